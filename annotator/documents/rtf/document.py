"""From the walk over an RTF file to a document."""

from collections.abc import Callable, Iterator
from datetime import datetime

from annotator.documents.builder import TextBuilder
from annotator.documents.office.document import document_of
from annotator.documents.office.flow import Flow
from annotator.documents.office.left_out import add_furniture
from annotator.documents.office.properties import says_something
from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.documents.rtf.asides import Aside, Deferred
from annotator.documents.rtf.state import Head
from annotator.documents.rtf.tables import LANGUAGES
from annotator.documents.rtf.tokens import tokens
from annotator.documents.rtf.walk import Walk
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName, FoundField
from annotator.model.media_types import RTF

_FIELDS = (
    (FieldName.TITLE, b"title", Message("title")),
    (FieldName.AUTHOR, b"author", Message("author")),
    (FieldName.AUTHOR, b"operator", Message("last saved by")),
    (FieldName.PUBLICATION, b"company", Message("company")),
)
_DATES = (
    (FieldName.PUBLISHED, b"creatim", Message("created")),
    (FieldName.MODIFIED, b"revtim", Message("last saved")),
)


def read_rtf(data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
    """Return an RTF document; raises DocumentError if it holds no words or is nested too deep."""
    flow, head, deferred = Flow(TextBuilder()), Head(), Deferred()
    walk = Walk(flow, head, deferred, file_name)
    walk.feed(tokens(data[data.find(b"{") :], options.progress))
    walk.end()
    for note in deferred.notes:
        inner = Walk(flow, head, deferred, file_name, aside=note)
        inner.feed(note.tokens)
        inner.end()
    add_furniture(_tellers(head, deferred, file_name), flow)
    return document_of(
        flow.builder.build(),
        _fields(head),
        deferred,
        media_type=RTF,
        original=data,
        file_name=file_name,
    )


def _tellers(head: Head, deferred: Deferred, file_name: str) -> Iterator[Callable[[Flow], None]]:
    """Yield what puts each header or footer into a flow."""
    for put in list(deferred.furniture):

        def tell(flow: Flow, put: Aside = put) -> None:
            furniture = RegionKind.FURNITURE
            walk = Walk(flow, head, Deferred(), file_name, aside=put, region=furniture)
            walk.feed(put.tokens)
            walk.end()

        yield tell


def _fields(head: Head) -> tuple[FoundField, ...]:
    found = []
    for name, key, label in _FIELDS:
        value = " ".join(head.values.get(key, "").split())
        if says_something(value):
            found.append(FoundField(name, value, Message("RTF property “{0}”", label)))
    for name, key, label in _DATES:
        if date := _date(head.dates.get(key, {})):
            found.append(FoundField(name, date, Message("RTF property “{0}”", label)))
    if head.language in LANGUAGES:
        found.append(FoundField(FieldName.LANGUAGE, LANGUAGES[head.language], "RTF deflang"))
    return tuple(found)


def _date(parts: dict[bytes, int]) -> str:
    """Return a date in ISO 8601; RTF says no time zone."""
    year, month, day = (parts.get(name, 1) for name in (b"yr", b"mo", b"dy"))
    try:
        date = datetime(  # noqa: DTZ001
            year, month, day, parts.get(b"hr", 0), parts.get(b"min", 0)
        )
    except (ValueError, OverflowError):
        return ""
    return date.isoformat(timespec="minutes") if date.year > 1 else ""
