"""rating-unsupported: called confirmed, without a second origin."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.findings.independence import origins
from annotator.messages import Message
from annotator.model import ClaimId

_CONFIRMED = 1


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a claim of credibility 1 that has no two independent chains."""
    claim = facts.claim(ClaimId(subject))
    if claim.credibility != _CONFIRMED:
        return
    found = origins(facts, facts.in_order(facts.group(claim.id)))
    if found.number < 2:
        yield Finding(code=RULE.code, claims=(claim.id,), shared=found.shared)


RULE = Rule(
    "rating-unsupported",
    Message("Rating unsupported"),
    Message("Credibility 1 means confirmed by an independent source, and there is none."),
    (Scope.CLAIM,),
    find,
)
