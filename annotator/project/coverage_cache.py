"""How much of each document of a project has been dealt with, though it is not open.

A document is counted when somebody asks, in slices that fit between two key presses, and the
answer is kept until an edit touches what it hangs on: claims' spans, marks and regions.
"""

from __future__ import annotations

from annotator.model import Claim, Document, DocumentId, Edit, Mark, Record, Region
from annotator.project.sentence_counts import Counts, SentenceCounts
from annotator.project.sentence_map import SentenceMap
from annotator.reader import Reader
from annotator.text.span_index import SpanIndex


class CoverageCache:
    """Counts documents one after the other, those that were asked for last first."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[DocumentId, Counts] = {}
        self._wanted: dict[DocumentId, None] = {}
        self._begun: tuple[DocumentId, SentenceCounts] | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to be counted."""
        return bool(self._wanted)

    def ask(self, document_id: DocumentId) -> Counts | None:
        """Return the counts of a document; what is not known is counted before all else."""
        known = self._known.get(document_id)
        if known is None:
            self._wanted.pop(document_id, None)
            self._wanted[document_id] = None
        return known

    def note(self, document_id: DocumentId, counts: Counts) -> None:
        """Take the counts from whoever has the document open."""
        self._known[document_id] = counts
        self._wanted.pop(document_id, None)
        if self._begun is not None and self._begun[0] == document_id:
            self._begun = None

    def go_on(self, seconds: float) -> DocumentId | None:
        """Go on counting for some time; return a document whose counts are known now, if any."""
        if not self._wanted:
            return None
        if self._begun is None or self._begun[0] not in self._wanted:
            self._begun = self._begin(next(reversed(self._wanted)))
            return None  # reading was work enough for one slice
        document_id, counting = self._begun
        counts = counting.go_on(seconds)
        if counts is None:
            return None
        self.note(document_id, counts)
        return document_id

    def apply(self, edit: Edit) -> set[DocumentId]:
        """Forget the counts that an edit may have changed, and return whose they were."""
        touched: set[DocumentId] = set()
        for change in edit.changes:
            if _looks_the_same(change.before, change.after):
                continue
            match change.record:
                case Claim(document=document_id) | Mark(document=document_id):
                    touched.add(document_id)
                case Region(document=document_id) | Document(id=document_id):
                    touched.add(document_id)
        for document_id in touched:
            self._known.pop(document_id, None)
            self._wanted.pop(document_id, None)
        if self._begun is not None and self._begun[0] in touched:
            self._begun = None
        return touched

    def _begin(self, document_id: DocumentId) -> tuple[DocumentId, SentenceCounts] | None:
        document = self._reader.get(Document, document_id)
        if document is None:
            del self._wanted[document_id]
            return None
        regions = [(start, end) for start, end, *_ in self._reader.voiced_regions(document)]
        sentences = SentenceMap(self._reader.text(document), regions, document.language)
        claims, marks = self._spans(Claim, document_id), self._spans(Mark, document_id)
        return document_id, SentenceCounts(sentences, claims, marks)

    def _spans(self, cls: type[Claim] | type[Mark], document_id: DocumentId) -> SpanIndex[int]:
        ranges = self._reader.spans(cls, document_id)
        return SpanIndex(
            (start, end, number) for number, own in enumerate(ranges) for start, end in own
        )


def _looks_the_same(before: Record | None, after: Record | None) -> bool:
    """Return whether nothing changed that sentences are counted by."""
    if isinstance(before, Claim | Mark) and isinstance(after, Claim | Mark):
        return before.spans == after.spans
    return (
        isinstance(before, Document)
        and isinstance(after, Document)
        and before.language == after.language
    )
