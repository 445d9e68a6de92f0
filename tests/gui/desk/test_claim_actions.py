"""What the keys on the current claim ask, and of which claim."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from annotator.model import Document, Evidence, Verdict

from ..robot import CTRL, SHIFT, Robot


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


def test_the_box_of_evidence_proposes_a_verdict_that_enter_takes(robot: Robot) -> None:
    robot.select("Nobody has seen it")
    robot.type("o")
    robot.select("Nobody has seen it since June")
    robot.type("e")
    labels = robot.window.pick_box.findChildren(QLabel)
    assert any(label.text() == "Proposed: faithful" for label in labels)
    robot.key(Qt.Key.Key_Return)
    (evidence,) = robot.project.read.all(Evidence)
    assert evidence.verdict is Verdict.FAITHFUL


def test_a_claim_is_copied_with_its_document_and_number(robot: Robot) -> None:
    robot.select("Mayor Ann Lee")
    robot.type("f")
    robot.select("the letter was forged")
    robot.type("r")
    robot.select("two aides")
    robot.type(",")
    robot.key(Qt.Key.Key_C, CTRL | SHIFT)
    words = "“the letter was forged (…) two aides” (First, claim 2)"
    assert QGuiApplication.clipboard().text() == words
    assert robot.window.messages.text == "Copied claim 2 and where it stands"
