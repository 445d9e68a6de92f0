"""As many sets as share no node with each other, held against all choices there are."""

import random
from itertools import combinations

import pytest

from annotator.findings.independence import most_independent


def sets(words: str) -> list[frozenset[str]]:
    return [frozenset(word) for word in words.split()]


def are_apart(chosen: list[frozenset[str]]) -> bool:
    return all(one.isdisjoint(other) for one, other in combinations(chosen, 2))


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("", ""),
        ("a", "a"),
        ("a a", "a"),
        ("a ab abc", "a"),
        ("a b ab", "a b"),
        ("ab az bc", "az bc"),
        ("ab cd bc", "ab cd"),
        ("ab bc cd de", "ab cd"),
        ("öx xö 水ö", "öx"),
    ],
)
def test_the_sets_chosen_are_as_many_as_can_be_apart(given: str, found: str) -> None:
    chosen = most_independent(sets(given))
    assert are_apart(chosen)
    assert len(chosen) == len(sets(found))


def test_no_choice_has_more_and_the_order_given_makes_no_difference() -> None:
    chance = random.Random(8)
    for _ in range(150):
        letters = "abcdefgh"[: chance.randint(2, 8)]
        given = [
            frozenset(chance.sample(letters, chance.randint(1, 2)))
            for _ in range(chance.randint(1, 7))
        ]
        chosen = most_independent(given)
        most = max(
            number
            for number in range(len(set(given)) + 1)
            for some in combinations(set(given), number)
            if are_apart(list(some))
        )
        assert are_apart(chosen)
        assert set(chosen) <= set(given)
        assert len(chosen) == most
        chance.shuffle(given)
        assert most_independent(given) == chosen
