"""What acts on a row acts on the row that is seen to be chosen, in every list of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QTableWidget,
    QWidget,
)

from annotator.commands import AddTag
from annotator.gui.help.keys_editor import KeysEditor
from annotator.gui.widgets.record_table import marked, marked_rows
from annotator.gui.window.rows import ACTIONS
from annotator.model import Document, Source, Tag, TagId

from .robot import CTRL, Robot

TABS = ("claims", "sources", "tags", "details", "history", "search", "revision")
MAKE_ANEW = ("New tag", "New source")
"""What makes something of no row."""


@pytest.fixture
def full(robot: Robot) -> Robot:
    """A window with something in every list."""
    robot.select("officials did not deny the letter")
    robot.type("r")
    robot.link("officials")
    robot.link("The Herald")
    robot.caret_to("shameful")
    robot.type("o")
    for name in ("first", "second"):
        robot.project.do(AddTag(Tag(id=TagId(name), name=name)))
    return robot


def open_tab(robot: Robot, name: str) -> list[QAbstractItemView]:
    """Show a tab and return the lists in it."""
    robot.window.panes.show_tab(getattr(robot.window.tabs, name))
    if name == "search":
        robot.window.view_actions.search_project("the")
        robot.wait_for(lambda: robot.window.search.model.rowCount() > 0)
    QApplication.processEvents()
    return lists_in(robot.window.tabs.currentWidget())


def lists_in(widget: QWidget) -> list[QAbstractItemView]:
    found = widget.findChildren(QAbstractItemView)
    views = [v for v in found if v.isVisible() and not isinstance(v, QHeaderView)]
    return [view for view in views if view.model() is not None and view.model().rowCount() > 0]


def focus_and_mark_nothing(view: QAbstractItemView) -> None:
    view.selectionModel().clear()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    view.selectionModel().select(
        view.currentIndex(), QItemSelectionModel.SelectionFlag.Clear
    )  # a click beside the rows
    QApplication.processEvents()
    assert not marked_rows(view)
    assert not marked(view).isValid()


@pytest.mark.parametrize("tab", TABS)
def test_nothing_acts_on_a_row_while_none_is_marked(full: Robot, tab: str) -> None:
    views = open_tab(full, tab)
    assert views or tab == "revision"
    panel = full.window.tabs.currentWidget()
    before = [edit.id for edit in full.project.read.history.lines()]
    for view in (*views, full.window.documents.view):
        focus_and_mark_nothing(view)
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            QTest.keyClick(view, key)
        QApplication.processEvents()
        now = [edit.id for edit in full.project.read.history.lines()]
        assert now == before, view.accessibleName()
    if tab == "claims":  # its buttons are the card's, which shows what they act on
        return
    for view in views:
        for button in panel.findChildren(QAbstractButton):
            focus_and_mark_nothing(view)
            is_there = button.isVisible() and button.isEnabled()
            if is_there and not button.text().startswith(MAKE_ANEW):
                full.click(button)
                full.window.pick_box.leave()
                now = [edit.id for edit in full.project.read.history.lines()]
                assert now == before, f"{tab}: {button.text()}"


def test_a_list_that_gets_the_focus_chooses_nothing_by_itself(full: Robot) -> None:
    full.session.show_claim(None)
    table = full.window.claims.table
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert full.session.claim_id is None
    assert not marked_rows(table)


def test_delete_takes_the_marked_source_tag_and_document(full: Robot) -> None:
    sources = full.window.sources
    open_tab(full, "sources")
    focus_and_mark_nothing(sources.table)
    assert not sources.delete.isEnabled()
    assert not sources.merge.isEnabled()
    sources.table.selectRow(1)
    full.click(sources.delete)
    assert [source.name for source in full.project.read.all(Source)] == ["officials"]
    open_tab(full, "tags")
    tags = full.window.tags
    tags.table.selectRow(1)
    full.click(tags.buttons["delete"])
    assert [tag.name for tag in full.project.read.tags()] == ["first"]
    view = full.window.documents.view
    view.setCurrentIndex(view.model().index(1, 0))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert [document.title for document in full.project.read.all(Document)] == ["First"]


def test_a_new_key_goes_to_the_marked_action_alone(full: Robot) -> None:
    editor = KeysEditor(ACTIONS, {}, full.window)
    given: list[object] = []
    editor.changed.connect(given.append)
    editor.show()
    focus_and_mark_nothing(editor.table)
    assert not editor.own.isEnabled()
    assert not editor.edit.isEnabled()
    editor.table.selectRow(2)
    assert editor.own.isEnabled()
    editor.close()
    assert given == []


@pytest.mark.parametrize("tab", TABS)
def test_copying_rows_of_a_table_gives_their_cells_with_tabs_between(full: Robot, tab: str) -> None:
    for view in open_tab(full, tab):
        if isinstance(view, QTableView) and not isinstance(view, QTableWidget):
            QGuiApplication.clipboard().setText("before")
            view.selectRow(0)
            view.setFocus()
            QTest.keyClick(view, Qt.Key.Key_C, CTRL)
            columns = range(view.model().columnCount())
            shown = [column for column in columns if not view.isColumnHidden(column)]
            shown = shown if len(shown) > 1 else list(columns)  # a row that is painted whole
            cells = [view.model().index(0, column).data() for column in shown]
            texts = [" ".join(str(cell or "").split()) if cell != 0 else "0" for cell in cells]
            assert QGuiApplication.clipboard().text() == "\t".join(texts), view.accessibleName()
