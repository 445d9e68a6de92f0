"""The three panes of the window and their places: documents, texts, and the tabs at the side.

The documents and the side can be collapsed. In a narrow window the side stands below the text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from annotator.gui.desk.desk import Desk
from annotator.gui.documents.panel import DocumentsPanel
from annotator.gui.look.theme import Colours
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.panels import LateTab
from annotator.gui.window.side_tabs import SideTabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.gui.agreement.panel import AgreementPanel
    from annotator.gui.all_claims.panel import AllClaimsPanel

SIDES = ("automatic", "beside", "below")
_TEXT_SHARE, _LEAST_TEXT, _LEAST_BELOW_AGREEMENT = 0.4, 190, 100
"""Of the middle, and pixels: below what is looked up in the text a line or two are of use."""
NARROW_PIXELS = 900
"""Below this width of the panes the side goes under the text by itself."""
_KEY = "window/panes"
_DOCUMENTS, _MIDDLE = 190, 1_250
_BESIDE, _BELOW = [770, 480], [300, 330]


class Panes(QSplitter):
    """The documents at the left; the texts, and beside or below them the tabs."""

    changed = Signal()
    """A pane was collapsed or shown, or the side went to another place."""
    claim_chosen = Signal(object)
    """The ClaimId of a claim of the project that was moved to."""
    claim_entered = Signal(object)
    """The ClaimId of a claim of the project that was entered: the focus moves to the text."""

    def __init__(
        self, session: Session, picker: Picker, colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._side = "automatic"
        self._colours = colours
        self._widths = [_DOCUMENTS, _MIDDLE]
        self._shares = {Qt.Orientation.Horizontal: _BESIDE, Qt.Orientation.Vertical: _BELOW}
        self.counter = CoverageCounter(session)
        self.documents = DocumentsPanel(session, self.counter, colours)
        self.desk = Desk(session, colours)
        self.desk.pages_toggled.connect(self.changed)
        self.tabs = SideTabs(session, picker, self.counter, colours)
        self.tabs.keeper.changed.connect(self._show_fallen)
        self.documents.setMinimumWidth(120)
        self.desk.setMinimumSize(300, 120)
        self.tabs.setMinimumSize(380, 230)
        self._session = session
        self._picker = picker
        self.all_claims = LateTab(self._make_all_claims)
        self.agreement = LateTab(self._made_agreement)
        self.make_agreement: Callable[[], AgreementPanel]
        """Makes the panel when it is first wanted; set by the window."""
        self._above = QWidget()
        above = column_of(within=self._above, margins=0)
        for tab in (self.all_claims, self.agreement):
            above.addWidget(tab)
            tab.hide()
        self._above.hide()
        self.middle = QSplitter(Qt.Orientation.Vertical)
        self.middle.addWidget(self._above)
        self.middle.addWidget(self.desk)
        self.middle.setCollapsible(0, False)
        self._middle_sizes: list[int] = []
        """How the claims of the project and the texts share the room, once the edge was moved."""
        self.middle.splitterMoved.connect(self._note_middle)
        self._inner = QSplitter(Qt.Orientation.Horizontal)
        self._inner.addWidget(self.middle)
        self._inner.addWidget(self.tabs)
        self._inner.setCollapsible(0, False)
        self._inner.setStretchFactor(0, 5)
        self._inner.setStretchFactor(1, 3)
        self.addWidget(self.documents)
        self.addWidget(self._inner)
        self.setCollapsible(1, False)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        for splitter in (self, self._inner):
            splitter.splitterMoved.connect(self._note_sizes)
            splitter.handle(1).installEventFilter(self)
        self._set_sizes()

    def _show_fallen(self) -> None:
        keeper = self.tabs.keeper
        self.desk.show_fallen(keeper.fallen, keeper.fell)
        self.tabs.claims.model.show_fallen(keeper.fallen, keeper.fell)

    # Collapsing

    def toggle_documents(self) -> None:
        """Collapse the documents, or show them."""
        self._show(self.documents, self.documents.isHidden())

    def toggle_side(self) -> None:
        """Collapse the side, or show it."""
        self._show(self.tabs, self.tabs.isHidden())

    def toggle_all_claims(self) -> None:
        """Show the claims of the whole project above the texts, or hide them."""
        self.show_all_claims(self.all_claims.isHidden())

    def show_all_claims(self, is_shown: bool) -> None:
        """Show the claims of the whole project above the texts, or hide them."""
        self._show_above(self.all_claims, is_shown)
        if is_shown:
            self.all_claims.panel.setFocus()

    def show_agreement(self, is_shown: bool) -> None:
        """Show how far analysts agree above the texts, or hide it."""
        self._show_above(self.agreement, is_shown)
        if is_shown:
            self.agreement.panel.setFocus()

    def _show_above(self, tab: QWidget, is_shown: bool) -> None:
        """Show something above the texts in place of what is there, or hide it."""
        if tab.isHidden() is not is_shown:
            return
        for other in (self.all_claims, self.agreement):
            if other is not tab and is_shown:
                self._show(other, False)
        self._above.show()
        self._show(tab, is_shown)
        self._above.setVisible(is_shown)  # hidden first, it would have Qt move the focus anywhere
        if is_shown:
            self.middle.setSizes(self._middle_sizes or self._first_middle_sizes(tab))

    def show_text(self) -> None:
        """Give the texts room below the claims, where they have none."""
        if self.middle.sizes()[1] == 0:
            self.middle.setSizes([1, 1])

    def _first_middle_sizes(self, tab: QWidget) -> list[int]:
        """Give the claims more than half, and all where the texts would have too little room."""
        height = self.middle.height()
        if tab is self.agreement:
            panel, width = self.agreement.panel, self.middle.width()
            room = height - max(panel.heightForWidth(width), panel.minimumSizeHint().height())
            text = max(_LEAST_BELOW_AGREEMENT, min(int(height * _TEXT_SHARE), room))
            return [height - text, text]
        text = int(height * _TEXT_SHARE)
        return [height - text, text] if text > _LEAST_TEXT else [height, 0]

    def _give_room(self) -> None:
        """Give the agreement what it needs now, unless the analyst has moved the edge."""
        if not self._middle_sizes and self.agreement.isVisible():
            self.middle.setSizes(self._first_middle_sizes(self.agreement))

    def _note_middle(self) -> None:
        self._middle_sizes = self.middle.sizes()

    def show_tab(self, tab: QWidget) -> None:
        """Show a tab of the side, which need not have been to be seen."""
        self._show(self.tabs, True)
        self.tabs.setCurrentWidget(tab)

    def _show(self, pane: QWidget, is_shown: bool) -> None:
        if pane.isHidden() is not is_shown:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and pane.isAncestorOf(focused)
        pane.setVisible(is_shown)
        self._set_sizes()
        if had_focus and not is_shown:
            self.desk.focus_text()
        self.changed.emit()

    def _made_agreement(self) -> AgreementPanel:
        panel = self.make_agreement()
        panel.claim_entered.connect(self.claim_entered)
        panel.text_focus_requested.connect(self.desk.focus_text)
        panel.close_requested.connect(lambda: self.show_agreement(False))
        panel.grown.connect(self._give_room)
        return panel

    def _make_all_claims(self) -> AllClaimsPanel:
        from annotator.gui.all_claims.panel import AllClaimsPanel

        panel = AllClaimsPanel(self._session, self._picker, self._colours)
        panel.claim_chosen.connect(self.claim_chosen)
        panel.claim_entered.connect(self.claim_entered)
        panel.text_focus_requested.connect(self.desk.focus_text)
        panel.close_requested.connect(lambda: self.show_all_claims(False))
        panel.model.fell = self.tabs.keeper.fell
        self.tabs.keeper.changed.connect(panel.model.follow_findings)
        return panel

    # The place of the side

    @property
    def side(self) -> str:
        """Where the side is to stand: automatic, beside or below."""
        return self._side

    @property
    def is_below(self) -> bool:
        """Whether the side stands below the text now."""
        return self._inner.orientation() is Qt.Orientation.Vertical

    def set_side(self, side: str) -> None:
        """Put the side beside or below the text, or where the width of the window asks."""
        self._side = side if side in SIDES else "automatic"
        self._place_side()
        self.changed.emit()

    def _place_side(self) -> None:
        is_below = self._side == "below"
        if self._side == "automatic":
            is_below = self.width() < NARROW_PIXELS
        if is_below is not self.is_below:
            way = Qt.Orientation.Vertical if is_below else Qt.Orientation.Horizontal
            self._inner.setOrientation(way)
            self._set_sizes()

    # Keeping

    def restore(self, settings: QSettings, side: str) -> None:
        """Take the places of the last time; what is missing or broken keeps its default."""
        kept = _read(settings.value(_KEY))
        self._widths = _sizes(kept.get("widths"), self._widths)
        for way, name in _NAMES.items():
            self._shares[way] = _sizes(kept.get(name), self._shares[way])
        self.documents.setVisible(kept.get("documents") is not False)
        self.tabs.setVisible(kept.get("side") is not False)
        tab = kept.get("tab")
        if isinstance(tab, int) and 0 <= tab < self.tabs.count():
            self.tabs.setCurrentIndex(tab)
        card = self.tabs.claims.splitter
        card.setSizes(_sizes(kept.get("card"), card.sizes()))
        self.desk.set_places(
            is_below=kept.get("second_below") is True,
            shares=_sizes(kept.get("second"), self.desk.shares),
        )
        self.desk.show_pages(kept.get("pages") is True)
        self._set_sizes()
        self.set_side(side)

    def keep(self, settings: QSettings) -> None:
        """Keep the places for the next time."""
        kept = {
            "widths": self._widths,
            **{name: self._shares[way] for way, name in _NAMES.items()},
            "documents": not self.documents.isHidden(),
            "side": not self.tabs.isHidden(),
            "tab": self.tabs.currentIndex(),
            "card": self.tabs.claims.splitter.sizes(),
            "second_below": self.desk.is_below,
            "second": self.desk.shares,
            "pages": self.desk.shows_pages,
        }
        settings.setValue(_KEY, json.dumps(kept))

    def _note_sizes(self) -> None:
        """Remember what the analyst gave each pane, unless it was collapsed."""
        if all(self.sizes()):
            self._widths = self.sizes()
        if all(self._inner.sizes()):
            self._shares[self._inner.orientation()] = self._inner.sizes()

    def _set_sizes(self) -> None:
        first, second = self._widths
        # The documents keep their width whatever the window's; the side keeps its share.
        self.setSizes([first, max(second, self.width() - first)])
        self._inner.setSizes(self._shares[self._inner.orientation()])

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        for tab in (self.all_claims, self.agreement):
            if tab.is_made:
                tab.panel.set_colours(colours)
        self.desk.set_colours(colours)
        self.tabs.set_colours(colours)
        self.documents.set_colours(colours)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the side."""
        super().resizeEvent(event)
        self._place_side()

    def showEvent(self, event: QShowEvent) -> None:
        """Give each pane its size, now that there is a width to share."""
        super().showEvent(event)
        self._set_sizes()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Collapse a pane at a double click on its edge, or when it was shrunk to nothing."""
        pane = self.documents if watched is self.handle(1) else self.tabs
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self._show(pane, False)
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._hide_pushed)
        return super().eventFilter(watched, event)

    def _hide_pushed(self) -> None:
        """Hide a pane that was shrunk to nothing, so that it does not keep the focus."""
        if self.sizes()[0] == 0:
            self._show(self.documents, False)
        if self._inner.sizes()[1] == 0:
            self._show(self.tabs, False)


_NAMES = {Qt.Orientation.Horizontal: "beside", Qt.Orientation.Vertical: "below"}


def _read(stored: object) -> dict[str, Any]:
    """Return the members of stored JSON, none if it is not an object."""
    try:
        kept = json.loads(stored) if isinstance(stored, str) else None
    except ValueError:
        kept = None
    return kept if isinstance(kept, dict) else {}


def _sizes(stored: object, default: list[int]) -> list[int]:
    """Return two sizes in pixels from stored JSON."""
    match stored:
        case [int(first), int(second)] if first > 0 and second > 0:
            return [first, second]
    return default
