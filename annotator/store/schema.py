"""The schema of each version of the file format, as recorded text.

A new project is made from this text, and a stranger's file is compared with it. It is never
edited for a version that was released; a test holds the newest against `tables`.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from pathlib import Path

from annotator.errors import ProjectFileError
from annotator.resources import resource_path
from annotator.store import sqlite


@cache
def statements(version: int) -> tuple[str, ...]:
    """Return the statements that make the schema of a version."""
    text = resource_path(f"schemas/project-{version}.sql").read_text(encoding="utf-8")
    return tuple(part.strip() for part in text.split(";") if part.strip())


def normalised(statement: str) -> str:
    """Return a statement with its white space folded, for comparison."""
    return " ".join(statement.split())


def create_schema(path: Path) -> None:
    """Make an empty project file; raises ProjectFileError where one cannot be made."""
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise ProjectFileError(f"{path.name} exists already. Choose another name.") from error
    except OSError as error:
        raise ProjectFileError(
            f"{path.name} cannot be made in {path.parent}: {error.strerror or error}. "
            "Choose another folder."
        ) from error
    try:
        connection = sqlite.connect(path, is_read_only=False)
        try:
            for pragma in ("page_size=4096", "encoding='UTF-8'", "synchronous=EXTRA"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("BEGIN IMMEDIATE")
            for statement in statements(sqlite.SCHEMA_VERSION):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id={sqlite.APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={sqlite.SCHEMA_VERSION}")
            connection.execute("COMMIT")
        finally:
            connection.close()
    except sqlite3.Error as error:
        path.unlink(missing_ok=True)
        raise sqlite.translated(error, path) from error
