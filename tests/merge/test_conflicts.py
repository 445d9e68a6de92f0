"""Conflicts one by one: what becomes of records that hang on several of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import DeleteClaims, Revise
from annotator.merge import Choice
from annotator.model import Claim, ClaimId
from annotator.project import Project

from .example import ANN, BEN, copies_of_example
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
