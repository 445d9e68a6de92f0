"""Sources and tags that became one, by a merge of files or by hand, and which of them stays.

What an analyst makes one by hand is one for whoever merges with her later, as what a merge made
one is. What the others linked to the one that went is linked to the one that stays, on both sides
and before the two are held against each other; that records came to name another one by it is no
change of theirs. It no longer holds once it was undone, or the one that went was brought back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from annotator.formats.annotated_json.view import WHO_AND_WHEN
from annotator.merge.knowledge import GONE, INSIDE, Line, Touch
from annotator.merge.namesakes import renamed
from annotator.merge.side import Side, shares_history
from annotator.model import Source, Tag
from annotator.model.references import references_to

_MOVED = {INSIDE, *WHO_AND_WHEN}.union(
    reference.field for target in (Source, Tag) for _, reference in references_to(target)
)
"""Fields that change where all that names a source or a tag comes to name another one."""


@dataclass(slots=True)
class Heirs:
    """Which sources and tags stay of those that were made one, as two files know it together."""

    of: dict[str, str] = field(default_factory=dict)
    """The one that stays, by each that went."""
    among_themselves: set[str] = field(default_factory=set)
    """Those that stay though each side made them one with another, one this way, one that way."""
    by_hand: set[str] = field(default_factory=set)
    """Those that went by the hand of an analyst."""

    def followed(
        self, sides: tuple[Side, Side], touches: tuple[Mapping[str, set[str]], ...]
    ) -> dict[str, str]:
        """Return what is to name the one that stays at once: all but where a side deleted that.

        `touches` tell what each side changed unseen by the other one.
        """
        found = {}
        for gone in self.by_hand & self.of.keys():
            heir = self.of[gone]
            holding = [_holds(side, heir) for side in sides]
            is_deleted = any(
                GONE in touched.get(heir, ()) and not is_held
                for touched, is_held in zip(touches, holding, strict=True)
            )
            is_there = any(holding) and (not is_deleted or heir in self.among_themselves)
            if is_there and any(_holds(side, gone) for side in sides):
                found[gone] = heir
        return found


def heirs_of(ours: Side, theirs: Side) -> Heirs:
    """Return what two files know together of sources and tags that became one."""
    found, rank = Heirs(), partial(_rank, ours, theirs)
    following: dict[str, str] = {}
    for gone, kept in (*ours.united.items(), *theirs.united.items()):
        following[gone] = min(kept, following.get(gone, kept), key=rank)
    hand: dict[str, str] = {}
    for gone, kept in _by_hand(ours, theirs):
        hand[gone] = min(kept, hand.get(gone, kept), key=rank)
    found.by_hand = set(hand)
    following |= hand
    ends: dict[str, str] = {}
    for start in following:
        way: dict[str, None] = {}
        at = start
        while at in following and at not in way and at not in ends:
            way[at] = None
            at = following[at]
        if at in way:  # each was made one with the next, all round
            names = list(way)
            at = min(names[names.index(at) :], key=rank)
            found.among_themselves.add(at)
        ends.update(dict.fromkeys(way, ends.get(at, at)))
    found.of = {gone: heir for gone, heir in ends.items() if gone != heir}
    return found


def moved(side: Side, following: Mapping[str, str]) -> Side:
    """Return a file in which what names one that went names the one that stays."""
    if not any(_holds(side, gone) for gone in following):
        return side
    records = {
        cls: {i: renamed(record, following) for i, record in of_type.items()}
        for cls, of_type in side.records.items()
    }
    return replace(side, records=records)


def said_by_hand(line: Line, touches: frozenset[Touch], following: Mapping[str, str]) -> set[Touch]:
    """Return what an edit touched but for what only came to name the one that stays."""
    ones = {record_id for pair in line.united for record_id in pair}
    if not ones or not all(gone in following for gone, _ in line.united):
        return set(touches)
    return {touch for touch in touches if touch[0] in ones or touch[1] not in _MOVED}


def _by_hand(ours: Side, theirs: Side) -> Iterator[tuple[str, str]]:
    """Yield what analysts made one, where that stands and nobody who knows it brought it back."""
    if not shares_history(ours, theirs):
        return
    known = [{line.id: line for line in side.lines} for side in (ours, theirs)]
    lines = {**known[0], **known[1]}
    chains = Counter(line.root for line in lines.values())
    for line in lines.values():
        for gone, kept in line.united if chains[line.root] % 2 else ():
            if not any(
                line.id in own and _holds(side, gone)
                for own, side in zip(known, (ours, theirs), strict=True)
            ):
                yield gone, kept


def _rank(ours: Side, theirs: Side, record_id: str) -> tuple[bool, str, str]:
    """Return what puts those that may stay in order: their names, since ids differ by file."""
    held = (side.get(Source, record_id) or side.get(Tag, record_id) for side in (ours, theirs))
    names = sorted(record.name for record in held if record is not None)
    return not names, "".join(names[:1]), ours.rank(record_id)


def _holds(side: Side, record_id: str) -> bool:
    return any(record_id in side.records[cls] for cls in (Source, Tag))
