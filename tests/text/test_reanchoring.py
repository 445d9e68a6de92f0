"""Proposing where words might stand in a revised text."""

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


def test_unchanged_words_are_found_where_they_are() -> None:
    found = find(OLD, OLD, "the bridge was safe")
    assert found is not None
    assert (OLD[found.start : found.end], found.score) == ("the bridge was safe", 1.0)


def test_words_are_found_behind_a_new_paragraph() -> None:
    new = "Correction: an earlier version had the wrong day.\n\n" + OLD.replace("Monday", "Tuesday")
    found = find(OLD, new, "the road was closed")
    assert found is not None
    assert new[found.start : found.end] == "the road was closed"


def test_another_team_is_not_the_same() -> None:
    found = find(OLD, OLD.replace("Team Alpha", "Team Beta"), "Team Alpha reported that")
    assert found is not None
    assert found.score < 0.6


def test_white_space_may_differ() -> None:
    new = OLD.replace("the bridge was", "the\nbridge  was")
    found = find(OLD, new, "the bridge was safe")
    assert found is not None
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
    assert "road was" in new[found.start : found.end]


def test_a_rewritten_stretch_is_proposed_where_its_surroundings_have_stayed() -> None:
    new = OLD.replace("the road was closed", "they had shut the whole of the road")
    found = find(OLD, new, "the road was closed")
    assert found is not None
    assert new[found.start : found.end] == "they had shut the whole of the road"


_STORY = (
    "The council met on Monday. It sold the old mill to a company. "
    "The mayor said nothing about it. Others laughed at the price."
)


@pytest.mark.parametrize(
    ("new", "words", "found", "place"),
    [
        (_STORY, "the old mill", "the old mill", (35, 1.0)),
        (f"A new line here. {_STORY}", "the old mill", "the old mill", (52, 0.96)),
        (f"{_STORY} {_STORY}", "the old mill", "the old mill", (35, 1.0)),
        (
            _STORY.replace("old mill", "new mill"),
            "the old mill",
            "the new mill",
            (35, 0.4),
        ),
        (
            _STORY.replace("The council met on Monday. ", "") + " The council met on Monday.",
            "The council met",
            "The council met",
            (97, 0.68),
        ),
        (
            _STORY.replace("sold the old", "sold, at last, the old"),
            "sold the old mill",
            "sold, at last, the old mill",
            (30, 0.4),
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
            (74, 0.77),
        ),
        (_STORY.replace("The mayor said nothing about it. ", ""), "said nothing", "", None),
        (_STORY.replace("said nothing about", "kept silent for"), "said nothing about", "", None),
        ("Quite another text, with none of it.", "the old mill", "", None),
    ],
)
def test_a_place_is_as_good_as_the_words_and_what_is_around_them(
    new: str, words: str, found: str, place: tuple[int, float] | None
) -> None:
    made = find(_STORY, new, words)
    if not found:
        assert made is None
        return
    assert made is not None
    assert new[made.start : made.end] == found
    if place is not None:
        assert (made.start, made.score) == place
