"""What keeps lines that leave gaps free from being taken for a table, each guard by itself."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from annotator.documents.pdf.alignment import table_from
from annotator.documents.pdf.pieces import Band, piece_of
from annotator.documents.pdf.words import Font, Word

LEFTS = (100.0, 220.0, 400.0)
"""Of the columns."""
Row = tuple[str, ...]
"""Its cells, whose lines are parted by `/`."""
LETTERS: tuple[Row, ...] = (
    ("Alpha", "The first of them/and more"),
    ("Beta", "Another one/and more"),
    ("Gamma", "Then a third/and more"),
)
KEYS = ("Alpha", "Beta", "Gamma")


def piece_at(left: float, baseline: float, text: str, size: float) -> list[Word]:
    """Return the words of a line, whose letters are half as wide as they are high."""
    words = []
    for text_of_word in text.split():
        right = left + size / 2 * len(text_of_word)
        top, bottom = baseline - 0.9 * size, baseline + 0.25 * size
        font = Font(is_bold=False, is_italic=False)
        words.append(Word(text_of_word, left, top, right, bottom, baseline, size, font))
        left = right + size / 4
    return words


def band(baseline: float, *cells: str, size: float = 10, lower: float = 0) -> Band:
    """Return a line of cells, of which the second stands `lower`."""
    return [
        piece_of(piece_at(left, baseline + lower * (left == LEFTS[1]), cell, size))
        for left, cell in zip(LEFTS, cells, strict=False)
        if cell
    ]


def bands_of(
    rows: Sequence[Row], step: float = 12, apart: float = 20, size: float = 10
) -> list[Band]:
    """Return rows below each other: lines of a cell by a `step`, rows so far `apart`."""
    found: list[Band] = []
    at = 100.0
    for row in rows:
        lines = [cell.split("/") for cell in row]
        for n in range(max(map(len, lines))):
            at += (step if n else apart) if found else 0
            found.append(band(at, *(cell[n] if n < len(cell) else "" for cell in lines), size=size))
    return found


def rows_of(bands: Sequence[Band], start: int = 0, *, leans: bool = False) -> list[list[str]]:
    """Return the words of each cell of the table that begins with a band."""
    table = table_from(bands, start, leans=leans)
    return [[" ".join(word.text for word in cell) for cell in row] for row in table.rows]


def first_cells(bands: Sequence[Band], start: int = 0) -> list[str]:
    return [row[0] for row in rows_of(bands, start)]


def test_rows_are_a_table() -> None:
    assert rows_of(bands_of(LETTERS)) == [
        ["Alpha", "The first of them and more"],
        ["Beta", "Another one and more"],
        ["Gamma", "Then a third and more"],
    ]


def test_cells_that_do_not_stand_on_one_line_end_a_table() -> None:
    bands = bands_of([*LETTERS, ("Delta", "The last")])
    at = bands[-1][0].baseline + 12
    assert rows_of([*bands, band(at, "Some", "Of another", lower=6)])[-1] == ["Delta", "The last"]


def test_wide_spaces_part_no_words_but_where_a_column_begins() -> None:
    bands = bands_of(LETTERS)
    at = bands[-1][0].baseline + 20
    justified = piece_at(100, at, "Nobody here", 10) + piece_at(
        157, at, "Knew it until all was told", 10
    )
    assert first_cells([*bands, [piece_of(justified)]]) == [*KEYS]


@pytest.mark.parametrize(
    ("step", "apart", "size"), [(5, 5.8, 4), (20, 21.5, 16)], ids=["small", "large"]
)
def test_rows_hardly_farther_apart_than_lines_do_not_tell_a_table(
    step: float, apart: float, size: float
) -> None:
    rows = [("Alpha", "The first"), LETTERS[1], ("Gamma", "Then a third")]
    assert rows_of(bands_of(rows, step, apart, size)) == []
    assert first_cells(bands_of(rows, step, step + size, size)) == [*KEYS]


def test_what_stands_far_below_is_another_row_though_no_line_had_room() -> None:
    rows = [
        ("Alpha", "The first of them/and more"),
        ("Beta", "Another one of/and more"),
        ("Gamma of all", "Then a third and last one"),
        ("Delta", "Somewhere a fourth one/and more"),
    ]
    bands = bands_of(rows)
    for later in range(3, len(bands)):  # a gap within the second cell
        bands[later] = [
            piece_of([word._replace(baseline=word.baseline + 3) for word in piece.words])
            for piece in bands[later]
        ]
    assert first_cells(bands) == ["Alpha", "Beta", "Gamma of all", "Delta"]


def test_lines_that_go_on_from_above_or_below_are_prose() -> None:
    goes_on = [("alpha", "which the mayor said/and more"), *LETTERS[1:]]
    bands = bands_of(goes_on)
    above = band(80, "Nobody knew that the", "Nobody in all of Marl knew")
    assert first_cells(bands) == ["alpha", *KEYS[1:]]
    assert first_cells([above, *bands], 1) == []
    full = [*LETTERS[:2], ("Gamma", "Then a third/and more of it all")]
    last = bands_of(full)
    at = last[-1][0].baseline
    assert first_cells([*last, band(at + 50, "", "which goes on")]) == []
    assert first_cells([*last, band(at + 50, "", "Which is another")]) == [*KEYS]


def test_a_line_across_the_columns_is_none_of_theirs() -> None:
    bands = bands_of([("alpha", "which the mayor said/and more"), *LETTERS[1:]])
    heading = band(80, "What nobody in all of the town of Marl knew until it was told")
    assert first_cells([heading, *bands], 1) == ["alpha", *KEYS[1:]]


def test_a_full_cell_that_ends_with_a_stop_is_whole() -> None:
    rows = [
        ("Alpha", "first of them/and that is all of it."),
        ("Beta", "another one/and that is all of it."),
        ("Gamma", "then a third/and more"),
    ]
    assert first_cells(bands_of(rows)) == [*KEYS]
    assert rows_of(bands_of([(key, cell.replace(".", "s")) for key, cell in rows])) == []


def test_a_word_broken_at_the_end_of_a_cell_goes_on() -> None:
    rows = [LETTERS[0], ("Beta", "Another one/and mo-"), ("Gamma", "re of it all/and more")]
    assert rows_of(bands_of(rows)) == []


def test_full_lines_of_a_script_without_capitals_are_prose() -> None:
    rows = [(key, "अआइ ईउऊ एऐओ/अआइ ईउऊ एऐओ") for key in KEYS]
    uneven = [(key, "अआइ ईउऊ एऐओ/अआइ") for key in KEYS]
    assert rows_of(bands_of(rows)) == []
    assert first_cells(bands_of(uneven)) == [*KEYS]


def test_lines_that_end_at_one_place_are_prose() -> None:
    rows = [(key, "Some words are/said here now,/and end") for key in KEYS]
    few = [(key, cell.replace("are/said", "are said")) for key, cell in rows]
    assert rows_of(bands_of(rows)) == []
    assert first_cells(bands_of([(key, cell.replace("are", "is")) for key, cell in rows])) == [
        *KEYS
    ]
    assert first_cells(bands_of(few)) == [*KEYS]


def test_a_row_has_two_cells_and_none_begins_below_its_first_line() -> None:
    note = ("", "What is said below")
    assert first_cells(bands_of([*LETTERS, note])) == [*KEYS]
    wide = [(*row, "Yes") for row in LETTERS]
    late = ("Delta", "Some more", "/No")
    assert first_cells(bands_of([*wide, late])) == [*KEYS]


def test_markers_of_a_list_to_the_left_stand_at_the_right() -> None:
    rows = [(cell, "•") for _, cell in LETTERS]
    assert rows_of(bands_of(rows), leans=True) == []


def test_rows_that_mostly_lack_a_cell_are_no_table() -> None:
    rows = [(*row, "Yes" if n == 0 else "") for n, row in enumerate(LETTERS)]
    assert rows_of(bands_of(rows)) == []


def test_rows_told_by_room_alone_have_to_end_unevenly() -> None:
    rows = [LETTERS[0], ("Beta", "Another"), ("Gamma", "Third")]
    assert rows_of(bands_of(rows, apart=12)) == []
    even = [(f"{key} it/so", f"{cell}s/so") for key, cell in zip("ABCDEF", "FEDCBA", strict=True)]
    assert rows_of(bands_of([*LETTERS[:2], *even], apart=12)) == []


def test_cells_as_long_as_columns_are_columns() -> None:
    said = "Some more of it was said/to all/" * 30 + "here"
    assert rows_of(bands_of([(key, said) for key in KEYS])) == []


def test_one_column_has_short_cells() -> None:
    said = "Some of it is said/here too/in many more/words so/that it is/long now"
    rows = [(f"{said}/{n}", f"{said}") for n in range(4)]
    assert rows_of(bands_of(rows)) == []


def test_no_table_is_looked_for_again_in_the_first_quarter_of_many_lines() -> None:
    bands = bands_of([("•", "Words")] * 40)
    assert table_from(bands, 0, leans=False).end == 10
    assert table_from(bands_of([("•", "Words")] * 12), 0, leans=False).end == 1
