"""Relations, evidence and marks, field by field."""

import pytest

from annotator.commands import AddEvidence, AddMark, Delete, RelateClaims
from annotator.errors import InvalidEditError, RecordNotFoundError
from annotator.model import (
    ClaimId,
    Confidence,
    DocumentId,
    Evidence,
    EvidenceId,
    Mark,
    MarkId,
    MarkReason,
    Region,
    Relation,
    RelationId,
    RelationType,
    Verdict,
)
from annotator.project import Project

from .differences import OTHER_REGION, Difference, Fields, difference
from .example import ONE, OTHER, TEXT, TWO, A, B, C, cut

D = ClaimId("四")


@pytest.mark.parametrize("given", [{}, {"confidence": Confidence.LOW, "rationale": "так"}])
def test_a_relation_holds_all_that_it_was_given(filled: Project, given: Fields) -> None:
    key = RelationId("связь")
    kind = RelationType.RESPONDS_TO
    command = RelateClaims(from_id=D, type=kind, to_id=A, relation_id=key, **given)
    assert command.label == "Relate claims: responds to"
    made = {"from_claim": D, "type": kind, "to_claim": A, **given}
    assert difference(filled, command) == Difference(new={key: made})


def test_only_the_same_relation_between_the_same_claims_is_refused(filled: Project) -> None:
    for ends, kind in (
        ((A, B), RelationType.SUPPORTS),
        ((B, C), RelationType.SUPPORTS),
        ((A, C), RelationType.WEAKENS),
        ((C, A), RelationType.SUPPORTS),
    ):
        made = difference(filled, RelateClaims(from_id=ends[0], type=kind, to_id=ends[1]))
        assert len(made.new) == 1
    with pytest.raises(InvalidEditError, match="Choose another type"):
        filled.do(RelateClaims(from_id=A, type=RelationType.SUPPORTS, to_id=C))
    for ends in ((ClaimId("none"), A), (A, ClaimId("none"))):
        with pytest.raises(RecordNotFoundError):
            filled.do(RelateClaims(from_id=ends[0], type=RelationType.SUPPORTS, to_id=ends[1]))


@pytest.mark.parametrize("given", [{}, {"verdict": Verdict.CONTRADICTED, "note": "seen"}])
def test_evidence_holds_all_that_it_was_given(filled: Project, given: Fields) -> None:
    key = EvidenceId("обоснование")
    command = AddEvidence(
        claim_id=D, document_id=TWO, ranges=((8, 13), (0, 7)), evidence_id=key, **given
    )
    made = {"claim": D, "document": TWO, "spans": (cut(0, 7, OTHER), cut(8, 13, OTHER)), **given}
    assert difference(filled, command) == Difference(new={key: made})


@pytest.mark.parametrize(("claim", "document"), [(ClaimId("none"), TWO), (D, DocumentId("none"))])
def test_evidence_is_of_a_claim_and_a_document_that_are_there(
    filled: Project, claim: ClaimId, document: DocumentId
) -> None:
    with pytest.raises(RecordNotFoundError):
        filled.do(AddEvidence(claim_id=claim, document_id=document, ranges=((0, 7),)))


@pytest.mark.parametrize("given", [{}, {"reason": MarkReason.QUESTION}])
def test_a_mark_holds_all_that_it_was_given(filled: Project, given: Fields) -> None:
    key = MarkId("отметка")
    end = len(TEXT)
    command = AddMark(document_id=ONE, ranges=((end - 9, end),), mark_id=key, **given)
    made = {"document": ONE, "spans": (cut(end - 9, end),), "reason": MarkReason.OTHER, **given}
    assert difference(filled, command) == Difference(new={key: made})


@pytest.mark.parametrize(
    ("command", "label"),
    [
        (Delete(Mark, ("знак",)), "Delete mark"),
        (Delete(Mark, ("знак", "mark")), "Delete mark"),
        (Delete(Region, (OTHER_REGION,)), "Delete region"),
        (Delete(Relation, ("zurück", "innen")), "Delete relation"),
        (Delete(Evidence, ("beleg",)), "Delete evidence"),
    ],
)
def test_a_deletion_takes_what_it_names_alone(filled: Project, command: Delete, label: str) -> None:
    assert command.label == label
    assert difference(filled, command) == Difference(gone=set(command.record_ids))
