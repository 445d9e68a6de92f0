"""Questions to a project."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import ImportRecords
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Source,
    SourceId,
    SourceKind,
    Span,
    document_id,
)
from annotator.project import Project
from annotator.reader import Outline, ordered_layers

_TEXT = "The paper said that the agency said that the minister had gone. " * 20


def layer(name: str, claim: str, source: str, parent: str | None = None) -> Attribution:
    above = AttributionId(parent) if parent else None
    return Attribution(
        id=AttributionId(name), claim=ClaimId(claim), source=SourceId(source), parent=above
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    from hashlib import sha256

    key = sha256(_TEXT.encode()).hexdigest()
    document = Document(
        id=document_id(key),
        title="D",
        sha256=key,
        length=len(_TEXT),
        host=SourceId("host"),
        publication=SourceId("host"),
        author=SourceId("paper"),
    )
    names = ("host", "paper", "agency", "minister")
    sources = [Source(id=SourceId(n), name=n, kind=SourceKind.PERSON) for n in names]
    claims = [
        Claim(
            id=ClaimId(f"c{start}"),
            document=document.id,
            kind=ClaimKind.REPORT if start else None,
            spans=(Span(start, start + 3, _TEXT[start : start + 3]),),
        )
        for start in (90, 0, 30)
    ]
    layers = [
        layer("inner", "c0", "minister", "outer"),
        layer("outer", "c0", "agency"),
        layer("only", "c30", "minister"),
    ]
    path = tmp_path_factory.mktemp("reader") / "p.annotator"
    with Project.create(path, Analyst(id=AnalystId("a"), name="A")) as made:
        made.do(ImportRecords("Import", (document, *sources, *claims, *layers), (_TEXT,)))
        yield made


def test_claims_and_outlines_come_in_text_order(project: Project) -> None:
    document = project.read.all(Document)[0]
    assert [claim.id for claim in project.read.claims(document.id)] == ["c0", "c30", "c90"]
    assert project.read.outlines(document.id) == [
        Outline(ClaimId("c0"), None, ((0, 3),)),
        Outline(ClaimId("c30"), ClaimKind.REPORT, ((30, 33),)),
        Outline(ClaimId("c90"), ClaimKind.REPORT, ((90, 93),)),
    ]
    assert project.read.claim_counts() == {document.id: {None: 1, ClaimKind.REPORT: 2}}
    assert project.read.claim_numbers() == {document.id: 3}


def test_the_first_document_and_pages_are_in_the_order_of_entry(project: Project) -> None:
    documents = [document.id for document in project.read.all(Document)]
    assert project.read.first_document() == documents[0]
    claims = [claim.id for claim in project.read.all(Claim)]
    pages = list(project.read.stored_pages(Claim, ("id",), 2))
    assert [len(page) for page in pages] == [2, 1]
    assert [claim_id for page in pages for (claim_id,) in page] == claims


def test_a_chain_leads_from_the_reader_to_the_origin(project: Project) -> None:
    row = project.read.row(ClaimId("c0"))
    assert row is not None
    assert str(row.chain) == "host ← paper ← agency ← minister"
    assert [node.source.id for node in row.chain.origins] == ["minister"]
    assert project.read.row(ClaimId("none")) is None


def test_the_sources_that_were_linked_last_come_first(project: Project) -> None:
    assert project.read.recent_source_ids() == ["minister", "agency"]
    assert project.read.recent_source_ids(limit=1) == ["minister"]


def test_any_number_of_values_can_be_asked_for(project: Project) -> None:
    many = [*(f"no-{number}" for number in range(70_000)), "c30", "c0"]
    assert [row.claim.id for row in project.read.rows(ClaimId(i) for i in many)] == ["c30", "c0"]
    links = project.read.links([ClaimId(i) for i in many])
    assert [link.id for link in links] == ["inner", "outer", "only"]


def test_layers_that_are_wrong_are_not_hidden() -> None:
    ring = [layer("a", "c", "s", "b"), layer("b", "c", "s", "a"), layer("c", "c", "s", "gone")]
    top = layer("top", "c", "s")
    assert ordered_layers([*ring, top])[0] == top
    assert len(ordered_layers([*ring, top])) == 4


def test_all_answers_of_a_row_are_of_one_moment(tmp_path: Path, project: Project) -> None:
    """Another process cannot delete the document between the claims and their document."""
    with project._store.at_one_moment():
        before = project.read.all(Claim)
        assert project.read.rows([claim.id for claim in before])
