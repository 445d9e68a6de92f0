"""Copies of a project to hand on."""

from __future__ import annotations

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

from annotator import files
from annotator.errors import ProjectFileError
from annotator.model import EditSummary, new_id
from annotator.store import gate, history, known, sqlite
from annotator.store.schema import create_schema, table_names
from annotator.store.sqlite import Connection
from annotator.store.transaction import MERGE_NOTE, UNITED

_HISTORY = {"change", "edit"}
_LAST_CONTENTS = (
    " WHERE sha256 IN (SELECT sha256 FROM main.document UNION SELECT original FROM main.document"
    " UNION SELECT sha256 FROM main.reading)"
)
_OF_HISTORY = f" WHERE name NOT LIKE '{MERGE_NOTE}%' AND name NOT LIKE '{UNITED}%'"
_WHICH = {"content": _LAST_CONTENTS, "property": _OF_HISTORY}
_SIDE_FILES = ("-journal", "-wal", "-shm")


def write_copy(
    connection: Connection, path: Path, newest: EditSummary | None, *, with_history: bool
) -> None:
    """Write one compact file over a path; raises ProjectFileError, the target being as it was.

    The copy is read whole before it takes its name, and with the history holds the edit `newest`.

    Without history nothing of what was deleted or changed travels along. With it everything does,
    since the history can bring it back.
    """
    check_name(path)
    try:
        with files.beside(path) as temporary:
            if with_history:
                sqlite.vacuum_into(connection, temporary)
            else:
                _write_present(connection, temporary)
            gate.examine(temporary)
            if with_history:
                _check_holds(temporary, newest)
            _put_over(temporary, path)
    except Exception as error:
        if not (isinstance(error, OSError | ValueError) or sqlite.is_database_error(error)):
            raise
        if sqlite.is_damage(error):
            raise sqlite.damaged(path) from error
        raise not_written(path, error) from error
    known.remember(path, is_open=False, was_checked=True)


def check_name(path: Path) -> None:
    """Raise ProjectFileError for a name too long for SQLite to make its journal beside it."""
    if not files.has_room_beside(path):
        raise ProjectFileError(
            "{0} was not written: its name is too long for the files that are made beside it. "
            "Choose a shorter name.",
            files.storable(path.name),
        )


def not_written(path: Path, error: BaseException) -> ProjectFileError:
    """Return the error for a new file that could not be written."""
    code = sqlite.code_of(error.__cause__ or error) & 0xFF or sqlite.code_of(error) & 0xFF
    number = getattr(error, "errno", None)
    if code == sqlite3.SQLITE_FULL or number in (errno.ENOSPC, errno.EDQUOT):
        return ProjectFileError(
            "{0} was not written: the disk is full. Free some space or choose another folder.",
            path.name,
        )
    if not path.parent.is_dir():
        return ProjectFileError(
            "{0} was not written: there is no folder {1}. Choose another folder.",
            path.name,
            str(path.absolute().parent),
        )
    if path.is_dir():
        return ProjectFileError(
            "{0} was not written: it is a folder. Choose another name.", path.name
        )
    if code == sqlite3.SQLITE_CANTOPEN or number in (errno.EACCES, errno.EPERM, errno.EROFS):
        return ProjectFileError(
            "{0} was not written: {1} cannot be written to. Choose another folder.",
            path.name,
            str(path.absolute().parent),
        )
    return ProjectFileError(
        "{0} was not written: the disk reported an error. Check the disk or choose another folder.",
        path.name,
    )


def _check_holds(path: Path, newest: EditSummary | None) -> None:
    """Raise DamagedProjectError for a copy that lacks an edit."""
    with closing(Connection(path, is_read_only=True)) as connection:
        found = None if newest is None else history.summary_by_id(connection, newest.id)
    if found != newest:
        raise sqlite.damaged(path)


def _put_over(temporary: Path, path: Path) -> None:
    """Put a file in the place of another; raises ProjectFileError if that is in use, OSError."""
    beside_it = [path.with_name(path.name + end) for end in _SIDE_FILES]
    if sqlite.is_open_here(path) or any(p.exists() and p.stat().st_size for p in beside_it):
        raise ProjectFileError(
            "{0} is open, or was not closed properly. Close it or choose another name.", path.name
        )
    for side in beside_it:
        side.unlink(missing_ok=True)
    files.put(temporary, path)


def _write_present(connection: Connection, path: Path) -> None:
    """Copy what is there now into a new file, which never holds anything else."""
    create_schema(path)
    with sqlite.attached(connection, path) as execute:
        for table in table_names(sqlite.SCHEMA_VERSION):
            which = _WHICH.get(table, "")
            if table not in _HISTORY:
                execute(f'INSERT INTO other."{table}" SELECT * FROM main."{table}"{which}')
        # The id tells this copy from any other file that may be put in its place.
        execute(f"INSERT OR REPLACE INTO other.property VALUES ('history', 'copy {new_id()}')")
