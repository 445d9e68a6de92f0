"""Undo and redo, found in the history and made from its changes.

Every chain of undo and redo has a root, the edit that a command made. The root stands if the
newest edit about it is a redo or itself; analysts undo their own edits only, since the
newest edit of a shared file may be a colleague's.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush

from annotator.errors import ConflictError
from annotator.grouping import grouped
from annotator.messages import Message, kind_term
from annotator.model import (
    Analyst,
    AnalystId,
    Change,
    EditAction,
    EditId,
    EditQuery,
    EditSummary,
)
from annotator.reader import Reader
from annotator.store import Transaction

_PAGE = 200
_CUTS = (EditAction.EDIT, EditAction.CREATE)
"""After one of these what was undone before it cannot be brought back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPlan:
    """What undoing an edit, or all after one, writes; fits a transaction's `apply`."""

    label: Message
    number: int
    """Of the first edit that is undone."""
    changes: tuple[Change, ...]
    """Each record as it was before that edit and as the last one left it."""
    action: EditAction = EditAction.EDIT
    root: EditId | None = None
    undoes: EditId | None = None

    def apply(self, tx: Transaction) -> None:
        """Check that every record is what the history says, then put back what was before."""
        put_back(tx, self.changes, self.label)


def put_back(tx: Transaction, changes: tuple[Change, ...], label: Message) -> None:
    """Put back what was before some changes of different records.

    Raises ConflictError if a record is not what its change left.
    """
    ids = grouped((type(change.record), change.record.id) for change in changes)
    for each, of_type in ids.items():
        tx.existing(each, of_type)  # read them all at once
    for change in changes:
        cls = type(change.record)
        if tx.get(cls, change.record.id) != change.after:
            raise ConflictError(
                "“{0}” is not possible: a {1} it touched has been changed since. Undo the later "
                "edits first.",
                label,
                kind_term(cls),
            )
    tx.put_all(change.before for change in changes if change.before is not None)
    gone = grouped((type(c.record), c.record.id) for c in changes if c.before is None)
    analysts = gone.pop(Analyst, [])
    for each, of_type in gone.items():
        tx.delete(each, *of_type)
    # The first edit of an analyst enters her; what she did later goes on naming her.
    tx.delete(Analyst, *(i for i in analysts if not tx.is_referred_to(Analyst, i)))


def plan(reader: Reader, edit_id: EditId) -> UndoPlan:
    """Return what has to be written to undo an edit."""
    edit = reader.history.edit(edit_id)
    summary = edit.summary
    is_undo = summary.action is EditAction.UNDO
    label = bare_label(summary)
    return UndoPlan(
        label=Message("Redo: {0}", label) if is_undo else Message("Undo: {0}", label),
        action=EditAction.REDO if is_undo else EditAction.UNDO,
        root=summary.root or summary.id,
        undoes=edit_id,
        number=summary.number,
        changes=edit.changes,
    )


class UndoOrder:
    """What an analyst can take back and bring back, in their order.

    A line of the history is read once: those before the last one that was asked for when they are
    needed, those that came since at the next question. So undoing all there is reads each line
    once, and not all undone pairs again for each.
    """

    def __init__(self, reader: Reader, analyst_id: AnalystId) -> None:
        self._reader = reader
        self._own = EditQuery((analyst_id,))
        self._begin()

    def next_to_undo(self) -> EditSummary | None:
        """Return the newest edit of the analyst that stands."""
        self._catch_up()
        while not (found := self._top(self._standing)) and self._read_older():
            pass
        return found

    def next_to_redo(self) -> EditSummary | None:
        """Return the undo that can be redone: the newest one with no new edit after it."""
        self._catch_up()
        while not (found := self._top(self._undone)) and not self._is_cut and self._read_older():
            pass
        return found

    def _begin(self) -> None:
        self._newest: EditSummary | None = None
        self._oldest: int | None = None
        """The number of the oldest line that was read."""
        self._is_read_whole = False
        self._state: dict[EditId, EditId] = {}
        """The newest edit about each root."""
        self._standing: list[tuple[int, EditSummary]] = []
        """Heaps, the newest first, with what is no longer the newest edit about its root."""
        self._undone: list[tuple[int, EditSummary]] = []
        self._is_cut = False
        """Whether an edit was met before which nothing can be brought back."""

    def _catch_up(self) -> None:
        """Take in the lines that came since the last question, oldest first."""
        lines: list[EditSummary] = []
        # The newest line that is known is read again: a file may be put back under our hands.
        after, before = self._newest.number - 1 if self._newest else 0, None
        while self._newest and (page := self._page(before, after)):
            lines += page
            before = page[-1].number
        if not lines or self._newest != lines[-1]:
            self._begin()
            self._read_older()
            return
        for line in reversed(lines[:-1]):
            self._newest = line
            self._state[line.root or line.id] = line.id
            if line.action in _CUTS:
                self._undone.clear()
                self._is_cut = True
            self._push(line)

    def _read_older(self) -> bool:
        """Take in a page of older lines; tell whether there was one."""
        if self._is_read_whole:
            return False
        lines = self._page(self._oldest, 0)
        self._is_read_whole = len(lines) < _PAGE
        for line in lines:
            self._newest, self._oldest = self._newest or line, line.number
            is_newest = self._state.setdefault(line.root or line.id, line.id) == line.id
            if is_newest and not (self._is_cut and line.action is EditAction.UNDO):
                self._push(line)
            self._is_cut |= line.action in _CUTS
        return bool(lines)

    def _push(self, line: EditSummary) -> None:
        if line.action in (EditAction.EDIT, EditAction.REDO):
            heappush(self._standing, (-line.number, line))
        elif line.action is EditAction.UNDO:
            heappush(self._undone, (-line.number, line))

    def _top(self, heap: list[tuple[int, EditSummary]]) -> EditSummary | None:
        while heap:
            line = heap[0][1]
            if self._state[line.root or line.id] == line.id:
                return line
            heappop(heap)
        return None

    def _page(self, before: int | None, after: int) -> list[EditSummary]:
        return self._reader.history.lines(self._own, before=before, after=after, limit=_PAGE)


def bare_label(summary: EditSummary | None) -> Message:
    """Return the label of the edit that an undo or redo is about; older files keep it as text."""
    if summary is None:
        return Message("")
    match summary.label.arguments:
        case (Message() as about,) if summary.root:
            return about
    is_text = summary.root and not summary.label.arguments
    return Message(summary.label.partition(": ")[2]) if is_text else summary.label
