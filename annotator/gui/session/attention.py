"""Where the analyst is, so that the end of background work takes neither focus nor view.

What she began and waits for is shown when it has come. If she has gone on meanwhile, or is typing,
it is only told.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit


class Attention:
    """Tells whether something new may be shown; `where` returns where in the text she is."""

    def __init__(self, where: Callable[[], object]) -> None:
        self._where = where

    def note(self) -> Callable[[], bool]:
        """Return what tells later whether she still is where she is now, and types nothing."""
        before = self._where()
        return lambda: self._where() == before and not _is_typing()


def _is_typing() -> bool:
    focused = QApplication.focusWidget()
    return isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly()
