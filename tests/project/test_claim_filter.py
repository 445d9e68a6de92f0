"""Filtering and ordering the claims of an open document."""

from collections.abc import Iterator
from hashlib import sha256
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
    DocumentId,
    Record,
    Region,
    RegionId,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
    Span,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.project.claim_filter import ClaimFilter, ClaimOrder
from annotator.project.open_document import OpenDocument

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
def document(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDocument]:
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
            voice=SourceId("reader"),
        ),
        *(
            Source(id=SourceId(name), name=title, kind=SourceKind.PERSON)
            for name, title in (
                ("author", "Ada Author"),
                ("reader", "A Reader"),
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
        yield OpenDocument(project.read, DOCUMENT)


def found(document: OpenDocument, wanted: ClaimFilter) -> set[str]:
    return {str(claim_id) for claim_id in document.matching(wanted)}


def sources(*names: str) -> ClaimFilter:
    return ClaimFilter(sources=frozenset(SourceId(name) for name in names))


def tags(*names: str) -> ClaimFilter:
    return ClaimFilter(tags=frozenset(TagId(name) for name in names))


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("RIVER", {"river"}),
        ("nobody was hurt", {"hurt"}),
        ("no one died", {"hurt"}),
        ("mayor", {"hurt"}),
        ("ada author", {"river", "shame"}),
        ("radio", set()),
        ("", {"river", "hurt", "shame", "reader"}),
    ],
)
def test_letters_are_looked_for_in_words_statement_and_origin(
    document: OpenDocument, text: str, claims: set[str]
) -> None:
    assert found(document, ClaimFilter(text=text)) == claims


@pytest.mark.parametrize(
    ("wanted", "claims"),
    [
        (sources("lee"), {"hurt"}),
        (sources("radio"), {"hurt"}),
        (sources("briefing"), {"hurt"}),
        (sources("author"), {"river", "shame"}),
        (sources("reader", "lee"), {"reader", "hurt"}),
        (tags("below"), {"river"}),
        (tags("top"), {"river", "shame"}),
        (ClaimFilter(is_without_source=True), {"river", "shame", "reader"}),
        (ClaimFilter(kinds=frozenset({None})), {"reader"}),
        (ClaimFilter(kinds=frozenset({ClaimKind.FACT, None})), {"river", "reader"}),
        (ClaimFilter(text="shame", kinds=frozenset({ClaimKind.FACT})), set()),
    ],
)
def test_every_condition_must_be_met(
    document: OpenDocument, wanted: ClaimFilter, claims: set[str]
) -> None:
    assert found(document, wanted) == claims


@pytest.mark.parametrize(
    ("order", "up", "down"),
    [
        (ClaimOrder.NUMBER, "river hurt shame reader", "reader shame hurt river"),
        (ClaimOrder.KIND, "river hurt shame reader", "reader shame hurt river"),
        (ClaimOrder.WORDS, "reader shame hurt river", "river hurt shame reader"),
        (ClaimOrder.ORIGIN, "reader river shame hurt", "hurt river shame reader"),
        (ClaimOrder.STATEMENT, "hurt river shame reader", "hurt river shame reader"),
    ],
)
def test_equal_ones_keep_the_order_of_the_text_and_empty_ones_come_last(
    document: OpenDocument, order: ClaimOrder, up: str, down: str
) -> None:
    assert document.index.in_order(order) == up.split()
    assert document.index.in_order(order, is_descending=True) == down.split()


def test_no_grade_and_the_grade_that_says_nothing_are_never_the_worst_one(
    document: OpenDocument,
) -> None:
    order = ClaimOrder.CREDIBILITY
    assert document.index.in_order(order) == ["river", "shame", "hurt", "reader"]
    down = document.index.in_order(order, is_descending=True)
    assert down == ["shame", "river", "hurt", "reader"]


def test_what_is_offered_says_how_many_claims_it_leaves(document: OpenDocument) -> None:
    index = document.index
    for source, number in index.sources_used().items():
        assert len(document.matching(sources(source))) == number
    for tag, number in index.tags_used().items():
        assert len(document.matching(tags(tag))) == number
    assert set(index.sources_used()) == {"author", "reader", "lee", "radio", "briefing"}
    assert index.tags_used() == {"top": 2, "below": 1}
    assert index.without_source == 3


def test_an_untouched_document_answers_without_reading(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.annotator", ANN) as project:
        key = sha256(TEXT.encode()).hexdigest()
        record = Document(id=DOCUMENT, title="D", sha256=key, length=len(TEXT))
        project.do(ImportRecords("Import", (record,), (TEXT,)))
        opened = OpenDocument(project.read, DOCUMENT)
        assert opened.matching(ClaimFilter()) == set()
        assert not opened.has_index
