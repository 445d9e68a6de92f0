"""What the menus Go and View do: panes, the second document, finding, the size of the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from annotator.analysis.query import Query
from annotator.gui.look.fonts import reading_families
from annotator.gui.look.language import translator
from annotator.gui.session.picker import Anchor, Picker
from annotator.gui.session.session import Session
from annotator.gui.start.name_bar import call_analyst
from annotator.gui.widgets.pick_box import Choice, Question
from annotator.gui.window.panes import Panes
from annotator.model import Document, DocumentId
from annotator.project.document_list import titles_apart
from annotator.settings import LARGEST_TEXT, SMALLEST_TEXT

tr = translator("view_actions")


class ViewActions(QObject):
    """The handlers of the actions on what is shown and where."""

    palette_requested = Signal()
    past_requested = Signal()
    """The project is to be shown as it stood."""
    keys_requested = Signal()
    theme_changed = Signal()
    language_changed = Signal()
    """Another language was chosen: windows have to be rebuilt to show it."""

    def __init__(self, session: Session, panes: Panes, picker: Picker, *bars: QWidget) -> None:
        super().__init__(panes)
        self._session = session
        self._panes = panes
        self._desk = panes.desk
        self._tabs = panes.tabs
        self._picker = picker
        self.bars = [*bars]
        """What stands above or below the panes, and can be reached as they can."""

    def show_claims(self) -> None:
        """Show the claims and focus them."""
        self._panes.show_tab(self._tabs.claims)
        self._tabs.claims.setFocus()

    def all_claims(self) -> None:
        """Show the claims of the whole project above the texts, or hide them."""
        self._panes.toggle_all_claims()

    def claims_like(self, query: Query) -> None:
        """Show the claims of the project that meet a query."""
        self._panes.show_all_claims(True)
        self._panes.all_claims.panel.show_query(query)

    def shows_all_claims(self) -> bool:
        """Return whether the claims of the project are shown."""
        return not self._panes.all_claims.isHidden()

    def agreement(self) -> None:
        """Show how far analysts agree above the texts, or hide it."""
        self._panes.show_agreement(not self.shows_agreement())

    def shows_agreement(self) -> bool:
        """Return whether it is shown."""
        return not self._panes.agreement.isHidden()

    def filter_claims(self) -> None:
        """Move the focus to the filter of the claims."""
        self._panes.show_tab(self._tabs.claims)
        self._tabs.claims.start_filtering()

    def claims_as_table(self) -> None:
        """Show the claims as a table, or in rows of two lines again."""
        self._panes.show_tab(self._tabs.claims)
        self._tabs.claims.table.show_as(is_table=not self._tabs.claims.table.is_table)

    def has_claims_as_table(self) -> bool:
        """Return whether the claims are shown as a table."""
        return self._tabs.claims.table.is_table

    def claim_columns(self) -> None:
        """Choose the columns of the claims as a table."""
        self._panes.show_tab(self._tabs.claims)
        self._tabs.claims.table.show_as(is_table=True)
        self._tabs.claims.table.ask_columns()

    def show_sources(self) -> None:
        """Show the sources and focus them."""
        self._panes.show_tab(self._tabs.sources)
        self._tabs.sources.setFocus()

    def new_source(self) -> None:
        """Ask for a source to put into the register, without a claim that needs it."""
        self.show_sources()
        self._tabs.sources.panel.ask_new()

    def show_tags(self) -> None:
        """Show the tags and focus them."""
        self._panes.show_tab(self._tabs.tags)
        self._tabs.tags.panel.setFocus()

    def show_details(self) -> None:
        """Show where the document comes from and focus it."""
        self._panes.show_tab(self._tabs.details)
        self._tabs.details.panel.setFocus()

    def show_history(self) -> None:
        """Show who did what and focus it."""
        self._panes.show_tab(self._tabs.history)
        self._tabs.history.panel.setFocus()

    def as_it_stood(self) -> None:
        """Show the project as it stood at a time, in a window of its own."""
        self.past_requested.emit()

    def show_findings(self) -> None:
        """Show what a careful reader would raise and focus it."""
        self._panes.show_tab(self._tabs.findings)
        self._tabs.findings.panel.setFocus()

    def claim_history(self) -> None:
        """Show on its card what became of the current claim."""
        self._edit_card(self._tabs.claims.card.show_past)

    def claim_in_history(self) -> None:
        """Show the edits of the current claim in the history."""
        document, claim_id = self._session.document, self._session.claim_id
        if document is None or claim_id is None:
            return
        self.show_history()
        name = self.tr("claim {0}").format(document.number(claim_id))
        self._tabs.history.panel.show_claim(claim_id, name)

    def search_project(self, text: str = "") -> None:
        """Search all documents and statements of the project."""
        self._panes.show_tab(self._tabs.search)
        self._tabs.search.panel.start(text)

    def palette_of_commands(self) -> None:
        """Ask for any action, document or source by a few letters."""
        self.palette_requested.emit()

    def show_second(self) -> None:
        """Ask for a document to show beside the first."""
        project, first = self._session.project, self._session.document_on(0)
        if project is None or first is None:
            return
        others = [d for d in project.read.all(Document) if d.id != first.id]
        if not others:
            self._session.say(tr("The project has no other document. Import one first."))
            return
        titles = titles_apart(project.read)
        question = Question(
            title=tr("Which document beside this one?"),
            choices=[Choice(titles[document.id], document.id) for document in others],
            digits=min(9, len(others)),
            is_by_name=True,
        )
        place = Anchor(self._desk.view, self._desk.view.rect().topLeft())
        self._picker.ask(place, question, self.show_beside)

    def show_beside(self, document_id: object) -> None:
        """Show a document (by its id) beside the first."""
        assert isinstance(document_id, str), "whoever asks names a document"
        self._session.show_document(DocumentId(document_id), side=1)
        self._desk.focus_text()

    def close_second(self) -> None:
        """Show one document again."""
        self._session.close_second()
        self._desk.focus_text()

    def turn_desk(self) -> None:
        """Put the second document below the first, or beside it again."""
        self._desk.turn()

    def find_in_document(self) -> None:
        """Find words in the document."""
        self._desk.pane.start_finding()

    def find_next(self) -> None:
        """Go to the next hit in the document."""
        self._desk.pane.find_bar.find_next()

    def find_previous(self) -> None:
        """Go to the previous hit in the document."""
        self._desk.pane.find_bar.find_previous()

    def statement(self) -> None:
        """Write the statement of the current claim."""
        self._edit_card(self._tabs.claims.card.edit_statement)

    def note(self) -> None:
        """Write a note on the current claim."""
        self._edit_card(self._tabs.claims.card.edit_note)

    def next_pane(self) -> None:
        """Move the focus to the next pane."""
        shown: list[QWidget] = []
        for pane in self._desk.panes:
            if pane.isVisible():
                shown.append(pane.view)
                shown += [pane.beside.pages] if pane.beside.pages and pane.beside.has_pages else []
        panes = self._panes
        above: tuple[QWidget, ...] = (panes.all_claims, panes.agreement)
        others = (*above, self._tabs.currentWidget(), panes.documents, *self.bars)
        stops = (*shown, *(pane for pane in others if pane.isVisible()))
        focused = QApplication.focusWidget()
        here = next(
            (
                n
                for n, p in enumerate(stops)
                if focused and (p is focused or p.isAncestorOf(focused))
            ),
            -1,
        )
        stops[(here + 1) % len(stops)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_pages(self) -> None:
        """Show the pages of PDFs beside their text, or hide them."""
        self._desk.show_pages(not self._desk.shows_pages)

    def pages_larger(self) -> None:
        """Show the pages larger."""
        if (pages := self._desk.pane.beside.pages) is not None:
            pages.zoom_in()

    def pages_smaller(self) -> None:
        """Show the pages smaller."""
        if (pages := self._desk.pane.beside.pages) is not None:
            pages.zoom_out()

    def fit_pages(self) -> None:
        """Show the pages as wide as there is room."""
        if (pages := self._desk.pane.beside.pages) is not None:
            pages.fit_width()

    def toggle_documents(self) -> None:
        """Collapse the list of documents, or show it."""
        self._panes.toggle_documents()

    def toggle_side(self) -> None:
        """Collapse the side with its tabs, or show it."""
        self._panes.toggle_side()

    def choose_side(self, side: str) -> None:
        """Put the side beside or below the text, or where there is room."""
        self._session.change_settings(replace(self._session.settings, side=side))
        self._panes.set_side(side)

    def text_larger(self) -> None:
        """Show the text larger."""
        self.change_text_size(1)

    def text_smaller(self) -> None:
        """Show the text smaller."""
        self.change_text_size(-1)

    def text_font(self) -> None:
        """Ask for the font of the text."""
        own = tr("as chosen by the program")
        families = reading_families()
        question = Question(
            title=tr("Which font for the text?"),
            choices=[Choice(own, ""), *(Choice(family, family) for family in families)],
            hint=tr("Type to search · Enter chooses it · Esc cancels"),
        )
        place = Anchor(self._desk.view, self._desk.view.rect().topLeft())
        self._picker.ask(place, question, self._set_text_font)

    def preferences(self) -> None:
        """Show all choices of the analyst in one dialog; each holds at once."""
        from annotator.gui.window.preferences import Preferences

        dialog = Preferences(self._session.settings, reading_families(), self._panes.window())
        dialog.name_given.connect(partial(call_analyst, self._session))
        dialog.theme_chosen.connect(self.choose_theme)
        dialog.language_chosen.connect(self.choose_language)
        dialog.font_chosen.connect(self._set_text_font)
        dialog.size_chosen.connect(self._set_text_size)
        dialog.keys_requested.connect(self.keys_requested)
        dialog.open()

    def choose_theme(self, theme: str) -> None:
        """Take a theme (system, or a name of `theme.THEMES`) and remember it."""
        self._session.change_settings(replace(self._session.settings, theme=theme))
        self.theme_changed.emit()

    def choose_language(self, language: str) -> None:
        """Remember the language (system, or a code of `language.LANGUAGES`) of the window."""
        if language != self._session.settings.language:
            self._session.change_settings(replace(self._session.settings, language=language))
            self.language_changed.emit()

    # What is ticked in the menu

    def shows_pages(self) -> bool:
        """Return whether the pages of PDFs are shown."""
        return self._desk.shows_pages

    def shows_documents(self) -> bool:
        """Return whether the list of documents is shown."""
        return not self._panes.documents.isHidden()

    def shows_side(self) -> bool:
        """Return whether the side with its tabs is shown."""
        return not self._tabs.isHidden()

    def has_side(self, side: str) -> bool:
        """Return whether this is the chosen place of the side."""
        return side == self._panes.side

    def has_theme(self, theme: str) -> bool:
        """Return whether this is the chosen theme."""
        return theme == self._session.settings.theme

    def has_language(self, language: str) -> bool:
        """Return whether this is the chosen language."""
        return language == self._session.settings.language

    def _edit_card(self, edit: Callable[[], None]) -> None:
        if self._session.claim_id is None:
            self._session.say(tr("Choose a claim first."))
            return
        self._panes.show_tab(self._tabs.claims)
        edit()

    def _set_text_font(self, family: object) -> None:
        assert isinstance(family, str), "the choices are names of families"
        self._session.change_settings(replace(self._session.settings, text_font=family))
        self._show_text_font()

    def show_text_as_chosen(self) -> None:
        """Show the text in the font and the size of the settings."""
        self._show_text_font()
        self._desk.set_text_size(self._session.settings.text_size)

    def _show_text_font(self) -> None:
        family = self._session.settings.text_font
        self._desk.set_text_family(family)
        self._tabs.claims.card.set_text_family(family)

    def change_text_size(self, by_pixels: int) -> None:
        """Show the text larger, or smaller by a negative number."""
        self._set_text_size(self._session.settings.text_size + by_pixels)

    def _set_text_size(self, pixels: int) -> None:
        pixels = max(SMALLEST_TEXT, min(LARGEST_TEXT, pixels))
        self._session.change_settings(replace(self._session.settings, text_size=pixels))
        self._desk.set_text_size(pixels)
