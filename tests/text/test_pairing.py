"""Pairs of claims by overlap."""

import random
from itertools import permutations

import pytest

from annotator.text.pairing import length_of, pair, shared

Ranges = list[tuple[int, int]]


@pytest.mark.parametrize(
    ("ours", "theirs", "pairs"),
    [
        ({"a": [(0, 10)]}, {"x": [(0, 10)]}, ["ax"]),
        ({"a": [(0, 10)]}, {"x": [(5, 15)]}, ["ax"]),
        ({"a": [(0, 10)]}, {"x": [(6, 16)]}, []),
        # Half of ours is not enough where it is less than half of theirs.
        ({"a": [(0, 10)]}, {"x": [(0, 30)]}, []),
        # The better partner, and the pairing that is best in all.
        ({"a": [(0, 10)]}, {"x": [(0, 14)], "y": [(0, 11)]}, ["ay"]),
        ({"a": [(0, 10)], "b": [(2, 12)]}, {"x": [(1, 11)], "y": [(4, 14)]}, ["ax", "by"]),
        ({"a": [(0, 4), (20, 24)]}, {"x": [(0, 4), (21, 25)]}, ["ax"]),
        ({}, {"x": [(0, 4)]}, []),
    ],
)
def test_claims_are_paired_that_share_half_of_either(
    ours: dict[str, Ranges], theirs: dict[str, Ranges], pairs: list[str]
) -> None:
    assert ["".join(found) for found in pair(ours, theirs)] == pairs
    assert {f"{b}{a}" for a, b in pair(theirs, ours)} == set(pairs)


def test_no_other_pairing_overlaps_more() -> None:
    chance = random.Random(3)
    for _ in range(300):
        ours, theirs = (
            {
                f"{name}{number}": [(start, start + chance.randint(6, 14))]
                for number in range(chance.randint(0, 5))
                for start in [chance.randint(0, 12)]
            }
            for name in "ab"
        )
        found = pair(ours, theirs)
        assert len({a for a, _ in found}) == len({b for _, b in found}) == len(found)
        assert weight(found, ours, theirs) == best(ours, theirs)


def weight(pairs: list[tuple[str, str]], ours: dict[str, Ranges], theirs: dict[str, Ranges]) -> int:
    return sum(shared(ours[a], theirs[b]) for a, b in pairs)


def best(ours: dict[str, Ranges], theirs: dict[str, Ranges]) -> int:
    """Return the largest overlap of any pairing, found by trying all."""
    if len(ours) > len(theirs):
        ours, theirs = theirs, ours
    return max(
        sum(
            common
            for a, b in zip(ours, order, strict=True)
            for common in [shared(ours[a], theirs[b])]
            if 2 * common >= max(length_of(ours[a]), length_of(theirs[b]))
        )
        for order in permutations(theirs, len(ours))
    )


def test_of_pairings_with_as_much_overlap_the_one_that_differs_least_is_taken() -> None:
    ours = {"whole": [(0, 30)], "part": [(5, 25)]}
    assert pair(ours, {"same": [(5, 25)]}) == [("part", "same")]
    assert pair({"one": [(5, 25)]}, {"longer": [(0, 30)], "same": [(5, 25)]}) == [("one", "same")]
