"""The lines on screen, and where ranges of the text stand in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from annotator.gui.look.strokes import Stretch
from annotator.project.open_document import OpenDocument
from annotator.text.direction import is_mixed

_SAME_PLACE = 0.01
"""Pixels within which two positions count as one."""


class VisibleLine(NamedTuple):
    """A line on screen: its top (pixels in the viewport) and its range (code points).

    The range leaves out white space at the line's end, so that nothing is drawn beneath it.
    """

    line: QTextLine
    block_utf16: int
    top: float
    height: float
    ascent: float
    start: int
    end: int
    is_mixed: bool
    """Whether anything in the line runs against the direction of its paragraph."""
    x_start: float
    """Where the caret stands at its beginning (pixels in the viewport)."""
    x_end: float
    """Where the caret stands at its end, before white space."""
    places: dict[int, float]
    """Where positions of its block stand, once they were asked for."""

    def x_at(self, position: int) -> float:
        """Return where a position of the block stands (pixels in the viewport).

        Qt keeps no glyphs between two paints: it finds those of the whole block again to tell.
        """
        if position not in self.places:
            self.places[position] = _x(self.line, position)
        return self.places[position]

    def moved(self, down: float) -> VisibleLine:
        """Return it so many pixels further down."""
        return self._replace(top=self.top + down)


@dataclass(frozen=True, slots=True)
class Edge:
    """Where a range begins or ends, in pixels of the viewport."""

    x: float
    top: float
    bottom: float


class VisibleLines:
    """The lines on screen, from the top."""

    def __init__(self, document: OpenDocument, lines: list[VisibleLine]) -> None:
        self._document = document
        self.lines = lines
        self.start = lines[0].start if lines else 0
        self.end = max((line.end for line in lines), default=0)
        self._offsets = document.offsets
        self._starts = [line.start for line in lines]
        self._ends = [line.end for line in lines]
        self._runs: dict[float, list[_Run]] = {}

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield where a range (code points) stands, line by line and run by run."""
        for shown in self.of(start, end):
            bottom, baseline = shown.top + shown.height, shown.top + shown.ascent
            for x_from, x_to in self._pieces(shown, start, end):
                yield Stretch(x_from, x_to, shown.top, bottom, baseline)

    def box_of(self, ranges: Iterable[tuple[int, int]]) -> QRectF:
        """Return what is around all that is seen of some ranges."""
        box = QRectF()
        for stretch in (s for start, end in ranges for s in self.stretches(start, end)):
            width, height = stretch.x_to - stretch.x_from, stretch.bottom - stretch.top
            box |= QRectF(stretch.x_from, stretch.top, width, height)
        return box

    def of(self, start: int, end: int) -> Iterator[VisibleLine]:
        """Yield the lines in which words of a range (code points) stand."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        return (shown for shown in self.lines[first:last] if shown.start < shown.end)

    def within(self, top: float, bottom: float) -> VisibleLines:
        """Return those lines that are between two heights of the viewport (pixels)."""
        found = [
            shown for shown in self.lines if shown.top <= bottom and shown.top + shown.height >= top
        ]
        return self if len(found) == len(self.lines) else VisibleLines(self._document, found)

    def baseline_of(self, start: int, end: int) -> float | None:
        """Return the base line of the line in which a range begins to be seen, if on screen."""
        first = next(self.of(start, end), None)
        return first.top + first.ascent if first is not None else None

    def edge(self, offset: int, *, is_end: bool) -> Edge | None:
        """Return where a range that begins or ends at an offset has that edge, if on screen.

        The edge is that of the character inside: at the end of a wrapped line it stays there, and
        in a right-to-left run a range begins at its right.
        """
        character = offset - 1 if is_end else offset
        index = bisect_right(self._starts, character) - 1
        if index < 0 or not self.lines[index].start <= character < self.lines[index].end:
            return None
        shown = self.lines[index]
        position = self._offsets.to_utf16(offset) - shown.block_utf16
        before, after = self._sides(shown, position)
        x = before if is_end else after
        return Edge(x, shown.top, shown.top + shown.height)

    def _sides(self, shown: VisibleLine, position: int) -> tuple[float, float]:
        """Return where the character before a position of a block ends, where that after begins."""
        if not shown.is_mixed:
            x = shown.x_at(position)
            return x, x
        runs = self._runs_of(shown)
        before = next((run for run in runs if run.start < position <= run.end), None)
        after = next((run for run in runs if run.start <= position < run.end), None)
        x = _x(shown.line, position)
        return (
            before.x_of(shown.line, position) if before else x,
            after.x_of(shown.line, position) if after else x,
        )

    def _pieces(self, shown: VisibleLine, start: int, end: int) -> Iterator[tuple[float, float]]:
        """Yield the visual pieces of a range of a line; text of both directions makes several."""
        to_utf16 = self._offsets.to_utf16
        if shown.is_mixed:
            first = to_utf16(max(start, shown.start)) - shown.block_utf16
            last = to_utf16(min(end, shown.end)) - shown.block_utf16
            for run in self._runs_of(shown):
                if (a := max(first, run.start)) < (b := min(last, run.end)):
                    x_from, x_to = run.x_of(shown.line, a), run.x_of(shown.line, b)
                    if x_from != x_to:
                        yield min(x_from, x_to), max(x_from, x_to)
            return
        # Qt is asked only within a line: where a line begins and ends is known.
        x_from, x_to = shown.x_start, shown.x_end
        if start > shown.start:
            x_from = shown.x_at(to_utf16(start) - shown.block_utf16)
        if end < shown.end:
            x_to = shown.x_at(to_utf16(end) - shown.block_utf16)
        if x_from != x_to:
            yield min(x_from, x_to), max(x_from, x_to)

    def _runs_of(self, shown: VisibleLine) -> list[_Run]:
        """Return the runs of a line, found once for all that is drawn there."""
        if shown.top not in self._runs:
            end = self._offsets.to_utf16(shown.end) - shown.block_utf16
            self._runs[shown.top] = list(_runs_of_line(shown.line, end))
        return self._runs[shown.top]


def lines_of_block(
    document: OpenDocument, block: QTextBlock, above: float, below: float
) -> Iterator[VisibleLine]:
    """Yield the lines of a laid-out block between two heights in it (pixels), as if it stood
    at the top of the viewport.
    """
    layout = block.layout()
    origin = block.position()
    in_right_to_left = block.textDirection() is Qt.LayoutDirection.RightToLeft
    for number in range(_lines_over(layout, above), layout.lineCount()):
        line = layout.lineAt(number)
        top = line.y()
        if top > below:
            return
        start, end = range_of_line(document, block, line)
        mixed = is_mixed(document.text[start:end], in_right_to_left=in_right_to_left)
        places = (document.offsets.to_utf16(offset) - origin for offset in (start, end))
        x_start, x_end = (_x(line, place) for place in places)
        height, ascent = line.height(), line.ascent()
        yield VisibleLine(line, origin, top, height, ascent, start, end, mixed, x_start, x_end, {})


def range_of_line(document: OpenDocument, block: QTextBlock, line: QTextLine) -> tuple[int, int]:
    """Return the range of a line of a block, without white space at its end (code points)."""
    from_utf16 = block.position() + line.textStart()
    start = document.offsets.to_offset(from_utf16)
    end = document.offsets.to_offset(from_utf16 + line.textLength())
    while end > start and document.text[end - 1].isspace():
        end -= 1
    return start, end


def line_below(layout: QTextLayout, y: float) -> QTextLine:
    """Return the first line of a block that is not over a height in it (pixels), else the last."""
    return layout.lineAt(min(_lines_over(layout, y), layout.lineCount() - 1))


def line_above(layout: QTextLayout, y: float) -> QTextLine:
    """Return the last line of a block that begins above a height in it (pixels), else the first."""
    number = min(_lines_over(layout, y), layout.lineCount() - 1)
    while number and layout.lineAt(number).y() > y:
        number -= 1
    return layout.lineAt(number)


def _lines_over(layout: QTextLayout, y: float) -> int:
    """Return the number of lines that end above a height, by bisection."""
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < y:
            low = middle + 1
        else:
            high = middle
    return low


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of a line (UTF-16, within the block) that are read in one direction."""

    start: int
    end: int
    left: float
    right: float
    is_right_to_left: bool

    def x_of(self, line: QTextLine, position: int) -> float:
        """Return where a position of the run stands; at its ends a caret may stand elsewhere."""
        if self.start < position < self.end:
            x = _x(line, position)
            begin = self.right if self.is_right_to_left else self.left
            return x if abs(x - begin) > _SAME_PLACE else self._share_of(position)
        return self.left if (position == self.start) is not self.is_right_to_left else self.right

    def _share_of(self, position: int) -> float:
        """Return about where a position is that Qt puts at the beginning of the run.

        It does so behind a ligature where three fonts meet in a line.
        """
        share = (position - self.start) / (self.end - self.start)
        share = 1 - share if self.is_right_to_left else share
        return self.left + share * (self.right - self.left)


def _runs_of_line(line: QTextLine, end: int) -> Iterator[_Run]:
    """Yield the runs of a line in the order of the text, up to the white space at its end.

    Qt cuts them further by font and then repeats the whole run's box; asked for a part of one, it
    misplaces ligatures. A line separator is a run that names no character of the block.
    """
    flags = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
    starts: dict[tuple[float, float, bool], int] = {}
    for glyphs in line.glyphRuns(-1, -1, flags):
        if not (indexes := glyphs.stringIndexes()):
            continue
        box = glyphs.boundingRect()
        key = (box.left(), box.right(), glyphs.isRightToLeft())
        starts[key] = min(*indexes, starts.get(key, indexes[0]))
    runs = sorted((start, key) for key, start in starts.items())
    ends = [*(start for start, _ in runs[1:]), end]
    for (start, (left, right, is_right_to_left)), run_end in zip(runs, ends, strict=False):
        yield _Run(start, run_end, left, right, is_right_to_left)


def _x(line: QTextLine, position: int) -> float:
    # PySide returns the position beside x, though the stubs do not say so.
    x: object = line.cursorToX(position)
    return float(x[0] if isinstance(x, tuple) else x)  # type: ignore[arg-type]
