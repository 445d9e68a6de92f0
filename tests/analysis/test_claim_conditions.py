"""What can be asked of claims: each condition, each order, read in slices and patched by edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.analysis.claim_orders import ClaimOrder, values_of
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Query
from annotator.commands import Add, DeleteClaims, DeleteDocument, ImportRecords, Revise
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Evidence,
    EvidenceId,
    Moment,
    MomentId,
    MomentKind,
    Obtained,
    Record,
    Relation,
    RelationId,
    RelationType,
    Reliability,
    Source,
    SourceId,
    SourceKind,
    Span,
    Stance,
    Tag,
    TagId,
    Verdict,
)
from annotator.project import Project

ANN = Analyst(id=AnalystId("ann"), name="Ann")
TEXTS = {"old": "The mill burned.\nNobody saw it.\n", "new": "It was insured. Lee says so.\n"}
_K = SourceKind


def _source(name: str, kind: SourceKind, **fields: object) -> Source:
    return Source(id=SourceId(name), name=name, kind=kind, **fields)  # type: ignore[arg-type]  # of a source


def _claim(name: str, document: str, words: str, **fields: object) -> Claim:
    start = TEXTS[document].index(words)
    spans = (Span(start, start + len(words), words),)
    values: dict[str, object] = {"kind": None, **fields}
    return Claim(id=ClaimId(name), document=DocumentId(document), spans=spans, **values)  # type: ignore[arg-type]  # of a claim


def _layer(name: str, of: str, source: str, *, via: str = "", parent: str = "") -> Attribution:
    return Attribution(
        id=AttributionId(name),
        claim=ClaimId(of),
        source=SourceId(source),
        via=SourceId(via) if via else None,
        parent=AttributionId(parent) if parent else None,
        stance=Stance.DENIES if name == "inner" else Stance.ASSERTS,
    )


def _records() -> tuple[Record, ...]:
    documents = [
        Document(
            id=DocumentId(name),
            title=f"The {name} paper",
            sha256=sha256(text.encode()).hexdigest(),
            length=len(text),
            published=published,
        )
        for (name, text), published in zip(TEXTS.items(), ("2023-11-02", ""), strict=True)
    ]
    return (
        ANN,
        *documents,
        _source("Lee", _K.PERSON, reliability=Reliability.B),
        _source("Radio", _K.PUBLICATION),
        _source("letter", _K.DOCUMENT),
        _source("hearing", _K.BRIEFING, obtained=Obtained.YES),
        Tag(id=TagId("fire"), name="Fire"),
        _claim(
            "burned",
            "old",
            "The mill burned",
            kind=ClaimKind.FACT,
            credibility=2,
            tags=(TagId("fire"),),
            created=datetime(2024, 3, 5, 12, tzinfo=UTC),
            created_by=ANN.id,
        ),
        _claim("saw", "old", "Nobody saw it", kind=ClaimKind.REPORT, credibility=6),
        _claim(
            "insured",
            "new",
            "It was insured",
            created=datetime(2025, 1, 1, tzinfo=UTC),
            statement="The mill was insured",
        ),
        _layer("outer", "saw", "Radio", via="hearing"),
        _layer("inner", "saw", "Lee", via="letter", parent="outer"),
        _layer("single", "insured", "Lee", via="hearing"),
        Relation(
            id=RelationId("tie"),
            from_claim=ClaimId("burned"),
            type=RelationType.CONTRADICTS,
            to_claim=ClaimId("insured"),
        ),
        Evidence(
            id=EvidenceId("check"),
            claim=ClaimId("saw"),
            document=DocumentId("new"),
            spans=(Span(0, 2, "It"),),
            verdict=Verdict.OVERSTATED,
        ),
    )


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "conditions.annotator", ANN) as made:
        made.do(ImportRecords("Import", _records(), tuple(TEXTS.values())))
        yield made


def found(index: ProjectIndex, query: Query) -> set[str]:
    read = [index.of(document) for document in index.documents.values()]
    return {str(claim) for own in read for claim in own.matching(query)}


CONDITIONS = [
    (Query(verdicts=frozenset({Verdict.OVERSTATED})), {"saw"}),
    (Query(verdicts=frozenset({Verdict.VERBATIM})), set()),
    (Query(relations=frozenset({RelationType.CONTRADICTS})), {"burned", "insured"}),
    (Query(grades=frozenset({2, 6})), {"burned", "saw"}),
    (Query(grades=frozenset({None})), {"insured"}),
    (Query(reliabilities=frozenset({Reliability.B})), {"saw", "insured"}),
    (Query(is_missing=True), {"saw"}),
    (Query(depths=frozenset({0})), {"burned"}),
    (Query(depths=frozenset({1})), {"insured"}),
    (Query(depths=frozenset({2, 3})), {"saw"}),
    (Query(published_from="2023"), {"burned", "saw"}),
    (Query(published_until="2023-11"), {"burned", "saw"}),
    (Query(published_until="2023-10"), set()),
    (Query(made_from="2024-03-06"), {"insured"}),
    (Query(made_until="2024-03-05"), {"burned"}),
    (Query(made_from="2024", made_until="2024"), {"burned"}),
    (Query(document=DocumentId("new")), {"insured"}),
    (Query(text="radio"), set()),
    (Query(text="lee"), {"saw", "insured"}),
    (Query(text="MILL"), {"burned", "insured"}),
]


@pytest.mark.parametrize(("query", "claims"), CONDITIONS)
def test_a_condition_lets_those_through_that_meet_it(
    project: Project, query: Query, claims: set[str]
) -> None:
    assert found(ProjectIndex(project.read), query) == claims


@pytest.mark.parametrize("query", [query for query, _ in CONDITIONS])
def test_a_condition_is_kept_as_json_and_taken_apart(query: Query) -> None:
    assert Query.from_members(query.to_members()) == query
    whole = Query(text=query.text)
    for part in query.parts():
        whole = whole.joined(part)
    assert whole == query


@pytest.mark.parametrize("most", [1, 2, -1])
def test_reading_in_slices_comes_to_the_same(project: Project, most: int) -> None:
    whole, sliced = ProjectIndex(project.read), ProjectIndex(project.read)
    for document in sliced.documents.values():
        own, other = whole.of(document), sliced.of(document)
        again = type(own)(project.read, document, sliced.vocabulary, type(own.tally)())
        while not again.read(most):
            pass
        assert list(own) == list(other) == list(again)
        assert again.tally.sources == own.tally.sources


def test_what_is_read_in_idle_time_is_whole_though_edits_come_between(project: Project) -> None:
    index = ProjectIndex(project.read)
    project.subscribe(index.apply)
    steps = 0
    while not index.read_on():
        steps += 1
        if steps == 1:
            project.do(DeleteClaims((ClaimId("burned"),)))
    assert index.is_whole
    assert {str(f.line.id) for own in index.read_indexes() for f in own} == {"saw", "insured"}
    fresh = ProjectIndex(project.read)
    assert index.tally.sources == fresh.tally.sources


def test_documents_that_are_revised_deleted_and_brought_back_keep_their_order(
    project: Project,
) -> None:
    index = ProjectIndex(project.read)
    project.subscribe(index.apply)
    while not index.read_on():
        pass
    first = next(iter(index.documents.values()))
    project.do(Revise(first, replace(first, title="Renamed"), Message("Rename")))
    assert list(index.documents.values()) == project.read.all(Document)
    assert index.is_whole, "nothing has to be read anew"
    project.do(DeleteDocument(first.id))
    assert list(index.documents.values()) == project.read.all(Document)
    project.undo()
    assert list(index.documents.values()) == project.read.all(Document)
    assert not index.is_whole


def test_edits_of_verdicts_relations_and_names_are_followed(project: Project) -> None:
    index = ProjectIndex(project.read)
    project.subscribe(index.apply)
    assert found(index, Query(text="lee")) == {"saw", "insured"}
    check = project.read.need(Evidence, "check")
    project.do(Revise(check, replace(check, verdict=Verdict.FAITHFUL), Message("Check")))
    tie = project.read.need(Relation, "tie")
    project.do(Revise(tie, replace(tie, type=RelationType.SUPPORTS), Message("Relate")))
    lee = project.read.need(Source, "Lee")
    project.do(Revise(lee, replace(lee, name="Mayor Ray"), Message("Rename")))
    for query in (
        Query(verdicts=frozenset({Verdict.OVERSTATED})),
        Query(verdicts=frozenset({Verdict.FAITHFUL})),
        Query(relations=frozenset({RelationType.CONTRADICTS})),
        Query(relations=frozenset({RelationType.SUPPORTS})),
        Query(text="lee"),
        Query(text="mayor"),
    ):
        assert found(index, query) == found(ProjectIndex(project.read), query)
    project.do(DeleteClaims((ClaimId("burned"),)))
    assert found(index, Query(relations=frozenset(RelationType))) == set()


def test_echoes_and_what_rests_on_a_fallen_source_are_told_from_outside(project: Project) -> None:
    index = ProjectIndex(project.read)
    assert found(index, Query(is_echo=True)) == found(index, Query(is_fallen=True)) == set()
    index.vocabulary.carried = {ClaimId("saw"): (3, 1), ClaimId("insured"): (2, 2)}
    index.vocabulary.fallen = {ClaimId("burned")}
    assert found(index, Query(is_echo=True)) == {"saw"}
    assert found(index, Query(is_fallen=True)) == {"burned"}
    old = index.of(index.documents[DocumentId("old")])
    told = {
        facts.line.id: values_of(facts, ClaimOrder.DOCUMENTS, old.document, index.vocabulary)
        for facts in old
    }
    assert told == {"burned": (), "saw": (3,)}
    assert old.in_order(ClaimOrder.ORIGINS) == ["saw", "burned"]


def test_the_times_of_a_claim_are_told_and_followed(project: Project) -> None:
    index = ProjectIndex(project.read)
    project.subscribe(index.apply)

    def told(order: ClaimOrder) -> dict[str, list[str | int]]:
        own = index.of(index.documents[DocumentId("old")])
        vocabulary = index.vocabulary
        return {f.line.id: list(values_of(f, order, own.document, vocabulary)) for f in own}

    assert told(ClaimOrder.SAID) == {"saw": [], "burned": []}
    for name, kind, value in (
        ("1", MomentKind.SAID, "2014-11-07"),
        ("2", MomentKind.SAID, "2014-11-05"),
        ("3", MomentKind.HAPPENS, "2015"),
    ):
        moment = Moment(id=MomentId(name), claim=ClaimId("burned"), kind=kind, value=value)
        project.do(Add(moment))
    assert told(ClaimOrder.SAID) == {"saw": [], "burned": ["2014-11-05", "2014-11-07"]}
    assert told(ClaimOrder.HAPPENS) == {"saw": [], "burned": ["2015"]}
    assert index.of(index.documents[DocumentId("old")]).in_order(ClaimOrder.SAID)[0] == "burned"
    project.undo()
    assert told(ClaimOrder.HAPPENS) == {"saw": [], "burned": []}


def test_each_column_says_what_there_is_and_can_be_put_in_order(project: Project) -> None:
    index = ProjectIndex(project.read)
    said = {}
    for own in (index.of(document) for document in index.documents.values()):
        for facts in own:
            for order in ClaimOrder:
                values = values_of(facts, order, own.document, index.vocabulary)
                said[facts.line.id, order] = [str(value) for value in values if value != ""]
    saw = ClaimId("saw")
    assert said[saw, ClaimOrder.DOCUMENT] == ["The old paper"]
    assert said[saw, ClaimOrder.STANCE] == ["asserts", "denies"]
    assert said[saw, ClaimOrder.VIA] == ["hearing", "letter"]
    assert said[saw, ClaimOrder.NEAREST] == ["Radio"]
    assert said[saw, ClaimOrder.ORIGIN] == ["Lee"]
    assert said[saw, ClaimOrder.VERDICT] == ["overstated"]
    assert said[saw, ClaimOrder.DEPTH] == ["2"]
    assert said[ClaimId("burned"), ClaimOrder.TAGS] == ["Fire"]
    assert said[ClaimId("burned"), ClaimOrder.ANALYST] == ["Ann"]
    old = index.of(index.documents[DocumentId("old")])
    for order in ClaimOrder:
        keys = old.keys(order)
        for facts, key in zip(old, keys, strict=True):
            is_silent = not said[facts.line.id, order]
            own_words = (ClaimOrder.NUMBER, ClaimOrder.WORDS, ClaimOrder.KIND)
            assert (key is None) is is_silent or order in own_words
        assert sorted(old.in_order(order)) == ["burned", "saw"]
    assert old.in_order(ClaimOrder.VERDICT) == ["saw", "burned"]
    assert old.in_order(ClaimOrder.DEPTH, is_descending=True) == ["saw", "burned"]
