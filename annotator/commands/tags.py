"""The project's tree of tags."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.claims import touched
from annotator.errors import InvalidEditError
from annotator.messages import Message
from annotator.model import Claim, ClaimId, Tag, TagId
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
class SetTag:
    """Put a tag on claims, or take it off them."""

    claim_ids: tuple[ClaimId, ...]
    tag_id: TagId
    is_on: bool = True

    @property
    def label(self) -> Message:
        """What it does."""
        number = len(self.claim_ids)
        if number == 1:
            return Message("Put tag on") if self.is_on else Message("Take tag off")
        return (
            Message("Put a tag on {0} claims", number)
            if self.is_on
            else Message("Take a tag off {0} claims", number)
        )

    def apply(self, tx: Transaction) -> None:
        """Put the claims that differ by it."""
        tag = tx.need(Tag, self.tag_id)
        for claim in tx.need_all(Claim, self.claim_ids):
            if (tag.id in claim.tags) is not self.is_on:
                others = tuple(other for other in claim.tags if other != tag.id)
                tags = (*others, tag.id) if self.is_on else others
                tx.put(touched(tx, replace(claim, tags=tags)))


@dataclass(frozen=True, slots=True)
class MergeTags:
    """Make two tags one: claims and tags beneath that name `other_id` name `kept_id` from now on.

    What the kept tag leaves empty, it takes from the other one. Where it stands beneath the other
    one, it takes the other one's place.
    """

    kept_id: TagId
    other_id: TagId
    label: Message = Message("Merge tags")

    def apply(self, tx: Transaction) -> None:
        """Move every reference, then delete the other tag."""
        if self.kept_id == self.other_id:
            raise InvalidEditError("A tag cannot be merged with itself. Choose another one.")
        kept, other = tx.need_all(Tag, (self.kept_id, self.other_id))
        above: Tag | None = kept
        while above is not None and above.parent != other.id:
            above = tx.need(Tag, above.parent) if above.parent else None
        if above is not None:  # the kept one, or what it stands beneath, is beneath the other
            tx.put(replace(above, parent=other.parent))
        for below in tx.find(Tag, parent=other.id):
            tx.put(replace(below, parent=kept.id))
        present = tx.need(Tag, kept.id)
        tx.put(
            replace(
                present,
                colour=present.colour or other.colour,
                key=present.key or other.key,
                description=present.description or other.description,
            )
        )
        for claim in tx.find_holding(Claim, "tags", (other.id,)):
            named = (kept.id if tag == other.id else tag for tag in claim.tags)
            tx.put(touched(tx, replace(claim, tags=tuple(dict.fromkeys(named)))))
        tx.delete(Tag, other.id)
        tx.note_united(other.id, kept.id)


@dataclass(frozen=True, slots=True)
class DeleteTag:
    """Delete a tag; it comes off its claims, and the tags below it move up."""

    tag_id: TagId
    label: Message = Message("Delete tag")

    def apply(self, tx: Transaction) -> None:
        """Clear the references, then delete the tag."""
        tag = tx.need(Tag, self.tag_id)
        tx.put_all(replace(below, parent=tag.parent) for below in tx.find(Tag, parent=tag.id))
        for claim in tx.find_holding(Claim, "tags", (tag.id,)):
            tags = tuple(other for other in claim.tags if other != tag.id)
            tx.put(touched(tx, replace(claim, tags=tags)))
        tx.delete(Tag, tag.id)
