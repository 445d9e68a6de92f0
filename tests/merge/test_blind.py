"""Blind copies: what an analyst gets who is not to see what others concluded, and the way back."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.check import check
from annotator.commands import AddClaim, ImportRecords, LinkSource, Revise
from annotator.errors import ProjectFileError
from annotator.merge import Choice
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    Evidence,
    Mark,
    Region,
    Relation,
    Reliability,
    Source,
    SourceId,
    Tag,
)
from annotator.project import Project

from .edits import edit_at_random
from .example import ANN, BEN, CLARA, ONE, make
from .test_merge import at_work, copied, held, merge, merged

SECRET = "A secret of Ann's."
MINISTER = SourceId("minister")


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Ann's project, in which much is concluded, and a blind copy of it for Ben."""
    whole, blind = tmp_path / "ann.annotator", tmp_path / "ben.annotator"
    with make(whole) as project:
        source = project.read.need(Source, MINISTER)
        judged = replace(source, note=SECRET, reliability=Reliability.D, role=SECRET)
        project.do(Revise(source, judged, "Judge"))
        claim = project.read.need(Claim, ClaimId("one"))
        project.do(Revise(claim, replace(claim, statement=SECRET, note=SECRET), "State"))
        project.save_blind_copy(blind)
    return whole, blind


def noted(path: Path, note: str) -> None:
    with at_work(path, BEN if path.stem == "ben" else ANN) as project:
        source = project.read.need(Source, MINISTER)
        project.do(Revise(source, replace(source, note=note), "Note"))


def test_it_has_texts_regions_tags_and_names_and_nothing_that_anybody_concluded(
    pair: tuple[Path, Path],
) -> None:
    whole, blind = pair
    data = blind.read_bytes()
    for secret in (SECRET, "Example import", "Judge", ANN.name + "\0"):
        assert secret.encode() not in data
    with Project.open(whole, ANN) as one, Project.open(blind, BEN) as other:
        for cls in (Document, Region, Tag):
            assert other.read.all(cls) == one.read.all(cls)
        for left_out in (Claim, Attribution, Relation, Evidence, Mark):
            assert other.read.all(left_out) == []
        assert [(s.id, s.name, s.kind) for s in other.read.sources()] == [
            (s.id, s.name, s.kind) for s in one.read.sources()
        ]
        assert other.read.sources() == [
            Source(id=s.id, name=s.name, kind=s.kind) for s in one.read.sources()
        ]
        assert other.read.history.lines() == []
        assert other.read.analysts() == []
        assert list(check(other.read)) == []
        assert [other.read.text(d) for d in other.read.all(Document)] == [
            one.read.text(d) for d in one.read.all(Document)
        ]


def test_an_untouched_one_brings_nothing_and_takes_nothing_away(pair: tuple[Path, Path]) -> None:
    whole, blind = pair
    plan = merge(whole, ANN, blind)
    assert not plan.has_changes
    assert not plan.two_way


@pytest.mark.parametrize("is_turned", [False, True])
def test_what_was_done_in_it_comes_back_and_nothing_of_the_others_goes(
    pair: tuple[Path, Path], is_turned: bool
) -> None:
    whole, blind = pair
    with at_work(blind, BEN) as project:
        project.do(AddClaim(document_id=ONE, ranges=((0, 12),), kind=ClaimKind.FACT))
        (claim,) = project.read.all(Claim)
        project.do(LinkSource(claim_id=claim.id, source_id=MINISTER))
        source = project.read.need(Source, MINISTER)
        project.do(Revise(source, replace(source, name="The minister"), "Rename"))
    before = held(whole)
    ours, analyst, theirs = (blind, BEN, whole) if is_turned else (whole, ANN, blind)
    plan, outcome = merged(ours, analyst, theirs)
    assert plan.conflicts == ()
    assert not plan.two_way
    assert outcome["minister"] == {**before["minister"], "name": "The minister"}
    assert outcome["minister"]["note"] == SECRET
    assert claim.id in outcome
    assert before.keys() <= outcome.keys()
    assert not merge(ours, analyst, theirs).has_changes
    back, state = merged(theirs, ANN if is_turned else BEN, ours)
    assert back.conflicts == ()
    assert state == outcome


def test_what_both_wrote_where_the_blind_one_saw_nothing_is_a_conflict(
    pair: tuple[Path, Path],
) -> None:
    whole, blind = pair
    noted(blind, "Ben's")
    (conflict,) = merge(whole, ANN, blind).conflicts
    assert (conflict.id, conflict.fields) == ("minister", ("note",))
    assert merged(whole, ANN, blind, choice=Choice.THEIRS)[1]["minister"]["note"] == "Ben's"
    assert not merge(blind, BEN, whole).conflicts
    noted(blind, "Better.")
    plan, outcome = merged(whole, ANN, blind)
    assert not plan.conflicts, "the copy is blind no longer"
    assert outcome["minister"]["note"] == "Better."


def test_two_of_them_go_with_each_other_and_both_with_the_project(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    whole, blind = pair
    second = tmp_path / "clara.annotator"
    with Project.open(whole, ANN) as project:
        project.save_blind_copy(second)
    for path, analyst in ((blind, BEN), (second, CLARA)):
        with at_work(path, analyst) as project:
            project.do(AddClaim(document_id=ONE, ranges=((0, 12),), kind=ClaimKind.OPINION))
    together, outcome = merged(copied(whole, "all"), ANN, blind, second)
    assert together.conflicts == ()
    assert len(together.pairs) == 0
    plan, _ = merged(blind, BEN, second)
    assert (plan.conflicts, plan.two_way) == ((), ())
    assert merged(whole, ANN, blind)[1] == outcome


def test_a_project_that_cannot_be_told_to_be_its_own_loses_nothing_to_it(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    whole, blind = pair
    bare = tmp_path / "bare.annotator"
    with Project.open(whole, ANN) as project:
        project.save_copy(bare, with_history=False)
    noted(blind, "")
    with at_work(blind, BEN) as project:
        project.do(AddClaim(document_id=ONE, ranges=((0, 12),), kind=ClaimKind.FACT))
    before = held(bare)
    plan, outcome = merged(bare, ANN, blind)
    assert plan.two_way
    assert plan.conflicts == ()
    assert before.items() <= outcome.items()


def test_it_is_not_written_over_the_project_itself(pair: tuple[Path, Path]) -> None:
    whole, _ = pair
    with Project.open(whole, ANN) as project:
        before = held(whole)
        with pytest.raises(ProjectFileError):
            project.save_blind_copy(whole)
    assert held(whole) == before


@pytest.mark.parametrize("part", range(4))
def test_the_way_back_is_the_same_from_either_side_on_random_histories(
    tmp_path: Path, part: int
) -> None:
    base, copy = tmp_path / "base.annotator", tmp_path / "copy.annotator"
    with make(base) as project:
        project.save_blind_copy(copy)
    for seed in range(part, 40, 4):
        chance = random.Random(f"blind {seed}")
        paths = []
        for path, analyst in ((base, ANN), (copy, BEN)):
            paths.append(Path(shutil.copy(path, tmp_path / f"{analyst.id}.annotator")))
            with Project.open(paths[-1], analyst) as project:
                for _ in range(chance.randrange(1, 7)):
                    edit_at_random(project, chance)
        whole, blind = paths
        first, outcome = merged(copied(whole, "first"), ANN, blind, choice=Choice.OURS)
        second, state = merged(copied(blind, "second"), BEN, whole, choice=Choice.THEIRS)
        assert {c.id for c in first.conflicts} == {c.id for c in second.conflicts}
        assert outcome == state
        assert not first.two_way
        again = merge(tmp_path / "first.annotator", ANN, tmp_path / "second.annotator")
        assert not again.conflicts


def test_a_project_without_a_history_has_blind_copies_too(tmp_path: Path) -> None:
    whole, bare, blind = (tmp_path / f"{n}.annotator" for n in ("ann", "bare", "ben"))
    with make(whole) as project:
        source = project.read.need(Source, MINISTER)
        project.do(Revise(source, replace(source, note=SECRET), "Note"))
        project.do(ImportRecords("Enter Ben", (BEN,), ()))
        project.save_copy(bare, with_history=False)
    with Project.open(bare, ANN) as project:
        project.save_blind_copy(blind)
    with at_work(blind, BEN) as project:
        project.do(AddClaim(document_id=ONE, ranges=((0, 12),), kind=ClaimKind.FACT))
    plan, outcome = merged(bare, ANN, blind)
    assert (plan.conflicts, plan.two_way) == ((), ())
    assert outcome["minister"]["note"] == SECRET
