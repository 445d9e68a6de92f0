"""The panel of findings, by keys: what is listed, the way to the words, what is all right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.commands import AddClaim, AddSource, DeleteClaims, LinkSource, Revise
from annotator.findings.dismissals import Seen
from annotator.findings.finding import Finding
from annotator.gui.findings.model import FindingsTree
from annotator.gui.findings.panel import FindingsPanel
from annotator.messages import Message
from annotator.model import ClaimId, ClaimKind, Dismissal, Source, SourceId, SourceKind
from annotator.project import Project
from annotator.settings import load_settings

from ..robot import TEXT, Robot

WORDS = "the letter was forged"


@pytest.fixture
def worked(robot: Robot) -> Robot:
    """Two reports of nobody in particular, and the panel on screen."""
    robot.project.do(
        AddSource(Source(id=SourceId("aides"), name="two aides", kind=SourceKind.ANONYMOUS))
    )
    for name, words in (("a", WORDS), ("b", "officials did not deny")):
        start = TEXT.index(words)
        claim = AddClaim(
            document_id=robot.document.id,
            ranges=((start, start + len(words)),),
            kind=ClaimKind.REPORT,
            claim_id=ClaimId(name),
        )
        robot.project.do(claim)
        robot.project.do(LinkSource(claim_id=claim.claim_id, source_id=SourceId("aides")))
    robot.window.view_actions.show_findings()
    robot.wait_for(lambda: _is_settled(robot) and panel(robot).tree.topLevelItemCount() > 1)
    return robot


def panel(robot: Robot) -> FindingsPanel:
    return robot.window.tabs.findings.panel


def _is_settled(robot: Robot) -> bool:
    keeper = robot.window.tabs.keeper
    return keeper.is_read and not keeper.is_busy and not panel(robot)._later.isActive()


def settle(robot: Robot) -> None:
    robot.wait_for(lambda: _is_settled(robot))


def listed(robot: Robot) -> list[str]:
    """Return what is to be read of the rules."""
    tree = panel(robot).tree
    rows = (tree.topLevelItem(number) for number in range(tree.topLevelItemCount()))
    return [row.text(0) for row in rows if row is not None]


def choose_first(robot: Robot) -> None:
    robot.key(Qt.Key.Key_Home)
    robot.key(Qt.Key.Key_Right)
    robot.key(Qt.Key.Key_Down)


def test_findings_are_listed_below_their_rules(worked: Robot) -> None:
    assert listed(worked) == [
        "Unnamed origin  (2)",
        "No occasion  (2)",
    ]
    worked.key(Qt.Key.Key_Home)
    assert panel(worked).rule.text() == "A report goes back to a source that is not named."
    assert panel(worked).summary.text() == "4 findings"
    choose_first(worked)
    item = panel(worked).tree.currentItem()
    assert item is not None
    assert item.text(0).endswith(" · two aides")


def test_enter_shows_the_words_and_the_list_keeps_the_focus(worked: Robot) -> None:
    choose_first(worked)
    worked.key(Qt.Key.Key_Return)
    assert worked.session.claim_id in ("a", "b")
    assert worked.window.focusWidget() is panel(worked).tree


def test_a_reason_takes_a_finding_off_the_list_and_undo_brings_it_back(worked: Robot) -> None:
    choose_first(worked)
    worked.type("a")
    worked.type("we know them")
    worked.key(Qt.Key.Key_Return)
    worked.wait_for(lambda: len(worked.project.read.all(Dismissal)) == 1)
    settle(worked)
    panel(worked).refresh()
    assert panel(worked).summary.text() == "3 findings"
    (dismissal,) = worked.project.read.all(Dismissal)
    assert (dismissal.because, bool(dismissal.ground)) == ("we know them", True)
    worked.session.undo()
    settle(worked)
    panel(worked).refresh()
    assert panel(worked).summary.text() == "4 findings"


def test_where_the_last_finding_of_a_rule_goes_the_next_rule_is_chosen(qtbot: QtBot) -> None:
    tree = FindingsTree()
    qtbot.addWidget(tree)
    codes = ("contradiction", "no-occasion", "single-root")
    found = {code: Seen(Finding(code=code, claims=(ClaimId("a"),))) for code in codes}
    tree.fill(tuple(found.values()), None)
    for gone, chosen in (("no-occasion", "single-root"), ("single-root", "contradiction")):
        (row,) = (row for code, row in tree._rows() if code == gone)
        tree.setCurrentItem(row)
        del found[gone]
        tree.fill(tuple(found.values()), None)
        assert tree.chosen_code == chosen


def test_without_a_reason_nothing_is_dismissed(worked: Robot) -> None:
    choose_first(worked)
    worked.type("a")
    worked.key(Qt.Key.Key_Return)
    assert worked.message == "Type first why it is all right."
    assert worked.project.read.all(Dismissal) == []


def test_a_rule_is_switched_off_and_on_again(worked: Robot) -> None:
    worked.key(Qt.Key.Key_Home)
    worked.click(panel(worked).switch)
    settle(worked)
    panel(worked).refresh()
    assert panel(worked).summary.text() == "2 findings"
    worked.click(panel(worked).rules_back)
    settle(worked)
    panel(worked).refresh()
    assert panel(worked).summary.text() == "4 findings"


def test_what_is_dismissed_can_be_seen_and_opened_again(worked: Robot) -> None:
    choose_first(worked)
    worked.type("a")
    worked.type("fine")
    worked.key(Qt.Key.Key_Return)
    worked.wait_for(lambda: len(worked.project.read.all(Dismissal)) == 1)
    settle(worked)
    panel(worked).seen_too.setChecked(True)
    panel(worked).tree.setFocus()
    worked.key(Qt.Key.Key_Home)
    worked.key(Qt.Key.Key_Down)
    assert "all right because fine" in panel(worked).about.text()
    worked.click(panel(worked).open_again)
    assert worked.project.read.all(Dismissal) == []


def test_a_reason_is_never_taken_for_another_finding_and_stays_with_its_own(worked: Robot) -> None:
    choose_first(worked)
    worked.type("a")
    worked.type("we know them")
    tree = panel(worked).tree
    assert tree.chosen is not None
    first = tree.chosen.finding
    worked.key(Qt.Key.Key_Escape)
    worked.key(Qt.Key.Key_Down)
    assert tree.chosen is not None
    assert tree.chosen.finding.key != first.key
    assert panel(worked).reason.text() == ""
    worked.key(Qt.Key.Key_Up)
    assert panel(worked).reason.text() == "we know them"
    with Project.open(worked.project.path, load_settings().analyst) as colleague:
        colleague.do(DeleteClaims(first.claims))
    worked.session.poll_other_processes()
    settle(worked)
    panel(worked).refresh()
    panel(worked).reason.setFocus()
    worked.key(Qt.Key.Key_Return)
    settle(worked)
    assert worked.project.read.all(Dismissal) == []


def test_what_a_finding_tells_is_shown_whole_after_it_told_less(worked: Robot) -> None:
    worked.window.resize(1024, 560)
    choose_first(worked)
    (aides,) = (s for s in worked.project.read.sources() if s.id == "aides")
    named = replace(aides, name="People who were in the room when the talks broke off " * 7)
    worked.session.do(Revise(aides, named, Message("Rename source")))
    worked.wait_for(
        lambda: _is_settled(worked) and named.name.strip() in panel(worked).about.text()
    )
    QApplication.processEvents()
    for label in (panel(worked).rule, panel(worked).about):
        assert label.height() >= label.heightForWidth(label.width())
