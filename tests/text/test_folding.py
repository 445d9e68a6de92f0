"""What is found by which letters, in texts and in names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.folding import Asked, FoldedText, asked_for, fold, typed

IN_PARTS = unicodedata.normalize("NFD", "ガス 부산")
FOUND = [
    ("Der Bär schläft", "bar", "Bär"),
    ("Der Ba\u0308r", "Bär", "Ba\u0308r"),
    ("Der Bär", "Ba\u0308r", "Bär"),
    ("Łódź, Øst, Đuro", "lodz, ost, duro", "Łódź, Øst, Đuro"),
    ("Tiếng Việt", "tieng viet", "Tiếng Việt"),
    ("rück\u00adwärts\u200b\u2060los", "ruckwartslos", "rück\u00adwärts\u200b\u2060los"),
    ("a \u200e(b)\u200f c", "a (b) c", "a \u200e(b)\u200f c"),
    ("one\u00a0\u2009\n\ttwo", "one two", "one\u00a0\u2009\n\ttwo"),
    ("one\u2028two", "one two", "one\u2028two"),
    ("»nein« und", '"nein" und', "»nein« und"),
    ("„nein“, «\u202fnon\u202f»", "\"nein\", 'non'".replace("'", '"'), "„nein“, «\u202fnon\u202f»"),
    ("Qui\u202f? Lui\u00a0!", "qui? lui!", "Qui\u202f? Lui\u00a0!"),
    ("3 − 2 ‐ 1 ― 0", "3 - 2 - 1 - 0", "3 − 2 ‐ 1 ― 0"),
    ("Ｎｏ．５", "no.5", "Ｎｏ．５"),
    ("ﬁnden ½ №", "finden 1/2 no", "ﬁnden ½ №"),
    ("DİYARBAKIR", "diyarbakir", "DİYARBAKIR"),
    ("diyarbakır", "DIYARBAKIR", "diyarbakır"),
    ("מַיִם", "מים", "מַיִם"),
    ("תל־אביב צה״ל", 'תל-אביב צה"ל', "תל־אביב צה״ל"),
    ("كِتَابٌ إلى آخر", "كتاب الى اخر", "كِتَابٌ إلى آخر"),
    ("کتاب ۱۴", "كتاب 14", "کتاب ۱۴"),
    ("Ωμέγα", "ωμεγα", "Ωμέγα"),
    ("ΕΛΛΗΝΙΚΉ ΕΛΛΗΝΙΚΗ", "ελληνική ελληνική", "ΕΛΛΗΝΙΚΉ ΕΛΛΗΝΙΚΗ"),
    ("Σίσυφος", "ΣΊΣΥΦΟΣ", "Σίσυφος"),
    (
        unicodedata.normalize("NFD", "ガス 부산"),
        "ガス 부산",
        unicodedata.normalize("NFD", "ガス 부산"),
    ),
    ("ｶﾞｽ", "ガス", "ｶﾞｽ"),
    ("ещё", "еще", "ещё"),
    ("👩🏽\u200d💻 wrote", "💻 wrote", "💻 wrote"),
]


FOUND += [("10〜20、10～20", "10~20、10〜20", "10〜20、10～20")]
FOUND += [("Târgu Mureş", "mureș", "Mureş"), ("ţară", "țara", "ţară")]


@pytest.mark.parametrize(("text", "needle", "words"), FOUND)
def test_words_are_found_however_they_are_written(text: str, needle: str, words: str) -> None:
    padded = f"x {text} x"
    (start, end), *others = FoldedText(padded).find(Asked(needle))
    assert padded[start:end] == words
    assert not others
    assert typed(f"  {needle} ").is_in(text)


@pytest.mark.parametrize(
    ("text", "needle"),
    [
        ("Muller", "Müller"),
        ("MULLER", "Müller"),
        ("שלום", "שָׁלוֹם"),
        ("πότε", "ποτέ"),
        ("Lodz", "Łódź"),
        ("resume", "résume"),
        ("かき", "かぎ"),
        ("かぎ", "かき"),
        ("कल", "कुल"),
        ("कुल", "कल"),
        ("rück-wärts", "rückwärts"),
    ],
)
def test_other_words_are_not_found(text: str, needle: str) -> None:
    assert not list(FoldedText(text).find(Asked(needle)))
    assert not typed(needle).is_in(text)


def test_a_mark_that_is_asked_for_is_enough() -> None:
    assert typed("nuñez").is_in("José Núñez")
    assert not typed("nuñez").is_in("José Nunez")


def test_a_hit_holds_the_marks_on_its_last_letter_and_nothing_behind() -> None:
    assert list(FoldedText("cafe\u0301s").find(Asked("cafe"))) == [(0, 5)]
    assert list(FoldedText("mit\u00adarbeiter").find(Asked("mit"))) == [(0, 3)]
    assert list(FoldedText("\u200bmit").find(Asked("mit"))) == [(1, 4)]


def test_half_a_character_is_no_hit() -> None:
    assert not list(FoldedText("Maß").find(Asked("mas")))
    assert list(FoldedText("Maß s").find(Asked("s"))) == [(4, 5)]


def test_folding_twice_changes_nothing() -> None:
    characters = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    # Nine in ten have no meaning yet, or none that Unicode knows of: they stay, one behind another.
    is_known = {c: unicodedata.category(c) not in ("Cn", "Co") for c in characters}
    unknown = "".join(c for c in characters if not is_known[c])
    assert fold(unknown) == unknown
    for character in filter(is_known.get, characters):
        once = fold(character)
        assert once == character or fold(once) == once, hex(ord(character))


@given(st.text("aÄ\u0308 \n«»?ßﬁ\u00ad\u1100\u1161가İ\u200b", max_size=30), st.integers(1, 9))
def test_a_text_is_folded_the_same_in_slices_of_any_size(text: str, size: int) -> None:
    folded = FoldedText(text)
    hits = list(folded.find(Asked("a")))
    monkey = pytest.MonkeyPatch()
    with monkey.context() as patched:
        patched.setattr("annotator.text.folding._SLICE", size)
        assert list(FoldedText(text).find(Asked("a"))) == hits


def test_what_is_looked_for_in_thousands_of_texts_is_folded_once() -> None:
    assert asked_for("Straße") is asked_for("Straße")
    assert asked_for("Straße").folded == Asked("Straße").folded
    assert asked_for("Straße", is_case=True).folded == Asked("Straße", is_case=True).folded
