"""Where windows, dialogs and popups stand: on the screen with their frames, and off the words.

What the desktop leaves of the screen is known at once; how thick the frame of a window is, only
once the desktop has drawn it. So a window is made small enough for a thick one, and mended when it
is shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from annotator.gui.widgets.layouts import column_of

MARGIN = 12
"""Pixels between a popup and the edge of the window."""
GAP = 10
"""Pixels between a popup and what it asks about."""
_THICK_FRAME = QSize(16, 48)
"""Both sides of a frame, its title with its lower edge, in pixels."""
_FRAMED_MILLISECONDS = 150
"""After a window is shown, when the desktop has drawn its frame."""


class ScrolledPlace(QScrollArea):
    """Scrolls down what needs to be higher than there is room; across, it gives what there is.

    It has a parent before it holds anything: moved with what it holds, it would come out of the
    order of Tab.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self._holder = _Holder()
        self.setWidget(self._holder)

    def hold(self, inner: QWidget) -> None:
        """Show a widget in here."""
        self._holder.hold(inner)


class _Holder(QWidget):
    """Asks for the height that a widget needs, where Qt would for the one that it would like."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(1)
        self._column = column_of(within=self, margins=0)
        self._inner: QWidget | None = None

    def hold(self, inner: QWidget) -> None:
        """Take a widget in."""
        self._column.addWidget(inner)
        self._inner = inner

    def heightForWidth(self, width: int) -> int:
        """Return what is needed at a width, in pixels."""
        if self._inner is None:
            return -1
        # Not by layout(): with that PySide takes the items of all layouts within for its own, and
        # those of a layout in Python are gone once it lets go of them.
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        (layout,) = self._inner.findChildren(QLayout, options=direct)
        return layout.totalMinimumHeightForWidth(width)


class SteadyPlace(QWidget):
    """A place across a column for a widget whose words change at each key.

    Where a widget says other words, Qt lays out all that it lies in, up to the window. From here
    only that is passed on which makes it higher, or wider at least.
    """

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self._passed_on: tuple[int, QSize, int] | None = None
        inner.setParent(self)
        self.setSizePolicy(inner.sizePolicy())

    def sizeHint(self) -> QSize:
        """Ask for what the widget asks for."""
        asked = self._inner.sizeHint().boundedTo(self._inner.maximumSize())
        return asked.expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        """Ask for what the widget needs."""
        return self._inner.minimumSizeHint().expandedTo(self._inner.minimumSize())

    def hasHeightForWidth(self) -> bool:
        """Depend on the width where the widget does."""
        return self._inner.hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Ask for what the widget needs in a width."""
        return max(self._inner.heightForWidth(width), self._inner.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the widget all of the place."""
        self._inner.resize(event.size())

    def event(self, event: QEvent) -> bool:
        """Pass on what is asked for if it is something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            in_width = self.heightForWidth(self.width()) if self.hasHeightForWidth() else 0
            asked = self.sizeHint().height(), self.minimumSizeHint(), in_width
            if asked != self._passed_on:
                self._passed_on = asked
                self.updateGeometry()
        return super().event(event)


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Give a window that is not shown yet a size (pixels), or what the screen has of it."""
    room = window.screen().availableSize() - _THICK_FRAME
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(QSize(width, height).boundedTo(room))


def keep_on_screen(window: QWidget) -> None:
    """Move a shown window, and shrink it, so that its whole frame can be reached.

    That is done once the desktop has drawn the frame.
    """
    QTimer.singleShot(_FRAMED_MILLISECONDS, window, lambda: _bring_in(window))


def _bring_in(window: QWidget) -> None:
    if window.isMaximized() or window.isFullScreen():
        return
    room = window.screen().availableGeometry()
    inner, outer = window.geometry(), window.frameGeometry()
    frame = outer.size() - inner.size()
    size = inner.size().boundedTo(room.size() - frame)
    if size != inner.size():
        window.resize(size)
    wanted = QRect(outer.topLeft(), size + frame)
    wanted.moveRight(min(wanted.right(), room.right()))
    wanted.moveBottom(min(wanted.bottom(), room.bottom()))
    wanted.moveLeft(max(wanted.left(), room.left()))
    wanted.moveTop(max(wanted.top(), room.top()))
    if wanted.topLeft() != outer.topLeft():
        window.move(wanted.topLeft())


def placed(
    size: QSize, point: QPoint, leaves: Sequence[QRect], area: QRect, *, beside: bool
) -> QPoint:
    """Return where a popup of a size goes that is asked for at a point.

    It stands a little below the point if that leaves free what has to be seen; else below one of
    these places or above it, with `beside` at its side, wherever there is room; and if nowhere is,
    in the window all the same.
    """
    room = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    x = _within(point.x(), size.width(), room.left(), room.right())
    y = _within(point.y() + GAP, size.height(), room.top(), room.bottom())
    others = [QPoint(x, y)]
    for seen in leaves:
        others += [QPoint(x, seen.bottom() + GAP), QPoint(x, seen.top() - GAP - size.height())]
    for seen in leaves if beside else ():
        left = seen.left() - GAP - size.width()
        others += [QPoint(seen.right() + GAP, y), QPoint(left, y)]
    free = (
        place
        for place in others
        if room.contains(QRect(place, size))
        and not any(QRect(place, size).intersects(seen) for seen in leaves)
    )
    return next(free, QPoint(x, y))


def _within(start: int, length: int, first: int, last: int) -> int:
    """Return where something of a length begins so that it ends before `last` if it can."""
    return max(first, min(start, last + 1 - length))
