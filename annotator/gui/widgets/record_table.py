"""What the tables of the side panels share: how they look, and the boilerplate of their models."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import groupby
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QStyledItemDelegate, QTableView

from annotator.gui.widgets.dragging import carried
from annotator.model import Record

AnyIndex = QModelIndex | QPersistentModelIndex

CELL_PIXELS = 26
"""How high a row of one line is."""
_LONGEST_TEXT = 1_000
"""Characters of a cell that are drawn; its tip tells more."""
_DRAGGED = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)
"""What can be done with a cell of a row that carries something."""


class ListModel(QAbstractTableModel):
    """A table over a list; a subclass sets `titles` and `rows`, and gives their data."""

    titles: tuple[str, ...] = ()
    rows: Sequence[object] = ()
    """What each row shows, or is found by."""
    tips: Mapping[int, str] = MappingProxyType({})
    """The tool tip of a column whose title is short."""
    carries = ""
    """What kind of record a drag of a row carries; nothing where rows cannot be dragged."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editors = 0
        self._is_behind = False

    def count(self) -> int:
        """Return the number of rows."""
        return len(self.rows)

    def tell_cells(self) -> None:
        """Tell the views that any cell may show something else."""
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.titles) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def record_at(self, index: AnyIndex) -> Record | None:
        """Return the record of a row, where cells are typed in."""
        raise NotImplementedError

    def field_at(self, index: AnyIndex) -> str:
        """Return the field of its record that a cell shows, where cells are typed in."""
        raise NotImplementedError

    def fill(self) -> None:
        """Put the rows that there are now; called by `follow` where rows come and go."""
        raise NotImplementedError

    def follow(self) -> None:
        """Show the rows that there are now, but not while a cell is being edited."""
        self._is_behind = self._editors > 0
        if not self._is_behind:
            self.beginResetModel()
            self.fill()
            self.endResetModel()

    def hold(self) -> None:
        """Have the rows stay where they are: a cell is being edited."""
        self._editors += 1

    def let_go(self) -> None:
        """Follow again what came in the meantime."""
        self._editors -= 1
        if self._is_behind:
            self.follow()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows; rows have none of their own."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.titles)

    def carried_id(self, row: int) -> str:
        """Return the id of the record that a drag of a row carries."""
        raise NotImplementedError

    def row_with(self, record_id: str) -> int:
        """Return the row of a record, -1 where it is not shown."""
        rows = range(self.count())
        return next((row for row in rows if self.carried_id(row) == record_id), -1)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be dragged that carry something."""
        if not self.carries or not index.isValid():
            return super().flags(index)
        return _DRAGGED  # asked for each cell of a page

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what a drag of a row carries."""
        return carried(self.carries, self.carried_id(indexes[0].row()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title, or its tool tip."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        return self.tips.get(section) if role == Qt.ItemDataRole.ToolTipRole else None


def marked(view: QAbstractItemView) -> QModelIndex:
    """Return the row that is seen to be chosen, an invalid index where none is.

    Of several it is the current one. A row that is merely current is not: Qt makes the first one
    so when a list gets the focus, and keeps the last one so when a click beside it unmarks it.
    """
    selection, current = view.selectionModel(), view.currentIndex()
    if selection.isSelected(current):
        return current
    ranges = selection.selection()
    return view.model().index(ranges.at(0).top(), 0) if ranges.count() else QModelIndex()


def marked_rows(view: QAbstractItemView) -> list[int]:
    """Return the rows that are seen to be chosen, from the top."""
    # By ranges: an index for each of a million cells takes Python seconds.
    chosen = view.selectionModel().selection()
    ranges = [chosen.at(number) for number in range(chosen.count())]
    return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})


def copy_rows(table: QTableView) -> None:
    """Copy the chosen rows as they are shown: a line a row, a tab between cells.

    A row that is painted whole, in its only column, shows what all columns hold.
    """
    model, header = table.model(), table.horizontalHeader()
    columns = [header.logicalIndex(place) for place in range(header.count())]
    shown = [column for column in columns if not table.isColumnHidden(column)]
    shown = shown if len(shown) > 1 else columns
    lines = [
        "\t".join(_on_one_line(model.index(row, column).data()) for column in shown)
        for row in marked_rows(table)
    ]
    if lines:
        QGuiApplication.clipboard().setText("\n".join(lines))


def _on_one_line(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


_WITHIN_ROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home)
"""Keys that lead from the current row to the next one, or to its beginning."""


class _RowKeys(QObject):
    """Makes keys take whole rows, which Qt's own do not.

    The one that copies takes the chosen rows, not the current cell. The first arrow chooses the row
    that is merely current, which is passed by else, and could not be chosen were it the only one.
    """

    def eventFilter(self, table: QObject, event: QEvent) -> bool:
        """Copy the chosen rows, or choose the current one."""
        if (
            not isinstance(event, QKeyEvent)
            or event.type() != QEvent.Type.KeyPress
            or not isinstance(table, QTableView)
        ):
            return super().eventFilter(table, event)
        if event.matches(QKeySequence.StandardKey.Copy):
            copy_rows(table)
            return True
        current = table.currentIndex()
        is_arrow = event.key() in _WITHIN_ROWS and not event.modifiers()
        if is_arrow and current.isValid() and not table.selectionModel().hasSelection():
            table.selectRow(current.row())
            return True
        return super().eventFilter(table, event)


class PlainDelegate(QStyledItemDelegate):
    """Shows the start of endless texts: to find out what fits of them takes Qt seconds."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Return what is drawn in a cell."""
        is_long = isinstance(value, str) and len(value) > _LONGEST_TEXT
        return super().displayText(str(value)[:_LONGEST_TEXT] if is_long else value, locale)


class RecordTable(QTableView):
    """Stays at its record when rows come and go, and keeps those chosen that are still there."""

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model of records."""
        super().setModel(model)
        if isinstance(model, ListModel):
            self._place: tuple[str, int] | None = None
            self._chosen: frozenset[str] = frozenset()
            model.modelAboutToBeReset.connect(self._keep_place)
            model.modelReset.connect(self._find_place)

    def _keep_place(self) -> None:
        model, index = self.model(), marked(self)
        assert isinstance(model, ListModel)
        is_there = 0 <= index.row() < model.count()
        self._place = (model.carried_id(index.row()), index.column()) if is_there else None
        rows = [row for row in marked_rows(self) if row < model.count()]
        several = rows if len(rows) > 1 else []
        self._chosen = frozenset(model.carried_id(row) for row in several)

    def _find_place(self) -> None:
        model = self.model()
        assert isinstance(model, ListModel)
        if self._place is not None:
            record_id, column = self._place
            if (row := model.row_with(record_id)) >= 0:
                self.setCurrentIndex(model.index(row, column))
        if self._chosen:
            rows = (n for n in range(model.count()) if model.carried_id(n) in self._chosen)
            chosen = QItemSelection()
            for _, run in groupby(enumerate(rows), key=lambda each: each[1] - each[0]):
                found = [row for _, row in run]
                chosen.select(model.index(found[0], 0), model.index(found[-1], 0))
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(chosen, flags.Select | flags.Rows)


def columns_menu(
    table: QTableView, columns: Iterable[int], show: Callable[[int, bool], None]
) -> QMenu:
    """Return a menu in which those of some columns are ticked that are shown."""
    menu = QMenu(table)
    for column in columns:
        title = table.model().headerData(column, Qt.Orientation.Horizontal)
        action = menu.addAction(str(title))
        action.setCheckable(True)
        action.setChecked(not table.isColumnHidden(column))
        action.toggled.connect(partial(show, column))
    return menu


def style_table(table: QTableView, name: str, widths: Mapping[int, int], stretched: int) -> None:
    """Give a table the look of all; `widths` in pixels, one column takes what is left.

    A column is never narrower than its title.
    """
    table.setAccessibleName(name)
    if not isinstance(table.itemDelegate(), PlainDelegate):
        table.setItemDelegate(PlainDelegate(table))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.installEventFilter(_RowKeys(table))
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(CELL_PIXELS)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
