"""Which project files this installation itself had open, and how it left them.

Reading all rows of a file on every opening would make large projects slow to open. A file that we
closed ourselves and that nothing has touched since holds what we wrote. "Touched" goes by the
time of change of the inode, which no program can set back, beside inode, size and time of
writing. The device is left out: its number may differ after a restart. Once a week the rows are
read all the same, since disks decay without touching anything.

Each project has its own small file, so that two windows never overwrite each other's notes.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from annotator.settings import read_state, state_path, write_state

_LIMIT = 500
_SECONDS_BETWEEN_CHECKS = 7 * 24 * 3600

Fingerprint = list[int]
"""Inode, size, times of writing and of change (nanoseconds)."""


def fingerprint(path: Path) -> Fingerprint | None:
    """Return what shows whether a file was touched, or None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return [status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def remember(path: Path, *, is_open: bool, was_checked: bool = False) -> None:
    """Note the present state of a file; `was_checked` says that its rows have just been read."""
    present = fingerprint(path)
    if present is None:
        return
    note = _note_path(path)
    members = {
        "path": os.path.realpath(path),
        "fingerprint": present,
        "is_open": is_open,
        "checked": time.time() if was_checked else read_state(note).get("checked", 0),
    }
    if not os.path.exists(note):
        _forget_oldest(note.parent)
    # Without it a power cut would leave a journal that looks untrusted.
    write_state(note, members, is_durable=is_open)


def is_ours(path: Path) -> bool:
    """Return whether this file was opened here before, whatever happened to it since.

    A file system that renumbers its files on each start leaves the note that we had it open.
    """
    note, present = read_state(_note_path(path)), fingerprint(path)
    stored = note.get("fingerprint")
    if present is None or not isinstance(stored, list):
        return False
    return stored[:1] == present[:1] or note.get("is_open") is True


def is_known(path: Path) -> bool:
    """Return whether a file is just as we left it, its rows having been read not long ago."""
    note = read_state(_note_path(path))
    checked = note.get("checked")
    return (
        note.get("fingerprint") == fingerprint(path)
        and isinstance(checked, int | float)
        and 0 <= time.time() - checked < _SECONDS_BETWEEN_CHECKS
    )


def _note_path(path: Path) -> Path:
    name = sha256(os.fsencode(os.path.realpath(path))).hexdigest()[:32]
    return state_path("projects") / f"{name}.json"


def _forget_oldest(folder: Path) -> None:
    """Make room for more notes; for a tenth of them at once, since to sort them all takes a while.

    The folder may be still to come, and another window may tidy it at the same time.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        notes = [entry for entry in entries if entry.name.endswith(".json")]
        if len(notes) >= _LIMIT:
            notes.sort(key=lambda note: note.stat().st_mtime)
            for note in notes[: -(_LIMIT * 9 // 10)]:
                os.unlink(note)
