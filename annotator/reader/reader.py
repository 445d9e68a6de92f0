"""Typed, read-only questions to one project.

Lists come in the order of entry unless a docstring says otherwise.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from types import MappingProxyType
from typing import Any, TypeVar

from annotator.collector import collector_paused
from annotator.errors import RecordNotFoundError
from annotator.messages import kind_term
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Evidence,
    Mark,
    Moment,
    Obtained,
    ProjectDetails,
    Record,
    Region,
    Relation,
    RelationType,
    Reliability,
    Revision,
    Source,
    SourceId,
    Tag,
)
from annotator.model.findings import Findings
from annotator.reader.carriers import findings_of, known_document, twins_of
from annotator.reader.chains import Voices, ordered_layers
from annotator.reader.claim_rows import ClaimRow, claim_rows, voiced_regions
from annotator.reader.history import History
from annotator.reader.projections import (
    KIND_OF,
    RELATION_OF,
    SOURCE_KIND_OF,
    STANCE_OF,
    VERDICT_OF,
    Check,
    ClaimLine,
    ClaimPlaces,
    ClaimStand,
    Link,
    Outline,
    Ranges,
    SourceLine,
    Tie,
    VoicedRegion,
    Words,
    ids_in,
    place_of,
    ranges_of,
    spans_in,
    start_in,
)
from annotator.store import Store
from annotator.store.dumping import Dumped
from annotator.store.narrowing import Narrowing
from annotator.store.sqlite import SCHEMA_VERSION

R = TypeVar("R", bound=Record)
_MANY_CLAIMS = 5_000
"""To look for more claims than these takes longer than to read what belongs to all."""
_LINK = ("id", "claim", "parent", "source", "via", "stance")


class Reader:
    """Questions to a project's store. Every answer is what is stored at that moment."""

    def __init__(self, store: Store, whole: Reader | None = None) -> None:
        self._store = store
        self._whole = whole
        self.history = History(store)

    @property
    def whole(self) -> Reader:
        """Questions to the whole project, where this one sees some documents of it."""
        return self._whole or self

    @contextmanager
    def narrowed(
        self, documents: Iterable[DocumentId] = (), *, with_names: bool = True
    ) -> Iterator[Reader]:
        """Give questions to the project as if it held some documents only, or no names of analysts.

        No document means all. Without names analysts are called by numbers.
        """
        narrowing = Narrowing(tuple(documents), with_names)
        with self._store.narrowed(narrowing) as store:
            yield Reader(store, self)

    # Single records

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        return self._store.get(cls, record_id)

    def need(self, cls: type[R], record_id: str) -> R:
        """Return a record by its id; raises RecordNotFoundError."""
        record = self._store.get(cls, record_id)
        if record is None:
            raise RecordNotFoundError(
                "The {0} is no longer in the project. Choose another one.",
                kind_term(cls),
            )
        return record

    def all(self, cls: type[R]) -> list[R]:
        """Return all records of a type."""
        return self._store.find(cls)

    def details(self) -> ProjectDetails:
        """Return what the project says about itself."""
        return self._store.find(ProjectDetails)[0]

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Let several questions see the same state; edits of others wait until the end."""
        with self._store.at_one_moment():
            yield

    def ids(self, cls: type[R]) -> list[str]:
        """Return the ids of all records of a type."""
        return [row[0] for row in self._store.values(cls, ("id",))]

    def get_many(self, cls: type[R], record_ids: Collection[str]) -> list[R]:
        """Return the records with some ids; those that are missing are left out."""
        return list(self._store.get_many(cls, record_ids).values())

    def number_of(self, cls: type[R]) -> int:
        """Return how many records of a type there are."""
        return sum(self._store.counts(cls).values())

    # Any: stored values of no one type.
    def stored(self, cls: type[Record], fields: tuple[str, ...]) -> list[tuple[Any, ...]]:
        """Return some fields of all records as they are stored, for who writes them all out.

        Lists are JSON text, spans in them `[start, end, exact]` or, with unknown members,
        `[start, end, exact, extra]`; mentions begin with the document's id. Times are ISO 8601,
        booleans 0 and 1.
        """
        return self._store.values(cls, fields)

    def stored_pages(
        self, cls: type[Record], fields: tuple[str, ...], size: int
    ) -> Iterator[list[tuple[Any, ...]]]:
        """Yield what `stored` returns in pages of a size; the file is free in between."""
        page = self._store.page_of_values(cls, fields, -1, size)
        while page:
            yield [row[:-1] for row in page]
            page = self._store.page_of_values(cls, fields, page[-1][-1], size)

    # Documents

    def text(self, document: Document) -> str:
        """Return the canonical text of a document."""
        return self._store.text(document.sha256)

    def stored_texts(self, documents: Iterable[Document]) -> dict[DocumentId, bytes]:
        """Return texts in UTF-8 as they are stored, not held against their SHA-256.

        Good for telling quickly what cannot be there; what is shown comes from `text`.
        """
        keys = {document.id: document.sha256 for document in documents}
        found = self._store.stored_contents(keys.values())
        return {i: found[key] for i, key in keys.items() if key in found}

    def read_from(self, originals_sha256: Iterable[str]) -> list[Document]:
        """Return the documents that were read from any of some bytes, however they were read."""
        return self._store.find(Document, original=set(originals_sha256))

    def documents_of(self, texts_sha256: Iterable[str]) -> list[Document]:
        """Return the documents of any of some texts, in order of entry."""
        return self._store.find(Document, sha256=set(texts_sha256))

    def original(self, document: Document) -> bytes | None:
        """Return the bytes a document was read from, or None where they were not kept."""
        return self._store.content(document.original) if document.original else None

    def findings(self, document: Document) -> Findings:
        """Return what was found in a document's original beside its text."""
        return findings_of(self._store, document)

    def known_document(
        self, text_sha256: str, carrier: str, of_text: Sequence[Document] | None = None
    ) -> Document | None:
        """Return the document that a text from a carrier is, if the project has it.

        `of_text` are those of the text, where they were asked for before.
        """
        return known_document(self._store, text_sha256, carrier, of_text)

    def twins(self, document: Document) -> list[Document]:
        """Return the documents of the same text that other carriers brought."""
        return twins_of(self._store, document)

    def sources_that_are(self, document_id: DocumentId) -> list[Source]:
        """Return the sources that a document is, in order of entry."""
        return self._store.find(Source, document=document_id)

    def revisions(self, document_id: DocumentId) -> list[Revision]:
        """Return the revisions of a document: by which it revises others, then of itself."""
        later = self._store.find(Revision, document=document_id)
        return later + self._store.find(Revision, revises=document_id)

    def regions(self, document_id: DocumentId) -> list[Region]:
        """Return a document's regions in text order."""
        return sorted(self._store.find(Region, document=document_id), key=lambda r: r.start)

    def titles(self) -> dict[DocumentId, str]:
        """Return the titles of all documents."""
        return dict(self._store.values(Document, ("id", "title")))

    def voiced_regions(self, document: Document) -> list[VoicedRegion]:
        """Return where each region of a document is, its kind and its voice."""
        return voiced_regions(self._store, document)

    def voiced_by(self, source_ids: Collection[SourceId]) -> dict[SourceId, set[DocumentId]]:
        """Return the documents in which each of some sources is the voice of a region."""
        found: dict[SourceId, set[DocumentId]] = {}
        rows = self._store.values(Region, ("voice", "document"), voice=list(source_ids))
        for voice, document in rows:
            found.setdefault(voice, set()).add(document)
        return found

    def spans(self, cls: type[Claim | Mark], document_id: DocumentId) -> list[Ranges]:
        """Return where each record of a type stands in a document."""
        rows = self._store.values(cls, ("spans",), document=document_id)
        return [ranges_of(spans) for spans in spans_in(row[0] for row in rows)]

    # Claims

    def claim_places(self, document_id: DocumentId) -> ClaimPlaces:
        """Return where the claims of a document stand."""
        with collector_paused():
            rows = self._store.values(Claim, ("id", "kind", "spans"), document=document_id)
            kinds = [KIND_OF.get(row[1]) for row in rows]
            spans = spans_in([row[2] for row in rows])
            return ClaimPlaces([row[0] for row in rows], kinds, spans)

    def outlines(self, document_id: DocumentId) -> list[Outline]:
        """Return where the claims of a document stand, in text order."""
        columns = zip(*self.claim_places(document_id), strict=True)
        with collector_paused():
            outlines = [Outline(key, kind, ranges_of(spans)) for key, kind, spans in columns]
            return sorted(outlines, key=lambda outline: place_of(outline.ranges, outline.id))

    def stands(
        self, documents: Collection[DocumentId] = (), claims: Collection[ClaimId] = ()
    ) -> list[ClaimStand]:
        """Return where the claims of some documents begin, and then some others."""
        names = ("id", "document", "spans")
        with collector_paused():
            rows = self._store.values(Claim, names, document=list(documents))
            rows += self._of_claims(Claim, names, "id", claims)
            return [ClaimStand(key, document, start_in(spans)) for key, document, spans in rows]

    def claim_ids(self, document_id: DocumentId) -> list[ClaimId]:
        """Return the ids of the claims of a document."""
        return [row[0] for row in self._store.values(Claim, ("id",), document=document_id)]

    def claim_lines(
        self, document_id: DocumentId, after: int = -1, limit: int = -1
    ) -> tuple[list[ClaimLine], int]:
        """Return claims of a document in order of entry, without the words of their spans.

        Up to `limit` of those behind a sequence number, all where it is negative; and the number
        behind which the next ones are.
        """
        names = ("id", "kind", "spans", "statement", "note", "tags", "created_by", "credibility")
        with collector_paused():
            rows = self._store.page_of_values(
                Claim, (*names, "created"), after, limit, document=document_id
            )
            spans = spans_in([row[2] for row in rows])
            lines = [
                ClaimLine(
                    row[0],
                    KIND_OF.get(row[1]),
                    ranges_of(own),
                    row[3],
                    row[4],
                    ids_in(row[5]),
                    row[6],
                    row[7],
                    row[8] or "",
                )
                for row, own in zip(rows, spans, strict=True)
            ]
            return lines, rows[-1][-1] if rows else after

    def words_on_claims(self, documents: Iterable[DocumentId]) -> list[tuple[DocumentId, str, str]]:
        """Return document, statement and note of each claim of some documents."""
        names = ("document", "statement", "note")
        return self._store.values(Claim, names, document=list(documents))

    def claims(self, document_id: DocumentId) -> list[Claim]:
        """Return a document's claims in text order."""
        return sorted(
            self._store.find(Claim, document=document_id),
            key=lambda c: place_of([(span.start, span.end) for span in c.spans], c.id),
        )

    def first_document(self) -> DocumentId | None:
        """Return the document that was entered first, None where there is none."""
        page = next(self.stored_pages(Document, ("id",), 1), [])
        return page[0][0] if page else None

    def claim_numbers(self) -> dict[DocumentId, int]:
        """Return the number of claims in each document that has any."""
        return {document: n for (document,), n in self._store.counts(Claim, "document").items()}

    def claim_counts(self) -> dict[DocumentId, dict[ClaimKind | None, int]]:
        """Return the number of claims of each kind in each document that has any."""
        counts: dict[DocumentId, dict[ClaimKind | None, int]] = {}
        for (document, kind), number in self._store.counts(Claim, "document", "kind").items():
            counts.setdefault(document, {})[ClaimKind(kind) if kind else None] = number
        return counts

    def rows(
        self,
        claim_ids: Iterable[ClaimId],
        known: Mapping[DocumentId, Voices] = MappingProxyType({}),
    ) -> list[ClaimRow]:
        """Return claims with their chains, in the order of the ids; missing ones are left out.

        A caller that knows who speaks where in a document spares the reading of its regions.
        """
        with self._store.at_one_moment():
            return claim_rows(self._store, tuple(claim_ids), known)

    def row(self, claim_id: ClaimId) -> ClaimRow | None:
        """Return one claim with its chain, or None."""
        rows = self.rows((claim_id,))
        return rows[0] if rows else None

    def layers(self, claim_id: ClaimId) -> list[Attribution]:
        """Return a claim's layers, outermost first."""
        return ordered_layers(self._store.find(Attribution, claim=claim_id))

    def last_chain(self, other_than: ClaimId) -> list[Attribution]:
        """Return the chain that was linked last, of another claim; outermost first."""
        newest = self._store.newest_values(Attribution, "claim", 2)
        found = next((claim_id for claim_id in newest if claim_id != other_than), None)
        return self.layers(found) if found else []

    def attributions(self, document_id: DocumentId) -> list[Attribution]:
        """Return the layers of all claims of a document."""
        return self._store.find(Attribution, claim=self.claim_ids(document_id))

    def links(self, claim_ids: Collection[ClaimId]) -> list[Link]:
        """Return the layers of claims without their words."""
        return _links(self._of_claims(Attribution, _LINK, "claim", claim_ids))

    def links_to(self, source_ids: Collection[SourceId]) -> list[Link]:
        """Return the layers that name any of some sources, as the source or as the via."""
        ids = list(source_ids)
        found = (self._store.values(Attribution, _LINK, **{n: ids}) for n in ("source", "via"))
        return _links(dict.fromkeys(chain.from_iterable(found)))

    def checks(self, claim_ids: Collection[ClaimId]) -> list[Check]:
        """Return how claims were held against passages, without these."""
        rows = self._of_claims(Evidence, ("id", "claim", "verdict"), "claim", claim_ids)
        return [Check(key, claim, VERDICT_OF.get(verdict)) for key, claim, verdict in rows]

    def ties(self, claim_ids: Collection[ClaimId]) -> list[Tie]:
        """Return the relations from and to some claims; each stands once."""
        names = ("id", "from_claim", "type", "to_claim")
        ends = (self._of_claims(Relation, names, end, claim_ids) for end in names[1::2])
        rows = dict.fromkeys(chain.from_iterable(ends))
        return [Tie(key, one, RELATION_OF[kind], other) for key, one, kind, other in rows]

    def ties_of(self, kind: RelationType) -> list[Tie]:
        """Return the relations of a kind."""
        rows = self._store.values(Relation, ("id", "from_claim", "to_claim"), type=kind)
        return [Tie(key, one, kind, other) for key, one, other in rows]

    # Any: stored values of no one type.
    def _of_claims(
        self, cls: type[Record], names: tuple[str, ...], end: str, claim_ids: Collection[ClaimId]
    ) -> list[tuple[Any, ...]]:
        """Return some columns of the records one end of which, a column too, is one of claims."""
        if len(claim_ids) <= _MANY_CLAIMS:
            return self._store.values(cls, names, **{end: list(claim_ids)})
        wanted, place = frozenset(claim_ids), names.index(end)
        return [row for row in self._store.values(cls, names) if row[place] in wanted]

    def layer_words(self, claim_ids: Collection[ClaimId]) -> dict[ClaimId, tuple[Words, ...]]:
        """Return the cues and mentions of claims that have any."""
        names = ("claim", "cue", "mention")
        found: dict[ClaimId, list[Words]] = {}
        for claim, *columns in self._store.values(Attribution, names, claim=list(claim_ids)):
            for is_cue, column in zip((True, False), columns, strict=True):
                words = [Words(is_cue, *span[:2]) for span in json.loads(column)]
                found.setdefault(claim, []).extend(words)
        return {claim: tuple(words) for claim, words in found.items()}

    def relations(self, claim_id: ClaimId) -> list[Relation]:
        """Return the relations from and to a claim."""
        outgoing = self._store.find(Relation, from_claim=claim_id)
        return outgoing + self._store.find(Relation, to_claim=claim_id)

    def evidence(self, claim_id: ClaimId) -> list[Evidence]:
        """Return the passages a claim was checked against."""
        return self._store.find(Evidence, claim=claim_id)

    def moments(self, claim_id: ClaimId) -> list[Moment]:
        """Return when a claim was said, and when what it tells is claimed to happen."""
        return self._store.find(Moment, claim=claim_id)

    def passages(self, document_id: DocumentId) -> list[Evidence]:
        """Return the passages of a document that claims were checked against."""
        return self._store.find(Evidence, document=document_id)

    def marks(self, document_id: DocumentId) -> list[Mark]:
        """Return a document's marks in text order."""
        found = self._store.find(Mark, document=document_id)
        return sorted(found, key=lambda mark: mark.spans[0].start)

    # Sources, tags, analysts

    def sources(self) -> list[Source]:
        """Return all sources."""
        return self._store.find(Source)

    def source_lines(self) -> list[SourceLine]:
        """Return all sources as a list names them."""
        rows = self._store.values(Source, SourceLine._fields)
        return [
            SourceLine(
                key,
                name,
                SOURCE_KIND_OF[kind],
                None if named is None else bool(named),
                Reliability(reliability) if reliability else None,
                Obtained(obtained) if obtained else None,
                document,
            )
            for key, name, kind, named, reliability, obtained, document in rows
        ]

    def recent_source_ids(self, role: str = "source", limit: int = 9) -> list[SourceId]:
        """Return the ids of what was linked last as the source or the via, newest first."""
        found = self._store.newest_values(Attribution, role, limit + 1)
        return [source_id for source_id in found if source_id is not None][:limit]

    def last_via(self, document_id: DocumentId, source_id: SourceId) -> SourceId | None:
        """Return the via of the layer of a source that was entered last in a document."""
        rows = self._store.values(Attribution, ("claim", "via"), source=source_id)
        for claim_id, via in reversed(rows):
            if self.need(Claim, claim_id).document == document_id:
                return SourceId(via) if via else None
        return None

    def tags(self) -> list[Tag]:
        """Return all tags."""
        return self._store.find(Tag)

    def analysts(self) -> list[Analyst]:
        """Return all analysts."""
        return self._store.find(Analyst)

    def claims_made(self) -> dict[AnalystId, int]:
        """Return how many claims each analyst made."""
        counts = self._store.counts(Claim, "created_by").items()
        return {AnalystId(by): number for (by,), number in counts if by is not None}

    @property
    def file_version(self) -> int:
        """The version of the project file."""
        return SCHEMA_VERSION

    def dumped(self) -> Iterator[Dumped]:
        """Yield all rows of the file, table by table, for who writes the whole project out.

        Each table is to be read before the next one; contents are asked for by themselves.
        """
        return self._store.dumped()

    # What only a check asks

    def every_with_digest(self, cls: type[R]) -> Iterator[tuple[R, bool]]:
        """Yield all records of a type, and whether each is still what was written."""
        return self._store.every_with_digest(cls)

    def content_keys(self) -> list[str]:
        """Return the SHA-256 of every text and every original that is kept."""
        return self._store.content_keys()

    def content(self, sha256: str) -> bytes:
        """Return the bytes kept under a SHA-256."""
        return self._store.content(sha256)


# Any: stored values of no one type.
def _links(rows: Iterable[tuple[Any, ...]]) -> list[Link]:
    return [
        Link(key, claim, parent, source, via, STANCE_OF[stance])
        for key, claim, parent, source, via, stance in rows
    ]
