"""Where a popup stands: within the window, and never on what it asks about."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

MARGIN = 12
"""Pixels between a popup and the edge of the window."""
GAP = 10
"""Pixels between a popup and what it asks about."""


def placed(size: QSize, point: QPoint, words: QRect, area: QRect, *, beside: bool) -> QPoint:
    """Return where a popup of a size goes that is asked for at a point.

    It stands a little below the point if that leaves free what it asks about; else below that or
    above it, with `beside` at its side, wherever there is room; and if nowhere is, in the window
    all the same.
    """
    room = area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    wanted = QPoint(point.x(), point.y() + GAP)
    x = _within(wanted.x(), size.width(), room.left(), room.right())
    y = _within(wanted.y(), size.height(), room.top(), room.bottom())
    if words.isEmpty():
        return QPoint(x, y)
    below, above = words.bottom() + GAP, words.top() - GAP - size.height()
    others = [QPoint(x, y), QPoint(x, below), QPoint(x, above)]
    if beside:
        right, left = words.right() + GAP, words.left() - GAP - size.width()
        others += [QPoint(right, y), QPoint(left, y)]
    free = (
        place
        for place in others
        if room.contains(QRect(place, size)) and not QRect(place, size).intersects(words)
    )
    return next(free, QPoint(x, y))


def _within(start: int, length: int, first: int, last: int) -> int:
    """Return where something of a length begins so that it ends before `last` if it can."""
    return max(first, min(start, last + 1 - length))
