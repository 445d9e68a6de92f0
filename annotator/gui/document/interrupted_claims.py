"""The current claim as one thing: handles at the ends of its spans, a line that joins them."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.gui.document.lines import VisibleLines

_KNOB_PIXELS = 2.8
_HANDLE_WIDTH = 1.6
_LINK_WIDTH = 1.2

Range = tuple[int, int]


def draw_whole(
    painter: QPainter, lines: VisibleLines, ranges: tuple[Range, ...], colour: QColor
) -> None:
    """Draw the handles by which spans are reshaped, and along the top of what interrupts them
    the line that says that they are one claim.
    """
    painter.setPen(QPen(colour, _LINK_WIDTH))
    for (_, end), (start, _) in pairwise(sorted(ranges)):
        for gap in lines.stretches(end, start):
            y = gap.top + 0.5
            painter.drawLine(QPointF(gap.x_from, y), QPointF(gap.x_to, y))
    for span in ranges:
        for is_end in (False, True):
            _draw_handle(painter, lines, span[is_end], is_end, colour)


def _draw_handle(
    painter: QPainter, lines: VisibleLines, offset: int, is_end: bool, colour: QColor
) -> None:
    edge = lines.edge(offset, is_end=is_end)
    if edge is None:
        return
    painter.setPen(QPen(colour, _HANDLE_WIDTH))
    painter.drawLine(QPointF(edge.x, edge.top), QPointF(edge.x, edge.bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(
        QPointF(edge.x, edge.bottom if is_end else edge.top), _KNOB_PIXELS, _KNOB_PIXELS
    )
