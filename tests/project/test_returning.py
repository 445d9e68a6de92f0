"""Returning to a point of the history, and what is told of it and of each edit beforehand."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.check import check
from annotator.commands import (
    Add,
    AddClaim,
    AddDocument,
    AddSource,
    CarryOver,
    DeleteClaims,
    DeleteDocument,
    LinkSource,
    RelateClaims,
    Revise,
    TagClaims,
    UnlinkSource,
)
from annotator.errors import ConflictError, NothingToUndoError
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimKind,
    Decision,
    DecisionId,
    Dismissal,
    DismissalId,
    Document,
    Edit,
    EditQuery,
    Fallen,
    Moment,
    MomentId,
    MomentKind,
    Record,
    RelationType,
    Revision,
    Source,
    SourceId,
    SourceKind,
    Standing,
    StandingId,
)
from annotator.project import Command, Project
from annotator.project.edit_description import FieldChange, describe
from annotator.project.history_lines import HistoryFilter, HistoryLines
from annotator.project.ways_back import WaysBack

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BOB = Analyst(id=AnalystId("bob"), name="Bob")
TEXT = AddDocument(text="The mayor said so. Nobody denied it. It was true.", title="A text")
MAYOR = Source(id=SourceId("mayor"), name="The mayor", kind=SourceKind.PERSON)


def state(project: Project) -> dict[type[Record], list[Record]]:
    return {cls: project.read.all(cls) for cls in RECORD_TYPES}


def done(project: Project, command: Command) -> Edit:
    edit = project.do(command)
    assert edit is not None
    return edit


def claim(start: int, end: int, kind: ClaimKind | None = None) -> AddClaim:
    return AddClaim(document_id=TEXT.document_id, ranges=((start, end),), kind=kind)


def ways_back(project: Project, edit: Edit) -> WaysBack:
    ways = WaysBack(project.read, edit.summary)
    assert ways.go_on(60)
    return ways


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", ANN) as made:
        made.do(TEXT)
        made.do(AddSource(MAYOR))
        yield made


def test_a_return_takes_all_later_edits_back_as_one_that_can_be_undone(project: Project) -> None:
    first = claim(0, 18)
    point = done(project, first)
    at_point = state(project)
    project.do(TagClaims((first.claim_id,), ClaimKind.REPORT))
    project.do(LinkSource(claim_id=first.claim_id, source_id=MAYOR.id))
    project.do(claim(19, 36))
    project.do(DeleteClaims((first.claim_id,)))
    before = state(project)
    number = project.read.history.lines(limit=1)[0].number
    edit = project.return_to(point.summary.id)
    assert state(project) == at_point
    assert edit.summary.number == number + 1
    assert edit.summary.label == "Return to “Highlight claim”"
    assert project.undo_label == edit.summary.label
    project.undo()
    assert state(project) == before
    project.redo()
    assert state(project) == at_point
    assert list(check(project.read)) == []


def test_undo_goes_on_before_the_point_after_a_return(project: Project) -> None:
    point = done(project, claim(0, 18))
    project.do(claim(19, 36))
    project.return_to(point.summary.id)
    project.undo()
    assert len(project.read.all(Claim)) == 2
    project.undo()
    assert len(project.read.all(Claim)) == 1


def test_one_claim_returns_with_its_chain_and_all_else_stays(project: Project) -> None:
    first, other = claim(0, 18), claim(19, 36)
    project.do(first)
    project.do(LinkSource(claim_id=first.claim_id, source_id=MAYOR.id))
    point = done(project, TagClaims((first.claim_id,), ClaimKind.REPORT))
    project.do(other)
    project.do(LinkSource(claim_id=other.claim_id, source_id=MAYOR.id))
    project.do(UnlinkSource(project.read.layers(first.claim_id)[0].id))
    project.do(TagClaims((first.claim_id, other.claim_id), ClaimKind.FACT))
    edit = project.return_to(point.summary.id, first.claim_id)
    assert edit.summary.label == "Return claim to “Tag claim as report”"
    assert project.read.need(Claim, first.claim_id).kind is ClaimKind.REPORT
    assert [layer.source for layer in project.read.layers(first.claim_id)] == [MAYOR.id]
    assert project.read.need(Claim, other.claim_id).kind is ClaimKind.FACT
    assert len(project.read.layers(other.claim_id)) == 1
    with pytest.raises(NothingToUndoError):
        project.return_to(point.summary.id, first.claim_id)
    project.undo()
    assert project.read.layers(first.claim_id) == []


def test_a_return_to_where_everything_is_already_says_so(project: Project) -> None:
    point = done(project, claim(0, 18))
    with pytest.raises(NothingToUndoError, match="Choose an earlier edit"):
        project.return_to(point.summary.id)
    project.do(claim(19, 36))
    project.undo()
    with pytest.raises(NothingToUndoError, match="Highlight claim"):
        project.return_to(point.summary.id)


def test_a_return_to_the_making_of_the_project_empties_it(project: Project) -> None:
    made = project.read.history.lines(limit=100)[-1]
    project.return_to(made.id)
    assert project.read.all(Claim) == []
    assert project.read.sources() == []
    assert project.read.details().title == "work"
    project.undo()
    assert project.read.sources() != []


def test_edits_of_colleagues_are_previewed_and_undone_too(project: Project) -> None:
    point = done(project, claim(0, 18))
    path = project.path
    with Project.open(path, BOB) as of_bob:
        of_bob.do(claim(19, 36))
        of_bob.do(TagClaims((of_bob.read.all(Claim)[0].id,), ClaimKind.FACT))
    preview = ways_back(project, point).preview()
    assert (preview.edits, preview.analysts) == (2, Counter({"Bob": 2}))
    assert preview.deleted == Counter({Claim: 1, Analyst: 1})
    assert preview.changed == Counter({Claim: 1})
    project.return_to(point.summary.id)
    assert [c.kind for c in project.read.all(Claim)] == [None]
    assert project.read.analysts() == [ANN]


def test_what_changes_between_plan_and_write_is_not_overwritten(project: Project) -> None:
    from annotator.project.returning import plan_return

    point = done(project, claim(0, 18))
    project.do(claim(19, 36))
    plan = plan_return(project.read, point.summary.id)
    project.undo()
    before = state(project)

    with pytest.raises(ConflictError, match="changed since"):
        project.do(plan)
    assert state(project) == before


def test_a_deleted_record_comes_back_to_its_place_though_others_came_since(
    project: Project,
) -> None:
    first, last, later = claim(0, 3), claim(4, 9), claim(10, 14)
    project.do(first)
    project.do(last)
    deleted = done(project, DeleteClaims((last.claim_id,)))
    project.do(later)
    project.revert(deleted.summary.id)
    order = [c.id for c in project.read.all(Claim)]
    assert order == [first.claim_id, last.claim_id, later.claim_id]


def test_new_records_are_numbered_behind_all_places_in_an_opened_file_too(
    project: Project,
) -> None:
    last, later = claim(4, 9), claim(10, 14)
    project.do(last)
    deleted = done(project, DeleteClaims((last.claim_id,)))
    path = project.path
    project.close()
    with Project.open(path, ANN) as again:
        again.do(later)
        again.revert(deleted.summary.id)
        assert [c.id for c in again.read.all(Claim)] == [last.claim_id, later.claim_id]


def test_a_record_entered_again_returns_to_where_it_was_deleted_first(project: Project) -> None:
    other = AddDocument(text="Another text.", title="Other")
    project.do(other)
    project.do(DeleteDocument(TEXT.document_id))
    project.do(TEXT)
    project.undo()
    project.undo()
    assert [document.title for document in project.read.all(Document)] == ["A text", "Other"]


def test_why_an_edit_cannot_be_undone_names_the_later_one(project: Project) -> None:
    first = claim(0, 18)
    edit = done(project, first)
    assert ways_back(project, edit).why_not_revert() == ""
    project.do(TagClaims((first.claim_id,), ClaimKind.REPORT))
    assert "“Tag claim" in ways_back(project, edit).why_not_revert()
    with pytest.raises(ConflictError):
        project.revert(edit.summary.id)


def test_an_edit_is_described_by_names_and_words(project: Project) -> None:
    first = claim(0, 18)
    project.do(first)
    (found,) = describe(project.read, done(project, TagClaims((first.claim_id,), ClaimKind.REPORT)))
    assert (found.type, found.name) == (Claim, "“The mayor said so.”")
    assert not found.is_new
    assert found.fields == (FieldChange("kind", "", "report"),)
    link = LinkSource(claim_id=first.claim_id, source_id=MAYOR.id, cue=((10, 14),))
    (layer,) = describe(project.read, done(project, link))
    assert (layer.type, layer.is_new) == (Attribution, True)
    assert layer.name == "The mayor, “The mayor said so.”"
    assert FieldChange("cue", "", "“said”") in layer.fields
    assert FieldChange("source", "", "The mayor") in layer.fields
    assert FieldChange("stance", "", "asserts") in layer.fields


def test_a_revision_is_described_by_titles_and_words(project: Project) -> None:
    first, later = claim(0, 18), AddDocument(text="The mayor said no.", title="A later text")
    project.do(first)
    project.do(later)
    carry = CarryOver(
        document_id=later.document_id, revises_id=TEXT.document_id, waiting=(first.claim_id,)
    )
    (revision,) = describe(project.read, done(project, carry))
    assert (revision.type, revision.name) == (Revision, "A later text")
    assert FieldChange("revises", "", "A text") in revision.fields
    assert FieldChange("waiting", "", "“The mayor said so.”") in revision.fields


def test_what_analysts_conclude_is_described_by_names(project: Project) -> None:
    first = claim(0, 18)
    project.do(first)
    standing = Standing(id=StandingId("s"), source=MAYOR.id, fallen=Fallen.WITHDRAWN)
    moment = Moment(
        id=MomentId("m"), claim=first.claim_id, kind=MomentKind.SAID, value="2014-11-06"
    )
    decision = Decision(id=DecisionId("d"), document=TEXT.document_id, claims=(first.claim_id,))
    named: dict[Standing | Moment | Decision | Dismissal, str] = {
        standing: "The mayor, withdrawn",
        moment: "2014-11-06, “The mayor said so.”",
        decision: "“The mayor said so.”",
        Dismissal(id=DismissalId("x"), code="no-occasion"): "no-occasion",
    }
    for record, name in named.items():
        (*_, found) = describe(project.read, done(project, Add(record)))
        assert (found.type, found.name) == (type(record), name)


def test_what_was_deleted_since_is_reported(project: Project) -> None:
    first = claim(0, 18)
    project.do(first)
    link = done(project, LinkSource(claim_id=first.claim_id, source_id=MAYOR.id))
    project.do(DeleteClaims((first.claim_id,)))
    (layer,) = describe(project.read, link)
    assert FieldChange("claim", "", "(claim deleted since)") in layer.fields


def test_the_history_of_a_claim_holds_what_refers_to_it_or_ever_did(project: Project) -> None:
    first, other = claim(0, 18), claim(19, 36)
    for command in (first, other):
        project.do(command)
    link = LinkSource(claim_id=first.claim_id, source_id=MAYOR.id)
    project.do(link)
    project.do(LinkSource(claim_id=other.claim_id, source_id=MAYOR.id))
    project.do(UnlinkSource(project.read.layers(first.claim_id)[0].id))
    project.do(
        RelateClaims(from_id=other.claim_id, type=RelationType.SUPPORTS, to_id=first.claim_id)
    )
    wanted = HistoryFilter(EditQuery(claim=first.claim_id))
    labels = ["Relate claims: supports", "Unlink source", "Link source", "Highlight claim"]
    assert [line.label for line in HistoryLines(project.read, wanted).more()] == labels
    edits = [
        project.read.history.edit(line.id)
        for line in HistoryLines(project.read, HistoryFilter()).more()
    ]
    assert [edit.summary.label for edit in edits if wanted.lets_in(edit)] == labels


def test_the_history_is_filtered_by_analyst_and_by_letters(project: Project) -> None:
    project.do(claim(0, 18))
    with Project.open(project.path, BOB) as of_bob:
        of_bob.do(claim(19, 36))
        mayor = of_bob.read.need(Source, MAYOR.id)
        of_bob.do(Revise(mayor, replace(mayor, note="n"), "Write note"))

    def labels(wanted: HistoryFilter) -> Sequence[str]:
        lines = HistoryLines(project.read, wanted)
        found = [line.label for line in lines.more()]
        assert lines.is_whole
        return found

    assert labels(HistoryFilter(EditQuery((BOB.id,)))) == ["Write note", "Highlight claim"]
    assert labels(HistoryFilter(text="CLAIM")) == ["Highlight claim", "Highlight claim"]
    assert labels(HistoryFilter(text="bob")) == ["Write note", "Highlight claim"]
    assert labels(HistoryFilter(EditQuery((ANN.id,)), text="note")) == []
