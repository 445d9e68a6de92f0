"""Finding words in the document that is shown, through the keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.commands import AddDocument
from annotator.gui.search.find_bar import FindBar
from annotator.model import Analyst, AnalystId, Document
from annotator.project import Project
from annotator.project.open_document import OpenDocument

TEXT = "The letter. A Letter was forged; no letters came.\n\nIt said: <b>letter</b>."
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Range = tuple[int, int]


class Hand:
    """A find bar with what it said last."""

    def __init__(self, bar: FindBar, text: str) -> None:
        self.bar = bar
        self.text = text
        self.ranges: tuple[Range, ...] = ()
        self.current = -1
        self.chosen: list[str] = []
        self.closed = 0
        bar.hits_changed.connect(self._on_hits)
        bar.hit_chosen.connect(lambda start, end: self.chosen.append(f"{start}:{text[start:end]}"))
        bar.text_focus_requested.connect(self._on_closed)

    def _on_hits(self, ranges: tuple[Range, ...], current: int) -> None:
        self.ranges, self.current = ranges, current

    def _on_closed(self) -> None:
        self.closed += 1

    @property
    def words(self) -> list[str]:
        return [self.text[start:end] for start, end in self.ranges]

    def type(self, text: str) -> None:
        QTest.keyClicks(self.bar.field, text)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.bar, key, modifier)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[OpenDocument]:
    analyst = Analyst(id=AnalystId("ann"), name="Ann")
    with Project.create(tmp_path / "find.annotator", analyst) as project:
        project.do(AddDocument(text=TEXT, title="One"))
        yield OpenDocument(project.read, project.read.all(Document)[0].id)


@pytest.fixture
def hand(qtbot: QtBot, document: OpenDocument) -> Iterator[Hand]:
    window = QWidget()
    window.resize(700, 200)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    bar = FindBar()
    text = QPushButton("text")
    column.addWidget(text)
    column.addWidget(bar)
    bar.text_focus_requested.connect(text.setFocus)
    bar.show_document(document)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    made = Hand(bar, TEXT)
    bar.start(0)
    yield made
    window.close()
    window.deleteLater()


def test_hits_show_as_they_are_typed_and_the_first_one_is_chosen(hand: Hand) -> None:
    hand.type("letter")
    assert hand.words == ["letter", "Letter", "letter", "letter"]
    assert hand.bar.count.text() == "1 of 4"
    assert hand.chosen[-1] == "4:letter"


def test_the_first_hit_is_the_one_at_or_after_the_caret(hand: Hand) -> None:
    hand.bar.start(TEXT.index("A Letter"))
    hand.type("letter")
    assert hand.bar.count.text() == "2 of 4"
    assert hand.chosen[-1] == "14:Letter"


def test_enter_and_f3_go_through_the_hits_in_both_directions_and_wrap_around(hand: Hand) -> None:
    hand.type("letter")
    for key, modifier, count in (
        (Qt.Key.Key_Return, NONE, "2 of 4"),
        (Qt.Key.Key_F3, NONE, "3 of 4"),
        (Qt.Key.Key_F3, SHIFT, "2 of 4"),
        (Qt.Key.Key_Return, SHIFT, "1 of 4"),
        (Qt.Key.Key_Return, SHIFT, "4 of 4"),
        (Qt.Key.Key_Return, NONE, "1 of 4"),
    ):
        hand.key(key, modifier)
        assert hand.bar.count.text() == count
        assert hand.current == int(count[0]) - 1


def test_find_next_continues_from_where_the_analyst_moved_the_caret(hand: Hand) -> None:
    hand.type("letter")
    hand.bar.set_origin(hand.ranges[0][1])
    hand.bar.find_next()
    assert hand.current == 1, "a caret in the current hit changes nothing"
    hand.bar.set_origin(len(TEXT) - 1)
    hand.bar.find_previous()
    assert hand.current == 3


def test_case_and_whole_words_can_be_asked_for(hand: Hand) -> None:
    hand.type("letter")
    hand.bar.word.click()
    assert hand.words == ["letter", "Letter", "letter"]
    hand.bar.case.click()
    assert hand.words == ["letter", "letter"]


def test_a_regular_expression_shows_its_hits_a_moment_later(hand: Hand, qtbot: QtBot) -> None:
    hand.bar.regex.click()
    hand.type(r"letters?\b[.;]?")
    qtbot.waitUntil(
        lambda: hand.words == ["letter.", "Letter", "letters", "letter"], timeout=30_000
    )
    assert hand.bar.refusal.isHidden()


def test_a_broken_expression_is_reported_and_mended(hand: Hand, qtbot: QtBot) -> None:
    hand.bar.regex.click()
    hand.type("(let")
    qtbot.waitUntil(hand.bar.refusal.isVisible, timeout=30_000)
    assert "not a valid regular expression" in hand.bar.refusal.text()
    assert hand.ranges == ()
    hand.bar.regex.click()
    assert hand.bar.refusal.isHidden()
    assert hand.bar.count.text() == "No hits"


def test_escape_closes_the_bar_and_the_hits_go(hand: Hand) -> None:
    hand.type("letter")
    hand.key(Qt.Key.Key_Escape)
    assert hand.bar.isHidden()
    assert hand.closed == 1
    assert (hand.ranges, hand.current) == ((), -1)


def test_find_next_works_while_the_bar_is_closed_and_keeps_the_focus(
    hand: Hand,
) -> None:
    hand.type("letter")
    hand.key(Qt.Key.Key_Escape)
    hand.bar.set_origin(20)
    hand.bar.find_next()
    assert hand.bar.isVisible()
    assert hand.chosen[-1] == f"{TEXT.index('letters')}:letter"
    assert not hand.bar.field.hasFocus()


def test_selected_words_are_looked_for_at_once(hand: Hand) -> None:
    hand.bar.start(TEXT.index("forged"), "forged")
    assert hand.bar.field.text() == "forged"
    assert hand.bar.field.selectedText() == "forged"
    assert hand.bar.count.text() == "1 of 1"


def test_another_document_is_searched_for_the_same_words(hand: Hand) -> None:
    hand.type("letter")
    hand.bar.show_document(None)
    assert hand.ranges == ()
    assert hand.bar.count.text() == "No hits"


def test_a_narrow_pane_is_not_widened(hand: Hand, qtbot: QtBot) -> None:
    window = hand.bar.window()
    window.resize(260, 200)
    qtbot.waitUntil(lambda: hand.bar.width() == 260)
    hand.type("letter")
    QTest.qWait(20)
    inside = hand.bar.rect()
    shown = [
        *(hand.bar.field, hand.bar.case, hand.bar.word, hand.bar.regex),
        *(hand.bar.previous_button, hand.bar.next_button, hand.bar.count, hand.bar.close_button),
    ]
    for widget in shown:
        top_left = widget.mapTo(hand.bar, widget.rect().topLeft())
        assert inside.contains(widget.rect().translated(top_left)), widget.accessibleName()
        assert widget.accessibleName()
