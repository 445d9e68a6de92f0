"""What touches each sentence of a document: counted part by part, and again where it was edited.

A count goes on where it stopped, so that whoever counts a long text can let go between two key
presses, and an edit costs a recount of the few pages around it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from time import monotonic
from typing import Protocol, TypeVar, overload

from annotator.project.sentence_map import SentenceMap
from annotator.text.coverage import SentenceState, coverage

K_co = TypeVar("K_co", covariant=True)
Range = tuple[int, int]


class Spans(Protocol[K_co]):
    """What this module needs from an index of spans."""

    def overlapping(self, start: int, end: int) -> Iterable[tuple[int, int, K_co]]:
        """Return the entries that share words with a range."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sentences of a document are claimed, only marked, untouched."""

    claimed: int
    marked: int
    untouched: int

    @property
    def total(self) -> int:
        """All sentences."""
        return self.claimed + self.marked + self.untouched


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its number in the document, from 1, and its range (code points)."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What was counted in one part; the untouched sentences by their places in it."""

    claimed: int
    marked: int
    untouched: tuple[tuple[int, Range], ...]
    total: int


class Untouched(Sequence[Sentence]):
    """The sentences with neither claim nor mark, in text order; each is made when asked for."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._found = [sentence for part in parts for sentence in part.untouched]
        self._before = list(accumulate((part.total for part in parts), initial=0))
        self._ends = list(accumulate(len(part.untouched) for part in parts))

    def __len__(self) -> int:
        return len(self._found)

    @overload
    def __getitem__(self, row: int) -> Sentence: ...
    @overload
    def __getitem__(self, row: slice) -> list[Sentence]: ...
    def __getitem__(self, row: int | slice) -> Sentence | list[Sentence]:
        if isinstance(row, slice):
            return [self[number] for number in range(*row.indices(len(self)))]
        place, (start, end) = self._found[row]
        part = bisect_right(self._ends, row)
        return Sentence(self._before[part] + place + 1, start, end)


class SentenceCounts:
    """Counts the sentences of one text by what touches them."""

    def __init__(self, sentences: SentenceMap, claims: Spans[object], marks: Spans[object]) -> None:
        self._sentences = sentences
        self._claims = claims
        self._marks = marks
        self._parts: dict[int, _Part] = {}

    @property
    def is_complete(self) -> bool:
        """Whether everything is counted at present."""
        return len(self._parts) == self._sentences.parts

    def go_on(self, seconds: float) -> Counts | None:
        """Go on counting for some time; None while there is more to count."""
        deadline = monotonic() + seconds
        for number in range(self._sentences.parts):
            if number not in self._parts:
                self._parts[number] = self._count(number)
                if monotonic() > deadline and not self.is_complete:
                    return None
        parts = self._parts.values()
        return Counts(
            sum(part.claimed for part in parts),
            sum(part.marked for part in parts),
            sum(len(part.untouched) for part in parts),
        )

    def forget(self, start: int, end: int) -> None:
        """Count the parts that a range touches again, since something there changed."""
        for number in self._sentences.parts_of(start, end):
            self._parts.pop(number, None)

    def untouched(self) -> Untouched | None:
        """Return the untouched sentences, or None while they are not all counted."""
        if not self.is_complete:
            return None
        return Untouched([self._parts[number] for number in range(self._sentences.parts)])

    def _count(self, number: int) -> _Part:
        sentences = self._sentences.in_part(number)
        if not sentences:
            return _Part(0, 0, (), 0)
        start, end = sentences[0][0], sentences[-1][1]
        found = coverage(
            sentences,
            [(a, b) for a, b, _ in self._claims.overlapping(start, end)],
            [(a, b) for a, b, _ in self._marks.overlapping(start, end)],
        )
        left = tuple(_where(found.states, SentenceState.UNTOUCHED))
        return _Part(
            found.claimed,
            found.marked,
            tuple((place, sentences[place]) for place in left),
            len(sentences),
        )


def _where(states: Sequence[SentenceState], wanted: SentenceState) -> Iterator[int]:
    return (place for place, state in enumerate(states) if state is wanted)
