"""Columns of prose in scripts without capitals are read one after the other."""

import pytest

from annotator.documents.pdf.columns import lines_in_order
from annotator.documents.pdf.words import Font, Word

HEBREW = "המועצה סגרה את הגשר אחרי שמהנדסים מצאו כי אחד העמודים זז ואיש לא נשאל"
CHINESE = "市政府 关闭了桥 因为 工程师 发现 桥墩 移动 没有人 被问过 渡轮 每天早晨 都很拥挤"
HINDI = "परिषद ने पुल बंद किया और नगर के लोग अब नाव से जाते हैं हर सुबह"


@pytest.mark.parametrize(
    ("said", "is_to_left", "letter", "space"),
    [(HEBREW, True, 5, 3), (HINDI, False, 5, 3), (CHINESE, False, 10, 0)],
    ids=["he", "hi", "zh"],
)
@pytest.mark.parametrize("columns", [2, 3])
def test_columns_on_the_same_lines_without_capitals_stay_columns(
    said: str, letter: int, space: int, columns: int, *, is_to_left: bool
) -> None:
    words: list[Word] = []
    text = said.split()
    width = 500 / columns - 20
    for column in range(columns):
        for line in range(12):
            at, n = 0, 5 * line + column
            while at + letter * len(word := text[n % len(text)]) <= width:
                left = 50 + (width + 20) * column + at
                right = left + letter * len(word)
                if is_to_left:
                    left, right = 600 - right, 600 - left
                y = 100.0 + 12 * line
                words.append(Word(word, left, y - 8, right, y + 2, y, 10, Font(False, False)))
                at, n = at + letter * len(word) + space, n + 1
    lines = lines_in_order(words)
    assert [line.baseline for line in lines] == columns * [100 + 12 * n for n in range(12)]


PROSE = (
    "the council closed the old bridge after engineers had found that one of its pillars moves "
    "nobody had been asked and the ferry is full each morning since there is no second one"
)


def at(left: float, y: float, *texts: str, size: float = 10, space: float = 3) -> list[Word]:
    """Return the words of a line whose letters are half as wide as they are high."""
    words = []
    for text in texts:
        right = left + 0.5 * size * len(text)
        words.append(
            Word(text, left, y - 8, right, y + 2, y, size, Font(is_bold=False, is_italic=False))
        )
        left = right + space
    return words


def column(left: float, y: float, count: int, first: int = 0, width: float = 130) -> list[Word]:
    """Return lines of prose, 12 points from each other, that are justified if they go on."""
    words: list[Word] = []
    for n in range(count):
        texts = (3 * PROSE.split())[first + 4 * n :][:4]
        letters = 5 * sum(map(len, texts))
        words += at(left, y + 12 * n, *texts, space=(width - letters) / 3)
    return words


def read(words: list[Word]) -> list[tuple[float, float]]:
    """Return where the lines begin and their baselines, in the order of reading."""
    return [(line.left, line.baseline) for line in lines_in_order(words)]


def down(left: float, y: float, count: int) -> list[tuple[float, float]]:
    return [(left, y + 12 * n) for n in range(count)]


@pytest.mark.parametrize("step", [0, 4])
def test_lines_with_wide_spaces_are_no_cells(step: float) -> None:
    lefts = ((50, 100), (230, 100 + step), (410, 100))
    words = [word for left, y in lefts for word in column(left, y, 9, width=160)]
    places = [*down(50, 100, 9), *down(230, 100 + step, 9), *down(410, 100, 9)]
    assert read(words) == places


@pytest.mark.parametrize("fewer", [1, 2, 3])
def test_a_right_column_begins_above_the_first_line_of_the_left_one(fewer: int) -> None:
    heading = at(50, 100, "A", "bridge", size=13)
    left = column(50, 112 + 12 * fewer + 5, 6)
    words = [*column(230, 112, 8, 3), *heading, *left]
    places = [(50, 100), *down(50, 112 + 12 * fewer + 5, 6), *down(230, 112, 8)]
    assert read(words) == places


def test_what_stands_alone_above_a_right_column_is_read_first() -> None:
    date = at(330, 100, "5", "May", "2021")
    words = [*date, *column(50, 130, 6), *column(230, 130, 6, 3)]
    assert read(words)[0] == (330, 100)


def test_a_short_heading_over_all_columns_parts_them() -> None:
    above = [*column(50, 100, 4), *column(230, 100, 4, 2)]
    below = [*column(50, 200, 4, 3), *column(230, 200, 4, 1)]
    words = [*above, *at(50, 170, "No", "bridge", size=16), *below]
    places = [*down(50, 100, 4), *down(230, 100, 4)]
    places += [(50, 170), *down(50, 200, 4), *down(230, 200, 4)]
    assert read(words) == places


def test_a_heading_within_a_column_parts_none() -> None:
    left = [*column(50, 100, 4), *at(50, 170, "No", "bridge", size=16), *column(50, 200, 4, 3)]
    places = [*down(50, 100, 4), (50, 170), *down(50, 200, 4), *down(230, 100, 12)]
    assert read([*left, *column(230, 100, 12, 2)]) == places


def test_two_wide_spaces_below_each_other_make_no_columns() -> None:
    first = at(50, 100, "the", "old", "bridge", "was", "closed", space=14)
    second = at(52, 112, "nobody", "has", "asked", "the", "mayor", space=13)
    assert read([*first, *second]) == [(50, 100), (52, 112)]


def test_two_wide_spaces_that_overlap_make_no_columns() -> None:
    first = [*at(50, 100, "the", "old", "bridge", "is"), *at(150, 100, "closed", "since", "may")]
    second = [*at(50, 112, "nobody", "has", "been"), *at(140, 112, "asked", "by", "the", "mayor")]
    assert read([*first, *second]) == [(50, 100), (50, 112)]


@pytest.mark.parametrize(
    ("alone", "left_width"),
    [
        (at(230, 118, "it", "ends."), 160),
        (column(230, 118, 1), 80),
        ([word._replace(size=8) for word in column(230, 118, 1)], 160),
    ],
    ids=["short", "beside a narrow column", "small"],
)
def test_what_may_be_no_line_of_a_right_column_is_read_first(
    alone: list[Word], left_width: int
) -> None:
    narrow = [word for n in range(6) for word in at(50, 130 + 12 * n, "a" * (left_width // 5))]
    assert read([*alone, *narrow, *column(230, 130, 6, 3)])[0] == (230, 118)


HEAD = at(50, 170, "No", "bridge", size=16)


@pytest.mark.parametrize(
    "words",
    [
        [*HEAD, *at(230, 170, "Big", "loan", size=16), *column(50, 200, 4), *column(230, 200, 4)],
        [*at(50, 170, "No", "bridge"), *column(50, 200, 4), *column(230, 200, 4)],
        [*at(50, 152, "No", "bridge", size=13), *column(50, 168, 4), *column(230, 168, 4)],
        [*HEAD, *column(50, 200, 4), *column(230, 215, 4)],
    ],
    ids=["one in each column", "not larger", "near", "uneven"],
)
def test_what_may_be_a_heading_of_one_column_parts_none(words: list[Word]) -> None:
    words = [*column(50, 100, 4), *column(230, 100, 4, 2), *words]
    lefts = [left for left, _ in read(words)]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize(("lines", "width"), [(2, 130), (9, 70)], ids=["short", "narrow"])
def test_columns_that_end_apart_or_may_be_of_a_table_are_not_parted(
    lines: int, width: float
) -> None:
    above = [*column(50, 50, 9), *column(230, 50, lines, 2, width=width)]
    below = [*column(50, 200, 4), *column(230, 200, 4, width=70)]
    lefts = [left for left, _ in read([*above, *HEAD, *below])]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize(("letter", "rows"), [("ग", 4), ("g", 0)])
def test_rows_that_stand_apart_are_rows_though_a_cell_of_them_is_full(
    letter: str, rows: int
) -> None:
    """A small letter tells that it goes on; of Hindi none does."""
    words: list[Word] = []
    for row, (key, more) in enumerate([(8, 2), (2, 5), (2, 1), (3, 2)]):
        y = 100.0 + 36 * row
        words += at(50, y, letter * key)
        words += at(150, y, *(5 - row % 2) * [4 * letter])
        words += at(150, y + 12, *more * [4 * letter])
    assert sum(bool(line.cells) for line in lines_in_order(words)) == rows


def blocks(lines: tuple[int, int, int], step: float = 36, rows: int = 4) -> list[Word]:
    """Return rows of three cells in capitals, of so many lines each, that stand apart."""
    words: list[Word] = []
    for row in range(rows):
        for cell, count in enumerate(lines):
            for line in range(count if row % 2 == 0 else 1):
                left, y = 50 + 170 * cell, 100 + step * row + 12 * line
                words += at(left, y, *["SO", "SAID", "ALL"][: 3 - (row + line) % 2])
    return words


def rows_of(words: list[Word]) -> int:
    return sum(bool(line.cells) for line in lines_in_order(words))


def test_what_stands_far_below_is_no_row() -> None:
    assert rows_of(blocks((1, 2, 1))) == 4
    far = [lower(word, 60) for word in blocks((1, 2, 1)) if word.baseline > 200]
    assert rows_of([*(w for w in blocks((1, 2, 1)) if w.baseline < 200), *far]) < 4


def lower(word: Word, by: float) -> Word:
    return word._replace(top=word.top + by, bottom=word.bottom + by, baseline=word.baseline + by)


def test_cells_of_a_row_begin_on_one_line() -> None:
    words = [
        lower(word, 3) if word.left >= 220 and word.left < 390 else word
        for word in blocks((1, 2, 1))
    ]
    assert rows_of(words) == 0


def test_rows_of_equal_cells_are_no_wrapped_table() -> None:
    assert rows_of(blocks((2, 2, 2))) == 0
