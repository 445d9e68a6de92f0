"""Shaping what is selected, by every unit, with the keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ..robot import CTRL, SHIFT, Robot, document_of

K = Qt.Key
LONG = "Mayor Ann Lee said the letter was forged, according to two aides"


def test_x_goes_from_clause_to_clause(robot: Robot) -> None:
    robot.caret_to("Mayor")
    clauses = []
    for _ in range(3):
        robot.type("x")
        clauses.append(robot.selected_words())
    assert clauses == ["Mayor Ann Lee said", "the letter was forged", "according to two aides"]
    robot.type("X")
    assert robot.selected_words() == "the letter was forged"
    robot.type("+")
    assert robot.selected_words() == "the letter was forged, according to two aides"
    robot.type("-")
    assert robot.selected_words() == "the letter was forged"


def test_x_goes_on_behind_the_claim_that_was_just_made(robot: Robot) -> None:
    robot.caret_to("Mayor")
    robot.type("xfxr")
    assert robot.words() == ["the letter was forged"]
    robot.type("xr")
    assert robot.words() == ["according to two aides"]
    robot.type("X")
    assert robot.selected_words() == "the letter was forged"


def test_ctrl_shapes_by_character(robot: Robot) -> None:
    robot.select("letter was")
    robot.key(K.Key_L, CTRL)
    assert robot.selected_words() == "letter was f", "white space is passed over"
    robot.key(K.Key_H, CTRL)
    robot.key(K.Key_H, CTRL)
    assert robot.selected_words() == "letter wa"
    robot.key(K.Key_L, CTRL | SHIFT)
    assert robot.selected_words() == "etter wa"
    robot.key(K.Key_H, CTRL | SHIFT)
    assert robot.selected_words() == "letter wa"


@pytest.mark.parametrize(
    ("digit", "widened", "longer", "name"),
    [
        (K.Key_1, LONG, f"{LONG}. Nobody has seen it since June", "sentence"),
        (K.Key_2, "letter was", "letter was forged", "word"),
        (K.Key_3, "etter wa", "etter was", "character"),
        (
            K.Key_4,
            "the letter was forged",
            "the letter was forged, according to two aides",
            "clause",
        ),
    ],
)
def test_shift_and_a_digit_choose_what_to_shape_by(
    robot: Robot, digit: Qt.Key, widened: str, longer: str, name: str
) -> None:
    start = robot.document.text.index("etter was")
    robot.focus_text()
    robot.view.select_range(start, start + len("etter wa"))
    robot.key(digit, SHIFT)
    assert robot.selected_words() == widened
    assert robot.foot.endswith(f"shaped by {name}")
    robot.type("l")
    assert robot.selected_words() == longer
    robot.type("h")
    assert robot.selected_words() == widened


def test_the_unit_goes_with_the_selection(robot: Robot) -> None:
    robot.caret_to("Mayor")
    robot.key(K.Key_3, SHIFT)
    assert robot.selected_words() == "a"
    robot.key(K.Key_Escape)
    robot.caret_to("letter was")
    robot.type("l")
    assert robot.selected_words() == "letter was"
    robot.key(K.Key_1, SHIFT)
    robot.type("vh")
    assert robot.selected_words() == "Mayor Ann Lee said the letter was forged, according to two"


def test_a_tagged_selection_takes_its_unit_along(robot: Robot) -> None:
    robot.caret_to("Mayor")
    robot.key(K.Key_4, SHIFT)
    robot.type("r")
    assert "selected" not in robot.foot
    robot.type("l")
    assert robot.selected_words() == "Mayor Ann"
    assert robot.foot.endswith("shaped by word")


def test_at_the_end_of_the_text_x_says_so(robot: Robot) -> None:
    robot.caret_to("since June")
    robot.type("xx")
    assert robot.selected_words() == "Nobody has seen it since June"
    assert "no more clauses" in robot.message


def test_a_fact_on_a_whole_sentence_is_two_keys(robot: Robot) -> None:
    robot.caret_to("The Herald", 0)
    robot.type("jf")
    assert robot.words() == ["It is a shameful affair"]


def caret_between(robot: Robot) -> str:
    """The word before the caret and the word after it."""
    text, caret = robot.document.text, robot.view.caret
    return f"{text[:caret].split()[-1]}|{''.join(text[caret:].split()[:1])}"


def test_the_caret_goes_to_the_ends_of_the_clause_and_then_of_the_sentence(robot: Robot) -> None:
    robot.caret_to("letter was")
    robot.type("(")
    assert caret_between(robot) == "said|the"
    robot.type("(")
    assert caret_between(robot) == "affair.|Mayor"
    robot.type("(")
    assert caret_between(robot) == "affair.|Mayor", "there it stays"
    robot.type(")")
    assert caret_between(robot) == "said|the"
    robot.type(")")
    assert caret_between(robot) == "aides|."
    robot.type("(")
    assert caret_between(robot) == "forged,|according"


def test_what_is_selected_collapses_to_its_ends(robot: Robot) -> None:
    robot.caret_to("Mayor")
    robot.type("xx")
    assert robot.selected_words() == "the letter was forged"
    robot.type(")")
    assert robot.view.selected_range is None
    assert caret_between(robot) == "forged|,"
    robot.type("H")
    assert robot.selected_words() == "was forged", "from there the start is shaped"
    robot.type("(")
    assert caret_between(robot) == "said|the", "the start of its clause"
    robot.type("l")
    assert robot.selected_words() == "the letter"


QUOTED = """A headline

But he said that it had “no bell of any such size”. “And so, nothing. He did not ask.”
"""


def test_x_leaves_out_what_joins_and_keeps_quotation_marks_together(robot: Robot) -> None:
    robot.project.do(document_of(QUOTED, "Quoted"))
    robot.session.show_document(list(robot.project.read.titles())[-1])
    robot.caret_to("But he")
    robot.type("x")
    assert robot.selected_words() == "he said"
    robot.type("x")
    assert robot.selected_words() == "it had “no bell of any such size”"
    robot.type("h")
    assert robot.selected_words() == "it had “no bell of any such", "the mark is still open"
