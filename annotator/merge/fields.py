"""One record that two files have in different states, put together field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from typing import Any

from annotator.errors import ImportRefusedError
from annotator.formats.annotated_json.view import WHO_AND_WHEN
from annotator.merge.knowledge import BY_IMPORT, GONE, NEW
from annotator.messages import kind_term
from annotator.model import (
    AnalystId,
    Attribution,
    Claim,
    Document,
    Mention,
    ProjectDetails,
    Reading,
    Record,
    Region,
    Revision,
    Signed,
    Source,
    Tag,
)
from annotator.model.references import with_values
from annotator.model.rules import revision_faults

Rank = Callable[[str], str]
"""Gives what ids are put in order by."""
AreAlike = Callable[[type[Source] | type[Tag], str, str], bool]
"""Tells whether two ids of sources or tags name the same one, entered twice."""
_NAMES_SOURCES = {
    *("author", "publication", "host", "voice"),
    *("source", "via", "recipient", "affiliation", "by"),
}


@dataclass(frozen=True, slots=True)
class Joined:
    """The record where each conflict is decided for us, and where for them; alike without any."""

    ours: Record
    theirs: Record
    fields: tuple[str, ...]
    """The fields in conflict."""


def joined(
    ours: Record,
    theirs: Record,
    our_touches: Set[str],
    their_touches: Set[str],
    are_alike: AreAlike,
    rank: Rank = str,
) -> Joined:
    """Put two states of a record together.

    The touches are the fields that each file changed unseen by the other one. A field that only
    one of them touched is that one's; in conflict is what both did, or neither of them.
    """
    for _ in revision_faults(ours, theirs):
        raise ImportRefusedError(
            "Both files have a {0} with the id “{1}” that is not the same one, so nothing was "
            "merged. Import the other file into a project of its own.",
            kind_term(type(ours)),
            ours.id,
        )
    values: dict[str, Any] = {}
    in_conflict = []
    for field in fields(ours):
        name = field.name
        one, other = getattr(ours, name), getattr(theirs, name)
        if one == other or name in WHO_AND_WHEN:
            continue
        is_ours, is_theirs = _touched(name, our_touches), _touched(name, their_touches)
        if is_ours != is_theirs:
            values[name] = one if is_ours else other
        elif (quiet := _without_a_word(ours, theirs, name, are_alike, rank)) is not None:
            values[name] = quiet
        else:
            in_conflict.append(name)
    base = with_values(ours, values)
    against = with_values(base, {name: getattr(theirs, name) for name in in_conflict})
    return Joined(signed(base, ours, theirs), signed(against, ours, theirs), tuple(in_conflict))


def _touched(name: str, touches: Set[str]) -> bool:
    return name in touches or any(t == GONE or t.startswith(NEW) for t in touches)


# Any: a value of the field.
def _without_a_word(
    ours: Record, theirs: Record, name: str, are_alike: AreAlike, rank: Rank
) -> Any:  # noqa: ANN401
    """Return the value of a field that both changed where nobody has to choose, else None.

    What comes out is the same whichever of the two merges.
    """
    one, other = getattr(ours, name), getattr(theirs, name)
    match ours:
        case Document() if name in BY_IMPORT:
            by_import = [
                tuple(getattr(side, n) for n in sorted(BY_IMPORT)) for side in (ours, theirs)
            ]
            return (
                (one if by_import[0] < by_import[1] else other) if one and other else one or other
            )
        case Reading():
            return min(one, other)
        case ProjectDetails() if name == "file_extra":
            return max(one, other)
        case Revision() if name == "waiting":
            return tuple(claim for claim in sorted(one, key=rank) if claim in other)
        case Source() if name == "mentions":
            return in_places({*one, *other}, rank)
        case Document() | Region() | Attribution() | Source() if name in _NAMES_SOURCES:
            is_alike = one and other and are_alike(Source, one, other)
            return min(one, other, key=rank) if is_alike else None
        case Claim() if name == "tags" and len(one) == len(other):
            pairs = tuple(zip(one, other, strict=True))
            is_alike = all(a == b or are_alike(Tag, a, b) for a, b in pairs)
            return tuple(min(pair, key=rank) for pair in pairs) if is_alike else None
    return None


def in_places(mentions: Iterable[Mention], rank: Rank) -> tuple[Mention, ...]:
    """Return mentions in an order that does not depend on the ids of documents here."""
    return tuple(sorted(mentions, key=lambda m: (rank(m.document), *astuple(m)[1:])))


def signed(record: Record, ours: Record, theirs: Record) -> Record:
    """Return a record with who made and changed it: of one side where it is that side's.

    Where it is of both, the first who made it and the last who changed it count.
    """
    if not isinstance(record, Signed):
        return record
    for side in (ours, theirs):
        assert isinstance(side, Signed), "both are of one type"
        who = {name: getattr(side, name) for name in WHO_AND_WHEN}
        if with_values(record, who) == side:
            return side
    assert isinstance(ours, Signed), "both are of one type"
    assert isinstance(theirs, Signed), "both are of one type"
    made = [(s.created, s.created_by) for s in (ours, theirs) if s.created is not None]
    changed = [(s.modified, s.modified_by) for s in (ours, theirs) if s.modified is not None]
    created, created_by = min(made, key=_in_time) if made else (None, ours.created_by)
    modified, modified_by = max(changed, key=_in_time) if changed else (None, ours.modified_by)
    return with_values(
        record,
        {
            "created": created,
            "created_by": created_by,
            "modified": modified,
            "modified_by": modified_by,
        },
    )


def _in_time(signature: tuple[datetime, AnalystId | None]) -> tuple[datetime, str]:
    """Return what puts signatures in the order of time, those of one moment by their analyst."""
    at, by = signature
    return at, by or ""
