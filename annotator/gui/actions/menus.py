"""Menus that keep the letters which are pressed in them, also those of the right button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget


def show_menu(menu: QMenu, point: QPoint) -> None:
    """Show a menu that was made for this once at a place of the screen."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    keep_letters(menu)
    menu.popup(point)


def give_menu(widget: QWidget, make: Callable[[], QMenu]) -> None:
    """Have the right button of the mouse, or the menu key, offer a menu on a widget.

    It is made each time for what is true then, and not shown if it is empty.
    """

    def show(point: QPoint) -> None:
        menu = make()
        ground = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        if menu.isEmpty():
            menu.deleteLater()
        else:
            show_menu(menu, ground.mapToGlobal(point))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(show)


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
