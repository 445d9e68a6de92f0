"""Edits, documents, undo and panes leave nothing behind; `bench_leaks` goes on for longer."""

from __future__ import annotations

from collections import Counter

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from . import day_of_work
from .robot import Robot

_ROUNDS = 6
"""Enough that each pane has been opened before the first look."""
_GROWTH = 1.05
_LOOKS = 20


def grown(first: day_of_work.Left, last: day_of_work.Left) -> dict[str, int]:
    """Return of what there is more than there was, and how much."""
    kinds = Counter({**last.ours, "objects of Qt": last.qt_objects})
    kinds.subtract({**first.ours, "objects of Qt": first.qt_objects})
    return {kind: number for kind, number in kinds.items() if number > 0}


def test_rounds_of_work_leave_no_objects_and_no_memory_behind(robot: Robot) -> None:
    window = robot.window
    for number in range(_ROUNDS):
        day_of_work.work(window, number)
    robot.messages.clear()  # the test's own memory of what was said
    first = day_of_work.look(window)
    for _ in range(_LOOKS):
        again = day_of_work.look(window)
        if not grown(first, again) and not grown(again, first):
            break
        first = again
    edits = robot.project.read.history(limit=1)[0].number
    for number in range(2 * _ROUNDS):
        day_of_work.work(window, number)
    robot.messages.clear()
    # A leak stays, however often one looks; what a busy machine has not got round to does not.
    for _ in range(_LOOKS):
        last = day_of_work.look(window)
        if not grown(first, last):
            break
        QTest.qWait(100)
    made = robot.project.read.history(limit=1)[0].number - edits
    assert made >= 2 * _ROUNDS * (day_of_work.EDITS_A_ROUND - 1), "the rounds did no work"
    assert last.timers == first.timers
    assert grown(first, last) == {}
    assert last.resident <= first.resident * _GROWTH


def test_an_object_that_is_left_behind_is_counted(robot: Robot) -> None:
    before = day_of_work.look(robot.window)
    QLabel("left behind", robot.window)
    assert day_of_work.look(robot.window).qt_objects == before.qt_objects + 1
