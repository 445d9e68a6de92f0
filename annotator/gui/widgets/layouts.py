"""Rows and columns of widgets, each written as one value, and rows that go on in the next line."""

from __future__ import annotations

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

_NOWHERE = Qt.Orientation(0)
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
    """Lays widgets out like words, the lower ones of a line in the middle of it.

    What the items ask for is kept until one of them differs: Qt asks dozens of times for a key.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._sizes: list[tuple[QLayoutItem, QSize]] | None = None
        """Of the items that take room, once they were asked."""
        self._boxes: dict[int, tuple[list[QRect], int]] = {}
        """By width, where the items stand, and the height of their lines."""
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)
        self._forget()

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it, or None."""
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than is needed."""
        return _NOWHERE

    def hasHeightForWidth(self) -> bool:
        """Lines depend on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines in a width."""
        return self._arranged(width)[1]

    def invalidate(self) -> None:
        """Ask the items again: they come, go or differ."""
        self._forget()
        super().invalidate()

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Ask for the height of an item only: one that is too wide is cut, and has a tip."""
        return QSize(0, max((size.height() for _, size in self._asked()), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        boxes, _ = self._arranged(rect.width())
        for (item, _), box in zip(self._asked(), boxes, strict=True):
            if isValid(item):
                item.setGeometry(box.translated(rect.topLeft()))

    def _forget(self) -> None:
        self._sizes = None
        self._boxes.clear()

    def _asked(self) -> list[tuple[QLayoutItem, QSize]]:
        """Return the items that take room, with the sizes that they ask for.

        While a window is destroyed, PySide lets go of the items before Qt does of what they lie in.
        """
        if self._sizes is None:
            shown = (item for item in self._items if isValid(item) and not item.isEmpty())
            self._sizes = [(item, item.sizeHint()) for item in shown]
        return self._sizes

    def _arranged(self, width: int) -> tuple[list[QRect], int]:
        """Return where the items that take room stand in the layout, and how high it is."""
        if width not in self._boxes:
            self._boxes[width] = self._arrange(width)
        return self._boxes[width]

    def _arrange(self, width: int) -> tuple[list[QRect], int]:
        gap, boxes = self.spacing(), list[QRect]()
        y = -gap
        for line in self._lines(width):
            x, y, height = 0, y + gap, max(size.height() for size in line)
            for size in line:
                y_in_line = y + (height - size.height()) // 2
                boxes.append(QRect(QPoint(x, y_in_line), size))
                x += size.width() + gap
            y += height
        return boxes, max(0, y)

    def _lines(self, width: int) -> list[list[QSize]]:
        """Return the sizes of the items that stand beside one another in a width."""
        lines: list[list[QSize]] = []
        left = 0
        for _, size in self._asked():
            across = min(size.width(), max(width, 1))
            if not lines or across > left:
                lines.append([])
                left = width
            lines[-1].append(QSize(across, size.height()))
            left -= across + self.spacing()
        return lines


def clear_layout(layout: QLayout) -> None:
    """Remove and delete all widgets of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
