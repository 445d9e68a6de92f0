"""What each act is about: the rule, held by every key and every entry of the menus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.commands import DeleteClaims
from annotator.gui.actions.action import Menu, Needs
from annotator.gui.window.rows import ACTIONS
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    Edit,
    Evidence,
    Mark,
    Relation,
    Source,
)
from annotator.project import Project
from annotator.settings import load_settings

from ..robot import NONE, SHIFT, TEXT, Robot
from .test_mouse import drag, point_of

LEFT = Qt.MouseButton.LeftButton
B = "Mayor Ann Lee said the letter was forged"
INNER = "the letter was forged"
C = "two aides"
A = "shameful affair"

OF_WORDS = {"tag_fact", "tag_report", "tag_opinion", "highlight", "mark"}
TO_CLAIM = {"add_span", "remove_span", "set_cue", "set_mention", "evidence"}
ELSEWHERE = {
    "set_voice": "the region at the caret",
    "go_to_claim": "the passage at the caret",
    "mark_furniture": "all that stands around the text",
    "times": "the current claim, in a dialog",
}
ACTS = [
    row.name
    for row in ACTIONS
    if row.needs is Needs.TEXT
    and (row.group.menu in (Menu.CLAIM, Menu.SOURCE) or row.name == "delete")
    and row.name not in ELSEWHERE
]
TYPED = {"link_source": "Zz", "wrap_source": "Zz", "tag": "Zz", "set_stance": "2", "set_via": "Zz"}
"""What is answered where the first choice would not do."""


@pytest.fixture
def scene(robot: Robot) -> Robot:
    """Claim B with a source, and a claim inside of it; a further source to repeat."""
    robot.select(B)
    robot.type("f")
    robot.link("Ministry")
    robot.select(INNER)
    robot.type("r")
    robot.link("Gazette")
    assert len(robot.claims) == 2
    return robot


def outer(robot: Robot) -> ClaimId:
    return next(claim.id for claim in robot.claims if claim.spans[0].exact == B)


def inner(robot: Robot) -> ClaimId:
    return next(claim.id for claim in robot.claims if claim.spans[0].exact == INNER)


def click_words(robot: Robot, words: str) -> None:
    QTest.mouseClick(robot.view.viewport(), LEFT, NONE, middle_of(robot, words))
    QApplication.processEvents()


def middle_of(robot: Robot, words: str) -> QPoint:
    return (point_of(robot, words) + point_of(robot, words, is_end=True)) / 2


# The scenes: each leaves claim B current, and tells what is selected


def caret_elsewhere(robot: Robot) -> str:
    robot.session.show_claim(outer(robot))
    robot.view.move_caret(TEXT.index(A) + 2, chooses_claim=False)
    return ""


def selected_by_mouse(robot: Robot) -> str:
    click_words(robot, "Mayor Ann")
    drag(robot, point_of(robot, C), point_of(robot, C, is_end=True))
    return C


def selected_by_double_click(robot: Robot) -> str:
    click_words(robot, "Mayor Ann")
    QTest.mouseClick(robot.view.viewport(), LEFT, NONE, middle_of(robot, "aides"))
    QTest.mouseDClick(robot.view.viewport(), LEFT, NONE, middle_of(robot, "aides"))
    QApplication.processEvents()
    return "aides"


def selected_by_keys(robot: Robot) -> str:
    robot.caret_to(B, inside=0)
    for _letter in "Mayor":
        robot.key(Qt.Key.Key_Right, SHIFT)
    return "Mayor"


def overlapping(robot: Robot) -> str:
    robot.caret_to(A)
    click_words(robot, "the letter was")
    assert robot.session.claim_id == inner(robot)
    click_words(robot, "the letter was")
    return ""


SCENES = [caret_elsewhere, selected_by_mouse, selected_by_double_click, selected_by_keys]


def claims_of(edit: Edit) -> set[ClaimId]:
    """Return the claims that an edit is about."""
    found: set[ClaimId] = set()
    for change in edit.changes:
        match change.after or change.before:
            case Claim(id=claim_id):
                found.add(claim_id)
            case Attribution(claim=claim_id) | Evidence(claim=claim_id):
                found.add(claim_id)
            case Relation(from_claim=claim_id):
                found.add(claim_id)
    return found


def words_of(edit: Edit) -> set[str]:
    """Return the words that an edit put into new records and layers."""
    found: set[str] = set()
    for change in edit.changes:
        match change.after:
            case Claim(spans=spans) | Mark(spans=spans) | Evidence(spans=spans):
                found |= {span.exact for span in spans}
            case Attribution(cue=cue, mention=mention):
                found |= {span.exact for span in (*cue, *mention)}
    return found


def act(robot: Robot, name: str, *, by_key: bool) -> Edit | None:
    """Do an action, answer what it asks with the first that comes, and return its edit."""
    edits: list[Edit] = []
    robot.session.edited.connect(edits.append)
    action = robot.window.actions_by_name[name]
    if by_key and not action.shortcut().isEmpty():
        QTest.keySequence(robot.view, action.shortcut())
        QApplication.processEvents()
    else:
        action.trigger()
    box = robot.window.pick_box
    while box.isVisible():
        robot.type(TYPED.get(name, ""))
        if box.isVisible():
            robot.enter()
    if name in ("statement", "note"):
        robot.type("Zz")
        robot.key(Qt.Key.Key_Escape)
    robot.session.edited.disconnect(edits.append)
    assert len(edits) <= 1, f"{name} made several edits"
    return edits[0] if edits else None


@pytest.mark.parametrize("by_key", [True, False], ids=["key", "menu"])
@pytest.mark.parametrize("stage", [*SCENES, overlapping])
def test_every_act_is_about_what_the_rule_says_and_the_foot_announced(
    scene: Robot, stage: Callable[[Robot], str], by_key: bool
) -> None:
    for name in ACTS:
        if by_key and scene.window.actions_by_name[name].shortcut().isEmpty():
            continue
        words = stage(scene)
        claim_id = outer(scene)
        assert scene.session.claim_id == claim_id, (name, stage.__name__)
        foot = scene.foot
        assert f"claim {scene.document.number(claim_id)}" in foot
        if words:
            count = len(words.split())
            assert f"f r o u 0: {f'these {count} words' if count > 1 else 'this word'} · " in foot
        edit = act(scene, name, by_key=by_key)
        told = scene.message
        if name in OF_WORDS and words:
            assert edit is not None, (name, told)
            assert words_of(edit) == {words}, name
            assert claim_id not in claims_of(edit), name
        elif name in ("next_layer", "previous_layer", "claim_history", "find_passage"):
            assert edit is None, "something is chosen or shown, nothing is changed"
        elif name == "take_over_chain":
            assert edit is None, "nothing is proposed"
        elif name == "tag_fact":
            assert edit is None, "the claim is a fact already"
        elif name == "mark":
            assert edit is not None
            assert words_of(edit) == {B}
        elif name in ("add_span", "evidence") and not words:
            assert edit is None, f"{name} needs words"
        elif name == "add_span" and stage is selected_by_keys:
            assert edit is None, "these words are in the claim already"
        elif name == "remove_span" and stage is not selected_by_keys:
            assert edit is None, "these words are none of the claim's, or all of them"
        else:
            assert edit is not None, (name, told)
            assert claims_of(edit) == {claim_id}, name
            if name in TO_CLAIM - {"remove_span"} and words:
                assert words in words_of(edit), name
        if edit is not None:
            scene.project.undo()
        assert len(scene.claims) == 2
        assert scene.claims[0].spans[0].exact == B


def test_without_claim_and_selection_words_are_the_sentence(scene: Robot) -> None:
    for name in sorted(OF_WORDS):
        scene.caret_to(A)
        assert scene.session.claim_id is None
        assert scene.foot.startswith("f r o u 0: this sentence")
        edit = act(scene, name, by_key=True)
        assert edit is not None
        assert {words.rstrip(".") for words in words_of(edit)} == {"It is a shameful affair"}
        scene.project.undo()


def test_a_click_where_the_caret_stands_chooses_the_claim_there(scene: Robot) -> None:
    scene.select("did not deny")
    scene.type("r")
    first = scene.claim.id
    click_words(scene, "not deny")
    scene.session.show_claim(outer(scene))
    click_words(scene, "not deny")
    assert scene.session.claim_id == first
    assert scene.view.current_claim == first
    scene.view.viewport().repaint()
    scene.type("o")
    number = scene.document.number(first)
    assert scene.message == f"Tagged claim {number} as opinion"
    click_words(scene, "shameful")
    assert scene.session.claim_id is None


def test_the_caret_goes_to_a_claim_that_is_chosen_elsewhere(scene: Robot) -> None:
    scene.caret_to(A)
    scene.window.claims.table.setCurrentIndex(scene.window.claims.model.index(0, 0))
    assert scene.view.caret == TEXT.index(B)
    scene.select(C)
    scene.session.show_claim(inner(scene))
    assert scene.selected_words() == C


def test_a_press_leaves_the_claim_until_it_is_known_what_comes_of_it(scene: Robot) -> None:
    click_words(scene, "Mayor Ann")
    point = middle_of(scene, "shameful")
    QTest.mousePress(scene.view.viewport(), LEFT, NONE, point)
    assert scene.session.claim_id == outer(scene)
    QTest.mouseRelease(scene.view.viewport(), LEFT, NONE, point)
    assert scene.session.claim_id is None


def test_shift_back_to_nothing_leaves_the_claim_that_was_chosen(scene: Robot) -> None:
    scene.caret_to(INNER)
    scene.session.show_claim(outer(scene))
    scene.view.move_caret(TEXT.index(INNER) + 4, chooses_claim=False)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        scene.key(key, SHIFT)
    assert scene.view.selected_range is None
    assert scene.session.claim_id == outer(scene)
    scene.key(Qt.Key.Key_Left)
    assert scene.session.claim_id == inner(scene)


def test_b_goes_through_claims_that_overlap(scene: Robot) -> None:
    scene.caret_to(INNER)
    assert scene.session.claim_id == inner(scene)
    scene.type("y")
    assert scene.session.claim_id == outer(scene)
    scene.type("y")
    assert scene.session.claim_id == inner(scene)
    scene.caret_to(A)
    scene.type("y")
    assert scene.message == "No other claim is at the caret."


@pytest.mark.parametrize("key", ["f", "o", "u", "0", ",", ";", "c", "C", "e"])
def test_a_selected_space_is_nothing_and_that_is_said(scene: Robot, key: str) -> None:
    edits = len(scene.project.read.history.lines())
    scene.session.show_claim(inner(scene))
    start = TEXT.index(" shameful")
    scene.view.select_range(start, start + 1)
    QApplication.processEvents()
    assert "only spaces are selected" in scene.foot
    scene.type(key)
    assert scene.message.startswith("Only spaces are selected.")
    assert not scene.window.pick_box.isVisible()
    assert len(scene.project.read.history.lines()) == edits


@pytest.mark.parametrize("key", ["s", "w"])
def test_a_source_is_for_the_current_claim_whatever_space_is_selected(
    scene: Robot, key: str
) -> None:
    scene.session.show_claim(outer(scene))
    start = TEXT.index(" shameful")
    scene.view.select_range(start, start + 1)
    QApplication.processEvents()
    scene.type(key)
    scene.type("Zz")
    scene.enter()
    names = [scene.project.read.need(Source, layer.source).name for layer in scene.layers]
    assert names == (["Ministry", "Zz"] if key == "s" else ["Zz", "Ministry"])
    assert not any(layer.mention for layer in scene.layers)


def test_escape_drops_the_selection_leaves_the_claim_and_the_foot_follows(scene: Robot) -> None:
    scene.session.show_claim(outer(scene))
    scene.select(C)
    scene.key(Qt.Key.Key_Escape)
    assert scene.session.claim_id == outer(scene)
    number = scene.document.number(outer(scene))
    assert scene.foot.startswith(f"keys: claim {number} · ")
    assert scene.foot.endswith(" %")


def test_evidence_is_for_the_claim_that_was_chosen_last_and_the_foot_says_which(
    scene: Robot,
) -> None:
    claim_id = outer(scene)
    scene.session.show_claim(claim_id)
    other = next(d for d in scene.project.read.all(Document) if d.title == "Second")
    scene.session.show_document(other.id, side=1)
    scene.select("The river rose")
    number = scene.session.document_on(0).number(claim_id)  # type: ignore[union-attr]
    assert f"evidence: claim {number} of “First”" in scene.foot
    edit = act(scene, "evidence", by_key=True)
    assert edit is not None
    assert claims_of(edit) == {claim_id}


def test_the_foot_says_where_keys_act_while_the_keyboard_is_elsewhere(scene: Robot) -> None:
    scene.session.show_claim(outer(scene))
    table = scene.window.claims.table
    scene.click(table.viewport(), table.visualRect(table.model().index(0, 0)).center())
    assert not scene.view.hasFocus()
    assert scene.foot.startswith("Esc: to the text · keys: claim ")
    scene.key(Qt.Key.Key_Escape)
    assert scene.view.hasFocus()
    assert scene.foot.startswith("keys: claim ")


BOXES = ("tag", "grade", "relate", "link_source", "wrap_source", "set_stance", "set_voice")


@pytest.mark.parametrize("name", BOXES)
@pytest.mark.parametrize("is_answered", [False, True], ids=["left", "answered"])
def test_what_is_selected_when_a_box_closes_is_what_the_next_key_acts_on(
    scene: Robot, name: str, is_answered: bool
) -> None:
    scene.session.show_claim(outer(scene))
    scene.select(C)
    scene.window.actions_by_name[name].trigger()
    assert scene.window.pick_box.isVisible()
    while scene.window.pick_box.isVisible():
        if is_answered:
            scene.type(TYPED.get(name, ""))
            scene.enter()
        else:
            scene.key(Qt.Key.Key_Escape)
    selected = scene.view.selected_range
    foot = scene.foot
    before = {claim.id for claim in scene.claims}
    scene.type("o")
    if selected is None:
        assert foot.startswith("keys: claim")
        assert scene.claim.id in before
    else:
        assert foot.startswith("f r o u 0: these 2 words")
        assert scene.claim.id not in before
        assert scene.words() == [scene.document.text[slice(*selected)]]


@pytest.mark.parametrize("key", list("frou0"))
def test_a_key_for_a_claim_that_somebody_else_deleted_hits_no_sentence(
    robot: Robot, key: str
) -> None:
    robot.select(B)
    robot.type("r")
    robot.view.move_caret(robot.claim.spans[0].start)
    with Project.open(robot.project.path, load_settings().analyst) as colleague:
        colleague.do(DeleteClaims((robot.claim.id,)))
    robot.session.poll_other_processes()
    assert "was deleted meanwhile" in robot.message
    robot.type(key)
    assert robot.claims == []
    assert robot.marks == []
    assert "was deleted meanwhile" in robot.message
    robot.type(key)
    assert len(robot.claims) + len(robot.marks) == 1, "told twice, the sentence is meant"


def test_words_selected_after_a_claim_was_lost_are_meant(robot: Robot) -> None:
    robot.select(B)
    robot.type("r")
    with Project.open(robot.project.path, load_settings().analyst) as colleague:
        colleague.do(DeleteClaims((robot.claim.id,)))
    robot.session.poll_other_processes()
    robot.select(C)
    robot.type("f")
    assert robot.words() == [C]
