"""Words that were hardly meant: it is said, and what was probably meant is offered."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from annotator.model import Claim

from ..desk.test_mouse import drag, edge_point, point_of
from ..robot import Robot, document_of

OFFICIALS = "officials did not deny the letter"
FORGED = "the letter was forged"


@pytest.fixture
def linked(robot: Robot) -> Robot:
    """A claim of the second paragraph, then one of the third, both with a source."""
    robot.select(OFFICIALS)
    robot.type("r")
    robot.link("The Herald")
    robot.select(FORGED)
    robot.type("r")
    robot.link("Ann Lee")
    return robot


def offer(robot: Robot) -> QPushButton | None:
    buttons = robot.window.messages.findChildren(QPushButton)
    shown = [b for b in buttons if b.isVisible() and b.text() not in ("Undo", "Cancel")]
    return shown[0] if shown else None


def take_offer(robot: Robot, title: str) -> None:
    button = offer(robot)
    assert button is not None, "nothing is offered"
    assert button.text() == title
    robot.click(button)


def cues(robot: Robot) -> list[str]:
    return [span.exact for layer in robot.layers for span in layer.cue]


def mentions(robot: Robot) -> list[str]:
    return [span.exact for layer in robot.layers for span in layer.mention]


def test_a_cue_in_another_paragraph_is_offered_to_the_claim_there(linked: Robot) -> None:
    linked.select("reported")
    linked.type("c")
    assert linked.message.endswith("The cue is not in the paragraph of the claim.")
    take_offer(linked, "For claim 1")
    assert cues(linked) == []
    linked.caret_to(OFFICIALS)
    assert cues(linked) == ["reported"]


def test_a_cue_where_no_claim_is_comes_from_the_sentence_of_the_claim(linked: Robot) -> None:
    linked.select("hides")
    linked.type("c")
    take_offer(linked, "“said” instead")
    assert cues(linked) == ["said"]


def test_words_of_the_claim_are_not_its_cue(linked: Robot) -> None:
    linked.type("c")
    assert cues(linked) == ["the"], "the word at the caret, as it was asked for"
    assert linked.message.endswith("The cue covers words of the claim itself.")
    take_offer(linked, "“said” instead")
    assert cues(linked) == ["said"]


def test_words_of_the_claim_are_not_its_mention(linked: Robot) -> None:
    linked.select("letter was")
    linked.type("C")
    assert linked.message.endswith("The mention covers words of the claim itself.")
    take_offer(linked, "“Mayor Ann Lee” instead")
    assert mentions(linked) == ["Mayor Ann Lee"]


def test_a_source_that_declines_may_do_so_in_the_words_of_the_claim(linked: Robot) -> None:
    linked.caret_to(OFFICIALS)
    linked.type("a")
    linked.type("denies")
    linked.enter()
    linked.select("did not deny")
    linked.type("c")
    assert offer(linked) is None
    assert cues(linked) == ["did not deny"]


def test_a_long_cue_is_said_to_be_long(robot: Robot) -> None:
    text = "The mayor of the old town on the river, who is ill, said late on Monday that it rains."
    robot.project.do(document_of(text, "Long"))
    robot.session.show_document(list(robot.project.read.titles())[-1])
    robot.select("it rains")
    robot.type("r")
    robot.link("Ann Lee")
    robot.select(text.removesuffix(" that it rains."))
    robot.type("c")
    assert robot.message.endswith("The cue is long: it says no more than that somebody said it.")
    take_offer(robot, "“said” instead")
    assert cues(robot) == ["said"]


@pytest.mark.parametrize("words", ["said", "according to"])
def test_a_plain_cue_raises_no_doubt(linked: Robot, words: str) -> None:
    linked.select(words)
    linked.type("c")
    assert offer(linked) is None
    assert "paragraph" not in linked.message


def over_the_end(robot: Robot) -> Claim:
    robot.select("It is a shameful affair.\n\nMayor Ann")
    robot.type("o")
    return robot.claim


def test_a_claim_over_the_end_of_a_paragraph_is_cut_on_request(robot: Robot) -> None:
    over_the_end(robot)
    assert robot.message == "The claim runs over the end of a paragraph."
    take_offer(robot, "Only “It is a shameful affair.”")
    assert robot.words() == ["It is a shameful affair."]
    assert len(robot.claims) == 1


def test_words_that_are_added_or_dragged_over_the_end_are_told_too(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    drag(robot, edge_point(robot, 0, is_end=True), point_of(robot, "Mayor Ann", is_end=True))
    assert robot.message == "The claim runs over the end of a paragraph."
    take_offer(robot, "Only “shameful affair.”")
    robot.select("since June.")
    robot.type(",")
    assert offer(robot) is None, "stretches of two paragraphs are two"
    robot.select("letter\n\nThe Herald")
    robot.type(",")
    take_offer(robot, "Only “The Herald”")
    assert robot.words() == ["The Herald", "shameful affair.", "since June."]


def test_another_act_on_such_a_claim_says_nothing_again(robot: Robot) -> None:
    over_the_end(robot)
    robot.type("f")
    assert "paragraph" not in robot.message
