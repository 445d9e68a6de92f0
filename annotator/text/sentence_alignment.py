"""What became of each sentence of a text in a later version of it: kept, moved, changed, gone.

A pair is equal only where nothing else could be meant. A sentence that occurs once in each text
pairs with its like, wherever it stands. One that occurs several times pairs where it lies between
pairs without a gap on either side, or where every longest common sequence of what lies between
two pairs has it so (J. W. Hunt, M. D. McIlroy, *An Algorithm for Differential File Comparison*,
1976, has one such sequence; here all of them must agree). Its turn alone is no reason.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from annotator.text.comparison import WORD, Range, Stretches, longest_rise
from annotator.text.sentences import sentences

_LARGEST_GAP = 250_000
"""Pairs of sentences up to which a stretch without a sure pair is compared."""
_MOST_LIKE = 4_000
"""Pairs of sentences up to which those that are only alike are looked for."""
_LEAST_LIKENESS = 0.5
_INVISIBLE = "\u00ad\u200b\u200e\u200f\u2060\ufeff"
_SAME = str.maketrans("“”„‟«»‘’‚‛–—‐‑−", '""""""' + "''''" + "-----", _INVISIBLE)
"""Signs that are one sign in different letterforms, and signs that nobody sees."""


class Sentences(Stretches):
    """The sentences of a text, with what is compared of each."""

    def __init__(self, text: str, language: str = "") -> None:
        super().__init__(text, sentences(text, (), language))
        self.keys = [" ".join(text[a:b].translate(_SAME).split()) for a, b in self.ranges]
        self.words = lru_cache(maxsize=4_000)(self._words)

    def starting_at(self, offset: int) -> int | None:
        """Return the number of the sentence that begins at an offset, None where none does."""
        number = bisect_left(self._starts, offset)
        is_there = number < len(self._starts) and self._starts[number] == offset
        return number if is_there else None

    def string(self, number: int) -> str:
        """Return the words of a sentence as they stand."""
        start, end = self.ranges[number]
        return self.text[start:end]

    def strings(self, number: int) -> list[str]:
        """Return the words and signs of a sentence."""
        return [self.text[start:end] for start, end in self.words(number)]

    def is_apart(self, first: int, second: int) -> bool:
        """Return whether two sentences stand in different paragraphs or lines."""
        before, after = sorted((first, second))
        return "\n" in self.text[self.ranges[before][1] : self.ranges[after][0]]

    def visible(self, number: int) -> list[int]:
        """Return the offsets of the signs of a sentence that are seen."""
        start, end = self.ranges[number]
        text = self.text
        return [n for n in range(start, end) if not text[n].isspace() and text[n] not in _INVISIBLE]

    def _words(self, number: int) -> tuple[Range, ...]:
        """Return the words and signs of a sentence, as ranges of the text."""
        return tuple(match.span() for match in WORD.finditer(self.text, *self.ranges[number]))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.ranges)


class SentenceAlignment:
    """Which sentences of two texts stand for each other.

    `equal` has for each old sentence the number of the new one with the same words, or None;
    `alike` leads from old to new ones whose words changed.
    """

    def __init__(self, old: str, new: str, language: str = "") -> None:
        self.old, self.new = Sentences(old, language), Sentences(new, language)
        self._counts = Counter(self.old.keys), Counter(self.new.keys)
        self.equal: list[int | None] = [None] * len(self.old)
        if self.old.keys == self.new.keys:
            self.equal = list(range(len(self.old)))
        else:
            self._pair_unique()
            self._pair_between()
            self._pair_in_gaps()
        self.alike: dict[int, int] = {}
        self._pair_alike()

    def is_unique(self, number: int) -> bool:
        """Return whether an old sentence occurs once in each text."""
        key = self.old.keys[number]
        return self._counts[0][key] == 1 == self._counts[1][key]

    def counterpart(self, number: int) -> int | None:
        """Return the new sentence, equal or alike, that stands for an old one."""
        if not 0 <= number < len(self.old):
            return None
        equal = self.equal[number]
        return self.alike.get(number) if equal is None else equal

    def are_adjacent(self, first: int, second: int) -> bool:
        """Return whether the counterparts of two old sentences stand as far apart as these do."""
        one, other = self.counterpart(first), self.counterpart(second)
        return one is not None and other is not None and other - one == second - first

    def place(self, start: int, end: int) -> Range | None:
        """Return where a range of the old text stands, if its sentences are equal and in a row."""
        first, behind = self.old.numbers(start, end)
        pieces: list[Range] = []
        for number in range(first, behind):
            other = self.equal[number]
            if other is None or other - number != (self.equal[first] or 0) - first:
                return None
            ours, theirs = self.old.visible(number), self.new.visible(other)
            low, high = bisect_left(ours, start), bisect_left(ours, end)
            if low < high:
                pieces.append((theirs[low], theirs[high - 1] + 1))
        return (pieces[0][0], pieces[-1][1]) if pieces else None

    def _pairs(self) -> list[Range]:
        return [(number, other) for number, other in enumerate(self.equal) if other is not None]

    def _pair_unique(self) -> None:
        where = {key: number for number, key in enumerate(self.new.keys)}
        for number, key in enumerate(self.old.keys):
            if self.is_unique(number):
                self.equal[number] = where[key]

    def _pair_between(self) -> None:
        """Pair what lies between two pairs without a gap on either side."""
        corners = [(-1, -1), *self._pairs(), (len(self.old), len(self.new))]
        for (i, j), (i_end, j_end) in pairwise(corners):
            length = i_end - i
            if j_end - j == length > 1 and (
                self.old.keys[i + 1 : i_end] == self.new.keys[j + 1 : j_end]
            ):
                self.equal[i + 1 : i_end] = range(j + 1, j_end)

    def _gaps(self) -> Iterator[tuple[range, range]]:
        """Yield what lies between the pairs that come in order, where something does."""
        rise = longest_rise(self._pairs())
        for (i, j), (i_end, j_end) in pairwise([(-1, -1), *rise, (len(self.old), len(self.new))]):
            if i_end - i > 1 and j_end - j > 1:
                yield range(i + 1, i_end), range(j + 1, j_end)

    def _pair_in_gaps(self) -> None:
        for ours, theirs in list(self._gaps()):
            if len(ours) * len(theirs) <= _LARGEST_GAP:
                old = [self.old.keys[n] for n in ours]
                new = [self.new.keys[n] for n in theirs]
                for i, j in _agreed(old, new):
                    if self.equal[ours[i]] is None:
                        self.equal[ours[i]] = theirs[j]

    def _pair_alike(self) -> None:
        """Pair sentences that are the likest to each other, in order, where few are left."""
        taken = {other for other in self.equal if other is not None}
        for ours, theirs in self._gaps():
            old = [n for n in ours if self.equal[n] is None]
            new = [n for n in theirs if n not in taken]
            if len(old) * len(new) > _MOST_LIKE:
                continue
            bags = {n: Counter(_bare(self.new.keys[n])) for n in new}
            likeness = {
                (i, j): _likeness(bag, bags[j])
                for i in old
                for bag in (Counter(_bare(self.old.keys[i])),)
                for j in new
            }
            good = [pair for pair, like in likeness.items() if like >= _LEAST_LIKENESS]
            best = [
                (i, j)
                for i, j in good
                if all(likeness[i, j] > likeness[i, n] for n in new if n != j)
                if all(likeness[i, j] > likeness[n, j] for n in old if n != i)
            ]
            self.alike.update(longest_rise(sorted(best)))


def _agreed(old: Sequence[str], new: Sequence[str]) -> Iterator[Range]:
    """Yield the pairs that all longest common sequences of two lists have."""
    if not set(old) & set(new):
        return
    before, after = _lengths(old, new), _lengths(old[::-1], new[::-1])
    total, rows, columns = before[-1][-1], len(old), len(new)
    for i, key in enumerate(old):
        below = after[rows - i - 1]
        places = [
            j
            for j in range(columns)
            if new[j] == key and before[i][j] + 1 + below[columns - j - 1] == total
        ]
        without = max(before[i][j] + below[columns - j] for j in range(columns + 1))
        if len(places) == 1 and without < total:
            yield i, places[0]


def _lengths(old: Sequence[str], new: Sequence[str]) -> list[list[int]]:
    """Return the lengths of the longest common sequences of all beginnings of two lists."""
    table = [[0] * (len(new) + 1)]
    for key in old:
        above, row = table[-1], [0]
        for j, other in enumerate(new):
            row.append(above[j] + 1 if key == other else max(above[j + 1], row[j]))
        table.append(row)
    return table


def _bare(key: str) -> list[str]:
    """Return the words of a sentence without its signs."""
    return [word for word in WORD.findall(key.casefold()) if word[0].isalnum()]


def _likeness(ours: Counter[str], theirs: Counter[str]) -> float:
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0
