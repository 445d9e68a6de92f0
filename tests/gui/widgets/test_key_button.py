"""A tool button makes room for its words and its key."""

from __future__ import annotations

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from annotator.gui.look.theme import INTERFACE_PIXELS, LIGHT
from annotator.gui.widgets.key_button import KeyButton


def test_a_button_measures_its_words_again_in_another_font(qtbot: QtBot) -> None:
    button = KeyButton(QAction("Export the claims"), LIGHT)
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    font = button.font()
    font.setPixelSize(2 * INTERFACE_PIXELS)
    button.setFont(font)
    assert button.sizeHint().width() > before


def test_a_button_makes_room_for_a_key_that_its_action_gets(qtbot: QtBot) -> None:
    action = QAction("Undo")
    button = KeyButton(action, LIGHT)
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    action.setShortcut("Ctrl+Z")
    with_key = button.sizeHint().width()
    assert with_key > before
    button.set_compact(True)
    assert button.sizeHint().width() == before
    button.set_compact(False)
    assert button.sizeHint().width() == with_key
