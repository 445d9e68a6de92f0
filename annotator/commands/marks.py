"""Marks: text that was read and carries no claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.commands.spans import Range, cut
from annotator.messages import Message
from annotator.model import Document, DocumentId, Mark, MarkId, MarkReason, new_id
from annotator.store import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class AddMark:
    """Mark words as read and without a claim."""

    document_id: DocumentId
    ranges: tuple[Range, ...]
    reason: MarkReason = MarkReason.OTHER
    mark_id: MarkId = field(default_factory=lambda: MarkId(new_id()))
    label: Message = Message("Mark as no claim")

    def apply(self, tx: Transaction) -> None:
        """Put the mark."""
        document = tx.need(Document, self.document_id)
        spans = cut(tx, document, self.ranges)
        tx.add(Mark(id=self.mark_id, document=document.id, spans=spans, reason=self.reason))
