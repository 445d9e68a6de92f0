"""Where words stand on a page, packed: a book has half a million of them.

They are kept as whole numbers, hundredths of a point, which is finer than any screen; as objects
they are created on demand.
"""

from __future__ import annotations

import sys
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import gt, itemgetter
from typing import NamedTuple, overload

_NUMBERS = 6
"""Of each box: start, end, and the four sides."""
_BYTES = 4
_WHOLE = 100.0
_FARTHEST = 1_000_000.0
"""Points: a damaged file may place its words anywhere."""


class Box(NamedTuple):
    """Where a stretch of text (at most a word) stands on its page, in points from the top left."""

    start: int
    end: int
    left: float
    top: float
    right: float
    bottom: float


class Boxes(Sequence[Box]):
    """The boxes of one page by their starts, sides rounded to hundredths of a point."""

    __slots__ = ("_numbers", "_starts")

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        numbers: list[int] = []
        far = _FARTHEST
        for start, end, left, top, right, bottom in sorted(boxes, key=itemgetter(0)):
            if not (-far <= left <= right <= far and -far <= top <= bottom <= far):
                left, top, right, bottom = map(_near, (left, top, right, bottom))
            sides = left * _WHOLE, top * _WHOLE, right * _WHOLE, bottom * _WHOLE
            numbers += (start, end, *map(round, sides))
        self._take(array("i", numbers))

    def _take(self, numbers: array[int]) -> None:
        self._numbers = numbers
        self._starts = numbers[::_NUMBERS]

    @classmethod
    def unpacked(cls, packed: str) -> Boxes:
        """Return the boxes in what `packed` gave; raises ValueError for anything else."""
        numbers = array("i")
        assert numbers.itemsize == _BYTES, "an int of C has four bytes wherever Python runs today"
        data = b64decode(packed, validate=True)
        if len(data) % (_NUMBERS * _BYTES):
            raise ValueError("these are no boxes")
        numbers.frombytes(data)
        if sys.byteorder == "big":
            numbers.byteswap()
        boxes = cls()
        boxes._take(numbers)
        ends = numbers[1::_NUMBERS]
        starts = boxes._starts
        if any(map(gt, starts, ends)) or any(map(gt, starts, starts[1:])):
            raise ValueError("these boxes are in no order")
        return boxes

    def packed(self) -> str:
        """Return the numbers, little-endian, as Base64."""
        numbers = self._numbers
        if sys.byteorder == "big":
            numbers = numbers[:]
            numbers.byteswap()
        return b64encode(numbers.tobytes()).decode("ascii")

    @property
    def first(self) -> int:
        """The offset of the first word, 0 if there is none."""
        return self._starts[0] if self._starts else 0

    @property
    def last(self) -> int:
        """The offset after all words, 0 if there are none."""
        return max(self._numbers[1::_NUMBERS], default=0)

    def overlapping(self, start: int, end: int) -> list[Box]:
        """Return the boxes that share a code point with a range; those of a page do not overlap."""
        found: list[Box] = []
        index = max(0, bisect_left(self._starts, start) - 1)
        while index < len(self._starts) and self._starts[index] < end:
            if self._numbers[_NUMBERS * index + 1] > start:
                found.append(self._box(index))
            index += 1
        return found

    def _box(self, index: int) -> Box:
        at = _NUMBERS * index
        start, end, *sides = self._numbers[at : at + _NUMBERS]
        left, top, right, bottom = (side / _WHOLE for side in sides)
        return Box(start, end, left, top, right, bottom)

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Box: ...

    @overload
    def __getitem__(self, index: slice) -> list[Box]: ...

    def __getitem__(self, index: int | slice) -> Box | list[Box]:
        places = range(len(self))[index]
        return self._box(places) if isinstance(places, int) else [self._box(n) for n in places]

    def __iter__(self) -> Iterator[Box]:
        return map(self._box, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Boxes) and self._numbers == other._numbers

    def __hash__(self) -> int:
        return hash(self._numbers.tobytes())


def _near(side: float) -> float:
    # In this order, what is no number becomes one.
    return min(max(-_FARTHEST, side), _FARTHEST)


NO_BOXES = Boxes()
