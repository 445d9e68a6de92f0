"""Two texts compared word by word: what stands in both, what went, what came.

Words that are rare in both texts are aligned first, and only between them is the rest compared
(the idea of Bram Cohen's patience diff), so that a text of a megabyte takes a second and a common
word never pulls two places together that have nothing else in common.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from itertools import pairwise

# A word, a sign, or one ideograph: such scripts put no space between words.
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+|[^\w\s]")
_LARGEST_GAP = 90_000
"""Pairs of words up to which a stretch without a rare word is compared word by word."""
_RUN = 4
"""Words that are looked for together where no single one is rare."""

Range = tuple[int, int]


class Difference(Enum):
    """What became of a stretch."""

    EQUAL = "equal"
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the old text and the one of the new text that stands for it, in code points.

    Both run from the first word to the last; the stretch that is not there is empty.
    """

    difference: Difference
    old: Range
    new: Range


class Stretches:
    """Stretches of a text in its order, by number and by place; none lies over another."""

    def __init__(self, text: str, ranges: Sequence[Range]) -> None:
        self.text, self.ranges = text, ranges
        self._starts = [start for start, _ in ranges]

    def numbers(self, start: int, end: int) -> Range:
        """Return the first and behind the last number of the stretches that a range touches."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.ranges[first][1] <= start:
            first += 1
        return first, max(first, bisect_left(self._starts, end))


class Words(Stretches):
    """The words and signs of a text. White space does not count."""

    def __init__(self, text: str) -> None:
        super().__init__(text, [match.span() for match in WORD.finditer(text)])
        self.words = [text[start:end] for start, end in self.ranges]

    def extent(self, first: int, end: int) -> Range:
        """Return the code points from the first to the last of some words.

        Where there are none it is empty, behind the word before.
        """
        if first < end:
            return self.ranges[first][0], self.ranges[end - 1][1]
        place = self.ranges[first - 1][1] if first else 0
        return place, place

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.words)


class Comparison:
    """Which words of two texts stand for each other."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = Words(old), Words(new)
        self._pairs = _aligned(self.old.words, self.new.words)
        self._new_of = dict(self._pairs)
        self._paired = [number for number, _ in self._pairs]

    def blocks(self) -> Iterator[Block]:
        """Yield what is equal and what differs, in text order; each word is in exactly one."""
        i = j = 0
        for first, second, length in (*_runs(self._pairs), (len(self.old), len(self.new), 0)):
            if i < first or j < second:
                yield self._block(_kind(i < first, j < second), (i, first), (j, second))
            i, j = first + length, second + length
            if length:
                yield self._block(Difference.EQUAL, (first, i), (second, j))

    def aligned(self, first: int, end: int) -> int | None:
        """Return the number of the new word that stands for the first of some old words.

        None unless each of them has its counterpart, side by side.
        """
        start = self._new_of.get(first)
        if start is None or end <= first:
            return None
        is_whole = all(self._new_of.get(n) == start + n - first for n in range(first, end))
        return start if is_whole else None

    def expected(self, number: int) -> int:
        """Return the number of the new word near which to look for an old one."""
        if not self._pairs:
            return min(number, len(self.new))
        place = max(0, bisect_right(self._paired, number) - 1)
        old, new = self._pairs[place]
        return min(max(0, new + number - old), len(self.new))

    def between(self, first: int, end: int) -> Range:
        """Return the new words between the counterparts of what stands around some old words."""
        before = bisect_left(self._paired, first) - 1
        after = bisect_left(self._paired, end)
        start = self._pairs[before][1] + 1 if before >= 0 else 0
        return start, self._pairs[after][1] if after < len(self._pairs) else len(self.new)

    def _block(self, difference: Difference, old: Range, new: Range) -> Block:
        return Block(difference, self.old.extent(*old), self.new.extent(*new))


def _kind(has_old: bool, has_new: bool) -> Difference:
    if has_old and has_new:
        return Difference.CHANGED
    return Difference.REMOVED if has_old else Difference.ADDED


def _runs(pairs: Sequence[Range]) -> Iterator[tuple[int, int, int]]:
    """Yield pairs that follow each other as (old, new, length)."""
    begin = 0
    for number in range(1, len(pairs) + 1):
        is_end = number == len(pairs)
        if is_end or pairs[number] != (pairs[number - 1][0] + 1, pairs[number - 1][1] + 1):
            yield (*pairs[begin], number - begin)
            begin = number


def _aligned(old: list[str], new: list[str]) -> list[Range]:
    """Return the numbers of the words that stand for each other, rising on both sides."""
    pairs: list[Range] = []
    waiting = [(0, len(old), 0, len(new))]
    while waiting:
        i, i_end, j, j_end = waiting.pop()
        while i < i_end and j < j_end and old[i] == new[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        while i < i_end and j < j_end and old[i_end - 1] == new[j_end - 1]:
            i_end, j_end = i_end - 1, j_end - 1
            pairs.append((i_end, j_end))
        if i == i_end or j == j_end:
            continue
        if anchors := _anchors(old, new, (i, i_end), (j, j_end)):
            pairs += anchors
            corners = [(i - 1, j - 1), *anchors, (i_end, j_end)]
            waiting += [(a[0] + 1, b[0], a[1] + 1, b[1]) for a, b in pairwise(corners)]
        elif (i_end - i) * (j_end - j) <= _LARGEST_GAP:
            matcher = SequenceMatcher(None, old[i:i_end], new[j:j_end], autojunk=False)
            for a, b, length in matcher.get_matching_blocks():
                pairs += [(i + a + n, j + b + n) for n in range(length)]
    pairs.sort()
    return pairs


def _anchors(old: list[str], new: list[str], ours: Range, theirs: Range) -> list[Range]:
    """Return pairs of words that occur once on each side, or else begin runs that do."""
    for length in (1, _RUN):
        once, also_once = _once(old, *ours, length), _once(new, *theirs, length)
        common = sorted((once[run], also_once[run]) for run in once.keys() & also_once.keys())
        if common:
            return longest_rise(common)
    return []


def _once(words: list[str], start: int, end: int, length: int) -> dict[str, int]:
    """Return the runs of words that begin at one place only, each with that place."""
    places: dict[str, int] = {}
    for number in range(start, end - length + 1):
        run = words[number] if length == 1 else "\n".join(words[number : number + length])
        places[run] = -1 if run in places else number
    return {run: place for run, place in places.items() if place >= 0}


def longest_rise(pairs: Sequence[Range]) -> list[Range]:
    """Return the longest sequence of pairs, given by rising first, whose second rises too."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, second) in enumerate(pairs):
        place = bisect_left(tails, second)
        before.append(ends[place - 1] if place else -1)
        tails[place : place + 1] = [second]
        ends[place : place + 1] = [number]
    found: list[Range] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]
