"""Words and sentences around a position."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.graphemes import is_boundary
from annotator.text.words import (
    edge_near,
    next_sentence,
    next_word,
    previous_sentence,
    previous_word,
    sentence_at,
    word_at,
)

SENTENCES = [(0, 5), (5, 9), (11, 20)]


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("Obama didn’t say", 8, "didn’t"),
        ("Obama didn’t say", 5, "Obama"),
        ("in 1,000.5 days.", 5, "1,000.5"),
        ("well-known. Yes", 4, "well-known"),
        ("end. Yes", 3, "end"),
        ("a — b", 2, "—"),
        ("שָׁלוֹם לך", 2, "שָׁלוֹם"),
        ("می‌خواهم بروم", 3, "می‌خواهم"),
        ("हिन्दी भाषा", 1, "हिन्दी"),
        ("hi 👨‍👩‍👧 you", 4, "👨‍👩‍👧"),
        ("汉字", 1, "汉字"),
        ("a  b", 2, ""),
    ],
)
def test_the_word_at_a_place_is_found(text: str, offset: int, word: str) -> None:
    start, end = word_at(text, offset)
    assert text[start:end] == word


def test_words_are_iterated_in_both_directions() -> None:
    text = "One, two — 汉字 3.5!"
    forward = []
    word: tuple[int, int] | None = word_at(text, 0)
    while word is not None:
        forward.append(word)
        word = next_word(text, word[0])
    assert [text[start:end] for start, end in forward] == ["One", "two", "汉字", "3.5"]
    back = []
    word = previous_word(text, len(text))
    while word is not None:
        back.append(word)
        word = previous_word(text, word[0])
    assert back == forward[::-1]


def test_a_mark_on_a_sign_is_no_word_behind_itself() -> None:
    assert next_word("0:\u0e31", 1) is None


def test_a_burmese_letter_keeps_a_mark_of_another_script() -> None:
    assert word_at("\u1000\u3099", 2) == (0, 2)


@given(st.text(st.sampled_from("aé ’.-1\u0301\u200d😀क\u094dषש漢\n") | st.characters()), st.data())
def test_words_hold_whole_clusters_and_the_iteration_goes_on(
    text: str, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    start, end = word_at(text, offset)
    assert start <= offset <= end
    assert is_boundary(text, end)
    following, previous = next_word(text, offset), previous_word(text, offset)
    assert following is None or following[0] > offset
    assert previous is None or previous[0] < offset


def test_the_sentence_at_a_place_and_its_neighbours_are_found() -> None:
    assert [sentence_at(SENTENCES, offset) for offset in (0, 5, 9, 10, 11, 20, 21)] == [
        (0, 5),
        (5, 9),
        (5, 9),
        None,
        (11, 20),
        (11, 20),
        None,
    ]
    assert [next_sentence(SENTENCES, offset) for offset in (0, 10, 11)] == [(5, 9), (11, 20), None]
    assert [previous_sentence(SENTENCES, offset) for offset in (0, 5, 12)] == [
        None,
        (0, 5),
        (11, 20),
    ]


@pytest.mark.parametrize(
    ("offset", "is_end", "expected"),
    [
        (0, True, 3),
        (1, True, 3),
        (4, True, 3),
        (6, True, 7),
        (7, True, 7),
        (5, False, 4),
        (3, False, 4),
        (1, False, 0),
        (2, False, 0),
        (9, True, 8),
        (10, False, 11),
        (15, True, 15),
    ],
)
def test_a_dragged_edge_goes_to_the_nearest_word(offset: int, is_end: bool, expected: int) -> None:
    text = "The end.   More"
    assert edge_near(text, offset, is_end=is_end) == expected


@pytest.mark.parametrize("text", ["", " ", "  a", "a  ", "…", "don’t", "日本語 と", "\n\n"])
def test_a_dragged_edge_stays_in_the_text_and_off_its_spaces(text: str) -> None:
    for offset in range(len(text) + 1):
        end = edge_near(text, offset, is_end=True)
        start = edge_near(text, offset, is_end=False)
        assert 0 <= start <= len(text)
        assert 0 <= end <= len(text)
        if text.strip():
            assert not text[end - 1].isspace()
            assert not text[start].isspace()


@pytest.mark.parametrize(
    "words",
    [
        "彼女/は/東京/大学/で/物理学/を/研究",
        "首相/は/記者/会見/で/辞任/を/発表",
        "2030/年/の/カメラ",
        "他/去/了/北京",
        "外交部/發言人/表示/政府/反對",
        "เขา/ไป/โรงเรียน",
        "ខ្ញុំ/ទៅ/ផ្ទះ",
        "မြန်/မာ",
        "한국어",
        "Mit\u00adarbeiter",
        "kam\u200bel",
        "a\u2060b",
        'דו"ח',
    ],
)
def test_words_are_told_with_and_without_spaces(words: str) -> None:
    wanted = words.split("/")
    text = "".join(wanted)
    at = 0
    for word in wanted:
        for offset in range(at, at + len(word)):
            start, end = word_at(text, offset)
            assert text[start:end] == word
        at += len(word)


def test_zero_width_spaces_part_words_where_no_space_does() -> None:
    text = "ខ្ញុំទៅ\u200bផ្ទះ"
    assert text[slice(*word_at(text, 0))] == "ខ្ញុំទៅ"
    assert text[slice(*word_at(text, len(text) - 1))] == "ផ្ទះ"


def test_a_quotation_mark_around_a_hebrew_word_is_none_of_it() -> None:
    text = 'אמר "שלום" לה'
    assert text[slice(*word_at(text, 6))] == "שלום"


def test_a_soft_hyphen_at_the_end_is_none_of_the_word() -> None:
    assert word_at("Mit\u00ad und", 1) == (0, 3)
