"""The layers of a chain: who is said to have said a claim."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum

from annotator.commands.spans import Range, cut
from annotator.messages import Message
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Directness,
    Document,
    Source,
    SourceId,
    Stance,
    new_id,
)
from annotator.store import Transaction


class Side(Enum):
    """On which side of a chain a new layer goes."""

    INSIDE = "inside"
    """Behind the innermost layer: the new source becomes the origin."""
    OUTSIDE = "outside"
    """Round the whole chain: the new source reports all there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkSource:
    """Add a layer to a claim's chain; the first layer of a chain goes on either side."""

    claim_id: ClaimId
    source_id: SourceId
    side: Side = Side.INSIDE
    via_id: SourceId | None = None
    stance: Stance = Stance.ASSERTS
    directness: Directness | None = None
    cue: tuple[Range, ...] = ()
    mention: tuple[Range, ...] = ()
    attribution_id: AttributionId = field(default_factory=lambda: AttributionId(new_id()))

    @property
    def label(self) -> Message:
        """What it does."""
        return Message("Link source") if self.side is Side.INSIDE else Message("Add outer source")

    def apply(self, tx: Transaction) -> None:
        """Put the layer and, if it goes outside, the layers that it reports."""
        claim = tx.need(Claim, self.claim_id)
        tx.need_all(Source, (self.source_id, *([self.via_id] if self.via_id else [])))
        document = tx.need(Document, claim.document)
        layers = tx.find(Attribution, claim=claim.id)
        parent: AttributionId | None = None
        if self.side is Side.INSIDE and layers:
            parents = {layer.parent for layer in layers}
            parent = [layer for layer in layers if layer.id not in parents][-1].id
        tx.add(
            Attribution(
                id=self.attribution_id,
                claim=claim.id,
                source=self.source_id,
                via=self.via_id,
                stance=self.stance,
                directness=self.directness,
                parent=parent,
                cue=cut(tx, document, self.cue),
                mention=cut(tx, document, self.mention),
            )
        )
        if self.side is Side.OUTSIDE:
            tx.put_all(
                replace(layer, parent=self.attribution_id)
                for layer in layers
                if layer.parent is None
            )


@dataclass(frozen=True, slots=True)
class SetCue:
    """Say which words tell that somebody said it."""

    attribution_id: AttributionId
    ranges: tuple[Range, ...]
    label: Message = Message("Set cue")

    def apply(self, tx: Transaction) -> None:
        """Put the layer."""
        layer = tx.need(Attribution, self.attribution_id)
        tx.put(replace(layer, cue=cut(tx, _document_of(tx, layer), self.ranges)))


@dataclass(frozen=True, slots=True)
class SetMention:
    """Say which words name the source of a layer here."""

    attribution_id: AttributionId
    ranges: tuple[Range, ...]
    label: Message = Message("Set mention")

    def apply(self, tx: Transaction) -> None:
        """Put the layer."""
        layer = tx.need(Attribution, self.attribution_id)
        tx.put(replace(layer, mention=cut(tx, _document_of(tx, layer), self.ranges)))


@dataclass(frozen=True, slots=True)
class UnlinkSource:
    """Take a layer out of a chain; what it reported is then reported by what reported it."""

    attribution_id: AttributionId
    label: Message = Message("Unlink source")

    def apply(self, tx: Transaction) -> None:
        """Close the gap, then delete the layer."""
        layer = tx.need(Attribution, self.attribution_id)
        inside = tx.find(Attribution, parent=layer.id)
        tx.put_all(replace(other, parent=layer.parent) for other in inside)
        tx.delete(Attribution, layer.id)


def _document_of(tx: Transaction, layer: Attribution) -> Document:
    return tx.need(Document, tx.need(Claim, layer.claim).document)
