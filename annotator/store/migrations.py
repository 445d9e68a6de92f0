"""Files of an older version are brought up to the newest, one step a version.

A step is a plain function that gets the connection in the middle of a transaction; the runner
sets `user_version` in that same transaction, so that a crash leaves either version whole. What a
step leaves must be, statement by statement, what `resources/schemas/project-N.sql` says: add a
table or make one again under its name, since `ALTER TABLE` rewrites statements in words of its own.

Before the first step a copy is written and checked, in the folder `backups` of the program's own
state: on the local disk, where neither a full memory stick nor a shared folder gets in the way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from annotator import files
from annotator.errors import ProjectFileError, ReadOnlyProjectError
from annotator.settings import state_path
from annotator.store import gate, schema, sqlite

Step = Callable[[sqlite3.Connection], None]


def _add_new_tables(version: int) -> Step:
    """Return the step to a version whose schema only has more tables and indexes."""

    def step(connection: sqlite3.Connection) -> None:
        for statement in schema.statements(version)[len(schema.statements(version - 1)) :]:
            connection.execute(statement)

    return step


STEPS: Mapping[int, Step] = {1: _add_new_tables(2), 2: _add_new_tables(3)}
"""What brings a file of a version to the next one."""


def migrate(
    path: Path,
    examined: gate.Examined,
    steps: Mapping[int, Step] | None = None,
    newest: int | None = None,
) -> Path:
    """Bring a file that passed the gate up to the newest version; returns where the backup is.

    Raises ProjectFileError; then the file is of a version that it passed through, and whole.
    """
    steps = STEPS if steps is None else steps
    newest = sqlite.SCHEMA_VERSION if newest is None else newest
    if not examined.is_writable:
        raise ReadOnlyProjectError(
            "{0} is of an older version and has to be rewritten, but it is read-only. Copy it to "
            "a folder where you may write and open it there.",
            path.name,
        )
    try:
        connection = sqlite.connect(path, is_read_only=False)
        try:
            backup = _back_up(connection, path, examined.version)
            connection.execute("PRAGMA synchronous=EXTRA")
            connection.execute("PRAGMA fullfsync=ON")
            for version in range(examined.version, newest):
                _step(connection, steps[version], version)
        finally:
            connection.close()
    except (sqlite3.Error, OSError) as error:
        raise ProjectFileError(
            "{0} could not be upgraded to the current file format: {1}. It was left unchanged; "
            "free some space or check the disk and open it again.",
            path.name,
            str(error),
        ) from error
    return backup


def _back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    folder = state_path("backups")
    folder.mkdir(parents=True, exist_ok=True)
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    backup = folder / f"{path.stem}-version-{version}-{moment}{path.suffix}"
    with files.beside(backup) as temporary:
        connection.execute("VACUUM INTO ?", (sqlite.uri(temporary),))
        gate.examine(temporary)
        files.put_new(temporary, backup)
    return backup


def _step(connection: sqlite3.Connection, step: Step, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        (present,) = connection.execute("PRAGMA user_version").fetchone()
        if present == version:  # else another process was quicker
            step(connection)
            listed = connection.execute("SELECT type, name, tbl_name, sql FROM main.sqlite_master")
            assert set(listed) == set(schema.objects(version + 1)), "a step must leave the schema"
            connection.execute(f"PRAGMA user_version={version + 1}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
