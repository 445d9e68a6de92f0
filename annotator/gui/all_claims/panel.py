"""All claims of the project: filters above, the table, and what can be done to the chosen ones."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QWidget,
)

from annotator.analysis.query import Query
from annotator.gui.actions.menus import give_menu, keep_letters, show_menu
from annotator.gui.all_claims.acts import ClaimActs
from annotator.gui.all_claims.model import AllClaimsModel
from annotator.gui.all_claims.table import AllClaimsTable
from annotator.gui.look.language import format_count, format_number, in_quotes
from annotator.gui.look.plain_labels import PlainLabel, set_tip
from annotator.gui.look.theme import Colours
from annotator.gui.search.saved_searches_bar import KeptSearchesBar
from annotator.gui.session.condition_chips import ConditionChips, closed_conditions
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.buttons import icon_button
from annotator.gui.widgets.filter_field import FilterField
from annotator.gui.widgets.layouts import FlowLayout, column_of, row_of
from annotator.gui.widgets.panels import EmptyStateView, Foremost, PanelOfClaims
from annotator.gui.widgets.record_table import copy_rows, marked, marked_rows
from annotator.model import Claim, ClaimId

_SHOW_MILLISECONDS = 120
"""A pause before a claim is shown in its text, so that the arrow keys move quickly."""


class AllClaimsPanel(PanelOfClaims):
    """The row that is chosen is shown in the text and on the card."""

    claim_chosen = Signal(object)
    """The ClaimId of the current row; the focus stays here."""

    def __init__(
        self, session: Session, picker: Picker, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.model = AllClaimsModel(session, colours, self)
        self.table = AllClaimsTable(self.model)
        self.acts = ClaimActs(session, picker, self.model, self.chosen, self)
        self.field = FilterField(
            self.tr("Filter all claims"), self.tr("Filter by words, statement or origin")
        )
        self.conditions = ConditionChips(session, picker, self._offers)
        self.kept = KeptSearchesBar()
        self.summary = PlainLabel(role="dim")
        self.chosen_label = PlainLabel(role="dim")
        self._shown = EmptyStateView(self.table)
        self._later = QTimer(self, singleShot=True, interval=_SHOW_MILLISECONDS)
        self._later.timeout.connect(self._tell_chosen)
        self.buttons = self._make_buttons()
        self._lay_out()
        # Made before all else is in the panel, it would keep Tab out of the panel.
        kinds = QMenu(self)
        self.acts.fill_kinds(kinds)
        keep_letters(kinds)
        self.buttons["kind"].setMenu(kinds)
        Foremost(self, self._shown)
        self._wire()
        self._on_opened()

    # What is shown

    @property
    def query(self) -> Query:
        """Which claims are shown."""
        return replace(self.conditions.wanted, text=" ".join(self.field.text().split()))

    def show_query(self, query: Query) -> None:
        """Show other claims."""
        self.field.setText(query.text)
        self.conditions.show_query(query)

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self.model.set_colours(colours)

    def chosen(self) -> tuple[ClaimId, ...]:
        """Return the claims of the rows that are seen to be chosen, from the top."""
        found = (self.model.claim_at(row) for row in marked_rows(self.table))
        return tuple(claim_id for claim_id in found if claim_id)

    def menu_of_rows(self) -> QMenu:
        """Return what can be done with the chosen rows."""
        menu = QMenu(self)
        ids = self.chosen()
        show = menu.addAction(self.tr("Show in the text"))
        show.triggered.connect(self._enter)
        self._offer_like(menu, ids)
        menu.addSeparator()
        self.acts.fill_kinds(menu.addMenu(self.tr("Kind")))
        for text, act in (
            (self.tr("Tag…"), self.acts.tag),
            (self.tr("Source…"), self.acts.link),
            (self.tr("Grade…"), self.acts.grade),
        ):
            menu.addAction(text).triggered.connect(lambda _on=False, act=act: act(self._foot))
        menu.addSeparator()
        copy = menu.addAction(self.tr("Copy rows"))
        copy.triggered.connect(lambda: copy_rows(self.table))
        delete = menu.addAction(self.tr("Delete {0}").format(_counted(len(ids))))
        delete.triggered.connect(self.acts.delete)
        for action in menu.actions():
            action.setEnabled(bool(ids))
        return menu

    def _offer_like(self, menu: QMenu, ids: tuple[ClaimId, ...]) -> None:
        """Offer to show only claims that have something in common with a row."""
        facts = self.model.facts_of(ids[0]) if len(ids) == 1 else None
        document_id = self.model.document_of(ids[0]) if len(ids) == 1 else None
        if facts is None or document_id is None:
            return
        origins = facts.sources.origins or facts.sources.voices
        for text, part in (
            (self.tr("Only claims of this document"), Query(document=document_id)),
            (self.tr("Only claims of this origin"), Query(sources=frozenset(origins[:1]))),
            (self.tr("Only claims of this kind"), Query(kinds=frozenset({facts.line.kind}))),
        ):
            if part != Query():
                action = menu.addAction(text)
                action.triggered.connect(
                    lambda _on=False, part=part: self.conditions.show_query(
                        self.conditions.wanted.joined(part)
                    )
                )

    # Making

    def _make_buttons(self) -> dict[str, QPushButton]:
        buttons = {
            "kind": QPushButton(self.tr("Kind")),
            "tag": QPushButton(self.tr("Tag…")),
            "link": QPushButton(self.tr("Source…")),
            "grade": QPushButton(self.tr("Grade…")),
            "delete": QPushButton(self.tr("Delete")),
        }
        for name, tip in (
            ("kind", self.tr("Say how the text presents the chosen claims")),
            ("tag", self.tr("Put a tag on the chosen claims; if all carry it, take it off")),
            ("link", self.tr("Link a source to each of the chosen claims")),
            ("grade", self.tr("Say how credible the chosen claims are")),
            ("delete", self.tr("Delete the chosen claims, which can be undone at once")),
        ):
            set_tip(buttons[name], tip)
        for name, act in (
            ("tag", self.acts.tag),
            ("link", self.acts.link),
            ("grade", self.acts.grade),
        ):
            button = buttons[name]
            button.clicked.connect(lambda _on=False, act=act, button=button: act(button))
        buttons["delete"].clicked.connect(self.acts.delete)
        return buttons

    def _lay_out(self) -> None:
        self.columns_button = QPushButton(self.tr("Columns"))
        set_tip(self.columns_button, self.tr("Choose the columns of the table"))
        self.columns_button.clicked.connect(self._ask_columns)
        close = icon_button("close", self.tr("Close all claims"))
        close.clicked.connect(self.close_requested)
        head = row_of(
            (self.field, 1), self.conditions.add_button, self.columns_button, close, spacing=6
        )
        kept = row_of(self.summary, (self.kept, 1), spacing=8)
        self._foot = QWidget()
        foot = FlowLayout(self._foot, spacing=6)
        for button in self.buttons.values():
            foot.addWidget(button)
        foot.addWidget(self.chosen_label)
        column_of(
            head,
            self.conditions,
            kept,
            (self._shown, 1),
            self._foot,
            within=self,
            margins=8,
            spacing=6,
        )

    def _wire(self) -> None:
        session, table = self._session, self.table
        self.field.textChanged.connect(lambda _text: self._on_query())
        self.field.list_requested.connect(self._enter_table)
        self.field.text_focus_requested.connect(self.text_focus_requested)
        self.conditions.changed.connect(self._on_query)
        self.kept.query_chosen.connect(self.show_query)
        table.selectionModel().selectionChanged.connect(lambda *_: self._on_chosen())
        table.entered.connect(self._enter)
        table.doubleClicked.connect(lambda _index: self._enter())
        table.delete_requested.connect(self.acts.delete)
        give_menu(table, self.menu_of_rows)
        self.model.progressed.connect(self._show_state)
        self.model.modelReset.connect(self._on_chosen)
        session.opened.connect(self._on_opened)

    # Hearing

    def showEvent(self, event: QShowEvent) -> None:
        """Read what there is."""
        super().showEvent(event)
        self.model.want(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Do no work while nobody looks."""
        super().hideEvent(event)
        self.model.want(False)

    def _enter_table(self) -> None:
        self.table.setFocus()
        if self.model.count() and not marked(self.table).isValid():
            self.table.selectRow(0)

    def _on_opened(self) -> None:
        self.show_query(Query())
        project = self._session.project
        self.kept.show_project(project.read.details().id if project else None)
        self._show_state()

    def _on_query(self) -> None:
        query = self.query
        self.model.set_filter(query)
        words = in_quotes(query.text) if query.text else ""
        description = (words, self.conditions.description())
        self.kept.show_query(query, " · ".join(part for part in description if part))

    def _on_chosen(self) -> None:
        number = len(marked_rows(self.table))
        for button in self.buttons.values():
            button.setEnabled(number > 0)
        self.chosen_label.setText(
            self.tr("{0} chosen").format(_counted(number)) if number > 1 else ""
        )
        self.chosen_label.setVisible(number > 1)  # nothing keeps no row of its own
        self._later.start()

    def _show_state(self) -> None:
        shown, total = self.model.count(), self.model.total
        text = (
            _counted(total)
            if shown == total
            else self.tr("{0} of {1}").format(format_number(shown), _counted(total))
        )
        if self.model.is_reading:
            text = self.tr("{0}, reading …").format(text)
        self.summary.setText(text)
        self._shown.words.setText(self._advice(total))
        self._shown.show_whether(shown > 0)

    def _advice(self, total: int) -> str:
        if self.model.is_reading:
            return self.tr("Reading …")
        if total:
            return self.tr("No claims match the filter.\n\nPress Esc in the field to clear it.")
        return self.tr("No claims yet.\n\nMark what a text claims, and it is listed here.")

    # Choosing

    def _offers(self) -> list[tuple[Query, int | None]]:
        index = self._session.index
        if index is None:
            return []
        vocabulary = index.vocabulary
        parts = [
            *(Query(sources=frozenset({key})) for key in vocabulary.sources),
            *(Query(tags=frozenset({key})) for key in vocabulary.tags),
            *(Query(analysts=frozenset({key})) for key in vocabulary.analysts),
            *(Query(document=key) for key in index.documents),
            *closed_conditions(),
        ]
        return [(part, None) for part in parts]

    def _tell_chosen(self) -> None:
        ids = self.chosen()
        if len(ids) == 1 and self.isVisible() and ids[0] != self._session.claim_id:
            self.claim_chosen.emit(ids[0])

    def _enter(self) -> None:
        if (claim_id := self.model.claim_at(marked(self.table).row())) is not None:
            self._later.stop()
            self.claim_entered.emit(claim_id)

    def _ask_columns(self) -> None:
        menu = self.table.columns_menu()
        show_menu(menu, self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))


def _counted(number: int) -> str:
    return format_count(Claim.__name__, number)
