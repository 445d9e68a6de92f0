"""What is carried over to a later state of a document, field by field."""

import pytest

from annotator.commands import AddDocument, CarriedClaim, CarryOver, DropWaiting, PlaceWaiting
from annotator.errors import InvalidEditError
from annotator.model import (
    AttributionId,
    ClaimId,
    ClaimKind,
    Document,
    MarkId,
    MarkReason,
    Revision,
    Stance,
    carried_id,
    revision_id,
)
from annotator.project import Project
from annotator.store import Transaction

from .differences import BACK, ENTERED_NOW, Difference, difference
from .example import AGENCY, LATER, MINISTER, ONE, OTHER, PAPER, TWO, A, B, C, cut

D = ClaimId("四")


class _Forget:
    """Take back what is said of the two documents."""

    label = "Forget"

    def apply(self, tx: Transaction) -> None:
        tx.delete(Revision, LATER, BACK)


@pytest.fixture
def project(filled: Project) -> Project:
    """Two documents of which neither revises the other yet."""
    filled.do(_Forget())
    return filled


def test_a_claim_comes_with_its_fields_and_its_chain_and_stays_where_it_is(
    project: Project,
) -> None:
    revision = revision_id(TWO, ONE)
    outer, inner = AttributionId("outer"), AttributionId("inner")
    command = CarryOver(
        document_id=TWO,
        revises_id=ONE,
        claims=(
            CarriedClaim(
                claim_id=A,
                ranges=((15, 24), (0, 7)),
                words=((outer, ((8, 13),), ()), (inner, (), ((25, 28), (28, 31)))),
            ),
        ),
    )
    assert command.label == "Carry over 1 claim"

    def new(key: str) -> str:
        return carried_id(revision, key)

    claim = new(A)
    assert difference(project, command) == Difference(
        new={
            revision: {"document": TWO, "revises": ONE},
            claim: {
                "document": TWO,
                "kind": ClaimKind.REPORT,
                "spans": (cut(0, 7, OTHER), cut(15, 24, OTHER)),
                "tags": ("sealed", "letters"),
                **ENTERED_NOW,
            },
            new("outer"): {"claim": claim, "source": PAPER, "cue": (cut(8, 13, OTHER),)},
            new("inner"): {
                "claim": claim,
                "source": MINISTER,
                "parent": new("outer"),
                "via": AGENCY,
                "mention": (cut(25, 31, OTHER),),
            },
            new("beside"): {
                "claim": claim,
                "source": AGENCY,
                "parent": new("outer"),
                "stance": Stance.DENIES,
            },
            new("tief"): {"claim": claim, "source": PAPER, "parent": new("inner")},
            new("tiefer"): {"claim": claim, "source": PAPER, "parent": new("tief")},
            new("ganz"): {"claim": claim, "source": MINISTER, "parent": new("tiefer")},
            new("link"): {"from_claim": claim, "to_claim": C, "type": "supports"},
        }
    )


def test_claims_come_with_evidence_and_the_relations_between_them(project: Project) -> None:
    revision = revision_id(ONE, TWO)
    command = CarryOver(
        document_id=ONE,
        revises_id=TWO,
        claims=(
            CarriedClaim(claim_id=C, ranges=((0, 3),)),
            CarriedClaim(claim_id=D, ranges=((4, 12),)),
        ),
        marks=((MarkId("знак"), ((13, 17), (18, 22))),),
    )
    assert command.label == "Carry over 2 claims"
    made = difference(project, command)
    third, fourth = carried_id(revision, C), carried_id(revision, D)
    assert made.changed == {}
    assert made.gone == set()
    assert made.new == {
        revision: {"document": ONE, "revises": TWO},
        third: {
            "document": ONE,
            "kind": ClaimKind.FACT,
            "spans": (cut(0, 3),),
            **ENTERED_NOW,
        },
        fourth: {
            "document": ONE,
            "kind": ClaimKind.OPINION,
            "spans": (cut(4, 12),),
            "tags": ("größe", "sealed"),
            "statement": "They said so.",
            "borderline": True,
            "credibility": 6,
            "note": "see „one“",
            **ENTERED_NOW,
        },
        carried_id(revision, "слой"): {"claim": fourth, "source": MINISTER, "via": PAPER},
        carried_id(revision, "слой 2"): {
            "claim": fourth,
            "source": "Ж",
            "parent": carried_id(revision, "слой"),
        },
        carried_id(revision, "beleg"): {"claim": fourth, "document": ONE, "spans": (cut(0, 12),)},
        carried_id(revision, "link"): {"from_claim": A, "to_claim": third, "type": "supports"},
        carried_id(revision, "innen"): {
            "from_claim": fourth,
            "to_claim": third,
            "type": "explains",
        },
        carried_id(revision, "zurück"): {
            "from_claim": fourth,
            "to_claim": B,
            "type": "weakens",
            "rationale": "it cannot be",
        },
        carried_id(revision, "знак"): {
            "document": ONE,
            "spans": (cut(13, 17), cut(18, 22)),
            "reason": MarkReason.METADATA,
        },
    }


@pytest.mark.parametrize(("claim", "other"), [(C, "link"), (D, "zurück")])
def test_a_relation_to_a_claim_that_was_left_behind_is_left_too(
    project: Project, claim: ClaimId, other: str
) -> None:
    revision = revision_id(ONE, TWO)
    carried = CarriedClaim(claim_id=claim, ranges=((0, 3),))
    made = difference(project, CarryOver(document_id=ONE, revises_id=TWO, claims=(carried,)))
    assert carried_id(revision, "innen") not in made.new
    assert carried_id(revision, other) in made.new


def test_a_revision_is_made_once_and_its_claims_wait(project: Project) -> None:
    command = CarryOver(document_id=ONE, revises_id=TWO, waiting=(D, C))
    assert command.label == "Carry over 0 claims"
    assert difference(project, command) == Difference(
        new={BACK: {"document": ONE, "revises": TWO, "waiting": (D, C)}}
    )
    with pytest.raises(InvalidEditError, match="revises “Another p” already"):
        project.do(command)
    assert difference(project, CarryOver(document_id=TWO, revises_id=ONE)).new


def test_a_third_document_revises_one_that_was_revised(project: Project) -> None:
    third = AddDocument(text="A third state.", title="Third")
    project.do(third)
    project.do(CarryOver(document_id=ONE, revises_id=TWO))
    project.do(CarryOver(document_id=third.document_id, revises_id=TWO))
    project.do(CarryOver(document_id=third.document_id, revises_id=ONE))
    assert project.read.need(Document, third.document_id).length == 14


def test_a_waiting_claim_is_placed_and_waits_no_more(filled: Project) -> None:
    command = PlaceWaiting(BACK, CarriedClaim(claim_id=C, ranges=((0, 3),)))
    made = difference(filled, command)
    third = carried_id(BACK, C)
    assert made == Difference(
        new={
            third: {
                "document": ONE,
                "kind": ClaimKind.FACT,
                "spans": (cut(0, 3),),
                **ENTERED_NOW,
            },
            carried_id(BACK, "link"): {"from_claim": A, "to_claim": third, "type": "supports"},
        },
        changed={BACK: {"waiting": (D,)}},
    )
    placed = PlaceWaiting(BACK, CarriedClaim(claim_id=D, ranges=((4, 12),)))
    made = difference(filled, placed)
    assert made.changed == {BACK: {"waiting": ()}}
    assert carried_id(BACK, "innen") in made.new


@pytest.mark.parametrize(
    ("ids", "left", "label"),
    [
        ((C,), (D,), "Leave a claim behind"),
        ((D,), (C,), "Leave a claim behind"),
        ((D, C), (), "Leave 2 claims behind"),
    ],
)
def test_claims_that_are_left_behind_wait_no_more(
    filled: Project, ids: tuple[ClaimId, ...], left: tuple[ClaimId, ...], label: str
) -> None:
    command = DropWaiting(BACK, ids)
    assert command.label == label
    assert difference(filled, command) == Difference(changed={BACK: {"waiting": left}})


def test_what_does_not_wait_is_neither_placed_nor_left(filled: Project) -> None:
    for command in (
        DropWaiting(BACK, (C, A)),
        DropWaiting(LATER, (C,)),
        PlaceWaiting(BACK, CarriedClaim(claim_id=A, ranges=((0, 3),))),
    ):
        with pytest.raises(InvalidEditError, match="is no longer waiting"):
            filled.do(command)
