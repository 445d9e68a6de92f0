"""Paints a picture off screen, a little at a time, so that no key or frame waits for it.

What was painted last is shown meanwhile: moved, where the picture was scrolled, and larger or
smaller, where it was zoomed. Scrolling paints only what came into view.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from annotator.collector import collector_paused
from annotator.gui.look.theme import Colours
from annotator.gui.pictures.painter import ShapePainter
from annotator.gui.session.tasks import Slices
from annotator.pictures.shapes import Picture, Shape, extent

_BAND = 256.0
"""Shapes are looked for by strips of the picture of this height."""
_STEP_SECONDS = 0.001
"""What is painted in one go; where it is a band over the whole of a graph, a few of them."""
_FRAME_SECONDS = 0.01
"""What a frame may wait for, so that most of them need no second one."""
_FIRST_SECONDS = 0.1
"""The same where there is nothing to show until then."""


class Strips:
    """The shapes of one part of a picture, found by height."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self._shapes = shapes
        self._extents = list(map(extent, shapes))
        self._strips: dict[int, list[int]] = {}
        for number, (_, top, _, bottom) in enumerate(self._extents):
            for strip in range(int(top // _BAND), int(bottom // _BAND) + 1):
                self._strips.setdefault(strip, []).append(number)

    def within(self, area: QRectF) -> Iterator[Shape]:
        """Yield the shapes that may touch an area, in their order."""
        left, top, right, bottom = area.left(), area.top(), area.right(), area.bottom()
        reached = range(int(top // _BAND), int(bottom // _BAND) + 1)
        found = set[int]().union(*(self._strips.get(strip, ()) for strip in reached))
        for number in sorted(found):
            from_x, from_y, to_x, to_y = self._extents[number]
            if from_x <= right and left <= to_x and from_y <= bottom and top <= to_y:
                yield self._shapes[number]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture with its shapes sorted: for a large one that is half the work."""

    picture: Picture
    body: Strips
    side: Strips
    head: Strips

    @classmethod
    def of(cls, picture: Picture) -> Prepared:
        """Sort the shapes of a picture."""
        with collector_paused():
            return cls(picture, *map(Strips, (picture.body, picture.side, picture.head)))


@dataclass(frozen=True, slots=True)
class Place:
    """What of a picture is seen: how large, scrolled how far, in a view of what size."""

    zoom: float
    scrolled: QPoint
    size: tuple[int, int]
    ratio: float
    """Pixels of the screen a pixel of the view."""


@dataclass(frozen=True, slots=True)
class _Area:
    """Where a part of the picture stands in the view, and how it moves when one scrolls."""

    shapes: Strips
    rect: QRect
    corner: QPointF
    """Where the part has its origin."""


class Canvas:
    """What of a picture is painted, for one place at a time."""

    def __init__(self, view: QWidget, prepared: Prepared, colours: Colours) -> None:
        self._view = view
        self._prepared, self._colours = prepared, colours
        self._shown: tuple[Place, QPixmap] | None = None
        self._made: tuple[Place, QPixmap] | None = None
        """What is being painted."""
        self._left: Iterator[None] = iter(())
        self._slices = Slices(self._step, view)
        self._slices.done.connect(view.update)

    def begin(self, prepared: Prepared, colours: Colours) -> None:
        """Paint something else from now on, or the same in other colours."""
        self._prepared, self._colours = prepared, colours
        self._shown = None
        self.stop()

    def stop(self) -> None:
        """Paint no more of what is being painted."""
        self._made = None
        self._left = iter(())

    def paint(self, place: Place) -> None:
        """Paint what is seen from a place, and go on later with what does not fit in a frame."""
        if self._shown is not None and self._shown[0] == place:
            return
        seconds = _FRAME_SECONDS
        if self._made is None or self._made[0] != place:
            self._begin(place)
            seconds = _FRAME_SECONDS if self._shown else _FIRST_SECONDS
        deadline = time.perf_counter() + seconds
        while (is_last := self._step()) is False and time.perf_counter() < deadline:
            pass
        if is_last is False:
            self._slices.start()

    @property
    def is_painting(self) -> bool:
        """Whether something is being painted that is not shown yet."""
        return self._made is not None

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is painted."""
        return self._shown is None

    def show(self, painter: QPainter, place: Place) -> None:
        """Draw what is painted where it stands now."""
        if self._shown is None:
            return
        shown_at, pixmap = self._shown
        if shown_at.zoom == place.zoom:
            self._copy(painter, place)
            return
        factor = place.zoom / shown_at.zoom
        painter.save()
        painter.translate(QPointF(shown_at.scrolled) * factor - QPointF(place.scrolled))
        painter.scale(factor, factor)
        painter.drawPixmap(0, 0, pixmap)
        painter.restore()

    def _step(self) -> bool | None:
        """Paint a little and return whether that was the last; None where there is nothing."""
        if self._made is None:
            return None
        if next(self._left, self) is not self:
            return False
        self._shown, self._made = self._made, None
        return True

    def _begin(self, place: Place) -> None:
        ground = QColor(self._colours.ground)
        pixmap = QPixmap(round(place.size[0] * place.ratio), round(place.size[1] * place.ratio))
        pixmap.setDevicePixelRatio(place.ratio)
        pixmap.fill(ground)
        painter = QPainter(pixmap)
        kept = self._copy(painter, place) if self._can_keep(place) else QRegion()
        painter.end()
        self._made = (place, pixmap)
        shapes = ShapePainter(self._colours, self._view.font())
        self._left = _in_steps(pixmap, shapes, self._areas(place), place.zoom, kept)

    def _can_keep(self, place: Place) -> bool:
        """Return whether what is painted fits in: broken pixels would leave seams."""
        known = self._shown[0] if self._shown else place
        return place.ratio.is_integer() and (known.zoom, known.ratio) == (place.zoom, place.ratio)

    def _copy(self, painter: QPainter, place: Place) -> QRegion:
        """Draw each part of what is painted where it stands from a place; return where that is."""
        kept = QRegion()
        if self._shown is None:
            return kept
        shown_at, pixmap = self._shown
        for area, before in zip(self._areas(place), self._areas(shown_at), strict=True):
            moved = (area.corner - before.corner).toPoint()
            there = area.rect & before.rect.translated(moved)
            painter.drawPixmap(QRectF(there), pixmap, _scaled(there.translated(-moved), pixmap))
            kept += there
        return kept

    def _areas(self, place: Place) -> tuple[_Area, ...]:
        picture, zoom = self._prepared.picture, place.zoom
        corner = QPointF(picture.side_width, picture.head_height) * zoom
        left, top = round(corner.x()), round(corner.y())
        right, bottom = max(place.size[0] - left, 0), max(place.size[1] - top, 0)
        across, down = QPointF(place.scrolled.x(), 0), QPointF(0, place.scrolled.y())
        return (
            _Area(self._prepared.body, QRect(left, top, right, bottom), corner - across - down),
            _Area(self._prepared.side, QRect(0, top, left, bottom), QPointF(0, corner.y()) - down),
            _Area(self._prepared.head, QRect(left, 0, right, top), QPointF(corner.x(), 0) - across),
        )


def _scaled(rect: QRect, pixmap: QPixmap) -> QRectF:
    """Return a part of a pixmap in its own pixels."""
    ratio = pixmap.devicePixelRatio()
    return QRectF(QPointF(rect.topLeft()) * ratio, rect.size().toSizeF() * ratio)


def _in_steps(
    pixmap: QPixmap, shapes: ShapePainter, areas: Iterable[_Area], zoom: float, kept: QRegion
) -> Iterator[None]:
    """Paint what is not kept, for a moment each step."""
    for area in areas:
        fresh = QRegion(area.rect) - kept
        around = fresh.boundingRect()
        seen = QRectF(
            (QPointF(around.topLeft()) - area.corner) / zoom, around.size().toSizeF() / zoom
        )
        found = area.shapes.within(seen)
        for shape in found:
            painter = QPainter(pixmap)
            # What is turned leans out of the head to the right, over nothing.
            painter.setClipRegion(fresh)
            painter.translate(area.corner)
            painter.scale(zoom, zoom)
            shapes.paint(painter, chain((shape,), _for_a_moment(found)))
            painter.end()
            yield


def _for_a_moment(shapes: Iterator[Shape]) -> Iterator[Shape]:
    """Yield shapes until a step is over; the others stay for the next one."""
    end = time.perf_counter() + _STEP_SECONDS
    while time.perf_counter() < end and (shape := next(shapes, None)) is not None:
        yield shape
