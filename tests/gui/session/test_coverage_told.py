"""The window says once that sentences are told apart otherwise than when they were counted."""

from __future__ import annotations

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.settings import state_path

from ..robot import Robot


def _counted(robot: Robot, qtbot: QtBot) -> None:
    counter = robot.window.findChild(CoverageCounter)
    assert isinstance(counter, CoverageCounter)
    qtbot.waitUntil(lambda: counter._is_counted)


def test_other_bounds_of_sentences_are_told_once(
    robot: Robot, project_path: Path, qtbot: QtBot
) -> None:
    _counted(robot, qtbot)
    robot.session.close_project()
    stored = json.loads(state_path("coverage.json").read_text(encoding="utf-8"))
    for noted in stored.values():
        noted["counts"] = {key: [0, 0, counts[2] + 2] for key, counts in noted["counts"].items()}
    state_path("coverage.json").write_text(json.dumps(stored), encoding="utf-8")
    assert robot.session.open_project(project_path)
    qtbot.waitUntil(lambda: "tells sentences apart otherwise" in robot.window.messages.text)
    assert "“First” has 5 untouched of 5, where it had 7 of 7" in robot.window.messages.text
    robot.session.close_project()
    assert robot.session.open_project(project_path)
    _counted(robot, qtbot)
    assert "sentences" not in robot.window.messages.text
