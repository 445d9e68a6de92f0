"""What a page of a PDF shows beside its own text, and words that it prints in odd ways."""

from time import process_time

import pytest

from annotator.documents import ReadOptions
from annotator.documents.pdf.words import Font, Raised, Word, joined
from annotator.documents.reading import read_document
from pdf.writer import HEBREW, Run, Sheet, first_extra, lines, pdf


def text_of(data: bytes) -> str:
    return read_document(data, "a.pdf", ReadOptions()).text


def _with_notes(runs: list[Run], *notes: str, form: str = "") -> bytes:
    """Return a page with annotations; `{next}` is the object after them, which draws a text."""
    first = first_extra([Sheet()])
    drawing = first + len(notes)
    numbers = " ".join(f"{first + n} 0 R" for n in range(len(notes)))
    appearance = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 4 0 R >> "
        b">> /Length 41 >>\nstream\nBT /F1 10 Tf 0 6 Td (Ina Holt, mayor) Tj ET\nendstream"
    )
    objects = [note.replace("{next}", str(drawing)).encode() for note in notes]
    fonts = "/DR << /Font << /F1 4 0 R >> >>"
    catalog = f"/AcroForm << /Fields [{numbers}] /DA (/F1 10 Tf 0 g) {form} {fonts} >>"
    return pdf(
        [Sheet(runs=runs, extra=f"/Annots [{numbers}]")],
        objects=[*objects, appearance],
        catalog=catalog,
    )


FIELD = (
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Ina Holt, mayor) /F 4 "
    "/DA (/F1 10 Tf 0 g) /Rect [150 696 400 712] "
)
NOTE = (
    "<< /Type /Annot /Subtype /FreeText /Contents (Ina Holt, mayor) /F 4 /DA (/F1 10 Tf 0 g) "
    "/Rect [150 694 350 714] /AP << /N {next} 0 R >> >>"
)
STAMP = NOTE.replace("FreeText", "Stamp")
DRAWN = FIELD + "/AP << /N {next} 0 R >> >>"


@pytest.mark.parametrize("note", [DRAWN, NOTE, STAMP])
def test_what_was_written_into_a_page_is_in_its_text(note: str) -> None:
    text = text_of(_with_notes([Run(72, 700, "The name is")], note))
    assert text == "The name is Ina Holt, mayor"
    assert text_of(_with_notes([], note)) == "Ina Holt, mayor"


def test_a_field_that_the_file_does_not_draw_is_read() -> None:
    data = _with_notes([Run(72, 700, "The name is")], FIELD + ">>", form="/NeedAppearances true")
    assert "Ina Holt, mayor" in text_of(data)


def test_what_a_page_does_not_show_is_not_in_its_text() -> None:
    hidden = DRAWN.replace("/F 4", "/F 2")
    assert text_of(_with_notes([Run(72, 700, "The name is")], hidden)) == "The name is"


def test_links_of_a_page_that_was_written_into_are_kept() -> None:
    link = (
        "<< /Type /Annot /Subtype /Link /Rect [70 698 110 712] "
        "/A << /S /URI /URI (https://a.example/) >> >>"
    )
    document = read_document(
        _with_notes([Run(72, 700, "The name is")], link, DRAWN), "a.pdf", ReadOptions()
    )
    assert "https://a.example/" in [style.value for style in document.findings.styles]


def test_letters_printed_twice_for_boldness_are_read_once() -> None:
    letters = [
        Run(72 + 6 * n + shift, 700, letter)
        for n, letter in enumerate("Municipal")
        for shift in (0, 0.3)
    ]
    assert text_of(pdf([Sheet(runs=[*letters, Run(132, 700, "council")])])) == "Municipal council"
    words = [Run(72, 700, "Municipal"), Run(72.4, 700, "Municipal"), Run(132, 700, "council")]
    assert text_of(pdf([Sheet(runs=words)])) == "Municipal council"
    plain = [Run(72, 700, "ss aa 11 Mississippi noon 1122")]
    assert text_of(pdf([Sheet(runs=plain)])) == "ss aa 11 Mississippi noon 1122"


def test_hebrew_words_in_a_latin_line_are_read_from_their_right_end() -> None:
    # The font calls alef a, bet b: three words, as they stand on the page from left to right.
    runs = [
        Run(72, 700, "She wrote:"),
        Run(138, 700, "fed", font=HEBREW),
        Run(162, 700, "cb", font=HEBREW),
        Run(180, 700, "Then she left."),
    ]
    assert (
        text_of(pdf([Sheet(runs=runs)]))
        == "She wrote: \u05d1\u05d2 \u05d3\u05d4\u05d5 Then she left."
    )


def test_latin_words_in_a_hebrew_line_are_read_from_their_left_end() -> None:
    # From the right: gimel-bet, then Ina Holt, then a longer word.
    runs = [
        Run(72, 700, "hgfed", font=HEBREW),
        Run(108, 700, "Ina"),
        Run(132, 700, "Holt"),
        Run(162, 700, "cbdef", font=HEBREW),
    ]
    text = text_of(pdf([Sheet(runs=runs)]))
    assert text == "\u05d5\u05d4\u05d3\u05d1\u05d2 Ina Holt \u05d3\u05d4\u05d5\u05d6\u05d7"


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("an act of self-", "interest by", "self-interest"),
        ("a plan for long-", "term work", "long-term"),
        ("a number of evidence-", "based rules", "evidence-based"),
        ("the so-", "called plan", "so-called"),
        ("an act of self-", "ishness by", "selfishness"),
        ("the whole pub-", "lication of", "publication"),
    ],
)
def test_english_compounds_keep_their_hyphen_at_a_line_end(
    before: str, after: str, whole: str
) -> None:
    line = "The council of the town spoke on this day about "
    texts = [line + before, after + " the council of the town, as it was told on Monday, here"]
    assert whole in text_of(pdf([Sheet(runs=lines(72, 700, texts, size=8))]))


COMB = (
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (number) /V (12345 678) /F 4 /Ff 16777216 "
    "/MaxLen 9 /DA (/F1 10 Tf 0 g) /Rect [150 696 400 712] "
)


def test_a_value_in_cells_is_read_as_it_was_typed() -> None:
    runs = [Run(72, 700, "The number is"), Run(72, 660, "1 2 3 are figures in a row.")]
    data = _with_notes(runs, COMB + ">>", form="/NeedAppearances true")
    assert "12345 678" in text_of(data)
    assert "1 2 3 are figures in a row." in text_of(data)


def test_a_value_in_cells_that_shows_something_else_is_read_as_it_is_shown() -> None:
    drawn = COMB + "/AP << /N {next} 0 R >> >>"
    text = text_of(_with_notes([Run(72, 700, "The name is")], drawn))
    assert text == "The name is Ina Holt, mayor"


def test_parts_that_touch_are_joined_in_a_time_that_grows_with_them() -> None:
    part = Word("a1", 0, 0, 10, 10, 8, 10, Font(False, False), (Raised(1, 0, 5, 10),))
    start = process_time()
    word = joined([part] * 20_000)
    assert process_time() - start < 2
    assert (word.text, len(word.raised)) == ("a1" * 20_000, 20_000)
    assert word.raised[:2] == (Raised(39_999, 39_998, 5, 10), Raised(39_997, 39_996, 5, 10))


@pytest.mark.parametrize("gap", [0, 2])
def test_what_is_raised_is_so_by_one_measure_within_a_word_and_beside_it(gap: float) -> None:
    """Beside a word a space of 2 points parts it from the figure, which is small."""
    for above, is_raised in ((1.2, True), (0.5, False)):
        runs = [Run(72, 700, "metres12"), Run(120 + gap, 700 + above, "3", 7)]
        text = text_of(pdf([Sheet(runs=[*runs, Run(140, 700, "were measured here by hand.")])]))
        assert ("³" in text) is is_raised


def test_figures_that_are_raised_twice_or_by_half_a_line_stay_in_it() -> None:
    line = [Run(72, 700, "It is 2"), Run(114, 704, "10", 7), Run(122.5, 706.8, "6", 5)]
    assert text_of(pdf([Sheet(runs=[*line, Run(130, 700, "at most.")])])) == "It is 2¹⁰⁶ at most."
    half = [Run(72, 700, "In all"), Run(108, 705.2, "3", 8), Run(120, 700, "men came.")]
    below = lines(72, 688, ["They stood before the gate.", "And they waited."])
    text = text_of(pdf([Sheet(runs=[*half, *below])]))
    assert text.startswith("In all³ men came.\n")


def test_a_link_on_a_raised_figure_does_not_take_the_sign_before_it() -> None:
    runs = [Run(72, 700, "To 45 %"), Run(114, 704, "14", 7), Run(122.4, 700, ", they wrote.")]
    link = "<< /Type /Annot /Subtype /Link /Rect [113 702 123 712] /A << /S /URI /URI (n) >> >>"
    assert text_of(_with_notes(runs, link)) == "To 45 %[14], they wrote."
