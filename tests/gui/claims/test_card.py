"""The card of the current claim: nothing is cut, and everything on it leads somewhere."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from annotator.commands import AddDocument
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import DARK, LIGHT, apply_theme
from annotator.gui.widgets.elided_button import ElidedButton
from annotator.gui.widgets.growing_edit import GrowingEdit
from annotator.model.findings import Findings, Style, StyleKind

from ..robot import Robot

LONG = "The officials of the ministry did not deny that there is such a letter, nor that it is old"


@pytest.fixture
def interrupted(robot: Robot) -> Robot:
    """A claim of two stretches of words, with two layers and a statement."""
    robot.select("The Herald reported")
    robot.type("r")
    claim_id = robot.session.claim_id
    robot.select("officials did not deny the letter")
    robot.type(",")
    robot.session.show_claim(claim_id)
    robot.link("The office of the mayor of the town by the river")
    robot.focus_text()
    robot.type("w")
    robot.type("The Weekly Herald of the whole valley")
    robot.enter()
    robot.type("i")
    robot.type(LONG)
    robot.enter()
    QApplication.processEvents()
    return robot


def lines(robot: Robot) -> list[ElidedButton]:
    return [b for b in robot.window.claims.card.spans.findChildren(ElidedButton) if b.isVisible()]


def test_each_stretch_of_words_is_listed_and_a_click_goes_there(interrupted: Robot) -> None:
    claim = interrupted.claim
    names = [button.accessibleName() for button in lines(interrupted)]
    assert names == [
        "Words 1 of 2: The Herald reported",
        "Words 2 of 2: officials did not deny the letter",
    ]
    interrupted.click(lines(interrupted)[1])
    assert interrupted.view.caret == claim.spans[1].start
    assert interrupted.session.claim_id == claim.id
    assert interrupted.view.hasFocus()


def test_a_claim_on_struck_words_says_so(robot: Robot) -> None:
    text = "The mayor said no. The mayor left."
    findings = Findings(styles=(Style(15, 17, StyleKind.STRIKE),))
    command = AddDocument(text=text, title="Struck", findings=findings)
    robot.project.do(command)
    robot.session.show_document(command.document_id)
    said = "Words of this claim are struck out in the original."
    for words, is_struck in (("said no", True), ("mayor left", False)):
        robot.select(words)
        robot.type("f")
        QApplication.processEvents()
        labels = robot.window.claims.card.findChildren(PlainLabel)
        assert [label.isVisible() for label in labels if label.text() == said] == [is_struck]


def test_a_claim_of_one_stretch_lists_none(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    QApplication.processEvents()
    assert lines(robot) == []


def test_plus_asks_for_a_tag_and_its_chip_takes_it_off(interrupted: Robot) -> None:
    card = interrupted.window.claims.card
    interrupted.click(card.links.tags.more_button)
    interrupted.type("secret")
    interrupted.enter()
    assert len(interrupted.claim.tags) == 1
    chips = [b for b in card.links.tags.findChildren(QPushButton) if b.text() == "secret  ×"]
    interrupted.click(chips[0])
    assert not interrupted.claim.tags


def test_the_statement_grows_with_its_lines(interrupted: Robot) -> None:
    field = interrupted.named("Statement")
    assert isinstance(field, GrowingEdit)
    assert interrupted.claim.statement == LONG
    interrupted.window.tabs.setMaximumWidth(400)
    QApplication.processEvents()
    assert field.height() > 2 * field.fontMetrics().lineSpacing()
    assert not field.verticalScrollBar().isVisible()


def test_who_made_the_claim_and_when_stands_on_it(interrupted: Robot) -> None:
    created = interrupted.claim.created
    assert created is not None
    at = created.astimezone()
    told = interrupted.window.claims.card._place.text()
    assert told == f"claim 1 of 1 · Ann, {at:%H:%M}"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_nothing_on_the_card_is_wider_than_a_narrow_panel(
    interrupted: Robot, colours: object
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, colours)  # type: ignore[arg-type]  # one of the two themes
    interrupted.window.resize(1024, 640)
    interrupted.window.tabs.setFixedWidth(380)
    interrupted.session.show_claim(interrupted.session.claim_id)
    for _ in range(5):
        QApplication.processEvents()
    card = interrupted.window.claims.card
    width, inner = card.viewport().width(), card.widget()
    assert inner is not None
    assert inner.width() <= width
    for child in inner.findChildren(QWidget):
        if child.isVisible():
            right = child.mapTo(inner, child.rect().topRight()).x()
            assert right <= width, (type(child).__name__, child.accessibleName(), right, width)
    apply_theme(app, LIGHT)
