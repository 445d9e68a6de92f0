"""What is done once before the next paint, however often it is asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject

_LAYOUT_REQUEST = QEvent.Type.LayoutRequest.value
_UPDATE_LATER = QEvent.Type.UpdateLater.value
_MOST_LAYOUTS = 8
"""Widgets within one another that are laid out anew before a paint, from the inmost one."""


def lay_out_now() -> None:
    """Lay out what waits for it, so that the next paint shows it."""
    for _ in range(_MOST_LAYOUTS):  # each may ask for that of what it lies in
        QCoreApplication.sendPostedEvents(None, _LAYOUT_REQUEST)
    QCoreApplication.sendPostedEvents(None, _UPDATE_LATER)


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
