"""Agreement and adjudication by real presses, in a window as small as they come."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication

from annotator.gui.agreement.lanes import _lettered
from annotator.gui.agreement.model import DECIDED, DIFFERS, FIRST, SECOND
from annotator.model import ClaimId, ClaimKind, Document

from ..hands import press_key, press_mouse
from ..robot import OTHER_TEXT, Robot, document_of
from .test_agreement import ANN, BEN, WORDS, claim_of, column, decisions, of_two, panel, show, two

__all__ = ["two"]
F6 = Qt.Key.Key_F6


def test_f6_leads_back_to_the_list_where_an_own_claim_was_changed(two: Robot) -> None:
    """The way back to the list was to close it and to open it again."""
    press_key(two.window, Qt.Key.Key_5)
    assert QApplication.focusWidget() is two.view
    press_key(two.window, F6)
    assert QApplication.focusWidget() is panel(two).table
    press_key(two.window, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is two.view


def test_all_keys_and_both_claims_can_be_seen_in_a_small_window(robot: Robot) -> None:
    """What is compared comes later than the panel, and needs more room than that had."""
    robot.window.resize(1024, 600)
    two = of_two(robot)
    two.wait_for(lambda: two.window.panes.middle.sizes()[1] < 180)
    shown, window = panel(two), two.window
    edge = two.view.mapTo(window, QPoint()).y()
    for button, _act in shown.acts.values():
        assert button.mapTo(window, button.rect().bottomLeft()).y() < edge, button.text()
    assert [shown.table.isColumnHidden(n) for n in (FIRST, SECOND, DIFFERS, DECIDED)] == [
        *(True, True),
        *(False, False),
    ]
    assert two.view.viewport().height() > 2 * two.view.fontMetrics().height()
    told = shown.details.toPlainText()
    assert told.startswith("Differ in: only Ben\n“officials did not deny”\n")
    assert "Ann: no claim\nBen: Report" in told
    press_mouse(shown.acts[Qt.Key.Key_4][0])
    assert len(decisions(two)) == 1


def test_the_chosen_row_tells_what_was_decided(two: Robot) -> None:
    press_key(two.window, Qt.Key.Key_4)
    press_key(two.window, Qt.Key.Key_Up)
    assert "Decided: none of them" in panel(two).details.toPlainText().splitlines()


def test_whoever_stands_in_another_document_is_led_to_one_that_two_worked_on(robot: Robot) -> None:
    """After a merge the advice was to merge first, if the document was not the right one."""
    first = robot.document.id
    claim_of(robot, ANN, WORDS[0], ClaimKind.OPINION)
    claim_of(robot, BEN, WORDS[0], ClaimKind.FACT)
    robot.session.do(document_of(OTHER_TEXT, "second"))
    other = next(d for d in robot.project.read.all(Document) if d.id != first)
    robot.session.show_document(other.id)
    show(robot)
    assert panel(robot)._claims.words.text().startswith("Two analysts worked on another")
    press_key(robot.window, Qt.Key.Key_Return)
    robot.wait_for(lambda: column(robot, DIFFERS) == ["kind"])
    assert robot.document.id == first
    assert not panel(robot).elsewhere.isVisible()
    press_key(robot.window, Qt.Key.Key_1)
    assert len(decisions(robot)) == 1


def test_no_letter_of_a_lane_is_under_the_names() -> None:
    lines = [QRectF(0, top, 5, 18) for top in (8, 30, 60)]
    one, two_lines, later = (ClaimId(name) for name in ("one", "two", "later"))
    boxes = [(one, lines[0]), (two_lines, lines[0]), (two_lines, lines[2]), (later, lines[1])]
    assert _lettered(boxes, 10) == {two_lines: 60, later: 38}
