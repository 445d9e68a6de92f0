"""The analyst's name: asked once, changed in the preferences, and what it changes in a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.window.preferences import Preferences
from annotator.model import Analyst
from annotator.settings import load_settings

from ..robot import CTRL, Robot


@pytest.fixture
def unnamed(empty: Robot) -> Robot:
    """A hand on the window of somebody who was not asked yet."""
    empty.session.change_settings(replace(empty.session.settings, is_named=False))
    return empty


def preferences(robot: Robot) -> Preferences:
    (dialog,) = robot.window.findChildren(Preferences)
    return dialog


def test_the_name_is_asked_once_without_taking_the_focus(
    unnamed: Robot, project_path: Path
) -> None:
    assert unnamed.session.open_project(project_path)
    unnamed.focus_text()
    bar = unnamed.window.name_bar
    assert bar.isVisible()
    assert bar.name.text() == "Ann"
    unnamed.caret_to("shameful")
    unnamed.type("o")
    assert len(unnamed.claims) == 1, "letters go to the text"
    unnamed.click(bar.name)
    bar.name.selectAll()
    unnamed.type("  Mirela   Roth ")
    unnamed.enter()
    assert not bar.isVisible()
    assert unnamed.view.hasFocus()
    settings = load_settings()
    assert (settings.analyst_name, settings.is_named) == ("Mirela Roth", True)
    unnamed.session.close_project()
    unnamed.session.open_project(project_path)
    assert not bar.isVisible()


def test_nobody_is_called_by_an_empty_name(unnamed: Robot, project_path: Path) -> None:
    assert unnamed.session.open_project(project_path)
    bar = unnamed.window.name_bar
    bar.name.clear()
    unnamed.click(bar.answer)
    assert bar.isVisible()
    assert load_settings().analyst_name == "Ann"


def test_another_name_stands_beside_what_is_done_from_now_on(robot: Robot) -> None:
    robot.caret_to("shameful")
    robot.type("o")
    robot.key(Qt.Key.Key_Comma, CTRL)
    dialog = preferences(robot)
    assert dialog.name.text() == "Ann"
    robot.click(dialog.name)
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Ann Roth")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    dialog.close()
    QApplication.processEvents()
    me = robot.project.analyst.id
    assert robot.project.read.need(Analyst, me).name == "Ann Roth"
    robot.focus_text()
    robot.caret_to("Council hides")
    robot.type("f")
    names = [edit.analyst_name for edit in robot.project.read.history.lines()]
    assert names == ["Ann Roth", "Ann Roth", "Ann", *names[3:]]
    robot.project.undo()
    robot.project.undo()
    assert robot.project.read.need(Analyst, me).name == "Ann"


def test_preferences_show_and_change_what_is_chosen(robot: Robot) -> None:
    robot.key(Qt.Key.Key_Comma, CTRL)
    dialog = preferences(robot)
    assert [dialog.theme.currentData(), dialog.language.currentData()] == ["light", "en"]
    dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    dialog.size_box.setCurrentIndex(dialog.size_box.findData(23))
    dialog.size_box.activated.emit(0)
    family = dialog.font_box.itemData(1)
    dialog.font_box.setCurrentIndex(1)
    dialog.font_box.activated.emit(1)
    settings = load_settings()
    assert (settings.theme, settings.text_size, settings.text_font) == ("dark", 23, family)
    dialog.close()
