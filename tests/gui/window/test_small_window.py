"""What must be readable in the smallest window that the program promises to be usable in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from annotator.gui.app import Application
from annotator.gui.claims.model import KIND
from annotator.gui.widgets.panels import EmptyWords
from annotator.model import Document

from ..conftest import come_back, settled, window_open
from ..robot import Robot


def small_with_sample(robot: Robot) -> None:
    robot.window.resize(1024, 640)
    robot.window.project_actions.open_sample()
    QApplication.processEvents()


def test_every_tab_of_the_side_is_whole(robot: Robot) -> None:
    small_with_sample(robot)
    bar = robot.window.tabs.tabBar()
    last = bar.tabRect(bar.count() - 1)
    assert last.right() <= bar.width()
    assert bar.mapTo(robot.window, last.topRight()).x() < robot.window.width()


def test_the_kinds_in_the_table_are_whole(robot: Robot) -> None:
    small_with_sample(robot)
    table = robot.window.claims.table
    table.show_as(is_table=True)
    assert table.sizeHintForColumn(KIND) <= table.columnWidth(KIND)


def test_the_heading_of_the_regions_is_broken_rather_than_cut(robot: Robot) -> None:
    small_with_sample(robot)
    robot.window.view_actions.show_details()
    QApplication.processEvents()
    labels = robot.window.details.findChildren(QLabel)
    (heading,) = [label for label in labels if label.text().startswith("Regions:")]
    assert heading.wordWrap()
    assert heading.height() >= heading.heightForWidth(heading.width())


def test_two_documents_are_whole_and_stand_beside_one_another_once_they_fit(robot: Robot) -> None:
    small_with_sample(robot)
    _first, second, *_others = robot.project.read.all(Document)
    robot.session.show_document(second.id, side=1)
    QApplication.processEvents()
    desk = robot.window.desk
    for pane in desk.panes:
        assert desk.rect().contains(QRect(pane.mapTo(desk, QPoint()), pane.size()))
    robot.window.resize(1600, 900)
    QApplication.processEvents()
    places = [pane.mapTo(desk, QPoint()) for pane in desk.panes]
    assert places[0].y() == places[1].y()
    assert places[0].x() < places[1].x()


def lowest_with_sample(robot: Robot) -> None:
    """What a screen of 800 × 600 leaves of the window within its frame."""
    robot.window.resize(784, 552)
    robot.window.project_actions.open_sample()
    assert robot.session.document is not None
    robot.session.show_claim(robot.session.document.places[5][2])
    QApplication.processEvents()


def test_nothing_of_the_bar_of_a_claim_is_cut_in_the_lowest_window(robot: Robot) -> None:
    lowest_with_sample(robot)
    bar = robot.window.claims.bar
    buttons = [*bar.kinds.values(), *bar.grades.values(), bar.more_button]
    for button in buttons:
        assert bar.rect().contains(QRect(button.mapTo(bar, QPoint()), button.size()))
    assert robot.window.claims.rect().contains(
        QRect(bar.mapTo(robot.window.claims, QPoint()), bar.size())
    )


def test_what_else_there_is_for_a_claim_stands_beside_its_grades(robot: Robot) -> None:
    """Never in a row of its own, however wide the window is."""
    small_with_sample(robot)
    bar = robot.window.claims.bar
    for width in range(800, 1920, 40):
        robot.window.resize(width, 800)
        QApplication.processEvents()
        grade, more = (
            one.mapTo(bar, one.rect().center()).y() for one in (bar.grades[1], bar.more_button)
        )
        assert abs(grade - more) <= 1, width


def test_the_buttons_of_an_empty_project_are_whole_in_the_lowest_window(
    empty: Robot, tmp_path: Path
) -> None:
    empty.window.resize(784, 552)
    empty.session.new_project(tmp_path / "empty.annotator")
    QApplication.processEvents()
    place = empty.view.viewport()
    buttons = [button for button in place.findChildren(QPushButton) if button.isVisible()]
    assert len(buttons) == 3
    shown = [QRect(button.mapTo(place, QPoint()), button.size()) for button in buttons]
    assert all(button.height() >= button.sizeHint().height() for button in buttons)
    assert all(place.rect().contains(one) for one in shown[:2])
    assert not any(one.intersects(other) for one, other in pairwise(shown))


_PANELS = ("show_sources", "show_tags", "show_details", "show_history", "search_project")
_LOW = (*_PANELS, "show_findings", "all_claims")


@pytest.fixture(scope="module", params=["en", "de"])
def lowest(qapp: Application, request: pytest.FixtureRequest) -> Iterator[Robot]:
    """The lowest window on the sample, in a language; no test changes more than what it shows."""
    assert qapp is QApplication.instance()
    with window_open(request.param) as made:
        robot = Robot(made)
        lowest_with_sample(robot)
        yield settled(robot)


@pytest.mark.parametrize("name", _LOW)
def test_no_part_of_a_panel_is_squeezed_in_the_lowest_window(lowest: Robot, name: str) -> None:
    robot = come_back(lowest)
    robot.window.actions_by_name[name].trigger()
    QApplication.processEvents()
    is_table = name == "all_claims"
    panel = robot.window.panes.all_claims if is_table else robot.window.tabs.currentWidget()
    shown = [widget for widget in panel.findChildren(QWidget) if widget.isVisible()]
    parts = (QLineEdit, QAbstractButton, QComboBox, QPlainTextEdit, QLabel, QAbstractItemView)
    squeezed = [
        (widget, widget.height(), widget.minimumSizeHint().height())
        for widget in shown
        if isinstance(widget, parts)
        and not isinstance(widget, QHeaderView)  # Qt gives one less than it asks for
        and widget.height() < min(widget.minimumSizeHint().height(), widget.maximumHeight())
    ]
    assert squeezed == []


def test_a_message_beside_long_words_at_the_foot_is_no_column_of_letters(robot: Robot) -> None:
    lowest_with_sample(robot)
    bar = robot.window.messages
    bar.show_place("f r o u 0: these 11 words · source: claim 10 · " + "evidence: claim 12 " * 6)
    robot.session.say("The passage was found in “Weekly briefing of the president’s office”.")
    QApplication.processEvents()
    assert bar.height() < 100
    assert robot.window.desk.view.isVisible()


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_empty_project_is_whole_on_a_screen_of_high_density(
    qapp: Application, tmp_path: Path, language: str
) -> None:
    """What 1920 × 1080 pixels at 200 % leave."""
    assert qapp is QApplication.instance()
    with window_open(language) as made:
        assert made.session.new_project(tmp_path / "new.annotator")
        made.resize(944, 480)
        QApplication.processEvents()
        QApplication.processEvents()
        for words in made.findChildren(EmptyWords):
            if words.isVisible():
                assert words.heightForWidth(words.width()) <= words.height(), words.text()
        area = made.findChild(QScrollArea, "emptyProject")
        assert area is not None
        assert area.isVisible()
        assert not area.horizontalScrollBar().isVisible()
