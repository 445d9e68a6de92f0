"""The texts in the middle of the window: one document, or two side by side.

The side that last had the focus is the active one; what the rest of the window shows and does is
about that side.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.collector import give_memory_back
from annotator.commands import SetSpans
from annotator.gui.desk.pane import DocumentPane
from annotator.gui.document.on_screen import Range
from annotator.gui.document.view import DocumentView
from annotator.gui.look.theme import Colours
from annotator.gui.session.session import Session
from annotator.gui.widgets.layouts import row_of
from annotator.model import ClaimId
from annotator.places import ReadingPosition
from annotator.project.open_document import Patch

_NARROWEST = 260
_LONG_TEXT = 1_000_000
"""Code points of a text that leaves much memory behind: some five bytes each."""
_LET_GO_MILLISECONDS = 500
"""After another text is shown, or none, when nothing is painted any more."""


class Desk(QWidget):
    """Two document panes, the second hidden until it has a document."""

    caret_moved = Signal()
    size_wanted = Signal(int)
    """The texts are wanted so many pixels larger, or smaller by a negative number."""
    pages_toggled = Signal()
    """The pages beside the texts were shown or hidden."""

    def __init__(self, session: Session, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        look = (session.settings.text_size, session.settings.text_font)
        self.panes = (DocumentPane(colours, *look), DocumentPane(colours, *look))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        row_of(self.splitter, within=self, margins=0)
        for side, pane in enumerate(self.panes):
            pane.setMinimumWidth(_NARROWEST)
            self.splitter.addWidget(pane)
            pane.view.focused.connect(lambda side=side: session.activate(side))
            pane.view.claim_chosen.connect(
                lambda claim_id, side=side: self._on_claim_chosen(side, claim_id)
            )
            pane.view.caret_moved.connect(self.caret_moved)
            pane.view.size_wanted.connect(self.size_wanted)
            pane.head.closed.connect(lambda side=side: self._close(side))
            pane.mouse.reshaped.connect(self._on_reshaped)
        self.panes[1].view.setAccessibleName(self.tr("Second document"))
        self.panes[1].hide()
        self.shows_pages = False
        """Whether documents that have pages show them."""
        self._returning: ReadingPosition | None = None
        self._shares = [1_000, 1_000]
        self._is_below = False
        self.splitter.splitterMoved.connect(self._note_shares)
        session.document_changed.connect(self._show_active)
        session.side_changed.connect(self._on_side)
        session.side_patched.connect(self._on_patch)
        session.side_claim_changed.connect(self._on_claim)
        session.place_requested.connect(self._on_place)
        session.document_changed.connect(self._take_focus_along)

    @property
    def view(self) -> DocumentView:
        """The text of the active side."""
        return self.views[self._session.active_side]

    @property
    def views(self) -> tuple[DocumentView, DocumentView]:
        """The texts of both sides."""
        return self.panes[0].view, self.panes[1].view

    @property
    def whereabouts(self) -> object:
        """Where the analyst is in the texts: equal as long as nothing there has moved."""
        return tuple(
            (
                view.open_document and view.open_document.id,
                view.caret,
                view.selected_range,
                view.on_screen.top,
            )
            for view in self.views
        )

    def focus_text(self) -> None:
        """Move the focus to the text of the active side."""
        self.view.setFocus()

    @property
    def pane(self) -> DocumentPane:
        """The pane of the active side."""
        return self.panes[self._session.active_side]

    def show_words(self, start: int, end: int) -> None:
        """Select words of the current document, in view and with the focus."""
        self.view.select_range(start, end)
        self.view.on_screen.reveal(start, end)
        self.view.setFocus()

    def show_fallen(self, claims: Set[ClaimId], tip_of: Callable[[ClaimId], str]) -> None:
        """Mark claims that rest on a source that fell; `tip_of` says why."""
        for pane in self.panes:
            pane.mouse.tip_of = tip_of
            pane.view.show_fallen(claims)

    def show_pages(self, is_wanted: bool) -> None:
        """Show the pages beside the texts of documents that have some, or not."""
        self.shows_pages = is_wanted
        for pane in self.panes:
            pane.beside.want_pages(is_wanted)
        self.pages_toggled.emit()

    def turn(self) -> None:
        """Put the second document below the first, or beside it again."""
        self.set_places(is_below=not self.is_below, shares=self._shares)

    @property
    def is_below(self) -> bool:
        """Whether the second document is to stand below the first, even if there is room beside."""
        return self._is_below

    @property
    def shares(self) -> list[int]:
        """How the two documents share the room."""
        return self._shares

    def set_places(self, *, is_below: bool, shares: list[int]) -> None:
        """Put the second document below or beside the first, each with its share of the room.

        Where two do not fit beside one another, it stands below until they do.
        """
        self._is_below = is_below
        self._shares = shares
        self._place()
        self.splitter.setSizes(shares)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Check again whether two documents fit side by side."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        room = 2 * _NARROWEST + self.splitter.handleWidth()
        is_below = self._is_below or self.width() < room
        way = Qt.Orientation.Vertical if is_below else Qt.Orientation.Horizontal
        if way is not self.splitter.orientation():
            self.splitter.setOrientation(way)
            self.splitter.setSizes(self._shares)

    def note_place(self, side: int) -> None:
        """Remember where the analyst is in the document of a side."""
        view = self.panes[side].view
        if view.open_document is not None:
            document_id = view.open_document.id
            self._session.places.pop(document_id, None)
            self._session.places[document_id] = ReadingPosition(
                view.caret, view.on_screen.top, view.kept_claim
            )

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        for pane in self.panes:
            pane.set_colours(colours)

    def set_text_size(self, pixels: int) -> None:
        """Show the texts in another size."""
        for view in self.views:
            view.set_text_size(pixels)

    def set_text_family(self, family: str) -> None:
        """Show the texts in another font."""
        for view in self.views:
            view.set_text_family(family)

    def _on_side(self, side: int) -> None:
        document = self._session.document_on(side)
        pane = self.panes[side]
        before = pane.view.open_document
        self.note_place(side)
        pane.show_document(document)
        if before is not None and (document is None or len(before.text) > _LONG_TEXT):
            let_go = partial(give_memory_back, is_closed=self._session.project is None)
            QTimer.singleShot(_LET_GO_MILLISECONDS, let_go)
        if side == 1:
            was_hidden = pane.isHidden()
            pane.setVisible(document is not None)
            if document is not None and was_hidden:
                self.splitter.setSizes(self._shares)
            for each in self.panes:
                each.head.setVisible(document is not None)
        if document is not None and side == self._session.active_side:
            pane.view.setFocus()
        # The claim that was current there comes next, and may move the view.
        self._returning = self._session.places.get(document.id) if document else None

    def _show_active(self) -> None:
        for side, pane in enumerate(self.panes):
            pane.set_active(side == self._session.active_side)
            has_none = self._session.document_on(side) is None
            pane.empty.setVisible(has_none and self._session.project is not None)
            pane.head.set_active(side == self._session.active_side)

    def _close(self, side: int) -> None:
        self._session.close_side(side)
        self.focus_text()

    def _note_shares(self) -> None:
        self._shares = self.splitter.sizes()

    def _on_patch(self, side: int, patch: Patch) -> None:
        self.panes[side].patch(patch)

    def _on_claim(self, side: int) -> None:
        self.panes[side].show_claim(self._session.claim_on(side))
        place, self._returning = self._returning, None
        if place is not None:
            self.panes[side].view.return_to(place.caret, place.top)

    def _take_focus_along(self) -> None:
        """Keep the focus in the active text where it is in a text at all."""
        if any(view.hasFocus() for view in self.views):
            self.view.setFocus()

    def _on_place(self, start: int, end: int) -> None:
        self.view.move_caret(start)
        self.view.on_screen.reveal(start, end)

    def _on_reshaped(self, claim_id: ClaimId, ranges: tuple[Range, ...]) -> None:
        self._session.do(SetSpans(claim_id, ranges))

    def _on_claim_chosen(self, side: int, claim_id: ClaimId | None) -> None:
        self._session.activate(side)
        if claim_id != self._session.claim_id:
            self._session.show_claim(claim_id)
