"""Statements of SQLAlchemy, compiled once and run on the driver's own connection.

SQLAlchemy's execution costs more than SQLite's for statements as small as ours. Measured by
`tests/bench/bench_statements.py` in processor time: a record by its id 27 µs instead of 7 (the
driver alone: 5), a change 20 instead of 3, a row of a long result 1.9 instead of 0.7. A document of
a hundred thousand claims would open a fourth slower. So it builds the SQL, here, and no more. The
statements handed in live as long as the program: they are made when a module is imported, or
cached.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from types import MappingProxyType
from typing import Any, TypeVar, cast

from sqlalchemy import Connection
from sqlalchemy.sql import ClauseElement

from annotator.store import sqlite

Parameters = Mapping[str, Any]
F = TypeVar("F", bound=Callable[..., object])

_NONE: Parameters = MappingProxyType({})

_dialect = sqlite.ProjectDialect(paramstyle="named")


def fetch_all(
    connection: Connection, statement: ClauseElement, parameters: Parameters = _NONE
) -> list[Any]:
    """Return the rows of a result, as tuples."""
    sql, fixed = _compiled(statement)
    ask = partial(sqlite.driver(connection).execute, sql, {**fixed, **parameters})
    found: list[Any] = sqlite.patiently(connection, ask).fetchall()
    return found


def iterate(connection: Connection, statement: ClauseElement) -> Iterator[Any]:
    """Yield the rows of a result that may be too large to hold."""
    sql, fixed = _compiled(statement)
    yield from sqlite.patiently(connection, partial(sqlite.driver(connection).execute, sql, fixed))


def execute(
    connection: Connection, statement: ClauseElement, parameters: Parameters = _NONE
) -> None:
    """Run a statement that has no result."""
    sql, fixed = _compiled(statement)
    sqlite.driver(connection).execute(sql, {**fixed, **parameters})


def execute_many(
    connection: Connection, statement: ClauseElement, parameters: Iterable[Parameters]
) -> None:
    """Run a statement without result once for each of many parameters."""
    sql, _ = _compiled(statement)
    sqlite.driver(connection).executemany(sql, parameters)


def cached(function: F) -> F:
    """`functools.cache` with the function's own signature: mypy thinks that no class hashes."""
    return cast(F, cache(function))


@cache
def _compiled(statement: ClauseElement) -> tuple[str, dict[str, Any]]:
    compiled = statement.compile(dialect=_dialect)
    return str(compiled), dict(compiled.params)
