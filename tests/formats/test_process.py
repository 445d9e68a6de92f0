"""Annotated JSON read by parts, in a process of its own."""

import json
import multiprocessing
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.commands.imports import packed, unpacked
from annotator.errors import DamagedProjectError, ImportRefusedError
from annotator.formats.annotated_json import parsing, read_json, read_json_file, reading

Json = dict[str, Any]


def written(tmp_path: Path, content: Json, **named: Any) -> Path:
    path = tmp_path / "file.json"
    path.write_text(json.dumps(content, **named), encoding="utf-8")
    return path


def test_a_file_is_read_in_a_child_as_it_is_in_memory(sample: Json, tmp_path: Path) -> None:
    path = written(tmp_path, sample, ensure_ascii=False, indent=1)
    shares: list[float] = []
    assert read_json_file(path, shares.append) == read_json(path.read_bytes(), path.name)
    assert shares == sorted(shares)
    assert not multiprocessing.active_children()


def test_a_child_refuses_in_the_same_words(sample: Json, tmp_path: Path) -> None:
    sample["claims"][0]["spans"][0]["exact"] = "An {0} — \u2068x\u2069"
    path = written(tmp_path, sample)
    with pytest.raises(ImportRefusedError) as here:
        read_json(path.read_bytes(), path.name)
    with pytest.raises(ImportRefusedError) as there:
        read_json_file(path)
    assert str(there.value) == str(here.value)


def test_reading_can_be_given_up(sample: Json, tmp_path: Path) -> None:
    path = written(tmp_path, sample)

    def give_up(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_json_file(path, give_up)
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("window", [1, 2, 3, 7, 100, 5_000])
def test_where_the_file_is_cut_makes_no_difference(
    sample: Json, window: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample["claims"][0]["note"] = '"{[,]}\\ \u2028 é 王毅 😀'
    sample["x"] = [1.5e10, -12345678901234567890, True, None, {"y": "\\u00e9"}]
    for ascii_only in (True, False):
        data = json.dumps(sample, ensure_ascii=ascii_only, indent=2).encode()
        whole = read_json(data, "a.json")
        monkeypatch.setattr(parsing, "_WINDOW", window)
        assert read_json(data, "a.json") == whole
        monkeypatch.undo()


@pytest.mark.parametrize("window", [1, 64])
def test_a_broken_file_is_reported_by_line_and_column(
    sample: Json, window: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "_WINDOW", window)
    text = json.dumps(sample, indent=1)
    for place in range(0, len(text) - 1, 97):
        for broken in (text[:place], f"{text[:place]}\x01{text[place:]}"):
            with pytest.raises(json.JSONDecodeError) as expected:
                json.loads(broken)
            with pytest.raises(ImportRefusedError) as refused:
                read_json(broken.encode(), "a.json")
            error = expected.value
            assert f"line {error.lineno}, column {error.colno}: " in str(refused.value)


def test_a_byte_that_is_no_utf_8_is_reported_by_its_place(
    sample: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "_WINDOW", 10)
    data = json.dumps(sample, ensure_ascii=False).encode()
    for place in (1, 500, len(data) - 1):
        with pytest.raises(ImportRefusedError, match=rf"not in UTF-8 \(byte {place + 1}\)"):
            read_json(data[:place] + b"\xff" + data[place:], "a.json")


def test_values_are_counted_outside_of_words(sample: Json, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "VALUE_LIMIT", 1_000)
    monkeypatch.setattr(parsing, "_WINDOW", 100)
    sample["claims"][0]["note"] = ',"[{' * 2_000
    read_json(json.dumps(sample).encode(), "a.json")
    sample["claims"][0]["note"] = [[]] * 2_000
    with pytest.raises(ImportRefusedError, match="holds more than"):
        read_json(json.dumps(sample).encode(), "a.json")


def test_more_records_than_a_file_may_have_are_refused(
    sample: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "RECORD_LIMIT", 17)
    read_json(json.dumps(sample).encode(), "a.json")
    sample["tags"].append({"id": "one", "name": "too many"})
    with pytest.raises(ImportRefusedError, match="holds more than 17 records"):
        read_json(json.dumps(sample).encode(), "a.json")


def test_lists_come_in_any_order(sample: Json, there_and_back: Callable[[Json], Json]) -> None:
    assert there_and_back(dict(reversed(sample.items()))) == there_and_back(sample)


@pytest.mark.parametrize(
    "said",
    [
        5,
        [5],
        [["claim"]],
        [["claim", 5]],
        [["claim", [1]]],
        [["secret", {}]],
        [["tag", {"id": "t", "name": 5}]],
        [["tag", {"id": "t", "name": None}]],
        [["tag", {"id": ["t"], "name": "n"}]],
        [["claim", {"id": "c", "document": "d", "kind": None, "spans": [["0", 1, "x"]]}]],
        [["claim", {"id": "c", "document": "d", "kind": None, "spans": [], "credibility": True}]],
        [["claim", {"id": "c", "document": "d", "kind": None, "spans": [], "created": 5}]],
    ],
)
def test_what_a_child_says_is_looked_at(said: object) -> None:
    with pytest.raises((DamagedProjectError, ValueError, TypeError, LookupError)):
        unpacked(json.dumps(said).encode())


def test_records_cross_to_another_process_and_back(sample: Json) -> None:
    records = list(read_json(json.dumps(sample).encode(), "a.json").records)
    assert len({type(record) for record in records}) == 10
    assert unpacked(packed(records)) == records
