"""Fields above lists: what is typed into them filters or searches the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.gui.look.plain_labels import set_tip


def search_field(words: str, name: str = "") -> QLineEdit:
    """Return a field that can be cleared; screen readers call it by its words or another name."""
    field = QLineEdit(placeholderText=words, clearButtonEnabled=True)
    field.setAccessibleName(name or words)
    return field


class FilterField(QLineEdit):
    """The arrow key leads from it into the list; Escape clears it, and then leaves it."""

    focused = Signal()
    list_requested = Signal()
    text_focus_requested = Signal()

    def __init__(self, words: str, tip: str) -> None:
        super().__init__(placeholderText=words, clearButtonEnabled=True)
        self.setAccessibleName(words)
        set_tip(self, tip)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that something is about to be typed."""
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the list and to the text."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_requested.emit()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.text_focus_requested.emit()
