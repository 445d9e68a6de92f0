"""Typing while a colleague edits, the disk fills and the program dies; `bench_typing` is longer."""

from __future__ import annotations

import sys

from .robot import Robot
from .typing_rounds import Colleague, Figures, play

_ROUNDS = 25


def test_nothing_typed_is_lost_while_a_colleague_edits(robot: Robot) -> None:
    figures = Figures()
    colleague = Colleague(robot.project.path)
    try:
        for seed in range(_ROUNDS):
            play(robot, colleague, seed, figures)
    finally:
        colleague.close()
    assert figures.rounds == _ROUNDS
    assert (figures.lost, figures.overwritten, figures.focus_lost, figures.unkept) == (0, 0, 0, 0)
    assert figures.kills == 2
    assert figures.full or sys.platform == "win32"
    assert figures.saved
    assert figures.conflicts
    assert figures.gone
