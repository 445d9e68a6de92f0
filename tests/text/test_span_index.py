"""The index of a document's spans."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.text.span_index import STEPS, SpanIndex

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


def _steps(entries: Sequence[tuple[int, int, object]]) -> list[int]:
    """Say by the plain rule at which step each entry, in text order, is drawn."""
    found: list[int] = []
    active: list[tuple[int, int]] = []
    for start, end, _ in entries:
        active = [item for item in active if item[0] > start]
        taken = {step for _, step in active}
        around = max((step for outer_end, step in active if outer_end >= end), default=-1)
        below = (step for step in range(around + 1, STEPS) if step not in taken)
        free = (step for step in range(STEPS) if step not in taken)
        step = next(below, next(free, STEPS - 1))
        found.append(step)
        active.append((end, step))
    return found


@given(SPANS)
def test_overlapping_spans_are_drawn_apart_while_there_are_steps(entries: list[Entry]) -> None:
    index = SpanIndex(entries)
    steps = [step for *_, step in index.stepped(0, 200)]
    assert steps == _steps(list(index))
    for start in range(0, 120, 17):
        whole = dict(zip(index, steps, strict=True))
        assert index.stepped(start, start + 9) == [
            (*entry, whole[entry]) for entry in index.overlapping(start, start + 9)
        ]


def test_a_span_within_another_is_drawn_below_it() -> None:
    def steps(*entries: tuple[int, int, str]) -> list[int]:
        return [step for *_, step in SpanIndex(entries).stepped(0, 100)]

    assert steps((0, 20, "a"), (0, 10, "b"), (2, 8, "c"), (12, 15, "d"), (20, 30, "e")) == [
        *(0, 1, 2, 1, 0)
    ]
    assert steps((0, 9, "a"), (5, 15, "b"), (10, 14, "c")) == [0, 1, 2]
    assert steps(*((0, 9, key) for key in "abcdef")) == [0, 1, 2, 3, 3, 3]


def test_steps_are_found_again_after_edits_wherever_they_differ() -> None:
    chance = random.Random(2)
    index = SpanIndex(_made(chance, number) for number in range(1_000))
    there = list(index)
    for number in range(1_000, 1_200):
        index.add(*(entry := _made(chance, number)))
        there.append(entry)
        index.remove(*there.pop(chance.randrange(len(there))))
        start = chance.randrange(20_000)
        index.stepped(start, start + 200)  # what is known here must not mislead elsewhere
        if number % 20 == 0:
            assert [step for *_, step in index.stepped(0, 30_000)] == _steps(list(index))


def _made(chance: random.Random, key: int) -> Entry:
    start = chance.randrange(20_000)
    return start, start + chance.choice((10, 40, 90, 400)), key


def test_steps_stay_where_spans_overlap_without_end() -> None:
    index = SpanIndex([(0, 100_000, -1), *((n * 10, n * 10 + 25, n) for n in range(10_000))])
    far = index.stepped(90_000, 90_200)
    assert far[0] == (0, 100_000, -1, 0)
    assert {step for *_, step in far[1:]} == {1, 2, 3}
    index.stepped(40_000, 95_000)
    assert index.stepped(90_000, 90_200) == far


def test_whether_a_span_is_there_is_known_without_the_others() -> None:
    index = SpanIndex([(0, 10, 1), (40, 50, 2)])
    assert [index.touches(*place) for place in ((9, 12), (10, 40), (49, 60), (3, 3))] == [
        *(True, False, True, False)
    ]


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
