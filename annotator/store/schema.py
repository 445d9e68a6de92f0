"""The schema of each version of the file format, as recorded text.

A new project is made from this text, and an untrusted file is compared with it. It is never
edited for a version that was released; a test holds the newest against `tables`.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path

from annotator.resources import resource_path
from annotator.store import locks, sqlite


@cache
def statements(version: int) -> tuple[str, ...]:
    """Return the statements that make the schema of a version."""
    text = resource_path(f"schemas/project-{version}.sql").read_text(encoding="utf-8")
    return tuple(part.strip() for part in text.split(";") if part.strip())


@cache
def objects(version: int) -> tuple[tuple[str, str, str, str | None], ...]:
    """Return the schema entries of a version: type, name, table and statement of each."""
    connection = sqlite3.connect(":memory:")
    try:
        for statement in statements(version):
            connection.execute(statement)
        listed = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master")
        return tuple(listed.fetchall())
    finally:
        connection.close()


def table_names(version: int) -> list[str]:
    """Return the names of the tables of a version."""
    return [name for kind, name, *_ in objects(version) if kind == "table"]


def create_schema(path: Path) -> None:
    """Create an empty project in a new file.

    Raises sqlite3.Error, OSError, and ProjectFileError where there are no file locks.
    """
    path.open("xb").close()
    locks.examine(path)
    connection = sqlite.connect(path, is_read_only=False)
    try:
        connection.execute("PRAGMA synchronous=EXTRA")
        fill(connection, sqlite.SCHEMA_VERSION)
    finally:
        connection.close()


def fill(connection: sqlite3.Connection, version: int) -> None:
    """Make the tables of a version in an empty file; raises sqlite3.Error."""
    for pragma in ("page_size=4096", "encoding='UTF-8'"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements(version):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={version}")
    connection.execute("COMMIT")
