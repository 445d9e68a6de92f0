"""The index of a document's spans."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.text.span_index import LEVELS, SpanIndex, levels

Entry = tuple[int, int, int]
SPANS = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 30)), max_size=300).map(
    lambda pairs: [(start, start + length, key) for key, (start, length) in enumerate(pairs)]
)


def _order(entry: Entry) -> tuple[int, int]:
    return entry[0], -entry[1]


@given(SPANS, st.integers(0, 100), st.integers(0, 40))
def test_queries_agree_with_a_linear_scan(entries: list[Entry], start: int, length: int) -> None:
    index = SpanIndex(entries)
    ordered = sorted(entries, key=_order)
    end = start + length
    assert list(index) == ordered
    assert index.overlapping(start, end) == [
        entry for entry in ordered if entry[1] > start and entry[0] < end and length
    ]
    inside = [entry for entry in ordered if entry[0] <= start < entry[1]]
    assert sorted(index.at(start)) == sorted(inside)
    lengths = [entry[1] - entry[0] for entry in index.at(start)]
    assert lengths == sorted(lengths)


class Editing(RuleBasedStateMachine):
    """Adding and removing in any order, against a plain list."""

    def __init__(self) -> None:
        super().__init__()
        self.entries = [(n % 37, n % 37 + 1 + n % 11, n) for n in range(200)]
        self.index = SpanIndex(self.entries)

    @rule(start=st.integers(0, 40), length=st.integers(1, 20), count=st.integers(1, 80))
    def add(self, start: int, length: int, count: int) -> None:
        for _ in range(count):
            entry = (start, start + length, len(self.entries) + 1000)
            self.entries.append(entry)
            self.index.add(*entry)

    @rule(data=st.data(), count=st.integers(1, 80))
    def remove(self, data: st.DataObject, count: int) -> None:
        for _ in range(min(count, len(self.entries))):
            position = data.draw(st.integers(0, len(self.entries) - 1))
            self.index.remove(*self.entries.pop(position))

    @invariant()
    def agrees(self) -> None:
        assert len(self.index) == len(self.entries)
        assert sorted(self.index) == sorted(self.entries)
        assert [_order(entry) for entry in self.index] == sorted(map(_order, self.entries))
        for offset in range(0, 60, 7):
            hits = [entry for entry in self.entries if entry[0] < offset + 3 and entry[1] > offset]
            assert sorted(self.index.overlapping(offset, offset + 3)) == sorted(hits)


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=15, stateful_step_count=10)


def test_what_is_not_there_cannot_be_removed() -> None:
    index = SpanIndex([(0, 5, "a")])
    for wrong in ((0, 5, "b"), (0, 4, "a"), (9, 10, "a")):
        with pytest.raises(KeyError):
            index.remove(*wrong)
    with pytest.raises(KeyError):
        SpanIndex[str]().remove(0, 1, "a")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 3), (-1, 2)])
def test_an_empty_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty"):
        SpanIndex([(start, end, "a")])
    with pytest.raises(ValueError, match="empty"):
        SpanIndex[str]().add(start, end, "a")


def test_connected_spans_are_found_within_the_margin() -> None:
    index = SpanIndex([(0, 10, 1), (8, 20, 2), (18, 30, 3), (40, 50, 4), (9000, 9010, 5)])
    assert [key for _, _, key in index.connected(25, 26)] == [1, 2, 3]
    index.add(0, 10_000, 6)
    assert 5 not in [key for _, _, key in index.connected(25, 26)]


@given(SPANS)
def test_overlapping_spans_are_drawn_apart_while_there_are_steps(entries: list[Entry]) -> None:
    ordered = list(SpanIndex(entries))
    steps = levels(ordered)
    assert all(0 <= step < LEVELS for step in steps)
    for position, (start, _, _) in enumerate(ordered):
        earlier = [other for other in range(position) if ordered[other][1] > start]
        if len(earlier) < LEVELS:
            assert (
                steps[position] not in {steps[other] for other in earlier}
                or len({steps[other] for other in earlier}) == LEVELS
            )


def test_a_span_within_another_is_drawn_below_it() -> None:
    assert levels([(0, 20, "a"), (0, 10, "b"), (2, 8, "c"), (12, 15, "d"), (20, 30, "e")]) == [
        0,
        1,
        2,
        1,
        0,
    ]
    assert levels([(0, 9, "a"), (5, 15, "b"), (10, 14, "c")]) == [0, 1, 2]
    assert levels([(0, 9, key) for key in "abcdef"]) == [0, 1, 2, 3, 3, 3]


def test_spans_that_came_and_went_leave_nothing_behind() -> None:
    chance = random.Random(1)
    entries = [(n * 100, n * 100 + chance.randint(5, 300), n) for n in range(10_000)]
    chance.shuffle(entries)
    index = SpanIndex(entries)
    for number in range(1, 1000):
        index.add(number * 997, 1_000_000, -number)
        assert index.at(999_999)[-1] == (number * 997, 1_000_000, -number)
        index.remove(number * 997, 1_000_000, -number)
    assert list(index) == sorted(entries)
