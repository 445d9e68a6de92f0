"""Grapheme clusters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.graphemes import grapheme_bounds, is_boundary, snap

SIGNS = st.text(
    st.sampled_from(
        "a\r\n e\u0301\u20dd\u200d\ufe0f👩👦🏽🇩🇪❤क\u094dषा가각각\u200cשׁ\u05b0ำ\xad\u0600😀"
    )
    | st.characters(codec="utf-8")
)


def _clusters(text: str) -> list[str]:
    cuts = [offset for offset in range(len(text) + 1) if is_boundary(text, offset)]
    return [text[start:end] for start, end in pairwise(cuts)]


@pytest.mark.parametrize(
    "clusters",
    [
        ["a", "\r\n", "\n", "\r", "b"],
        ["e\u0301", "x\u0323\u0307"],
        [
            "👨\u200d👩\u200d👧\u200d👦",
            "👍🏽",
            "❤\ufe0f\u200d🔥",
            "1\ufe0f\u20e3",
            "🏴\U000e0067\U000e007f",
        ],
        ["🇩🇪", "🇫🇷", "🇮"],
        ["ש\u05c1\u05b8", "ל\u05b9"],
        ["م", "ی\u200c", "ش"],
        ["क\u094dष", "नि", "क\u094d\u200dष"],
        ["க்", "ஷ"],
        ["각", "\u1100\u1161\u11a8", "한", "가\u11a8"],
        ["กำ", "น้"],
        ["a", "\u00ad", "b", "\u2028", "\u0301"],
        ["\u0600\u0661", "a\u200d", "b\u200d", "\n", "\u200d"],
        ["☺", "a\u200d", "☺"],
        ["a\u0308\u200d", "👦"],
    ],
)
def test_what_looks_like_one_sign_is_one_cluster(clusters: list[str]) -> None:
    assert _clusters("".join(clusters)) == clusters


@given(SIGNS)
def test_clusters_make_up_the_text(text: str) -> None:
    assert "".join(_clusters(text)) == text
    for offset in range(len(text)):
        start, end = grapheme_bounds(text, offset)
        assert start <= offset < end
        assert is_boundary(text, start)
        assert is_boundary(text, end)
        assert not any(is_boundary(text, inner) for inner in range(start + 1, end))
    assert grapheme_bounds(text, len(text)) == (len(text), len(text))


@given(SIGNS, st.integers(0, 30), st.integers(0, 30))
def test_a_snapped_range_is_the_least_one_of_whole_clusters(text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    wide_start, wide_end = snap(text, start, end)
    assert wide_start <= start
    assert wide_end >= end or start == end
    assert snap(text, wide_start, wide_end) == (wide_start, wide_end)
    assert not any(is_boundary(text, inner) for inner in range(wide_start + 1, start + 1))


def test_an_offset_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="is not in a text"):
        grapheme_bounds("abc", 4)
