"""Searching the whole project: words and filters above, quotes in their context below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QPushButton,
    QStackedLayout,
    QWidget,
)

from annotator.analysis.query import Query
from annotator.gui.look.language import format_number, in_quotes
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import Colours
from annotator.gui.search.results import Result, ResultsList, ResultsModel
from annotator.gui.search.saved_searches_bar import KeptSearchesBar
from annotator.gui.search.searcher import SHOWN_HITS, Searcher
from annotator.gui.session.condition_chips import ConditionChips, closed_conditions
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import option_button
from annotator.gui.widgets.filter_field import search_field
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.model import Edit

_EDIT_MILLISECONDS = 400
"""The pause after an edit before the search is repeated."""


class SearchPanel(QWidget):
    """Searches while typing; the window shows the chosen hit."""

    hit_chosen = Signal(object)
    """A Hit to show; the focus stays here."""
    hit_entered = Signal(object)
    """A Hit to show; the focus moves to it."""
    text_focus_requested = Signal()
    """Escape was pressed; the focus returns to the text."""

    def __init__(
        self, session: Session, picker: Picker, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._searcher = Searcher(self)
        self._fresh: list[Result] | None = None
        """Results that take the place of those on screen once they are all there."""
        self._is_stale = False
        self._has_more = False
        self.field = search_field(
            self.tr("Search texts, statements and notes"), self.tr("Search the project")
        )
        self.field.installEventFilter(self)
        self.case = option_button(self.tr("Aa"), self.tr("Match upper and lower case"))
        self.word = option_button(self.tr("Word"), self.tr("Whole words only"))
        self.conditions = ConditionChips(session, picker, self._offers)
        self.reset_button = QPushButton(self.tr("All claims"))
        self.reset_button.setProperty("flat", True)
        self.reset_button.setToolTip(self.tr("Search for words only again"))
        self.kept = KeptSearchesBar()
        self.model = ResultsModel(self)
        self.list = ResultsList(self.model, colours)
        self.list.installEventFilter(self)
        self.summary = PlainLabel(role="dim")
        self._empty = PlainLabel(wraps=True, role="dim", margin=24)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._edit_timer = QTimer(self, singleShot=True, interval=_EDIT_MILLISECONDS)
        self._edit_timer.timeout.connect(self._follow_edits)
        self._lay_out()
        self._wire()
        self._on_opened()

    @property
    def query(self) -> Query:
        """What is asked for."""
        words = Query(
            text=self.field.text().strip(),
            is_word=self.word.isChecked(),
            is_case=self.case.isChecked(),
        )
        return words.joined(self.conditions.wanted)

    @property
    def is_searching(self) -> bool:
        """Whether there may be more results."""
        return self._searcher.is_running

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self.list.set_colours(colours)

    def start(self, text: str = "") -> None:
        """Focus the field, with words to look for if there are any."""
        if text:
            self.field.setText(text)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_query(self, query: Query) -> None:
        """Search for something else."""
        self.field.setText(query.text)
        self.word.setChecked(query.is_word)
        self.case.setChecked(query.is_case)
        self.conditions.show_query(query)

    # Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the arrows and Enter lead from the field into the results, and Escape out."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self.text_focus_requested.emit()
                return True
            if watched is self.field and key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
                self._enter_list()
                return True
            if watched is self.field and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter_list()
                self._on_clicked(self.list.currentIndex())
                return True
            if watched is self.list and key == Qt.Key.Key_Up and not self.list.currentIndex().row():
                self.field.setFocus()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with edits made while the panel was hidden, and read ahead."""
        super().showEvent(event)
        if self._is_stale:
            self._follow_edits()
        self._searcher.warm()

    def hideEvent(self, event: QHideEvent) -> None:
        """Do no work while the panel is hidden."""
        self._is_stale = self._is_stale or self._searcher.is_running
        self._searcher.stop()
        self._edit_timer.stop()
        super().hideEvent(event)

    # Making

    def _lay_out(self) -> None:
        words = row_of((self.field, 1), self.case, self.word, self.conditions.add_button, spacing=6)
        kept = row_of((self.kept, 1), self.reset_button)
        head = column_of(
            words, self.conditions, kept, self.summary, spacing=6, margins=(12, 0, 12, 0)
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        column_of(head, (self._stack, 1), within=self, spacing=8, margins=(0, 8, 0, 0))
        self.setFocusProxy(self.field)

    def _wire(self) -> None:
        self.field.textChanged.connect(self._search)
        self.case.toggled.connect(self._search)
        self.word.toggled.connect(self._search)
        self.conditions.changed.connect(self._search)
        self.reset_button.clicked.connect(lambda: self.conditions.show_query(Query()))
        self.kept.query_chosen.connect(self.show_query)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_activated)
        self._searcher.found.connect(self._on_found)
        self._searcher.finished.connect(self._on_finished)
        self._searcher.refused.connect(lambda text: self._session.say(text, is_error=True))
        self._session.opened.connect(self._on_opened)
        self._session.edited.connect(self._on_edit)

    # Searching

    def _on_opened(self) -> None:
        project = self._session.project
        self._searcher.set_project(project.read if project else None, self._session.index)
        self.conditions.show_query(Query())
        self.kept.show_project(project.read.details().id if project else None)
        self.field.clear()
        self._search()
        if self.isVisible():
            self._searcher.warm()

    def _on_edit(self, edit: Edit) -> None:
        self._searcher.apply(edit)
        self._is_stale = True
        if self.isVisible():
            self._edit_timer.start()

    def _follow_edits(self) -> None:
        """Repeat the search, and show the results at once and in the same place: nothing jumps."""
        self._fresh = []
        self._run()

    def _search(self, *_changed: object) -> None:
        """Start over; hits appear as they are found."""
        self._fresh = None
        self.model.replace([])
        self._run()

    def _run(self) -> None:
        self._edit_timer.stop()
        self._has_more = False
        self._is_stale = not self.isVisible()
        query = self.query
        self.reset_button.setEnabled(bool(query.parts()))
        self.kept.show_query(query, self._description(query))
        if self.isVisible():
            self._searcher.run(query)
        self._show_state()

    def _on_found(self, results: list[Result]) -> None:
        if self._fresh is None:
            self.model.add(results)
            self._show_state()
        else:
            self._fresh += results

    def _on_finished(self, has_more: bool) -> None:
        self._has_more = has_more
        if self._fresh is not None:
            self._put_in_place(self._fresh)
            self._fresh = None
        self._show_state()

    def _put_in_place(self, results: list[Result]) -> None:
        """Show other results with the same hit current, scrolled to the same place."""
        current = self.model.hit_at(self.list.currentIndex())
        height = self.list.verticalScrollBar().value()
        self.model.replace(results)
        row = self.model.row_like(current) if current else -1
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))
        self.list.verticalScrollBar().setValue(height)

    def _show_state(self) -> None:
        """Say how much was found; where there is nothing to list, what to do."""
        hits = self.model.hits
        documents = len({hit.document for hit in hits})
        text = (
            self.tr("1 hit")
            if len(hits) == 1
            else self.tr("{0} hits").format(format_number(len(hits)))
        )
        if documents > 1:
            text = self.tr("{0} in {1} documents").format(text, documents)
        if self._has_more:
            text = self.tr("Showing the first {0} hits; narrow the search to see more").format(
                format_number(SHOWN_HITS)
            )
        elif self._searcher.is_running:
            text = self.tr("{0}, searching …").format(text)
        self.summary.setText(text if hits else "")
        self.summary.setAccessibleName(text)
        self._stack.setCurrentWidget(self.list if hits else self._empty)
        self._empty.setText("" if hits else self._advice())

    def _advice(self) -> str:
        if self._session.project is None:
            return self.tr("Open a project to search in it.")
        if self._searcher.is_running:
            return self.tr("Searching …")
        if self.query.is_empty:
            return self.tr(
                "Type words to find them in all texts, statements and notes, or choose which "
                "claims to list.\n\nEnter goes to the first hit, the arrow keys to the others."
            )
        if self.query.asks_for_claims:
            return self.tr("Nothing found.\n\nRemove a filter, or press “All claims”.")
        return self.tr("Nothing found.\n\nTry fewer letters, or another form of the word.")

    def _offers(self) -> list[tuple[Query, None]]:
        project, index = self._session.project, self._session.index
        if project is None or index is None:
            return []
        read = project.read
        parts = [
            *(Query(sources=frozenset({key})) for key in index.vocabulary.sources),
            *(Query(tags=frozenset({tag.id})) for tag in read.tags()),
            *(Query(analysts=frozenset({analyst.id})) for analyst in read.analysts()),
            *(Query(document=key) for key in index.documents),
            *closed_conditions(),
        ]
        return [(part, None) for part in parts]

    def _description(self, query: Query) -> str:
        words = in_quotes(query.text) if query.text else ""
        return " · ".join(part for part in (words, self.conditions.description()) if part)

    # Choosing

    def _enter_list(self) -> None:
        if self.model.rowCount():
            if not self.list.currentIndex().isValid():
                self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.setFocus()

    def _on_clicked(self, index: QModelIndex) -> None:
        if (hit := self.model.hit_at(index)) is not None:
            self.hit_chosen.emit(hit)

    def _on_activated(self, index: QModelIndex) -> None:
        if (hit := self.model.hit_at(index)) is not None:
            self.hit_entered.emit(hit)
