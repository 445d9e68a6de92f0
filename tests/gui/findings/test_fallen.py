"""What rests on a source that fell is marked in the text until somebody dealt with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from annotator.commands import Add, AddClaim, AddSource, Delete, LinkSource
from annotator.gui.findings.judgements import JudgementsDialog
from annotator.model import (
    ClaimId,
    ClaimKind,
    Confidence,
    Dismissal,
    Fallen,
    Judgement,
    JudgementId,
    Likelihood,
    Source,
    SourceId,
    SourceKind,
    Standing,
    StandingId,
)

from ..robot import TEXT, Robot

WORDS = "the letter was forged"
AIDES = Source(id=SourceId("aides"), name="two aides", kind=SourceKind.ORGANISATION)
FELL = Standing(
    id=StandingId("fell"),
    source=AIDES.id,
    fallen=Fallen.WITHDRAWN,
    date="2014-11-10",
    reason="They took it back.",
)
JUDGED = Judgement(
    id=JudgementId("j"),
    statement="It is forged.",
    likelihood=Likelihood.LIKELY,
    confidence=Confidence.LOW,
    claims=(ClaimId("a"),),
)


@pytest.fixture
def reported(robot: Robot) -> Robot:
    """A report of two aides."""
    start = TEXT.index(WORDS)
    robot.project.do(AddSource(AIDES))
    claim = AddClaim(
        document_id=robot.document.id,
        ranges=((start, start + len(WORDS)),),
        kind=ClaimKind.REPORT,
        claim_id=ClaimId("a"),
    )
    robot.project.do(claim)
    robot.project.do(LinkSource(claim_id=claim.claim_id, source_id=AIDES.id))
    return robot


def tip_at(robot: Robot, words: str) -> str:
    """Return what a tip says where some words stand."""
    view = robot.view
    at = view.on_screen.rect_of(TEXT.index(words) + 2).center() + QPoint(2, 0)
    viewport = view.viewport()
    event = QHelpEvent(QEvent.Type.ToolTip, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    return viewport.toolTip()


def test_its_claims_are_marked_with_a_tip_that_says_why(reported: Robot) -> None:
    view = reported.view
    before = view.grab().toImage()
    assert tip_at(reported, WORDS) == ""
    reported.project.do(Add(FELL))
    reported.wait_for(lambda: bool(view.fallen))
    assert view.fallen == {"a"}
    assert view.grab().toImage() != before
    reason = "withdrawn: 2014-11-10, They took it back."
    said = f"Rests on a source that no longer stands: two aides ({reason})"
    assert said in tip_at(reported, WORDS)
    assert tip_at(reported, TEXT[:9]) == ""


def test_every_source_that_fell_beneath_it_is_told(reported: Robot) -> None:
    clerk = Source(id=SourceId("clerk"), name="a clerk", kind=SourceKind.PERSON)
    reported.project.do(AddSource(clerk))
    reported.project.do(LinkSource(claim_id=ClaimId("a"), source_id=clerk.id))
    reported.project.do(Add(JUDGED))
    reported.project.do(Add(FELL))
    discredited = Standing(
        id=StandingId("too"), source=clerk.id, fallen=Fallen.DISCREDITED, reason="He was away."
    )
    reported.project.do(Add(discredited))
    keeper = reported.window.tabs.keeper
    both = {
        "Rests on a source that no longer stands: two aides"
        " (withdrawn: 2014-11-10, They took it back.)",
        "Rests on a source that no longer stands: a clerk (discredited: He was away.)",
    }
    reported.wait_for(lambda: set(keeper.fell(ClaimId("a")).split("\n")) == both)
    assert set(keeper.fell_of(JUDGED.id).split("\n")) == both
    assert all(line in tip_at(reported, WORDS) for line in both)


def test_the_mark_stays_until_it_is_dealt_with(reported: Robot) -> None:
    view, keeper = reported.view, reported.window.tabs.keeper
    before = view.grab().toImage()
    reported.project.do(Add(FELL))
    reported.wait_for(lambda: bool(view.fallen))
    (seen,) = (each for each in keeper.seen if each.finding.code == "withdrawn-source")
    made: list[Dismissal] = []
    keeper.dismissal_of(seen.finding, "we have it from another one too", made.append)
    reported.wait_for(lambda: bool(made))
    reported.project.do(Add(made[0]))
    reported.wait_for(lambda: not view.fallen)
    assert view.grab().toImage() == before
    reported.project.do(Delete(Dismissal, (made[0].id,)))
    reported.wait_for(lambda: bool(view.fallen))


def test_a_second_text_shows_it_too(reported: Robot) -> None:
    reported.project.do(Add(FELL))
    views = reported.window.desk.views
    reported.wait_for(lambda: all(view.fallen for view in views))


def test_a_judgement_that_rests_on_it_says_so_in_the_list(reported: Robot) -> None:
    reported.project.do(Add(JUDGED))
    reported.window.findings_actions.judgements()
    dialog = reported.window.findChild(JudgementsDialog)
    assert dialog is not None
    assert dialog.all.item(0).text() == "It is forged."
    reported.project.do(Add(FELL))
    reported.wait_for(lambda: bool(reported.view.fallen))
    reason = "withdrawn: 2014-11-10, They took it back."
    said = f"Rests on a source that no longer stands: two aides ({reason})"
    assert dialog.all.item(0).text() == f"It is forged.\n{said}"
    reported.project.do(Delete(Standing, (FELL.id,)))
    reported.wait_for(lambda: not reported.view.fallen)
    assert dialog.all.item(0).text() == "It is forged."
    dialog.close()
