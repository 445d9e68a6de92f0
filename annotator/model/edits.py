"""What one command did: the unit of history, of undo, and of hearing about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from annotator.messages import Message
from annotator.model.ids import AnalystId, ClaimId, EditId
from annotator.model.kinds import EditAction
from annotator.model.records import Attribution, Claim, Evidence, Record, Relation


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


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenEdit(EditSummary):
    """What somebody did in another copy, as a merge brought word of it: only to be read.

    It has the number 0 and no analyst's id: what is known of her is her name.
    """

    touched: frozenset[tuple[str, str]]
    """The ids of the records that were changed, and of those that they nest in, with fields."""
    is_withdrawn: bool
    """Whether each merge that brought it was undone."""

    @property
    def records(self) -> set[str]:
        """The ids of the records that were changed, and of those that they nest in."""
        return {record_id for record_id, _field in self.touched}


@dataclass(frozen=True, slots=True)
class EditQuery:
    """Which edits are asked for: those that meet every condition. None asks for nothing."""

    analysts: tuple[AnalystId, ...] | None = None
    """By any of these."""
    claim: ClaimId | None = None
    """Of this claim, and of its layers, relations and evidence."""
    since: datetime | None = None
    """Not before this moment."""
    until: datetime | None = None
    """Before this moment."""

    def answers(self, edit: Edit) -> bool:
        """Return whether an edit meets all conditions."""
        line = edit.summary
        return (
            (self.analysts is None or line.analyst_id in self.analysts)
            and (self.since is None or line.at >= self.since)
            and (self.until is None or line.at < self.until)
            and (self.claim is None or any(self._is_of_claim(c.record) for c in edit.changes))
        )

    def _is_of_claim(self, record: Record) -> bool:
        match record:
            case Claim():
                return record.id == self.claim
            case Attribution() | Evidence():
                return record.claim == self.claim
            case Relation():
                return self.claim in (record.from_claim, record.to_claim)
        return False


EVERY_EDIT = EditQuery()


@dataclass(frozen=True, slots=True)
class Edit:
    """A line of the history with its changes, in the order they were made."""

    summary: EditSummary
    changes: tuple[Change, ...]
