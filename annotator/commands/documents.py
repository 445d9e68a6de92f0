"""Documents: take in, delete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from annotator.commands.claims import DeleteClaims
from annotator.errors import InvalidEditError
from annotator.model import (
    Claim,
    Document,
    DocumentId,
    Evidence,
    Mark,
    Region,
    RegionKind,
    Source,
    document_id,
    region_id,
)
from annotator.store import Transaction

ProposedRegion = tuple[RegionKind, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDocument:
    """Take in a canonical text with its regions; `original` is what it was read from."""

    text: str = field(repr=False)
    title: str
    regions: tuple[ProposedRegion, ...] = ()
    media_type: str = ""
    language: str = ""
    encoding: str = ""
    file_name: str = ""
    original: bytes | None = field(default=None, repr=False)

    @property
    def label(self) -> str:
        """What it does."""
        return f"Import “{self.title}”"

    @property
    def document_id(self) -> DocumentId:
        """The id that the text determines."""
        return document_id(sha256(self.text.encode()).hexdigest())

    def apply(self, tx: Transaction) -> None:
        """Keep the text and the original, put the document and its regions."""
        data = self.text.encode()
        key = sha256(data).hexdigest()
        for known in tx.find(Document, sha256=key):
            raise InvalidEditError(
                f"“{self.title}” is in the project already, as “{known.title}”. "
                "Nothing was imported."
            )
        document = Document(
            id=document_id(key),
            title=self.title,
            sha256=tx.put_content(data),
            length=len(self.text),
            media_type=self.media_type,
            language=self.language,
            original=tx.put_content(self.original) if self.original is not None else "",
            encoding=self.encoding,
            file_name=self.file_name,
            accessed=tx.now.date().isoformat(),
        )
        tx.put(document)
        tx.put_all(
            Region(
                id=region_id(document.id, start, end),
                document=document.id,
                kind=kind,
                start=start,
                end=end,
            )
            for kind, start, end in self.regions
        )


@dataclass(frozen=True, slots=True)
class DeleteDocument:
    """Delete a document with all that was annotated in it."""

    document_id: DocumentId
    label: str = "Delete document"

    def apply(self, tx: Transaction) -> None:
        """Delete what hangs on the document, then the document; its text stays for undo."""
        document = tx.need(Document, self.document_id)
        claims = tx.find(Claim, document=document.id)
        DeleteClaims(tuple(claim.id for claim in claims)).apply(tx)
        _delete_all(tx, tx.find(Evidence, document=document.id))
        _delete_all(tx, tx.find(Mark, document=document.id))
        _delete_all(tx, tx.find(Region, document=document.id))
        for source in tx.find(Source):
            mentions = tuple(m for m in source.mentions if m.document != document.id)
            in_hand = None if source.document == document.id else source.document
            if (mentions, in_hand) != (source.mentions, source.document):
                tx.put(replace(source, mentions=mentions, document=in_hand))
        tx.delete(Document, document.id)


def _delete_all(tx: Transaction, records: Sequence[Evidence | Mark | Region]) -> None:
    if records:
        tx.delete(type(records[0]), *(record.id for record in records))
