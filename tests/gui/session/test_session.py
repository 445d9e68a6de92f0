"""What a session tells of its project."""

from __future__ import annotations

from pathlib import Path

from ..robot import Robot


def test_each_project_that_is_opened_or_closed_is_told_once(
    empty: Robot, project_path: Path
) -> None:
    session = empty.session
    told: list[bool] = []
    session.opened.connect(lambda: told.append(session.project is not None))
    assert session.open_project(project_path)
    assert told == [True]
    assert session.open_project(project_path)
    assert told == [True, False, True]
    session.close_project()
    assert told == [True, False, True, False]
