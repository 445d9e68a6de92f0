"""A hand at random on mouse and keys: what is current, what the foot says, what each key does."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import ClaimId, Edit

from ..robot import NONE, SHIFT, TEXT, Robot
from .test_aim import act, claims_of, words_of
from .test_mouse import drag, point_of

LEFT = Qt.MouseButton.LeftButton
_OF_WORDS = ("tag_fact", "tag_report", "tag_opinion", "highlight")
_TO_CLAIM = ("add_span", "set_cue", "set_mention")
_OF_CLAIM = ("grade", "set_borderline", "statement", "tag", "delete", "link_source")
_STEPS = 40


class Hand:
    """Moves at random."""

    def __init__(self, robot: Robot, rng: random.Random) -> None:
        self.robot, self.rng = robot, rng

    def _point(self) -> QPoint:
        words = self.rng.choice(re.findall(r"\w{3,}", TEXT))
        return (point_of(self.robot, words) + point_of(self.robot, words, is_end=True)) / 2

    def _viewport_click(self, point: QPoint) -> None:
        QTest.mouseClick(self.robot.view.viewport(), LEFT, NONE, point)
        QApplication.processEvents()

    def click(self) -> None:
        self._viewport_click(self._point())

    def click_twice_at_rest(self) -> None:
        point = self._point()
        self._viewport_click(point)
        QTest.qWait(QApplication.doubleClickInterval() + 20)
        self._viewport_click(point)

    def double_click(self) -> None:
        point = self._point()
        self._viewport_click(point)
        QTest.mouseDClick(self.robot.view.viewport(), LEFT, NONE, point)
        QTest.mouseRelease(self.robot.view.viewport(), LEFT, NONE, point)
        QApplication.processEvents()

    def drag(self) -> None:
        drag(self.robot, self._point(), self._point())

    def arrows(self) -> None:
        self.robot.focus_text()
        for _ in range(self.rng.randrange(1, 6)):
            keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
            self.robot.key(self.rng.choice(keys))

    def shift_arrows(self) -> None:
        self.robot.focus_text()
        for _ in range(self.rng.randrange(1, 6)):
            self.robot.key(self.rng.choice((Qt.Key.Key_Left, Qt.Key.Key_Right)), SHIFT)

    def walk(self) -> None:
        self.robot.focus_text()
        self.robot.type(self.rng.choice("jknNy"))

    def escape(self) -> None:
        self.robot.focus_text()
        self.robot.key(Qt.Key.Key_Escape)

    def table(self) -> None:
        table = self.robot.window.claims.table
        rows = self.robot.window.claims.model.rowCount()
        if rows:
            index = self.robot.window.claims.model.index(self.rng.randrange(rows), 0)
            self.robot.click(table.viewport(), table.visualRect(index).center())


def _number(text: str, before: str) -> int | None:
    found = re.search(rf"{before}claim (\d+)", text)
    return int(found.group(1)) if found else None


def _checked(robot: Robot, name: str, history: list[str]) -> None:
    """Press a key and hold what it did against what was announced before."""
    foot = robot.foot
    claim_id = robot.session.claim_id
    assert robot.view.current_claim == claim_id, history
    of_words = re.search(r"f r o u 0: (this|these|only)", foot)
    number = _number(foot, "(?:keys|others): ")
    known = {claim.id: robot.document.number(claim.id) for claim in robot.claims}
    assert number == (known[claim_id] if claim_id else None), (foot, history)
    selected = robot.view.selected_range
    assert ("keys: " not in foot) or selected is None, (foot, history)
    words = robot.document.text[slice(*selected)] if selected else ""
    edit: Edit | None = act(robot, name, by_key=name != "delete")
    if edit is None:
        return
    touched = {c for c in claims_of(edit) if c in known}
    if name in _OF_WORDS and of_words:
        assert not touched, (name, foot, history)
        if words:
            assert words_of(edit) == {words}, (name, foot, history)
        else:
            assert "this sentence" in foot, (name, foot, history)
    else:
        source = _number(foot, "source: ")
        wanted = number if number is not None else source
        assert {known[c] for c in touched} <= {wanted}, (name, foot, history)
        if name in _TO_CLAIM and words:
            assert words_of(edit) >= {words} or name == "add_span", (name, foot, history)


def _chosen(robot: Robot, move: str, before: ClaimId | None, history: list[str]) -> None:
    """Hold that selecting leaves the current claim, and that a plain click chooses by place."""
    now, caret = robot.session.claim_id, robot.view.caret
    there = [
        claim.id
        for claim in robot.claims
        if any(span.start <= caret <= span.end for span in claim.spans)
    ]
    if robot.view.selected_range is not None or robot.view.is_blank_selected:
        if move in ("drag", "shift_arrows"):
            assert now == before, history
    elif move in ("click", "click_twice_at_rest", "arrows"):
        assert now in there or (now is None and not _is_inside(robot, caret)), history


def _is_inside(robot: Robot, caret: int) -> bool:
    spans = (span for claim in robot.claims for span in claim.spans)
    return any(span.start < caret < span.end for span in spans)


@pytest.mark.parametrize("seed", range(2))
def test_every_key_does_what_the_foot_announced_whatever_was_done_before(
    robot: Robot, seed: int
) -> None:
    rng = random.Random(seed)
    for words in ("Mayor Ann Lee said the letter was forged", "the letter was forged", "Herald"):
        robot.select(words)
        robot.type("r")
        robot.key(Qt.Key.Key_Escape)
    hand = Hand(robot, rng)
    moves: list[Callable[[], None]] = [
        *(hand.click, hand.click, hand.click_twice_at_rest, hand.double_click, hand.drag),
        *(hand.arrows, hand.shift_arrows, hand.walk, hand.walk, hand.escape, hand.table),
    ]
    history: list[str] = []
    for _ in range(_STEPS):
        for move in rng.choices(moves, k=rng.randrange(1, 4)):
            history.append(move.__name__)
            before = robot.session.claim_id
            move()
            _chosen(robot, move.__name__, before, history[-8:])
        robot.focus_text()
        name = rng.choice((*_OF_WORDS, *_TO_CLAIM, *_OF_CLAIM))
        history.append(name)
        _checked(robot, name, history[-8:])
        if name in ("tag_report", "link_source"):
            robot.key(Qt.Key.Key_Escape)  # what was proposed would be taken over
