"""Menus that depend on the moment: the recent projects, and what fits the words of the text."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from annotator.gui.actions import ACTIONS, Menu, Scope
from annotator.gui.session import Session


class RecentMenu(QMenu):
    """The recent projects; those that are gone are shown and cannot be chosen."""

    path_chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open &recent"))
        self._session = session
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for name in self._session.settings.recent_paths:
            path = Path(name)
            action = QAction(path.stem.replace("&", "&&"), self)
            action.setEnabled(path.exists())
            action.setToolTip(name)
            action.triggered.connect(lambda _c, path=path: self.path_chosen.emit(path))
            self.addAction(action)
        if self.isEmpty():
            none = self.addAction(self.tr("None yet"))
            none.setEnabled(False)


def show_text_menu(actions: Mapping[str, QAction], point: QPoint, parent: QWidget) -> None:
    """Show what can be done with the words under the mouse, as the menus have it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for place in (Menu.CLAIM, Menu.SOURCE, Menu.EDIT):
        for spec in ACTIONS:
            if spec.menu is place and spec.scope is Scope.TEXT:
                menu.addAction(actions[spec.name])
        menu.addSeparator()
    menu.popup(point)
