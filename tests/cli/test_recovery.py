"""A project that was left in the middle of an edit, opened by a command."""

from pathlib import Path

import pytest

from .conftest import Run

_WORDS = ("info", "check", "history", "export")


@pytest.mark.parametrize("command", _WORDS)
def test_each_command_recovers_it_and_says_so_once(
    run: Run, empty_path: Path, command: str
) -> None:
    path = empty_path.rename(empty_path.with_name("moved.annotator"))
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    first, second = run(command, path), run(command, path)
    assert (first.code, second.code) == (0, 0)
    assert first.err.startswith("annotator: moved.annotator was left in the middle of an edit")
    assert str(path.with_name("moved before recovery")) in first.err
    assert first.err.count("\n") == 1
    assert second.err == ""
    assert first.out == second.out
    assert not journal.exists()
