"""The history as rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt

from annotator.gui.look.language import format_date_time
from annotator.gui.look.plain_labels import plain_tip
from annotator.gui.session.seen_edits import is_about_merge, label_of, seen_edits
from annotator.gui.session.session import Session
from annotator.gui.widgets.record_table import AnyIndex, ListModel
from annotator.model import Edit, EditSummary
from annotator.project.history_lines import HistoryFilter, HistoryLines


class HistoryModel(ListModel):
    """The history, newest first; older lines are fetched as they are scrolled to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: list[EditSummary] = []
        self.wanted = HistoryFilter()
        """Which lines are shown."""
        self._lines: HistoryLines | None = None
        self.titles = (self.tr("When"), self.tr("Who"), self.tr("What"))
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def set_filter(self, wanted: HistoryFilter) -> None:
        """Show only some of the lines."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.reload()

    def reload(self) -> None:
        """Begin with the newest lines."""
        project = self._session.project
        self.beginResetModel()
        is_filtered = self.wanted != HistoryFilter()
        seen = seen_edits(self._session) if is_filtered else ()
        self._lines = HistoryLines(project.read, self.wanted, seen) if project else None
        self.rows = self._lines.more() if self._lines else []
        self.endResetModel()

    def line_at(self, index: AnyIndex) -> EditSummary | None:
        """Return the line of a row."""
        return self.rows[index.row()] if 0 <= index.row() < len(self.rows) else None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Return whether there may be older lines."""
        return not parent.isValid() and self._lines is not None and not self._lines.is_whole

    def fetchMore(self, parent: AnyIndex) -> None:
        """Fetch a page of older lines."""
        if parent.isValid() or self._lines is None:
            return
        if page := self._lines.more():
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
            self.rows += page
            self.endInsertRows()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        line = self.line_at(index)
        if line is None:
            return None
        label = label_of(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(
                f"{label}\n{line.analyst_name}, {format_date_time(line.at, has_seconds=True)}"
            )
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (format_date_time(line.at), line.analyst_name, label)[index.column()]

    def _on_edit(self, edit: Edit) -> None:
        if self.wanted != HistoryFilter() and is_about_merge(self._session, edit):
            self.reload()
        elif self._lines is not None and self.wanted.lets_in(edit):
            self.beginInsertRows(QModelIndex(), 0, 0)
            self.rows.insert(0, edit.summary)
            self.endInsertRows()
