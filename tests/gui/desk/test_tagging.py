"""Tagging, shaping, deleting and taking back, all by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import ClaimKind

from ..robot import CTRL, SHIFT, TEXT, Robot

KINDS = [("f", ClaimKind.FACT), ("r", ClaimKind.REPORT), ("o", ClaimKind.OPINION), ("u", None)]


@pytest.mark.parametrize(("key", "kind"), KINDS)
def test_a_letter_tags_the_selected_words(robot: Robot, key: str, kind: ClaimKind | None) -> None:
    robot.select("officials did not deny the letter")
    robot.type(key)
    assert robot.words() == ["officials did not deny the letter"]
    assert robot.claim.kind is kind


@pytest.mark.parametrize(("key", "kind"), KINDS)
def test_a_letter_tags_the_sentence_at_the_caret(
    robot: Robot, key: str, kind: ClaimKind | None
) -> None:
    robot.caret_to("shameful")
    robot.type(key)
    assert robot.words() == ["It is a shameful affair"]
    assert robot.claim.kind is kind


def test_a_letter_changes_the_kind_of_the_current_claim(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    robot.type("o")
    assert [claim.kind for claim in robot.claims] == [ClaimKind.OPINION]


def test_a_new_claim_is_current_although_a_smaller_one_begins_there(robot: Robot) -> None:
    robot.select("It is")
    robot.type("f")
    robot.select("It is a shameful affair.")
    robot.type("o")
    assert robot.words() == ["It is a shameful affair."]
    robot.type("r")
    assert {robot.words(c)[0]: c.kind for c in robot.claims} == {
        "It is": ClaimKind.FACT,
        "It is a shameful affair.": ClaimKind.REPORT,
    }


def test_comma_adds_further_words_and_semicolon_takes_them_off(robot: Robot) -> None:
    robot.select("Mayor Ann Lee said the letter was forged")
    robot.type("r")
    robot.select("two aides")
    robot.type(",")
    assert robot.words() == ["Mayor Ann Lee said the letter was forged", "two aides"]
    robot.window.view.move_caret(TEXT.index("two aides") + 3)
    QApplication.processEvents()
    robot.type(";")
    assert robot.words() == ["Mayor Ann Lee said the letter was forged"]
    robot.type(";")
    assert "Put the caret" in robot.message


def test_a_claim_is_made_smaller_by_taking_selected_words_off(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    made = robot.claim.id
    robot.select("It is")
    robot.session.show_claim(made)
    robot.type(";")
    assert robot.words() == ["a shameful affair"]
    robot.select("shameful")
    robot.session.show_claim(made)
    robot.type(";")
    assert robot.words() == ["a", "affair"]
    assert robot.claim.id == made
    robot.select("reported")
    robot.session.show_claim(made)
    robot.type(";")
    assert robot.words() == ["a", "affair"], "other words are not the claim's"


def test_the_only_words_of_a_claim_stay(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    robot.type(";")
    assert robot.words() == ["It is a shameful affair"]
    assert robot.messages[-1].is_error
    assert "only words" in robot.message


def test_zero_marks_a_sentence_with_a_reason(robot: Robot) -> None:
    robot.caret_to("Council")
    robot.type("0")
    assert [span.exact for mark in robot.marks for span in mark.spans] == [
        "Council hides the letter"
    ]
    robot.caret_to("Council")
    robot.key(Qt.Key.Key_Delete)
    assert robot.marks == []


def test_delete_deletes_the_current_claim_and_ctrl_z_brings_it_back(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    before = robot.claims
    robot.key(Qt.Key.Key_Delete)
    assert robot.claims == []
    robot.key(Qt.Key.Key_Z, CTRL)
    assert robot.claims == before
    robot.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert robot.claims == []


def test_undo_reaches_back_past_another_document(robot: Robot) -> None:
    first = robot.document.id
    robot.caret_to("shameful")
    robot.type("f")
    second = robot.window.documents.model.document_at(robot.window.documents.model.index(1))
    robot.session.show_document(second)
    robot.caret_to("The river")
    robot.type("r")
    robot.key(Qt.Key.Key_Z, CTRL)
    robot.key(Qt.Key.Key_Z, CTRL)
    assert robot.project.read.claim_counts() == {}
    robot.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert list(robot.project.read.claim_counts()) == [first]


def test_undo_reaches_back_past_closing_the_project(robot: Robot, project_path: Path) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    robot.key(Qt.Key.Key_W, CTRL)
    assert robot.session.project is None
    robot.session.open_project(project_path)
    assert len(robot.claims) == 1
    robot.focus_text()
    robot.key(Qt.Key.Key_Z, CTRL)
    assert robot.claims == []


def test_j_k_n_and_v_go_by_sentences(robot: Robot) -> None:
    robot.caret_to("Council", 0)
    robot.type("j")
    assert robot.sentence_words().startswith("The Herald")
    robot.type("j")
    assert robot.sentence_words().startswith("It is")
    robot.type("k")
    assert robot.sentence_words().startswith("The Herald")
    robot.type("f")
    robot.caret_to("Council", 0)
    robot.type("n")
    assert robot.sentence_words().startswith("It is")
    robot.type("N")
    assert robot.sentence_words().startswith("Council")
    robot.type("v")
    assert robot.view.selected_range == (0, len("Council hides the letter"))
    robot.type("jjv")
    assert robot.selected_words() == "It is a shameful affair"


def test_brackets_go_by_claims(robot: Robot) -> None:
    for words in ("The Herald", "shameful", "two aides"):
        robot.select(words)
        robot.type("f")
    robot.caret_to("Council", 0)
    robot.type("]")
    assert robot.words() == ["The Herald"]
    robot.type("]]")
    assert robot.words() == ["two aides"]
    robot.type("[")
    assert robot.words() == ["shameful"]


def test_h_and_l_shape_the_selection_word_by_word(robot: Robot) -> None:
    robot.caret_to("It is")
    robot.type("v")
    robot.type("h")
    assert robot.selected_words() == "It is a shameful"
    robot.type("L")
    assert robot.selected_words() == "is a shameful"
    robot.type("l")
    assert robot.selected_words() == "is a shameful affair"
    robot.type("H")
    assert robot.selected_words() == "It is a shameful affair"


def test_escape_drops_the_selection_and_then_the_claim_stays_as_it_is(robot: Robot) -> None:
    robot.select("shameful")
    robot.key(Qt.Key.Key_Escape)
    assert robot.view.selected_range is None
    assert robot.claims == []


def test_escape_cancels_the_box_and_restores_the_focus(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("fs")
    assert robot.window.pick_box.isVisible()
    robot.type("Mini")
    robot.key(Qt.Key.Key_Escape)
    assert not robot.window.pick_box.isVisible()
    assert robot.view.hasFocus()
    assert robot.layers == []


def test_letters_typed_in_fields_do_not_tag(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    before = robot.project.read.history.lines(limit=1)[0].number
    robot.window.claims.filters.field.setFocus()
    robot.type("for")
    assert robot.window.claims.filters.field.text() == "for"
    robot.window.claims.filters.field.clear()
    robot.focus_text()
    robot.type("i")
    robot.type("for us 0,;")
    assert robot.project.read.history.lines(limit=1)[0].number == before
    robot.enter()
    assert robot.claim.statement == "for us 0,;"
    assert robot.claim.kind is ClaimKind.FACT


def test_letters_in_the_tables_do_not_tag(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    robot.key(Qt.Key.Key_1, CTRL)
    assert robot.window.claims.table.hasFocus()
    robot.type("o")
    assert [claim.kind for claim in robot.claims] == [ClaimKind.FACT]


def test_the_table_follows_the_text_and_the_text_the_table(robot: Robot) -> None:
    for words in ("The Herald", "shameful", "two aides"):
        robot.select(words)
        robot.type("f")
    table = robot.window.claims.table
    robot.caret_to("shameful")
    assert table.currentIndex().row() == 1
    robot.key(Qt.Key.Key_1, CTRL)
    robot.key(Qt.Key.Key_Down)
    assert robot.words() == ["two aides"]
    assert robot.view.on_screen.holds(TEXT.index("two aides"), TEXT.index("two aides") + 9)
    robot.enter()
    assert robot.view.hasFocus()


def test_a_click_into_a_claim_makes_it_current(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    robot.caret_to("Council", 0)
    assert robot.session.claim_id is None
    rect = robot.view.on_screen.rect_at(TEXT.index("affair"))
    QTest.mouseClick(
        robot.view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        rect.center(),
    )
    assert robot.words() == ["shameful affair"]


def test_what_is_shown_is_what_is_stored_after_many_steps(robot: Robot) -> None:
    """The open document, patched edit by edit, is what a fresh one would be."""
    from annotator.project.open_document import OpenDocument

    robot.caret_to("shameful")
    robot.type("fjrjoj0")
    robot.enter()
    robot.key(Qt.Key.Key_Z, CTRL)
    robot.key(Qt.Key.Key_Z, CTRL | SHIFT)
    fresh = OpenDocument(robot.project.read, robot.document.id)
    assert list(robot.document.claims) == list(fresh.claims)
    assert list(robot.document.marks) == list(fresh.marks)
    assert robot.document.places == fresh.places
    assert robot.window.claims.model.rowCount() == len(fresh.places)
