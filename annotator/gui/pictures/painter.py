"""Paints the shapes of a picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from math import inf

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPainter,
    QPainterPath,
    QPen,
)

from annotator.gui.look.language import translate_message
from annotator.gui.look.theme import Colours
from annotator.messages import Message
from annotator.pictures.shapes import (
    FAINT,
    STRIP,
    STRIP_INK,
    Align,
    Band,
    Box,
    Glyph,
    Ink,
    Label,
    Line,
    Picture,
    Shape,
    Sign,
    extent,
)
from annotator.pictures.svg import ANSWER_RADIUS, GLYPHS, MARGIN, legend_places, moved, whole_size
from annotator.text.direction import isolated

_STROKE = 1.8
_LEGIBLE = 0.25
"""How small letters and signs may be and still be painted as such."""
_LETTER = 6.5
"""How wide one is, about."""
_SHARPNESS = 2
"""Pixels of a saved PNG a pixel of the picture."""
_LARGEST_PNG = 16_000
"""Pixels: what is larger is saved less sharp, as no viewer opens it."""
_SHEET = 1_000
"""Pixels of a PNG that are painted at once, from top to bottom."""
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")

Reach = Callable[[QRectF], Iterable[Shape]]


def say(text: str) -> str:
    """Return a Message in the language of the window, and somebody's words as they stand."""
    return translate_message(text) if isinstance(text, Message) else isolated(text)


def palette(colours: Colours) -> dict[Ink, str]:
    """Return the colours of a theme by what they are for."""
    return {ink: getattr(colours, ink.value) for ink in Ink}


class ShapePainter:
    """Paints shapes with the colours of a theme."""

    def __init__(self, colours: Colours, font: QFont) -> None:
        self._inks = {ink: QColor(name) for ink, name in palette(colours).items()}
        self._strip = QColor(self._inks[Ink.GROUND])
        self._strip.setAlphaF(STRIP_INK)
        self._font = QFont(font)
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._metrics = {False: QFontMetricsF(self._font), True: QFontMetricsF(self._bold)}

    def paint(self, painter: QPainter, shapes: Iterable[Shape]) -> None:
        """Paint shapes whose origin is that of the painter."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_legible = painter.worldTransform().m11() >= _LEGIBLE
        for shape in shapes:
            ink = self._inks[shape.ink]
            match shape:
                case Label() if not is_legible and not shape.is_turned:
                    _bar(painter, shape, ink)
                case Label():
                    self._label(painter, shape, ink)
                case Box():
                    _box(painter, shape, ink)
                case Line():
                    style = Qt.PenStyle.DashLine if shape.is_dashed else Qt.PenStyle.SolidLine
                    painter.setPen(QPen(ink, 1.0, style))
                    painter.drawLine(QPointF(shape.x, shape.y), QPointF(shape.to_x, shape.to_y))
                case Band():
                    _band(painter, shape, ink)
                case Sign() if not is_legible:
                    painter.fillRect(QRectF(shape.x - 4, shape.y - 4, 8, 8), ink)
                case Sign():
                    _sign(painter, shape, ink)

    def _label(self, painter: QPainter, label: Label, ink: QColor) -> None:
        metrics = self._metrics[label.is_bold]
        text = say(label.text)
        if label.width:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, label.width)
        shift = {Align.LEFT: 0.0, Align.MIDDLE: 0.5, Align.RIGHT: 1.0}[label.align]
        left = -metrics.horizontalAdvance(text) * shift if shift else 0.0
        down = (metrics.ascent() - metrics.descent()) / 2
        painter.setFont(self._bold if label.is_bold else self._font)
        painter.setPen(ink)
        if label.is_turned:
            painter.save()
            painter.translate(label.x, label.y)
            painter.rotate(-90)
            painter.drawText(QPointF(left, down), text)
            painter.restore()
        else:
            if label.backed_from:
                end = label.x + left + metrics.horizontalAdvance(text) + STRIP / 4
                begin = label.x - label.backed_from
                strip = QRectF(begin, label.y - STRIP / 2, end - begin, STRIP)
                painter.fillRect(strip, self._strip)
            painter.drawText(QPointF(label.x + left, label.y + down), text)


def write_png(picture: Picture, colours: Colours, font: QFont) -> bytes:
    """Return a picture as the bytes of a PNG file; can be called on any thread.

    It is painted sheet by sheet, since a long curve on a long sheet takes a tenth of a second.
    """
    width, height = whole_size(picture)
    scale = min(_SHARPNESS, _LARGEST_PNG / max(width, height))
    whole = QImage(QSize(round(width * scale), round(height * scale)), QImage.Format.Format_RGB32)
    shapes = ShapePainter(colours, font)
    painter = QPainter(whole)
    for top in range(0, whole.height(), _SHEET):
        sheet = QImage(whole.width(), min(_SHEET, whole.height() - top), QImage.Format.Format_RGB32)
        sheet.fill(QColor(colours.ground))
        part = QPainter(sheet)
        part.translate(0, -top)
        part.scale(scale, scale)
        _paint_whole(part, picture, shapes, top / scale, (top + _SHEET) / scale)
        part.end()
        painter.drawImage(0, top, sheet)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(whole)
    return bytes(buffer.data().data())


def _paint_whole(
    painter: QPainter, picture: Picture, shapes: ShapePainter, first: float, last: float
) -> None:
    """Paint what lies between two heights of a picture with its head, side and legend."""
    left, top = picture.side_width + MARGIN, picture.head_height + MARGIN
    for part, x, y in (
        (picture.body, left, top),
        (picture.side, MARGIN, top),
        (picture.head, left, MARGIN),
    ):
        painter.translate(x, y)
        extents = ((shape, extent(shape)) for shape in part)
        seen = (each for each, (_, up, _, down) in extents if down + y >= first and up + y <= last)
        shapes.paint(painter, seen)
        painter.translate(-x, -y)
    width, _height = whole_size(picture)
    for (shape, words), (x, y) in zip(picture.legend, legend_places(picture, width), strict=True):
        shapes.paint(painter, (moved(shape, x, y), Label(x + 20, y, words, Ink.DIM)))


def _bar(painter: QPainter, label: Label, ink: QColor) -> None:
    """Paint a faint bar for a text too small to be read."""
    long = min(label.width or inf, _LETTER * len(label.text))
    colour = QColor(ink)
    colour.setAlphaF(FAINT)
    shift = {Align.LEFT: 0.0, Align.MIDDLE: 0.5, Align.RIGHT: 1.0}[label.align]
    painter.fillRect(QRectF(label.x - long * shift, label.y - 3, long, 6), colour)


def _box(painter: QPainter, box: Box, ink: QColor) -> None:
    rect = QRectF(box.x, box.y, box.width, box.height)
    if box.is_filled:
        colour = QColor(ink)
        if box.is_faint:
            colour.setAlphaF(FAINT)
        painter.fillRect(rect, colour)
    else:
        painter.setPen(QPen(ink, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)


def _band(painter: QPainter, band: Band, ink: QColor) -> None:
    path = QPainterPath(QPointF(band.x, band.y))
    middle = (band.x + band.to_x) / 2
    path.cubicTo(middle, band.y, middle, band.to_y, band.to_x, band.to_y)
    colour = QColor(ink)
    colour.setAlphaF(FAINT)
    pen = QPen(colour, band.breadth)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.strokePath(path, pen)


def _sign(painter: QPainter, sign: Sign, ink: QColor) -> None:
    path, is_filled = _glyph(sign.glyph)
    painter.translate(sign.x, sign.y)
    if is_filled:
        painter.fillPath(path, ink)
    else:
        pen = QPen(ink, _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
    if sign.is_answer:
        painter.setPen(QPen(ink, 1.0, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(0, 0), ANSWER_RADIUS, ANSWER_RADIUS)
    painter.translate(-sign.x, -sign.y)


@cache
def _glyph(glyph: Glyph) -> tuple[QPainterPath, bool]:
    """Return the form of a sign, and whether it is filled."""
    written, is_filled = GLYPHS[glyph]
    path = QPainterPath()
    for letter, rest in _STEP.findall(written):
        numbers = [float(number) for number in _NUMBER.findall(rest)]
        points = [QPointF(*numbers[n : n + 2]) for n in range(0, len(numbers), 2)]
        match letter:
            case "M":
                path.moveTo(points[0])
            case "L":
                path.lineTo(points[0])
            case "C":
                for n in range(0, len(points), 3):
                    path.cubicTo(*points[n : n + 3])
            case _:
                path.closeSubpath()
    return path, is_filled
