"""The lines on screen, and where ranges of the text stand in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from annotator.gui.document.strokes import Stretch
from annotator.project.open_document import OpenDocument


@dataclass(frozen=True, slots=True)
class VisibleLine:
    """A line on screen: its top (pixels in the viewport) and its range (code points).

    The range leaves out white space at the line's end, so that nothing is drawn beneath it.
    """

    line: QTextLine
    block_utf16: int
    top: float
    start: int
    end: int
    is_mixed: bool
    """Whether the line holds letters of both directions."""


class VisibleLines:
    """The lines on screen, from the top."""

    def __init__(self, document: OpenDocument, lines: list[VisibleLine]) -> None:
        self.lines = lines
        self.start = lines[0].start if lines else 0
        self.end = max((line.end for line in lines), default=0)
        self._offsets = document.offsets
        self._starts = [line.start for line in lines]
        self._ends = [line.end for line in lines]

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield where a range (code points) stands, line by line and run by run."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        for shown in self.lines[first:last]:
            a, b = max(start, shown.start), min(end, shown.end)
            if a >= b:
                continue
            from_utf16 = self._offsets.to_utf16(a) - shown.block_utf16
            to_utf16 = self._offsets.to_utf16(b) - shown.block_utf16
            height, ascent = shown.line.height(), shown.line.ascent()
            for x_from, x_to in _runs(shown, from_utf16, to_utf16):
                yield Stretch(x_from, x_to, shown.top, shown.top + height, shown.top + ascent)


def lines_of_block(
    document: OpenDocument, block: QTextBlock, block_top: float, height: float
) -> Iterator[VisibleLine]:
    """Yield the lines of a laid-out block that are within a viewport of a height (pixels)."""
    layout = block.layout()
    origin = block.position()
    offsets, text = document.offsets, document.text
    for number in range(_first_below(layout, -block_top), layout.lineCount()):
        line = layout.lineAt(number)
        top = block_top + line.y()
        if top > height:
            return
        start = offsets.to_offset(origin + line.textStart())
        end = offsets.to_offset(origin + line.textStart() + line.textLength())
        while end > start and text[end - 1].isspace():
            end -= 1
        yield VisibleLine(line, origin, top, start, end, _is_mixed(text[start:end]))


def _first_below(layout: QTextLayout, y: float) -> int:
    """Return the number of the first line whose bottom is below a height, by bisection."""
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < y:
            low = middle + 1
        else:
            high = middle
    return low


def _runs(shown: VisibleLine, start: int, end: int) -> Iterator[tuple[float, float]]:
    """Yield the visual runs of a range of a line; text of both directions makes several."""
    if shown.is_mixed:
        for run in shown.line.glyphRuns(start, end - start):
            box = run.boundingRect()
            yield box.left(), box.right()
        return
    x_from, x_to = _x(shown.line, start), _x(shown.line, end)
    if x_from != x_to:
        yield min(x_from, x_to), max(x_from, x_to)


def _x(line: QTextLine, position: int) -> float:
    # PySide returns the position beside x, though the stubs do not say so.
    x: object = line.cursorToX(position)
    return float(x[0] if isinstance(x, tuple) else x)  # type: ignore[arg-type]


def _is_mixed(text: str) -> bool:
    if text.isascii():
        return False
    has_right_to_left = any("\u0590" <= c <= "\u08ff" or "\ufb1d" <= c <= "\ufefc" for c in text)
    return has_right_to_left and any(c.isalpha() and c < "\u0590" for c in text)
