"""Where the text of a document stands in its view, and what stands at a point of it.

Points, rectangles and heights are pixels of the viewport; offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil, floor

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from annotator.gui.document.gutter import Gutter
from annotator.gui.document.layout import ReadingLayout
from annotator.gui.document.lines import (
    VisibleLine,
    VisibleLines,
    line_above,
    line_below,
    lines_of_block,
    range_of_line,
)
from annotator.project.open_document import OpenDocument

Range = tuple[int, int]
_FARTHEST_REVEALED = 4_000
"""Code points beyond which the end of a range is not looked for."""
_MOST_LINES, _MOST_BLOCKS = 200, 500
"""Lines of a block that are all kept, and blocks whose lines are."""
_LINES_AROUND = 2
"""Lines that are kept in view above and below what a key leads to."""


class TextOnScreen:
    """Answers where the text stands that a view shows; nothing where it shows no document."""

    def __init__(self, view: QPlainTextEdit, document: OpenDocument | None = None) -> None:
        self._view = view
        self._document = document
        self._seen: tuple[object, ...] = ()
        """What the blocks below were found for."""
        self._blocks: list[tuple[QTextBlock, QRectF]] = []
        self._range: Range | None = None
        self._visible: VisibleLines | None = None
        self._lines: dict[int, tuple[QRectF, list[VisibleLine]]] = {}
        """By block, those of its lines, for the box that it had when it was laid out."""

    @property
    def top(self) -> int:
        """The offset of the first character in view."""
        return self.range[0]

    @property
    def range(self) -> Range:
        """The range on screen; empty where no document is shown."""
        if self._document is None:
            return 0, 0
        bottom = self._view.viewport().height() - 1
        blocks = list(self.blocks_within(0, bottom))
        if not blocks:
            return 0, 0
        if self._range is None:
            self._range = self._range_of(self._document, blocks, bottom)
        return self._range

    @staticmethod
    def _range_of(
        document: OpenDocument, blocks: list[tuple[QTextBlock, QRectF]], bottom: int
    ) -> Range:
        (first, first_box), (last, last_box) = blocks[0], blocks[-1]
        start = range_of_line(document, first, line_below(first.layout(), -first_box.top()))
        end = range_of_line(document, last, line_above(last.layout(), bottom - last_box.top()))
        return start[0], end[1]

    def holds(self, start: int, end: int) -> bool:
        """Return whether a range (code points) begins and ends among the visible blocks."""
        seen = self.range
        return self._document is not None and seen[0] <= start and end <= seen[1]

    def offset_of(self, position_utf16: int, *, is_end: bool = False) -> int:
        """Return the offset of a position of the widget; one within a character is rounded."""
        if self._document is None:
            return 0
        return self._document.offsets.to_offset(position_utf16, round_up=is_end)

    def rect_at(self, offset: int) -> QRect:
        """Return where an offset stands in the viewport, or where the caret does if it is not."""
        if self._document is None or not self.holds(offset, offset):
            return self._view.cursorRect()
        return self.rect_of(offset)

    def rect_of(self, offset: int) -> QRect:
        """Return where an offset stands in the viewport, or would stand outside of it."""
        assert self._document is not None
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(self._document.offsets.to_utf16(offset))
        return self._view.cursorRect(cursor)

    def offset_at(self, point: QPoint) -> int:
        """Return the offset at a point of the viewport: of the gap that is nearest."""
        return self.offset_of(self._view.cursorForPosition(point).position())

    def character_at(self, point: QPoint) -> int:
        """Return the offset of the character at a point of the viewport."""
        offset = self.offset_at(point)
        if offset > 0:
            before, here = self.rect_of(offset - 1), self.rect_of(offset)
            first, last = sorted((before.x(), here.x()))
            if before.y() == here.y() and first <= point.x() < last:
                return offset - 1
        return offset

    def lines(self) -> VisibleLines | None:
        """Return the lines on screen, or None where no document is shown."""
        self._look()
        if self._visible is None:
            self._visible = self.lines_within(0, self._view.viewport().height())
        return self._visible

    def lines_within(self, top: float, bottom: float) -> VisibleLines | None:
        """Return the lines between two heights of the viewport (pixels)."""
        if self._document is None:
            return None
        lines: list[VisibleLine] = []
        for block, box in self.blocks_within(top, bottom):
            block_top = box.top()
            above, below = top - block_top, bottom - block_top
            lines += [
                line.moved(block_top)
                for line in self._lines_of(self._document, block, above, below)
                if line.top <= below and line.top + line.height >= above
            ]
        return VisibleLines(self._document, lines)

    def _lines_of(
        self, document: OpenDocument, block: QTextBlock, above: float, below: float
    ) -> Iterable[VisibleLine]:
        """Return the lines of a block, of a long one those between two heights in it."""
        if block.lineCount() > _MOST_LINES:
            return lines_of_block(document, block, above, below)
        number, laid_out = block.blockNumber(), self._layout.blockBoundingRect(block)
        box, lines = self._lines.get(number, (None, []))
        if box is not laid_out:
            if len(self._lines) > _MOST_BLOCKS:
                self._lines.clear()
            lines = list(lines_of_block(document, block, 0, laid_out.height()))
            self._lines[number] = laid_out, lines
        return lines

    @property
    def _layout(self) -> ReadingLayout:
        layout = self._view.document().documentLayout()
        assert isinstance(layout, ReadingLayout), "the view has no other"
        return layout

    def blocks_within(self, top: float, bottom: float) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the blocks on screen between two heights, laid out, each with its box."""
        self._look()
        for block, box in self._blocks:
            if box.bottom() >= top and box.top() <= bottom:
                yield block, box

    def _look(self) -> None:
        """Find the blocks on screen, unless they are those that were found last.

        A key asks some forty times, and Qt's answers come through Python.
        """
        block, layout, inner = self._view.firstVisibleBlock(), self._layout, self._view.viewport()
        width, lowest = inner.width(), inner.height()
        block_top = self._view.contentOffset().y()
        place = (layout, block.blockNumber(), block_top, width, lowest)
        if self._seen != (*place, layout.revision):
            self._blocks, self._range, self._visible = [], None, None
            while block.isValid() and block_top <= lowest:
                height = layout.blockBoundingRect(block).height()
                self._blocks.append((block, QRectF(0, block_top, width, height)))
                block_top += height
                block = block.next()
            self._seen = (*place, layout.revision)

    def reveal(self, start: int, end: int) -> None:
        """Scroll as little as shows a range whole, with some lines above and below it.

        A range that is longer than the view begins near its top.
        """
        if self._document is None:
            return
        first = self.rect_of(start)
        last = self.rect_of(min(end, start + _FARTHEST_REVEALED))
        line = max(1, first.height())
        room = _LINES_AROUND * line
        below = last.bottom() + room - self._view.viewport().height()
        above = first.top() - room
        lines = -(-below // line) if below > 0 else 0
        lines = min(lines, above // line) if lines or above < 0 else 0
        if lines:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + lines)

    def scroll_to_top(self, offset: int) -> None:
        """Bring the line of an offset to the top of the view."""
        assert self._document is not None
        position = self._document.offsets.to_utf16(offset)
        block = self._view.document().findBlock(position)
        self._view.blockBoundingRect(block)  # so that the block knows its lines
        line = block.layout().lineForTextPosition(position - block.position())
        number = line.lineNumber() if line.isValid() else 0
        self._view.verticalScrollBar().setValue(block.firstLineNumber() + number)

    def redraw(self, ranges: Iterable[Range], around: int, gutter: Gutter | None = None) -> None:
        """Draw the lines of some ranges again, and the pixels around them.

        With a gutter, that one too from the first of them on.
        """
        if (lines := self.lines()) is None:
            return
        seen, view = self.range, self._view.viewport()
        for start, end in ranges:
            if start > seen[1] or end < seen[0]:
                continue
            start, end = max(start, seen[0]), min(end, seen[1])
            # Qt, asked where a caret would stand, asks back for each block above it.
            if touched := list(lines.of(start, end)):
                top = floor(touched[0].top) - around
                bottom = ceil(touched[-1].top + touched[-1].height) + around
            else:
                top = self.rect_of(start).top() - around
                bottom = self.rect_of(end).bottom() + around
            view.update(0, top, view.width(), bottom - top)
            if gutter is not None:
                view.update(gutter.strip(top, view.height()))
