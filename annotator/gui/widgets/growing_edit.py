"""A field for a sentence or two: it grows with its lines, so that nothing is cut."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

_MOST_LINES = 6
_ROOM = 16
"""Pixels of padding and frame around the lines."""


class GrowingEdit(QPlainTextEdit):
    """Enter finishes, and so does losing the focus."""

    returnPressed = Signal()
    editingFinished = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def text(self) -> str:
        """Return what stands here, on one line."""
        return " ".join(self.toPlainText().split())

    def set_text(self, text: str) -> None:
        """Show another text, and forget what was typed."""
        if self.toPlainText() != text:
            self.setPlainText(text)
        self.document().setModified(False)

    @property
    def is_modified(self) -> bool:
        """Whether something was typed since the text was set."""
        return self.document().isModified()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Have Enter finish."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.editingFinished.emit()
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish."""
        super().focusOutEvent(event)
        self.editingFinished.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        needed = int(self.document().size().height())
        lines = max(1, min(_MOST_LINES, needed))
        policy = Qt.ScrollBarPolicy
        is_long = needed > _MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff
        )
        height = lines * self.fontMetrics().lineSpacing() + _ROOM
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
