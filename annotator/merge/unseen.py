"""What each of two files changed that the other one has not seen."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import partial

from annotator.merge.heirs import said_by_hand
from annotator.merge.knowledge import NEW, Line, Touch, unseen_changes
from annotator.merge.side import Side, shares_history
from annotator.model import EditId, ProjectDetails, Revision, Source
from annotator.model.blind import left_out


def unseen(
    ours: Side, theirs: Side, following: Mapping[str, str] | None = None
) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Return by record what each side changed unseen by the other one.

    What only came to name one of those that are `following` another one is no change.
    Nothing where the two have no history in common that could tell. What began alike on both
    sides, such as a page that both imported, is no change of either.
    """
    if not shares_history(ours, theirs):
        return {}, {}
    sides = (ours, theirs)
    known = [ours.known(theirs), theirs.known(ours)]

    def touched(side: Side, line: Line) -> set[Touch]:
        return said_by_hand(line, frozenset(side.touched(line)), following or {})

    found = [
        unseen_changes(side.lines, others, partial(touched, side))
        for side, others in zip(sides, reversed(known), strict=True)
    ]
    alike = {touch for touch in found[0] & found[1] if _is_new(touch)}
    for own, others, side, of_both in zip(
        found, reversed(found), reversed(sides), known, strict=True
    ):
        alike |= own & _begun_earlier(side, of_both, own - alike, {i for i, _ in others})
    by_record: tuple[dict[str, set[str]], dict[str, set[str]]] = ({}, {})
    for touches, records in zip(found, by_record, strict=True):
        for record_id, name in touches - alike:
            records.setdefault(record_id, set()).add(name)
    return by_record


def _begun_earlier(
    side: Side, known: Set[EditId], touches: Set[Touch], changed: Set[str]
) -> set[Touch]:
    """Return what began in edits of a file that others know, if it is what began anew elsewhere.

    `known` are the edits that others know, and `changed` what the file changed since. What the
    file took back again did not begin there: to have it elsewhere is a change.
    """
    held = {i for of_type in side.records.values() for i in of_type} | changed
    if not any(_is_new(touch) and touch[0] in held for touch in touches):
        return set()
    last = {line.root: line for line in side.lines}
    stand = (i for i in side.lines if i.id in known and not last[i.root].is_undo)
    return {touch for line in stand for touch in side.touched(line) if _is_new(touch)}


def _is_new(touch: Touch) -> bool:
    return touch[1].startswith(NEW)


def count_left_out(
    whole: Side,
    blind: Side,
    touches: dict[str, set[str]],
    blind_touches: dict[str, set[str]],
) -> None:
    """Count what a blind copy was made without as changed unseen by it.

    So what it has empty never takes the place of that, and what was written there in the meantime
    is a conflict.
    """
    own: dict[str, set[str]] = {}
    for line in blind.lines if not shares_history(whole, blind) else ():
        for record_id, name in blind.touched(line):
            own.setdefault(record_id, set()).add(name)
    for cls in (ProjectDetails, Source, Revision):
        for record_id, record in whole.records[cls].items():
            if (other := blind.get(cls, record_id)) is None:
                continue
            missing = left_out(record)
            touches.setdefault(record_id, set()).update(missing)
            written = own.get(record_id, set()) & (missing | left_out(other))
            blind_touches.setdefault(record_id, set()).update(written)
