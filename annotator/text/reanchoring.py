"""Where words of a text might stand in a revised one: exact words, then context, then nearness.

The order is that of the Hypothesis client's anchoring. What is found is a proposal that waits for
the analyst: "Team Alpha reported that" is not "Team Beta reported that", and of two places with the
same words the nearer one is not therefore the right one. What may be carried without asking is
decided in `standing`.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from difflib import SequenceMatcher

from annotator.grouping import grouped
from annotator.text.comparison import Comparison, Range, Words

_NEAR = 12
"""Words of context on each side."""
_LEAST_LIKENESS = 0.5
"""How like the words have to be for a place to be proposed."""
_LEAST_LIKENESS_IN_PLACE = 0.3
"""The same where all that stands around them has stayed."""
_SLACK = 4
"""By how many words more than twice as many a changed stretch may have."""
_MOST_PLACES = 24
"""Places with the same words that are weighed, the nearest ones."""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where a span may stand in the new text: code points, half-open.

    `score` is 0 to 1.
    """

    start: int
    end: int
    score: float


class Reanchoring:
    """Finds spans of one text in another."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._old, self._new = comparison.old, comparison.new
        self._new_places = _Places(self._new)

    def find(self, start: int, end: int) -> FoundPlace | None:
        """Return the likeliest place of a span of the old text; None where nothing is like it."""
        first, behind = self._old.numbers(start, end)
        whole = self._old.extent(first, behind)
        if first == behind or whole != _trimmed(self._old.text, start, end):
            return None  # it cuts through a word
        length = behind - first
        expected = self._comparison.aligned(first, behind)
        wanted = self._old.words[first:behind]
        places = self._new_places.of(
            wanted, self._comparison.expected(first) if expected is None else expected
        )
        if not places:
            return self._likest(first, behind)
        best, agreement = self._best(first, places, length, expected)
        score = round(0.6 + 0.4 * agreement, 3)
        return FoundPlace(*self._new.extent(best, best + length), score)

    def _best(
        self, first: int, places: list[int], length: int, expected: int | None
    ) -> tuple[int, float]:
        """Return the place whose context agrees best, the expected one before its equals."""
        best, agreement = -1, -1.0
        for place in sorted(places, key=lambda place: place != expected):
            found = self._agreement(first, place, length, least=agreement)
            if found > agreement:
                best, agreement = place, found
        return best, agreement

    def _agreement(self, old: int, new: int, length: int, least: float) -> float:
        """Return how much of what stands around a place of each text agrees, 0 to 1.

        What cannot reach `least` is not worked out; then the answer is some lesser number.
        """
        ours, theirs = self._old.words, self._new.words
        before = ours[max(0, old - _NEAR) : old], theirs[max(0, new - _NEAR) : new]
        old, new = old + length, new + length
        after = ours[old : old + _NEAR], theirs[new : new + _NEAR]
        most = (_most_likeness(*before) + _most_likeness(*after)) / 2
        return most if most < least else (_likeness(*before) + _likeness(*after)) / 2

    def _likest(self, first: int, behind: int) -> FoundPlace | None:
        """Return the stretch near the expected place that is likest to some words."""
        length = behind - first
        wanted = self._old.words[first:behind]
        start, end = self._comparison.between(first, behind)
        if start < end <= start + 2 * length + _SLACK:
            likeness = _likeness(wanted, self._new.words[start:end])
            if likeness >= _LEAST_LIKENESS_IN_PLACE:
                place = self._new.extent(start, end)
                return FoundPlace(*place, round(0.6 * likeness, 3))
        middle = self._comparison.expected(first)
        start = max(0, middle - 2 * length - _NEAR)
        window = self._new.words[start : middle + 3 * length + _NEAR]
        matcher = SequenceMatcher(None, wanted, window, autojunk=False)
        block = matcher.find_longest_match()
        if not block.size:
            return None
        # The stretch as long as the span that puts the longest common run where it stood.
        begin = max(0, block.b - block.a)
        stretch = window[begin : begin + length]
        likeness = _likeness(wanted, stretch)
        if likeness < _LEAST_LIKENESS:
            return None
        begin += start
        place = self._new.extent(begin, begin + len(stretch))
        return FoundPlace(*place, round(0.6 * likeness, 3))


class _Places:
    """Where runs of words begin in a text."""

    def __init__(self, words: Words) -> None:
        self._words = words.words
        self._numbers = grouped((word, number) for number, word in enumerate(self._words))

    def of(self, wanted: list[str], near: int) -> list[int]:
        """Return where some words stand one behind the other, the places nearest to one only."""
        found = self.all(wanted)
        if len(found) <= _MOST_PLACES:
            return found
        middle = bisect_left(found, near)
        around = found[max(0, middle - _MOST_PLACES) : middle + _MOST_PLACES]
        return sorted(around, key=lambda place: abs(place - near))[:_MOST_PLACES]

    def all(self, wanted: list[str]) -> list[int]:
        """Return all places where some words stand one behind the other, in text order."""
        rarest = min(range(len(wanted)), key=lambda n: len(self._numbers.get(wanted[n], ())))
        numbers = self._numbers.get(wanted[rarest], [])
        if len(wanted) == 1:
            return numbers
        starts = (number - rarest for number in numbers)
        return [n for n in starts if n >= 0 and self._words[n : n + len(wanted)] == wanted]


def _most_likeness(ours: list[str], theirs: list[str]) -> float:
    """Return what `_likeness` cannot exceed, at a fraction of its price."""
    total = len(ours) + len(theirs)
    others = set(theirs)
    return 2 * sum(word in others for word in ours) / total if total else 1.0


def _likeness(ours: list[str], theirs: list[str]) -> float:
    """Return the share of words that two stretches share, in order; 1 where both are empty."""
    if ours == theirs:
        return 1.0
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def _trimmed(text: str, start: int, end: int) -> Range:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip())
