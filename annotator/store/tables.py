"""The tables of a project, derived from the records, and those of the history.

`sequence` keeps the order in which records were entered, and is the place to which undo brings a
deleted one back. `digest` shows silent damage. There are no views, triggers, generated columns or
functions, so that an untrusted file can be compared with this schema text by text.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

from annotator.model import EditAction
from annotator.store.codec import Field, fields_of, type_names

metadata = MetaData()
"""The columns alone of the tables of records: what holds their rows stands in the recorded schema,
which `tests/store/test_schema.py` compares with the records. A start is a tenth quicker so."""


def _record_table(cls: type, name: str) -> Table:
    return Table(
        name,
        metadata,
        Column("sequence", Integer, primary_key=True),
        *(Column(field.name, column_type(field)) for field in fields_of(cls)),
        Column("digest", Text, nullable=False),
    )


def column_type(field: Field) -> Integer | Text:
    """Return the type in which SQLite keeps a field."""
    return Integer() if field.python_type in (int, bool) else Text()


def values_of(vocabulary: type[StrEnum]) -> str:
    """Return the words of a vocabulary as SQL lists them."""
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
        CheckConstraint(f"action IN ({values_of(EditAction)})"),
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
