"""The spans of a document in text order, as the document view paints them.

The view asks at each paint which spans overlap the lines that show, and a text may hold 100,000.
Entries stand sorted in small blocks, as in a sorted list of lists; over the blocks stands a tree
of how far the spans of each block reach. A block is looked at only if a span in it overlaps, so
a few very long spans cost no more than themselves.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Hashable, Iterable, Iterator
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

K = TypeVar("K", bound=Hashable)
Reach = tuple[int, ...]
"""How far the spans at each step reach, 0 where none does: what decides the steps of the next."""

STEPS = 4

_BLOCK_LENGTH = 64
_RUN = 64
"""Blocks after which steps are found anew, where spans overlap without end."""
_FREE: Reach = (0,) * STEPS
_ORDERS = tuple((*range(n, STEPS), *range(n)) for n in range(STEPS + 1))
"""The steps that a span tries, by the number of those down to the deepest that holds it."""
_start_of = itemgetter(0)
_end_of = itemgetter(1)


def _order(entry: tuple[int, int, object]) -> tuple[int, int]:
    """Return what entries are sorted by: from the beginning of the text, the longer one first."""
    return entry[0], -entry[1]


class _Stepped(NamedTuple):
    """The steps of a block's spans, with what was there before them and what is behind them."""

    before: Reach
    steps: list[int]
    after: Reach


class SpanIndex(Generic[K]):
    """Entries `(start, end, key)`: half-open ranges of code points, never empty.

    Text order is by start, the longer first; entries of the same range stay in the order in
    which they came.
    """

    __slots__ = ("_blocks", "_heads", "_leaves", "_length", "_reach", "_stepped")

    def __init__(self, entries: Iterable[tuple[int, int, K]] = ()) -> None:
        ordered = list(entries)
        for start, end, _ in ordered:
            if not 0 <= start < end:
                raise ValueError(f"the span {start}..{end} is empty or not in a text")
        # Two stable sorts by a plain item are faster than one by a made key, and on entries that
        # come in order already they are a single pass each.
        ordered.sort(key=_end_of, reverse=True)
        ordered.sort(key=_start_of)
        self._length = len(ordered)
        self._blocks = [
            ordered[index : index + _BLOCK_LENGTH]
            for index in range(0, len(ordered), _BLOCK_LENGTH)
        ]
        self._stepped: list[_Stepped | None] = [None] * len(self._blocks)
        self._rebuild()

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[tuple[int, int, K]]:
        for block in self._blocks:
            yield from block

    def add(self, start: int, end: int, key: K) -> None:
        """Put an entry in. Raises ValueError if the span is empty."""
        if not 0 <= start < end:
            raise ValueError(f"the span {start}..{end} is empty or not in a text")
        self._length += 1
        entry = (start, end, key)
        if not self._blocks:
            self._blocks.append([entry])
            self._stepped.append(None)
            self._rebuild()
            return
        number = max(bisect_right(self._heads, _order(entry)) - 1, 0)
        block = self._blocks[number]
        insort(block, entry, key=_order)
        self._stepped[number] = None
        if len(block) <= 2 * _BLOCK_LENGTH:
            self._heads[number] = _order(block[0])
            self._note_reach(number, max(map(_end_of, block)))
            return
        self._blocks[number : number + 1] = [block[:_BLOCK_LENGTH], block[_BLOCK_LENGTH:]]
        self._stepped.insert(number, None)
        self._rebuild()

    def remove(self, start: int, end: int, key: K) -> None:
        """Take one such entry out. Raises KeyError if there is none."""
        order = (start, -end)
        number = max(bisect_left(self._heads, order) - 1, 0)
        while number < len(self._blocks) and self._heads[number] <= order:
            block = self._blocks[number]
            index = bisect_left(block, order, key=_order)
            while index < len(block) and _order(block[index]) == order:
                if block[index][2] == key:
                    self._take_out(number, index)
                    return
                index += 1
            number += 1
        raise KeyError((start, end, key))

    def overlapping(self, start: int, end: int) -> list[tuple[int, int, K]]:
        """Return the entries that share a code point with a range, in text order."""
        hits: list[tuple[int, int, K]] = []
        if start >= end:
            return hits
        for number in self._blocks_reaching(start, bisect_left(self._heads, (end,))):
            block = self._blocks[number]
            hits += [entry for entry in block if entry[1] > start and entry[0] < end]
        return hits

    def touches(self, start: int, end: int) -> bool:
        """Return whether an entry shares a code point with a range."""
        return start < end and any(
            entry[1] > start and entry[0] < end
            for number in self._blocks_reaching(start, bisect_left(self._heads, (end,)))
            for entry in self._blocks[number]
        )

    def stepped(self, start: int, end: int) -> list[tuple[int, int, K, int]]:
        """Return the overlapping entries, each with the step 0 to 3 at which it is drawn.

        A span within another lies below it, and no two that overlap share a step while there is
        a free one; a fifth span at one place shares the last. The steps are those of the text and
        do not change while the analyst scrolls. They are kept, and found again from an edit on as
        far as they differ.
        """
        found: list[tuple[int, int, K, int]] = []
        if start >= end:
            return found
        last, reach = -1, _FREE
        for number in self._blocks_reaching(start, bisect_left(self._heads, (end,))):
            if number != last + 1:
                reach = self._reach_before(number)
            known = self._settle(number, reach)
            last, reach = number, known.after
            found += [
                (*entry, step)
                for entry, step in zip(self._blocks[number], known.steps, strict=True)
                if entry[1] > start and entry[0] < end
            ]
        return found

    def at(self, offset: int) -> list[tuple[int, int, K]]:
        """Return the entries that hold the code point at an offset, the innermost first."""
        hits = self.overlapping(offset, offset + 1)
        # Of two equal ranges the one that came later lies inside.
        hits.reverse()
        hits.sort(key=lambda entry: (entry[1] - entry[0], -entry[0]))
        return hits

    def _take_out(self, number: int, index: int) -> None:
        block = self._blocks[number]
        del block[index]
        self._stepped[number] = None
        self._length -= 1
        if block:
            self._heads[number] = _order(block[0])
            self._note_reach(number, max(map(_end_of, block)))
        else:
            del self._blocks[number], self._stepped[number]
            self._rebuild()

    def _rebuild(self) -> None:
        """Rebuild the heads and the tree; linear in the number of blocks."""
        self._heads: list[tuple[int, int]] = [_order(block[0]) for block in self._blocks]
        self._leaves = 1
        while self._leaves < len(self._blocks):
            self._leaves *= 2
        # A heap: node n has the children 2n and 2n + 1; the leaves are the blocks.
        self._reach = [0] * (2 * self._leaves)
        for number, block in enumerate(self._blocks):
            self._reach[self._leaves + number] = max(map(_end_of, block))
        for node in range(self._leaves - 1, 0, -1):
            self._reach[node] = max(self._reach[2 * node], self._reach[2 * node + 1])

    def _note_reach(self, number: int, reach: int) -> None:
        node = self._leaves + number
        self._reach[node] = reach
        while node > 1:
            node //= 2
            self._reach[node] = max(self._reach[2 * node], self._reach[2 * node + 1])

    def _blocks_reaching(self, offset: int, before: int) -> Iterator[int]:
        """Yield the numbers, below `before`, of blocks with a span that ends after an offset."""
        pending = [(1, 0, self._leaves)]
        while pending:
            node, first, count = pending.pop()
            if first >= before or self._reach[node] <= offset:
                continue
            if count == 1:
                yield first
            else:
                half = count // 2
                pending += [(2 * node + 1, first + half, half), (2 * node, first, half)]

    def _reach_before(self, number: int) -> Reach:
        """Return how far the steps reach where a block begins, the blocks before it settled.

        Nothing reaches over most gaps between blocks; where spans overlap without end, blocks of a
        round number begin with the spans that are there, whatever steps these have.
        """
        first = number
        while first % _RUN and self._is_reached(first):
            first -= 1
        reach = _FREE
        if self._is_reached(first):
            head = self._heads[first][0]
            around = [entry for entry in self.overlapping(head, head + 1) if entry[0] < head]
            reach = _steps(around, _FREE).after
        for earlier in range(first, number):
            reach = self._settle(earlier, reach).after
        return reach

    def _is_reached(self, number: int) -> bool:
        """Return whether a span of an earlier block reaches into where a block begins."""
        return any(True for _ in self._blocks_reaching(self._heads[number][0], number))

    def _settle(self, number: int, reach: Reach) -> _Stepped:
        """Return the steps of a block, found again if it or what reaches into it has changed."""
        head = self._heads[number][0]
        reach = tuple(end if end > head else 0 for end in reach)
        known = self._stepped[number]
        if known is None or known.before != reach:
            known = self._stepped[number] = _steps(self._blocks[number], reach)
        return known


def _steps(entries: Iterable[tuple[int, int, object]], reach: Reach) -> _Stepped:
    """Give each entry, in text order, its step."""
    ends, steps = list(reach), []
    for start, end, _ in entries:
        below = STEPS
        while below and ends[below - 1] < end:
            below -= 1
        for step in _ORDERS[below]:
            if ends[step] <= start:
                break
        else:
            step = STEPS - 1
        steps.append(step)
        ends[step] = max(ends[step], end)
    return _Stepped(reach, steps, tuple(ends))
