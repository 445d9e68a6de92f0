"""The connection to one project file: made, and made again after an error of the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotator.errors import AnnotatorError, ProjectFileError
from annotator.store import locks, recovery, sqlite
from annotator.store.contents import Contents
from annotator.store.narrowing import Narrowing, narrow
from annotator.store.sqlite import Connection


class OpenFile:
    """A file that passed the gate. Not thread-safe: one thread opens, uses and closes it.

    After an error of the disk it is closed and opened again by whatever is asked next.
    """

    def __init__(
        self, path: Path, *, is_read_only: bool, found: locks.Locks, file: Path | None
    ) -> None:
        self.path = Path(os.path.abspath(path))
        self._file = Path(os.path.abspath(file or path))
        """What is opened: a copy where the project could not be recovered in its place."""
        self.is_read_only = is_read_only or found.reason is not None
        self.locks = found
        self._patience: sqlite.Patience | None = None
        self._identity = sqlite.identity(self._file)
        self._is_closed = False
        self._version = -1
        self._connection: Connection | None = None
        self._narrowing: Narrowing | None = None
        self._contents: Contents | None = None
        sqlite.note_open(self._identity, +1)
        recovery.note_use(self._file, +1)

    def wait_by(self, patience: sqlite.Patience) -> None:
        """Wait so for other programs that keep the file locked."""
        self._patience = patience
        with self._reading() as connection:
            connection.patience = patience

    def has_changed(self) -> bool:
        """Return whether another connection has committed since this was last asked."""
        with self._reading() as connection:
            version = sqlite.data_version(connection)
        has_changed = version != self._version
        self._version = version
        return has_changed

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Let several questions see the same state, whatever other processes write."""
        with self._reading() as connection:
            if sqlite.is_in_transaction(connection):
                yield
                return
            sqlite.begin_reading(connection)
            try:
                yield
            finally:
                sqlite.roll_back(connection)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            yield self._connected()
        except AnnotatorError:
            raise
        except Exception as error:
            if not sqlite.is_database_error(error):
                raise
            raise sqlite.translated(error, self.path) from error

    def _connected(self) -> Connection:
        """Return the connection, opened again if an error of the disk had us close it."""
        if self._is_closed:
            raise ProjectFileError("{0} is closed. Open it again.", self.path.name)
        if self._connection is None:
            if sqlite.identity(self._file) != self._identity:
                raise sqlite.replaced(self.path)
            self._connection = Connection(self._file, is_read_only=self.is_read_only)
            self._connection.patience = self._patience
            if self._narrowing is not None:
                narrow(self._connection, self._narrowing)
            self._version = -1
        return self._connection

    def _contents_of(self, connection: Connection) -> Contents:
        if self._contents is None:
            self._contents = Contents(connection)
        self._contents.connection = connection
        return self._contents

    def _drop(self) -> None:
        """Close the connection; what is asked next opens another one."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite.Error):
                connection.close()

    def _disconnect(self) -> None:
        """Close for good."""
        if self._connection is not None and not self.is_read_only:
            sqlite.leave_one_file(self._connection)
        self._let_go()

    def _let_go(self) -> None:
        """Close for good, and leave the file as it is."""
        self._drop()
        self._is_closed = True
        sqlite.note_open(self._identity, -1)
        recovery.note_use(self._file, -1)
