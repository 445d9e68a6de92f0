"""What stands around one text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

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
