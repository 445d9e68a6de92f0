"""Widgets that are laid out like words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSpacerItem, QWidget
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


class _Word(QSpacerItem):
    """Counts how often its size is asked for."""

    count = 0
    wanted = QSize(30, 20)

    def isEmpty(self) -> bool:
        return self.wanted.isEmpty()

    def sizeHint(self) -> QSize:
        self.count += 1
        return self.wanted


def test_an_item_is_asked_for_its_size_once_until_one_differs(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    flow = FlowLayout(parent, spacing=4)
    items = [_Word(0, 0) for _ in range(6)]
    for item in items:
        flow.addItem(item)
    for width in (70, 100, 400):
        assert flow.heightForWidth(width) >= flow.minimumSize().height()
        flow.setGeometry(QRect(0, 0, width, 200))
    assert flow.heightForWidth(70) == 3 * 20 + 2 * 4
    assert flow.heightForWidth(400) == flow.minimumSize().height() == 20
    assert {item.count for item in items} == {1}
    items[0].wanted = QSize(30, 26)
    items[5].wanted = QSize()
    flow.invalidate()
    assert flow.heightForWidth(400) == 26
    assert flow.heightForWidth(70) == 26 + 2 * 20 + 2 * 4
    assert flow.heightForWidth(30) == 26 + 4 * 20 + 4 * 4
