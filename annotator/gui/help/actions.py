"""What the menu Help does; its dialogs are loaded when they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from annotator.gui.actions.keymap import apply_keys
from annotator.gui.session.session import Session


class HelpActions(QObject):
    """The handlers of the help menu."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._help: QDialog | None = None
        self._actions: Mapping[str, QAction] = {}

    def apply_keys_to(self, actions: Mapping[str, QAction]) -> None:
        """Give actions the analyst's keys, now and whenever they are changed."""
        self._actions = actions
        apply_keys(actions, dict(self._session.settings.keys))

    def show_keys(self) -> None:
        """Show all keys on one sheet."""
        from annotator.gui.help.keys_dialog import KeysDialog

        KeysDialog(dict(self._session.settings.keys), self._window).open()

    def show_help(self) -> None:
        """Show the help beside the window."""
        from annotator.gui.help.help_dialog import HelpDialog

        if self._help is None:
            self._help = HelpDialog(self._window)
        self._help.show()
        self._help.raise_()

    def change_keys(self) -> None:
        """Let the analyst give actions other keys."""
        from annotator.gui.help.keys_editor import KeysEditor

        editor = KeysEditor(dict(self._session.settings.keys), self._window)
        editor.changed.connect(self._on_keys)
        editor.open()

    def about(self) -> None:
        """Say what this is."""
        from annotator.gui.help.keys_dialog import about

        about(self._window)

    def _on_keys(self, keys: dict[str, str]) -> None:
        settings = replace(self._session.settings, keys=tuple(sorted(keys.items())))
        self._session.change_settings(settings)
        apply_keys(self._actions, keys)
