"""While another program keeps the project locked, the window lives and keeps the keys."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model import Claim, ClaimKind

from ..robot import Robot

_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
connection.close()
"""


class Holder:
    """A process that keeps a project locked."""

    def __init__(self, path: Path, kind: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _HOLD, str(path), kind],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "held\n"

    def let_go(self) -> None:
        assert self._process.stdin is not None
        if not self._process.stdin.closed:
            self._process.stdin.close()

    def end(self) -> None:
        self.let_go()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process.wait()


class Pulse:
    """The longest time for which the main thread did nothing else."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.monotonic()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture(params=["IMMEDIATE", "EXCLUSIVE"])
def holder(
    robot: Robot, project_path: Path, request: pytest.FixtureRequest, qtbot: QtBot
) -> Iterator[Holder]:
    robot.focus_text()
    robot.window.view.select_range(0, 5)
    qtbot.wait(600)
    found = Holder(project_path, request.param)
    yield found
    found.end()


def kinds(robot: Robot) -> list[ClaimKind | None]:
    assert robot.session.project is not None
    return [claim.kind for claim in robot.session.project.read.all(Claim)]


def test_keys_that_come_meanwhile_are_typed_in_their_order(
    robot: Robot, holder: Holder, qtbot: QtBot
) -> None:
    view = robot.window.view
    QTimer.singleShot(400, lambda: QTest.keyClick(view, Qt.Key.Key_O))
    QTimer.singleShot(500, lambda: QTest.keyClick(view, Qt.Key.Key_R))
    seen: list[str] = []
    QTimer.singleShot(600, lambda: seen.append(robot.window.messages.text))
    QTimer.singleShot(900, holder.let_go)
    QTest.keyClick(view, Qt.Key.Key_F)
    qtbot.wait(300)
    who = (
        f"{Path(sys.executable).name}, which" if sys.platform == "linux" else "another program that"
    )
    assert seen[0].startswith(f"Waiting for {who} keeps work.annotator locked.")
    assert kinds(robot) == [ClaimKind.REPORT]
    assert robot.session.project is not None
    assert [line.label for line in robot.session.project.read.history.lines(limit=3)][1:] == [
        "Tag claim as opinion",
        "Add fact",
    ]


def test_cancel_drops_the_edit_and_the_keys_and_says_which(
    robot: Robot, holder: Holder, qtbot: QtBot
) -> None:
    view = robot.window.view
    bar = robot.window.messages

    def go_on() -> None:
        if not bar.text.startswith("Waiting for"):
            QTimer.singleShot(20, go_on)
            return
        QTest.keyClick(view, Qt.Key.Key_O)
        QTimer.singleShot(100, bar._offer.click)

    QTimer.singleShot(20, go_on)
    QTest.keyClick(view, Qt.Key.Key_F)
    assert bar.text == "The edit was dropped, and the keys typed after it: O"
    holder.let_go()
    qtbot.wait(100)
    assert kinds(robot) == []


def test_the_main_thread_is_not_blocked(robot: Robot, holder: Holder, qtbot: QtBot) -> None:
    pulse = Pulse()
    QTimer.singleShot(1_500, holder.let_go)
    QTest.keyClick(robot.window.view, Qt.Key.Key_F)
    pulse.stop()
    assert pulse.longest < 0.3  # 0.15 on a machine that does nothing else
    assert kinds(robot) == [ClaimKind.FACT]


def test_findings_wait_for_no_lock_and_come_when_it_is_gone(
    robot: Robot, holder: Holder, qtbot: QtBot
) -> None:
    keeper, begun = robot.window.tabs.keeper, []
    robot.session.waiting.began.connect(lambda: begun.append(True))
    QTimer.singleShot(2_000, holder.let_go)
    keeper._on_opened()
    qtbot.wait(1_500)
    assert not begun
    robot.wait_for(lambda: keeper.is_read)


def test_what_nobody_asked_for_waits_for_no_lock(robot: Robot, holder: Holder) -> None:
    begun: list[bool] = []
    robot.session.waiting.began.connect(lambda: begun.append(True))
    read = robot.project.read

    def read_on() -> bool:
        return read.number_of(Claim) == 0

    robot.session.attempt_idly(read_on)
    assert not begun
    assert not robot.session.waiting.never_waits
    holder.let_go()
    robot.wait_for(lambda: robot.session.attempt_idly(read_on) is True)


def test_what_is_read_within_a_look_leaves_the_look_waiting_for_nothing(robot: Robot) -> None:
    waiting = robot.session.waiting
    with waiting.off():
        with waiting.off():
            pass
        assert waiting.never_waits
    assert not waiting.never_waits
