import json
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import ImportRefusedError
from annotator.formats.registry import exporters, importers, sniff


def test_the_built_in_formats_are_there() -> None:
    assert exporters().formats[0].name == "json"
    assert importers().formats[0].name == "json"


def test_annotated_json_is_known_by_its_head(tmp_path: Path, sample: dict[str, Any]) -> None:
    path = tmp_path / "x.txt"
    for data in (
        json.dumps(sample).encode(),
        json.dumps(sample, indent=4).encode("utf-8-sig"),
        b'{"format": "annotator/99"',
    ):
        path.write_bytes(data)
        found = sniff(path)
        assert found is not None
        assert found.name == "json"


@pytest.mark.parametrize(
    "data", [b"", b"{}", b'{"format": "other"}', b'See "format": "annotator/1".', b"\xff\xfe{"]
)
def test_other_files_are_not_taken_for_annotated_json(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(data)
    assert sniff(path) is None


def test_a_file_that_cannot_be_examined_is_reported_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        sniff(tmp_path / "absent.json")


def test_whatever_is_text_is_shown_before_it_is_written() -> None:
    unseen = {"html", "docx", "pdf", "docx-text", "xlsx", "csv", "bundle"}
    assert {each.name for each in exporters().formats if not each.lexer} == unseen
