"""Which sentences are dealt with."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.coverage import SentenceState, coverage, union

RANGES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 15)).map(lambda p: (p[0], sum(p))))


def test_a_claim_outweighs_a_mark() -> None:
    found = coverage([(0, 5), (6, 9), (10, 12), (13, 20)], [(4, 6)], [(0, 9), (12, 13)])
    assert found.states == (
        SentenceState.CLAIMED,
        SentenceState.MARKED,
        SentenceState.UNTOUCHED,
        SentenceState.UNTOUCHED,
    )
    assert (found.claimed, found.marked, found.untouched, found.total) == (1, 1, 2, 4)


@given(RANGES, RANGES, RANGES)
def test_states_are_those_that_comparing_all_with_all_gives(
    sentences: list[tuple[int, int]],
    claimed: list[tuple[int, int]],
    marked: list[tuple[int, int]],
) -> None:
    ordered = union(sentences)

    def overlaps(sentence: tuple[int, int], ranges: list[tuple[int, int]]) -> bool:
        return any(start < sentence[1] and end > sentence[0] for start, end in ranges)

    expected = tuple(
        SentenceState.CLAIMED
        if overlaps(sentence, claimed)
        else SentenceState.MARKED
        if overlaps(sentence, marked)
        else SentenceState.UNTOUCHED
        for sentence in ordered
    )
    assert coverage(ordered, claimed, marked).states == expected
