"""Small buttons of bars for searching."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from annotator.gui.look.plain_labels import set_tip


def option_button(text: str, tip: str) -> QPushButton:
    """Return a button that stays down while its way of searching is on."""
    button = _button(text, tip)
    button.setCheckable(True)
    button.setProperty("role", "option")
    return button


def flat_button(text: str, tip: str) -> QPushButton:
    """Return a button without a frame."""
    button = _button(text, tip)
    button.setProperty("flat", True)
    return button


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    set_tip(button, tip)
    button.setAccessibleName(tip)
    button.setAutoDefault(False)
    return button
