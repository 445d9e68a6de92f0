"""What holds for every command there is."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import AddClaim, DeleteClaims, ImportRecords, LinkSource
from annotator.errors import AnnotatorError, ConflictError, InvalidEditError
from annotator.model import RECORD_TYPES, Analyst, AnalystId, Claim, ProjectDetails, Record
from annotator.project import Command, Project

from .example import (
    ANALYST,
    BAD,
    GOOD,
    NEW,
    NO_EFFECT,
    ONE,
    PAPER,
    REPLACING,
    command_classes,
    document_of,
    examples,
    make,
    snapshot,
    source,
)


@pytest.fixture(scope="module")
def made_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("example") / "made.annotator"
    make(path).close()
    return path


@pytest.fixture
def project(made_path: Path, tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "example.annotator"
    shutil.copy(made_path, path)
    with Project.open(path, ANALYST) as opened:
        yield opened


def replayed(project: Project) -> dict[tuple[type, str], Record]:
    """Return the state that the history leads to; each change must begin where the last ended."""
    state: dict[tuple[type, str], Record | None] = {}
    for _, change in project.read.history.every_change():
        key = (type(change.record), change.record.id)
        assert state.get(key) == change.before
        state[key] = change.after
    return {key: record for key, record in state.items() if record is not None}


def present(project: Project) -> dict[tuple[type, str], Record]:
    return {(cls, record.id): record for cls in RECORD_TYPES for record in project.read.all(cls)}


def test_every_command_has_examples() -> None:
    assert set(GOOD) == set(command_classes())
    # What is gone already need not be deleted again.
    assert set(BAD) == set(command_classes()) - {DeleteClaims}


@pytest.mark.parametrize("command", examples(GOOD))
def test_undo_and_redo_give_back_equal_projects(project: Project, command: Command) -> None:
    before = snapshot(project)
    heard: list[str] = []
    project.subscribe(lambda edit: heard.append(edit.summary.label))
    edit = project.do(command)
    assert edit is not None
    after = snapshot(project)
    assert after != before
    assert replayed(project) == present(project)
    for _ in range(2):
        project.undo()
        assert snapshot(project) == before
        assert project.redo_label == command.label
        project.redo()
        assert snapshot(project) == after
        assert project.undo_label == command.label
    assert replayed(project) == present(project)
    assert heard == [command.label, *[f"Undo: {command.label}", f"Redo: {command.label}"] * 2]
    path = project.path
    project.close()
    with Project.open(path, ANALYST) as again:
        assert again.undo_label == command.label
        again.undo()
        assert snapshot(again) == before


@pytest.mark.parametrize("command", examples(BAD))
def test_bad_input_leaves_the_file_as_it_was(project: Project, command: Command) -> None:
    before = project.path.read_bytes()
    heard: list[object] = []
    project.subscribe(heard.append)
    with pytest.raises(AnnotatorError) as caught:
        project.do(command)
    assert str(caught.value).endswith(".")
    assert "damaged" not in str(caught.value)
    assert project.path.read_bytes() == before
    assert heard == []
    assert project.poll() == 0


@pytest.mark.parametrize("command", NO_EFFECT, ids=repr)
def test_what_changes_nothing_is_no_edit(project: Project, command: Command) -> None:
    before = project.path.read_bytes()
    assert project.do(command) is None
    assert project.path.read_bytes() == before


@pytest.mark.parametrize("command", examples(GOOD))
def test_the_same_command_twice_is_refused_or_harmless(project: Project, command: Command) -> None:
    project.do(command)
    after = snapshot(project)
    try:
        edit = project.do(command)
    except AnnotatorError:
        edit = None
    if edit is not None:
        project.undo()
    assert snapshot(project) == after
    project.undo()


def test_everything_can_be_undone_to_the_beginning_and_redone(project: Project) -> None:
    states = [snapshot(project)]
    for command in (some[0] for some in GOOD.values()):
        try:
            if project.do(command):
                states.append(snapshot(project))
        except AnnotatorError:
            continue
    assert len(states) > 10
    for state in reversed(states[:-1]):
        project.undo()
        assert snapshot(project) == state
    for state in states[1:]:
        project.redo()
        assert snapshot(project) == state
    assert project.redo_label == ""
    assert replayed(project) == present(project)


def test_an_import_into_an_empty_project_brings_its_details_and_undo_takes_them_back(
    tmp_path: Path,
) -> None:
    with Project.create(tmp_path / "empty.annotator", ANALYST, "Empty") as project:
        before = snapshot(project)
        project.do(REPLACING)
        assert project.read.details().title == "From the file"
        project.undo()
        assert snapshot(project) == before
        project.redo()
        assert project.read.details().title == "From the file"


def test_an_import_into_a_project_that_holds_something_leaves_its_details(
    project: Project,
) -> None:
    project.do(ImportRecords("More", (source("new"),), (), REPLACING.details))
    assert project.read.details().title == "Example"


def test_an_import_that_others_built_on_is_not_undone_and_says_why(project: Project) -> None:
    edit = project.do(ImportRecords("More", (source("new"), document_of(NEW)), (NEW,)))
    assert edit
    project.do(LinkSource(claim_id=project.read.all(Claim)[0].id, source_id=source("new").id))
    before = snapshot(project)
    with pytest.raises(ConflictError, match="attribution would refer to a source"):
        project.revert(edit.summary.id)
    assert snapshot(project) == before
    project.undo()
    project.revert(edit.summary.id)


def test_creating_a_project_cannot_be_undone(project: Project) -> None:
    made = project.read.history.lines(limit=1000)[-1]
    with pytest.raises(ConflictError, match="Creating the project"):
        project.revert(made.id)

    class Erase:
        label = "Erase"

        def apply(self, tx: object) -> None:
            tx.delete(ProjectDetails, project.read.details().id)  # type: ignore[attr-defined]

    with pytest.raises(InvalidEditError):
        project.do(Erase())


def test_the_first_edit_of_an_analyst_can_be_undone_though_later_ones_name_her(
    project: Project,
) -> None:
    project.analyst = Analyst(id=AnalystId("carla"), name="Carla")
    first = project.do(AddClaim(document_id=ONE, ranges=((0, 3),)))
    assert first
    project.do(AddClaim(document_id=ONE, ranges=((4, 7),)))
    project.revert(first.summary.id)
    assert project.read.analysts()[-1].id == "carla"
    assert len(project.read.all(Claim)) == 4
    assert PAPER
