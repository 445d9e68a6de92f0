"""A document with what stands around it: the overview at its edge, the chain at its foot."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.desk.mouse import TextMouse
from annotator.gui.desk.pages_beside import TextAndPages
from annotator.gui.desk.pane_head import PaneHead
from annotator.gui.document.minimap import Minimap
from annotator.gui.document.view import DocumentView
from annotator.gui.look.claim_terms import kind_name
from annotator.gui.look.language import in_quotes
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import Colours
from annotator.gui.widgets.layouts import column_of, row_of
from annotator.gui.widgets.placing import SteadyPlace
from annotator.gui.widgets.soon import Soon
from annotator.model import ClaimId
from annotator.project.open_document import OpenDocument, Patch
from annotator.text.direction import isolated

if TYPE_CHECKING:
    from annotator.gui.search.find_bar import FindBar

_FIND_ROW = 2
"""The place of the line to find words with: below the text, above the foot."""


class DocumentPane(QWidget):
    """Shows one open document; hovering over a claim shows who says it."""

    shown = Signal(object)
    """The OpenDocument that is shown now, or None."""

    def __init__(
        self, colours: Colours, text_size: int, family: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.view = DocumentView(colours, text_size, family)
        self.mouse = TextMouse(self.view)
        self.minimap = Minimap(colours)
        self.chain = ChainLine()
        self.head = PaneHead()
        self.empty = QWidget()
        with_text = QWidget()
        self._row = row_of(self.view, self.minimap, within=with_text, margins=0, spacing=0)
        self.beside = TextAndPages(self.view, with_text, colours)
        foot = SteadyPlace(self.chain)
        self._column = column_of(
            self.head, (self.beside, 1), foot, within=self, margins=0, spacing=0
        )
        self.beside.focused.connect(self.view.focused)
        self.view.setMouseTracking(True)
        self.view.viewport().setMouseTracking(True)
        self.view.viewport().installEventFilter(self)
        self._chain_later = Soon(self, lambda: self._show_chain(self.view.current_claim))
        self._seen_later = Soon(self, self._show_seen)
        self.view.updateRequest.connect(self._on_update)
        self.minimap.offset_chosen.connect(self.view.scroll_to)
        self.view.caret_moved.connect(self._on_caret)

    @cached_property
    def find_bar(self) -> FindBar:
        """The line to find words with, between the text and its foot; made when first wanted."""
        from annotator.gui.search.find_bar import FindBar

        bar = FindBar()
        self._column.insertWidget(_FIND_ROW, bar)
        for before, after in pairwise((self.view, *bar.stops)):  # else Tab comes here last of all
            self.setTabOrder(before, after)
        bar.hit_chosen.connect(self.view.select_range)
        bar.hits_changed.connect(self.view.show_hits)
        bar.hits_changed.connect(self.minimap.show_hits)
        bar.text_focus_requested.connect(self.view.setFocus)
        self.view.caret_moved.connect(lambda: bar.set_origin(self.view.caret))
        self.shown.connect(bar.show_document)
        bar.show_document(self.view.open_document)
        return bar

    def show_document(self, document: OpenDocument | None) -> None:
        """Show another document, or nothing."""
        self.view.show_document(document)
        self._show_title()
        if document is not None:
            self.empty.hide()
        self.minimap.show_document(document)
        self.shown.emit(document)
        self.beside.show_document(document)
        self.chain.clear()
        self._seen_later.start()

    def set_empty(self, shown: QWidget) -> None:
        """Take what stands where the text would be, as long as there is none."""
        shown.hide()
        self.empty = shown
        column_of(shown, within=self.view.viewport(), margins=0)

    def add_margin(self, margin: QWidget) -> None:
        """Take what stands left of the text and moves with it."""
        self._row.insertWidget(0, margin)

    def start_finding(self) -> None:
        """Open the find bar, with the selected words to begin with."""
        document, selected = self.view.open_document, self.view.selected_range
        words = document.text[slice(*selected)] if document and selected else ""
        self.find_bar.start(self.view.caret, words)

    def show_claim(self, claim_id: ClaimId | None) -> None:
        """Make a claim the current one."""
        self.view.show_claim(claim_id)
        self.beside.refresh()
        self._chain_later.start()

    def set_active(self, is_active: bool) -> None:
        """Tell whether keys act here: only then is a claim of this document the current one."""
        self.view.set_active(is_active)
        self.beside.refresh()
        self._chain_later.start()

    def patch(self, patch: Patch) -> None:
        """Follow an edit."""
        self.view.patch(patch)
        self._show_title()
        self.minimap.refresh()
        self.beside.refresh()
        self._chain_later.start()

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self.view.set_colours(colours)
        self.minimap.set_colours(colours)
        self.beside.set_colours(colours)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell the chain of the claim under the mouse, or of the current one."""
        document = self.view.open_document
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and document:
            offset = self.view.on_screen.character_at(event.position().toPoint())
            self._show_chain(document.claim_at(offset) or self.view.current_claim, offset)
        elif event.type() == QEvent.Type.Leave:
            self._show_chain(self.view.current_claim)
        return super().eventFilter(watched, event)

    def _on_caret(self) -> None:
        if self.view.twin_claims is not None:
            self._chain_later.start()

    def _show_title(self) -> None:
        document = self.view.open_document
        self.head.show_title(document.document.title if document else "")

    def _on_update(self, box: QRect, scrolled: int) -> None:
        """Follow what moves the text; a caret that blinks does not."""
        if scrolled or box.contains(self.view.viewport().rect()):
            self._seen_later.start()

    def _show_seen(self) -> None:
        if self.view.open_document is not None:
            self.minimap.show_seen(*self.view.on_screen.range)

    def _show_chain(self, claim_id: ClaimId | None, offset: int | None = None) -> None:
        """Tell the chain of a claim, and what twins claim at an offset, else at the caret."""
        document = self.view.open_document
        row = document.row(claim_id) if document and claim_id else None
        told = []
        if document is not None and row is not None:
            chain = str(row.chain) or self.tr("no source yet")
            line = f"{document.number(row.claim.id)}   {chain}"
            is_current = claim_id == self.view.current_claim
            told.append(line if is_current else self.tr("Under the mouse: {0}").format(line))
        if self.view.twin_claims is not None:
            at = self.view.caret if offset is None else offset
            told += [
                self.tr("Twin {0}: {1}").format(in_quotes(claim.twin), kind_name(claim.kind))
                for claim in self.view.twin_claims.at(at)
            ]
        self.chain.setText("   ·   ".join(told))


class ChainLine(PlainLabel):
    """One line of text, cut in the middle where it is too long: both ends matter."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("chain")
        self.setFixedHeight(26)
        self.setContentsMargins(16, 0, 16, 0)

    def minimumSizeHint(self) -> QSize:
        """Never widen the pane."""
        return QSize(0, 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, cut where there is no room."""
        painter = QPainter(self)
        inner = self.contentsRect()
        text = QFontMetrics(self.font()).elidedText(
            isolated(self.text()), Qt.TextElideMode.ElideMiddle, inner.width()
        )
        painter.setPen(self.palette().windowText().color())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
