"""Adjudication: saying which claims stand where analysts disagree.

An analyst has one decision on the same claims; deciding again replaces it. The claims stay as
they are. An own claim belongs to its decision: it goes with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from annotator.commands.removal import delete_whole
from annotator.messages import Message
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Decision,
    DecisionId,
    new_id,
)
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class Decide:
    """Say which of the claims in question stand: one, several or none of them."""

    claims: tuple[ClaimId, ...]
    kept: tuple[ClaimId, ...]
    label: Message = Message("Decide a disagreement")

    def apply(self, tx: Transaction) -> None:
        """Put the decision; an own claim of an earlier one goes."""
        earlier = _earlier(tx, self.claims)
        decided = _decided(tx, self.claims, earlier, self.kept, None)
        if decided != earlier:
            tx.put(decided)
            _delete_own(tx, earlier)


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideOwn:
    """Make an own claim in place of those in question; it begins as a copy of one of them."""

    claims: tuple[ClaimId, ...]
    like: ClaimId
    claim_id: ClaimId = field(default_factory=lambda: ClaimId(new_id()))
    label: Message = Message("Decide with an own claim")

    def apply(self, tx: Transaction) -> None:
        """Put the claim with its chain, and the decision."""
        earlier = _earlier(tx, self.claims)
        if earlier is not None and earlier.own is not None:
            return
        model = tx.need(Claim, self.like)
        tx.add(
            replace(
                model,
                id=self.claim_id,
                credibility=None,
                note="",
                created=tx.now,
                created_by=tx.analyst_id,
                modified=None,
                modified_by=None,
            )
        )
        layers = tx.find(Attribution, claim=model.id)
        ids = {layer.id: AttributionId(new_id()) for layer in layers}
        for layer in layers:
            parent = ids.get(layer.parent) if layer.parent else None
            tx.add(replace(layer, id=ids[layer.id], claim=self.claim_id, parent=parent))
        tx.put(_decided(tx, self.claims, earlier, (), self.claim_id))


@dataclass(frozen=True, slots=True)
class Undecide:
    """Take back what this analyst decided on some claims."""

    claims: tuple[ClaimId, ...]
    label: Message = Message("Leave a disagreement open")

    def apply(self, tx: Transaction) -> None:
        """Delete the decision, and its own claim."""
        if (earlier := _earlier(tx, self.claims)) is not None:
            tx.delete(Decision, earlier.id)
            _delete_own(tx, earlier)


def _earlier(tx: Transaction, claims: tuple[ClaimId, ...]) -> Decision | None:
    """Return what this analyst decided on the claims before; raises RecordNotFoundError."""
    document = tx.need_all(Claim, claims)[0].document
    found = tx.find(Decision, document=document, created_by=tx.analyst_id)
    return next((each for each in found if each.claims == claims), None)


def _decided(
    tx: Transaction,
    claims: tuple[ClaimId, ...],
    earlier: Decision | None,
    kept: tuple[ClaimId, ...],
    own: ClaimId | None,
) -> Decision:
    if earlier is None:
        return Decision(
            id=DecisionId(new_id()),
            document=tx.need(Claim, claims[0]).document,
            claims=claims,
            kept=kept,
            own=own,
            created=tx.now,
            created_by=tx.analyst_id,
        )
    if (earlier.kept, earlier.own) == (kept, own):
        return earlier
    return replace(earlier, kept=kept, own=own, modified=tx.now, modified_by=tx.analyst_id)


def _delete_own(tx: Transaction, earlier: Decision | None) -> None:
    if earlier is not None and earlier.own is not None:
        delete_whole(tx, Claim, (earlier.own,))
