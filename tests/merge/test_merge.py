"""The laws of merging, on random projects and edits."""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.check import check
from annotator.commands import AddClaim, Together
from annotator.errors import CancelledError
from annotator.merge import Choice, Choices, Plan, opened, plan_merge, side_of
from annotator.merge.difference import said_by
from annotator.model import RECORD_TYPES, Analyst, Claim, ProjectDetails
from annotator.project import Project

from .edits import edit_at_random
from .example import ANN, BEN, CLARA, ONE, make

HISTORIES = 100
CHOICES = (Choice.OURS, Choice.THEIRS)
State = dict[str, Any]


def state(project: Project) -> State:
    """Return what a project says, by ids; who said it and what the project is called left out."""
    return {
        record.id: said_by(record)
        for cls in RECORD_TYPES
        if cls is not ProjectDetails
        for record in project.read.all(cls)
    }


def planned(project: Project, *others: Path, choice: Choice | Choices | None = None) -> Plan:
    with ExitStack() as stack:
        sides = [stack.enter_context(opened(path, project.analyst)) for path in others]
        return plan_merge(side_of(project.read, project.path.name), sides, choice)


def merge(
    path: Path, analyst: Analyst, *others: Path, choice: Choice | Choices | None = None
) -> Plan:
    """Merge as the command line does, and look whether the project is whole."""
    return merged(path, analyst, *others, choice=choice)[0]


def merged(
    path: Path, analyst: Analyst, *others: Path, choice: Choice | Choices | None = None
) -> tuple[Plan, State]:
    """Merge so, and return what the project says then too."""
    with Project.open(path, analyst) as project:
        plan = planned(project, *others, choice=choice)
        if plan.has_changes and not plan.is_open:
            project.do(plan.command)
        assert list(check(project.read)) == []
        return plan, state(project)


@contextmanager
def at_work(path: Path, analyst: Analyst) -> Iterator[Project]:
    with Project.open(path, analyst) as project:
        yield project


def held(path: Path) -> State:
    with Project.open(path, ANN, is_read_only=True) as project:
        return state(project)


def copies(base: Path, chance: random.Random, number: int = 2) -> list[Path]:
    """Return copies of a project in each of which somebody else made a few edits."""
    made = []
    for analyst in (ANN, BEN, CLARA)[:number]:
        path = base.with_name(f"{analyst.id}.annotator")
        shutil.copy(base, path)
        with Project.open(path, analyst) as project:
            for _ in range(chance.randrange(1, 7)):
                edit_at_random(project, chance)
        made.append(path)
    return made


def copied(path: Path, name: str) -> Path:
    return Path(shutil.copy(path, path.with_name(f"{name}.annotator")))


def hold_the_laws(base: Path, seed: int) -> None:
    """Hold every law on one random pair of histories."""
    chance = random.Random(seed)
    ann, ben = copies(base, chance)
    chosen, unites = chance.choice(CHOICES), chance.random() < 0.5
    choice = Choices(chosen, unites_all=unites)
    other_choice = Choices(
        Choice.THEIRS if chosen is Choice.OURS else Choice.OURS, unites_all=unites
    )

    copy = copied(ann, "copy")
    for other in (ann, copy):
        plan = merge(ann, ANN, other)
        assert not plan.has_changes
        assert not any(plan.incoming.values())
    before = held(ann)

    one, other = copied(ann, "one"), copied(ben, "other")
    first, outcome = merged(one, ANN, ben, choice=choice)
    second, other_outcome = merged(other, BEN, ann, choice=other_choice)
    assert outcome == other_outcome == held(one), "the same, whoever merges"
    assert {c.id for c in first.conflicts} == {c.id for c in second.conflicts}

    assert not merge(one, ANN, ben).has_changes, "what was merged is seen"
    assert not merge(one, ANN, other).conflicts, "both decided alike"
    back, back_outcome = merged(copied(ben, "back"), BEN, one)
    assert not back.conflicts, "a settled conflict is not raised again"
    assert back_outcome == outcome

    if first.has_changes:
        with at_work(one, ANN) as project:
            project.undo()
            assert state(project) == before
            assert list(check(project.read)) == []
        again, outcome_again = merged(one, ANN, ben, choice=choice)
        assert {c.id for c in again.conflicts} == {c.id for c in first.conflicts}
        assert outcome_again == outcome, "merging again after an undo"

    both, both_outcome = merged(copied(ann, "both"), ANN, ben, choice=Choice.BOTH)
    same, same_outcome = merged(copied(ben, "same"), BEN, ann, choice=Choice.BOTH)
    if not both.is_open:
        assert not same.is_open
        assert both_outcome == same_outcome


def hold_the_order_of_three(base: Path, seed: int) -> None:
    """Hold that three files come to the same in any order."""
    chance = random.Random(f"three {seed}")
    hold_any_order(copies(base, chance, 3), chance, merged)


def hold_any_order(
    paths: Sequence[Path], chance: random.Random, merged: Callable[..., tuple[Plan, object]]
) -> None:
    """Hold that three files come to the same in any order, as `merged` tells what they say."""
    ann, ben, clara = paths
    choice = Choices(chance.choice((*CHOICES, None)), unites_all=chance.random() < 0.5)
    first, outcome = merged(copied(ann, "first"), ANN, ben, clara, choice=choice)
    second, second_outcome = merged(copied(ann, "second"), ANN, clara, ben, choice=choice)
    assert outcome == second_outcome
    assert first.conflicts == second.conflicts
    if first.conflicts:
        return
    one, other = copied(ben, "one"), copied(clara, "other")
    no_choice = Choices(unites_all=choice.unites_all)
    plans = (
        merged(one, BEN, ann, choice=no_choice)[0],
        merged(other, CLARA, ben, choice=no_choice)[0],
    )
    # A merge that brings nothing is not noted: that the other file has it too is not known then.
    if any(plan.is_open or (plan.seen and not plan.has_changes) for plan in plans):
        return
    last = merged(one, BEN, clara, choice=no_choice), merged(other, CLARA, ann, choice=no_choice)
    if not any(plan.is_open for plan, _ in last):
        assert last[0][1] == last[1][1] == outcome


@pytest.fixture(scope="module")
def made_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("base") / "base.annotator"
    make(path, replace(ANN, name="Anna")).close()
    return path


@pytest.mark.parametrize("part", range(10))
def test_the_laws_hold_on_random_histories(made_path: Path, tmp_path: Path, part: int) -> None:
    base = Path(shutil.copy(made_path, tmp_path / "base.annotator"))
    for seed in range(part, HISTORIES, 10):
        hold_the_laws(base, seed)


@pytest.mark.parametrize("part", range(4))
def test_the_order_of_three_makes_no_difference(made_path: Path, tmp_path: Path, part: int) -> None:
    base = Path(shutil.copy(made_path, tmp_path / "base.annotator"))
    for seed in range(part, HISTORIES // 4, 4):
        hold_the_order_of_three(base, seed)


def test_what_was_taken_back_does_not_come_in_with_a_copy_that_has_it_still(
    made_path: Path,
) -> None:
    ann, ben, clara = (copied(made_path, name) for name in ("ann", "ben", "clara"))
    with at_work(ann, ANN) as project:
        project.do(AddClaim(document_id=ONE, ranges=((100, 110),)))
    merged(clara, CLARA, ann)
    with at_work(ann, ANN) as project:
        project.undo()
    at_once = merged(copied(ben, "at once"), BEN, ann, clara)[1]
    turned = copied(ben, "turned")
    merged(turned, BEN, clara)
    plan, _ = merged(ben, BEN, ann)
    assert plan.is_taken_back
    assert plan.command.changes == ()
    assert not merged(ben, BEN, ann)[0].has_changes, "that was noted"
    assert merged(ben, BEN, clara)[1] == merged(turned, BEN, ann)[1] == at_once
    assert not merged(copied(ben, "again"), BEN, clara)[0].is_taken_back


def test_a_merge_that_is_stopped_while_it_writes_leaves_both_files_as_they_were(
    made_path: Path,
) -> None:
    theirs = copied(made_path, "theirs")
    with at_work(theirs, BEN) as other:
        ranges = [((i % 280, i % 280 + 5),) for i in range(400)]
        other.do(Together("Many", tuple(AddClaim(document_id=ONE, ranges=r) for r in ranges)))
    ours = copied(made_path, "ours")
    before = ours.read_bytes(), theirs.read_bytes()
    shares: list[float] = []

    def stop(share: float) -> None:
        shares.append(share)
        if len(shares) == most:
            raise CancelledError

    for number in range(1, 6):
        most = number
        shares.clear()
        with Project.open(ours, ANN) as project:
            plan = planned(project, theirs)
            with pytest.raises(CancelledError):
                project.do(plan.command, stop)
        assert (ours.read_bytes(), theirs.read_bytes()) == before
    most = 0
    shares.clear()
    with Project.open(ours, ANN) as project:
        project.do(planned(project, theirs).command, stop)
        assert len(project.read.all(Claim)) > 400
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] <= 1
