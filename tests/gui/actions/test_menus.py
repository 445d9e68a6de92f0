"""Letters that are pressed while a menu is open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.gui.actions.menus import show_menu

from ..robot import Robot


def test_a_letter_in_a_menu_of_the_bar_chooses_there_and_does_nothing_in_the_text(
    robot: Robot,
) -> None:
    robot.caret_to("officials")
    caret, keeps = robot.view.caret, robot.project.keeps_edits
    file = robot.window.menuBar().actions()[0].menu()
    assert isinstance(file, QMenu)
    file.popup(robot.window.mapToGlobal(QPoint(10, 40)))
    QTest.keyClick(file, Qt.Key.Key_K)  # keep edits on this computer too; the sentence before
    QApplication.processEvents()
    assert robot.view.caret == caret
    assert robot.project.keeps_edits is not keeps


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_0])
def test_a_letter_in_a_menu_of_the_text_makes_no_claim(robot: Robot, key: Qt.Key) -> None:
    robot.caret_to("officials")
    chosen: list[str] = []
    menu = QMenu(robot.view)
    menu.addAction("&Far").triggered.connect(lambda: chosen.append("far"))
    show_menu(menu, robot.view.mapToGlobal(QPoint(40, 40)))
    QTest.keyClick(menu, key)
    if key == Qt.Key.Key_0:  # nothing is called so: it stays open
        QTest.keyClick(menu, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert chosen == (["far"] if key == Qt.Key.Key_F else [])
    assert (robot.claims, robot.marks) == ([], [])
