"""Files that need not be read again, and those that must."""

import os
import time
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import DamagedProjectError
from annotator.project import Project
from annotator.settings import state_path
from annotator.store import gate, known, rows

from .conftest import ANALYST, stranger


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was read whole."""
    calls: list[object] = []
    are_sound = rows.are_sound

    def noted(connection: Any, connect: Any, version: int, tell: Any) -> bool:
        calls.append(connection)
        return are_sound(connection, connect, version, tell)

    monkeypatch.setattr(rows, "are_sound", noted)
    return calls


def test_a_file_that_we_closed_is_known(sample_path: Path, read: list[object]) -> None:
    Project.open(sample_path, ANALYST).close()
    assert read == []


def test_a_file_written_since_is_read_even_with_its_old_time(
    sample_path: Path, read: list[object]
) -> None:
    status = sample_path.stat()
    data = bytearray(sample_path.read_bytes())
    data[-20] ^= 1
    with sample_path.open("r+b") as file:
        file.write(data)
    os.utime(sample_path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert sample_path.stat().st_mtime_ns == status.st_mtime_ns
    with pytest.raises(DamagedProjectError):
        Project.open(sample_path, ANALYST)
    assert len(read) == 1


def test_a_copied_or_moved_file_is_untrusted(
    sample_path: Path, tmp_path: Path, read: list[object]
) -> None:
    moved = tmp_path / "moved.annotator"
    sample_path.rename(moved)
    Project.open(moved, ANALYST).close()
    assert len(read) == 1
    Project.open(moved, ANALYST).close()
    assert len(read) == 1


def test_after_a_week_a_known_file_is_read_again(
    sample_path: Path, read: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 8 * 24 * 3600)
    Project.open(sample_path, ANALYST).close()
    Project.open(sample_path, ANALYST).close()
    assert len(read) == 1


def test_broken_notes_make_a_file_untrusted(sample_path: Path, read: list[object]) -> None:
    for note in state_path("projects").glob("*.json"):
        note.write_text('{"fingerprint": 5, "checked": "x"}')
    Project.open(sample_path, ANALYST).close()
    assert len(read) == 1


def test_a_file_overwritten_while_we_had_it_open_is_not_known(
    sample_path: Path, tmp_path: Path, read: list[object]
) -> None:
    other = tmp_path / "other.annotator"
    Project.create(other, ANALYST).close()
    project = Project.open(sample_path, ANALYST)
    sample_path.write_bytes(other.read_bytes())
    project.close()
    Project.open(sample_path, ANALYST).close()
    assert len(read) == 1


def test_a_file_that_was_examined_is_not_read_again_when_it_is_opened(
    sample_path: Path, read: list[object]
) -> None:
    path = stranger(sample_path)
    shares: list[float] = []
    Project.examine(path, shares.append)
    assert len(read) == 1
    Project.open(path, ANALYST).close()
    assert len(read) == 1


def test_examining_reports_progress(sample_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_ROWS_BETWEEN_TELLING", 1)
    shares: list[float] = []
    Project.examine(stranger(sample_path), shares.append)
    assert len(shares) > 20
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_examining_that_was_ended_leaves_the_file_unknown(
    sample_path: Path, read: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "_ROWS_BETWEEN_TELLING", 1)
    path = stranger(sample_path)

    def end(share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        Project.examine(path, end)
    Project.open(path, ANALYST).close()
    assert len(read) == 2


_ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0"
)


def test_who_ends_examining_waits_for_nothing_that_runs_beside_it(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "_ROWS_BETWEEN_TELLING", 1)
    monkeypatch.setattr(rows, "_ANY_CHANGE_OF_NO_RECORD", _ENDLESS)

    def end(share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        Project.examine(stranger(sample_path), end)


def test_a_large_file_from_elsewhere_takes_long_until_it_was_examined(
    sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = stranger(sample_path)
    assert not Project.takes_long_to_open(path)
    monkeypatch.setattr(gate, "_LARGE_BYTES", 0)
    assert Project.takes_long_to_open(path)
    Project.examine(path, lambda _share: None)
    assert not Project.takes_long_to_open(path)
    assert not Project.takes_long_to_open(path.with_name("nothing.annotator"))


def test_a_file_is_known_once_its_rows_were_read_and_as_long_as_it_is_as_it_was(
    tmp_path: Path,
) -> None:
    path = tmp_path / "p.annotator"
    known.remember(path, is_open=True, was_checked=True)
    assert not known.is_ours(path), "there is none"
    path.write_bytes(b"x")
    known.remember(path, is_open=True)
    assert (known.is_ours(path), known.is_known(path)) == (True, False)
    known.remember(path, is_open=False, was_checked=True)
    assert known.is_known(path)
    known.remember(path, is_open=True)
    assert known.is_known(path), "that it was read is not forgotten"
    path.write_bytes(b"xy")
    assert (known.is_ours(path), known.is_known(path)) == (True, False)


def test_of_very_many_files_those_that_were_noted_last_are_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "state_path", lambda name: tmp_path / "state" / name)
    monkeypatch.setattr(known, "_LIMIT", 3)
    paths = [tmp_path / f"{number}.annotator" for number in range(6)]
    for number, path in enumerate(paths):
        path.touch()
        known.remember(path, is_open=False)
        os.utime(known._note_path(path), (1_000, 1_000 + number))
    assert [known.is_ours(path) for path in paths] == [False] * 3 + [True] * 3
    known.remember(paths[3], is_open=True)
    assert [known.is_ours(path) for path in paths] == [False] * 3 + [True] * 3, "it is noted anew"
