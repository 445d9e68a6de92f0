"""What each key of the text does, says, and leaves alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from annotator.gui.desk.text_actions import TextActions
from annotator.gui.widgets.pick_box import PickBox
from annotator.model import ClaimKind, MarkReason, Region, Source

from ..robot import CTRL, TEXT, Robot, document_of

SENTENCES = [
    "Council hides",
    "The Herald",
    "It is a",
    "Mayor Ann",
    "Nobody has",
]


def actions(robot: Robot) -> TextActions:
    found = robot.window.findChildren(TextActions)
    assert len(found) == 1
    return found[0]


def caret_words(robot: Robot) -> str:
    """The first words after the caret, as many as tell a sentence."""
    here = robot.view.caret
    return next(words for words in SENTENCES if TEXT.index(words) == here)


def asked(robot: Robot) -> str:
    """What the open box asks."""
    (box,) = (box for box in robot.window.findChildren(PickBox) if box.isVisible())
    return next(label.text() for label in box.findChildren(QLabel) if label.isVisible())


def claim(robot: Robot, words: str, key: str = "f") -> None:
    robot.select(words)
    robot.type(key)


def leave_claim(robot: Robot, words: str) -> None:
    """Put the caret into words that no claim is on."""
    robot.caret_to(words)
    assert robot.session.claim_id is None


@pytest.fixture
def claimed(robot: Robot) -> Robot:
    """Three claims: in the second sentence, in the third and in the fifth."""
    claim(robot, "did not deny")
    claim(robot, "shameful affair")
    claim(robot, "Nobody has")
    return robot


def test_tagging_says_which_claim_became_what(claimed: Robot) -> None:
    claimed.type("o")
    assert "claim 3" in claimed.message
    assert "opinion" in claimed.message
    assert claimed.claim.kind is ClaimKind.OPINION
    assert claimed.words() == ["Nobody has"]
    claimed.type("u")
    assert claimed.claims[-1].kind is None
    assert len(claimed.claims) == 3


def test_selected_words_are_a_new_claim_although_one_is_current(claimed: Robot) -> None:
    claim(claimed, "two aides", "r")
    assert claimed.words() == ["two aides"]
    assert len(claimed.claims) == 4


def test_a_new_claim_leaves_the_caret_at_its_first_word(robot: Robot) -> None:
    claim(robot, "two aides")
    assert robot.view.caret == TEXT.index("two aides")
    assert robot.view.selected_range is None
    robot.caret_to("shameful")
    robot.type("o")
    assert robot.words() == ["It is a shameful affair"]
    assert robot.view.caret == TEXT.index("It is")


def test_further_words_need_a_claim_and_a_selection(claimed: Robot) -> None:
    claimed.type(",")
    assert claimed.message.startswith("Choose a claim, select further words")
    assert claimed.words() == ["Nobody has"]
    made = claimed.claim.id
    claimed.select("since June")
    claimed.session.show_claim(made)
    claimed.type(",")
    assert claimed.words() == ["Nobody has", "since June"]
    assert claimed.claim.id == made
    assert claimed.view.caret == TEXT.index("since June")


def test_words_come_off_where_the_caret_is(claimed: Robot) -> None:
    made = claimed.claim.id
    claimed.select("since June")
    claimed.session.show_claim(made)
    claimed.type(",")
    for offset in (TEXT.index("since June") - 1, TEXT.index("Nobody has") + 11):
        claimed.session.show_claim(made)
        claimed.view.move_caret(offset, chooses_claim=False)
        actions(claimed).remove_span()
        assert claimed.message.startswith("Put the caret into the words")
        assert len(claimed.words()) == 2
    end = TEXT.index("since June") + len("since June")
    claimed.view.move_caret(end, chooses_claim=False)
    claimed.session.show_claim(made)
    actions(claimed).remove_span()
    assert claimed.words() == ["Nobody has"]
    claimed.project.undo()
    claimed.view.move_caret(TEXT.index("Nobody has"), chooses_claim=False)
    claimed.session.show_claim(made)
    actions(claimed).remove_span()
    assert claimed.words() == ["since June"]


def test_selected_words_come_off_the_claim_they_touch(claimed: Robot) -> None:
    made = claimed.claim.id
    claimed.select(" seen it")
    claimed.session.show_claim(made)
    actions(claimed).remove_span()
    assert claimed.message.startswith("Put the caret into the words")
    claimed.select("has seen")
    claimed.session.show_claim(made)
    actions(claimed).remove_span()
    assert claimed.words() == ["Nobody"]
    assert claimed.claim.id == made
    assert claimed.view.caret == TEXT.index("Nobody")


def test_without_a_claim_no_words_come_off(claimed: Robot) -> None:
    leave_claim(claimed, "two aides")
    actions(claimed).remove_span()
    assert claimed.message.startswith("Choose a claim and put the caret")
    assert [claimed.words(c) for c in claimed.claims] == [
        ["did not deny"],
        ["shameful affair"],
        ["Nobody has"],
    ]


@pytest.mark.parametrize(
    ("words", "reason"),
    [("Council hides the letter", MarkReason.HEADING), ("It is a shameful", MarkReason.OTHER)],
)
def test_a_mark_has_the_likeliest_reason_at_once(
    robot: Robot, words: str, reason: MarkReason
) -> None:
    robot.select(words)
    robot.type("0")
    assert not robot.window.pick_box.isVisible()
    (mark,) = robot.marks
    assert (mark.reason, [span.exact for span in mark.spans]) == (reason, [words])
    assert robot.message == f"Marked as read, no claim: {reason}"


def test_the_message_bar_lets_the_reason_of_a_mark_be_changed(robot: Robot) -> None:
    robot.caret_to("Council hides")
    robot.type("0")
    robot.click(offered(robot, "Another reason…"))
    assert asked(robot) == "Why is there no claim?"
    robot.type("metad")
    robot.enter()
    (mark,) = robot.marks
    assert mark.reason is MarkReason.METADATA
    assert robot.message == "Marked as read, no claim: metadata"
    assert robot.view.hasFocus()
    robot.key(Qt.Key.Key_Z, CTRL)
    assert [mark.reason for mark in robot.marks] == [MarkReason.HEADING]


def test_the_reason_of_a_mark_that_is_gone_cannot_be_changed(robot: Robot) -> None:
    robot.caret_to("Council hides")
    robot.type("0")
    button = offered(robot, "Another reason…")
    robot.project.undo()
    robot.click(button)
    assert robot.message == "The mark is not there any more."


def offered(robot: Robot, title: str) -> QPushButton:
    buttons = robot.window.messages.findChildren(QPushButton)
    (button,) = [b for b in buttons if b.isVisible() and b.text() == title]
    return button


def test_after_a_mark_comes_the_next_sentence(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("0")
    (mark,) = robot.marks
    assert [span.exact for span in mark.spans] == ["It is a shameful affair."]
    assert caret_words(robot) == "Mayor Ann"


PAGE = """The letter is hidden

By Oda Fennimore, SKELBY GAZETTE

The council hid the letter. Nobody has seen it.

November 7, 2014 | 24 Comments

Leave a Reply

2 Comments

1. @ Laura:

    I saw it myself.

    Comment by honeybee — November 7, 2014 @ 2:02 pm

2. @ Bob:

    So did I.

    Comment by bear — November 7, 2014 @ 2:05 pm
"""


def test_one_key_marks_all_furniture(robot: Robot) -> None:
    robot.project.do(document_of(PAGE, "Page"))
    robot.session.show_document(list(robot.project.read.titles())[-1])
    robot.focus_text()
    robot.caret_to("Leave a")
    robot.type("0")
    before = len(robot.project.read.history.lines())
    robot.type("9")
    found = {span.exact: mark.reason for mark in robot.marks for span in mark.spans}
    assert found["By Oda Fennimore, SKELBY GAZETTE"] is MarkReason.METADATA
    assert found["November 7, 2014 | 24 Comments"] is MarkReason.FURNITURE
    assert found["1. @ Laura:"] is MarkReason.ADDRESSEE
    assert not any(words.startswith(("The", "Nobody", "I saw", "So did")) for words in found)
    assert len(robot.marks) == len(found), "what was marked before is not marked again"
    assert robot.message == f"Marked as read, around the text: {len(found) - 1} marks"
    assert len(robot.project.read.history.lines()) == before + 1
    robot.type("9")
    assert robot.message == "There is no furniture left that nobody has marked."
    robot.key(Qt.Key.Key_Z, CTRL)
    assert len(robot.marks) == 1


def test_deleting_takes_the_claim_before_the_mark_and_says_so(claimed: Robot) -> None:
    claimed.caret_to("It is", 0)
    claimed.type("0")
    claimed.caret_to("shameful")
    actions(claimed).delete()
    assert "claim 2" in claimed.message
    assert [claimed.words(c) for c in claimed.claims] == [["did not deny"], ["Nobody has"]]
    assert len(claimed.marks) == 1
    leave_claim(claimed, "It is")
    actions(claimed).delete()
    assert claimed.message == "Deleted the mark"
    assert claimed.marks == []
    actions(claimed).delete()
    assert claimed.message.startswith("There is no claim or mark")
    assert len(claimed.claims) == 2


def test_copying_takes_the_selected_words_and_nothing_without_them(robot: Robot) -> None:
    clipboard = QGuiApplication.clipboard()
    robot.select("two aides")
    actions(robot).copy()
    assert clipboard.text() == "two aides"
    clipboard.setText("else")
    robot.caret_to("shameful")
    actions(robot).copy()
    assert clipboard.text() == "else"


def test_linking_asks_for_the_claim_by_its_number(claimed: Robot) -> None:
    claimed.type("s")
    assert asked(claimed) == "Who said claim 3?"
    claimed.type("Herald")
    claimed.enter()
    assert claimed.source_names() == ["Herald"]
    claimed.focus_text()
    claimed.type("w")
    assert asked(claimed) == "Who reports claim 3?"
    claimed.type("Agency")
    claimed.enter()
    assert claimed.source_names() == ["Agency", "Herald"]
    leave_claim(claimed, "two aides")
    claimed.type("w")
    assert claimed.message.startswith("Choose or tag a claim first")


def test_the_voice_is_that_of_the_region_at_the_caret(claimed: Robot) -> None:
    claimed.caret_to("It is")
    actions(claimed).set_voice()
    assert asked(claimed) == "Who speaks in this paragraph?"
    claimed.type("Herald")
    claimed.enter()
    spoken = [r for r in claimed.project.read.all(Region) if r.voice]
    assert len(spoken) == 1
    assert spoken[0].start == TEXT.index("The Herald")
    assert spoken[0].voice is not None
    assert claimed.project.read.need(Source, spoken[0].voice).name == "Herald"
    claimed.view.move_caret(TEXT.index("letter\n\n") + 7)
    actions(claimed).set_voice()
    assert claimed.message.startswith("The caret is not in a region")
    assert len([r for r in claimed.project.read.all(Region) if r.voice]) == 1


def test_sentences_are_gone_through_to_both_ends(robot: Robot) -> None:
    robot.view.move_caret(0)
    seen = []
    for _ in range(6):
        seen.append(caret_words(robot))
        actions(robot).next_sentence()
    assert seen == [*SENTENCES, SENTENCES[-1]]
    seen = []
    for _ in range(6):
        seen.append(caret_words(robot))
        actions(robot).previous_sentence()
    assert seen == [*reversed(SENTENCES), SENTENCES[0]]


def test_before_a_sentence_the_next_one_is_that_sentence(robot: Robot) -> None:
    robot.view.move_caret(TEXT.index("The Herald") - 1)
    actions(robot).next_sentence()
    assert caret_words(robot) == "The Herald"


def test_the_box_offers_names_of_the_text(claimed: Robot) -> None:
    claimed.type("sAnn")
    (box,) = (box for box in claimed.window.findChildren(PickBox) if box.isVisible())
    assert any("Ann Lee" in box.list.item(row).text() for row in range(box.list.count()))
    box.leave()


def test_untouched_sentences_are_those_without_claim_or_mark(claimed: Robot) -> None:
    claimed.view.move_caret(0)
    actions(claimed).next_untouched()
    assert caret_words(claimed) == "Mayor Ann"
    actions(claimed).next_untouched()
    assert caret_words(claimed) == "Mayor Ann"
    assert claimed.message == "There are no more untouched sentences in this direction."
    actions(claimed).previous_untouched()
    assert caret_words(claimed) == "Council hides"


def test_claims_are_gone_through_to_both_ends(claimed: Robot) -> None:
    found = [["did not deny"], ["shameful affair"], ["Nobody has"]]
    claimed.caret_to("Council", 0)
    seen = []
    for _ in range(4):
        actions(claimed).next_claim()
        seen.append(claimed.words())
    assert seen == [*found, found[-1]]
    assert claimed.view.caret == TEXT.index("Nobody has")
    seen = []
    for _ in range(3):
        actions(claimed).previous_claim()
        seen.append(claimed.words())
    assert seen == [found[1], found[0], found[0]]


@pytest.mark.parametrize(
    ("words", "following", "before"),
    [
        ("Council", "did not deny", None),
        ("It is", "shameful affair", "did not deny"),
        ("two aides", "Nobody has", "shameful affair"),
        ("since June", None, "Nobody has"),
    ],
)
def test_without_a_claim_the_nearest_of_the_caret_is_next(
    claimed: Robot, words: str, following: str | None, before: str | None
) -> None:
    for go, expected in ((TextActions.next_claim, following), (TextActions.previous_claim, before)):
        leave_claim(claimed, words)
        go(actions(claimed))
        if expected is None:
            assert claimed.session.claim_id is None
        else:
            assert claimed.words() == [expected]


def test_without_a_document_every_key_is_harmless(empty: Robot) -> None:
    made = actions(empty)
    for name in (
        *("tag_fact", "highlight", "add_span", "remove_span", "mark", "delete", "copy"),
        *("link_source", "wrap_source", "set_voice", "next_sentence", "previous_sentence"),
        *("next_untouched", "previous_untouched", "next_claim", "previous_claim"),
    ):
        getattr(made, name)()
    assert empty.session.claim_id is None
