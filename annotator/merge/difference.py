"""What one file says and another one does not, record by record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.formats.annotated_json.members import CHILDREN, LISTS
from annotator.formats.annotated_json.parsing import Json
from annotator.formats.annotated_json.view import WHO_AND_WHEN, differing, members_view
from annotator.merge.side import Side
from annotator.model import Analyst, Change, ProjectDetails, Record

LISTED: dict[str, type[Record]] = {"project": ProjectDetails, **LISTS}
"""What files are held against each other by: the lists of annotated JSON, and what it says of the
project. That is compared where the files say to be of the same one.
"""


@dataclass(frozen=True, slots=True)
class Difference:
    """A record that two files do not have alike.

    `what` is its list in annotated JSON. Of a record that both have, `fields` are the members
    that differ; what nests in it is one of them. `changes` holds it and what nests in it, before
    for the first file and after for the second.
    """

    what: str
    id: str
    fields: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def only(self) -> str:
        """Which file alone has the record, `a` or `b`; nothing where both have it."""
        of_record = self.changes[0]
        return "b" if of_record.before is None else "a" if of_record.after is None else ""


def differences(a: Side, b: Side) -> Iterator[Difference]:
    """Yield each record in which two files differ, once, in the order of annotated JSON.

    Who made or changed a record, and when, is no difference, so analysts that only one file
    names are none.
    """
    for what, cls in LISTED.items():
        inner = Inner(cls, a, b)
        ours, theirs = a.records[cls], b.records[cls]
        for record_id in dict.fromkeys((*ours, *theirs)):
            before, after = ours.get(record_id), theirs.get(record_id)
            if before is None or after is None:
                if cls not in (Analyst, ProjectDetails):
                    yield Difference(what, record_id, (), (Change(before, after),))
                continue
            nested = inner.changes(record_id)
            fields = [] if before == after else differing(members_view(before), members_view(after))
            if nested:
                fields.append(inner.name)
            if fields:
                changes = (Change(before, after), *nested)
                yield Difference(what, record_id, tuple(fields), changes)


class Inner:
    """What nests in the records of a type, on both sides."""

    def __init__(self, cls: type[Record], a: Side, b: Side) -> None:
        self.name = ""
        self._sides: list[dict[str, dict[str, Record]]] = [{}, {}]
        if cls in CHILDREN:
            self.name, child, parent = CHILDREN[cls]
            for side, by_owner in zip((a, b), self._sides, strict=True):
                for record in side.records[child].values():
                    by_owner.setdefault(getattr(record, parent), {})[record.id] = record

    def changes(self, owner_id: str) -> list[Change]:
        """Return what differs among the records that nest in one that both sides have."""
        ours, theirs = (side.get(owner_id, {}) for side in self._sides)
        pairs = ((ours.get(i), theirs.get(i)) for i in dict.fromkeys((*ours, *theirs)))
        return [Change(one, other) for one, other in pairs if not is_same(one, other)]


def view_of(side: Side, cls: type[Record], record_id: str) -> Json:
    """Return a record as annotated JSON has it with what nests in it, None where there is none."""
    record = side.get(cls, record_id)
    if record is None:
        return None
    view = members_view(record)
    if cls in CHILDREN:
        name, child, _parent = CHILDREN[cls]
        own = side.hanging.get((cls, record_id), ())
        view[name] = [members_view(r) for r in own if type(r) is child]
    return view


def is_same(one: Record | None, other: Record | None) -> bool:
    """Return whether two states of a record say the same, whoever made them."""
    if one is None or other is None or one == other:
        return one is other or one == other
    return not differing(members_view(one), members_view(other))


def said_by(record: Record) -> dict[str, Json]:
    """Return what a record says, as annotated JSON has it, without who said it and when."""
    view = members_view(record)
    return {name: value for name, value in view.items() if name not in WHO_AND_WHEN}
