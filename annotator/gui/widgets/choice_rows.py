"""How a choice of the pick box is drawn: its name, what it is besides, and keys as caps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.gui.widgets.record_table import AnyIndex
from annotator.text.direction import isolated

ROW_PIXELS = 28
_HEADING_PIXELS = 24
_PADDING, _GAP = 8, 10
_SMALL = 11
"""Pixels of the letters of headings and caps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    """What a row shows."""

    name: str
    remark: str = ""
    digit: str = ""
    """The key that picks it, before the name."""
    key: str = ""
    """The key that does the same without the box, at the end."""
    heading: str = ""
    """What its group is called, above the first of a group."""


class ChoiceDelegate(QStyledItemDelegate):
    """Draws the rows of a list; `row_at` returns what a row of it shows."""

    def __init__(self, row_at: Callable[[int], ChoiceRow], parent: QObject) -> None:
        super().__init__(parent)
        self._row_at = row_at

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Make room for a row, and for the heading above it."""
        return QSize(0, height_of(self._row_at(index.row())))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row, the heading on the ground and the rest on that of the row."""
        row = self._row_at(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = QApplication.palette()  # a style sheet makes that of the list paler
        small = QFont(option.font)
        small.setPixelSize(_SMALL)
        box = QRectF(option.rect)
        if row.heading:
            place = box.adjusted(_PADDING, 6, -_PADDING, 0)
            painter.setFont(small)
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignTop), row.heading)
            box.setTop(box.top() + _HEADING_PIXELS)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(box, 4, 4)
            painter.setBrush(palette.color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(QRectF(box.left(), box.top() + 5, 3, box.height() - 10), 1, 1)
        inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
        if row.digit:
            width = self._draw_cap(painter, inner, small, palette, row.digit, is_left=True)
            inner.setLeft(inner.left() + width + _GAP)
        if row.key:
            width = self._draw_cap(painter, inner, small, palette, row.key, is_left=False)
            inner.setRight(inner.right() - width - _GAP)
        self._draw_words(painter, inner, option.font, palette, row)
        painter.restore()

    @staticmethod
    def _draw_cap(
        painter: QPainter, inner: QRectF, font: QFont, palette: QPalette, key: str, *, is_left: bool
    ) -> float:
        """Draw a key at an end of the row, and return how wide it is (pixels)."""
        width = QFontMetrics(font).horizontalAdvance(key) + 10
        left = inner.left() if is_left else inner.right() - width
        cap = QRectF(left, inner.center().y() - 9, width, 18)
        painter.setFont(font)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        return width

    @staticmethod
    def _draw_words(
        painter: QPainter, inner: QRectF, font: QFont, palette: QPalette, row: ChoiceRow
    ) -> None:
        """Draw the name, of a long one both ends, and where there is room what it is besides."""
        metrics, elide = QFontMetrics(font), Qt.TextElideMode
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(font)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        name = metrics.elidedText(isolated(row.name), elide.ElideMiddle, int(inner.width()))
        painter.drawText(inner, middle, name)
        inner.setLeft(inner.left() + metrics.horizontalAdvance(name) + _GAP)
        remark = metrics.elidedText(
            isolated(row.remark), elide.ElideRight, int(max(inner.width(), 0))
        )
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(inner, middle, remark)


def height_of(row: ChoiceRow) -> int:
    """Return how high a row is, in pixels."""
    return ROW_PIXELS + (_HEADING_PIXELS if row.heading else 0)
