"""Which document of a project a text from some carrier is, and which ones are its twins."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any, Protocol, TypeVar

from annotator.errors import DamagedProjectError
from annotator.model import Document, Reading, Record, Source, document_id
from annotator.model.carriers import carrier
from annotator.model.findings import NO_FINDINGS, Findings, findings_from_json

R = TypeVar("R", bound=Record)
_log = logging.getLogger(__name__)


class Records(Protocol):
    """Where records and content are looked up: a store, or a transaction."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""

    # Any: values of no one type.
    def find(self, cls: type[R], **conditions: Any) -> list[R]:  # noqa: ANN401
        """Return the records of a type whose fields have these values."""

    def content(self, sha256: str) -> bytes:
        """Return the bytes kept under a SHA-256."""


def known_document(
    records: Records, text_sha256: str, carrier: str, of_text: Sequence[Document] | None = None
) -> Document | None:
    """Return the document that a text from a carrier is, if the project has it.

    The same id is the same document. Those from before carriers counted, and those of another
    program, have ids of another make and are known by what was read of their carriers. `of_text`
    are the documents of the text, where they were asked for before.
    """
    wanted = document_id(text_sha256, carrier)
    if of_text is None:
        of_text = records.find(Document, sha256=text_sha256)
    by_id = (document for document in of_text if document.id == wanted)
    by_carrier = (document for document in of_text if carrier_of(records, document) == carrier)
    return next(by_id, None) or next(by_carrier, None)


def carrier_of(records: Records, document: Document) -> str:
    """Return who carries a document, as `model.carriers` writes it."""
    found = findings_of(records, document)
    publication = records.get(Source, document.publication) if document.publication else None
    return carrier(found, document.url, publication.name if publication else "")


def twins_of(records: Records, document: Document) -> list[Document]:
    """Return the other documents of the same text, in order of entry."""
    same = records.find(Document, sha256=document.sha256)
    return [other for other in same if other.id != document.id]


def findings_of(records: Records, document: Document) -> Findings:
    """Return what was found in a document's original beside its text.

    Styles are not evidence: where they are damaged the document is shown without.
    """
    for reading in records.find(Reading, document=document.id):
        try:
            text = records.content(reading.sha256).decode()
            return findings_from_json(text, document.length)
        except (DamagedProjectError, ValueError):
            _log.warning("The styles of “%s” cannot be read", document.title, exc_info=True)
    return NO_FINDINGS
