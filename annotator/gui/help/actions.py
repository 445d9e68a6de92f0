"""What the Help menu does; its dialogs are loaded on demand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Never

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.actions.action import Action
from annotator.gui.actions.keymap import apply_keys
from annotator.gui.actions.making import WindowAction
from annotator.gui.session.session import Session

if TYPE_CHECKING:
    from annotator.gui.help.help_dialog import HelpDialog


class HelpActions(QObject):
    """The handlers of the help menu."""

    def __init__(self, session: Session, rows: tuple[Action[Never], ...], window: QWidget) -> None:
        super().__init__(window)
        self._rows = rows
        self._session = session
        self._window = window
        self._help: HelpDialog | None = None
        self._actions: Mapping[str, WindowAction] = {}
        self.layout_in_use: Callable[[], Mapping[str, str]] = dict
        """What keys give that act by their position, by their US signs; set by the window."""

    def apply_keys_to(self, actions: Mapping[str, WindowAction]) -> None:
        """Give actions the analyst's keys, now and whenever they are changed."""
        self._actions = actions
        self._apply_keys()

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        from annotator.gui.help.keys_dialog import KeysDialog

        keys = dict(self._session.settings.keys)
        back = self._session.key_of("next_pane")
        KeysDialog(self._rows, keys, self.layout_in_use(), back, self._window).open()

    def show_help(self) -> None:
        """Show the help beside the window."""
        from annotator.gui.help.help_dialog import HelpDialog

        if self._help is None:
            self._help = HelpDialog(self._rows, self._window)
            self._show_keys_in_help()
            self._session.keys_changed.connect(self._show_keys_in_help)
        self._help.show()
        self._help.raise_()

    def change_keys(self) -> None:
        """Let the analyst give actions other keys."""
        from annotator.gui.help.keys_editor import KeysEditor

        editor = KeysEditor(self._rows, dict(self._session.settings.keys), self._window)
        editor.changed.connect(self._on_keys)
        editor.open()

    def about(self) -> None:
        """Say what this is."""
        from annotator.gui.help.keys_dialog import about

        about(self._window)

    def _show_keys_in_help(self) -> None:
        if self._help is not None:
            self._help.show_keys(dict(self._session.settings.keys))

    def _on_keys(self, keys: dict[str, str]) -> None:
        settings = replace(self._session.settings, keys=tuple(sorted(keys.items())))
        self._session.change_settings(settings)
        self._apply_keys()

    def _apply_keys(self) -> None:
        apply_keys(self._actions.values(), dict(self._session.settings.keys))
        self._session.keys_changed.emit()
