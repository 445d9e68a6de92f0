"""Where popups stand in a window, and windows on a screen."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.gui.widgets.placing import GAP, MARGIN, SteadyPlace, placed

AREA = QRect(0, 0, 800, 600)
SIZE = QSize(420, 300)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        (QRect(), QPoint(100, 60)),
        (QRect(100, 20, 300, 31), QPoint(100, 60)),
        (QRect(100, 20, 300, 80), QPoint(100, 109)),
        (QRect(100, 360, 300, 120), QPoint(100, 50)),
    ],
)
def test_a_popup_stands_below_its_point_else_below_or_above_the_words(
    words: QRect, at: QPoint
) -> None:
    point = QPoint(100, 50) if words.top() < 300 else QPoint(100, 380)
    leaves = [] if words.isEmpty() else [words]
    assert placed(SIZE, point, leaves, AREA, beside=False) == at


def test_beside_the_words_only_where_that_is_wanted() -> None:
    words = QRect(20, 100, 300, 400)
    point = QPoint(20, 120)
    assert placed(SIZE, point, [words], AREA, beside=True) == QPoint(319 + GAP, 130)
    covering = placed(SIZE, point, [words], AREA, beside=False)
    assert QRect(covering, SIZE).intersects(words)
    words.moveRight(780)
    assert placed(SIZE, QPoint(500, 120), [words], AREA, beside=True).x() == 481 - GAP - 420


def test_a_popup_is_always_within_the_window_and_covers_words_only_where_it_must() -> None:
    chance = random.Random(1)
    room = AREA.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    for _round in range(2_000):
        x, y = chance.randrange(800), chance.randrange(600)
        words = QRect(x, y, chance.randrange(1, 800 - x + 1), chance.randrange(1, 600 - y + 1))
        size = QSize(chance.randrange(50, 500), chance.randrange(30, 400))
        place = QRect(placed(size, words.bottomLeft(), [words], AREA, beside=True), size)
        assert room.contains(place)
        if place.intersects(words):
            free = (
                words.top() - room.top(),
                room.bottom() - words.bottom(),
            )
            assert all(height < size.height() + GAP for height in free)


class _Counter(QObject):
    """Counts how often a widget is asked to lay out what is in it."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count."""
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


def test_other_words_in_a_steady_place_lay_out_nothing_around_it(qtbot: QtBot) -> None:
    outer, label = QWidget(), ElidedLabel()
    column = QVBoxLayout(outer)
    column.addWidget(SteadyPlace(label))
    column.addStretch()
    qtbot.addWidget(outer)
    outer.resize(300, 200)
    outer.show()
    label.setText("other words")
    qtbot.wait(20)
    counter = _Counter()
    outer.installEventFilter(counter)
    label.setText("and others again")
    qtbot.wait(20)
    assert counter.count == 0
    height = label.height()
    label.setWordWrap(True)
    label.setText("words without end " * 10)
    qtbot.waitUntil(lambda: label.height() > height)
    assert label.height() >= label.heightForWidth(label.width())
