"""Whether words still mean what they meant: what bears on them, and what does not."""

from __future__ import annotations

import pytest

from annotator.text.comparison import Range
from annotator.text.standing import Change, Standing

OLD = (
    "The council met on Monday. Team Alpha reported that the bridge was safe. "
    "Later that day Team Gamma reported that the road was closed. He said so twice. "
    "Nobody had asked the mayor, who was away in the north of the country. He said so twice."
)


def stands(old: str, new: str, words: str, turn: int = 0) -> Range | None:
    """Return where words stand with nothing against it, or None."""
    start = -1
    for _ in range(turn + 1):
        start = old.index(words, start + 1)
    standing = Standing(old, new)
    place = standing.place(start, start + len(words))
    if isinstance(place, Change):
        return None
    number = standing.sentence_of(start)
    return None if standing.bears(number, [(start, start + len(words))]) else place


@pytest.mark.parametrize(
    "text",
    [
        OLD,
        "据第3名官员说大坝漏水，他们很害怕。",
        "รัฐมนตรีกล่าวว่าเขื่อนรั่ว จากนั้นเขาก็จากไป",
        "השר אמר שהסכר דולף והלך הביתה.",
        "Yes.\nNo.\nYes.\nYes.\n",
        "e\u0301te\u0301\u00a0…\u2028\u2029 \U0001f469\u200d\U0001f467!",
    ],
)
def test_in_an_unchanged_text_every_range_stands_where_it_stood(text: str) -> None:
    standing = Standing(text, text)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            assert standing.place(start, end) == (start, end)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("Monday", "Tuesday"), "the road was closed"),
        (("the bridge was", "the  bridge\u00a0was"), "the bridge was safe"),
        (("The council", "A line was added.\n\nThe council"), "The council met"),
        (("He said so twice. Nobody", "He said so twice.\n\nNobody"), "Team Gamma reported"),
        (("country", "countrry"), "Nobody had asked the mayor"),
    ],
)
def test_what_bears_on_nothing_lets_words_stand(change: tuple[str, str], words: str) -> None:
    new = OLD.replace(*change, 1)
    assert new != OLD
    place = stands(OLD, new, words)
    assert place is not None
    assert new[slice(*place)].split() == words.split()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Team Alpha reported", "Team Beta reported", "the bridge was safe"),
        ("reported that the bridge", "denied that the bridge", "the bridge was safe"),
        ("the bridge was safe", "the bridge was safe only in a dream", "the bridge was safe"),
        ("Team Alpha reported", "Nobody at Team Alpha reported", "the bridge was safe"),
        ("The council met on Monday.", "“The council met on Monday”, a drunk said.", "council"),
        ("The council met on Monday.", "The council met on Monday?", "The council met"),
        ("Team Gamma", "Team Delta", "so twice"),
        ("He said so twice. Nobody", "Nobody", "so twice"),
        ("Nobody had asked the mayor", "Nobody had asked the baker", "so twice"),
        ("Team Alpha", "This is not true: Team Alpha", "the bridge was safe"),
        ("Later that day", "“Later that day", "He said so twice"),
    ],
)
def test_what_bears_on_words_lets_them_wait(old: str, new: str, words: str) -> None:
    later = OLD.replace(old, new)
    turn = 1 if "mayor" in old else 0
    assert later != OLD
    assert stands(OLD, later, words, turn) is None


def test_the_words_of_another_sentence_are_not_taken_over() -> None:
    """Alpha's sentence went; Gamma's has the same words in it, and they were Gamma's before."""
    old = OLD.replace("the road was closed", "the bridge was safe")
    new = old.replace("Team Alpha reported that the bridge was safe. ", "")
    assert stands(old, new, "the bridge was safe") is None
    assert stands(old, new, "the bridge was safe", turn=1) is not None


def test_of_equal_sentences_each_is_known_by_what_is_around_it() -> None:
    new = OLD.replace("on Monday", "on Monday evening")
    places = [stands(OLD, new, "He said so twice", turn) for turn in (0, 1)]
    assert [new[: place[0]].count("He said") for place in places if place] == [0, 1]


def test_identical_lines_are_not_matched_by_position() -> None:
    line = "Reply to this comment now. "
    assert stands(line * 40, line * 40 + "The end.", "this comment", turn=20) is not None
    assert stands(line * 40, line * 39, "this comment", turn=20) is None


def test_an_answer_under_another_question_waits() -> None:
    old = "Q: Is it safe?\n\nA: Yes.\n\nQ: Is the lake full?\n\nA: No.\n\nQ: Who knew?\n\nA: Yes."
    new = old.replace("A: Yes.\n\nQ: Is the lake", "A: No.\n\nQ: Is the lake")
    new = new.replace("full?\n\nA: No.", "full?\n\nA: Yes.")
    assert stands(old, new, "Yes") is None
    assert stands(old, new, "No") is None
    assert stands(old, new, "Yes", turn=1) is not None


def test_a_turn_of_another_speaker_waits() -> None:
    turns = [f"{name}: It began. The dam of {name} leaked for {n} weeks." for n, name in
             enumerate(("Katz", "Berg", "Lund", "Ito"))]  # fmt: skip
    old = "\n\n".join(turns)
    new = old.replace("Berg: It", "Weiss: It")
    assert stands(old, new, "The dam of Berg leaked") is None
    assert stands(old, new, "The dam of Lund leaked") is not None


def test_a_paragraph_that_moved_takes_its_words_along() -> None:
    first, second, third = (f"The {name} was opened in May. It cost a million at least."
                            for name in ("bridge", "harbour", "station"))  # fmt: skip
    old = f"{first}\n\n{second}\n\n{third}"
    new = f"{third}\n\n{first}\n\n{second}"
    place = stands(old, new, "The station was opened")
    assert place == (0, 22)


def test_a_short_sentence_between_other_neighbours_waits() -> None:
    old = "Alpha won the cup in May and left. Nobody knows"
    assert stands(old, "Green fish swim in the lake at night. Nobody knows", "Nobody knows") is None


def test_in_a_language_that_is_not_known_every_change_of_a_sentence_counts() -> None:
    old = "Kaupunginvaltuusto hyväksyi suunnitelman, joka on vanha, ja lähti kotiin illalla."
    assert stands(old, old.replace("vanha", "uusi"), "lähti kotiin") is None


QUOTED = (
    "“The old dam of the valley leaks in three places today. It will hold until the spring. "
    "The lake is fuller than it was in any other year”, said Hale of the water board."
)


@pytest.mark.parametrize(
    "new",
    [
        QUOTED.replace("said Hale", "sang Ridge"),
        QUOTED.replace("“", "").replace("”", ""),
        "“Nobody asked me about any of it on Monday. " + QUOTED[1:],
    ],
)
def test_a_sentence_within_a_quotation_stands_with_the_whole_of_it(new: str) -> None:
    words = "It will hold until the spring"
    assert stands(QUOTED, f"A line came.\n\n{QUOTED}", words) is not None
    assert stands(QUOTED, new, words) is None


def test_he_is_somebody_else_where_the_sentence_before_names_another() -> None:
    old = "Hale came to the town hall at noon. He said that the old dam leaks in three places."
    for name in ("Ridge", "The wife of Hale"):
        assert stands(old, old.replace("Hale", name), "the old dam leaks") is None
    between = old.replace("noon. He", "noon. Ridge came later. He")
    assert stands(old, between, "the old dam leaks") is None
    assert stands(old, old.replace("noon", "Monday"), "the old dam leaks") is not None


def test_a_long_sentence_that_came_twice_now_needs_its_neighbour() -> None:
    line = "The committee took the report of the board to the files."
    others = ("One was of the dam.", "Two was of it.", "Three was of us.")
    old = f"\n\n{line}\n\n".join(others)
    new = f"\n\n{line}\n\n".join(("Quite other.", "Words fell in May.", "Said there."))
    assert stands(old, new, "took the report") is None
    assert stands(old, new.replace("Quite other.", others[0]), "took the report") is not None


@pytest.mark.parametrize(
    "new",
    [
        "{0} That is what a drunk claimed.",
        "The following is false. {0}",
        "What was said here before is untrue:\n\n{0}",
    ],
)
def test_a_sentence_that_retracts_the_one_beside_it_bears_on_it(new: str) -> None:
    sentence = "The old dam of the valley leaks in three places."
    assert stands(sentence, new.format(sentence), "leaks in three") is None
    assert stands(sentence, f"The talks go on. {sentence}", "leaks in three") is not None


@pytest.mark.parametrize(
    ("new", "is_left"),
    [
        ("{0} There was not any such dam.", False),
        ("{0} There was not any such dam in the whole of the town.", False),
        ("{0}\n\nThere was not any such dam.", False),
        ("There was not any such dam.\n\n{0}", True),
        ("A correction was made to it. {0}", False),
        ("A correction was made to this page.\n\n{0}", True),
        ("A correction was made to what follows.\n\n{0}", False),
        ("{0}\n\nWhat stands above is wrong.", False),
        ("{0}\n\nWhat stands elsewhere is wrong.", False),
        ("{0} the mayor joked.", False),
        ("{0} So it is doubtful.", False),
        ("{0} So the talks go on.", False),
        # An objection may come a sentence or two later, in the same paragraph.
        ("{0} The talks go on. This was false.", False),
        ("{0} The talks go on. The lake is full. This was false.", False),
        ("{0} The talks go on.\n\nThis was false.", False),
        ("{0}\n\nThe mill opens in May.\n\nThis was false.", True),
    ],
)
def test_a_short_objection_or_a_note_on_the_text_beside_it_bears_on_a_sentence(
    new: str, is_left: bool
) -> None:
    sentence = "The old dam of the valley leaks in three places."
    assert (stands(sentence, new.format(sentence), "leaks in three") is not None) is is_left


@pytest.mark.parametrize(
    ("inserted", "goes_on"),
    [
        ("Storms had broken the road before. ", True),
        ("The valley was flooded. ", True),
        ("Monday was the worst day of the week. ", True),
        ("Ridge was there with all of the others. ", False),
        ("Brandt is the owner of the large one. ", False),
        ("The large one is owned by Brandt. ", False),
    ],
)
def test_a_sentence_about_somebody_goes_on_if_nobody_else_is_named_between(
    inserted: str, *, goes_on: bool
) -> None:
    old = (
        "Ms Adler runs the small mill by the river. The owner said that the wheel broke. "
        "It rained the whole week, and storms broke many roofs in the valley."
    )
    new = old.replace("The owner", f"{inserted}The owner")
    assert Standing(old, new).stands_with(0, 1, is_named=True) is goes_on


@pytest.mark.parametrize(
    ("question", "answer", "is_there"),
    [
        ("Will the old bridge be closed for the whole winter?", "No further commment.", True),
        ("Will the old bridge be closed for the whole winter?", "No further comment.", True),
        ("Will the old bridge not be closed for the whole winter?", "No further commment.", False),
        ("Will the old bridge not be closed for the whole winter?", "No further comment.", False),
        ("Will it be closed: that is what the mayor would like.", "No further comment.", False),
    ],
)
def test_a_short_answer_stands_with_its_question_also_if_misspelt(
    question: str, answer: str, *, is_there: bool
) -> None:
    asked = "Will the old bridge be closed for the whole winter?"
    rest = "\n\nThe council meets again on the first day of the next month."
    old, new = f"{asked}\n\nNo further comment.{rest}", f"{question}\n\n{answer}{rest}"
    assert (stands(old, new, "No further") is not None) is is_there
