"""The tool bar: the most frequent actions, each with its key on the button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QWidget

from annotator.gui.actions.making import Actions
from annotator.gui.desk.text_actions import TextActions
from annotator.gui.look.theme import Colours
from annotator.gui.session.picker import Anchor
from annotator.gui.widgets.key_button import FieldButton, KeyButton
from annotator.gui.widgets.layouts import row_of
from annotator.gui.window.project_actions import ProjectActions
from annotator.gui.window.view_actions import ViewActions
from annotator.model import ClaimKind

_GROUPS: tuple[tuple[Callable[..., object], ...], ...] = (
    (ProjectActions.undo, ProjectActions.redo),
    (TextActions.tag_fact, TextActions.tag_report, TextActions.tag_opinion),
    (TextActions.link_source, TextActions.wrap_source, TextActions.mark),
)
_RIGHT = (ViewActions.show_second, ProjectActions.export)
_PALETTE_OFFSET = QPoint(24, 24)
_GAP_PIXELS = 10
"""Between two tools, with what a line between two groups takes."""
_PANES = (ViewActions.toggle_documents, ViewActions.toggle_side)
_ICONS: dict[Callable[..., object], str] = {
    ProjectActions.undo: "undo",
    ProjectActions.redo: "redo",
    ViewActions.toggle_documents: "documents",
    ViewActions.toggle_side: "side",
}
_KINDS: dict[Callable[..., object], ClaimKind] = {
    TextActions.tag_fact: ClaimKind.FACT,
    TextActions.tag_report: ClaimKind.REPORT,
    TextActions.tag_opinion: ClaimKind.OPINION,
}


class ToolBar(QToolBar):
    """Buttons in groups, made from the table of actions."""

    def __init__(self, actions: Actions, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        short_names: dict[Callable[..., object], str] = {
            TextActions.link_source: self.tr("Source"),
            TextActions.wrap_source: self.tr("Outer source"),
            TextActions.mark: self.tr("No claim"),
            ViewActions.show_second: self.tr("Second document"),
        }
        self._buttons: list[KeyButton] = []
        for group in _GROUPS:
            if self._buttons:
                self.addSeparator()
            for run in group:
                words, icon = short_names.get(run), _ICONS.get(run, "")
                button = KeyButton(actions.of(run), colours, _KINDS.get(run), words, icon)
                self._buttons.append(button)
                self.addWidget(button)
        words = self.tr("Search or command…")
        self.field = FieldButton(actions.of(ViewActions.palette_of_commands), colours, words)
        self.addWidget(_in_the_middle(self.field))
        self._rights: list[QAction] = []
        for run in _RIGHT:
            button = KeyButton(actions.of(run), colours, None, short_names.get(run))
            self._buttons.append(button)
            self._rights.append(self.addWidget(button))
        for run in _PANES:
            pane_button = KeyButton(actions.of(run), colours, icon=_ICONS[run])
            self._buttons.append(pane_button)
            self.addWidget(pane_button)

    def palette_anchor(self, text: QWidget) -> Anchor:
        """Return the place of the palette: below its field, over the text where that is hidden."""
        if self.field.isVisible():
            return Anchor(self.field, self.field.rect().bottomLeft(), back=text)
        return Anchor(text, text.rect().topLeft() + _PALETTE_OFFSET)

    def set_colours(self, colours: Colours) -> None:
        """Apply another theme."""
        for button in (*self._buttons, self.field):
            button.set_colours(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: the keys, then the field, then the second document.

        All of it is in the menus.
        """
        room = event.size().width()
        gaps = (len(self._buttons) + len(_GROUPS) + 1) * _GAP_PIXELS
        field = self.field.full_width()
        full = sum(button.full_width() for button in self._buttons) + gaps
        for button in self._buttons:
            button.set_compact(full + field > room)
        short = sum(button.sizeHint().width() for button in self._buttons) + gaps
        self.field.setVisible(short + field <= room)
        self._rights[0].setVisible(short <= room)
        super().resizeEvent(event)


def _in_the_middle(widget: QWidget) -> QWidget:
    """Return a place that takes all room there is and gives a widget what that can use."""
    place = QWidget()
    place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    row_of(1, (widget, 1_000), 1, within=place, margins=0)
    return place
