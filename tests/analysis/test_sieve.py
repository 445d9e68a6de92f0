"""No text that holds a needle is passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.matches import Needle, SearchableText
from annotator.analysis.sieve import _ODD, Sieve

_SIGNS = (
    "aAkKsSfFiItTnNjJ ß\u1e9e\u017f\u212a\ufb01\ufb06\u0130\u0149\u01f0\u1e96'\u2019-\u2014\u00a0é"
)


@given(st.text(_SIGNS, max_size=12), st.text(_SIGNS, min_size=1, max_size=4), st.booleans())
def test_a_text_that_holds_the_needle_goes_through(text: str, needle: str, is_case: bool) -> None:
    wanted = Needle(text=needle, is_case=is_case)
    if any(SearchableText(text).find(wanted)):
        assert Sieve(wanted).lets_through(text.encode())


def test_every_letter_that_folds_into_ascii_is_known() -> None:
    for code in range(0x80, 0x110000):
        character = chr(code)
        if 0xD800 <= code < 0xE000 or character in "ß":
            continue
        if any(c.isascii() for c in character.casefold()):
            assert character.encode().startswith(_ODD), hex(code)


@pytest.mark.parametrize("needle", ["rarely", "RARELY", "quite rarely"])
def test_a_text_without_the_needle_is_held_back(needle: str) -> None:
    assert not Sieve(Needle(text=needle)).lets_through("Naïve “words” – and Straße.".encode())


def test_the_longest_run_of_ascii_decides() -> None:
    sieve = Sieve(Needle(text="é Garten"))
    assert sieve.lets_through(b"im garten")
    assert not sieve.lets_through("im Haus é".encode())
