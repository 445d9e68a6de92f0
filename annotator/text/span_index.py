"""The spans of a document in text order, as the document view paints them.

The view asks at each paint which spans overlap the lines that show, and a text may hold 100,000.
Entries stand sorted in small blocks, as in a sorted list of lists; over the blocks stands a tree
of how far the spans of each block reach. A block is looked at only if a span in it overlaps, so
a few very long spans cost no more than themselves.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Hashable, Iterable, Iterator, Sequence
from operator import itemgetter
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

LEVELS = 4

_BLOCK_LENGTH = 64
_start_of = itemgetter(0)
_end_of = itemgetter(1)


def _order(entry: tuple[int, int, object]) -> tuple[int, int]:
    """Return what entries are sorted by: from the beginning of the text, the longer one first."""
    return entry[0], -entry[1]


class SpanIndex(Generic[K]):
    """Entries `(start, end, key)`: half-open ranges of code points, never empty.

    Text order is by start, the longer first; entries of the same range stay in the order in
    which they came.
    """

    __slots__ = ("_blocks", "_heads", "_leaves", "_length", "_reach")

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
            self._rebuild()
            return
        number = max(bisect_right(self._heads, _order(entry)) - 1, 0)
        block = self._blocks[number]
        insort(block, entry, key=_order)
        if len(block) <= 2 * _BLOCK_LENGTH:
            self._heads[number] = _order(block[0])
            self._note_reach(number, max(map(_end_of, block)))
            return
        self._blocks[number : number + 1] = [block[:_BLOCK_LENGTH], block[_BLOCK_LENGTH:]]
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

    def connected(self, start: int, end: int, *, margin: int = 4000) -> list[tuple[int, int, K]]:
        """Return the overlapping entries, those that overlap them, and so on, in text order.

        Levels given to these do not change while the analyst scrolls. The search goes no further
        than `margin` code points on either side, since one span over the whole text would
        connect everything.
        """
        least, most = start - margin, end + margin
        while True:
            hits = self.overlapping(start, end)
            wider_start = max(least, min(start, hits[0][0])) if hits else start
            wider_end = min(most, max(end, max(map(_end_of, hits), default=end)))
            if (wider_start, wider_end) == (start, end):
                return hits
            start, end = wider_start, wider_end

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
        self._length -= 1
        if block:
            self._heads[number] = _order(block[0])
            self._note_reach(number, max(map(_end_of, block)))
        else:
            del self._blocks[number]
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


def levels(entries: Sequence[tuple[int, int, K]]) -> list[int]:
    """Return for each entry, given in text order, the step 0 to 3 at which it is drawn.

    A span within another lies below it, and no two that overlap share a step while there is a
    free one; a fifth span at one place shares the last.
    """
    found: list[int] = []
    active: list[tuple[int, int]] = []
    for start, end, _ in entries:
        active = [item for item in active if item[0] > start]
        taken = {level for _, level in active}
        around = max((level for outer_end, level in active if outer_end >= end), default=-1)
        below = (level for level in range(around + 1, LEVELS) if level not in taken)
        free = (level for level in range(LEVELS) if level not in taken)
        level = next(below, next(free, LEVELS - 1))
        found.append(level)
        active.append((end, level))
    return found
