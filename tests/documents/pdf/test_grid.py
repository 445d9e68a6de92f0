"""Tables that a page draws with lines: each cell is read whole, and each row cell after cell."""

from __future__ import annotations

import time

import pytest

from annotator.documents.pdf import PdfReader
from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.model import RegionKind

from .writer import BOLD, Run, Sheet, lines, pdf

ABOVE = Run(50, 760, "The table shows what was said of the old bridge by those who were asked.")
BELOW = Run(50, 500, "It was made by the town, which asked all those who came to its meeting.")
CELLS = [
    (50, 730, ["Ministry of", "Transport"]),
    (200, 730, ["The bridge was closed", "after engineers found", "cracks in its piers."]),
    (50, 680, ["Shop owners"]),
    (200, 680, ["They ask for a self-", "interested ferry."]),
]
RUNS = [run for left, top, texts in CELLS for run in lines(left, top, texts)]
ROWS = (
    "Ministry of Transport\tThe bridge was closed after engineers found cracks in its piers.\n"
    "Shop owners\tThey ask for a self-interested ferry."
)


def read(sheet: Sheet) -> ReadDocument:
    return PdfReader().read(pdf([sheet]), "x.pdf", ReadOptions())


def thin(*boxes: tuple[float, float, float, float]) -> str:
    return " ".join(f"{x} {y} {width} {height} re f" for x, y, width, height in boxes)


def frames(*boxes: tuple[float, float, float, float]) -> str:
    return " ".join(f"{x} {y} {width} {height} re S" for x, y, width, height in boxes)


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(
            frames(
                (45, 695, 150, 50), (195, 695, 300, 50), (45, 660, 150, 35), (195, 660, 300, 35)
            ),
            id="a frame for each cell",
        ),
        pytest.param(
            frames(
                (45, 696, 148, 48), (195, 696, 300, 48), (45, 660, 148, 34), (195, 660, 300, 34)
            ),
            id="frames that stand apart a little",
        ),
        pytest.param(
            thin(
                *((45, y, 450, 0.7) for y in (745, 695, 660)),
                *((x, 660, 0.7, 85) for x in (45, 195, 495)),
            ),
            id="thin rectangles",
        ),
        pytest.param(
            thin(
                *((x, y, 150, 0.7) for y in (745, 695, 660) for x in (45, 195, 345)),
                *((x, y, 0.7, h) for y, h in ((660, 35), (695, 50)) for x in (45, 195, 495)),
            ),
            id="pieces of lines",
        ),
        pytest.param(
            " ".join(f"45 {y} m 495 {y} l S" for y in (745, 695, 660))
            + " "
            + " ".join(f"{x} 660 m {x} 745 l S" for x in (45, 195, 495)),
            id="strokes",
        ),
    ],
)
def test_cells_that_run_over_lines_are_read_whole(drawing: str) -> None:
    document = read(Sheet(runs=[ABOVE, *RUNS, BELOW], drawing=drawing))
    assert document.text.split("\n\n") == [ABOVE.text, ROWS, BELOW.text]
    assert [region.kind for region in document.regions] == 3 * [RegionKind.PARAGRAPH]


def test_every_word_of_a_cell_has_its_box() -> None:
    drawing = frames(
        (45, 695, 150, 50), (195, 695, 300, 50), (45, 660, 150, 35), (195, 660, 300, 35)
    )
    document = read(Sheet(runs=[ABOVE, *RUNS, BELOW], drawing=drawing))
    page = document.findings.pages[0]
    boxed = [document.text[box.start : box.end] for box in page.boxes]
    assert "".join(boxed) == "".join(document.text.split())


def test_a_row_of_headings_is_a_row_and_a_wide_cell_a_line() -> None:
    runs = [Run(50, 730, "Who", font=BOLD), Run(200, 730, "What", font=BOLD), Run(50, 680, "All")]
    drawing = frames((45, 695, 150, 50), (195, 695, 300, 50), (45, 660, 450, 35))
    document = read(Sheet(runs=[ABOVE, *runs, BELOW], drawing=drawing))
    assert "Who\tWhat" in document.text
    assert all(region.kind is not RegionKind.HEADLINE for region in document.regions)


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(frames((40, 480, 520, 300)), id="a frame around the page"),
        pytest.param(thin((45, 745, 450, 0.7), (45, 650, 450, 0.7)), id="rules above and below"),
        pytest.param(
            frames((45, 650, 140, 100), (198, 650, 300, 100)), id="boxes of a drawing, apart"
        ),
    ],
)
def test_other_lines_make_no_table(drawing: str) -> None:
    runs = [ABOVE, *RUNS, BELOW]
    assert read(Sheet(runs=runs, drawing=drawing)).text == read(Sheet(runs=runs)).text


def test_a_page_of_very_many_cells_is_read_in_a_time_that_grows_with_them() -> None:
    def seconds(rows: int) -> float:
        runs = [
            Run(20 + 50 * column, 20 + 8 * row, f"w{row}", size=6)
            for row in range(rows)
            for column in range(10)
        ]
        boxes = [(18 + 50 * c, 18 + 8 * r, 50, 8) for r in range(rows) for c in range(10)]
        start = time.process_time()
        read(Sheet(runs=runs, drawing=frames(*boxes), height=3_000))
        return time.process_time() - start

    seconds(2)
    assert seconds(320) < 24 * max(seconds(20), 0.03)
