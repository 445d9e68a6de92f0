"""The sequence numbers of records, which keep the order of entry, as the history remembers them.

A deleted record keeps its number for the day on which it is restored; so a new record is numbered
after every number that was ever given away, and not, as SQLite would, after the highest one that is
in use at the moment.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select

from annotator.store import execution, queries, sqlite
from annotator.store.codec import type_names
from annotator.store.tables import changes, edits

_LAST_NUMBER = select(func.max(edits.c.number))
_LAST_SEQUENCES = (
    select(changes.c.type, func.max(changes.c.place))
    .where(changes.c.edit > bindparam("number"), changes.c.place.is_not(None))
    .group_by(changes.c.type)
)
_SEQUENCES_SINCE = (
    select(changes.c.record, changes.c.place)
    .where(changes.c.type == bindparam("type"), changes.c.place.is_not(None))
    .where(changes.c.edit >= bindparam("since"))
    .where(sqlite.is_among(changes.c.record, "ids"))
    .order_by(changes.c.sequence.desc())
)


class LastSequences:
    """The last sequence numbers of deleted records by type; reads what is new in the history."""

    def __init__(self) -> None:
        self._number = 0
        self._last: dict[str, int] = {}

    def last(self, connection: Connection, cls: type) -> int:
        """Return the last sequence number that a type's records have or had, 0 if none."""
        ((number,),) = execution.fetch_all(connection, _LAST_NUMBER)
        if (number or 0) > self._number:
            for name, place in execution.fetch_all(
                connection, _LAST_SEQUENCES, {"number": self._number}
            ):
                self._last[name] = max(self._last.get(name, 0), place)
            self._number = number
        return max(queries.last_sequence(connection, cls), self._last.get(type_names[cls], 0))


def sequences_before(
    connection: Connection, number: int, cls: type, ids: Iterable[str]
) -> dict[str, int]:
    """Return the sequence numbers before an edit (by number) of records deleted since."""
    parameters = {"type": type_names[cls], "since": number, "ids": sqlite.list_parameter(ids)}
    return dict(execution.fetch_all(connection, _SEQUENCES_SINCE, parameters))
