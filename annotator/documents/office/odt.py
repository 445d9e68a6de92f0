"""OpenDocument texts (ODT): the words that a person reads, with their styles, notes and origin."""

from collections.abc import Callable, Iterator

from annotator.documents.archive import Archive
from annotator.documents.builder import TextBuilder
from annotator.documents.office.document import document_of
from annotator.documents.office.flow import Flow
from annotator.documents.office.left_out import add_furniture
from annotator.documents.office.odt_body import Deferred, OdtBody
from annotator.documents.office.odt_styles import OdtStyles
from annotator.documents.office.properties import OPEN_DOCUMENT, Properties
from annotator.documents.office.xml_events import Recording, parse_events
from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName, FoundField
from annotator.model.media_types import ODT

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    f"{_ODF}office:1.0": "office",
    f"{_ODF}text:1.0": "text",
    f"{_ODF}style:1.0": "style",
    f"{_ODF}table:1.0": "table",
    f"{_ODF}drawing:1.0": "draw",
    f"{_ODF}meta:1.0": "meta",
    f"{_ODF}xsl-fo-compatible:1.0": "fo",
    f"{_ODF}svg-compatible:1.0": "svg",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_MANIFEST = "META-INF/manifest.xml"


def read_odt(data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
    """Return a text document; raises DocumentError if it is damaged, protected, unsafe or empty."""
    archive = Archive(data, file_name)
    _refuse_encrypted(archive, file_name)
    styles, properties, deferred = OdtStyles(), Properties(OPEN_DOCUMENT), Deferred()
    if "styles.xml" in archive:
        parse_events(archive.read("styles.xml"), styles, file_name, _PREFIXES)
    if "meta.xml" in archive:
        parse_events(archive.read("meta.xml"), properties, file_name, _PREFIXES)
    flow = Flow(TextBuilder())
    add_furniture(_tellers(styles.headers, styles), flow)
    content = archive.read("content.xml")
    body = OdtBody(flow, styles, deferred)
    parse_events(content, body, file_name, _PREFIXES, options.progress)
    flow.end_paragraph()
    for mark, note in deferred.notes:
        note.replay(OdtBody(flow, styles, deferred, note=mark or "*"))
        flow.end_paragraph()
    add_furniture(_tellers(styles.footers, styles), flow)
    language = styles.language
    said = (FoundField(FieldName.LANGUAGE, language, Message("default style")),) if language else ()
    return document_of(
        flow.builder.build(),
        properties.fields() + said,
        deferred,
        media_type=ODT,
        original=data,
        file_name=file_name,
    )


def _refuse_encrypted(archive: Archive, file_name: str) -> None:
    is_encrypted = "encrypted-package" in archive or (
        _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST)
    )
    if is_encrypted:
        raise DocumentError(
            "{0} could not be read: it is protected by a password. Open it with the program that "
            "made it and save it without one.",
            file_name,
        )


def _tellers(found: list[Recording], styles: OdtStyles) -> Iterator[Callable[[Flow], None]]:
    """Yield what puts each header or footer into a flow."""
    for recording in found:

        def tell(flow: Flow, recording: Recording = recording) -> None:
            recording.replay(OdtBody(flow, styles, Deferred(), region=RegionKind.FURNITURE))

        yield tell
