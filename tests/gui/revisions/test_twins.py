"""The claims of twins: drawn in each other's text on demand, told in the foot, never acted on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QAction

from annotator.commands import AddClaim, DeleteDocument, Revise, TagClaims
from annotator.model import ClaimKind, Document, DocumentId
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.project.twin_claims import TwinClaims

from ..robot import TEXT, Robot, document_of

ADDRESS = "https://gazette.example/wall"


@pytest.fixture
def twin(robot: Robot) -> DocumentId:
    """A twin of the current document with a claim of its own; the analyst is where she was."""
    command = document_of(TEXT, "In the Gazette")
    fields = (FoundField(FieldName.URL, ADDRESS, "read"),)
    command = replace(command, findings=Findings(fields=fields))
    robot.project.do(command)
    start = TEXT.index("officials did not deny the letter")
    robot.project.do(
        AddClaim(
            document_id=command.document_id, ranges=((start, start + 9),), kind=ClaimKind.REPORT
        )
    )
    return command.document_id


def drawn(robot: Robot) -> list[tuple[int, int, str]]:
    claims = robot.window.view.twin_claims
    return [(start, end, claim.twin) for start, end, claim in claims.spans] if claims else []


def toggle(robot: Robot) -> None:
    robot.window.actions_by_name["toggle_twins"].trigger()


def test_the_claims_of_a_twin_are_drawn_on_demand_and_not_editable(
    robot: Robot, twin: DocumentId
) -> None:
    start = TEXT.index("officials")
    assert drawn(robot) == []
    toggle(robot)
    assert drawn(robot) == [(start, start + 9, ADDRESS)]
    assert robot.window.revision_actions.shows_twins()
    robot.window.view.move_caret(start + 3)
    assert robot.session.claim_id is None, "a claim of a twin is never the current one"
    robot.wait_for(lambda: robot.window.desk.pane.chain.text() != "")
    assert robot.window.desk.pane.chain.text() == f"Twin “{ADDRESS}”: Report"
    robot.window.view.grab()
    toggle(robot)
    assert drawn(robot) == []


def test_each_document_has_its_own_state_and_the_other_twin_is_drawn_there(
    robot: Robot, twin: DocumentId
) -> None:
    robot.select("Nobody has seen it since June")
    robot.type("o")
    first = robot.document.id
    toggle(robot)
    robot.session.show_document(twin)
    assert drawn(robot) == []
    toggle(robot)
    assert [end - start for start, end, _ in drawn(robot)] == [len("Nobody has seen it since June")]
    robot.session.show_document(first)
    assert [name for _, _, name in drawn(robot)] == [ADDRESS]


def test_edits_of_the_twin_are_followed_and_others_read_nothing(
    robot: Robot, twin: DocumentId, monkeypatch: pytest.MonkeyPatch
) -> None:
    toggle(robot)
    before = robot.window.view.twin_claims
    robot.select("Nobody has seen it since June")
    robot.type("o")
    assert robot.window.view.twin_claims is before
    (claim,) = robot.project.read.claims(twin)
    robot.project.do(TagClaims((claim.id,), ClaimKind.FACT))
    now = robot.window.view.twin_claims
    assert isinstance(now, TwinClaims)
    assert [each.kind for _, _, each in now.spans] == [ClaimKind.FACT]
    robot.project.do(DeleteDocument(twin))
    assert drawn(robot) == []


def test_a_document_without_twin_says_so(robot: Robot) -> None:
    toggle(robot)
    assert robot.message == "No other document here has the same text."
    assert not robot.window.revision_actions.shows_twins()


def test_the_list_of_documents_offers_it_for_twins_alone(robot: Robot, twin: DocumentId) -> None:
    panel = robot.window.documents

    def entries(document_id: DocumentId) -> list[QAction]:
        menu = panel.menu_of(panel.model.index(panel.model.row_of(document_id)))
        return [each for each in menu.actions() if each.text() == "Claims of the twins"]

    other = next(d.id for d in robot.project.read.all(Document) if d.title == "Second")
    assert entries(other) == []
    entries(twin)[0].trigger()
    assert robot.document.id == twin
    assert robot.window.revision_actions.shows_twins()


def test_twins_are_compared_side_by_side(robot: Robot, twin: DocumentId) -> None:
    first = robot.document.id
    robot.window.actions_by_name["compare_revision"].trigger()
    shown = [robot.session.document_on(side) for side in (0, 1)]
    assert [each.id for each in shown if each] == [first, twin]
    assert robot.message.startswith("Both texts are the same, word for word.")


def test_a_twin_is_named_by_who_carries_it(robot: Robot, twin: DocumentId) -> None:
    document = robot.project.read.need(Document, twin)
    robot.project.do(Revise(document, replace(document, url=""), "No address"))
    toggle(robot)
    assert [name for _, _, name in drawn(robot)] == ["In the Gazette"]
