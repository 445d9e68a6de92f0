"""Foreign files that are parsed in a child, however badly that goes."""

import os
import time
from pathlib import Path

import pytest

from annotator.errors import ImportRefusedError
from annotator.formats import Parsed, ParsedImporter
from annotator.messages import Message
from annotator.model import Source, SourceId, SourceKind, imported_id
from annotator.processes import Limits
from annotator.progress import Tell
from annotator.project import Project

TESTS = Path(__file__).parents[1]


class Lines(ParsedImporter):
    """A source a line; some lines are orders to the parser."""

    name = "lines"
    suffixes = (".lines",)
    limits = Limits(memory=512 * 1024**2, silence=5.0, processor=20, folders=(str(TESTS),))
    size_limit = 10_000

    def recognises(self, head: bytes, file_name: str) -> bool:
        return True

    def parse(self, data: bytes, file_name: str, tell: Tell) -> Parsed:
        records = []
        for line in data.decode().splitlines():
            match line:
                case "refuse":
                    raise ImportRefusedError("{0} was not imported: it is empty.", file_name)
                case "crash":
                    os._exit(3)
                case "raise":
                    raise LookupError(line)
                case "hang":
                    time.sleep(60)
                case "grow":
                    grown = [bytearray(1024**2)]
                    while True:
                        grown.append(bytearray(16 * 1024**2))
                case "write":
                    Path(file_name).absolute().write_text("mine")
                case "read":
                    Path("/etc/hostname").read_text()
                case _:
                    key = SourceId(imported_id(self.name, line))
                    records.append(Source(id=key, name=line, kind=SourceKind.DOCUMENT))
        return Parsed(tuple(records), notes=(Message("{0} lines", len(records)),))


@pytest.fixture(autouse=True)
def _code(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have children find this module."""
    monkeypatch.syspath_prepend(str(TESTS))


def given(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "a.lines"
    path.write_text(text)
    return path


def test_records_and_notes_come_back_as_values(tmp_path: Path, project: Project) -> None:
    read = Lines().read(given(tmp_path, "One\nTwo\n"), lambda _share: None)
    assert read.notes == (Message("{0} lines", 2),)
    assert read.notes[0].arguments == (2,)
    project.do(read.command)
    assert [source.name for source in project.read.sources()] == ["One", "Two"]
    again = Lines().read(given(tmp_path, "One\nTwo\nThree\n"), lambda _share: None)
    edit = project.do(again.command)
    assert edit is not None
    assert [change.record.id for change in edit.changes] == [imported_id("lines", "Three")]


@pytest.mark.parametrize("order", ["refuse", "crash", "raise", "hang", "grow", "write", "read"])
def test_a_file_that_breaks_its_parser_is_refused_in_a_sentence(tmp_path: Path, order: str) -> None:
    before = time.monotonic()
    with pytest.raises(ImportRefusedError, match=r"a\.lines was not imported: .*\.$"):
        Lines().read(given(tmp_path, f"One\n{order}\n"), lambda _share: None)
    assert time.monotonic() - before < 30
    assert [path.name for path in tmp_path.iterdir()] == ["a.lines"]


def test_a_file_that_is_too_large_or_no_file_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="larger than"):
        Lines().read(given(tmp_path, "x" * 10_001), lambda _share: None)
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        Lines().read(tmp_path / "absent.lines", lambda _share: None)
    with pytest.raises(ImportRefusedError, match="cannot be read"):
        Lines().read(tmp_path, lambda _share: None)


def test_what_tells_of_progress_may_give_up(tmp_path: Path) -> None:
    def give_up(_share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Lines().read(given(tmp_path, "hang"), give_up)
