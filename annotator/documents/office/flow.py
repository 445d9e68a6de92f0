"""What the walks over office documents share: paragraphs, cells and notes put into a text."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import PurePath

from annotator.documents.builder import BuiltText, OpenStyle, TextBuilder
from annotator.documents.plain_text import short_title
from annotator.model import RegionKind
from annotator.model.findings import FieldName, Findings, StyleKind

_REGIONS = {
    "title": RegionKind.HEADLINE,
    "subtitle": RegionKind.DECK,
    "caption": RegionKind.CAPTION,
    "quote": RegionKind.QUOTATION,
    "intense quote": RegionKind.QUOTATION,
    "block text": RegionKind.QUOTATION,
    "quotations": RegionKind.QUOTATION,
}
_INDEXES = ("toc ", "contents ", "table of figures")
_WIDEST_TABLE = 16_384
_LOOKS_OF_HEAD = 200
_LENGTH_OF_HEAD = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """What is known of a paragraph before its first word.

    `item` is the depth and the marker of a list item, `note` the mark of the footnote that the
    paragraph belongs to.
    """

    region: RegionKind = RegionKind.PARAGRAPH
    heading: int = 0
    quotation: int = 0
    item: str = ""
    note: str = ""

    @property
    def own_styles(self) -> list[tuple[StyleKind, str]]:
        """The styles of the whole paragraph."""
        found = []
        if self.note:
            found.append((StyleKind.FOOTNOTE, self.note))
        if self.heading:
            found.append((StyleKind.HEADING, str(min(self.heading, 6))))
        if self.quotation:
            found.append((StyleKind.QUOTATION, str(self.quotation)))
        if self.item:
            found.append((StyleKind.LIST_ITEM, self.item))
        return found


def paragraph_of(
    names: Sequence[str],
    *,
    heading: int = 0,
    item: str = "",
    note: str = "",
    region: RegionKind | None = None,
) -> Paragraph:
    """Return what a paragraph is by the names of its style and of those it is based on.

    Names are those that programs give their own styles, in small letters. A `region` that is
    given counts more than they do.
    """
    found = next((_REGIONS[name] for name in names if name in _REGIONS), RegionKind.PARAGRAPH)
    if names and names[0].startswith(_INDEXES):
        found, heading = RegionKind.FURNITURE, 0
    elif heading or found is RegionKind.HEADLINE:
        found, heading = RegionKind.HEADLINE, heading or 1
    found = region or found
    quotation = int(found is RegionKind.QUOTATION)
    return Paragraph(region=found, heading=heading, quotation=quotation, item=item, note=note)


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    column: int = 0
    next_column: int = 1
    tabs: int = 0
    cell: OpenStyle | None = None
    is_waiting: bool = False
    has_paragraph: bool = False


@dataclass(slots=True)
class Flow:
    """Puts paragraphs into a builder: blank lines between them, rows by lines, cells by tabs.

    A paragraph, and a cell, begins with its first character, so that an empty one leaves no trace
    but the tab that keeps the cells after it in their columns.
    """

    builder: TextBuilder
    _tables: list[_Table] = field(default_factory=list)
    _count_of_tables: int = 0
    _paragraph: Paragraph | None = None
    _was_item: bool = False
    _open: list[OpenStyle] = field(default_factory=list)
    _has_region: bool = False

    @property
    def is_open(self) -> bool:
        """Return whether the paragraph that began last has a word."""
        return bool(self._open) or self._has_region

    def begin_paragraph(self, paragraph: Paragraph) -> None:
        """Begin a paragraph; its styles and its region are those of what is added until the end."""
        self.end_paragraph()
        self._paragraph = paragraph

    def end_paragraph(self) -> None:
        """End the paragraph that began last."""
        self._paragraph = None
        for style in self._open:
            self.builder.end_style(style)
        self._open.clear()
        if self._has_region:
            self.builder.end_region()
            self._has_region = False

    def open(self) -> None:
        """Begin what waits for its first character: a paragraph, the cell it is in."""
        self._open_cells()
        paragraph = self._paragraph
        if paragraph is None:
            return
        self._paragraph = None
        if self._tables:
            if self._tables[-1].has_paragraph:
                self.builder.end_line()
            self._tables[-1].has_paragraph = True
        else:
            self._separate(is_item=bool(paragraph.item))
            self.builder.begin_region(paragraph.region)
            self._has_region = True
        self._open += (
            self.builder.begin_style(kind, value) for kind, value in paragraph.own_styles
        )

    def add(self, text: str) -> None:
        """Add words to the paragraph."""
        self.open()
        self.builder.add(text)

    def break_line(self) -> None:
        """Begin a new line in the paragraph."""
        self.builder.break_line()

    def begin_table(self) -> None:
        """Begin a table, within a cell or outside."""
        self.end_paragraph()
        self._count_of_tables += 1
        if self._tables:
            self._open_cells()
            if self._tables[-1].has_paragraph:
                self.builder.end_line()
            self._tables[-1].has_paragraph = True
        else:
            self._separate(is_item=False)
        self._tables.append(_Table(self._count_of_tables))

    def begin_row(self) -> None:
        """Begin a row of the table that began last."""
        if not self._tables:
            return
        table = self._tables[-1]
        table.row, table.column, table.next_column, table.tabs = table.row + 1, 0, 1, 0
        if table.row > 1:
            self.builder.end_line()
        if len(self._tables) == 1:
            self.builder.begin_region(RegionKind.PARAGRAPH)

    def begin_cell(self) -> None:
        """Begin the next cell of the row."""
        if not self._tables:
            return
        table = self._tables[-1]
        table.tabs += table.column > 0
        table.column, table.next_column = table.next_column, table.next_column + 1
        table.is_waiting, table.has_paragraph = True, False

    def widen_cell(self, columns: int) -> None:
        """Let the cell that began last be so many columns wide."""
        if self._tables and 1 <= columns <= _WIDEST_TABLE:
            self._tables[-1].next_column = self._tables[-1].column + columns

    def end_cell(self) -> None:
        """End the cell that began last."""
        self.end_paragraph()
        if self._tables and self._tables[-1].cell is not None:
            self.builder.end_style(self._tables[-1].cell)
            self._tables[-1].cell = None

    def end_row(self) -> None:
        """End the row that began last."""
        self.end_cell()
        if len(self._tables) == 1 and self._tables[0].row:
            self.builder.end_region()

    def end_table(self) -> None:
        """End the table that began last."""
        self.end_paragraph()
        if self._tables:
            self._tables.pop()
        if not self._tables:
            self.builder.break_block()

    def _separate(self, *, is_item: bool) -> None:
        """Leave a blank line before a paragraph, but none between the items of a list."""
        if is_item and self._was_item:
            self.builder.end_line()
        else:
            self.builder.break_block()
        self._was_item = is_item

    def _open_cells(self) -> None:
        for table in self._tables:
            if table.is_waiting:
                table.is_waiting = False
                if table.tabs:
                    self.builder.add("\t" * table.tabs)
                    table.tabs = 0
                value = f"{table.number} {table.row} {table.column}"
                table.cell = self.builder.begin_style(StyleKind.CELL, value)


def title_of(built: BuiltText, findings: Findings, file_name: str) -> str:
    """Return the title that stands in a text, else the one the file says, else the file's name."""
    heading = next((s for s in built.styles[:_LOOKS_OF_HEAD] if s.kind is StyleKind.HEADING), None)
    if heading is not None and heading.start <= _LENGTH_OF_HEAD:
        return short_title(built.text[heading.start : heading.end])
    return short_title(findings.first(FieldName.TITLE) or PurePath(file_name).stem)
