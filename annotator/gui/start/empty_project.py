"""What stands where the text would be, as long as a project has no document."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QWidget,
)

from annotator.gui.look.plain_labels import PlainLabel, set_tip, without_key
from annotator.gui.widgets.layouts import column_of, row_of

_MARGIN, _NARROW_MARGIN = 24, 8
_NARROW = 320
_WIDEST = 420
_LOW = 260
"""Pixels that title, words and buttons need."""


class EmptyProject(QWidget):
    """Offers the ways in which a document comes in, as buttons and as an area to drop on."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        area = QFrame()
        area.setObjectName("dropArea")
        area.setMaximumWidth(_WIDEST)
        title = PlainLabel(self.tr("No documents yet"), role="title", wraps=True)
        words = PlainLabel(
            self.tr(
                "Drop articles, PDFs, web pages, mails or a whole folder here. The files "
                "themselves stay as they are."
            ),
            role="dim",
            wraps=True,
        )
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = column_of(title, words, within=area, margins=_MARGIN, spacing=8)
        column.addSpacing(8)
        for action in actions:
            button = QPushButton(without_key(action.text()))
            set_tip(button, action.toolTip())
            button.clicked.connect(action.trigger)
            column.addWidget(button)
        inner = QWidget()
        row = row_of(1, (area, 8), 1)
        column_of(1, row, 2, within=inner, margins=(12, 4, 12, 4))
        # In a low window nothing is cut, and the mouse can still reach all of it.
        scroller = QScrollArea(widgetResizable=True)
        scroller.setObjectName("emptyProject")
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(inner)
        column_of(scroller, within=self, margins=0)
        self._words, self._column = (title, words), column

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room of a low or narrow window to the buttons."""
        super().resizeEvent(event)
        is_low = event.size().height() < _LOW
        for label in self._words:
            label.setVisible(not is_low)
        above = _NARROW_MARGIN if is_low else _MARGIN
        beside = _NARROW_MARGIN if event.size().width() < _NARROW else _MARGIN
        self._column.setContentsMargins(beside, above, beside, above)
