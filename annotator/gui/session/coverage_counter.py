"""Counts coverage between events, in slices: a thread would slow every key press."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.gui.session.session import Session
from annotator.model import DocumentId, Edit
from annotator.project.coverage_cache import CoverageCache
from annotator.project.sentence_counts import Counts

_PAUSE_MILLISECONDS = 150
_SLICE_SECONDS = 0.004
_BREATH_MILLISECONDS = 5


class CoverageCounter(QObject):
    """Keeps the count of the current document true, then those of others that are looked at."""

    counted = Signal(object)
    """The Counts of the current document."""
    document_counted = Signal(object)
    """A DocumentId: what `counts_of` says of it has changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._cache: CoverageCache | None = None
        self._is_counted = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._count)
        session.opened.connect(self._on_opened)
        session.document_changed.connect(self._on_document)
        session.edited.connect(self._on_edit)

    def counts_of(self, document_id: DocumentId) -> Counts | None:
        """Return the counts of a document; None, and they are counted soon, if not known."""
        if self._cache is None:
            return None
        counts = self._cache.ask(document_id)
        if counts is None and not self._timer.isActive():
            self._timer.start(_PAUSE_MILLISECONDS)
        return counts

    def _on_opened(self) -> None:
        project = self._session.project
        self._cache = CoverageCache(project.read) if project else None

    def _on_document(self) -> None:
        self._is_counted = False
        self._timer.start(_PAUSE_MILLISECONDS)

    def _on_edit(self, edit: Edit) -> None:
        if self._cache is None:
            return
        for document_id in self._cache.apply(edit):
            document = self._session.document
            if document is not None and document.id == document_id:
                self._is_counted = False
            else:
                self.document_counted.emit(document_id)
        self._timer.start(_PAUSE_MILLISECONDS)

    def _count(self) -> None:
        document, book = self._session.document, self._cache
        if document is not None and not self._is_counted:
            counts = document.count(_SLICE_SECONDS)
            self._is_counted = counts is not None
            if counts is not None:
                if book is not None:
                    book.note(document.id, counts)
                self.counted.emit(counts)
                self.document_counted.emit(document.id)
        elif book is not None and (found := book.go_on(_SLICE_SECONDS)) is not None:
            self.document_counted.emit(found)
        if (book is not None and book.is_waiting) or not (self._is_counted or document is None):
            self._timer.start(_BREATH_MILLISECONDS)
