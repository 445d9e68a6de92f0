"""Documents: take in, delete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from annotator.commands.claims import DeleteClaims
from annotator.commands.sources import named_source
from annotator.errors import InvalidEditError
from annotator.messages import Message
from annotator.model import (
    Claim,
    Document,
    DocumentId,
    Evidence,
    Mark,
    Obtained,
    Reading,
    Region,
    RegionKind,
    Revision,
    Source,
    SourceId,
    SourceKind,
    document_id,
    reading_id,
    region_id,
)
from annotator.model.carriers import carrier
from annotator.model.findings import NO_FINDINGS, FieldName, Findings, findings_to_json
from annotator.model.guesses import guess_source_kind
from annotator.reader.carriers import known_document
from annotator.store import Transaction

if TYPE_CHECKING:  # what it brings along has a start of the program wait
    from annotator.text.regions import ProposedRegion


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDocument:
    """Take in a canonical text with its regions; `original` is what it was read from.

    The same text from another carrier comes in as a document of its own; its bytes are kept once.
    Who is named in the findings as author, publication or host, or speaks in a region, becomes a
    source, unless one of that name is there.
    """

    text: str = field(repr=False)
    title: str
    regions: tuple[ProposedRegion, ...] = ()
    media_type: str = ""
    language: str = ""
    encoding: str = ""
    file_name: str = ""
    findings: Findings = field(default=NO_FINDINGS, repr=False)
    original: bytes | None = field(default=None, repr=False)

    @property
    def label(self) -> Message:
        """What it does."""
        return Message("Import “{0}”", self.title)

    @property
    def carrier(self) -> str:
        """Who carries the text, nothing where it is unknown."""
        return carrier(self.findings)

    @property
    def text_sha256(self) -> str:
        """The SHA-256 of the text in UTF-8."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def document_id(self) -> DocumentId:
        """The id that text and carrier determine."""
        return document_id(self.text_sha256, self.carrier)

    def apply(self, tx: Transaction) -> None:
        """Keep the text and the original, put the document, its regions and its reading."""
        key = tx.put_content(self.text.encode())
        carrier = self.carrier
        if known := known_document(tx, key, carrier):
            raise InvalidEditError(
                "“{0}” is in the project already, as “{1}”. Nothing was imported.",
                self.title,
                known.title,
            )
        found = self.findings
        document = Document(
            id=document_id(key, carrier),
            title=self.title,
            sha256=key,
            length=len(self.text),
            media_type=self.media_type,
            language=self.language or found.first(FieldName.LANGUAGE),
            url=found.first(FieldName.URL),
            author=self._source(tx, FieldName.AUTHOR, None),
            publication=self._source(tx, FieldName.PUBLICATION, SourceKind.PUBLICATION),
            host=self._source(tx, FieldName.HOST, SourceKind.PUBLICATION),
            published=found.first(FieldName.PUBLISHED),
            original=tx.put_content(self.original) if self.original is not None else "",
            encoding=self.encoding,
            file_name=self.file_name,
            accessed=tx.now.date().isoformat(),
        )
        tx.put(document)
        tx.put_all(
            Region(
                id=region_id(document.id, region.start, region.end),
                document=document.id,
                kind=region.kind,
                start=region.start,
                end=region.end,
                voice=_voice(tx, region),
            )
            for region in self.regions
        )
        if found:
            content = tx.put_content(findings_to_json(found).encode())
            tx.put(Reading(id=reading_id(document.id), document=document.id, sha256=content))

    def _source(self, tx: Transaction, name: FieldName, kind: SourceKind | None) -> SourceId | None:
        found = self.findings.first(name)
        return named_source(tx, found, kind or guess_source_kind(found)) if found else None


@dataclass(frozen=True, slots=True)
class ObtainSource:
    """Take in a text as the document that a source is: it was cited, and has now been obtained.

    A document that the project holds already is not taken in again.
    """

    source_id: SourceId
    document: AddDocument

    @property
    def label(self) -> Message:
        """What it does."""
        return Message("Import “{0}” as a source", self.document.title)

    def apply(self, tx: Transaction) -> None:
        """Put the document, then say of the source that this is it."""
        source = tx.need(Source, self.source_id)
        if source.document is not None and tx.get(Document, source.document) is not None:
            raise InvalidEditError(
                "“{0}” has been obtained already. Nothing was imported; open its document.",
                source.name,
            )
        document = known_document(tx, self.document.text_sha256, self.document.carrier)
        if document is None:
            self.document.apply(tx)
        tx.put(
            replace(
                tx.need(Source, self.source_id),
                document=document.id if document else self.document.document_id,
                obtained=Obtained.YES,
                modified=tx.now,
                modified_by=tx.analyst_id,
            )
        )


@dataclass(frozen=True, slots=True)
class DeleteDocument:
    """Delete a document with all that was annotated in it."""

    document_id: DocumentId
    label: Message = Message("Delete document")

    def apply(self, tx: Transaction) -> None:
        """Delete what belongs to the document, then the document; its text stays for undo."""
        document = tx.need(Document, self.document_id)
        _delete_all(tx, tx.find(Revision, document=document.id))
        _delete_all(tx, tx.find(Revision, revises=document.id))
        claims = tx.find(Claim, document=document.id)
        DeleteClaims(tuple(claim.id for claim in claims)).apply(tx)
        _delete_all(tx, tx.find(Evidence, document=document.id))
        _delete_all(tx, tx.find(Mark, document=document.id))
        _delete_all(tx, tx.find(Region, document=document.id))
        _delete_all(tx, tx.find(Reading, document=document.id))
        for source in tx.find(Source):
            mentions = tuple(m for m in source.mentions if m.document != document.id)
            in_hand = None if source.document == document.id else source.document
            if (mentions, in_hand) != (source.mentions, source.document):
                tx.put(replace(source, mentions=mentions, document=in_hand))
        tx.delete(Document, document.id)


def _voice(tx: Transaction, region: ProposedRegion) -> SourceId | None:
    """Return who speaks in a region; commenters go by names of their own choosing."""
    if not region.voice:
        return None
    is_comment = region.kind is RegionKind.COMMENT
    kind = SourceKind.PSEUDONYM if is_comment else guess_source_kind(region.voice)
    return named_source(tx, region.voice, kind)


def _delete_all(
    tx: Transaction, records: Sequence[Evidence | Mark | Region | Reading | Revision]
) -> None:
    if records:
        tx.delete(type(records[0]), *(record.id for record in records))
