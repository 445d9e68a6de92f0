"""Words with points, as browsers and office programs draw them: letters, points, spaces apart."""

from annotator.documents import read_document
from annotator.documents.pdf.pointed import SPACE

from .writer import HEBREW, Run, Sheet, pdf

_STEP, _SIZE = 6, 10


def read(sheet: Sheet) -> str:
    return read_document(pdf([sheet]), "x.pdf").text


def marked(actual: str, *runs: Run) -> str:
    """Return what a browser writes for a letter with a point: its text, then its parts."""
    text = actual.encode("utf-16-be").hex()
    shown = " ".join(
        f"BT /{run.font} {run.size} Tf 1 0 0 1 {run.left} {run.bottom} Tm ({run.text}) Tj ET"
        for run in runs
    )
    return f"/Span << /ActualText <FEFF{text}> >> BDC {shown} EMC\n"


def test_points_drawn_after_all_letters_stand_with_their_own() -> None:
    """An office program draws a line of letters, then its points, some higher than the line."""
    letters = Run(100, 700, "dc ba", font=HEBREW)
    points = [Run(100 + _STEP * n, 700 + 3 * (n % 2), "H", font=HEBREW) for n in (0, 3, 4)]
    assert read(Sheet(runs=[letters, *points])) == "אַבַ גדַ"
    assert read(Sheet(runs=[*points, letters])) == "אַבַ גדַ"


def test_a_letter_marked_with_its_point_stands_where_the_letter_does() -> None:
    """A browser marks both parts with one text, which pdfium puts where the point is."""
    drawing = ""
    for n, letter in enumerate("dcba"):
        left = 100 + _STEP * n + (2 * SPACE * _SIZE if n > 1 else 0)
        parts = Run(left + 2, 705, "H", font=HEBREW), Run(left, 700, letter, font=HEBREW)
        drawing += marked(f"{chr(0x5D3 - n)}\N{HEBREW POINT PATAH}", *parts)
    stop = Run(94, 700, ".", font=HEBREW)
    assert read(Sheet(drawing=drawing, runs=[stop])) == "אַבַ גַדַ."


def test_lines_with_points_stay_apart_however_high_the_points_are() -> None:
    runs = []
    for row, text in enumerate(("cba", "fed")):
        runs.append(Run(100, 700 - 14 * row, text, font=HEBREW))
        runs += [Run(100 + _STEP * n, 705 - 14 * row, "H", font=HEBREW) for n in range(3)]
    assert read(Sheet(runs=runs)) == "אַבַגַ\nדַהַוַ"


def test_latin_words_and_figures_of_a_line_with_points_stay() -> None:
    runs = [Run(160, 700, "cba", font=HEBREW), Run(160, 703, "H", font=HEBREW)]
    runs += [Run(100, 700, "Ina 2019"), Run(40, 700, "fed", font=HEBREW)]
    assert read(Sheet(runs=runs)).split() == ["אבגַ", "Ina", "2019", "דהו"]
