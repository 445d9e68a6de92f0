"""What a report for paper is made of, before anybody draws it: headings, paragraphs, tables.

The Word document and the PDF draw the same blocks, so that they say the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias

from annotator.reports.rich import Look, Piece, Rich


class Style(StrEnum):
    """What a paragraph is; the value is the name of its style in Word."""

    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    BODY = "Body Text"
    SMALL = "Small Print"
    INTRODUCTION = "Introduction"
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
    SPEAKER = "Who Comments"
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
    rows: Iterable[Row]
    """May be asked for more than once."""
    is_quiet: bool = False
    """Whether it has no lines."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading or a paragraph."""

    line: Line
    anchor: str = ""


Block: TypeAlias = Paragraph | Table


# Any: JSON has no narrower type that mypy can follow.
def to_json(blocks: Iterable[Block]) -> str:
    """Return blocks as JSON, for a process of its own."""
    return json.dumps([_written(block) for block in blocks], ensure_ascii=False)


def from_json(text: str) -> list[Block]:
    """Return the blocks that `to_json` wrote; raises ValueError, TypeError or KeyError."""
    return [_read(item) for item in json.loads(text)]


def _written(block: Block) -> list[Any]:
    match block:
        case Paragraph(line=line, anchor=anchor):
            return [*_line(line), anchor]
        case Table():
            rows = [
                [row.anchor, [list(map(_line, cell)) for cell in row.cells]] for row in block.rows
            ]
            return [block.heads, block.widths, block.is_quiet, rows]


def _line(line: Line) -> list[Any]:
    return [line.style, [[text, look.value, target] for text, look, target in line.text]]


def _read(item: list[Any]) -> Block:
    if len(item) == 3:
        *line, anchor = item
        return Paragraph(_read_line(line), anchor)
    heads, widths, is_quiet, rows = item
    return Table(
        tuple(heads),
        tuple(widths),
        tuple(
            Row(tuple(tuple(map(_read_line, cell)) for cell in cells), anchor)
            for anchor, cells in rows
        ),
        is_quiet,
    )


def _read_line(item: list[Any]) -> Line:
    style, text = item
    return Line(tuple(Piece(t, Look(look), target) for t, look, target in text), Style(style))
