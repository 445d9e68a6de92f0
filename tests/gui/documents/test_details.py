"""The details of a document: a field belongs to the document that it was opened on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator.model import Document

from ..robot import CTRL, Robot


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "third.txt"
    path.write_text("A third text.\n\nWith words.\n", encoding="utf-8")
    return path


def titles(robot: Robot) -> list[str]:
    return sorted(document.title for document in robot.project.read.all(Document))


def title_field(robot: Robot) -> QLineEdit:
    robot.key(Qt.Key.Key_4, CTRL)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def test_an_import_leaves_an_untouched_field_the_focus_and_the_view_alone(
    robot: Robot, article: Path
) -> None:
    field = title_field(robot)
    edits = len(robot.project.read.history.lines())
    robot.drop(article)
    assert titles(robot) == ["A third text.", "First", "Second"]
    assert len(robot.project.read.history.lines()) == edits + 1
    assert field.hasFocus()
    assert robot.document.document.title == "First"
    robot.focus_text()
    assert len(robot.project.read.history.lines()) == edits + 1


def test_a_title_typed_while_an_import_ends_stays_with_its_document(
    robot: Robot, article: Path
) -> None:
    field = title_field(robot)
    field.selectAll()
    robot.type("My ti")
    robot.drop(article)
    robot.type("tle")
    robot.enter()
    assert titles(robot) == ["A third text.", "My title", "Second"]
    assert robot.window.windowTitle().startswith("work: My title")


def test_what_was_typed_goes_to_its_document_when_another_one_is_shown(robot: Robot) -> None:
    field = title_field(robot)
    field.selectAll()
    robot.type("My title")
    second = next(d for d in robot.project.read.all(Document) if d.title == "Second")
    robot.session.show_document(second.id)
    assert titles(robot) == ["My title", "Second"]
    assert field.text() == "Second"
    robot.focus_text()
    assert titles(robot) == ["My title", "Second"]


def test_an_import_is_shown_unless_the_analyst_has_gone_on(robot: Robot, article: Path) -> None:
    robot.window.import_actions.take_files([article])
    robot.type("j")
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    QApplication.processEvents()
    assert len(titles(robot)) == 3
    assert robot.document.document.title == "First"
    assert robot.view.hasFocus()
    other = article.with_name("fourth.txt")
    other.write_text("A fourth text.\n\nWith words.\n", encoding="utf-8")
    robot.drop(other)
    assert robot.document.document.title == "A fourth text."
