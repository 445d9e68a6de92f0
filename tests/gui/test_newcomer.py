"""What somebody sees who has read nothing: words where there is nothing, and no words cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTableView

from annotator.commands import AddSource, DeleteDocument, LinkSource
from annotator.gui.actions import Menu
from annotator.gui.actions.making import translated
from annotator.gui.widgets.elided_button import ElidedButton
from annotator.gui.widgets.panels import LateTab
from annotator.model import Source, SourceId, SourceKind

from .robot import Robot

SMALL_SCREEN = 640
PADDING = 16
"""Pixels at both ends of a title."""
LONG_NAME = "The Committee of Inquiry into the Affair of the Letter to the River Tribunal " * 3


def test_an_empty_project_offers_in_the_middle_what_to_do(empty: Robot, tmp_path: Path) -> None:
    empty.session.new_project(tmp_path / "new.annotator")
    shown = empty.window.desk.panes[0].empty
    assert shown.isVisible()
    buttons = {button.text(): button for button in shown.findChildren(QPushButton)}
    assert list(buttons) == ["Import…", "Import a folder…", "Import from the clipboard"]
    QApplication.clipboard().setText("A pasted text. It has two sentences.")
    empty.answer_dialogs(lambda dialog: dialog.accept())
    empty.click(buttons["Import from the clipboard"])
    empty.wait_for(lambda: empty.session.document is not None)
    assert not shown.isVisible()
    empty.session.do(DeleteDocument(empty.document.id))
    empty.wait_for(shown.isVisible)
    assert empty.view.cursorWidth() == 0, "a caret would promise a text"


def test_the_words_go_when_there_is_a_document(robot: Robot) -> None:
    assert not robot.window.desk.panes[0].empty.isVisible()
    assert robot.view.cursorWidth() == 2


def test_the_claim_at_the_beginning_is_current_when_a_document_is_shown(
    robot: Robot, project_path: Path
) -> None:
    robot.caret_to("Council hides")
    robot.type("f")
    made = robot.claim.id
    robot.session.close_project()
    robot.session.open_project(project_path)
    robot.wait_for(lambda: robot.session.document is not None)
    assert robot.session.claim_id == made


def test_the_sample_opens_with_a_chain_on_the_side(empty: Robot) -> None:
    empty.window.welcome_newcomer()
    assert empty.session.claim_id is not None
    assert "]" in " ".join(label.text() for label in empty.window.first_steps.findChildren(QLabel))


def test_the_history_says_when_no_edit_matches(robot: Robot) -> None:
    robot.window.view_actions.show_history()
    history = robot.window.history
    history.field.setText("zzz")
    assert not history.table.isVisible()
    shown = [label.text() for label in history.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("No edits match.") for text in shown)
    history.field.clear()
    assert history.table.isVisible()


@pytest.mark.parametrize(
    "show",
    [
        *("show_claims", "show_sources", "show_tags", "show_details", "show_history"),
        *("show_findings", "all_claims", "agreement"),
    ],
)
def test_escape_leads_back_to_the_text_from_every_tab(robot: Robot, show: str) -> None:
    robot.caret_to("shameful")
    robot.type("r")
    robot.link("The Herald")
    robot.type("t")
    robot.type("doubtful")
    robot.enter()
    robot.window.actions_by_name[show].trigger()
    assert not robot.view.hasFocus()
    robot.key(Qt.Key.Key_Escape)
    assert robot.view.hasFocus()


@pytest.mark.parametrize(
    "show",
    ["show_sources", "show_tags", "show_history", "show_findings", "all_claims", "agreement"],
)
def test_letters_act_on_nothing_in_an_empty_panel_and_escape_leads_back(
    robot: Robot, show: str
) -> None:
    robot.caret_to("shameful")
    robot.window.actions_by_name[show].trigger()
    robot.type("fo0")
    assert (robot.claims, robot.marks) == ([], [])
    robot.key(Qt.Key.Key_Escape)
    assert robot.view.hasFocus()


def test_escape_leads_back_to_the_text_from_the_documents(robot: Robot) -> None:
    robot.window.documents.view.setFocus()
    robot.key(Qt.Key.Key_Escape)
    assert robot.view.hasFocus()


def test_a_long_name_in_the_chain_ends_in_an_ellipsis_and_widens_nothing(robot: Robot) -> None:
    source = Source(id=SourceId("long"), name=LONG_NAME.strip(), kind=SourceKind.ORGANISATION)
    robot.project.do(AddSource(source))
    robot.caret_to("shameful")
    robot.type("r")
    robot.project.do(LinkSource(claim_id=robot.claim.id, source_id=source.id))
    card = robot.window.claims.card
    robot.wait_for(
        lambda: bool([w for w in card.findChildren(ElidedButton) if LONG_NAME[:9] in w.text()])
    )
    assert card.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("show", ["show_claims", "show_sources", "show_history"])
def test_no_title_of_a_column_is_cut(robot: Robot, show: str) -> None:
    robot.caret_to("shameful")
    robot.type("r")
    robot.link("The Herald")
    robot.window.actions_by_name[show].trigger()
    tables = [
        t for t in robot.window.tabs.currentWidget().findChildren(QTableView) if t.isVisible()
    ]
    assert tables
    for table in tables:
        header = table.horizontalHeader()
        for column in range(header.count()):
            if not header.isSectionHidden(column):
                title = str(table.model().headerData(column, Qt.Orientation.Horizontal))
                words = header.fontMetrics().horizontalAdvance(title)
                assert header.sectionSize(column) >= words + PADDING, title


def test_nothing_moves_when_a_message_comes_and_goes(robot: Robot) -> None:
    bar = robot.window.messages
    heights = [bar.height()]
    for can_undo in (True, False):
        robot.session.say("Something was done", can_undo=can_undo)
        QApplication.processEvents()
        heights.append(bar.height())
    robot.window.tasks.progressed.emit(0.5)
    QApplication.processEvents()
    heights.append(bar.height())
    assert len(set(heights)) == 1


def test_a_long_message_widens_nothing(robot: Robot) -> None:
    before = robot.window.minimumSizeHint().width()
    robot.session.say(f"Deleted the source “{LONG_NAME * 3}”", can_undo=True)
    QApplication.processEvents()
    assert robot.window.minimumSizeHint().width() == before
    assert robot.named(robot.message).toolTip()


def test_no_time_in_the_history_is_cut(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("o")
    robot.window.view_actions.show_history()
    table = robot.window.history.table
    words = str(table.model().index(0, 0).data())
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance(words) + PADDING


@pytest.mark.parametrize("menu", list(Menu))
def test_every_menu_fits_on_a_small_screen(robot: Robot, menu: Menu) -> None:
    shown = next(
        action.menu()
        for action in robot.window.menuBar().actions()
        if action.text() == translated(menu.value)
    )
    assert isinstance(shown, QMenu)
    assert shown.sizeHint().height() <= SMALL_SCREEN


def test_what_an_empty_project_shows_is_made_for_the_pane_that_shows_it(
    empty: Robot, tmp_path: Path
) -> None:
    made = [pane.empty for pane in empty.window.desk.panes]
    assert not any(isinstance(each, LateTab) and each.is_made for each in made)
    assert empty.session.new_project(tmp_path / "new.annotator")
    empty.wait_for(made[0].isVisible)
    assert [isinstance(each, LateTab) and each.is_made for each in made] == [True, False]
