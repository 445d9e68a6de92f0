"""The sample project is what its documents and their annotation make, and nothing is open in it."""

import runpy
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.analysis import document_coverage
from annotator.check import check
from annotator.commands import AddDocument
from annotator.documents.intake import read_for_import
from annotator.documents.worker import ReadingProcess
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
from annotator.model.findings import FieldName, StyleKind
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
    assert sample_path("sample.annotator").stat().st_size < 600_000


def test_every_sentence_is_claimed_or_marked(sample: Project) -> None:
    counts = []
    for document in sample.read.all(Document):
        found = document_coverage(sample.read, document.id)
        counts.append((found.claimed, found.marked, found.untouched))
    assert counts == [(35, 14, 0), (39, 9, 0), (20, 18, 0), (17, 15, 0)]


def test_the_sample_shows_what_there_is(sample: Project) -> None:
    rows = rows_of(sample)
    layers = [layer for row in rows for layer in row.layers]
    kinds = Counter(row.claim.kind for row in rows)
    assert kinds == {ClaimKind.FACT: 70, ClaimKind.REPORT: 60, ClaimKind.OPINION: 19}
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
    rows = rows_of(sample)
    assert {bool(row.layers) for row in rows} == {True, False}
    for row in rows:
        assert bool(row.layers) == (row.claim.kind is ClaimKind.REPORT), row.claim.statement


def test_a_chain_goes_from_the_host_to_the_origin(sample: Project) -> None:
    ends = " ← Memo of the water ministry, 2 August 2019 ← Water ministry of Norvalia"
    ends += " ← Builders of the Tarn dam"
    assert [str(row.chain) for row in rows_of(sample) if len(row.layers) == 3] == [
        "Riverwatch ← Harbour Courier ← Mirela Stroud ← Capital Ledger report, 19 November 2019"
        " ← Capital Ledger" + ends,
        # What the article leaves out: who read the memo to the newspaper.
        "kiosk.lowen-reads.example ← Capital Ledger ← Edwin Sarre"
        " ← The official who read from the memo (unnamed)" + ends,
    ]


def test_the_claims_of_the_article_are_checked_against_the_documents_that_it_cites(
    sample: Project,
) -> None:
    article, *behind = sample.read.all(Document)
    evidence = sample.read.all(Evidence)
    assert {held.verdict for held in evidence} == set(Verdict)
    of_article = {claim.id for claim in sample.read.claims(article.id)}
    assert {held.document for held in evidence if held.claim in of_article} == {
        document.id for document in behind
    }
    for document, count in zip(behind, (8, 1, 2), strict=True):
        cited = {
            row.claim.id
            for row in rows_of(sample)
            if row.claim.document == article.id and is_from(row, document)
        }
        held_here = {held.claim for held in evidence if held.document == document.id}
        assert len(cited) == count
        assert cited <= held_here


def test_some_cited_documents_are_obtained_and_others_are_not(sample: Project) -> None:
    _article, *behind = sample.read.all(Document)
    sources = sample.read.all(Source)
    in_hand = {source.document: source for source in sources if source.document}
    assert set(in_hand) == {document.id for document in behind}
    assert all(source.obtained is Obtained.YES for source in in_hand.values())
    report, memo, briefing = behind
    assert report.publication == in_hand[report.id].by
    assert memo.publication == in_hand[memo.id].by
    assert briefing.author == in_hand[briefing.id].by
    obtained = Counter(source.obtained for source in sources if not source.document)
    assert (obtained[Obtained.NO], obtained[Obtained.CANNOT]) == (4, 2)


@pytest.mark.parametrize("number", range(4))
def test_each_document_is_what_its_file_gives_when_it_is_imported(
    sample: Project, tmp_path: Path, number: int
) -> None:
    document = sample.read.all(Document)[number]
    path = sample_path("sample") / document.file_name
    with ReadingProcess() as process:
        command = read_for_import(path, process).command
    assert isinstance(command, AddDocument)
    with Project.create(tmp_path / "fresh.annotator", ANALYST) as fresh:
        fresh.do(command)
        (read,) = fresh.read.all(Document)
        # What a file does not say of itself the analyst enters.
        entered = ["author", "publication", "host", "accessed"]
        entered += ["language", "published"] if path.suffix == ".txt" else []
        same = {name: getattr(document, name) for name in entered}
        assert replace(read, **same) == document
        assert fresh.read.text(read) == sample.read.text(document)
        assert fresh.read.original(read) == path.read_bytes()
        assert fresh.read.findings(read) == sample.read.findings(document)
        assert [(r.id, r.kind) for r in fresh.read.regions(read.id)] == [
            (r.id, r.kind) for r in sample.read.regions(document.id)
        ]


def test_the_documents_show_what_their_readers_find(sample: Project) -> None:
    article, report, memo, briefing = map(sample.read.findings, sample.read.all(Document))
    assert not article.styles
    assert article.first(FieldName.AUTHOR) == "Mirela Stroud"
    looks = {style.kind for style in report.styles}
    assert looks > {StyleKind.HEADING, StyleKind.ITALIC, StyleKind.LINK, StyleKind.QUOTATION}
    origins = {field.name: field.origin for field in reversed(report.fields)}
    assert origins[FieldName.PUBLICATION] == "JSON-LD publisher"
    assert FieldName.HOST in origins
    assert len(memo.pages) == 2
    text = sample.read.text(sample.read.all(Document)[2])
    assert "- " not in text.replace("\n", " "), "words broken at the ends of lines are joined"
    looks = {style.kind for style in briefing.styles}
    assert looks > {StyleKind.BOLD, StyleKind.LIST_ITEM, StyleKind.FOOTNOTE_MARK}
    assert StyleKind.FOOTNOTE in looks


def test_the_metadata_of_a_page_name_its_sources(sample: Project) -> None:
    report = sample.read.all(Document)[1]
    found = sample.read.findings(report)
    for name, source_id in (
        (FieldName.AUTHOR, report.author),
        (FieldName.PUBLICATION, report.publication),
        (FieldName.HOST, report.host),
    ):
        assert source_id is not None
        assert sample.read.need(Source, source_id).name == found.first(name)


@pytest.mark.parametrize("name", ["memo.pdf", "briefing.docx"])
def test_a_made_file_is_what_its_script_makes(name: str) -> None:
    stem = name.partition(".")[0]
    make: Callable[[], bytes] = runpy.run_path(str(sample_path(f"{stem}.py")))[stem]
    committed = (sample_path("sample") / name).read_bytes()
    assert make() == committed, "run python projects/make_sample.py"


def test_the_sources_of_the_sample_are_small() -> None:
    files = [path for path in sample_path("").rglob("*") if path.suffix != ".pyc"]
    assert sum(path.stat().st_size for path in files if path.is_file()) < 1_500_000


def test_a_note_of_the_editors_speaks_with_the_voice_of_the_paper(sample: Project) -> None:
    report = sample.read.all(Document)[1]
    regions = sample.read.regions(report.id)
    voices = [region.voice for region in regions if region.kind is RegionKind.PARAGRAPH]
    assert voices[-1] == report.publication != voices[-2] == report.author


@pytest.mark.parametrize(("number", "count"), [(0, 5), (1, 2), (2, 0), (3, 0)])
def test_each_comment_speaks_with_its_own_voice(sample: Project, number: int, count: int) -> None:
    document = sample.read.all(Document)[number]
    regions = sample.read.regions(document.id)
    voices = [region.voice for region in regions if region.kind is RegionKind.COMMENT]
    assert len(set(voices)) == len(voices) == count
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
