"""The letters of a line as they stand, from left to right, and as they are read."""

import pytest

from annotator.documents.pdf.directions import in_reading_order
from annotator.documents.pdf.words import Font, Word

CITY, MAYOR = "המועצה סגרה", "قال رئيس"
_WIDTH = 5.0


def as_printed(line: str) -> list[Word]:
    """Return the words of a line; pdfium gives the letters of each in some order, here as here."""
    words = []
    at = 0
    for word in line.split(" "):
        letters = tuple(
            (sign, _WIDTH * (at + n), _WIDTH * (at + n + 1)) for n, sign in enumerate(word)
        )
        left, right = letters[0][1], letters[-1][2]
        words.append(Word(word, left, 0, right, 10, 8, 10, Font(False, False), (), letters))
        at += len(word) + 1
    return words


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (f"She wrote {CITY[::-1]} here", f"She wrote {CITY} here"),
        (f"It said: {CITY[::-1]}. Then", f"It said: {CITY}. Then"),
        (f"In {MAYOR[::-1]}, he said (52),", f"In {MAYOR}, he said (52),"),
        (f"wrote ({CITY[::-1]}) here", f"wrote ({CITY}) here"),
        (f"wrote 2019 {CITY[::-1]} here", f"wrote {CITY} 2019 here"),
        (f"wrote 5 {CITY[::-1]} here", f"wrote 5 {CITY} here"),
        ("wrote ןהכ ,ריעה רבוד here", "wrote דובר העיר, כהן here"),
    ],
)
def test_words_to_the_left_in_a_line_to_the_right_are_turned(printed: str, read: str) -> None:
    words = in_reading_order(as_printed(printed), is_to_left=False)
    assert " ".join(word.text for word in words) == read


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (f".Ina Holt {CITY[::-1]}", f"{CITY} Ina Holt."),
        (f"{CITY[::-1]} Ina Holt", f"Ina Holt {CITY}"),
        (f"{MAYOR[::-1]} .Acme Corp. Ltd {CITY[::-1]}", f"{CITY} Acme Corp. Ltd. {MAYOR}"),
        (f".COVID-19 {CITY[::-1]}", f"{CITY} COVID-19."),
        (f".12:30 {CITY[::-1]}", f"{CITY} 12:30."),
        (f"km 3.5 {CITY[::-1]}", f"{CITY} 3.5 km"),
        (f"Windows 11 {CITY[::-1]}", f"{CITY} Windows 11"),
        (f"(2019) {CITY[::-1]}", f"{CITY} (2019)"),
        (f"a.b@c.example {CITY[::-1]}", f"{CITY} a.b@c.example"),
    ],
)
def test_words_to_the_right_in_a_line_to_the_left_are_not(printed: str, read: str) -> None:
    words = in_reading_order(as_printed(printed), is_to_left=True)
    assert " ".join(word.text for word in words) == read


def test_a_stop_at_the_other_end_of_a_line_is_no_part_of_where_its_word_stands() -> None:
    *_, last = in_reading_order(as_printed(f".Ina Holt {CITY[::-1]}"), is_to_left=True)
    assert (last.text, last.left, last.right) == ("Holt.", 5 * _WIDTH, 9 * _WIDTH)
