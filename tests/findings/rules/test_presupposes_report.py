"""presupposes-report."""

import pytest

from annotator.model import ClaimKind, RelationType

from ..made import FACT, OPINION, REPORT, claim, document, found, related

CODE = "presupposes-report"


@pytest.mark.parametrize(
    ("kind", "on", "relation", "is_found"),
    [
        (FACT, REPORT, RelationType.DEPENDS_ON, True),
        (OPINION, REPORT, RelationType.DEPENDS_ON, False),
        (FACT, FACT, RelationType.DEPENDS_ON, False),
        (FACT, REPORT, RelationType.ELABORATES, False),
    ],
)
def test_a_fact_depends_on_a_report(
    kind: ClaimKind, on: ClaimKind, relation: RelationType, is_found: bool
) -> None:
    records = (document(), claim("f", kind), claim("r", on, 9), related("f", relation, "r"))
    assert [finding.claims for finding in found(CODE, *records)] == [("f",)] * is_found


def test_a_report_that_depends_on_a_fact_is_none() -> None:
    relation = related("r", RelationType.DEPENDS_ON, "f")
    assert found(CODE, document(), claim("f", FACT), claim("r", REPORT, 9), relation) == []
