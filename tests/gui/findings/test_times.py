"""The times of a claim: said, published, claimed to happen."""

from __future__ import annotations

import pytest

from annotator.gui.findings.times import TimesDialog
from annotator.model import Moment, MomentKind

from ..robot import Robot


@pytest.fixture
def asked(robot: Robot) -> tuple[Robot, TimesDialog]:
    """A claim that is current, and the dialog above it."""
    robot.select("shameful affair")
    robot.type("o")
    return robot, ask(robot)


def ask(robot: Robot) -> TimesDialog:
    robot.type("z")
    dialog = robot.window.findChildren(TimesDialog)[-1]
    assert dialog.isVisible()
    return dialog


def kept(robot: Robot) -> list[tuple[MomentKind, str]]:
    return sorted((m.kind, m.value) for m in robot.project.read.all(Moment))


def test_times_are_entered_as_one_edit_and_read_back(asked: tuple[Robot, TimesDialog]) -> None:
    robot, dialog = asked
    edits = len(robot.project.read.history.lines())
    dialog.said.setText("6 November 2014")
    dialog.happens.setText("2014-11-08 – 2014-11-10; 2015")
    dialog.accept()
    assert kept(robot) == [
        (MomentKind.HAPPENS, "2014-11-08/2014-11-10"),
        (MomentKind.HAPPENS, "2015"),
        (MomentKind.SAID, "2014-11-06"),
    ]
    assert len(robot.project.read.history.lines()) == edits + 1
    again = ask(robot)
    assert again.happens.text() == "2014-11-08/2014-11-10; 2015"
    again.said.clear()
    again.happens.setText("2015")
    again.accept()
    assert kept(robot) == [(MomentKind.HAPPENS, "2015")]
    robot.project.undo()
    assert len(kept(robot)) == 3


def test_nothing_typed_is_no_edit(asked: tuple[Robot, TimesDialog]) -> None:
    robot, dialog = asked
    edits = len(robot.project.read.history.lines())
    dialog.accept()
    assert len(robot.project.read.history.lines()) == edits
    assert not dialog.isVisible()


def test_what_is_no_time_is_told(asked: tuple[Robot, TimesDialog]) -> None:
    robot, dialog = asked
    dialog.said.setText("some day")
    dialog.accept()
    assert "“some day” is not a time." in dialog.doubt.text()
    assert dialog.isVisible()
    assert kept(robot) == []
    dialog.reject()


def test_without_a_claim_it_says_what_is_missing(robot: Robot) -> None:
    robot.type("z")
    assert "Choose a claim first" in robot.message
