"""The mouse in the text: edges, words, sentences, numbers in the margin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import ClaimId, ClaimKind

from ..robot import CTRL, NONE, TEXT, Robot, document_of

LEFT = Qt.MouseButton.LeftButton
HEBREW = """מכתב סודי

העיתון דיווח ביום שני כי הפקידים לא הכחישו את המכתב. לדברי Reuters נשלחו בשנת 2024 שלושה מכתבים.
"""


def edge_point(robot: Robot, span: int, *, is_end: bool) -> QPoint:
    """Return where an edge of the current claim is on screen."""
    lines = robot.view.on_screen.lines()
    assert lines is not None
    outline = robot.document.outlines[robot.claim.id]
    edge = lines.edge(outline.ranges[span][is_end], is_end=is_end)
    assert edge is not None, "the edge is not on screen"
    return QPoint(round(edge.x), round((edge.top + edge.bottom) / 2))


def point_of(robot: Robot, words: str, *, is_end: bool = False) -> QPoint:
    """Return where some words begin or end on screen."""
    start = robot.document.text.index(words)
    lines = robot.view.on_screen.lines()
    assert lines is not None
    edge = lines.edge(start + len(words) * is_end, is_end=is_end)
    assert edge is not None, "the words are not on screen"
    return QPoint(round(edge.x), round((edge.top + edge.bottom) / 2))


def press(robot: Robot, point: QPoint) -> None:
    QTest.mousePress(robot.view.viewport(), LEFT, NONE, point)


def move(robot: Robot, point: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Move the mouse with the left button down; QTest cannot hold a modifier meanwhile."""
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    viewport = robot.view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(viewport.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        LEFT,
        modifier,
    )
    QApplication.sendEvent(viewport, event)


def release(robot: Robot, point: QPoint) -> None:
    QTest.mouseRelease(robot.view.viewport(), LEFT, NONE, point)
    QApplication.processEvents()


def drag(robot: Robot, start: QPoint, end: QPoint, modifier: Qt.KeyboardModifier = NONE) -> None:
    press(robot, start)
    move(robot, (start + end) / 2, modifier)
    move(robot, end, modifier)
    release(robot, end)


@pytest.fixture
def claimed(robot: Robot) -> Robot:
    robot.select("officials did not deny")
    robot.type("r")
    assert robot.words() == ["officials did not deny"]
    return robot


@pytest.mark.parametrize(
    ("first", "last", "selected"),
    [
        ("fficials did", "did not den", "officials did not deny"),
        ("ls did", "did not deny the l", "did not deny the"),
        ("ny the", "officials di", "did not deny"),
        ("hamefu", "sham", "shameful"),
        ("etter. It", "etter.", "letter."),
        ("shameful", "affair.", "shameful affair."),
    ],
)
def test_a_drag_goes_from_word_to_word_either_way(
    robot: Robot, first: str, last: str, selected: str
) -> None:
    here, there = point_of(robot, first), point_of(robot, last, is_end=True)
    drag(robot, here, there)
    assert robot.selected_words() == selected
    robot.key(Qt.Key.Key_Escape)
    drag(robot, there, here)
    assert robot.selected_words() == selected


def test_a_drag_takes_both_marks_of_a_quotation(robot: Robot) -> None:
    robot.project.do(document_of("A head\n\nHe said that “nobody saw it” and left.", "Quoted"))
    robot.session.show_document(list(robot.project.read.titles())[-1])
    robot.focus_text()
    drag(robot, point_of(robot, "that"), point_of(robot, "saw it", is_end=True))
    assert robot.selected_words() == "that “nobody saw it”"
    robot.key(Qt.Key.Key_Escape)
    drag(robot, point_of(robot, "nobody"), point_of(robot, "saw it", is_end=True))
    assert robot.selected_words() == "nobody saw it"


def test_with_ctrl_a_drag_goes_from_character_to_character(robot: Robot) -> None:
    drag(robot, point_of(robot, "ials did"), point_of(robot, "not de", is_end=True), CTRL)
    assert robot.selected_words() == "ials did not de"


def test_a_hand_that_trembles_at_a_click_selects_nothing(robot: Robot) -> None:
    point = point_of(robot, "hameful")
    drag(robot, point, point + QPoint(4, 1))
    assert robot.view.selected_range is None


def test_shift_and_a_click_extend_to_a_whole_word(robot: Robot) -> None:
    robot.select("officials did")
    point = point_of(robot, "den", is_end=True)
    QTest.mouseClick(robot.view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, point)
    assert robot.selected_words() == "officials did not deny"


def test_keys_select_by_character_after_a_release_that_was_not_seen(robot: Robot) -> None:
    press(robot, point_of(robot, "hameful"))
    robot.view.clearFocus()
    robot.select("sham")
    robot.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert robot.selected_words() == "shame"


def test_an_edge_is_dragged_to_a_word_in_one_edit(claimed: Robot) -> None:
    edits = len(claimed.project.read.history.lines())
    target = point_of(claimed, "deny the letter", is_end=True) - QPoint(3, 0)
    drag(claimed, edge_point(claimed, 0, is_end=True), target)
    assert claimed.words() == ["officials did not deny the letter"]
    assert len(claimed.project.read.history.lines()) == edits + 1
    claimed.key(Qt.Key.Key_Z, CTRL)
    assert claimed.words() == ["officials did not deny"]


def test_the_first_edge_takes_words_off(claimed: Robot) -> None:
    drag(claimed, edge_point(claimed, 0, is_end=False), point_of(claimed, "did not") + QPoint(2, 0))
    assert claimed.words() == ["did not deny"]


def test_with_ctrl_an_edge_goes_from_character_to_character(claimed: Robot) -> None:
    start = edge_point(claimed, 0, is_end=True)
    drag(claimed, start, point_of(claimed, "did not de", is_end=True), CTRL)
    assert claimed.words() == ["officials did not de"]


def test_the_words_are_shown_while_they_are_dragged(claimed: Robot) -> None:
    start = edge_point(claimed, 0, is_end=True)
    press(claimed, start)
    move(claimed, point_of(claimed, "deny the letter", is_end=True))
    expected = (TEXT.index("officials"), TEXT.index("deny the letter") + len("deny the letter"))
    assert claimed.view.preview == (expected,)
    assert claimed.words() == ["officials did not deny"]
    release(claimed, start)
    assert claimed.view.preview is None


def test_escape_releases_an_edge_and_changes_nothing(claimed: Robot) -> None:
    edits = len(claimed.project.read.history.lines())
    press(claimed, edge_point(claimed, 0, is_end=True))
    move(claimed, point_of(claimed, "deny the letter", is_end=True))
    claimed.key(Qt.Key.Key_Escape)
    assert claimed.view.preview is None
    release(claimed, point_of(claimed, "deny the letter", is_end=True))
    assert claimed.words() == ["officials did not deny"]
    assert len(claimed.project.read.history.lines()) == edits


def test_an_edge_cannot_pass_the_other_end(claimed: Robot) -> None:
    start = edge_point(claimed, 0, is_end=True)
    drag(claimed, start, point_of(claimed, "The Herald"))
    assert claimed.words() == ["o"]


def test_the_second_span_has_edges_of_its_own(claimed: Robot) -> None:
    claimed.select("shameful")
    claimed.session.show_claim(claimed.claims[0].id)
    claimed.select("shameful")
    claimed.type(",")
    assert claimed.words() == ["officials did not deny", "shameful"]
    target = point_of(claimed, "affair", is_end=True)
    drag(claimed, edge_point(claimed, 1, is_end=True), target)
    assert claimed.words() == ["officials did not deny", "shameful affair"]


def test_the_pointer_shows_what_can_be_dragged(claimed: Robot) -> None:
    viewport = claimed.view.viewport()
    QTest.mouseMove(viewport, edge_point(claimed, 0, is_end=True))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mouseMove(viewport, point_of(claimed, "Monday") + QPoint(10, 0))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_an_edge_in_a_right_to_left_text_is_dragged_the_other_way(robot: Robot) -> None:
    added = document_of(HEBREW, "עברית")
    robot.session.do(added)
    robot.session.show_document(added.document_id)
    QApplication.processEvents()
    robot.select("הפקידים לא הכחישו")
    robot.type("r")
    start = edge_point(robot, 0, is_end=True)
    assert start.x() < edge_point(robot, 0, is_end=False).x()
    drag(robot, start, point_of(robot, "המכתב.", is_end=True) + QPoint(4, 0))
    assert robot.words()[0].startswith("הפקידים לא הכחישו את המכתב")


def test_a_double_click_selects_a_word_and_a_third_the_sentence(robot: Robot) -> None:
    point = point_of(robot, "shameful") + QPoint(12, 0)
    viewport = robot.view.viewport()
    QTest.mouseDClick(viewport, LEFT, NONE, point)
    assert robot.view.selected_range is not None
    assert TEXT[slice(*robot.view.selected_range)] == "shameful"
    QTest.mouseClick(viewport, LEFT, NONE, point)
    assert robot.view.selected_range is not None
    assert TEXT[slice(*robot.view.selected_range)] == "It is a shameful affair."
    robot.type("o")
    assert robot.claim.kind is ClaimKind.OPINION


def test_three_clicks_into_what_is_selected_select_the_sentence_again(robot: Robot) -> None:
    """Qt takes a click into a selection for the beginning of a drag of the words."""
    point = point_of(robot, "shameful") + QPoint(12, 0)
    viewport = robot.view.viewport()
    robot.select("It is a shameful affair.")
    QTest.mouseClick(viewport, LEFT, NONE, point)
    QTest.mouseDClick(viewport, LEFT, NONE, point)
    assert robot.view.selected_range is not None
    assert TEXT[slice(*robot.view.selected_range)] == "shameful"
    QTest.mouseClick(viewport, LEFT, NONE, point)
    assert robot.view.selected_range is not None
    assert TEXT[slice(*robot.view.selected_range)] == "It is a shameful affair."


def test_a_drag_selects(robot: Robot) -> None:
    drag(robot, point_of(robot, "did not"), point_of(robot, "deny the letter", is_end=True))
    assert robot.view.selected_range is not None
    assert TEXT[slice(*robot.view.selected_range)] == "did not deny the letter"


def test_a_drag_within_selected_words_starts_a_new_selection(robot: Robot) -> None:
    robot.select("officials did not deny the letter")
    drag(robot, point_of(robot, "did not"), point_of(robot, "did not deny", is_end=True))
    assert robot.view.selected_range is not None
    assert TEXT[slice(*robot.view.selected_range)] == "did not deny"


def test_a_click_on_its_number_makes_a_claim_current(claimed: Robot) -> None:
    claimed.caret_to("Nobody")
    assert claimed.session.claim_id is None
    wanted: ClaimId = claimed.claims[0].id
    line = point_of(claimed, "officials")
    number = QPoint(round(claimed.view.gutter.bar_x) - 14, line.y())
    QTest.mouseClick(claimed.view.viewport(), LEFT, NONE, number)
    assert claimed.session.claim_id == wanted


def test_a_right_to_left_text_has_its_lines_and_its_margin_at_the_right(robot: Robot) -> None:
    left_to_right = robot.view.gutter
    assert left_to_right.bar_x < left_to_right.text_x
    added = document_of(HEBREW, "עברית")
    robot.session.do(added)
    robot.session.show_document(added.document_id)
    QApplication.processEvents()
    gutter = robot.view.gutter
    assert gutter.text_x < gutter.bar_x < robot.view.viewport().width()
    assert abs(point_of(robot, "העיתון").x() - gutter.text_x) <= 1
    robot.select("לדברי Reuters")
    robot.type("f")
    lines = robot.view.on_screen.lines()
    assert lines is not None
    places = list(lines.stretches(*robot.document.outlines[robot.claim.id].ranges[0]))
    assert len(places) >= 2, "the name in the other script is a piece of its own"
    assert all(place.x_from <= place.x_to <= gutter.text_x + 1 for place in places), places
    number = QPoint(round(gutter.bar_x) + 14, round(places[0].baseline) - 5)
    robot.caret_to("מכתב סודי")
    QTest.mouseClick(robot.view.viewport(), LEFT, NONE, number)
    assert robot.words() == ["לדברי Reuters"]


def test_claims_within_claims_push_the_lines_below_apart(robot: Robot) -> None:
    """Four levels are drawn under the words, not through those of the next line."""

    def tops() -> list[float]:
        lines = robot.view.on_screen.lines()
        assert lines is not None
        return [line.top for line in lines.lines]

    before = tops()
    for words in (
        "The Herald reported on Monday that officials did not deny the letter.",
        "officials did not deny the letter",
    ):
        robot.select(words)
        robot.type("r")
    assert tops() == before, "two levels fit into the leading"
    robot.select("did not deny the letter")
    robot.type("f")
    QApplication.processEvents()
    third = tops()
    assert third[-1] > before[-1]
    robot.view.select_range(TEXT.index("deny the"), TEXT.index("deny the") + len("deny the"))
    robot.type("o")
    QApplication.processEvents()
    assert tops()[-1] > third[-1]
    for _edit in range(4):
        robot.key(Qt.Key.Key_Z, CTRL)
    QApplication.processEvents()
    assert tops() == before
