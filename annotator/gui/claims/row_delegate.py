"""A claim as a row of two lines: what it claims, and below who says so and what came of it.

Painted at once and not cell by cell: a page of rows is then cheaper than one of the table.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText, QTransform
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from annotator.gui.claims.model import ClaimsModel
from annotator.gui.claims.telling import saying_of, verdict_of, words_of
from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.theme import INTERFACE_PIXELS, Colours
from annotator.gui.widgets.record_table import AnyIndex, PlainDelegate
from annotator.model import ClaimId
from annotator.reader import ClaimRow
from annotator.text.direction import isolated

ROW_PIXELS = 46
_NUMBER_PIXELS = 32
_TOP, _UPPER_PIXELS = 4, 20
_BAR_PIXELS = 3
_GAP = 10
_EDGE = 14
_LEFT = _NUMBER_PIXELS + 2 * _GAP
_MOST_KEPT = 300
_SMALL = INTERFACE_PIXELS - 1
_ARROW = " ← "
_SHARE_OF_OUTER = 0.4
"""Of the room for who says a claim, what is left to those before the origin."""
_NARROW = 160
"""Pixels of room in which nothing is left to them but an ellipsis."""
_ROUNDED = 2
"""Pixels that widths may lack as Qt rounds each of them."""
_TRAILING = int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)


class _Piece(NamedTuple):
    """A text of a row, its glyphs in their places, from the upper left corner of the row."""

    font: QFont
    colour: QColor
    place: QPoint
    text: QStaticText


class _Pieces(NamedTuple):
    """What is drawn of a row, and what it was found for."""

    row: ClaimRow
    size: QSize
    colours: Colours
    pieces: list[_Piece]


class RowDelegate(PlainDelegate):
    """Paints the rows of a `ClaimsModel`.

    What of its texts fits into a row is kept until the row is another one: to measure them and to
    find their glyphs takes longer than to draw these.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._plain, self._small, self._bold = QFont(), QFont(), QFont()
        for font, pixels in ((self._plain, INTERFACE_PIXELS), (self._small, _SMALL)):
            font.setPixelSize(pixels)
        self._struck = QFont(self._small)
        self._struck.setStrikeOut(True)
        self._bold.setPixelSize(_SMALL)
        self._bold.setBold(True)
        self._kept: dict[ClaimId, _Pieces] = {}
        table.model().modelReset.connect(self._forget)

    def _forget(self) -> None:
        """Let go of the rows of a document that is no longer shown."""
        self._kept.clear()

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
        accent, left, state = QColor(colours.accent), place.x() + _LEFT, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(colours.selected))
            painter.fillRect(place.x(), place.y(), _BAR_PIXELS, place.height(), accent)
        else:
            edge = QColor(colours.line)
            painter.fillRect(left, place.bottom(), place.right() - left, 1, edge)
        colour = QColor(colours.of_kind(row.claim.kind))
        painter.fillRect(left - _GAP - 2, place.y() + 7, _BAR_PIXELS, place.height() - 14, colour)
        number = QRect(place.x(), place.y() + _TOP, _NUMBER_PIXELS, _UPPER_PIXELS)
        is_fallen = row.claim.id in model.fallen
        painter.setFont(self._struck if is_fallen else self._small)
        painter.setPen(QColor(colours.error if is_fallen else colours.dim))
        painter.drawText(number, _TRAILING, str(model.number_at(index)))
        for piece in self._pieces_of(row, place.size(), colours):
            painter.setFont(piece.font)
            painter.setPen(piece.colour)
            painter.drawStaticText(place.topLeft() + piece.place, piece.text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(accent)
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.restore()

    def _pieces_of(self, row: ClaimRow, size: QSize, colours: Colours) -> list[_Piece]:
        kept = self._kept.get(row.claim.id)
        if kept is None or kept.row is not row or (kept.size, kept.colours) != (size, colours):
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            pieces = list(self._laid_out(row, size, colours))
            kept = self._kept[row.claim.id] = _Pieces(row, size, colours, pieces)
        return kept.pieces

    def _laid_out(self, row: ClaimRow, size: QSize, colours: Colours) -> Iterator[_Piece]:
        """Yield the texts of a row, each where the ones before it leave room."""
        text, dim = QColor(colours.text), QColor(colours.dim)
        colour = QColor(colours.of_kind(row.claim.kind))
        upper = QRect(_LEFT, _TOP, size.width() - 1 - _EDGE - _LEFT, _UPPER_PIXELS)
        lower = QRect(_LEFT, upper.bottom() + 1, upper.width(), 18)
        grade, verdict, saying = row.claim.credibility, verdict_of(row), saying_of(row)
        found, room = _fitting(self._plain, dim, upper, str(grade or ""), is_last=True)
        yield from found
        yield from _fitting(self._plain, text, upper.adjusted(0, 0, -room, 0), words_of(row))[0]
        found, used = _fitting(self._bold, colour, lower, kind_name(row.claim.kind))
        yield from found
        verdict = f"⚖ {verdict}" if verdict else ""
        accent = QColor(colours.accent)
        found, room = _fitting(self._small, accent, lower, verdict, is_last=True)
        yield from found
        lower = lower.adjusted(used, 0, -room, 0)
        metrics = QFontMetrics(self._small)
        needed = metrics.horizontalAdvance(saying.said)
        kept = min(needed, _room_for_origin(metrics, lower.width())) if saying.own else 0
        found, used = _fitting(self._small, dim, lower.adjusted(0, 0, -kept, 0), saying.own, gap=0)
        yield from found
        yield from _fitting(self._small, text, lower.adjusted(used, 0, 0, 0), saying.said)[0]


def _room_for_origin(metrics: QFontMetrics, width: int) -> int:
    """Return how wide an origin may be at most before it is cut (pixels)."""
    least = metrics.horizontalAdvance("…") + _ROUNDED
    outer = _SHARE_OF_OUTER * width if width > _NARROW else least
    return max(0, int(width - outer) - metrics.horizontalAdvance(_ARROW))


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """Return what fits of a text; of “outer ← origin” the origin has the first claim to room."""
    outer, arrow, origin = text.rpartition(_ARROW)
    right = Qt.TextElideMode.ElideRight
    if not arrow:
        return metrics.elidedText(isolated(text), right, width)
    origin = metrics.elidedText(isolated(origin), right, _room_for_origin(metrics, width))
    behind = arrow + origin
    left = width - metrics.horizontalAdvance(behind)
    return isolated(metrics.elidedText(isolated(outer), right, left) + behind)


def _fitting(
    font: QFont,
    colour: QColor,
    place: QRect,
    text: str,
    *,
    gap: int = _GAP,
    is_last: bool = False,
) -> tuple[list[_Piece], int]:
    """Return what fits of a text on one line, if anything, and its width with the gap beside it.

    The last one stands at the end of the line.
    """
    if not text or place.width() <= 0:
        return [], 0
    metrics = QFontMetrics(font)
    drawn, width = _with_glyphs(isolated(text), font)
    if width > place.width():
        drawn, width = _with_glyphs(elided(metrics, text, place.width()), font)
    x = place.right() + 1 - width if is_last else place.x()
    y = place.y() + (place.height() - metrics.height() + 1) // 2
    return [_Piece(font, colour, QPoint(x, y), drawn)], width + gap


def _with_glyphs(text: str, font: QFont) -> tuple[QStaticText, int]:
    """Return a text with its glyphs, and its width: to measure it apart would find them twice."""
    drawn = QStaticText(text)
    drawn.setTextFormat(Qt.TextFormat.PlainText)
    drawn.prepare(QTransform(), font)
    return drawn, ceil(drawn.size().width())
