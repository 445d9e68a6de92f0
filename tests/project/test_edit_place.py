"""Where in the texts an edit took effect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import (
    AddClaim,
    AddDocument,
    AddEvidence,
    AddMark,
    AddSource,
    DeleteClaims,
    LinkSource,
    RelateClaims,
    Together,
)
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    DocumentId,
    Edit,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Verdict,
)
from annotator.project import Command, Project
from annotator.project.edit_place import EditPlace, place_of

TEXT = "One thing is so. Another is not."
LEE = Source(id=SourceId("lee"), name="Lee", kind=SourceKind.PERSON)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    ann = Analyst(id=AnalystId("ann"), name="Ann")
    with Project.create(tmp_path / "one.annotator", ann) as made:
        made.do(AddDocument(text=TEXT, title="One"))
        yield made


def done(project: Project, command: Command) -> Edit:
    edit = project.do(command)
    assert edit is not None
    return edit


def place(project: Project, command: Command) -> EditPlace | None:
    return place_of(project.read, done(project, command))


def test_an_edit_is_where_its_claim_or_its_words_are(project: Project) -> None:
    (document_id,) = map(DocumentId, project.read.titles())
    one = AddClaim(document_id=document_id, ranges=((0, 15),))
    other = AddClaim(document_id=document_id, ranges=((17, 31),))
    here = EditPlace(document_id, 0, 15, one.claim_id)
    assert place(project, one) == here
    assert place(project, other) == EditPlace(document_id, 17, 31, other.claim_id)
    assert place(project, AddMark(document_id=document_id, ranges=((4, 9),))) == EditPlace(
        document_id, 4, 9
    )
    assert place(project, AddSource(LEE)) is None
    link = LinkSource(claim_id=one.claim_id, source_id=LEE.id)
    assert place(project, link) == here
    relate = RelateClaims(from_id=one.claim_id, type=RelationType.SUPPORTS, to_id=other.claim_id)
    assert place(project, relate) == here
    evidence = AddEvidence(
        claim_id=one.claim_id,
        document_id=document_id,
        ranges=((17, 31),),
        verdict=Verdict.FAITHFUL,
    )
    assert place(project, evidence) == here, "not at the passage"
    assert place(project, DeleteClaims((one.claim_id,))) == here, "where it was"


def test_an_edit_of_a_source_and_a_claim_is_where_the_claim_is(project: Project) -> None:
    (document_id,) = map(DocumentId, project.read.titles())
    claim = AddClaim(document_id=document_id, ranges=((0, 15),))
    done(project, claim)
    both = Together(
        Message("Link source"),
        (AddSource(LEE), LinkSource(claim_id=claim.claim_id, source_id=LEE.id)),
    )
    assert place(project, both) == EditPlace(document_id, 0, 15, claim.claim_id)


def test_an_edit_in_a_document_that_is_gone_is_nowhere(project: Project) -> None:
    added = done(project, AddDocument(text="Two.", title="Two"))
    assert place_of(project.read, added) is not None
    assert place_of(project.read, project.undo()) is None
