"""The tables of a project, derived from the records, and those of the history.

`sequence` keeps the order in which records were entered, and is the place to which undo brings a
deleted one back. `digest` shows silent damage. There are no views, triggers, generated columns or
functions, so that an untrusted file can be compared with this schema text by text.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from annotator.model import Analyst, EditAction
from annotator.store.codec import Field, fields_of, type_names

metadata = MetaData()


def full_metadata() -> MetaData:
    """Return the tables with all that holds their rows, as the recorded schema has it.

    A running program needs the columns alone, and making the rest costs a tenth of its start.
    """
    full = MetaData()
    for cls, name in type_names.items():
        _constrained_table(cls, name, full)
    for table in (content, edits, changes, properties):
        table.to_metadata(full)
    return full


def _record_table(cls: type, name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("sequence", Integer, primary_key=True),
        *(Column(field.name, _column_type(field)) for field in fields_of(cls)),
        Column("digest", Text, nullable=False),
    )


def _constrained_table(cls: type, name: str, full: MetaData) -> Table:
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
    return table


def _column_type(field: Field) -> Integer | Text:
    return Integer() if field.python_type in (int, bool) else Text()


def _constrained_column(field: Field) -> Column[Any]:
    checks = [CheckConstraint(text) for text in _checks(field)]
    if field.refers_to and field.item is None:
        target = f"{type_names[field.refers_to]}.id"
        checks.insert(0, ForeignKey(target, deferrable=True, initially="DEFERRED"))  # type: ignore[arg-type]
    return Column(
        field.name,
        _column_type(field),
        *checks,
        nullable=field.is_optional,
        unique=True if field.name == "id" else None,
    )


def _checks(field: Field) -> list[str]:
    """Types and ranges, so that SQLite itself checks them in an untrusted file."""
    name = f'"{field.name}"'
    if issubclass(field.python_type, StrEnum):
        return [f"{name} IN ({_values(field.python_type)})"]
    if field.python_type is bool:
        return [f"{name} IN (0, 1)"]
    if field.python_type is int:
        return [f"{name} >= 0"]
    if field.name == "id" or field.refers_to or field.python_type in (datetime, tuple):
        return [f"{name} <> ''"]
    return []


def _values(vocabulary: type[StrEnum]) -> str:
    return ", ".join(f"'{member.value}'" for member in vocabulary)


tables: dict[type, Table] = {cls: _record_table(cls, name) for cls, name in type_names.items()}


_record_columns = {
    cls: tuple(table.c[field.name] for field in fields_of(cls)) for cls, table in tables.items()
}


def record_columns(cls: type) -> tuple[Column[Any], ...]:
    """Return the columns of a record's fields, in their order: without sequence and digest."""
    return _record_columns[cls]


content = Table(
    "content",
    metadata,
    Column("sha256", Text, primary_key=True, nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Texts in UTF-8 and original bytes, by their SHA-256. They never change."""

edits = Table(
    "edit",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("label", Text, nullable=False),
    Column("analyst_id", Text, nullable=False),
    Column("analyst_name", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column(
        "action",
        Text,
        CheckConstraint(f"action IN ({_values(EditAction)})"),
        nullable=False,
    ),
    Column("root", Text),
    Column("undoes", Text),
    Column("digest", Text, nullable=False),
    sqlite_strict=True,
)

changes = Table(
    "change",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("edit", Integer, ForeignKey("edit.number"), nullable=False, index=True),
    Column("type", Text, nullable=False),
    Column("record", Text, nullable=False, index=True),
    Column("place", Integer),
    Column("before", Text),
    Column("after", Text),
    sqlite_strict=True,
)

"""`place` is the sequence that a deleted record had."""

properties = Table(
    "property",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""What the file says about itself, such as whether its history begins with a copy."""
