"""Pairing the claims of two analysts: which of one's is which of the other's."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

Range = tuple[int, int]
K = TypeVar("K", bound=Hashable)

_MOST_EDGES = 1_000
"""Between claims over each other; so many can only be made by a script."""


def shared(ours: Sequence[Range], theirs: Sequence[Range]) -> int:
    """Return how many code points two sets of ranges share; no range overlaps its neighbours."""
    return sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in ours
        for other_start, other_end in theirs
    )


def length_of(ranges: Sequence[Range]) -> int:
    """Return how many code points some ranges hold."""
    return sum(end - start for start, end in ranges)


def pair(
    ours: Mapping[K, Sequence[Range]], theirs: Mapping[K, Sequence[Range]]
) -> list[tuple[K, K]]:
    """Return pairs of claims that share at least half of either one's words, in our order.

    Of all ways to pair them this is the one with the largest overlap in all, and of several such
    the one in which pairs differ least; nobody is in two.
    """
    weights: dict[tuple[K, K], int] = {}
    apart: dict[tuple[K, K], int] = {}
    """How many code points only one of a pair has."""
    order = sorted(theirs, key=lambda key: theirs[key][0])
    begun = 0
    for own in sorted(ours, key=lambda key: ours[key][0]):
        ranges = ours[own]
        first, last = ranges[0][0], ranges[-1][1]
        for other in order[begun:]:
            if theirs[other][0][0] >= last:
                break
            common = shared(ranges, theirs[other])
            lengths = length_of(ranges), length_of(theirs[other])
            if 2 * common >= max(lengths):
                weights[own, other] = common
                apart[own, other] = sum(lengths) - 2 * common
        # Whoever begins and ends before us overlaps nobody that comes after us.
        while begun < len(order) and theirs[order[begun]][-1][1] <= first:
            begun += 1
    chosen: dict[K, K] = {}
    for group in _groups(weights):
        # One code point shared weighs more than all that any pairs differ in.
        most = sum(apart[edge] for edge in group) + 1
        own_weights = {edge: weights[edge] * most - apart[edge] for edge in group}
        is_small = len(group) <= _MOST_EDGES
        chosen.update(_heaviest(own_weights) if is_small else _greedy(own_weights))
    return [(own, chosen[own]) for own in ours if own in chosen]


def _groups(edges: Mapping[tuple[K, K], int]) -> list[list[tuple[K, K]]]:
    """Return the edges that hang together; what is decided in one group touches no other."""
    of_own: dict[K, list[tuple[K, K]]] = {}
    of_other: dict[K, list[tuple[K, K]]] = {}
    for edge in edges:
        of_own.setdefault(edge[0], []).append(edge)
        of_other.setdefault(edge[1], []).append(edge)
    left = dict.fromkeys(edges)
    groups = []
    while left:
        group: list[tuple[K, K]] = []
        waiting = [next(iter(left))]
        while waiting:
            edge = waiting.pop()
            if edge in left:
                del left[edge]
                group.append(edge)
                waiting += of_own[edge[0]] + of_other[edge[1]]
        groups.append(group)
    return groups


def _greedy(weights: Mapping[tuple[K, K], int]) -> dict[K, K]:
    """Return a matching of the largest overlaps first, for hundreds of claims over each other."""
    partner: dict[K, K] = {}
    taken: set[K] = set()
    for own, other in sorted(weights, key=lambda edge: -weights[edge]):
        if own not in partner and other not in taken:
            partner[own] = other
            taken.add(other)
    return partner


def _heaviest(weights: Mapping[tuple[K, K], int]) -> dict[K, K]:
    """Return the matching of largest weight, by ever better changes (Kuhn 1955).

    Each round finds the path that gains most, taking edges in and out by turns, until none gains.
    """
    partner: dict[K, K] = {}
    while True:
        taken = {other: own for own, other in partner.items()}
        best: dict[K, tuple[int, list[tuple[K, K]]]] = {
            own: (0, []) for own in dict.fromkeys(own for own, _ in weights) if own not in partner
        }
        gain, path = 0, list[tuple[K, K]]()
        for _ in range(len(weights)):
            further: dict[K, tuple[int, list[tuple[K, K]]]] = {}
            for (own, other), weight in weights.items():
                if own not in best or partner.get(own) == other:
                    continue
                value, edges = best[own][0] + weight, [*best[own][1], (own, other)]
                holder = taken.get(other)
                if holder is None:
                    if value > gain:
                        gain, path = value, edges
                    continue
                value -= weights[holder, other]
                known = further.get(holder) or best.get(holder)
                if known is None or value > known[0]:
                    further[holder] = value, edges
                if value > gain:
                    gain, path = value, edges
            if not further:
                break
            best |= further
        if not path:
            return partner
        for own, other in path:
            if (holder := taken.get(other)) is not None and partner.get(holder) == other:
                del partner[holder]
            partner[own] = other
