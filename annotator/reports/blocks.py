"""What a report for paper is made of, before anybody draws it: headings, paragraphs, tables.

The Word document and the PDF draw the same blocks, so that they say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from annotator.reports.rich import Rich


class Style(StrEnum):
    """What a paragraph is; the value is the name of its style in Word."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    BODY = "Body Text"
    SMALL = "Small Print"
    STATEMENT = "Statement"
    WORDS = "Words of the Text"
    CHAIN = "Chain"
    NOTE = "Remark"
    NUMBER = "Claim Number"
    KIND = "Kind"
    CELL = "Table Text"
    HEAD = "Table Head"
    FIGURE = "Figure"
    LABEL = "Figure Label"
    HEADLINE = "Headline"
    DECK = "Deck"
    ASIDE = "Aside"
    TEXT = "Text"
    QUOTATION = "Quotation"
    COMMENT = "Comment of a Reader"


class Line(NamedTuple):
    """A paragraph."""

    text: Rich
    style: Style = Style.BODY


Cell: TypeAlias = tuple[Line, ...]


class Row(NamedTuple):
    """A row of a table; `anchor` names the place that links lead to.

    A row of one cell goes over all columns.
    """

    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on each page, and whose rows stay whole where they fit.

    `widths` are parts of the width of the page, all together 100.
    """

    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    is_quiet: bool = False
    """Whether it has no lines."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading or a paragraph."""

    line: Line
    anchor: str = ""
    is_on_new_page: bool = False


Block: TypeAlias = Paragraph | Table
