"""The table of the claims of two analysts, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from annotator.gui.agreement.model import DECIDED, DIFFERS, FIRST, SECOND, ComparedModel
from annotator.gui.widgets.record_table import RecordTable, style_table

_WORDS_SHARE, _LEAST_COLUMN = 0.36, 56
"""Of the width of the table, and pixels of another column."""
_OTHERS = (FIRST, SECOND, DIFFERS, DECIDED)


class ComparedTable(RecordTable):
    """Digits decide, Enter goes to the text."""

    decided = Signal(object)
    """The key of a decision."""
    entered = Signal()
    text_focus_requested = Signal()

    def __init__(self, model: ComparedModel) -> None:
        super().__init__()
        self.setModel(model)
        style_table(self, self.tr("Claims side by side"), {}, stretched=0)
        self.setEditTriggers(RecordTable.EditTrigger.NoEditTriggers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: the words have the most of it."""
        super().resizeEvent(event)
        rest = int(self.viewport().width() * (1 - _WORDS_SHARE))
        for column in _OTHERS:
            self.setColumnWidth(column, max(_LEAST_COLUMN, rest // len(_OTHERS)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, or lead to the text."""
        match event.key():
            case Qt.Key.Key_1 | Qt.Key.Key_2 | Qt.Key.Key_3 | Qt.Key.Key_4 | Qt.Key.Key_5:
                self.decided.emit(Qt.Key(event.key()))
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.decided.emit(Qt.Key.Key_Delete)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.text_focus_requested.emit()
            case _:
                super().keyPressEvent(event)
