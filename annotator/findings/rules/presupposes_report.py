"""presupposes-report: a fact that holds only if a report does."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import Claim, ClaimId, ClaimKind, Relation, RelationType


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a fact that depends on a report."""
    claim = facts.claim(ClaimId(subject))
    if claim.kind is not ClaimKind.FACT:
        return
    for relation in facts.naming(Relation, "from_claim", claim.id):
        other = facts.get(Claim, relation.to_claim)
        if relation.type is RelationType.DEPENDS_ON and other and other.kind is ClaimKind.REPORT:
            yield Finding(code=RULE.code, claims=(claim.id,))
            return


RULE = Rule(
    "presupposes-report",
    Message("Presupposes a report"),
    Message("A fact depends on a report."),
    (Scope.CLAIM,),
    find,
)
