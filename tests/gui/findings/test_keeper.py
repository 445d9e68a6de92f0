"""Findings are read in slices between key presses, while edits go on."""

from __future__ import annotations

import pytest

from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    DeleteClaims,
    LinkSource,
    RelateClaims,
)
from annotator.model import (
    Attribution,
    ClaimId,
    ClaimKind,
    Document,
    RelationType,
    Source,
    SourceId,
    SourceKind,
)

from ..robot import TEXT, Robot

AIDES = Source(id=SourceId("aides"), name="two aides", kind=SourceKind.ANONYMOUS)


def add_report(robot: Robot, name: str, words: str) -> None:
    """Add a report of nobody in particular."""
    start = TEXT.index(words)
    claim = AddClaim(
        document_id=robot.document.id,
        ranges=((start, start + len(words)),),
        kind=ClaimKind.REPORT,
        claim_id=ClaimId(name),
    )
    robot.project.do(claim)
    robot.project.do(LinkSource(claim_id=claim.claim_id, source_id=AIDES.id))


@pytest.mark.parametrize("slices", range(9))
def test_edits_between_the_slices_count_wherever_they_come(robot: Robot, slices: int) -> None:
    keeper = robot.window.tabs.keeper
    robot.wait_for(lambda: keeper.is_read and not keeper.is_busy)
    robot.project.do(AddSource(AIDES))
    add_report(robot, "a", "the letter was forged")
    robot.wait_for(lambda: not keeper.is_busy)
    keeper._on_opened()  # read anew, a slice at a time
    keeper._opening.stop()
    for _ in range(slices):
        if keeper._reading is not None:
            keeper._read_on()
            keeper._slices.stop()
    add_report(robot, "b", "officials did not deny")
    robot.project.do(DeleteClaims((ClaimId("a"),)))
    while keeper._reading is not None:
        keeper._read_on()
        keeper._slices.stop()
    robot.wait_for(lambda: keeper.is_read and not keeper.is_busy)
    named = {claim for each in keeper.seen for claim in each.finding.claims}
    assert named == {ClaimId("b")}
    assert {a.claim for a in robot.project.read.all(Attribution)} == {ClaimId("b")}


def test_edits_are_drawn_before_the_thread_is_told_of_all_of_them_at_once(robot: Robot) -> None:
    keeper, found = robot.window.tabs.keeper, []
    robot.wait_for(lambda: keeper.is_read and not keeper.is_busy)
    keeper.changed.connect(lambda: found.append(len(keeper.seen)))
    robot.project.do(AddSource(AIDES))
    add_report(robot, "a", "the letter was forged")
    assert keeper.is_busy
    assert not keeper._tasks.is_busy
    robot.wait_for(lambda: not keeper.is_busy)
    assert len(found) == 1
    named = {claim for each in keeper.seen for claim in each.finding.claims}
    assert named == {ClaimId("a")}


def test_who_asks_of_the_facts_is_answered_with_the_last_edit(robot: Robot) -> None:
    keeper = robot.window.tabs.keeper
    told: list[list[str]] = []
    robot.wait_for(lambda: keeper.is_read and not keeper.is_busy)
    robot.project.do(AddSource(AIDES))
    assert keeper.ask(lambda facts: [s.name for s in facts.all(Source)], told.append)
    robot.wait_for(lambda: bool(told))
    assert AIDES.name in told[0]


def test_the_card_tells_by_whom_the_documents_hang_together(robot: Robot) -> None:
    robot.project.do(AddSource(AIDES))
    add_report(robot, "a", "the letter was forged")
    robot.project.do(AddDocument(text="The letter was forged, two aides said.", title="Echo"))
    (echo,) = (d for d in robot.project.read.all(Document) if d.title == "Echo")
    ranges = ((0, 21),)
    robot.project.do(
        AddClaim(document_id=echo.id, ranges=ranges, kind=ClaimKind.REPORT, claim_id=ClaimId("b"))
    )
    robot.project.do(LinkSource(claim_id=ClaimId("b"), source_id=AIDES.id))
    robot.project.do(
        RelateClaims(from_id=ClaimId("a"), type=RelationType.SAME_AS, to_id=ClaimId("b"))
    )
    keeper, card = robot.window.tabs.keeper, robot.window.tabs.claims.card
    robot.wait_for(lambda: bool(keeper.told_of(ClaimId("a"))[0]))
    robot.window.session.show_claim(ClaimId("a"))
    robot.wait_for(lambda: "1 origin" in card._carried.text())
    assert "They go back to two aides." in card._carried.toolTip()
