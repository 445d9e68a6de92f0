"""The sentences of a document, part by part."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.project import sentence_map
from annotator.project.sentence_map import SentenceMap
from annotator.text.sentences import sentences

PROSE = (
    "The mayor said so. Nobody denied it, according to Dr. Lee! Was it true?\n\n"
    "A second paragraph\nbroken into lines. With “quotes.” And more.\n\n"
)
LONG = PROSE * 900


def test_all_parts_together_hold_the_sentences_of_the_whole() -> None:
    found = SentenceMap(LONG, [])
    assert found.parts > 5
    assert [s for part in range(found.parts) for s in found.in_part(part)] == sentences(LONG)


@pytest.mark.parametrize("step", [1_000, 50_000])
def test_parts_know_the_regions_they_are_in(step: int) -> None:
    starts = [0, *(LONG.index("said", n) for n in range(step, len(LONG) - 500, step))]
    regions = list(pairwise([*starts, len(LONG)]))
    found = SentenceMap(LONG, regions)
    assert [s for part in range(found.parts) for s in found.in_part(part)] == sentences(
        LONG, regions
    )


def test_a_range_is_in_the_parts_that_it_touches() -> None:
    found = SentenceMap(LONG, [])
    assert found.parts > 1
    for part in range(found.parts):
        assert list(found.in_part(part))
        for sentence in found.in_part(part):
            assert part in found.parts_of(*sentence)


@given(offset=st.integers(0, len(LONG)))
def test_at_after_and_before_agree_with_the_whole(offset: int) -> None:
    found, whole = _MAP, _WHOLE
    later = [s for s in whole if s[0] > offset]
    earlier = [s for s in whole if s[0] < offset]
    holding = [s for s in whole if s[1] > offset]
    assert found.after(offset) == (later[0] if later else None)
    assert found.before(offset) == (earlier[-1] if earlier else None)
    assert found.at(offset) == (holding[0] if holding else whole[-1])


@given(start=st.integers(0, len(LONG)), length=st.integers(0, 40_000))
def test_between_returns_what_overlaps(start: int, length: int) -> None:
    end = start + length
    assert _MAP.between(start, end) == [s for s in _WHOLE if s[0] < end and s[1] > start]


def test_a_text_without_a_sentence_has_none() -> None:
    for text in ("", "\n\n \n"):
        found = SentenceMap(text, [])
        assert found.at(0) is None
        assert found.after(0) is None
        assert found.before(len(text)) is None
        assert found.between(0, len(text)) == []


def test_a_text_without_any_line_break_is_cut_somewhere() -> None:
    text = "word " * (3 * sentence_map._PART // 5)
    found = SentenceMap(text, [])
    parts = [s for part in range(found.parts) for s in found.in_part(part)]
    assert all(one[1] <= two[0] for one, two in pairwise(parts))
    assert "".join(text[a:b] for a, b in parts).replace(" ", "") == text.replace(" ", "")


_MAP = SentenceMap(LONG, [])
_WHOLE = sentences(LONG)
