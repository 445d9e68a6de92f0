"""A key finds the words of a claim in another document, and shows them beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.commands import AddDocument
from annotator.model import Document, Evidence, Verdict

from ..robot import Robot

LETTER = "Nobody was told. He wrote that it was a shameful affair from the start, and left."
NEARLY = "He wrote that it was hardly a shameful affair."


def document_id(robot: Robot, title: str) -> str:
    return next(d.id for d in robot.project.read.all(Document) if d.title == title)


def press_q(robot: Robot, title: str, text: str) -> None:
    """Tag words, and look for them in another document."""
    robot.project.do(AddDocument(text=text, title=title))
    robot.select("shameful affair")
    robot.type("o")
    keeper = robot.window.tabs.keeper
    robot.wait_for(lambda: keeper.is_read and not keeper.is_busy)
    robot.type("q")
    robot.wait_for(lambda: not keeper.is_busy)


def test_the_words_are_selected_beside_the_claim_and_nothing_is_linked(robot: Robot) -> None:
    press_q(robot, "Letter", LETTER)
    beside = robot.window.desk.views[1]
    assert beside.open_document is not None
    assert beside.open_document.id == document_id(robot, "Letter")
    assert beside.selected_range is not None
    assert LETTER[slice(*beside.selected_range)] == "shameful affair"
    assert "“Letter” has these words." in robot.message
    assert robot.project.read.all(Evidence) == []
    robot.type("e")
    robot.key(Qt.Key.Key_Return)
    (made,) = robot.project.read.all(Evidence)
    assert made.verdict is Verdict.FAITHFUL
    assert made.document == document_id(robot, "Letter")


def test_where_nothing_has_them_that_is_said(robot: Robot) -> None:
    press_q(robot, "Letter", "Of other things.")
    assert "No other document of the project contains the words" in robot.message
    assert robot.window.desk.views[1].open_document is None


def test_without_a_claim_it_says_what_is_missing(robot: Robot) -> None:
    robot.type("q")
    assert "Choose a claim first" in robot.message
