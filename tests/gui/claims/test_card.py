"""The card of the current claim: nothing is cut, and everything on it leads somewhere."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from annotator.commands import AddDocument, AddEvidence, RelateClaims
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.look.theme import DARK, LIGHT, apply_theme
from annotator.gui.look.word_diff import WordDiff
from annotator.gui.widgets.elided_button import ElidedButton
from annotator.gui.widgets.growing_edit import GrowingEdit
from annotator.model import Confidence, Relation, RelationType, Verdict
from annotator.model.findings import Findings, Style, StyleKind
from annotator.text.word_diff import Mark, Piece

from ..robot import Robot

_PASSES = 4
"""Turns of the event loop until all that a key started is painted."""
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


def test_the_menu_of_a_tag_shows_its_claims_and_takes_it_off(interrupted: Robot) -> None:
    card = interrupted.window.claims.card
    interrupted.click(card.links.tags.more_button)
    interrupted.type("secret")
    interrupted.enter()
    asked: list[object] = []
    card.links.tag_requested.connect(asked.append)
    show, take_off = card.links.tags.menu_of(0).actions()
    show.trigger()
    assert asked == list(interrupted.claim.tags)
    chips = [b for b in card.links.tags.findChildren(QPushButton) if b.text() == "secret  ×"]
    assert chips[0].contextMenuPolicy() is Qt.ContextMenuPolicy.CustomContextMenu
    take_off.trigger()
    assert not interrupted.claim.tags


def test_the_history_of_the_claim_is_two_clicks_away(interrupted: Robot) -> None:
    interrupted.caret_to("shameful")
    interrupted.type("o")
    interrupted.session.show_claim(interrupted.claims[0].id)
    QApplication.processEvents()
    interrupted.click(interrupted.named("Unlink The Weekly Herald of the whole valley"))
    (place,) = [
        b
        for b in interrupted.window.claims.card.findChildren(ElidedButton)
        if b.accessibleName().startswith("claim 1 of 2")
    ]
    interrupted.click(place)
    interrupted.click(interrupted.window.claims.card.past.whole)
    history = interrupted.window.history
    assert history.isVisible()
    labels = [history.model.index(row, 2).data() for row in range(history.model.rowCount())]
    assert labels == [
        "Unlink source",
        "Write statement",
        "Add outer source",
        "Link source",
        "Add words to a claim",
        "Add report",
    ]
    interrupted.click(history.one_claim)
    assert history.model.rowCount() > len(labels)
    assert not history.one_claim.isVisible()


def test_borderline_is_set_in_the_menu_of_the_bar_and_its_chip_takes_it_off(
    interrupted: Robot,
) -> None:
    interrupted.click(interrupted.named("More about the claim"))
    menu = next(m for m in interrupted.window.findChildren(QMenu) if m.isVisible())
    action = next(a for a in menu.actions() if a.text() == "Borderline")
    action.trigger()
    menu.close()
    assert interrupted.claim.borderline
    QApplication.processEvents()
    tags = interrupted.window.claims.card.links.tags
    (chip,) = [b for b in tags.findChildren(QPushButton) if b.text() == "borderline  ×"]
    interrupted.click(chip)
    assert not interrupted.claim.borderline


def test_a_relation_is_read_and_changed_on_the_card(interrupted: Robot) -> None:
    first = interrupted.claim.id
    interrupted.caret_to("shameful")
    interrupted.type("o")
    relate = RelateClaims(from_id=first, type=RelationType.SUPPORTS, to_id=interrupted.claim.id)
    interrupted.project.do(relate)
    interrupted.session.show_claim(first)
    QApplication.processEvents()

    def relation() -> Relation:
        (found,) = interrupted.project.read.relations(first)
        return found

    interrupted.click(interrupted.named("supports another claim"))
    assert interrupted.window.pick_box.isVisible()
    interrupted.type("contra")
    interrupted.enter()
    assert relation().type is RelationType.CONTRADICTS
    interrupted.click(interrupted.named("Confidence: how sure?"))
    interrupted.type("high")
    interrupted.enter()
    assert relation().confidence is Confidence.HIGH
    assert interrupted.named("Confidence: high").isVisible()
    why = interrupted.named("Why, contradicts another claim: 2 “It is a shameful affair”")
    assert isinstance(why, GrowingEdit)
    why.setFocus()
    interrupted.type("They cannot both be")
    interrupted.session.show_claim(interrupted.session.claim_id)
    assert why.text() == "They cannot both be", "what is typed stays"
    interrupted.enter()
    assert relation().rationale == "They cannot both be"
    assert interrupted.view.hasFocus()
    interrupted.double_click(
        interrupted.named("Remove, contradicts another claim: 2 “It is a shameful affair”")
    )
    assert interrupted.project.read.relations(first) == []


def test_evidence_is_read_and_changed_on_the_card(interrupted: Robot) -> None:
    claim = interrupted.claim
    interrupted.project.do(
        AddEvidence(
            claim_id=claim.id,
            document_id=interrupted.document.id,
            ranges=((0, 7),),
            verdict=Verdict.PARTIAL,
        )
    )
    QApplication.processEvents()
    interrupted.click(interrupted.named("partial"))
    interrupted.type("verb")
    interrupted.enter()
    note = interrupted.named("Why, verbatim: “Council” First")
    note.setFocus()
    interrupted.type("Word for word")
    interrupted.key(Qt.Key.Key_Escape)
    assert interrupted.view.hasFocus()
    (evidence,) = interrupted.project.read.evidence(claim.id)
    assert (evidence.verdict, evidence.note) == (Verdict.VERBATIM, "Word for word")


def test_what_is_typed_for_a_relation_is_not_lost_with_the_claim(interrupted: Robot) -> None:
    first = interrupted.claim.id
    interrupted.caret_to("shameful")
    interrupted.type("o")
    other = interrupted.claim.id
    relate = RelateClaims(from_id=first, type=RelationType.SUPPORTS, to_id=other)
    interrupted.project.do(relate)
    interrupted.session.show_claim(first)
    QApplication.processEvents()
    interrupted.named("Why, supports another claim: 2 “It is a shameful affair”").setFocus()
    interrupted.type("Because")
    interrupted.session.show_claim(None)
    interrupted.focus_text()
    assert interrupted.project.read.relations(first)[0].rationale == "Because"


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
    assert interrupted.named(f"claim 1 of 1 · Ann, {at:%H:%M}").isVisible()


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


def test_an_empty_card_shows_the_kinds_with_an_example_each(robot: Robot) -> None:
    robot.session.show_claim(None)
    QApplication.processEvents()
    shown = [w.text() for w in robot.window.claims.card.findChildren(QLabel) if w.isVisible()]
    assert [text for text in shown if text in ("Fact", "Report", "Opinion")] == [
        "Fact",
        "Report",
        "Opinion",
    ]
    assert {"F", "R", "O"} <= set(shown), "each with its key"
    assert "“The mayor said that the bridge was safe.”" in shown
    assert not robot.window.claims.bar.isVisible()


def test_an_empty_card_begins_at_its_top(interrupted: Robot) -> None:
    """However far down the card of the claim before was."""
    card = interrupted.window.claims.card
    interrupted.window.resize(1024, 640)
    QApplication.processEvents()
    bar = card.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    interrupted.session.show_claim(None)
    interrupted.wait_for(lambda: not interrupted.window.claims.bar.isVisible())
    QApplication.processEvents()
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_a_passage_tells_what_differs_and_a_verdict_is_proposed(interrupted: Robot) -> None:
    claim = interrupted.claim
    text = interrupted.document.text
    start = text.index("officials did not deny the letter")
    interrupted.project.do(
        AddEvidence(
            claim_id=claim.id,
            document_id=interrupted.document.id,
            ranges=((start, start + 33),),
        )
    )
    QApplication.processEvents()
    button = interrupted.named("no verdict")
    interrupted.click(button)
    assert "Proposed: " in interrupted.window.pick_box.field.accessibleName()
    interrupted.key(Qt.Key.Key_Escape)


def test_the_tip_of_a_passage_tells_what_differs_once_it_is_wanted(interrupted: Robot) -> None:
    text = interrupted.document.text
    start = text.index("officials did not deny the letter")
    interrupted.project.do(
        AddEvidence(
            claim_id=interrupted.claim.id,
            document_id=interrupted.document.id,
            ranges=((start, start + 33),),
        )
    )
    QApplication.processEvents()
    card = interrupted.window.claims.card
    (button,) = (
        each
        for each in card.findChildren(ElidedButton)
        if each.accessibleName().startswith("“") and each.accessibleDescription()[:5] == "First"
    )
    before = button.accessibleDescription()
    QApplication.sendEvent(button, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    assert button.accessibleDescription().startswith(f"{before}\n")
    assert ": “" in button.accessibleDescription().removeprefix(before)


def checked(robot: Robot, said: str, original: str) -> WordDiff:
    """Hold a claim on some words against a passage of another document; return what differs."""
    other = AddDocument(text=f"Before. {original} After.", title="The original")
    here = AddDocument(text=f"One said: {said} Then he left.", title="The report")
    project = robot.project
    project.do(other)
    project.do(here)
    robot.session.show_document(here.document_id)
    robot.select(said)
    robot.type("f")
    claim_id = robot.session.claim_id
    assert claim_id is not None
    ranges = ((8, 8 + len(original)),)
    robot.wait_for(lambda: robot.window.tabs.keeper.is_loaded)
    project.do(AddEvidence(claim_id=claim_id, document_id=other.document_id, ranges=ranges))
    QApplication.processEvents()
    return difference(robot)


def difference(robot: Robot) -> WordDiff:
    found = robot.window.claims.card.findChildren(WordDiff)
    return next((each for each in found if each.isVisible()), found[0])


def folds(robot: Robot) -> list[QPushButton]:
    buttons = robot.window.claims.card.links.findChildren(QPushButton)
    return [each for each in buttons if each.text()[:1] in ("▾", "▸")]


def turn(robot: Robot, sign: str) -> None:
    (fold,) = (each for each in folds(robot) if each.isVisible())
    assert fold.text() == f"{sign} Differences"
    robot.click(fold)


def marked(diff: WordDiff, mark: Mark) -> list[str]:
    return [piece.text for piece in diff.paragraphs[0] if piece.mark is mark]


def test_what_differs_is_drawn_below_a_passage_word_by_word(robot: Robot) -> None:
    diff = checked(robot, "12 people died in <b>Tawila</b>", "10 people died in Tawila")
    assert diff.isVisible()
    assert (marked(diff, Mark.GONE)[:1], marked(diff, Mark.COME)[:1]) == (["10"], ["12"])
    assert diff.paragraphs[1] == [Piece("number: 10 → 12")]
    assert diff.accessibleDescription().startswith("number: “12” in the claim, “10” in the passage")
    assert diff.textFormat() is Qt.TextFormat.PlainText
    assert "".join(piece.text for piece in diff.paragraphs[0]).endswith("</b>")
    assert diff.height() >= diff.heightForWidth(diff.width())
    assert diff.heightForWidth(100) > diff.heightForWidth(1_000)


def test_what_differs_is_drawn_in_the_colours_of_the_theme(robot: Robot) -> None:
    diff = checked(robot, "12 people died", "10 people died")
    for colours in (LIGHT, DARK):
        robot.window.claims.card.set_colours(colours)
        picture = diff.grab().toImage()
        points = product(range(picture.width()), range(picture.height()))
        drawn = {picture.pixelColor(x, y).name() for x, y in points}
        assert {colours.error, colours.fact} <= drawn  # the lines through and below the words


def test_equal_words_show_no_difference(robot: Robot) -> None:
    diff = checked(robot, "12 people died", "12 people died")
    assert not diff.isVisible()
    assert not any(fold.isVisible() for fold in folds(robot))


def test_differences_are_folded_and_stay_so_for_their_passage(robot: Robot) -> None:
    diff = checked(robot, "12 people died", "10 people died")
    turn(robot, "▾")
    assert not diff.isVisible()
    robot.window.claims.card.refresh()
    assert not diff.isVisible()
    turn(robot, "▸")
    assert diff.isVisible()


def test_a_passage_is_compared_only_once_what_compares_is_loaded(robot: Robot) -> None:
    diff = checked(robot, "12 people died", "10 people died")
    window = robot.window
    window.claims.card.links.can_compare = lambda: False
    window.claims.card.refresh()
    assert not diff.isVisible()
    assert not any(fold.isVisible() for fold in folds(robot))
    window.claims.card.links.can_compare = lambda: True
    window.tabs.keeper.loaded.emit()
    assert diff.isVisible()


def test_a_folded_passage_is_not_compared(robot: Robot) -> None:
    checked(robot, "12 people died", "10 people died")
    turn(robot, "▾")
    asked: list[bool] = []

    def can_compare() -> bool:
        asked.append(True)
        return True

    robot.window.claims.card.links.can_compare = can_compare
    robot.window.claims.card.refresh()
    assert asked == []
    turn(robot, "▸")
    assert asked == [True]


def test_a_long_passage_is_compared_once_that_is_wanted(robot: Robot) -> None:
    words = " ".join(f"word{number}" for number in range(150))
    diff = checked(robot, f"12 {words}", f"10 {words}")
    assert not diff.isVisible()
    turn(robot, "▸")
    assert diff.isVisible()
    assert marked(diff, Mark.GONE) == ["10"]


def test_nothing_on_the_card_moves_as_its_bar_comes_and_goes(robot: Robot) -> None:
    robot.select("The Herald reported")
    robot.type("f")
    card, widths = robot.window.claims.card, set()
    for height in (1_600, 600):
        robot.window.resize(robot.window.width(), height)
        QTest.qWait(50)
        assert card.verticalScrollBar().isVisible() is (height == 600)
        widths.add(card.links.tags.width())
    assert len(widths) == 1


class _Events(QObject):
    """Counts events of one type by widget."""

    def __init__(self, kind: QEvent.Type, *watched: QWidget) -> None:
        super().__init__()
        self._kind = kind
        self.counts = dict.fromkeys(watched, 0)
        for each in watched:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and event.type() == self._kind:
            self.counts[watched] += 1
        return False


def test_the_card_is_laid_out_and_painted_once_for_a_key(robot: Robot) -> None:
    card, bar = robot.window.claims.card, robot.window.claims.bar
    robot.select("officials did not deny the letter")
    robot.type("f")
    robot.link("The Herald of the whole valley")  # its line is among what comes and goes
    robot.focus_text()
    parts = (card.chain, card.past, card.links.tags, bar, bar.kinds[None], card)
    for key, words in (
        (Qt.Key.Key_O, "shameful affair"),
        (Qt.Key.Key_O, "Nobody has seen it"),
        (Qt.Key.Key_BracketLeft, ""),
        (Qt.Key.Key_BracketLeft, ""),  # to the claim with a line in its chain
        (Qt.Key.Key_BracketRight, ""),  # and to one without
    ):
        if words:
            robot.caret_to(words)
            assert robot.session.claim_id is None
        before = robot.session.claim_id
        resized = _Events(QEvent.Type.Resize, *parts[:3])
        painted = _Events(QEvent.Type.Paint, *parts)
        robot.key(key)
        for _ in range(_PASSES):
            QApplication.processEvents()
        assert robot.session.claim_id not in (before, None)
        assert painted.counts[card.chain] == painted.counts[card] == 1
        assert max(painted.counts.values()) == 1  # what is scrolled out of sight is not painted
        assert max(resized.counts.values()) <= 1


def test_the_card_is_laid_out_once_where_a_passage_differs(robot: Robot) -> None:
    diff = checked(robot, "12 people died in the old port of Tawila", "10 people died in Tawila")
    differing = robot.session.claim_id
    robot.select("Then he left")
    robot.type("f")
    card = robot.window.claims.card
    parts = (card.chain, card.past, card.links.tags, card)
    for key, is_shown in ((Qt.Key.Key_BracketLeft, True), (Qt.Key.Key_BracketRight, False)) * 2:
        resized = _Events(QEvent.Type.Resize, *parts[:3], card.links)
        painted = _Events(QEvent.Type.Paint, *parts)
        robot.key(key)
        for _ in range(_PASSES):
            QApplication.processEvents()
        assert (robot.session.claim_id == differing) is diff.isVisible() is is_shown
        assert painted.counts[card.chain] == painted.counts[card] == 1
        assert max(painted.counts.values()) == 1
        assert max(resized.counts.values()) <= 1


def test_the_words_of_a_claim_can_be_selected_where_the_mouse_is(interrupted: Robot) -> None:
    QApplication.processEvents()
    card = interrupted.window.claims.card
    words = next(each for each in card.findChildren(PlainLabel) if "Herald" in each.text())
    before = words.heightForWidth(words.width())
    middle = QPointF(words.rect().center())
    entered = QEnterEvent(middle, middle, QPointF(words.mapToGlobal(middle)))
    QApplication.sendEvent(words, entered)
    assert words.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse
    assert words.heightForWidth(words.width()) == before
    QTest.mouseDClick(words, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert words.selectedText()


@pytest.mark.parametrize("width", [1024, 1440])
def test_what_the_document_has_done_is_told_whole_where_no_layer_stands(
    empty: Robot, sample_path: Path, width: int
) -> None:
    empty.window.resize(width, 700)
    assert empty.session.open_project(sample_path)
    empty.session.show_claim(empty.claims[0].id)
    assert empty.layers == []
    QApplication.processEvents()
    chain = empty.window.claims.card.chain
    told = {label.text(): label for label in chain.findChildren(PlainLabel) if label.isVisible()}
    for words in ("where you read it", "says it"):
        assert told[words].width() >= told[words].fontMetrics().horizontalAdvance(words)
