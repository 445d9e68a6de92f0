"""Windows and dialogs no larger than the screen that they stand on, with their frames.

What the desktop leaves of the screen is known at once; how thick the frame is, only once the
desktop has drawn it. So a window is made small enough for a thick one, and mended when it is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

_THICK_FRAME = QSize(16, 48)
"""Both sides of a frame, its title with its lower edge, in pixels."""


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Give a window that is not shown yet a size (pixels), or what the screen has of it."""
    room = window.screen().availableSize() - _THICK_FRAME
    window.setMinimumSize(window.minimumSize().boundedTo(room))
    window.resize(QSize(width, height).boundedTo(room))


def keep_on_screen(window: QWidget) -> None:
    """Move a shown window, and shrink it, so that its whole frame can be reached."""
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
