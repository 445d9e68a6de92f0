"""Conflicts one by one: what becomes of records that hang on several of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import DeleteClaims, LinkSource, Revise
from annotator.merge import Choice, opened, plan_merge, side_of, tell_conflict
from annotator.model import Claim, ClaimId, SourceId
from annotator.project import Project

from .example import ANN, BEN, CLARA, copies_of_example
from .test_merge import merged

Work = Callable[[Project], object]


def stated(name: str, statement: str) -> Work:
    def work(project: Project) -> object:
        claim = project.read.need(Claim, ClaimId(name))
        return project.do(Revise(claim, replace(claim, statement=statement), "Statement"))

    return work


def deleted(name: str) -> Work:
    return lambda project: project.do(DeleteClaims((ClaimId(name),)))


def all_of(*works: Work) -> Work:
    def work(project: Project) -> None:
        for one in works:
            one(project)

    return work


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("first", ["one", "three"])
def test_a_relation_between_two_claims_in_conflict_comes_back_with_both(
    tmp_path: Path, first: str, is_turned: bool
) -> None:
    second = "three" if first == "one" else "one"
    ann, ben = copies_of_example(
        tmp_path,
        all_of(stated(first, "u"), stated(second, "u")),
        all_of(deleted(first), stated(second, "v")),
    )
    if is_turned:
        plan, outcome = merged(ben, BEN, ann, choice=Choice.BOTH)
    else:
        plan, outcome = merged(ann, ANN, ben, choice=Choice.BOTH)
    assert {conflict.id for conflict in plan.conflicts} == {"one", "three"}
    assert "link" in outcome


def test_each_conflict_with_one_of_several_files_is_told_against_that_one(tmp_path: Path) -> None:
    ann, ben = copies_of_example(tmp_path, stated("one", "u"), stated("one", "v"))
    clara = tmp_path / "clara.annotator"
    shutil.copy(tmp_path / "base.annotator", clara)
    with Project.open(clara, CLARA) as project:
        stated("one", "w")(project)
    with Project.open(ann, ANN) as project, opened(ben, ANN) as second, opened(clara, ANN) as third:
        ours = side_of(project.read, "ours")
        for others in ([second, third], [third, second]):
            plan = plan_merge(ours, others)
            told = [tell_conflict(conflict, ours, others) for conflict in plan.conflicts]
            statements = {(one.theirs.name, one.fields[0].after) for one in told}
            assert statements == {("Ben", "v"), ("Clara", "w")}
            assert {one.fields[0].before for one in told} == {"u"}


def test_against_a_deletion_stands_what_the_other_side_has_otherwise(tmp_path: Path) -> None:
    """A source that was linked meanwhile would be lost too; what is as it was is not told."""

    def linked(project: Project) -> None:
        stated("one", "The letter exists.")(project)
        project.do(LinkSource(claim_id=ClaimId("one"), source_id=SourceId("agency")))

    hers, his = copies_of_example(tmp_path, deleted("one"), linked)
    changed = [
        ("statement", "", "The letter exists."),
        ("attribution: agency", "not there", "there"),
    ]
    for ours, theirs, expected in (
        (hers, his, changed),
        (his, hers, [(name, now, was) for name, was, now in changed]),
    ):
        with opened(ours, ANN) as one, opened(theirs, ANN) as other:
            conflicts = plan_merge(one, [other]).conflicts
            (told,) = (tell_conflict(c, one, [other]) for c in conflicts if c.id == "one")
        assert [(str(f.name), str(f.before), str(f.after)) for f in told.since] == expected
    merged(hers, ANN, his, choice=Choice.OURS)
    with opened(hers, ANN) as one, opened(his, ANN) as other:
        assert not plan_merge(one, [other]).conflicts
