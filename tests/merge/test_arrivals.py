"""What comes in, told by whose work it is."""

from pathlib import Path

from annotator.commands import AddClaim, DeleteClaims, LinkSource
from annotator.merge import arrivals, opened, plan_merge, side_of, tell_arrivals
from annotator.model import Claim, ClaimId, SourceId
from annotator.project import Project

from .example import ANN, BEN, ONE, copies_of_example
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
