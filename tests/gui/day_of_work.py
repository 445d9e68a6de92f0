"""A day in the window, scaled down: edits, documents, undo and panes, and what they leave behind.

Shared by the bench, which goes on for long, and by a short test that can fail.
"""

from __future__ import annotations

import gc
import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.session.coverage_counter import CoverageCounter
from annotator.gui.session.tasks import TaskRunner
from annotator.gui.window.main_window import MainWindow
from annotator.model import Document

_PANES = ("show_claims", "show_sources", "show_tags", "show_details", "show_history")
EDITS_A_ROUND = 10


@dataclass(frozen=True, slots=True)
class Left:
    """What there is at one moment: resident bytes, widgets and timers of Qt, our own objects."""

    resident: int
    qt_objects: int
    timers: int
    ours: Counter[str]


def work(window: MainWindow, number: int) -> None:
    """Do one round: another document, ten edits and their undo, panes opened and closed."""
    project = window.session.project
    assert project is not None
    documents = project.read.all(Document)
    window.session.show_document(documents[number % len(documents)].id)
    window.view.setFocus()
    window.text_actions.next_sentence()
    for name in ("tag_fact", "tag_report", "tag_opinion", "tag_fact"):
        _do(window, name)
    edits = 4
    _do(window, "link_source")
    QTest.keyClicks(window.pick_box.field, "Somebody")
    window.pick_box.list.setCurrentRow(0)
    window.pick_box.list.itemClicked.emit(window.pick_box.list.item(0))
    edits += 1
    while edits < EDITS_A_ROUND:
        _do(window, "undo")
        edits += 1
    if number % 2:
        window.session.show_document(documents[(number + 1) % len(documents)].id, side=1)
    else:
        window.session.close_second()
    _do(window, _PANES[number % len(_PANES)])
    window.view_actions.toggle_side()
    QApplication.processEvents()
    window.view_actions.toggle_side()
    QApplication.processEvents()


def look(window: MainWindow) -> Left:
    """Let Qt and Python clear up, and count what is left."""
    window.session.close_second()
    counter = window.findChild(CoverageCounter)
    assert counter is not None
    (timer,) = counter.findChildren(QTimer)
    keeper, runners = window.tabs.keeper, window.findChildren(TaskRunner)
    # Half a count, or a job under way, is an object more or less by how quick the machine is.
    while (
        timer.isActive()
        or any(runner.is_busy for runner in runners)
        or keeper.is_busy
        or not (keeper.is_read or window.session.project is None)
    ):
        QTest.qWait(5)
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
    objects = [*window.findChildren(QObject), *QApplication.topLevelWidgets()]
    ours = Counter(
        type(each).__qualname__
        for each in gc.get_objects()
        if str(type(each).__module__).startswith("annotator.gui")
        or type(each).__qualname__ in ("OpenDocument", "SpanIndex", "SentenceMap")
    )
    return Left(
        resident=_resident(),
        qt_objects=len(objects),
        timers=sum(isinstance(each, QTimer) for each in objects),
        ours=ours,
    )


def _do(window: MainWindow, name: str) -> None:
    window.actions_by_name[name].trigger()
    QApplication.processEvents()


def _resident() -> int:
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
