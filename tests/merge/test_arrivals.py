"""What comes in, told by whose work it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import (
    AddClaim,
    AddSource,
    AddTag,
    DeleteClaims,
    LinkSource,
    Revise,
    SetTag,
    TagClaims,
)
from annotator.merge import (
    Choices,
    Told,
    arrivals,
    differences,
    opened,
    plan_merge,
    side_of,
    tell,
    tell_arrivals,
)
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    SourceId,
    Tag,
    TagId,
)
from annotator.project import Project

from .example import ANN, BEN, ONE, copies_of_example, source
from .test_merge import at_work


def test_a_layer_or_a_deletion_is_the_work_of_who_made_it_not_of_who_made_the_claim(
    tmp_path: Path,
) -> None:
    def claims_of_ann(project: Project) -> None:
        for start in (120, 140):
            project.do(AddClaim(document_id=ONE, ranges=((start, start + 6),)))

    def nothing(_project: Project) -> None:
        return

    base, ben = copies_of_example(tmp_path, claims_of_ann, nothing)
    with at_work(base, ANN) as project:
        project.save_copy(ben.with_name("hers.annotator"))
        new = [ClaimId(i) for i in project.read.ids(Claim)][-2:]
    with Project.open(ben.with_name("hers.annotator"), BEN) as project:
        project.do(LinkSource(claim_id=new[0], source_id=SourceId("agency")))
        project.do(DeleteClaims((new[1],)))
    with (
        at_work(base, ANN) as project,
        opened(ben.with_name("hers.annotator"), ANN) as theirs,
    ):
        ours = side_of(project.read, "ours")
        plan = plan_merge(ours, [theirs])
        told = tell_arrivals(plan, ours, [theirs])
    assert {one.id for one in told} == {*new}
    assert arrivals(told) == {("Ben", "claims"): 2}


def test_what_comes_in_of_a_layer_alone_is_told_also_where_its_claim_waits_for_a_choice(
    tmp_path: Path,
) -> None:
    one, two = ClaimId("one"), ClaimId("two")

    def ann(project: Project) -> None:
        project.do(TagClaims((two,), ClaimKind.FACT))

    def ben(project: Project) -> None:
        project.do(TagClaims((two,), ClaimKind.OPINION))
        project.do(LinkSource(claim_id=two, source_id=SourceId("paper")))
        inner = project.read.need(Attribution, AttributionId("inner"))
        project.do(Revise(inner, replace(inner, source=SourceId("agency")), "Link"))
        added = AddClaim(document_id=ONE, ranges=((120, 126),))
        project.do(added)
        project.do(LinkSource(claim_id=added.claim_id, source_id=SourceId("agency")))

    hers, his = copies_of_example(tmp_path, ann, ben)
    with opened(hers, ANN) as ours, opened(his, ANN) as theirs:
        plan = plan_merge(ours, [theirs])
        assert [conflict.id for conflict in plan.conflicts] == [two]
        told = {one.id: one for one in tell_arrivals(plan, ours, [theirs])}
        found = list(differences(ours, theirs))
        compared = {one.id: one for one in tell(found, ours, theirs)}
    (new,) = told.keys() - {one, f"{two} too"}

    def fields(one: Told) -> list[tuple[str, str, str]]:
        return [(str(f.name), str(f.before), str(f.after)) for f in one.fields]

    assert fields(told[one]) == [("agency: source", "minister", "agency")]
    assert fields(told[f"{two} too"]) == [("attribution: paper", "not there", "there")]
    assert ("attributions", "", "agency") in fields(told[new])
    assert ("attributions", "", "agency") in fields(compared[new])
    assert arrivals(told.values()) == {("Ben", "claims"): 3}


@pytest.mark.parametrize("is_turned", [False, True])
def test_what_follows_from_two_becoming_one_is_no_work_that_comes_in(
    tmp_path: Path, is_turned: bool
) -> None:
    def entering(source_id: str, tag_id: str, start: int) -> Callable[[Project], None]:
        def work(project: Project) -> None:
            project.do(AddSource(replace(source(source_id), name="Hale")))
            project.do(AddTag(Tag(id=TagId(tag_id), name="sent")))
            added = AddClaim(document_id=ONE, ranges=((start, start + 6),))
            project.do(added)
            project.do(SetTag((added.claim_id,), TagId(tag_id)))
            project.do(LinkSource(claim_id=added.claim_id, source_id=SourceId(source_id)))

        return work

    # The tag that stays is of the one, the source of the other.
    hers, his = copies_of_example(tmp_path, entering("a", "y", 120), entering("b", "x", 140))
    if is_turned:
        hers, his = his, hers
    with opened(hers, ANN) as ours, opened(his, ANN) as theirs:
        plan = plan_merge(ours, [theirs], Choices(unites_all=True))
        assert len(plan.united) == 2
        told = tell_arrivals(plan, ours, [theirs])
    assert arrivals(told) == {("Ann" if is_turned else "Ben", "claims"): 1}
