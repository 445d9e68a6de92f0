"""Where a popup stands, and what it says of the claim that it asks about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from annotator.commands import AddSource, LinkSource
from annotator.gui.look.theme import LIGHT
from annotator.gui.widgets.buttons import ActButton
from annotator.model import Claim, Source, SourceId, SourceKind

from .robot import Robot

ORGANISATION = SourceKind.ORGANISATION
LONG = (
    "The Herald reported on Monday that officials did not deny the letter. It is a shameful affair"
)


def _in_window(robot: Robot, widget: QWidget, place: QRect) -> QRect:
    return QRect(widget.mapTo(robot.window, place.topLeft()), place.size())


def _box(robot: Robot) -> QRect:
    box = robot.window.pick_box
    assert box.isVisible()
    place = _in_window(robot, box, box.rect())
    assert robot.window.rect().contains(place), "a popup stands inside the window"
    return place


def _words(robot: Robot, claim: Claim) -> QRect:
    """Return where the words of a claim are in the window, letter by letter."""
    view, found = robot.view, QRect()
    for span in claim.spans:
        for offset in range(span.start, span.end):
            found |= view.on_screen.rect_at(offset)
    return _in_window(robot, view.viewport(), found)


def _labels(robot: Robot) -> list[QLabel]:
    labels = robot.window.pick_box.findChildren(QLabel)
    return [label for label in labels if label.isVisible()]


@pytest.mark.parametrize("key", ["s", "="])
@pytest.mark.parametrize("size", [(1280, 800), (800, 600)])
@pytest.mark.parametrize("words", [LONG, "Council hides", "two aides", "Nobody has seen it"])
def test_a_popup_never_covers_the_words_it_asks_about(
    robot: Robot, key: str, size: tuple[int, int], words: str
) -> None:
    robot.window.resize(*size)
    QApplication.processEvents()
    robot.select(words)
    robot.type("f")
    robot.select("Mayor Ann Lee said")
    robot.type("o")
    robot.link("The Herald")
    claim = next(each for each in robot.claims if each.spans[0].exact.startswith(words[:9]))
    robot.session.show_claim(claim.id)
    robot.focus_text()
    robot.type(key)
    assert not _box(robot).intersects(_words(robot, claim))
    before = _box(robot).topLeft()
    robot.type("zq")
    assert not _box(robot).intersects(_words(robot, claim))
    assert _box(robot).topLeft() == before, "it stays where it is while its rows come and go"


def test_the_words_to_check_against_stay_in_sight(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    robot.select("Mayor Ann Lee said the letter was forged")
    robot.type("e")
    start, end = robot.view.selected_range or (0, 0)
    shown = QRect()
    for offset in range(start, end):
        shown |= robot.view.on_screen.rect_at(offset)
    assert not _box(robot).intersects(_in_window(robot, robot.view.viewport(), shown))


def test_a_popup_of_a_button_hangs_under_it(robot: Robot) -> None:
    robot.select("shameful affair")
    robot.type("o")
    robot.link("The Herald")
    button = robot.window.claims.filters.conditions.add_button
    robot.click(button)
    place = _in_window(robot, button, button.rect())
    gap = _box(robot).top() - place.bottom()
    assert 0 < gap <= 12
    overlap = min(_box(robot).right(), place.right()) - max(_box(robot).left(), place.left())
    assert overlap > place.width() / 2


def test_the_box_names_the_claim_in_the_colour_of_its_kind(robot: Robot) -> None:
    robot.select("did not deny the letter")
    robot.type("r")
    robot.type("s")
    (words,) = [label for label in _labels(robot) if "deny" in label.text()]
    assert words.text() == "1   did not deny the letter"
    assert words.palette().windowText().color().name() == LIGHT.report


def test_the_box_shows_the_chain_that_a_choice_comes_to(robot: Robot) -> None:
    robot.select("did not deny the letter")
    robot.type("r")
    robot.type("s")
    robot.type("Ann Lee")
    assert _chain(robot) == "Ann Lee"
    robot.enter()
    robot.type("s")
    robot.type("two aides")
    assert _chain(robot) == "Ann Lee ← two aides"
    robot.enter()
    robot.type("w")
    robot.type("Herald")
    shown = _chain(robot)
    assert shown == "Herald ← Ann Lee ← two aides"
    robot.enter()
    row = robot.document.row(robot.claim.id)
    assert row is not None
    assert str(row.chain) == shown


def _chain(robot: Robot) -> str:
    (label,) = [label for label in _labels(robot) if label.property("role") == "outcome"]
    return label.text()


def test_the_box_stays_in_a_window_that_becomes_smaller(robot: Robot) -> None:
    robot.select("Nobody has seen it")
    robot.type("o")
    robot.type("s")
    robot.window.resize(800, 500)
    QApplication.processEvents()
    _box(robot)
    assert robot.window.pick_box.pos() != QPoint()


def test_a_popup_of_the_card_leaves_the_words_of_the_claim_free_too(robot: Robot) -> None:
    robot.window.resize(800, 600)
    QApplication.processEvents()
    robot.select("Nobody has seen it")
    robot.type("o")
    robot.link("The Herald")
    robot.focus_text()
    buttons = [
        button
        for button in robot.window.claims.card.findChildren(ActButton)
        if button.isVisible() and button.property("role") == "stance"
    ]
    robot.window.claims.card.ensureWidgetVisible(buttons[0])
    QApplication.processEvents()
    robot.click(buttons[0])
    assert not _box(robot).intersects(_words(robot, robot.claim))
    place = _in_window(robot, buttons[0], buttons[0].rect())
    assert not _box(robot).intersects(place)


def test_a_popup_holds_a_chain_of_forty_long_names(robot: Robot) -> None:
    """What the claim would come to is told in short, and the way out stays to be seen."""
    robot.window.resize(1024, 640)
    robot.select("officials did not deny the letter")
    robot.type("r")
    for number in range(40):
        source = Source(
            id=SourceId(str(number)),
            name=f"Office {number} " + "for matters " * 16,
            kind=ORGANISATION,
        )
        robot.project.do(AddSource(source))
        robot.project.do(LinkSource(claim_id=robot.claim.id, source_id=source.id))
    robot.type("s")
    robot.type("Herald")
    place = _box(robot)
    labels = {label.text(): label for label in _labels(robot)}
    (outcome,) = [label for text, label in labels.items() if " ← " in text]
    assert outcome.text().startswith("Office 0 ")
    assert outcome.text().endswith(" ← Herald")
    for label in labels.values():
        shown = _in_window(robot, label, label.rect())
        assert place.contains(shown)
        assert label.height() >= label.heightForWidth(label.width())
