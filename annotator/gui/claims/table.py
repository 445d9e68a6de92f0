"""The two lists of the claims panel; the claims stand in rows of two lines, or as a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSettings, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from annotator.gui.actions.menus import give_menu, show_menu
from annotator.gui.claims.model import (
    CREDIBILITY,
    KIND,
    NUMBER,
    ORIGIN,
    STATEMENT,
    WORDS,
    ClaimsModel,
)
from annotator.gui.claims.row_delegate import ROW_PIXELS, RowDelegate
from annotator.gui.claims.untouched_model import UntouchedModel
from annotator.gui.widgets.record_table import CELL_PIXELS, columns_menu, style_table

_SETTING = "claims/columns"
_AS_TABLE = "claims/as_table"
_OPTIONAL = (WORDS, ORIGIN, CREDIBILITY, STATEMENT)
_WIDTHS = {NUMBER: 42, KIND: 84, CREDIBILITY: 42}
_AROUND_KIND = 24
"""Pixels beside the words of a kind, with the sign of the order in the heading."""
_ORIGIN_SHARE, _NARROWEST_ORIGIN = 0.24, 84
_STATEMENT_SHARE = 0.3
_ROOM_FOR_STATEMENT = 640
"""From this width (pixels) on the statement stands beside the words, unless chosen otherwise."""


class ClaimsTable(QTableView):
    """Shows the claims in rows of two lines, or as a table whose columns can be chosen.

    In the table the words take what the other columns leave.
    """

    def __init__(self, model: ClaimsModel) -> None:
        super().__init__()
        self._chosen = _stored_columns()
        self.setModel(model)
        # All of it is drawn here: nothing that the rows lie in has to be drawn below them.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        style_table(self, self.tr("Claims"), _WIDTHS, stretched=WORDS)
        self.setColumnWidth(KIND, max(_WIDTHS[KIND], model.kind_width + _AROUND_KIND))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        header.setSortIndicator(NUMBER, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(30)
        give_menu(header, self._columns_menu)
        self.setSortingEnabled(True)
        self._cells = self.itemDelegate()
        self._rows = RowDelegate(self)
        self.is_table = bool(QSettings().value(_AS_TABLE, False, bool))
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().base())
        painter.end()
        super().paintEvent(event)

    def show_as(self, *, is_table: bool) -> None:
        """Show a table or rows of two lines, now and the next time."""
        self.is_table = is_table
        QSettings().setValue(_AS_TABLE, is_table)
        self._arrange()

    def _arrange(self) -> None:
        self.horizontalHeader().setVisible(self.is_table)
        self.setItemDelegate(self._cells if self.is_table else self._rows)
        self.verticalHeader().setDefaultSectionSize(CELL_PIXELS if self.is_table else ROW_PIXELS)
        self._share_width()
        self.scrollTo(self.currentIndex())

    def ask_columns(self) -> None:
        """Show a menu of the columns that can be left out."""
        header = self.horizontalHeader()
        show_menu(self._columns_menu(), header.mapToGlobal(header.rect().bottomLeft()))

    def _columns_menu(self) -> QMenu:
        return columns_menu(self, _OPTIONAL, self.show_column)

    def show_column(self, column: int, is_shown: bool) -> None:
        """Show or hide a column; the words or the statement always stay."""
        shown = {each for each in _OPTIONAL if not self.isColumnHidden(each)}
        shown = shown | {column} if is_shown else shown - {column}
        if not shown & {WORDS, STATEMENT}:
            shown.add(STATEMENT if column == WORDS else WORDS)
        self._chosen = shown
        QSettings().setValue(_SETTING, ",".join(str(each) for each in sorted(shown)))
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Distribute the width again; the current row stays whole if it was to be seen."""
        self._share_width()
        super().resizeEvent(event)
        row = self.visualRect(self.currentIndex())
        if row.bottom() >= self.viewport().height() and row.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())

    def lay_out_rows(self) -> None:
        """Have rows that went be gone in the next paint, not in one of its own after it."""
        self.executeDelayedItemsLayout()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Show a row whole, one that has just come to the end as well.

        Qt learns only later how far it may scroll by then, and so would leave it cut.
        """
        self.updateGeometries()
        super().scrollTo(index, hint)

    def _share_width(self) -> None:
        width = self.viewport().width()
        shown = self._chosen
        if shown is None:
            shown = set(_OPTIONAL) - ({STATEMENT} if width < _ROOM_FOR_STATEMENT else set())
        header, mode = self.horizontalHeader(), QHeaderView.ResizeMode
        header.setSectionResizeMode(NUMBER, mode.Interactive if self.is_table else mode.Stretch)
        self.setColumnHidden(KIND, not self.is_table)
        if not self.is_table:
            for column in _OPTIONAL:
                self.setColumnHidden(column, True)
            return
        self.setColumnWidth(NUMBER, _WIDTHS[NUMBER])
        stretched = WORDS if WORDS in shown else STATEMENT
        for column in _OPTIONAL:
            self.setColumnHidden(column, column not in shown)
            header.setSectionResizeMode(
                column, mode.Stretch if column == stretched else mode.Interactive
            )
        self.setColumnWidth(ORIGIN, max(_NARROWEST_ORIGIN, int(width * _ORIGIN_SHARE)))
        self.setColumnWidth(CREDIBILITY, _WIDTHS[CREDIBILITY])
        if stretched != STATEMENT:
            self.setColumnWidth(STATEMENT, int(width * _STATEMENT_SHARE))


class UntouchedTable(QTableView):
    """Shows the untouched sentences."""

    sentence_entered = Signal()
    """Enter was pressed: the focus moves to the text."""

    def __init__(self, model: UntouchedModel) -> None:
        super().__init__()
        self.setModel(model)
        style_table(self, self.tr("Untouched sentences"), {0: 52}, stretched=1)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make Enter go to the sentence."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sentence_entered.emit()
        else:
            super().keyPressEvent(event)


def _stored_columns() -> set[int] | None:
    stored = str(QSettings().value(_SETTING, ""))
    columns = {int(word) for word in stored.split(",") if word.isdigit()} & set(_OPTIONAL)
    return columns or None
