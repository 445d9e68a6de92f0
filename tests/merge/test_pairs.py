"""Claims of different analysts on the same words: beside each other, known as pairs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.commands import Add, AddClaim, ImportRecords
from annotator.merge import Plan
from annotator.model import AnalystId, ClaimId, ClaimKind, OnePerson, one_person_id
from annotator.project import Project

from .example import ANN, BEN, ONE, copies_of_example
from .test_merge import at_work, merged, planned

HERS, HIS = ClaimId("hers"), ClaimId("his")


def claimed(claim_id: ClaimId, start: int, end: int) -> Callable[[Project], object]:
    """Claim some words as one's own; the example's claims are nobody's."""
    return lambda project: project.do(
        AddClaim(document_id=ONE, ranges=((start, end),), kind=ClaimKind.FACT, claim_id=claim_id)
    )


def plan_of(ann: Path, ben: Path) -> Plan:
    with at_work(ann, ANN) as project:
        return planned(project, ben)


@pytest.mark.parametrize(
    ("start", "end", "is_pair"), [(100, 120, True), (109, 125, True), (112, 140, False)]
)
def test_claims_that_share_half_of_their_words_are_a_pair_and_both_stay(
    tmp_path: Path, start: int, end: int, is_pair: bool
) -> None:
    ann, ben = copies_of_example(tmp_path, claimed(HERS, 100, 120), claimed(HIS, start, end))
    plan, outcome = merged(ann, ANN, ben)
    assert plan.pairs == (((HERS, HIS),) if is_pair else ())
    assert not plan.conflicts
    assert {HERS, HIS} <= outcome.keys()
    with at_work(ann, ANN) as project:
        makers = {c.id: c.created_by for c in project.read.claims(ONE)}
    assert (makers[HERS], makers[HIS]) == (ANN.id, BEN.id)
    assert not plan_of(ann, ben).pairs, "only what comes in is told"


def test_claims_of_one_person_at_two_machines_are_no_pair(tmp_path: Path) -> None:
    def declared(project: Project) -> None:
        claimed(HERS, 100, 120)(project)
        project.do(ImportRecords("Enter Ben", (BEN,), ()))
        ids = AnalystId(ANN.id), AnalystId(BEN.id)
        project.do(Add(OnePerson(id=one_person_id(*ids), analyst=ids[0], other=ids[1])))

    ann, ben = copies_of_example(tmp_path, declared, claimed(HIS, 100, 120))
    assert plan_of(ann, ben).pairs == ()
