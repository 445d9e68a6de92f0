"""The table of all claims: columns to choose and to move, several rows at once."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu

from annotator.analysis.claim_orders import ClaimOrder
from annotator.gui.actions.menus import give_menu
from annotator.gui.all_claims.model import COLUMNS, AllClaimsModel
from annotator.gui.look.claim_terms import kind_name
from annotator.gui.widgets.record_table import RecordTable, columns_menu, style_table
from annotator.model import ClaimKind

_SETTING = "all_claims/columns"
_ALWAYS = (ClaimOrder.NUMBER, ClaimOrder.WORDS)
_AT_FIRST = (
    *(ClaimOrder.DOCUMENT, ClaimOrder.NUMBER, ClaimOrder.KIND, ClaimOrder.WORDS),
    *(ClaimOrder.NEAREST, ClaimOrder.ORIGIN, ClaimOrder.STANCE, ClaimOrder.CREDIBILITY),
)
_WIDTHS = {
    ClaimOrder.DOCUMENT: 130,
    ClaimOrder.NUMBER: 46,
    ClaimOrder.KIND: 84,
    ClaimOrder.STATEMENT: 220,
    ClaimOrder.DEPTH: 58,
    ClaimOrder.CREDIBILITY: 46,
    ClaimOrder.MADE: 92,
    ClaimOrder.SAID: 92,
    ClaimOrder.PUBLISHED: 92,
    ClaimOrder.HAPPENS: 92,
}
_WIDTH = 104
_LEAST_WORDS = 190
_AROUND_KIND = 24
"""Pixels in a cell beside the words of a kind."""


class AllClaimsTable(RecordTable):
    """Enter goes to the text, Delete deletes what is chosen."""

    entered = Signal()
    delete_requested = Signal()

    def __init__(self, model: AllClaimsModel) -> None:
        super().__init__()
        self.setModel(model)
        widths = {n: _WIDTHS.get(column, _WIDTH) for n, column in enumerate(COLUMNS)}
        style_table(self, self.tr("Claims of the project"), widths, stretched=0)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionsMovable(True)
        header.setMinimumSectionSize(36)
        number = COLUMNS.index(ClaimOrder.NUMBER)
        header.setSortIndicator(number, Qt.SortOrder.AscendingOrder)
        give_menu(header, self.columns_menu)
        self.setSortingEnabled(True)
        names = [kind_name(kind) for kind in (*ClaimKind, None)]
        longest = max(map(QFontMetrics(model.bold).horizontalAdvance, names))
        kind = COLUMNS.index(ClaimOrder.KIND)
        self.setColumnWidth(kind, max(self.columnWidth(kind), longest + _AROUND_KIND))
        self._show_columns(_stored() or set(_AT_FIRST))

    def columns_menu(self) -> QMenu:
        """Return a menu in which columns are ticked."""
        shown = range(len(COLUMNS))
        menu = columns_menu(self, shown, lambda n, is_on: self.show_column(COLUMNS[n], is_on))
        for column in _ALWAYS:
            menu.actions()[COLUMNS.index(column)].setEnabled(False)
        return menu

    def show_column(self, column: ClaimOrder, is_shown: bool) -> None:
        """Show or hide a column, now and after the next start."""
        shown = {each for n, each in enumerate(COLUMNS) if not self.isColumnHidden(n)}
        shown = shown | {column} if is_shown else shown - {column}
        QSettings().setValue(_SETTING, ",".join(sorted(each.value for each in shown)))
        self._show_columns(shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the text, and delete."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Delete:
                self.delete_requested.emit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the width that the other columns leave."""
        self._share_width()
        super().resizeEvent(event)

    def _show_columns(self, shown: set[ClaimOrder]) -> None:
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, column not in shown and column not in _ALWAYS)
        self._share_width()

    def _share_width(self) -> None:
        words = COLUMNS.index(ClaimOrder.WORDS)
        others = sum(self.columnWidth(n) for n in range(len(COLUMNS)) if n != words)
        self.setColumnWidth(words, max(_LEAST_WORDS, self.viewport().width() - others))


def _stored() -> set[ClaimOrder]:
    names = str(QSettings().value(_SETTING, "")).split(",")
    return {column for column in COLUMNS if column.value in names}
