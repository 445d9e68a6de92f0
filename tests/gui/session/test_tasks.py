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
