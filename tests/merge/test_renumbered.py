"""The laws of merging where one of the files has another id for every record."""

import random
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.check import check
from annotator.commands import AddTag, DeleteClaims, DeleteTag
from annotator.merge import Choice, Choices, Plan, aligned, differences, opened
from annotator.merge.identity import under_one_id
from annotator.model import Analyst, Claim, Tag, TagId
from annotator.project import Project

from .edits import edit_at_random
from .example import ANN, BEN, CLARA, make
from .renumbered import content_of, renumbered_json, renumbered_project
from .test_merge import CHOICES, copied, hold_any_order, planned

HISTORIES = 24
Content = Counter[str]


def merged(
    path: Path, analyst: Analyst, *others: Path, choice: Choice | Choices | None = None
) -> tuple[Plan, Content]:
    with Project.open(path, analyst) as project:
        plan = planned(project, *others, choice=choice)
        if plan.has_changes and not plan.is_open:
            project.do(plan.command)
        assert list(check(project.read)) == []
        return plan, content_of(project)


def worked_on(path: Path, analyst: Analyst, chance: random.Random) -> Path:
    with Project.open(path, analyst) as project:
        for _ in range(chance.randrange(1, 7)):
            edit_at_random(project, chance)
    return path


def copies(base: Path, chance: random.Random, renumbered: int) -> list[Path]:
    """Return copies in each of which somebody made a few edits, one of them renumbered before."""
    made = []
    for number, analyst in enumerate((ANN, BEN, CLARA)):
        path = base.with_name(f"{analyst.id}.annotator")
        if number == renumbered:
            path.unlink(missing_ok=True)
            renumbered_project(base, path, analyst, chance)
        else:
            shutil.copy(base, path)
        made.append(worked_on(path, analyst, chance))
    return made


def hold_the_laws_of_renumbered(base: Path, seed: int) -> None:
    """Hold that ids make no difference, on one random pair of histories."""
    chance = random.Random(f"renumbered {seed}")
    ann, ben, _ = copies(base, chance, 1)
    chosen, unites = chance.choice(CHOICES), chance.random() < 0.5
    choice = Choices(chosen, unites_all=unites)
    turned = Choice.THEIRS if chosen is Choice.OURS else Choice.OURS
    other_choice = Choices(turned, unites_all=unites)

    again = renumbered_json(ann, base.with_name("again.json"), chance)
    plan, _ = merged(copied(ann, "copy"), ANN, again)
    with opened(ann, ANN) as a, opened(again, ANN) as b:
        if a.records[Claim]:
            assert (plan.conflicts, plan.command.changes, plan.namesakes) == ((), (), ())
            assert list(differences(a, aligned(a, b)[0])) == []

    one, other = copied(ann, "one"), copied(ben, "other")
    first, outcome = merged(one, ANN, ben, choice=choice)
    second, other_outcome = merged(other, BEN, ann, choice=other_choice)
    assert outcome == other_outcome, "the same, whoever merges"
    assert len(first.conflicts) == len(second.conflicts)

    assert not merged(one, ANN, ben)[0].has_changes, "what was merged is seen"
    assert not merged(one, ANN, other)[0].conflicts, "both decided alike"
    back, back_outcome = merged(copied(ben, "back"), BEN, one)
    assert not back.conflicts, "a settled conflict is not raised again"
    assert back_outcome == outcome

    if first.has_changes:
        with Project.open(one, ANN) as project:
            project.undo()
        plan, outcome_again = merged(one, ANN, ben, choice=choice)
        assert len(plan.conflicts) == len(first.conflicts)
        assert outcome_again == outcome, "merging again after an undo"

    worked_on(one, ANN, chance)
    worked_on(other, BEN, chance)
    later, later_outcome = merged(copied(one, "later"), ANN, other, choice=choice)
    turned_later, turned_outcome = merged(copied(other, "turned"), BEN, one, choice=other_choice)
    assert len(later.conflicts) == len(turned_later.conflicts)
    assert later_outcome == turned_outcome, "a later exchange"


def hold_the_order_of_renumbered(base: Path, seed: int) -> None:
    """Hold that three files of which one is renumbered come to the same in any order."""
    chance = random.Random(f"three renumbered {seed}")
    hold_any_order(copies(base, chance, chance.randrange(3)), chance, merged)


@pytest.fixture(scope="module")
def made_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("base") / "base.annotator"
    make(path, replace(ANN, name="Anna")).close()
    return path


@pytest.mark.parametrize("part", range(6))
def test_the_laws_hold_where_one_file_is_renumbered(
    made_path: Path, tmp_path: Path, part: int
) -> None:
    base = Path(shutil.copy(made_path, tmp_path / "base.annotator"))
    for seed in range(part, HISTORIES, 6):
        hold_the_laws_of_renumbered(base, seed)


@pytest.mark.parametrize("part", range(4))
def test_the_order_of_three_makes_no_difference_where_one_is_renumbered(
    made_path: Path, tmp_path: Path, part: int
) -> None:
    base = Path(shutil.copy(made_path, tmp_path / "base.annotator"))
    for seed in range(part, HISTORIES, 4):
        hold_the_order_of_renumbered(base, seed)


def test_a_claim_that_was_deleted_is_known_though_the_tag_above_its_own_went(
    made_path: Path, tmp_path: Path
) -> None:
    ann = Path(shutil.copy(made_path, tmp_path / "ann.annotator"))
    ben = tmp_path / "ben.annotator"
    renumbered_project(made_path, ben, BEN, random.Random(1))
    with Project.open(ann, ANN) as project:
        (above,) = (tag for tag in project.read.all(Tag) if tag.name == "letters")
        project.do(DeleteTag(above.id))
    with Project.open(ben, BEN) as project:
        (tagged,) = (
            claim
            for claim in project.read.all(Claim)
            if {project.read.need(Tag, tag).name for tag in claim.tags} == {"sealed"}
        )
        project.do(DeleteClaims((tagged.id,)))
    merged(ben, BEN, ann)
    with Project.open(ben, BEN) as project:
        left = {span for claim in project.read.all(Claim) for span in claim.spans}
        assert left.isdisjoint(tagged.spans)


def test_what_somebody_took_in_anew_is_not_lost_to_an_undo_elsewhere(
    made_path: Path, tmp_path: Path
) -> None:
    ann, clara = (Path(shutil.copy(made_path, tmp_path / name)) for name in ("ann", "clara"))
    ben = tmp_path / "ben.annotator"
    renumbered_project(made_path, ben, BEN, random.Random(1))
    with Project.open(ann, ANN) as project:
        project.undo()
        assert not project.read.all(Claim)
    with Project.open(ben, BEN) as project:
        project.do(DeleteClaims((project.read.all(Claim)[0].id,)))
        left = len(project.read.all(Claim))
    assert merged(clara, CLARA, ben)[0].has_changes
    plan, _ = merged(clara, CLARA, ann)
    assert left == sum(conflict.what == "claims" for conflict in plan.conflicts)


def test_copies_of_one_project_keep_their_ids_though_all_was_taken_back_in_one(
    made_path: Path, tmp_path: Path
) -> None:
    ann, ben = (Path(shutil.copy(made_path, tmp_path / name)) for name in ("ann", "ben"))
    with Project.open(ann, ANN) as project:
        project.undo()
        project.do(AddTag(Tag(id=TagId("a"), name="sent")))
    with Project.open(ben, BEN) as project:
        project.do(AddTag(Tag(id=TagId("b"), name="sent")))
        project.do(AddTag(Tag(id=TagId("c"), name="held back")))
    one = Path(shutil.copy(ann, tmp_path / "one"))
    merged(one, ANN, ben, choice=Choices(unites_all=True))
    with opened(ben, BEN) as b, opened(one, ANN) as o:
        assert under_one_id((b, o))[1] == {}
