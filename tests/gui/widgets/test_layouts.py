"""Widgets that are laid out like words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.widgets.layouts import FlowLayout


def test_the_lower_ones_of_a_line_stand_in_its_middle(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, spacing=4)
    sizes = ((30, 24), (40, 14), (50, 10), (200, 20))
    widgets = [QWidget() for _ in sizes]
    for widget, size in zip(widgets, sizes, strict=True):
        widget.setFixedSize(*size)
        flow.addWidget(widget)
    parent.resize(100, 200)
    parent.show()
    flow.activate()
    places = [(widget.x(), widget.y()) for widget in widgets]
    assert places == [(0, 0), (34, 5), (0, 28), (0, 42)]
    assert flow.heightForWidth(100) == 62
