"""What the words of a sentence lead back to, whom they name, and in which language they are."""

from __future__ import annotations

import re

import pytest

from annotator.text.sentence_words import is_known_language, led_from_outside, names, referring


def words_of(sentence: str) -> list[str]:
    return re.findall(r"\w+(?:-\w+)*|[^\w\s]", sentence)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The mayor met Hale and Anna Lund on Monday.", ["Hale", "Anna", "Lund"]),
        ("Hale came.", []),
        ("Hale said so.", ["Hale"]),
        ("Anna Lund came.", ["Anna", "Lund"]),
        ("He said: “Hale came.”", []),
        ("He said: “Hale denied it.”", ["Hale"]),
        ("The mayor said The dam leaks in May.", []),
        ("It was Hale", ["Hale"]),
        ("", []),
    ],
)
def test_a_name_begins_with_a_capital_where_no_sentence_does(
    sentence: str, found: list[str]
) -> None:
    words = words_of(sentence)
    assert [words[n] for n in names(words)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The mayor said that he saw it.", {"he", "it"}),
        ("Der Rat und die Stadt: sie sind es.", {"sie", "es"}),
        ("Le maire et la ville: elle est à lui.", {"elle", "lui"}),
        ("Мэр и город: он не в нём.", {"он"}),
        ("She saw them.", {"she", "them"}),
    ],
)
def test_words_lead_back_in_the_language_of_their_sentence(sentence: str, found: set[str]) -> None:
    assert referring(words_of(sentence)) == found


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("The mayor met Hale and thanked him.", "The mayor met Hale and thanked ."),
        ("He met Hale and thanked him.", "He met Hale and thanked ."),
        ("The mayor thanked him.", "The mayor thanked him."),
    ],
)
def test_somebody_named_in_the_sentence_is_nobody_from_outside(sentence: str, left: str) -> None:
    assert led_from_outside(words_of(sentence)) == words_of(left)


@pytest.mark.parametrize(
    ("sentence", "is_known"),
    [
        ("The wall of the harbour leaks.", True),
        ("The harbour leaks.", False),
        ("Die Mauer und der Hafen.", True),
        ("Стена в порту и на море.", True),
        ("Стіна в порту і на морі та що.", False),
        ("Стена в порту and на море.", False),
        ("中文 the of.", False),
        ("1 2 3 the of", True),
        ("", False),
    ],
)
def test_a_language_is_known_by_two_of_its_commonest_words(sentence: str, is_known: bool) -> None:
    assert is_known_language(words_of(sentence)) is is_known
