"""Dragging claims and sources: what is carried, and places where it can be dropped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QRubberBand, QWidget

CLAIM = "application/x-annotator-claim"
SOURCE = "application/x-annotator-source"
_PADDING = 6

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Target(Generic[T]):
    """Something to drop on, and where it is in the widget."""

    value: T
    rect: QRect


def carried(kind: str, record_id: str) -> QMimeData:
    """Return what a drag of a record carries."""
    data = QMimeData()
    data.setData(kind, record_id.encode())
    return data


def start_drag(widget: QWidget, data: QMimeData, words: str) -> None:
    """Drag something away from a widget, shown under the mouse by a few words."""
    metrics = QFontMetrics(widget.font())
    width, height = metrics.horizontalAdvance(words) + 2 * _PADDING, metrics.height() + _PADDING
    ratio = widget.devicePixelRatioF()
    pixmap = QPixmap(int(width * ratio), int(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(widget.palette().highlight().color())
    painter = QPainter(pixmap)
    painter.setPen(widget.palette().highlightedText().color())
    painter.drawText(QRect(0, 0, width, height), int(Qt.AlignmentFlag.AlignCenter), words)
    painter.end()
    drag = QDrag(widget)
    drag.setMimeData(data)
    drag.setPixmap(pixmap)
    drag.exec(Qt.DropAction.CopyAction)


class OnlyOurs(QObject):
    """Has a widget that takes any drag, such as a tab bar, leave files to the window."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse what is neither claim nor source; Qt then offers it to the parents."""
        if isinstance(event, QDropEvent) and event.type() != QEvent.Type.Drop:
            data = event.mimeData()
            if not (data.hasFormat(CLAIM) or data.hasFormat(SOURCE)):
                event.ignore()
                return True
        return super().eventFilter(watched, event)


class Drops(QObject, Generic[T]):
    """Takes records of one kind that are dropped on things in a widget; files it leaves alone."""

    def __init__(
        self,
        widget: QWidget,
        kind: str,
        target_at: Callable[[QPoint], Target[T] | None],
        then: Callable[[str, T], None],
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._kind = kind
        self._target_at = target_at
        self._then = then
        self._band: QRubberBand | None = None
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is ours, and show what it would be dropped on."""
        # By their classes: each event comes here, and to ask for its type takes Python longer.
        match event:
            case QDragMoveEvent():  # also where it enters
                if not self._is_ours(event):
                    return False
                # A drag that was refused once would not be offered again further on.
                event.setAccepted(self._show(event) or event.type() == QEvent.Type.DragEnter)
                return True
            case QDragLeaveEvent():
                self._hide()
            case QDropEvent():
                self._hide()
                if self._is_ours(event):
                    self._take(event)
                    return True
        return False

    def _is_ours(self, event: QDropEvent) -> bool:
        """Return whether a record of the kind comes from this window, and so from this project."""
        source = event.source()
        is_here = isinstance(source, QWidget) and source.window() is self._widget.window()
        return is_here and event.mimeData().hasFormat(self._kind)

    def _show(self, event: QDropEvent) -> bool:
        target = self._target_at(event.position().toPoint())
        if target is None:
            self._hide()
            return False
        if self._band is None:
            self._band = QRubberBand(QRubberBand.Shape.Rectangle, self._widget)
        self._band.setGeometry(target.rect)
        self._band.show()
        return True

    def _hide(self) -> None:
        if self._band is not None:
            self._band.hide()

    def _take(self, event: QDropEvent) -> None:
        target = self._target_at(event.position().toPoint())
        if target is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self._then(bytes(event.mimeData().data(self._kind).data()).decode(), target.value)
