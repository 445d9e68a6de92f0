"""The lines under the words: which kind a claim is, shown by form first and colour second."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from annotator.model import ClaimKind

_FIRST = 3.5
"""Pixels from the base line to the first level."""
_STEP = 5.5
"""Pixels from one level of nesting to the next."""
_WIDTH, _CURRENT_WIDTH = 1.4, 2.0
"""Pixels of a line, and of that of the current claim."""
_END = 6.0
"""Pixels of the bars at the ends of what is not the document's own."""
_SLASH = 4.0
"""Half the height of a slash, and the pixels from one to the next."""
_CORNER = 4.0
"""Pixels of the shorter side of a corner."""
_WAVE = 3.0
"""Half a wave, in pixels."""
_TILE_WIDTH, _TILE_HEIGHT = 48.0, 8.0
"""Whole waves, and room for the thickest pen."""


class Stretch(NamedTuple):
    """A run of words within one line, in pixels of the viewport."""

    x_from: float
    x_to: float
    top: float
    bottom: float
    baseline: float


def depth_pixels(level: int, fitting: int) -> float:
    """Return how much lower a level is drawn than the last of the first few that fit."""
    return (level - fitting + 1) * _STEP + 1.0


def draw_stroke(
    painter: QPainter,
    kind: ClaimKind | None,
    colour: QColor,
    stretch: Stretch,
    level: int,
    *,
    is_current: bool,
) -> None:
    """Draw the line of a claim's kind under some words, `level` steps down."""
    x_from, x_to = stretch.x_from, stretch.x_to
    y = stretch.baseline + _FIRST + level * _STEP
    if kind is ClaimKind.OPINION:
        ratio = painter.device().devicePixelRatio()
        tile = _wave_tile(colour.rgba(), _CURRENT_WIDTH if is_current else _WIDTH, ratio)
        # On whole pixels, where a tile is copied and not drawn again.
        top, left = round(y * ratio) / ratio - _TILE_HEIGHT / 2, round(x_from * ratio) / ratio
        painter.drawTiledPixmap(QRectF(left, top, x_to - left, _TILE_HEIGHT), tile)
        return
    painter.setPen(_pen(kind, colour.rgba(), is_current))
    if kind is ClaimKind.REPORT:
        painter.drawLine(QLineF(x_from, y - 0.7, x_to, y - 0.7))
        painter.drawLine(QLineF(x_from, y + 1.6, x_to, y + 1.6))
    else:
        painter.drawLine(QLineF(x_from, y, x_to, y))


@lru_cache(maxsize=64)
def _pen(kind: ClaimKind | None, rgba: int, is_current: bool) -> QPen:
    """Return what draws the line of a kind other than opinion."""
    width = _CURRENT_WIDTH if is_current else _WIDTH
    if kind is ClaimKind.REPORT:
        width = 1.5 if is_current else 1.1
    pen = QPen(QColor.fromRgba(rgba), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind is None:
        pen.setDashPattern([3.0, 2.5])
    return pen


def draw_break(painter: QPainter, colour: QColor, stretch: Stretch, level: int) -> None:
    """Draw two slashes through the line of a claim where it begins: what it rests on fell."""
    painter.setPen(QPen(colour, 1.5))
    y = stretch.baseline + _FIRST + level * _STEP
    for x in (stretch.x_from + _SLASH, stretch.x_from + 2 * _SLASH):
        painter.drawLine(QPointF(x - _SLASH / 2, y + _SLASH), QPointF(x + _SLASH / 2, y - _SLASH))


def draw_ends(painter: QPainter, colour: QColor, stretches: Sequence[Stretch]) -> None:
    """Draw a small bar where some words begin and where they end."""
    painter.setPen(QPen(colour, 1.0))
    for x, stretch in ((stretches[0].x_from, stretches[0]), (stretches[-1].x_to, stretches[-1])):
        y = stretch.baseline + _FIRST
        painter.drawLine(QPointF(x, y - _END), QPointF(x, y + _END / 2))


def draw_corners(
    painter: QPainter,
    colour: QColor,
    stretches: Sequence[Stretch],
    *,
    has_start: bool,
    has_end: bool,
) -> None:
    """Draw a corner before some words and one behind them, where their ends are among these."""
    painter.setPen(QPen(colour, 1.2))
    if not stretches:
        return
    first, last = stretches[0], stretches[-1]
    for is_wanted, corner, way in (
        (has_start, QPointF(first.x_from - 1.5, first.top + 1), _CORNER),
        (has_end, QPointF(last.x_to + 1.5, last.bottom + 1), -_CORNER),
    ):
        if is_wanted:
            painter.drawPolyline([corner + QPointF(way, 0), corner, corner + QPointF(0, 2 * way)])


@lru_cache(maxsize=64)
def _wave_tile(rgba: int, width: float, ratio: float) -> QPixmap:
    """Return a piece of wave to be laid side by side: the whole path takes milliseconds to draw."""
    tile = QPixmap(round(_TILE_WIDTH * ratio), round(_TILE_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor.fromRgba(rgba), width))
    # Begun before the tile and ended behind it, so that its ends meet those of the next.
    painter.drawPath(_wave(-2 * _WAVE, _TILE_WIDTH + 2 * _WAVE, _TILE_HEIGHT / 2))
    painter.end()
    return tile


def _wave(x_from: float, x_to: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(x_from, y))
    x, bend = x_from, -2.2
    while x < x_to:
        step = min(_WAVE, x_to - x)
        path.quadTo(x + step / 2, y + bend, x + step, y)
        x, bend = x + step, -bend
    return path
