"""Fields for a few sentences; one of them grows with its lines, so that nothing is cut."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

_MOST_LINES = 6
_ROOM = 16
"""Pixels of padding and frame around the lines."""
_LONG = 20_000
"""Characters from which on lines are broken anywhere: to look for words takes Qt minutes."""


class ReadingField(QPlainTextEdit):
    """Shows what is said of the row that is chosen, whole: it scrolls, and can be copied."""

    def __init__(self, name: str) -> None:
        super().__init__(readOnly=True)
        self.setObjectName("details")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)


class TextField(QPlainTextEdit):
    """A field of several lines that gives back what it was given, sign by sign."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        # Lines are broken, and where one ends just at the edge Qt would lay a bar over it.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def text(self) -> str:
        """Return what stands here, with line feeds between lines."""
        # Not `toPlainText`, which makes spaces of no-break spaces.
        return self.document().toRawText().replace("\u2029", "\n")

    def setText(self, text: str) -> None:
        """Show another text; the caret stays where it is."""
        mode = QTextOption.WrapMode
        place = self.textCursor().position()
        # Never a megabyte in the other mode, not even the one that is replaced here.
        self.setWordWrapMode(mode.WrapAnywhere)
        self.setPlainText(text)
        if len(text) <= _LONG:
            self.setWordWrapMode(mode.WrapAtWordBoundaryOrAnywhere)
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)


class GrowingEdit(TextField):
    """One line, broken where it is long. Enter finishes."""

    returnPressed = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make Enter finish."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped as one line."""
        self.insertPlainText(" ".join(source.text().splitlines()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again."""
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
