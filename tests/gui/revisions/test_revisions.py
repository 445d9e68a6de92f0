"""A later version of a document: imported, compared, and decided with keys and buttons."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.commands import AddDocument, Revise
from annotator.gui.revisions.panel import RevisionPanel
from annotator.model import Claim, ClaimKind, Document, Revision

from ..robot import TEXT, Robot

LATER = TEXT.replace(
    "officials did not deny the letter", "officials never denied the letter"
).replace("Nothing much", "Correction: nothing much")


@pytest.fixture
def revised(robot: Robot, tmp_path: Path) -> Robot:
    """Two claims of the first document, one whose words were changed, and the later document."""
    robot.select("Nobody has seen it since June")
    robot.type("o")
    robot.select("officials did not deny the letter")
    robot.type("r")
    path = tmp_path / "later.txt"
    path.write_text(LATER, encoding="utf-8")
    robot.window.revision_actions.take_revision(robot.document.id, path)
    robot.wait_for(lambda: len(robot.project.read.all(Document)) == 3, 20.0)
    robot.wait_for(lambda: panel(robot).model.rowCount() == 1, 20.0)
    return robot


def panel(robot: Robot) -> RevisionPanel:
    return robot.window.tabs.revision.panel


def carried(robot: Robot) -> list[str]:
    (revision,) = robot.project.read.all(Revision)
    found = robot.project.read.claims(revision.document)
    return [claim.spans[0].exact for claim in found]


def test_what_stands_is_carried_over_and_the_rest_is_listed(revised: Robot) -> None:
    assert carried(revised) == ["Nobody has seen it since June"]
    assert revised.document.text == LATER
    assert "1 claims carried over, 1 wait" in revised.messages[-1].text
    waiting = panel(revised).current
    assert waiting is not None
    assert waiting.words == "officials did not deny the letter"
    assert panel(revised).model.why(waiting) == "words changed"
    revised.session.undo()
    assert len(revised.project.read.all(Document)) == 2
    assert revised.project.read.all(Revision) == []


def test_a_renamed_document_is_called_so_in_the_summary(revised: Robot) -> None:
    document = revised.document.document
    revised.project.do(Revise(document, replace(document, title="Newer"), "Change details"))
    revised.wait_for(lambda: panel(revised).summary.text().startswith("“Newer” revises “First”"))


def test_enter_confirms_the_proposed_place(revised: Robot) -> None:
    panel(revised).table.setFocus()
    revised.key(Qt.Key.Key_Return)
    revised.wait_for(lambda: panel(revised).model.rowCount() == 0)
    assert "officials" in " ".join(carried(revised))
    new = revised.project.read.claims(revised.document.id)
    assert {claim.kind for claim in new} == {ClaimKind.REPORT, ClaimKind.OPINION}


def test_the_analyst_chooses_the_words(revised: Robot) -> None:
    revised.focus_text()
    revised.select("never denied the letter")
    revised.click(panel(revised).place_button)
    revised.wait_for(lambda: panel(revised).model.rowCount() == 0)
    assert "never denied the letter" in carried(revised)


def test_without_a_selection_a_message_says_what_to_do(revised: Robot) -> None:
    revised.view.move_caret(0)
    revised.click(panel(revised).place_button)
    assert revised.message == "Select the words in the later document first."
    assert panel(revised).model.rowCount() == 1


def test_delete_leaves_a_claim_behind_and_undo_brings_it_back(revised: Robot) -> None:
    panel(revised).table.setFocus()
    revised.key(Qt.Key.Key_Delete)
    revised.wait_for(lambda: panel(revised).model.rowCount() == 0)
    assert len(carried(revised)) == 1
    assert len(revised.project.read.all(Claim)) == 3
    revised.session.undo()
    revised.wait_for(lambda: panel(revised).model.rowCount() == 1)


def test_both_texts_show_what_was_changed(revised: Robot) -> None:
    revised.window.actions_by_name["compare_revision"].trigger()
    old, new = revised.window.desk.views
    assert old.open_document is not None
    assert new.open_document is not None
    removed = [old.open_document.text[a:b] for a, b in old._differences]
    added = [new.open_document.text[a:b] for a, b in new._differences]
    assert removed[0] == "did not deny"
    assert added[0] == "never denied"
    assert added == ["never denied"]
    waiting = panel(revised).current
    assert waiting is not None
    assert "⟦never denied⟧ the letter" in waiting.now
    assert panel(revised).then.text() == waiting.then
    assert "officials ⟦did not deny⟧" in waiting.then
    revised.focus_text()
    new.move_caret(0)
    revised.key(Qt.Key.Key_F7)
    assert new.open_document.text[new.caret :].startswith("never denied")
    revised.window.actions_by_name["close_second"].trigger()
    assert not revised.window.desk.views[0]._differences


def test_the_tab_is_there_only_where_there_is_a_revision(revised: Robot) -> None:
    tabs = revised.window.tabs
    assert tabs.isTabVisible(tabs.indexOf(tabs.revision))
    other = next(d for d in revised.project.read.all(Document) if d.title == "Second")
    revised.session.show_document(other.id)
    assert not tabs.isTabVisible(tabs.indexOf(tabs.revision))
    revised.window.actions_by_name["compare_revision"].trigger()
    assert "does not revise another one" in revised.message


def test_the_same_text_is_no_revision(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "same.txt"
    path.write_text(TEXT, encoding="utf-8")
    robot.window.revision_actions.take_revision(robot.document.id, path)
    robot.wait_for(lambda: "nothing to revise" in robot.message, 20.0)
    assert len(robot.project.read.all(Document)) == 2


def test_a_file_that_cannot_be_read_is_refused(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "noise.txt"
    path.write_bytes(bytes(range(256)) * 20)
    robot.window.revision_actions.take_revision(robot.document.id, path)
    robot.wait_for(lambda: robot.message.startswith("noise.txt could not be read"), 20.0)


@pytest.fixture
def misread(robot: Robot) -> Robot:
    """A document as an older version read its file, with a claim."""
    original = TEXT.replace("since June", "since June 12[3]").encode()
    text = TEXT.replace("since June", "since June 123")
    robot.project.do(AddDocument(text=text, title="Pier", file_name="pier.txt", original=original))
    robot.session.show_document(robot.project.read.all(Document)[-1].id)
    robot.focus_text()
    robot.select("It is a shameful affair")
    robot.type("o")
    return robot


def test_the_original_that_is_read_better_comes_in_as_a_revision(misread: Robot) -> None:
    misread.window.actions_by_name["read_again"].trigger()
    misread.wait_for(lambda: bool(misread.project.read.all(Revision)), 20.0)
    assert "June 12[3]" in misread.document.text
    assert carried(misread) == ["It is a shameful affair"]


def test_a_file_that_is_here_read_otherwise_is_a_click_from_being_its_revision(
    misread: Robot, tmp_path: Path
) -> None:
    path = tmp_path / "pier.txt"
    (earlier,) = [d for d in misread.project.read.all(Document) if d.title == "Pier"]
    path.write_bytes(misread.project.read.original(earlier) or b"")
    misread.window.import_actions.take_files([path])
    misread.wait_for(lambda: "older version read it" in misread.window.messages.text, 20.0)
    offer = misread.messages[-1].offer
    assert offer is not None
    offer.run()
    misread.wait_for(lambda: bool(misread.project.read.all(Revision)), 20.0)
    (revision,) = misread.project.read.all(Revision)
    assert revision.revises == earlier.id


def test_an_original_that_says_the_same_revises_nothing(robot: Robot) -> None:
    robot.project.do(
        AddDocument(text="It rains.", title="Rain", file_name="a.txt", original=b"It rains.")
    )
    robot.session.show_document(robot.project.read.all(Document)[-1].id)
    robot.window.actions_by_name["read_again"].trigger()
    robot.wait_for(lambda: "the same words as the document" in robot.window.messages.text, 20.0)


def test_a_document_without_its_original_says_so(robot: Robot) -> None:
    robot.window.actions_by_name["read_again"].trigger()
    assert "does not hold the original" in robot.messages[-1].text
