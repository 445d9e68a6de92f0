"""What of a sentence may change without turning the rest of it, or whom it is about."""

from __future__ import annotations

import re

import pytest

from annotator.text.bearing import aside, leaves_as_meant, leaves_its_subjects

WALL = "On Monday the harbour board said that the old wall leaks, and the repairs will begin soon."


def words_of(sentence: str) -> list[str]:
    return re.findall(r"\w+(?:-\w+)*|[^\w\s]", sentence)


def numbers(words: list[str], kept: str) -> frozenset[int]:
    """Return which words some are, that stand in a row."""
    wanted = words_of(kept)
    start = next(n for n in range(len(words)) if words[n : n + len(wanted)] == wanted)
    return frozenset(range(start, start + len(wanted)))


def leaves(sentence: str, kept: str, old: str, new: str) -> bool:
    assert old in sentence
    words, others = words_of(sentence), words_of(sentence.replace(old, new, 1))
    return leaves_as_meant(words, others, numbers(words, kept))


@pytest.mark.parametrize(
    ("old", "new", "is_left"),
    [
        # A date or a time of day is only when.
        ("On Monday", "On Tuesday", True),
        ("On Monday", "On Monday evening", True),
        ("On Monday", "In May", True),
        ("On Monday", "On 5 May", True),
        ("On Monday", "On 5 May 2014", True),
        ("On Monday", "In 2014", True),
        ("On Monday", "Last week", True),
        ("On Monday", "On 5 islands", False),
        ("On Monday", "In 40000 cases", False),
        ("On Monday", "In 2014 cases", False),
        ("On Monday", "On condition", False),
        ("On Monday", "Hale", False),
        # A slip of the pen is no other word; too short a word may be one.
        ("harbour", "habour", True),
        ("harbour", "harrbour", True),
        ("harbour", "harbuor", True),
        ("harbour", "harbeur", True),
        ("harbour", "har-bour", True),
        ("harbour", "har bour", True),
        ("harbour", "harvour", False),
        ("harbour", "hardeur", False),
        ("harbour", "herbour", False),
        ("harbour", "harbours", False),
        ("harbour", "arbour", False),
        ("harbour", "inharbour", False),
        ("harbour", "reharbour", False),
        ("old", "odl", False),
        ("said", "sad", False),
        # What makes of the words what somebody else says, or no longer says, turns them.
        ("said that", "denied that", False),
        ("said that", "never said that", False),
        ("board", "board of Hale", False),
        ("will begin", "will not begin", False),
        ("soon", "soon?", False),
        ("On Monday", "“On Monday", False),
        # What touches the words themselves does, too, and what is in their own part.
        ("leaks,", "leaks badly,", False),
        ("the old wall", "hardly the old wall", False),
        ("board said", "committee said", False),
        # Another statement beside them may say what it likes, but may not come or go.
        ("repairs will begin", "works will begin", True),
        ("repairs will begin", "repairs will begin at last", True),
        (", and the repairs will begin soon", "", False),
        ("repairs will begin", "board said so", False),
        ("repairs will begin", "repairs of this will begin", False),
    ],
)
def test_what_changes_beside_the_words_that_matter(old: str, new: str, is_left: bool) -> None:
    assert leaves(WALL, "the old wall leaks", old, new) is is_left


LEAK = "The wall of the harbour leaks"


@pytest.mark.parametrize(
    ("sentence", "kept", "old", "new", "is_left"),
    [
        # Before the words: when it was.
        ("After the long storm, the old wall of the harbour leaks.", "wall", "storm", "rain", True),
        (
            "After the long storm, the old wall of the harbour leaks.",
            "wall",
            "storm",
            "Hale",
            False,
        ),
        ("After the long storm, it was the wall that leaks.", "wall", "storm", "rain", False),
        ("After the long storm, the wall of the harbour leaks.", "wall", "storm", "dream", False),
        ("In the long storm, the old wall of the harbour leaks.", "wall", "storm", "rain", False),
        # Only a number beside the date is a part of it.
        ("On Monday with the 5 boats came the wall that leaks.", "leaks", "5", "6", False),
        # An aside on a name that is not about the saying.
        (
            "The board, who runs the port, is of the view that it leaks.",
            "leaks",
            "runs",
            "built",
            True,
        ),
        (
            "The board, who runs the port, is of the view that it leaks.",
            "leaks",
            "runs",
            "said",
            False,
        ),
        ("The board, and this is the port, is sure that it leaks.", "leaks", "port", "town", False),
        ("They said, who knows the port, that the wall leaks.", "leaks", "port", "town", False),
        # An adjective that only describes comes and goes behind an article, also the first word.
        ("The mayor saw that the wall leaks.", "leaks", "The mayor", "The young mayor", True),
        ("At noon the mayor saw that it leaks.", "leaks", "the mayor", "the young mayor", True),
        ("Mayors saw that the wall leaks.", "leaks", "Mayors", "Young mayors", False),
        # Behind the words: where it is, in which only adjectives come and go.
        (f"{LEAK}, in a hall by the lake.", LEAK, "a hall", "a large hall", True),
        (f"{LEAK}, in a large hall by the lake.", LEAK, "large ", "", True),
        (f"{LEAK}, in a hall by the lake.", LEAK, "a hall", "a large old hall", True),
        (f"{LEAK}, in a hall by the lake.", LEAK, "a hall", "a very large old hall", False),
        (f"{LEAK}, in a hall by the lake.", LEAK, "hall", "church", False),
        (f"{LEAK}, in a hall by the lake.", LEAK, "hall", "comedy", False),
        (f"{LEAK}, in a hall by the lake.", LEAK, "a hall", "a Danish hall", False),
        (f"{LEAK}, in a hall by the lake.", LEAK, "hall by", "hall with by", False),
        (f"{LEAK}, in the middle of the lake.", LEAK, "middle of", "middle dark of", False),
        (f"{LEAK}, in two places of the lake.", LEAK, "two", "three", True),
        (f"{LEAK}, in 2 places of the lake.", LEAK, "2", "3", True),
        (f"{LEAK}, as the lake is full.", LEAK, "full", "empty", False),
        # A word of size comes and goes before what is common.
        (f"{LEAK} at a talk in the town.", LEAK, "a talk", "a long talk", True),
        (f"{LEAK} at a talk.", LEAK, "a talk", "a long talk", True),
        (f"{LEAK} at a talk of the board.", LEAK, "a talk", "a long talk", False),
        (f"{LEAK} at a talk that failed.", LEAK, "a talk", "a long talk", False),
        (f"{LEAK} at a talk in the town.", LEAK, "a talk", "a secret talk", False),
        (f"{LEAK} at a Berlin talk in the town.", LEAK, "Berlin", "long Berlin", False),
        # What is only named among others.
        (f"{LEAK}, including two pumps.", LEAK, "two pumps", "three gates", True),
        (f"{LEAK}, including two pumps.", LEAK, ", including two pumps", "", True),
        (f"{LEAK}, two of them badly.", LEAK, ", two of them badly", "", True),
        (f"{LEAK}, after the summer holidays.", LEAK, "summer holidays", "winter", True),
        (f"{LEAK}, after the summer holidays.", LEAK, ", after the summer holidays", "", True),
        (f"{LEAK}, after the talk of this.", LEAK, "talk", "end", False),
        # Joined without a sign: adjectives come and go, nothing else.
        (f"{LEAK} and the repairs begin.", LEAK, "repairs", "large repairs", True),
        (f"{LEAK} and the repairs begin.", LEAK, "repairs", "repairs of Hale", False),
        (f"{LEAK} where the repairs begin.", LEAK, "repairs", "large repairs", False),
        # In no language that is known everything counts, and so do ends of sentences.
        ("Muuri vuotaa, ja korjaus alkaa pian tai myöhemmin.", "vuotaa", "pian", "heti", False),
        ("Стіна в порту і на морі тече.", "тече", "морі", "березі", False),
        (f"{LEAK}, after the summer holidays", LEAK, "summer", "winter", False),
    ],
)
def test_what_may_change_in_another_part_goes_by_how_that_begins(
    sentence: str, kept: str, old: str, new: str, is_left: bool
) -> None:
    assert leaves(sentence, kept, old, new) is is_left


MAYOR = "The mayor of the town came to the hall for three weeks."


@pytest.mark.parametrize(
    ("old", "new", "is_left", "is_left_as_thing"),
    [
        ("came", "came on Monday", True, True),
        ("three weeks", "four weeks", True, True),
        ("three weeks", "3 weeks", False, False),
        ("the hall", "the large hall", True, True),
        ("the town", "the townn", False, False),
        ("The mayor", "The old mayor", False, False),
        ("mayor", "baker", False, False),
        ("The mayor", "Hale", False, False),
        ("of the town", "of Leeds", False, False),
        ("came to", "never came to", False, False),
        ("the hall", "“the hall”", True, True),
        ("weeks.", "weeks!", True, True),
        ("for three weeks", "for three weeks with Hale", False, False),
    ],
)
def test_whom_a_sentence_is_about(
    old: str, new: str, is_left: bool, is_left_as_thing: bool
) -> None:
    words, others = words_of(MAYOR), words_of(MAYOR.replace(old, new, 1))
    assert leaves_its_subjects(words, others, is_thing=False) is is_left
    assert leaves_its_subjects(words, others, is_thing=True) is is_left_as_thing


def test_another_name_is_no_other_thing() -> None:
    words, others = (
        words_of("Hale came to the hall of the town."),
        words_of("Ridge came to the hall of the town."),
    )
    assert not leaves_its_subjects(words, others, is_thing=False)
    assert leaves_its_subjects(words, others, is_thing=True)


@pytest.mark.parametrize(
    ("sentence", "kept", "found"),
    [
        ("Hale, who runs it, said that it leaks.", "it leaks", "who runs it"),
        ("Hale, who runs it, said that it leaks.", "runs", ""),
        ("Hale, the old mayor, said that it leaks.", "it leaks", ""),
        ("Who runs it, said that it leaks.", "it leaks", ""),
        ("Hale said it, who runs it.", "said it", ""),
    ],
)
def test_an_aside_goes_on_about_a_name_between_two_signs(
    sentence: str, kept: str, found: str
) -> None:
    words = words_of(sentence)
    start = next(
        (n for n, w in enumerate(words) if found and words[n : n + 3] == words_of(found)), 0
    )
    wanted = range(start, start + len(words_of(found)))
    assert aside(words, numbers(words, kept)) == frozenset(wanted)


def test_a_name_with_other_letters_may_be_somebody_else() -> None:
    sentence = "On Monday the Hartmann board said that the old wall leaks."
    for other in ("Hartamnn", "Hartmannn", "Hartman"):
        assert not leaves(sentence, "the old wall leaks", "Hartmann", other)


@pytest.mark.parametrize(
    ("came", "is_left"),
    [(", der seit 2017 regiert", True), (", der sich schon oft verrechnet hat", False)],
)
def test_an_aside_that_came_after_a_name_may_bear_on_what_it_says(
    came: str, *, is_left: bool
) -> None:
    sentence = "Nach dem Kämmerer, so die Zeitung, fehlen im Haushalt zwei Millionen Euro."
    assert leaves(sentence, "fehlen im Haushalt", "Kämmerer", f"Kämmerer{came}") is is_left
