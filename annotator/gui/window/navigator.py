"""Going to what a panel, a search or the palette points at: claims, words, sources, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from annotator.analysis.query import Hit, Query
from annotator.gui.session.session import Session
from annotator.gui.window.panes import Panes
from annotator.gui.window.view_actions import ViewActions
from annotator.model import Claim, ClaimId, DocumentId, SourceId, TagId

if TYPE_CHECKING:
    from annotator.gui.sources.panel import SourcesPanel


class Navigator:
    """Shows things of the project where they stand; offsets are code points."""

    def __init__(self, session: Session, panes: Panes, actions: ViewActions) -> None:
        self._session = session
        self._panes = panes
        self._desk = panes.desk
        self._actions = actions
        card, documents, tabs = panes.tabs.claims.card, panes.documents, panes.tabs
        card.links.passage_chosen.connect(self.show_passage)
        card.chain.words_chosen.connect(self.show_span)
        card.spans.span_chosen.connect(self.show_span)
        tabs.claims.sentence_chosen.connect(self.show_sentence)
        documents.source_requested.connect(self.show_source)
        documents.details_requested.connect(self.show_details_of)
        panes.claim_chosen.connect(self.show_claim)
        panes.claim_entered.connect(self.enter_claim)
        tabs.hit_chosen.connect(self.show_hit)
        tabs.hit_entered.connect(self.enter_hit)
        tabs.sources.made.connect(self._wire_sources)
        tabs.tag_requested.connect(self.show_claims_with)
        card.links.tag_requested.connect(self.show_claims_with)

    def _wire_sources(self, sources: SourcesPanel) -> None:
        sources.claims_requested.connect(self.show_claims_of)
        sources.document_requested.connect(self._session.show_document)

    def show_claims_of(self, source_id: SourceId) -> None:
        """Show all claims of a source."""
        self._actions.claims_like(Query(sources=frozenset({source_id})))

    def show_claims_with(self, tag_id: TagId) -> None:
        """Show all claims with a tag."""
        self._actions.claims_like(Query(tags=frozenset({tag_id})))

    def show_claim(self, claim_id: ClaimId) -> None:
        """Show a claim in its document; the keyboard focus stays where it is."""
        focused = QApplication.focusWidget()
        if self._choose_claim(claim_id) and focused is not None:
            focused.setFocus()

    def enter_claim(self, claim_id: ClaimId) -> None:
        """Show a claim in its document and move the focus there."""
        if self._choose_claim(claim_id):
            self._panes.show_text()
            self._desk.view.setFocus()

    def _choose_claim(self, claim_id: ClaimId) -> bool:
        project = self._session.project
        claim = project.read.get(Claim, claim_id) if project else None
        if claim is None:
            return False
        self._session.show_document(claim.document)
        self._session.show_claim(claim_id)
        return True

    def show_hit(self, hit: Hit) -> None:
        """Show what a search found, selected; the keyboard focus stays where it is."""
        focused = QApplication.focusWidget()
        self._select_hit(hit)
        (focused or self._desk.view).setFocus()

    def enter_hit(self, hit: Hit) -> None:
        """Show what a search found, selected, and move the focus there."""
        self._select_hit(hit)
        self._desk.view.setFocus()

    def _select_hit(self, hit: Hit) -> None:
        self._session.show_document(hit.document)
        if hit.claim is not None:
            self._session.show_claim(hit.claim)
        self._desk.view.select_range(hit.start, hit.end)

    def show_words(self, start: int, end: int) -> None:
        """Select words of the current document."""
        self._desk.view.select_range(start, end)

    def show_source(self, source_id: SourceId) -> None:
        """Show a source in the register."""
        self._actions.show_sources()
        self._panes.tabs.sources.panel.choose(source_id)

    def show_details_of(self, document_id: DocumentId) -> None:
        """Show a document and where it is from."""
        self._session.show_document(document_id)
        self._actions.show_details()

    def show_guesses_of(self, document_id: DocumentId) -> None:
        """Show a document, and the focus on what was guessed of who carries it."""
        self.show_details_of(document_id)
        self._panes.tabs.details.panel.focus_guesses()

    def show_span(self, offset: int) -> None:
        """Bring words of the current claim into view, and let the claim be current."""
        self._desk.view.move_caret(offset, chooses_claim=False)
        self._desk.view.centerCursor()
        self._desk.view.setFocus()

    def show_sentence(self, offset: int) -> None:
        """Bring a sentence to the middle of the text, with the caret in it."""
        self._desk.view.scroll_to(offset)

    def show_passage(self, document_id: DocumentId, offset: int) -> None:
        """Show a passage, beside the claim where there is room for two."""
        beside = 1 - self._session.active_side if self._desk.panes[1].isVisible() else None
        self._session.show_document(document_id, beside)
        self._desk.view.scroll_to(offset)
        self._desk.view.setFocus()
