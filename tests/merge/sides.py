"""Files made in memory, to be held against each other: no window, no database, no clock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.merge.knowledge import Line, Touch, touches_of
from annotator.merge.side import Side
from annotator.model import RECORD_TYPES, Analyst, AnalystId, Change, EditId, Record

BOTH = EditId("both")
"""The edit that both files know."""


def line(name: str, *touched: Touch, root: str = "", is_undo: bool = False, by: str = "") -> Line:
    """Return an edit that touched something."""
    return Line(
        id=EditId(name),
        root=EditId(root or name),
        is_undo=is_undo,
        by=by,
        at="2026-05-03T12:00:00+00:00",
        label=name,
        touched=frozenset(touched),
    )


def side(name: str, *records: Record, lines: Iterable[Line] = (), origin: str | None = "") -> Side:
    """Return a file that holds some records and knows some edits."""
    held: dict[type, dict[str, Record]] = {cls: {} for cls in RECORD_TYPES}
    for record in records:
        held[type(record)][record.id] = record
    return Side(
        name=name,
        records=held,
        origin=origin,
        lines=tuple(lines),
        united={},
        changes_of=lambda _number: (),
        content=str.encode,
    )


def edited(name: str, base: Iterable[Record], *changed: Record, gone: Iterable[str] = ()) -> Side:
    """Return a copy of a base in which one edit put some records, and deleted others."""
    before: dict[str, Record] = {record.id: record for record in base}
    after: dict[str, Record] = {**before, **{record.id: record for record in changed}}
    for record_id in gone:
        del after[record_id]
    ids = (*(record.id for record in changed), *gone)
    changes = [Change(before.get(record_id), after.get(record_id)) for record_id in ids]
    return side(name, *after.values(), lines=(line(BOTH), line(name, *touches_of(changes))))


def with_united(one: Side, united: Mapping[str, str]) -> Side:
    """Return a file that knows which sources and tags merges made one."""
    return replace(one, united=united)


def analyst(name: str) -> Analyst:
    """Return an analyst whose id is the name in small letters."""
    return Analyst(id=AnalystId(name.lower()), name=name)
