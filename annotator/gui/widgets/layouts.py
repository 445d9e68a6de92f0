"""Rows and columns of widgets, each written as one value."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.widgets.flow_layout import FlowLayout

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
