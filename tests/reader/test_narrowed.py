"""Some documents of a project, as if there were no more."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.check import check
from annotator.commands import AddClaim, ImportRecords
from annotator.formats.annotated_json import export_json, read_json
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    Confidence,
    Document,
    Judgement,
    JudgementId,
    Likelihood,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project
from annotator.project.sample import sample_copy
from annotator.reader import Reader
from annotator.reports.numbering import numbers

ANALYST = Analyst(id=AnalystId("ann"), name="Ann Secret")
Json = dict[str, Any]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.open(sample_copy(tmp_path), ANALYST) as project:
        yield project


def told(reader: Reader) -> Json:
    content: Json = json.loads("".join(export_json(reader)))
    return content


def test_every_document_alone_is_a_project_that_passes_all_checks(
    project: Project, tmp_path: Path
) -> None:
    for number, document in enumerate(project.read.all(Document)):
        with project.read.narrowed((document.id,)) as chosen:
            content = told(chosen)
            assert [item["id"] for item in content["documents"]] == [document.id]
            own = [c.id for c in project.read.all(Claim) if c.document == document.id]
            assert [item["id"] for item in content["claims"]] == own
        with Project.create(tmp_path / f"{number}.annotator", ANALYST) as new:
            new.do(read_json(json.dumps(content).encode(), "part.json"))
            assert not list(check(new.read))


def test_all_documents_together_hold_what_they_name(project: Project) -> None:
    documents = [document.id for document in project.read.all(Document)]
    with project.read.narrowed(documents) as chosen:
        narrow, whole = told(chosen), told(project.read)
    for name in ("documents", "tags", "claims", "relations", "evidence", "marks"):
        assert narrow[name] == whole[name]


def test_only_sources_that_the_documents_name_go_along(project: Project) -> None:
    made = Source(id=SourceId("x"), name="Not named", kind=SourceKind.PERSON)
    by = Source(id=SourceId("y"), name="Member", kind=SourceKind.PERSON, affiliation=made.id)
    project.do(ImportRecords("More", (made, by), ()))
    (first, *_) = project.read.all(Document)
    with project.read.narrowed((first.id,)) as chosen:
        ids = set(chosen.ids(Source))
        sources = {source.id: source for source in chosen.sources()}
    assert not {"x", "y"} & ids
    assert 0 < len(ids) < project.read.number_of(Source) - 2
    for source in sources.values():
        assert {source.affiliation, source.by} - {None} <= ids
        assert source.document in (None, first.id)
        assert {mention.document for mention in source.mentions} <= {first.id}


def test_what_is_about_claims_goes_with_them(project: Project) -> None:
    first, second, *_ = project.read.all(Document)
    mine, other = project.read.claim_ids(first.id)[0], project.read.claim_ids(second.id)[0]

    def judged(key: str, *claims: ClaimId) -> Judgement:
        return Judgement(
            id=JudgementId(key),
            statement="It is so.",
            likelihood=Likelihood.LIKELY,
            confidence=Confidence.LOW,
            claims=claims,
        )

    records = (judged("a", mine), judged("b", other), judged("c", other, mine))
    project.do(ImportRecords("Judge", records, ()))
    with project.read.narrowed((first.id,)) as chosen:
        kept = {one.id: one.claims for one in chosen.all(Judgement)}
    assert kept == {"a": (mine,), "c": (mine,)}


def test_without_names_no_analyst_is_named(project: Project) -> None:
    (first, *_) = project.read.all(Document)
    project.do(AddClaim(document_id=first.id, ranges=((0, 4),)))
    with project.read.narrowed(with_names=False) as chosen:
        content = told(chosen)
        assert {edit.analyst_name for edit in chosen.history.lines()} == {"Analyst 2"}
    assert [item["name"] for item in content["analysts"]] == ["Analyst 1", "Analyst 2"]
    assert "Ann Secret" not in json.dumps(content)
    assert len(content["claims"]) == 150


def test_claims_keep_their_numbers(project: Project) -> None:
    *_, last = project.read.all(Document)
    with project.read.narrowed((last.id,)) as chosen:
        assert chosen.whole is project.read
        assert numbers(chosen) == numbers(project.read)


def test_what_was_narrowed_is_whole_for_everybody_else(project: Project) -> None:
    (first, *_) = project.read.all(Document)
    before = told(project.read)
    with project.read.narrowed((first.id,)):
        assert told(project.read) == before
    assert told(project.read) == before
