"""Words that a page strikes or hides: by a line or a bar that is drawn over them."""

from __future__ import annotations

import time

import pytest

from annotator.documents.pdf import PdfReader
from annotator.documents.reader import ReadDocument, ReadOptions
from annotator.model.findings import StyleKind

from .writer import Run, Sheet, first_extra, pdf, stream

LINE = [Run(100, 700, "The council closed the old bridge.")]
"""Letters are 6 points wide: `closed` runs from 172 to 208, `the old` from 214 to 256."""


def read(sheet: Sheet, *objects: bytes) -> ReadDocument:
    return PdfReader().read(pdf([sheet], objects=objects), "x.pdf", ReadOptions())


def struck(document: ReadDocument) -> list[str]:
    return [
        document.text[style.start : style.end]
        for style in document.findings.styles
        if style.kind is StyleKind.STRIKE
    ]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("172 702.5 m 208 702.5 l S", id="a stroke"),
        pytest.param("172 702 36 0.7 re f", id="a thin rectangle"),
        pytest.param("172 702 12 .7 re 184 702 12 .7 re 196 702 12 .7 re f", id="pieces of a path"),
        pytest.param(
            "172 702 m 190 702 l S 190 702 m 208 702 l S", id="strokes that go on in each other"
        ),
        pytest.param("172 701.5 m 208 701.5 l S 172 703.5 m 208 703.5 l S", id="two lines"),
        pytest.param("q .4 w 2 0 0 2 0 0 cm 86 351.2 m 104 351.2 l S Q", id="in another scale"),
    ],
)
def test_words_with_a_line_through_them_are_struck(drawing: str) -> None:
    document = read(Sheet(runs=LINE, drawing=drawing))
    assert document.text == "The council closed the old bridge."
    assert struck(document) == ["closed"]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param("172 698.8 m 208 698.8 l S", id="an underline"),
        pytest.param("172 708 m 208 708 l S", id="an overline"),
        pytest.param("50 702.5 m 545 702.5 l S", id="a rule across the page"),
        pytest.param("170 697 40 11 re S", id="a frame"),
        pytest.param("190 650 m 190 750 l S", id="an upright rule"),
        pytest.param("1 1 1 rg 172 702 36 0.7 re f 0 g", id="a white line"),
        pytest.param("172 702 36 0.7 re n", id="a line that is not drawn"),
        pytest.param("95 695 m 310 695 l S 95 712 m 310 712 l S", id="the rules of a table"),
    ],
)
def test_other_lines_strike_nothing(drawing: str) -> None:
    document = read(Sheet(runs=LINE, drawing=drawing))
    assert struck(document) == []
    assert document.notes == ()


def test_struck_letters_of_a_word_are_parted_from_the_others() -> None:
    runs = [Run(100, 700, "It costs 1215 million.")]
    document = read(Sheet(runs=runs, drawing="154 702.5 m 166 702.5 l S"))
    assert document.text == "It costs 12 15 million."
    assert struck(document) == ["12"]


def test_a_struck_stretch_runs_on_over_the_spaces_and_stops_within_a_word() -> None:
    document = read(Sheet(runs=LINE, drawing="172 702.5 m 226 702.5 l S"))
    assert struck(document) == ["closed th"]
    assert document.text == "The council closed th e old bridge."


def test_an_underline_below_a_lowered_figure_does_not_strike_it() -> None:
    runs = [Run(100, 700, "CO", size=12), Run(114.4, 698, "2", size=7)]
    assert struck(read(Sheet(runs=runs, drawing="100 699.2 m 118.6 699.2 l S"))) == []


def test_lines_within_a_form_count_where_the_form_stands() -> None:
    first = first_extra([Sheet()])
    form = stream(
        b"0 2.5 m 36 2.5 l S",
        "/Type /XObject /Subtype /Form /BBox [0 0 100 10] /Matrix [1 0 0 1 72 0] ",
    )
    extra = f"/Resources << /Font << /F1 4 0 R >> /XObject << /X {first} 0 R >> >>"
    sheet = Sheet(runs=LINE, extra=extra, drawing="q 1 0 0 1 100 700 cm /X Do Q")
    assert struck(read(sheet, form)) == ["closed"]


def test_a_line_through_words_of_a_turned_page_strikes_them() -> None:
    sheet = Sheet(runs=LINE, extra="/Rotate 90", drawing="172 702.5 m 208 702.5 l S")
    assert struck(read(sheet)) == ["closed"]


def test_what_a_reader_struck_by_an_annotation_is_struck() -> None:
    note = (
        "/Annots [<< /Type /Annot /Subtype /StrikeOut /Rect [172 697 208 709] "
        "/QuadPoints [172 708 208 708 172 698 208 698] >>]"
    )
    assert struck(read(Sheet(runs=LINE, extra=note))) == ["closed"]


@pytest.mark.parametrize(
    ("drawing", "count"),
    [
        pytest.param("170 697 88 12 re f", 3, id="black words on a black bar"),
        pytest.param("1 1 0 rg 170 697 88 12 re f 0 g", 0, id="a yellow marker"),
        pytest.param("170 680 88 12 re f", 0, id="a bar below the words"),
    ],
)
def test_words_under_a_dark_bar_are_read_and_counted(drawing: str, count: int) -> None:
    document = read(Sheet(runs=LINE, drawing=drawing))
    assert document.text == "The council closed the old bridge."
    told = f"{count} words stand under dark bars on their pages. The file holds them, so they were "
    assert [str(note) for note in document.notes] == ([told + "read."] if count else [])


def test_a_page_of_very_many_lines_is_read_in_a_time_that_grows_with_them() -> None:
    def seconds(count: int) -> float:
        drawing = " ".join(f"100 {n % 800} m 140 {n % 800} l S" for n in range(count))
        runs = [Run(100, 30 + 12 * n, "closed the old bridge") for n in range(60)]
        start = time.process_time()
        read(Sheet(runs=runs, drawing=drawing))
        return time.process_time() - start

    seconds(10)
    assert seconds(20_000) < 40 * max(seconds(1_000), 0.02)
