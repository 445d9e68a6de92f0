"""The claims of a project as one table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.analysis.claim_orders import ClaimOrder
from annotator.analysis.claim_table import ClaimTable, Outcome
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Query
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    DeleteClaims,
    DeleteDocument,
    LinkSource,
    Revise,
    TagClaims,
)
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Source,
    SourceId,
    SourceKind,
)
from annotator.project import Project

ANN = Analyst(id=AnalystId("ann"), name="Ann")
TEXTS = {"First": "Zebras rest. Apes laugh.", "Second": "Bears sleep. Mice do not."}
QUERY = Query(kinds=frozenset({ClaimKind.FACT}))


class Watched:
    """A table over a project, told of each edit as a window tells it."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.index = ProjectIndex(project.read)
        self.table = ClaimTable(self.index)
        self.outcomes: list[Outcome] = []
        project.subscribe(self.index.apply)
        project.subscribe(lambda edit: self.outcomes.append(self.table.apply(edit)))
        while not self.index.read_on():
            pass
        self.table.take_in()

    def words(self) -> list[str]:
        found = [self.table.facts(claim_id) for claim_id in self.table.rows]
        return [own.words(facts) for own, facts in filter(None, found)]

    def is_as_fresh(self, query: Query) -> bool:
        fresh = ProjectIndex(self.project.read)
        for document in fresh.documents.values():
            fresh.of(document)
        table = ClaimTable(fresh)
        table.show(query)
        return sorted(table.rows) == sorted(self.table.rows)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    with Project.create(tmp_path / "table.annotator", ANN) as project:
        for title, text in TEXTS.items():
            project.do(AddDocument(text=text, title=title))
        for document in project.read.all(Document):
            text = TEXTS[document.title]
            for at, kind in ((0, ClaimKind.FACT), (text.index(". ") + 2, ClaimKind.REPORT)):
                end = text.index(".", at)
                project.do(AddClaim(document_id=document.id, ranges=((at, end),), kind=kind))
        project.do(AddSource(Source(id=SourceId("lee"), name="Lee", kind=SourceKind.PERSON)))
        yield Watched(project)


def test_rows_come_document_by_document_or_in_the_order_of_a_column(watched: Watched) -> None:
    assert watched.words() == ["Zebras rest", "Apes laugh", "Bears sleep", "Mice do not"]
    watched.table.show(Query(), ClaimOrder.WORDS)
    assert watched.words() == ["Apes laugh", "Bears sleep", "Mice do not", "Zebras rest"]
    watched.table.show(Query(), ClaimOrder.DOCUMENT, is_descending=True)
    assert watched.words() == ["Bears sleep", "Mice do not", "Zebras rest", "Apes laugh"]
    watched.table.show(QUERY, ClaimOrder.WORDS)
    assert watched.words() == ["Bears sleep", "Zebras rest"]
    watched.table.show(Query(text="sLEEp"))
    assert watched.words() == ["Bears sleep"]


def test_a_document_is_shown_once_it_is_read(watched: Watched) -> None:
    index = ProjectIndex(watched.project.read)
    table = ClaimTable(index)
    table.show(Query())
    assert (table.rows, table.total) == ([], 0)
    while not index.read_on():
        table.take_in()
    assert len(table.rows) == 4
    assert not table.take_in()


def test_an_edit_of_what_is_shown_moves_no_row(watched: Watched) -> None:
    watched.table.show(Query(), ClaimOrder.KIND)
    before = list(watched.table.rows)
    watched.project.do(TagClaims((before[0],), ClaimKind.OPINION))
    assert (watched.outcomes[-1], watched.table.rows) == (Outcome.CELLS, before)
    watched.project.do(LinkSource(claim_id=before[1], source_id=SourceId("lee")))
    assert (watched.outcomes[-1], watched.table.rows) == (Outcome.CELLS, before)
    lee = watched.project.read.need(Source, "lee")
    watched.project.do(Revise(lee, replace(lee, name="Ray"), Message("Rename")))
    assert (watched.outcomes[-1], watched.table.rows) == (Outcome.CELLS, before)


@pytest.mark.parametrize("order", [ClaimOrder.NUMBER, ClaimOrder.WORDS])
@pytest.mark.parametrize("query", [Query(), QUERY, Query(text="s")])
def test_rows_come_and_go_with_their_claims(
    watched: Watched, order: ClaimOrder, query: Query
) -> None:
    watched.table.show(query, order)
    project = watched.project
    document = project.read.all(Document)[0]
    steps = (
        AddClaim(document_id=document.id, ranges=((0, 6),), kind=ClaimKind.FACT),
        TagClaims(tuple(ClaimId(i) for i in project.read.ids(Claim)), None),
        TagClaims(tuple(ClaimId(i) for i in project.read.ids(Claim)[:2]), ClaimKind.FACT),
        DeleteClaims((ClaimId(project.read.ids(Claim)[1]),)),
        AddDocument(text="A third text is here.", title="Third"),
    )
    for step in steps:
        project.do(step)
        assert watched.is_as_fresh(query), step
    for undo in range(len(steps)):
        project.undo()
        while not watched.index.read_on():
            pass
        watched.table.take_in()
        assert watched.is_as_fresh(query), undo
    project.do(DeleteDocument(document.id))
    assert watched.is_as_fresh(query)


def test_letters_that_are_added_and_taken_off_show_what_a_new_question_would(
    watched: Watched,
) -> None:
    for text in ("e", "ea", "eb", "e", "ze", "z", "", "bear", "ear", "mice", "mic", "nobody", "no"):
        watched.table.show(Query(text=text))
        assert watched.is_as_fresh(Query(text=text)), text
    watched.table.show(Query(text="bear"))
    watched.project.do(DeleteClaims(tuple(watched.table.rows)))
    watched.table.show(Query(text="bea"))
    assert watched.words() == []


def test_an_accent_that_is_asked_for_must_be_carried_here_too(watched: Watched) -> None:
    watched.table.show(Query(text="bëars"))
    assert watched.words() == []
    (claim_id,) = [i for i in watched.index.read_indexes()[1].ids if "Bears" in _words(watched, i)]
    claim = watched.project.read.need(Claim, claim_id)
    watched.project.do(Revise(claim, replace(claim, statement="Bëars rest"), Message("Say so")))
    assert watched.words() == ["Bears sleep"]


def _words(watched: Watched, claim_id: ClaimId) -> str:
    found = watched.table.facts(claim_id)
    return found[0].words(found[1]) if found else ""
