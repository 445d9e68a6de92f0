"""What became of one claim: its edits, and how it was after each."""

from __future__ import annotations

from pathlib import Path

from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    LinkSource,
    TagClaims,
    UnlinkSource,
)
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimKind,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project
from annotator.project.claim_past import past_of

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BOB = Analyst(id=AnalystId("bob"), name="Bob")
TEXT = AddDocument(text="The mayor said so. Nobody denied it. It was true.", title="A text")
MAYOR = Source(id=SourceId("mayor"), name="The mayor", kind=SourceKind.PERSON)
FIRST = AddClaim(document_id=TEXT.document_id, ranges=((0, 18),))
OTHER = AddClaim(document_id=TEXT.document_id, ranges=((19, 36),))


def work(path: Path) -> Project:
    """Return a project in which two worked on a claim by turns, and on another one."""
    project = Project.create(path, ANN)
    for command in (TEXT, AddSource(MAYOR), FIRST, OTHER):
        project.do(command)
    project.do(LinkSource(claim_id=FIRST.claim_id, source_id=MAYOR.id))
    project.do(LinkSource(claim_id=OTHER.claim_id, source_id=MAYOR.id))
    with Project.open(path, BOB) as of_bob:
        of_bob.do(TagClaims((FIRST.claim_id, OTHER.claim_id), ClaimKind.REPORT))
    project.poll()
    project.do(UnlinkSource(project.read.layers(FIRST.claim_id)[0].id))
    return project


def test_it_tells_each_edit_of_a_claim_with_what_it_left(tmp_path: Path) -> None:
    with work(tmp_path / "work.annotator") as project:
        steps = past_of(project.read, FIRST.claim_id)
    assert [(step.line.analyst_name, str(step.line.label)) for step in steps] == [
        ("Ann", "Unlink source"),
        ("Bob", "Tag 2 claims as report"),
        ("Ann", "Link source"),
        ("Ann", "Highlight claim"),
    ]
    assert all(len(step.changes) == 1 for step in steps)
    shapes = [[type(record) for record in step.left] for step in steps]
    assert shapes == [[Claim], [Claim, Attribution], [Claim, Attribution], [Claim]]
    kinds = [step.left[0].kind for step in steps if isinstance(step.left[0], Claim)]
    assert kinds == [ClaimKind.REPORT, ClaimKind.REPORT, None, None]


def test_a_copy_without_history_knows_how_the_claim_was_since(tmp_path: Path) -> None:
    with work(tmp_path / "work.annotator") as project:
        project.undo()
        project.save_copy(tmp_path / "copy.annotator", with_history=False)
    with Project.open(tmp_path / "copy.annotator", ANN) as copy:
        assert past_of(copy.read, FIRST.claim_id) == []
        copy.do(TagClaims((FIRST.claim_id,), ClaimKind.FACT))
        (step,) = past_of(copy.read, FIRST.claim_id)
    assert [type(record) for record in step.left] == [Claim, Attribution]
