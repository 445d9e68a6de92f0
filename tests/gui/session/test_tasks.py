from __future__ import annotations

import time

from pytestqt.qtbot import QtBot

from annotator.gui.session.tasks import Progress, TaskRunner


def _until_cancelled(progress: Progress) -> None:
    while True:
        progress(0.5)
        time.sleep(0.001)


def test_a_cancel_stops_the_job_that_runs_and_not_one_that_waits(qtbot: QtBot) -> None:
    tasks, ended = TaskRunner(), list[str]()
    tasks.run(_until_cancelled, lambda _: ended.append("done"), lambda: ended.append("cancelled"))
    tasks.run(lambda _: "next", ended.append)
    tasks.cancel()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert ended == ["cancelled", "next"]
    tasks.close()


def test_closing_stops_the_job_that_runs_though_another_one_waits(qtbot: QtBot) -> None:
    tasks = TaskRunner()
    tasks.run(_until_cancelled, lambda _: None)
    tasks.run(_until_cancelled, lambda _: None)
    tasks.close()


def test_a_job_that_is_stopped_has_ended_when_the_call_returns(qtbot: QtBot) -> None:
    tasks, ended = TaskRunner(), list[str]()
    running = tasks.run(_until_cancelled, lambda _: None, lambda: ended.append("running"))
    next_one = tasks.run(_until_cancelled, lambda _: None, lambda: ended.append("next"))
    next_one.stop()  # its turn has not come: it ends when it does
    running.stop()
    assert running.is_over
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert ended == ["running", "next"]
    tasks.close()


def test_a_share_is_told_only_where_it_differs_by_what_can_be_seen() -> None:
    told = list[float]()
    progress = Progress(told.append)
    for number in range(10_001):
        progress(number / 10_000)
        progress(number / 10_000)
    assert (told[0], told[-1]) == (0, 1)
    assert len(told) <= 201
