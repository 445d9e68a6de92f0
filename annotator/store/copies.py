"""Copies of a project to hand on."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from sqlalchemy import Connection

from annotator.errors import ProjectFileError
from annotator.model import new_id
from annotator.store import files, known, sqlite

_FORGET = (
    'DELETE FROM "change"',
    'DELETE FROM "edit"',
    "DELETE FROM content WHERE sha256 NOT IN"
    " (SELECT sha256 FROM document UNION SELECT original FROM document"
    " UNION SELECT sha256 FROM reading)",
    "DELETE FROM property WHERE name = 'history'",
)


def write_copy(connection: Connection, path: Path, *, with_history: bool) -> None:
    """Write one compact file over a path; raises ProjectFileError, the target being as it was.

    Without history nothing of what was deleted or changed travels along. With it everything does,
    since the history can bring it back.
    """
    try:
        with files.beside(path) as temporary:
            sqlite.vacuum_into(connection, temporary)
            if not with_history:
                _forget_history(temporary)
            files.put_over(temporary, path)
    except Exception as error:
        if not (isinstance(error, OSError | ValueError) or sqlite.is_database_error(error)):
            raise
        raise not_written(path, error) from error
    known.remember(path, is_open=False, was_checked=True)


def not_written(path: Path, error: BaseException) -> ProjectFileError:
    """Return the error for a new file that could not be written."""
    code = sqlite.code_of(error.__cause__ or error) & 0xFF or sqlite.code_of(error) & 0xFF
    number = getattr(error, "errno", None)
    if code == sqlite3.SQLITE_FULL or number in (errno.ENOSPC, errno.EDQUOT):
        reason, step = "the disk is full", "Free some space or choose another folder."
    elif not path.parent.is_dir():
        reason, step = f"there is no folder {path.parent}", "Choose another folder."
    elif path.is_dir():
        reason, step = "it is a folder", "Choose another name."
    elif code == sqlite3.SQLITE_CANTOPEN or number in (errno.EACCES, errno.EPERM, errno.EROFS):
        reason, step = f"{path.parent} cannot be written to", "Choose another folder."
    else:
        reason, step = "the disk reported an error", "Check the disk or choose another folder."
    return ProjectFileError(f"{path.name} was not written: {reason}. {step}")


def _forget_history(path: Path) -> None:
    """Leave what is there now, and make the file compact again."""
    connection = sqlite.connect(path, is_read_only=False)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for statement in _FORGET:
            connection.execute(statement)
        # The id tells this copy from any other file that may be put in its place.
        connection.execute("INSERT INTO property VALUES ('history', ?)", (f"copy {new_id()}",))
        connection.execute("COMMIT")
        connection.execute("VACUUM")
    finally:
        connection.close()
