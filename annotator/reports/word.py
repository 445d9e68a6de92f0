"""A Word document of blocks, as bytes.

The library brings the package, its styles and its properties. The body is written as XML, since a
table of thousands of rows would take the library minutes. Links lead to bookmarks of the document
itself, the only fields are the numbers of pages, and no part leads out of the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import chain
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from annotator.reports.blocks import Block, Line, Paragraph, Row, Style, Table
from annotator.reports.rich import Look, Piece, fitting
from annotator.reports.word_styles import LOOKS, QUIET_TABLE, TABLE, add_styles, style_id
from annotator.text.direction import reads_right_to_left

_BODY, _COMMENT = "@body@", "@comment@"
_WIDTH = 9_638
"""Twentieths of a point between the margins of A4."""
_LANGUAGES = {"en": "en-GB", "de": "de-DE"}
_LONGEST_PROPERTY = 255
_LONGEST_WHOLE = 2_500
"""Characters of a row that is kept on one page."""
_COMMENTS_PART = "word/comments.xml"
_DATE = re.compile(r"(?<![\w-])\d{4}-\d\d(?:-\d\d)?(?![\w-])")
_NO_BREAK = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_READ_ON = "<w:r><w:t>\u200e</w:t></w:r>"
"""Behind words from right to left: what is said between two of them goes from left to right."""
_OF_THE_TEMPLATE = ("/thumbnail", "/extended-properties", "/customXml", "/stylesWithEffects")
"""Parts of the library's own template that tell of it, and of no report."""
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the package: a ZIP knows none before."""


class Head(NamedTuple):
    """What a document says of itself."""

    title: str
    language: str
    author: str
    at: datetime | None
    """When what it tells was edited last, if that is known."""


def word_document(head: Head, blocks: Iterable[Block]) -> bytes:
    """Return a document of blocks; the same ones give the same bytes."""
    body = Body()
    return packed(head, chain.from_iterable(map(body.block, blocks)))


def packed(
    head: Head, body: Iterable[str], comments: Callable[[], Iterable[str]] | None = None
) -> bytes:
    """Return a document with a body, and comments if it has any, in parts that are written in XML.

    What the parts become is written as they come: the XML of a large project takes hundreds of
    megabytes. Comments are asked for once the body has been written.
    """
    document = Document()
    add_styles(document, _LANGUAGES[head.language])
    _settle(document, head)
    mark = document.add_paragraph().add_run(_BODY)
    if comments is not None:
        document.add_comment(mark, _COMMENT)
    written = BytesIO()
    document.save(written)
    return _same_bytes(written, body, comments)


def _settle(document: WordDocument, head: Head) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = fitting(head.title, 90)
    section.header.paragraphs[0].style = document.styles[Style.SMALL.value]
    for footer in (section.footer, section.first_page_footer):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.style = document.styles[Style.SMALL.value]
        paragraph.alignment = 1
        for xml in (_field("PAGE"), _run(" / "), _field("NUMPAGES")):
            paragraph._p.append(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))
    for setting in document.settings.element.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    about = document.core_properties
    about.title = fitting(head.title, _LONGEST_PROPERTY)
    about.author = fitting(head.author, _LONGEST_PROPERTY)
    about.last_modified_by, about.comments, about.keywords = "", "", ""
    for date in about._element.xpath("dcterms:created | dcterms:modified"):
        about._element.remove(date)
    if head.at:
        at = head.at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        about.created = about.modified = at
    about.revision = 1
    for part in (document.part, document.part.package):
        for key, link in list(part.rels.items()):
            if link.reltype.endswith(_OF_THE_TEMPLATE):
                part.rels.pop(key)
    about.language = head.language


def _same_bytes(
    written: BytesIO, body: Iterable[str], comments: Callable[[], Iterable[str]] | None
) -> bytes:
    """Return a package with its body, without times of writing."""
    result = BytesIO()
    with ZipFile(written) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        # The body comes first: only then is it known which comments there are.
        for name in sorted(source.namelist(), key=lambda name: name == _COMMENTS_PART):
            data = source.read(name)
            parts: Iterable[str | bytes] = (data,)
            if name == "word/document.xml":
                parts = _in_place(data.decode(), _BODY, ("<w:p>", "</w:p>"), body)
            elif name == _COMMENTS_PART and comments is not None:
                ends = "<w:comment ", "</w:comment>"
                parts = _in_place(data.decode(), _COMMENT, ends, comments())
            info = ZipInfo(name, _OLDEST)
            info.compress_type = ZIP_DEFLATED
            with target.open(info, "w") as file:
                for part in parts:
                    file.write(part if isinstance(part, bytes) else part.encode())
    return result.getvalue()


def _in_place(
    xml: str, mark: str, ends: tuple[str, str], parts: Iterable[str]
) -> Iterator[str | bytes]:
    """Yield XML with some parts in the place of the element that holds a mark."""
    before, _, after = xml.partition(mark)
    yield before[: before.rindex(ends[0])]
    yield from parts
    yield after.partition(ends[1])[2]


class Body:
    """Writes blocks as XML, and counts the bookmarks."""

    def __init__(self) -> None:
        self._bookmarks = 0

    def block(self, block: Block) -> Iterator[str]:
        """Yield the parts of a block."""
        match block:
            case Paragraph(line=line, anchor=anchor):
                yield self.paragraph(line, anchor)
            case Table():
                yield from self._table(block)

    def paragraph(self, line: Line, anchor: str = "", *, is_on_new_page: bool = False) -> str:
        """Return a paragraph; words from right to left alone in it make it one of their own."""
        properties = f'<w:pStyle w:val="{style_id(line.style)}"/>'
        if is_on_new_page:
            properties += "<w:pageBreakBefore/>"
        said = [p for p in line.text if p.look is not Look.OURS or any(map(str.isalpha, p.text))]
        is_bidi = all(reads_right_to_left(piece.text) for piece in said) and any(
            piece.look is Look.WORDS for piece in said
        )
        properties += "<w:bidi/>" if is_bidi else ""
        content = "".join(
            run(piece) + (_READ_ON if _runs_left(piece) and not is_bidi else "")
            for piece in line.text
        )
        return f"<w:p><w:pPr>{properties}</w:pPr>{self.bookmarked(content, anchor)}</w:p>"

    def bookmarked(self, content: str, anchor: str) -> str:
        """Return runs that links lead to."""
        if not anchor:
            return content
        self._bookmarks += 1
        number = self._bookmarks
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{_bookmark(anchor)}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def _table(self, table: Table) -> Iterator[str]:
        widths = [_WIDTH * width // 100 for width in table.widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        style = style_id(QUIET_TABLE if table.is_quiet else TABLE)
        yield (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        )
        if table.heads:
            heads = tuple((Line((Piece(head),), Style.HEAD),) for head in table.heads)
            yield self._row(Row(heads), widths, "<w:tblHeader/>")
        for row in table.rows:
            yield self._row(row, widths)
        yield "</w:tbl>"

    def _row(self, row: Row, widths: Sequence[int], properties: str = "") -> str:
        cells: list[str] = []
        for number, cell in enumerate(row.cells):
            is_over_all = len(row.cells) < len(widths)
            width = sum(widths) if is_over_all else widths[number]
            span = f'<w:gridSpan w:val="{len(widths)}"/>' if is_over_all else ""
            lines = cell or (Line((), Style.CELL),)
            inner = "".join(
                self.paragraph(line, row.anchor if not (number or place) else "")
                for place, line in enumerate(lines)
            )
            cells.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>{inner}</w:tc>'
            )
        # What may be longer than a page has to be cut there: LibreOffice looks for ever otherwise.
        length = sum(len(piece.text) for cell in row.cells for line in cell for piece in line.text)
        properties += "<w:cantSplit/>" if length <= _LONGEST_WHOLE else ""
        return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def run(piece: Piece) -> str:
    """Return a piece of text as a run, in a link if it leads anywhere."""
    properties = ""
    if piece.look in LOOKS:
        properties = f'<w:rStyle w:val="{style_id(LOOKS[piece.look])}"/>'
    if piece.look is Look.STRONG:
        properties = "<w:b/>"
    if piece.look is Look.WORDS:
        properties = "<w:noProof/>" + ("<w:rtl/>" if _runs_left(piece) else "")
    # What a text says stays as it is; a date that stands alone is one that a form holds.
    keeps_dates = piece.look is not Look.WORDS or _DATE.fullmatch(piece.text) is not None
    made = _run(piece.text, properties, keeps_dates=keeps_dates)
    if not piece.target:
        return made
    return f'<w:hyperlink w:anchor="{_bookmark(piece.target)}" w:history="1">{made}</w:hyperlink>'


def _runs_left(piece: Piece) -> bool:
    return piece.look is Look.WORDS and reads_right_to_left(piece.text)


def text_xml(text: str) -> str:
    """Return the content of a run: text, with its breaks of lines and its tabs."""
    parts: list[str] = []
    for number, line in enumerate(text.split("\n")):
        parts += ["<w:br/>"] if number else []
        for place, part in enumerate(line.split("\t")):
            parts += ["<w:tab/>"] if place else []
            parts += [f'<w:t xml:space="preserve">{escape(part)}</w:t>'] if part else []
    return "".join(parts)


def _run(text: str, properties: str = "", *, keeps_dates: bool = False) -> str:
    """Return a run; where it keeps dates, no line is broken within `2014-11-06`."""
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    content = text_xml(text)
    if keeps_dates and _DATE.search(text):
        content = _DATE.sub(lambda date: date[0].replace("-", _NO_BREAK), content)
    return f"<w:r>{inside}{content}</w:r>"


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _bookmark(anchor: str) -> str:
    """Return the name of a bookmark: letters, digits and underscores alone."""
    return anchor.replace("-", "_")
