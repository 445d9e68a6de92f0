"""The letters of a line as they stand, from left to right, and as they are read."""

from time import process_time

import pytest

from annotator.documents import read_document
from annotator.documents.pdf import directions
from annotator.documents.pdf.directions import in_reading_order
from annotator.documents.pdf.words import Font, Word, letters_at_ends

from .writer import HEBREW, Run, Sheet, pdf

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
        (f"In 2019 {CITY[::-1]} here", f"In 2019 {CITY} here"),
        (f"number 42 :{MAYOR[::-1]} is", f"number {MAYOR}: 42 is"),
        (f"1. {CITY[::-1]} here", f"1. {CITY} here"),
        (f"wrote ןהכ 50% {CITY[::-1]} here", f"wrote {CITY} 50% כהן here"),
        (f"wrote لاق %50 {MAYOR[::-1]} here", f"wrote {MAYOR} 50% قال here"),
        (f"see (ןהכ) {CITY[::-1]} here", f"see {CITY} (כהן) here"),
        (f"see ((ןהכ) {CITY[::-1]}) here", f"see ({CITY} (כהן)) here"),
        (f"see [(ןהכ) {CITY[::-1]}] here", f"see [{CITY} (כהן)] here"),
        (f"«{CITY[::-1]}» here", f"«{CITY}» here"),
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
        (f".ןהכ (Acme (Holdings) Ltd) {CITY[::-1]}", f"{CITY} (Acme (Holdings) Ltd) כהן."),
        (f".ןהכ [see (Holt)] {CITY[::-1]}", f"{CITY} [see (Holt)] כהן."),
        (f".((Holt) ןהכ) {CITY[::-1]}", f"{CITY} (כהן (Holt))."),
        (f"(Holt ,2019) {CITY[::-1]}", f"{CITY} (2019, Holt)"),
        (f"(Holt, 2019) {CITY[::-1]}", f"{CITY} (Holt, 2019)"),
        (f"«{CITY[::-1]}» ןהכ", f"כהן «{CITY}»"),
        (f"2020-2019 {MAYOR[::-1]}", f"{MAYOR} 2019-2020"),
        (f"2019-2020 {CITY[::-1]}", f"{CITY} 2019-2020"),
        (f"%50 {MAYOR[::-1]}", f"{MAYOR} 50%"),
        (f".1234-555-02 {MAYOR[::-1]}", f"{MAYOR} 02-555-1234."),
        (f".5-ב {CITY[::-1]}", f"{CITY} ב-5."),
    ],
)
def test_words_to_the_right_in_a_line_to_the_left_are_not(printed: str, read: str) -> None:
    words = in_reading_order(as_printed(printed), is_to_left=True)
    assert " ".join(word.text for word in words) == read


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("wrote (סגרה( and", "wrote (סגרה) and"),
        ("wrote “סגרה“ and", "wrote “סגרה” and"),
        (")סגרה(\r\n(Holt) said", "(סגרה)\r\n(Holt) said"),
        ("no (word) of the “right”", "no (word) of the “right”"),
    ],
)
def test_what_pdfium_turned_is_turned_back(given: str, shown: str) -> None:
    assert directions.as_printed(given) == shown


def test_brackets_open_as_their_neighbours_say_whatever_the_file_calls_them() -> None:
    for called in ("()", "((", "))", ")("):
        line = f"see {called[0]}{CITY[::-1]}{called[1]} here"
        words = in_reading_order(as_printed(line), is_to_left=False)
        assert " ".join(word.text for word in words) == f"see ({CITY}) here"


@pytest.mark.parametrize("signs", ["ק", "ק.", "ק(", "ק)(", "ק1", "ק[1)", "a ק", "1 ,ק"])
def test_the_time_for_a_long_line_does_not_grow_with_the_square_of_its_length(signs: str) -> None:
    printed = as_printed((signs * 20_000)[:20_000].strip())
    start = process_time()
    for is_to_left in (True, False):
        in_reading_order(printed, is_to_left=is_to_left)
    assert process_time() - start < 8


def test_points_that_are_drawn_higher_than_their_letters_part_no_word() -> None:
    """A browser draws each letter and each point by itself; the word reads from the right."""
    runs = []
    for n, letter in enumerate("edcba"):
        left = 100 + 6 * n + (2 if n > 2 else 0)
        runs += [Run(left, 706, "H", font=HEBREW), Run(left, 700, letter, font=HEBREW)]
    runs.append(Run(160, 700, "fed", font=HEBREW))
    document = read_document(pdf([Sheet(runs=runs)]), "x.pdf")
    assert document.text.split() == ["דהו", "".join(f"{letter}ַ" for letter in "אבגדה")]


def test_a_word_stands_where_its_letters_stand_and_not_its_points() -> None:
    assert letters_at_ends("ְּב", 3) == (5, 5)
    assert letters_at_ends("אֱלֹ", 3) == (3, 5)
    assert letters_at_ends("ְּ", 3) == (3, 4)


def test_a_long_line_of_stops_or_brackets_ends_soon() -> None:
    for sign in ".([":
        printed = as_printed(f"ק{sign * 20_000}")
        start = process_time()
        in_reading_order(printed, is_to_left=True)
        assert process_time() - start < 8


def test_a_stop_at_the_other_end_of_a_line_is_no_part_of_where_its_word_stands() -> None:
    *_, last = in_reading_order(as_printed(f".Ina Holt {CITY[::-1]}"), is_to_left=True)
    assert (last.text, last.left, last.right) == ("Holt.", 5 * _WIDTH, 9 * _WIDTH)
