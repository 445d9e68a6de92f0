"""Where the analyst is, so that the end of background work takes neither focus nor view.

What she began and waits for is shown when it has come. If she has gone on meanwhile, is typing, or
has something else open before the window, it is only told.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


class Attention:
    """Tells whether something new may be shown; `where` returns where in the text she is.

    `widget` is any of the window that would show it.
    """

    def __init__(self, where: Callable[[], object], widget: QWidget) -> None:
        self._where = where
        self._widget = widget

    def note(self) -> Callable[[], bool]:
        """Return what tells later whether she still is where she is now, and types nothing."""
        before = self._where()
        return lambda: self._where() == before and not (self._is_typing() or self._is_elsewhere())

    def _is_typing(self) -> bool:
        focused = self._widget.window().focusWidget()
        return isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly()

    def _is_elsewhere(self) -> bool:
        """Tell whether a dialog, a menu or another window of the program is in front."""
        in_front = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():  # it may be closing
            active = self._widget.window()
        return in_front is not None or active is not self._widget.window()
