"""A large picture is painted in pieces."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.look.theme import DARK, LIGHT
from annotator.gui.pictures.canvas import Prepared
from annotator.gui.pictures.view import PictureView
from annotator.pictures.shapes import Band, Box, Glyph, Ink, Label, Picture, Shape, Sign

SHAPES = 12_000


def picture(shapes: int, height: float = 6_000) -> Picture:
    """Return a picture with a head and a side, and so many shapes in its body."""
    body: list[Shape] = []
    for n in range(shapes // 4):
        y = n * height * 4 / shapes
        body += [
            Band(10, y, 700, (y * 7) % height, 6, Ink.REPORT),
            Box(300, y, 9, 12, Ink.TEXT),
            Label(320, y, f"Name {n}", width=80, backed_from=4),
            Sign(420, y, Glyph.DISC, Ink.FACT),
        ]
    side = [Label(4, y * 24, f"Row {y}") for y in range(int(height // 24))]
    head = [Label(x * 40, 20, f"Column {x}", is_turned=True) for x in range(20)]
    return Picture(
        width=1_600,
        height=height,
        body=body,
        spots=(),
        side=side,
        side_width=90.3,
        head=head,
        head_height=60.7,
    )


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PictureView]:
    """A view that is shown."""
    found = PictureView(LIGHT)
    qtbot.addWidget(found)
    found.resize(700, 500)
    found.show()
    qtbot.waitExposed(found)
    yield found
    found.close()


def rest(qtbot: QtBot, view: PictureView) -> QImage:
    """Return what is seen once all is painted."""
    qtbot.waitUntil(lambda: not view._settling.isActive(), timeout=5_000)
    view.viewport().repaint()
    qtbot.waitUntil(lambda: not view._canvas.is_painting, timeout=20_000)
    return view.viewport().grab().toImage()


def afresh(qtbot: QtBot, view: PictureView) -> QImage:
    """Return the same, painted as if nothing had been there."""
    view.set_colours(LIGHT)
    return rest(qtbot, view)


def is_alike(one: QImage, other: QImage) -> bool:
    """Return whether two images are the same to the eye; edges are smoothed by where one clips."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs) <= 3


def test_after_a_zoom_nothing_waits_until_all_is_painted(qtbot: QtBot, view: PictureView) -> None:
    view.show_picture(Prepared.of(picture(SHAPES)))
    rest(qtbot, view)
    view.fit()
    qtbot.waitUntil(lambda: not view._settling.isActive(), timeout=5_000)
    turns = 0
    began = time.process_time()
    view.viewport().repaint()
    first = time.process_time() - began
    while view._canvas.is_painting:
        QApplication.processEvents()
        turns += 1
    whole = time.process_time() - began
    assert turns > 2
    assert first < whole / 2


@pytest.mark.parametrize("zoom", [1.0, 0.35, 1.7])
def test_what_came_into_view_joins_what_was_there(
    qtbot: QtBot, view: PictureView, zoom: float
) -> None:
    view.show_picture(Prepared.of(picture(2_000)))
    view.zoom_by(zoom)
    rest(qtbot, view)
    across, down = view.horizontalScrollBar(), view.verticalScrollBar()
    for x, y in ((0, 130), (61, 130), (61, 77), (20, 300), (20, 2_000), (0, 0)):
        across.setValue(x)
        down.setValue(y)
        assert is_alike(rest(qtbot, view), afresh(qtbot, view))


def test_a_larger_view_shows_more_of_the_same(qtbot: QtBot, view: PictureView) -> None:
    view.show_picture(Prepared.of(picture(2_000)))
    rest(qtbot, view)
    for size in ((900, 560), (640, 600), (400, 300)):
        view.resize(*size)
        assert is_alike(rest(qtbot, view), afresh(qtbot, view))


def test_while_it_is_painted_what_was_there_is_shown_where_it_belongs(
    qtbot: QtBot, view: PictureView
) -> None:
    view.show_picture(Prepared.of(picture(SHAPES, 900)))
    view.verticalScrollBar().setValue(0)
    before = rest(qtbot, view)
    view.verticalScrollBar().setValue(40)
    after = view.viewport().grab().toImage()
    body = QRect(91, 101, 560, 340)
    assert after.copy(body) == before.copy(body.translated(0, 40))


def test_another_theme_and_an_empty_picture_leave_nothing_of_the_last(
    qtbot: QtBot, view: PictureView
) -> None:
    view.show_picture(Prepared.of(picture(2_000)))
    rest(qtbot, view)
    view.set_colours(DARK)
    assert rest(qtbot, view).pixelColor(2, 2).name() == DARK.ground
    view.show_picture(Prepared.of(Picture(width=0, height=0, body=(), spots=())))
    image = rest(qtbot, view)
    assert {image.pixelColor(x, 250).name() for x in range(0, 600, 7)} == {DARK.ground}


def test_the_whole_of_a_long_picture_can_be_seen(qtbot: QtBot, view: PictureView) -> None:
    view.show_picture(Prepared.of(picture(2_000, 60_000)))
    view.fit()
    assert view.verticalScrollBar().maximum() == 0
    rest(qtbot, view)
    view.zoom_by(2)
    assert view.verticalScrollBar().maximum() > 0


def test_scrolling_on_while_it_zooms_ends_at_the_last_place(
    qtbot: QtBot, view: PictureView
) -> None:
    view.show_picture(Prepared.of(picture(SHAPES)))
    for step in (-120, -240, 120, -360):
        event = QWheelEvent(
            QPointF(300, 200),
            QPointF(view.viewport().mapToGlobal(QPoint(300, 200))),
            QPoint(0, 0),
            QPoint(0, step),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 31)
    assert is_alike(rest(qtbot, view), afresh(qtbot, view))
