"""A view that may be empty, and then says what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from annotator.gui.look.plain_labels import PlainLabel

_MARGIN = 24


class EmptyStateView(QWidget):
    """Shows a view, or in its place the words of its empty state."""

    def __init__(self, view: QWidget, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(words, role="dim", wraps=True)
        self.words.setMargin(_MARGIN)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._view = view
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.words)
        self._stack.addWidget(view)

    def show_whether(self, has_any: bool) -> None:
        """Show the view if it is not empty."""
        shown = self._view if has_any else self.words
        had_focus = self._view.hasFocus() or self.words.hasFocus()
        self._stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if had_focus:  # what is hidden would give it to anything
            shown.setFocus()
