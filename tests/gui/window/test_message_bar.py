"""How long a message stays at the foot of the window."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from annotator.gui.session.notices import Offer

from ..robot import Robot


def _pass_time(robot: Robot) -> None:
    """Let the time pass for which a message is shown at least."""
    timer = robot.window.messages.findChild(QTimer)
    assert isinstance(timer, QTimer)
    timer.setInterval(0)
    timer.start()
    robot.wait_for(lambda: not timer.isActive())


def _close(robot: Robot) -> QWidget:
    return robot.named("Close this message")


def test_an_error_stays_until_the_analyst_goes_on(robot: Robot) -> None:
    robot.session.say("notes.pages could not be read.", is_error=True)
    robot.caret_to("shameful")
    assert robot.message == "notes.pages could not be read.", "it was only just shown"
    _pass_time(robot)
    assert robot.message == "notes.pages could not be read.", "nobody may have been there"
    robot.caret_to("Monday")
    assert robot.message == ""


def test_an_error_can_be_closed(robot: Robot) -> None:
    robot.session.say("notes.pages could not be read.", is_error=True)
    robot.click(_close(robot))
    assert robot.message == ""


def test_an_offer_stays_as_an_error_does(robot: Robot) -> None:
    robot.session.say("It is there.", offer=Offer("Go", lambda: None))
    _pass_time(robot)
    assert robot.message == "It is there."
    robot.caret_to("shameful")
    assert robot.message == ""


def test_what_needs_no_answer_goes_by_itself(robot: Robot) -> None:
    robot.session.say("Done.")
    _pass_time(robot)
    assert robot.message == ""


def test_what_opening_did_is_shown_whole_and_stays(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "moved.annotator"
    shutil.copy(robot.project.path, path)
    path.with_name(path.name + "-journal").write_bytes(b"x" * 600)
    robot.window.resize(800, 600)
    assert robot.session.open_project(path)
    robot.wait_for(lambda: "has been recovered" in robot.message)
    QApplication.processEvents()
    label = robot.named(robot.message)
    assert isinstance(label, QLabel)
    assert label.height() > 2 * label.fontMetrics().height(), "it has more than one line"
    _pass_time(robot)
    assert "has been recovered" in robot.message
