"""A project as if it held some of its documents only, or nobody's names, for one connection.

Temporary views stand before the tables, under their names: whatever asks the connection sees no
more than was chosen, and nothing can forget to leave something out. A record goes with the
documents if what it cannot be without goes with them; a reference elsewhere is left empty. Of the
register, those go along whom the documents, their regions and their chains name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.model import (
    Analyst,
    Attribution,
    Document,
    Mention,
    ProjectDetails,
    Region,
    Source,
    Tag,
)
from annotator.store import sqlite
from annotator.store.codec import Field, fields_of, type_names
from annotator.store.sqlite import Connection

_WHOLE = (ProjectDetails, Analyst, Tag)
"""Types that belong to the project, whichever documents are chosen."""
_NAMING = (Document, Region, Attribution)
"""Types whose references to sources bring these along."""
_DOCUMENTS, _SOURCES = "chosen_document", "chosen_source"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What is seen: `documents` by their ids, none for all; analysts by their names, or not."""

    documents: tuple[str, ...] = ()
    with_names: bool = True


def narrow(connection: Connection, narrowing: Narrowing) -> None:
    """Have a connection that reads see no more than is chosen."""
    with sqlite.writing_elsewhere(connection) as own:
        if narrowing.documents:
            for table in (_DOCUMENTS, _SOURCES):
                own.execute(f"CREATE TEMP TABLE {table} (id TEXT PRIMARY KEY)")
            chosen = [(key,) for key in dict.fromkeys(narrowing.documents)]
            own.executemany(f"INSERT INTO {_DOCUMENTS} VALUES (?)", chosen)
            own.execute(f"INSERT INTO {_SOURCES} {_named_sources()}")
            for cls in type_names:
                if cls not in _WHOLE:
                    own.execute(_view(cls))
        if not narrowing.with_names:
            for statement in _WITHOUT_NAMES:
                own.execute(statement)


def _named_sources() -> str:
    """Return the query for the sources that go along, and whom these belong to or are by."""
    parts = [f"SELECT id FROM main.source WHERE document IN {_DOCUMENTS}"]
    for cls in _NAMING:
        for field in _references(cls, Source):
            name = type_names[cls]
            parts.append(f'SELECT "{field.name}" FROM main.{name} WHERE {_ANCHORS[cls]}')
    parts += [
        f'SELECT s."{field.name}" FROM main.source s JOIN found ON s.id = found.id'
        for field in _references(Source, Source)
    ]
    together = " UNION ".join(parts)
    return f"WITH RECURSIVE found(id) AS ({together}) SELECT id FROM found WHERE id NOTNULL"


def _view(cls: type) -> str:
    """Return the statement that puts a view before the table of a type."""
    conditions = [_ANCHORS[cls]] if cls in _ANCHORS else []
    columns, lists = ["sequence"], []
    for field in fields_of(cls):
        column = f'"{field.name}"'
        target = field.refers_to
        if target in (None, cls, *_WHOLE) or (cls in _NAMING and target is Source):
            columns.append(column)
        elif field.item is not None:
            lists.append((column, _kept_items(column, field)))
            columns.append(f"{lists[-1][1]} AS {column}")
        elif field.is_optional:
            columns.append(f"CASE WHEN {_is_in(column, target)} THEN {column} END AS {column}")
        else:
            columns.append(column)
            if cls not in _ANCHORS:
                conditions.append(_is_in(column, target))
    # What is about claims, sources or passages goes where all of these are elsewhere.
    if lists and cls not in (*_NAMING, Source):
        rest = " OR ".join(f"{kept} <> '[]'" for _, kept in lists)
        empty = " AND ".join(f"{column} = '[]'" for column, _ in lists)
        conditions.append(f"({rest} OR {empty})")
    name, where = type_names[cls], " AND ".join(conditions) or "1"
    select = f"SELECT {', '.join(columns)}, digest FROM main.{name} WHERE {where}"
    return f"CREATE TEMP VIEW {name} AS {select}"


def _kept_items(column: str, field: Field) -> str:
    """Return the JSON of a list without the items that lead elsewhere."""
    key, item = "value", "value"
    if field.item is Mention:
        key, item = "json_extract(value, '$[0]')", "json(value)"
    where = _is_in(key, field.refers_to)
    return f"(SELECT json_group_array({item}) FROM json_each({column}) WHERE {where})"


def _is_in(column: str, target: type | None) -> str:
    assert target is not None, "a reference leads somewhere"
    if target in _CHOSEN:
        return f"{column} IN {_CHOSEN[target]}"
    return f"{column} IN (SELECT id FROM temp.{type_names[target]})"


def _references(cls: type, target: type) -> Iterator[Field]:
    return (f for f in fields_of(cls) if f.refers_to is target and f.item is None)


_CHOSEN: dict[type, str] = {Document: _DOCUMENTS, Source: _SOURCES}
_ANCHORS: dict[type, str] = {
    Document: f"id IN {_DOCUMENTS}",
    Source: f"id IN {_SOURCES}",
    Region: f"document IN {_DOCUMENTS}",
    Attribution: f"claim IN (SELECT id FROM main.claim WHERE document IN {_DOCUMENTS})",
}
"""What decides of a type alone whether a record goes along; of others, all that they need."""
_WITHOUT_NAMES = (
    "CREATE TEMP VIEW analyst AS SELECT sequence, id, 'Analyst ' || (SELECT count(*) FROM "
    "main.analyst other WHERE other.sequence <= main.analyst.sequence) AS name, '' AS extra, "
    "digest FROM main.analyst",
    "CREATE TEMP VIEW edit AS SELECT number, id, label, analyst_id, coalesce((SELECT name FROM "
    "temp.analyst who WHERE who.id = analyst_id), '') AS analyst_name, at, action, root, undoes, "
    "digest FROM main.edit",
)
