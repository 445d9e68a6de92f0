"""The right side of the window: claims, sources, tags, details, history, finding.

Panels that are not shown at the start are loaded and made when they are first looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget

from annotator.gui.claims.panel import COUNT_MILLISECONDS, ClaimsPanel
from annotator.gui.findings.keeper import FindingsKeeper
from annotator.gui.look.icons import ICON_PIXELS, icon_of
from annotator.gui.look.theme import Colours
from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.sources.model import SourcesModel
from annotator.gui.widgets.panels import LateTab

if TYPE_CHECKING:
    from annotator.gui.documents.details_panel import DetailsPanel
    from annotator.gui.findings.panel import FindingsPanel
    from annotator.gui.history.panel import HistoryPanel
    from annotator.gui.revisions.panel import RevisionPanel
    from annotator.gui.search.panel import SearchPanel
    from annotator.gui.sources.panel import SourcesPanel
    from annotator.gui.tags.panel import TagsPanel

_ICONS = ("claims", "sources", "tags", "details", "history", "search", "findings", "revision")
"""Of each tab, in their order."""
_ICON_WIDTH, _AROUND = 18, 14
"""Pixels of an icon, and around what a tab shows (see the styles)."""
_ICON_TAB_HEIGHT = ICON_PIXELS + 18
"""Pixels of a tab with an icon, with what the styles leave above and below it."""


class _Tabs(QTabBar):
    """Gives an icon no more room than it needs: Qt leaves half as much again around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setIconSize(QSize(ICON_PIXELS, ICON_PIXELS))
        self.setExpanding(False)

    def tabSizeHint(self, tab: int) -> QSize:
        """Return the size of a tab."""
        hint = super().tabSizeHint(tab)
        width = hint.width() if self.tabText(tab) else _ICON_WIDTH + _AROUND
        # As high with words as with icons, whatever the font: the panels stay where they are.
        return QSize(width, max(hint.height(), _ICON_TAB_HEIGHT))


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
        self.setTabBar(_Tabs())
        self.claims = ClaimsPanel(session, picker, counter, colours)
        self._register = SourcesModel(session, self)
        self.sources = LateTab(self._make_sources)
        self.tags = LateTab(self._make_tags)
        self.details = LateTab(self._make_details)
        self.history = LateTab(self._make_history)
        self.search = LateTab(self._make_search)
        self.keeper = FindingsKeeper(session, self)
        self.findings = LateTab(self._make_findings)
        self.claims.card.told_of_origins = self.keeper.told_of
        self.keeper.changed.connect(self.claims.card.show_origins)
        links = self.claims.card.links
        links.can_compare = lambda: self.keeper.is_loaded
        self.keeper.loaded.connect(links.compare)
        self.revision = LateTab(self._make_revision)
        self._titles: list[str] = []
        for panel, title in (
            (self.claims, self.tr("Claims")),
            (self.sources, self.tr("Sources")),
            (self.tags, self.tr("Tags")),
            (self.details, self.tr("Details")),
            (self.history, self.tr("History")),
            (self.search, self.tr("Find")),
            (self.findings, self.tr("Findings")),
            (self.revision, self.tr("Revision")),
        ):
            self.addTab(panel, title)
            self._titles.append(title)
        self.setTabVisible(self.indexOf(self.revision), False)
        session.opened.connect(self._show_titles)
        session.document_changed.connect(self._show_titles)
        # Not at each edit: other words on a tab have Qt lay out and draw all that is in it.
        self._counting = QTimer(self, singleShot=True, interval=COUNT_MILLISECONDS)
        self._counting.timeout.connect(self._show_titles)
        session.edited.connect(lambda _edit: self._counting.start())

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        self._colours = colours
        for tab, icon in enumerate(_ICONS):
            if not self.tabIcon(tab).isNull():
                self.tabBar().setTabIcon(tab, icon_of(icon))
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
        self._show_titles()
        if is_current:
            self.setCurrentWidget(self.revision)

    def _show_titles(self) -> None:
        """Show each title, the first two with a count; the last ones as icons if all do not fit.

        So every tab is in sight, and none moves when another is chosen.
        """
        document, project = self._session.document, self._session.project
        claims = len(document.places) if document else 0
        sources = self._register.number_of_sources if project else 0
        counts = self.tr("Claims {0}").format(claims), self.tr("Sources {0}").format(sources)
        counted = [*counts, *self._titles[len(counts) :]]
        titles = counted if self._has_room_for(counted) else self._titles
        in_words = len(titles)
        while in_words > 1 and not self._has_room_for(titles[:in_words]):
            in_words -= 1
        bar = self.tabBar()  # the side's own methods draw all panels
        for tab, title in enumerate(titles):
            is_word = tab < in_words
            if self.tabText(tab) != (title if is_word else ""):
                bar.setTabText(tab, title if is_word else "")
            if self.tabIcon(tab).isNull() != is_word:
                bar.setTabIcon(tab, QIcon() if is_word else icon_of(_ICONS[tab]))
                bar.setTabToolTip(tab, "" if is_word else title)
            bar.setAccessibleTabName(tab, counted[tab])

    def _has_room(self) -> bool:
        """Return whether the tabs and each panel fit where they are: panels fill their place."""
        tabs, needed = self.tabBar(), self.minimumSizeHint()
        fits = needed.width() <= self.width() and needed.height() <= self.height()
        wanted = tabs.sizeHint()
        return fits and wanted.height() == tabs.height() and wanted.width() <= tabs.width()

    def _has_room_for(self, titles: Sequence[str]) -> bool:
        """Return whether all tabs can be seen with these titles on the first, icons on the rest."""
        metrics = self.tabBar().fontMetrics()
        needed = 0
        for tab in range(self.count()):
            if self.isTabVisible(tab):
                is_word = tab < len(titles)
                width = metrics.size(0, titles[tab]).width() if is_word else _ICON_WIDTH
                needed += width + _AROUND
        return needed <= self.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._show_titles()

    def _make_sources(self) -> SourcesPanel:
        from annotator.gui.sources.panel import SourcesPanel

        return SourcesPanel(self._session, self._picker, self._register)

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

        return RevisionPanel()

    def _make_search(self) -> SearchPanel:
        from annotator.gui.search.panel import SearchPanel

        panel = SearchPanel(self._session, self._picker, self._colours)
        panel.hit_chosen.connect(self.hit_chosen)
        panel.hit_entered.connect(self.hit_entered)
        panel.text_focus_requested.connect(self.text_focus_requested)
        return panel
