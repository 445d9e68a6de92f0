"""The checks for files that come from somebody else.

Nothing in an untrusted schema may run. So the header is read before SQLite sees the file, then
the schema is compared word for word with the one of its version, and only then is a row read.
A file that this installation closed itself, and that has not changed since, is known: its schema
is compared all the same, its rows are not read again.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections import deque
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from annotator import files
from annotator.errors import (
    DamagedProjectError,
    NewerProjectError,
    NotAProjectError,
    ProjectFileError,
)
from annotator.progress import Tell, unheard
from annotator.store import contents, known, rows, schema, sqlite
from annotator.store.schema import objects

_MAGIC = b"SQLite format 3\0"
_HEADER_LENGTH = 100
_PAGE_SIZE = 4096
_VERSION = slice(60, 64)
"""Where SQLite keeps the `user_version` in the header."""
_INTERIOR_PAGE = b"\x05"
_MOST_SCHEMA_PAGES = 64
_SUPER_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_PATIENCE_SECONDS = 1.0
_CHECK_SECONDS = 120.0
_LARGE_BYTES = 8_000_000
_ROW_LIMIT = 64 * 1024 * 1024
"""Bytes of a row but a content's: two states of a record in JSON are less."""
_STEPS_BETWEEN_LOOKS = 100_000


@dataclass(frozen=True, slots=True)
class Examined:
    """What the gate found out about a sound file."""

    is_writable: bool
    version: int
    identity: tuple[int, int] | None


def takes_long(path: Path) -> bool:
    """Return whether so much of a file is to be read that an analyst would notice."""
    file = Path(os.path.realpath(path))
    present = known.fingerprint(file)
    return present is not None and present[1] > _LARGE_BYTES and not known.is_known(file)


def is_older(path: Path) -> bool:
    """Return whether a file says of itself that it is of an earlier version; reads its head only.

    What we have open was brought up to date, and is not to be opened once more (see `sqlite`).
    """
    file = Path(os.path.realpath(path))
    with sqlite.opening, suppress(OSError, ValueError):
        if not sqlite.is_open_here(file) and stat.S_ISREG(os.stat(file).st_mode):
            with file.open("rb") as opened:
                header = opened.read(_HEADER_LENGTH)
            version = int.from_bytes(header[_VERSION], "big")
            return header.startswith(_MAGIC) and version < sqlite.SCHEMA_VERSION
    return False


def examine(path: Path, *, reads_rows: bool = True, tell: Tell = unheard) -> Examined:
    """Check that a file is a sound project of a version we read; leaves it as it is.

    Without `reads_rows` the schema is compared and no more, for a check that is to name what is
    wrong with the rows. `tell` is called with the share of the rows that is read; what it raises
    ends the reading. Raises ProjectFileError with a sentence for the analyst.
    """
    file = Path(os.path.realpath(path))
    identity = sqlite.identity(file)
    before = known.fingerprint(file)
    is_known = known.is_known(file)
    version = check(file, path, reads_rows=reads_rows, is_known=is_known, tell=tell)
    if reads_rows and before == known.fingerprint(file):
        known.remember(file, is_open=True, was_checked=not is_known)
    return Examined(_may_write(file) and files.has_room_beside(file), version, identity)


def check(file: Path, path: Path, *, reads_rows: bool, is_known: bool = False, tell: Tell) -> int:
    """Do what `examine` does, without a note of it, with `path` in the sentences.

    Returns the version. The rows of a known file are not read.
    """
    with sqlite.opening:
        if not sqlite.is_open_here(file):
            _look_into(path, file)
    _check_side_files(file)
    try:
        connection = _connect(file)
        try:
            version = _check_version(connection, path)
            _check_schema(connection, path, version)
            _check_sizes(connection, path)
            if not reads_rows:
                _check_rows_fit(connection, version)
            elif not is_known and not rows.are_sound(
                connection, partial(_connect, file), version, tell
            ):
                raise sqlite.damaged(path)
        finally:
            connection.close()
    except (sqlite3.Error, ValueError, OverflowError, MemoryError) as error:
        raise sqlite.translated(error, path) from error
    return version


def is_sound(file: Path, tell: Tell = unheard) -> bool:
    """Return whether all of a file that passed the gate before is as this program wrote it.

    Takes no lock and plays no journal.
    """
    try:
        with closing(_connect(file, is_immutable=True)) as connection:
            version = _check_version(connection, file)
            _check_schema(connection, file, version)
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            is_all_there = file.stat().st_size >= pages * _PAGE_SIZE  # else read as zeros
            return is_all_there and rows.are_sound_in_turn(connection, version, tell)
    except (sqlite3.Error, ValueError, OverflowError, OSError, ProjectFileError):
        return False


def is_being_written(file: Path) -> bool:
    """Return whether an edit is being stored in a file, or one was broken off."""
    return _is_played(journal_of(file))


def has_strange_journal(file: Path, *, in_place: bool = True) -> bool:
    """Return whether a file has a journal to be played that SQLite is not to play in its place.

    `in_place` tells whether it may play that of a file of ours. One that names a super-journal,
    which we never write, is left out: it is refused.
    """
    journal = journal_of(file)
    return (
        not _is_no_file(journal)
        and _is_played(journal)
        and file.is_file()
        and not names_super_journal(journal)
        and not (_is_ours(file) if in_place else sqlite.is_open_here(file))
    )


def _look_into(path: Path, file: Path) -> None:
    """Read the few bytes that decide whether SQLite may see the file at all."""
    try:
        kind = os.stat(file).st_mode
        if stat.S_ISREG(kind):
            with file.open("rb") as opened:
                _check_header(path, opened.read(_HEADER_LENGTH))
                if not _is_schema_small(opened):
                    raise _no_part_of_a_project(path)
                return
    except FileNotFoundError as error:
        raise ProjectFileError(
            "{0} is not in {1}. If it was moved, open it from its new folder.",
            path.name,
            str(path.absolute().parent),
        ) from error
    except (OSError, ValueError) as error:
        raise ProjectFileError(
            "{0} cannot be opened: {1}. Check that it is a file you may read.",
            path.name,
            getattr(error, "strerror", None) or str(error),
        ) from error
    if stat.S_ISDIR(kind):
        raise NotAProjectError(
            "{0} is a folder, not an Annotator project. Choose a file.", path.name
        )
    raise NotAProjectError(
        "{0} is a device or pipe, not an Annotator project. Choose a file.", path.name
    )


def _is_schema_small(file: BinaryIO) -> bool:
    """Return whether few pages hold the schema, which SQLite would parse whole before any question.

    Page 1 is the root of its tree; ours has one level of leaves below that, at most.
    """
    file.seek(0)
    page = file.read(_PAGE_SIZE)
    kind, cells = page[100:101], int.from_bytes(page[103:105], "big")
    if kind != _INTERIOR_PAGE:
        return True
    if cells > _MOST_SCHEMA_PAGES:
        return False
    pointers = [int.from_bytes(page[112 + 2 * i : 114 + 2 * i], "big") for i in range(cells)]
    children = [page[108:112], *(page[pointer : pointer + 4] for pointer in pointers)]
    size = file.seek(0, os.SEEK_END)
    for child in children:
        start = (int.from_bytes(child, "big") - 1) * _PAGE_SIZE
        if 0 <= start < size:  # else it is damaged, which SQLite will tell
            file.seek(start)
            if file.read(1) == _INTERIOR_PAGE:
                return False
    return True


def _check_header(path: Path, header: bytes) -> None:
    """Look at the numbers that the file format puts at fixed places (sqlite.org/fileformat2)."""
    if not header:
        raise NotAProjectError(
            "{0} is empty: it holds no project. Ask for a new copy of it.", path.name
        )
    if not header.startswith(_MAGIC) or len(header) < _HEADER_LENGTH:
        raise NotAProjectError(
            "{0} is not an Annotator project. If it is a document or annotated JSON, import it "
            "into a project instead.",
            path.name,
        )
    _check_numbers(
        path,
        application=int.from_bytes(header[68:72], "big"),
        version=int.from_bytes(header[60:64], "big"),
    )
    if header[18:20] != b"\x01\x01":
        raise DamagedProjectError(
            "{0} was switched to a mode (WAL) that keeps edits in other files, so it may be "
            "incomplete. Ask for a copy made with Annotator's “Save a copy”.",
            path.name,
        )
    page_size, root_page, encoding = header[16:18], header[52:56], header[56:60]
    if (page_size, root_page, encoding) != (b"\x10\x00", bytes(4), b"\0\0\0\1"):
        raise DamagedProjectError(
            "{0} was rewritten by another program in a form that Annotator never uses. It was "
            "left as it is; ask for a copy made with Annotator's “Save a copy”.",
            path.name,
        )


def _check_version(connection: sqlite3.Connection, path: Path) -> int:
    """Ask SQLite itself, since a header may have changed or was not read."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    _check_numbers(path, application=int(application), version=int(version))
    return int(version)


def _check_numbers(path: Path, *, application: int, version: int) -> None:
    if application != sqlite.APPLICATION_ID:
        raise NotAProjectError(
            "{0} is a database of another program, not an Annotator project. Open it there.",
            path.name,
        )
    if version > sqlite.SCHEMA_VERSION:
        raise NewerProjectError(
            "{0} was written by a newer version of Annotator (file format {1}; this one reads up "
            "to {2}). Update the program to open it.",
            path.name,
            version,
            sqlite.SCHEMA_VERSION,
        )
    if version < 1:
        raise sqlite.damaged(path)


def _check_side_files(file: Path) -> None:
    """Refuse an untrusted journal: SQLite would play it into the file unseen (see `recovery`).

    A journal that empties itself is another process at work; one beside a file that we had open
    ourselves is what a crash left, and rolls the unfinished edit back. A journal that names a
    super-journal, which we never write, would have SQLite delete that file: at once, or once we
    have written over its first byte.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    journal, wal = journal_of(file), file.with_name(file.name + "-wal")
    for side in filter(_is_no_file, (journal, wal)):
        raise DamagedProjectError(
            "Beside {0} is {1}, which is not a file and prevents edits from being stored. Move "
            "it away and open the project again.",
            file.name,
            side.name,
        )
    while True:
        is_refused = _has_content(journal) and (
            names_super_journal(journal) or (_is_played(journal) and not _is_ours(file))
        )
        found = [journal] if is_refused else [wal] if _has_content(wal) else []
        if not found:
            return
        if time.monotonic() > deadline:
            raise DamagedProjectError(
                "{0} comes with {1}: it was not closed properly where it comes from. Open and "
                "close it there, or ask for a copy made with “Save a copy”.",
                file.name,
                found[0].name,
            )
        time.sleep(0.02)


def _check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Compare every object of the schema, before anything else is asked of the file.

    `sqlite_master` is the name that a crafted view cannot take; `sqlite_schema` can be taken.
    """
    expected = objects(version)
    statement = "SELECT type, name, tbl_name, sql FROM main.sqlite_master"
    found = connection.execute(statement).fetchmany(len(expected) + 1)
    if sorted(map(repr, found)) != sorted(map(repr, expected)):
        raise _no_part_of_a_project(path)


def _check_sizes(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse texts and originals that would fill the memory; their lengths are in the rows' heads.

    All other rows are bounded by the connection.
    """
    (longest,) = connection.execute("SELECT max(length(data)) FROM content").fetchone()
    if (longest or 0) > contents.LIMIT:
        raise DamagedProjectError(
            "{0} holds a document of {1} MB, more than Annotator reads ({2} MB). "
            "Ask for a copy without it.",
            path.name,
            longest // 2**20,
            contents.LIMIT // 2**20,
        )


def _check_rows_fit(connection: sqlite3.Connection, version: int) -> None:
    """Raise sqlite3.Error for a row that would fill the memory; other damage is for the check."""
    for table in schema.table_names(version):
        columns = "sha256" if table == "content" else "*"
        try:
            deque(connection.execute(f'SELECT {columns} FROM "{table}"'), maxlen=0)
        except sqlite3.Error as error:
            if sqlite.code_of(error) & 0xFF == sqlite3.SQLITE_TOOBIG:
                raise


def _connect(
    file: Path, is_given_up: Callable[[], bool] | None = None, *, is_immutable: bool = False
) -> sqlite3.Connection:
    """Open a file to read it, for so long; only a journal that is ours is played into it.

    What it runs ends early where it `is_given_up`.
    """
    is_read_only = is_immutable or not _is_played(journal_of(file))
    connection = sqlite.connect(file, is_read_only=is_read_only, is_immutable=is_immutable)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _ROW_LIMIT)
    connection.execute("PRAGMA query_only=ON")
    deadline = time.monotonic() + _CHECK_SECONDS

    def is_over() -> bool:
        return (is_given_up is not None and is_given_up()) or time.monotonic() > deadline

    connection.set_progress_handler(is_over, _STEPS_BETWEEN_LOOKS)
    return connection


def _no_part_of_a_project(path: Path) -> DamagedProjectError:
    return DamagedProjectError(
        "{0} holds something that does not belong in a project, or lacks a part of one, so "
        "nothing in it was run. Ask where it comes from; it was left as it is.",
        path.name,
    )


def journal_of(file: Path) -> Path:
    """Return where SQLite keeps what takes back an unfinished edit of a file."""
    return file.with_name(file.name + "-journal")


def _is_ours(file: Path) -> bool:
    """Return whether SQLite may play a journal into a file where it lies, and can."""
    return sqlite.is_open_here(file) or (known.is_ours(file) and _may_write(file))


def _may_write(file: Path) -> bool:
    return os.access(file, os.W_OK) and os.access(file.parent, os.W_OK)


def _is_played(journal: Path) -> bool:
    """Return whether SQLite takes a journal for one; an empty first byte marks it as used up."""
    try:
        if not _has_content(journal):
            return False
        with journal.open("rb") as opened:
            return opened.read(1) != b"\0"
    except OSError:
        return True


def _is_no_file(path: Path) -> bool:
    """Return whether there is a folder, link, pipe or device, for which SQLite would wait."""
    try:
        return not stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def names_super_journal(journal: Path) -> bool:
    """Return whether a journal ends as one does that names another; in doubt it does."""
    try:
        with journal.open("rb") as opened:
            opened.seek(max(0, os.fstat(opened.fileno()).st_size - len(_SUPER_JOURNAL_MAGIC)))
            return opened.read() == _SUPER_JOURNAL_MAGIC
    except OSError:
        return True
