"""What a colleague did in her copy, once it is merged: in the history and on the claim's card."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.commands import TagClaims
from annotator.gui.history.panel import HistoryPanel
from annotator.merge import opened, plan_merge, side_of
from annotator.model import Analyst, AnalystId, ClaimKind
from annotator.project import Project

from ..robot import Robot

BEN = Analyst(id=AnalystId("ben"), name="Ben Roth")


@pytest.fixture
def merged(robot: Robot, tmp_path: Path) -> Robot:
    """A claim that Ben made a fact in his copy, which came back by merge; the history on screen."""
    robot.select("shameful affair")
    robot.type("o")
    path = tmp_path / "ben.annotator"
    robot.project.save_copy(path)
    with Project.open(path, BEN) as project:
        project.do(TagClaims((robot.claims[0].id,), ClaimKind.FACT))
    robot.window.view_actions.show_history()
    with opened(path, robot.project.analyst) as theirs:
        plan = plan_merge(side_of(robot.project.read, "ours"), [theirs])
    robot.session.do(plan.command)
    return robot


def panel(robot: Robot) -> HistoryPanel:
    return robot.window.history


def labels(robot: Robot) -> list[str]:
    model = panel(robot).model
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def test_it_is_among_the_lines_where_his_are_asked_for(merged: Robot) -> None:
    assert "Merged: Tag claim as fact" not in labels(merged), "the order of undo"
    panel(merged).analyst.setCurrentText("Ben Roth")
    assert labels(merged) == ["Merged: Tag claim as fact"]
    panel(merged).since.setText("2099")
    assert labels(merged) == []
    panel(merged).since.setText("today")
    assert labels(merged) == ["Merged: Tag claim as fact"]
    assert panel(merged).model.index(0, 1).data() == "Ben Roth"


def test_it_is_read_only_and_says_what_can_be_undone(merged: Robot) -> None:
    panel(merged).analyst.setCurrentText("Ben Roth")
    panel(merged).table.setCurrentIndex(panel(merged).model.index(0, 0))
    merged.wait_for(lambda: not panel(merged).is_reading)
    assert "undoing the merge takes back all" in panel(merged).explanation.text()
    buttons = (panel(merged).revert, panel(merged).return_to, panel(merged).see_then)
    assert not any(button.isEnabled() for button in buttons)
    merged.session.undo()
    assert labels(merged) == ["Withdrawn: Tag claim as fact"]
    merged.session.redo()
    assert labels(merged) == ["Merged: Tag claim as fact"]


def test_the_card_has_it_without_a_way_back(merged: Robot) -> None:
    past = merged.window.claims.card.past
    merged.session.show_claim(merged.claims[0].id)
    merged.window.view_actions.claim_history()
    merged.wait_for(lambda: not past.is_reading)
    told = [line.accessibleName().split(" · ", 1)[1] for line in past._lines if line.isVisible()]
    assert [line.split(": ", 1)[1] for line in told] == [
        "Merge “ben.annotator”",
        "Merged: Tag claim as fact",
        "Add opinion",
    ]
    assert told[1].startswith("Ben Roth: ")
    merged.click(past._lines[1])
    assert "came with a merge" in past.was.text()
    assert not past.back.isVisible()
    merged.click(past._lines[2])
    assert past.back.isVisible()
    merged.click(past._lines[0])
    assert not past.back.isVisible(), "the newest is what there is"
