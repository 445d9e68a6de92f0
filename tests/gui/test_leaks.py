"""Edits, documents, undo and panes leave nothing behind; `bench_leaks` goes on for longer."""

from __future__ import annotations

import gc
import re
import weakref
from collections import Counter

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from annotator.commands import AddSource, LinkSource
from annotator.model import Source, SourceId, SourceKind, new_id

from . import day_of_work
from .robot import CTRL, NONE, Robot

_ROUNDS = 10
"""Enough that each pane has been opened with each document, on one side and the other."""
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
    edits = robot.project.read.history.lines(limit=1)[0].number
    for number in range(2 * _ROUNDS):
        day_of_work.work(window, number)
    robot.messages.clear()
    # A leak stays, however often one looks; what a busy machine has not got round to does not.
    for _ in range(_LOOKS):
        last = day_of_work.look(window)
        if not grown(first, last):
            break
        QTest.qWait(100)
    made = robot.project.read.history.lines(limit=1)[0].number - edits
    assert made >= 2 * _ROUNDS * (day_of_work.EDITS_A_ROUND - 1), "the rounds did no work"
    assert last.timers == first.timers
    assert grown(first, last) == {}
    assert last.resident <= first.resident * _GROWTH


def test_an_object_that_is_left_behind_is_counted(robot: Robot) -> None:
    before = day_of_work.look(robot.window)
    QLabel("left behind", robot.window)
    assert day_of_work.look(robot.window).qt_objects == before.qt_objects + 1


def test_nothing_is_its_own_owner(robot: Robot) -> None:
    """Python's collector would free such a thing and what it owns, though Qt still draws it."""
    for number in range(_ROUNDS):
        day_of_work.work(robot.window, number)
    held = {id(each): each for each in gc.get_objects() if isinstance(each, shiboken6.Object)}
    owners = {
        key: int(address, 16)
        for key, each in held.items()
        if shiboken6.isValid(each)
        for address in re.findall(r"^parent\.+ <.* at (0x[0-9a-f]+)>$", shiboken6.dump(each), re.M)
    }
    assert len(owners) > 100, "their owners are told in another way than this test knows"
    in_circle = []
    for key in owners:
        owner = owners.get(key)
        for _ in owners:
            if owner is None or owner == key:
                break
            owner = owners.get(owner)
        if owner == key:
            in_circle.append(held[key])
    assert in_circle == []


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_S, NONE), (Qt.Key.Key_T, NONE), (Qt.Key.Key_X, NONE), (Qt.Key.Key_K, CTRL)],
)
@pytest.mark.parametrize("is_answered", [True, False])
def test_a_question_holds_nothing_of_a_project_that_was_closed(
    robot: Robot, key: Qt.Key, modifier: Qt.KeyboardModifier, is_answered: bool
) -> None:
    robot.select("the letter")
    robot.type("f")
    robot.key(key, modifier)
    assert robot.window.pick_box.isVisible() or key == Qt.Key.Key_X
    robot.type("Ann")
    robot.key(Qt.Key.Key_Return if is_answered else Qt.Key.Key_Escape)
    robot.key(Qt.Key.Key_Escape)
    robot.messages.clear()
    held = [weakref.ref(each) for each in (robot.document, robot.project, robot.project.read)]
    robot.session.close_project()
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    assert [each() for each in held] == [None] * 3


def test_a_deep_chain_leaves_no_lines_behind(robot: Robot) -> None:
    robot.select("the letter")
    robot.type("f")
    robot.session.show_claim(None)
    robot.select("shameful")
    robot.type("o")
    shallow = robot.claim.id
    chain = robot.window.claims.card.chain

    def objects() -> int:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return len(chain.findChildren(QObject))

    before = objects()
    robot.session.show_claim(robot.claims[0].id)
    for number in range(20):
        source = Source(id=SourceId(new_id()), name=f"Source {number}", kind=SourceKind.PERSON)
        robot.session.do(AddSource(source))
        robot.session.do(LinkSource(claim_id=robot.claim.id, source_id=source.id))
    deep = objects()
    assert len(robot.layers) == 20
    robot.session.show_claim(shallow)
    assert objects() - before < (deep - before) / 4
