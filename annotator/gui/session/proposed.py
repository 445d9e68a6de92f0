"""The chain that is proposed for the current claim, and is no data yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.model import Attribution, ClaimId, Edit
from annotator.proposals import Proposal


class ProposedChain(QObject):
    """At most one proposal, of one claim; it goes with whatever makes it out of date."""

    changed = Signal()
    """Another chain is proposed, or none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.claim_id: ClaimId | None = None
        self.proposal: Proposal | None = None
        self.may_shape = False
        """Whether the claim is to get the words that are said: it was made of a whole sentence."""
        self.is_seen: Callable[[], bool] = lambda: False
        """Returns whether all of it is on the screen; set by the view that shows it."""

    def offer(self, claim_id: ClaimId, proposal: Proposal | None, *, may_shape: bool) -> None:
        """Propose a chain for a claim."""
        self.claim_id, self.proposal, self.may_shape = claim_id, proposal, may_shape
        self.changed.emit()

    def drop(self) -> None:
        """Propose nothing any more."""
        if self.proposal is not None:
            self.claim_id, self.proposal = None, None
            self.changed.emit()

    def keep_for(self, claim_id: ClaimId | None) -> None:
        """Drop what is proposed for another claim than the current one."""
        if claim_id != self.claim_id:
            self.drop()

    def apply_edit(self, edit: Edit) -> None:
        """Drop what is proposed for a claim whose chain, or words, somebody changed."""
        for change in edit.changes:
            record = change.record
            is_of_chain = isinstance(record, Attribution) and record.claim == self.claim_id
            if is_of_chain or (record.id == self.claim_id and change.after is None):
                self.drop()
