"""Panes: collapsing them, where they stand, and that all comes back as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.commands import AddClaim
from annotator.gui.window.main_window import MainWindow
from annotator.gui.window.tool_bar import ToolBar
from annotator.model import ClaimKind, Document
from annotator.places import Places, ReadingPosition, keep_places, load_places
from annotator.project import Project
from annotator.settings import load_settings, state_path, write_state

from ..robot import CTRL, NONE, OTHER_TEXT, SHIFT, TEXT, Robot, document_of

LONG_TEXT = "\n\n".join(f"Paragraph {n} says that the river rose again." for n in range(200))
LEFT = Qt.MouseButton.LeftButton


def _start_again(qtbot: QtBot, robot: Robot, width: int = 1280) -> Robot:
    """Leave the window and start the next one, which opens the same project."""
    path = robot.project.path
    robot.window.close()
    window = MainWindow()
    window.resize(width, 800)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    again = Robot(window)
    assert again.session.open_project(path)
    QApplication.processEvents()
    return again


def _add(robot: Robot, text: str, title: str) -> None:
    robot.session.do(document_of(text, title))


def _edge(splitter: QSplitter) -> QWidget:
    return splitter.handle(1)


def _inner(robot: Robot) -> QSplitter:
    inner = robot.window.panes.widget(1)
    assert isinstance(inner, QSplitter)
    return inner


def _drag_edge(edge: QWidget, by: QPoint) -> None:
    start = edge.rect().center()
    QTest.mousePress(edge, LEFT, NONE, start)
    QTest.mouseMove(edge, start + by)
    QTest.mouseRelease(edge, LEFT, NONE, start + by)
    QApplication.processEvents()


def test_a_key_collapses_the_documents_and_shows_them_again(robot: Robot) -> None:
    width = robot.window.documents.width()
    robot.key(Qt.Key.Key_F9)
    assert not robot.window.documents.isVisible()
    assert robot.view.hasFocus()
    robot.key(Qt.Key.Key_F9)
    assert robot.window.documents.isVisible()
    assert robot.window.documents.width() == width


def test_a_collapsed_side_gives_the_focus_to_the_text_and_opens_for_its_tabs(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("o")
    robot.key(Qt.Key.Key_1, CTRL)
    assert robot.window.claims.table.hasFocus()
    robot.key(Qt.Key.Key_F9, SHIFT)
    assert not robot.window.tabs.isVisible()
    assert robot.view.hasFocus()
    robot.key(Qt.Key.Key_2, CTRL)
    assert robot.window.sources.isVisible()


def test_f6_passes_over_what_is_collapsed(robot: Robot) -> None:
    robot.key(Qt.Key.Key_F9, SHIFT)
    robot.key(Qt.Key.Key_F6)
    assert robot.window.documents.view.hasFocus()
    robot.key(Qt.Key.Key_F6)
    assert robot.view.hasFocus()


def test_the_tools_show_and_change_what_is_collapsed(robot: Robot) -> None:
    found = [b for b in robot.window.findChildren(QToolButton) if b.accessibleName() == "Documents"]
    button = found[0]
    assert button.isChecked()
    robot.click(button)
    assert not robot.window.documents.isVisible()
    assert not button.isChecked()
    robot.click(button)
    assert robot.window.documents.isVisible()
    assert button.isChecked()


def test_a_double_click_on_its_edge_collapses_a_pane(robot: Robot) -> None:
    QTest.mouseDClick(_edge(robot.window.panes), LEFT)
    assert not robot.window.documents.isVisible()
    QTest.mouseDClick(_edge(_inner(robot)), LEFT)
    assert not robot.window.tabs.isVisible()


def test_a_pane_that_is_shrunk_to_nothing_is_collapsed_and_comes_back_as_wide(
    robot: Robot,
) -> None:
    width = robot.window.documents.width()
    _drag_edge(_edge(robot.window.panes), QPoint(-width, 0))
    robot.wait_for(robot.window.documents.isHidden)
    robot.key(Qt.Key.Key_F9)
    assert abs(robot.window.documents.width() - width) <= 2


def test_a_narrow_window_puts_the_side_below_and_a_wide_one_beside(robot: Robot) -> None:
    panes, tabs, desk = robot.window.panes, robot.window.tabs, robot.window.desk
    assert tabs.x() > 0
    robot.window.resize(800, 700)
    QApplication.processEvents()
    assert panes.is_below
    assert tabs.y() >= desk.height()
    assert desk.width() > 500
    robot.window.resize(1280, 800)
    QApplication.processEvents()
    assert not panes.is_below


def test_the_analyst_decides_where_the_side_stands(robot: Robot) -> None:
    actions = robot.window.actions_by_name
    actions["side_below"].trigger()
    assert robot.window.panes.is_below
    assert actions["side_below"].isChecked()
    assert not actions["side_automatic"].isChecked()
    assert load_settings().side == "below"
    actions["side_automatic"].trigger()
    assert not robot.window.panes.is_below


def test_panes_come_back_as_left(qtbot: QtBot, robot: Robot) -> None:
    _drag_edge(_edge(robot.window.panes), QPoint(60, 0))
    _drag_edge(_edge(_inner(robot)), QPoint(-40, 0))
    widths = robot.window.documents.width(), robot.window.tabs.width()
    robot.key(Qt.Key.Key_2, CTRL)
    again = _start_again(qtbot, robot)
    assert (again.window.documents.width(), again.window.tabs.width()) == widths
    assert again.window.tabs.currentWidget() is again.window.tabs.sources
    again.key(Qt.Key.Key_F9)
    third = _start_again(qtbot, again)
    assert not third.window.documents.isVisible()
    assert third.window.tabs.isVisible()


def test_both_documents_come_back_with_the_place_in_each(qtbot: QtBot, robot: Robot) -> None:
    _add(robot, LONG_TEXT, "Long")
    ids = [
        d
        for d in (
            robot.window.documents.model.document_at(robot.window.documents.model.index(row))
            for row in range(3)
        )
        if d is not None
    ]
    robot.session.show_document(ids[2], side=0)
    robot.view.move_caret(LONG_TEXT.index("Paragraph 120"))
    robot.view.centerCursor()
    QApplication.processEvents()
    top = robot.view.on_screen.top
    robot.session.show_document(ids[0], side=1)
    robot.view.move_caret(TEXT.index("shameful"))
    robot.window.actions_by_name["turn_desk"].trigger()
    QApplication.processEvents()
    again = _start_again(qtbot, robot)
    shown = [again.session.document_on(side) for side in (0, 1)]
    assert [document.id if document else None for document in shown] == [ids[2], ids[0]]
    assert again.session.active_side == 1
    assert again.window.desk.is_below
    first, second = again.window.desk.views
    assert first.caret == LONG_TEXT.index("Paragraph 120")
    assert abs(first.on_screen.top - top) < 200
    assert second.caret == TEXT.index("shameful")


def test_switching_documents_returns_to_the_place_and_the_claim(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    claim_id = robot.session.claim_id
    first = robot.document.id
    caret = robot.view.caret
    documents = robot.window.documents.model
    other = documents.document_at(documents.index(1))
    robot.session.show_document(other)
    assert robot.document.text == OTHER_TEXT
    assert robot.session.claim_id is None
    robot.session.show_document(first)
    assert robot.session.claim_id == claim_id
    assert robot.view.caret == caret


def test_a_document_far_down_is_returned_to_line_by_line(robot: Robot) -> None:
    _add(robot, LONG_TEXT, "Long")
    documents = robot.window.documents.model
    robot.session.show_document(documents.document_at(documents.index(2)))
    QApplication.processEvents()
    robot.view.move_caret(LONG_TEXT.index("Paragraph 150"))
    robot.view.centerCursor()
    robot.view.verticalScrollBar().setValue(robot.view.verticalScrollBar().value() - 60)
    QApplication.processEvents()
    top = robot.view.on_screen.top
    robot.session.show_document(documents.document_at(documents.index(0)))
    robot.session.show_document(documents.document_at(documents.index(2)))
    QApplication.processEvents()
    assert robot.view.on_screen.top == top
    assert robot.view.caret == LONG_TEXT.index("Paragraph 150")


def test_what_is_gone_or_broken_does_not_keep_a_project_from_opening(
    robot: Robot, project_path: Path
) -> None:
    robot.session.close_project()
    with Project.open(project_path, load_settings().analyst) as project:
        document = project.read.all(Document)[0].id
        project.do(AddClaim(document_id=document, ranges=((0, 7),), kind=ClaimKind.FACT))
    gone = type(document)("gone")
    keep_places(
        project_path, Places((gone, document), 1, {document: ReadingPosition(10**9, 10**9)})
    )
    assert robot.session.open_project(project_path)
    assert robot.session.document is not None
    write_state(state_path("places.json"), {str(project_path): [1, 2]})
    QSettings().setValue("window/panes", "{broken")
    assert load_places(project_path) == Places()
    window = MainWindow()
    assert not window.documents.isHidden()
    window.close()
    window.deleteLater()


def test_one_field_among_the_tools_searches_and_takes_commands(robot: Robot) -> None:
    tools = robot.window.findChild(ToolBar)
    assert tools is not None
    robot.window.resize(1440, 900)
    robot.wait_for(tools.field.isVisible)
    robot.click(tools.field)
    assert robot.window.pick_box.isVisible()
    robot.type("export")
    assert robot.window.pick_box.isVisible()
    robot.window.pick_box.leave()
    robot.window.resize(900, 640)
    robot.wait_for(lambda: not tools.field.isVisible())


@pytest.mark.parametrize("language", ["de"])
def test_the_tabs_leave_their_counts_out_before_a_word_and_words_before_a_tab(
    robot: Robot,
) -> None:
    tabs = robot.window.tabs
    found = []
    for width in range(1920, 1020, -20):
        robot.window.resize(width, 900)
        QApplication.processEvents()
        in_words = sum(bool(tabs.tabText(tab)) for tab in range(7))
        found.append((tabs.tabText(0).endswith("0"), in_words))
    assert found == sorted(found, reverse=True), "one after the other"
    assert found[0] == (True, 7)
    assert (False, 7) in found
    assert found[-1] == (False, 2)
