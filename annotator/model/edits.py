"""What one command did: the unit of history, of undo, and of hearing about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from annotator.messages import Message
from annotator.model.ids import AnalystId, EditId
from annotator.model.kinds import EditAction
from annotator.model.records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after an edit; None where it did not exist."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is after the edit or, if that deleted it, as it was before."""
        record = self.after or self.before
        assert record is not None, "a change without a record"
        return record


@dataclass(frozen=True, slots=True, kw_only=True)
class EditSummary:
    """One line of the history.

    `number` orders the edits of a file. `root` is the edit that an undo or redo is about, and
    `undoes` the edit whose changes it takes back; both are None for a command's own edit.
    """

    number: int
    id: EditId
    label: Message
    analyst_id: AnalystId
    analyst_name: str
    at: datetime
    action: EditAction = EditAction.EDIT
    root: EditId | None = None
    undoes: EditId | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of the history with its changes, in the order they were made."""

    summary: EditSummary
    changes: tuple[Change, ...]
