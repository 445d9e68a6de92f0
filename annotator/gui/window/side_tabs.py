"""The right side of the window: claims, sources, tags, details, history, finding.

Panels that are not shown at the start are loaded and made when they are first looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from annotator.gui.claims.panel import COUNT_MILLISECONDS, ClaimsPanel
from annotator.gui.findings.keeper import FindingsKeeper
from annotator.gui.look.theme import Colours
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.sources.panel import SourcesPanel
from annotator.gui.widgets.panels import LateTab

if TYPE_CHECKING:
    from annotator.gui.documents.details_panel import DetailsPanel
    from annotator.gui.findings.panel import FindingsPanel
    from annotator.gui.history.panel import HistoryPanel
    from annotator.gui.revisions.panel import RevisionPanel
    from annotator.gui.search.panel import SearchPanel
    from annotator.gui.tags.panel import TagsPanel


class SideTabs(QTabWidget):
    """One tab per panel, the claims first."""

    hit_chosen = Signal(object)
    """A Hit of a search in the project was moved to."""
    hit_entered = Signal(object)
    """A Hit was entered: the focus moves to the text."""
    tag_requested = Signal(object)
    """The TagId of a tag whose claims to show."""
    text_focus_requested = Signal()
    """Escape was pressed, and nothing in here had a use for it: the focus returns to the text."""
    past_requested = Signal(object)
    """The number of an edit: the project is to be shown as that left it."""
    revision_made = Signal(object)
    """The RevisionPanel is there now."""

    def __init__(
        self,
        session: Session,
        picker: Picker,
        counter: CoverageCounter,
        colours: Colours,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._picker = picker
        self._colours = colours
        self.setAccessibleName(self.tr("Side"))
        self.setDocumentMode(True)
        # Where all fit there are none; in a narrow window and with longer words they do not.
        self.setUsesScrollButtons(True)
        self.claims = ClaimsPanel(session, picker, counter, colours)
        self.sources = SourcesPanel(session, picker)
        self.tags = LateTab(self._make_tags)
        self.details = LateTab(self._make_details)
        self.history = LateTab(self._make_history)
        self.search = LateTab(self._make_search)
        self.keeper = FindingsKeeper(session, self)
        self.findings = LateTab(self._make_findings)
        self.claims.card.told_of_origins = self.keeper.told_of
        self.keeper.changed.connect(self.claims.card.show_origins)
        self.addTab(self.claims, self.tr("Claims"))
        self.addTab(self.sources, self.tr("Sources"))
        self.addTab(self.tags, self.tr("Tags"))
        self.addTab(self.details, self.tr("Details"))
        self.addTab(self.history, self.tr("History"))
        self.addTab(self.search, self.tr("Find"))
        self.addTab(self.findings, self.tr("Findings"))
        self.revision = LateTab(self._make_revision)
        self.addTab(self.revision, self.tr("Revision"))
        self.setTabVisible(self.indexOf(self.revision), False)
        session.opened.connect(self._show_counts)
        session.document_changed.connect(self._show_counts)
        # Not at each edit: other words on a tab have Qt lay out and draw all that is in it.
        self._counting = QTimer(self, singleShot=True, interval=COUNT_MILLISECONDS)
        self._counting.timeout.connect(self._show_counts)
        session.edited.connect(lambda _edit: self._counting.start())

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        self.claims.set_colours(colours)
        if self.search.is_made:
            self.search.panel.set_colours(colours)

    def event(self, event: QEvent) -> bool:
        """Lay out only where there is no room: Qt draws all of the side again after it.

        Each claim changes the layout of the card, deep below, which asks all that it lies in.
        """
        if event.type() == QEvent.Type.LayoutRequest and self._has_room():
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make Escape lead back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.text_focus_requested.emit()
        else:
            super().keyPressEvent(event)

    def show_revision(self, is_wanted: bool, is_current: bool) -> None:
        """Show the tab of what a revision left to decide where there is a revision."""
        self.setTabVisible(self.indexOf(self.revision), is_wanted)
        if is_current:
            self.setCurrentWidget(self.revision)

    def _show_counts(self) -> None:
        document, project = self._session.document, self._session.project
        claims = len(document.places) if document else 0
        sources = self.sources.model.number_of_sources if project else 0
        titles = self.tr("Claims {0}").format(claims), self.tr("Sources {0}").format(sources)
        if not self._has_room_for(titles):
            titles = self.tr("Claims"), self.tr("Sources")
        for tab, title in enumerate(titles):
            if self.tabText(tab) != title:
                self.tabBar().setTabText(tab, title)  # the side's own method draws all panels

    def _has_room(self) -> bool:
        """Return whether the tabs and each panel fit where they are: panels fill their place."""
        tabs, needed = self.tabBar(), self.minimumSizeHint()
        fits = needed.width() <= self.width() and needed.height() <= self.height()
        return fits and tabs.sizeHint().height() == tabs.height()

    def _has_room_for(self, titles: Sequence[str]) -> bool:
        """Return whether all tabs can be seen with these titles on the first ones."""
        bar = self.tabBar()
        width_of = bar.fontMetrics().horizontalAdvance
        more = sum(width_of(title) - width_of(self.tabText(n)) for n, title in enumerate(titles))
        return bar.sizeHint().width() + more <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the counts out where there is no room for them."""
        super().resizeEvent(event)
        self._show_counts()

    def _make_tags(self) -> TagsPanel:
        from annotator.gui.tags.panel import TagsPanel

        panel = TagsPanel(self._session, self._picker)
        panel.claims_requested.connect(self.tag_requested)
        return panel

    def _make_details(self) -> DetailsPanel:
        from annotator.gui.documents.details_panel import DetailsPanel

        return DetailsPanel(self._session, self._picker)

    def _make_history(self) -> HistoryPanel:
        from annotator.gui.history.panel import HistoryPanel

        panel = HistoryPanel(self._session)
        panel.past_requested.connect(self.past_requested)
        return panel

    def _make_findings(self) -> FindingsPanel:
        from annotator.gui.findings.panel import FindingsPanel

        panel = FindingsPanel(self._session, self.keeper)
        panel.text_focus_requested.connect(self.text_focus_requested)
        return panel

    def _make_revision(self) -> RevisionPanel:
        from annotator.gui.revisions.panel import RevisionPanel

        panel = RevisionPanel()
        # Once the tab has it: who listens fills it.
        QTimer.singleShot(0, panel, lambda: self.revision_made.emit(panel))
        return panel

    def _make_search(self) -> SearchPanel:
        from annotator.gui.search.panel import SearchPanel

        panel = SearchPanel(self._session, self._picker, self._colours)
        panel.hit_chosen.connect(self.hit_chosen)
        panel.hit_entered.connect(self.hit_entered)
        panel.text_focus_requested.connect(self.text_focus_requested)
        return panel
