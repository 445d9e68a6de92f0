"""Qt's own file dialog, where the desktop has none, in the style of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QFileDialog, QToolButton
from pytestqt.qtbot import QtBot

from annotator.gui.look.theme import THEMES
from annotator.gui.window.main_window import MainWindow

from .test_theme import contrast

_FRAME = 5
_LEAST = 12
"""Pixels of the wider side of an icon of 16."""


@pytest.mark.parametrize("name", ["toParentButton", "newFolderButton", "detailModeButton"])
def test_the_buttons_of_the_file_dialog_show_their_icons(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.show()
    button = dialog.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    drawn = _drawn(button)
    assert max(drawn.width(), drawn.height()) >= _LEAST


@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("name", ["backButton", "forwardButton", "toParentButton"])
def test_their_arrows_are_seen_in_every_theme(
    qtbot: QtBot, window: MainWindow, name: str, theme: str
) -> None:
    window.view_actions.choose_theme(theme)
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    button = dialog.findChild(QToolButton, name)
    assert isinstance(button, QToolButton)
    picture = button.icon().pixmap(32, 32).toImage()
    drawn = picture.pixelColor(picture.rect().center())
    assert drawn.alpha() > 128
    assert contrast(drawn.name(), THEMES[theme].card) >= 3


def _drawn(button: QToolButton) -> QRect:
    """Return where a button differs from its own ground, within its round frame."""
    image = button.grab().toImage()
    inner = image.rect().adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
    ground = image.pixelColor(_FRAME - 1, image.height() // 2)
    region = QRegion()
    for y in range(inner.top(), inner.bottom() + 1):
        for x in range(inner.left(), inner.right() + 1):
            if image.pixelColor(x, y) != ground:
                region += QRect(x, y, 1, 1)
    return region.boundingRect()
