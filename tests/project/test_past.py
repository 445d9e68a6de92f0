"""A project as it stood: what an edit left, in a copy, with the history until then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from annotator.check import check
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    DeleteDocument,
    DeleteSource,
    LinkSource,
    TagClaims,
)
from annotator.errors import RecordNotFoundError
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    AnalystId,
    ClaimKind,
    Document,
    EditSummary,
    ProjectDetails,
    ProjectId,
    Record,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project
from annotator.project.past import as_it_stood, edit_before, edit_numbered, write_past

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BOB = Analyst(id=AnalystId("bob"), name="Bob")
TEXT = AddDocument(text="The mayor said so. Nobody denied it. It was true.", title="A text")
MAYOR = Source(id=SourceId("mayor"), name="The mayor", kind=SourceKind.PERSON)

State = dict[type[Record], list[Record]]


def state(project: Project) -> State:
    return {cls: project.read.all(cls) for cls in RECORD_TYPES}


@pytest.fixture
def worked(tmp_path: Path) -> Iterator[tuple[Project, list[tuple[EditSummary, State]]]]:
    """A project on which two worked until nothing was left of it, and each state on the way."""
    first = AddClaim(document_id=TEXT.document_id, ranges=((0, 18),))
    with Project.create(tmp_path / "work.annotator", ANN) as project:
        states = [(project.read.history.lines(limit=1)[0], state(project))]

        def note(_made: object) -> None:
            states.append((project.read.history.lines(limit=1)[0], state(project)))

        note(project.do(TEXT))
        note(project.do(AddSource(MAYOR)))
        with Project.open(project.path, BOB) as of_bob:
            of_bob.do(first)
        project.poll()
        note(None)
        note(project.do(LinkSource(claim_id=first.claim_id, source_id=MAYOR.id)))
        note(project.do(TagClaims((first.claim_id,), ClaimKind.REPORT)))
        note(project.undo())
        note(project.redo())
        note(project.do(DeleteDocument(TEXT.document_id)))
        note(project.do(DeleteSource(MAYOR.id)))
        yield project, states


def test_each_edit_can_be_gone_back_to_and_the_project_stays_as_it_is(
    worked: tuple[Project, list[tuple[EditSummary, State]]],
) -> None:
    project, states = worked
    before = project.path.read_bytes()
    for edit, was in states:
        with as_it_stood(project, edit) as past:
            assert state(past) == was
            assert past.read.history.lines(limit=1) == [edit]
            assert past.is_read_only
            assert list(check(past.read)) == []
            for document in past.read.all(Document):
                assert past.read.text(document) == TEXT.text
    assert project.path.read_bytes() == before


def test_a_time_and_a_number_name_an_edit(
    worked: tuple[Project, list[tuple[EditSummary, State]]],
) -> None:
    project, states = worked
    third = states[2][0]
    assert edit_before(project.read, third.at + timedelta(microseconds=1)) == third
    assert edit_before(project.read, third.at) == states[1][0]
    assert edit_numbered(project.read, third.number) == third
    with pytest.raises(RecordNotFoundError, match="begins later"):
        edit_before(project.read, states[0][0].at)
    with pytest.raises(RecordNotFoundError, match="no edit 99"):
        edit_numbered(project.read, 99)


def test_the_past_can_be_another_project_so_that_both_can_be_open(
    worked: tuple[Project, list[tuple[EditSummary, State]]], tmp_path: Path
) -> None:
    project, states = worked
    edit, was = states[3]
    write_past(project, edit, tmp_path / "then.annotator", ProjectId("another"))
    with Project.open(tmp_path / "then.annotator", ANN) as past:
        assert past.read.details().id == "another"
        assert past.missing_edits() == []
        assert {c: r for c, r in state(past).items() if c is not ProjectDetails} == {
            c: r for c, r in was.items() if c is not ProjectDetails
        }
