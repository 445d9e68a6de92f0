"""A claim as a row of two lines: what it claims, and below who says so and what came of it.

Painted at once and not cell by cell: a page of rows is then cheaper than one of the table.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from annotator.gui.claims.model import ClaimsModel
from annotator.gui.claims.telling import saying_of, verdict_of, words_of
from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.theme import INTERFACE_PIXELS
from annotator.gui.widgets.record_table import AnyIndex, PlainDelegate
from annotator.text.direction import isolated

ROW_PIXELS = 46
_NUMBER_PIXELS = 32
_BAR_PIXELS = 3
_GAP = 10
_EDGE = 14
_SMALL = INTERFACE_PIXELS - 1
_LEADING = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
_TRAILING = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class RowDelegate(PlainDelegate):
    """Paints the rows of a `ClaimsModel`."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._plain, self._small, self._bold = QFont(), QFont(), QFont()
        for font, pixels in ((self._plain, INTERFACE_PIXELS), (self._small, _SMALL)):
            font.setPixelSize(pixels)
        self._bold.setPixelSize(_SMALL)
        self._bold.setBold(True)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Return the height of two lines; the width is what there is."""
        return QSize(0, ROW_PIXELS)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw a claim."""
        model = index.model()
        assert isinstance(model, ClaimsModel), "it paints no other rows"
        row = model.row_at(index)
        if row is None:
            return
        colours, place = model.colours, option.rect
        text, dim, accent = QColor(colours.text), QColor(colours.dim), QColor(colours.accent)
        left = place.x() + _NUMBER_PIXELS + 2 * _GAP
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(colours.selected))
            painter.fillRect(place.x(), place.y(), _BAR_PIXELS, place.height(), accent)
        else:
            edge = QColor(colours.line)
            painter.fillRect(left, place.bottom(), place.right() - left, 1, edge)
        colour = QColor(colours.of_kind(row.claim.kind))
        painter.fillRect(left - _GAP - 2, place.y() + 7, _BAR_PIXELS, place.height() - 14, colour)
        upper = QRect(left, place.y() + 4, place.right() - _EDGE - left, 20)
        lower = QRect(upper.x(), upper.bottom() + 1, upper.width(), 18)
        grade = str(row.claim.credibility or "")
        number = QRect(place.x(), upper.y(), _NUMBER_PIXELS, upper.height())
        painter.setFont(self._small)
        _draw(painter, number, dim, str(index.data()), is_trailing=True)
        painter.setFont(self._plain)
        room = _draw(painter, upper, dim, grade, is_trailing=True)
        _draw(painter, upper.adjusted(0, 0, -room, 0), text, words_of(row))
        painter.setFont(self._bold)
        kind = kind_name(row.claim.kind)
        used = _draw(painter, lower, colour, kind)
        painter.setFont(self._small)
        verdict = verdict_of(row)
        room = _draw(painter, lower, accent, f"⚖ {verdict}" if verdict else "", is_trailing=True)
        saying = saying_of(row)
        lower.adjust(used, 0, -room, 0)
        used = _draw(painter, lower, dim, saying.own, gap=0)
        _draw(painter, lower.adjusted(used, 0, 0, 0), text, saying.said)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(accent)
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()


def _draw(
    painter: QPainter,
    place: QRect,
    colour: QColor,
    text: str,
    *,
    is_trailing: bool = False,
    gap: int = _GAP,
) -> int:
    """Draw what fits of a text on one line; return its width with the gap behind it, in pixels."""
    if not text or place.width() <= 0:
        return 0
    metrics, shown = painter.fontMetrics(), isolated(text)
    width = metrics.horizontalAdvance(shown)
    if width > place.width():
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, place.width())
        width = metrics.horizontalAdvance(shown)
    painter.setPen(colour)
    painter.drawText(place, _TRAILING if is_trailing else _LEADING, shown)
    return width + gap
