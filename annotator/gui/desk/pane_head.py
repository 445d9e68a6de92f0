"""The line over each of two documents: which it is, and a way to close it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from annotator.gui.look.plain_labels import set_tip
from annotator.gui.widgets.buttons import icon_button
from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.gui.widgets.layouts import row_of


class PaneHead(QFrame):
    """Shows a title, that of the active document with a line beneath."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("paneHead")
        self._title = ElidedLabel()
        self._close = icon_button("close", self.tr("Close this document"))
        self._close.clicked.connect(self.closed)
        row_of((self._title, 1), self._close, within=self, margins=(16, 2, 8, 2))
        self.hide()

    @property
    def title(self) -> str:
        """The title that is shown."""
        return self._title.text()

    def show_title(self, title: str) -> None:
        """Name the document, also to screen readers."""
        self._title.setText(title)
        set_tip(self._title, title)
        self._close.setAccessibleName(self.tr("Close “{0}”").format(title))

    def set_active(self, is_active: bool) -> None:
        """Tell whether the keys act on this document."""
        self.setProperty("active", is_active)
        for widget in (self, self._title):
            widget.style().polish(widget)
