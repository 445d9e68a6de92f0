"""A document's text cut at every place where something begins or ends, block by block.

What a stretch carries is drawn by whoever asks: the page in HTML, the text in Word. Claims that
overlap get levels, so that each keeps its own line under the words from its beginning to its end.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from heapq import heappop, heappush
from itertools import islice
from typing import NamedTuple

from annotator.model import Region

LEVELS = 6
"""Claims that are drawn over each other at most; the next one waits until a level is free."""
_LONGEST_BLOCK = 20_000
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


class Flag(StrEnum):
    """What words are beside the claims."""

    CUE = "cue"
    MENTION = "mention"
    MARK = "mark"
    PASSAGE = "passage"


class Block(NamedTuple):
    """A stretch of text with one voice, or a paragraph where there is no region."""

    start: int
    end: int
    region: Region | None


class Over(NamedTuple):
    """What lies over a range of the text: a number of the caller's, for a claim or for words."""

    start: int
    end: int
    number: int


class Words(NamedTuple):
    """What is shown of a range of the text beside claims; a cue is one of the claim `number`."""

    flag: Flag
    start: int
    end: int
    number: int | None = None


class Stretch(NamedTuple):
    """Words between two borders, and what lies over them."""

    start: int
    end: int
    claims: tuple[tuple[int, int], ...]
    """Level and number of each claim, the lowest level first."""
    flags: tuple[Flag, ...]
    begins: tuple[int, ...]
    """The claims that begin here, in the order of their numbers."""
    told_of: tuple[int, ...] = ()
    """The claims whose cue or mention this is, a few of them."""


def blocks(text: str, regions: Iterable[Region]) -> Iterator[Block]:
    """Yield the blocks of a text in order; white space between them belongs to none."""
    at = 0
    for region in sorted(regions, key=lambda region: region.start):
        start, end = max(at, region.start), min(region.end, len(text))
        if start < end:
            yield from _paragraphs(text, at, start)
            yield from _pieces(text, Block(start, end, region))
            at = end
    yield from _paragraphs(text, at, len(text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[Block]:
    while start < end:
        blank = _BLANK_LINES.search(text, start, end)
        stop = blank.start() if blank else end
        if text[start:stop].strip():
            yield from _pieces(text, Block(start, stop, None))
        start = blank.end() if blank else end


def _pieces(text: str, block: Block) -> Iterator[Block]:
    """Yield a block, in pieces where no program could lay it out in reasonable time."""
    start, end, region = block
    while end - start > _LONGEST_BLOCK:
        stop = text.rfind(" ", start, start + _LONGEST_BLOCK) + 1 or start + _LONGEST_BLOCK
        yield Block(start, stop, region)
        start = stop
    yield Block(start, end, region)


def stretches(
    found: Sequence[Block], claims: Iterable[Over], words: Iterable[Words]
) -> Iterator[tuple[Block, list[Stretch]]]:
    """Yield blocks with the stretches of each.

    `claims` are their spans, `words` what else is shown. A claim begins at the first of its spans
    in the order given; one that begins outside all blocks, in the next block.
    """
    spans = sorted(claims, key=lambda over: (over.start, -over.end))
    flagged = list(words)
    borders = {border for block in found for border in block[:2]}
    borders.update(border for over in spans for border in over[:2])
    borders.update(border for item in flagged for border in (item.start, item.end))
    sweep = _Sweep(spans, flagged)
    cuts = sorted(borders)
    at = 0
    for block in found:
        inside: list[Stretch] = []
        while at < len(cuts) and cuts[at] < block.end:
            sweep.go_to(cuts[at])
            if cuts[at] >= block.start:
                inside.append(sweep.stretch(cuts[at + 1]))
            at += 1
        yield block, inside


class _Sweep:
    """What lies over the place that has been reached."""

    def __init__(self, spans: list[Over], words: list[Words]) -> None:
        self._spans = deque(spans)
        self._waiting: deque[Over] = deque()
        self._slots: list[int | None] = [None] * LEVELS
        self._ends: list[tuple[int, int]] = []
        self._turns = deque(
            sorted(
                (
                    (place, step, item)
                    for item in words
                    for place, step in ((item.start, 1), (item.end, -1))
                ),
                key=lambda turn: turn[0],
            )
        )
        self._flags: Counter[Flag] = Counter()
        self._told_of: Counter[int] = Counter()
        self._begun: set[int] = set()
        self._begins: list[int] = []
        self._place = 0

    def go_to(self, place: int) -> None:
        """Go on to a place, where something may begin and end."""
        self._place = place
        while self._ends and self._ends[0][0] <= place:
            self._slots[heappop(self._ends)[1]] = None
        while self._spans and self._spans[0].start <= place:
            over = self._spans.popleft()
            self._waiting.append(over)
            if over.number not in self._begun:
                self._begun.add(over.number)
                self._begins.append(over.number)
        while self._waiting and None in self._slots:
            over = self._waiting.popleft()
            if over.end > place:
                level = self._slots.index(None)
                self._slots[level] = over.number
                heappush(self._ends, (over.end, level))
        while self._turns and self._turns[0][0] <= place:
            _, step, item = self._turns.popleft()
            self._flags[item.flag] += step
            if item.number is not None:
                self._told_of[item.number] += step
                if not self._told_of[item.number]:
                    del self._told_of[item.number]

    def stretch(self, end: int) -> Stretch:
        """Return the stretch that begins here; claims that have begun are told once."""
        begins, self._begins = tuple(sorted(self._begins)), []
        claims = tuple((n, key) for n, key in enumerate(self._slots) if key is not None)
        flags = tuple(flag for flag in Flag if self._flags[flag])
        told_of = tuple(islice(self._told_of, LEVELS))
        return Stretch(self._place, end, claims, flags, begins, told_of)
