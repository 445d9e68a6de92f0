"""Which claims rest on what fell, by the gold annotation."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import Add, ImportRecords
from annotator.findings import Facts
from annotator.findings.dismissals import dismissal_of
from annotator.findings.fallen import fallen_beneath
from annotator.findings.rules.withdrawn_source import find
from annotator.model import (
    Analyst,
    AnalystId,
    ClaimId,
    Document,
    Fallen,
    Judgement,
    JudgementId,
    SourceId,
    Standing,
    StandingId,
)
from annotator.project import Project

from .made import judgement

REPORT = SourceId("wsj-report")
NINE = ["h1", "h2", "d1", "r1", "r2", "r3", "r4", "r5", "r8"]


def standing(name: str, source: str, fallen: Fallen, date: str) -> Standing:
    return Standing(id=StandingId(name), source=SourceId(source), fallen=fallen, date=date)


def judged(name: str, *claims: str, against: tuple[ClaimId, ...] = ()) -> Judgement:
    return replace(judgement(*claims), id=JudgementId(name), against=against)


@pytest.fixture
def project(gold_path: Path, tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "fallen.annotator"
    shutil.copyfile(gold_path, path)
    with Project.open(path, Analyst(id=AnalystId("ann"), name="Ann")) as opened:
        yield opened


def test_nothing_rests_on_what_fell_where_nothing_did(project: Project) -> None:
    assert fallen_beneath(project.read) == ({}, {})


def test_each_claim_has_the_sources_that_fell_beneath_it_with_what_became_of_them_last(
    project: Project,
) -> None:
    corrected = standing("1", REPORT, Fallen.CORRECTED, "2020-04")
    withdrawn = standing("2", REPORT, Fallen.WITHDRAWN, "2020-05-03")
    paper = standing("3", "wsj", Fallen.DISCREDITED, "2021")
    project.do(Add(withdrawn))
    project.do(Add(corrected))
    found = fallen_beneath(project.read).claims
    assert sorted(found) == sorted(NINE)
    assert [(one.source.id, one.standing.id) for one in found[ClaimId("h1")]] == [(REPORT, "2")]
    project.do(Add(paper))
    found = fallen_beneath(project.read).claims
    assert [one.standing.id for one in found[ClaimId("h1")]] == ["2", "3"]


def test_a_claim_of_which_somebody_said_that_it_is_all_right_rests_on_nothing(
    project: Project,
) -> None:
    project.do(Add(standing("1", REPORT, Fallen.WITHDRAWN, "2020-05-03")))
    facts = Facts.read(project.read)
    (of_one,) = (f for f in find(facts, REPORT) if f.claims == ("h2",))
    dismissal = dismissal_of(facts, of_one, "others tell it too")
    project.do(ImportRecords("Dismiss", (dismissal,), ()))
    assert sorted(fallen_beneath(project.read).claims) == sorted({*NINE} - {"h2"})


def test_a_judgement_rests_on_what_fell_beneath_a_claim_for_or_against_it(
    project: Project,
) -> None:
    against = judged("against", against=(ClaimId("r2"),))
    for each in (judged("for", "r1"), against, judged("neither", "o1")):
        project.do(Add(each))
    project.do(Add(standing("1", REPORT, Fallen.WITHDRAWN, "2020-05-03")))
    found = fallen_beneath(project.read).judgements
    assert sorted(found) == ["against", "for"]
    facts = Facts.read(project.read)
    (of_one,) = (f for f in find(facts, REPORT) if f.judgement == "for")
    project.do(ImportRecords("Dismiss", (dismissal_of(facts, of_one, "others too"),), ()))
    assert sorted(fallen_beneath(project.read).judgements) == ["against"]


def test_all_of_the_project_counts_where_some_documents_are_read(project: Project) -> None:
    project.do(Add(standing("1", REPORT, Fallen.WITHDRAWN, "2020-05-03")))
    (document, *_) = project.read.all(Document)
    with project.read.narrowed([document.id]) as reader:
        assert sorted(fallen_beneath(reader).claims) == sorted(NINE)
