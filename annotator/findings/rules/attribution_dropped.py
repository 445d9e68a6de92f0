"""attribution-dropped: said here as a fact what is reported elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import Claim, ClaimId, ClaimKind, RegionKind, RelationType


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a fact that is the same as a report, or a headline that contradicts one."""
    claim = facts.claim(ClaimId(subject))
    if claim.kind is not ClaimKind.FACT:
        return
    others = set(facts.group(claim.id))
    if facts.region_kind(claim) is RegionKind.HEADLINE:
        others.update(facts.beside(claim.id, RelationType.CONTRADICTS))
    if any(_is_report(facts.get(Claim, other)) for other in others):
        yield Finding(code=RULE.code, claims=(claim.id,))


def _is_report(claim: Claim | None) -> bool:
    return claim is not None and claim.kind is ClaimKind.REPORT


RULE = Rule(
    "attribution-dropped",
    Message("Attribution dropped"),
    Message("A fact says in the text’s own voice what another claim reports."),
    (Scope.CLAIM,),
    find,
)
