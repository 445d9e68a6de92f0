"""contradiction: two claims that cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import Relation, RelationType


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield each pair in which this claim contradicts another one."""
    for relation in facts.naming(Relation, "from_claim", subject):
        if relation.type is RelationType.CONTRADICTS:
            yield Finding(code=RULE.code, claims=(relation.from_claim, relation.to_claim))


RULE = Rule(
    "contradiction",
    Message("Contradiction"),
    Message("A claim contradicts another one."),
    (Scope.CLAIM,),
    find,
)
