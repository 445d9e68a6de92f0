"""Who did what, and when; one edit can be taken back out of turn."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.session import Session
from annotator.gui.tables import AnyIndex, ListModel, dress_table
from annotator.model import Edit, EditAction, EditSummary

_PAGE = 200


class HistoryModel(ListModel):
    """The history, newest first; older lines are fetched as they are scrolled to."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines: list[EditSummary] = []
        self._is_whole = True
        self.titles = (self.tr("When"), self.tr("Who"), self.tr("What"))
        session.opened.connect(self.reload)
        session.edited.connect(self._on_edit)

    def reload(self) -> None:
        """Begin with the newest lines."""
        self.beginResetModel()
        self._lines = []
        self._is_whole = self._session.project is None
        self.endResetModel()

    def line_at(self, index: AnyIndex) -> EditSummary | None:
        """Return the line of a row."""
        return self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Tell whether there are older lines."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: AnyIndex) -> None:
        """Fetch a page of older lines."""
        project = self._session.project
        if parent.isValid() or project is None:
            return
        oldest = self._lines[-1].number if self._lines else None
        page = project.read.history(before=oldest, limit=_PAGE)
        self._is_whole = len(page) < _PAGE
        if page:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(page) - 1)
            self._lines += page
            self.endInsertRows()

    def count(self) -> int:
        """Return the number of rows."""
        return len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        line = self.line_at(index)
        if line is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        at = line.at.astimezone()
        return (at.strftime("%Y-%m-%d %H:%M:%S"), line.analyst_name, line.label)[index.column()]

    def _on_edit(self, edit: Edit) -> None:
        if self._lines or self._is_whole:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._lines.insert(0, edit.summary)
            self.endInsertRows()


class HistoryPanel(QWidget):
    """Shows the history and takes one edit back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = HistoryModel(session, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        dress_table(self.table, self.tr("History"), {0: 172, 1: 110}, stretched=2)
        self.revert = QPushButton(self.tr("Take back this edit"))
        self.revert.setToolTip(
            self.tr("Puts back what the chosen edit changed, as an edit of its own")
        )
        self.revert.setEnabled(False)
        self.revert.clicked.connect(self._revert)
        hint = QLabel(self.tr("Nothing here is ever lost: taking back can be taken back."))
        hint.setProperty("role", "dim")
        hint.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 12)
        foot.addWidget(hint, 1)
        foot.addWidget(self.revert)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.model.modelReset.connect(lambda: self.revert.setEnabled(False))
        self.model.reload()

    def _on_row(self, index: QModelIndex) -> None:
        line = self.model.line_at(index)
        self.revert.setEnabled(line is not None and line.action is not EditAction.CREATE)

    def _revert(self) -> None:
        line = self.model.line_at(self.table.currentIndex())
        project = self._session.project
        if line is not None and project is not None:
            edit = self._session.attempt(lambda: project.revert(line.id))
            if edit is not None:
                self._session.say(edit.summary.label, can_undo=True)
