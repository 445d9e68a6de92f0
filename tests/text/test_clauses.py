"""Clauses: the pieces of a sentence that claims are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clauses import clauses, without_stop

SENTENCES = [
    (
        "The Herald reported that the mayor, who is ill, had not read it.",
        ["The Herald reported", "the mayor", "is ill", "had not read it"],
    ),
    (
        "He said he was ill; but the council, in which he sits, met (twice).",
        ["He said", "he was ill", "the council", "he sits", "met", "twice"],
    ),
    ("“We are ill,” he added.", ["“We are ill,”", "he added"]),
    ("It cost 1,000 pounds, 3:1 on.", ["It cost 1,000 pounds", "3:1 on"]),
    ("He thinks, and hopes, so.", ["He thinks", "hopes", "so"]),
    (
        "Der Bürgermeister sagte, dass er krank sei.",
        ["Der Bürgermeister sagte", "er krank sei"],
    ),
    ("Borgmesteren sagde, at broen er lukket.", ["Borgmesteren sagde", "broen er lukket"]),
    ("He said, at noon, that it rained.", ["He said", "at noon", "it rained"]),
    ("他说，他病了。", ["他说", "他病了"]),
    ("It went to the U.S.", ["It went to the U.S."]),
    ("Did he say that?", ["Did he say", "that?"]),
    ("1990–95 – a time of quiet — was over…", ["1990–95", "a time of quiet", "was over…"]),
    ("...", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_falls_into_clauses(text: str, expected: list[str]) -> None:
    found = [text[start:end] for start, end in clauses(text, 0, len(text))]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("One, two. He said that it rained.", 10, 33, ["He said", "it rained"]),
        ("One, two. He said that it rained.", 0, 9, ["One", "two"]),
        ("  One, two", 0, 10, ["One", "two"]),
        ("a; b: c， d、 e", 0, 13, ["a", "b", "c", "d", "e"]),
        ("One – two (three) four", 0, 22, ["One", "two", "three", "four"]),
        ("Ann, and, but of whom Bob", 0, 25, ["Ann", "and", "Bob"]),
        ("“Go!” she said.", 0, 15, ["“Go!”", "she said"]),
        ("Er sagt, daß oder und er", 0, 24, ["Er sagt", "er"]),
        ("A,B", 0, 3, ["A,B"]),
        ("A, B", 0, 1, ["A"]),
        ("A", 0, 1, ["A"]),
        (", A", 0, 3, ["A"]),
        ("A, —, B", 0, 7, ["A", "B"]),
        ("It was said", 0, 11, ["It was said"]),
        ("", 0, 0, []),
    ],
)
def test_all_clauses_of_a_stretch_are_found(
    text: str, start: int, end: int, expected: list[str]
) -> None:
    assert [text[begin:stop] for begin, stop in clauses(text, start, end)] == expected


@given(st.text("ab .,;:()—–”“\n", max_size=60), st.sampled_from(["", " that ", " said ", ", and "]))
def test_clauses_are_in_order_within_the_sentence_and_hold_words(text: str, word: str) -> None:
    text = word.join((text, text))
    start, end = len(text) // 4, len(text)
    last = start
    for begin, stop in clauses(text, start, end):
        assert last <= begin < stop <= end
        assert not text[begin].isspace()
        assert not text[stop - 1].isspace()
        assert any(character.isalnum() for character in text[begin:stop])
        last = stop


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He is ill.", "He is ill"),
        ("He is ill!", "He is ill!"),
        ("He is ill...", "He is ill..."),
        ("“He is ill.”", "“He is ill.”"),
        ("He is (ill).", "He is (ill)"),
        ("In the U.S.", "In the U.S."),
        ("彼は病気だ。", "彼は病気だ"),
        (".", "."),
        ("a.", "a."),
        ("ab.", "ab"),
        ("ab.。", "ab.。"),
        ("ab….", "ab…."),
        ("ab।", "ab"),
        ("ab｡", "ab"),
        ("Go to the U.S.A.F.A.B.", "Go to the U.S.A.F.A.B."),
    ],
)
def test_the_full_stop_of_a_sentence_belongs_to_no_claim(text: str, expected: str) -> None:
    assert text[slice(*without_stop(text, 0, len(text)))] == expected


def test_a_long_sentence_of_signs_only_is_cut_in_no_time() -> None:
    text = ", " * 20_000
    assert clauses(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann, Bob, and Carl left Austin, Texas, on Monday, March 3, 2031.",
            ["Ann", "Bob", "Carl left Austin, Texas", "on Monday, March 3, 2031"],
        ),
        ("Am Montag, dem 3. März, kam sie.", ["Am Montag, dem 3. März", "kam sie"]),
        (
            "King, Jr., spoke for Dune, LLC, in Paris, France.",
            ["King, Jr.", "spoke for Dune, LLC", "in Paris, France"],
        ),
        ("我买了苹果、梨，然后走了。", ["我买了苹果、梨", "然后走了"]),
        ("彼は来たが、私は帰った。", ["彼は来たが", "私は帰った"]),
        (
            "Elle croit qu’il viendra, parce que la nuit est plus froide que le jour.",
            ["Elle croit", "il viendra", "parce que la nuit est plus froide que le jour"],
        ),
        ("Dice que viene, pero miente.", ["Dice", "viene", "miente"]),
        ("Вона сказала, що прийде, але не прийшла.", ["Вона сказала", "прийде", "не прийшла"]),
        ("Είπε ότι έρχεται· δεν ήρθε.", ["Είπε", "έρχεται", "δεν ήρθε"]),
        ("Ze zei dat hij komt.", ["Ze zei", "hij komt"]),
        ("Powiedział, że przyjdzie.", ["Powiedział", "przyjdzie"]),
        ("वह गया।", ["वह गया"]),
    ],
)
def test_clauses_of_many_languages(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in clauses(text, 0, len(text))] == expected
