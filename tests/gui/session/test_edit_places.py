"""Undo and redo say which document and claim they were about, and go there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from annotator.commands import AddSource, LinkSource, Revise
from annotator.model import Document, DocumentId, Source, SourceId, SourceKind

from ..robot import CTRL, SHIFT, TEXT, Robot, document_of

K = Qt.Key
LONG = "\n\n".join(f"The {n} paragraphs stand here. Nothing happens in them." for n in range(90))


def titles(robot: Robot) -> dict[str, DocumentId]:
    return {title: key for key, title in robot.project.read.titles().items()}


def test_undo_and_redo_go_to_the_claim_in_another_document(robot: Robot) -> None:
    found = titles(robot)
    robot.session.show_document(found["Second"])
    robot.select("The river rose")
    robot.type("f")
    robot.type("o")
    robot.session.show_document(found["First"])
    robot.focus_text()
    robot.key(K.Key_Z, CTRL)
    assert robot.message == "Undo: Tag claim as opinion · claim 1 of “Second”"
    assert robot.document.id == found["Second"]
    assert robot.words() == ["The river rose"]
    assert robot.view.hasFocus()
    robot.key(K.Key_Z, CTRL)
    assert robot.message == "Undo: Add fact · “The river rose” in “Second”"
    assert robot.session.claim_id is None
    robot.session.show_document(found["First"])
    robot.key(K.Key_Z, CTRL | SHIFT)
    assert robot.message == "Redo: Add fact · claim 1 of “Second”"
    assert robot.words() == ["The river rose"]


def test_undo_scrolls_to_where_the_claim_was(robot: Robot) -> None:
    robot.project.do(document_of(LONG, "Long"))
    robot.session.show_document(titles(robot)["Long"])
    robot.focus_text()
    words = "The 3 paragraphs stand here"
    robot.select(words)
    robot.type("r")
    robot.caret_to("The 80 paragraphs")
    robot.type("0")
    start = LONG.index(words)
    assert not robot.view.on_screen.holds(start, start + len(words))
    while robot.project.undo_label != "Add report":
        robot.key(K.Key_Z, CTRL)
    robot.caret_to("The 80 paragraphs")
    robot.key(K.Key_Z, CTRL)
    assert not robot.claims
    assert robot.view.on_screen.holds(start, start + len(words))
    assert robot.view.caret == start


def test_undo_of_a_link_goes_to_its_claim_and_keeps_the_focus_in_the_text(robot: Robot) -> None:
    found = titles(robot)
    robot.caret_to("shameful")
    robot.type("f")
    claim_id = robot.claim.id
    source = Source(id=SourceId("lee"), name="Lee", kind=SourceKind.PERSON)
    robot.project.do(AddSource(source))
    robot.session.do(LinkSource(claim_id=claim_id, source_id=source.id))
    robot.session.show_document(found["Second"], 1)
    robot.focus_text()
    robot.key(K.Key_Z, CTRL)
    assert robot.session.active_side == 0
    assert robot.session.claim_id == claim_id
    assert robot.message == "Undo: Link source · claim 1 of “First”"
    assert robot.window.desk.panes[0].view.hasFocus()
    robot.key(K.Key_Z, CTRL)
    assert robot.message == "Undo: Add source", "a source stands in no text"


def test_undo_in_the_history_goes_there_too(robot: Robot) -> None:
    found = titles(robot)
    robot.caret_to("shameful")
    robot.type("f")
    robot.session.show_document(found["Second"])
    robot.window.view_actions.show_history()
    history = robot.window.history
    history.table.setCurrentIndex(history.model.index(0, 0))
    robot.wait_for(history.revert.isEnabled)
    robot.click(history.revert)
    assert robot.message == "Undo: Add fact · “It is a shameful affair” in “First”"
    assert robot.document.id == found["First"]


def test_what_is_undone_in_a_document_that_is_gone_moves_nothing(robot: Robot) -> None:
    robot.project.do(document_of(TEXT + "More.", "Third"))
    robot.session.show_document(titles(robot)["First"])
    robot.focus_text()
    robot.key(K.Key_Z, CTRL)
    assert robot.message == "Undo: Import “Third”"
    assert robot.document.document.title == "First"
    robot.key(K.Key_Z, CTRL | SHIFT)
    assert robot.message == "Redo: Import “Third” · “Third”"


@pytest.mark.parametrize("title", ["A new title", "50 % & more"])
def test_a_renamed_document_is_called_so_beside_the_keys(robot: Robot, title: str) -> None:
    found = titles(robot)
    robot.caret_to("shameful")
    robot.type("f")
    robot.session.show_document(found["Second"], 1)
    robot.select("The river rose")
    assert "claim 1 of “First”" in robot.foot
    document = robot.project.read.need(Document, found["First"])
    robot.project.do(Revise(document, replace(document, title=title), "Change details"))
    assert f"claim 1 of “{title}”" in robot.foot
