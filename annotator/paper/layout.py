"""Where each block stands on which page.

Qt's own layout of tables cuts rows at the end of a page. Here a row that does not fit goes to the
next page, under the head of its table once more, and only one that is longer than a page is
cut, between lines. Blocks are laid out twice: first to count the pages, then to draw them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPaintDevice,
    QPainter,
    QPen,
    QTextDocument,
    QTextLayout,
    QTextLine,
)

from annotator.paper.texts import text_of
from annotator.progress import Tell
from annotator.reports.blocks import Block, Line, Paragraph, Row, Style, Table
from annotator.reports.forms import FAINT_LINE, FORMS, LINE, TEXT
from annotator.reports.rich import Piece

MARGIN = 56.7
"""20 millimetres on all sides, in points."""
_HEADER, _FOOTER = 34.0, 30.0
"""From the edge of the paper, in points."""
_CELL_GAP, _CELL_PADDING = 7.0, 2.5
_SAME = 0.5
"""Pixels that sums of heights may be apart."""
_KEPT = 6
"""Blocks behind a heading that are looked at for what has to stand under it."""
_SMALLEST_PART = 40.0
"""A row that has to be cut begins on this page if so many points are left."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Laid out text, and how far from the left it stands."""

    left: float
    text: QTextDocument

    @property
    def height(self) -> float:
        """How high it is, in pixels of the device."""
        return self.text.size().height()


class Paper:
    """Draws blocks on the pages of a device, or counts the pages without a painter."""

    def __init__(
        self,
        device: QPaintDevice,
        painter: QPainter | None,
        new_page: Callable[[], None],
        title: str,
        total: int = 0,
    ) -> None:
        """`new_page` is called before each page but the first; `total` is the number of pages."""
        self._device = device
        self._painter = painter
        self._new_page = new_page
        self._title = title
        self._total = total
        self._points = device.logicalDpiY() / 72
        self._left = self._top = MARGIN * self._points
        self._width = device.width() - 2 * self._left
        self._bottom = device.height() - self._top
        self._y = self._top
        self.pages = 1

    def draw(self, blocks: Sequence[Block], tell: Tell) -> None:
        """Draw all blocks; `tell` is told the share that is done."""
        self._edges()
        for number, block in enumerate(blocks):
            match block:
                case Paragraph():
                    self._paragraph(block, blocks[number + 1 : number + _KEPT])
                case Table():
                    self._table(block, tell)
            tell((number + 1) / len(blocks))

    # Paragraphs

    def _paragraph(self, block: Paragraph, following: Sequence[Block]) -> None:
        form = FORMS[block.line.style]
        text = text_of((block.line,), self._width, self._device, block.anchor)
        before = form.before * self._points if self._y > self._top else 0
        needed = text.size().height() + (self._first_of(following) if form.keeps else 0)
        if self._y + before + needed > self._bottom and self._y > self._top:
            self._turn()
            before = 0
        self._y += before
        self._cells((Cell(0, text),))
        self._y += form.after * self._points

    def _first_of(self, blocks: Sequence[Block]) -> float:
        """Return how much of what follows a heading has to stand under it."""
        match blocks:
            case [Paragraph(line=line), *more] if FORMS[line.style].keeps:
                form = FORMS[line.style]
                height = text_of((line,), self._width, self._device).size().height()
                distances = (form.before + form.after) * self._points
                return height + distances + self._first_of(more)
            case [Paragraph(line=line), *_]:
                return 2 * FORMS[line.style].size * self._points
            case [Table() as table, *_] if first := next(iter(table.rows), None):
                head = self._height(self._row(Row(_head(table)), table)) if table.heads else 0
                return head + min(self._height(self._row(first, table)), 120 * self._points)
        return 0

    # Tables

    def _table(self, table: Table, tell: Tell) -> None:
        head = self._row(Row(_head(table)), table) if table.heads else ()
        self._line(TEXT)
        self._head(head)
        rows = pairwise(chain(table.rows, (None,)))
        for number, (row, following) in enumerate(rows):
            assert row is not None, "it stands behind the last"
            cells = self._row(row, table)
            needed = self._height(cells)
            if following is not None and len(row.cells) < len(table.widths):
                needed += self._height(self._row(following, table))
            if self._y + needed > self._bottom and self._y > self._top:
                self._break(cells, head)
            if number:
                self._line(LINE if table.is_quiet else FAINT_LINE)
            self._cells(cells, _CELL_PADDING * self._points, lambda: self._head(head))
            tell(0)
        self._line(LINE)
        self._y += 4 * self._points

    def _break(self, cells: Sequence[Cell], head: Sequence[Cell]) -> None:
        """Turn the page before a row, unless it would not fit on a page of its own either."""
        is_long = self._height(cells) > self._bottom - self._top - self._height(head)
        if is_long and self._bottom - self._y > _SMALLEST_PART * self._points:
            return
        self._turn()
        self._head(head)

    def _head(self, head: Sequence[Cell]) -> None:
        if head:
            self._cells(head, _CELL_PADDING * self._points)
            self._line(LINE)

    def _row(self, row: Row, table: Table) -> tuple[Cell, ...]:
        widths = table.widths if len(row.cells) == len(table.widths) else (sum(table.widths),)
        cells, left = [], 0.0
        for number, (lines, share) in enumerate(zip(row.cells, widths, strict=True)):
            width = self._width * share / 100
            gap = _CELL_GAP * self._points
            anchor = "" if number else row.anchor
            cells.append(Cell(left, text_of(lines, width - gap, self._device, anchor)))
            left += width
        return tuple(cells)

    def _height(self, cells: Sequence[Cell]) -> float:
        if not cells:
            return 0
        return max(cell.height for cell in cells) + 2 * _CELL_PADDING * self._points

    # Drawing

    def _cells(
        self,
        cells: Sequence[Cell],
        padding: float = 0,
        turned: Callable[[], None] = lambda: None,
    ) -> None:
        """Draw texts side by side, over several pages where they are longer than one."""
        self._y += padding
        done, height = 0.0, max(cell.height for cell in cells)
        while done < height:
            part = min(height - done, self._bottom - self._y)
            if part < height - done:
                part = _last_line(cells, done, part)
            self._draw(cells, done, part)
            done += part
            self._y += part
            if done < height:
                self._turn()
                turned()
        self._y += padding

    def _draw(self, cells: Sequence[Cell], done: float, part: float) -> None:
        if self._painter is None:
            return
        for cell in cells:
            origin = QPointF(self._left + cell.left, self._y - done)
            # A clip of Qt's hides the line above, which a PDF then holds all the same.
            for layout, line, top in _lines_of(cell.text):
                if done <= top + _SAME < done + part:
                    line.draw(self._painter, origin + layout.position())

    def _line(self, colour: str) -> None:
        if self._painter is not None:
            self._painter.setPen(QPen(QColor(f"#{colour}"), 0.5 * self._points))
            end = QPointF(self._left + self._width, self._y)
            self._painter.drawLine(QPointF(self._left, self._y), end)

    def _turn(self) -> None:
        self.pages += 1
        self._y = self._top
        if self._painter is not None:
            self._new_page()
        self._edges()

    def _edges(self) -> None:
        """Draw the title of the report at the head of a page, and its number at the foot."""
        if self._painter is None:
            return
        foot = f"{self.pages} / {self._total}" if self._total else str(self.pages)
        height = self._device.height()
        edges = [(foot, height - _FOOTER * self._points)]
        edges += [(self._title, _HEADER * self._points)] if self.pages > 1 else []
        for text, y in edges:
            drawn = text_of((Line((Piece(text),), Style.SMALL),), self._width, self._device)
            centre = (self._width - drawn.idealWidth()) / 2 if text == foot else 0
            self._painter.save()
            self._painter.translate(self._left + centre, y - drawn.size().height() / 2)
            drawn.drawContents(self._painter)
            self._painter.restore()


def _head(table: Table) -> tuple[tuple[Line, ...], ...]:
    return tuple((Line((Piece(head),), Style.HEAD),) for head in table.heads)


def _last_line(cells: Sequence[Cell], done: float, part: float) -> float:
    """Return how much of some texts, at most a part, can be drawn without cutting a line."""
    lines = [
        line
        for cell in cells
        for line in _lines(cell.text)
        if done < line[1] and line[0] < done + part
    ]
    for end in sorted({end for _, end in lines if end <= done + part}, reverse=True):
        if not any(a < end < b for a, b in lines):
            return end - done
    return part


def _lines(text: QTextDocument) -> Iterator[tuple[float, float]]:
    """Yield from where to where each line of a text stands."""
    return ((top, top + line.height()) for _, line, top in _lines_of(text))


def _lines_of(text: QTextDocument) -> Iterator[tuple[QTextLayout, QTextLine, float]]:
    """Yield each line of a text with the layout it belongs to, and where it begins."""
    whole: QAbstractTextDocumentLayout = text.documentLayout()
    block = text.begin()
    while block.isValid():
        top, layout = whole.blockBoundingRect(block).top(), block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            yield layout, line, top + line.y()
        block = block.next()
