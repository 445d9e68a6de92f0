"""Finding words again: never at a place that may be the wrong one."""

import random
import re

import pytest

from annotator.text.comparison import Comparison
from annotator.text.reanchoring import FoundPlace, Reanchoring

OLD = (
    "The council met on Monday. Team Alpha reported that the bridge was safe. "
    "Later that day Team Gamma reported that the road was closed. He said so twice. "
    "Nobody had asked the mayor, who was away in the north of the country. He said so twice."
)


def find(old: str, new: str, words: str, turn: int = 0) -> FoundPlace | None:
    start = -1
    for _ in range(turn + 1):
        start = old.index(words, start + 1)
    return Reanchoring(Comparison(old, new)).find(start, start + len(words))


def test_unchanged_words_are_certain() -> None:
    found = find(OLD, OLD, "the bridge was safe")
    assert found is not None
    assert (OLD[found.start : found.end], found.score) == ("the bridge was safe", 1.0)
    assert found.is_certain


def test_words_are_found_behind_a_new_paragraph() -> None:
    new = "Correction: an earlier version had the wrong day.\n\n" + OLD.replace("Monday", "Tuesday")
    found = find(OLD, new, "the road was closed")
    assert found is not None
    assert found.is_certain
    assert new[found.start : found.end] == "the road was closed"


def test_another_team_is_not_the_same() -> None:
    found = find(OLD, OLD.replace("Team Alpha", "Team Beta"), "Team Alpha reported that")
    assert found is not None
    assert not found.is_certain
    assert found.score < 0.6


def test_the_words_of_another_sentence_are_not_taken_over() -> None:
    """Alpha's sentence went; Gamma's has the same words in it, and they were Gamma's before."""
    old = OLD.replace("the road was closed", "the bridge was safe")
    new = old.replace("Team Alpha reported that the bridge was safe. ", "")
    found = find(old, new, "the bridge was safe")
    assert found is None or not found.is_certain
    kept = find(old, new, "the bridge was safe", turn=1)
    assert kept is not None
    assert kept.is_certain


def test_of_two_equal_sentences_each_is_found_by_what_is_around_it() -> None:
    new = OLD.replace("on Monday", "on Monday evening")
    starts = [match.start() for match in re.finditer("He said so twice", new)]
    for turn in (0, 1):
        found = find(OLD, new, "He said so twice", turn)
        assert found is not None
        assert (found.start, found.is_certain) == (starts[turn], True)


def test_boilerplate_is_told_apart_by_its_turn_and_not_at_all_when_one_went() -> None:
    line = "Reply to this comment now. "
    old, fewer = line * 40, line * 39
    found = find(old, old + "The end.", "this comment", turn=20)
    assert found is not None
    assert found.is_certain
    assert found.start == len(line) * 20 + 9
    uncertain = find(old, fewer, "this comment", turn=20)
    assert uncertain is None or not uncertain.is_certain


def test_white_space_may_differ() -> None:
    new = OLD.replace("the bridge was", "the\nbridge  was")
    found = find(OLD, new, "the bridge was safe")
    assert found is not None
    assert found.is_certain
    assert new[found.start : found.end] == "the\nbridge  was safe"


def test_what_is_gone_is_not_found() -> None:
    assert find(OLD, "Quite another text about something else.", "the bridge was safe") is None
    assert find(OLD, "", "the bridge was safe") is None


def test_a_span_through_the_middle_of_a_word_is_not_guessed_at() -> None:
    assert find(OLD, OLD, "ouncil me") is None


def test_changed_words_are_proposed_where_they_stood() -> None:
    new = OLD.replace("the road was closed", "the main road was closed")
    found = find(OLD, new, "that the road was closed")
    assert found is not None
    assert not found.is_certain
    assert "road was" in new[found.start : found.end]


@pytest.mark.parametrize("seed", range(4))
def test_in_a_text_changed_at_random_no_span_goes_to_other_words(seed: int) -> None:
    """One word of twenty changed: nothing at a wrong place, nearly all that stands is found."""
    rng = random.Random(seed)
    vocabulary = [f"w{number}" for number in range(400)]
    weights = [1 / (number + 1) for number in range(400)]
    old = rng.choices(vocabulary, weights, k=6_000)
    new: list[str] = []
    place_of: dict[int, int | None] = {}
    for number, word in enumerate(old):
        chance = rng.random()
        place_of[number] = None if chance < 0.04 else len(new)
        if chance < 0.03 or chance > 0.99:
            new.append(f"n{rng.randrange(10**6)}")
            place_of[number] = None if chance < 0.03 else len(new)
        if chance >= 0.04:
            new.append(word)
    anchors = Reanchoring(Comparison(" ".join(old), " ".join(new)))
    found_count = standing_count = 0
    for _ in range(300):
        length = rng.choice((1, 2, 3, 5, 8, 13, 20))
        first = rng.randrange(len(old) - length)
        start = len(" ".join(old[:first])) + bool(first)
        found = anchors.find(start, start + len(" ".join(old[first : first + length])))
        places = [place_of[number] for number in range(first, first + length)]
        begin = places[0]
        is_standing = begin is not None and places == list(range(begin, begin + length))
        standing_count += is_standing
        if found is not None and found.is_certain:
            words = " ".join(new)[found.start : found.end].split()
            assert words == old[first : first + length]
            if begin is not None and is_standing:
                assert found.start == len(" ".join(new[:begin])) + bool(begin)
                found_count += 1
    assert found_count >= 0.95 * standing_count


def test_a_stretch_written_anew_is_proposed_where_what_is_around_it_has_stayed() -> None:
    new = OLD.replace("the road was closed", "they had shut the whole of the road")
    found = find(OLD, new, "the road was closed")
    assert found is not None
    assert not found.is_certain
    assert new[found.start : found.end] == "they had shut the whole of the road"


_STORY = (
    "The council met on Monday. It sold the old mill to a company. "
    "The mayor said nothing about it. Others laughed at the price."
)


@pytest.mark.parametrize(
    ("new", "words", "found", "place"),
    [
        (_STORY, "the old mill", "the old mill", (35, 1.0, True)),
        (f"A new line here. {_STORY}", "the old mill", "the old mill", (52, 0.96, True)),
        (f"{_STORY} {_STORY}", "the old mill", "the old mill", (35, 1.0, False)),
        (
            _STORY.replace("old mill", "new mill"),
            "the old mill",
            "the new mill",
            (35, 0.4, False),
        ),
        (
            _STORY.replace("The council met on Monday. ", "") + " The council met on Monday.",
            "The council met",
            "The council met",
            (97, 0.68, False),
        ),
        (
            _STORY.replace("sold the old", "sold, at last, the old"),
            "sold the old mill",
            "sold, at last, the old mill",
            (30, 0.4, False),
        ),
        (
            "x " * 30 + _STORY.replace("Others laughed at the", "Some others laughed loudly at a"),
            "Others laughed at the price",
            "Some others laughed loudly at a price",
            None,
        ),
        (
            _STORY.replace(
                "It sold the old mill to a company",
                "The old mill went to a company, they said, and the old mill is gone",
            ),
            "the old mill",
            "the old mill",
            (74, 0.77, False),
        ),
        (_STORY.replace("The mayor said nothing about it. ", ""), "said nothing", "", None),
        (_STORY.replace("said nothing about", "kept silent for"), "said nothing about", "", None),
        ("Quite another text, with none of it.", "the old mill", "", None),
    ],
)
def test_a_place_is_as_good_as_the_words_and_what_is_around_them(
    new: str, words: str, found: str, place: tuple[int, float, bool] | None
) -> None:
    made = find(_STORY, new, words)
    if not found:
        assert made is None
        return
    assert made is not None
    assert new[made.start : made.end] == found
    if place is not None:
        assert (made.start, made.score, made.is_certain) == place
