"""The very first start, files dropped anywhere, and Undo in the message bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget

from annotator.gui.app import is_first_start, last_project, remember_projects
from annotator.gui.exporting.dialog import ExportDialog
from annotator.gui.window.main_window import MainWindow
from annotator.model import Document
from annotator.project.sample import NAME, sample_copy
from annotator.settings import state_path

from ..robot import NONE, Robot

COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


@pytest.fixture
def never_left() -> None:
    """The state of a machine on which the program was not left yet."""
    state_path("last-session.json").unlink(missing_ok=True)


@pytest.mark.usefixtures("never_left")
def test_the_first_start_shows_the_sample_and_says_what_it_is(empty: Robot) -> None:
    assert is_first_start()
    empty.window.welcome_newcomer()
    assert empty.project.path == sample_copy()
    strip = empty.window.first_steps
    assert strip.isVisible()
    names = [button.text() for button in strip.findChildren(QPushButton)]
    assert "New project…" in names
    empty.click(empty.named("Close the welcome"))
    assert not strip.isVisible()
    assert not is_first_start()


@pytest.mark.usefixtures("never_left")
def test_the_welcome_goes_when_a_project_of_her_own_is_opened(
    empty: Robot, project_path: Path
) -> None:
    empty.window.welcome_newcomer()
    assert empty.session.open_project(project_path)
    assert not empty.window.first_steps.isVisible()


@pytest.mark.usefixtures("never_left")
@pytest.mark.parametrize("name", ["new_project", "save_copy", "import_files", "export"])
def test_files_of_her_own_lie_among_her_documents_while_the_sample_is_open(
    empty: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    documents = tmp_path / "Documents"
    documents.mkdir()
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(documents))
    empty.window.welcome_newcomer()
    folders: list[Path] = []

    def look(dialog: QDialog) -> None:
        if isinstance(dialog, QFileDialog):
            folders.append(Path(dialog.directory().absolutePath()))
            dialog.reject()
        else:
            assert isinstance(dialog, ExportDialog)
            empty.answer_dialogs(look)
            empty.wait_for(dialog._save.isEnabled)
            empty.click(dialog._save)
            dialog.reject()

    empty.answer_dialogs(look)
    empty.window.actions_by_name[name].trigger()
    empty.wait_for(lambda: bool(folders))
    assert folders == [documents]


@pytest.mark.usefixtures("never_left")
def test_the_sample_is_not_opened_again_as_the_last_project(project_path: Path) -> None:
    remember_projects([str(project_path), str(sample_copy())], is_kept=True)
    assert last_project() == project_path
    remember_projects([str(Path("somewhere") / NAME)], is_kept=True)
    assert last_project() is None


def parts(window: MainWindow) -> list[QWidget]:
    """Return all that is seen in a window."""
    children = window.findChildren(QWidget)
    return [window, *(w for w in children if w.isVisible() and not w.isWindow())]


def drop_files(part: QWidget, path: Path) -> None:
    """Drop a file on a part of the window as a file manager does, with its address as text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(f"file://{path}")
    enter = QDragEnterEvent(QPoint(3, 3), COPY, data, LEFT, NONE)
    QApplication.sendEvent(part, enter)
    assert enter.isAccepted(), part
    event = QDropEvent(QPointF(3, 3), COPY, data, LEFT, NONE, QEvent.Type.Drop)
    QApplication.sendEvent(part, event)


@pytest.mark.parametrize(
    "show",
    [
        "show_claims",
        "show_sources",
        "show_tags",
        "show_details",
        "show_history",
        "search_project",
        "find_in_document",
        "palette_of_commands",
    ],
)
def test_files_can_be_dropped_on_every_part_of_the_window(
    robot: Robot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, show: str
) -> None:
    taken: list[Sequence[Path]] = []
    monkeypatch.setattr(robot.window.import_actions, "take_files", taken.append)
    robot.caret_to("shameful")
    robot.type("o")
    robot.window.actions_by_name[show].trigger()
    QApplication.processEvents()
    found = parts(robot.window)
    for part in found:
        drop_files(part, tmp_path / "a.txt")
    assert len(taken) == len(found)


def test_files_can_be_dropped_on_the_welcome(
    empty: Robot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    taken: list[Sequence[Path]] = []
    monkeypatch.setattr(empty.window.import_actions, "take_files", taken.append)
    found = parts(empty.window)
    for part in found:
        drop_files(part, tmp_path / "a.txt")
    assert len(taken) == len(found)


def test_one_undo_reverts_all_files_of_a_drop(robot: Robot, tmp_path: Path) -> None:
    paths = []
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Text number {number}.\n\nIt says something.\n", encoding="utf-8")
        paths.append(path)
    robot.drop(*paths)
    assert len(robot.project.read.all(Document)) == 5
    undo = next(b for b in robot.window.messages.findChildren(QPushButton) if b.text() == "Undo")
    robot.click(undo)
    assert len(robot.project.read.all(Document)) == 2


EDITS: list[Callable[[Robot], None]] = [
    lambda robot: robot.type("f"),
    lambda robot: robot.type("f" + "r"),
    lambda robot: robot.link("The Herald"),
    lambda robot: robot.key(Qt.Key.Key_Delete),
]


def test_undo_stands_beside_the_message_of_each_edit(robot: Robot) -> None:
    robot.caret_to("shameful")
    for edit in EDITS:
        robot.focus_text()
        edit(robot)
        assert robot.messages[-1].can_undo, robot.message
    robot.session.undo()
    robot.session.redo()
    assert robot.messages[-1].can_undo


@pytest.mark.usefixtures("never_left")
def test_closing_the_welcome_leads_to_the_text(empty: Robot) -> None:
    empty.window.welcome_newcomer()
    empty.click(empty.named("Close the welcome"))
    QApplication.processEvents()
    assert empty.view.hasFocus()
