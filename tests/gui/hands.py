"""Real presses: they go to the window, which hands them on, as a desktop's do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from .robot import NONE


def press_key(window: QWidget, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press keys in a window, one after the other: each goes to what has the focus by then."""
    _activate(window)
    for key in keys:
        QTest.keyClick(window.windowHandle(), key, modifier)
        QApplication.processEvents()


def press_mouse(widget: QWidget, point: QPoint | None = None) -> None:
    """Click at a point of a widget, its middle if none is given: whatever is there gets it."""
    window = widget.window()
    _activate(window)
    at = widget.mapTo(window, point or widget.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NONE, at)
    QApplication.processEvents()


def _activate(window: QWidget) -> None:
    if not window.isActiveWindow():
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        QApplication.processEvents()
