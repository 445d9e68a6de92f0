"""The sentences of a document, found only where they are looked at.

No sentence goes across a blank line, so a text can be cut at blank lines into parts of some
thousand characters, and the sentences of each part are those of the whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter

from annotator.text.sentences import sentences

_PART = 16_384
_LONGEST_SEARCH = 65_536

Range = tuple[int, int]
_end_of = itemgetter(1)


class SentenceMap:
    """Sentences of one text, by place; ranges are code points, half-open."""

    def __init__(self, text: str, regions: Iterable[Range], language: str = "") -> None:
        self._text = text
        self._language = language
        self._borders = sorted(regions)
        self._border_starts = [start for start, _ in self._borders]
        self._parts: dict[int, list[Range]] = {}
        self._bounds: dict[int, int] = {0: 0}

    @property
    def parts(self) -> int:
        """The number of parts of the text, for whoever goes through all of it piece by piece."""
        return len(self._text) // _PART + 1

    def parts_of(self, start: int, end: int) -> range:
        """Return the numbers of the parts that a range touches."""
        return range(self._number(start), self._number(max(start, end - 1)) + 1)

    def between(self, start: int, end: int) -> list[Range]:
        """Return the sentences that overlap a range, in text order."""
        found = []
        for sentence in self._from(start):
            if sentence[0] >= end:
                break
            if sentence[1] > start:
                found.append(sentence)
        return found

    def at(self, offset: int) -> Range | None:
        """Return the sentence at an offset, else the next one, else the last, or None."""
        following = next((s for s in self._from(offset) if s[1] > offset), None)
        return following or self.before(offset)

    def after(self, offset: int) -> Range | None:
        """Return the first sentence that begins behind an offset, or None."""
        return next((s for s in self._from(offset) if s[0] > offset), None)

    def before(self, offset: int) -> Range | None:
        """Return the last sentence that begins before an offset, or None."""
        for number in range(self._number(offset), -1, -1):
            if earlier := [s for s in self.in_part(number) if s[0] < offset]:
                return earlier[-1]
        return None

    def _from(self, offset: int) -> Iterator[Range]:
        """Yield the sentences that end behind an offset, and perhaps some before it."""
        number = self._number(offset)
        part = self.in_part(number)
        yield from islice(part, bisect_right(part, offset, key=_end_of), None)
        while (number := number + 1) * _PART <= len(self._text):
            yield from self.in_part(number)

    def _number(self, offset: int) -> int:
        """Return the number of the part that holds an offset."""
        number = min(max(offset, 0), len(self._text)) // _PART
        while number > 0 and self._bound(number) > offset:
            number -= 1
        return number

    def in_part(self, number: int) -> list[Range]:
        """Return the sentences of a part; no sentence is in two."""
        if number not in self._parts:
            start, end = self._bound(number), self._bound(number + 1)
            regions = [
                (max(a - start, 0), min(b, end) - start) for a, b in self._regions_in(start, end)
            ]
            found = sentences(self._text[start:end], regions, self._language)
            self._parts[number] = [(start + a, start + b) for a, b in found]
        return self._parts[number]

    def _bound(self, number: int) -> int:
        """Return where a part begins: behind a blank line, else a line, else anywhere."""
        if number not in self._bounds:
            nominal = number * _PART
            limit = nominal + _LONGEST_SEARCH
            bound = min(nominal, len(self._text))
            for ending in ("\n\n", "\n"):
                found = self._text.find(ending, max(nominal - len(ending), 0), limit)
                if found >= 0:
                    bound = found + len(ending)
                    break
            self._bounds[number] = bound
        return self._bounds[number]

    def _regions_in(self, start: int, end: int) -> Iterator[Range]:
        index = max(bisect_right(self._border_starts, start) - 1, 0)
        while index < len(self._borders) and self._borders[index][0] < end:
            if self._borders[index][1] > start:
                yield self._borders[index]
            index += 1
