"""A field that grows with its lines."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.widgets.growing_edit import GrowingEdit

STATEMENT = "Norvalia is ready to fill the reservoir over six years instead of three."


def test_no_bar_lies_over_a_line_that_ends_at_the_edge(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    pane = QWidget(top)
    field = GrowingEdit("Statement")
    column = QVBoxLayout(pane)
    column.addWidget(field)
    column.addStretch(1)
    top.resize(600, 300)
    top.show()
    for width in range(330, 520):
        field.setText(STATEMENT)
        pane.resize(width, 300)
        QApplication.processEvents()
        assert not field.horizontalScrollBar().isVisible(), width
