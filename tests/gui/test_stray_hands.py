"""A wheel, a drag or a double click that meant nothing edits nothing, wherever it falls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMenuBar,
    QToolBar,
    QWidget,
)
from shiboken6 import isValid

from annotator.commands import AddEvidence, RelateClaims, Revise
from annotator.gui.widgets.choice_box import ChoiceBox
from annotator.model import RelationType, Verdict

from .conftest import come_back
from .robot import NONE, Robot

_TABS = (
    "show_claims",
    "show_sources",
    "show_tags",
    "show_details",
    "show_history",
    "search_project",
    "show_findings",
    "all_claims",
    "agreement",
)
_LEFT = Qt.MouseButton.LeftButton
_STEP = 120
"""One tick of a wheel, in eighths of a degree."""


@pytest.fixture
def filled(robot: Robot) -> Robot:
    """A project with something in every place."""
    return _fill(robot)


@pytest.fixture(scope="module")
def kept_filled(kept: Robot) -> Robot:
    """That project in one window for all tests that edit nothing."""
    return _fill(kept)


def _fill(robot: Robot) -> Robot:
    """Put something in every place: layers, tags, relations, evidence."""
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.link("officials")
    robot.link("The Herald")
    robot.type("t")
    robot.type("Important")
    robot.enter()
    first = robot.claim
    robot.select("shameful affair")
    robot.type("o")
    other = robot.claim
    robot.project.do(RelateClaims(from_id=first.id, type=RelationType.SUPPORTS, to_id=other.id))
    robot.project.do(
        AddEvidence(
            claim_id=first.id,
            document_id=robot.document.id,
            ranges=((0, 7),),
            verdict=Verdict.PARTIAL,
        )
    )
    robot.project.do(Revise(first, replace(first, credibility=3), "Grade"))
    return _at_first_claim(robot)


def _at_first_claim(robot: Robot) -> Robot:
    robot.session.show_claim(robot.claims[0].id)
    robot.focus_text()
    return robot


def _edits(robot: Robot) -> int:
    return robot.project.read.history.lines(limit=1)[0].number


def _places(robot: Robot, tab: str) -> Iterator[QWidget]:
    """Yield every widget that is to be seen, and leave the window as it was found."""
    _show(robot, tab)
    bars = robot.window.findChildren(QToolBar) + robot.window.findChildren(QMenuBar)
    for widget in robot.window.findChildren(QWidget):
        if not isValid(widget):
            continue  # shown anew, some panels make their lines anew
        is_bar = any(bar is widget or bar.isAncestorOf(widget) for bar in bars)
        if widget.isVisible() and widget.isEnabled() and not is_bar:
            yield widget
            robot.window.pick_box.leave()
            _show(robot, tab)


def _show(robot: Robot, tab: str) -> None:
    """Show a tab, or what stands above the text, which the same action would hide again."""
    above = {
        "all_claims": robot.window.view_actions.shows_all_claims,
        "agreement": robot.window.view_actions.shows_agreement,
    }
    if tab not in above or not above[tab]():
        robot.window.actions_by_name[tab].trigger()
    QApplication.processEvents()


def _turn_wheel(widget: QWidget) -> None:
    centre = widget.rect().center()
    for step in (_STEP, -_STEP):
        event = QWheelEvent(
            QPointF(centre),
            QPointF(widget.mapToGlobal(centre)),
            QPoint(),
            QPoint(0, step),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)


def _drag(robot: Robot, widget: QWidget) -> None:
    """Press, move a little and let go; what would be dragged away is let go of."""
    centre = widget.rect().center()
    handle = robot.window.windowHandle()
    QTimer.singleShot(50, handle, lambda: QTest.keyClick(handle, Qt.Key.Key_Escape))
    QTest.mousePress(widget, _LEFT, NONE, centre)
    for step in range(1, 6):
        QTest.mouseMove(widget, centre + QPoint(6 * step, 2 * step))
    QTest.mouseRelease(widget, _LEFT, NONE, centre + QPoint(30, 10))


@pytest.mark.parametrize("tab", _TABS)
def test_the_wheel_edits_nothing(kept_filled: Robot, tab: str) -> None:
    filled = _at_first_claim(come_back(kept_filled))
    before = _edits(filled)
    for widget in _places(filled, tab):
        if isinstance(widget, QComboBox):
            widget.setFocus()
            row = widget.currentIndex()
            _turn_wheel(widget)
            assert widget.currentIndex() == row, widget.accessibleName()
        _turn_wheel(widget)
        assert _edits(filled) == before, (type(widget).__name__, widget.accessibleName())


@pytest.mark.parametrize("tab", _TABS)
def test_a_stray_drag_edits_nothing(kept_filled: Robot, tab: str) -> None:
    filled = _at_first_claim(come_back(kept_filled))
    before = _edits(filled)
    for widget in _places(filled, tab):
        _drag(filled, widget)
        assert _edits(filled) == before, (type(widget).__name__, widget.accessibleName())


@pytest.mark.parametrize("tab", _TABS)
def test_a_double_click_edits_nothing_that_a_click_would_not(filled: Robot, tab: str) -> None:
    for widget in _places(filled, tab):
        before = _edits(filled)
        filled.double_click(widget)
        made = _edits(filled) - before
        allowed = 1 if isinstance(widget, QAbstractButton) else 0
        assert made <= allowed, (type(widget).__name__, widget.accessibleName())
        if made:
            filled.session.undo()


def test_an_open_list_is_scrolled_by_the_wheel(filled: Robot) -> None:
    filled.window.actions_by_name["show_history"].trigger()
    box = filled.window.history.analyst
    assert isinstance(box, ChoiceBox)
    box.setFocus()
    filled.enter()
    assert box.view().isVisible(), "Enter opens it, as Space does"
    row = box.currentIndex()
    _turn_wheel(box.view().viewport())
    assert box.currentIndex() == row
    box.hidePopup()
