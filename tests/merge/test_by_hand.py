"""Sources and tags that one side made one by hand, while the other side went on with both."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import (
    AddSource,
    AddTag,
    DeleteClaims,
    DeleteSource,
    FillSource,
    LinkSource,
    MergeSources,
    MergeTags,
    Revise,
    SetTag,
)
from annotator.merge import Choice, Plan
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    JsonText,
    Source,
    SourceId,
    Tag,
    TagId,
)
from annotator.project import Project

from .example import ANN, BEN, CLARA, ONE, copies_of_example, make
from .test_merge import at_work, copied, held, merged

Work = Callable[[Project], object]
MINISTER, PAPER, AGENCY = (SourceId(name) for name in ("minister", "paper", "agency"))
LETTERS, SEALED, DENIALS = (TagId(name) for name in ("letters", "sealed", "denials"))
FOUR = ClaimId("four")


def one_source(project: Project) -> None:
    project.do(MergeSources(PAPER, AGENCY))


def linked(source: SourceId, claim: str = "four") -> Work:
    return lambda project: project.do(LinkSource(claim_id=ClaimId(claim), source_id=source))


def tagged(tag: TagId, claim: str = "four") -> Work:
    return lambda project: project.do(SetTag((ClaimId(claim),), tag))


def both_ways(ann: Path, ben: Path) -> tuple[Plan, Path]:
    """Merge either way; both come to the same, and to nothing more afterwards."""
    one, other = copied(ann, "one"), copied(ben, "other")
    plan, outcome = merged(one, ANN, ben)
    turned, turned_outcome = merged(other, BEN, ann)
    assert plan.is_open is turned.is_open
    if not plan.is_open:
        assert turned_outcome == outcome
        assert not merged(one, ANN, other)[0].has_changes
        assert not merged(one, ANN, ben)[0].has_changes
    return plan, one


def sources_of(path: Path, claim: str = "four") -> list[str]:
    """Return the sources of a claim's layers in a file."""
    with Project.open(path, ANN, is_read_only=True) as project:
        return [layer.source for layer in project.read.layers(ClaimId(claim))]


def test_a_new_link_follows_the_source_that_was_merged(tmp_path: Path) -> None:
    plan, path = both_ways(*copies_of_example(tmp_path, one_source, linked(AGENCY)))
    assert not plan.conflicts
    assert AGENCY not in held(path)
    assert sources_of(path) == sources_of(path, "two") == [PAPER]


@pytest.mark.parametrize("is_on_claim", [True, False])
def test_a_tag_newly_put_on_follows_the_tag_that_was_merged(
    tmp_path: Path, is_on_claim: bool
) -> None:
    def work(project: Project) -> None:
        if not is_on_claim:
            project.do(SetTag((ClaimId("three"),), DENIALS, is_on=False))
        project.do(MergeTags(LETTERS, DENIALS))

    plan, path = both_ways(*copies_of_example(tmp_path, work, tagged(DENIALS)))
    assert not plan.conflicts
    assert DENIALS not in held(path)
    assert held(path)["four"]["tags"] == [LETTERS]


def test_all_else_that_was_given_the_source_follows_too(tmp_path: Path) -> None:
    def work(project: Project) -> None:
        document = project.read.need(Document, ONE)
        project.do(Revise(document, replace(document, publication=AGENCY), "Origin"))
        source = project.read.need(Source, MINISTER)
        project.do(Revise(source, replace(source, affiliation=AGENCY), "Affiliation"))

    plan, path = both_ways(*copies_of_example(tmp_path, one_source, work))
    assert not plan.conflicts
    assert held(path)[ONE]["publication"] == held(path)[MINISTER]["affiliation"] == PAPER


def test_what_the_other_side_says_of_the_one_that_went_is_said_of_the_one_that_stays(
    tmp_path: Path,
) -> None:
    def work(project: Project) -> None:
        source = project.read.need(Source, AGENCY)
        project.do(Revise(source, replace(source, note="Wire service."), "Note"))

    plan, path = both_ways(*copies_of_example(tmp_path, one_source, work))
    assert not plan.conflicts
    assert AGENCY not in held(path)
    assert (held(path)[PAPER]["name"], held(path)[PAPER]["note"]) == ("paper", "Wire service.")


def test_two_names_for_the_one_that_stays_are_a_conflict_and_never_a_silent_choice(
    tmp_path: Path,
) -> None:
    def work(project: Project) -> None:
        source = project.read.need(Source, AGENCY)
        project.do(Revise(source, replace(source, name="The Agency"), "Name"))

    plan, _ = both_ways(*copies_of_example(tmp_path, one_source, work))
    assert [(c.id, c.fields) for c in plan.conflicts] == [(PAPER, ("name",))]


def test_other_work_on_a_claim_whose_tag_was_merged_is_no_conflict(tmp_path: Path) -> None:
    ann, ben = copies_of_example(
        tmp_path, lambda p: p.do(MergeTags(LETTERS, DENIALS)), tagged(SEALED, "three")
    )
    plan, path = both_ways(ann, ben)
    assert not plan.conflicts
    assert held(path)["three"]["tags"] == [LETTERS, SEALED]


def test_a_claim_that_the_other_side_deleted_goes_though_its_source_was_merged(
    tmp_path: Path,
) -> None:
    ann, ben = copies_of_example(
        tmp_path, one_source, lambda p: p.do(DeleteClaims((ClaimId("two"),)))
    )
    plan, path = both_ways(ann, ben)
    assert not plan.conflicts
    assert "two" not in held(path)


def test_a_link_that_the_other_side_gave_another_source_keeps_that(tmp_path: Path) -> None:
    def work(project: Project) -> None:
        layer = project.read.need(Attribution, "other")
        project.do(Revise(layer, replace(layer, source=MINISTER), "Source"))

    plan, path = both_ways(*copies_of_example(tmp_path, one_source, work))
    assert not plan.conflicts
    assert sources_of(path, "two") == [MINISTER]


def test_two_sources_that_each_side_merged_its_own_way_become_one(tmp_path: Path) -> None:
    ann, ben = copies_of_example(tmp_path, one_source, lambda p: p.do(MergeSources(AGENCY, PAPER)))
    plan, path = both_ways(ann, ben)
    assert AGENCY in held(path)
    assert PAPER not in held(path)
    assert not [c for c in plan.conflicts if not c.fields]
    assert sources_of(path, "two") == [AGENCY]


def test_of_two_that_each_side_merged_its_own_way_the_first_name_stays_whatever_its_id(
    tmp_path: Path,
) -> None:
    base = tmp_path / "base"
    with make(base) as project:
        agency = project.read.need(Source, AGENCY)
        project.do(Revise(agency, replace(agency, name="the agency"), "Change"))
    ann, ben = (Path(shutil.copy(base, tmp_path / name)) for name in ("ann", "ben"))
    with at_work(ann, ANN) as project:
        one_source(project)
    with at_work(ben, BEN) as project:
        project.do(MergeSources(AGENCY, PAPER))
    _, path = both_ways(ann, ben)
    assert PAPER in held(path)
    assert AGENCY not in held(path)


def test_the_one_that_stays_is_asked_about_where_the_other_side_deleted_it(
    tmp_path: Path,
) -> None:
    def work(project: Project) -> None:
        project.do(LinkSource(claim_id=FOUR, source_id=AGENCY))
        project.do(DeleteSource(PAPER))

    ann, ben = copies_of_example(tmp_path, one_source, work)
    plan, _ = both_ways(ann, ben)
    assert PAPER in {c.id for c in plan.conflicts}
    for choice in (Choice.OURS, Choice.THEIRS):
        merged(path := copied(ann, "asked"), ANN, ben, choice=choice)
        assert len(sources_of(path)) == 1


def test_a_merge_that_was_undone_is_followed_no_longer(tmp_path: Path) -> None:
    def work(project: Project) -> None:
        one_source(project)
        project.undo()

    plan, path = both_ways(*copies_of_example(tmp_path, work, linked(AGENCY)))
    assert not plan.conflicts
    assert sources_of(path) == [AGENCY]


def test_a_source_that_was_brought_back_is_one_of_its_own(tmp_path: Path) -> None:
    def work(project: Project) -> None:
        before = project.read.need(Source, AGENCY)
        one_source(project)
        project.do(AddSource(before))

    plan, path = both_ways(*copies_of_example(tmp_path, work, linked(AGENCY)))
    assert sources_of(path) == [AGENCY]
    assert not [c for c in plan.conflicts if c.what == "claims"]


def test_who_hears_of_it_from_a_third_file_follows_too_until_it_is_undone(tmp_path: Path) -> None:
    ann, ben = copies_of_example(tmp_path, one_source, linked(AGENCY))
    clara = copied(tmp_path / "base.annotator", "clara")
    before = copied(clara, "before")
    merged(clara, CLARA, ann)
    plan, _ = merged(again := copied(clara, "again"), CLARA, ben)
    assert not plan.conflicts
    assert sources_of(again) == [PAPER]
    with at_work(ann, ANN) as project:
        project.undo()
    merged(clara, CLARA, ann)
    merged(clara, CLARA, ben)
    assert sources_of(clara) == sources_of(clara, "two") == [AGENCY]
    assert held(before)[AGENCY] == held(clara)[AGENCY]


def test_a_source_that_was_filled_from_a_reference_is_followed_as_a_merged_one(
    tmp_path: Path,
) -> None:
    def work(project: Project) -> None:
        project.do(FillSource(PAPER, AGENCY))

    ann, ben = copies_of_example(tmp_path, lambda p: None, linked(AGENCY))
    for path in (ann, ben):
        with at_work(path, ANN) as project:
            source = project.read.need(Source, AGENCY)
            project.do(
                Revise(source, replace(source, csl=JsonText('{"type":"book"}')), "Reference")
            )
    with at_work(ann, ANN) as project:
        work(project)
    plan, path = both_ways(ann, ben)
    assert not [c for c in plan.conflicts if not c.fields]
    assert sources_of(path) == [PAPER]


def test_a_chain_of_tags_that_were_merged_is_followed_to_its_end(tmp_path: Path) -> None:
    def work(project: Project) -> None:
        project.do(AddTag(Tag(id=TagId("aa"), name="aa")))
        project.do(MergeTags(LETTERS, DENIALS))
        project.do(MergeTags(TagId("aa"), LETTERS))

    plan, path = both_ways(*copies_of_example(tmp_path, work, tagged(DENIALS)))
    assert not plan.conflicts
    assert held(path)["four"]["tags"] == ["aa"]


def test_a_tag_beneath_one_that_the_other_side_merged_is_merged_all_the_same(
    tmp_path: Path,
) -> None:
    def merge_and_put_on(project: Project) -> None:
        project.do(MergeTags(DENIALS, LETTERS))  # which moves what stands beneath
        tagged(SEALED)(project)

    merge_tags = MergeTags(LETTERS, SEALED)
    plan, path = both_ways(
        *copies_of_example(tmp_path, lambda project: project.do(merge_tags), merge_and_put_on)
    )
    assert not plan.conflicts
    with Project.open(path, ANN, is_read_only=True) as project:
        assert [tag.id for tag in project.read.tags()] == [DENIALS]
        assert project.read.need(Claim, FOUR).tags == (DENIALS,)
