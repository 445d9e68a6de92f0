"""What is SQLite's own: pragmas, locks, error codes, compact copies.

The choices and the measurements behind them: one mailable file (never WAL), `TRUNCATE` and
`EXTRA` so that a power cut loses no acknowledged edit, `BEGIN IMMEDIATE` so that two writers
never fail half-way.
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import NullPool

from annotator.errors import (
    AnnotatorError,
    BusyProjectError,
    DamagedProjectError,
    ReadOnlyProjectError,
    ReplacedProjectError,
    StorageError,
)

APPLICATION_ID = 0x416E6E6F
"""'Anno' in ASCII."""
SCHEMA_VERSION = 1
BUSY_SECONDS = 20.0

_LENGTH_LIMIT = 512 * 1024 * 1024
_COLUMN_LIMIT = 64


class ProjectDialect(SQLiteDialect_pysqlite):
    """SQLAlchemy's dialect without the SQL functions that it registers.

    A stranger's schema could call them, and `regexp` cannot be interrupted.
    """

    supports_statement_cache = True

    def on_connect(self) -> None:
        """Register nothing on a new connection."""


registry.register("sqlite.project", __name__, "ProjectDialect")


_open_here: Counter[tuple[int, int]] = Counter()
"""Files that stores of this process hold open, by device and inode."""


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another (device, inode), or None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def is_open_here(path: Path) -> bool:
    """Tell whether this process has the file open.

    Then nobody may `open()` it: POSIX drops SQLite's locks when any descriptor is closed.
    """
    return _open_here[identity(path) or (0, 0)] > 0


def note_open(file_identity: tuple[int, int] | None, change: int) -> None:
    """Count a store that opened (+1) or closed (-1) a file."""
    if file_identity is not None:
        _open_here[file_identity] += change


def connect(path: Path, *, is_read_only: bool) -> sqlite3.Connection:
    """Open a file with every defence on and nothing read from it yet."""
    mode = "ro" if is_read_only else "rw"
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_SECONDS)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LENGTH_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_COLUMN, _COLUMN_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def engine_for(path: Path, *, is_read_only: bool) -> Engine:
    """Return an engine whose connections are set up for a project that passed the gate."""
    engine = create_engine(
        "sqlite+project://",
        creator=lambda: connect(path, is_read_only=is_read_only),
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
    )

    @event.listens_for(engine, "connect")
    def _set_up(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA foreign_keys=ON")
        if connection.execute("PRAGMA foreign_keys").fetchone() != (1,):
            raise AssertionError("this SQLite was built without foreign keys")
        if is_read_only:
            connection.execute("PRAGMA query_only=ON")
            return
        connection.execute("PRAGMA journal_mode=TRUNCATE")
        connection.execute("PRAGMA synchronous=EXTRA")
        connection.execute("PRAGMA fullfsync=ON")
        connection.execute("PRAGMA secure_delete=ON")

    return engine


def begin_immediate(connection: Connection, path: Path) -> None:
    """Take the write lock, waiting up to `BUSY_SECONDS`.

    SQLite's own waiting backs off to a tenth of a second and lets a busy neighbour starve us;
    short random pauses share the file fairly.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    connection.exec_driver_sql("PRAGMA busy_timeout=0")
    try:
        while True:
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                return
            except Exception as error:
                if _code(error) != sqlite3.SQLITE_BUSY:
                    raise
                if time.monotonic() > deadline:
                    raise busy(path) from error
            time.sleep(random.uniform(0.0005, 0.004))
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")


def leave_one_file(connection: Connection) -> None:
    """Have SQLite remove the journal, so that one file is left after closing."""
    connection.exec_driver_sql("PRAGMA journal_mode=DELETE")


def data_version(connection: Connection) -> int:
    """Return a number that changes when another connection commits."""
    return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())


def vacuum_into(connection: Connection, path: Path) -> None:
    """Write a compact copy without deleted content to a path that does not exist."""
    connection.exec_driver_sql("VACUUM INTO ?", (str(path),))


def is_database_error(error: BaseException) -> bool:
    """Tell whether SQLite (or SQLAlchemy on its behalf) raised an error."""
    return isinstance(_origin(error), sqlite3.Error | UnicodeDecodeError)


def is_integrity_error(error: BaseException) -> bool:
    """Tell whether a constraint of the schema refused a change."""
    return isinstance(_origin(error), sqlite3.IntegrityError)


def translated(error: BaseException, path: Path) -> AnnotatorError:
    """Return the error that tells the analyst what SQLite said."""
    code = _code(error)
    primary = code & 0xFF
    name = path.name
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return replaced(path)
    match primary:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ReadOnlyProjectError(
                f"{name} cannot be written: the file or its folder is read-only. "
                "Save a copy elsewhere and work in that."
            )
        case sqlite3.SQLITE_FULL:
            return StorageError(
                f"{name} could not be saved: the disk is full. The last edit was not stored, all "
                "earlier ones are. Free some space and repeat it."
            )
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            return StorageError(
                f"{name} could not be read or written: the disk reported an error. The last edit "
                "was not stored, all earlier ones are. Check the disk and repeat it."
            )
    return DamagedProjectError(
        f"{name} is damaged and cannot be read on. It was left as it is; "
        "open a backup or ask for a new copy."
    )


def busy(path: Path) -> BusyProjectError:
    """Return the error for a project that another program keeps locked."""
    return BusyProjectError(
        f"{path.name} is locked by another program. Nothing was changed; "
        "close it there or try again in a moment."
    )


def replaced(path: Path) -> ReplacedProjectError:
    """Return the error for a project whose file is no longer the one that was opened."""
    return ReplacedProjectError(
        f"{path.name} was moved, deleted or replaced by another program while it was open. "
        "Nothing was written to it; open the project again."
    )


def _origin(error: BaseException) -> BaseException:
    return getattr(error, "orig", None) or error


def _code(error: BaseException) -> int:
    """Return SQLite's extended result code, or 0."""
    return int(getattr(_origin(error), "sqlite_errorcode", None) or 0)
