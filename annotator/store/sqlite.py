"""What is SQLite's own: pragmas, locks, error codes, compact copies.

The choices and the measurements behind them: one mailable file (never WAL), `TRUNCATE` and
`EXTRA` so that a power cut loses no acknowledged edit, `BEGIN IMMEDIATE` so that two writers
never fail half-way.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar
from urllib.parse import quote_from_bytes

from annotator.errors import (
    AnnotatorError,
    BusyProjectError,
    DamagedProjectError,
    ReadOnlyProjectError,
    ReplacedProjectError,
    StorageError,
)
from annotator.store.late import sa

T = TypeVar("T")
Error = sqlite3.Error
"""What SQLite raises."""

APPLICATION_ID = 0x416E6E6F
"""'Anno' in ASCII."""
SCHEMA_VERSION = 3
VERSION = sqlite3.sqlite_version
BUSY_SECONDS = 20.0
_SHORT_WAIT_MS = 5
"""How long SQLite itself waits; the rest is waited for in `patiently`."""

LENGTH_LIMIT = 512 * 1024 * 1024
"""Bytes of one value or row."""
_SQL_LENGTH_LIMIT = 1_000_000
_COLUMN_LIMIT = 64
_CACHE_KIB, _READING_CACHE_KIB = 65_536, 8_192
"""With SQLite's own 2 MiB an import spills over: readers are locked out early, syncs are more.
Who only reads goes through a file once or twice, and the system keeps its pages anyway."""


opening = threading.Lock()
"""Held while a file's header is read and while a store takes a file: see `is_open_here`."""

_open_here: Counter[tuple[int, int]] = Counter()
"""Files that stores of this process hold open, by device and inode."""


def identity(path: Path) -> tuple[int, int] | None:
    """Return what identifies a file (device, inode), or None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def is_open_here(path: Path) -> bool:
    """Return whether this process has the file open.

    Then nobody may `open()` it: POSIX drops SQLite's locks when any descriptor is closed.
    """
    return _open_here[identity(path) or (0, 0)] > 0


def note_open(file_identity: tuple[int, int] | None, change: int) -> None:
    """Count a store that opens (+1) or has closed (-1) a file."""
    if file_identity is not None:
        with opening:
            _open_here[file_identity] += change


def connect(path: Path, *, is_read_only: bool, is_immutable: bool = False) -> sqlite3.Connection:
    """Open a file with every defence on and nothing read from it yet.

    Taken to be immutable it is read without a lock, whatever others write.
    """
    connection = sqlite3.connect(
        f"{uri(path)}?mode={'ro' if is_read_only else 'rw'}&immutable={is_immutable:d}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LENGTH_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, _SQL_LENGTH_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_COLUMN, _COLUMN_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def uri(path: Path) -> str:
    """Return a file's URI with no authority, which SQLite would refuse (a Windows share's)."""
    name = Path(os.path.realpath(path)).as_posix()
    return "file://" + ("" if name.startswith("/") else "/") + quote_from_bytes(os.fsencode(name))


class Connection:
    """A connection that is set up for a project that passed the gate, and how it waits."""

    def __init__(self, path: Path, *, is_read_only: bool) -> None:
        self.driver = connect(path, is_read_only=is_read_only)
        self.is_closed = False
        self.patience: Patience | None = None
        try:
            self._set_up(is_read_only=is_read_only)
        except BaseException:
            self.driver.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self.is_closed = True
        self.driver.close()

    def _set_up(self, *, is_read_only: bool) -> None:
        run = self.driver.execute
        run("PRAGMA foreign_keys=ON")
        if run("PRAGMA foreign_keys").fetchone() != (1,):
            raise AssertionError("this SQLite was built without foreign keys")
        run(f"PRAGMA cache_size=-{_READING_CACHE_KIB if is_read_only else _CACHE_KIB}")
        if is_read_only:
            run("PRAGMA query_only=ON")
        else:
            run("PRAGMA journal_mode=TRUNCATE")
            run("PRAGMA synchronous=EXTRA")
            run("PRAGMA fullfsync=ON")
            run("PRAGMA secure_delete=ON")
        run(f"PRAGMA busy_timeout={_SHORT_WAIT_MS}")


class Patience(Protocol):
    """How to wait while another program keeps the file locked."""

    def __call__(self, seconds: float) -> bool:
        """Wait a little, the lock having been refused for so long; False gives up."""

    def over(self) -> None:
        """Called when the wait is over, with the lock or without."""


class _Sleep:
    """Waits up to `BUSY_SECONDS`.

    SQLite's own waiting backs off to a tenth of a second and lets a busy neighbour starve us, for
    seconds; short random pauses share the file fairly.
    """

    def __call__(self, seconds: float) -> bool:
        time.sleep(random.uniform(0.0003, 0.003))  # noqa: S311 - no secret
        return seconds <= BUSY_SECONDS

    def over(self) -> None:
        pass


FIRST_LOCK_BYTE, LOCK_BYTES = 0x40000000, 512
"""What SQLite locks of a file, whichever lock it takes (see os.h in its sources)."""


def patiently(connection: Connection, job: Callable[[], T]) -> T:
    """Do what needs a lock on the file, waiting for others to let go of it."""
    began = 0.0
    wait: Patience = _Sleep()
    try:
        while True:
            try:
                return job()
            except sqlite3.OperationalError as error:
                if code_of(error) & 0xFF != sqlite3.SQLITE_BUSY:
                    raise
                if not began:
                    began, wait = time.monotonic(), connection.patience or wait
                if not wait(time.monotonic() - began):
                    raise
    finally:
        if began:
            wait.over()


def begin_immediate(connection: Connection) -> None:
    """Take the write lock."""
    patiently(connection, partial(connection.driver.execute, "BEGIN IMMEDIATE"))


def begin_reading(connection: Connection) -> None:
    """Begin to see the file as it is at one moment."""
    connection.driver.execute("BEGIN")


def commit(connection: Connection) -> None:
    """Make the transaction durable."""
    patiently(connection, partial(connection.driver.execute, "COMMIT"))


def roll_back(connection: Connection) -> None:
    """Leave the transaction, if there is one, with nothing changed."""
    if not connection.is_closed:
        with suppress(sqlite3.Error):  # SQLite has rolled back already, or does when closing
            connection.driver.execute("ROLLBACK")


def leave_one_file(connection: Connection) -> None:
    """Make SQLite remove the journal, so that one file is left after closing."""
    with suppress(sqlite3.Error):  # a disk that fails now leaves an empty file behind, no more
        patiently(connection, partial(connection.driver.execute, "PRAGMA journal_mode=DELETE"))


def data_version(connection: Connection) -> int:
    """Return a number that changes when another connection commits."""
    return _number(connection, "data_version")


def schema_version(connection: Connection) -> int:
    """Return a number that changes when the schema does."""
    return _number(connection, "schema_version")


def broken_reference(connection: Connection) -> tuple[str, str] | None:
    """Return the tables of the first reference that leads nowhere: which has it, which lacks it."""
    row = connection.driver.execute("PRAGMA foreign_key_check").fetchone()
    return (str(row[0]), str(row[2])) if row else None


def is_in_transaction(connection: Connection) -> bool:
    """Return whether a transaction is open."""
    return connection.driver.in_transaction


def is_among(column: sa.ColumnElement[Any], parameter: str) -> sa.ColumnElement[bool]:
    """Return the condition that a column equals one of the values of a `list_parameter`."""
    items = sa.func.json_each(sa.bindparam(parameter)).table_valued("value")
    return column.in_(sa.select(items.c.value))


def holds(column: sa.ColumnElement[Any], parameter: str) -> sa.ColumnElement[bool]:
    """Return the condition that a text holds that of a parameter, case and all."""
    return sa.func.instr(column, sa.bindparam(parameter)) > 0


def list_parameter(values: Iterable[Any]) -> str:
    """Return any number of values, none of them None, as one parameter of a statement."""
    return json.dumps(list(values), ensure_ascii=False)


def vacuum_into(connection: Connection, path: Path) -> None:
    """Write a compact copy without deleted content to a path that does not exist."""
    with writing_elsewhere(connection) as own:
        patiently(connection, partial(own.execute, "VACUUM INTO ?", (uri(path),)))


@contextmanager
def writing_elsewhere(connection: Connection) -> Iterator[sqlite3.Connection]:
    """Let a connection that only reads the project write another file; it was opened to read."""
    own = connection.driver
    (is_query_only,) = own.execute("PRAGMA query_only").fetchone()
    own.execute("PRAGMA query_only=OFF")
    try:
        yield own
    finally:
        own.execute(f"PRAGMA query_only={is_query_only}")


@contextmanager
def attached(connection: Connection, path: Path) -> Iterator[Callable[[str], object]]:
    """Give what runs statements, in one transaction, that may write to another file as `other`.

    That file is thrown away if anything fails, so that nothing of it is kept for a way back.
    """
    with writing_elsewhere(connection) as own:
        own.execute("ATTACH DATABASE ? AS other", (f"{uri(path)}?mode=rw",))
        try:
            own.execute("PRAGMA other.journal_mode=OFF")
            own.execute("PRAGMA other.synchronous=OFF")
            own.execute("BEGIN")
            # From here on the project stays as it is: others may read, and write when we are done.
            patiently(
                connection, lambda: own.execute("SELECT count(*) FROM main.property").fetchone()
            )
            yield own.execute
            own.execute("COMMIT")
        finally:
            roll_back(connection)
            own.execute("DETACH DATABASE other")


def is_database_error(error: BaseException) -> bool:
    """Return whether SQLite raised an error that is no bug of ours."""
    return isinstance(error, sqlite3.Error | UnicodeDecodeError) and not isinstance(
        error, sqlite3.ProgrammingError
    )


def is_damage(error: BaseException) -> bool:
    """Return whether SQLite found that the bytes of a file make no sense."""
    return code_of(error) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def is_integrity_error(error: BaseException) -> bool:
    """Return whether a constraint of the schema refused a change."""
    return isinstance(error, sqlite3.IntegrityError)


def translated(error: BaseException, path: Path, *, is_writing: bool = False) -> AnnotatorError:
    """Return the error that explains to the analyst what SQLite reported."""
    code = code_of(error)
    name = path.name
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return replaced(path)
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy(path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ReadOnlyProjectError(
                "{0} cannot be written: the file or its folder is read-only. Save a copy "
                "elsewhere and work in that.",
                name,
            )
        case sqlite3.SQLITE_FULL:
            if is_writing:
                return StorageError(
                    "The disk is full: {0} could not be saved. The last edit was not stored, all "
                    "earlier ones are. Free some space and repeat it.",
                    name,
                )
            return StorageError(
                "The disk is full: {0} could not be read. Free some space and repeat it.", name
            )
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN:
            if is_writing:
                return StorageError(
                    "The disk reported an error: {0} could not be saved. The last edit was not "
                    "stored, all earlier ones are. Check the disk and repeat it.",
                    name,
                )
            return StorageError(
                "The disk reported an error: {0} could not be read. Check the disk and repeat it.",
                name,
            )
        case sqlite3.SQLITE_INTERRUPT | sqlite3.SQLITE_NOMEM | sqlite3.SQLITE_TOOBIG:
            return DamagedProjectError(
                "{0} is too large or too complex to be read. It was left as it is; ask for a "
                "smaller copy.",
                name,
            )
    return damaged(path)


def damaged(path: Path) -> DamagedProjectError:
    """Return the error for a project whose bytes are broken or disagree."""
    return DamagedProjectError(
        "{0} is damaged: its content does not agree with itself. It was left as it is; open a "
        "backup or ask for a new copy.",
        path.name,
    )


def busy(path: Path) -> BusyProjectError:
    """Return the error for a project that another program keeps locked."""
    return BusyProjectError(
        "{0} is locked by another program. Nothing was changed; close it there or try again in a "
        "moment.",
        path.name,
    )


def replaced(path: Path) -> ReplacedProjectError:
    """Return the error for a project whose file is no longer the one that was opened."""
    return ReplacedProjectError(
        "{0} was moved, deleted or replaced by another program while it was open. Nothing was "
        "written to it; open the project again.",
        path.name,
    )


def code_of(error: BaseException) -> int:
    """Return SQLite's extended result code, or 0."""
    return int(getattr(error, "sqlite_errorcode", None) or 0)


def _number(connection: Connection, pragma: str) -> int:
    ask = partial(connection.driver.execute, f"PRAGMA {pragma}")
    return int(patiently(connection, ask).fetchone()[0])
