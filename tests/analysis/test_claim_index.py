"""Filtering and ordering the claims of an open document."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.analysis.claim_index import ClaimIndex
from annotator.analysis.claim_orders import ClaimOrder
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Query
from annotator.commands import DeleteClaims, ImportRecords, Revise
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
    Record,
    Region,
    RegionId,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
    Span,
    Stance,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.reader import SourceRole

ANN = Analyst(id=AnalystId("ann"), name="Ann")
TEXT = "The river rose.\nNobody was\nhurt, said Lee. It is a shame. A reader disagrees.\n"
DOCUMENT = DocumentId("d")


def claim(
    name: str,
    words: str,
    kind: ClaimKind | None,
    *,
    statement: str = "",
    tags: tuple[str, ...] = (),
    credibility: int | None = None,
) -> Claim:
    start = TEXT.index(words)
    return Claim(
        id=ClaimId(name),
        document=DOCUMENT,
        kind=kind,
        spans=(Span(start, start + len(words), words),),
        statement=statement,
        tags=tuple(TagId(tag) for tag in tags),
        credibility=credibility,
    )


def layer(name: str, of: str, source: str, *, via: str = "", parent: str = "") -> Attribution:
    return Attribution(
        id=AttributionId(name),
        claim=ClaimId(of),
        source=SourceId(source),
        via=SourceId(via) if via else None,
        parent=AttributionId(parent) if parent else None,
    )


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClaimIndex]:
    key = sha256(TEXT.encode()).hexdigest()
    reader_at = TEXT.index("A reader")
    records: tuple[Record, ...] = (
        Document(id=DOCUMENT, title="D", sha256=key, length=len(TEXT), author=SourceId("author")),
        Region(
            id=RegionId("r1"), document=DOCUMENT, kind=RegionKind.PARAGRAPH, start=0, end=reader_at
        ),
        Region(
            id=RegionId("r2"),
            document=DOCUMENT,
            kind=RegionKind.COMMENT,
            start=reader_at,
            end=len(TEXT),
            voice=SourceId("visitor"),
        ),
        *(
            Source(id=SourceId(name), name=title, kind=SourceKind.PERSON)
            for name, title in (
                ("author", "Ada Author"),
                ("visitor", "A Reader"),
                ("lee", "Mayor Lee"),
                ("radio", "Radio One"),
                ("briefing", "The briefing"),
            )
        ),
        Tag(id=TagId("top"), name="top"),
        Tag(id=TagId("below"), name="below", parent=TagId("top")),
        claim("river", "The river rose", ClaimKind.FACT, credibility=2, tags=("below",)),
        claim("hurt", "Nobody was\nhurt", ClaimKind.REPORT, statement="No one died", credibility=6),
        claim("shame", "It is a shame", ClaimKind.OPINION, credibility=5, tags=("top",)),
        claim("reader", "A reader disagrees", None),
        layer("outer", "hurt", "radio"),
        layer("inner", "hurt", "lee", via="briefing", parent="outer"),
    )
    path = tmp_path_factory.mktemp("filter") / "filter.annotator"
    with Project.create(path, ANN) as project:
        project.do(ImportRecords("Import", records, (TEXT,)))
        index = ProjectIndex(project.read)
        yield index.of(index.documents[DOCUMENT])


def found(document: ClaimIndex, wanted: Query) -> set[str]:
    return {str(claim_id) for claim_id in document.matching(wanted)}


def sources(*names: str) -> Query:
    return Query(sources=frozenset(SourceId(name) for name in names))


def tags(*names: str) -> Query:
    return Query(tags=frozenset(TagId(name) for name in names))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("RIVER", {"river"}),
        ("nobody was hurt", {"hurt"}),
        ("no one died", {"hurt"}),
        ("mayor", {"hurt"}),
        ("ada author", set()),
        ("radio", set()),
        ("", {"river", "hurt", "shame", "reader"}),
    ],
)
def test_letters_are_looked_for_in_words_statement_and_origin(
    document: ClaimIndex, text: str, claims: set[str]
) -> None:
    assert found(document, Query(text=text)) == claims


@pytest.mark.parametrize(
    ("wanted", "claims"),
    [
        (sources("lee"), {"hurt"}),
        (sources("radio"), {"hurt"}),
        (sources("briefing"), {"hurt"}),
        (sources("author"), {"river", "shame"}),
        (sources("visitor", "lee"), {"reader", "hurt"}),
        (tags("below"), {"river"}),
        (tags("top"), {"river", "shame"}),
        (Query(is_without_source=True), {"river", "shame", "reader"}),
        (Query(kinds=frozenset({None})), {"reader"}),
        (Query(kinds=frozenset({ClaimKind.FACT, None})), {"river", "reader"}),
        (Query(text="shame", kinds=frozenset({ClaimKind.FACT})), set()),
    ],
)
def test_every_condition_must_be_met(document: ClaimIndex, wanted: Query, claims: set[str]) -> None:
    assert found(document, wanted) == claims


@pytest.mark.parametrize(
    ("order", "up", "down"),
    [
        (ClaimOrder.NUMBER, "river hurt shame reader", "reader shame hurt river"),
        (ClaimOrder.KIND, "river hurt shame reader", "reader shame hurt river"),
        (ClaimOrder.WORDS, "reader shame hurt river", "river hurt shame reader"),
        (ClaimOrder.ORIGIN, "hurt river shame reader", "hurt river shame reader"),
        (ClaimOrder.STATEMENT, "hurt river shame reader", "hurt river shame reader"),
    ],
)
def test_equal_ones_keep_the_order_of_the_text_and_empty_ones_come_last(
    document: ClaimIndex, order: ClaimOrder, up: str, down: str
) -> None:
    assert document.in_order(order) == up.split()
    assert document.in_order(order, is_descending=True) == down.split()


def test_no_grade_and_the_grade_that_says_nothing_are_never_the_worst_one(
    document: ClaimIndex,
) -> None:
    order = ClaimOrder.CREDIBILITY
    assert document.in_order(order) == ["river", "shame", "hurt", "reader"]
    down = document.in_order(order, is_descending=True)
    assert down == ["shame", "river", "hurt", "reader"]


def test_what_is_offered_says_how_many_claims_it_leaves(document: ClaimIndex) -> None:
    offers = document.offers()
    for query, number in offers:
        assert len(document.matching(query)) == number
    offered = [part for part, _ in offers]
    for name in ("author", "visitor", "lee", "radio", "briefing"):
        assert sources(name) in offered
    assert (tags("top"), 2) in offers
    assert (tags("below"), 1) in offers
    assert Query(stances=frozenset({Stance.ASSERTS})) in offered
    assert Query(is_unchecked=True) not in offered, "it leaves none out"
    assert document.without_source == 3


@pytest.mark.parametrize(
    ("role", "named", "claims"),
    [
        (SourceRole.NEAREST, "radio", {"hurt"}),
        (SourceRole.NEAREST, "lee", set()),
        (SourceRole.ORIGIN, "lee", {"hurt"}),
        (SourceRole.ORIGIN, "author", set()),
        (SourceRole.VOICE, "author", {"river", "shame"}),
        (SourceRole.VOICE, "radio", set()),
        (SourceRole.CHAIN, "briefing", {"hurt"}),
        (SourceRole.CHAIN, "visitor", set()),
    ],
)
def test_a_source_can_be_asked_for_in_one_role(
    document: ClaimIndex, role: SourceRole, named: str, claims: set[str]
) -> None:
    assert found(document, replace(sources(named), role=role)) == claims


def test_letters_typed_and_taken_back_find_what_holds_them_after_an_edit_too(
    tmp_path: Path,
) -> None:
    spoken = Document(
        id=DOCUMENT, title="D", sha256=sha256(TEXT.encode()).hexdigest(), length=len(TEXT)
    )
    river = claim("river", "The river rose", None)
    records = (spoken, river, claim("shame", "It is a shame", None))
    with Project.create(tmp_path / "letters.annotator", ANN) as project:
        project.do(ImportRecords("Import", records, (TEXT,)))
        index = ProjectIndex(project.read)
        project.subscribe(index.apply)
        document = index.of(index.documents[DOCUMENT])

        def held(letters: str) -> set[str]:
            return {str(i) for i in document.matching(Query(text=letters))}

        assert [held(letters) for letters in ("s", "sh", "sha")] == [
            {"river", "shame"},
            {"shame"},
            {"shame"},
        ]
        project.do(Revise(river, replace(river, statement="A shadow"), Message("Change")))
        assert held("sha") == held("sh") == {"river", "shame"}
        assert document.without_source == 2
        layer = Attribution(
            id=AttributionId("by"), claim=ClaimId("river"), source=SourceId("sharon")
        )
        sharon = Source(id=SourceId("sharon"), name="Sharon", kind=SourceKind.PERSON)
        project.do(ImportRecords("More", (sharon, layer), ()))
        assert document.without_source == 1
        assert held("sharon") == {"river"}
        project.undo()
        assert held("sharon") == set()
        assert document.without_source == 2


def test_a_document_that_is_being_read_goes_on_being_read_when_it_is_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.analysis.project_index._CLAIMS_AT_ONCE", 1)
    spoken = Document(
        id=DOCUMENT, title="D", sha256=sha256(TEXT.encode()).hexdigest(), length=len(TEXT)
    )
    river, hurt = claim("river", "The river rose", None), claim("hurt", "Nobody was\nhurt", None)
    shame, reader = claim("shame", "It is a shame", None), claim("reader", "A reader", None)
    lee = Source(id=SourceId("lee"), name="Lee", kind=SourceKind.PERSON)
    with Project.create(tmp_path / "half.annotator", ANN) as project:
        project.do(ImportRecords("Import", (spoken, river, hurt, shame, lee), (TEXT,)))
        index = ProjectIndex(project.read)
        project.subscribe(index.apply)
        assert not index.read_on()
        project.do(Revise(river, replace(river, statement="Read"), Message("Change")))
        project.do(Revise(shame, replace(shame, statement="Not read yet"), Message("Change")))
        project.do(DeleteClaims((ClaimId("hurt"),)))
        layers = (
            Attribution(id=AttributionId("a"), claim=ClaimId("river"), source=lee.id),
            Attribution(id=AttributionId("b"), claim=ClaimId("shame"), source=lee.id),
        )
        project.do(ImportRecords("More", (*layers, reader), ()))
        steps = 1
        while not index.read_on():
            steps += 1
        assert steps == 4, "one is read, one came new and is known, and none is behind it"
        followed, fresh = index.of(spoken), ProjectIndex(project.read).of(spoken)
        assert list(followed) == list(fresh)
        assert followed.tally.sources == fresh.tally.sources
        assert followed.without_source == fresh.without_source == 1
