"""What the right button of the mouse, or the menu key, offers on a widget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget

from annotator.gui.actions.menus import show_menu


def give_menu(widget: QWidget, make: Callable[[], QMenu]) -> None:
    """Have a widget offer a menu, made each time for what is true then; none if it is empty."""

    def show(point: QPoint) -> None:
        menu = make()
        ground = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        if menu.isEmpty():
            menu.deleteLater()
        else:
            show_menu(menu, ground.mapToGlobal(point))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(show)
