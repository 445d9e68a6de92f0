"""The actions and the menus of a window, made from the rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import partial
from typing import Never, TypeVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.gui.actions.action import Action, Menu, Needs, in_order, name_of
from annotator.gui.actions.menus import keep_letters
from annotator.gui.look.language import in_quotes
from annotator.gui.look.plain_labels import plain_name

H = TypeVar("H")


class WindowAction(QAction):
    """An action of one window: its row, and the object whose method it runs."""

    def __init__(self, row: Action[H], handler: H) -> None:
        super().__init__(translated(row.title))
        self.row: Action[Never] = row
        self._is_ticked = partial(row.is_ticked, handler) if row.is_ticked else None
        self.setObjectName(row.name)
        self.setCheckable(row.is_ticked is not None)
        self.setEnabled(row.needs is Needs.NOTHING)
        self.triggered.connect(lambda: row.run(handler))

    @property
    def key(self) -> str:
        """The first of its keys as it is pressed now, if it has any."""
        return self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def show_tick(self) -> None:
        """Tick what is so now."""
        if self._is_ticked is not None:
            self.setChecked(self._is_ticked())


def bound(rows: Iterable[Action[H]], handler: H) -> list[WindowAction]:
    """Return the actions of some rows, which run the methods of an object."""
    return [WindowAction(row, handler) for row in rows]


class Actions(dict[str, WindowAction]):
    """The actions of a window by their names, in the order of the menus.

    Their keys are given by `keymap.apply_keys`, best before `add_to`: Qt tells each widget that has
    an action of all that changes in it.
    """

    def __init__(self, made: Iterable[WindowAction]) -> None:
        by_row = {action.row: action for action in made}
        super().__init__((row.name, by_row[row]) for row in in_order(*by_row))
        self._has: dict[Needs, bool] = {}

    def add_to(self, window: QWidget, texts: Collection[QWidget]) -> None:
        """Let the keys act in a window, those that need a text only in one."""
        for action in self.values():
            action.setParent(window)
            if action.row.needs is Needs.TEXT:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            window.addAction(action)
            if action.row.needs is Needs.TEXT:
                for text in texts:
                    text.addAction(action)
            if action.isCheckable():
                # Qt ticks by itself what was chosen, whether or not it has become so.
                action.triggered.connect(self.show_ticks)

    def of(self, run: Callable[..., object]) -> WindowAction:
        """Return the action that runs a method."""
        return self[name_of(run)]

    def keys_of(self, runs: Iterable[Callable[..., object]]) -> str:
        """Return the keys of some actions as they are pressed now: “f r o”."""
        keys = [self.of(run).key for run in runs]
        return " ".join(key.lower() if len(key) == 1 else key for key in keys if key)

    def key_said(self, name: str) -> str:
        """Return the key of an action as a sentence calls it; what has none is called by name."""
        action = self[name]
        key = action.key
        return key if len(key) > 1 or key.isalnum() else in_quotes(key or plain_name(action.text()))

    def show_ticks(self) -> None:
        """Tick what is so now."""
        for action in self.values():
            action.show_tick()

    def offer(self, *, has_project: bool, has_pages: bool) -> None:
        """Offer what can be done with what there is."""
        has = {
            Needs.NOTHING: True,
            Needs.PROJECT: has_project,
            Needs.TEXT: has_project,
            Needs.PAGES: has_pages,
        }
        if has != self._has:
            self._has = has
            for action in self.values():
                action.setEnabled(has[action.row.needs])

    def fill_menus(self, bar: QMenuBar) -> dict[Menu, QMenu]:
        """Make the menus."""
        menus = {menu: bar.addMenu(translated(menu.value)) for menu in Menu}
        for made in menus.values():
            made.setToolTipsVisible(True)
            keep_letters(made)
        within: dict[str, QMenu] = {}
        group = None
        for action in self.values():
            row = action.row
            made = menus[row.group.menu]
            if row.group is not group:
                group = row.group
                made.addSeparator()
            if row.within and row.within not in within:
                within[row.within] = made.addMenu(translated(row.within))
                keep_letters(within[row.within])
            within.get(row.within, made).addAction(action)
        return menus


def translated(text: str) -> str:
    """Translate a text of the rows."""
    return QCoreApplication.translate("actions", text)
