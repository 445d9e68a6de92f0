"""The sample project is what its text and its annotation make, and nothing is left open in it."""

import runpy
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.analysis import document_coverage
from annotator.check import check
from annotator.model import (
    RECORD_TYPES,
    Analyst,
    AnalystId,
    Claim,
    ClaimKind,
    Document,
    Evidence,
    Mark,
    MarkReason,
    Obtained,
    Record,
    RegionKind,
    Relation,
    Source,
    Stance,
    Verdict,
)
from annotator.project import Project
from annotator.project.sample import sample_copy
from annotator.reader import ClaimRow
from annotator.resources import sample_path

ANALYST = Analyst(id=AnalystId("tester"), name="Tester")


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    """The names of the script that makes the sample. Any: that is what runpy gives."""
    return runpy.run_path(str(sample_path("make_sample.py")))


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Project]:
    with Project.open(sample_copy(tmp_path), ANALYST, is_read_only=True) as project:
        yield project


def records_of(project: Project) -> dict[type[Record], list[Record]]:
    return {cls: project.read.all(cls) for cls in RECORD_TYPES}


def rows_of(project: Project) -> list[ClaimRow]:
    """The claims of all documents with what hangs on them, in the order of the text."""
    documents = project.read.all(Document)
    return project.read.rows(
        claim.id for document in documents for claim in project.read.claims(document.id)
    )


def is_from(row: ClaimRow, report: Document) -> bool:
    return any(node.source.document == report.id for node in row.chain.nodes)


def test_the_project_is_what_the_script_makes(
    sample: Project, script: dict[str, Any], tmp_path: Path
) -> None:
    build: Callable[[Path], None] = script["build"]
    path = tmp_path / "rebuilt.annotator"
    build(path)
    with Project.open(path, ANALYST, is_read_only=True) as rebuilt:
        hint = "run python projects/make_sample.py"
        assert records_of(rebuilt) == records_of(sample), hint
        for document in rebuilt.read.all(Document):
            assert rebuilt.read.text(document) == sample.read.text(document)
            assert rebuilt.read.original(document) == sample.read.original(document)


def test_a_check_finds_nothing_in_it(sample: Project) -> None:
    assert list(check(sample.read)) == []


def test_the_file_is_small() -> None:
    assert sample_path("sample.annotator").stat().st_size < 400_000


def test_every_sentence_is_claimed_or_marked(sample: Project) -> None:
    counts = []
    for document in sample.read.all(Document):
        found = document_coverage(sample.read, document.id)
        counts.append((found.claimed, found.marked, found.untouched))
    assert counts == [(35, 14, 0), (34, 2, 0)]


def test_the_sample_shows_what_there_is(sample: Project) -> None:
    rows = rows_of(sample)
    layers = [layer for row in rows for layer in row.layers]
    kinds = Counter(row.claim.kind for row in rows)
    assert kinds == {ClaimKind.FACT: 34, ClaimKind.REPORT: 49, ClaimKind.OPINION: 10}
    assert max(len(row.layers) for row in rows) == 3
    assert {layer.stance for layer in layers} >= {
        *(Stance.ASSERTS, Stance.DECLINES, Stance.DENIES, Stance.DOES_NOT_DENY),
        *(Stance.FEARS, Stance.ASKS, Stance.UNCOMMITTED),
    }
    assert all(layer.cue and layer.mention for layer in layers)
    assert sum(len(row.claim.spans) > 1 for row in rows) >= 4
    assert all(row.claim.statement and row.claim.tags for row in rows)
    assert {mark.reason for mark in sample.read.all(Mark)} > {MarkReason.FURNITURE}
    assert len({relation.type for relation in sample.read.all(Relation)}) >= 8
    assert {source.reliability for source in sample.read.all(Source)} >= {None, *"ABCDF"}
    assert any(claim.borderline for claim in sample.read.all(Claim))


def test_every_report_has_a_source_and_nothing_else_has(sample: Project) -> None:
    for row in rows_of(sample):
        assert bool(row.layers) == (row.claim.kind is ClaimKind.REPORT), row.claim.statement


def test_a_chain_goes_from_the_host_to_the_origin(sample: Project) -> None:
    ends = " ← Memo of the water ministry, 2 August 2019 ← Water ministry of Norvalia"
    ends += " ← Builders of the Tarn dam"
    assert [str(row.chain) for row in rows_of(sample) if len(row.layers) == 3] == [
        "Riverwatch ← Harbour Courier ← Mirela Stroud ← Capital Ledger report, 19 November 2019"
        " ← Capital Ledger" + ends,
        # What the article leaves out: who read the memo to the newspaper.
        "Capital Ledger ← Edwin Sarre ← The official who read from the memo (unnamed)" + ends,
    ]


def test_the_claims_of_the_article_are_held_against_the_report_that_it_cites(
    sample: Project,
) -> None:
    article, report = sample.read.all(Document)
    evidence = sample.read.all(Evidence)
    verdicts = {
        *(Verdict.VERBATIM, Verdict.FAITHFUL, Verdict.PARTIAL, Verdict.OVERSTATED),
        *(Verdict.CONTRADICTED, Verdict.NOT_FOUND, Verdict.NOT_CHECKABLE),
    }
    assert {held.verdict for held in evidence} == verdicts
    of_article = {claim.id for claim in sample.read.claims(article.id)}
    assert all((held.claim in of_article) == (held.document == report.id) for held in evidence)
    cited = {
        row.claim.id
        for row in rows_of(sample)
        if row.claim.document == article.id and is_from(row, report)
    }
    assert len(cited) == 8
    assert cited <= {held.claim for held in evidence}


def test_one_cited_document_is_in_hand_and_others_are_not(sample: Project) -> None:
    _article, report = sample.read.all(Document)
    sources = sample.read.all(Source)
    (in_hand,) = [source for source in sources if source.document]
    assert (in_hand.document, in_hand.obtained) == (report.id, Obtained.YES)
    assert report.publication == in_hand.by
    obtained = Counter(source.obtained for source in sources if source is not in_hand)
    assert (obtained[Obtained.NO], obtained[Obtained.CANNOT]) == (3, 2)


def test_a_note_of_the_editors_speaks_with_the_voice_of_the_paper(sample: Project) -> None:
    _, report = sample.read.all(Document)
    voices = [region.voice for region in sample.read.regions(report.id)]
    assert voices[-1] == report.publication != voices[-3] == report.author


def test_each_comment_speaks_with_its_own_voice(sample: Project) -> None:
    document = sample.read.all(Document)[0]
    regions = sample.read.regions(document.id)
    voices = [region.voice for region in regions if region.kind is RegionKind.COMMENT]
    assert len(set(voices)) == len(voices) == 5
    assert all(region.voice for region in regions if region.kind is not RegionKind.BYLINE)


@pytest.mark.parametrize(
    ("quote", "ranges"),
    [
        ("a dam", ((2, 7),)),
        ("[a] dam [is]", ((2, 3), (8, 10))),
        ("is\nnot", ((8, 14),)),
        ("not [a] dam", ((15, 16),)),
    ],
)
def test_a_quote_is_found_by_its_words(
    script: dict[str, Any], quote: str, ranges: tuple[tuple[int, int], ...]
) -> None:
    text = "- a dam is not a dam" if quote.startswith("not") else "- a dam is not one"
    assert script["find"](text, quote) == ranges


@pytest.mark.parametrize("quote", ["dam", "river", "da"])
def test_a_quote_that_does_not_occur_once_is_refused(script: dict[str, Any], quote: str) -> None:
    with pytest.raises(ValueError, match=quote):
        script["find"]("a dam is a dam", quote)
