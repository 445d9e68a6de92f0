"""The recorded schema is the one that the records give."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from annotator.model import Analyst
from annotator.resources import resource_path
from annotator.store import sqlite, tables
from annotator.store.codec import Field, fields_of, type_names
from annotator.store.schema import objects, statements


def generated() -> list[str]:
    """Return the schema that the tables give.

    To record a new version: write these to `resources/schemas/project-N.sql`, each followed by
    a semicolon, and never edit the file of a version that was released.
    """
    found: list[str] = []
    for table in _full_metadata().tables.values():
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        elements: list[DDLElement] = [CreateTable(table), *map(CreateIndex, indexes)]
        found += [" ".join(str(e.compile(dialect=dialect())).split()) for e in elements]
    return found


def _full_metadata() -> MetaData:
    """Return the tables with all that holds their rows."""
    full = MetaData()
    for cls, name in type_names.items():
        _constrained_table(cls, name, full)
    for table in (tables.content, tables.edits, tables.changes, tables.properties):
        table.to_metadata(full)
    return full


def _constrained_table(cls: type, name: str, full: MetaData) -> None:
    table = Table(
        name,
        full,
        Column("sequence", Integer, primary_key=True),
        *(_constrained_column(field) for field in fields_of(cls)),
        Column("digest", Text, nullable=False),
        sqlite_strict=True,
    )
    for field in fields_of(cls):
        if field.refers_to not in (None, Analyst) and field.item is None:
            Index(f"{name}_{field.name}", table.c[field.name])


def _constrained_column(field: Field) -> Column[Any]:
    held: list[CheckConstraint | ForeignKey] = [CheckConstraint(text) for text in _checks(field)]
    if field.refers_to and field.item is None:
        target = f"{type_names[field.refers_to]}.id"
        held.insert(0, ForeignKey(target, deferrable=True, initially="DEFERRED"))
    return Column(
        field.name,
        tables.column_type(field),
        *held,
        nullable=field.is_optional,
        unique=True if field.name == "id" else None,
    )


def _checks(field: Field) -> list[str]:
    """Types and ranges, so that SQLite itself checks them in an untrusted file."""
    name = f'"{field.name}"'
    if issubclass(field.python_type, StrEnum):
        return [f"{name} IN ({tables.values_of(field.python_type)})"]
    if field.python_type is bool:
        return [f"{name} IN (0, 1)"]
    if field.python_type is int:
        return [f"{name} >= 0"]
    if field.name == "id" or field.refers_to or field.python_type in (datetime, tuple):
        return [f"{name} <> ''"]
    return []


def test_the_newest_schema_is_what_the_tables_give() -> None:
    recorded = [" ".join(text.split()) for text in statements(sqlite.SCHEMA_VERSION)]
    assert sorted(_closer(text) for text in recorded) == sorted(map(_closer, generated()))


def _closer(text: str) -> str:
    return text.replace("( ", "(").replace(" )", ")").replace(", ", ",")


def test_nothing_in_it_could_run() -> None:
    text = resource_path(f"schemas/project-{sqlite.SCHEMA_VERSION}.sql").read_text("utf-8").upper()
    for word in ("TRIGGER", "VIEW", "GENERATED", " AS (", "VIRTUAL", "DEFAULT", "WHERE"):
        assert word not in text
    assert {kind for kind, *_ in objects(sqlite.SCHEMA_VERSION)} == {"table", "index"}
