"""JSON Lines against the project that they tell of."""

import json
from dataclasses import replace
from typing import Any

from annotator.commands import AddClaim, DeleteClaims, ImportRecords, Revise
from annotator.findings.fallen import fallen_beneath
from annotator.formats.exporting import losses
from annotator.formats.registry import exporter
from annotator.model import Claim, ClaimId, Document, DocumentId, JsonText, Span
from annotator.project import Project
from annotator.reader import claim_sources, depth
from annotator.reports.numbering import numbers
from annotator.text.canonical import sha256_of

from .conftest import Write

Json = dict[str, Any]


def lines_of(project: Project, write: Write) -> list[Json]:
    text = write("jsonl", project.read).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_each_claim_is_a_line_with_all_that_is_derived(
    sample_project: Project, write: Write
) -> None:
    lines, reader = lines_of(sample_project, write), sample_project.read
    assert [(line["id"], line["number"]) for line in lines] == list(numbers(reader).items())
    titles, names = reader.titles(), {source.id: source.name for source in reader.sources()}
    rows = {row.claim.id: row for row in reader.rows([line["id"] for line in lines])}
    for line in lines:
        row = rows[line["id"]]
        claim, own = row.claim, claim_sources(row.layers, None)
        assert line["document_title"] == titles[claim.document]
        assert line["chain"] == str(row.chain)
        assert line["depth"] == depth(row.layers)
        assert line["nearest_source"] == ("; ".join(names[i] for i in own.nearest) or None)
        assert line["origin"] == ("; ".join(names[i] for i in own.origins) or None)
        assert line["kind"] == claim.kind
        assert [(s["start"], s["end"], s["exact"]) for s in line["spans"]] == [
            (s.start, s.end, s.exact) for s in claim.spans
        ]
        assert [(a["id"], a["source"], a["stance"], a["via_id"]) for a in line["attributions"]] == [
            (a.id, names[a.source], a.stance, a.via) for a in row.layers
        ]
        assert [e["verdict"] for e in line["evidence"]] == list(row.verdicts)
    assert sum(len(line["relations"]) for line in lines) == 81
    assert lines[0]["tags"] == ["content / factual", "topic / letter"]
    assert lines[0]["region"] == "headline"


def test_a_name_as_long_as_a_book_is_not_put_together_for_many_lines(
    sample_project: Project, write: Write
) -> None:
    before = write("jsonl", sample_project.read).read_text("utf-8").count("\n")
    paper, *_ = (s for s in sample_project.read.sources() if s.name == "Riverwatch")
    sample_project.do(Revise(paper, replace(paper, name="x" * 100_000), "Rename"))
    with sample_project.read.at_one_moment():
        parts = list(exporter("jsonl").export(sample_project.read))
    assert [part.count(b"\n") for part in parts] == [1] * before


def test_every_line_has_the_same_members(sample_project: Project, write: Write) -> None:
    lines = lines_of(sample_project, write)
    assert {tuple(line) for line in lines} == {tuple(lines[0])}


def test_what_somebody_typed_stays_within_its_line(sample_project: Project, write: Write) -> None:
    said = 'x"}\n{"id": "y\u2028\x01\\'
    (document, *_) = sample_project.read.all(Document)
    sample_project.do(AddClaim(document_id=document.id, ranges=((0, 3),), statement=said))
    lines = lines_of(sample_project, write)
    assert len(lines) == 150
    assert said in [line["statement"] for line in lines]


def test_words_over_several_lines_stay_within_their_line(
    sample_project: Project, write: Write
) -> None:
    text = "They\u2028said  so, \x85 and “more” besides."
    document = Document(id=DocumentId("odd"), title="Odd", sha256=sha256_of(text), length=len(text))
    sample_project.do(ImportRecords("Import", (document,), (text,)))
    for words in ("They\u2028said", "said  so", "so, \x85 and", "“more” besides"):
        start = text.index(words)
        ranges = ((start, start + len(words)),)
        sample_project.do(AddClaim(document_id=document.id, ranges=ranges))
    lines = [line for line in lines_of(sample_project, write) if line["document"] == "odd"]
    assert [line["words"] for line in lines] == [
        "They said",
        "said so",
        "so, and",
        "“more” besides",
    ]
    assert [line["spans"][0]["exact"] for line in lines] == [
        "They\u2028said",
        "said  so",
        "so, \x85 and",
        "“more” besides",
    ]


def test_lines_of_one_document_keep_its_letter_and_the_numbers_of_its_claims(
    sample_project: Project, write: Write
) -> None:
    whole = lines_of(sample_project, write)
    chosen = sample_project.read.all(Document)[-1].id
    with sample_project.read.narrowed([chosen]) as reader:
        narrowed = write("jsonl", reader).read_text("utf-8").splitlines()
    found = [(line["number"], line["id"]) for line in map(json.loads, narrowed)]
    assert found == [(i["number"], i["id"]) for i in whole if i["document"] == chosen]
    assert found


def test_words_that_json_escapes_and_unknown_members_of_spans_are_read(
    sample_project: Project, write: Write
) -> None:
    text = 'He said "no\\yes", [[1,2,"x"]] and 😀.'
    document = Document(id=DocumentId("odd"), title="Odd", sha256=sha256_of(text), length=len(text))
    sample_project.do(ImportRecords("Import", (document,), (text,)))
    words = ('"no\\yes"', '[[1,2,"x"]]', " and", "😀")
    for piece in words:
        start = text.index(piece)
        ranges = ((start, start + len(piece)),)
        sample_project.do(AddClaim(document_id=document.id, ranges=ranges))
    extra = Span(0, 2, "He", extra=JsonText('{"by": "hand"}'))
    claim = Claim(id=ClaimId("extra"), document=document.id, kind=None, spans=(extra,))
    sample_project.do(ImportRecords("Import", (claim,), ()))
    lines = [line for line in lines_of(sample_project, write) if line["document"] == "odd"]
    assert [line["spans"][0]["exact"] for line in lines] == ["He", *words]
    assert [line["words"] for line in lines] == ["He", *(piece.strip() for piece in words)]
    assert lines[0]["spans"] == [{"start": 0, "end": 2, "exact": "He"}]


def test_a_project_without_claims_has_no_line(sample_project: Project, write: Write) -> None:
    sample_project.do(DeleteClaims(tuple(map(ClaimId, sample_project.read.ids(Claim)))))
    assert lines_of(sample_project, write) == []


def test_what_rests_on_a_source_that_fell_names_it_and_what_became_of_it_last(
    fallen_project: Project, write: Write
) -> None:
    told = {line["id"]: line["fallen"] for line in lines_of(fallen_project, write)}
    beneath = fallen_beneath(fallen_project.read).claims
    assert {claim_id for claim_id, fallen in told.items() if fallen} == beneath.keys()
    for claim_id, (fell,) in beneath.items():
        assert told[claim_id] == [
            {
                "source": fell.source.name,
                "source_id": fell.source.id,
                "fallen": "withdrawn",
                "date": "2020-05-03",
                "reason": "a reason, late",
            }
        ]
    found = losses(exporter("jsonl"), fallen_project.read)
    told_of = [(x.field, x.count) for x in found if x.what == "standings"]
    assert told_of == [("created", 2), ("created_by", 2), ("", 1)]


def test_what_fell_in_another_document_is_named_where_one_is_written(
    fallen_project: Project, write: Write
) -> None:
    whole = {line["id"]: line["fallen"] for line in lines_of(fallen_project, write)}
    for document in fallen_project.read.all(Document):
        with fallen_project.read.narrowed([document.id]) as reader:
            lines = [json.loads(x) for x in write("jsonl", reader).read_text("utf-8").splitlines()]
        assert all(line["fallen"] == whole[line["id"]] for line in lines)
