"""Positions in code points and in UTF-16."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication, QTextDocument

from annotator.text.canonical import canonicalise
from annotator.text.offsets import OffsetMap, display_text

WORDS = st.text(
    st.sampled_from("aé😀👨\u200d\u0301ש\u05b0ی\u200c\u2028\xa0𝒳🇩 \n")
    | st.characters(codec="utf-8")
)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(WORDS)
def test_every_offset_has_the_position_that_counting_gives(text: str) -> None:
    offsets = OffsetMap(text)
    for offset in range(len(text) + 1):
        position = offsets.to_utf16(offset)
        assert position == _utf16(text[:offset])
        assert offsets.to_offset(position) == offsets.to_offset(position, round_up=True) == offset
    assert offsets.length_utf16 == _utf16(text)


def test_positions_far_into_a_text_are_counted_too() -> None:
    text = "a😀b" * 3000
    offsets = OffsetMap(text)
    for offset in (0, 1023, 1024, 1025, 2047, 2048, 8999, 9000):
        assert offsets.to_utf16(offset) == _utf16(text[:offset])
        assert offsets.to_offset(_utf16(text[:offset])) == offset


@pytest.mark.parametrize("before", [0, 1, 1022, 1023, 1024, 5000])
def test_a_position_inside_a_surrogate_pair_is_widened(before: int) -> None:
    offsets = OffsetMap("a" * before + "😀" + "b" * 10)
    assert offsets.to_offset(before + 1) == before
    assert offsets.to_offset(before + 1, round_up=True) == before + 1
    assert offsets.range_to_utf16(before, before + 1) == (before, before + 2)


@pytest.mark.parametrize("text", ["", "abc", "שלום", "a😀"])
def test_what_is_not_in_the_text_is_refused(text: str) -> None:
    offsets = OffsetMap(text)
    for wrong in (-1, len(text) + 1):
        with pytest.raises(ValueError, match="is not in a text"):
            offsets.to_utf16(wrong)
    for wrong in (-1, offsets.length_utf16 + 1):
        with pytest.raises(ValueError, match="is not in a text"):
            offsets.to_offset(wrong)


@given(st.text())
def test_what_is_shown_has_the_length_of_the_text_in_qt(qapp: QGuiApplication, raw: str) -> None:
    text = canonicalise(raw).text
    document = QTextDocument()
    document.setPlainText(display_text(text))
    # Qt ends each document with a separator of its own.
    assert document.characterCount() - 1 == OffsetMap(text).length_utf16


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffa",
        "a\u2028b",
        "a\u2029b",
        "a\x85b",
        "a\ufffcb",
        "\u200b\ufeff",
        "a\x7f\x9f",
        "👨‍👩‍👧 x",
    ],
)
def test_characters_that_qt_treats_in_its_own_way_keep_their_places(
    qapp: QGuiApplication, text: str
) -> None:
    shown = display_text(text)
    document = QTextDocument()
    document.setPlainText(shown)
    assert document.characterCount() - 1 == OffsetMap(text).length_utf16 == _utf16(shown)


def test_a_text_that_qt_would_shorten_is_shown_with_stand_ins() -> None:
    assert display_text("a\r\nb\ud83d") == "a\ufffd\nb\ufffd"
