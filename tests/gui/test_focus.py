"""The keys come back to the text by themselves, and letters act only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget

from annotator.gui.actions import Needs
from annotator.gui.window.rows import ACTIONS

from .robot import CTRL, Robot

K = Qt.Key
_BOXES = (
    "tag",
    "grade",
    "evidence",
    "relate",
    "link_source",
    "wrap_source",
    "set_stance",
    "set_voice",
    "set_via",
    "set_directness",
    "set_recipient",
)
_FIELDS = ("statement", "note", "find_in_document")
_DIALOGS = ("times", "show_keys", "about", "change_keys", "show_help")
_ELSEWHERE = {"find_in_document", "claim_history", *_FIELDS, *_BOXES, *_DIALOGS}


def _ready(robot: Robot) -> Robot:
    """A project with sources, tags, two claims, one of them current with words selected."""
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.link("officials")
    robot.type("t")
    robot.type("Important")
    robot.enter()
    robot.caret_to("shameful")
    robot.type("o")
    robot.link("The Herald")
    start = robot.document.text.index("shameful")
    robot.view.select_range(start, start + len("shameful"))
    QApplication.processEvents()
    return robot


def test_the_lists_here_hold_every_action_of_the_text_that_opens_something(robot: Robot) -> None:
    opening = set()
    for spec in ACTIONS:
        if spec.needs is Needs.TEXT:
            _ready(robot) if not robot.claims else robot.focus_text()
            robot.window.actions_by_name[spec.name].trigger()
            QApplication.processEvents()
            if not robot.view.hasFocus():
                opening.add(spec.name)
            if _dialogs():
                _close_dialog(robot)
            robot.window.pick_box.leave()
            robot.window.desk.pane.find_bar.hide()
            robot.focus_text()
            if robot.session.claim_id is None:
                robot.session.show_claim(robot.claims[0].id if robot.claims else None)
            if spec.name == "delete":
                robot.session.undo()
    assert opening <= _ELSEWHERE, "an action that opens something is not tried below"


@pytest.mark.parametrize("name", _BOXES)
@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_Return])
def test_the_text_has_the_focus_again_after_a_box(robot: Robot, name: str, key: Qt.Key) -> None:
    _ready(robot)
    before = robot.project.read.history.lines(limit=1)[0].number
    robot.window.actions_by_name[name].trigger()
    QApplication.processEvents()
    box = robot.window.pick_box
    assert box.field.hasFocus()
    boxes = 0
    while box.isVisible():
        boxes += 1
        assert boxes < 4, "the box does not close"
        robot.key(key)
    assert robot.view.hasFocus()
    made = robot.project.read.history.lines(limit=1)[0].number
    # The stance that is offered first is the one that the claim has.
    assert (made == before) == (key == K.Key_Escape or name == "set_stance")


@pytest.mark.parametrize("name", _FIELDS)
@pytest.mark.parametrize("key", [K.Key_Escape, K.Key_Return])
def test_the_text_has_the_focus_again_after_a_field(robot: Robot, name: str, key: Qt.Key) -> None:
    _ready(robot)
    robot.window.actions_by_name[name].trigger()
    QApplication.processEvents()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    robot.type("and")
    if key == K.Key_Return and isinstance(field, QPlainTextEdit):
        robot.key(key, Qt.KeyboardModifier.ControlModifier)
    else:
        robot.key(key)
    if name == "find_in_document":
        robot.key(K.Key_Escape)
    else:
        assert getattr(robot.claim, name) == "and", "what was typed is kept"
    assert robot.view.hasFocus()


def _panes(robot: Robot) -> dict[str, Callable[[], QWidget]]:
    window = robot.window
    return {
        "show_claims": lambda: window.claims,
        "show_sources": lambda: window.sources,
        "show_tags": lambda: window.tags,
        "show_details": lambda: window.details,
        "show_history": lambda: window.history,
        "search_project": lambda: window.search,
        "show_findings": lambda: window.tabs.findings.panel,
        "all_claims": lambda: window.panes.all_claims.panel,
    }


@pytest.mark.parametrize(
    "name",
    [
        "show_claims",
        "show_sources",
        "show_tags",
        "show_details",
        "show_history",
        "search_project",
        "show_findings",
        "all_claims",
    ],
)
def test_letters_do_nothing_to_claims_while_a_pane_has_the_focus(robot: Robot, name: str) -> None:
    _ready(robot)
    robot.view.move_caret(robot.view.caret)
    robot.window.actions_by_name[name].trigger()
    pane = _panes(robot)[name]()
    robot.wait_for(lambda: _has_focus(pane))
    before = robot.claims, robot.marks, robot.layers
    robot.type("fru0,;.xc")
    assert (robot.claims, robot.marks, robot.layers) == before
    robot.focus_text()
    robot.type("f")
    assert (robot.claims, robot.marks, robot.layers) != before


@pytest.mark.parametrize("name", _DIALOGS)
def test_the_text_has_the_focus_again_after_a_dialog(robot: Robot, name: str) -> None:
    _ready(robot)
    robot.window.actions_by_name[name].trigger()
    QApplication.processEvents()
    assert len(_dialogs()) == 1
    _close_dialog(robot)
    robot.wait_for(robot.view.hasFocus)


def _close_dialog(robot: Robot) -> None:
    robot.wait_for(lambda: QApplication.focusWidget() is not None)
    robot.key(K.Key_Escape)
    robot.wait_for(lambda: not _dialogs())
    robot.window.activateWindow()


def _dialogs() -> list[QWidget]:
    return [w for w in QApplication.topLevelWidgets() if w.isVisible() and isinstance(w, QDialog)]


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def test_claims_that_are_asked_for_before_there_are_any_take_no_keys_later(robot: Robot) -> None:
    """Qt gives the focus to a hidden list as soon as it is shown, as with the first claim."""
    robot.key(K.Key_1, CTRL)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert robot.window.claims.isAncestorOf(focused)
    view = robot.view
    robot.click(view.viewport(), view.viewport().rect().center())
    assert view.hasFocus()
    robot.caret_to("officials")
    robot.type("r")
    QApplication.processEvents()
    assert len(robot.claims) == 1
    assert view.hasFocus()
