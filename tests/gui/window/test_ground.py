"""What the window says and offers when the file under it is not what it was."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from annotator.commands import AddClaim
from annotator.gui.window.message_bar import MessageBar
from annotator.gui.window.project_actions import ProjectActions
from annotator.model import Claim, Document
from annotator.project import Project
from annotator.settings import load_settings

from ..robot import Robot


def add(project: Project, start: int = 0) -> None:
    document = project.read.all(Document)[0]
    assert project.do(AddClaim(document_id=document.id, ranges=((start, start + 5),)))


def offered(bar: MessageBar) -> str:
    return bar._offer.text() if bar._offer.isVisible() else ""


def test_edits_that_a_project_lacks_are_offered_and_put_back(
    empty: Robot, project_path: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copy(project_path, old)
    with Project.open(project_path, load_settings().analyst) as project:
        add(project)
        add(project, 9)
        os.replace(old, project_path)
    assert empty.session.open_project(project_path)
    bar = empty.window.messages
    assert bar.text.startswith("work.annotator lacks 2 edits that were made on this computer")
    assert offered(bar) == "Put back"
    bar._offer.click()
    assert bar.text == "Edits put back: 2"
    assert offered(bar) == ""
    assert empty.session.project is not None
    assert len(empty.session.project.read.all(Claim)) == 2


def test_keeping_edits_is_ticked_and_can_be_left(robot: Robot) -> None:
    action = robot.window.actions_by_name.of(ProjectActions.switch_keeping)
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert robot.session.project is not None
    assert not robot.session.project.keeps_edits
    action.trigger()
    assert action.isChecked()
