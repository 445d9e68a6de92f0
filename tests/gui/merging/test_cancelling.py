"""Giving a merge or a comparison up before there is anything to see of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

import annotator.merge

from ..robot import Robot


@pytest.mark.parametrize(
    ("begin", "told"),
    [
        ("merge", "Merging was cancelled; nothing was changed."),
        ("compare", "Comparing was cancelled."),
    ],
)
def test_a_cancel_acts_at_once_while_a_large_file_is_checked(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, begin: str, told: str
) -> None:
    copy = tmp_path / "copy.annotator"
    robot.project.save_copy(copy, with_history=True)
    begun, go_on = Event(), Event()

    @contextmanager
    def checked(*_: object) -> Iterator[None]:
        begun.set()
        go_on.wait()
        yield None

    actions = robot.window.merge_actions
    with monkeypatch.context() as patch:
        patch.setattr(annotator.merge, "opened", checked)
        if begin == "merge":
            actions.merge_paths([copy])
        else:
            actions.compare_path(copy)
        robot.wait_for(begun.is_set)
        robot.window.tasks.cancel()
        assert robot.message == told
    actions.merge_paths([copy])
    assert robot.message == told, "it is planned in its turn, not refused"
    go_on.set()
    robot.wait_for(lambda: "There is nothing to merge" in robot.message)
