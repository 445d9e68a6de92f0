"""Copies of a project: with the whole history, without it, and blind."""

from pathlib import Path

import pytest

from annotator.commands import AddTag
from annotator.model import Analyst, AnalystId, Tag, TagId
from annotator.project import Project

ANN = Analyst(id=AnalystId("änn"), name="Änn")


@pytest.mark.parametrize(
    ("kind", "edits", "begins_with_copy"),
    [("whole", ["Add tag", "New project"], False), ("bare", [], True), ("blind", [], True)],
)
def test_a_copy_has_the_records_and_as_much_of_the_history_as_is_asked_for(
    tmp_path: Path, kind: str, edits: list[str], begins_with_copy: bool
) -> None:
    path = tmp_path / "kopie ß.annotator"
    with Project.create(tmp_path / "made.annotator", ANN) as project:
        project.do(AddTag(Tag(id=TagId("t"), name="Größe")))
        if kind == "blind":
            project.save_blind_copy(path)
        else:
            project.save_copy(path, with_history=kind == "whole")
    with Project.open(path, ANN, is_read_only=True) as copy:
        history = copy.read.history
        assert [line.label for line in history.lines()] == edits
        assert history.begins_with_copy() == begins_with_copy
        assert [tag.name for tag in copy.read.tags()] == ["Größe"]
