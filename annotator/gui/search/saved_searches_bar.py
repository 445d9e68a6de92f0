"""The saved searches: choose one, save the current one under a name, remove one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from annotator.analysis.kept_searches import KeptSearch, forget_search, keep_search, kept_searches
from annotator.analysis.query import Query
from annotator.gui.actions.menus import give_menu
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.model import ProjectId

_LETTERS = 16


class KeptSearchesBar(QWidget):
    """One row; the name of a search to keep is asked for in the same place."""

    query_chosen = Signal(object)
    """The Query of a kept search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project_id: ProjectId | None = None
        self._query = Query()
        self._description = ""
        self._kept: list[KeptSearch] = []
        self.box = ChoiceBox()
        self.box.setAccessibleName(self.tr("Saved searches"))
        self.box.setMinimumContentsLength(_LETTERS)
        policy = ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.box.setSizeAdjustPolicy(policy)
        self.save_button = QPushButton(self.tr("Save"))
        self.save_button.setToolTip(self.tr("Save this search under a name"))
        self.remove_button = QPushButton(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Remove the selected search from the list"))
        self.name = QLineEdit(placeholderText=self.tr("Name of the search"))
        self.name.setAccessibleName(self.tr("Name of the search; Enter saves it, Esc cancels"))
        self.name.setToolTip(self.tr("Enter saves it, Esc cancels"))
        self.name.installEventFilter(self)
        self._renamed: str | None = None
        """The search that gets the name that is typed."""
        give_menu(self.box, self.menu)
        self._lay_out()
        self.box.activated.connect(self._on_activated)
        self.save_button.clicked.connect(self._ask_name)
        self.remove_button.clicked.connect(self._forget)
        self._show_state()

    def show_project(self, project_id: ProjectId | None) -> None:
        """Offer the searches of another project."""
        self._project_id = project_id
        self._pages.setCurrentIndex(0)
        self._reload()

    def show_query(self, query: Query, description: str) -> None:
        """Set the current query, and a suggested name for it."""
        self._query, self._description = query, description
        self._show_state()

    def menu(self) -> QMenu:
        """Return what can be done with the search that is shown."""
        menu = QMenu(self)
        for text, act, of_use in (
            (self.tr("Save under a name…"), self._ask_name, self.save_button.isEnabled()),
            (self.tr("Rename…"), self._rename, self.remove_button.isEnabled()),
            (self.tr("Remove"), self._forget, self.remove_button.isEnabled()),
        ):
            action = menu.addAction(text)
            action.setEnabled(of_use)
            action.triggered.connect(lambda _on=False, act=act: act())
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make Enter save and Escape cancel, as does losing the focus."""
        if watched is self.name and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._leave_name()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        shown = QWidget()
        row = row_of((self.box, 1), within=shown, margins=0, spacing=6)
        for button in (self.save_button, self.remove_button):
            button.setProperty("flat", True)
            row.addWidget(button)
        self._pages = QStackedWidget()
        self._pages.addWidget(shown)
        self._pages.addWidget(self.name)
        column_of(self._pages, within=self, margins=0)

    def _reload(self) -> None:
        self._kept = kept_searches(self._project_id) if self._project_id else []
        self.box.clear()
        self.box.addItem(
            self.tr("Saved searches") if self._kept else self.tr("No saved searches yet")
        )
        self.box.addItems([search.name for search in self._kept])
        self._show_state()

    def _show_state(self) -> None:
        queries = [search.query for search in self._kept]
        is_kept = self._query in queries
        self.box.setCurrentIndex(queries.index(self._query) + 1 if is_kept else 0)
        self.box.setEnabled(bool(self._kept))
        can_keep = self._project_id is not None and not self._query.is_empty and not is_kept
        self.save_button.setEnabled(can_keep)
        self.remove_button.setEnabled(is_kept)

    def _on_activated(self, row: int) -> None:
        if row > 0:
            self.query_chosen.emit(self._kept[row - 1].query)

    def _rename(self) -> None:
        self._renamed = self._kept[self.box.currentIndex() - 1].name
        self._show_name(self._renamed)

    def _ask_name(self) -> None:
        self._show_name(self._description)

    def _show_name(self, name: str) -> None:
        self.name.setText(name)
        self._pages.setCurrentWidget(self.name)
        self.name.setFocus()
        self.name.selectAll()

    def _keep(self) -> None:
        name = " ".join(self.name.text().split())
        if name and self._project_id is not None:
            if self._renamed is not None:
                forget_search(self._project_id, self._renamed)
            keep_search(self._project_id, KeptSearch(name, self._query))
            self._leave_name()

    def _leave_name(self) -> None:
        self._renamed = None
        self._pages.setCurrentIndex(0)
        self.box.setFocus()
        self._reload()

    def _forget(self) -> None:
        if (row := self.box.currentIndex()) > 0 and self._project_id is not None:
            forget_search(self._project_id, self._kept[row - 1].name)
            self._reload()
            self.box.setFocus()
