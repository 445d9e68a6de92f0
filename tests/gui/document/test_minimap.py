"""Hits of a search in the strip that shows the whole document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.gui.document.minimap import Minimap
from annotator.gui.look.theme import LIGHT

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
