"""The table of the claims of two analysts, side by side, with their names above."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionHeader

from annotator.gui.agreement.model import DECIDED, DIFFERS, FIRST, SECOND, ComparedModel
from annotator.gui.widgets.record_table import RecordTable, style_table

_WORDS_SHARE, _LEAST_COLUMN = 0.36, 56
"""Of the width of the table, and pixels of another column."""
_OTHERS = (FIRST, SECOND, DIFFERS, DECIDED)
_FEW_ROWS_HEIGHT = 110
_NARROW = 560
"""Pixels below which what each of the two says is left to what tells the chosen row whole."""


class _Names(QHeaderView):
    """Breaks titles between their words, so that a column is as narrow as the longest word."""

    def __init__(self, table: RecordTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self.setSectionsClickable(True)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return how wide the longest word is, and how high the title at the width there is."""
        on_one_line, metrics = super().sectionSizeFromContents(section), self.fontMetrics()
        title = str(self.model().headerData(section, self.orientation()))
        option = QStyleOptionHeader()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(), on_one_line)
        # Of what Qt asks for beside a title some is for a sign that there is not.
        label = self.style().subElementRect(QStyle.SubElement.SE_HeaderLabel, option, self)
        beside = on_one_line.width() - label.width()
        padding = QSize(beside, on_one_line.height() - metrics.height())
        longest = max(map(metrics.horizontalAdvance, title.split()), default=0) + 1
        room = max(longest, self.sectionSize(section) - padding.width())
        lines = metrics.boundingRect(0, 0, room, 0, Qt.TextFlag.TextWordWrap, title)
        return QSize(longest, lines.height()) + padding


class ComparedTable(RecordTable):
    """Digits decide, Enter goes to the text."""

    decided = Signal(object)
    """The key of a decision."""
    entered = Signal()

    def __init__(self, model: ComparedModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setHorizontalHeader(_Names(self))
        style_table(self, self.tr("Claims side by side"), {}, stretched=0)
        left, wraps = Qt.AlignmentFlag.AlignLeft.value, Qt.TextFlag.TextWordWrap.value
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag(left | wraps))
        self.setEditTriggers(RecordTable.EditTrigger.NoEditTriggers)

    def sizeHint(self) -> QSize:
        """Ask for a few rows: there are more to scroll to."""
        return QSize(super().sizeHint().width(), _FEW_ROWS_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: the words have the most of it that titles leave."""
        super().resizeEvent(event)
        is_narrow = self.viewport().width() < _NARROW
        for column in (FIRST, SECOND):
            self.setColumnHidden(column, is_narrow)
        others = [column for column in _OTHERS if not self.isColumnHidden(column)]
        rest = int(self.viewport().width() * (1 - _WORDS_SHARE))
        for column in others:
            least = max(_LEAST_COLUMN, self.horizontalHeader().sectionSizeHint(column))
            self.setColumnWidth(column, max(least, rest // len(others)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide, or lead to the text."""
        match event.key():
            case Qt.Key.Key_1 | Qt.Key.Key_2 | Qt.Key.Key_3 | Qt.Key.Key_4 | Qt.Key.Key_5:
                self.decided.emit(Qt.Key(event.key()))
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.decided.emit(Qt.Key.Key_Delete)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case _:
                super().keyPressEvent(event)
