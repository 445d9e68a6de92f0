"""Finding words in a text, and places and claims in a project."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis import search_index
from annotator.analysis.kept_searches import KeptSearch, forget_search, keep_search, kept_searches
from annotator.analysis.matches import (
    HIT_LIMIT,
    Matches,
    Needle,
    PatternError,
    SearchableText,
    find_matches,
    is_whole_word,
)
from annotator.analysis.pattern_process import PatternProcess
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Hit, HitField, Query, in_context
from annotator.analysis.search_index import SearchIndex, search
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddEvidence,
    AddSource,
    AddTag,
    DeleteClaims,
    DeleteDocument,
    LinkSource,
    Revise,
    TagClaims,
)
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    ProjectId,
    Source,
    SourceId,
    SourceKind,
    Stance,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.reader import SourceRole
from annotator.text.folding import fold

LETTERS = st.text(alphabet="aAßsSİi̇fﬁﬃ ’'\"“-–\n\u00a0ŉxé\u0301😀", max_size=24)
TEXT = (
    "The letter was forged.\n\nTwo aides said the mayor’s letter was\nnever sent. Nobody denied it."
)
OTHER = "A letter came to the STRASSE, not the Straße."


# In a text


@given(text=LETTERS, needle=LETTERS)
def test_hits_fold_to_the_needle(text: str, needle: str) -> None:
    text = f"{text}{needle}{text}"
    found = find_matches(text, needle).ranges
    assert found or not needle.isalpha()
    for start, end in found:
        assert fold(text[start:end]).strip() == fold(needle).strip()
    assert all(end <= start for (_, end), (start, _) in pairwise(found))


@given(text=LETTERS, needle=LETTERS)
def test_whole_words_are_the_ranges_that_cut_no_word(text: str, needle: str) -> None:
    text = f"{text} {needle} {text}"
    found = list(find_matches(text, needle, is_word=True).ranges)
    assert found or not (needle.isascii() and needle.isalpha())
    for start, end in found:
        assert fold(text[start:end]).strip() == fold(needle).strip()
        assert is_whole_word(text, start, end)


@given(text=LETTERS, needle=LETTERS)
def test_with_case_a_hit_has_the_letters_of_the_needle(text: str, needle: str) -> None:
    text += needle
    found = list(find_matches(text, needle, is_case=True).ranges)
    assert found or not (needle.isascii() and needle.isalpha())
    for start, end in found:
        assert fold(text[start:end], is_case=True).strip() == fold(needle, is_case=True).strip()


def test_offsets_stay_right_over_many_slices_of_characters_that_grow() -> None:
    text = ("ß" * 999 + "x") * 300
    found = find_matches(text, "SSX").ranges
    assert len(found) == 300
    assert {text[start:end] for start, end in found} == {"ßx"}


def test_apostrophes_dashes_and_broken_lines_make_no_difference() -> None:
    assert find_matches("the mayor’s own—letter\nwas", "mayor's own-letter was").ranges == (
        (4, 26),
    )


def test_a_word_is_not_found_within_another_one() -> None:
    assert find_matches("letters letter reletter", "letter", is_word=True).ranges == ((8, 14),)
    assert find_matches("cafe\u0301s cafe\u0301", "cafe", is_word=True).ranges == ((7, 12),)
    assert not find_matches("mit\u00adarbeiter", "mit", is_word=True).ranges


def test_more_hits_than_the_limit_are_cut_and_reported() -> None:
    whole, more = "a" * HIT_LIMIT, "a" * (HIT_LIMIT + 1)
    assert not find_matches(whole, "a").is_cut
    assert find_matches(more, "a").is_cut
    assert len(find_matches(more, "a", is_regex=True).ranges) == HIT_LIMIT


def test_a_regular_expression_finds_lines_and_leaves_out_empty_hits() -> None:
    found = find_matches("one\nTwo\n", "^t?w?o?", is_regex=True)
    assert found == Matches(((0, 1), (4, 7)))


@pytest.mark.parametrize("pattern", ["(", "[a", "a{99999999999}", "(" * 5000, "*"])
def test_what_is_no_regular_expression_is_refused_with_a_sentence(pattern: str) -> None:
    with pytest.raises(PatternError, match=r"not a valid regular expression: .*\. Correct it"):
        find_matches("text", pattern, is_regex=True)


# In a process that can be stopped


@pytest.fixture
def patterns() -> Iterator[PatternProcess]:
    made = PatternProcess(seconds=0.5)
    yield made
    made.close()


def answer(patterns: PatternProcess) -> Matches:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = patterns.take()
        if found is not None:
            return found
        time.sleep(0.005)
    raise AssertionError("no answer came")


def test_an_expression_that_takes_for_ever_is_given_up_and_the_next_one_answered(
    patterns: PatternProcess,
) -> None:
    patterns.ask("a" * 40 + "b", Needle(text="(a+)+$", is_regex=True))
    with pytest.raises(PatternError, match=r"longer than 0\.5 seconds"):
        answer(patterns)
    patterns.ask("x😀a", Needle(text="A", is_regex=True))
    assert answer(patterns) == Matches(((2, 3),))
    patterns.ask("x😀a", Needle(text="(", is_regex=True))
    with pytest.raises(PatternError, match="not a valid regular expression"):
        answer(patterns)


def test_an_expression_asked_while_the_child_starts_replaces_the_one_before(
    patterns: PatternProcess,
) -> None:
    text = "aba"
    for letter in "xab":
        patterns.ask(text, Needle(text=letter, is_regex=True))
    assert answer(patterns) == Matches(((1, 2),))
    patterns.ask(text, Needle(text="a", is_regex=True))
    assert answer(patterns) == Matches(((0, 1), (2, 3)))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit")
def test_an_expression_that_needs_too_much_memory_is_given_up(tmp_path: Path) -> None:
    patterns = PatternProcess(seconds=20.0)
    patterns.ask("a" * 40_000_000, Needle(text="(a|b)*c", is_regex=True))
    with pytest.raises(PatternError, match="too much memory"):
        answer(patterns)
    patterns.close()


def test_only_the_newest_expression_is_answered(patterns: PatternProcess) -> None:
    patterns.ask("a" * 40 + "b", Needle(text="(a+)+$", is_regex=True))
    patterns.ask("aba", Needle(text="a", is_regex=True))
    patterns.ask("aba", Needle(text="b", is_regex=True))
    assert answer(patterns) == Matches(((1, 2),))
    assert not patterns.is_busy


# In a project


class Made:
    """A project of two documents with three claims."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.first = self._document(TEXT, "First")
        self.second = self._document(OTHER, "Second")
        self.forged = self._claim(self.first, "The letter was forged", ClaimKind.FACT)
        self.sent = self._claim(self.first, "letter was\nnever sent", ClaimKind.REPORT)
        self.came = self._claim(self.second, "A letter came", None, "It arrived by post.")

    def _document(self, text: str, title: str) -> DocumentId:
        self.project.do(AddDocument(text=text, title=title))
        return self.project.read.all(Document)[-1].id

    def _claim(
        self, document: DocumentId, words: str, kind: ClaimKind | None, statement: str = ""
    ) -> ClaimId:
        text = self.project.read.text(self.project.read.need(Document, document))
        start = text.index(words)
        ranges = ((start, start + len(words)),)
        command = AddClaim(document_id=document, ranges=ranges, kind=kind, statement=statement)
        self.project.do(command)
        return command.claim_id

    def source(self, name: str, kind: SourceKind, *, named: bool | None = None) -> SourceId:
        made = Source(id=SourceId(name), name=name, kind=kind, named=named)
        self.project.do(AddSource(made))
        return made.id

    def change(self, claim_id: ClaimId, **values: object) -> None:
        claim = self.project.read.need(Claim, claim_id)
        # Any: fields of a claim by their names.
        changed: Any = values
        self.project.do(Revise(claim, replace(claim, **changed), "Revise"))

    def found(self, **wanted: object) -> list[ClaimId | None]:
        query = Query.from_members(wanted)
        return [hit.claim for hit in search(self.project.read, query)]


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    analyst = Analyst(id=AnalystId("ann"), name="Ann")
    with Project.create(tmp_path / "search.annotator", analyst) as project:
        yield Made(project)


@pytest.mark.parametrize(
    ("characters", "documents"), [(400_000, 2), (10, 64), (400_000, 3), (150, 9)]
)
def test_all_texts_are_searched_however_many_are_looked_at_at_once(
    made: Made, monkeypatch: pytest.MonkeyPatch, characters: int, documents: int
) -> None:
    monkeypatch.setattr(search_index, "_CHARACTERS_AT_ONCE", characters)
    monkeypatch.setattr(search_index, "_DOCUMENTS_AT_ONCE", documents)
    for number in range(4):
        made._document(f"A letter of the {number}th of May.", f"{number}. Brief")
    for query in (Query(text="letter"), Query(text="letter", is_case=True)):
        found = list(SearchIndex(made.project.read, ProjectIndex(made.project.read)).search(query))
        titles = [made.project.read.need(Document, hit.document).title for hit in found if hit]
        assert titles == ["First", "First", "Second", *(f"{n}. Brief" for n in range(4))]


def test_words_are_found_in_all_texts_with_their_context(made: Made) -> None:
    hits = list(search(made.project.read, Query(text="letter")))
    assert [(hit.document, hit.claim) for hit in hits] == [
        (made.first, made.forged),
        (made.first, made.sent),
        (made.second, made.came),
    ]
    assert [(hit.before, hit.words, hit.after) for hit in hits[:2]] == [
        ("The ", "letter", " was forged."),
        ("Two aides said the mayor’s ", "letter", " was never sent. Nobody denied it."),
    ]
    assert [hit.number for hit in hits] == [1, 2, 1]


def test_words_are_found_in_statements_and_notes(made: Made) -> None:
    made.change(made.forged, note="Ask the post office.")
    hits = list(search(made.project.read, Query(text="POST")))
    assert [(hit.claim, hit.field, hit.words) for hit in hits] == [
        (made.forged, HitField.NOTE, "post"),
        (made.came, HitField.STATEMENT, "post"),
    ]
    assert hits[0].before == "Ask the "
    assert (hits[0].start, hits[0].end) == (0, len("The letter was forged"))


def test_folding_finds_both_ways_to_write_a_street(made: Made) -> None:
    words = [hit.words for hit in search(made.project.read, Query(text="straße"))]
    assert words == ["STRASSE", "Straße"]
    exact = search(made.project.read, Query(text="Straße", is_case=True, is_word=True))
    assert [hit.words for hit in exact] == ["Straße"]


def test_claims_are_found_by_their_kind_with_or_without_words(made: Made) -> None:
    assert made.found(kind=ClaimKind.REPORT) == [made.sent]
    assert made.found(is_untagged=True) == [made.came]
    assert made.found(kind=ClaimKind.FACT, text="letter") == [made.forged]
    assert made.found(kind=ClaimKind.FACT, text="nobody") == []
    assert made.found(text="nobody") == [None]
    assert made.found() == []
    assert made.found(document=made.second) == []
    assert made.found(document=made.second, text="letter") == [made.came]


def test_claims_are_found_by_a_source_in_any_layer_and_by_stance(made: Made) -> None:
    paper = made.source("Herald", SourceKind.PUBLICATION, named=True)
    aide = made.source("aide", SourceKind.PERSON, named=False)
    talk = made.source("talk", SourceKind.BRIEFING, named=True)
    made.project.do(LinkSource(claim_id=made.sent, source_id=paper))
    made.project.do(
        LinkSource(claim_id=made.sent, source_id=aide, via_id=talk, stance=Stance.DENIES)
    )
    made.project.do(LinkSource(claim_id=made.forged, source_id=paper))
    assert made.found(source=paper) == [made.forged, made.sent]
    assert made.found(source=aide) == [made.sent]
    assert made.found(source=talk) == [made.sent]
    assert made.found(stance=Stance.DENIES) == [made.sent]
    assert made.found(is_unnamed=True) == [made.sent]


def test_a_voice_without_a_name_is_no_origin(made: Made) -> None:
    somebody = made.source("somebody", SourceKind.ANONYMOUS)
    second = made.project.read.need(Document, made.second)
    made.project.do(Revise(second, replace(second, author=somebody), "Revise"))
    assert made.found(is_unnamed=True) == []
    assert made.found(source=somebody) == [made.came]


def test_a_pseudonym_is_no_name(made: Made) -> None:
    pen_name = made.source("A. Nonymous", SourceKind.PSEUDONYM, named=True)
    made.project.do(LinkSource(claim_id=made.sent, source_id=pen_name))
    assert made.found(is_unnamed=True) == [made.sent]


def test_claims_are_found_by_tag_analyst_and_missing_evidence(made: Made) -> None:
    upper, lower = (
        Tag(id=TagId("u"), name="post"),
        Tag(id=TagId("l"), name="mail", parent=TagId("u")),
    )
    made.project.do(AddTag(upper))
    made.project.do(AddTag(lower))
    made.change(made.came, tags=(lower.id,))
    made.project.do(AddEvidence(claim_id=made.forged, document_id=made.second, ranges=((0, 8),)))
    assert made.found(tag=upper.id) == made.found(tag=lower.id) == [made.came]
    assert made.found(analysts=["ann"]) == [made.forged, made.sent, made.came]
    assert made.found(analysts=["bob"]) == []
    assert made.found(is_unchecked=True) == [made.sent, made.came]


EDITS: list[Callable[[Made], object]] = [
    lambda made: made.project.do(TagClaims((made.came,), ClaimKind.OPINION)),
    lambda made: made.change(made.sent, statement="A new letter."),
    lambda made: made.project.do(DeleteClaims((made.forged,))),
    lambda made: made.project.do(
        LinkSource(claim_id=made.came, source_id=made.source("x", SourceKind.ANONYMOUS))
    ),
    lambda made: made.project.do(
        AddEvidence(claim_id=made.came, document_id=made.first, ranges=((0, 3),))
    ),
    lambda made: made.project.do(AddDocument(text="One more letter.", title="Third")),
    lambda made: made.project.do(DeleteDocument(made.second)),
    lambda made: made.project.undo(),
]


@pytest.mark.parametrize("edit", EDITS)
def test_a_patched_index_finds_what_a_new_one_finds(
    made: Made, edit: Callable[[Made], object]
) -> None:
    def hits(index: SearchIndex) -> list[list[Hit | None]]:
        return [[hit for hit in index.search(query) if hit is not None] for query in queries]

    queries = [
        Query(text="letter"),
        *(Query(kinds=frozenset({kind})) for kind in ClaimKind),
        Query(is_unnamed=True),
        Query(is_unchecked=True),
    ]
    read = made.project.read
    claims = ProjectIndex(read)
    index = SearchIndex(read, claims)
    assert list(index.warm())
    before = hits(index)
    made.project.subscribe(claims.apply)
    made.project.subscribe(index.apply)
    edit(made)
    assert hits(index) == hits(SearchIndex(read, ProjectIndex(read))) != before


def test_a_search_asks_the_file_nothing_once_all_is_read_ahead(made: Made) -> None:
    read = made.project.read
    index = SearchIndex(read, ProjectIndex(read))
    assert list(index.warm())
    asked: list[str] = []
    with made.project._store._reading() as connection:
        connection.driver.set_trace_callback(asked.append)
        found = [hit for hit in index.search(Query(text="letter")) if hit is not None]
        assert not any(index.search(Query(text="Zyzzyva")))
        connection.driver.set_trace_callback(None)
    assert asked == []
    assert found == list(search(read, Query(text="letter"))) != []


def test_a_claim_that_comes_back_is_found_by_its_statement_again(made: Made) -> None:
    made.change(made.sent, statement="Zebras write.")
    claims = ProjectIndex(made.project.read)
    index = SearchIndex(made.project.read, claims)
    made.project.subscribe(claims.apply)
    made.project.subscribe(index.apply)

    def found(words: str) -> list[ClaimId | None]:
        return [hit.claim for hit in index.search(Query(text=words)) if hit is not None]

    assert found("zebras") == [made.sent]
    made.project.do(DeleteClaims((made.sent,)))
    assert found("zebras") == []
    made.project.undo()
    assert found("zebras") == [made.sent]
    made.change(made.came, statement="Zebras came.")
    assert found("zebras") == [made.sent, made.came]
    made.change(made.came, statement="")
    assert found("zebras") == [made.sent]


def test_of_a_text_with_many_claims_few_are_read_at_each_step(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.analysis.project_index._CLAIMS_AT_ONCE", 1)
    read = made.project.read
    for query in (Query(text="letter"), Query(kinds=frozenset(ClaimKind)), None):
        claims = ProjectIndex(read)
        index = SearchIndex(read, claims)
        steps = index.search(query) if query else index.warm()
        known = [sum(len(own.ids) for own in claims.read_indexes()) for _step in steps]
        assert known[-1] == 3
        assert all(after - before <= 1 for before, after in pairwise([0, *known]))


def test_what_is_read_ahead_follows_the_edits_that_come_between(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.analysis.project_index._CLAIMS_AT_ONCE", 1)
    monkeypatch.setattr("annotator.analysis.search_index._CLAIMS_AT_ONCE", 1)
    made.change(made.sent, statement="A letter.")
    read = made.project.read
    for steps in range(10):
        claims = ProjectIndex(read)
        index = SearchIndex(read, claims)
        ends = [made.project.subscribe(hears) for hears in (claims.apply, index.apply)]
        warming = index.warm()
        assert len(list(islice(warming, steps))) == steps
        for edit in (DeleteClaims((made.forged,)), None, DeleteClaims((made.sent,)), None):
            made.project.do(edit) if edit else made.project.undo()
            next(warming, None)
        list(warming)
        found = [hit for hit in index.search(Query(text="letter")) if hit is not None]
        assert found == list(search(read, Query(text="letter")))
        assert {hit.claim for hit in found} == {made.forged, made.sent, made.came}
        for end in ends:
            end()


def test_two_texts_are_read_on_side_by_side(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """One in the panel of claims, say, while the search is in the other."""
    monkeypatch.setattr("annotator.analysis.project_index._CLAIMS_AT_ONCE", 1)
    claims = ProjectIndex(made.project.read)
    one, other = claims.documents.values()
    for _ in range(3):
        claims.read_some_of(one)
        claims.read_some_of(other)
    assert claims.read_some_of(one)
    assert claims.read_some_of(other)
    assert [len(own.ids) for own in claims.read_indexes()] == [2, 1]


def test_a_context_ends_at_an_empty_line_and_at_whole_words() -> None:
    text = "Headline\n\n" + "word " * 30 + "needle" + " more" * 30
    start = text.index("needle")
    before, words, after = in_context(text, start, start + 6)
    assert words == "needle"
    assert before == "word " * (len(before) // 5)
    assert after == " more" * (len(after) // 5)
    assert 40 <= len(before) <= 60
    assert 40 <= len(after) <= 60
    assert in_context("Headline\n\nneedle", 10, 16) == ("", "needle", "")


def test_the_text_itself_is_searched_no_further_than_asked(made: Made) -> None:
    hits = search(made.project.read, Query(text="letter"))
    assert next(hits).claim == made.forged


# Kept searches


def test_a_search_is_kept_under_a_name_until_it_is_forgotten() -> None:
    project = ProjectId("kept-searches")
    query = Query(
        text="“x”",
        kinds=frozenset({ClaimKind.REPORT, None}),
        is_unnamed=True,
        sources=frozenset({SourceId("s")}),
        role=SourceRole.ORIGIN,
    )
    keep_search(project, KeptSearch("b", query))
    keep_search(project, KeptSearch("A", Query(text="old")))
    keep_search(project, KeptSearch("A", Query(text="new")))
    assert kept_searches(project) == [KeptSearch("A", Query(text="new")), KeptSearch("b", query)]
    assert kept_searches(ProjectId("another")) == []
    forget_search(project, "A")
    assert kept_searches(project) == [KeptSearch("b", query)]


def test_stored_members_that_are_not_understood_ask_for_nothing() -> None:
    members = {"text": 5, "kinds": ["rumour", 3], "is_word": "yes", "novelty": 1, "stances": 2}
    assert Query.from_members({**members, "role": "uncle"}) == Query()


def test_a_search_that_was_kept_when_it_could_ask_for_one_of_a_sort_is_still_known() -> None:
    members = {"kind": "report", "stance": "denies", "source": "s", "tag": "t", "analyst": "a"}
    assert Query.from_members(members) == Query(
        kinds=frozenset({ClaimKind.REPORT}),
        stances=frozenset({Stance.DENIES}),
        sources=frozenset({SourceId("s")}),
        tags=frozenset({TagId("t")}),
        analysts=frozenset({AnalystId("a")}),
    )
    assert Query.from_members({"is_untagged": True}) == Query(kinds=frozenset({None}))


def test_the_parts_of_a_query_make_it_again() -> None:
    query = Query(
        document=DocumentId("d"),
        kinds=frozenset({ClaimKind.REPORT, None}),
        tags=frozenset({TagId("t"), TagId("u")}),
        role=SourceRole.NEAREST,
        is_unchecked=True,
    )
    again = Query()
    for part in query.parts():
        assert part.parts() == [part]
        again = again.joined(part)
    assert again == query
    assert len(query.parts()) == 7


def test_a_searchable_text_is_folded_in_steps_or_at_once() -> None:
    text = SearchableText("Ab" * 100_000)
    assert text.prepare()
    assert len(text.matches(Needle(text="bA"), limit=3).ranges) == 3
    assert not text.prepare()
