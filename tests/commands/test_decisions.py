"""What an adjudicator decides, field by field; all else stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.commands import Decide, DecideOwn, ImportRecords, Undecide
from annotator.errors import AnnotatorError
from annotator.model import (
    AnalystId,
    Claim,
    ClaimId,
    Decision,
    DecisionId,
    Record,
)
from annotator.project import Project

from .example import NOTHING, ONE, A, B, record, snapshot

OWN = ClaimId("ówn")


def changed(project: Project, command: Decide | DecideOwn | Undecide) -> dict[str, Record | None]:
    """Return the records that a command put, None for those that went."""
    before = {r.id: r for of_type in snapshot(project).values() for r in of_type}
    project.do(command)
    after = {r.id: r for of_type in snapshot(project).values() for r in of_type}
    return {i: after.get(i) for i in before | after if before.get(i) != after.get(i)}


def test_a_new_decision_names_the_claims_and_who_made_it_and_when(filled: Project) -> None:
    (found,) = changed(filled, Decide((A,), ())).values()
    assert isinstance(found, Decision)
    assert found.created is not None
    assert found == Decision(
        id=found.id, document=ONE, claims=(A,), created=found.created, created_by=AnalystId("ann")
    )


def test_deciding_again_changes_what_is_kept_and_who_changed_it(filled: Project) -> None:
    assert changed(filled, Decide((A, B), (B,))) == {}, "it is decided so already"
    found = changed(filled, Decide((A, B), (A, B)))
    after = found["decided"]
    assert list(found) == ["decided"]
    assert isinstance(after, Decision)
    assert after.modified is not None
    assert after == replace(
        record("decided"), kept=(A, B), modified=after.modified, modified_by=AnalystId("ann")
    )


def test_claims_in_another_order_are_another_decision(filled: Project) -> None:
    found = changed(filled, Decide((B, A), (B,)))
    assert "decided" not in found
    assert len(found) == 1


def test_an_own_claim_is_a_copy_with_its_chain_and_nothing_of_how_it_was_judged(
    filled: Project,
) -> None:
    filled.do(Undecide((A, B)))
    found = changed(filled, DecideOwn(claims=(A, B), like=A, claim_id=OWN))
    made = found.pop(OWN)
    assert isinstance(made, Claim)
    assert made.created is not None
    assert made == replace(record("one"), id=OWN, created=made.created, created_by=AnalystId("ann"))
    (decision,) = (r for r in found.values() if isinstance(r, Decision))
    assert (decision.claims, decision.kept, decision.own) == ((A, B), (), OWN)
    layers, copies = filled.read.layers(A), filled.read.layers(OWN)
    assert len(found) == 1 + len(copies) == 1 + len(layers) > 3
    ids = {layer.id: copy.id for layer, copy in zip(layers, copies, strict=True)}
    for layer, copy in zip(layers, copies, strict=True):
        parent = ids[layer.parent] if layer.parent else None
        assert copy == replace(layer, id=copy.id, claim=OWN, parent=parent)
    assert set(ids) | set(ids.values()) == {*ids} ^ {*ids.values()}, "none has the id of another"


def test_there_is_one_own_claim_and_it_goes_when_the_decision_is_another(filled: Project) -> None:
    filled.do(DecideOwn(claims=(A, B), like=A, claim_id=OWN))
    layers = {layer.id for layer in filled.read.layers(OWN)}
    assert changed(filled, DecideOwn(claims=(A, B), like=B)) == {}
    found = changed(filled, Decide((A, B), (A,)))
    assert {i for i, after in found.items() if after is None} == {OWN, *layers}
    decision = found["decided"]
    assert isinstance(decision, Decision)
    assert (decision.kept, decision.own) == ((A,), None)


def test_taking_back_takes_the_own_claim_along(filled: Project) -> None:
    filled.do(DecideOwn(claims=(A, B), like=B, claim_id=OWN))
    layers = {layer.id for layer in filled.read.layers(OWN)}
    assert len(layers) == 1
    assert changed(filled, Undecide((A, B))) == dict.fromkeys(("decided", OWN, *layers))
    assert changed(filled, Undecide((A, B))) == {}


def test_nobody_decides_for_another_analyst(filled: Project) -> None:
    hers = replace(record("decided"), id=DecisionId("hers"), created_by=AnalystId("bea"), kept=(A,))
    filled.do(ImportRecords("Hers", (hers,), ()))
    assert list(changed(filled, Undecide((A, B)))) == ["decided"]
    assert changed(filled, Undecide((A, B))) == {}


@pytest.mark.parametrize(
    "command",
    [
        Decide((NOTHING,), ()),
        DecideOwn(claims=(A, B), like=NOTHING),
        Undecide((A, NOTHING)),
    ],
)
def test_what_is_decided_about_has_to_be_there(
    filled: Project, command: Decide | DecideOwn | Undecide
) -> None:
    before = snapshot(filled)
    with pytest.raises(AnnotatorError):
        filled.do(command)
    assert snapshot(filled) == before
