"""Where claims come from: from the reader at the left to the origins at the right.

Who carries a document stands in one of three columns: host, publication, voice. Behind them stands
who is cited, each source once and as far to the right as any chain puts it, so that echoes run
together into it. Sources without a name stand apart, below the others of their column.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import inf
from typing import NamedTuple

from annotator.grouping import grouped
from annotator.messages import Message
from annotator.model import Claim, ClaimId, ClaimKind, Source, SourceId, Stance
from annotator.pictures.shapes import ROW, Band, Box, Ink, Label, Picture, Shape, Sign, Spot, ink_of
from annotator.pictures.signs import (
    OF_SOURCE,
    OF_STANCE,
    claim_text,
    counted_claims,
    kind_legend,
    source_legend,
    stance_legend,
    word,
)
from annotator.reader import ChainRole, is_named
from annotator.reader.chains import UNKNOWN_READER, lines
from annotator.reports.contents import Contents

MARGIN = 16.0
COLUMN = 262.0
HEAD = 34.0
_ROOM = COLUMN - 24.0
_NODE = 8.0
"""The breadth of a node."""
_SIGN = 11.0
"""Where the sign of a source begins, behind the start of its node."""
_TALLEST = 560.0
"""How high the claims of a column may stand in all, without what is between them."""
_LEAST = 4.0
_MOST = 16.0
"""The height of a node of one claim, at most."""
_APART = 22.0
"""Above the first source of a column that has no name."""
_REPEATED = 600.0
"""A node that is higher bears its name more than once."""
_BEFORE = 14.0
"""How far before a node the sign of a stance stands, and signs that would touch from each other."""
_APART_SIGNS = 12.0
_TOP = 4.0
_SWEEPS = 6
_TOLD = 8
"""How many claims a tip tells in words."""
MORE = "…"
"""The last line of a tip that tells of some claims only."""


class Key(NamedTuple):
    """Which node a source is: who carries a document is another than who is cited in one."""

    source: SourceId
    role: ChainRole | None = None
    """As what it carries; None for what is cited."""


@dataclass(slots=True, eq=False)
class Node:
    """A source, and where it stands."""

    source: Source
    is_named: bool = field(init=False)
    claims: dict[ClaimId, None] = field(default_factory=dict)
    beside: list[tuple[Node, int]] = field(default_factory=list)
    """The sources that it is joined with, each with the number of claims."""
    level: int = 0
    y: float = 0.0
    height: float = 0.0

    def __post_init__(self) -> None:
        self.is_named = is_named(self.source)

    @property
    def x(self) -> float:
        """The left edge."""
        return MARGIN + self.level * COLUMN

    @property
    def rows(self) -> float:
        """The room that it takes with its label."""
        return max(self.height + 6.0, ROW - 4.0)


@dataclass(slots=True, eq=False)
class Edge:
    """Two sources of which the second stands behind the first in chains, and as what."""

    near: Node
    far: Node
    stance: Stance | None
    """What the second does; None where it only carries the claims."""
    kind: ClaimKind | None
    claims: dict[ClaimId, None] = field(default_factory=dict)


@dataclass(slots=True)
class Graph:
    """Sources and what leads from one to the other."""

    nodes: dict[Key, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)


Step = tuple[Key, Stance | None]


def paths(contents: Contents, claim: Claim) -> Iterator[list[Step]]:
    """Yield each line of a claim's chain, from the reader to an origin."""
    voices = contents.voices[claim.document].carriers(claim.spans[0].start)
    carriers: list[Step] = [(Key(carrier.source, carrier.role), None) for carrier in voices]
    for line in list(lines(contents.layers.get(claim.id, ()))) or [[]]:
        path = list(carriers)
        for layer in line:
            if layer.via and layer.via != layer.source:
                path.append((Key(layer.via), None))
            path.append((Key(layer.source), layer.stance))
        yield [
            step
            for n, step in enumerate(path)
            if n == 0 or step[1] or step[0].source != path[n - 1][0].source
        ]


def graph(contents: Contents, claims: Collection[ClaimId] = ()) -> Graph:
    """Return the graph of some claims, of all where none are named."""
    nodes: dict[Key, Node] = {}
    edges: dict[tuple[Node, Node, Stance | None, ClaimKind | None], Edge] = {}
    for claim_id in claims or contents.claims:
        claim = contents.claims[claim_id]
        for path in paths(contents, claim):
            near: Node | None = None
            for key, stance in path:
                if (node := nodes.get(key)) is None:
                    if (source := _source(contents, key.source)) is None:
                        continue
                    node = nodes[key] = Node(source)
                node.claims[claim_id] = None
                if near is not None:
                    lead = near, node, stance, claim.kind
                    if (edge := edges.get(lead)) is None:
                        edge = edges[lead] = Edge(*lead)
                    edge.claims[claim_id] = None
                near = node
    return Graph(nodes, list(edges.values()))


def _source(contents: Contents, source_id: SourceId) -> Source | None:
    return UNKNOWN_READER if source_id == UNKNOWN_READER.id else contents.sources.get(source_id)


def draw_chains(contents: Contents, claims: Collection[ClaimId] = ()) -> Picture:
    """Return where some claims come from as a picture, of all where none are named."""
    found = graph(contents, claims)
    place(found)
    nodes = found.nodes.values()
    body: list[Shape] = []
    spots = [*_bands(contents, found, body), *_nodes(contents, found, body)]
    kinds = [contents.claims[c].kind for c in claims or contents.claims]
    return Picture(
        width=max((node.x for node in nodes), default=0) + COLUMN,
        height=max((node.y + node.rows for node in nodes), default=0) + ROW,
        body=body,
        head_height=HEAD,
        head=_heads(found),
        spots=sorted(spots, key=lambda spot: (spot.x // COLUMN, spot.y)),
        legend=[
            *kind_legend(kinds),
            *source_legend([node.source.kind for node in nodes]),
            *stance_legend([e.stance for e in found.edges if e.stance not in (None, _PLAIN)]),
        ],
    )


_PLAIN = Stance.ASSERTS


_HEADS = {
    ChainRole.HOST: Message("Carried by"),
    ChainRole.PUBLICATION: Message("Published by"),
    ChainRole.VOICE: Message("Told by"),
    None: Message("Cited: the further right, the further away"),
}


def _heads(found: Graph) -> list[Shape]:
    """Return what stands above the columns."""
    first: dict[ChainRole | None, float] = {}
    for key, node in found.nodes.items():
        first[key.role] = min(first.get(key.role, node.x), node.x)
    return [
        Label(x, HEAD / 2 + 4, _HEADS[role], Ink.DIM, is_bold=True, width=_ROOM if role else 0.0)
        for role, x in first.items()
    ]


def place(found: Graph) -> None:
    """Say where each source stands: in which column, and how high."""
    _set_levels(found)
    columns = grouped((node.level, node) for node in found.nodes.values())
    # As high as the longest column with its labels, so that bands run level where they can.
    tallest = max((len(column) for column in columns.values()), default=0) * (ROW - 4.0)
    total = max(len({claim for edge in found.edges for claim in edge.claims}), 1)
    unit = min(max(_TALLEST, tallest) / total, _MOST)
    for edge in found.edges:
        edge.near.beside.append((edge.far, len(edge.claims)))
        edge.far.beside.append((edge.near, len(edge.claims)))
    for column in columns.values():
        for node in column:
            node.height = max(len(node.claims) * unit, _LEAST)
        column.sort(key=lambda node: (not node.is_named, -len(node.claims)))
        _stack(column)
    for sweep in range(_SWEEPS):
        for level in sorted(columns, reverse=bool(sweep % 2)):
            pulls = {node: _pull(node) for node in columns[level]}
            columns[level].sort(key=lambda node: (not node.is_named, pulls[node]))
            _stack(columns[level], pulls)
    top = min((node.y for node in found.nodes.values()), default=0.0) - _TOP
    for node in found.nodes.values():
        node.y -= top


CARRIERS = (ChainRole.HOST, ChainRole.PUBLICATION, ChainRole.VOICE)


def _set_levels(found: Graph) -> None:
    """Say in which column each source stands; columns that would be empty are left out.

    Who is cited stands behind all whose words lead there; a circle is cut where it closes.
    """
    columns = {
        node: CARRIERS.index(key.role) if key.role else len(CARRIERS)
        for key, node in found.nodes.items()
    }
    inward: dict[Node, dict[Node, None]] = {node: {} for node in columns}
    for edge in found.edges:
        if columns[edge.near] == len(CARRIERS):
            inward[edge.far][edge.near] = None
    done: set[Node] = set()
    for start in columns:
        open_, waiting = {start}, [] if start in done else [(start, iter(inward[start]))]
        while waiting:
            node, left = waiting[-1]
            if (near := next(left, None)) is None:
                waiting.pop()
                behind = (n.level + 1 for n in inward[node] if n in done)
                node.level = max(behind, default=columns[node])
                done.add(node)
            elif near not in done and near not in open_:
                open_.add(near)
                waiting.append((near, iter(inward[near])))
    levels = sorted({node.level for node in columns})
    places = dict(zip(levels, range(len(levels)), strict=True))
    for node in columns:
        node.level = places[node.level]


def _stack(column: Sequence[Node], pulls: Mapping[Node, float] | None = None) -> None:
    """Put the sources of a column below one another, each about where it is pulled to."""
    y = _TOP
    was_named = False
    for node in column:
        y += _APART if was_named and not node.is_named else 0.0
        if pulls and node.beside:
            y = max(y, pulls[node] - node.height / 2)
        node.y = y
        y += node.rows
        was_named = node.is_named


def _pull(node: Node) -> float:
    """Return the height at which a source would stand if it went by those beside it."""
    if not node.beside:
        return inf
    weight = pull = 0.0
    for other, number in node.beside:
        weight += number
        pull += (other.y + other.height / 2) * number
    return pull / weight


def _bands(contents: Contents, found: Graph, body: list[Shape]) -> Iterable[Spot]:
    """Draw what leads from source to source, each source's in the order of where they lead."""
    kinds = {kind: n for n, kind in enumerate((*ClaimKind, None))}
    by_far = sorted(found.edges, key=lambda e: (e.far.y, e.near.y, kinds[e.kind]))
    by_near = sorted(found.edges, key=lambda e: (e.near.y, e.far.y, kinds[e.kind]))
    starts = _ports((edge.near, edge) for edge in by_far)
    ends = _ports((edge.far, edge) for edge in by_near)
    last: dict[Node, tuple[float, float]] = {}
    """Where the last sign before a node stands: how far from it, and how high."""
    for edge in by_far:
        (y, breadth), (to_y, to_breadth) = starts[edge], ends[edge]
        x, to_x = edge.near.x + _NODE, edge.far.x
        ink = ink_of(edge.kind)
        before = _BEFORE
        body.append(Band(x, y, to_x, to_y, max(min(breadth, to_breadth), 1.0), ink))
        if edge.stance not in (None, _PLAIN):
            beside, height = last.get(edge.far, (0.0, -ROW))
            before += beside if abs(to_y - height) < _APART_SIGNS else 0.0
            last[edge.far] = before, to_y
            body.append(Sign(to_x - before, to_y, OF_STANCE[edge.stance], ink))
        high = max(to_breadth, 8.0)
        yield Spot(
            to_x - before - 8,
            to_y - high / 2,
            before + 8,
            high,
            partial(_tell_edge, contents, edge),
            tuple(edge.claims),
        )


def _ports(joints: Iterable[tuple[Node, Edge]]) -> dict[Edge, tuple[float, float]]:
    """Return the middle and the breadth of each edge where it meets a node."""
    ports: dict[Edge, tuple[float, float]] = {}
    for node, edges in grouped(joints).items():
        total = sum(len(edge.claims) for edge in edges)
        unit = node.height / max(total, len(node.claims))
        y = node.y
        for edge in edges:
            breadth = len(edge.claims) * unit
            ports[edge] = y + breadth / 2, breadth
            y += breadth
    return ports


def _nodes(contents: Contents, found: Graph, body: list[Shape]) -> Iterable[Spot]:
    for key, node in found.nodes.items():
        middle = node.y + node.height / 2
        body.append(Box(node.x, node.y, _NODE, node.height, Ink.TEXT, is_filled=node.is_named))
        name: str = (
            Message("unknown reader") if key.source == UNKNOWN_READER.id else node.source.name
        )
        count = str(len(node.claims))
        times = max(round(node.height / _REPEATED), 1)
        for number in range(times):
            y = node.y + (number + 0.5) * node.height / times
            x = 38 + 7 * len(count)
            body.append(Label(node.x + x, y, name, width=COLUMN - 92, backed_from=x - _SIGN))
            body.append(Sign(node.x + 19, y, OF_SOURCE[node.source.kind], Ink.TEXT))
            body.append(Label(node.x + 30, y, count, Ink.DIM, width=34))
        yield Spot(
            node.x - 2,
            middle - node.rows / 2 + 1,
            COLUMN - 48,
            node.rows - 2,
            partial(_tell_node, contents, name, node),
            tuple(node.claims),
            None if key.source == UNKNOWN_READER.id else key.source,
        )


def _tell_edge(contents: Contents, edge: Edge) -> tuple[str, ...]:
    stance = (word(edge.stance),) if edge.stance else ()
    told = Message("{0} → {1}", edge.near.source.name, edge.far.source.name)
    return (told, *stance, *_claims(contents, edge.claims))


def _tell_node(contents: Contents, name: str, node: Node) -> tuple[str, ...]:
    return (name, word(node.source.kind), *_claims(contents, node.claims))


def _claims(contents: Contents, claims: Collection[ClaimId]) -> tuple[str, ...]:
    """Return how many claims there are, and the first ones in words."""
    first = list(claims)[:_TOLD]
    texts = (claim_text(contents.claims[c], contents.numbers[c]) for c in first)
    return (counted_claims(len(claims)), *texts, *((MORE,) if len(claims) > _TOLD else ()))
