"""Names in a text, by their first letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.names import names_beginning, names_in

TEXT = (
    "The Wall Street Journal reported that senior administration officials met Mayor Ann Lee. "
    "Israel’s fear, the Ministry of Water said, is that Israeli officials and J. R. Hartley of "
    "the U.S. Senate left. Anna, walking the Editors’ dog, agreed."
)


@pytest.mark.parametrize(
    ("letters", "names"),
    [
        ("wal", ["Wall Street Journal"]),
        ("wall st", ["Wall Street Journal"]),
        ("sen", ["senior administration officials", "U.S. Senate"]),
        ("admin", ["administration officials"]),
        ("ann", ["Ann Lee", "Anna"]),
        ("Israel", ["Israel", "Israeli officials", "Israeli"]),
        ("min", ["Ministry of Water"]),
        ("j. r.", ["J. R. Hartley"]),
        ("lee", ["Ann Lee"]),
        ("edi", ["Editors"]),
        ("u.s", ["U.S. Senate"]),
        ("rep", []),
        ("(", []),
        ("all", []),
    ],
)
def test_letters_find_the_names_that_begin_with_them(letters: str, names: list[str]) -> None:
    assert names_beginning(TEXT, letters, 0) == names


TOWN = (
    "Bridge shut\n\nBy Una Marsh, NORWOLD COURIER\nTuesday, 4\xa0May\n\n"
    "Brand\xa0& Sons said on Sunday that it knew nothing. Professor Grün von der Freien "
    "Universität denied it, the Norwold Courier reported. But Ursula von der Leyen met Mr. Tandy "
    "and Pim de Boer of the River Insti\xadtute. The Bank of England, the Department of Water."
)


@pytest.mark.parametrize(
    ("letters", "names"),
    [
        ("norw", ["Norwold Courier"]),
        ("cour", ["Norwold Courier"]),
        ("brand", ["Brand & Sons"]),
        ("sons", ["Brand & Sons"]),
        ("grü", ["Professor Grün"]),
        ("prof", ["Professor Grün"]),
        ("frei", ["Freien Universität"]),
        ("urs", ["Ursula von der Leyen"]),
        ("tan", ["Tandy"]),
        ("pim", ["Pim de Boer"]),
        ("riv", ["River Institute"]),
        ("bank", ["Bank of England"]),
        ("dep", ["Department of Water"]),
        ("una", ["Una Marsh"]),
    ],
)
def test_a_name_is_whole_and_within_its_line(letters: str, names: list[str]) -> None:
    assert names_beginning(TOWN, letters, 0)[:1] == names


def test_a_text_in_capitals_is_searched_in_no_time() -> None:
    found = names_beginning("Aa Bb Cc Dd " * 5_000, "bb", 100)
    assert all(len(name.split()) <= 10 for name in found)


def test_capitals_of_other_scripts_begin_names() -> None:
    assert names_beginning("и Анна Иванова сказала", "анн", 0) == ["Анна Иванова"]


def test_the_nearest_name_comes_first() -> None:
    assert names_beginning(TEXT, "ann", len(TEXT)) == ["Anna", "Ann Lee"]
    assert names_beginning(f"{TEXT} Anna left. {TEXT}", "ann", 0)[:2] == ["Ann Lee", "Anna"]


def test_names_of_the_sentence_come_first_in_its_order() -> None:
    text = "Ann Lee left. Ann Moe met Anna. Anne said so."
    sentence = (text.index("Ann Moe"), text.index(" Anne"))
    found = names_beginning(text, "ann", len(text), sentence=sentence)
    assert found == ["Ann Moe", "Anna", "Anne"]


@given(st.text("aA .’s\n(", max_size=60), st.text("aA .(\\", min_size=1, max_size=4))
def test_any_letters_in_any_text_find_names_that_begin_with_them(text: str, letters: str) -> None:
    found = names_beginning(text, letters, 0)
    assert len(set(found)) == len(found)
    for name in found:
        assert name
        assert name.strip() == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Amos Harel and Jack Khoury, Haaretz", ["Amos Harel", "Jack Khoury", "Haaretz"]),
        ("BY ANN LEE | The Herald | 3 March 2024", ["ANN LEE", "The Herald"]),
        ("Von Jürgen Öhler – Kölner Bote", ["Jürgen Öhler", "Kölner Bote"]),
        ("Haaretz’s editor left for the Ministry of Water", ["Haaretz", "Ministry of Water"]),
        ("Council Hides The Letter From The Mayor", []),
        ("nobody is named here", []),
        ("", []),
    ],
)
def test_names_in_a_byline_or_a_headline_are_told_apart(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_a_letter_with_its_accent_apart_is_one_letter() -> None:
    text = "it is Bra\u0302nza\u0306, not Branza."
    assert names_beginning(text, "Bra\u0302", 0)[:1] == ["Bra\u0302nza\u0306"]
