"""The main window: panes around one session, wired to the table of actions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from annotator.gui.actions.action import Menu
from annotator.gui.actions.by_position import KeysByPosition
from annotator.gui.actions.making import Actions, bound
from annotator.gui.desk.announcer import Announcer
from annotator.gui.desk.claim_actions import ClaimActions
from annotator.gui.desk.pages_preview import PagesWhileReading
from annotator.gui.desk.restoring import DeskKeeper
from annotator.gui.desk.rows import CLAIM_ROWS, SHAPE_ROWS, TEXT_ROWS
from annotator.gui.desk.shape_actions import ShapeActions
from annotator.gui.desk.text_actions import TextActions
from annotator.gui.document.view import DocumentView
from annotator.gui.drafts.draft_bar import DraftBar
from annotator.gui.findings.actions import FindingsActions
from annotator.gui.findings.rows import FINDINGS_ROWS
from annotator.gui.help.actions import HelpActions
from annotator.gui.help.rows import HELP_ROWS
from annotator.gui.importing.actions import ImportActions
from annotator.gui.importing.clipboard import is_takeable
from annotator.gui.importing.read_bar import ReadBar
from annotator.gui.importing.rows import IMPORT_ROWS
from annotator.gui.look.theme import apply_theme, colours_for
from annotator.gui.merging.actions import MergeActions
from annotator.gui.merging.rows import MERGE_ROWS
from annotator.gui.pictures.actions import PictureActions
from annotator.gui.pictures.rows import PICTURE_ROWS
from annotator.gui.printing.actions import PrintActions
from annotator.gui.printing.rows import PRINT_ROWS
from annotator.gui.proposals.proposing import Proposing
from annotator.gui.revisions.actions import RevisionActions
from annotator.gui.revisions.rows import REVISION_ROWS
from annotator.gui.session.attention import Attention
from annotator.gui.session.picker import Picker
from annotator.gui.session.session import Session
from annotator.gui.session.tasks import TaskRunner
from annotator.gui.start.empty_project import EmptyProject
from annotator.gui.start.first_steps import FirstSteps
from annotator.gui.start.name_bar import NameBar
from annotator.gui.start.welcome import Welcome
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.gui.widgets.layouts import column_of
from annotator.gui.widgets.panels import LateTab
from annotator.gui.widgets.pick_box import PickBox
from annotator.gui.widgets.placing import SteadyPlace, resize_within
from annotator.gui.widgets.soon import lay_out_now
from annotator.gui.window.drag_linking import Linking
from annotator.gui.window.menus import RecentMenu, show_claim_menu, show_text_menu, text_context
from annotator.gui.window.message_bar import MessageBar
from annotator.gui.window.navigator import Navigator
from annotator.gui.window.palette import Palette
from annotator.gui.window.panes import Panes
from annotator.gui.window.project_actions import ProjectActions
from annotator.gui.window.rows import (
    ACTIONS,
    FROM_NOTHING,
    FROM_THE_SAMPLE,
    INTO_AN_EMPTY_PROJECT,
    OF_WORDS,
    PROJECT_ROWS,
    VIEW_ROWS,
)
from annotator.gui.window.status_line import Status
from annotator.gui.window.tool_bar import ToolBar
from annotator.gui.window.view_actions import ViewActions
from annotator.model import Document, Edit
from annotator.settings import Settings

if TYPE_CHECKING:
    from annotator.gui.agreement.panel import AgreementPanel
    from annotator.gui.documents.details_panel import DetailsPanel
    from annotator.gui.history.panel import HistoryPanel
    from annotator.gui.search.panel import SearchPanel
    from annotator.gui.sources.panel import SourcesPanel
    from annotator.gui.tags.panel import TagsPanel

_GEOMETRY = "window/geometry"


class MainWindow(QMainWindow):
    """One window, one session."""

    window_requested = Signal()
    """Another window was requested."""
    language_changed = Signal()
    """Another language was chosen: windows have to be rebuilt to show it."""
    past_requested = Signal(object, object)
    """The path of a project, and the number of an edit or None: it is to be shown as it stood."""
    closing = Signal()
    """The window is about to close; its project is still open."""
    closed = Signal()
    """The window has closed its project."""

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self.session = session or Session(self)
        self.tasks = TaskRunner(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(600, 480)
        resize_within(self, 1440, 900)
        self._make_centre()
        self._make_actions()
        self.welcome = Welcome(self.session, [self.actions_by_name.of(run) for run in FROM_NOTHING])
        self._pages.insertWidget(0, self.welcome)
        first = [self.actions_by_name.of(run) for run in FROM_THE_SAMPLE]
        self.first_steps = FirstSteps(self.session, first)
        self._column.insertWidget(0, self.first_steps)
        self.name_bar = NameBar(self.session)
        self._column.insertWidget(0, self.name_bar)
        for pane in self.desk.panes:
            pane.set_empty(LateTab(self._make_empty))
        self._status = Status(
            self.session,
            self.desk,
            self.messages,
            self.panes.counter,
            lambda: self.actions_by_name.keys_of(OF_WORDS),
        )
        self.shape_actions.unit_chosen.connect(self._status.show_unit)
        self._keeper = DeskKeeper(self.session, self.desk)
        self.announcer = Announcer(self.session, self.desk)
        self.linking = Linking(self.session, self.panes)
        self.commands = Palette(self.session, self.picker, self.actions_by_name)
        self._wire()
        self._restore()
        self._on_opened()

    # The parts of the window

    @property
    def view(self) -> DocumentView:
        """The text that has the keyboard focus."""
        return self.desk.view

    @property
    def sources(self) -> SourcesPanel:
        """The register of sources."""
        return self.tabs.sources.panel

    @property
    def tags(self) -> TagsPanel:
        """The tree of tags."""
        return self.tabs.tags.panel

    @property
    def details(self) -> DetailsPanel:
        """Where the document is from."""
        return self.tabs.details.panel

    @property
    def history(self) -> HistoryPanel:
        """Who did what."""
        return self.tabs.history.panel

    @property
    def search(self) -> SearchPanel:
        """Finding in the project."""
        return self.tabs.search.panel

    def apply_theme(self) -> None:
        """Apply the theme of the settings, which may be the system's."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        colours = colours_for(self.session.settings.theme)
        apply_theme(app, colours)
        self.panes.set_colours(colours)
        self._tools.set_colours(colours)
        self.picture_actions.set_colours(colours)

    def take_settings(self, settings: Settings) -> None:
        """Show what the analyst chose in another window."""
        before, self.session.settings = self.session.settings, settings
        if settings.theme != before.theme:
            self.apply_theme()
        if settings.keys != before.keys:
            self.help_actions.apply_keys_to(self.actions_by_name)
        text = (settings.text_font, settings.text_size)
        if text != (before.text_font, before.text_size):
            self.view_actions.show_text_as_chosen()

    def show_past(self, source: Path, number: int | None, asking: Session | None = None) -> None:
        """Show a project as it stood after an edit, only to read; a bar leads to other times."""
        from annotator.gui.history.past_bar import PastBar

        bar = PastBar(self.session, self.tasks, source, self.session.settings.analyst)
        self._column.insertWidget(0, bar)
        self.view_actions.bars.append(bar)
        self.closed.connect(bar.end)
        bar.begin(number, asking)

    def _ask_for_past(self, number: int | None) -> None:
        project = self.session.project
        if self.session.past:
            self.session.say(self.tr("This window shows the past already: move the slider."))
        elif project is not None:
            self.past_requested.emit(project.path, number)

    def welcome_newcomer(self) -> None:
        """Show the sample, and say what it is; for somebody who starts the program first."""
        self.project_actions.open_sample()
        self.first_steps.setVisible(self.session.project is not None)
        self.name_bar.refresh(is_wanted=self.first_steps.isHidden())

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make Enter do what Space does, and other keys what they are by their position."""
        focused = QApplication.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(focused, QAbstractButton):
            focused.click()
        elif is_enter and isinstance(focused, ChoiceBox):
            focused.showPopup()
        elif not self._by_position.take(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders, and what is dragged out of a browser; nothing of our own."""
        if event.source() is None and is_takeable(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import what was dropped."""
        event.acceptProposedAction()
        self.import_actions.take_mime(event.mimeData())

    def event(self, event: QEvent) -> bool:
        """Have a key come here whose action Qt would not find; paint nothing before it is laid out.

        What is laid out and shown while a paint waits, Qt would paint at once and then again.
        """
        kind = event.type()
        if kind == QEvent.Type.UpdateRequest:
            lay_out_now()
        is_asked = kind == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._by_position.wants(event):
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the places of the panes, and leave the file in order."""
        if self.session.waiting.cancel():
            event.ignore()
            QTimer.singleShot(0, self, self.close)
            return
        if not self.session.may_leave():
            event.ignore()
            return
        settings = QSettings()
        settings.setValue(_GEOMETRY, self.saveGeometry())
        self.panes.keep(settings)
        self.closing.emit()
        # Nobody will see the welcome, nor what can be done there.
        self.session.opened.disconnect(self._on_opened)
        self.session.document_changed.disconnect(self._offer_actions)
        self.tasks.close()
        self.tabs.keeper.close()
        self.session.close_project()
        self.closed.emit()
        super().closeEvent(event)

    # Making

    def _make_centre(self) -> None:
        centre = QWidget()
        self.pick_box = PickBox(centre)
        self.picker = Picker(self.session, self.pick_box)
        colours = colours_for(self.session.settings.theme)
        self.panes = Panes(self.session, self.picker, colours)
        self.desk, self.tabs = self.panes.desk, self.panes.tabs
        self.documents = self.panes.documents
        self.panes.make_agreement = self._make_agreement
        self.claims = self.tabs.claims
        self._pages = QStackedWidget()
        self._pages.addWidget(self.panes)
        self.messages = MessageBar()
        self.session.keys_changed.connect(
            lambda: self.messages.show_undo_key(self.session.key_of("undo"))
        )
        self.drafts = DraftBar(self.session.drafts)
        self.read_bar = ReadBar()
        self._column = column_of(
            (self._pages, 1),
            self.drafts,
            self.read_bar,
            SteadyPlace(self.messages),
            within=centre,
            margins=0,
            spacing=0,
        )
        self.setCentralWidget(centre)

    def _make_agreement(self) -> AgreementPanel:
        from annotator.gui.agreement.panel import AgreementPanel

        colours = colours_for(self.session.settings.theme)
        return AgreementPanel(self.session, self.tasks, self.desk, colours)

    def _make_actions(self) -> None:
        session = self.session
        self.proposing = Proposing(session, self.tasks, self.desk)
        self.text_actions = TextActions(session, self.desk, self.picker, self.proposing)
        self.shape_actions = ShapeActions(session, self.desk)
        self.claim_actions = ClaimActions(session, self.desk, self.picker, self.proposing)
        self.project_actions = ProjectActions(session, self.tasks, self)
        self._unread_pages = PagesWhileReading(self.desk, self.tasks)
        self.revision_actions = RevisionActions(session, self.tasks, self.panes.desk)
        self.revision_actions.tab_requested.connect(self.panes.tabs.show_revision)
        self.tabs.revision.made.connect(self.revision_actions.fill)
        self.merge_actions = MergeActions(session, self.tasks, self)
        self.picture_actions = PictureActions(session, self.tasks, self)
        self.print_actions = PrintActions(session, self.tasks, self.desk, self)
        self.import_actions = ImportActions(
            session,
            self.tasks,
            self._take_project,
            Attention(lambda: self.desk.whereabouts, self),
            self,
        )
        self.view_actions = ViewActions(session, self.panes, self.picker, self.messages.cancel)
        self._navigator = Navigator(session, self.panes, self.view_actions)
        self.findings_actions = FindingsActions(
            session,
            self.desk.show_words,
            self.tabs.keeper,
            lambda: self.sources.chosen_id if self.tabs.sources.isVisible() else None,
            self,
        )
        self.help_actions = HelpActions(session, ACTIONS, self)
        made = (
            *bound(IMPORT_ROWS, self.import_actions),
            *bound(MERGE_ROWS, self.merge_actions),
            *bound(PICTURE_ROWS, self.picture_actions),
            *bound(PRINT_ROWS, self.print_actions),
            *bound(REVISION_ROWS, self.revision_actions),
            *bound(PROJECT_ROWS, self.project_actions),
            *bound(VIEW_ROWS, self.view_actions),
            *bound(CLAIM_ROWS, self.claim_actions),
            *bound(FINDINGS_ROWS, self.findings_actions),
            *bound(TEXT_ROWS, self.text_actions),
            *bound(SHAPE_ROWS, self.shape_actions),
            *bound(HELP_ROWS, self.help_actions),
        )
        self.actions_by_name = Actions(made)
        session.key_of = self.actions_by_name.key_said
        self.help_actions.apply_keys_to(self.actions_by_name)
        self.actions_by_name.add_to(self, self.desk.views)
        self._by_position = KeysByPosition(self.actions_by_name.values(), self.desk.views)
        self.help_actions.layout_in_use = lambda: self._by_position.layout
        menus = self.actions_by_name.fill_menus(self.menuBar())
        self._recent = RecentMenu(session, self)
        menus[Menu.FILE].insertMenu(
            self.actions_by_name.of(ImportActions.import_files), self._recent
        )
        self._tools = ToolBar(self.actions_by_name, colours_for(session.settings.theme))
        self.addToolBar(self._tools)

    def _make_empty(self) -> EmptyProject:
        return EmptyProject([self.actions_by_name.of(run) for run in INTO_AN_EMPTY_PROJECT])

    def _wire(self) -> None:
        session = self.session
        session.leaving.connect(self._finish_typing)
        self.tabs.past_requested.connect(self._ask_for_past)
        self.view_actions.past_requested.connect(lambda: self._ask_for_past(None))
        self.claims.card.proposal.taken.connect(lambda: self.proposing.take_over(is_clicked=True))
        self.claims.card.proposal.left.connect(self.proposing.leave)
        session.leaving.connect(self.read_bar.clear)
        session.opened.connect(self._on_opened)
        session.document_changed.connect(self._show_title)
        session.edited.connect(self._on_edit)
        session.document_changed.connect(self._offer_actions)
        session.said.connect(self.messages.show_message)
        self.desk.caret_moved.connect(self.messages.go_on)
        session.edited.connect(lambda _edit: self.messages.go_on())
        self.messages.undo_requested.connect(session.undo)
        self.messages.cancel_requested.connect(self.tasks.cancel)
        self.tasks.progressed.connect(self.messages.show_progress)
        self.tasks.refused.connect(lambda text: session.say(text, is_error=True))
        for view in self.desk.views:
            view.menu_requested.connect(self._show_text_menu)
        self.claims.card.wanted.connect(self._ask_under)
        self.claims.bar.menu_requested.connect(
            lambda point: show_claim_menu(self.actions_by_name, point, self)
        )
        self.claims.card.chain.keys = lambda name: self.actions_by_name[name].key
        self.claims.card.past.history_requested.connect(self.view_actions.claim_in_history)
        for part in (
            *(self.claims.card, self.claims, self.drafts, self.read_bar, self.documents),
            *(self.tabs, self.merge_actions),
        ):
            part.text_focus_requested.connect(self.desk.focus_text)
        self.import_actions.reading.connect(self._unread_pages.begin)
        self.import_actions.read.connect(self.read_bar.hold)
        self.closing.connect(self._unread_pages.end)
        self.documents.import_requested.connect(self.import_actions.import_source)
        self.documents.twins_requested.connect(self.revision_actions.twins.toggle)
        self.documents.side_by_side_requested.connect(self.view_actions.show_beside)
        self.import_actions.details_requested.connect(self._navigator.show_guesses_of)
        self.import_actions.revision_requested.connect(self.revision_actions.revise_by_original)
        self.tabs.sources.made.connect(
            lambda sources: sources.import_requested.connect(self.import_actions.import_source)
        )
        self.desk.size_wanted.connect(self.view_actions.change_text_size)
        self.view_actions.theme_changed.connect(self.apply_theme)
        self.view_actions.language_changed.connect(self.language_changed)
        self.view_actions.palette_requested.connect(
            lambda: self.commands.ask(self._tools.palette_anchor(self.view))
        )
        self.view_actions.keys_requested.connect(self.help_actions.change_keys)
        self.name_bar.answered.connect(self.desk.focus_text)
        self.first_steps.closed.connect(self.desk.focus_text)
        self.project_actions.window_requested.connect(self.window_requested)
        self.panes.changed.connect(self.actions_by_name.show_ticks)
        self.commands.search_requested.connect(self.view_actions.search_project)
        self.commands.source_requested.connect(self._navigator.show_source)
        self.commands.words_requested.connect(self._navigator.show_words)
        self.welcome.path_chosen.connect(self.project_actions.open_path)
        self._recent.path_chosen.connect(self.project_actions.open_path)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def _restore(self) -> None:
        settings = QSettings()
        geometry = settings.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.panes.restore(settings, self.session.settings.side)

    def _take_project(self, path: Path) -> None:
        """Open a project that was handed over; with one open, ask whether to merge it."""
        project = self.session.project
        if project is None or project.path == path:
            self.project_actions.open_path(path)
        else:
            self.merge_actions.ask(path)

    # What happened

    def _finish_typing(self) -> None:
        """Make the field that is being typed in store its value."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def _on_opened(self) -> None:
        project = self.session.project
        self._pages.setCurrentWidget(self.welcome if project is None else self.panes)
        self._show_title()
        self.first_steps.hide()
        self.name_bar.refresh(is_wanted=True)
        self._offer_actions()
        self.actions_by_name.show_ticks()
        self.messages.clear()

    def _offer_actions(self) -> None:
        """Offer what can be done with the project and the document."""
        document = self.session.document
        self.actions_by_name.offer(
            has_project=self.session.project is not None,
            has_pages=document is not None and document.has_pages,
        )

    def _on_edit(self, edit: Edit) -> None:
        if any(isinstance(change.record, Document) for change in edit.changes):
            self._show_title()

    def _show_title(self) -> None:
        """Name the project and the document in the title of the window."""
        project, document = self.session.project, self.session.document
        name = project.path.stem if project else ""
        read_only = self.tr(" (read-only)") if project and project.is_read_only else ""
        if self.session.past:
            read_only = self.tr(" as it stood {0}").format(self.session.past)
        what = f": {document.document.title}" if document else ""
        self.setWindowTitle(f"{name}{read_only}{what} — Annotator" if name else "Annotator")

    def _ask_under(self, action: str, button: QWidget) -> None:
        self.picker.hang_under(button, self.actions_by_name[action].trigger)

    def _show_text_menu(self, point: QPoint) -> None:
        show_text_menu(self.actions_by_name, text_context(self.session, self.view), point, self)

    def _on_scheme(self) -> None:
        if self.session.settings.theme == "system":
            QTimer.singleShot(0, self.apply_theme)
