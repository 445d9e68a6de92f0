"""What the window does while another program keeps the project locked.

An edit tries for a tenth of a second. Then it is tried again from an event loop of its own, so that
the window lives; keys that come meanwhile are kept, and typed when the edit is through.
"""

from __future__ import annotations

import random
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QKeyCombination,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_PATIENCE_SECONDS = 0.1
_MILLISECONDS_BETWEEN_TRIES = 50
_MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_MOUSE = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
}
_Key = tuple[int, Qt.KeyboardModifier, str]


class Waiting(QObject):
    """Waits for a lock in the place of whoever needs it; see `sqlite.Patience`."""

    began = Signal()
    """The wait has become one that the analyst notices."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_waiting = False
        self.never_waits = False
        """Set while nothing is asked that is worth a wait."""
        self.is_for_a_merge = False
        """Set, from any thread, while a merge that this window writes keeps the file locked."""
        self._loop = QEventLoop(self)
        self._tries = QTimer(self, interval=_MILLISECONDS_BETWEEN_TRIES)
        self._tries.timeout.connect(self._loop.quit)
        self._keys: deque[_Key] = deque()
        self._is_cancelled = False
        self._is_typing = False

    @contextmanager
    def off(self) -> Iterator[None]:
        """Wait for nothing meanwhile: for what is looked at or read though nobody asked."""
        before, self.never_waits = self.never_waits, True
        try:
            yield
        finally:
            self.never_waits = before

    def __call__(self, seconds: float) -> bool:
        """Wait a little for a lock that was refused so long; False gives up."""
        if self.is_waiting or self.never_waits:
            return False
        if seconds < _PATIENCE_SECONDS:
            time.sleep(random.uniform(0.0003, 0.003))  # noqa: S311 - no secret
            return True
        app = QCoreApplication.instance()
        assert app is not None
        self.is_waiting = True
        try:
            if not self._tries.isActive():
                self._is_cancelled = False
                app.installEventFilter(self)
                self.began.emit()
            self._tries.start()
            self._loop.exec()
        finally:
            self.is_waiting = False
        return not self._is_cancelled

    def text(self, name: str, holder: str) -> str:
        """Say that a file is waited for, and who keeps it locked if that is known."""
        if self.is_for_a_merge:
            return self.tr(
                "A merge is being written to {0}. What you type meanwhile is done after that."
            ).format(name)
        return (
            self.tr(
                "Waiting for {1}, which keeps {0} locked. What you type meanwhile is done when it "
                "lets go."
            )
            if holder
            else self.tr(
                "Waiting for another program that keeps {0} locked. What you type meanwhile is "
                "done when it lets go."
            )
        ).format(name, holder)

    def over(self) -> None:
        """Go on with what was typed meanwhile: the lock is ours, or was given up."""
        app = QCoreApplication.instance()
        if self._tries.isActive() and app is not None:
            self._tries.stop()
            app.removeEventFilter(self)
            if not self._is_cancelled:
                QTimer.singleShot(0, self, self._type)

    def cancel(self) -> bool:
        """Give up the edit that waits; returns whether one does."""
        self._is_cancelled = self.is_waiting
        self._loop.quit()
        return self._is_cancelled

    def take_dropped(self) -> str:
        """Say what a cancel dropped, the edit and the keys after it; nothing where it did not."""
        if not self._is_cancelled:
            return ""
        self._is_cancelled = False
        keys = " ".join(map(_name, self._keys))
        self._keys.clear()
        if not keys:
            return self.tr("The edit was dropped; nothing was changed.")
        return self.tr("The edit was dropped, and the keys typed after it: {0}").format(keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep keys for later; let the mouse do nothing but press the buttons of the foot.

        The timers of the window wait too, since what they run may read the project.
        """
        kind = event.type()
        if kind == QEvent.Type.Timer and isinstance(watched, QTimer):
            return watched.parent() is not None and watched is not self._tries
        if not isinstance(watched, QWidget):
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if kind in _MOUSE:
            beside = watched.parent()
            is_foot = beside is not None and beside.objectName() == "messages"
            return not (is_foot and isinstance(watched, QAbstractButton))
        if isinstance(event, QKeyEvent) and kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if kind == QEvent.Type.KeyPress and event.key() not in _MODIFIERS:
                self._keys.append((event.key(), event.modifiers(), event.text()))
            return True
        return False

    def _type(self) -> None:
        """Type what was kept, key by key; one that has to wait leaves the others for later."""
        if self._is_typing:
            return
        self._is_typing = True
        try:
            while self._keys and not self.is_waiting:
                _press(self._keys.popleft())
        finally:
            self._is_typing = False


def _press(key: _Key) -> None:
    """Do what a key does: the action that has it, else what the widget makes of it."""
    code, modifiers, text = key
    focused = QApplication.focusWidget()
    if focused is None:
        return
    sequence = _sequence(key)
    for action in (*focused.actions(), *focused.window().actions()):
        is_near = action in focused.actions()
        is_wide = action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
        if action.isEnabled() and sequence in action.shortcuts() and (is_near or is_wide):
            override = QKeyEvent(QEvent.Type.ShortcutOverride, code, modifiers, text)
            override.ignore()
            QApplication.sendEvent(focused, override)
            if not override.isAccepted():  # else it is a letter of the field that is typed in
                action.trigger()
                return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(focused, QKeyEvent(kind, code, modifiers, text))


def _sequence(key: _Key) -> QKeySequence:
    code, modifiers, _text = key
    return QKeySequence(QKeyCombination(modifiers, Qt.Key(code)))


def _name(key: _Key) -> str:
    return _sequence(key).toString(QKeySequence.SequenceFormat.NativeText)
