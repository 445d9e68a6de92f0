"""Tables without lines: each cell is read whole, and each row cell after cell."""

from __future__ import annotations

import textwrap
import time
from collections.abc import Sequence

import pytest

from annotator.documents import read_document

from .writer import Run, Sheet, lines, pdf

ABOVE = "The council has talked of the old bridge, and what was said there is told in this table:"
BELOW = "After the meeting the mayor said that the works would begin as soon as all have agreed."
MEASURES = (
    ("Measure", "Cost", "Remarks"),
    ("Repair of the northern pillar and the arches", "1.2 million", "Only in summer, at low water"),
    ("New lights", "80,000", "The county pays half of it"),
    ("Ferry for the time of the works", "340,000", "Every twenty minutes, free for pupils"),
)
TERMS = (
    ("Source", "A person, a body or a document from which a text takes what it says"),
    ("Claim", "A statement that can be true or false, and that somebody has made in the text"),
    ("Chain of sources", "The way from the first who said it to the text"),
)


def sheet(rows: Sequence[Sequence[str]], widths: Sequence[int], between: float) -> Sheet:
    """Return a page with rows of cells so many letters wide, and so far from each other."""
    runs = [Run(60, 720, ABOVE, size=8)]
    bottom = 690.0
    for row in rows:
        left, height = 60, 0
        for cell, width in zip(row, widths, strict=True):
            wrapped = textwrap.wrap(cell, width)
            runs += lines(left, bottom, wrapped)
            left += 6 * width + 14
            height = max(height, len(wrapped))
        bottom -= 12 * height + between
    return Sheet(runs=[*runs, Run(60, bottom - 14, BELOW, size=8)])


def read(page: Sheet) -> list[str]:
    return read_document(pdf([page]), "x.pdf").text.split("\n")


@pytest.mark.parametrize("between", [0, 2, 8])
@pytest.mark.parametrize(
    ("rows", "widths"), [(MEASURES, (22, 12, 18)), (TERMS, (11, 30))], ids=["three", "two"]
)
def test_each_row_is_a_line_of_whole_cells(
    rows: Sequence[Sequence[str]], widths: Sequence[int], between: float
) -> None:
    read_lines = read(sheet(rows, widths, between))
    for row in rows:
        assert "\t".join(row) in read_lines
    assert ABOVE in read_lines
    assert BELOW in read_lines


def test_a_cell_that_ends_near_its_neighbour_is_parted_from_it() -> None:
    rows = (*TERMS, ("Corroborations", "Another source that says the same of its own knowledge"))
    page = sheet(rows, (14, 30), 4)
    near = [Run(r.left - 10 * (r.left > 60), r.bottom, r.text, r.size) for r in page.runs]
    assert "\t".join(rows[-1]) in read(Sheet(runs=near))


def test_a_hyphen_alone_in_a_cell_breaks_no_word() -> None:
    rows = [(first, "-" if "lights" in first else cost, last) for first, cost, last in MEASURES]
    rows[-1] = (MEASURES[-1][0], "unknown", MEASURES[-1][2])
    read_lines = read(sheet(rows, (22, 12, 18), 8))
    for row in rows:
        assert "\t".join(row) in read_lines


BRIDGE = (
    "The bridge was closed after engineers had found that one of its pillars moves. Nobody had "
    "been asked, and the ferry is full each morning since the council has no second one."
)
BUSES = (
    "Tom Reed drives a bus and has to go round by Marl now, which takes him half an hour more. "
    "His pupils wait at the old stop, and the school begins later than it did in spring."
)
COSTS = (
    "The county pays half of what the works cost. The other half is not there, says the mayor, "
    "who wants to ask the state for a loan that the town would pay back within ten years."
)


def column(left: float, top: float, *parts: str, between: float = 12, width: int = 36) -> list[Run]:
    """Return headings (in capitals) and paragraphs below each other."""
    runs: list[Run] = []
    for part in parts:
        runs += lines(left, top, textwrap.wrap(part, width))
        top -= 12 * len(textwrap.wrap(part, width)) + between
    return runs


@pytest.mark.parametrize("between", [0, 5, 12])
@pytest.mark.parametrize("lower", [0, 5, 18, 24, 30])
@pytest.mark.parametrize(
    "parts",
    [
        ((BRIDGE, BUSES, COSTS), (COSTS, BRIDGE)),
        (("THE BRIDGE", BRIDGE, "THE COSTS", COSTS), (BUSES, "NO MONEY", COSTS, "WHO", BRIDGE)),
        ((COSTS,), (BRIDGE, "THE BUSES", BUSES, COSTS, BRIDGE)),
        (
            ("What they said", BRIDGE, "The cost", COSTS),
            ("What we know", BUSES, "The pace", BRIDGE),
        ),
    ],
    ids=["paragraphs", "headings", "unequal", "short headings"],
)
def test_columns_of_prose_stay_columns(
    parts: tuple[tuple[str, ...], ...], lower: float, between: float
) -> None:
    runs = [
        run
        for n, texts in enumerate(parts)
        for run in column(60 + 240 * n, 700 - lower * n, *texts, between=between)
    ]
    text = " ".join(" ".join(read(Sheet(runs=runs))).split())
    for said in {part for texts in parts for part in texts}:
        assert text.count(said) == sum(texts.count(said) for texts in parts)


def test_three_columns_of_short_paragraphs_are_no_table() -> None:
    said = [BRIDGE, BUSES, COSTS]
    runs = [
        run
        for n in range(3)
        for run in column(50 + 170 * n, 700, *(said[n:] + said[:n]), width=25, between=6 * n)
    ]
    text = " ".join(" ".join(read(Sheet(runs=runs))).split())
    assert [text.count(part) for part in said] == [3, 3, 3]


def test_items_of_a_list_are_no_table() -> None:
    said = [said for _, said in TERMS]
    page = sheet([("•", text) for text in said], (1, 30), 4)
    assert [line for line in read(page) if line.startswith("•")] == [f"• {text}" for text in said]


def test_a_long_page_of_rows_is_read_soon() -> None:
    runs = [Run(left, 20 * n, f"cell {n}") for n in range(3_000, 0, -1) for left in (50, 200)]
    page = pdf([Sheet(runs=runs, height=60_100)])
    start = time.process_time()
    assert "cell 3000\tcell 3000" in read_document(page, "x.pdf").text
    assert time.process_time() - start < 8
