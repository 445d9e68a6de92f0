"""What a press of the mouse on words comes to: a click chooses a claim, a selection leaves it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from annotator.gui.document.view import DocumentView
from annotator.model import ClaimId


class Click:
    """The clicks on the words of one text, wherever they are seen: in it or on its pages."""

    def __init__(self, view: DocumentView) -> None:
        self._view = view
        self._point: QPoint | None = None
        self._before: ClaimId | None = None

    def press(self) -> None:
        """Let the caret follow the mouse; the claim waits for what comes of it."""
        self._view.is_pressed = True

    def release(self, point: QPoint, offset: int) -> None:
        """Choose the claim at an offset (code points), or none, unless words were selected.

        A second click at the same point goes on to the claim outside that one.
        """
        self._view.is_pressed = False
        document = self._view.open_document
        if document is None or self._view.textCursor().hasSelection():
            self._point = None
            return
        self._before = self._view.current_claim
        is_second = self._point is not None and is_near(point, self._point)
        self._point = point
        self._view.choose(document.claim_at(offset, self._before if is_second else None))

    def take_back(self) -> None:
        """Make the claim current again that was so before a click that began a double click."""
        self._point = None
        self._view.choose(self._before)


def is_near(point: QPoint, other: QPoint) -> bool:
    """Tell whether a mouse has not moved in earnest between two points."""
    return (point - other).manhattanLength() < QApplication.startDragDistance()
