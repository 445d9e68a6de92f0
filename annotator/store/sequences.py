"""The sequence numbers of records, which keep the order of entry, as the history remembers them.

A deleted record keeps its number for the day on which it is restored; so a new record is numbered
after every number that was ever given away, and not, as SQLite would, after the highest one that is
in use at the moment.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from annotator.store import execution, queries, sqlite
from annotator.store.codec import type_names
from annotator.store.late import sa, tables
from annotator.store.sqlite import Connection


@execution.statement
def _last_number() -> sa.Select[Any]:
    return sa.select(sa.func.max(tables.edits.c.number))


@execution.statement
def _last_sequences() -> sa.Select[Any]:
    return (
        sa.select(tables.changes.c.type, sa.func.max(tables.changes.c.place))
        .where(tables.changes.c.edit > sa.bindparam("number"), tables.changes.c.place.is_not(None))
        .group_by(tables.changes.c.type)
    )


@execution.statement
def _sequences_since() -> sa.Select[Any]:
    return (
        sa.select(tables.changes.c.record, tables.changes.c.place)
        .where(tables.changes.c.type == sa.bindparam("type"), tables.changes.c.place.is_not(None))
        .where(tables.changes.c.edit >= sa.bindparam("since"))
        .where(sqlite.is_among(tables.changes.c.record, "ids"))
        .order_by(tables.changes.c.sequence.desc())
    )


class LastSequences:
    """The last sequence numbers of deleted records by type; reads what is new in the history."""

    def __init__(self) -> None:
        self._number = 0
        self._last: dict[str, int] = {}

    def last(self, connection: Connection, cls: type) -> int:
        """Return the last sequence number that a type's records have or had, 0 if none."""
        ((number,),) = execution.fetch_all(connection, _last_number())
        if (number or 0) > self._number:
            for name, place in execution.fetch_all(
                connection, _last_sequences(), {"number": self._number}
            ):
                self._last[name] = max(self._last.get(name, 0), place)
            self._number = number
        return max(queries.last_sequence(connection, cls), self._last.get(type_names[cls], 0))


def sequences_before(
    connection: Connection, number: int, cls: type, ids: Iterable[str]
) -> dict[str, int]:
    """Return the sequence numbers before an edit (by number) of records deleted since."""
    parameters = {"type": type_names[cls], "since": number, "ids": sqlite.list_parameter(ids)}
    return dict(execution.fetch_all(connection, _sequences_since(), parameters))
