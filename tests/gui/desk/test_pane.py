"""What stands around one text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from annotator.commands import Revise
from annotator.gui.desk.pane_head import PaneHead
from annotator.gui.document.view import DocumentView
from annotator.gui.look.theme import LIGHT, colours_for
from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.messages import Message
from annotator.model import Document

from ..robot import CTRL, NONE, Robot


def _turn_wheel(robot: Robot, eighths: int, modifier: Qt.KeyboardModifier) -> None:
    viewport = robot.view.viewport()
    point = QPointF(viewport.rect().center())
    event = QWheelEvent(
        point,
        viewport.mapToGlobal(point),
        QPoint(),
        QPoint(0, eighths),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def _size_of_text(robot: Robot) -> int:
    return robot.view.document().defaultFont().pixelSize()


def test_the_find_bar_takes_a_line_and_leaves_the_rest_to_the_text(robot: Robot) -> None:
    before = robot.view.height()
    robot.type("/")
    bar = robot.window.desk.pane.find_bar
    assert bar.isVisible()
    assert bar.height() == bar.sizeHint().height()
    assert robot.view.height() == before - bar.height()


def test_ctrl_with_the_wheel_changes_the_size_of_the_text(robot: Robot) -> None:
    before = robot.session.settings.text_size
    _turn_wheel(robot, 120, CTRL)
    assert _size_of_text(robot) == before + 1
    _turn_wheel(robot, -240, CTRL)
    assert _size_of_text(robot) == before - 1
    _turn_wheel(robot, 120, NONE)
    assert robot.session.settings.text_size == before - 1


def test_parts_of_a_step_add_up(robot: Robot) -> None:
    before = robot.session.settings.text_size
    for _part in range(4):
        _turn_wheel(robot, 30, CTRL)
    assert robot.session.settings.text_size == before + 1


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Plus, CTRL),
        (Qt.Key.Key_Equal, CTRL),
        (Qt.Key.Key_Plus, CTRL | Qt.KeyboardModifier.KeypadModifier),
    ],
)
def test_ctrl_plus_makes_the_text_larger(
    robot: Robot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    before = robot.session.settings.text_size
    robot.key(key, modifier)
    assert _size_of_text(robot) == before + 1
    assert robot.session.settings.text_size == before + 1


def colours_of(view: DocumentView) -> set[str]:
    """Return the colours that stand in a text."""
    QApplication.processEvents()
    image = view.viewport().grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
    }


def test_of_two_documents_the_one_that_keys_act_on_alone_shows_a_current_claim(
    robot: Robot,
) -> None:
    session, desk = robot.session, robot.window.desk
    first, second = robot.project.read.all(Document)
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.key(Qt.Key.Key_Escape)
    of_first = robot.claim.id
    session.show_document(second.id, side=1)
    robot.select("The river rose")
    robot.type("f")
    robot.key(Qt.Key.Key_Escape)
    of_second = robot.claim.id
    ground = colours_for(session.settings.theme).current
    for side, claim_id in ((1, of_second), (0, of_first), (1, of_second)):
        session.activate(side)
        robot.wait_for(lambda: desk.pane.chain.text() != "")
        assert session.claim_id == claim_id
        assert [view.current_claim for view in desk.views].count(None) == 1
        assert [ground in colours_of(view) for view in desk.views] == [side == 0, side == 1]
        assert [pane.chain.text() != "" for pane in desk.panes] == [side == 0, side == 1]
    session.activate(0)
    session.close_second()
    assert desk.views[0].current_claim == of_first
    assert first.id == robot.document.id


def _heads(robot: Robot) -> list[PaneHead]:
    return [pane.head for pane in robot.window.desk.panes if pane.head.isVisible()]


def _show_second(robot: Robot) -> None:
    _first, second = robot.project.read.all(Document)
    robot.session.show_document(second.id, side=1)
    QApplication.processEvents()


def test_two_documents_have_heads_with_their_titles_and_one_has_none(robot: Robot) -> None:
    assert _heads(robot) == []
    _show_second(robot)
    assert [head.title for head in _heads(robot)] == ["First", "Second"]
    second = robot.document.document
    robot.project.do(Revise(second, replace(second, title="Renamed"), Message("Title")))
    assert [head.title for head in _heads(robot)] == ["First", "Renamed"]


@pytest.mark.parametrize(("closed", "left"), [("First", "Second"), ("Second", "First")])
def test_the_cross_of_a_head_closes_that_document(robot: Robot, closed: str, left: str) -> None:
    _show_second(robot)
    robot.click(robot.named(f"Close “{closed}”"))
    assert _heads(robot) == []
    assert robot.session.document_on(1) is None
    assert robot.document.document.title == left
    assert robot.view.hasFocus()


def test_the_head_of_the_active_document_is_marked(robot: Robot) -> None:
    _show_second(robot)
    assert [head.property("active") for head in _heads(robot)] == [False, True]
    robot.window.desk.views[0].setFocus()
    assert [head.property("active") for head in _heads(robot)] == [True, False]
    titles = [head.findChild(ElidedLabel) for head in _heads(robot)]
    colours = [title.palette().windowText().color().name() for title in titles if title]
    assert colours == [LIGHT.text, LIGHT.dim]


def test_a_project_that_is_closed_leaves_no_memory_behind(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back: list[bool] = []
    monkeypatch.setattr(
        "annotator.gui.desk.desk.give_memory_back",
        lambda *, is_closed: given_back.append(is_closed),
    )
    robot.session.close_project()
    robot.wait_for(lambda: given_back == [True])
