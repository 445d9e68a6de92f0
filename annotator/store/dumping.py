"""All rows of a project, table by table, out of one file and into another one.

Nothing is interpreted on the way: what comes out is an untrusted file, and has to pass the gate.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from annotator.store import schema, sqlite
from annotator.store.sqlite import Connection

CONTENT = "content"
"""The table of texts and originals, whose rows are bytes by their SHA-256."""

Value = str | int | None


class Dumped(NamedTuple):
    """A table: its name, those of its columns, and its rows in order of entry."""

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Sequence[Value]]


def dump(connection: Connection) -> Iterator[Dumped]:
    """Yield every table but that of the contents; each is to be read before the next one."""
    own = connection.driver
    for name in schema.table_names(sqlite.SCHEMA_VERSION):
        if name != CONTENT:
            rows = own.execute(f'SELECT * FROM "{name}" ORDER BY 1')
            yield Dumped(name, tuple(column[0] for column in rows.description), rows)


def load(
    path: Path,
    version: int,
    tables: Iterable[tuple[str, Iterable[Sequence[Value]]]],
    contents: Iterable[tuple[str, bytes]],
) -> None:
    """Make a project of a version of rows, in an empty file that is thrown away if that fails.

    Raises sqlite3.Error, and ValueError for a table that there is not.
    """
    address = f"{sqlite.uri(path)}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=OFF")
        connection.execute("PRAGMA synchronous=OFF")
        schema.fill(connection, version)
        connection.execute("BEGIN")
        for name, rows in tables:
            columns = connection.execute("SELECT count(*) FROM pragma_table_info(?)", (name,))
            ((width,),) = columns.fetchall()
            if not width or name == CONTENT or '"' in name:
                raise ValueError(name)
            marks = ", ".join("?" * width)
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)
        connection.executemany(f"INSERT INTO {CONTENT} VALUES (?, ?)", contents)
        connection.execute("COMMIT")
