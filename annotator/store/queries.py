"""The few shapes of query that everything above is made of.

Records come back in the order in which they were entered, unless another order is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Select, func, select

from annotator.model import Record
from annotator.store.codec import from_row
from annotator.store.tables import tables

R = TypeVar("R", bound=Record)

_CHUNK = 500
"""Values in one IN list; old SQLites allow 999."""

Conditions = Mapping[str, Any]
"""Field to value: equal to it, or one of them where it is a set, list or tuple."""


def get_many(connection: Connection, cls: type[R], ids: Iterable[str]) -> dict[str, R]:
    """Return the records of a type that exist among some ids."""
    found: dict[str, R] = {}
    wanted = list(ids)
    table = tables[cls]
    for start in range(0, len(wanted), _CHUNK):
        statement = select(table).where(table.c.id.in_(wanted[start : start + _CHUNK]))
        for row in connection.execute(statement).mappings():
            found[row["id"]] = cast(R, from_row(cls, row))  # from_row builds what it is told
    return found


def find(connection: Connection, cls: type[R], conditions: Conditions) -> list[R]:
    """Return the records of a type that meet all conditions."""
    table = tables[cls]
    statement = select(table).order_by(table.c.sequence)
    return [
        cast(R, from_row(cls, row))
        for part in _where(cls, statement, conditions)
        for row in connection.execute(part).mappings()
    ]


def values(
    connection: Connection, cls: type[Record], names: tuple[str, ...], conditions: Conditions
) -> list[tuple[Any, ...]]:
    """Return some columns of the records that meet all conditions, as they are stored."""
    table = tables[cls]
    statement = select(*(table.c[name] for name in names)).order_by(table.c.sequence)
    return [
        tuple(row)
        for part in _where(cls, statement, conditions)
        for row in connection.execute(part)
    ]


def counts(
    connection: Connection, cls: type[Record], by: tuple[str, ...], conditions: Conditions
) -> dict[tuple[Any, ...], int]:
    """Return how many records there are for each combination of the values of some columns."""
    table = tables[cls]
    columns = [table.c[name] for name in by]
    statement = select(*columns, func.count()).select_from(table).group_by(*columns)
    result: dict[tuple[Any, ...], int] = {}
    for part in _where(cls, statement, conditions):
        for *key, number in connection.execute(part):
            result[tuple(key)] = result.get(tuple(key), 0) + number
    return result


def holding(connection: Connection, cls: type[Record], name: str, value: str) -> list[str]:
    """Return the ids of records whose list-valued column holds a text (as JSON) somewhere."""
    table = tables[cls]
    statement = select(table.c.id).where(table.c[name].contains(value, autoescape=True))
    return list(connection.execute(statement).scalars())


def every(connection: Connection, cls: type[R]) -> Iterator[tuple[R, str]]:
    """Yield all records of a type with the digests stored beside them."""
    table = tables[cls]
    for row in connection.execute(select(table).order_by(table.c.sequence)).mappings():
        yield cast(R, from_row(cls, row)), row["digest"]


def _where(
    cls: type[Record], statement: Select[Any], conditions: Conditions
) -> Iterator[Select[Any]]:
    """Yield the statement with the conditions, in parts where a list of values is long."""
    table = tables[cls]
    long_name, long_values = "", []
    for name, value in conditions.items():
        if isinstance(value, set | frozenset | list | tuple):
            if len(value) > _CHUNK:
                assert not long_name, "one long list of values at a time"
                long_name, long_values = name, list(value)
                continue
            statement = statement.where(table.c[name].in_(value))
        else:
            column: ColumnElement[Any] = table.c[name]
            statement = statement.where(column.is_(None) if value is None else column == value)
    if not long_name:
        yield statement
    for start in range(0, len(long_values), _CHUNK):
        yield statement.where(table.c[long_name].in_(long_values[start : start + _CHUNK]))
