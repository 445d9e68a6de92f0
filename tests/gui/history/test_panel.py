"""The history: filtered, explained in words, and the ways back with what they will do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from annotator.gui.history.panel import HistoryPanel
from annotator.model import Analyst, AnalystId, ClaimKind
from annotator.project import Project
from annotator.project.ways_back import WaysBack

from ..hands import press_key
from ..robot import Robot


@pytest.fixture
def worked(robot: Robot) -> Robot:
    """A claim tagged twice and one more, the history on screen."""
    robot.select("shameful affair")
    robot.type("o")
    robot.type("f")
    robot.select("officials did not deny")
    robot.type("r")
    robot.key(Qt.Key.Key_Escape)  # no proposed chain
    robot.window.view_actions.show_history()
    return robot


def panel(robot: Robot) -> HistoryPanel:
    return robot.window.history


def labels(robot: Robot) -> list[str]:
    model = panel(robot).model
    return [str(model.index(row, 2).data()) for row in range(model.rowCount())]


def choose(robot: Robot, label: str) -> None:
    """Go to the newest edit of a label and wait until it is explained."""
    panel(robot).table.setCurrentIndex(panel(robot).model.index(labels(robot).index(label), 0))
    robot.wait_for(lambda: not panel(robot).is_reading)


def test_an_edit_tells_what_it_changed(worked: Robot) -> None:
    worked.wait_for(lambda: len(labels(worked)) > 3)
    tagged = next(label for label in labels(worked) if label.startswith("Tag"))
    choose(worked, tagged)
    text = panel(worked).details.toPlainText()
    assert text.splitlines() == ["Claim “shameful affair”", "    kind: opinion → fact"]


def test_a_return_is_previewed_and_done_as_one_edit(worked: Robot) -> None:
    choose(worked, "Add opinion")
    assert panel(worked).explanation.text().splitlines()[0] == (
        "Returning to this point undoes the 2 edits after it: deletes 1 claim; changes 1 claim."
    )
    worked.click(panel(worked).return_to)
    assert [claim.kind for claim in worked.claims] == [ClaimKind.OPINION]
    assert worked.message == "Return to “Add opinion”"
    assert labels(worked)[0] == "Return to “Add opinion”"
    worked.click(worked.window.messages._undo)
    assert len(worked.claims) == 2


def test_what_cannot_be_undone_by_itself_says_why(worked: Robot) -> None:
    choose(worked, "Add opinion")
    assert not panel(worked).revert.isEnabled()
    assert "It cannot be undone by itself. “Tag" in panel(worked).explanation.text()
    choose(worked, "Add report")
    assert panel(worked).revert.isEnabled()
    assert not panel(worked).return_to.isEnabled()
    worked.click(panel(worked).revert)
    assert len(worked.claims) == 1


def test_the_creation_of_the_project_can_be_returned_to_but_not_undone(worked: Robot) -> None:
    choose(worked, "New project")
    assert not panel(worked).revert.isEnabled()
    worked.click(panel(worked).return_to)
    assert worked.session.document is None
    assert not worked.messages[-1].is_error


def test_letters_and_analyst_filter_the_lines(worked: Robot) -> None:
    with Project.open(worked.project.path, Analyst(id=AnalystId("bob"), name="Bob")) as of_bob:
        from annotator.commands import AddMark

        of_bob.do(AddMark(document_id=worked.document.id, ranges=((0, 5),)))
    worked.session.poll_other_processes()
    panel(worked).field.setText("OPINION")
    assert labels(worked) == ["Add opinion"]
    panel(worked).field.clear()
    panel(worked).analyst.setCurrentText("Bob")
    assert len(labels(worked)) == 1
    assert panel(worked).model.index(0, 1).data() == "Bob"
    panel(worked).field.setText("opinion")
    assert labels(worked) == []


def test_days_filter_the_lines_and_what_is_none_is_told(worked: Robot) -> None:
    panel(worked).since.setFocus()
    worked.type("today")
    assert "Add opinion" in labels(worked)
    panel(worked).until.setFocus()
    worked.type("yesterday")
    assert labels(worked) == []
    assert "at any time" in panel(worked)._shown.words.text()
    panel(worked).until.clear()
    worked.type("soon")
    assert panel(worked).doubt.isVisible()
    assert panel(worked).doubt.text().startswith("“soon” is not a date.")
    assert "Add opinion" in labels(worked)
    panel(worked).until.clear()
    assert not panel(worked).doubt.isVisible()


def test_a_new_edit_joins_only_the_lines_that_it_fits(worked: Robot) -> None:
    panel(worked).field.setText("opinion")
    worked.select("Nobody has seen it")
    worked.type("f")
    assert labels(worked) == ["Add opinion"]
    worked.select("Mayor Ann Lee")
    worked.type("o")
    assert labels(worked) == ["Add opinion", "Add opinion"]


def test_the_arrow_keys_move_through_the_lines(worked: Robot) -> None:
    panel(worked).table.setFocus()
    worked.key(Qt.Key.Key_Home)
    worked.key(Qt.Key.Key_Down)
    assert panel(worked).table.currentIndex().row() == 1


def test_a_hidden_panel_reads_nothing_and_tells_the_present_state_when_it_is_shown(
    worked: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(worked, "Add opinion")
    explanation = panel(worked).explanation.text()
    worked.window.tabs.setCurrentIndex(0)
    slices: list[float] = []
    go_on = WaysBack.go_on

    def counted(ways: WaysBack, seconds: float) -> bool:
        slices.append(seconds)
        return go_on(ways, seconds)

    monkeypatch.setattr(WaysBack, "go_on", counted)
    worked.select("Nobody has seen it")
    worked.type("f")
    worked.wait_for(lambda: not panel(worked).is_reading)
    assert slices == []
    assert panel(worked).explanation.text() == explanation
    worked.window.view_actions.show_history()
    worked.wait_for(lambda: not panel(worked).is_reading)
    assert slices
    assert "the 3 edits after it" in panel(worked).explanation.text()


def test_the_time_of_an_edit_is_whole_in_its_column(worked: Robot) -> None:
    """The frame of the cell that has the focus takes room too."""
    table = panel(worked).table
    worked.window.view_actions.show_history()
    worked.key(Qt.Key.Key_Down)
    index = table.currentIndex().siblingAtColumn(0)
    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect, option.index = table.visualRect(index), index
    option.text = str(index.data())
    option.features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
    option.state |= QStyle.StateFlag.State_HasFocus
    text = table.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table)
    margin = table.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
    words = table.fontMetrics().horizontalAdvance(option.text)
    frame = 2
    assert text.width() - 2 * margin - frame >= words


def test_the_first_arrow_chooses_the_only_line(robot: Robot) -> None:
    """As after a first merge: the line was current and not chosen, and no arrow moved from it."""
    robot.select("shameful affair")
    robot.type("o")
    robot.window.view_actions.show_history()
    panel(robot).field.setText("opinion")
    robot.wait_for(lambda: panel(robot).model.rowCount() == 1)
    panel(robot).table.clearSelection()
    press_key(robot.window, Qt.Key.Key_F6, Qt.Key.Key_F6, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is panel(robot).table
    press_key(robot.window, Qt.Key.Key_Down)
    robot.wait_for(lambda: "shameful affair" in panel(robot).details.toPlainText())
