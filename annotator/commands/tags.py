"""The project's tree of tags."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.claims import touched
from annotator.messages import Message
from annotator.model import Claim, Tag, TagId
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class AddTag:
    """Enter a tag into the tree."""

    tag: Tag
    label: Message = Message("Add tag")

    def apply(self, tx: Transaction) -> None:
        """Put the tag."""
        tx.add(self.tag)


@dataclass(frozen=True, slots=True)
class DeleteTag:
    """Delete a tag; it comes off its claims, and the tags below it move up."""

    tag_id: TagId
    label: Message = Message("Delete tag")

    def apply(self, tx: Transaction) -> None:
        """Clear the references, then delete the tag."""
        tag = tx.need(Tag, self.tag_id)
        tx.put_all(replace(below, parent=tag.parent) for below in tx.find(Tag, parent=tag.id))
        for claim in tx.find_holding(Claim, "tags", tag.id):
            tags = tuple(other for other in claim.tags if other != tag.id)
            tx.put(touched(tx, replace(claim, tags=tags)))
        tx.delete(Tag, tag.id)
