"""Claims: highlight, tag, shape, delete."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from annotator.commands.removal import delete_whole
from annotator.commands.spans import Range, cut, without
from annotator.errors import InvalidEditError
from annotator.messages import Message, term
from annotator.model import (
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    new_id,
)
from annotator.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class AddClaim:
    """Highlight words as a claim, tagged or not; `ranges` are code points, half-open."""

    document_id: DocumentId
    ranges: tuple[Range, ...]
    kind: ClaimKind | None = None
    statement: str = ""
    claim_id: ClaimId = field(default_factory=lambda: ClaimId(new_id()))

    @property
    def label(self) -> Message:
        """What it does."""
        return Message("Add {0}", term(self.kind)) if self.kind else Message("Highlight claim")

    def apply(self, tx: Transaction) -> None:
        """Put the claim."""
        document = tx.need(Document, self.document_id)
        tx.add(
            Claim(
                id=self.claim_id,
                document=document.id,
                kind=self.kind,
                spans=cut(tx, document, self.ranges),
                statement=self.statement,
                created=tx.now,
                created_by=tx.analyst_id,
            )
        )


@dataclass(frozen=True, slots=True)
class TagClaims:
    """Say how the text presents claims; None takes the kind off."""

    claim_ids: tuple[ClaimId, ...]
    kind: ClaimKind | None

    @property
    def label(self) -> Message:
        """What it does."""
        number = len(self.claim_ids)
        if number == 1:
            return (
                Message("Tag claim as {0}", term(self.kind))
                if self.kind
                else Message("Untag claim")
            )
        return (
            Message("Tag {0} claims as {1}", number, term(self.kind))
            if self.kind
            else Message("Untag {0} claims", number)
        )

    def apply(self, tx: Transaction) -> None:
        """Put the claims whose kind differs."""
        tx.put_all(
            [
                touched(tx, replace(claim, kind=self.kind))
                for claim in tx.need_all(Claim, self.claim_ids)
                if claim.kind is not self.kind
            ]
        )


@dataclass(frozen=True, slots=True)
class GradeClaims:
    """Say how credible claims are, 1 to 6; None takes the grade off."""

    claim_ids: tuple[ClaimId, ...]
    credibility: int | None

    @property
    def label(self) -> Message:
        """What it does."""
        number = len(self.claim_ids)
        return Message("Grade claim") if number == 1 else Message("Grade {0} claims", number)

    def apply(self, tx: Transaction) -> None:
        """Put the claims whose grade differs."""
        tx.put_all(
            [
                touched(tx, replace(claim, credibility=self.credibility))
                for claim in tx.need_all(Claim, self.claim_ids)
                if claim.credibility != self.credibility
            ]
        )


@dataclass(frozen=True, slots=True)
class SetSpans:
    """Give a claim other words of its document; ranges that touch or overlap become one."""

    claim_id: ClaimId
    ranges: tuple[Range, ...]
    label: Message = Message("Change the words of a claim")

    def apply(self, tx: Transaction) -> None:
        """Put the claim."""
        claim = tx.need(Claim, self.claim_id)
        document = tx.need(Document, claim.document)
        kept = {(span.start, span.end): span for span in claim.spans}
        spans = tuple(kept.get((s.start, s.end), s) for s in cut(tx, document, self.ranges))
        if spans != claim.spans:
            tx.put(touched(tx, replace(claim, spans=spans)))


@dataclass(frozen=True, slots=True)
class AddSpan:
    """Add further words to a claim that other words interrupt."""

    claim_id: ClaimId
    range: Range
    label: Message = Message("Add words to a claim")

    def apply(self, tx: Transaction) -> None:
        """Put the claim."""
        claim = tx.need(Claim, self.claim_id)
        ranges = (*((span.start, span.end) for span in claim.spans), self.range)
        SetSpans(self.claim_id, ranges).apply(tx)


@dataclass(frozen=True, slots=True)
class RemoveSpan:
    """Take the words of a range off a claim that has others left."""

    claim_id: ClaimId
    range: Range
    label: Message = Message("Take words off a claim")

    def apply(self, tx: Transaction) -> None:
        """Put the claim."""
        claim = tx.need(Claim, self.claim_id)
        text = tx.text(tx.need(Document, claim.document))
        ranges = without(text, ((span.start, span.end) for span in claim.spans), self.range)
        if not ranges:
            raise InvalidEditError(
                "These are the only words of the claim. Delete the claim instead."
            )
        SetSpans(self.claim_id, ranges).apply(tx)


@dataclass(frozen=True, slots=True)
class DeleteClaims:
    """Delete claims with all that is about them alone: chains, relations, evidence and so on."""

    claim_ids: tuple[ClaimId, ...]

    @property
    def label(self) -> Message:
        """What it does."""
        number = len(self.claim_ids)
        return Message("Delete claim") if number == 1 else Message("Delete {0} claims", number)

    def apply(self, tx: Transaction) -> None:
        """Delete the claims."""
        delete_whole(tx, Claim, self.claim_ids)


def touched(tx: Transaction, claim: Claim) -> Claim:
    """Return a claim with the time and the analyst of this change."""
    return replace(claim, modified=tx.now, modified_by=tx.analyst_id)
