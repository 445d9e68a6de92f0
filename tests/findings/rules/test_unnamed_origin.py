"""unnamed-origin."""

import pytest

from annotator.model import Source, SourceKind

from ..made import FACT, SAME, claim, document, found, layers, related, source

CODE = "unnamed-origin"
MAYOR = source("mayor")


@pytest.mark.parametrize(
    ("origin", "is_found"),
    [
        (source("x", SourceKind.ANONYMOUS), True),
        (source("x", SourceKind.PSEUDONYM), True),
        (source("x", SourceKind.DOCUMENT, named=False), True),
        (source("x", SourceKind.DOCUMENT), False),
        (source("x", named=True), False),
    ],
)
def test_the_origin_of_a_report_has_a_name(origin: Source, is_found: bool) -> None:
    records = (document(), MAYOR, origin, claim("a"), *layers("a", "mayor", "x"))
    assert [finding.sources for finding in found(CODE, *records)] == [("x",)] * is_found


def test_one_of_several_origins_is_enough_and_who_passes_it_on_is_none() -> None:
    unnamed = source("x", SourceKind.ANONYMOUS)
    beside = layers("a", "x", beside="b")
    passed = layers("b", "x", "mayor")
    records = (document(), MAYOR, unnamed, claim("a"), claim("b", start=5), *beside, *passed)
    (finding,) = found(CODE, *records, *layers("a", "mayor"))
    assert finding.claims == ("a",)


def test_a_fact_is_no_report_though_it_inherits_the_origin() -> None:
    records = (document(), source("x", SourceKind.ANONYMOUS), claim("f", FACT), claim("r", start=9))
    (finding,) = found(CODE, *records, related("f", SAME, "r"), *layers("r", "x"))
    assert finding.claims == ("r",)
