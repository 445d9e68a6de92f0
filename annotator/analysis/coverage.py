"""How much of a document has been dealt with, sentence by sentence."""

from __future__ import annotations

from annotator.model import Document, DocumentId
from annotator.reader import Reader
from annotator.text.coverage import Coverage, coverage
from annotator.text.sentences import sentences


def document_coverage(reader: Reader, document_id: DocumentId) -> Coverage:
    """Return the state of each sentence of a document; raises RecordNotFoundError."""
    found = document_sentences(reader, reader.need(Document, document_id))
    claimed = [r for outline in reader.outlines(document_id) for r in outline.ranges]
    marked = [(s.start, s.end) for mark in reader.marks(document_id) for s in mark.spans]
    return coverage(found, claimed, marked)


def document_sentences(reader: Reader, document: Document) -> list[tuple[int, int]]:
    """Return the sentences of a document, told apart by its regions and its language too."""
    regions = [(region.start, region.end) for region in reader.regions(document.id)]
    return sentences(reader.text(document), regions, document.language)
