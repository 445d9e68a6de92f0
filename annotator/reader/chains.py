"""Who is said to have said a claim: its chain, and the one definition of the claims of a source.

Layers lead from the reader inwards. The *nearest* sources are those of the outermost layers, the
*origins* those of the innermost ones; several layers side by side count each. A claim without
layers has neither: it counts for its *own voice*, which is that of its region, else the author of
the document, else its publication. In a reader's comment nobody of these speaks but the reader: the
chain runs from the host (else the publication) to the voice of the region. A source stands *in the
chain* of a claim as the source of any layer, or as that in which it was said. Every filter, number
and list goes by this.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NamedTuple, Protocol, TypeVar

from annotator.model import (
    Attribution,
    AttributionId,
    Document,
    Obtained,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
)
from annotator.reader.projections import SourceLine, VoicedRegion
from annotator.text.direction import isolated

_ARROW = " ← "


class Layer(Protocol):
    """The fields that decide the order of layers, and whom they name."""

    @property
    def id(self) -> AttributionId:
        """The layer's id."""

    @property
    def parent(self) -> AttributionId | None:
        """The layer that reports it."""

    @property
    def source(self) -> SourceId:
        """Who is said to have said it."""

    @property
    def via(self) -> SourceId | None:
        """In what it was said."""


L = TypeVar("L", bound=Layer)


UNKNOWN_READER = Source(
    id=SourceId("unknown-reader"), name="unknown reader", kind=SourceKind.ANONYMOUS, named=False
)
"""Who wrote a comment whose region names nobody: never the author of the page, and no record."""


class SourceRole(StrEnum):
    """What a source can be to a claim."""

    NEAREST = "nearest"
    ORIGIN = "origin"
    VOICE = "own voice"
    CHAIN = "in chains"


class ClaimSources(NamedTuple):
    """The sources of one claim, by what they are to it; none stands twice under one role.

    `voices` holds the own voice of a claim without layers, and is empty for all others.
    """

    nearest: tuple[SourceId, ...] = ()
    origins: tuple[SourceId, ...] = ()
    voices: tuple[SourceId, ...] = ()
    chain: tuple[SourceId, ...] = ()

    def in_role(self, role: SourceRole | None) -> tuple[SourceId, ...]:
        """Return the sources in a role; without one, all that the claim counts for."""
        match role:
            case SourceRole.NEAREST:
                return self.nearest
            case SourceRole.ORIGIN:
                return self.origins
            case SourceRole.VOICE:
                return self.voices
            case SourceRole.CHAIN:
                return self.chain
        return self.chain or self.voices


def claim_sources(layers: Sequence[Layer], voice: SourceId | None) -> ClaimSources:
    """Return the sources of a claim from its layers and the voice of the text where it begins."""
    if not layers:
        return ClaimSources(voices=(voice,) if voice else ())
    if len(layers) == 1:
        source, via = layers[0].source, layers[0].via
        named = (via, source) if via and via != source else (source,)
        return ClaimSources((source,), (source,), (), named)
    chain = (named for layer in layers for named in (layer.via, layer.source) if named)
    return ClaimSources(
        tuple(dict.fromkeys(layer.source for layer in outermost(layers))),
        tuple(dict.fromkeys(layer.source for layer in innermost(layers))),
        (),
        tuple(dict.fromkeys(chain)),
    )


def outermost(layers: Sequence[L]) -> Sequence[L]:
    """Return the layers that no other one reports; the first where they report each other."""
    ids = {layer.id for layer in layers}
    return [layer for layer in layers if layer.parent not in ids] or layers[:1]


def innermost(layers: Sequence[L]) -> Sequence[L]:
    """Return the layers that report no other one; the last where they report each other."""
    parents = {layer.parent for layer in layers}
    return [layer for layer in layers if layer.id not in parents] or layers[-1:]


def lines(layers: Sequence[L]) -> Iterator[list[L]]:
    """Yield the layers that lie one within the other, from the outermost to each origin.

    Layers that report each other are one line, cut where the circle closes.
    """
    above = {layer.id: layer for layer in layers}
    for end in innermost(layers):
        line: dict[AttributionId, L] = {}
        layer: L | None = end
        while layer is not None and layer.id not in line:
            line[layer.id] = layer
            layer = above.get(layer.parent) if layer.parent else None
        yield list(line.values())[::-1]


def is_named(source: Source | SourceLine) -> bool:
    """Return whether a source has a name: nobody says it has none, and it hides behind none."""
    hidden = (SourceKind.ANONYMOUS, SourceKind.PSEUDONYM)
    return source.named is not False and source.kind not in hidden


OBTAINABLE = (SourceKind.DOCUMENT, SourceKind.BRIEFING)
"""Kinds of sources that can be in the project as a document."""


def is_missing(source: Source | SourceLine) -> bool:
    """Return whether a source could be in hand and is not: nobody has obtained it."""
    is_wanted = source.kind in OBTAINABLE and source.document is None
    return is_wanted and source.obtained is not Obtained.YES


def depth(layers: Sequence[Layer]) -> int:
    """Return how many layers lie one within the other in the longest line of them."""
    if len(layers) < 2:
        return len(layers)
    parents = {layer.id: layer.parent for layer in layers}
    deepest = 0
    for layer in layers:
        seen: set[AttributionId] = set()
        above: AttributionId | None = layer.id
        while above in parents and above not in seen:
            seen.add(above)
            above = parents[above]
        deepest = max(deepest, len(seen))
    return deepest


class ChainRole(Enum):
    """What a node of a chain is there for."""

    HOST = "host"
    PUBLICATION = "publication"
    VOICE = "voice"
    VIA = "via"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class ChainNode:
    """One who passes the claim on; `attribution` is the layer it belongs to, if it is one."""

    source: Source
    role: ChainRole
    attribution: Attribution | None = None


@dataclass(frozen=True, slots=True)
class Chain:
    """Nodes from the reader inwards; the origins among them, none where there is no layer."""

    nodes: tuple[ChainNode, ...]
    origins: tuple[ChainNode, ...] = ()

    def __str__(self) -> str:
        return written_chain(node.source.name for node in self.nodes)

    def with_name(self, name: str, *, is_inside: bool) -> str:
        """Return how it reads with one more layer, before all others or behind them."""
        names = [node.source.name for node in self.nodes]
        layers = [n for n, node in enumerate(self.nodes) if node.attribution is not None]
        names.insert(layers[0] if layers and not is_inside else len(names), name)
        return written_chain(names)


def written_chain(names: Iterable[str]) -> str:
    """Return names from the reader inwards as a chain reads."""
    return _ARROW.join(map(isolated, names))


def ordered_layers(attributions: Iterable[L]) -> list[L]:
    """Return a claim's layers from the outermost to the innermost.

    Layers side by side keep their order of entry. A layer whose parent is missing, or that is its
    own ancestor, comes last: nothing is hidden because it is wrong.
    """
    left = {a.id: a for a in attributions}
    inside: dict[AttributionId | None, list[L]] = {}
    for attribution in left.values():
        inside.setdefault(attribution.parent, []).append(attribution)
    ordered: list[L] = []
    waiting = list(reversed(inside.get(None, [])))
    while waiting:
        attribution = waiting.pop()
        if left.pop(attribution.id, None) is None:
            continue
        ordered.append(attribution)
        waiting.extend(reversed(inside.get(attribution.id, [])))
    return ordered + list(left.values())


class Carrier(NamedTuple):
    """Who passes a claim on before any layer, by what the document itself says."""

    role: ChainRole
    source: SourceId


class Stand(NamedTuple):
    """What is said of whoever speaks at one place of a document, before any layer."""

    kind: RegionKind | None
    """That of the region; None between regions."""
    voice: SourceId | None
    """The own voice of a claim that begins there, if anybody is known."""
    carriers: tuple[Carrier, ...]
    """Who carries such a claim, from the reader inwards."""


class Voices:
    """Who speaks where in a document: a claim there without layers counts for them."""

    def __init__(self, document: Document, regions: Iterable[VoicedRegion]) -> None:
        """Take the document's regions in any order."""
        self._regions = sorted(regions, key=lambda region: region.start)
        self._starts = [region.start for region in self._regions]
        self._document = document
        self._stands: dict[int, Stand] = {}
        """By the number of the region, -1 between them."""

    def at(self, offset: int) -> SourceId | None:
        """Return the own voice of a claim that begins at an offset, if anybody is known."""
        return self.stand(offset).voice

    def carriers(self, offset: int) -> tuple[Carrier, ...]:
        """Return who carries a claim that begins at an offset, from the reader inwards."""
        return self.stand(offset).carriers

    def stand(self, offset: int) -> Stand:
        """Return who speaks at an offset."""
        number = bisect_right(self._starts, offset) - 1
        if number >= 0 and offset >= self._regions[number].end:
            number = -1
        if number not in self._stands:
            self._stands[number] = self._stand(self._regions[number] if number >= 0 else None)
        return self._stands[number]

    def _stand(self, region: VoicedRegion | None) -> Stand:
        document = self._document
        publication = document.publication
        voice = told = document.author or publication
        if region and region.kind is RegionKind.COMMENT:
            publication = None if document.host else publication
            voice = region.voice
            told = voice or UNKNOWN_READER.id
        elif region and region.voice:
            voice = told = region.voice
        carriers = (
            (ChainRole.HOST, document.host),
            (ChainRole.PUBLICATION, publication),
            (ChainRole.VOICE, told),
        )
        return Stand(
            region.kind if region else None,
            voice,
            tuple(Carrier(role, source) for role, source in carriers if source),
        )


def chain_steps(
    carriers: Iterable[Carrier], layers: Iterable[L]
) -> Iterator[tuple[SourceId, ChainRole, L | None]]:
    """Yield who passes a claim on, from the reader inwards, with the layer that says so.

    `layers` are in order. No carrier stands twice in a row.
    """
    last: SourceId | None = None
    for role, source in carriers:
        if source != last:
            yield source, role, None
        last = source
    for layer in layers:
        if layer.via:
            yield layer.via, ChainRole.VIA, layer
        yield layer.source, ChainRole.SOURCE, layer


def build_chain(
    carriers: Iterable[Carrier], layers: Sequence[Attribution], sources: Mapping[SourceId, Source]
) -> Chain:
    """Put a chain together; `layers` are in order."""
    nodes: list[ChainNode] = []
    for source_id, role, layer in chain_steps(carriers, layers):
        source = UNKNOWN_READER if source_id == UNKNOWN_READER.id else sources.get(source_id)
        if source is not None:
            nodes.append(ChainNode(source, role, layer))
    ends = {layer.id for layer in innermost(layers)}
    said = [node for node in nodes if node.role is ChainRole.SOURCE]
    origins = (node for node in said if node.attribution and node.attribution.id in ends)
    return Chain(tuple(nodes), tuple(origins))
