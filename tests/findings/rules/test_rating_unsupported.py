"""rating-unsupported."""

import pytest

from ..made import SAME, claim, document, found, layers, related, source

CODE = "rating-unsupported"
START = (document(), document("e"), source("mayor"), source("judge"), source("clerk", by="mayor"))


@pytest.mark.parametrize(
    ("other", "is_found"), [("judge", False), ("mayor", True), ("clerk", True)]
)
def test_what_is_called_confirmed_has_two_independent_chains(other: str, is_found: bool) -> None:
    claims = (claim("a", credibility=1), claim("b", of="e"), related("a", SAME, "b"))
    chains = (*layers("a", "mayor"), *layers("b", other))
    assert [f.claims for f in found(CODE, *START, *claims, *chains)] == [("a",)] * is_found


def test_two_sources_of_one_claim_are_two_chains() -> None:
    chains = (*layers("a", "mayor"), *layers("a", "judge", beside="b"))
    assert found(CODE, *START, claim("a", credibility=1), *chains) == []


def test_other_grades_need_none() -> None:
    grades = (claim("a", credibility=2), claim("b", credibility=6, start=5), claim("c", start=9))
    assert found(CODE, *START, *grades, *layers("a", "mayor")) == []
