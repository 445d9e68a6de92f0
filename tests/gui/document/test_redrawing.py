"""What is drawn again after an edit is what drawing everything would show."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.commands import AddClaim
from annotator.gui.look.plain_labels import PlainLabel
from annotator.gui.widgets.layouts import column_of
from annotator.gui.window.main_window import MainWindow
from annotator.model import ClaimKind, Document
from annotator.project import Project
from annotator.settings import load_settings

from ..robot import Paints, Robot, document_of

_TEXT = "\n\n".join(
    " ".join(f"Sentence {n} of part {part} says that somebody denied it." for n in range(6))
    for part in range(12)
)
_KEYS = (
    *(Qt.Key.Key_F, Qt.Key.Key_R, Qt.Key.Key_Escape, Qt.Key.Key_O, Qt.Key.Key_0, Qt.Key.Key_J),
    *(Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_BracketRight, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_BracketLeft),
)


@pytest.fixture
def robot(window: MainWindow, tmp_path: Path) -> Robot:
    """A hand on a window with a text in which some claims lie over each other."""
    path = tmp_path / "work.annotator"
    with Project.create(path, load_settings().analyst) as project:
        edit = project.do(document_of(_TEXT, "First"))
        assert edit is not None
        document = project.read.all(Document)[0].id
        for start in range(100, 600, 35):
            ranges = ((start, start + 90),)
            project.do(AddClaim(document_id=document, ranges=ranges, kind=ClaimKind.FACT))
    found = Robot(window)
    assert found.session.open_project(path)
    found.focus_text()
    found.view.setCursorWidth(0)  # it blinks
    return found


def _on_screen(robot: Robot) -> QImage:
    view = robot.view.viewport()
    corner = view.mapTo(robot.window, QPoint(0, 0))
    screen = QGuiApplication.primaryScreen()
    shown = screen.grabWindow(
        robot.window.winId(), corner.x(), corner.y(), view.width(), view.height()
    )
    return shown.toImage()


def _look_alike(image: QImage, other: QImage) -> bool:
    """Return whether no colour differs by more than a step, as Qt rounds it by what is clipped."""
    if image == other:
        return True
    pairs = zip(image.constBits(), other.constBits(), strict=True)
    return all(abs(mine - its) <= 1 for mine, its in pairs)


def test_after_each_key_the_text_is_as_if_it_were_drawn_anew(robot: Robot) -> None:
    chance = random.Random(7)
    for number in range(150):
        key = chance.choice(_KEYS)
        robot.key(key)
        for _ in range(3):
            QApplication.processEvents()
        seen = _on_screen(robot)
        robot.view.viewport().repaint()
        assert _look_alike(seen, _on_screen(robot)), (number, key)


class _Painted(QObject):
    """Notes how much of a widget is painted, in pixels."""

    def __init__(self, widget: QObject) -> None:
        super().__init__()
        self.pixels = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            boxes = [event.region().intersected(QRect(0, y, 4_000, 1)) for y in range(2_000)]
            self.pixels += sum(box.boundingRect().width() for box in boxes)
        return super().eventFilter(watched, event)


def test_a_claim_draws_its_lines_again_and_the_numbers_below(robot: Robot) -> None:
    view = robot.view
    view.move_caret(_TEXT.index("Sentence 3 of part 3"))
    QApplication.processEvents()
    painted = _Painted(view.viewport())
    robot.key(Qt.Key.Key_F)
    whole = view.viewport().width() * view.viewport().height()
    assert robot.words() == ["Sentence 3 of part 3 says that somebody denied it"]
    assert 0 < painted.pixels < whole / 2


def _is_drawn_alone(view: QWidget, behind: list[QWidget]) -> bool:
    """Return whether a view is drawn and nothing else is, be it for a reason of its own."""
    QApplication.processEvents()
    own, *others = [Paints(each) for each in (view, *behind)]
    view.update()
    QApplication.processEvents()
    return (own.count, *(each.count for each in others)) == (1, *(0 for _ in others))


def test_nothing_that_text_and_rows_lie_in_is_drawn_with_them(robot: Robot) -> None:
    window = robot.window
    behind: list[QWidget] = [window, window.desk, window.tabs, window.claims]
    for view in (robot.view.viewport(), window.claims.table.viewport()):
        robot.wait_for(partial(_is_drawn_alone, view, behind), seconds=5)


def test_what_lies_deep_is_laid_out_before_it_is_painted(robot: Robot) -> None:
    window, label = robot.window, PlainLabel("of another height soon")
    inner: QWidget = label
    for _ in range(4):
        outer = QWidget()
        column_of(inner, 0, within=outer, margins=0)
        inner = outer
    inner.setParent(window)
    inner.resize(300, 300)
    inner.show()
    for _ in range(6):
        QApplication.processEvents()
    painted = Paints(label)
    label.setMinimumHeight(80)
    label.update()
    for _ in range(6):
        QApplication.processEvents()
    assert label.height() == 80
    assert painted.count == 1
