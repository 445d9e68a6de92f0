"""No text that holds a needle is passed over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.matches import Needle, SearchableText
from annotator.analysis.sieve import _RUN, Sieve
from annotator.text.folding import fold

_SIGNS = (
    "aAkKsSfFiItTnNjJ ß\u1e9e\u017f\u212a\ufb01\ufb06\u0130\u0149\u01f0\u1e96'\u2019-\u2014\u00a0é"
    "\u00ad\u0301\u200b\uff21\n«»?ø"
)


@given(st.text(_SIGNS, max_size=12), st.text(_SIGNS, min_size=1, max_size=4), st.booleans())
def test_a_text_that_holds_the_needle_goes_through(text: str, needle: str, is_case: bool) -> None:
    wanted = Needle(text=needle, is_case=is_case)
    if any(SearchableText(text).find(wanted)):
        assert Sieve(wanted).lets_through(text.encode())


def test_every_character_that_folds_into_letters_of_the_needle_is_seen() -> None:
    seen = 0
    for start in range(0x80, 0x110000, 0x80):
        signs = [chr(c) for c in range(start, start + 0x80) if not 0xD800 <= c < 0xE000]
        # Nearly all lines of signs hold none: those are folded at once, each sign by itself.
        if not _RUN.search(fold("\n".join(signs))):
            continue
        for sign in signs:
            for run in _RUN.findall(fold(sign)):
                assert Sieve(Needle(text=run)).lets_through(sign.encode()), hex(ord(sign))
                seen += 1
    assert seen > 1_000


@pytest.mark.parametrize("needle", ["rarely", "RARELY", "quite rarely"])
def test_a_text_without_the_needle_is_held_back(needle: str) -> None:
    assert not Sieve(Needle(text=needle)).lets_through("Naïve “words” – and Straße.".encode())


@pytest.mark.parametrize("text", ["RÁRELY", "rare\u00adly", "ｒarely", "r\u0301a\u0301rely"])
def test_letters_in_disguise_go_through(text: str) -> None:
    assert Sieve(Needle(text="rarely")).lets_through(text.encode())


def test_the_longest_run_of_ascii_decides() -> None:
    sieve = Sieve(Needle(text="é Garten"))
    assert sieve.lets_through(b"im garten")
    assert not sieve.lets_through("im Haus é".encode())
