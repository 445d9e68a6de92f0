import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import ImportRefusedError
from annotator.formats import exporters, importers, sniff

MODULE = """
from annotator.formats import Exporter
good = Exporter(name="good", suffixes=(".g",), description="x", export=lambda reader: iter([b""]))
taken = Exporter(name="json", suffixes=(".j",), description="x", export=lambda reader: iter([b""]))
wrong = "good"
"""
POINTS = """
[annotator.exporters]
absent = annotator_test_formats_absent:good
bad = annotator_test_formats_bad:good
good = annotator_test_formats:good
missing = annotator_test_formats:missing
taken = annotator_test_formats:taken
wrong = annotator_test_formats:wrong
"""


@pytest.fixture
def other_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installed package that offers formats, one of them sound."""
    (tmp_path / "annotator_test_formats.py").write_text(MODULE)
    (tmp_path / "annotator_test_formats_bad.py").write_text("raise ZeroDivisionError")
    folder = tmp_path / "annotator_test_formats-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: x\nVersion: 1\n")
    (folder / "entry_points.txt").write_text(POINTS)
    monkeypatch.syspath_prepend(str(tmp_path))
    exporters.cache_clear()
    yield
    exporters.cache_clear()
    sys.modules.pop("annotator_test_formats", None)


def test_the_built_in_formats_are_there() -> None:
    assert next(iter(exporters())) == "json"
    assert next(iter(importers())) == "json"


def test_formats_of_others_are_found_and_unfit_ones_passed_over(
    other_package: None, caplog: pytest.LogCaptureFixture
) -> None:
    assert list(exporters()) == ["json", "good"]
    assert exporters()["json"].suffixes == (".json",)
    assert len(caplog.records) == 5


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


def test_a_file_that_cannot_be_looked_at_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        sniff(tmp_path / "absent.json")
