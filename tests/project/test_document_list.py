"""The list of documents: in order, by letters, and what is cited but was not obtained."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from annotator.commands import AddClaim, AddDocument, ImportRecords, ObtainSource, Revise
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Obtained,
    Record,
    Source,
    SourceId,
    SourceKind,
    Span,
)
from annotator.project import Project
from annotator.project.coverage_cache import CoverageCache
from annotator.project.document_list import (
    DocumentOrder,
    arranged,
    can_be_obtained,
    cited_lines,
    document_lines,
    document_of,
    titles_apart,
)
from annotator.project.sentence_counts import Counts
from annotator.project.sentence_map import SentenceMap

ANN = Analyst(id=AnalystId("ann"), name="Ann")
TEXTS = {"one": "The river rose. It fell.", "two": "Nothing happened.", "three": "A letter came."}
FILE = AddDocument(text="The report itself.", title="The report")


def source(name: str, kind: SourceKind, obtained: Obtained | None = None) -> Source:
    return Source(id=SourceId(name), name=f"The {name}", kind=kind, obtained=obtained)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    records: list[Record] = [
        source("paper", SourceKind.PUBLICATION),
        source("site", SourceKind.PUBLICATION),
        source("report", SourceKind.DOCUMENT, Obtained.NO),
        source("briefing", SourceKind.BRIEFING),
        source("letter", SourceKind.DOCUMENT, Obtained.YES),
        source("memo", SourceKind.DOCUMENT),
        source("mayor", SourceKind.PERSON),
    ]
    for (name, text), date in zip(TEXTS.items(), ("2014-11-07", "", "2015-01-01"), strict=True):
        key = sha256(text.encode()).hexdigest()
        own = {"publication": SourceId("paper"), "host": SourceId("site")} if name == "one" else {}
        records.append(
            Document(
                id=DocumentId(name),
                title=name.title(),
                sha256=key,
                length=len(text),
                published=date,
                **own,  # type: ignore[arg-type]  # both are ids of sources
            )
        )
    for number in range(3):
        claim = Claim(
            id=ClaimId(f"c{number}"),
            document=DocumentId("one"),
            kind=None,
            spans=(Span(0, 3, "The"),),
        )
        layer = Attribution(
            id=AttributionId(f"a{number}"),
            claim=claim.id,
            source=SourceId("report" if number else "mayor"),
            via=SourceId("briefing") if number == 1 else None,
        )
        records += [claim, layer]
    records.append(
        Attribution(id=AttributionId("l"), claim=ClaimId("c0"), source=SourceId("letter"))
    )
    with Project.create(tmp_path / "list.annotator", ANN) as made:
        made.do(ImportRecords("Import", tuple(records), tuple(TEXTS.values())))
        yield made


def titles(project: Project, order: DocumentOrder, letters: str = "") -> list[str]:
    lines = arranged(document_lines(project.read), order, letters)
    return [line.document.title for line in lines]


def test_documents_stand_in_the_order_that_is_asked_for(project: Project) -> None:
    assert titles(project, DocumentOrder.ENTRY) == ["One", "Two", "Three"]
    assert titles(project, DocumentOrder.TITLE) == ["One", "Three", "Two"]
    assert titles(project, DocumentOrder.DATE) == ["Three", "One", "Two"]
    assert titles(project, DocumentOrder.CLAIMS) == ["One", "Two", "Three"]


def test_letters_are_looked_for_in_title_publication_and_host(project: Project) -> None:
    assert titles(project, DocumentOrder.ENTRY, "TWO") == ["Two"]
    assert titles(project, DocumentOrder.ENTRY, "the paper") == ["One"]
    assert titles(project, DocumentOrder.ENTRY, "site") == ["One"]
    assert titles(project, DocumentOrder.ENTRY, "nowhere") == []


def test_a_host_that_is_the_publication_is_named_once(project: Project) -> None:
    line = document_lines(project.read)[0]
    assert (line.publication, line.host, line.claims) == ("The paper", "The site", 3)
    revised = replace(line.document, host=SourceId("paper"))
    project.do(Revise(line.document, revised, "Same"))
    assert document_lines(project.read)[0].host == ""


def test_cited_are_documents_and_briefings_that_nobody_has(project: Project) -> None:
    lines = cited_lines(project.read)
    assert [(line.source.id, line.claims) for line in lines] == [("report", 2), ("briefing", 1)]


def test_a_cited_source_that_is_imported_is_obtained_in_one_edit(project: Project) -> None:
    report = project.read.need(Source, SourceId("report"))
    assert can_be_obtained(report)
    before = project.read.history.lines(limit=1)[0].number
    project.do(ObtainSource(report.id, FILE))
    assert project.read.history.lines(limit=1)[0].number == before + 1
    now = project.read.need(Source, report.id)
    assert now.obtained is Obtained.YES
    assert document_of(project.read, now) == FILE.document_id
    assert not can_be_obtained(now)
    assert [line.source.id for line in cited_lines(project.read)] == ["briefing"]
    project.undo()
    assert document_of(project.read, project.read.need(Source, report.id)) is None
    assert len(document_lines(project.read)) == 3


def test_a_text_that_is_there_already_becomes_the_source(project: Project) -> None:
    text = TEXTS["three"]
    known = Document(
        id=AddDocument(text=text, title="").document_id,
        title="Known",
        sha256=sha256(text.encode()).hexdigest(),
        length=len(text),
    )
    assert known.id != "three"
    with Project.create(project.path.with_name("fresh.annotator"), ANN) as fresh:
        fresh.do(AddDocument(text=text, title="Known"))
        fresh.do(ImportRecords("Import", (source("report", SourceKind.DOCUMENT),), ()))
        fresh.do(ObtainSource(SourceId("report"), AddDocument(text=text, title="Again")))
        assert [line.document.title for line in document_lines(fresh.read)] == ["Known"]
        assert document_of(fresh.read, fresh.read.sources()[0]) == known.id


def test_closed_documents_are_counted_the_last_asked_for_first(project: Project) -> None:
    cache = CoverageCache(project.read)
    assert [cache.ask(DocumentId(name)) for name in TEXTS] == [None, None, None]
    done = []
    for _ in range(20):
        found = cache.go_on(1)
        done += [found] if found else []
    assert done == ["three", "two", "one"]
    assert not cache.is_waiting
    assert cache.ask(DocumentId("one")) == Counts(1, 0, 1)


def test_only_what_an_edit_touches_is_counted_again(project: Project) -> None:
    cache = CoverageCache(project.read)
    for name in TEXTS:
        while cache.ask(DocumentId(name)) is None:
            cache.go_on(1)
    edit = project.do(AddClaim(document_id=DocumentId("two"), ranges=((0, 7),)))
    assert edit is not None
    assert cache.apply(edit) == {"two"}
    assert cache.ask(DocumentId("one")) == Counts(1, 0, 1)
    assert cache.ask(DocumentId("two")) is None
    claim = project.read.claims(DocumentId("two"))[0]
    edit = project.do(Revise(claim, replace(claim, note="n"), "Write"))
    assert edit is not None
    assert cache.apply(edit) == set(), "a note covers nothing"


def test_a_document_that_is_deleted_while_it_waits_is_dropped(project: Project) -> None:
    cache = CoverageCache(project.read)
    cache.ask(DocumentId("not there"))
    assert cache.go_on(1) is None
    assert not cache.is_waiting


def test_documents_of_one_title_are_distinguished(project: Project) -> None:
    first, second, third = document_lines(project.read)
    assert {line.apart for line in (first, second, third)} == {""}

    def change(document: Document, **values: Any) -> None:
        project.do(Revise(document, replace(document, **values), "Change"))

    def apart() -> list[str]:
        lines = document_lines(project.read)
        assert list(titles_apart(project.read).items()) == [
            (line.document.id, " · ".join(filter(None, (line.document.title, line.apart))))
            for line in lines
        ]
        return [line.apart for line in lines]

    assert apart() == ["", "", ""]
    for line in (first, second, third):
        change(line.document, title="News", publication=None, host=None, published="", url="")
    assert apart() == ["(1)", "(2)", "(3)"]
    for document in project.read.all(Document)[:2]:
        change(document, url=f"https://a.example/{document.length}")
    assert apart() == [
        f"a.example/{first.document.length}",
        f"a.example/{second.document.length}",
        "",
    ]
    change(project.read.all(Document)[1], title="Other")
    change(project.read.all(Document)[0], publication=SourceId("paper"), title="news")
    assert apart() == ["The paper", "", ""]


def test_what_was_begun_is_let_go_of_when_the_count_comes_from_elsewhere(project: Project) -> None:
    def begun() -> int:
        gc.collect()
        return sum(isinstance(each, SentenceMap) for each in gc.get_objects())

    document_id = project.read.ids(Document)[0]
    cache = CoverageCache(project.read)
    before = begun()
    cache.ask(DocumentId(document_id))
    cache.go_on(0.0)
    assert begun() == before + 1
    cache.note(DocumentId(document_id), Counts(0, 0, 1))
    assert not cache.is_waiting
    assert begun() == before
