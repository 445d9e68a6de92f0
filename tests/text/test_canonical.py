"""The canonical form of a text."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.canonical import REPLACEMENT, canonicalise, is_canonical, sha256_of

ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from("\r\n\ufeff\0\x85\ufffe\ud800"))


def _is_unfit(character: str) -> bool:
    code = ord(character)
    return (
        (code < 0x20 and character not in "\t\n")
        or 0xD800 <= code <= 0xDFFF
        or 0xFDD0 <= code <= 0xFDEF
        or code & 0xFFFE == 0xFFFE
    )


def test_line_ends_become_line_feeds() -> None:
    assert canonicalise("a\r\nb\rc\n\r\r\n").text == "a\nb\nc\n\n\n"


def test_byte_order_marks_at_the_beginning_go_and_others_stay() -> None:
    assert canonicalise("\ufeffa\ufeffb").text == "a\ufeffb"


def test_what_cannot_be_kept_is_replaced_one_for_one_and_reported() -> None:
    canonical = canonicalise("a\0b\x0bc\0\ud83dd\ufdd0\U0001ffff")
    assert canonical.text == f"a{REPLACEMENT}b{REPLACEMENT}c{REPLACEMENT * 2}d{REPLACEMENT * 2}"
    assert canonical.replaced == (
        (0, 2),
        (0x0B, 1),
        (0xD83D, 1),
        (0xFDD0, 1),
        (0x1FFFF, 1),
    )


def test_nothing_else_is_changed() -> None:
    kept = "\t\x7f\x80\x85\x9f\xa0\xad\u2028\u2029\u200d e\u0301 \ufdcf\ufdf0\ufffd\U0010fffd"
    assert canonicalise(kept).text == kept


def test_each_code_point_is_fit_or_replaced() -> None:
    for code in (*range(0x100), *range(0xD7F0, 0xE010), *range(0xFDC0, 0xFE00), 0xFFFD, 0xFFFE):
        character = chr(code)
        if character not in "\r\n\ufeff":
            expected = REPLACEMENT if _is_unfit(character) else character
            assert canonicalise(f"a{character}").text == f"a{expected}"


def test_what_is_unfit_is_found_wherever_it_stands_in_a_long_text() -> None:
    for unfit in ("\0", "\ufdd0", "\U0001ffff", "\ud83d"):
        for place in (65_534, 65_535, 65_536, 200_000):
            for letter in ("a", "é", "😀"):
                raw = letter * place + unfit + letter * 3
                assert canonicalise(raw).text == raw.replace(unfit, REPLACEMENT)
                assert not is_canonical(raw)
                assert is_canonical(letter * place)


@given(ANY_TEXT)
def test_canonical_text_stays_and_can_be_written_anywhere(raw: str) -> None:
    canonical = canonicalise(raw)
    again = canonicalise(canonical.text)
    assert (again.text, again.replaced) == (canonical.text, ())
    assert is_canonical(canonical.text)
    assert is_canonical(raw) == (canonical.text == raw)
    assert not any(_is_unfit(character) for character in canonical.text)
    canonical.text.encode("utf-8")


@given(ANY_TEXT)
def test_the_length_changes_by_line_ends_and_marks_only(raw: str) -> None:
    bare = raw.lstrip("\ufeff")
    assert len(canonicalise(raw).text) == len(bare) - bare.count("\r\n")


def test_the_hash_is_that_of_the_text_in_utf_8() -> None:
    assert sha256_of("שלום") == hashlib.sha256("שלום".encode()).hexdigest()
