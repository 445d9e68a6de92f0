"""The chain of a claim: who says it, from the reader inwards."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeVar

from annotator.model import (
    Attribution,
    AttributionId,
    Document,
    Region,
    Source,
    SourceId,
)


class Layer(Protocol):
    """What the order of layers hangs on."""

    @property
    def id(self) -> AttributionId:
        """The layer's id."""

    @property
    def parent(self) -> AttributionId | None:
        """The layer that reports it."""


L = TypeVar("L", bound=Layer)


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
    """Nodes from the reader inwards; the last one is the origin."""

    nodes: tuple[ChainNode, ...]

    @property
    def origin(self) -> ChainNode | None:
        """The innermost node, or None where nobody is known."""
        return self.nodes[-1] if self.nodes else None

    def __str__(self) -> str:
        return " ← ".join(node.source.name for node in self.nodes)


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


class Voices:
    """Who speaks where in a document: the origin of a claim there that is linked to no source."""

    def __init__(
        self, document: Document, regions: Iterable[tuple[int, int, SourceId | None]]
    ) -> None:
        """Take start, end and voice of the document's regions, in any order."""
        self._regions = sorted((start, end, voice) for start, end, voice in regions if voice)
        self._otherwise = document.author or document.publication or document.host

    def at(self, offset: int) -> SourceId | None:
        """Return the one who speaks at an offset, if anybody is known."""
        number = bisect_right(self._regions, offset, key=lambda region: region[0]) - 1
        if number >= 0 and offset < self._regions[number][1]:
            return self._regions[number][2]
        return self._otherwise


def build_chain(
    document: Document,
    region: Region | None,
    layers: Iterable[Attribution],
    sources: Mapping[SourceId, Source],
) -> Chain:
    """Put a chain together; `layers` are in order, and nobody stands twice in a row."""
    nodes: list[ChainNode] = []

    def add(source_id: SourceId | None, role: ChainRole, layer: Attribution | None = None) -> None:
        source = sources.get(source_id) if source_id else None
        if source and not (nodes and nodes[-1].source.id == source.id and layer is None):
            nodes.append(ChainNode(source, role, layer))

    add(document.host, ChainRole.HOST)
    add(document.publication, ChainRole.PUBLICATION)
    add(region.voice if region and region.voice else document.author, ChainRole.VOICE)
    for layer in layers:
        add(layer.via, ChainRole.VIA, layer)
        add(layer.source, ChainRole.SOURCE, layer)
    return Chain(tuple(nodes))
