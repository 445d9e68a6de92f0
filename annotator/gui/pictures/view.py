"""Shows a picture: scrolled with its head and side in place, zoomed, walked by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.look.plain_labels import set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.pictures.canvas import Canvas, Place, Prepared
from annotator.gui.pictures.painter import say
from annotator.pictures.shapes import Picture, Spot

STEP = 1.2
_SMALLEST, _LARGEST = 0.1, 4.0
_MOST_BESIDE = 0.7
"""How much of the view its side or its head may take when one zooms."""
_DEGREES = 120
_SETTLE_MILLISECONDS = 120
"""A pause after the last step of zooming, before all is painted anew and sharp."""
_TOWARDS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


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
        self._prepared = Prepared.of(Picture(width=0, height=0, body=(), spots=()))
        self.zoom = 1.0
        """Pixels of the screen a pixel of the picture."""
        self._current: int | None = None
        self._canvas = Canvas(self.viewport(), self._prepared, colours)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_MILLISECONDS)
        self._settling.timeout.connect(self.viewport().update)

    @property
    def picture(self) -> Picture:
        """The picture that is shown."""
        return self._prepared.picture

    def show_picture(self, prepared: Prepared) -> None:
        """Show another picture; the current spot stays where it is about the same."""
        before, picture = self.spot, prepared.picture
        self._prepared = prepared
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

    def choose(self, number: int | None, *, is_in_view: bool = False) -> None:
        """Make a spot the current one, and bring it into view unless it is there."""
        self._current = number
        if number is not None:
            if not is_in_view:
                self._reveal(self.picture.spots[number])
            told = "\n".join(say(line) for line in self.picture.spots[number].tip)
            self.setAccessibleDescription(told)
        self.viewport().update()
        self.spot_changed.emit()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Show the picture larger or smaller; what lies at a point stays there."""
        least = min(_SMALLEST, self._whole())
        zoom = min(max(self.zoom * factor, least), max(self._largest(), least))
        point = around or QPointF(self.viewport().rect().center())
        inside = (point - self._corner() + self._scrolled()) / self.zoom
        self.zoom = zoom
        self._set_ranges()
        place = inside * zoom - (point - self._corner())
        self.horizontalScrollBar().setValue(round(place.x()))
        self.verticalScrollBar().setValue(round(place.y()))
        self._canvas.stop()
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
        self.zoom_by(min(self._whole(), 1.0) / self.zoom)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was painted, at its place; while one zooms, as it was, larger or smaller."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._colours.ground))
        if self._canvas.is_blank or not self._settling.isActive():
            self._canvas.paint(self._place())
        self._canvas.show(painter, self._place())
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
            point, corner = event.position(), self._corner()
            # What is clicked lies still, so that it is not another spot that is clicked next.
            is_in_view = point.x() >= corner.x() and point.y() >= corner.y()
            self.choose(self._at(point), is_in_view=is_in_view)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Enter the spot that the first click chose."""
        if event.button() is Qt.MouseButton.LeftButton and self.spot is not None:
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

    def _redraw(self) -> None:
        self._canvas.begin(self._prepared, self._colours)
        self.viewport().update()

    def _place(self) -> Place:
        """Return what is seen now."""
        size = self.viewport().size()
        return Place(
            self.zoom, self._scrolled(), (size.width(), size.height()), self.devicePixelRatioF()
        )

    # Places

    def _whole(self) -> float:
        """Return the zoom at which the whole picture is in view."""
        picture, room = self.picture, self.viewport().size()
        wide = room.width() / max(picture.side_width + picture.width, 1.0)
        high = room.height() / max(picture.head_height + picture.height, 1.0)
        return min(wide, high)

    def _largest(self) -> float:
        """Return the zoom at which head and side still leave room for the body."""
        picture, room = self.picture, self.viewport().size()
        wide = room.width() * _MOST_BESIDE / max(picture.side_width, 1.0)
        high = room.height() * _MOST_BESIDE / max(picture.head_height, 1.0)
        return min(max(min(wide, high), 1.0), _LARGEST)

    def _corner(self) -> QPointF:
        """Return where head, side and body meet, in the viewport."""
        return QPointF(self.picture.side_width, self.picture.head_height) * self.zoom

    def _scrolled(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

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

        A point of the side stands for the first spot beside it, one of the head for the first
        below it.
        """
        corner, spots = self._corner(), self.picture.spots
        inside = (point - corner + self._scrolled()) / self.zoom
        is_head, is_side = point.y() < corner.y(), point.x() < corner.x()
        if is_head and is_side:
            return None
        hits = [
            n
            for n, s in enumerate(spots)
            if (is_head or s.y <= inside.y() <= s.y + s.height)
            and (is_side or s.x <= inside.x() <= s.x + s.width)
        ]
        if is_side or is_head:
            return min(hits, key=lambda n: spots[n].x if is_side else spots[n].y, default=None)
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
    return (spot.claims, spot.source, spot.words) == (other.claims, other.source, other.words)
