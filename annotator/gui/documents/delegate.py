"""Draws a document of the list: its title, its origin, and how much of it has been covered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.documents.model import COUNTS_ROLE, ORIGIN_ROLE, DocumentsModel
from annotator.gui.look.theme import Colours
from annotator.gui.widgets.record_table import AnyIndex
from annotator.project.sentence_counts import Counts
from annotator.text.direction import isolated

_PADDING = 8
_SMALL_PIXELS = 11
_LONGEST = 1_000
"""Characters of a title that are measured: two lines hold fewer."""
_BAR = 4
"""Pixels of the bar, with as many above it."""
_NARROWEST = 120


class DocumentDelegate(QStyledItemDelegate):
    """Titles take up to two lines; cited sources are in italics; a heading is small."""

    def __init__(self, colours: Colours, parent: QObject) -> None:
        super().__init__(parent)
        self.colours = colours
        self.width = _NARROWEST
        """Of the list, in pixels: how many lines a title takes depends on it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Make room for the title, the origin and the bar."""
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            return QSize(_NARROWEST, 3 * _PADDING + _SMALL_PIXELS)
        title = str(index.data())[:_LONGEST]
        is_long = option.fontMetrics.horizontalAdvance(title) > self.width - 2 * _PADDING
        lines = (2 if is_long else 1) * option.fontMetrics.lineSpacing()
        bar = 0 if self._is_cited(index) else 2 * _BAR
        return QSize(_NARROWEST, lines + _SMALL_PIXELS + 6 + bar + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        small = QFont(option.font)
        small.setPixelSize(_SMALL_PIXELS)
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._draw_heading(painter, box, small, str(index.data()))
        else:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self.colours.selected))
                painter.drawRoundedRect(box, 6, 6)
            inner = box.adjusted(_PADDING, _PADDING - 1, -_PADDING, -_PADDING)
            self._draw_words(painter, inner, option.font, small, index)
            counts = index.data(COUNTS_ROLE)
            if isinstance(counts, Counts) and counts.total:
                self._draw_bar(painter, inner, counts)
        painter.restore()

    def _draw_heading(self, painter: QPainter, box: QRectF, small: QFont, text: str) -> None:
        painter.setFont(small)
        painter.setPen(QColor(self.colours.dim))
        metrics = QFontMetrics(small)
        place = box.adjusted(4, 0, -4, -_PADDING / 2)
        text = metrics.elidedText(isolated(text), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(
            place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), text
        )

    def _draw_words(
        self, painter: QPainter, inner: QRectF, font: QFont, small: QFont, index: AnyIndex
    ) -> None:
        is_cited = self._is_cited(index)
        own = QFont(font)
        own.setItalic(is_cited)
        metrics = QFontMetrics(own)
        title = two_lines(str(index.data())[:_LONGEST], metrics, int(inner.width()))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.setFont(own)
        painter.setPen(QColor(self.colours.dim if is_cited else self.colours.text))
        painter.drawText(inner, flags, title)
        painter.setFont(small)
        painter.setPen(QColor(self.colours.dim))
        origin = QFontMetrics(small).elidedText(
            isolated(str(index.data(ORIGIN_ROLE))[:_LONGEST]),
            Qt.TextElideMode.ElideRight,
            int(inner.width()),
        )
        top = (title.count("\n") + 1) * metrics.lineSpacing() + 1
        painter.drawText(inner.adjusted(0, top, 0, 0), flags, origin)

    def _draw_bar(self, painter: QPainter, inner: QRectF, counts: Counts) -> None:
        """Draw what is claimed full, what is marked hollow, what is untouched as a mere line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        left, middle = inner.left(), inner.bottom() - _BAR / 2
        for number, height, colour, is_hollow in (
            (counts.claimed, _BAR, self.colours.accent, False),
            (counts.marked, _BAR, self.colours.accent, True),
            (counts.untouched, 1, self.colours.dim, False),
        ):
            width = inner.width() * number / counts.total
            if width:
                place = QRectF(left, middle - height / 2, max(1, width), height)
                _fill(painter, place, QColor(colour), is_hollow=is_hollow)
            left += width

    @staticmethod
    def _is_cited(index: AnyIndex) -> bool:
        model = index.model()
        return isinstance(model, DocumentsModel) and model.document_at(index) is None


def _fill(painter: QPainter, place: QRectF, colour: QColor, *, is_hollow: bool) -> None:
    """Fill a piece of the bar, or draw its edges alone; the left one is the piece before."""
    if not is_hollow:
        painter.fillRect(place, colour)
        return
    for edge in (
        place.adjusted(0, 0, 0, 1 - place.height()),
        place.adjusted(0, place.height() - 1, 0, 0),
        place.adjusted(place.width() - 1, 0, 0, 0),
    ):
        painter.fillRect(edge, colour)


def two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Break a title into at most two lines of a width (pixels), the second elided."""
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    rest = " ".join(words)
    if not first:
        return metrics.elidedText(isolated(rest), Qt.TextElideMode.ElideRight, width)
    first = isolated(first)
    if not rest:
        return first
    return f"{first}\n{metrics.elidedText(isolated(rest), Qt.TextElideMode.ElideRight, width)}"
