"""The state of a project from which the journal of its edits goes on, kept until the closing.

With it a file that another program empties or overwrites can be made again as a whole. It is copied
by SQLite itself, in a thread of its own and in small steps, so that no edit waits for it, and is
not flushed to the disk: mostly it is gone before the system writes it. What of it is not whole,
after a power cut say, does not pass the gate, which reads all of it, and then there is none.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from threading import Event, Thread

from annotator.errors import AnnotatorError
from annotator.store import gate, sqlite

LARGEST = 128 * 1024 * 1024
"""Bytes of a file that is kept so."""
_PAGES = 64
_PAUSE_S = 0.002


class _EndedError(Exception):
    """The copy is not wanted any more."""


class Basis:
    """The copy of one file, on its way or there."""

    def __init__(self, file: Path, target: Path) -> None:
        self._file, self._target = file, target
        self._is_ended = Event()
        self._thread = Thread(target=self._run, name="basis", daemon=True)
        self._thread.start()

    def wait(self) -> None:
        """Wait until it is there, or cannot be had."""
        self._thread.join()

    def end(self) -> None:
        """Go on no longer."""
        self._is_ended.set()
        self._thread.join()

    def _run(self) -> None:
        part = self._target.with_suffix(".part")
        with suppress(OSError, sqlite3.Error, AnnotatorError, _EndedError):
            # Nobody else on this computer may read what the project holds.
            os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            with (
                closing(sqlite.connect(self._file, is_read_only=True)) as source,
                closing(sqlite3.connect(part)) as target,
            ):
                target.execute("PRAGMA synchronous = OFF")
                target.execute("PRAGMA journal_mode = OFF")
                source.backup(target, pages=_PAGES, progress=self._go_on, sleep=_PAUSE_S)
            part.replace(self._target)
        with suppress(OSError):
            part.unlink(missing_ok=True)

    def _go_on(self, _status: int, _left: int, _total: int) -> None:
        if self._is_ended.wait(_PAUSE_S):
            raise _EndedError


def take(found: Path, path: Path) -> bool:
    """Copy a basis to a new path; returns whether it is there and whole. Raises OSError."""
    if not found.exists():
        return False
    shutil.copyfile(found, path)
    try:
        gate.examine(path)
    except AnnotatorError:
        path.unlink()
        return False
    return True
