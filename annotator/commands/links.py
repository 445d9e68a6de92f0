"""Claims checked against other claims and against passages."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.commands.spans import Range, cut
from annotator.errors import InvalidEditError
from annotator.messages import Message, term
from annotator.model import (
    Claim,
    ClaimId,
    Confidence,
    Document,
    DocumentId,
    Evidence,
    EvidenceId,
    Relation,
    RelationId,
    RelationType,
    Verdict,
    new_id,
)
from annotator.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class RelateClaims:
    """Say how one claim bears on another."""

    from_id: ClaimId
    type: RelationType
    to_id: ClaimId
    confidence: Confidence | None = None
    rationale: str = ""
    relation_id: RelationId = field(default_factory=lambda: RelationId(new_id()))

    @property
    def label(self) -> Message:
        """What it does."""
        return Message("Relate claims: {0}", term(self.type))

    def apply(self, tx: Transaction) -> None:
        """Put the relation."""
        tx.need_all(Claim, (self.from_id, self.to_id))
        if tx.find(Relation, from_claim=self.from_id, to_claim=self.to_id, type=self.type.value):
            raise InvalidEditError(
                "The two claims are related in this way already. Choose another type."
            )
        tx.add(
            Relation(
                id=self.relation_id,
                from_claim=self.from_id,
                type=self.type,
                to_claim=self.to_id,
                confidence=self.confidence,
                rationale=self.rationale,
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AddEvidence:
    """Check a claim against a passage, with a verdict."""

    claim_id: ClaimId
    document_id: DocumentId
    ranges: tuple[Range, ...]
    verdict: Verdict | None = None
    note: str = ""
    evidence_id: EvidenceId = field(default_factory=lambda: EvidenceId(new_id()))
    label: Message = Message("Add evidence")

    def apply(self, tx: Transaction) -> None:
        """Put the evidence."""
        tx.need(Claim, self.claim_id)
        document = tx.need(Document, self.document_id)
        tx.add(
            Evidence(
                id=self.evidence_id,
                claim=self.claim_id,
                document=document.id,
                spans=cut(tx, document, self.ranges),
                verdict=self.verdict,
                note=self.note,
            )
        )
