"""Rows and columns of widgets, each written as one value, and rows that go on in the next line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

Part = QWidget | QLayout | int | tuple[QWidget | QLayout, int]
"""A widget or layout, alone or with its stretch factor; a number is a stretch alone."""
B = TypeVar("B", bound=QBoxLayout)


def column_of(
    *parts: Part,
    within: QWidget | None = None,
    margins: int | tuple[int, int, int, int] | None = None,
    spacing: int | None = None,
) -> QVBoxLayout:
    """Return parts below one another, as the layout of `within` if given.

    Margins (left, top, right, bottom, or one for all) and spacing are pixels; the style's if None.
    """
    return _filled(QVBoxLayout(within) if within else QVBoxLayout(), parts, margins, spacing)


def row_of(
    *parts: Part,
    within: QWidget | None = None,
    margins: int | tuple[int, int, int, int] | None = None,
    spacing: int | None = None,
) -> QHBoxLayout:
    """Return parts beside one another, otherwise as `column_of` does."""
    return _filled(QHBoxLayout(within) if within else QHBoxLayout(), parts, margins, spacing)


def flow_of(*parts: QWidget, spacing: int = 8) -> QWidget:
    """Return a widget that shows parts beside one another, in as many lines as they need."""
    place = QWidget()
    flow = FlowLayout(place, spacing)
    for part in parts:
        flow.addWidget(part)
    return place


def split_of(upper: QWidget, lower: QWidget, sizes: tuple[int, int] | None = None) -> QSplitter:
    """Return two parts with an edge between them that can be moved; the sizes are pixels."""
    splitter = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
    splitter.addWidget(upper)
    splitter.addWidget(lower)
    if sizes is not None:
        splitter.setSizes(sizes)
    return splitter


def _filled(
    layout: B,
    parts: tuple[Part, ...],
    margins: int | tuple[int, int, int, int] | None,
    spacing: int | None,
) -> B:
    if margins is not None:
        layout.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    if spacing is not None:
        layout.setSpacing(spacing)
    for part in parts:
        inner, stretch = part if isinstance(part, tuple) else (part, 0)
        if isinstance(inner, QWidget):
            layout.addWidget(inner, stretch)
        elif isinstance(inner, QLayout):
            layout.addLayout(inner, stretch)
        else:
            layout.addStretch(inner)
    return layout


class FlowLayout(QLayout):
    """Lays widgets out like words, the lower ones of a line in the middle of it."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        """By width, since what the lines need was asked for last."""
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in a width."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), is_dry=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Ask the items again: they come, go or differ."""
        self._heights.clear()
        super().invalidate()

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Ask for the height of an item only: one that is too wide is cut, and has a tip."""
        return QSize(0, max((item.sizeHint().height() for item in self._shown()), default=0))

    def _shown(self) -> Iterator[QLayoutItem]:
        """Yield the items that take room.

        While a window is destroyed, PySide lets go of the items before Qt does of what they lie in.
        """
        return (item for item in self._items if isValid(item) and not item.isEmpty())

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._arrange(rect, is_dry=False)

    def _arrange(self, rect: QRect, *, is_dry: bool) -> int:
        y = -self.spacing()
        for line in self._lines(rect.width()):
            y += self.spacing()
            height = max(box.height() for _, box in line)
            for item, box in line if not is_dry else ():
                down = y + (height - box.height()) // 2
                item.setGeometry(box.translated(rect.topLeft() + QPoint(0, down)))
            y += height
        return max(0, y)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QRect]]]:
        """Return the items of each line with their boxes, as if all stood at the top."""
        lines: list[list[tuple[QLayoutItem, QRect]]] = []
        x = 0
        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(width, 1)))
            if not lines or (x + size.width() > width and x > 0):
                lines.append([])
                x = 0
            lines[-1].append((item, QRect(QPoint(x, 0), size)))
            x += size.width() + self.spacing()
        return lines


def clear_layout(layout: QLayout) -> None:
    """Remove and delete all widgets of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
