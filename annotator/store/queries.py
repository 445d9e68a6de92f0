"""The few kinds of query that everything above is made of.

Records come back in the order in which they were entered, unless another order is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast

from annotator.model import Mention, Record
from annotator.store import execution, sqlite
from annotator.store.codec import digest_of, from_row
from annotator.store.execution import Statement
from annotator.store.late import sa, tables
from annotator.store.sqlite import Connection

R = TypeVar("R", bound=Record)

Conditions = Mapping[str, Any]
"""Field to value: equal to it, or one of them where it is a set, list or tuple."""


def get_many(connection: Connection, cls: type[R], ids: Iterable[str]) -> dict[str, R]:
    """Return the records of a type that exist among some ids."""
    return {key: record for key, (_, record) in get_with_sequences(connection, cls, ids).items()}


def get_with_sequences(
    connection: Connection, cls: type[R], ids: Iterable[str]
) -> dict[str, tuple[int, R]]:
    """Return the records that exist among some ids, each with its sequence number."""
    rows = _rows(connection, _select_with_places(cls), cls, {"id": tuple(ids)})
    # from_row builds what it is told
    return {row[1]: (row[0], cast(R, from_row(cls, row[1:]))) for row in rows}


def find(connection: Connection, cls: type[R], conditions: Conditions) -> list[R]:
    """Return the records of a type that meet all conditions."""
    rows = _rows(connection, _select_records(cls), cls, conditions)
    return [cast(R, from_row(cls, row)) for row in rows]


def values(
    connection: Connection, cls: type, names: tuple[str, ...], conditions: Conditions
) -> list[tuple[Any, ...]]:
    """Return some columns of the records that meet all conditions, as they are stored."""
    return _rows(connection, _select_values(cls, names), cls, conditions)


def page_of_values(
    connection: Connection,
    cls: type,
    names: tuple[str, ...],
    conditions: Conditions,
    *,
    after: int,
    limit: int,
) -> list[tuple[Any, ...]]:
    """Return columns as `values` does, of up to `limit` records behind a sequence number.

    That number stands last. A negative limit is none.
    """
    page = {"after": after, "limit": limit}
    return _rows(connection, _select_page(cls, names), cls, conditions, page)


def newest_values(connection: Connection, cls: type, name: str, limit: int) -> list[Any]:
    """Return up to `limit` different values of a column, those that were entered last first."""
    found: dict[Any, None] = {}
    depth = limit
    while True:
        # Further back until there are enough: to group all rows takes far longer.
        depth *= 16
        newest = execution.fetch_all(connection, _select_newest_values(cls, name), {"depth": depth})
        found.update(dict.fromkeys(row[0] for row in newest))
        if len(found) >= limit or len(newest) < depth:
            return list(found)[:limit]


def counts(
    connection: Connection, cls: type, by: tuple[str, ...], conditions: Conditions
) -> dict[tuple[Any, ...], int]:
    """Return how many records there are for each combination of the values of some columns."""
    found = _rows(connection, _select_counts(cls, by), cls, conditions)
    return {tuple(key): number for *key, number in found}


def exists(connection: Connection, cls: type) -> bool:
    """Return whether there is any record of a type."""
    return bool(execution.fetch_all(connection, _select_any(cls)))


def last_sequence(connection: Connection, cls: type) -> int:
    """Return the last sequence number of a type's records, 0 without any."""
    return int(execution.fetch_all(connection, _select_last_sequence(cls))[0][0] or 0)


def holding(connection: Connection, cls: type[R], name: str, ids: Collection[str]) -> list[R]:
    """Return the records whose list-valued column refers to one of some ids.

    A search for the id's text narrows the rows down; it may stand there as something else.
    """
    text = json.dumps(next(iter(ids)), ensure_ascii=False) if len(ids) == 1 else ""
    rows = execution.fetch_all(connection, _select_holding(cls, name), {"text": text})
    found = (cast(R, from_row(cls, row)) for row in rows)
    wanted = frozenset(ids)
    return [r for r in found if any(_target(item) in wanted for item in getattr(r, name))]


def every(connection: Connection, cls: type[R]) -> Iterator[tuple[R, bool]]:
    """Yield all records of a type, and whether the row is still what was written."""
    for digest, *row in execution.iterate(connection, _select_with_digests(cls)):
        yield cast(R, from_row(cls, row)), digest == digest_of(row)


def _rows(
    connection: Connection,
    statement: Statement[sa.Select[Any]],
    cls: type,
    conditions: Conditions,
    others: Mapping[str, Any] = MappingProxyType({}),
) -> list[tuple[Any, ...]]:
    """Run a statement with conditions; it is compiled once for each kind of them.

    `others` are the parameters that it has without them.
    """
    kinds = []
    parameters = dict(others)
    for name, value in conditions.items():
        if isinstance(value, set | frozenset | list | tuple):
            if len(value) == 1:
                (parameters[name],) = value
                kinds.append((name, "="))
            else:
                parameters[name] = sqlite.list_parameter(value)
                kinds.append((name, "in"))
        elif value is None:
            kinds.append((name, "null"))
        else:
            parameters[name] = value
            kinds.append((name, "="))
    return execution.fetch_all(connection, _where(statement, cls, tuple(kinds)), parameters)


@execution.statement
def _where(
    base: Statement[sa.Select[Any]], cls: type, kinds: tuple[tuple[str, str], ...]
) -> sa.Select[Any]:
    statement: sa.Select[Any] = base.build()
    for name, kind in kinds:
        column: sa.ColumnElement[Any] = tables.tables[cls].c[name]
        if kind == "in":
            statement = statement.where(sqlite.is_among(column, name))
        elif kind == "null":
            statement = statement.where(column.is_(None))
        else:
            statement = statement.where(column == sa.bindparam(name))
    return statement


@execution.statement
def _select_records(cls: type) -> sa.Select[Any]:
    return sa.select(*tables.record_columns(cls)).order_by(tables.tables[cls].c.sequence)


@execution.statement
def _select_with_places(cls: type) -> sa.Select[Any]:
    return sa.select(tables.tables[cls].c.sequence, *tables.record_columns(cls))


@execution.statement
def _select_with_digests(cls: type) -> sa.Select[Any]:
    sequence = tables.tables[cls].c.sequence
    return sa.select(tables.tables[cls].c.digest, *tables.record_columns(cls)).order_by(sequence)


@execution.statement
def _select_values(cls: type, names: tuple[str, ...]) -> sa.Select[Any]:
    table = tables.tables[cls]
    return sa.select(*(table.c[name] for name in names)).order_by(table.c.sequence)


@execution.statement
def _select_page(cls: type, names: tuple[str, ...]) -> sa.Select[Any]:
    sequence = tables.tables[cls].c.sequence
    later = (
        _select_values(cls, (*names, "sequence")).build().where(sequence > sa.bindparam("after"))
    )
    return later.limit(sa.bindparam("limit"))


@execution.statement
def _select_newest_values(cls: type, name: str) -> sa.Select[Any]:
    table = tables.tables[cls]
    newest = table.c.sequence.desc()
    return sa.select(table.c[name]).order_by(newest).limit(sa.bindparam("depth"))


@execution.statement
def _select_counts(cls: type, by: tuple[str, ...]) -> sa.Select[Any]:
    columns = [tables.tables[cls].c[name] for name in by]
    return sa.select(*columns, sa.func.count()).select_from(tables.tables[cls]).group_by(*columns)


@execution.statement
def _select_any(cls: type) -> sa.Select[Any]:
    return sa.select(tables.tables[cls].c.id).limit(1)


@execution.statement
def _select_last_sequence(cls: type) -> sa.Select[Any]:
    return sa.select(sa.func.max(tables.tables[cls].c.sequence))


@execution.statement
def _select_holding(cls: type, name: str) -> sa.Select[Any]:
    column = tables.tables[cls].c[name]
    return _select_records(cls).build().where(column != "[]", sqlite.holds(column, "text"))


def _target(item: object) -> object:
    return item.document if isinstance(item, Mention) else item
