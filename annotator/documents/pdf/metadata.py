"""What a PDF says about itself: its Info dictionary, its XMP packet, its catalogue."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from annotator.documents.language_tags import language_tag
from annotator.documents.xml import parse_xml
from annotator.errors import DocumentError
from annotator.model.findings import FieldName, FoundField
from annotator.pages.pdfium import PdfDocument
from annotator.pages.pdfium import raw as pdfium_c

if TYPE_CHECKING:
    from lxml import etree

_LONGEST_PACKET = 1024 * 1024
_LONGEST_VALUE = 1_000
_MOST_PACKETS = 20
_PACKET = re.compile(rb"<x:xmpmeta\b.{0,%d}?</x:xmpmeta>" % _LONGEST_PACKET, re.DOTALL)
_DATE = re.compile(
    r"(?:D:)?(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(\d{2})?"
    r"(?:(Z)|([+-]\d{2})'?(\d{2})?'?)?)?)?)?)?"
)
_NO_TITLE = re.compile(
    r"(?:microsoft \w+ - )?(?:document ?\d*|untitled\S*|.*[\\/].*|.*\.(?:docx?|rtf|odt|tex|dvi|indd"
    r"|qxd|pdf|vp|pmd|html?|txt|xlsx?|pptx?))",
    re.IGNORECASE,
)
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_INFO = (
    ("Title", FieldName.TITLE),
    ("Author", FieldName.AUTHOR),
    ("CreationDate", FieldName.PUBLISHED),
    ("ModDate", FieldName.MODIFIED),
)
_XMP = (
    ("dc:title", FieldName.TITLE),
    ("dc:creator", FieldName.AUTHOR),
    ("dc:publisher", FieldName.PUBLICATION),
    ("dc:language", FieldName.LANGUAGE),
    ("dc:date", FieldName.PUBLISHED),
    ("xmp:CreateDate", FieldName.PUBLISHED),
    ("xmp:ModifyDate", FieldName.MODIFIED),
)


def fields_of(document: PdfDocument, data: bytes) -> tuple[FoundField, ...]:
    """Return the fields with the likeliest of each name first: XMP before Info, as PDF 2.0 says."""
    found = [*_of_xmp(data), *_of_info(document), *_of_catalogue(document)]
    return tuple(dict.fromkeys(field for field in found if field.value))


def _of_info(document: PdfDocument) -> Iterator[FoundField]:
    for key, name in _INFO:
        value = _value(name, document.get_metadata_value(key))
        yield FoundField(name, value, f"PDF Info {key}")


def _of_catalogue(document: PdfDocument) -> Iterator[FoundField]:
    length = pdfium_c.FPDFCatalog_GetLanguage(document.raw, None, 0)
    if 2 < length <= 256:
        buffer = ctypes.create_string_buffer(length)
        units = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        pdfium_c.FPDFCatalog_GetLanguage(document.raw, units, length)
        value = buffer.raw[: length - 2].decode("utf-16-le", "replace")
        yield FoundField(FieldName.LANGUAGE, _value(FieldName.LANGUAGE, value), "PDF catalog Lang")


def _of_xmp(data: bytes) -> Iterator[FoundField]:
    """Read the packet of the document itself; pictures in it may have packets of their own."""
    packets = [match.group() for match in islice(_PACKET.finditer(data), _MOST_PACKETS)]
    own = [packet for packet in packets if b"pdf:Producer" in packet or b"/pdf<" in packet]
    for packet in (own or packets)[-1:]:
        root = _parsed(packet)
        if root is None:
            continue
        for path, name in _XMP:
            for value in _values(root, path):
                yield FoundField(name, _value(name, value), f"XMP {path}")


def _parsed(packet: bytes) -> etree._Element | None:
    try:
        return parse_xml(packet, "XMP")
    except DocumentError:
        return None


def _values(root: etree._Element, path: str) -> list[str]:
    """Return an element's texts, or those of the list in it, or the attribute of that name."""
    prefix, _, local = path.partition(":")
    name = f"{{{_SPACES[prefix]}}}{local}"
    found: list[str] = []
    for element in root.iter(name):
        items = list(element.iter(f"{{{_SPACES['rdf']}}}li"))
        found += [item.text or "" for item in items] if items else [element.text or ""]
    for element in root.iter(f"{{{_SPACES['rdf']}}}Description"):
        value = element.get(name)
        found += [str(value)] if value else []
    if local == "creator" and len(found) > 1:
        return ["; ".join(value.strip() for value in found if value.strip())]
    return found[:1]


def _value(name: FieldName, raw: str) -> str:
    """Return a value as the project keeps it, or nothing if it says nothing."""
    value = " ".join(raw.replace("\0", "").split())[:_LONGEST_VALUE]
    match name:
        case FieldName.PUBLISHED | FieldName.MODIFIED:
            return _iso_date(value)
        case FieldName.LANGUAGE:
            return language_tag(value)
        case FieldName.TITLE:
            return "" if _NO_TITLE.fullmatch(value) else value
        case _:
            return value


def _iso_date(value: str) -> str:
    """Return a date of PDF or XMP as ISO 8601, as precise as it was."""
    if re.fullmatch(r"\d{4}(?:-\d{2}){0,2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?", value):
        return value
    match = _DATE.match(value)
    if match is None:
        return ""
    year, month, day, hour, minute, second, utc, zone, zone_minutes = match.groups()
    date = "-".join(part for part in (year, month, day) if part)
    if minute is None:
        return date
    clock = f"T{hour}:{minute}" + (f":{second}" if second else "")
    offset = "Z" if utc else f"{zone}:{zone_minutes or '00'}" if zone else ""
    return date + clock + offset
