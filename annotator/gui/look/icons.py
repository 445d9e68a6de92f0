"""The icons of the window, drawn in one manner: a line of one width on a grid of sixteen.

Each is a row of strokes: `M x y` begins one, `L` goes on straight, `Q` bends (by one point, to
another), `O x y r` is a circle, `Z` closes. A row that begins with `F` is filled too. They are
drawn in the colour of text of the theme, sharp at every scale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication

_WINDOW = "M 2 3.5 L 14 3.5 L 14 12.5 L 2 12.5 Z"
ICONS: dict[str, tuple[str, ...]] = {
    "undo": ("M 6 3 L 2.5 6.5 L 6 10", "M 2.5 6.5 L 9.5 6.5 Q 13.5 6.5 13.5 10 Q 13.5 13 10 13"),
    "redo": ("M 10 3 L 13.5 6.5 L 10 10", "M 13.5 6.5 L 6.5 6.5 Q 2.5 6.5 2.5 10 Q 2.5 13 6 13"),
    "close": ("M 4 4 L 12 12", "M 12 4 L 4 12"),
    "up": ("M 8 13 L 8 3", "M 4 7 L 8 3 L 12 7"),
    "down": ("M 8 3 L 8 13", "M 4 9 L 8 13 L 12 9"),
    "left": ("M 13 8 L 3 8", "M 7 4 L 3 8 L 7 12"),
    "right": ("M 3 8 L 13 8", "M 9 4 L 13 8 L 9 12"),
    "open": ("M 4 6 L 8 10 L 12 6",),
    "add": ("M 8 3 L 8 13", "M 3 8 L 13 8"),
    "more": ("F O 3 8 0.6", "F O 8 8 0.6", "F O 13 8 0.6"),
    "search": ("O 7 7 4.2", "M 10.2 10.2 L 13.5 13.5"),
    "filter": ("M 2.5 4 L 13.5 4", "M 4.5 8 L 11.5 8", "M 6.5 12 L 9.5 12"),
    "order": ("M 5 3 L 5 13", "M 2.5 10.5 L 5 13 L 7.5 10.5", "M 9 4 L 14 4", "M 9 8 L 12 8"),
    "second": (_WINDOW, "M 8 3.5 L 8 12.5"),
    "export": ("M 8 10 L 8 2.5", "M 5 5.5 L 8 2.5 L 11 5.5", "M 3 9 L 3 13.5 L 13 13.5 L 13 9"),
    "documents": (_WINDOW, "M 6 3.5 L 6 12.5"),
    "documents shown": (_WINDOW, "F M 2 3.5 L 6 3.5 L 6 12.5 L 2 12.5 Z"),
    "side": (_WINDOW, "M 10 3.5 L 10 12.5"),
    "claims": ("M 2.5 4 L 13.5 4", "M 2.5 8 L 13.5 8", "M 2.5 12 L 9 12"),
    "sources": ("O 8 5.2 2.7", "M 2.8 13.5 Q 3.2 9.8 8 9.8 Q 12.8 9.8 13.2 13.5"),
    "tags": ("M 2.5 2.5 L 8 2.5 L 13.5 8 L 8 13.5 L 2.5 8 Z", "F O 5.4 5.4 0.6"),
    "details": ("O 8 8 5.8", "M 8 7.6 L 8 11", "F O 8 5 0.5"),
    "history": ("O 8 8 5.8", "M 8 4.6 L 8 8 L 10.6 9.6"),
    "findings": ("M 8 2.5 L 14 13.2 L 2 13.2 Z", "M 8 6.4 L 8 9.4", "F O 8 11.2 0.4"),
    "revision": ("M 4 2.5 L 9 2.5 L 12.5 6 L 12.5 13.5 L 4 13.5 Z", "M 6 9 L 7.8 10.8 L 10.8 7.6"),
    "side shown": (_WINDOW, "F M 10 3.5 L 14 3.5 L 14 12.5 L 10 12.5 Z"),
}
ICON_PIXELS = 16
_WIDTH = 1.4
_RATIOS = (1, 2)
"""Pixels of a picture a pixel of the window."""
_NAME = "drawn icon"


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw an icon in the middle of a box, sixteen pixels wide and high."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center() - QPointF(ICON_PIXELS / 2, ICON_PIXELS / 2))
    pen = QPen(colour, _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for path, is_filled in _paths(name):
        painter.setBrush(colour if is_filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
    painter.restore()


def set_icon(button: QAbstractButton, name: str) -> None:
    """Give a button an icon in place of words; `refresh_icons` draws it for another theme."""
    button.setProperty(_NAME, name)
    button.setIcon(icon_of(name))


def refresh_icons(app: QApplication) -> None:
    """Draw the icons of all buttons in the colours of the theme that there is now."""
    for widget in app.allWidgets():
        name = widget.property(_NAME)
        if isinstance(name, str) and isinstance(widget, QAbstractButton):
            widget.setIcon(icon_of(name))


def icon_of(name: str) -> QIcon:
    """Return an icon in the colours of the theme that there is now."""
    palette = QApplication.palette()
    text = palette.color(QPalette.ColorRole.WindowText)
    dim = palette.color(QPalette.ColorRole.PlaceholderText)
    return _drawn(name, text.rgb(), dim.rgb())


@lru_cache(maxsize=128)
def _drawn(name: str, colour: int, dim: int) -> QIcon:
    icon = QIcon()
    for mode, rgb in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, dim)):
        for ratio in _RATIOS:
            picture = QPixmap(ICON_PIXELS * ratio, ICON_PIXELS * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            draw_icon(painter, name, QRectF(0, 0, ICON_PIXELS, ICON_PIXELS), QColor.fromRgb(rgb))
            painter.end()
            icon.addPixmap(picture, mode)
    return icon


@lru_cache(maxsize=64)
def _paths(name: str) -> tuple[tuple[QPainterPath, bool], ...]:
    """Return the strokes of an icon, and whether each is filled."""
    return tuple((_path(row.removeprefix("F ")), row.startswith("F ")) for row in ICONS[name])


def _path(row: str) -> QPainterPath:
    path = QPainterPath()
    words = iter(row.split())
    steps: dict[str, Callable[[Iterator[str]], None]] = {
        "M": lambda rest: path.moveTo(_point(rest)),
        "L": lambda rest: path.lineTo(_point(rest)),
        "Q": lambda rest: path.quadTo(_point(rest), _point(rest)),
        "O": lambda rest: path.addEllipse(_point(rest), radius := float(next(rest)), radius),
        "Z": lambda _rest: path.closeSubpath(),
    }
    for word in words:
        steps[word](words)
    return path


def _point(words: Iterator[str]) -> QPointF:
    return QPointF(float(next(words)), float(next(words)))
