"""Links a claim to a source when the one is dropped on the other, wherever they are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect

from annotator.commands import LinkSource
from annotator.gui.document.view import DocumentView
from annotator.gui.session.session import Session
from annotator.gui.widgets.dragging import (
    CLAIM,
    SOURCE,
    Drops,
    OnlyOurs,
    Target,
    carried,
    start_drag,
)
from annotator.gui.window.panes import Panes
from annotator.model import Attribution, Claim, ClaimId, Source, SourceId

if TYPE_CHECKING:
    from annotator.gui.sources.panel import SourcesPanel


class Linking(QObject):
    """Makes the register, the table of claims, the card and the texts places to drop on."""

    def __init__(self, session: Session, panes: Panes) -> None:
        super().__init__(panes)
        self._session = session
        tabs = panes.tabs
        tabs.tabBar().setAcceptDrops(True)
        tabs.tabBar().setChangeCurrentOnDrag(True)
        OnlyOurs(tabs.tabBar())
        self._claims, self._card = tabs.claims, tabs.claims.card
        tabs.sources.made.connect(self._take_claims_on_sources)
        self._claims.table.setDragEnabled(True)
        Drops(self._claims.table.viewport(), SOURCE, self._claim_at, self._drop_source)
        Drops(self._card.viewport(), SOURCE, self._card_at, self._drop_source)
        for side, pane in enumerate(panes.desk.panes):
            self._take_sources_on_text(side, pane.view)
            pane.mouse.drag_requested.connect(
                lambda claim_id, view=pane.view: self._drag_claim(view, claim_id)
            )

    def link(self, claim_id: ClaimId, source_id: SourceId) -> None:
        """Make a source the origin of a claim, unless it is that already."""
        project, document = self._session.project, self._session.document
        source = project.read.get(Source, source_id) if project else None
        claim = project.read.get(Claim, claim_id) if project else None
        if project is None or source is None or claim is None:
            return
        is_shown = document is not None and claim_id in document.outlines
        number = f" {document.number(claim_id)}" if document and is_shown else ""
        layers: list[Attribution] = project.read.layers(claim_id)
        if layers and layers[-1].source == source_id:
            words = self.tr("Claim{0} goes back to {1} already.")
            self._session.say(words.format(number, source.name))
            return
        words = self.tr("Linked claim{0} to {1}")
        via_id = project.read.last_via(claim.document, source_id)
        command = LinkSource(claim_id=claim_id, source_id=source_id, via_id=via_id)
        self._session.do(command, words.format(number, source.name))

    def _drag_claim(self, view: DocumentView, claim_id: ClaimId) -> None:
        if view.open_document is not None:
            words = self.tr("Claim {0}").format(view.open_document.number(claim_id))
            start_drag(view, carried(CLAIM, claim_id), words)

    def _drop_claim(self, claim_id: str, source_id: SourceId) -> None:
        self.link(ClaimId(claim_id), source_id)

    def _drop_source(self, source_id: str, claim_id: ClaimId) -> None:
        self.link(claim_id, SourceId(source_id))

    def _take_claims_on_sources(self, sources: SourcesPanel) -> None:
        sources.table.setDragEnabled(True)

        def at(point: QPoint) -> Target[SourceId] | None:
            index = sources.table.indexAt(point)
            source = sources.model.record_at(index)
            if source is None:
                return None
            row = _row(sources.table.visualRect(index), sources.table.viewport().width())
            return Target(source.id, row)

        Drops(sources.table.viewport(), CLAIM, at, self._drop_claim)

    def _take_sources_on_text(self, side: int, view: DocumentView) -> None:
        def at(point: QPoint) -> Target[ClaimId] | None:
            return _claim_in(view, point)

        def then(source_id: str, claim_id: ClaimId) -> None:
            self._session.activate(side)
            self._session.show_claim(claim_id)
            self.link(claim_id, SourceId(source_id))

        Drops(view.viewport(), SOURCE, at, then)

    # What is at a point

    def _claim_at(self, point: QPoint) -> Target[ClaimId] | None:
        table = self._claims.table
        index = table.indexAt(point)
        claim_id = self._claims.model.claim_at(index)
        if claim_id is None:
            return None
        return Target(claim_id, _row(table.visualRect(index), table.viewport().width()))

    def _card_at(self, _point: QPoint) -> Target[ClaimId] | None:
        claim_id = self._session.claim_id
        return Target(claim_id, self._card.viewport().rect()) if claim_id is not None else None


def _row(cell: QRect, width: int) -> QRect:
    return QRect(0, cell.top(), width, cell.height())


def _claim_in(view: DocumentView, point: QPoint) -> Target[ClaimId] | None:
    """Return the innermost claim at a point of a text, and the box of its words on screen."""
    document, lines = view.open_document, view.on_screen.lines()
    claim_id = document.claim_at(view.on_screen.offset_at(point)) if document else None
    if document is None or lines is None or claim_id is None:
        return None
    box = QRect()
    for span in document.outlines[claim_id].ranges:
        for s in lines.stretches(*span):
            box |= QRect(
                round(s.x_from), round(s.top), round(s.x_to - s.x_from), round(s.bottom - s.top)
            )
    return Target(claim_id, box)
