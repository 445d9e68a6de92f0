"""Agreement in the window: lanes, claims side by side, figures, decisions by key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from annotator.commands import AddClaim
from annotator.gui.agreement.model import DECIDED, DIFFERS, Shown
from annotator.gui.agreement.panel import AgreementPanel
from annotator.model import Analyst, AnalystId, Claim, ClaimKind, Decision
from annotator.project import Project

from ..robot import Robot

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BEN = Analyst(id=AnalystId("ben"), name="Ben")
WORDS = ("shameful affair", "Nobody has seen it", "officials did not deny")


def claim_of(robot: Robot, analyst: Analyst, words: str, kind: ClaimKind) -> None:
    start = robot.document.text.index(words)
    with Project.open(robot.project.path, analyst) as project:
        project.do(
            AddClaim(
                document_id=robot.document.id, ranges=((start, start + len(words)),), kind=kind
            )
        )
    robot.session.poll_other_processes()


@pytest.fixture
def two(robot: Robot) -> Robot:
    """Ann and Ben agree on one claim, differ in the kind of another; Ben has one more."""
    return of_two(robot)


def of_two(robot: Robot) -> Robot:
    """Have the two claim what `two` says, and compare them."""
    affair, nobody, officials = WORDS
    claim_of(robot, ANN, affair, ClaimKind.OPINION)
    claim_of(robot, BEN, affair, ClaimKind.FACT)
    claim_of(robot, ANN, nobody, ClaimKind.FACT)
    claim_of(robot, BEN, nobody, ClaimKind.FACT)
    claim_of(robot, BEN, officials, ClaimKind.REPORT)
    show(robot)
    return robot


def show(robot: Robot) -> None:
    robot.window.view_actions.agreement()
    robot.wait_for(lambda: not panel(robot).is_comparing)


def panel(robot: Robot) -> AgreementPanel:
    return robot.window.panes.agreement.panel


def column(robot: Robot, number: int) -> list[str]:
    model = panel(robot).model
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def row(robot: Robot) -> int:
    return panel(robot).table.currentIndex().row()


def decisions(robot: Robot) -> list[Decision]:
    return robot.project.read.all(Decision)


def test_claims_stand_side_by_side_with_what_they_differ_in(two: Robot) -> None:
    assert column(two, 0) == sorted((WORDS[0], WORDS[2]), key=two.document.text.index)
    assert set(column(two, DIFFERS)) == {"kind", "only Ben"}
    assert panel(two).model.titles[1:3] == ("Ann", "Ben")
    panel(two).shown.setCurrentIndex(2)
    assert len(column(two, 0)) == 3
    assert panel(two).shown.itemText(0) == "Disagreements 2"


def test_keys_decide_and_lead_to_the_next_that_is_open(two: Robot) -> None:
    panel(two).table.setFocus()
    affair = column(two, DIFFERS).index("kind")
    panel(two)._go_to(affair)
    two.key(Qt.Key.Key_2)
    assert column(two, DECIDED)[affair] == "that of Ben"
    assert row(two) == 1 - affair
    assert two.message == "Decided: that of Ben"
    two.key(Qt.Key.Key_4)
    assert column(two, DECIDED)[1 - affair] == "none of them"
    assert sorted(len(decision.kept) for decision in decisions(two)) == [0, 1]
    panel(two)._go_to(affair)
    two.key(Qt.Key.Key_3)
    assert column(two, DECIDED)[affair] == "both"
    panel(two)._go_to(affair)
    two.key(Qt.Key.Key_Delete)
    assert column(two, DECIDED)[affair] == ""
    assert len(decisions(two)) == 1
    two.session.undo()
    assert column(two, DECIDED)[affair] == "both"


def test_whoever_has_no_claim_there_is_right_means_none(two: Robot) -> None:
    panel(two).table.setFocus()
    alone = column(two, DIFFERS).index("only Ben")
    panel(two)._go_to(alone)
    two.key(Qt.Key.Key_3)
    assert "both cannot be kept" in two.message
    two.key(Qt.Key.Key_1)
    assert column(two, DECIDED)[alone] == "none of them"


def test_an_own_claim_is_made_as_a_copy_to_be_changed_in_the_text(two: Robot) -> None:
    panel(two).table.setFocus()
    affair = column(two, DIFFERS).index("kind")
    panel(two)._go_to(affair)
    two.key(Qt.Key.Key_5)
    (decision,) = decisions(two)
    assert decision.own is not None
    assert two.session.claim_id == decision.own
    assert QApplication.focusWidget() is two.view
    two.type("r")
    two.key(Qt.Key.Key_Escape)
    assert two.project.read.need(Claim, decision.own).kind is ClaimKind.REPORT
    two.wait_for(lambda: not panel(two).is_comparing)
    assert panel(two).model.titles[1:3] == ("Ann", "Ben")
    assert column(two, DECIDED)[affair] == "an own claim"


def test_what_is_decided_leaves_the_list_of_the_undecided(two: Robot) -> None:
    panel(two).shown.setCurrentIndex(list(Shown).index(Shown.UNDECIDED))
    assert len(column(two, 0)) == 2
    panel(two).table.setFocus()
    two.key(Qt.Key.Key_4)
    assert panel(two).shown.currentText() == "Undecided 1"


def test_lanes_show_whose_claims_are_whose_and_lead_to_them(two: Robot) -> None:
    lanes = two.window.panes.agreement.panel.lanes[0]
    assert lanes.isVisible()
    boxes = dict(lanes._boxes())
    left = {lanes._rows[claim_id][0]: box.left() for claim_id, box in boxes.items()}
    assert left[0] < left[1]
    claim_id, box = next(iter(boxes.items()))
    two.click(lanes, box.center().toPoint())
    assert two.session.claim_id == claim_id
    assert lanes._told_at(box.center().toPoint()).startswith(("Ann: ", "Ben: "))
    assert lanes._told_at(QPoint(int(left[1]), 2)) == "Ben"
    two.window.view_actions.agreement()
    assert not lanes.isVisible()


def test_the_figures_say_what_they_rest_on_and_mean(two: Robot) -> None:
    told = panel(two).figures.told()
    assert "Cohen’s κ of the kind, by sentence; Ann, Ben" in told
    assert "It rests on fewer than 30 units" in told
    assert not panel(two)._figures.words.isVisible()


def test_a_row_is_shown_in_the_text_and_enter_goes_there(two: Robot) -> None:
    panel(two).table.setFocus()
    panel(two)._go_to(1)
    compared = panel(two).model.compared_at(1)
    assert compared is not None
    two.wait_for(lambda: two.session.claim_id in compared.claims)
    assert QApplication.focusWidget() is panel(two).table
    two.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is two.view


def test_edits_are_followed_and_one_analyst_is_told_what_to_do(robot: Robot) -> None:
    claim_of(robot, ANN, WORDS[0], ClaimKind.FACT)
    show(robot)
    assert "File, Merge" in panel(robot)._claims.words.text()
    panel(robot).pages.setCurrentIndex(1)
    assert "File, Merge" in panel(robot)._figures.words.text()
    assert panel(robot)._figures.words.isVisible(), "and no empty page of figures"
    claim_of(robot, BEN, WORDS[0], ClaimKind.OPINION)
    robot.wait_for(lambda: column(robot, DIFFERS) == ["kind"])


def test_what_was_cancelled_can_be_compared_again(two: Robot) -> None:
    two.window.tasks.cancel()
    panel(two)._forget()
    panel(two)._compare()
    two.window.tasks.cancel()
    two.wait_for(lambda: not panel(two).is_comparing)
    if panel(two)._found is None:  # it was cancelled before it was done
        assert panel(two).again.isVisible()
        two.click(panel(two).again)
        two.wait_for(lambda: not panel(two).is_comparing)
    assert len(column(two, 0)) == 2


def test_what_nobody_signed_is_told_whole_below_the_head(two: Robot) -> None:
    shown = panel(two)
    assert shown._found is not None
    assert not shown.left_out.isVisible()
    unsigned = replace(shown._found.codings, unsigned=2, unsigned_marks=11)
    shown._found = replace(shown._found, codings=unsigned)
    shown._show_state()
    assert shown.left_out.isVisible()
    text = "Left out, as nobody knows who made them: 2 claims, 11 marks"
    assert shown.left_out.text() == text
    assert shown.left_out.wordWrap()
