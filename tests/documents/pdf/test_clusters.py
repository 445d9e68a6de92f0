"""Hindi, Thai and others as browsers draw them: letters with their signs marked as one."""

import pytest

from annotator.documents import read_document
from annotator.documents.pdf.page_words import page_words
from annotator.pages.opening import open_pdf

from .test_pointed import marked
from .writer import TIMES, Run, Sheet, pdf


def cluster(text: str, left: float, bottom: float = 700) -> str:
    """Return what a browser writes for a letter and the sign behind it, 18 points in all."""
    return marked(text, Run(left, bottom, "o"), Run(left + 6, bottom, "oo"))


def read(drawing: str, *runs: Run) -> str:
    return read_document(pdf([Sheet(drawing=drawing, runs=runs)]), "x.pdf").text


@pytest.mark.parametrize(
    "words", [("जारी", "राजा"), ("মাসে", "করি"), ("กาชา", "นานา")], ids=["hi", "bn", "th"]
)
@pytest.mark.parametrize("space", [2, 6])
def test_words_end_where_a_gap_is_behind_the_whole_of_a_cluster(
    words: tuple[str, ...], space: int
) -> None:
    drawing = ""
    left = 100.0
    for word in words:
        for n in range(0, len(word), 2):
            drawing += cluster(word[n : n + 2], left)
            left += 18
        left += space
    left -= space
    below = "".join(cluster(words[0][n : n + 2], left + 9 * n, 640) for n in (0, 2))
    assert read(drawing + below) == " ".join(words) + "\n\n" + words[0]


@pytest.mark.parametrize(("drawn", "words"), [(True, "કે લા"), (False, "કેલા")])
def test_a_space_that_is_drawn_parts_words_whose_ink_reaches_into_it(
    drawn: bool, words: str
) -> None:
    """Signs of Gujarati and Kannada are wider than their place."""
    space = "BT /F1 10 Tf 1 0 0 1 115 700 Tm ( ) Tj ET " if drawn else ""
    drawing = cluster("કે", 100) + space + cluster("લા", 118)
    assert read(drawing) == words


def test_lines_of_a_script_with_spaces_between_clauses_go_on_without_one() -> None:
    said = "กาชานานามารา"
    lines = [
        cluster(said[n : n + 2], 100 + 9 * n, 700 - 14 * y) for y in (0, 1) for n in range(0, 12, 2)
    ]
    assert read("".join(lines)) == 2 * said


def test_a_text_that_is_given_for_each_part_is_read_once() -> None:
    """A sign that is told to stand behind the next letter has pdfium give the text there again."""
    letter, again, sign = Run(100, 700, "o"), Run(106, 700, "o"), Run(107, 700, "'")
    drawing = marked("\u0e23\u0e31", letter, sign) + marked("\u0e10", again)
    assert read(drawing, Run(112, 700, "a")) == "\u0e23\u0e31\u0e10a"
    assert read(drawing, Run(122, 700, "a")) == "\u0e23\u0e31\u0e10 a"


def test_letters_of_two_fonts_in_a_word_stand_on_its_line() -> None:
    """One reaches farther below the line than the other, so a word was higher than its line."""
    runs = [Run(100, 700, "COVID"), Run(130, 700, "19", font=TIMES), Run(146, 700, "2E")]
    runs += [Run(166, 704, "1", size=6), Run(169.6, 700, "ab")]
    document = open_pdf(pdf([Sheet(runs=runs)]), "x.pdf")
    words = [word for _, words in page_words(document, 0).flows for word in words]
    document.close()
    assert [round(word.baseline, 3) for word in words] == [142] * len(words)
    assert [word.text for word in words] == ["COVID19", "2E", "1ab"]
