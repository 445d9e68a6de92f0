"""The bar of tools: the few actions of every minute, each with its key on the button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolBar, QWidget

from annotator.gui.look.theme import Colours
from annotator.gui.widgets.field_button import FieldButton
from annotator.gui.widgets.key_button import KeyButton
from annotator.gui.widgets.pane_button import PaneButton
from annotator.model import ClaimKind

_GROUPS = (
    ("undo", "redo"),
    ("tag_fact", "tag_report", "tag_opinion"),
    ("link_source", "wrap_source", "mark"),
)
_FIELD = "palette_of_commands"
_RIGHT = ("show_second", "export")
_GAP_PIXELS = 10
"""Between two tools, with what a line between two groups takes."""
_PANES = ("toggle_documents", "toggle_side")
_KINDS = {
    "tag_fact": ClaimKind.FACT,
    "tag_report": ClaimKind.REPORT,
    "tag_opinion": ClaimKind.OPINION,
}


class ToolBar(QToolBar):
    """Buttons in groups, made from the table of actions."""

    def __init__(
        self, actions: Mapping[str, QAction], colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tools"))
        self.setObjectName("tools")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        short_names = {
            "undo": "↶",
            "redo": "↷",
            "link_source": self.tr("Source"),
            "wrap_source": self.tr("Outer source"),
            "mark": self.tr("No claim"),
            "show_second": self.tr("Second document"),
        }
        self._buttons: list[KeyButton] = []
        self._pane_buttons: list[PaneButton] = []
        for group in _GROUPS:
            if self._buttons:
                self.addSeparator()
            for name in group:
                button = KeyButton(actions[name], colours, _KINDS.get(name), short_names.get(name))
                self._buttons.append(button)
                self.addWidget(button)
        words = self.tr("Search or command…")
        self.field = FieldButton(actions[_FIELD], colours, words)
        self.addWidget(_in_the_middle(self.field))
        self._rights: list[QAction] = []
        for name in _RIGHT:
            button = KeyButton(actions[name], colours, None, short_names.get(name))
            self._buttons.append(button)
            self._rights.append(self.addWidget(button))
        for name in _PANES:
            pane_button = PaneButton(actions[name], colours, is_left=name == _PANES[0])
            self._pane_buttons.append(pane_button)
            self.addWidget(pane_button)

    def set_colours(self, colours: Colours) -> None:
        """Dress in another theme."""
        for button in (*self._buttons, self.field):
            button.set_colours(colours)
        for pane_button in self._pane_buttons:
            pane_button.set_colours(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: the keys, then the field, then the second document.

        All of it is in the menus.
        """
        room = event.size().width()
        gaps = (len(self._buttons) + len(_GROUPS) + len(_PANES) + 1) * _GAP_PIXELS
        gaps += sum(button.sizeHint().width() for button in self._pane_buttons)
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
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(widget, 1_000)
    row.addStretch(1)
    return place
