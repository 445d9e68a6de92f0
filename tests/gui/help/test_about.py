"""“About” tells what the program stands on, and what is kept from what reads documents."""

import sqlite3
import sys

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.help.keys_dialog import about
from annotator.processes.rights.kept import Kept


def test_about_lists_what_is_blocked_in_children(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    about(window)
    (box,) = window.findChildren(QMessageBox)
    assert f"SQLite {sqlite3.sqlite_version}" in box.informativeText()
    qtbot.waitUntil(lambda: all(kept in box.informativeText() for kept in Kept), timeout=20_000)
    if sys.platform == "linux":
        assert "Not kept" not in box.informativeText()
    box.reject()


def test_about_can_be_closed_before_it_knows(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    about(window)
    (box,) = window.findChildren(QMessageBox)
    box.reject()
    qtbot.waitUntil(lambda: not shiboken6.isValid(box))


def test_a_box_that_was_closed_asks_its_child_no_more(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    about(window)
    (box,) = window.findChildren(QMessageBox)
    (timer,) = box.findChildren(QTimer)
    assert timer.isActive()
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    box.reject()
    assert not timer.isActive()
