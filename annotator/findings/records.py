"""The records of a project in memory, found by what they name; kept current from changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar, cast

from annotator.model import (
    Analyst,
    Attribution,
    Claim,
    ClaimId,
    Dismissal,
    Document,
    DocumentId,
    Evidence,
    Judgement,
    Moment,
    Record,
    Region,
    RegionKind,
    Relation,
    RelationType,
    Source,
    SourceId,
    Standing,
)
from annotator.model.references import Reference, references_of
from annotator.reader import ClaimStand, Link, VoicedRegion, Voices, place_of
from annotator.text.quote_pairs import quotations

R = TypeVar("R", bound=Record)

TYPES: tuple[type[Record], ...] = (
    *(Document, Region, Source, Claim, Attribution, Relation, Evidence),
    *(Judgement, Standing, Moment, Dismissal),
)
"""The records that rules ask for."""

_INDEXED: dict[type[Record], tuple[Reference, ...]] = {
    cls: tuple(r for r in references_of(cls) if r.target is not Analyst) for cls in TYPES
}


class Records:
    """Records, and what follows from a few of them."""

    def __init__(self, text_of: Callable[[Document], str]) -> None:
        self._text_of = text_of
        self._records: dict[type[Record], dict[str, Record]] = {cls: {} for cls in TYPES}
        self._naming: dict[tuple[type[Record], str], dict[str, dict[str, Record]]] = {
            (cls, reference.field): {} for cls in TYPES for reference in _INDEXED[cls]
        }
        self._from, self._to = (self._naming[Relation, f] for f in ("from_claim", "to_claim"))
        self._voices: dict[DocumentId, Voices] = {}
        self._quotations: dict[str, tuple[tuple[int, int], ...]] = {}
        self._groups: dict[ClaimId, frozenset[ClaimId]] = {}

    # Records

    # Any: mypy cannot tell that the key is the type of what is found.

    def get(self, cls: type[R], record_id: str | None) -> R | None:
        """Return a record by its id, or None."""
        records: Any = self._records
        found: R | None = records[cls].get(record_id)
        return found

    def all(self, cls: type[R]) -> Iterable[R]:
        """Return all records of a type, in no order that means anything."""
        records: Any = self._records
        found: Iterable[R] = records[cls].values()
        return found

    def naming(self, cls: type[R], field: str, record_id: str) -> Iterable[R]:
        """Return the records that name a record in a field."""
        index: Any = self._naming
        found: dict[str, R] | None = index[cls, field].get(record_id)
        return found.values() if found else ()

    def claim(self, claim_id: ClaimId) -> Claim:
        """Return a claim that is known to be there."""
        records: Any = self._records
        found: Claim = records[Claim][claim_id]
        return found

    def text(self, document: Document) -> str:
        """Return the text of a document."""
        return self._text_of(document)

    def put(self, cls: type[Record], record_id: str, record: Record | None) -> None:
        """Take in what a record is now, None where it is gone."""
        before = self._records[cls].get(record_id)
        for reference in _INDEXED[cls]:
            index = self._naming[cls, reference.field]
            for name in reference.ids(before) if before else ():
                index[name].pop(record_id, None)
            for name in reference.ids(record) if record else ():
                index.setdefault(name, {})[record_id] = record  # type: ignore[assignment]
        if record is None:
            self._records[cls].pop(record_id, None)
        else:
            self._records[cls][record_id] = record
        self._forget(before, record)

    def _forget(self, before: Record | None, after: Record | None) -> None:
        """Let go of what was worked out and may be otherwise now."""
        for record in (before, after):
            match record:
                case Region(document=document_id) | Document(id=document_id):
                    self._voices.pop(document_id, None)
                    self.__dict__.pop("twins", None)
                case Relation(from_claim=one, to_claim=other, type=RelationType.SAME_AS):
                    for claim_id in (*self._groups.get(one, ()), *self._groups.get(other, ())):
                        self._groups.pop(claim_id, None)

    # What follows from them

    @cached_property
    def twins(self) -> dict[str, tuple[Document, ...]]:
        """The documents of each text, by its SHA-256: they count as one."""
        found: dict[str, tuple[Document, ...]] = {}
        for document in sorted(self.all(Document), key=lambda d: d.id):
            found[document.sha256] = (*found.get(document.sha256, ()), document)
        return found

    def text_key(self, document_id: DocumentId | None) -> str:
        """Return what all documents of one text have in common; nothing where there is none."""
        document = self.get(Document, document_id)
        return document.sha256 if document else ""

    def voices(self, document_id: DocumentId) -> Voices:
        """Return who speaks where in a document."""
        if document_id not in self._voices:
            document = cast(Document, self._records[Document][document_id])
            self._voices[document_id] = Voices(document, self.regions(document_id))
        return self._voices[document_id]

    def regions(self, document_id: DocumentId) -> Iterable[VoicedRegion]:
        """Return the regions of a document, in no order."""
        return map(VoicedRegion.of, self.naming(Region, "document", document_id))

    def voiced_by(self, source_id: SourceId) -> set[DocumentId]:
        """Return the documents in which a source is the voice of a region."""
        return {region.document for region in self.naming(Region, "voice", source_id)}

    def document_of(self, claim_id: ClaimId) -> DocumentId | None:
        """Return the document of a claim, None where the claim is gone."""
        claim = self.get(Claim, claim_id)
        return claim.document if claim else None

    def stand(self, claim_id: ClaimId) -> ClaimStand:
        """Return where a claim begins that is known to be there."""
        claim = self.claim(claim_id)
        return ClaimStand(claim_id, claim.document, claim.spans[0].start)

    def region_kind(self, claim: Claim) -> RegionKind | None:
        """Return in what kind of region a claim begins."""
        return self.voices(claim.document).stand(claim.spans[0].start).kind

    def voice(self, claim: Claim) -> SourceId | None:
        """Return who speaks where a claim begins."""
        return self.voices(claim.document).at(claim.spans[0].start)

    def spoken(self, claim_id: ClaimId) -> tuple[SourceId, ...]:
        """Return the own voice of a claim: as each document of its text names it.

        A voice that nobody named is an id that no source has.
        """
        _, document_id, start = self.stand(claim_id)
        key = self.text_key(document_id)
        voices = [self.voices(twin.id).at(start) for twin in self.twins[key]]
        if named := tuple(dict.fromkeys(voice for voice in voices if voice)):
            return named
        within = [r.start for r in self.regions(document_id) if r.start <= start < r.end]
        return (SourceId(f"voice:{key}:{within}"),)

    def date(self, source_id: str) -> str:
        """Return when a source is from; `~`, which comes after all dates, where nobody knows."""
        source = self.get(Source, source_id)
        document = self.get(Document, source.document) if source else None
        return (source and source.date) or (document and document.published) or "~"

    def quotations(self, document: Document) -> tuple[tuple[int, int], ...]:
        """Return where words stand in quotation marks in a document, without the marks."""
        if document.sha256 not in self._quotations:
            text = self.text(document)
            paragraphs = (paragraph.span() for paragraph in re.finditer(r".+", text))
            self._quotations[document.sha256] = quotations(text, paragraphs)
        return self._quotations[document.sha256]

    def layers(self, claim_id: ClaimId) -> list[Attribution]:
        """Return the layers of a claim, in no order."""
        return list(self.naming(Attribution, "claim", claim_id))

    def links(self, claim_id: ClaimId) -> Sequence[Attribution | Link]:
        """Return the layers of a claim as far as they lead on, in no order."""
        return self.layers(claim_id)

    def beside(self, claim_id: ClaimId, kind: RelationType) -> Iterator[ClaimId]:
        """Yield the claims that a relation of a kind joins with a claim, in either direction."""
        for relation in self.naming(Relation, "from_claim", claim_id):
            if relation.type is kind:
                yield relation.to_claim
        for relation in self.naming(Relation, "to_claim", claim_id):
            if relation.type is kind:
                yield relation.from_claim

    def group(self, claim_id: ClaimId) -> frozenset[ClaimId]:
        """Return the claims that are the same as a claim, itself among them: it is transitive."""
        if claim_id not in self._from and claim_id not in self._to:
            return frozenset((claim_id,))
        if claim_id not in self._groups:
            found, waiting = {claim_id}, [claim_id]
            while waiting:
                for other in self.beside(waiting.pop(), RelationType.SAME_AS):
                    if other not in found:
                        found.add(other)
                        waiting.append(other)
            self._groups.update(dict.fromkeys(found, frozenset(found)))
        return self._groups[claim_id]

    def in_order(self, claim_ids: Iterable[ClaimId]) -> tuple[ClaimId, ...]:
        """Return claims document by document, in the order of the text."""
        return tuple(sorted(set(claim_ids), key=self._place))

    def _place(self, claim_id: ClaimId) -> tuple[Any, ...]:
        claim = self.claim(claim_id)
        ranges = [(span.start, span.end) for span in claim.spans]
        return claim.document, *place_of(ranges, claim_id)

    def source(self, source_id: str | None) -> Source | None:
        """Return a source."""
        return self.get(Source, source_id)
