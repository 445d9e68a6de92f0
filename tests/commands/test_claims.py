"""Claims, field by field."""

from dataclasses import replace

import pytest

from annotator.commands import (
    AddClaim,
    AddSpan,
    DeleteClaims,
    GradeClaims,
    RemoveSpan,
    Revise,
    SetSpans,
    TagClaims,
)
from annotator.errors import InvalidEditError, RecordNotFoundError
from annotator.model import Claim, ClaimId, ClaimKind, JsonText, Span
from annotator.project import Command, Project

from .differences import BACK, CHANGED_NOW, ENTERED_NOW, Difference, Fields, difference
from .example import LATER, ONE, OTHER, TEXT, TWO, A, B, C, cut

D, JUDGED = ClaimId("四"), "judged"
NEW = ClaimId("новый")


@pytest.mark.parametrize(
    ("kind", "label"),
    [(None, "Highlight claim"), (ClaimKind.FACT, "Add fact"), (ClaimKind.REPORT, "Add report")],
)
def test_a_claim_holds_all_that_it_was_given(
    filled: Project, kind: ClaimKind | None, label: str
) -> None:
    command = AddClaim(
        document_id=TWO,
        ranges=((8, 13), (0, 7), (12, 14)),
        kind=kind,
        statement="größer als „x“",
        claim_id=NEW,
    )
    assert command.label == label
    assert difference(filled, command) == Difference(
        new={
            NEW: {
                "document": TWO,
                "kind": kind,
                "spans": (cut(0, 7, OTHER), cut(8, 14, OTHER)),
                "statement": "größer als „x“",
                **ENTERED_NOW,
            }
        }
    )


def test_the_whole_text_and_its_last_character_can_be_claims(filled: Project) -> None:
    end = len(OTHER)
    for ranges in (((0, end),), ((end - 1, end),)):
        command = AddClaim(document_id=TWO, ranges=ranges, claim_id=ClaimId(str(ranges)))
        made = difference(filled, command).new[str(ranges)]
        assert made["spans"] == (cut(*ranges[0], OTHER),)
    with pytest.raises(InvalidEditError, match=f"from {end} to {end + 1} are not in “Another p”"):
        filled.do(AddClaim(document_id=TWO, ranges=((end, end + 1),)))


@pytest.mark.parametrize(
    ("ids", "kind", "changed", "label"),
    [
        ((A,), ClaimKind.FACT, (A,), "Tag claim as fact"),
        ((A, B, D), ClaimKind.OPINION, (A, B), "Tag 3 claims as opinion"),
        ((B, C), None, (C,), "Untag 2 claims"),
        ((D,), None, (D,), "Untag claim"),
    ],
)
def test_a_kind_is_put_on_the_claims_that_have_another(
    filled: Project,
    ids: tuple[ClaimId, ...],
    kind: ClaimKind | None,
    changed: tuple[ClaimId, ...],
    label: str,
) -> None:
    command = TagClaims(ids, kind)
    assert command.label == label
    assert difference(filled, command) == Difference(
        changed={claim: {"kind": kind, **CHANGED_NOW} for claim in changed}
    )


@pytest.mark.parametrize(
    ("ids", "grade", "changed", "label"),
    [
        ((A,), 1, (A,), "Grade claim"),
        ((A, C), 6, (A, C), "Grade 2 claims"),
        ((A, D), 6, (A,), "Grade 2 claims"),
        ((A, D), None, (D,), "Grade 2 claims"),
    ],
)
def test_a_grade_is_put_on_the_claims_that_have_another(
    filled: Project,
    ids: tuple[ClaimId, ...],
    grade: int | None,
    changed: tuple[ClaimId, ...],
    label: str,
) -> None:
    assert filled.do(GradeClaims((D,), 6)) is None, "it has that grade"
    command = GradeClaims(ids, grade)
    assert command.label == label
    assert difference(filled, command) == Difference(
        changed={claim: {"credibility": grade, **CHANGED_NOW} for claim in changed}
    )


@pytest.mark.parametrize(
    ("command", "claim", "ranges"),
    [
        (SetSpans(A, ((0, 5),)), A, [(0, 5)]),
        (SetSpans(A, ((30, 40), (4, 9), (40, 44))), A, [(4, 9), (30, 44)]),
        (AddSpan(A, (60, 65)), A, [(0, 12), (18, 51), (60, 65)]),
        (AddSpan(A, (12, 18)), A, [(0, 51)]),
        (AddSpan(B, (0, 3)), B, [(0, 3), (53, 75)]),
        (RemoveSpan(A, (0, 12)), A, [(18, 51)]),
        (RemoveSpan(A, (18, 51)), A, [(0, 12)]),
        (RemoveSpan(A, (4, 22)), A, [(0, 3), (23, 51)]),
        (RemoveSpan(A, (3, 4)), A, [(0, 3), (4, 12), (18, 51)]),
        (RemoveSpan(B, (60, 67)), B, [(53, 59), (68, 75)]),
    ],
)
def test_a_claim_gets_other_words(
    filled: Project, command: Command, claim: ClaimId, ranges: list[tuple[int, int]]
) -> None:
    spans = tuple(cut(start, end) for start, end in ranges)
    assert difference(filled, command) == Difference(
        changed={claim: {"spans": spans, **CHANGED_NOW}}
    )


def test_a_span_that_stays_keeps_its_unknown_members(filled: Project) -> None:
    claim = filled.read.need(Claim, A)
    known = replace(claim.spans[1], extra=JsonText('{"x": 1}'))
    filled.do(Revise(claim, replace(claim, spans=(claim.spans[0], known)), "Mark"))
    filled.do(SetSpans(A, ((18, 51), (60, 65), (0, 10))))
    assert filled.read.need(Claim, A).spans == (cut(0, 10), known, cut(60, 65))


def test_the_only_words_of_a_claim_stay(filled: Project) -> None:
    for taken in ((53, 75), (50, 80), (0, len(TEXT))):
        with pytest.raises(InvalidEditError, match="Delete the claim instead"):
            filled.do(RemoveSpan(B, taken))


@pytest.mark.parametrize(
    ("ids", "hanging", "shorter"),
    [
        (
            (A,),
            {"outer", "inner", "beside", "tief", "tiefer", "ganz", "link", "decided", "day"},
            {JUDGED: {"claims": (C,)}},
        ),
        (
            (B,),
            {"other", "proof", "zurück", "decided"},
            {LATER: {"waiting": ()}, JUDGED: {"against": ()}},
        ),
        ((C,), {"link", "innen", "seen"}, {BACK: {"waiting": (D,)}, JUDGED: {"claims": (A,)}}),
        ((D,), {"слой", "слой 2", "zurück", "innen", "beleg"}, {BACK: {"waiting": (C,)}}),
        (
            (C, D),
            {"link", "innen", "слой", "слой 2", "zurück", "beleg", "seen"},
            {BACK: {"waiting": ()}, JUDGED: {"claims": (A,)}},
        ),
    ],
)
def test_what_belongs_to_deleted_claims_is_deleted_with_them_and_nothing_else(
    filled: Project,
    ids: tuple[ClaimId, ...],
    hanging: set[str],
    shorter: dict[str, Fields],
) -> None:
    command = DeleteClaims(ids)
    number = len(ids)
    assert command.label == ("Delete claim" if number == 1 else f"Delete {number} claims")
    assert difference(filled, command) == Difference(gone={*ids, *hanging}, changed=shorter)


def test_a_claim_that_is_not_there_has_no_words(filled: Project) -> None:
    for command in (AddSpan(ClaimId("none"), (0, 1)), RemoveSpan(ClaimId("none"), (0, 1))):
        with pytest.raises(RecordNotFoundError):
            filled.do(command)
    assert filled.read.need(Claim, B).spans == (Span(53, 75, TEXT[53:75]),)
    assert filled.read.need(Claim, B).document == ONE
