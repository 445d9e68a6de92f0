"""Returning to a point of the history: all edits after it undone as one new edit.

Nothing is removed from the history; the return is an edit like any other and can itself be undone.
"""

from __future__ import annotations

from annotator.errors import NothingToUndoError
from annotator.messages import Message
from annotator.model import ClaimId, EditId
from annotator.project.undo import UndoPlan
from annotator.reader import Reader


def plan_return(reader: Reader, edit_id: EditId, claim_id: ClaimId | None = None) -> UndoPlan:
    """Return what has to be written to return to the state that an edit left.

    With a claim, only that claim and its chain return. Raises RecordNotFoundError, or
    NothingToUndoError where all is as that edit left it.
    """
    point = reader.history.summary(edit_id)
    changes = reader.history.net_changes(point.number, claim_id)
    if not changes:
        raise NothingToUndoError(
            "Everything is as “{0}” left it. Choose an earlier edit to return to.", point.label
        )
    label = (
        Message("Return claim to “{0}”", point.label)
        if claim_id
        else Message("Return to “{0}”", point.label)
    )
    return UndoPlan(label=label, number=point.number + 1, changes=changes)
