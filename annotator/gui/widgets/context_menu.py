"""What the right button of the mouse, or the menu key, offers on a widget."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QWidget


def give_menu(widget: QWidget, make: Callable[[], QMenu]) -> None:
    """Have a widget offer a menu, made each time for what is true then; none if it is empty."""

    def show(point: QPoint) -> None:
        menu = make()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ground = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(ground.mapToGlobal(point))

    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(show)
