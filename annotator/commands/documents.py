"""Documents: take in, delete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from annotator.commands.removal import delete_whole
from annotator.commands.sources import AddSource, DeleteSource, named_source
from annotator.errors import InvalidEditError
from annotator.messages import Message
from annotator.model import (
    Attribution,
    Document,
    DocumentId,
    Obtained,
    Reading,
    Region,
    RegionId,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
    comment_reader_id,
    commenter_id,
    document_id,
    reading_id,
    region_id,
)
from annotator.model.carriers import carrier
from annotator.model.comment_readers import comment_reader_name
from annotator.model.findings import NO_FINDINGS, FieldName, Findings, findings_to_json
from annotator.model.guesses import likely_kinds
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
    text_sha256: str = field(init=False, repr=False, compare=False)
    """The SHA-256 of the text in UTF-8."""
    original_sha256: str = field(init=False, repr=False, compare=False)
    """The SHA-256 of the original; empty if there is none."""

    def __post_init__(self) -> None:
        """Note what is asked for many times; that half a character is none, `apply` finds out."""
        data = self.text.encode("utf-8", "surrogatepass")
        key = original = sha256(data).hexdigest()
        if data != self.original:
            original = "" if self.original is None else sha256(self.original).hexdigest()
        object.__setattr__(self, "text_sha256", key)
        object.__setattr__(self, "original_sha256", original)

    @property
    def label(self) -> Message:
        """What it does."""
        return Message("Import “{0}”", self.title)

    @property
    def carrier(self) -> str:
        """Who carries the text, nothing where it is unknown."""
        return carrier(self.findings)

    @property
    def document_id(self) -> DocumentId:
        """The id that text and carrier determine."""
        return document_id(self.text_sha256, self.carrier)

    def apply(self, tx: Transaction) -> None:
        """Keep the text and the original, put the document, its regions and its reading."""
        key, carrier = self.text_sha256, self.carrier
        is_here = tx.holds_content(key)
        tx.put_text(self.text, key)
        if self.original is not None:
            tx.put_content(self.original, self.original_sha256)
        # A document of a text that was not kept cannot be there; to look would write what was put.
        if is_here and (known := known_document(tx, key, carrier)):
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
            author=self._source(tx, FieldName.AUTHOR),
            publication=self._source(tx, FieldName.PUBLICATION),
            host=self._source(tx, FieldName.HOST),
            published=found.first(FieldName.PUBLISHED),
            original=self.original_sha256,
            encoding=self.encoding,
            file_name=self.file_name,
            accessed=tx.now.date().isoformat(),
        )
        tx.put(document)
        self._put_regions(tx, document)
        if found:
            content = tx.put_content(findings_to_json(found).encode())
            tx.put(Reading(id=reading_id(document.id), document=document.id, sha256=content))

    def _put_regions(self, tx: Transaction, document: Document) -> None:
        regions: list[Region] = []
        comments = 0
        for found in self.regions:
            own = region_id(document.id, found.start, found.end)
            if found.kind is RegionKind.COMMENT:
                comments += 1
                voice: SourceId | None = _commenter(tx, document, own, found.voice, comments)
            else:
                voice = _voice(tx, found.voice)
            regions.append(
                Region(
                    id=own,
                    document=document.id,
                    kind=found.kind,
                    start=found.start,
                    end=found.end,
                    voice=voice,
                )
            )
        tx.put_all(regions)

    def _source(self, tx: Transaction, name: FieldName) -> SourceId | None:
        found = self.findings.first(name)
        return named_source(tx, found, likely_kinds(found, name)[0]) if found else None


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
        regions = tx.find(Region, document=document.id)
        delete_whole(tx, Document, (document.id,))
        _delete_commenters(tx, document, regions)


def _voice(tx: Transaction, name: str) -> SourceId | None:
    return named_source(tx, name, likely_kinds(name, "voice")[0]) if name else None


def _commenter(
    tx: Transaction, document: Document, region: RegionId, name: str, number: int
) -> SourceId:
    """Return who wrote a comment, entered where it is new.

    Nobody knows whether a name on two pages is one person, or who wrote a comment without one.
    So the first is one source for each document, the second one for each comment.
    """
    if name:
        source = Source(id=commenter_id(document.id, name), name=name, kind=SourceKind.PSEUDONYM)
    else:
        source = Source(
            id=comment_reader_id(region),
            name=comment_reader_name(document.title, number),
            kind=SourceKind.ANONYMOUS,
            named=False,
        )
    if tx.get(Source, source.id) is None:
        AddSource(source).apply(tx)
    return source.id


def _delete_commenters(tx: Transaction, document: Document, regions: Sequence[Region]) -> None:
    """Delete those whom only the comments of a deleted document named."""
    unnamed = {comment_reader_id(region.id) for region in regions}
    for voice in {region.voice for region in regions if region.kind is RegionKind.COMMENT}:
        source = tx.get(Source, voice) if voice else None
        if source is None or source.id not in unnamed | {commenter_id(document.id, source.name)}:
            continue
        is_named = (
            tx.find(Attribution, source=source.id)
            or tx.find(Attribution, via=source.id)
            or tx.find(Attribution, recipient=source.id)
        )
        if not is_named:
            DeleteSource(source.id).apply(tx)
