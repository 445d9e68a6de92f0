"""attribution-dropped."""

import pytest

from annotator.model import RegionKind, RelationType

from ..made import FACT, OPINION, REPORT, SAME, claim, document, found, region, related

CODE = "attribution-dropped"
HEAD = region("head", RegionKind.HEADLINE, 0, 3)
CONTRADICTS = RelationType.CONTRADICTS


def test_a_fact_that_is_the_same_as_a_report_through_others_drops_it() -> None:
    records = (
        *(document(), claim("f", FACT), claim("between", OPINION, 5), claim("r", REPORT, 9)),
        *(related("f", SAME, "between"), related("r", SAME, "between")),
    )
    (finding,) = found(CODE, *records)
    assert finding.claims == ("f",)


@pytest.mark.parametrize(("start", "is_found"), [(0, True), (5, False)])
@pytest.mark.parametrize("direction", [1, -1])
def test_a_headline_that_contradicts_a_report_drops_it(
    start: int, is_found: bool, direction: int
) -> None:
    one, other = ("f", "r")[::direction]
    records = (document(), HEAD, claim("f", FACT, start), claim("r", REPORT, 9))
    assert bool(found(CODE, *records, related(one, CONTRADICTS, other))) is is_found


def test_facts_that_are_the_same_drop_nothing() -> None:
    records = (document(), HEAD, claim("f", FACT), claim("g", FACT, 9), related("f", SAME, "g"))
    assert found(CODE, *records, related("f", CONTRADICTS, "g")) == []
