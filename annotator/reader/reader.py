"""Typed, read-only questions to one project.

Lists come in the order of entry unless a docstring says otherwise.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from annotator.errors import RecordNotFoundError
from annotator.messages import term
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Change,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Edit,
    EditId,
    EditSummary,
    Evidence,
    Mark,
    ProjectDetails,
    Record,
    Region,
    Relation,
    Revision,
    Source,
    SourceId,
    Tag,
    TagId,
)
from annotator.model.findings import Findings
from annotator.reader.carriers import findings_of, known_document, twins_of
from annotator.reader.chains import Chain, build_chain, ordered_layers
from annotator.reader.collector import collector_paused
from annotator.store import Store

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a claim stands and what it is: all that drawing needs. Ranges in text order."""

    id: ClaimId
    kind: ClaimKind | None
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Where a layer of a claim shows in the text: its cue, or the mention of its source."""

    is_cue: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with what a table shows beside it."""

    claim: Claim
    layers: tuple[Attribution, ...]
    chain: Chain


@dataclass(frozen=True, slots=True)
class SourceUse:
    """How many claims go back to a source: as the nearest layer and as the origin."""

    nearest: int
    origin: int


class Reader:
    """Questions to a project's store. Every answer is what is stored at that moment."""

    def __init__(self, store: Store) -> None:
        self._store = store

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
                term(cls.__name__.lower()),
            )
        return record

    def all(self, cls: type[R]) -> list[R]:
        """Return all records of a type."""
        return self._store.find(cls)

    def details(self) -> ProjectDetails:
        """Return what the project says of itself."""
        return self._store.find(ProjectDetails)[0]

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """Have several questions see the same state; edits of others wait until the end."""
        with self._store.at_one_moment():
            yield

    # Any: stored values of no one type.
    def stored(
        self,
        cls: type[Record],
        fields: tuple[str, ...],
        **conditions: Any,  # noqa: ANN401
    ) -> list[tuple[Any, ...]]:
        """Return some fields of records as they are stored, which is far quicker than records.

        Lists are JSON text, spans in them `[start, end, exact]` or, with unknown members,
        `[start, end, exact, extra]`; mentions begin with the document's id. Times are ISO 8601,
        booleans 0 and 1. Conditions are equal values, or lists of them.
        """
        return self._store.values(cls, fields, **conditions)

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

    def original(self, document: Document) -> bytes | None:
        """Return the bytes a document was read from, or None where they were not kept."""
        return self._store.content(document.original) if document.original else None

    def findings(self, document: Document) -> Findings:
        """Return what was found in a document's original beside its text."""
        return findings_of(self._store, document)

    def known_document(self, text_sha256: str, carrier: str) -> Document | None:
        """Return the document that a text from a carrier is, if the project has it."""
        return known_document(self._store, text_sha256, carrier)

    def twins(self, document: Document) -> list[Document]:
        """Return the documents of the same text that other carriers brought."""
        return twins_of(self._store, document)

    def revisions(self, document_id: DocumentId) -> list[Revision]:
        """Return the revisions of a document: by which it revises others, then of itself."""
        later = self._store.find(Revision, document=document_id)
        return later + self._store.find(Revision, revises=document_id)

    def regions(self, document_id: DocumentId) -> list[Region]:
        """Return a document's regions in text order."""
        return sorted(self._store.find(Region, document=document_id), key=lambda r: r.start)

    # Claims

    def outlines(self, document_id: DocumentId) -> list[Outline]:
        """Return where the claims of a document stand, in text order."""
        names = ("id", "kind", "spans")
        kinds = {kind.value: kind for kind in ClaimKind}
        with collector_paused():
            stored = self._store.values(Claim, names, document=document_id)
            spans = json.loads("[" + ",".join([row[2] for row in stored]) + "]")
            outlines = [
                Outline(row[0], kinds.get(row[1]), tuple([(s[0], s[1]) for s in claim_spans]))
                for row, claim_spans in zip(stored, spans, strict=True)
            ]
            outlines.sort(key=lambda outline: outline.ranges[0])
        return outlines

    def claims(self, document_id: DocumentId) -> list[Claim]:
        """Return a document's claims in text order."""
        return sorted(
            self._store.find(Claim, document=document_id),
            key=lambda claim: (claim.spans[0].start, claim.spans[0].end),
        )

    def claim_counts(self) -> dict[DocumentId, dict[ClaimKind | None, int]]:
        """Return the number of claims of each kind in each document that has any."""
        counts: dict[DocumentId, dict[ClaimKind | None, int]] = {}
        for (document, kind), number in self._store.counts(Claim, "document", "kind").items():
            counts.setdefault(document, {})[ClaimKind(kind) if kind else None] = number
        return counts

    def rows(
        self,
        claim_ids: Iterable[ClaimId],
        known_regions: Mapping[DocumentId, list[Region]] = MappingProxyType({}),
    ) -> list[ClaimRow]:
        """Return claims with their chains, in the order of the ids; missing ones are left out.

        A caller that has the regions of a document at hand (in text order) spares their reading.
        """
        with self._store.at_one_moment():
            return self._rows(tuple(claim_ids), known_regions)

    def _rows(
        self, ids: tuple[ClaimId, ...], known_regions: Mapping[DocumentId, list[Region]]
    ) -> list[ClaimRow]:
        claims = self._store.get_many(Claim, ids)
        layers: dict[ClaimId, list[Attribution]] = {}
        for attribution in self._store.find(Attribution, claim=list(claims)):
            layers.setdefault(attribution.claim, []).append(attribution)
        documents = self._store.get_many(Document, {c.document for c in claims.values()})
        regions = {
            d: _Regions(known_regions.get(DocumentId(d)) or self.regions(DocumentId(d)))
            for d in documents
        }
        sources = self._sources_named(documents.values(), regions.values(), layers.values())
        rows = []
        for claim in (claims[i] for i in ids if i in claims):
            ordered = ordered_layers(layers.get(claim.id, []))
            region = regions[claim.document].at(claim.spans[0].start)
            chain = build_chain(documents[claim.document], region, ordered, sources)
            rows.append(ClaimRow(claim, tuple(ordered), chain))
        return rows

    def row(self, claim_id: ClaimId) -> ClaimRow | None:
        """Return one claim with its chain, or None."""
        rows = self.rows((claim_id,))
        return rows[0] if rows else None

    def layers(self, claim_id: ClaimId) -> list[Attribution]:
        """Return a claim's layers, outermost first."""
        return ordered_layers(self._store.find(Attribution, claim=claim_id))

    def attributions(self, document_id: DocumentId) -> list[Attribution]:
        """Return the layers of all claims of a document."""
        ids = [row[0] for row in self._store.values(Claim, ("id",), document=document_id)]
        return self._store.find(Attribution, claim=ids)

    def layer_words(self, claim_ids: Collection[ClaimId]) -> dict[ClaimId, tuple[Words, ...]]:
        """Return the cues and mentions of claims that have any."""
        names = ("claim", "cue", "mention")
        found: dict[ClaimId, list[Words]] = {}
        for claim, *columns in self._store.values(Attribution, names, claim=list(claim_ids)):
            for is_cue, column in zip((True, False), columns, strict=True):
                words = [Words(is_cue, span[0], span[1]) for span in json.loads(column)]
                found.setdefault(claim, []).extend(words)
        return {claim: tuple(words) for claim, words in found.items()}

    def relations(self, claim_id: ClaimId) -> list[Relation]:
        """Return the relations from and to a claim."""
        outgoing = self._store.find(Relation, from_claim=claim_id)
        return outgoing + self._store.find(Relation, to_claim=claim_id)

    def evidence(self, claim_id: ClaimId) -> list[Evidence]:
        """Return the passages a claim is held against."""
        return self._store.find(Evidence, claim=claim_id)

    def passages(self, document_id: DocumentId) -> list[Evidence]:
        """Return the passages of a document that claims are held against."""
        return self._store.find(Evidence, document=document_id)

    def marks(self, document_id: DocumentId) -> list[Mark]:
        """Return a document's marks in text order."""
        found = self._store.find(Mark, document=document_id)
        return sorted(found, key=lambda mark: mark.spans[0].start)

    # Sources, tags, analysts

    def sources(self) -> list[Source]:
        """Return all sources."""
        return self._store.find(Source)

    def source_uses(self) -> dict[SourceId, SourceUse]:
        """Return how many claims each source that has any is nearest to and the origin of."""
        names = ("id", "claim", "parent", "source")
        rows = self._store.values(Attribution, names)
        parents = {row[2] for row in rows if row[2]}
        nearest: dict[SourceId, set[str]] = {}
        origin: dict[SourceId, set[str]] = {}
        for attribution, claim, parent, source in rows:
            if parent is None:
                nearest.setdefault(source, set()).add(claim)
            if attribution not in parents:
                origin.setdefault(source, set()).add(claim)
        return {
            source: SourceUse(len(nearest.get(source, ())), len(origin.get(source, ())))
            for source in {*nearest, *origin}
        }

    def recent_source_ids(self, limit: int = 9) -> list[SourceId]:
        """Return the ids of the sources that were linked last, newest first."""
        return self._store.newest_values(Attribution, "source", limit)

    def tags(self) -> list[Tag]:
        """Return all tags."""
        return self._store.find(Tag)

    def tag_uses(self) -> dict[TagId, int]:
        """Return how many claims carry each tag that is used."""
        uses: dict[TagId, int] = {}
        for (tags,) in self._store.values(Claim, ("tags",)):
            for tag in json.loads(tags):
                uses[tag] = uses.get(tag, 0) + 1
        return uses

    def analysts(self) -> list[Analyst]:
        """Return all analysts."""
        return self._store.find(Analyst)

    # History

    def history(
        self,
        *,
        before: int | None = None,
        limit: int = 200,
        analyst_id: AnalystId | None = None,
    ) -> list[EditSummary]:
        """Return lines of the history, newest first: before a number, of one analyst, if given."""
        return self._store.edits_newest_first(before=before, limit=limit, analyst_id=analyst_id)

    def editors(self) -> dict[AnalystId, str]:
        """Return who made edits: the names they went by last, by their ids."""
        return self._store.editors()

    def edit_summary(self, edit_id: EditId) -> EditSummary:
        """Return the line of an edit; raises RecordNotFoundError."""
        summary = self._store.edit_summary(edit_id)
        if summary is None:
            raise RecordNotFoundError("The edit is not in the history of this project.")
        return summary

    def edit(self, edit_id: EditId) -> Edit:
        """Return an edit with its changes; raises RecordNotFoundError."""
        summary = self.edit_summary(edit_id)
        return Edit(summary, self._store.changes_of(summary.number))

    def edits_since(self, number: int) -> list[Edit]:
        """Return the edits after a number, oldest first."""
        return self._store.edits_since(number)

    def every_change(self) -> Iterator[tuple[int, Change]]:
        """Yield all changes of the history, oldest first, with the numbers of their edits."""
        return self._store.every_change()

    def begins_with_copy(self) -> bool:
        """Tell whether the project is a copy that was handed on without its history."""
        return bool(self._store.property("history"))

    # What only a check asks

    def every_with_digest(self, cls: type[R]) -> Iterator[tuple[R, bool]]:
        """Yield all records of a type, and whether each is still what was written."""
        return self._store.every_with_digest(cls)

    def damaged_edits(self) -> list[int]:
        """Return the numbers of edits that are no longer what was written."""
        return self._store.damaged_edits()

    def content_keys(self) -> list[str]:
        """Return the SHA-256 of every text and every original that is kept."""
        return self._store.content_keys()

    def content(self, sha256: str) -> bytes:
        """Return the bytes kept under a SHA-256."""
        return self._store.content(sha256)

    def _sources_named(
        self,
        documents: Iterable[Document],
        regions: Iterable[_Regions],
        layers: Iterable[list[Attribution]],
    ) -> dict[SourceId, Source]:
        wanted: set[SourceId | None] = set()
        for document in documents:
            wanted |= {document.host, document.publication, document.author}
        for in_document in regions:
            wanted |= {region.voice for region in in_document.regions}
        for of_claim in layers:
            for layer in of_claim:
                wanted |= {layer.source, layer.via}
        found = self._store.get_many(Source, (i for i in wanted if i))
        return {SourceId(key): source for key, source in found.items()}


class _Regions:
    """The regions of one document, found by offset."""

    def __init__(self, regions: list[Region]) -> None:
        self.regions = regions
        self._starts = [region.start for region in regions]

    def at(self, offset: int) -> Region | None:
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.regions[index].end:
            return self.regions[index]
        return None
