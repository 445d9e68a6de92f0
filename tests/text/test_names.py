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
        ("sen", ["senior administration officials", "Senate"]),
        ("admin", ["administration officials"]),
        ("ann", ["Ann Lee", "Anna"]),
        ("Israel", ["Israel", "Israeli officials", "Israeli"]),
        ("min", ["Ministry of Water"]),
        ("j. r.", ["J. R. Hartley of the U.S. Senate"]),
        ("edi", ["Editors"]),
        ("u.s", ["U.S. Senate"]),
        ("rep", []),
        ("(", []),
        ("all", []),
    ],
)
def test_letters_find_the_names_that_begin_with_them(letters: str, names: list[str]) -> None:
    assert names_beginning(TEXT, letters, 0) == names


def test_capitals_of_other_scripts_begin_names() -> None:
    assert names_beginning("и Анна Иванова сказала", "анн", 0) == ["Анна Иванова"]


def test_the_nearest_name_comes_first() -> None:
    assert names_beginning(TEXT, "ann", len(TEXT)) == ["Anna", "Ann Lee"]
    assert names_beginning(f"{TEXT} Anna left. {TEXT}", "ann", 0)[:2] == ["Ann Lee", "Anna"]


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
