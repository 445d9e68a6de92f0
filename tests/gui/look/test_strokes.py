"""The lines under the words are told apart by their form."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from annotator.gui.app import make_application
from annotator.gui.look.strokes import Stretch, draw_corners, draw_stroke
from annotator.model import ClaimKind

WIDTH, HEIGHT = 150, 20


def rows_by_column(kind: ClaimKind | None, ratio: float) -> list[tuple[int, ...]]:
    """Draw a line and return in which rows of each column there is any of it."""
    make_application()
    image = QImage(round(WIDTH * ratio), round(HEIGHT * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stretch = Stretch(10.3, 140.7, 0, HEIGHT, 6.2)
    draw_stroke(painter, kind, QColor("#9b2f69"), stretch, 0, is_current=False)
    painter.end()
    return [
        tuple(y for y in range(image.height()) if image.pixelColor(x, y).alpha() > 60)
        for x in range(round(12 * ratio), round(139 * ratio))
    ]


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_wave_goes_up_and_down_without_a_gap(ratio: float) -> None:
    columns = rows_by_column(ClaimKind.OPINION, ratio)
    assert all(columns), "no gap where tiles meet"
    middles = [sum(rows) / len(rows) for rows in columns]
    assert max(middles) - min(middles) >= 1.0 * ratio
    assert all(abs(a - b) <= 1.5 * ratio for a, b in pairwise(middles))


def test_a_fact_is_one_line_a_report_two_and_a_highlight_is_broken() -> None:
    fact, report = rows_by_column(ClaimKind.FACT, 2.0), rows_by_column(ClaimKind.REPORT, 2.0)
    assert len(set(fact)) == 1
    assert all(rows[-1] - rows[0] > len(rows) - 1 for rows in report), "two with a gap between"
    assert () in rows_by_column(None, 2.0)


@pytest.mark.parametrize(("has_start", "has_end"), [(True, True), (True, False), (False, True)])
def test_a_passage_has_a_corner_at_each_of_its_ends_that_is_there(
    has_start: bool, has_end: bool
) -> None:
    make_application()
    image = QImage(200, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    stretches = [Stretch(20, 180, 5, 25, 20), Stretch(20, 100, 30, 50, 45)]
    colour = QColor("#2457a6")
    draw_corners(painter, colour, stretches, has_start=has_start, has_end=has_end)
    painter.end()
    drawn = {(x, y) for x in range(200) for y in range(60) if image.pixelColor(x, y).alpha()}
    start = {(x, y) for x, y in drawn if x < 30 and y < 20}
    end = {(x, y) for x, y in drawn if x > 90 and y > 40}
    assert (bool(start), bool(end)) == (has_start, has_end)
    assert drawn == start | end, "nothing is drawn between"
