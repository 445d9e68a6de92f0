"""Words of a page with their places, and the frames that they stand in.

Places are in points from the top left of the page as it is drawn: cropped and turned. Text that
runs in another direction than to the right is kept in a frame of its own, in which it does, so
that all later steps know one direction only; `Frame.to_page` leads back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from unicodedata import combining

from annotator.pages.pdfium import PdfPage

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""

LINE_END_HYPHEN = "\x02"
"""How pdfium gives the hyphen at the end of a line."""
TURNED_LIGATURE = re.compile("[اأإآ]ل")
"""Alef and lam that are one sign, as pdfium gives them: the other way round."""
_SMALLER = 0.9
"""Of the line's letters: what is smaller and higher is raised. Browsers make it 5/6."""
_HIGHER, _MUCH_HIGHER = 0.08, 0.25
"""Of the size: how far above the line what is raised stands; much higher, however large it is."""
_LARGEST_PAGE = 100_000.0
_TOUCHING = 0.12
"""Of the size: words nearer to each other touch."""
_SAME_LINE = 0.45
"""Of the size: words whose baselines are nearer stand on one line, raised ones too."""
_EAST_ASIAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]")


class Font(NamedTuple):
    """What matters of a font's style."""

    is_bold: bool
    is_italic: bool


class Raised(NamedTuple):
    """Figures within a word that stand higher and smaller, as marks of notes do.

    `first` and `last` count characters from the word's end, `left` and `right` as in `Word`.
    """

    first: int
    last: int
    left: float
    right: float


class Word(NamedTuple):
    """Characters without white space on one line, in the frame of their direction."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    font: Font
    raised: tuple[Raised, ...] = ()
    letters: tuple[tuple[str, float, float], ...] = ()
    """Each letter with its left and right end, on pages with a script that runs to the left."""
    is_stuck: bool = False
    """Whether it touches the word before it, with no space between."""
    struck: tuple[tuple[int, int], ...] = ()
    """Stretches that a line goes through, counted from the word's end as in `Raised`."""


def joined(parts: Sequence[Word]) -> Word:
    """Return words that are parts of one as that one."""
    if len(parts) == 1:
        return parts[0]
    raised: list[Raised] = []
    struck: list[tuple[int, int]] = []
    behind = sum(len(part.text) for part in parts)
    for part in parts:
        behind -= len(part.text)
        raised += [r._replace(first=r.first + behind, last=r.last + behind) for r in part.raised]
        struck += [(first + behind, last + behind) for first, last in part.struck]
    return parts[0]._replace(
        text="".join(part.text for part in parts),
        left=min(part.left for part in parts),
        top=min(part.top for part in parts),
        right=max(part.right for part in parts),
        bottom=max(part.bottom for part in parts),
        raised=tuple(raised),
        struck=tuple(struck),
        letters=tuple(
            letter
            for part in parts
            for letter in part.letters or ((part.text, part.left, part.right),)
        )
        if any(part.letters for part in parts)
        else (),
    )


def touches(item: tuple[int, Word], following: tuple[int, Word]) -> bool:
    """Return whether pdfium parted two words that touch, as if the second began a line."""
    (turn, word), (next_turn, other) = item, following
    return (
        turn == next_turn
        and abs(word.baseline - other.baseline) < _SAME_LINE * max(word.size, other.size)
        and abs(other.left - word.right) < _TOUCHING * max(word.size, other.size)
        and not is_east_asian(word.text[-1:] + other.text[:1])
    )


def words_in_parts(found: Sequence[tuple[int, Word]]) -> Iterator[tuple[int, list[Word]]]:
    """Yield words with those that touch them and look alike, which are parts of one."""
    parts: list[Word] = []
    last_turn = 0
    for turn, word in found:
        if parts and not (word.is_stuck and _is_alike(parts[-1], word)):
            yield last_turn, parts
            parts = []
        parts.append(word)
        last_turn = turn
    if parts:
        yield last_turn, parts


def _is_alike(word: Word, other: Word) -> bool:
    is_alike = word.size == other.size and word.font == other.font
    return is_alike and abs(word.baseline - other.baseline) <= 0.02 * word.size


def is_printed_again(printed: Word | None, word: Word) -> bool:
    """Return whether a word is printed over itself, to look bold."""
    return printed is not None and (
        abs(printed.left - word.left) < 0.15 * word.size
        and abs(printed.baseline - word.baseline) < 0.15 * word.size
        and abs(printed.right - word.right) < 0.15 * word.size
    )


class Frame(NamedTuple):
    """A direction of text on a page: `turn` quarter turns clockwise from running to the right."""

    turn: int
    page_width: float
    page_height: float

    def to_page(self, box: Rectangle) -> Rectangle:
        """Return a rectangle of this frame as one of the drawn page."""
        left, top, right, bottom = box
        match self.turn:
            case 1:
                return self.page_width - bottom, left, self.page_width - top, right
            case 2:
                width, height = self.page_width, self.page_height
                return width - right, height - bottom, width - left, height - top
            case 3:
                return top, self.page_height - right, bottom, self.page_height - left
            case _:
                return box

    def from_page(self, box: Rectangle) -> Rectangle:
        """Return a rectangle of the drawn page as one of this frame."""
        left, top, right, bottom = box
        match self.turn:
            case 1:
                return top, self.page_width - right, bottom, self.page_width - left
            case 2:
                return self.to_page(box)
            case 3:
                return self.page_height - bottom, left, self.page_height - top, right
            case _:
                return box


def letters_at_ends(text: str, first: int) -> tuple[int, int]:
    """Return the first and the last letter of a word, by number from that of its first sign.

    A point is drawn higher or lower than the line that its letter stands on.
    """
    letters = [n for n, sign in enumerate(text) if not combining(sign)] or [0, len(text) - 1]
    return first + letters[0], first + letters[-1]


def is_raised(text: str, size: float, baseline: float, line: tuple[float, float]) -> bool:
    """Return whether something stands above the `line`, given by the size and baseline of it."""
    line_size, line_baseline = line
    above = (line_baseline - baseline) / line_size
    if above > _MUCH_HIGHER:
        return size < _SMALLER * line_size or not text.isalpha()
    return above > _HIGHER and size < _SMALLER * line_size


def is_east_asian(text: str) -> bool:
    """Return whether a word holds Chinese or Japanese."""
    return not text.isascii() and _EAST_ASIAN.search(text) is not None


class PageTransform:
    """Leads from a page's own coordinates to those of its drawing."""

    def __init__(self, page: PdfPage) -> None:
        # A damaged file may say anything, even what is no number: hence the order here and below.
        self.width, self.height = (min(max(1.0, side), _LARGEST_PAGE) for side in page.get_size())
        self.turn = page.get_rotation() // 90
        self._left, self._bottom, self._right, self._top = page.get_bbox()

    def box(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """Return a rectangle of the page as one of its drawing."""
        if not self.turn:
            return left - self._left, self._top - top, right - self._left, self._top - bottom
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the page as one of its drawing."""
        match self.turn:
            case 1:
                return y - self._bottom, x - self._left
            case 2:
                return self._right - x, y - self._bottom
            case 3:
                return self._top - y, self._right - x
            case _:
                return x - self._left, self._top - y
