"""Lines and blocks of lines, from which sentences and regions are made."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LINE = re.compile("[^\n\x85\u2028\u2029]+")

# A block wider than this was not broken to fit a page: each of its line ends means something.
WIDEST_PAGE = 120
NARROWEST_PAGE = 30
_RAGGED_SHARE = 0.6

_ITEM = re.compile(
    r"(?:[-*+•‣◦▪●·–—]|\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]|#{1,6})\s|\||>|```|~~~|!\["
)
_HEADING = re.compile(r"#{1,6}\s|\||```|~~~")
_FIRST_WORD = re.compile(r"\S+")


class Line(NamedTuple):
    """A line without the white space at its ends; `width` counts its indentation too."""

    start: int
    end: int
    width: int

    @property
    def indent(self) -> int:
        """Characters of white space before the line."""
        return self.width - (self.end - self.start)


def blocks(text: str) -> Iterator[list[Line]]:
    """Yield the runs of lines between blank lines, in text order; lines are never empty."""
    block: list[Line] = []
    previous_end = 0
    for match in _LINE.finditer(text):
        raw_start, raw_end = match.span()
        if block and (raw_start - previous_end > 1 or text[previous_end] == "\u2029"):
            yield block
            block = []
        previous_end = raw_end
        content = match.group()
        bare = content.rstrip()
        width = len(bare)
        start = raw_start + width - len(bare.lstrip())
        if width:
            block.append(Line(start, raw_start + width, width))
        elif block:
            yield block
            block = []
    if block:
        yield block


def page_width(block: Sequence[Line]) -> int:
    """Return the width to which the lines of a block seem to be broken; 0 if they are not."""
    if len(block) < 2:
        return 0
    widths = sorted(line.width for line in block)
    # One overlong line, such as an address of the web, does not make a wide page.
    width = widths[-1] if widths[-1] <= WIDEST_PAGE or len(block) < 4 else widths[-2]
    return width if NARROWEST_PAGE <= width <= WIDEST_PAGE else 0


def is_wrapped(text: str, line: Line, following: Line, width: int) -> bool:
    """Return whether a sentence may go on from a line to the next, on a page of this width.

    A writer who breaks lines to fit a page does so only where the next word has no room left.
    """
    if not width or is_item(text, following) or _HEADING.match(text, line.start):
        return False
    word = _FIRST_WORD.match(text, following.start, following.start + width)
    room = width - line.width - 1
    if word and word.end() - word.start() > room:
        return True
    return text[following.start].islower() and line.width >= _RAGGED_SHARE * width


def is_item(text: str, line: Line) -> bool:
    """Return whether a line begins something of its own: a point of a list, a heading, a row."""
    return _ITEM.match(text, line.start) is not None
