"""Which claims have an origin in common, and how many origins a claim has that have none.

Two claims are independent if and only if their paths share no node. A source counts with those
that it is `by` or affiliated to, and so on upwards; a claim without layers goes back to its own
voice. Documents of one text are one, and so are sources that are such documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.findings.facts import Facts
from annotator.findings.paths import Path, nodes_of
from annotator.model import ClaimId, Source, SourceId
from annotator.reader import is_named

Nodes = frozenset[str]
"""Ids of sources, and keys of what is no source: a text, a voice that nobody named."""

_EXACT = 36
"""Paths of one cluster up to which the most independent ones are found without a guess."""


@dataclass(frozen=True, slots=True)
class Origins:
    """How often a claim is carried, and from how many sides it came.

    `sources` are the origins that are independent of each other, the farthest node of each; a
    voice that nobody named is left out of them but counted.
    """

    documents: int
    number: int
    sources: tuple[SourceId, ...]
    named: int
    shared: tuple[Shared, ...] = ()
    """Why there are fewer than claims."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Why some claims are not independent: what they go back to leads to one node.

    `leads` are the node itself, or are by it or affiliated to it, directly or through others. A
    node that is no source is a text (`text:…`), or a voice of one that nobody named (`voice:…`).
    """

    node: str
    leads: tuple[str, ...]


def counts_with(facts: Facts, source_id: str) -> dict[str, None]:
    """Return all that a source counts as, itself first."""
    found: dict[str, None] = {source_id: None}
    waiting = [source_id]
    while waiting:
        source = facts.source(waiting.pop())
        if source is None:
            continue
        if key := facts.text_key(source.document):
            found[f"text:{key}"] = None
        for above in (source.by, source.affiliation):
            if above and above not in found:
                found[above] = None
                waiting.append(above)
    return found


def nodes_of_each(
    facts: Facts, claim_id: ClaimId, paths: Iterable[Path]
) -> dict[Path, dict[str, str]]:
    """Return for each path of a claim what it counts as, by the node that it counts as it for."""
    found: dict[Path, dict[str, str]] = {}
    for path in paths:
        nodes: tuple[str, ...] = nodes_of(path) or facts.spoken(claim_id)
        counted = {name: node for node in nodes for name in counts_with(facts, node)}
        found[path] = counted | {node: node for node in nodes}
    return found


def shared(facts: Facts, one: ClaimId, other: ClaimId) -> Shared | None:
    """Return by what two claims depend on each other, None where they are independent."""
    return next(iter(all_shared(facts, (one, other))), None)


def all_shared(facts: Facts, claim_ids: Sequence[ClaimId]) -> tuple[Shared, ...]:
    """Return by what some claims depend on each other: the nodes that most of them lead to.

    Each claim counts for one of them, and none that is independent of all others.
    """
    leads: dict[str, dict[ClaimId, str]] = {}
    for claim_id in claim_ids:
        for counted in nodes_of_each(facts, claim_id, facts.paths.onward(claim_id)).values():
            for node, lead in counted.items():
                known = leads.setdefault(node, {})
                known[claim_id] = node if known.get(claim_id) == node else lead
    found: list[Shared] = []
    while leads := {node: known for node, known in leads.items() if len(known) > 1}:
        # What is named itself stands before what it is by or affiliated to.
        node = max(
            sorted(leads),
            key=lambda n: (len(leads[n]), sum(n == lead for lead in leads[n].values())),
        )
        known = leads.pop(node)
        found.append(Shared(node, tuple(dict.fromkeys(known.values()))))
        leads = {n: {c: v for c, v in k.items() if c not in known} for n, k in leads.items()}
    return tuple(found)


def all_nodes(facts: Facts, claim_id: ClaimId) -> Nodes:
    """Return all that the paths of a claim count as."""
    paths = facts.paths.onward(claim_id)
    return frozenset().union(*nodes_of_each(facts, claim_id, paths).values())


def are_all_dependent(facts: Facts, claim_ids: Sequence[ClaimId]) -> bool:
    """Return whether no two of some claims are independent."""
    nodes = [all_nodes(facts, claim_id) for claim_id in claim_ids]
    return not any(one.isdisjoint(other) for one, other in combinations(set(nodes), 2))


def origins(facts: Facts, claim_ids: Iterable[ClaimId]) -> Origins:
    """Return what all claims that are the same show: documents that carry it, origins."""
    ids = tuple(claim_ids)
    paths = [
        (frozenset(counted), path or (), claim_id)
        for claim_id in ids
        for path, counted in nodes_of_each(
            facts, claim_id, facts.paths.to_origins(claim_id)
        ).items()
    ]
    chosen = most_independent({nodes for nodes, _, _ in paths})
    ends: list[Source] = []
    for nodes in chosen:
        # The one that leads farthest tells the origin.
        _, path, claim_id = max(
            (each for each in paths if not nodes.isdisjoint(each[0])),
            key=lambda each: (len(nodes_of(each[1])), each[2]),
        )
        end = facts.source((nodes_of(path) or facts.spoken(claim_id))[-1])
        if end is not None:
            ends.append(end)
    return Origins(
        documents=len({facts.text_key(facts.claim(claim_id).document) for claim_id in ids}),
        number=len(chosen),
        sources=tuple(sorted({end.id for end in ends})),
        named=sum(is_named(end) for end in ends),
        shared=all_shared(facts, ids) if len(chosen) < len(ids) else (),
    )


def most_independent(sets: Iterable[Nodes]) -> list[Nodes]:
    """Return as many sets as there can be of which no two share a node."""
    ordered = sorted(set(sets), key=lambda nodes: (len(nodes), sorted(nodes)))
    # Whoever takes a set could take one within it instead.
    least: list[Nodes] = []
    for nodes in ordered:
        if not any(inner <= nodes for inner in least):
            least.append(nodes)
    return [nodes for cluster in _clusters(least) for nodes in _most(cluster)]


def _clusters(sets: Sequence[Nodes]) -> list[list[Nodes]]:
    """Return sets that hang together, by shared nodes, each cluster in order."""
    clusters: list[tuple[set[str], list[Nodes]]] = []
    for nodes in sets:
        touched = [cluster for cluster in clusters if not cluster[0].isdisjoint(nodes)]
        joined = (set(nodes), [nodes])
        for cluster in touched:
            clusters.remove(cluster)
            joined = (joined[0] | cluster[0], [*cluster[1], *joined[1]])
        clusters.append(joined)
    return [members for _, members in clusters]


def _most(cluster: list[Nodes]) -> list[Nodes]:
    """Return the most independent sets of a cluster: branch on the one that shares most."""
    cluster = list(cluster)
    sharing = {one: sum(not one.isdisjoint(other) for other in cluster) for one in cluster}
    while max(sharing[one] for one in cluster) > 1:
        worst = max(cluster, key=sharing.__getitem__)
        is_guess = len(cluster) > _EXACT
        cluster.remove(worst)
        if not is_guess:
            beside = [nodes for nodes in cluster if nodes.isdisjoint(worst)]
            taken, left = [worst, *most_independent(beside)], most_independent(cluster)
            return taken if len(taken) > len(left) else left
        for nodes in cluster:
            sharing[nodes] -= not nodes.isdisjoint(worst)
    return cluster
