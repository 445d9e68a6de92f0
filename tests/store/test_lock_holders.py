"""Who keeps a project locked is told where the system tells it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import lock_holders
from annotator.store.lock_holders import holder_of

if sys.platform != "linux":
    pytest.skip("reads /proc/locks", allow_module_level=True)

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["keeper.py"], "keeper.py"),
        (["-u", "keeper.py"], "keeper.py"),
        (["-m", "keeper"], "keeper"),
        (["-c", _HOLD], Path(sys.executable).name),
    ],
)
def test_the_program_that_holds_a_lock_is_named(
    tmp_path: Path, arguments: list[str], name: str
) -> None:
    path = tmp_path / "work.annotator"
    path.touch()
    (tmp_path / "keeper.py").write_text(_HOLD)
    assert holder_of(path) == ""
    with subprocess.Popen(
        [sys.executable, *arguments, str(path)],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as keeper:
        assert keeper.stdout is not None
        assert keeper.stdin is not None
        assert keeper.stdout.readline() == "held\n"
        assert holder_of(path) == name
        assert holder_of(tmp_path / "keeper.py") == ""
        keeper.stdin.close()
    assert holder_of(path) == ""


def test_where_the_system_lists_no_locks_nobody_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock_holders, "_LOCKS", tmp_path / "none")
    assert holder_of(tmp_path) == ""


def test_only_locks_of_sqlite_on_that_file_count() -> None:
    lines = [
        "1: POSIX  ADVISORY  WRITE 7 fe:00:21 1073741824 1073741825",
        "1: -> POSIX  ADVISORY  WRITE 6 fe:00:21 1073741824 1073741825",
        "2: POSIX  ADVISORY  READ 8 fe:00:21 0 EOF",
        "3: POSIX  ADVISORY  WRITE 9 fe:01:21 1073741824 1073741825",
        "4: FLOCK  ADVISORY  WRITE 10 fe:00:21 0 EOF",
        "5: POSIX  ADVISORY  READ 11 fe:00:21 1073742335 1073742335",
    ]
    assert list(lock_holders._holders(lines, (0xFE, 0), 21)) == [7, 11]
