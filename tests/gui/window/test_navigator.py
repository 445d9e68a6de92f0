"""Going to what a panel points at."""

from __future__ import annotations

from annotator.model import Document

from ..robot import Robot


def test_a_claim_is_gone_to_before_its_document_was_read_for_the_search(robot: Robot) -> None:
    robot.select("two aides")
    robot.type("f")
    claim_id = robot.claim.id
    first, second = robot.project.read.all(Document)
    robot.session.show_document(second.id)
    assert robot.session.index is not None
    robot.session.index._forget(first.id)
    robot.window.panes.claim_entered.emit(claim_id)
    assert robot.session.claim_id == claim_id
    assert robot.document.id == first.id
