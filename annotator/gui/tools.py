"""The bar of tools: the few actions of every minute, each with its key on the button."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QWidget

from annotator.gui.actions import ACTIONS
from annotator.gui.key_button import KeyButton
from annotator.gui.theme import Colours
from annotator.model import ClaimKind

_GROUPS = (
    ("undo", "redo"),
    ("tag_fact", "tag_report", "tag_opinion"),
    ("link_source", "wrap_source", "mark"),
    ("export",),
)
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
        }
        keys = {spec.name: spec.keys[0] for spec in ACTIONS if spec.keys}
        self._buttons: list[KeyButton] = []
        for group in _GROUPS:
            if self._buttons:
                self.addSeparator()
            for name in group:
                button = KeyButton(
                    actions[name], keys[name], colours, _KINDS.get(name), short_names.get(name)
                )
                self._buttons.append(button)
                self.addWidget(button)

    def set_colours(self, colours: Colours) -> None:
        """Dress in another theme."""
        for button in self._buttons:
            button.set_colours(colours)
