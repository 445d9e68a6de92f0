"""What the keys on the current claim ask, and of which claim."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from annotator.model import Document

from ..robot import Robot


def _asked(robot: Robot) -> str:
    box = robot.window.pick_box
    assert box.isVisible()
    return next(label.text() for label in box.findChildren(QLabel) if label.isVisible())


def test_the_box_of_evidence_names_the_claim(robot: Robot) -> None:
    robot.select("It is a shameful affair")
    robot.type("o")
    robot.select("Nobody has seen it")
    robot.type("e")
    assert _asked(robot) == "Checked against this passage, claim 1 is …"


def test_the_box_of_evidence_names_the_document_of_a_claim_on_the_other_side(
    robot: Robot,
) -> None:
    robot.select("It is a shameful affair")
    robot.type("o")
    _first, second = robot.project.read.all(Document)
    robot.session.show_document(second.id, side=1)
    robot.select("The river rose")
    robot.type("e")
    assert _asked(robot) == "Checked against this passage, claim 1 of “First” is …"
