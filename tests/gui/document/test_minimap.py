"""Hits of a search in the strip that shows the whole document."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.commands import AddClaim
from annotator.gui.document.minimap import Minimap, _kinds_by_row
from annotator.gui.look.theme import LIGHT
from annotator.model import ClaimKind

from ..robot import Robot, document_of

LONG = "\n\n".join(f"Paragraph {number} of a long text about rivers." for number in range(400))


@pytest.fixture
def long(robot: Robot) -> Robot:
    """The long text on screen, without a claim."""
    command = document_of(LONG, "Long")
    robot.project.do(command)
    robot.session.show_document(command.document_id)
    robot.focus_text()
    QApplication.processEvents()
    return robot


def strip(robot: Robot) -> Minimap:
    return robot.window.desk.pane.minimap


def coloured_rows(robot: Robot, x: int) -> set[int]:
    """Return the pixels from the top that have the colour of hits in a column."""
    image: QImage = strip(robot).grab().toImage()
    edge = QColor(LIGHT.hit_edge)
    return {y for y in range(image.height()) if image.pixelColor(x, y) == edge}


def test_all_hits_show_in_the_strip_and_the_current_one_across_it(long: Robot) -> None:
    assert coloured_rows(long, 0) == set()
    long.type("/")
    long.type("Paragraph 200 ")
    QApplication.processEvents()
    middle = strip(long).height() // 2
    assert coloured_rows(long, 0), "the hit must show"
    assert all(abs(y - middle) < 12 for y in coloured_rows(long, 0))
    assert coloured_rows(long, strip(long).width() - 1), "the current hit goes across"
    long.key(Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert coloured_rows(long, 0) == set()


def test_each_row_with_a_hit_is_counted_once_however_many_there_are(long: Robot) -> None:
    long.type("/")
    long.type("r")
    rows = strip(long).hit_rows()
    assert rows == sorted(set(rows))
    hits, length = long.view._hits, len(long.document.text)
    count = strip(long).height() // 2
    assert rows == sorted({min(start * count // length, count - 1) for start, _ in hits})


def test_a_row_tells_the_kind_of_most_claims_that_begin_in_it_else_of_those_around_it(
    long: Robot,
) -> None:
    hands, length = random.Random(3), len(long.document.text)
    for number in range(60):
        starts = sorted(hands.sample(range(length - 400), 1 + (number % 5 == 0)))
        ranges = [(start, start + hands.choice((3, 40, 380))) for start in starts]
        if len(ranges) == 1 or ranges[0][1] < ranges[1][0]:
            kind = hands.choice((*ClaimKind, None))
            long.project.do(AddClaim(document_id=long.document.id, ranges=tuple(ranges), kind=kind))
    document = long.document
    for rows in (1, 7, 300, 3 * length):
        told = list(_kinds_by_row(document, rows))
        assert len(told) == rows
        for row in range(0, rows, max(1, rows // 500)):
            start, end = row * length // rows, (row + 1) * length // rows
            ids = [i for first, _, i in document.places if start <= first < end]
            if not ids:
                found = document.claims.overlapping(start, max(start + 1, end))
                ids = [i for _, _, i in found]
            kinds = [document.outlines.kind(i) for i in ids[:: max(1, len(ids) // 8)]]
            assert told[row] == (bool(ids), max(kinds, key=kinds.count, default=None))
