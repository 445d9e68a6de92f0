"""Differences and conflicts of two files in words: what each says, who said it, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from annotator.formats.annotated_json.members import LISTS
from annotator.merge.combining import TWICE, Conflict
from annotator.merge.difference import Difference, Inner, is_same
from annotator.merge.plan import Plan
from annotator.merge.side import Side
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Change,
    Claim,
    Decision,
    Document,
    Evidence,
    Mark,
    Moment,
    Record,
    Region,
    Relation,
    Signed,
)
from annotator.project.edit_description import FieldChange, describe_changes

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who made a record what it is, and when; empty where the record does not say so."""

    name: str = ""
    at: datetime | None = None

    def __str__(self) -> str:
        by = f"by {self.name}" if self.name else ""
        day = f"{self.at:%Y-%m-%d}" if self.at else ""
        return ", ".join(filter(None, (by, day)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One record that two files do not have alike, in words."""

    id: str
    type: type[Record]
    name: str
    document: str
    """The title of the document that it belongs to, empty for what belongs to none."""
    only: str
    """Which file alone has it, `a` or `b`; nothing where both have it."""
    fields: tuple[FieldChange, ...]
    """What differs, as the first file has it and as the second one has it."""
    ours: Signature
    theirs: Signature
    allows_both: bool = False
    """Whether a conflict on it can be settled by keeping both."""


def tell(difference: Difference, a: Side, b: Side) -> list[Told]:
    """Return a difference in words, each record that nests in it after it."""
    return _told(difference.changes, a, b)


def tell_conflict(conflict: Conflict, project: Side, others: Sequence[Side]) -> Told:
    """Return a conflict in words: with all in which two of the files differ, nested records too.

    That is the project and the first other file that says something else; a file that does not
    know the record counts last. Where the project has none, two others may stand in its place.
    """
    if conflict.under_two_ids is not None:
        (told,) = _told((conflict.under_two_ids,), project, others[0])
        return told
    cls = LISTS[conflict.what]
    having = [side for side in others if side.get(cls, conflict.id) is not None]
    has_ours = project.get(cls, conflict.id) is not None
    ours = project if has_ours or len(having) < 2 else having.pop(0)
    lacking = [side for side in others if side.get(cls, conflict.id) is None]
    differing = [side for side in having if _differs(cls, conflict.id, ours, side)]
    theirs = (*differing, *lacking, *others)[0]
    changes = (
        Change(ours.get(cls, conflict.id), theirs.get(cls, conflict.id)),
        *Inner(cls, ours, theirs).changes(conflict.id),
    )
    first, *nested = _told(changes, ours, theirs)
    inner = tuple(
        replace(field, name=f"{one.name}: {field.name}") for one in nested for field in one.fields
    )
    return Told(
        id=first.id,
        type=first.type,
        name=first.name,
        document=first.document,
        only=first.only,
        fields=(*first.fields, *inner),
        ours=first.ours,
        theirs=first.theirs,
        allows_both=cls in TWICE and not first.only,
    )


def arrivals(plan: Plan, theirs: Iterable[Side]) -> Counter[tuple[str, str]]:
    """Return how many records come in, by the name of their analyst and their list."""
    lists = {cls: name for name, cls in LISTS.items()}
    names: dict[AnalystId, str] = {}
    for side in theirs:
        names |= {i: a.name for i, a in side.records[Analyst].items() if isinstance(a, Analyst)}  # type: ignore[misc]
    found: Counter[tuple[str, str]] = Counter()
    waiting = {conflict.id for conflict in plan.conflicts if conflict.is_open}
    for change in plan.command.changes:
        record = change.record
        if record.id not in waiting and type(record) in lists and type(record) is not Analyst:
            by = getattr(record, "modified_by", None) or getattr(record, "created_by", None)
            found[names.get(by, "") if by else "", lists[type(record)]] += 1
    return found


def _differs(cls: type[Record], record_id: str, ours: Side, theirs: Side) -> bool:
    is_alike = is_same(ours.get(cls, record_id), theirs.get(cls, record_id))
    return not is_alike or bool(Inner(cls, ours, theirs).changes(record_id))


def _told(changes: tuple[Change, ...], a: Side, b: Side) -> list[Told]:
    both = _Both(a, b)
    return [
        Told(
            id=change.record.id,
            type=told.type,
            name=told.name,
            document=_title(change.record, both),
            only="b" if told.is_new else "a" if told.is_gone else "",
            fields=told.fields,
            ours=_signature(change.before, a),
            theirs=_signature(change.after, b),
        )
        for change, told in zip(changes, describe_changes(both, changes), strict=True)
    ]


def _title(record: Record, both: _Both) -> str:
    """Return the title of the document that a record stands in."""
    match record:
        case Document(title=title):
            return title
        case (
            Claim(document=document)
            | Mark(document=document)
            | Region(document=document)
            | Decision(document=document)
        ):
            found = both.get(Document, document)
            return found.title if found else ""
        case (
            Attribution(claim=claim)
            | Evidence(claim=claim)
            | Relation(from_claim=claim)
            | Moment(claim=claim)
        ):
            owner = both.get(Claim, claim)
            return _title(owner, both) if owner else ""
    return ""


def _signature(record: Record | None, side: Side) -> Signature:
    if not isinstance(record, Signed):
        return Signature()
    by = record.modified_by or record.created_by
    who = side.get(Analyst, by) if by else None
    return Signature(who.name if who else "", record.modified or record.created)


class _Both:
    """Where names are looked up: in the second file, else in the first."""

    def __init__(self, a: Side, b: Side) -> None:
        self._a, self._b = a, b

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        return self._b.get(cls, record_id) or self._a.get(cls, record_id)
