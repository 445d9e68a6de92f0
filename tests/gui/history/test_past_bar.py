"""The project as it stood: a window of its own, with a slider over the edits and a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.history.past_bar import PastBar
from annotator.gui.window.main_window import MainWindow
from annotator.model import ClaimKind

from ..hands import press_key
from ..robot import Robot


@pytest.fixture
def then(robot: Robot) -> Iterator[Robot]:
    """A window on the project as it stood, which went on since: an opinion that became a fact."""
    robot.select("shameful affair")
    robot.type("o")
    robot.type("f")
    robot.select("Nobody has seen it")
    robot.type("f")
    asked: list[tuple[Path, int | None]] = []
    robot.window.past_requested.connect(lambda path, number: asked.append((path, number)))
    robot.window.view_actions.as_it_stood()
    ((path, number),) = asked
    window = MainWindow()
    window.show()
    window.show_past(path, number, robot.session)
    past = Robot(window)
    past.wait_for(lambda: not bar(past).is_moving and past.session.past != "")
    yield past
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def bar(robot: Robot) -> PastBar:
    (found,) = robot.window.findChildren(PastBar)
    return found


def kinds(robot: Robot) -> list[ClaimKind | None]:
    return [claim.kind for claim in robot.claims]


def move(robot: Robot, key: Qt.Key) -> None:
    QTest.keyClick(bar(robot).slider, key)
    robot.wait_for(lambda: not bar(robot).is_moving)


def test_nobody_is_asked_for_a_name_in_the_past(then: Robot) -> None:
    then.session.change_settings(replace(then.session.settings, is_named=False))
    move(then, Qt.Key.Key_Left)
    assert not then.window.name_bar.isVisible()


def test_the_slider_leads_through_the_edits_and_the_project_stays(
    robot: Robot, then: Robot
) -> None:
    assert kinds(then) == [ClaimKind.FACT, ClaimKind.FACT]
    move(then, Qt.Key.Key_Left)
    assert kinds(then) == [ClaimKind.FACT]
    move(then, Qt.Key.Key_Left)
    assert kinds(then) == [ClaimKind.OPINION]
    assert "Add opinion" in bar(then).told.text()
    assert " as it stood " in then.window.windowTitle()
    move(then, Qt.Key.Key_End)
    assert kinds(then) == [ClaimKind.FACT, ClaimKind.FACT]
    assert kinds(robot) == [ClaimKind.FACT, ClaimKind.FACT]


def test_what_stood_then_is_only_read(then: Robot) -> None:
    then.select("did not deny")
    then.type("f")
    assert "reading only" in then.message
    assert kinds(then) == [ClaimKind.FACT, ClaimKind.FACT]


def test_a_time_leads_to_the_last_edit_before_it_is_over(then: Robot) -> None:
    move(then, Qt.Key.Key_Home)
    bar(then).field.setText("today")
    then.wait_for(lambda: not bar(then).is_moving)
    assert kinds(then) == [ClaimKind.FACT, ClaimKind.FACT]
    bar(then).field.setText("3 May 1999")
    assert bar(then).doubt.text() == "The history of the project begins later."
    bar(then).field.setText("soon")
    assert bar(then).doubt.text().startswith("“soon” is not a date.")


def test_it_is_not_among_the_recent_projects_and_its_copies_go(robot: Robot, then: Robot) -> None:
    path = then.project.path
    assert path.name == robot.project.path.name
    assert str(path) not in then.session.settings.recent_paths
    then.window.close()
    assert not path.exists()


def test_the_past_has_no_past_of_its_own(then: Robot) -> None:
    then.window.view_actions.as_it_stood()
    assert "the past already" in then.message


def test_it_begins_where_the_asking_window_stands_and_the_arrows_move_at_once(
    robot: Robot, then: Robot
) -> None:
    """The focus went to the text with each state that was shown, and no key led back."""
    assert then.session.claim_id == robot.session.claim_id
    assert then.document.id == robot.document.id
    for number in (1, 2):
        press_key(then.window, Qt.Key.Key_Left)
        then.wait_for(lambda: not bar(then).is_moving)
        assert len(kinds(then)) == 1, number
        assert QApplication.focusWidget() is bar(then).slider
    then.focus_text()
    panes = 0
    while QApplication.focusWidget() is not bar(then).slider:
        press_key(then.window, Qt.Key.Key_F6)
        panes += 1
        assert panes < 6, "F6 leads to the bar too"
