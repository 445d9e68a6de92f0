"""What became of an open file: whether it is still ours, whole, and holds what was stored in it."""

from __future__ import annotations

import time
from contextlib import closing
from enum import Enum, auto

from annotator import ground
from annotator.errors import AnnotatorError, BusyProjectError
from annotator.store import sqlite
from annotator.store.sqlite import Connection
from annotator.store.whole_reading import Outcome, WholeReading
from annotator.store.writable_file import WritableFile

_LONG_READING = 1.0
_PAUSES = 9
"""How many times as long as a long reading no other one begins: a share may touch all the time."""


class Found(Enum):
    """What is in a file that was open here."""

    WHOLE = auto()
    OLDER = auto()
    """Our project, without the edit that we know to be the newest."""
    ANOTHER = auto()
    """Another project, or none."""


class WatchedFile(WritableFile):
    """An open file that tells what other programs did to it."""

    _reader: WholeReading | None = None
    _began = _next_reading = 0.0
    _is_damaged = False
    """Whether what was read whole last was not sound."""

    def is_whole(self) -> bool:
        """Return whether the file is the one that was opened and holds every edit made here.

        It is read again for that, and not what SQLite remembers of it. One that was touched past
        SQLite and not read since counts as none.
        """
        try:
            with self._reading() as connection:
                self._note_touch(connection)
            self._drop()
            with self._reading() as connection:
                return (
                    not (self._is_doubtful or self._is_damaged)
                    and self._is_as_we_know_it(connection)
                    and self._keeper.finds_all(connection)
                )
        except AnnotatorError:
            return False  # a broken disk must not keep the program from closing

    def trouble(self, seen: ground.Look, before: ground.Look) -> ground.Trouble | None:
        """Return what happened to the file between two looks at it, None where all is well.

        It is read only where the looks tell that it was touched and may be read. Raises
        BusyProjectError where another program keeps it locked: then nobody knows yet.
        """
        name = self.path.name
        told = ground.trouble_of(seen, before, name)
        if told is not None:
            return told
        if seen.stamp != before.stamp:
            match self._found():
                case Found.OLDER:
                    return ground.older(name)
                case Found.ANOTHER:
                    return ground.overwritten(name)
        self._read_whole()
        return ground.damaged(name) if self._is_damaged else None

    @property
    def is_being_read(self) -> bool:
        """Whether a child reads the file whole, so that `trouble` will know more soon."""
        return self._reader is not None

    def _read_whole(self) -> None:
        """Read the file whole once it was touched, and take what came of that; never waits."""
        if self._reader is None:
            if not self._is_touched or time.monotonic() < self._next_reading:
                return
            self._is_touched = False
            self._began = time.monotonic()
            self._reader = WholeReading(self._file)
        outcome = self._reader.outcome()
        if outcome is None:
            return
        self._reader = None
        if (took := time.monotonic() - self._began) > _LONG_READING:
            self._next_reading = time.monotonic() + _PAUSES * took
        match outcome:
            case Outcome.SOUND:
                self._is_damaged = False
                self._is_doubtful = self._is_touched
            case Outcome.DAMAGED:
                self._is_damaged = True
            case Outcome.CHANGED:
                self._is_touched = True

    def _found(self) -> Found:
        try:
            with self._reading() as connection:
                self._note_touch(connection)
            return self._look()
        except BusyProjectError:
            raise
        except AnnotatorError:
            return Found.ANOTHER

    def _look(self) -> Found:
        """Return what is in the file now, whatever of it the open connection still remembers."""
        with self._reading() as connection:
            if sqlite.identity(self._file) != self._identity:
                return self._found_by(connection)  # the file that was opened may be read by it yet
            with closing(Connection(self._file, is_read_only=True)) as new:
                new.patience = connection.patience
                return self._found_by(new)

    def _found_by(self, connection: Connection) -> Found:
        if self._holds_what_we_know(connection):
            return Found.WHOLE
        return Found.OLDER if self._is_our_project(connection) else Found.ANOTHER

    def _let_go(self) -> None:
        if self._reader is not None:
            self._reader.end()
            self._reader = None
        super()._let_go()
