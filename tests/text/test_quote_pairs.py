"""Quotation marks that belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clauses import clauses, without_stop
from annotator.text.quote_pairs import quotations, quote_pairs, with_whole_quotes

WHOLE = [
    "“she heard me say ‘go’”",
    "„Das Wort ‚immer‘ war es“",
    "»Ja, und ‹nein›«",
    "«Oui»",
    '"yes"',
    "”ja”",
    "‘I was told’",
]


@pytest.mark.parametrize("quote", WHOLE)
def test_the_marks_of_each_pair_are_found(quote: str) -> None:
    text = f"He said {quote}, so."
    start, end = text.index(quote), text.index(quote) + len(quote)
    pairs = quote_pairs(text, 0, len(text))
    assert (start, end - 1) in pairs
    assert all(None not in pair for pair in pairs)
    around = 0, len(text)
    assert with_whole_quotes(text, (start, end - 1), around) == (start, end), "it is taken in"
    assert with_whole_quotes(text, (start + 1, end), around) == (start, end)
    inner = start + 1, end - 1
    assert with_whole_quotes(text, inner, around) == inner, "words without marks have none"


@pytest.mark.parametrize("text", ["the companies’ own", "Nobody’s note", "rock ’n’ roll", "it’s"])
def test_an_apostrophe_is_no_mark(text: str) -> None:
    assert quote_pairs(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("sentence", "claimed"),
    [
        ("He did not ask.”", "He did not ask"),
        ("“And so, nothing.", "And so, nothing"),
        ("“It went all at once.”", "“It went all at once.”"),
        ("It said “no bell”.", "It said “no bell”"),
    ],
)
def test_a_sentence_leaves_a_mark_whose_other_is_elsewhere(sentence: str, claimed: str) -> None:
    assert sentence[slice(*without_stop(sentence, 0, len(sentence)))] == claimed


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("He said “it rains, and it pours”.", ["He said", "it rains", "it pours"]),
        ("But the council knew, and so did he.", ["the council knew", "so did he"]),
        ("And, yet it moves.", ["yet it moves"]),
        ("That the bell rang was known.", ["the bell rang was known"]),
        ("That is five days.", ["That is five days"]),
        ("Und dass er ging, war klar.", ["er ging", "war klar"]),
        ("Butter is dear.", ["Butter is dear"]),
        ("“A bell does not ring,” he said.", ["“A bell does not ring,”", "he said"]),
    ],
)
def test_clauses_begin_behind_what_joins_them_and_keep_both_marks(
    sentence: str, expected: list[str]
) -> None:
    assert [sentence[slice(*each)] for each in clauses(sentence, 0, len(sentence))] == expected


@given(st.text('ab ,.“”„«»‘’"\n', max_size=40), st.data())
def test_what_has_a_word_keeps_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = with_whole_quotes(text, (start, end), (0, len(text)))
    assert [c for c in text[slice(*found)] if c.isalnum()] == [
        c for c in text[start:end] if c.isalnum()
    ]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("大臣は言った。「手紙はない。」と。", ["手紙はない。"]),
        ("部長說:「沒有信。」", ["沒有信。"]),
        ("『坊っちゃん』を読んだ。", []),
        ("השר אמר ״לא ראיתי״ והלך", ["לא ראיתי"]),
        ('צה"ל הודיע: "אין מכתב." ח"כ לוי', ["אין מכתב."]),
        ("ארה״ב טענה ש״המכתב מזויף״ היום", ["המכתב מזויף"]),
    ],
)
def test_marks_of_scripts_without_capitals_are_known(text: str, quoted: list[str]) -> None:
    assert [text[slice(*each)] for each in quotations(text, [(0, len(text))])] == quoted


def test_quotations_are_the_words_within_the_marks_paragraph_by_paragraph() -> None:
    first, second = "He said “go” and ‘so’.", 'She: "no", never “closed.'
    text = f"{first}\n{second}"
    bounds = [(len(first) + 1, len(text)), (0, len(first))]
    assert [text[start:end] for start, end in quotations(text, bounds)] == ["go", "so", "no"]
