"""Menus that keep the letters which are pressed in them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu


def show_menu(menu: QMenu, point: QPoint) -> None:
    """Show a menu that was made for this once at a place of the screen."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    keep_letters(menu)
    menu.popup(point)


def keep_letters(menu: QMenu) -> None:
    """Have letters that are pressed in an open menu choose there, and do nothing in the text.

    Qt looks a key up among the shortcuts of what has the focus first, also while a menu is open:
    `m` in the menu of files went to the note of the current claim.
    """
    menu.installEventFilter(_Letters(menu))


class _Letters(QObject):
    """Keeps the keys of a menu from being looked up."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key for the menu."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().eventFilter(watched, event)
