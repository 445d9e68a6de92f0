"""Conflicts one by one: what becomes of records that hang on several of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import DeleteClaims, Revise
from annotator.merge import Choice
from annotator.model import Claim, ClaimId
from annotator.project import Project

from .example import ANN, BEN, make
from .test_merge import merged

Work = Callable[[Project], object]


def stated(name: str, statement: str) -> Work:
    def work(project: Project) -> object:
        claim = project.read.need(Claim, ClaimId(name))
        return project.do(Revise(claim, replace(claim, statement=statement), "Statement"))

    return work


def deleted(name: str) -> Work:
    return lambda project: project.do(DeleteClaims((ClaimId(name),)))


def pair(folder: Path, ours: tuple[Work, ...], theirs: tuple[Work, ...]) -> tuple[Path, Path]:
    """Return two copies of a project after the work of Ann, and of Ben."""
    base = folder / "base.annotator"
    make(base).close()
    paths = folder / "ann.annotator", folder / "ben.annotator"
    for path, analyst, works in zip(paths, (ANN, BEN), (ours, theirs), strict=True):
        shutil.copy(base, path)
        with Project.open(path, analyst) as project:
            for work in works:
                work(project)
    return paths


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("first", ["one", "three"])
def test_a_relation_between_two_claims_in_conflict_comes_back_with_both(
    tmp_path: Path, first: str, is_turned: bool
) -> None:
    second = "three" if first == "one" else "one"
    works = (
        (stated(first, "u"), stated(second, "u")),
        (deleted(first), stated(second, "v")),
    )
    ann, ben = pair(tmp_path, *works)
    if is_turned:
        plan, outcome = merged(ben, BEN, ann, choice=Choice.BOTH)
    else:
        plan, outcome = merged(ann, ANN, ben, choice=Choice.BOTH)
    assert {conflict.id for conflict in plan.conflicts} == {"one", "three"}
    assert "link" in outcome
