"""The few shapes of query that everything above is made of.

Records come back in the order in which they were entered, unless another order is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Select, func, select

from annotator.model import Mention, Record
from annotator.store import sqlite
from annotator.store.codec import digest_of, from_row
from annotator.store.tables import record_columns, tables

R = TypeVar("R", bound=Record)

Conditions = Mapping[str, Any]
"""Field to value: equal to it, or one of them where it is a set, list or tuple."""


def get_many(connection: Connection, cls: type[R], ids: Iterable[str]) -> dict[str, R]:
    """Return the records of a type that exist among some ids."""
    return {key: record for key, (_, record) in get_with_places(connection, cls, ids).items()}


def get_with_places(
    connection: Connection, cls: type[R], ids: Iterable[str]
) -> dict[str, tuple[int, R]]:
    """Return the records that exist among some ids, each with its place in the order of entry."""
    statement = select(tables[cls].c.sequence, *record_columns(cls))
    statement = _where(cls, statement, {"id": tuple(ids)})
    return {
        row[0]: (place, cast(R, from_row(cls, row)))  # from_row builds what it is told
        for place, *row in connection.execute(statement)
    }


def find(connection: Connection, cls: type[R], conditions: Conditions) -> list[R]:
    """Return the records of a type that meet all conditions."""
    statement = select(*record_columns(cls)).order_by(tables[cls].c.sequence)
    rows = connection.execute(_where(cls, statement, conditions))
    return [cast(R, from_row(cls, row)) for row in rows.tuples()]


def values(
    connection: Connection, cls: type, names: tuple[str, ...], conditions: Conditions
) -> list[tuple[Any, ...]]:
    """Return some columns of the records that meet all conditions, as they are stored."""
    table = tables[cls]
    statement = select(*(table.c[name] for name in names)).order_by(table.c.sequence)
    return [tuple(row) for row in connection.execute(_where(cls, statement, conditions))]


def newest_values(connection: Connection, cls: type, name: str, limit: int) -> list[Any]:
    """Return up to `limit` different values of a column, those that were entered last first."""
    table = tables[cls]
    newest = func.max(table.c.sequence).desc()
    statement = select(table.c[name]).group_by(table.c[name]).order_by(newest).limit(limit)
    return list(connection.execute(statement).scalars())


def counts(
    connection: Connection, cls: type, by: tuple[str, ...], conditions: Conditions
) -> dict[tuple[Any, ...], int]:
    """Return how many records there are for each combination of the values of some columns."""
    table = tables[cls]
    columns = [table.c[name] for name in by]
    statement = select(*columns, func.count()).select_from(table).group_by(*columns)
    return {
        tuple(key): number
        for *key, number in connection.execute(_where(cls, statement, conditions))
    }


def exists(connection: Connection, cls: type) -> bool:
    """Tell whether there is any record of a type."""
    return connection.execute(select(tables[cls].c.id).limit(1)).first() is not None


def holding(connection: Connection, cls: type[R], name: str, ids: Collection[str]) -> list[R]:
    """Return the records whose list-valued column refers to one of some ids.

    A search for the id's text narrows the rows down; it may stand there as something else.
    """
    column = tables[cls].c[name]
    statement = select(*record_columns(cls)).where(column != "[]").order_by(tables[cls].c.sequence)
    if len(ids) == 1:
        (only,) = ids
        statement = statement.where(func.instr(column, json.dumps(only, ensure_ascii=False)) > 0)
    found = (cast(R, from_row(cls, row)) for row in connection.execute(statement).tuples())
    wanted = frozenset(ids)
    return [r for r in found if any(_target(item) in wanted for item in getattr(r, name))]


def every(connection: Connection, cls: type[R]) -> Iterator[tuple[R, bool]]:
    """Yield all records of a type, and whether the row is still what was written."""
    table = tables[cls]
    statement = select(table.c.digest, *record_columns(cls)).order_by(table.c.sequence)
    for digest, *row in connection.execute(statement):
        yield cast(R, from_row(cls, row)), digest == digest_of(row)


def _target(item: object) -> object:
    return item.document if isinstance(item, Mention) else item


def _where(cls: type, statement: Select[Any], conditions: Conditions) -> Select[Any]:
    table = tables[cls]
    for name, value in conditions.items():
        column: ColumnElement[Any] = table.c[name]
        if isinstance(value, set | frozenset | list | tuple):
            if len(value) == 1:
                (value,) = value
                statement = statement.where(column == value)
            else:
                statement = statement.where(sqlite.is_among(column, value))
        else:
            statement = statement.where(column.is_(None) if value is None else column == value)
    return statement
