"""A Word document of blocks, as bytes.

The library brings the package, its styles and its properties. The body is written as XML, since a
table of thousands of rows would take the library minutes. Links lead to bookmarks of the document
itself, the only fields are the numbers of pages, and no part leads out of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from annotator.model import EditSummary
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
_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the package: a ZIP knows none before."""


class Head(NamedTuple):
    """What a document says of itself."""

    title: str
    language: str
    author: str
    state: EditSummary | None


def word_document(head: Head, blocks: Iterable[Block]) -> bytes:
    """Return a document of blocks; the same ones give the same bytes."""
    body = Body()
    return packed(head, "".join(map(body.block, blocks)))


def packed(head: Head, body: str, comments: str = "") -> bytes:
    """Return a document with a body, and comments if it has any, that are written in XML."""
    document = Document()
    add_styles(document, _LANGUAGES[head.language])
    _settle(document, head)
    mark = document.add_paragraph().add_run(_BODY)
    if comments:
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
    about, at = (
        document.core_properties,
        head.state.at if head.state else datetime(2000, 1, 1, tzinfo=UTC),
    )
    about.title = fitting(head.title, _LONGEST_PROPERTY)
    about.author = fitting(head.author, _LONGEST_PROPERTY)
    about.last_modified_by, about.comments, about.keywords = "", "", ""
    about.created = about.modified = at.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    about.revision = 1
    about.language = head.language


def _same_bytes(written: BytesIO, body: str, comments: str) -> bytes:
    """Return a package with its body, without times of writing."""
    result = BytesIO()
    with ZipFile(written) as source, ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            for part, mark, content in (
                ("word/document.xml", _BODY, body),
                ("word/comments.xml", _COMMENT, comments),
            ):
                if name == part:
                    before, _, after = data.decode().partition(mark)
                    opening = "<w:p>" if mark == _BODY else "<w:comment "
                    closing = "</w:p>" if mark == _BODY else "</w:comment>"
                    before = before[: before.rindex(opening)]
                    data = f"{before}{content}{after.partition(closing)[2]}".encode()
            target.writestr(ZipInfo(name, _OLDEST), data, ZIP_DEFLATED)
    return result.getvalue()


class Body:
    """Writes blocks as XML, and counts the bookmarks."""

    def __init__(self) -> None:
        self._bookmarks = 0

    def block(self, block: Block) -> str:
        """Return a block."""
        match block:
            case Paragraph(line=line, anchor=anchor, is_on_new_page=is_on_new_page):
                return self.paragraph(line, anchor, is_on_new_page=is_on_new_page)
            case Table():
                return self._table(block)

    def paragraph(self, line: Line, anchor: str = "", *, is_on_new_page: bool = False) -> str:
        """Return a paragraph; words from right to left alone in it make it one of their own."""
        properties = f'<w:pStyle w:val="{style_id(line.style)}"/>'
        if is_on_new_page:
            properties += "<w:pageBreakBefore/>"
        if all(reads_right_to_left(p.text) for p in line.text if p.look is not Look.OURS) and any(
            p.look is Look.WORDS for p in line.text
        ):
            properties += "<w:bidi/>"
        content = "".join(map(run, line.text))
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

    def _table(self, table: Table) -> str:
        widths = [_WIDTH * width // 100 for width in table.widths]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        style = style_id(QUIET_TABLE if table.is_quiet else TABLE)
        parts = [
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        ]
        if table.heads:
            heads = tuple((Line((Piece(head),), Style.HEAD),) for head in table.heads)
            parts.append(self._row(Row(heads), widths, "<w:tblHeader/>"))
        parts += (self._row(row, widths) for row in table.rows)
        return "".join((*parts, "</w:tbl>"))

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
        properties = "<w:noProof/>" + ("<w:rtl/>" if reads_right_to_left(piece.text) else "")
    made = _run(piece.text, properties)
    if not piece.target:
        return made
    return f'<w:hyperlink w:anchor="{_bookmark(piece.target)}" w:history="1">{made}</w:hyperlink>'


def text_xml(text: str) -> str:
    """Return the content of a run: text, with its breaks of lines and its tabs."""
    parts: list[str] = []
    for number, line in enumerate(text.split("\n")):
        parts += ["<w:br/>"] if number else []
        for place, part in enumerate(line.split("\t")):
            parts += ["<w:tab/>"] if place else []
            parts += [f'<w:t xml:space="preserve">{escape(part)}</w:t>'] if part else []
    return "".join(parts)


def _run(text: str, properties: str = "") -> str:
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{inside}{text_xml(text)}</w:r>"


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr="{name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _bookmark(anchor: str) -> str:
    """Return the name of a bookmark: letters, digits and underscores alone."""
    return anchor.replace("-", "_")
