from __future__ import annotations

import sys
import time
from threading import Event

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from annotator.gui.app import begin_application
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


def test_a_job_that_only_reads_is_given_up_at_once_and_what_it_finds_is_dropped(
    qtbot: QtBot,
) -> None:
    tasks, go_on = TaskRunner(), Event()
    ended, shares = list[str](), list[float | None]()

    def check_a_large_file(progress: Progress) -> str:
        go_on.wait()
        return "read"

    running = tasks.run(
        check_a_large_file, ended.append, lambda: ended.append("cancelled"), only_reads=True
    )
    tasks.progressed.connect(shares.append)
    tasks.cancel()
    assert ended == ["cancelled"]
    assert shares == [None]
    assert running.is_over
    assert not tasks.is_busy
    tasks.run(lambda _: "next", ended.append)
    go_on.set()
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


def test_what_a_job_says_is_heard_before_what_carries_it_goes(qtbot: QtBot) -> None:
    tasks = TaskRunner()
    heard: list[str] = []
    task = tasks.run(lambda _progress: "done", heard.append)
    while not task.is_over:  # in an event loop it would be heard before it is over
        time.sleep(0.001)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: heard == ["done"])
    assert not tasks.is_busy
    tasks.close()


def test_a_job_that_waited_shows_that_it_runs_once_the_one_before_has_ended(qtbot: QtBot) -> None:
    tasks, told, end = TaskRunner(), list[float | None](), Event()
    tasks.progressed.connect(told.append)
    tasks.run(lambda _progress: None, lambda _result: None)
    tasks.run(lambda _progress: end.wait(), lambda _result: None)
    qtbot.waitUntil(lambda: told == [None, 0.0])
    end.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert told == [None, 0.0, None]
    tasks.close()


def test_a_thread_that_works_gives_way_to_the_keys_soon() -> None:
    begin_application()
    assert sys.getswitchinterval() <= 0.001
