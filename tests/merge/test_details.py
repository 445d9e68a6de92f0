"""What a project says of itself: its title and its description."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotator.commands import Revise
from annotator.merge import (
    Choice,
    Plan,
    differences,
    opened,
    plan_merge,
    side_of,
    tell_arrivals,
    tell_conflict,
)
from annotator.project import Project

from .example import ANN, BEN, copies_of_example, make


def called(**values: str) -> Callable[[Project], object]:
    def work(project: Project) -> object:
        before = project.read.details()
        return project.do(Revise(before, replace(before, **values), "Describe the project"))  # type: ignore[arg-type]

    return work


def planned(ours: Path, theirs: Path, choice: Choice | None = None) -> Plan:
    with opened(ours, ANN) as one, opened(theirs, ANN) as other:
        return plan_merge(one, [other], choice)


def test_a_title_changed_here_and_a_description_there_are_both_kept(tmp_path: Path) -> None:
    ann, ben = copies_of_example(
        tmp_path, called(title="The letter"), called(description="Who denied it?")
    )
    plan = planned(ann, ben)
    assert plan.conflicts == ()
    assert plan.incoming["project"] == 1
    with Project.open(ann, ANN) as project, opened(ben, ANN) as theirs:
        (told,) = tell_arrivals(plan, side_of(project.read, "ann"), [theirs])
        assert (told.name, told.theirs.name) == ("The letter", "Ben")
        project.do(plan.command)
        details = project.read.details()
        assert (details.title, details.description) == ("The letter", "Who denied it?")
    assert not planned(ann, ben).has_changes


def test_a_title_changed_on_both_sides_is_a_conflict_signed_by_both(tmp_path: Path) -> None:
    ann, ben = copies_of_example(tmp_path, called(title="Ann’s"), called(title="Ben’s"))
    with opened(ann, ANN) as ours, opened(ben, ANN) as theirs:
        (conflict,) = plan_merge(ours, [theirs]).conflicts
        assert (conflict.what, conflict.fields) == ("project", ("title",))
        told = tell_conflict(conflict, ours, [theirs])
        assert (told.ours.name, told.theirs.name, told.allows_both) == ("Ann", "Ben", False)
        (found,) = differences(ours, theirs)
        assert (found.what, found.fields, found.only) == ("project", ("title",), "")
    (change,) = planned(ann, ben, Choice.THEIRS).command.changes
    assert getattr(change.after, "title", "") == "Ben’s"


def test_another_project_is_called_as_it_likes(tmp_path: Path) -> None:
    for name, analyst in (("ann", ANN), ("ben", BEN)):
        with make(tmp_path / f"{name}.annotator", analyst) as project:
            called(title=name)(project)
    plan = planned(tmp_path / "ann.annotator", tmp_path / "ben.annotator")
    assert plan.conflicts == ()
    assert "project" not in plan.incoming
    assert plan.called == (("ben.annotator", "ben"),)
    assert not planned(tmp_path / "ben.annotator", tmp_path / "ben.annotator").called


def test_a_project_that_is_called_as_ours_is_not_told(tmp_path: Path) -> None:
    for name, description in (("ann", ""), ("ben", ""), ("clara", "Who denied it?")):
        with make(tmp_path / f"{name}.annotator") as project:
            if description:
                called(description=description)(project)
    ann, ben, clara = (tmp_path / f"{name}.annotator" for name in ("ann", "ben", "clara"))
    assert planned(ann, ben).called == ()
    assert planned(ann, clara).called == (("clara.annotator", "Example"),)


def test_a_blind_copy_takes_nothing_from_the_description_that_it_was_made_without(
    tmp_path: Path,
) -> None:
    with make(tmp_path / "ann.annotator") as project:
        called(description="Who denied it?")(project)
        project.save_blind_copy(tmp_path / "blind.annotator")
    assert not planned(tmp_path / "ann.annotator", tmp_path / "blind.annotator").has_changes
