"""The colour of a tag as a small square, with an edge that shows on every ground."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QColor, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

_SIZE = 14
_RATIO = 3
"""Pixels of the picture a pixel of the window: sharp at all usual scales."""


def swatch(colour: str) -> QPixmap:
    """Return the square of a colour `#rrggbb`, its edge in the colour of dim text of the theme."""
    edge = QApplication.palette().color(QPalette.ColorRole.PlaceholderText)
    return _drawn(colour, edge.rgba())


@lru_cache(maxsize=256)
def _drawn(colour: str, edge: int) -> QPixmap:
    picture = QPixmap(_SIZE * _RATIO, _SIZE * _RATIO)
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(QColor.fromRgba(edge))
    painter = QPainter(picture)
    painter.fillRect(1, 1, _SIZE - 2, _SIZE - 2, QColor(colour))
    painter.end()
    return picture
