"""A button that looks like the field which a press opens: one place to search and to command."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QSizePolicy

from annotator.gui.look.theme import Colours
from annotator.gui.widgets.key_button import KeyButton

_LEAST, _MOST = 150, 400


class FieldButton(KeyButton):
    """As wide as possible, its text as dim as the placeholder of an empty field."""

    def __init__(self, action: QAction, colours: Colours, words: str) -> None:
        super().__init__(action, colours, words=words)
        self.setObjectName("field")
        self.setMaximumWidth(_MOST)
        self.setMinimumWidth(_LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def full_width(self) -> int:
        """Return the least width (pixels) that is of use."""
        return _LEAST

    def sizeHint(self) -> QSize:
        """Take what there is."""
        return QSize(_MOST, super().sizeHint().height())

    def words_colour(self) -> QColor:
        """Show that nothing is typed yet."""
        return QColor(self._colours.dim)
