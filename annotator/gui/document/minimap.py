"""The whole document as a narrow strip: where its claims are, and what is untouched."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.look.theme import Colours
from annotator.model import ClaimId, ClaimKind
from annotator.project.open_document import OpenDocument

_WIDTH = 14
_ROW = 2
"""Pixels of one row: the finest thing the strip can tell."""
_TICK = 5
"""Pixels of a hit's tick: half of it stands beside the claims."""
_REDRAW_MILLISECONDS = 400
_MOST_COUNTED = 8
"""Claims of a row that are looked at; of more, so many at even distances tell as much."""


class Minimap(QWidget):
    """Shows a document from end to end; a click goes there."""

    offset_chosen = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._document: OpenDocument | None = None
        self._picture: QPixmap | None = None
        self._seen = (0, 0)
        self._hits: Sequence[tuple[int, int]] = ()
        self._current_hit = -1
        self._timer = QTimer(self, singleShot=True, interval=_REDRAW_MILLISECONDS)
        self._timer.timeout.connect(self._forget_picture)
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("The whole document; click to go there"))
        self.setAccessibleName(self.tr("Overview of the document"))

    def show_document(self, document: OpenDocument | None) -> None:
        """Show another document, or nothing."""
        self._document = document
        self._hits = ()
        self._forget_picture()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self._forget_picture()

    def show_seen(self, start: int, end: int) -> None:
        """Say which range (code points) is on screen."""
        if (start, end) != self._seen:
            self._seen = (start, end)
            self.update()

    def show_hits(self, hits: Sequence[tuple[int, int]], current: int) -> None:
        """Show where something was found (ranges in text order), the current hit by its number."""
        self._hits, self._current_hit = hits, current
        self.update()

    def hit_rows(self) -> list[int]:
        """Return the rows of the strip in which a hit begins, the finest thing it can tell."""
        if self._document is None or not self._hits:
            return []
        length, rows = max(1, len(self._document.text)), max(1, self.height() // _ROW)
        # A row has its share of the text: the search goes from row to row, not from hit to hit.
        found: list[int] = []
        number = 0
        while number < len(self._hits):
            row = min(self._hits[number][0] * rows // length, rows - 1)
            found.append(row)
            border = -(-(row + 1) * length // rows)
            number = max(number + 1, bisect_left(self._hits, (border,)))
        return found

    def refresh(self) -> None:
        """Redraw soon, after one or many edits."""
        self._timer.start()

    def sizeHint(self) -> QSize:
        """Be narrow."""
        return QSize(_WIDTH, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Redraw at once: the old picture does not fit."""
        super().resizeEvent(event)
        self._forget_picture()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place that was clicked."""
        self._choose(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while its button is down."""
        self._choose(event.position().y())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, and a frame round what is on screen."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.pane))
        if self._document is not None and self._document.text:
            if self._picture is None:
                self._picture = self._draw(self._document)
            painter.drawPixmap(QPointF(0, 0), self._picture)
            scale = self.height() / len(self._document.text)
            top, bottom = (offset * scale for offset in self._seen)
            painter.setPen(QColor(self._colours.dim))
            frame = QRectF(0.5, top + 0.5, self.width() - 1, max(6.0, bottom - top) - 1)
            painter.drawRect(frame)
            self._draw_hits(painter, self._document)
        painter.end()

    def _draw_hits(self, painter: QPainter, document: OpenDocument) -> None:
        """Draw ticks at the edge of the strip, and one across it for the current hit."""
        edge = QColor(self._colours.hit_edge)
        for row in self.hit_rows():
            painter.fillRect(0, row * _ROW, _TICK, _ROW, edge)
        if 0 <= self._current_hit < len(self._hits):
            start = self._hits[self._current_hit][0]
            y = start * self.height() // max(1, len(document.text))
            painter.fillRect(0, y, self.width(), _ROW, edge)

    def _draw(self, document: OpenDocument) -> QPixmap:
        """Draw each row in the colour of the kind that most of its claims have."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        rows = max(1, self.height() // _ROW)
        painter = QPainter(picture)
        row = 0
        for (is_claimed, kind), alike in groupby(_kinds_by_row(document, rows)):
            count = sum(1 for _ in alike)
            if is_claimed:
                colour = QColor(self._colours.of_kind(kind))
                painter.fillRect(3, row * _ROW, self.width() - 6, count * _ROW, colour)
            row += count
        painter.end()
        return picture

    def _choose(self, y: float) -> None:
        if self._document is not None:
            share = min(max(y / max(1, self.height()), 0.0), 1.0)
            self.offset_chosen.emit(int(share * max(0, len(self._document.text) - 1)))

    def _forget_picture(self) -> None:
        self._picture = None
        self.update()


def _kinds_by_row(document: OpenDocument, rows: int) -> Iterator[tuple[bool, ClaimKind | None]]:
    """Yield for each row whether it has claims, and the kind that most of them have."""
    length = len(document.text)
    borders = [row * length // rows for row in range(rows + 1)]
    indexes = [bisect_left(document.places, (border,)) for border in borders]
    kind_of = document.outlines.kind
    around: list[tuple[int, int, ClaimId]] = []
    known = 0
    for row in range(rows):
        first, last = indexes[row], indexes[row + 1]
        step = max(1, (last - first) // _MOST_COUNTED)
        kinds = [kind_of(place[2]) for place in document.places[first:last:step]]
        if not kinds:
            # Rows of a short text share characters.
            start, end = borders[row], max(borders[row] + 1, borders[row + 1])
            if end > known:
                # Asked once for all rows to the next one in which a claim begins.
                known = max(end, borders[bisect_right(indexes, first) - 1])
                around = document.claims.overlapping(start, known)
            kinds = [kind_of(key) for a, b, key in around if a < end and b > start]
        yield bool(kinds), max(kinds, key=kinds.count, default=None)
