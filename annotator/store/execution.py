"""Statements of SQLAlchemy, written once and run on the driver's own connection.

SQLAlchemy's execution costs more than SQLite's for statements as small as ours. Measured by
`tests/bench/bench_statements.py` in processor time: a record by its id 27 µs instead of 7 (the
driver alone: 5), a change 20 instead of 3, a row of a long result 1.9 instead of 0.7. A document of
a hundred thousand claims would open a fourth slower. So it builds the SQL, here, and no more.

And loading it would be a fifth of the program's start and 19 MB of its memory. So what it makes of
the statements that the program asks is kept in `resources/statements.json`, which
`packaging/statements.py` writes and a test compares with what it makes of them now. It is loaded
for a statement that is not there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial, wraps
from importlib import import_module
from itertools import product
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, cast

from annotator.resources import resource_path
from annotator.store import sqlite
from annotator.store.codec import type_names, types_by_name
from annotator.store.sqlite import Connection

if TYPE_CHECKING:
    from sqlalchemy.sql import ClauseElement

Parameters = Mapping[str, Any]
P = ParamSpec("P")
S = TypeVar("S", bound="ClauseElement")
F = TypeVar("F", bound=Callable[..., object])

_NONE: Parameters = MappingProxyType({})
RESOURCE = "statements.json"
_ONE_OR_MORE = ("=", "in")


class Statement(Generic[S]):
    """What a function builds of some arguments, built if it was not written down."""

    def __init__(self, function: Callable[..., S], arguments: tuple[object, ...]) -> None:
        self._function = function
        self._arguments = arguments

    @property
    def plain(self) -> list[object]:
        """Which function it is from and of what, as JSON values."""
        name = f"{self._function.__module__}:{self._function.__qualname__}"
        return [name, *map(_plain, self._arguments)]

    @property
    def key(self) -> str:
        """The same as text."""
        return json.dumps(self.plain, separators=(",", ":"))

    def build(self) -> S:
        """Return the statement itself."""
        return self._function(*self._arguments)

    def compiled(self) -> tuple[str, dict[str, Any]]:
        """Return its SQL, and the parameters that it brings itself."""
        from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

        compiled = self.build().compile(dialect=SQLiteDialect_pysqlite(paramstyle="named"))
        return str(compiled), dict(compiled.params)


AnyStatement = Statement[Any]


builders: list[Callable[..., AnyStatement]] = []
"""All functions that return statements."""


def statement(function: Callable[P, S]) -> Callable[P, Statement[S]]:
    """Have a function that builds a statement of texts, types and statements return it unbuilt."""

    @cache
    @wraps(function)
    def named(*arguments: object) -> Statement[S]:
        return Statement(function, arguments)

    builders.append(named)
    return cast(Callable[P, Statement[S]], named)


def fetch_all(
    connection: Connection, asked: AnyStatement, parameters: Parameters = _NONE
) -> list[Any]:
    """Return the rows of a result, as tuples."""
    sql, fixed = written(asked)
    ask = partial(connection.driver.execute, sql, {**fixed, **parameters})
    found: list[Any] = sqlite.patiently(connection, ask).fetchall()
    return found


def iterate(
    connection: Connection, asked: AnyStatement, parameters: Parameters = _NONE
) -> Iterator[Any]:
    """Yield the rows of a result that may be too large to hold."""
    sql, fixed = written(asked)
    ask = partial(connection.driver.execute, sql, {**fixed, **parameters})
    yield from sqlite.patiently(connection, ask)


def execute(connection: Connection, told: AnyStatement, parameters: Parameters = _NONE) -> None:
    """Run a statement that has no result."""
    sql, fixed = written(told)
    connection.driver.execute(sql, {**fixed, **parameters})


def execute_many(
    connection: Connection, told: AnyStatement, parameters: Iterable[Parameters]
) -> None:
    """Run a statement without result once for each of many parameters."""
    sql, _ = written(told)
    connection.driver.executemany(sql, parameters)


def cached(function: F) -> F:
    """`functools.cache` with the function's own signature: mypy thinks that no class hashes."""
    return cast(F, cache(function))


@cache
def written(asked: AnyStatement) -> tuple[str, dict[str, Any]]:
    """Return the SQL of a statement, and the parameters that it brings itself."""
    kept = _kept().get(asked.key)
    return (kept[0], kept[1]) if kept else asked.compiled()


@cache
def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(resource_path(RESOURCE).read_text(encoding="utf-8"))
    return kept


def _plain(argument: object) -> object:
    if isinstance(argument, Statement):
        return {"statement": argument.plain}
    if isinstance(argument, type):
        return {"type": type_names[argument]}
    if isinstance(argument, frozenset):
        return {"set": sorted(argument)}
    return list(map(_plain, argument)) if isinstance(argument, tuple) else argument


def variants(key: str) -> Iterator[str]:
    """Yield the keys of a statement, each condition for one value or several; its own, too."""
    *said, conditions = json.loads(key)
    if isinstance(conditions, list) and all(isinstance(each, list) for each in conditions):
        for hows in product(
            *(_ONE_OR_MORE if how in _ONE_OR_MORE else (how,) for _, how in conditions)
        ):
            asked = [[name, how] for (name, _), how in zip(conditions, hows, strict=True)]
            yield json.dumps([*said, asked], separators=(",", ":"))


def statement_of(plain: Sequence[Any]) -> AnyStatement:
    """Return the statement that JSON values name, as `Statement.plain` has it."""
    module, name = plain[0].split(":")
    made: AnyStatement = getattr(import_module(module), name)(*map(_argument, plain[1:]))
    return made


def _argument(plain: Any) -> Any:  # noqa: ANN401 - of any type that a statement is built of
    match plain:
        case {"statement": statement}:
            return statement_of(statement)
        case {"type": name}:
            return types_by_name[name]
        case {"set": items}:
            return frozenset(items)
        case list():
            return tuple(map(_argument, plain))
    return plain
