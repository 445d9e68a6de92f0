"""Shows a picture: scrolled with its head and side in place, zoomed, walked by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.look.plain_labels import set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.pictures.painter import ShapePainter, say
from annotator.pictures.shapes import Picture, Shape, Spot, extent

STEP = 1.2
_SMALLEST, _LARGEST = 0.1, 4.0
_DEGREES = 120
_SETTLE_MILLISECONDS = 120
"""A pause after the last step of zooming, before all is painted anew and sharp."""
_BAND = 256.0
"""Shapes are looked for by strips of the picture of this height."""

_NOTHING = Picture(width=0, height=0, body=(), spots=())
_TOWARDS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class _Strips:
    """The shapes of one part of a picture, found by height."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._strips: dict[int, list[tuple[int, Shape]]] = {}
        for number, shape in enumerate(shapes):
            _, top, _, bottom = extent(shape)
            for strip in range(int(top // _BAND), int(bottom // _BAND) + 1):
                self._strips.setdefault(strip, []).append((number, shape))

    def within(self, area: QRectF) -> list[Shape]:
        """Return the shapes that may touch an area, in their order."""
        first, last = int(area.top() // _BAND), int(area.bottom() // _BAND)
        found: dict[int, Shape] = {}
        for strip in range(first, last + 1):
            found.update(self._strips.get(strip, ()))
        shapes = (found[number] for number in sorted(found))
        return [shape for shape in shapes if _touches(shape, area)]


def _touches(shape: Shape, area: QRectF) -> bool:
    left, top, right, bottom = extent(shape)
    is_beside = right < area.left() or left > area.right()
    return not (is_beside or bottom < area.top() or top > area.bottom())


class PictureView(QAbstractScrollArea):
    """A picture in which one spot can be current."""

    spot_changed = Signal()
    entered = Signal()
    """The current spot was double-clicked, or Enter pressed on it."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._colours = colours
        self.picture = _NOTHING
        self.zoom = 1.0
        """Pixels of the screen a pixel of the picture."""
        self._current: int | None = None
        self._parts = {name: _Strips(()) for name in ("body", "side", "head")}
        self._drawn: QPixmap | None = None
        self._drawn_at = (1.0, 0, 0)
        """The zoom and place at which `_drawn` was painted."""
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MILLISECONDS)
        self._settling.timeout.connect(self._redraw)

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; the current spot stays where it is about the same."""
        before = self.spot
        self.picture = picture
        self._parts = {
            "body": _Strips(picture.body),
            "side": _Strips(picture.side),
            "head": _Strips(picture.head),
        }
        kept = (n for n, s in enumerate(picture.spots) if before and _is_about(s, before))
        self._current = next(kept, None)
        self._set_ranges()
        self._redraw()
        self.spot_changed.emit()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self._redraw()

    @property
    def spot(self) -> Spot | None:
        """The current spot."""
        return None if self._current is None else self.picture.spots[self._current]

    def choose(self, number: int | None) -> None:
        """Make a spot the current one, and bring it into view."""
        self._current = number
        if number is not None:
            self._reveal(self.picture.spots[number])
            told = "\n".join(say(line) for line in self.picture.spots[number].tip)
            self.setAccessibleDescription(told)
        self.viewport().update()
        self.spot_changed.emit()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Show the picture larger or smaller; what lies at a point stays there."""
        zoom = min(max(self.zoom * factor, _SMALLEST), _LARGEST)
        point = around or QPointF(self.viewport().rect().center())
        inside = (point - self._corner() + self._scrolled()) / self.zoom
        self.zoom = zoom
        self._set_ranges()
        place = inside * zoom - (point - self._corner())
        self.horizontalScrollBar().setValue(round(place.x()))
        self.verticalScrollBar().setValue(round(place.y()))
        self._settling.start()
        self.viewport().update()

    def begin(self, least: float = 1.0) -> None:
        """Show the beginning of the picture, small enough for its width but no less than that."""
        wide = self.viewport().width() / max(self.picture.side_width + self.picture.width, 1.0)
        self.zoom_by(min(max(wide, least), 1.0) / self.zoom)
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)

    def fit(self) -> None:
        """Show the whole picture."""
        picture, room = self.picture, self.viewport().size()
        wide = room.width() / max(picture.side_width + picture.width, 1.0)
        high = room.height() / max(picture.head_height + picture.height, 1.0)
        self.zoom_by(min(wide, high, 1.0) / self.zoom)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was painted, at its place; while one zooms, as it was, larger or smaller."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._colours.ground))
        scrolled = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        if self._drawn is None or (
            self._drawn_at != (self.zoom, *scrolled) and not self._is_zooming
        ):
            self._draw()
        assert self._drawn is not None
        if self._is_zooming:
            zoom, x, y = self._drawn_at
            factor = self.zoom / zoom
            painter.translate(x * factor - scrolled[0], y * factor - scrolled[1])
            painter.scale(factor, factor)
        painter.drawPixmap(0, 0, self._drawn)
        painter.resetTransform()
        if self.spot is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(QRectF(self._corner(), self.viewport().rect().bottomRight()))
            painter.setPen(QPen(QColor(self._colours.accent), 2.0))
            painter.drawRoundedRect(self._rect(self.spot), 3, 3)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll as far as the new size needs it."""
        super().resizeEvent(event)
        self._set_ranges()
        self._drawn = None

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw the new place."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse with Ctrl; scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / _DEGREES), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the spot under the mouse the current one."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.choose(self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enter the spot under the mouse."""
        if event.button() is Qt.MouseButton.LeftButton and self._at(event.position()) is not None:
            self.entered.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where something can be pointed at."""
        is_on = self._at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_on else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what is under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(QPointF(event.pos()))
            spot = None if number is None else self.picture.spots[number]
            set_tip(self.viewport(), "\n".join(say(line) for line in spot.tip) if spot else "")
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from spot to spot, enter one, zoom."""
        key = Qt.Key(event.key())
        spots = self.picture.spots
        if key in _TOWARDS and spots:
            self.choose(self._next(*_TOWARDS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and spots:
            self.choose(0 if key is Qt.Key.Key_Home else len(spots) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.spot:
            self.entered.emit()
        elif event.text() in ("+", "="):
            self.zoom_by(STEP)
        elif event.text() == "-":
            self.zoom_by(1 / STEP)
        elif event.text() == "0":
            self.zoom_by(1 / self.zoom)
        else:
            super().keyPressEvent(event)

    # Painting

    @property
    def _is_zooming(self) -> bool:
        return self._settling.isActive()

    def _redraw(self) -> None:
        self._drawn = None
        self.viewport().update()

    def _draw(self) -> None:
        """Paint what is in view into a pixmap."""
        ratio = self.devicePixelRatioF()
        size = self.viewport().size()
        self._drawn = QPixmap(size * ratio)
        self._drawn.setDevicePixelRatio(ratio)
        self._drawn.fill(QColor(self._colours.ground))
        shapes = ShapePainter(self._colours, self.font())
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._drawn_at = (self.zoom, x, y)
        left, top = self._corner().x(), self._corner().y()
        width, height = size.width() - left, size.height() - top
        painter = QPainter(self._drawn)
        for name, area, at in (
            ("body", QRectF(left, top, width, height), (left - x, top - y)),
            ("side", QRectF(0, top, left, height), (0.0, top - y)),
            ("head", QRectF(left, 0, width, top), (left - x, 0.0)),
        ):
            if area.isEmpty():
                continue
            painter.save()
            # What is turned leans out of the head to the right, over nothing.
            painter.setClipRect(area)
            painter.translate(*at)
            painter.scale(self.zoom, self.zoom)
            seen = QRectF(
                (area.left() - at[0]) / self.zoom,
                (area.top() - at[1]) / self.zoom,
                area.width() / self.zoom,
                area.height() / self.zoom,
            )
            shapes.paint(painter, self._parts[name].within(seen))
            painter.restore()
        painter.end()

    # Places

    def _corner(self) -> QPointF:
        """Return where head, side and body meet, in the viewport."""
        return QPointF(self.picture.side_width, self.picture.head_height) * self.zoom

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _rect(self, spot: Spot) -> QRectF:
        corner = self._corner() - self._scrolled()
        return QRectF(
            spot.x * self.zoom + corner.x(),
            spot.y * self.zoom + corner.y(),
            spot.width * self.zoom,
            spot.height * self.zoom,
        )

    def _at(self, point: QPointF) -> int | None:
        """Return the spot at a point of the viewport, the smallest where several lie there.

        A point of the side stands for the first spot beside it.
        """
        corner, spots = self._corner(), self.picture.spots
        if point.y() < corner.y():
            return None
        inside = (point - corner + self._scrolled()) / self.zoom
        hits = [n for n, s in enumerate(spots) if s.y <= inside.y() <= s.y + s.height]
        if point.x() < corner.x():
            return min(hits, key=lambda n: spots[n].x, default=None)
        hits = [n for n in hits if spots[n].x <= inside.x() <= spots[n].x + spots[n].width]
        return min(hits, key=lambda n: spots[n].width * spots[n].height, default=None)

    def _next(self, across: int, down: int) -> int:
        """Return the nearest spot in a direction, else the current one; the first at the start."""
        spots = self.picture.spots
        if self._current is None:
            return 0
        here = _middle(spots[self._current])
        best, shortest = self._current, float("inf")
        for number, spot in enumerate(spots):
            way = _middle(spot) - here
            along = way.x() * across + way.y() * down
            aside = abs(way.x() * down) + abs(way.y() * across)
            if along > 1 and along + 3 * aside < shortest:
                best, shortest = number, along + 3 * aside
        return best

    def _reveal(self, spot: Spot) -> None:
        rect = self._rect(spot)
        corner, size = self._corner(), self.viewport().size()
        for bar, near, far, least, most in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), corner.x(), size.width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), corner.y(), size.height()),
        ):
            if near < least:
                bar.setValue(round(bar.value() + near - least - 8))
            elif far > most:
                bar.setValue(round(bar.value() + min(far - most + 8, near - least)))

    def _set_ranges(self) -> None:
        size, corner = self.viewport().size(), self._corner()
        for bar, whole, room in (
            (self.horizontalScrollBar(), self.picture.width, size.width() - corner.x()),
            (self.verticalScrollBar(), self.picture.height, size.height() - corner.y()),
        ):
            bar.setRange(0, max(round(whole * self.zoom - room), 0))
            bar.setPageStep(max(round(room), 1))
            bar.setSingleStep(24)


def _middle(spot: Spot) -> QPointF:
    return QPointF(spot.x + spot.width / 2, spot.y + spot.height / 2)


def _is_about(spot: Spot, other: Spot) -> bool:
    return (spot.claims, spot.source) == (other.claims, other.source)
