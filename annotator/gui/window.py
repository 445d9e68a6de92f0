"""The main window: panes around one session, wired to the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.actions import ACTIONS, Menu, Scope, fill_menus, make_actions
from annotator.gui.asker import Asker, Place
from annotator.gui.claim_actions import ClaimActions
from annotator.gui.claims_panel import ClaimsPanel
from annotator.gui.document.desk import Desk
from annotator.gui.document.view import DocumentView
from annotator.gui.documents_panel import DocumentsPanel
from annotator.gui.key_button import KeyButton
from annotator.gui.keymap import apply_keys
from annotator.gui.late_tab import LateTab
from annotator.gui.message_bar import MessageBar
from annotator.gui.palette import Palette
from annotator.gui.pick_box import Choice, PickBox, Question
from annotator.gui.project_actions import ProjectActions
from annotator.gui.session import Session
from annotator.gui.sources_panel import SourcesPanel
from annotator.gui.status import Status
from annotator.gui.tasks import TaskRunner
from annotator.gui.text_actions import TextActions
from annotator.gui.theme import apply_theme, colours_for
from annotator.gui.welcome import Welcome
from annotator.model import ClaimKind, Document, DocumentId, SourceId

if TYPE_CHECKING:
    from annotator.analysis.search import Hit
    from annotator.gui.details_panel import DetailsPanel
    from annotator.gui.history_panel import HistoryPanel
    from annotator.gui.search_panel import SearchPanel
    from annotator.gui.tags_panel import TagsPanel

_TOOL_GROUPS = (
    ("undo", "redo"),
    ("tag_fact", "tag_report", "tag_opinion"),
    ("link_source", "wrap_source", "mark"),
    ("export",),
)
_KIND_OF_TOOL = {
    "tag_fact": ClaimKind.FACT,
    "tag_report": ClaimKind.REPORT,
    "tag_opinion": ClaimKind.OPINION,
}
_NEEDS_PROJECT = {
    "export",
    "save_copy",
    "close_project",
    "undo",
    "redo",
    "show_claims",
    "show_sources",
    "show_tags",
    "show_details",
    "show_history",
    "show_second",
    "close_second",
    "turn_desk",
    "search_project",
    "palette_of_commands",
    "find_next",
    "find_previous",
    "next_pane",
}
_PALETTE_OFFSET = QPoint(24, 24)
_SMALLEST_TEXT, _LARGEST_TEXT = 11, 36


class MainWindow(QMainWindow):
    """One window, one session."""

    window_wanted = Signal()
    """Another window is wanted."""
    closing = Signal()
    """The window is about to close; its project is still open."""

    def __init__(self, session: Session | None = None) -> None:
        super().__init__()
        self.session = session or Session(self)
        self._help: QDialog | None = None
        self.tasks = TaskRunner(self)
        self._colours = colours_for(self.session.settings.theme)
        self.setAcceptDrops(True)
        self.setMinimumSize(QSize(800, 480))
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self._make_panes()
        self.text_actions = TextActions(self.session, self.desk, self.asker)
        self.claim_actions = ClaimActions(self.session, self.desk, self.asker)
        self.project_actions = ProjectActions(self.session, self.tasks, self)
        self.actions_by_name = make_actions(self, self.desk.views, self._handlers())
        apply_keys(self.actions_by_name, dict(self.session.settings.keys))
        self._make_bars()
        self.welcome = Welcome(
            self.session,
            [
                self.actions_by_name[name]
                for name in ("open_sample", "open_project", "new_project", "import_files")
            ],
        )
        self._pages.insertWidget(0, self.welcome)
        self._status = Status(self.session, self.desk, self.messages, self.tasks)
        self.commands = Palette(self.session, self.asker, self.actions_by_name)
        self._wire()
        self._restore()
        self._on_opened()

    @property
    def view(self) -> DocumentView:
        """The text that has the keys."""
        return self.desk.view

    @property
    def tags(self) -> TagsPanel:
        """The tree of tags."""
        return self._tags.panel

    @property
    def details(self) -> DetailsPanel:
        """Where the document is from."""
        return self._details.panel

    @property
    def history(self) -> HistoryPanel:
        """Who did what."""
        return self._history.panel

    @property
    def search(self) -> SearchPanel:
        """Finding in the project."""
        return self._search.panel

    # What the table of actions calls

    def quit(self) -> None:
        """Leave."""
        self.close()

    def show_claims(self) -> None:
        """Show the claims and give them the keys."""
        self.tabs.setCurrentWidget(self.claims)
        self.claims.table.setFocus()

    def show_sources(self) -> None:
        """Show the sources and give them the keys."""
        self.tabs.setCurrentWidget(self.sources)
        self.sources.table.setFocus()

    def show_tags(self) -> None:
        """Show the tags and give them the keys."""
        self.tabs.setCurrentWidget(self._tags)
        self.tags.setFocus()

    def show_details(self) -> None:
        """Show where the document comes from and give it the keys."""
        self.tabs.setCurrentWidget(self._details)
        self.details.setFocus()

    def show_history(self) -> None:
        """Show who did what and give it the keys."""
        self.tabs.setCurrentWidget(self._history)
        self.history.setFocus()

    def show_second(self) -> None:
        """Ask for a document to show beside the first."""
        project, first = self.session.project, self.session.document_on(0)
        if project is None or first is None:
            return
        others = [d for d in project.read.all(Document) if d.id != first.id]
        if not others:
            self.session.say(self.tr("The project has no other document. Import one first."))
            return
        question = Question(
            title=self.tr("Which document beside this one?"),
            choices=[Choice(document.title, document.id) for document in others],
            digits=min(9, len(others)),
        )
        place = Place(self.view, self.view.rect().topLeft())
        self.asker.ask(place, question, self._show_beside)

    def close_second(self) -> None:
        """Show one document again."""
        self.session.close_second()
        self.view.setFocus()

    def turn_desk(self) -> None:
        """Put the second document below the first, or beside it again."""
        self.desk.turn()

    def find_in_document(self) -> None:
        """Find words in the document."""
        self.desk.pane.start_finding()

    def find_next(self) -> None:
        """Go to the next hit in the document."""
        self.desk.pane.find_bar.find_next()

    def find_previous(self) -> None:
        """Go to the previous hit in the document."""
        self.desk.pane.find_bar.find_previous()

    def search_project(self, text: str = "") -> None:
        """Search all documents and statements of the project."""
        self.tabs.setCurrentWidget(self._search)
        self.search.start(text)

    def palette_of_commands(self) -> None:
        """Ask for any action, document or source by a few letters."""
        self.commands.ask(Place(self.view, self.view.rect().topLeft() + _PALETTE_OFFSET))

    def statement(self) -> None:
        """Write the statement of the current claim."""
        self._edit_card(self.claims.card.edit_statement)

    def note(self) -> None:
        """Write a note on the current claim."""
        self._edit_card(self.claims.card.edit_note)

    def next_pane(self) -> None:
        """Move the keys to the next pane."""
        shown = [pane.view for pane in self.desk.panes if pane.isVisible()]
        panes = (*shown, self.tabs.currentWidget(), self.documents)
        focused = QApplication.focusWidget()
        here = next(
            (
                n
                for n, p in enumerate(panes)
                if focused and (p is focused or p.isAncestorOf(focused))
            ),
            -1,
        )
        panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def text_larger(self) -> None:
        """Show the text larger."""
        self._set_text_size(self.session.settings.text_size + 1)

    def text_smaller(self) -> None:
        """Show the text smaller."""
        self._set_text_size(self.session.settings.text_size - 1)

    def theme_system(self) -> None:
        """Follow the system's theme."""
        self.set_theme("system")

    def theme_light(self) -> None:
        """Dress in the light theme."""
        self.set_theme("light")

    def theme_dark(self) -> None:
        """Dress in the dark theme."""
        self.set_theme("dark")

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        from annotator.gui.keys_dialog import KeysDialog

        KeysDialog(self).open()

    def show_help(self) -> None:
        """Show the help beside the window."""
        from annotator.gui.help_dialog import HelpDialog

        if self._help is None:
            self._help = HelpDialog(self)
        self._help.show()
        self._help.raise_()

    def new_window(self) -> None:
        """Open another window, for another project or another look at this one."""
        self.window_wanted.emit()

    def change_keys(self) -> None:
        """Let the analyst give actions other keys."""
        from annotator.gui.keys_editor import KeysEditor

        editor = KeysEditor(dict(self.session.settings.keys), self)
        editor.changed.connect(self._on_keys)
        editor.open()

    def about(self) -> None:
        """Say what this is."""
        from annotator.gui.keys_dialog import about

        about(self)

    def set_theme(self, theme: str) -> None:
        """Dress in a theme and remember it."""
        self.session.change_settings(replace(self.session.settings, theme=theme))
        self.apply_theme()

    def apply_theme(self) -> None:
        """Dress in the theme of the settings, which may be the system's."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._colours = colours_for(self.session.settings.theme)
        apply_theme(app, self._colours)
        self.desk.set_colours(self._colours)
        self.claims.set_colours(self._colours)
        self.documents.set_colours(self._colours)
        if self._search.is_made:
            self.search.set_colours(self._colours)
        for button in self._tool_buttons:
            button.set_colours(self._colours)

    # Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open or import what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.project_actions.take_files(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the places of the panes, and leave the file in order."""
        settings = QSettings()
        settings.setValue("window/geometry", self.saveGeometry())
        settings.setValue("window/panes", self._splitter.saveState())
        self.closing.emit()
        self.tasks.close()
        self.session.close_project()
        super().closeEvent(event)

    # Making

    def _make_panes(self) -> None:
        session = self.session
        self.desk = Desk(session, self._colours)
        self.documents = DocumentsPanel(session, self._colours)
        self.claims = ClaimsPanel(session, self._colours)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self.claims, self.tr("Claims"))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for pane, stretch in ((self.documents, 1), (self.desk, 5), (self.tabs, 3)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.count() - 1, stretch)
        self._splitter.setSizes([190, 770, 480])
        self._splitter.setCollapsible(1, False)
        self.documents.setMinimumWidth(120)
        self.desk.setMinimumWidth(300)
        self.tabs.setMinimumWidth(380)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._splitter)
        self.messages = MessageBar()
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self.messages)
        self.setCentralWidget(centre)
        self.pick_box = PickBox(centre)
        self.asker = Asker(session, self.pick_box)
        self.sources = SourcesPanel(session, self.asker)
        self.tabs.addTab(self.sources, self.tr("Sources"))
        self._tags = LateTab(self._make_tags)
        self._details = LateTab(self._make_details)
        self._history = LateTab(self._make_history)
        self._search = LateTab(self._make_search)
        self.tabs.addTab(self._tags, self.tr("Tags"))
        self.tabs.addTab(self._details, self.tr("Details"))
        self.tabs.addTab(self._history, self.tr("History"))
        self.tabs.addTab(self._search, self.tr("Find"))

    def _make_tags(self) -> TagsPanel:
        from annotator.gui.tags_panel import TagsPanel

        return TagsPanel(self.session, self.asker)

    def _make_details(self) -> DetailsPanel:
        from annotator.gui.details_panel import DetailsPanel

        return DetailsPanel(self.session, self.asker)

    def _make_history(self) -> HistoryPanel:
        from annotator.gui.history_panel import HistoryPanel

        return HistoryPanel(self.session)

    def _make_search(self) -> SearchPanel:
        from annotator.gui.search_panel import SearchPanel

        panel = SearchPanel(self.session, self._colours)
        panel.hit_chosen.connect(self._show_hit)
        panel.hit_entered.connect(lambda hit: self._show_hit(hit, gives_keys=True))
        panel.left.connect(self.desk.focus_text)
        return panel

    def _make_bars(self) -> None:
        menus = fill_menus(self.menuBar(), self.actions_by_name)
        self._recent = QMenu(self.tr("Open &recent"), self)
        file_menu = menus[Menu.FILE]
        file_menu.insertMenu(self.actions_by_name["import_files"], self._recent)
        self._recent.aboutToShow.connect(self._fill_recent)
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        keys = {spec.name: spec.keys[0] for spec in ACTIONS if spec.keys}
        self._tool_buttons: list[KeyButton] = []
        for group in _TOOL_GROUPS:
            if self._tool_buttons:
                bar.addSeparator()
            for name in group:
                action, kind = self.actions_by_name[name], _KIND_OF_TOOL.get(name)
                words = self._short_names().get(name)
                button = KeyButton(action, keys[name], self._colours, kind, words)
                self._tool_buttons.append(button)
                bar.addWidget(button)
        self.addToolBar(bar)

    def _short_names(self) -> dict[str, str]:
        """Return what stands on a tool button where the action's own words are too long."""
        return {
            "undo": "↶",
            "redo": "↷",
            "link_source": self.tr("Source"),
            "wrap_source": self.tr("Outer source"),
            "mark": self.tr("No claim"),
        }

    def _handlers(self) -> dict[str, Callable[[], object]]:
        places = (self, self.text_actions, self.claim_actions, self.project_actions)
        return {
            spec.name: next(getattr(p, spec.name) for p in places if _has(p, spec.name))
            for spec in ACTIONS
        }

    def _wire(self) -> None:
        session = self.session
        session.leaving.connect(self._finish_typing)
        session.opened.connect(self._on_opened)
        session.document_changed.connect(self._show_counts)
        session.edited.connect(lambda _edit: self._show_counts())
        session.said.connect(self.messages.show_message)
        self.messages.undo_wanted.connect(session.undo)
        self.messages.cancel_wanted.connect(self.tasks.cancel)
        self.tasks.progressed.connect(self.messages.show_progress)
        self.tasks.refused.connect(lambda text: session.say(text, is_error=True))
        for view in self.desk.views:
            view.menu_wanted.connect(self._show_text_menu)
        self.claims.card.links.passage_chosen.connect(self._on_passage)
        self.claims.card.focus_wanted.connect(self.desk.focus_text)
        self.claims.table.activated.connect(self.desk.focus_text)
        self.commands.search_wanted.connect(self.search_project)
        self.commands.source_wanted.connect(self._show_source)
        self.welcome.path_chosen.connect(session.open_project)
        QApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def _restore(self) -> None:
        settings = QSettings()
        geometry = settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        panes = settings.value("window/panes")
        if isinstance(panes, QByteArray):
            self._splitter.restoreState(panes)

    # Hearing

    def _finish_typing(self) -> None:
        """Have the field that is being typed in store what it holds."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()

    def _on_opened(self) -> None:
        project = self.session.project
        self._pages.setCurrentWidget(self.welcome if project is None else self._splitter)
        title = project.path.stem if project else ""
        read_only = self.tr(" (read-only)") if project and project.is_read_only else ""
        self.setWindowTitle(f"{title}{read_only} — Annotator" if title else "Annotator")
        for spec in ACTIONS:
            if spec.scope is Scope.TEXT or spec.name in _NEEDS_PROJECT:
                self.actions_by_name[spec.name].setEnabled(project is not None)
        self.messages.clear()
        self._show_counts()

    def _on_passage(self, document_id: DocumentId, offset: int) -> None:
        # Beside the claim, where there is room for two.
        beside = 1 - self.session.active_side if self.desk.panes[1].isVisible() else None
        self.session.show_document(document_id, beside)
        self.view.scroll_to(offset)
        self.view.setFocus()

    def _show_text_menu(self, point: QPoint) -> None:
        """Show what can be done with the words under the mouse, as the menus have it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place in (Menu.CLAIM, Menu.SOURCE, Menu.EDIT):
            for spec in ACTIONS:
                if spec.menu is place and spec.scope is Scope.TEXT:
                    menu.addAction(self.actions_by_name[spec.name])
            menu.addSeparator()
        menu.popup(point)

    def _on_keys(self, keys: dict[str, str]) -> None:
        settings = replace(self.session.settings, keys=tuple(sorted(keys.items())))
        self.session.change_settings(settings)
        apply_keys(self.actions_by_name, keys)

    def _show_hit(self, hit: Hit, *, gives_keys: bool = False) -> None:
        focused = QApplication.focusWidget()
        self.session.show_document(hit.document)
        if hit.claim is not None:
            self.session.show_claim(hit.claim)
        self.view.select_range(hit.start, hit.end)
        if gives_keys or focused is None:
            self.view.setFocus()
        else:
            focused.setFocus()

    def _show_source(self, source_id: SourceId) -> None:
        self.show_sources()
        self.sources.choose(source_id)

    def _show_beside(self, document_id: object) -> None:
        assert isinstance(document_id, str), "the choices hold nothing else"
        self.session.show_document(DocumentId(document_id), side=1)
        self.view.setFocus()

    def _on_scheme(self) -> None:
        if self.session.settings.theme == "system":
            QTimer.singleShot(0, self.apply_theme)

    def _show_counts(self) -> None:
        document, project = self.session.document, self.session.project
        claims = len(document.places) if document else 0
        sources = self.sources.model.rowCount() if project else 0
        self.tabs.setTabText(0, self.tr("Claims {0}").format(claims))
        self.tabs.setTabText(1, self.tr("Sources {0}").format(sources))

    def _edit_card(self, edit: Callable[[], None]) -> None:
        if self.session.claim_id is None:
            self.session.say(self.tr("Choose a claim first."))
            return
        self.tabs.setCurrentWidget(self.claims)
        edit()

    def _set_text_size(self, pixels: int) -> None:
        pixels = max(_SMALLEST_TEXT, min(_LARGEST_TEXT, pixels))
        self.session.change_settings(replace(self.session.settings, text_size=pixels))
        self.desk.set_text_size(pixels)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for name in self.session.settings.recent_paths:
            path = Path(name)
            action = QAction(path.stem.replace("&", "&&"), self._recent)
            action.setEnabled(path.exists())
            action.setToolTip(name)
            action.triggered.connect(lambda _c, path=path: self.session.open_project(path))
            self._recent.addAction(action)
        if self._recent.isEmpty():
            none = self._recent.addAction(self.tr("None yet"))
            none.setEnabled(False)


def _has(place: object, name: str) -> bool:
    """Tell whether an object's own class, not Qt, has a handler of this name."""
    return name in type(place).__dict__
