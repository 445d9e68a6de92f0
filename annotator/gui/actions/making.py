"""The actions and the menus of a window, made from the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.gui.actions import ACTIONS, Menu, Scope


def make_actions(
    window: QWidget, texts: Iterable[QWidget], handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Make a QAction for every row of the table, each wired to the handler of its name.

    Their keys are given by `keymap.apply_keys`.
    """
    actions: dict[str, QAction] = {}
    for spec in ACTIONS:
        action = QAction(translated(spec.text), window)
        action.setObjectName(spec.name)
        action.setCheckable(spec.is_checked)
        handler = handlers[spec.name]
        action.triggered.connect(lambda _checked=False, handler=handler: handler())
        if spec.scope is Scope.TEXT:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            for text in texts:
                text.addAction(action)
        window.addAction(action)
        actions[spec.name] = action
    return actions


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[Menu, QMenu]:
    """Make the menus from the table."""
    menus: dict[Menu, QMenu] = {}
    for menu in Menu:
        made = bar.addMenu(translated(menu.value))
        made.setToolTipsVisible(True)
        within: dict[str, QMenu] = {}
        for spec in ACTIONS:
            if spec.menu is not menu:
                continue
            if spec.starts_group:
                made.addSeparator()
            if spec.within and spec.within not in within:
                within[spec.within] = made.addMenu(translated(spec.within))
            within.get(spec.within, made).addAction(actions[spec.name])
        menus[menu] = made
    return menus


def translated(text: str) -> str:
    """Translate a text of the table."""
    return QCoreApplication.translate("actions", text)
