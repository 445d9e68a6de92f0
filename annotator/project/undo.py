"""Undo and redo, found in the history and made from its changes.

Every chain of undo and redo has a root, the edit that a command made. The root stands if the
newest edit about it is a redo or itself; an analyst takes back her own edits only, since the
newest edit of a shared file may be a colleague's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.errors import ConflictError, NothingToUndoError
from annotator.messages import Message, term
from annotator.model import (
    Analyst,
    AnalystId,
    Change,
    EditAction,
    EditId,
    EditSummary,
    Record,
)
from annotator.reader import Reader
from annotator.store import Transaction

_PAGE = 200


@dataclass(frozen=True, slots=True)
class UndoPlan:
    """What taking an edit back writes; fits a transaction's `apply`."""

    label: Message
    action: EditAction
    root: EditId
    number: int
    """Of the edit that is taken back."""
    changes: tuple[Change, ...]

    def apply(self, tx: Transaction) -> None:
        """Check that every record is what the edit left, then put back what was before."""
        put_back(tx, self.changes, self.label)


def put_back(tx: Transaction, changes: tuple[Change, ...], label: Message) -> None:
    """Put back what was before some changes of different records.

    Raises ConflictError if a record is not what its change left.
    """
    ids: dict[type[Record], list[str]] = {}
    for change in changes:
        ids.setdefault(type(change.record), []).append(change.record.id)
    for cls, of_type in ids.items():
        tx.existing(cls, of_type)  # read them all at once
    gone: dict[type[Record], list[str]] = {}
    for change in changes:
        cls, record_id = type(change.record), change.record.id
        if tx.get(cls, record_id) != change.after:
            raise ConflictError(
                "“{0}” is not possible: a {1} it touched has been changed since. Undo the later "
                "edits first.",
                label,
                term(cls.__name__.lower()),
            )
        if change.before is None:
            gone.setdefault(cls, []).append(record_id)
    tx.put_all(change.before for change in changes if change.before is not None)
    analysts = gone.pop(Analyst, [])
    for cls, of_type in gone.items():
        tx.delete(cls, *of_type)
    # The first edit of an analyst enters her; what she did later goes on naming her.
    tx.delete(Analyst, *(i for i in analysts if not tx.is_referred_to(Analyst, i)))


def plan(reader: Reader, edit_id: EditId) -> UndoPlan:
    """Return what has to be written to take an edit back."""
    edit = reader.edit(edit_id)
    summary = edit.summary
    is_undo = summary.action is EditAction.UNDO
    label = _bare(summary)
    return UndoPlan(
        label=Message("Redo: {0}", label) if is_undo else Message("Undo: {0}", label),
        action=EditAction.REDO if is_undo else EditAction.UNDO,
        root=summary.root or summary.id,
        number=summary.number,
        changes=edit.changes,
    )


def next_to_undo(reader: Reader, analyst_id: AnalystId) -> EditId:
    """Return the newest edit of an analyst that stands; raises NothingToUndoError."""
    seen: set[EditId] = set()
    for summary in _own(reader, analyst_id):
        root = summary.root or summary.id
        if root in seen:
            continue
        seen.add(root)
        if summary.action in (EditAction.EDIT, EditAction.REDO):
            return summary.id
    raise NothingToUndoError("You have nothing to undo.")


def next_to_redo(reader: Reader, analyst_id: AnalystId) -> EditId:
    """Return the undo that can be taken back: the newest one with no new edit after it."""
    seen: set[EditId] = set()
    for summary in _own(reader, analyst_id):
        if summary.action in (EditAction.EDIT, EditAction.CREATE):
            break
        assert summary.root is not None, "an undo or redo has a root"
        if summary.root in seen:
            continue
        seen.add(summary.root)
        if summary.action is EditAction.UNDO:
            return summary.id
    raise NothingToUndoError("You have nothing to redo.")


def label_of(
    next_one: Callable[[Reader, AnalystId], EditId], reader: Reader, analyst_id: AnalystId
) -> Message:
    """Return the label of what undo or redo would be about, empty if there is nothing."""
    try:
        return _bare(reader.edit_summary(next_one(reader, analyst_id)))
    except NothingToUndoError:
        return Message("")


def _own(reader: Reader, analyst_id: AnalystId) -> Iterator[EditSummary]:
    before: int | None = None
    while lines := reader.history(before=before, limit=_PAGE, analyst_id=analyst_id):
        yield from lines
        before = lines[-1].number


def _bare(summary: EditSummary) -> Message:
    """Return the label of the edit that an undo or redo is about; older files keep it as text."""
    match summary.label.arguments:
        case (Message() as about,) if summary.root:
            return about
    is_text = summary.root and not summary.label.arguments
    return Message(summary.label.partition(": ")[2]) if is_text else summary.label
