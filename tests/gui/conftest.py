"""A window on a project of two articles, in settings of its own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.app import Application, begin_application
from annotator.gui.look.language import use_language
from annotator.gui.look.theme import LIGHT, apply_style_sheet
from annotator.gui.window.main_window import MainWindow
from annotator.project import Project
from annotator.settings import Settings, load_settings, save_settings

from .robot import OTHER_TEXT, TEXT, Robot, document_of


@pytest.fixture
def language() -> str:
    """What the window speaks; a module of tests may say another one."""
    return "en"


@pytest.fixture
def window(qtbot: QtBot, language: str, tmp_path: Path) -> Iterator[MainWindow]:
    """An empty window, closed before the folder of its project goes: else it may complain."""
    assert tmp_path.is_dir()
    with window_open(language) as made:
        yield made


@contextmanager
def window_open(language: str) -> Iterator[MainWindow]:
    """Give an empty window, in settings of its own, and destroy it."""
    save_settings(Settings(analyst_name="Ann", is_named=True, theme="light", language=language))
    app = begin_application()
    app.setStyleSheet("")  # set after the window is made, as the program does: it is twice as fast
    # Else Windows and macOS would clear the analyst's own, which are not in the tests' home.
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, os.environ["XDG_CONFIG_HOME"]
    )
    QSettings().clear()
    made = MainWindow()
    apply_style_sheet(app, LIGHT)
    made.resize(1280, 800)
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()
    # Qt puts this off to an event loop that never comes: the collector would do it, in the midst of
    # another test, where it may end the process.
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)
    save_settings(Settings())
    use_language(app, "en")


@pytest.fixture
def empty(window: MainWindow) -> Robot:
    """A hand on a window without a project."""
    return Robot(window)


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A project of two articles without a claim."""
    return _make_project(tmp_path / "work.annotator")


def _make_project(path: Path) -> Path:
    with Project.create(path, load_settings().analyst) as project:
        project.do(document_of(TEXT, "First"))
        project.do(document_of(OTHER_TEXT, "Second"))
    return path


@pytest.fixture
def robot(window: MainWindow, project_path: Path) -> Robot:
    """A hand on a window with that project open, the focus in the text."""
    return _at_work(window, project_path)


def _at_work(window: MainWindow, path: Path) -> Robot:
    found = Robot(window)
    assert found.session.open_project(path)
    found.focus_text()
    return found


@pytest.fixture(scope="module")
def kept(qapp: Application, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Robot]:
    """A hand on one window for all tests of a module that only look; to make it is half of a test.

    `come_back` brings it back to the front, as the next one expects it.
    """
    assert qapp is QApplication.instance()
    with window_open("en") as made:
        path = _make_project(tmp_path_factory.mktemp("kept") / "work.annotator")
        yield settled(_at_work(made, path))


def settled(robot: Robot) -> Robot:
    """Wait until both threads of a window that is kept are there: no test leaves one behind."""
    done: list[None] = []
    robot.window.tasks.run(lambda _progress: None, done.append)
    robot.wait_for(lambda: bool(done) and robot.window.tabs.keeper.is_read)
    return robot


def come_back(robot: Robot) -> Robot:
    """Show the text alone in a window that is kept, as it was first, and the focus in it."""
    window = robot.window
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.pick_box.leave()
    window.desk.pane.find_bar.hide()
    for name, is_shown in (
        ("all_claims", window.view_actions.shows_all_claims()),
        ("agreement", window.view_actions.shows_agreement()),
    ):
        if is_shown:
            window.actions_by_name[name].trigger()
    window.actions_by_name["show_claims"].trigger()
    robot.focus_text()
    return robot
