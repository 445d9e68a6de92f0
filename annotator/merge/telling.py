"""Differences and conflicts of two files in words: what each says, who said it, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar

from annotator.formats.annotated_json.members import members_of
from annotator.formats.annotated_json.view import WHO_AND_WHEN
from annotator.grouping import grouped
from annotator.merge.choices import TWICE, Conflict
from annotator.merge.difference import LISTED, Difference, Inner, is_same, view_of
from annotator.merge.knowledge import GONE, NEW, Line, owner_of, unseen_lines
from annotator.merge.pairs import on_same_words
from annotator.merge.plan import Plan, in_order
from annotator.merge.side import Records, Side
from annotator.messages import Message, kind_term, term
from annotator.model import (
    Analyst,
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
    Source,
)
from annotator.model.references import references_to, with_values
from annotator.progress import Tell, unheard
from annotator.project.edit_description import FieldChange, describe_changes
from annotator.project.edit_place import EditPlace, place_of_record
from annotator.text.quoting import quoted

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who made a record what it is, and when; empty where the record does not say so."""

    name: str = ""
    at: datetime | None = None

    def __str__(self) -> str:
        by = f"by {self.name}" if self.name else ""
        at = f"{self.at.astimezone():%Y-%m-%d %H:%M}" if self.at else ""
        return ", ".join(filter(None, (by, at)))


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
    since: tuple[FieldChange, ...] = ()
    """What one side has otherwise than it was when the other one deleted it, each on its side."""
    allows_both: bool = False
    """Whether a conflict on it can be settled by keeping both."""
    place: EditPlace | None = None
    """Where it stands in the texts, if anywhere."""
    files: tuple[str, str] = ("", "")
    """The names of the two files, where one of a conflict is not the project or not the only other.
    """
    pair: str = ""
    """The words of a claim of the first file that it is told with, being on the same words."""
    words: str = ""
    """All its words in the text, where it has any there."""


def tell(found: Sequence[Difference], a: Side, b: Side) -> list[Told]:
    """Return differences in words, in their order.

    A claim that only the second file has, on words that one of the first alone has too, is told
    against that one, as a pair.
    """
    alone = {one.id: one.changes[0].record for one in found if one.only and one.what == "claims"}
    ours = [claim for claim in alone.values() if a.get(Claim, claim.id)]
    theirs = [claim for claim in alone.values() if b.get(Claim, claim.id)]
    partners = {other: own for own, other in on_same_words(ours, theirs)}
    hidden = set(partners.values())
    edits = _edits(a, b)
    told: list[Told] = []
    for one in found:
        if one.id in partners:
            own_id = partners[one.id]
            pair = _told_pair(own_id, one.id, a, b)
            told.append(_signed(pair, ({own_id}, {one.id}), edits))
        elif one.id not in hidden:
            whole = _with_chain(_told_whole(one.changes, a, b), a, b)
            told.append(_signed(whole, ({one.id}, {one.id}), edits))
    return told


def _told_pair(own_id: str, other_id: str, a: Side, b: Side) -> Told:
    own, other = a.get(Claim, own_id), b.get(Claim, other_id)
    assert own is not None, "pairs are of claims of both files"
    assert other is not None, "pairs are of claims of both files"
    (told,) = _told((Change(own, other),), a, b)
    (alone,) = _told((Change(own, None),), a, b)
    chains = [_chain(side, claim_id) for side, claim_id in ((a, own_id), (b, other_id))]
    layers = [FieldChange(term("attributions"), chains[0], chains[1])] if len({*chains}) > 1 else []
    fields = (*told.fields, *layers)
    return replace(told, id=own_id, fields=fields, pair=alone.name, place=alone.place)


def _with_chain(one: Told, a: Side, b: Side) -> Told:
    """Return a claim that only one of two files has with the sources of its layers."""
    chain = _chain(a if one.only == "a" else b, one.id) if one.type is Claim and one.only else ""
    if not chain:
        return one
    states = (chain, "") if one.only == "a" else ("", chain)
    return replace(one, fields=(*one.fields, FieldChange(term("attributions"), *states)))


def _chain(side: Side, claim_id: str) -> str:
    """Return the sources of a claim's layers."""
    layers = side.hanging.get((Claim, claim_id), ())
    sources = (side.get(Source, one.source) for one in layers if isinstance(one, Attribution))
    return ", ".join(source.name for source in sources if source)


def tell_conflicts(
    conflicts: Collection[Conflict], project: Side, others: Sequence[Side], tell: Tell = unheard
) -> list[Told]:
    """Return conflicts in words, as `tell_conflict` does; `tell` gets the share that is done."""
    between, told = _Between(others), []
    for number, conflict in enumerate(conflicts):
        tell(number / len(conflicts))
        told.append(_tell_conflict(conflict, project, others, between))
    return told


def tell_conflict(conflict: Conflict, project: Side, others: Sequence[Side]) -> Told:
    """Return a conflict in words: with what a choice decides, nested records too.

    The two are the file that the conflict is with, and the one that has what it differs from: the
    project, or another file that was put together with it before. `id` is the key of the conflict.
    What only one of them changed comes in whatever is chosen, and `tell_arrivals` tells it.
    """
    return _tell_conflict(conflict, project, others, _Between(others))


def _tell_conflict(
    conflict: Conflict, project: Side, others: Sequence[Side], between: _Between
) -> Told:
    if conflict.under_two_ids is not None:
        two = conflict.under_two_ids
        (told,) = _told((two,), project, others[0])
        ids = [one.id for one in (two.before, two.after) if one]
        told = _signed(told, (ids, ids), between.edits(project, others[0]))
        return replace(told, id=conflict.key)
    cls = LISTED[conflict.what]
    *before, theirs = between.others[: conflict.number + 1]
    having = [side for side in before if side.get(cls, conflict.id) is not None]
    meant = [
        side
        for side in (project, *having)
        if view_of(side, cls, conflict.id) == conflict.ours != conflict.theirs
    ]
    has_ours = project.get(cls, conflict.id) is not None
    ours = next(iter(meant), project if has_ours else (having or [project])[-1])
    inner = between.inner(cls, ours, theirs)
    told = _told_whole(_in_question(conflict, inner, cls, ours, theirs), ours, theirs)
    if (own := ours.get(cls, conflict.id)) is not None:  # it is known by what we call it
        (known,) = _told((Change(own, None),), theirs, ours)
        told = replace(told, name=known.name, document=known.document)
    # Against a deletion stands all that was done to what goes with the record or came to name it.
    meant_ids = [
        {
            *_with_all_on_it(side, cls, conflict.id),
            *_came_to_name(side, unseen_lines(side.lines, other.known(side)), cls, conflict.id),
        }
        if told.only
        else {conflict.id}
        for side, other in ((ours, theirs), (theirs, ours))
    ]
    told = _signed(told, (meant_ids[0], meant_ids[1]), between.edits(ours, theirs))
    if told.only:
        told = replace(told, since=_since_deletion(told, ours, theirs))
        line = _deletion(theirs if told.only == "a" else ours, conflict.id)
        by = Signature(line.by, line.when) if line else Signature()
        told = replace(told, theirs=by) if told.only == "a" else replace(told, ours=by)
    return replace(
        told,
        id=conflict.key,
        allows_both=cls in TWICE and not told.only,
        files=("" if ours is project else ours.name, theirs.name if len(others) > 1 else ""),
    )


def _in_question(
    conflict: Conflict, inner: Inner, cls: type[Record], ours: Side, theirs: Side
) -> tuple[Change, ...]:
    """Return how a record in conflict and what nests in it differ, in the members that count."""
    one, other = ours.get(cls, conflict.id), theirs.get(cls, conflict.id)
    nested = inner.changes(conflict.id)
    if one is None or other is None or not conflict.fields:
        return Change(one, other), *nested
    kept = {*conflict.fields, *WHO_AND_WHEN}
    alike = (member.field for member in members_of(cls) if member.name not in kept)
    other = with_values(other, {name: getattr(one, name) for name in alike})
    return Change(one, other), *(nested if inner.name in conflict.fields else ())


def _told_whole(changes: tuple[Change, ...], a: Side, b: Side) -> Told:
    """Return a record in words, what nests in it being fields of it."""
    first, *nested = _told(changes, a, b)
    inner = (field for one in nested for field in _told_within(one))
    return replace(first, fields=(*first.fields, *inner))


def _told_within(one: Told) -> Iterator[FieldChange]:
    """Yield a record that nests in another one as fields of that."""
    if one.only:
        states = (Message("there"), Message("not there"))
        name = Message("{0}: {1}", kind_term(one.type), one.name)
        yield FieldChange(name, *(states if one.only == "a" else reversed(states)))
        return
    for field in one.fields:
        yield replace(field, name=Message("{0}: {1}", one.name, field.name))


def tell_arrivals(plan: Plan, project: Side, others: Sequence[Side]) -> list[Told]:
    """Return what comes in in words, whatever is chosen: by whom, and when if known.

    What a record does not say of itself, the edits of the other files do. What only follows from
    two becoming one is told with those two. A record that waits for a choice is told with what
    only they changed of it, and under an id that is not its own.
    """
    waiting = {conflict.id for conflict in plan.conflicts if conflict.is_open}
    edits = {i: line for line in plan.seen for i, _ in line.touched or () if not line.is_undo}
    known = replace(others[0], records=_put_together(others))
    arriving = {new: old for old, new in plan.pairs}
    one_now = (pair for pair in plan.namesakes if pair.other in plan.united)
    became_one = {i for pair in one_now for i in (pair.kept, pair.other)}
    told = []
    for changes in _of_lists(plan.command.changes, project):
        one = _with_chain(_told_whole(changes, project, known), project, known)
        is_waiting = one.id in waiting
        if is_waiting and (one.only or not one.fields):
            continue
        if one.id in became_one if one.only else became_one and not one.fields:
            continue  # the two are told by themselves, and what names one of them says the same
        theirs, line = one.theirs, edits.get(one.id)
        # What is there already says who changed it last, which may be one of us.
        if line is not None and (not one.only or not theirs.name):
            theirs = Signature(line.by, line.when)
        old = project.get(Claim, arriving.get(one.id, ""))
        words = _told((Change(old, None),), project, known)[0].name if old else ""
        told_id = f"{one.id} too" if is_waiting else one.id
        told.append(replace(one, id=told_id, theirs=theirs, pair=words))
    return told


def _of_lists(changes: Sequence[Change], project: Side) -> Iterator[tuple[Change, ...]]:
    """Yield the change of each record that stands in a list, with those of what nests in it.

    What comes or goes with the record is not told one by one.
    """
    inside = grouped((owner, c) for c in changes if (owner := owner_of(c.record)) is not None)
    for change in changes:
        record = change.record
        if type(record) in LISTED.values() and type(record) is not Analyst:
            nested = inside.pop((type(record), record.id), [])
            is_there = change.before is not None and change.after is not None
            yield change, *(nested if is_there else ())
    for owner, nested in inside.items():
        present = project.get(*owner)
        assert present is not None, "what nests in a new record comes with that"
        yield Change(present, present), *nested


def _put_together(sides: Sequence[Side]) -> Records:
    """Return the records of several files, of each the first that has it."""
    found: Records = {}
    for side in reversed(sides):
        for cls, of_type in side.records.items():
            found[cls] = {**found.get(cls, {}), **of_type}
    return found


def arrivals(told: Iterable[Told]) -> Counter[tuple[str, str]]:
    """Return how many records come in, by the name of their analyst and their list."""
    lists = {cls: name for name, cls in LISTED.items()}
    return Counter((one.theirs.name, lists[one.type]) for one in told)


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
            place=place_of_record(both, change.record),
            words=_words(change.record),
        )
        for change, told in zip(changes, describe_changes(both, changes), strict=True)
    ]


def _words(record: Record) -> str:
    match record:
        case Claim(spans=spans) | Mark(spans=spans) | Evidence(spans=spans):
            return quoted(span.exact for span in spans)
    return ""


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


Edits = Mapping[str, Line]
"""The last edit of a file that touched a record, by the id of that."""


def _edits(a: Side, b: Side) -> tuple[Edits, Edits]:
    """Return what each of two files did to its records that the other one has not seen."""

    def of(side: Side, other: Side) -> Edits:
        lines = unseen_lines(side.lines, other.known(side))
        return {i: line for line in lines for i, _ in side.touched(line)}

    return of(a, b), of(b, a)


class _Between:
    """What all conflicts need to be told: worked out once, for each two files where it differs."""

    def __init__(self, others: Sequence[Side]) -> None:
        self.others = in_order(others)
        self._edits: dict[tuple[int, int], tuple[Edits, Edits]] = {}
        self._inner: dict[tuple[type[Record], int, int], Inner] = {}

    def edits(self, a: Side, b: Side) -> tuple[Edits, Edits]:
        """Return what `_edits` does."""
        key = id(a), id(b)
        if key not in self._edits:
            self._edits[key] = _edits(a, b)
        return self._edits[key]

    def inner(self, cls: type[Record], a: Side, b: Side) -> Inner:
        """Return what nests in the records of a type."""
        key = cls, id(a), id(b)
        if key not in self._inner:
            self._inner[key] = Inner(cls, a, b)
        return self._inner[key]


def _signed(
    told: Told, ids: tuple[Collection[str], Collection[str]], edits: tuple[Edits, Edits]
) -> Told:
    """Return what is told with who edited it last: a record does not say all that was done to it.

    That is by the histories, unless the record itself says something later. `ids` are the records
    of each file that count.
    """
    ours = told.ours if told.only == "b" else _last(told.ours, ids[0], edits[0])
    theirs = told.theirs if told.only == "a" else _last(told.theirs, ids[1], edits[1])
    return replace(told, ours=ours, theirs=theirs)


def _last(said: Signature, ids: Collection[str], edits: Edits) -> Signature:
    for line in (edits[i] for i in ids if i in edits):
        if said.at is None or (line.when is not None and line.when > said.at):
            said = Signature(line.by, line.when)
    return said


def _with_all_on_it(side: Side, cls: type[Record], record_id: str) -> set[str]:
    """Return the ids of a record and of all that cannot be without it."""
    found: set[str] = set()
    waiting: list[tuple[type[Record], str]] = [(cls, record_id)]
    while waiting:
        key = waiting.pop()
        if key[1] not in found:
            found.add(key[1])
            waiting += ((type(one), one.id) for one in side.hanging.get(key, ()))
    return found


def _came_to_name(
    side: Side, lines: Iterable[Line], cls: type[Record], record_id: str
) -> Iterator[str]:
    """Yield the ids of records that some edits had name a record that they can be without."""
    touched = {touch for line in lines for touch in side.touched(line)}
    new = {i for i, field in touched if field.startswith(NEW)}
    for naming, reference in references_to(cls):
        for record in side.records[naming].values() if not reference.is_required else ():
            is_touched = record.id in new or (record.id, reference.field) in touched
            if is_touched and record_id in reference.ids(record):
                yield record.id


def _since_deletion(told: Told, ours: Side, theirs: Side) -> tuple[FieldChange, ...]:
    """Return how a record, with what nests in it, differs from how one side deleted it.

    Nothing where that side only noted the deletion: another file has made it.
    """
    key = told.type, told.id
    gone, present = (theirs, ours) if told.only == "a" else (ours, theirs)
    deletion = _deletion(gone, told.id)
    if deletion is None or not deletion.number:
        return ()

    def parts(records: Iterable[Record | None]) -> dict[str, Record]:
        return {r.id: r for r in records if r and ((type(r), r.id) == key or owner_of(r) == key)}

    was = parts(c.before for c in gone.changes(deletion) if c.after is None)
    now = parts((present.get(*key), *present.hanging.get(key, ())))
    if told.id not in was:
        return ()
    states = (now, was) if told.only == "a" else (was, now)
    ids = {told.id: None, **was, **now}
    main, *nested = (Change(*(state.get(i) for state in states)) for i in ids)
    inside = (change for change in nested if not is_same(change.before, change.after))
    return _told_whole((main, *inside), ours, theirs).fields


def _deletion(side: Side, record_id: str) -> Line | None:
    """Return the edit that deleted a record, as far as the history of a file knows."""
    return next(
        (line for line in reversed(side.lines) if (record_id, GONE) in side.touched(line)), None
    )


class _Both:
    """Where names are looked up: in the second file, else in the first."""

    def __init__(self, a: Side, b: Side) -> None:
        self._a, self._b = a, b

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        return self._b.get(cls, record_id) or self._a.get(cls, record_id)
