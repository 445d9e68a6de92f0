"""What the tables of the side panels share: how they look, and the boilerplate of their models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from annotator.gui.widgets.dragging import carried

AnyIndex = QModelIndex | QPersistentModelIndex

_ROW_PIXELS = 26


class ListModel(QAbstractTableModel):
    """A table over a list; a subclass sets `titles`, counts its rows and gives their data."""

    titles: tuple[str, ...] = ()
    tips: Mapping[int, str] = MappingProxyType({})
    """The tool tip of a column whose title is short."""
    carries = ""
    """What kind of record a drag of a row carries; nothing where rows cannot be dragged."""

    def count(self) -> int:
        """Return the number of rows."""
        raise NotImplementedError

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of rows; rows have none of their own."""
        return 0 if parent.isValid() else self.count()

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.titles)

    def carried_id(self, row: int) -> str:
        """Return the id of the record that a drag of a row carries."""
        raise NotImplementedError

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be dragged that carry something."""
        flags = super().flags(index)
        is_carried = bool(self.carries) and index.isValid()
        return flags | Qt.ItemFlag.ItemIsDragEnabled if is_carried else flags

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


def style_table(table: QTableView, name: str, widths: Mapping[int, int], stretched: int) -> None:
    """Give a table the look of all; `widths` in pixels, one column takes what is left.

    A column is never narrower than its title.
    """
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
    for column, width in widths.items():
        table.setColumnWidth(column, max(width, header.sectionSizeHint(column)))
