"""Keys by their position, where the layout of the keyboard gives no letter of ours.

Qt finds an action by the letter that a key gives. Under a layout without Latin letters, Russian or
Greek, it finds none; then what the same key gives in the US layout counts. A Latin letter or a
figure always stands for itself, so other Latin layouts keep their letters.

With Shift some of these layouts give Latin capitals, as the Hebrew one, or signs, as the Arabic.
There Qt finds the action of the capital or the sign before that of Shift and the letter: undo for
redo.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.actions.action import Needs
from annotator.gui.actions.making import WindowAction
from annotator.gui.actions.positions import key_of, layout_of, layout_with, shifted, sign_at

_Modifier = Qt.KeyboardModifier
_HOLDS = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier


class KeysByPosition:
    """Runs the actions of a window for keys that nothing has taken."""

    def __init__(self, actions: Collection[WindowAction], texts: Collection[QWidget]) -> None:
        self._actions = actions
        self._texts = texts
        self._given: dict[str, str] = {}
        """What keys gave that were no letters of ours, by their US signs."""

    @property
    def layout(self) -> Mapping[str, str]:
        """What keys give that act by their position, by their US signs."""
        own = self._own_signs()
        return {s: given for s, given in self._layout().items() if not _is_ours(given, own)}

    def wants(self, event: QKeyEvent) -> bool:
        """Tell whether a key has to come here before Qt looks for its action."""
        return bool(sign_at(event)) and self._with_shift(event) is not None

    def take(self, event: QKeyEvent) -> bool:
        """Run what a key stands for that nothing has taken; tell whether there was anything."""
        sign = sign_at(event)
        if not sign or event.modifiers() & _Modifier.KeypadModifier:
            return False
        action = self._with_shift(event)
        given = chr(event.key()) if event.key() <= sys.maxunicode else ""
        modifiers = event.modifiers() & ~_Modifier.GroupSwitchModifier
        if action is None and not _is_ours(given, self._own_signs(modifiers)):
            self._note(sign, event)
            if self._is_of_field(event, sign, modifiers):
                return True
            action = self._action(_keys(sign, modifiers))
        if action is None:
            return False
        action.trigger()
        return True

    def _with_shift(self, event: QKeyEvent) -> WindowAction | None:
        """Return the action of Shift, a letter and what else is held."""
        key, modifiers = event.key(), event.modifiers()
        if not modifiers & _Modifier.ShiftModifier:
            return None
        if not ord("A") <= key <= ord("Z"):
            sign = sign_at(event)
            if not sign.isalpha() or self._layout().get(sign, "").isascii():
                return None
            key = key_of(sign)
        return self._action({QKeySequence(QKeyCombination(modifiers, Qt.Key(key)))})

    def _layout(self) -> Mapping[str, str]:
        if self._given:
            return layout_with(self._given)
        return layout_of(QGuiApplication.inputMethod().locale().name().partition("_")[0])

    def _own_signs(self, modifiers: Qt.KeyboardModifier = _Modifier.NoModifier) -> set[str]:
        """Return the last sign of each key that an action has with what else is held."""
        held = QKeySequence(QKeyCombination(modifiers & _HOLDS, Qt.Key.Key_A)).toString()[:-1]
        sequences = (s.toString() for action in self._actions for s in action.shortcuts())
        return {s[-1:] for s in sequences if s.replace("Shift+", "")[:-1] == held}

    def _is_of_field(self, event: QKeyEvent, sign: str, modifiers: Qt.KeyboardModifier) -> bool:
        """Give a key to the field that has the focus if it wants it for itself, as Ctrl+C."""
        focused = QApplication.focusWidget()
        if focused is None or focused in self._texts or not modifiers & _HOLDS:
            return False
        asked = _moved(event, sign, modifiers, QEvent.Type.ShortcutOverride)
        asked.ignore()
        QApplication.sendEvent(focused, asked)
        return asked.isAccepted() and QApplication.sendEvent(
            focused, _moved(event, sign, modifiers, QEvent.Type.KeyPress)
        )

    def _note(self, sign: str, event: QKeyEvent) -> None:
        """Learn the layout by a letter that was typed."""
        is_held = event.modifiers() & (_HOLDS | _Modifier.ShiftModifier)
        if is_held or event.text().isascii():  # a sign of ASCII tells no layout from others
            return
        given = {**self._given, sign: event.text()}
        # With another layout, what was learned of the one before is no more.
        self._given = given if layout_with(given) is not given else {sign: event.text()}

    def _action(self, wanted: Collection[QKeySequence]) -> WindowAction | None:
        """Return the action of one of some keys that can be done where the focus is."""
        is_in_text = QApplication.focusWidget() in self._texts
        for action in self._actions:
            is_apt = action.isEnabled() and (is_in_text or action.row.needs is not Needs.TEXT)
            if is_apt and any(sequence in wanted for sequence in action.shortcuts()):
                return action
        return None


def _is_ours(given: str, own: Collection[str]) -> bool:
    """Return whether a key gives a Latin letter, a figure or a sign that an action has."""
    return (given.isascii() and given.isalnum()) or given in own


def _keys(sign: str, modifiers: Qt.KeyboardModifier) -> set[QKeySequence]:
    """Return how a key reads that is named by its US sign: Shift+= is + too."""
    keys = {QKeySequence(QKeyCombination(modifiers, key_of(sign)))}
    if modifiers & _Modifier.ShiftModifier and not sign.isalpha():
        bare = modifiers & ~_Modifier.ShiftModifier
        keys.add(QKeySequence(QKeyCombination(bare, key_of(shifted(sign)))))
    return keys


def _moved(
    event: QKeyEvent, sign: str, modifiers: Qt.KeyboardModifier, kind: QEvent.Type
) -> QKeyEvent:
    """Return the event of the same key in the US layout."""
    return QKeyEvent(kind, key_of(sign), modifiers, "", event.isAutoRepeat(), event.count())
