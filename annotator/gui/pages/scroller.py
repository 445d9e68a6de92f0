"""Pages below each other, drawn on demand, at any zoom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from annotator.gui.look.theme import LIGHT, Colours
from annotator.gui.pages.arrangement import MARGIN, Arrangement
from annotator.gui.pages.pictures import PagePictures, pieces_of
from annotator.pages.drawing import Piece

_STEP = 1.15
_SMALLEST_ZOOM, _LARGEST_ZOOM = 0.1, 8.0
_DEGREES_OF_STEP = 120


class PageScroller(QAbstractScrollArea):
    """Shows the pages of a file; knows nothing of a text."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._colours = colours
        self._sizes: list[tuple[float, float]] = []
        self._is_fitted = True
        self._arrangement = Arrangement((), 1.0, 1.0)
        self._problem = ""
        self.pictures = PagePictures(self)
        self.pictures.opened.connect(self._on_opened)
        self.pictures.arrived.connect(self.viewport().update)
        self.pictures.failed.connect(self._on_failed)
        self._want_later = QTimer(self, singleShot=True, interval=0)
        self._want_later.timeout.connect(self._want)

    def show_file(self, data: bytes | None, sizes: Sequence[tuple[float, float]] = ()) -> None:
        """Show the pages of another file from the first one, or none.

        Their sizes in points are found out where they are not known.
        """
        self._sizes = list(sizes)
        self._problem = ""
        self.pictures.show_file(data)
        self._arrange()
        self.verticalScrollBar().setValue(0)
        if data and not sizes:
            self.pictures.open()

    def paint_over(self, painter: QPainter, page: int) -> None:
        """Draw over a page, whose top left is the painter's origin."""

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme; the paper stays white."""
        self._colours = colours
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """Pixels a point."""
        return self._arrangement.zoom

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self._zoom_to(self.zoom * _STEP)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self._zoom_to(self.zoom / _STEP)

    def fit_width(self) -> None:
        """Show the pages as wide as there is room, now and when the room changes."""
        self._is_fitted = True
        self._arrange()

    # Qt

    def sizeHint(self) -> QSize:
        """Take half of the room."""
        return QSize(420, 600)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._colours.pane))
        if self._problem:
            painter.setPen(QColor(self._colours.text))
            inner = self.viewport().rect().adjusted(24, 24, -24, -24)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inner, int(flags), self._problem)
        else:
            for page in self._visible():
                self._paint_page(painter, page)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages as wide as the room, if they are so."""
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw the new place, and have its pages drawn."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self._want_later.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse with Ctrl; scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / _DEGREES_OF_STEP
            self._zoom_to(self.zoom * _STEP**steps, event.position())
            event.accept()
            return
        super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Redraw at the resolution of another screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._want_later.start()

    # Arranging and drawing

    def _on_page(self, point: QPointF) -> tuple[int, float, float]:
        """Return the page at a point of the viewport, and where on it, in points."""
        place = point + self._origin()
        page = self._arrangement.at(place.y())
        inside = (place - self._arrangement.rect(page).topLeft()) / self.zoom
        return page, inside.x(), inside.y()

    def _origin(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _visible(self) -> range:
        top = self.verticalScrollBar().value()
        return self._arrangement.between(top, top + self.viewport().height())

    def _fitting_zoom(self) -> float:
        widest = max((width for width, _ in self._sizes), default=1.0)
        return (self.viewport().width() - 2 * MARGIN) / max(1.0, widest)

    def _zoom_to(self, zoom: float, around: QPointF | None = None) -> None:
        if not self._sizes:
            return
        self._is_fitted = False
        around = around or QPointF(self.viewport().rect().center())
        page, x, y = self._on_page(around)
        self._arrange(zoom)
        place = self._arrangement.rect(page).topLeft() + QPointF(x, y) * self.zoom - around
        self.horizontalScrollBar().setValue(round(place.x()))
        self.verticalScrollBar().setValue(round(place.y()))

    def _arrange(self, zoom: float | None = None) -> None:
        """Lay out the pages again; what is at the top stays there."""
        bar = self.verticalScrollBar()
        share = bar.value() / self._arrangement.height if self._arrangement.height else 0.0
        wanted = self._fitting_zoom() if self._is_fitted else (zoom or self.zoom)
        wanted = round(min(_LARGEST_ZOOM, max(_SMALLEST_ZOOM, wanted)), 4)
        width, height = self.viewport().width(), self.viewport().height()
        self._arrangement = Arrangement(self._sizes, wanted, width)
        for scroll, whole, seen in (
            (self.horizontalScrollBar(), self._arrangement.width, width),
            (bar, self._arrangement.height, height),
        ):
            scroll.setRange(0, max(0, round(whole - seen)))
            scroll.setPageStep(seen)
            scroll.setSingleStep(40)
        bar.setValue(round(share * self._arrangement.height))
        self.viewport().update()
        self._want_later.start()

    def _want(self) -> None:
        """Request the pages in view, then the page after and the page before."""
        visible = self._visible()
        if not self.isVisible() or not visible:
            return
        seen = QRectF(self.viewport().rect()).translated(self._origin())
        pieces = [p for page in visible for p in self._pieces(page) if self._meets(p, seen)]
        beyond = seen.adjusted(0, -seen.height() / 2, 0, seen.height())
        near = range(max(0, visible.start - 1), min(len(self._sizes), visible.stop + 1))
        pieces += [p for n in near for p in self._pieces(n) if self._meets(p, beyond)]
        self.pictures.want(list(dict.fromkeys(pieces)))

    def _scale(self) -> float:
        return self.zoom * self.devicePixelRatioF()

    def _pieces(self, page: int) -> list[Piece]:
        return pieces_of(page, *self._sizes[page], self._scale())

    def _meets(self, piece: Piece, area: QRectF) -> bool:
        return self._area(piece, self._arrangement.rect(piece.page)).intersects(area)

    def _area(self, piece: Piece, page: QRectF) -> QRectF:
        """Return where a piece, of whatever scale, stands when its page stands at a rectangle."""
        factor = self.zoom / piece.scale
        left, top = page.left() + piece.left * factor, page.top() + piece.top * factor
        return QRectF(left, top, piece.width * factor, piece.height * factor)

    def _paint_page(self, painter: QPainter, page: int) -> None:
        rect = self._arrangement.rect(page).translated(-self._origin())
        painter.fillRect(rect, QColor(LIGHT.card))
        self._paint_pictures(painter, page, rect)
        painter.setPen(QColor(self._colours.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        self.paint_over(painter, page)
        painter.restore()

    def _paint_pictures(self, painter: QPainter, page: int, rect: QRectF) -> None:
        if page in self.pictures.broken:
            painter.setPen(QColor(LIGHT.dim))
            text = self.tr("This page cannot be displayed. Its words are in the text.")
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(rect.adjusted(20, 20, -20, -20), int(flags), text)
            return
        seen = QRectF(self.viewport().rect())
        pieces = [p for p in self._pieces(page) if self._area(p, rect).intersects(seen)]
        found = [(piece, self.pictures.picture(piece)) for piece in pieces]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if any(image is None for _, image in found):
            for piece, stand_in in self.pictures.others(page, self._scale()):
                painter.drawImage(self._area(piece, rect), stand_in)
        for piece, image in found:
            if image is not None:
                painter.drawImage(self._area(piece, rect), image)

    def _on_opened(self, sizes: list[tuple[float, float]]) -> None:
        if not self._sizes:
            self._sizes = sizes
            self._arrange()

    def _on_failed(self, sentence: str) -> None:
        self._problem = sentence
        self.viewport().update()
