"""What was seen and is all right stays so until its ground changes."""

from dataclasses import replace

from annotator.findings import Facts, Finding, Ledger
from annotator.findings.dismissals import dismissal_of, seen
from annotator.model import Dismissal, DismissalId, Source, SourceKind

from .made import claim, document, facts_of, layers, source

RECORDS = (document(), source("x", SourceKind.ANONYMOUS), claim("a"), *layers("a", "x"))


def _open(facts: Facts) -> list[str]:
    findings = Ledger(facts).findings()
    return [each.finding.code for each in seen(facts, findings) if each.dismissal is None]


def _dismissed() -> tuple[Facts, Dismissal, Finding]:
    facts = facts_of(*RECORDS)
    (finding,) = (f for f in Ledger(facts).findings() if f.code == "unnamed-origin")
    dismissal = dismissal_of(facts, finding, "we know her")
    facts.put(Dismissal, dismissal.id, dismissal)
    return facts, dismissal, finding


def test_a_finding_that_was_dismissed_is_no_longer_open() -> None:
    facts, dismissal, finding = _dismissed()
    assert _open(facts) == ["no-occasion"]
    (told,) = (each for each in seen(facts, [finding]))
    assert told.dismissal == dismissal


def test_it_is_open_again_when_its_ground_changes() -> None:
    facts, _, _ = _dismissed()
    anonymous = facts.get(Source, "x")
    assert anonymous is not None
    facts.put(Source, "x", replace(anonymous, note="tall"))
    assert _open(facts) == ["no-occasion"]
    facts.put(Source, "x", replace(anonymous, named=False))
    assert _open(facts) == ["unnamed-origin", "no-occasion"]


def test_a_rule_can_be_switched_off() -> None:
    facts = facts_of(*RECORDS, Dismissal(id=DismissalId("off"), code="no-occasion"))
    assert _open(facts) == ["unnamed-origin"]
