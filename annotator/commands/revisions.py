"""A later version of a document: what is carried over to it, and what waits for the analyst."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.commands.spans import Range, cut
from annotator.errors import InvalidEditError
from annotator.messages import Message
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Evidence,
    EvidenceId,
    Mark,
    MarkId,
    Relation,
    RelationId,
    Revision,
    RevisionId,
    carried_id,
    revision_id,
)
from annotator.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedClaim:
    """A claim of the earlier document and its words in the later one.

    `words` are the cue and the mention of each of its layers there; a layer that is not listed
    keeps neither.
    """

    claim_id: ClaimId
    ranges: tuple[Range, ...]
    words: tuple[tuple[AttributionId, tuple[Range, ...], tuple[Range, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CarryOver:
    """Say that a document revises an earlier one, and carry claims and marks over to it.

    A claim comes with its kind, statement, tags, grade, note, chain, evidence and its relations to
    claims that came along or stand elsewhere. The earlier document keeps all it has. `waiting` are
    claims whose place is not certain.
    """

    document_id: DocumentId
    revises_id: DocumentId
    claims: tuple[CarriedClaim, ...] = ()
    marks: tuple[tuple[MarkId, tuple[Range, ...]], ...] = ()
    waiting: tuple[ClaimId, ...] = ()

    @property
    def label(self) -> Message:
        """What it does."""
        number = len(self.claims)
        return (
            Message("Carry over 1 claim")
            if number == 1
            else Message("Carry over {0} claims", number)
        )

    def apply(self, tx: Transaction) -> None:
        """Put the revision, then what is carried over."""
        later = tx.need(Document, self.document_id)
        earlier = tx.need(Document, self.revises_id)
        revision = Revision(
            id=revision_id(later.id, earlier.id),
            document=later.id,
            revises=earlier.id,
            waiting=self.waiting,
        )
        if tx.find(Revision, document=later.id, revises=earlier.id):
            raise InvalidEditError(
                "“{0}” revises “{1}” already. Place the waiting claims one by one.",
                later.title,
                earlier.title,
            )
        tx.add(revision)
        _carry(tx, revision, self.claims)
        ranges = dict(self.marks)
        tx.put_all(
            replace(
                mark,
                id=MarkId(carried_id(revision.id, mark.id)),
                document=later.id,
                spans=cut(tx, later, ranges[mark.id]),
            )
            for mark in tx.need_all(Mark, ranges)
        )


@dataclass(frozen=True, slots=True)
class PlaceWaiting:
    """Carry a claim over that waited, to words that the analyst confirmed or chose."""

    revision_id: RevisionId
    claim: CarriedClaim
    label: Message = Message("Carry over a claim")

    def apply(self, tx: Transaction) -> None:
        """Put the claim and take it from the list."""
        revision = _without(tx, self.revision_id, (self.claim.claim_id,))
        _carry(tx, revision, (self.claim,))


@dataclass(frozen=True, slots=True)
class DropWaiting:
    """Leave claims behind that waited: the later document does not hold them."""

    revision_id: RevisionId
    claim_ids: tuple[ClaimId, ...]

    @property
    def label(self) -> Message:
        """What it does."""
        number = len(self.claim_ids)
        return (
            Message("Leave a claim behind")
            if number == 1
            else Message("Leave {0} claims behind", number)
        )

    def apply(self, tx: Transaction) -> None:
        """Take the claims from the list."""
        _without(tx, self.revision_id, self.claim_ids)


def _without(tx: Transaction, key: RevisionId, claim_ids: Sequence[ClaimId]) -> Revision:
    """Take claims from the list of those that wait; raises InvalidEditError if one is not there."""
    revision = tx.need(Revision, key)
    if not set(claim_ids) <= set(revision.waiting):
        raise InvalidEditError("The claim is no longer waiting. Look at the list again.")
    waiting = tuple(claim_id for claim_id in revision.waiting if claim_id not in claim_ids)
    revision = replace(revision, waiting=waiting)
    tx.put(revision)
    return revision


def _carry(tx: Transaction, revision: Revision, claims: Iterable[CarriedClaim]) -> None:
    """Put copies of claims, with everything that belongs to them, into the later document."""
    document = tx.need(Document, revision.document)
    carried = {claim.claim_id: claim for claim in claims}
    old = tx.need_all(Claim, carried)
    if any(claim.document != revision.revises for claim in old):
        raise InvalidEditError("Only claims of the document that is revised can be carried over.")
    for claim in old:
        tx.add(
            replace(
                claim,
                id=_new(revision, claim.id),
                document=document.id,
                spans=cut(tx, document, carried[claim.id].ranges),
                created=tx.now,
                created_by=tx.analyst_id,
                modified=None,
                modified_by=None,
            )
        )
    ids = list(carried)
    tx.put_all(
        replace(
            evidence,
            id=EvidenceId(carried_id(revision.id, evidence.id)),
            claim=_new(revision, evidence.claim),
        )
        for evidence in tx.find(Evidence, claim=ids)
    )
    _carry_layers(tx, revision, document, carried)
    _carry_relations(tx, revision, ids)


def _carry_layers(
    tx: Transaction,
    revision: Revision,
    document: Document,
    carried: dict[ClaimId, CarriedClaim],
) -> None:
    words = {
        layer: (cue, mention) for claim in carried.values() for layer, cue, mention in claim.words
    }
    tx.put_all(
        replace(
            layer,
            id=AttributionId(carried_id(revision.id, layer.id)),
            claim=_new(revision, layer.claim),
            parent=AttributionId(carried_id(revision.id, layer.parent)) if layer.parent else None,
            cue=cut(tx, document, words.get(layer.id, ((), ()))[0]),
            mention=cut(tx, document, words.get(layer.id, ((), ()))[1]),
        )
        for layer in tx.find(Attribution, claim=list(carried))
    )


def _carry_relations(tx: Transaction, revision: Revision, ids: list[ClaimId]) -> None:
    """Put copies of the relations of claims; one to a claim that was left behind is left too."""
    relations = {
        relation.id: relation
        for relation in (
            *tx.find(Relation, from_claim=ids),
            *tx.find(Relation, to_claim=ids),
        )
    }
    ends = {end for r in relations.values() for end in (r.from_claim, r.to_claim)}
    there = set(tx.existing(Claim, [_new(revision, end) for end in ends]))
    elsewhere = {
        claim.id for claim in tx.need_all(Claim, ends) if claim.document != revision.revises
    }

    def end_of(claim_id: ClaimId) -> ClaimId | None:
        if claim_id in elsewhere:
            return claim_id
        return _new(revision, claim_id) if _new(revision, claim_id) in there else None

    for relation in relations.values():
        first, second = end_of(relation.from_claim), end_of(relation.to_claim)
        if first and second:
            key = RelationId(carried_id(revision.id, relation.id))
            tx.put(replace(relation, id=key, from_claim=first, to_claim=second))


def _new(revision: Revision, claim_id: ClaimId) -> ClaimId:
    return ClaimId(carried_id(revision.id, claim_id))
