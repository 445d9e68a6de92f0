"""The workbook: claims, sources, chains, checks and the matrix of a project, in Excel's format.

Cells are written as text or as numbers, and never by a method that guesses: nothing that somebody
wrote becomes a formula or a link. XlsxWriter makes the file; it writes no time but the one it is
given.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from math import ceil
from typing import TYPE_CHECKING

from annotator.formats.format import EVERYTHING, Exporter, ExportOptions
from annotator.formats.losses import Loss, left_out
from annotator.formats.tables.rows import Cell
from annotator.formats.tables.sheets import Column, Sheet, sheets
from annotator.formats.tables.workbook_german import LANGUAGES
from annotator.messages import Message
from annotator.reader import Reader
from annotator.reports.contents import read_contents

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_UNITS = 32_767
"""UTF-16 units that a cell may hold."""
_UNFIT = re.compile("[\ufffe\uffff\ud800-\udfff]")
"""Characters that XML cannot hold; controls are written as escapes that spreadsheets know."""
_MARKUP = ("<r>", "</r>")
"""What XlsxWriter takes for markup of its own where a text begins and ends with it."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""When a workbook says it was made whose project says nothing of it: XlsxWriter asks for a date."""
_LINE, _MARGIN, _MOST_HEIGHT = 15.0, 5.0, 150.0
"""Points."""
_MOST_ACROSS = 210
"""Characters of columns that can be read across a page of A4; more go onto a second one."""
_BOLD = 1.15
"""How much wider letters of a head are."""
_ROOM = 0.9
"""Of a column's width, what lines that break between words fill."""
_HEAD, _RULE = "#F4F2ED", "#D8D4CB"
_PART = 1024**2


class WorkbookExporter(Exporter):
    """Writes a workbook."""

    name = "xlsx"
    suffixes = (".xlsx",)
    description = Message("Excel workbook: claims, sources, chains, checks and the matrix")
    audience = Message("For whoever sorts, filters and counts in Excel, LibreOffice or Numbers")
    languages = tuple(LANGUAGES)

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the workbook in English."""
        return self.export_with(reader, EVERYTHING)

    def export_with(self, reader: Reader, options: ExportOptions) -> Iterator[bytes]:
        """Yield the workbook in a language."""
        from xlsxwriter.workbook import Workbook  # late: only an export needs it

        file = io.BytesIO()
        with reader.at_one_moment():
            contents = read_contents(reader)
            made = sheets(reader, contents, LANGUAGES[options.language])
        workbook = Workbook(file, {"in_memory": True})
        title, at = _fitting(contents.details.title), contents.as_of or _MADE
        workbook.set_properties({"title": title, "created": at})
        for sheet in made:
            _Writer(workbook, sheet).write()
        workbook.close()
        file.seek(0)
        while part := file.read(_PART):
            yield part

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return what no sheet holds, and which cells are cut."""
        found = left_out(reader, _KEPT, Message("No sheet has a place for it."), _REASONS)
        contents = read_contents(reader)
        cut: Counter[tuple[str, str]] = Counter()
        for sheet in sheets(reader, contents, LANGUAGES["en"]):
            for row in sheet.rows:
                for column, cell in zip(sheet.columns, row, strict=True):
                    if isinstance(cell, str) and column.tells_of and _is_long(cell):
                        cut[column.tells_of] += 1
        why = Message(
            "A cell holds 32,767 characters at most; longer ones are cut, with a … there."
        )
        return [*found, *(Loss(what, field, n, why) for (what, field), n in cut.items())]


_KEPT = {
    "documents": (
        *("title", "url", "author", "publication", "host", "published", "accessed"),
        *("sha256", "length"),
    ),
    "sources": (
        *("name", "kind", "named", "role", "affiliation", "by", "date", "reliability"),
        *("obtained", "note"),
    ),
    "claims": (
        *("document", "kind", "spans", "statement", "tags", "borderline", "credibility", "note"),
    ),
    "attributions": (
        *("source", "stance", "via", "directness", "parent", "recipient", "cue", "mention"),
    ),
    "relations": ("from", "to", "type", "confidence", "rationale"),
    "evidence": ("claim", "document", "spans", "verdict", "note"),
    "analysts": ("name",),
    "standings": ("source", "fallen", "date", "reason"),
}
_REASONS = {
    "documents.text": Message("The sheets hold the words of claims, not whole texts."),
    "tags": Message("The row of a claim names only those that it has."),
    "marks": Message("They are only counted, on the sheet of coverage."),
    "regions": Message("Only the kind of the one that a claim begins in is there."),
}


class _Writer:
    """Writes one sheet."""

    def __init__(self, workbook: Workbook, sheet: Sheet) -> None:
        self._sheet = sheet
        self._page: Worksheet = workbook.add_worksheet(sheet.title)
        # On paper words would run into those of the next column.
        lined = {"border": 1, "border_color": _RULE} if sheet.heads else {}
        text = {**lined, "text_wrap": True, "valign": "top", "num_format": "@"}
        self._text = workbook.add_format(text)
        self._empty = workbook.add_format(lined)
        self._number = workbook.add_format(
            {**lined, "valign": "top", "align": "right", "indent": 1}
        )
        self._plain = workbook.add_format({})
        head = {**text, "bold": True, "bg_color": _HEAD, "bottom": 1, "bottom_color": _RULE}
        self._head = workbook.add_format(head)
        self._slanted = workbook.add_format({**head, "rotation": 90, "valign": "bottom"})
        line = {**text, "text_wrap": False}
        self._line = workbook.add_format(line)
        self._head_sign = workbook.add_format({**head, "align": "center"})
        self._title = workbook.add_format(
            {**text, "text_wrap": False, "bold": True, "font_size": 18}
        )
        self._name = workbook.add_format({**text, "bold": True})
        self._sign = workbook.add_format({**lined, "align": "center", "valign": "top"})

    def write(self) -> None:
        sheet, page = self._sheet, self._page
        for number, column in enumerate(sheet.columns):
            page.set_column(number, number, self._width(column), self._empty)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        page.set_footer("&L&A&R&P / &N")
        printed = [c for c in sheet.columns if c.is_broken or c is not sheet.columns[-1]]
        across = ceil(sum(map(self._width, printed)) / _MOST_ACROSS) if sheet.rows else 1
        page.fit_to_pages(across, 0 if sheet.heads else 1)
        if across > 1:
            page.repeat_columns(0, sheet.frozen - 1)
        first = 0
        if sheet.heads:
            first = sheet.heads
            page.repeat_rows(0, first - 1)
            page.freeze_panes(first, sheet.frozen)
            self._write_heads()
            last = first - 1 + len(sheet.rows)
            page.autofilter(first - 1, 0, last, len(sheet.columns) - 1)
            page.print_area(0, 0, last, len(printed) - 1)
        for number, row in enumerate(sheet.rows, first):
            self._write_row(number, row)

    def _write_heads(self) -> None:
        sheet = self._sheet
        lowest = sheet.heads - 1
        if lowest:  # the names of sources stand above their grades
            self._page.set_row(0, sheet.head_height)
            for number, column in enumerate(sheet.columns):
                self._write(0, number, column.above, self._slanted)
        lines = max(_lines(column.head, self._width(column) * _ROOM) for column in sheet.columns)
        self._page.set_row(lowest, max(2, lines) * _LINE)
        for number, column in enumerate(sheet.columns):
            look = self._head_sign if column.is_sign else self._head
            self._write(lowest, number, column.head, look)

    def _width(self, column: Column) -> float:
        """Return a column's width, in which no word of its head breaks in any language."""
        longest = max(map(len, column.head.split()), default=0) if self._sheet.heads else 0
        return max(column.width, longest * _BOLD + 1)

    def _write_row(self, number: int, row: Sequence[Cell]) -> None:
        sheet = self._sheet
        lines = 1
        for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            if cell is None or cell == "":
                continue
            if isinstance(cell, int):
                self._page.write_number(number, place, cell, self._number)
                continue
            look = self._text
            if not sheet.heads:
                look = self._title if number == 0 else self._name if place == 0 else look
            elif column.is_sign:
                look = self._sign
            elif not column.is_broken:
                look = self._line
            self._write(number, place, cell, look)
            if column.is_broken and not column.is_sign:
                lines = max(lines, _lines(cell, self._width(column) * _ROOM))
        height = 30.0 if not sheet.heads and number == 0 else lines * _LINE + _MARGIN
        self._page.set_row(number, min(height, _MOST_HEIGHT if sheet.heads else 400.0))

    def _write(self, row: int, column: int, cell: str, look: Format) -> None:
        text = _fitting(cell)
        if text.startswith(_MARKUP[0]) and text.endswith(_MARKUP[1]):
            self._page.write_rich_string(row, column, text[:1], self._plain, text[1:], look)
        else:
            self._page.write_string(row, column, text, look)


def _is_long(cell: str) -> bool:
    return len(cell) > MOST_UNITS // 2 and len(cell.encode("utf-16-le")) // 2 > MOST_UNITS


def _fitting(cell: str) -> str:
    """Return a text as a cell can hold it."""
    cell = _UNFIT.sub("\ufffd", cell)
    if _is_long(cell):
        cell = cell.encode("utf-16-le")[: 2 * MOST_UNITS - 2].decode("utf-16-le", "ignore") + "…"
    return cell


def _lines(cell: str, width: float) -> int:
    """Return about how many lines a text takes in a column; programs do not fit heights alike."""
    room = max(1, int(width))
    return sum(1 + (len(line) - 1) // room if line else 1 for line in cell[:4_000].split("\n"))
