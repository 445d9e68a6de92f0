"""The times of a claim: said, published, claimed to happen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from annotator.commands import Revise
from annotator.gui.findings.times import TimesDialog
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.buttons import ActButton
from annotator.messages import Message
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


def times(robot: Robot) -> list[ActButton]:
    QApplication.processEvents()
    buttons = robot.window.claims.card.findChildren(ActButton)
    tip = "Say when it was said, and when it happens"
    return [button for button in buttons if tip in button.toolTip() and button.isVisible()]


def told(robot: Robot) -> list[str]:
    return [button.text() for button in times(robot)]


def test_the_card_shows_the_times_with_their_key_and_leads_to_them(robot: Robot) -> None:
    document = robot.session.document
    assert document is not None
    dated = replace(document.document, published="2014-11-06")
    robot.project.do(Revise(document.document, dated, Message("Date document")))
    robot.select("shameful affair")
    robot.type("o")
    assert told(robot) == ["published 6 Nov 2014"]
    labels = robot.window.claims.card.findChildren(PlainLabel)
    assert [label.text() for label in labels if label.text().startswith("Times")] == ["Times (Z)"]
    robot.click(times(robot)[0])
    dialog = robot.window.findChildren(TimesDialog)[-1]
    dialog.said.setText("2014-11-05T14:00Z")
    dialog.happens.setText("2014-12; 2014-11-08/2014-11-10")
    dialog.accept()
    assert told(robot) == [
        "said 5 Nov 2014 14:00 UTC",
        "published 6 Nov 2014",
        "happens 8 Nov 2014 – 10 Nov 2014, 2014-12",
    ]
    robot.project.undo()
    assert told(robot) == ["published 6 Nov 2014"]


def test_the_card_of_a_claim_without_any_time_says_so(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    assert told(robot) == ["not known"]
