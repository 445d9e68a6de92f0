"""What is done once before the next paint, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject


class Soon(QObject):
    """Does something once what goes on now is done, and before anything is painted.

    A timer would come after the paint: what it changes would be painted in a pass of its own.
    """

    def __init__(self, parent: QObject, then: Callable[[], object]) -> None:
        super().__init__(parent)
        self._then = then
        self._is_waiting = False

    def start(self) -> None:
        """Ask for it."""
        if not self._is_waiting:
            self._is_waiting = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def customEvent(self, _event: QEvent) -> None:
        """Do it: Qt paints when all that was posted is done."""
        self._is_waiting = False
        self._then()
