"""Counts coverage between events, in slices: a thread would slow every key press."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import AnnotatorError
from annotator.gui.look.language import format_number
from annotator.gui.session.session import Session
from annotator.model import Document, DocumentId, Edit
from annotator.project.coverage_cache import CoverageCache
from annotator.project.coverage_notes import CoverageNotes
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
        self._notes: CoverageNotes | None = None
        self._has_told = False
        """Whether it was said of this project that sentences are told apart otherwise."""
        self._is_counted = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._count)
        session.opened.connect(self._on_opened)
        session.leaving.connect(self._on_leaving)
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
        self._notes = CoverageNotes(project.read) if project else None
        self._has_told = False

    def _on_leaving(self) -> None:
        project = self._session.project
        is_kept = project is not None and self._session.attempt_idly(lambda: project.keeps_edits)
        if self._notes is not None and is_kept:
            self._notes.keep()

    def _on_document(self) -> None:
        self._is_counted = False
        self._timer.start(_PAUSE_MILLISECONDS)

    def _on_edit(self, edit: Edit) -> None:
        if self._cache is None:
            return
        touched = self._cache.apply(edit)
        if self._notes is not None:
            self._notes.apply(edit, touched)
        for document_id in touched:
            document = self._session.document
            if document is not None and document.id == document_id:
                self._is_counted = False
            else:
                self.document_counted.emit(document_id)
        self._timer.start(_PAUSE_MILLISECONDS)

    def _count(self) -> None:
        try:
            self._count_on()
        except AnnotatorError:
            return  # the file is in trouble, which others tell

    def _count_on(self) -> None:
        document, book = self._session.document, self._cache
        if document is not None and not self._is_counted:
            counts = document.count(_SLICE_SECONDS)
            self._is_counted = counts is not None
            if counts is not None:
                if book is not None:
                    book.note(document.id, counts)
                self._tell_change(document.document, counts)
                self.counted.emit(counts)
                self.document_counted.emit(document.id)
        elif book is not None and (found := book.go_on(_SLICE_SECONDS)) is not None:
            self.document_counted.emit(found)
        if (book is not None and book.is_waiting) or not (self._is_counted or document is None):
            self._timer.start(_BREATH_MILLISECONDS)

    def _tell_change(self, document: Document, counts: Counts) -> None:
        """Say once of a project that this version tells sentences apart otherwise."""
        before = self._notes.check(document.id, counts) if self._notes is not None else None
        if before is None or self._has_told:
            return
        self._has_told = True
        self._session.say(
            self.tr(
                "This version tells sentences apart otherwise than the last one: “{0}” has {1} "
                "untouched of {2}, where it had {3} of {4}. No claim and no mark has moved."
            ).format(
                document.title,
                *map(format_number, (counts.untouched, counts.total)),
                *map(format_number, (before.untouched, before.total)),
            )
        )
