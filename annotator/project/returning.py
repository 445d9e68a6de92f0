"""Returning to a point of the history: all edits after it taken back as one edit of its own.

Nothing is removed from the history; the return is an edit like any other and can itself be undone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from annotator.errors import NothingToUndoError
from annotator.messages import Message
from annotator.model import Change, Edit, EditId, EditSummary, Record
from annotator.project.undo import put_back
from annotator.reader import Reader
from annotator.store import Transaction

_MOST_READ = 5_000
"""Edits after a point whose changes are looked at to say what a return does; of more, not."""


@dataclass(frozen=True, slots=True)
class ReturnPlan:
    """What a return to a point writes; fits a transaction's `apply`.

    Each change holds the record as it was at the point and as the last edit left it.
    """

    label: Message
    number: int
    """Of the first edit that is taken back."""
    changes: tuple[Change, ...]

    def apply(self, tx: Transaction) -> None:
        """Check that every record is what the history says, then put back what was."""
        put_back(tx, self.changes, self.label)


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """A preview of what a return would do: edits, whose, and records by their type.

    The counters are empty where so much was done that nobody should wait for the answer.
    """

    edits: int
    analysts: Counter[str]
    deleted: Counter[type[Record]]
    brought_back: Counter[type[Record]]
    changed: Counter[type[Record]]


def plan_return(reader: Reader, edit_id: EditId) -> ReturnPlan:
    """Return what has to be written to return to the state that an edit left.

    Raises RecordNotFoundError, or NothingToUndoError where all is as that edit left it.
    """
    point = reader.edit_summary(edit_id)
    changes = _net_changes(reader.edits_since(point.number))
    if not changes:
        raise NothingToUndoError(
            "Everything is as “{0}” left it. Choose an earlier edit to return to.", point.label
        )
    return ReturnPlan(Message("Return to “{0}”", point.label), point.number + 1, changes)


def preview_return(reader: Reader, edit_id: EditId) -> ReturnPreview:
    """Return what a return to the state that an edit left would do."""
    point = reader.edit_summary(edit_id)
    newest = reader.history(limit=1)[0]
    number = newest.number - point.number
    preview = ReturnPreview(number, Counter(), Counter(), Counter(), Counter())
    if number > _MOST_READ:
        return preview
    edits = reader.edits_since(point.number)
    preview.analysts.update(edit.summary.analyst_name for edit in edits)
    for change in _net_changes(edits):
        counter = preview.changed
        if change.before is None:
            counter = preview.deleted
        elif change.after is None:
            counter = preview.brought_back
        counter[type(change.record)] += 1
    return preview


def why_not_revert(reader: Reader, edit: Edit) -> Message:
    """Return why an edit cannot be undone by itself, or nothing where it can.

    What only the rules of a project forbid is found when it is tried.
    """
    later = _first_that_touches(reader, edit)
    if later is None:
        return Message("")
    return Message("“{0}” came later and changed the same records. Undo that first.", later.label)


def _first_that_touches(reader: Reader, edit: Edit) -> EditSummary | None:
    """Return the last edit because of which a record is not what the edit left."""
    left = {(type(c.record), c.record.id): c.after for c in edit.changes}
    for key, after in left.items():
        cls, record_id = key
        if reader.get(cls, record_id) != after:
            break
    else:
        return None
    for later in reversed(reader.edits_since(edit.summary.number)):
        if any((type(c.record), c.record.id) in left for c in later.changes):
            return later.summary
    return None


def _net_changes(edits: list[Edit]) -> tuple[Change, ...]:
    """Return each record as it was before all edits and as it is after them, if that differs."""
    first: dict[tuple[type[Record], str], Record | None] = {}
    last: dict[tuple[type[Record], str], Record | None] = {}
    for edit in edits:
        for change in edit.changes:
            key = (type(change.record), change.record.id)
            first.setdefault(key, change.before)
            last[key] = change.after
    return tuple(Change(first[key], last[key]) for key in first if first[key] != last[key])
