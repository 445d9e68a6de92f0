"""A document as somebody has it open, patched edit by edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.analysis.claim_orders import ClaimOrder
from annotator.analysis.coverage import document_coverage
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Query
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddMark,
    AddSource,
    AddSpan,
    AddTag,
    Delete,
    DeleteClaims,
    LinkSource,
    Revise,
    SetCue,
    TagClaims,
    Together,
)
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Edit,
    Mark,
    RegionKind,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
    new_id,
)
from annotator.project import Command, Project
from annotator.project.coverage_cache import CoverageCache
from annotator.project.open_document import OpenDocument, Patch
from annotator.project.sentence_counts import Counts
from annotator.reader import SourceRole
from annotator.reports.numbering import numbers
from annotator.text.coverage import SentenceState, coverage
from annotator.text.regions import ProposedRegion
from annotator.text.sentences import sentences

ANN = Analyst(id=AnalystId("ann"), name="Ann")
TEXT = "The mayor said so. Nobody denied it. It was true.\n\nA second paragraph. The end.\n" * 3
TAG = Tag(id=TagId("t"), name="checked")
SOURCE = Source(id=SourceId("s"), name="The mayor", kind=SourceKind.PERSON)


class Desk:
    """A project and one of its documents, open, and all patches it gave."""

    def __init__(self, project: Project) -> None:
        self.project = project
        command = AddDocument(
            text=TEXT,
            title="A text",
            regions=(ProposedRegion(RegionKind.PARAGRAPH, 0, len(TEXT) - 1),),
        )
        project.do(command)
        project.do(AddSource(SOURCE))
        project.do(AddTag(TAG))
        self.document = OpenDocument(project.read, command.document_id)
        self.index = ProjectIndex(project.read)
        self.cache = CoverageCache(project.read)
        self.patches: list[Patch] = []
        project.subscribe(self._hear)

    def do(self, command: Command) -> Patch:
        self.project.do(command)
        return self.patches[-1]

    def add(self, start: int, end: int, kind: ClaimKind | None = None) -> AddClaim:
        command = AddClaim(document_id=self.document.id, ranges=((start, end),), kind=kind)
        self.do(command)
        return command

    def is_as_if_opened_now(self) -> bool:
        read = self.project.read
        fresh = OpenDocument(read, self.document.id)
        return (
            dict(self.document.outlines) == dict(fresh.outlines)
            and self.document.places == fresh.places
            and sorted(self.document.claims) == sorted(fresh.claims)
            and sorted(self.document.marks) == sorted(fresh.marks)
            and self.document.count(60) == fresh.count(60)
            and self.closed_counts() == fresh.count(60)
            and _answers(self.document, self.index) == _answers(fresh, ProjectIndex(read))
            and self.document.rows(fresh.outlines) == fresh.rows(fresh.outlines)
        )

    def closed_counts(self) -> Counts | None:
        """Return what is counted of the document by whoever does not have it open."""
        while self.cache.ask(self.document.id) is None:
            self.cache.go_on(0)
        return self.cache.ask(self.document.id)

    def look(self) -> None:
        """Have the document read and count what it only does when somebody looks."""
        self.document.count(60)
        _answers(self.document, self.index)
        self.closed_counts()

    def _hear(self, edit: Edit) -> None:
        self.cache.apply(edit)
        self.index.apply(edit)
        self.patches.append(self.document.apply(edit))


def _answers(document: OpenDocument, claims: ProjectIndex) -> list[object]:
    """Return what filters, orders and counts say of a document."""
    index = claims.of(document.document)
    wanted = (
        Query(text="mayor"),
        Query(is_without_source=True),
        Query(is_unchecked=True),
        Query(is_unnamed=True),
        *(Query(sources=frozenset({SOURCE.id}), role=role) for role in (*SourceRole, None)),
        Query(tags=frozenset({TAG.id})),
    )
    untouched = document.untouched()
    return [
        [index.matching(each) for each in wanted],
        [index.in_order(order) for order in ClaimOrder],
        sorted(index.offers(), key=repr),
        (index.tally.sources, index.tally.tags, index.without_source),
        (claims.tally.sources, claims.tally.tags),
        [(index.number(facts.line), facts.line) for facts in index],
        [{facts.line.id for facts in index.touching(n, n + 3)} for n in range(0, len(TEXT), 9)],
        list(untouched) if untouched is not None else None,
    ]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Project.create(tmp_path / "desk.annotator", ANN) as project:
        yield Desk(project)


def test_claims_are_numbered_in_the_order_of_the_text(desk: Desk) -> None:
    late, early = desk.add(60, 70), desk.add(4, 9)
    assert desk.document.number(early.claim_id) == 1
    assert desk.document.number(late.claim_id) == 2


def test_window_and_reports_number_claims_that_begin_together_alike(desk: Desk) -> None:
    """The one that reaches further is first, also where its first span is the shorter one."""
    short, long = desk.add(4, 9), desk.add(4, 40)
    parted = AddClaim(document_id=desk.document.id, ranges=((4, 6), (50, 60)))
    desk.do(parted)
    alone = desk.add(0, 2)
    same = desk.add(4, 40)
    expected = [alone, parted, *sorted((long, same), key=lambda claim: claim.claim_id), short]
    ids = [claim.claim_id for claim in expected]

    def orders() -> list[list[ClaimId]]:
        opened = OpenDocument(desk.project.read, desk.document.id)
        index = desk.index.of(desk.document.document)
        return [
            sorted(desk.document.outlines, key=desk.document.number),
            sorted(opened.outlines, key=opened.number),
            [facts.line.id for facts in index],
            [outline.id for outline in desk.project.read.outlines(desk.document.id)],
            [claim.id for claim in desk.project.read.claims(desk.document.id)],
            list(numbers(desk.project.read)),
        ]

    assert orders() == [ids] * 6
    desk.do(DeleteClaims((long.claim_id,)))
    ids.remove(long.claim_id)
    assert orders() == [ids] * 6


def test_a_documents_language_tells_its_sentences_apart_everywhere_alike(tmp_path: Path) -> None:
    """In the window, in the list of documents, in reports, and as soon as it is entered."""
    with Project.create(tmp_path / "king.annotator", ANN) as project:
        command = AddDocument(text="Kaiser Wilhelm II. Abdankung steht bevor\n", title="King")
        project.do(command)
        opened = OpenDocument(project.read, command.document_id)
        cache = CoverageCache(project.read)

        def totals() -> list[int]:
            counts = opened.count(60)
            while cache.ask(opened.id) is None:
                cache.go_on(1)
            kept = cache.ask(opened.id)
            assert counts is not None
            assert kept is not None
            return [counts.total, kept.total, document_coverage(project.read, opened.id).total]

        assert totals() == [2, 2, 2]
        described = replace(opened.document, language="de")
        edit = project.do(Revise(opened.document, described, "Say the language"))
        assert edit is not None
        for each in (opened, cache):
            each.apply(edit)
        assert totals() == [1, 1, 1]


def test_the_innermost_claim_is_at_an_offset(desk: Desk) -> None:
    desk.add(0, 40)
    inner = desk.add(4, 9)
    assert desk.document.claim_at(5) == inner.claim_id
    assert desk.document.claim_at(200) is None


def test_a_patch_names_what_came_and_went_and_changed(desk: Desk) -> None:
    one, two = desk.add(0, 18), desk.add(19, 36)
    assert desk.patches[-1].added == [two.claim_id]
    patch = desk.do(TagClaims((one.claim_id,), ClaimKind.FACT))
    assert patch.changed == {one.claim_id}
    assert not patch.added
    assert not patch.removed
    patch = desk.do(DeleteClaims((one.claim_id,)))
    assert patch.removed == [(0, one.claim_id)]


def test_cue_words_are_dirty_when_they_are_set_and_when_the_kind_changes(desk: Desk) -> None:
    claim = desk.add(0, 18)
    link = LinkSource(claim_id=claim.claim_id, source_id=SOURCE.id)
    desk.do(link)
    patch = desk.do(SetCue(link.attribution_id, ((10, 14),)))
    assert (10, 14) in patch.dirty
    (found,) = desk.document.words_between(0, 40)
    assert (found[0], found[1].is_cue, found[1].start) == (claim.claim_id, True, 10)
    patch = desk.do(TagClaims((claim.claim_id,), ClaimKind.REPORT))
    assert (10, 14) in patch.dirty


def test_rows_follow_edits_of_what_they_show(desk: Desk) -> None:
    claim = desk.add(0, 18)
    row = desk.document.row(claim.claim_id)
    assert row is not None
    assert row.layers == ()
    desk.do(LinkSource(claim_id=claim.claim_id, source_id=SOURCE.id))
    row = desk.document.row(claim.claim_id)
    assert row is not None
    assert [node.source.name for node in row.chain.origins] == ["The mayor"]


def test_a_source_that_comes_and_goes_leaves_the_other_rows_as_they_are(desk: Desk) -> None:
    first, second = desk.add(0, 18), desk.add(20, 38)
    fresh = replace(SOURCE, id=SourceId("fresh"))
    link = LinkSource(claim_id=first.claim_id, source_id=fresh.id)
    desk.do(Together("Link source", (AddSource(fresh), link)))
    desk.document.rows((first.claim_id, second.claim_id))
    desk.project.undo()
    assert desk.project.read.get(Source, fresh.id) is None
    assert desk.patches[-1].changed == {first.claim_id}
    assert desk.document.known_row(second.claim_id) is not None
    row = desk.document.row(first.claim_id)
    assert row is not None
    assert row.layers == ()
    assert desk.is_as_if_opened_now()


def test_states_of_sentences(desk: Desk) -> None:
    first, second, third = sentences(TEXT)[:3]
    desk.add(*first)
    desk.do(AddMark(document_id=desk.document.id, ranges=(second,)))
    states = [desk.document.state_of(*s) for s in (first, second, third)]
    assert states == [SentenceState.CLAIMED, SentenceState.MARKED, SentenceState.UNTOUCHED]


def test_a_mark_counts_at_once(desk: Desk) -> None:
    before = desk.document.count(60)
    assert before is not None
    desk.do(AddMark(document_id=desk.document.id, ranges=(sentences(TEXT)[0],)))
    after = desk.document.count(60)
    assert after == Counts(before.claimed, before.marked + 1, before.untouched - 1)


def test_the_untouched_sentences_are_listed_with_their_numbers(tmp_path: Path) -> None:
    text = TEXT * 400
    with Project.create(tmp_path / "long.annotator", ANN) as project:
        command = AddDocument(text=text, title="Long")
        project.do(command)
        document = OpenDocument(project.read, command.document_id)
        project.subscribe(lambda edit: (document.apply(edit), None)[1])
        all_of_them = sentences(text)
        for sentence in all_of_them[:-2:2]:
            document.claims.add(*sentence, ClaimId("made up"))
        assert document.untouched() is None
        document.count(60)
        found = document.untouched()
        assert found is not None
        left = [(n, s) for n, s in enumerate(all_of_them, 1) if n % 2 == 0 or s in all_of_them[-2:]]
        assert [(each.number, (each.start, each.end)) for each in found] == left
        project.do(AddClaim(document_id=document.id, ranges=(all_of_them[1],)))
        assert document.untouched() is None, "an edit is counted before it is listed"
        document.count(60)
        again = document.untouched()
        assert again is not None
        assert [each.number for each in again] == [number for number, _ in left[1:]]


def test_counting_goes_on_where_it_stopped_and_agrees_with_a_count_of_the_whole(
    tmp_path: Path,
) -> None:
    text = TEXT * 400
    with Project.create(tmp_path / "long.annotator", ANN) as project:
        command = AddDocument(text=text, title="Long")
        project.do(command)
        for start in (0, 20_000, 50_000):
            project.do(AddClaim(document_id=command.document_id, ranges=((start, start + 30),)))
        document = OpenDocument(project.read, command.document_id)
        turns = 0
        while (counts := document.count(0)) is None:
            turns += 1
            assert turns < 1_000, "each turn must count something"
        assert turns > 2
        whole = coverage(sentences(text), [(s, e) for s, e, _ in document.claims], [])
        assert counts == Counts(whole.claimed, whole.marked, whole.untouched)


def test_many_changes_at_once_are_reloaded(desk: Desk) -> None:
    from annotator.commands import ImportRecords
    from annotator.model import Claim, ClaimId, Span

    claims = tuple(
        Claim(
            id=ClaimId(new_id()),
            document=desk.document.id,
            kind=None,
            spans=(Span(n % 50, n % 50 + 3, TEXT[n % 50 : n % 50 + 3]),),
        )
        for n in range(2_100)
    )
    patch = desk.do(ImportRecords("Import", claims, ()))
    assert patch.is_everything
    assert len(desk.document.outlines) == 2_100
    assert desk.is_as_if_opened_now()


def test_the_filter_finds_words_whatever_their_case(desk: Desk) -> None:
    claim = desk.add(0, 18)
    desk.add(19, 36)
    claims = desk.index.of(desk.document.document)
    assert claims.matching(Query(text="MAYOR")) == {claim.claim_id}


STEPS = st.lists(
    st.tuples(st.sampled_from("acdmtsuxwgn"), st.integers(0, 200), st.integers(1, 40)), max_size=12
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_after_any_edits_it_is_as_if_opened_now(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    with Project.create(folder / "desk.annotator", ANN) as project:
        desk = Desk(project)
        for step, start, length in steps:
            desk.look()
            _take(desk, step, start, min(start + length, len(TEXT)))
        assert desk.is_as_if_opened_now()


def _take(desk: Desk, step: str, start: int, end: int) -> None:
    from annotator.errors import AnnotatorError

    claims, marks = list(desk.document.outlines), list(desk.document.marks)
    chosen = claims[start % len(claims)] if claims else None
    try:
        match step:
            case "a":
                desk.add(start, end)
            case "m":
                desk.do(AddMark(document_id=desk.document.id, ranges=((start, end),)))
            case "x" if marks:
                desk.do(Delete(Mark, (marks[start % len(marks)][2],)))
            case "u" if desk.project.undo_label not in ("Import “A text”", "Add source", "Add tag"):
                desk.project.undo()
            case "d" if chosen:
                desk.do(DeleteClaims((chosen,)))
            case "t" if chosen:
                desk.do(TagClaims((chosen,), ClaimKind.OPINION))
            case "s" if chosen:
                desk.do(AddSpan(chosen, (start, end)))
            case "w" | "g" if chosen:
                claim = desk.project.read.need(Claim, chosen)
                revised = (
                    replace(claim, statement=TEXT[start:end].strip())
                    if step == "w"
                    else replace(claim, tags=(TAG.id,), credibility=1 + start % 6)
                )
                desk.do(Revise(claim, revised, "Revise"))
            case "n":
                mayor = desk.project.read.need(Source, SOURCE.id)
                desk.do(Revise(mayor, replace(mayor, name=f"{TEXT[start:end].strip()}."), "Name"))
            case "c" if chosen:
                desk.do(LinkSource(claim_id=chosen, source_id=SOURCE.id))
    except AnnotatorError:
        pass  # undone too far, or words that cannot be added: the project is as it was
