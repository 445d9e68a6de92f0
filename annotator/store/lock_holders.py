"""Which program keeps a project locked, where the system tells."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.store.sqlite import FIRST_LOCK_BYTE, LOCK_BYTES

_LOCKS = Path("/proc/locks")


def holder_of(path: Path) -> str:
    """Return the name of another program that has SQLite's locks on a file, else nothing.

    Linux lists all locks; elsewhere nobody is found.
    """
    try:
        status = os.stat(path)
        lines = _LOCKS.read_text().splitlines()
    except OSError:
        return ""
    device = (os.major(status.st_dev), os.minor(status.st_dev))
    for process_id in _holders(lines, device, status.st_ino):
        if process_id != os.getpid() and (name := _name_of(process_id)):
            return name
    return ""


def _holders(lines: Sequence[str], device: tuple[int, int], inode: int) -> Iterator[int]:
    """Yield the processes that have such a lock: `1: POSIX ADVISORY WRITE 77 fe:00:21 10 12`."""
    for line in lines:
        match line.split():
            case [_, "POSIX" | "OFDLCK", _, _, process_id, file, start, _]:
                major, minor, number = file.split(":")
                is_here = ((int(major, 16), int(minor, 16)), int(number)) == (device, inode)
                if is_here and 0 <= int(start) - FIRST_LOCK_BYTE < LOCK_BYTES:
                    yield int(process_id)


def _name_of(process_id: int) -> str:
    """Return what a process was started as: the program, or what an interpreter runs."""
    try:
        typed = Path(f"/proc/{process_id}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return ""
    program, *arguments = (os.fsdecode(part) for part in typed)
    if Path(program).name.startswith("python"):
        words = [word for word in arguments if word and (word == "-c" or word[0] != "-")]
        if words and words[0] != "-c":
            program = words[0]
    return Path(program).name
