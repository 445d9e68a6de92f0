"""The history of a claim on its card: who did what, how it was, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from annotator.gui.claims.past import ClaimPast
from annotator.model import ClaimKind

from ..hands import press_key
from ..robot import Robot


def past(robot: Robot) -> ClaimPast:
    return robot.window.claims.card.past


def lines(robot: Robot) -> list[str]:
    robot.wait_for(lambda: not past(robot).is_reading)
    return [
        line.accessibleName().split(": ", 1)[1] for line in past(robot)._lines if line.isVisible()
    ]


def tagged_twice(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    robot.select("Nobody has seen it")
    robot.type("f")
    robot.session.show_claim(robot.claims[0].id)
    robot.focus_text()
    robot.type("f")
    assert robot.claims[0].kind is ClaimKind.FACT


def test_the_number_of_a_claim_unfolds_its_own_history(robot: Robot) -> None:
    tagged_twice(robot)
    assert lines(robot) == []
    robot.click(robot.window.claims.card._place)
    assert lines(robot) == ["Tag claim as fact", "Add opinion"]


def test_it_says_how_the_claim_was_and_returns_to_it_by_key(robot: Robot) -> None:
    tagged_twice(robot)
    robot.window.view_actions.claim_history()
    robot.key(Qt.Key.Key_Tab)
    robot.key(Qt.Key.Key_Tab)
    robot.key(Qt.Key.Key_Tab)
    robot.key(Qt.Key.Key_Space)
    assert "As it was:" in past(robot).was.text()
    assert "kind: opinion\nspans: “shameful affair”" in past(robot).was.text()
    robot.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is past(robot).back
    robot.key(Qt.Key.Key_Space)
    assert [claim.kind for claim in robot.claims] == [ClaimKind.OPINION, ClaimKind.FACT]
    assert robot.message == "Return claim to “Add opinion”"
    assert lines(robot)[0] == "Return claim to “Add opinion”"
    robot.click(robot.window.messages._undo)
    assert [claim.kind for claim in robot.claims] == [ClaimKind.FACT, ClaimKind.FACT]


def test_the_newest_state_has_no_way_back_and_a_line_folds_again(robot: Robot) -> None:
    tagged_twice(robot)
    robot.window.view_actions.claim_history()
    robot.click(past(robot)._lines[0])
    assert past(robot).was.isVisible()
    assert not past(robot).back.isVisible()
    robot.click(past(robot)._lines[0])
    assert not past(robot).was.isVisible()


def test_it_follows_the_current_claim_and_leads_to_the_whole_history(robot: Robot) -> None:
    tagged_twice(robot)
    robot.window.view_actions.claim_history()
    robot.focus_text()
    robot.type("]")
    assert lines(robot) == ["Add fact"]
    robot.click(past(robot).whole)
    model = robot.window.history.model
    assert [model.index(row, 2).data() for row in range(model.rowCount())] == ["Add fact"]


def test_what_an_edit_changed_and_left_is_told_and_comes_into_sight(robot: Robot) -> None:
    """In a low window it began below the edge; what the edit changed was in the tip alone."""
    tagged_twice(robot)
    robot.window.resize(1024, 600)
    press_key(robot.window, Qt.Key.Key_F6)
    robot.window.view_actions.claim_history()
    card = robot.window.claims.card
    press_key(robot.window, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    shown = past(robot).was
    assert "kind: opinion → fact" in shown.text()
    assert shown.text().index("→") < shown.text().index("As it was:")
    line = past(robot)._lines[0]
    robot.wait_for(lambda: 0 <= line.mapTo(card.viewport(), QPoint()).y() < 8)
    assert shown.mapTo(card.viewport(), QPoint()).y() < card.viewport().height() // 2
