"""What a session tells of its project."""

from __future__ import annotations

from pathlib import Path

from annotator.model import Analyst, AnalystId
from annotator.project import Project

from ..robot import OTHER_TEXT, TEXT, Robot, document_of


def test_each_project_that_is_opened_or_closed_is_told_once(
    empty: Robot, project_path: Path
) -> None:
    session = empty.session
    told: list[bool] = []
    session.opened.connect(lambda: told.append(session.project is not None))
    assert session.open_project(project_path)
    assert told == [True]
    assert session.open_project(project_path)
    assert told == [True, False, True]
    session.close_project()
    assert told == [True, False, True, False]


def test_a_document_is_shown_as_long_as_there_is_one(empty: Robot, tmp_path: Path) -> None:
    """The first one that a colleague imports; another one where the shown one goes by an undo."""
    session, path = empty.session, tmp_path / "shared.annotator"
    assert session.new_project(path)
    with Project.open(path, Analyst(id=AnalystId("kim"), name="Kim")) as other:
        other.do(document_of(TEXT, "First"))
    session.poll_other_processes()
    assert empty.document.document.title == "First"
    assert session.do(document_of(OTHER_TEXT, "Second"))
    (second,) = (key for key, title in empty.project.read.titles().items() if title == "Second")
    session.show_document(second)
    session.undo()
    assert empty.document.document.title == "First"
