"""unnamed-origin: a report that goes back to somebody without a name."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import ClaimId, ClaimKind
from annotator.reader import is_named


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a report one of whose origins is not named."""
    claim = facts.claim(ClaimId(subject))
    if claim.kind is not ClaimKind.REPORT:
        return
    ends = (facts.source(path[-1].source) for path in facts.paths.whole(claim.id) if path)
    if unnamed := dict.fromkeys(end.id for end in ends if end and not is_named(end)):
        yield Finding(code=RULE.code, claims=(claim.id,), sources=tuple(unnamed))


RULE = Rule(
    "unnamed-origin",
    Message("Unnamed origin"),
    Message("A report goes back to a source that is not named."),
    (Scope.CLAIM,),
    find,
)
