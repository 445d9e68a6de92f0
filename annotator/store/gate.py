"""The door for files that come from somebody else.

Nothing of a stranger's schema may run. So the header is read before SQLite sees the file, then
the schema is compared word for word with the one of its version, and only then is a row read.
A file that this installation closed itself, and that has not changed since, is known: its schema
is compared all the same, its rows are not read again.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from annotator.errors import (
    DamagedProjectError,
    NewerProjectError,
    NotAProjectError,
    ProjectFileError,
)
from annotator.model import RECORD_TYPES, ProjectDetails
from annotator.model.rules import faults
from annotator.store import codec, known, sqlite
from annotator.store.schema import normalised, statements

_MAGIC = b"SQLite format 3\0"
_HEADER_LENGTH = 100
_PATIENCE_SECONDS = 2.0
_CHECK_SECONDS = 120.0
_STEPS_BETWEEN_LOOKS = 100_000


def examine(path: Path) -> bool:
    """Check that a file is a sound project of a version we read; leaves it as it is.

    Returns whether it may be written. Raises ProjectFileError with a sentence for the analyst.
    """
    if not sqlite.is_open_here(path):
        _check_header(path)
        _check_side_files(path)
    try:
        connection = sqlite.connect(path, is_read_only=not _has_content(_side(path, "-journal")))
        try:
            connection.execute("PRAGMA query_only=ON")
            _limit_time(connection)
            _check_schema(connection, path)
            if not known.is_known(path):
                _check_rows(connection, path)
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError, ValueError, OverflowError) as error:
        raise sqlite.translated(error, path) from error
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
    except FileNotFoundError as error:
        raise ProjectFileError(
            f"{path.name} is not in {path.parent} (any more). Look for it where it was moved to."
        ) from error
    except OSError as error:
        raise ProjectFileError(
            f"{path.name} cannot be opened: {error.strerror or error}. "
            "Check that it is a file you may read."
        ) from error
    if not header:
        raise NotAProjectError(
            f"{path.name} is empty: it holds no project. Ask for a new copy of it."
        )
    if not header.startswith(_MAGIC) or len(header) < _HEADER_LENGTH:
        raise NotAProjectError(
            f"{path.name} is not an Annotator project. "
            "If it is a document or annotated JSON, import it into a project instead."
        )
    application = int.from_bytes(header[68:72], "big")
    version = int.from_bytes(header[60:64], "big")
    if application != sqlite.APPLICATION_ID:
        raise NotAProjectError(
            f"{path.name} is a database of another program, not an Annotator project."
        )
    if version > sqlite.SCHEMA_VERSION:
        raise NewerProjectError(
            f"{path.name} was written by a newer version of Annotator (file format {version}; "
            f"this one reads up to {sqlite.SCHEMA_VERSION}). Update the program to open it."
        )
    if version < 1:
        raise _damaged(path)
    if header[18:20] != b"\x01\x01":
        raise DamagedProjectError(
            f"{path.name} was switched to a mode (WAL) that keeps edits in other files, so it may "
            "be incomplete. Ask for a copy made with Annotator's “Save a copy”."
        )


def _check_side_files(path: Path) -> None:
    """Refuse a stranger's journal: SQLite would play it into the file unseen.

    A journal that empties itself is another process at work; one beside a file that we had open
    ourselves is what a crash left, and rolls the unfinished edit back.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        found = [side for end in ("-journal", "-wal") if _has_content(side := _side(path, end))]
        if not found or (known.is_ours(path) and not _has_content(_side(path, "-wal"))):
            return
        if time.monotonic() > deadline:
            raise DamagedProjectError(
                f"{path.name} comes with {found[0].name}: it was not closed properly where it "
                "comes from. Open and close it there, or ask for a copy made with “Save a copy”."
            )
        time.sleep(0.02)


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Compare every object of the schema, before anything else is asked of the file."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    expected = {normalised(statement) for statement in statements(version)}
    limit = len(expected) + 1
    found = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchmany(limit * 4)
    written = set()
    for kind, name, sql in found:
        if sql is None and kind == "index" and str(name).startswith("sqlite_autoindex_"):
            continue
        written.add(normalised(str(sql)))
    if written != expected:
        raise DamagedProjectError(
            f"{path.name} holds something that is no part of a project, or lacks a part of one, "
            "so nothing of it was run. Ask where it comes from; it was left as it is."
        )


def _check_rows(connection: sqlite3.Connection, path: Path) -> None:
    """Read a stranger's file once, whole: pages, types, ranges, references, silent damage."""
    for pragma in ("quick_check(1)", "foreign_key_check"):
        result = connection.execute(f"PRAGMA {pragma}").fetchone()
        if result not in (None, ("ok",)):
            raise _damaged(path)
    connection.row_factory = sqlite3.Row
    for cls in RECORD_TYPES:
        name = codec.type_names[cls]
        for row in connection.execute(f'SELECT * FROM "{name}"'):
            record = codec.from_row(cls, row)
            text = codec.to_text(codec.to_plain(record))
            if codec.digest_of(text) != row["digest"] or next(faults(record), ""):
                raise _damaged(path)
    for table in ("edit", "change", "property"):
        for _row in connection.execute(f'SELECT * FROM "{table}"'):
            pass
    name = codec.type_names[ProjectDetails]
    if connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] != 1:
        raise _damaged(path)


def _limit_time(connection: sqlite3.Connection) -> None:
    deadline = time.monotonic() + _CHECK_SECONDS
    look: Callable[[], int] = lambda: int(time.monotonic() > deadline)  # noqa: E731
    connection.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)


def _side(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _damaged(path: Path) -> DamagedProjectError:
    return DamagedProjectError(
        f"{path.name} is damaged: its content does not agree with itself. It was left as it is; "
        "open a backup or ask for a new copy."
    )
