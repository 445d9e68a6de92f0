"""What the styles of a report on paper look like, in Word and in print."""

from __future__ import annotations

from typing import NamedTuple

from annotator.reports.blocks import Style
from annotator.reports.rich import Look

COLOURS = {
    Look.FACT: "16734F",
    Look.REPORT: "8A5A00",
    Look.OPINION: "9B2F69",
    Look.NONE: "5D636C",
    Look.LINK: "2457A6",
    Look.RAISED: "2457A6",
}
"""The colours of the window's light theme, which is that of paper; red, green, blue."""
DIM, TEXT, LINE, FAINT_LINE = "5D636C", "1F2328", "B8B4AB", "DCD8CF"


class Form(NamedTuple):
    """The looks of a style; sizes and distances in points."""

    is_serif: bool
    size: float
    before: float = 0
    after: float = 0
    colour: str = TEXT
    is_bold: bool = False
    is_italic: bool = False
    keeps: bool = False
    """Whether it stays with what follows."""
    indent: float = 0


FORMS = {
    Style.TITLE: Form(True, 22, after=2),
    Style.SUBTITLE: Form(False, 11, after=10, colour=DIM),
    Style.HEADING_1: Form(True, 15, 18, 4, is_bold=True, keeps=True),
    Style.HEADING_2: Form(True, 12, 14, 4, is_bold=True, keeps=True),
    Style.HEADING_3: Form(True, 11, 10, 3, is_bold=True, keeps=True),
    Style.BODY: Form(False, 10, before=4, after=4),
    Style.SMALL: Form(False, 9, after=4, colour=DIM),
    Style.INTRODUCTION: Form(False, 9, after=4, colour=DIM, keeps=True),
    Style.STATEMENT: Form(False, 10, after=1, is_bold=True),
    Style.WORDS: Form(True, 9, after=1, is_italic=True),
    Style.CHAIN: Form(False, 9, after=1),
    Style.NOTE: Form(False, 8.5, after=1, colour=DIM),
    Style.NUMBER: Form(False, 10, is_bold=True),
    Style.KIND: Form(False, 10, is_bold=True),
    Style.CELL: Form(False, 9.5, after=1),
    Style.HEAD: Form(False, 8.5, 1, 1, colour=DIM, is_bold=True, keeps=True),
    Style.FIGURE: Form(True, 18, is_bold=True),
    Style.LABEL: Form(False, 8.5, colour=DIM),
    Style.HEADLINE: Form(True, 14, 8, 6, is_bold=True, keeps=True),
    Style.DECK: Form(True, 11.5, after=8, is_italic=True),
    Style.ASIDE: Form(False, 9, after=8, colour=DIM),
    Style.TEXT: Form(True, 11, after=8),
    Style.QUOTATION: Form(True, 11, after=8, indent=24),
    Style.SPEAKER: Form(False, 9, after=2, colour=DIM, keeps=True),
    Style.COMMENT: Form(True, 10.5, after=8, indent=14),
}
