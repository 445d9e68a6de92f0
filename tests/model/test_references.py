"""What names what, and what becomes of it."""

from typing import Any

import pytest

from annotator.model import (
    RECORD_TYPES,
    Attribution,
    Claim,
    Dismissal,
    Document,
    Judgement,
    Mention,
    Source,
)
from annotator.model.references import references, references_of, references_to, without

_DISMISSAL: Any = Dismissal(
    id="d",  # type: ignore[arg-type]
    code="single-root",
    claims=("one", "two"),  # type: ignore[arg-type]
    passages=(Mention("text", 0, 3, "The"),),  # type: ignore[arg-type]
)
_JUDGEMENT: Any = Judgement(
    id="j",  # type: ignore[arg-type]
    statement="So it is.",
    likelihood="likely",  # type: ignore[arg-type]
    confidence="low",  # type: ignore[arg-type]
    claims=("one", "two"),  # type: ignore[arg-type]
)


def test_each_reference_is_found_from_either_end() -> None:
    one_way = {(cls, r.field, r.target) for cls in RECORD_TYPES for r in references_of(cls)}
    other_way = {(c, r.field, target) for target in RECORD_TYPES for c, r in references_to(target)}
    assert one_way == other_way
    assert (Attribution, "via", Source) in one_way
    assert (Source, "mentions", Document) in one_way


def test_a_record_tells_what_it_names() -> None:
    named = [(r.field, r.target, name) for r, name in references(_DISMISSAL)]
    assert named == [
        ("claims", Claim, "one"),
        ("claims", Claim, "two"),
        ("passages", Document, "text"),
    ]


@pytest.mark.parametrize("field", ["claims", "passages"])
def test_a_dismissal_is_nothing_without_any_that_it_names(field: str) -> None:
    (reference,) = (r for r in references_of(Dismissal) if r.field == field)
    assert without(_DISMISSAL, reference, {"else"}) == _DISMISSAL
    assert without(_DISMISSAL, reference, {"two", "text"}) is None


def test_a_judgement_stays_when_a_claim_goes() -> None:
    (reference,) = (r for r in references_of(Judgement) if r.field == "claims")
    left: Any = without(_JUDGEMENT, reference, {"one"})
    assert left.claims == ("two",)
