"""Files that appear whole or not at all, and what killed processes leave of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import files

_KILLED = """
import os, sys
from pathlib import Path
from annotator import files
with files.beside(Path(sys.argv[1]) / "whole.txt") as temporary:
    for end in ("", "-journal"):
        temporary.with_name(temporary.name + end).write_text("half")
    os._exit(9)
"""


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ("a/b c.txt", "a/b c.txt"),
        ("file:///a/b%20c.txt", "/a/b c.txt"),
        ("file://localhost/a/%C3%A4.txt", "/a/ä.txt"),
        ("FILE:/a.txt", "/a.txt"),
        ("files.txt", "files.txt"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="paths have drives there")
def test_a_file_may_be_named_by_its_address(words: str, path: str) -> None:
    assert files.path_of(words) == Path(path)


def left_by_a_killed_process(folder: Path) -> set[str]:
    before = names_in(folder)
    subprocess.run([sys.executable, "-c", _KILLED, str(folder)], check=False)
    return names_in(folder) - before


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)

    def parts() -> list[bytes]:
        assert path.read_text() == "old"
        return [b"ne", b"w"]

    files.write(path, parts())
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert names_in(tmp_path) == {"a.txt"}


def test_what_a_killed_process_left_is_cleared_by_the_next(tmp_path: Path) -> None:
    left = left_by_a_killed_process(tmp_path)
    assert len(left) == 2
    files.write(tmp_path / "other.txt", [b"x"])
    assert names_in(tmp_path) == {"other.txt"}


def test_files_of_live_processes_other_machines_and_other_programs_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (name, _) = sorted(left_by_a_killed_process(tmp_path))
    _, machine, number, end = name.split("-")
    stay = {
        f".annotator-{machine}-{os.getppid()}-{end}",
        f".annotator-{'0' * 8}-{number}-{end}",
        f".annotator-{machine}-{number}-{end}.txt",
        f".letter.annotator.{number}.new",
        ".annotator-notes",
        "annotator.new",
    }
    for other in stay:
        (tmp_path / other).write_text("theirs")
    with files.beside(tmp_path / "a") as first:
        first.write_text("of this process")
        files.write(tmp_path / "b", [b"x"])
        assert first.exists()
    assert names_in(tmp_path) == {*stay, "b"}


def test_a_name_that_is_taken_is_not_taken_again(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("first")
    with files.beside(tmp_path / "a") as temporary:
        temporary.write_text("second")
        with pytest.raises(FileExistsError):
            files.put_new(temporary, tmp_path / "a")
    assert (tmp_path / "a").read_text() == "first"
    assert names_in(tmp_path) == {"a"}
