"""The reader of books in EPUB: its chapters, one after another, as one text."""

import posixpath
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from annotator.documents.archive import Archive
from annotator.documents.builder import TextBuilder
from annotator.documents.language_tags import language_tag
from annotator.documents.reader import DocumentReader, ReadDocument, ReadOptions
from annotator.documents.xml import parse_xml
from annotator.errors import DocumentError
from annotator.messages import Message
from annotator.model import RegionKind
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.model.media_types import EPUB, HTML, XHTML

if TYPE_CHECKING:
    from lxml import etree

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
# These two only hide fonts.
_OF_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_PAGES = (XHTML, HTML, "application/x-dtbook+xml")
_FIELDS = {
    "title": FieldName.TITLE,
    "creator": FieldName.AUTHOR,
    "publisher": FieldName.PUBLICATION,
    "language": FieldName.LANGUAGE,
    "date": FieldName.PUBLISHED,
    "source": FieldName.URL,
    "identifier": FieldName.URL,
}
_LONGEST = 500


class EpubReader(DocumentReader):
    """Reads a book without copy protection."""

    name = "EPUB book"
    suffixes = (".epub",)
    media_types = (EPUB,)

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether an archive begins as a book does."""
        if not head.startswith(b"PK\x03\x04"):
            return False
        return b"mimetypeapplication/epub+zip" in head[:200] or (
            _CONTAINER.encode() in head and file_name.lower().endswith(".epub")
        )

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ReadDocument:
        """Return the text of all chapters, in their order.

        Raises DocumentError if the book is damaged, protected, or holds no text.
        """
        archive = Archive(data, file_name)
        package = _package(archive, file_name)
        _refuse_protected(archive, package, file_name)
        builder, marked = _text_of(archive, package, file_name, options)
        built = builder.build()
        if not built.text.strip():
            raise DocumentError(
                "{0} holds no text: its pages may be pictures. Choose another file.", file_name
            )
        from annotator.documents.web.regions import regions_of

        findings = Findings(styles=built.styles, fields=tuple(_fields(package.metadata)))
        return ReadDocument(
            text=built.text,
            title=findings.first(FieldName.TITLE) or file_name.removesuffix(".epub"),
            media_type=EPUB,
            original=data,
            file_name=file_name,
            language=findings.first(FieldName.LANGUAGE),
            regions=regions_of(built),
            findings=findings,
            replaced=built.replaced,
            notes=(*_notes(package), *marked),
        )


@dataclass(frozen=True, slots=True)
class _Package:
    """The names of chapters and style sheets in the archive, and the element of the metadata."""

    chapters: tuple[str, ...]
    sheets: tuple[str, ...]
    missing: int
    metadata: "etree._Element | None"


def _package(archive: Archive, file_name: str) -> _Package:
    container = parse_xml(archive.read(_CONTAINER), file_name)
    paths = [str(e.get("full-path")) for e in _named(container, "rootfile") if e.get("full-path")]
    if not paths:
        raise _damaged(file_name)
    root = parse_xml(archive.read(paths[0]), file_name)
    folder = posixpath.dirname(paths[0])
    items = {
        str(item.get("id")): _resolved(folder, str(item.get("href", "")))
        for item in _named(root, "item")
        if item.get("media-type") in _PAGES
    }
    names = [items.get(str(ref.get("idref")), "") for ref in _named(root, "itemref")]
    chapters = tuple(dict.fromkeys(name for name in names if name in archive))
    if not chapters:
        raise _damaged(file_name)
    missing = len(set(names) - {""} - set(chapters))
    found = (
        _resolved(folder, str(item.get("href", "")))
        for item in _named(root, "item")
        if item.get("media-type") == "text/css"
    )
    sheets = tuple(dict.fromkeys(name for name in found if name in archive))
    return _Package(chapters, sheets, missing, next(_named(root, "metadata"), None))


def _damaged(file_name: str) -> DocumentError:
    return DocumentError(
        "{0} could not be read: it does not say which chapters it has. Get another copy, or save "
        "it again with the program that made it.",
        file_name,
    )


def _named(root: "etree._Element", name: str) -> Iterator["etree._Element"]:
    """Yield the elements of a name, whatever their namespace is."""
    return (element for element in root.iter() if str(element.tag).rpartition("}")[2] == name)


def _resolved(folder: str, href: str) -> str:
    """Return the name of a member that a package in `folder` speaks of."""
    path = unquote(href.partition("#")[0])
    return posixpath.normpath(posixpath.join(folder, path)) if path else ""


def _refuse_protected(archive: Archive, package: _Package, file_name: str) -> None:
    if _ENCRYPTION not in archive:
        return
    root = parse_xml(archive.read(_ENCRYPTION), file_name)
    chapters = set(package.chapters)
    for data in _named(root, "EncryptedData"):
        methods = {str(method.get("Algorithm")) for method in _named(data, "EncryptionMethod")}
        names = {_resolved("", str(e.get("URI", ""))) for e in _named(data, "CipherReference")}
        if names & chapters and not methods <= set(_OF_FONTS):
            raise DocumentError(
                "{0} could not be read: it is protected against copying (DRM). Ask the publisher "
                "for a copy without protection, or type the passages you need into a .txt file "
                "and import that.",
                file_name,
            )


def _text_of(
    archive: Archive, package: _Package, file_name: str, options: ReadOptions
) -> tuple[TextBuilder, tuple[Message, ...]]:
    # Imported late: the parser takes a twentieth of a second.
    from annotator.documents.web.charset import decode_page
    from annotator.documents.web.dom import parse_page
    from annotator.documents.web.page import leave_out_decorations
    from annotator.documents.web.render import Renderer
    from annotator.documents.web.styles import looks_in, take_in_sheets

    builder = TextBuilder()
    renderer = Renderer(builder)
    looks = looks_in(_sheets_of(archive, package))
    builder.begin_region(RegionKind.PARAGRAPH)
    for number, name in enumerate(package.chapters):
        decoded, _ = decode_page(
            archive.read(name), f"{file_name} ({name})", options.encoding, is_xml=True
        )
        page = parse_page(decoded.characters)
        take_in_sheets(decoded.characters, page, looks)
        leave_out_decorations(page)
        builder.break_block()
        renderer.render(page.body)
        options.progress((number + 1) / len(package.chapters))
    return builder, renderer.notes()


def _sheets_of(archive: Archive, package: _Package) -> Iterator[str]:
    for name in package.sheets:
        with suppress(DocumentError):  # a sheet that is damaged changes no word
            yield archive.read(name).decode("utf-8", "replace")


# Any: the stubs of lxml are unsure of what tags and attributes are.
def _fields(metadata: Any) -> Iterator[FoundField]:  # noqa: ANN401
    if metadata is None:
        return
    for element in metadata.iter():
        tag = str(element.tag).rpartition("}")[2]
        name = _FIELDS.get(tag)
        if element.get("property") == "dcterms:modified":
            name, tag = FieldName.MODIFIED, "dcterms:modified"
        elif "modification" in element.attrib.values():
            name = FieldName.MODIFIED
        value = _clean(name, " ".join((element.text or "").split()))
        if name is not None and value:
            yield FoundField(name, value, Message("package {0}", tag))


def _clean(name: FieldName | None, value: str) -> str:
    from annotator.text.dates import iso_date

    if len(value) > _LONGEST:
        return ""
    if name in (FieldName.PUBLISHED, FieldName.MODIFIED):
        return iso_date(value)
    if name is FieldName.URL:
        return value if value.startswith(("http://", "https://")) else ""
    if name is FieldName.LANGUAGE:
        return language_tag(value)
    return value


def _notes(package: _Package) -> tuple[Message, ...]:
    if not package.missing:
        return ()
    if package.missing == 1:
        return (Message("The book refers to 1 chapter that is missing from it."),)
    return (Message("The book refers to {0} chapters that are missing from it.", package.missing),)
