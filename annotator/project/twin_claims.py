"""What was claimed in the twins of a document: the same words, so the same offsets."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import ClaimKind, Document, DocumentId, Source
from annotator.reader import Reader
from annotator.text.span_index import SpanIndex


@dataclass(frozen=True, slots=True)
class TwinClaim:
    """A claim of a twin: its kind, and what tells the twin from the document."""

    kind: ClaimKind | None
    twin: str


@dataclass(frozen=True, slots=True)
class TwinClaims:
    """The claims of all twins of a document, by where they stand."""

    twins: frozenset[DocumentId]
    spans: SpanIndex[TwinClaim]

    def at(self, offset: int) -> list[TwinClaim]:
        """Return the claims of twins at an offset (code points), the innermost first."""
        return [claim for _start, _end, claim in self.spans.at(offset)]


def twin_claims(reader: Reader, document: Document) -> TwinClaims:
    """Return the claims of a document's twins."""
    twins = reader.twins(document)
    return TwinClaims(
        frozenset(twin.id for twin in twins),
        SpanIndex(
            (start, end, claim)
            for twin in twins
            for name in [name_of(reader, twin)]
            for outline in reader.outlines(twin.id)
            for claim in [TwinClaim(outline.kind, name)]
            for start, end in outline.ranges
        ),
    )


def name_of(reader: Reader, document: Document) -> str:
    """Return what tells a document from its twins: who carries it, else its address or title."""
    carrier = document.publication or document.host
    source = reader.get(Source, carrier) if carrier else None
    return source.name if source else document.url or document.title
