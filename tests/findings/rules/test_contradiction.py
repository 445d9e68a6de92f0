"""contradiction."""

from annotator.model import RelationType

from ..made import FACT, claim, document, found, related


def test_both_claims_of_each_contradiction_are_told_once() -> None:
    records = (document(), claim("a", FACT), claim("b", FACT, 5), claim("c", FACT, 9))
    contradiction = related("b", RelationType.CONTRADICTS, "a")
    weakening = related("c", RelationType.WEAKENS, "a")
    (finding,) = found("contradiction", *records, contradiction, weakening)
    assert finding.claims == ("b", "a")
