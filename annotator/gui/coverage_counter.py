"""Counts coverage between events, in slices: a thread would slow every key press."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.gui.session import Session

_PAUSE_MILLISECONDS = 150
_SLICE_SECONDS = 0.004
_BREATH_MILLISECONDS = 5


class CoverageCounter(QObject):
    """Keeps the count of the current document true, and says when it is."""

    counted = Signal(object)
    """The Counts of the current document."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._count)
        session.document_changed.connect(self._on_document)
        session.patched.connect(lambda _patch: self._timer.start(_PAUSE_MILLISECONDS))

    def _on_document(self) -> None:
        if self._session.document is not None:
            self._timer.start(_PAUSE_MILLISECONDS)

    def _count(self) -> None:
        document = self._session.document
        if document is None:
            return
        counts = document.count(_SLICE_SECONDS)
        if counts is None:
            self._timer.start(_BREATH_MILLISECONDS)
        else:
            self.counted.emit(counts)
