"""The places that records have in the order of entry, as the history remembers them.

A deleted record keeps its place for the day on which it is brought back; so what is new is
numbered behind every place that was ever given away, and not, as SQLite would, behind the last
one that is taken at the moment.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, func, select

from annotator.store import queries, run, sqlite
from annotator.store.codec import type_names
from annotator.store.tables import changes, edits

_LAST_NUMBER = select(func.max(edits.c.number))
_LAST_PLACES = (
    select(changes.c.type, func.max(changes.c.place))
    .where(changes.c.edit > bindparam("number"), changes.c.place.is_not(None))
    .group_by(changes.c.type)
)
_PLACES_SINCE = (
    select(changes.c.record, changes.c.place)
    .where(changes.c.type == bindparam("type"), changes.c.place.is_not(None))
    .where(changes.c.edit >= bindparam("since"))
    .where(sqlite.is_among(changes.c.record, "ids"))
    .order_by(changes.c.sequence.desc())
)


class LastPlaces:
    """The last place of each table that deleted records held; reads what is new in the history."""

    def __init__(self) -> None:
        self._number = 0
        self._last: dict[str, int] = {}

    def last(self, connection: Connection, cls: type) -> int:
        """Return the last place that a record of a type has or had, 0 if there was none."""
        ((number,),) = run.rows(connection, _LAST_NUMBER)
        if (number or 0) > self._number:
            for name, place in run.rows(connection, _LAST_PLACES, {"number": self._number}):
                self._last[name] = max(self._last.get(name, 0), place)
            self._number = number
        return max(queries.last_place(connection, cls), self._last.get(type_names[cls], 0))


def places_before(
    connection: Connection, number: int, cls: type, ids: Iterable[str]
) -> dict[str, int]:
    """Return the places of records before an edit (by its number) that it or later ones deleted."""
    parameters = {"type": type_names[cls], "since": number, "ids": sqlite.list_parameter(ids)}
    return dict(run.rows(connection, _PLACES_SINCE, parameters))
