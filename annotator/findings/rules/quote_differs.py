"""quote-differs: a quotation or report that does not say what its passage says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Passage, Rule, Scope
from annotator.findings.quoting import differences
from annotator.messages import Message, term
from annotator.model import ClaimId, Evidence, Verdict

_CALLED_RIGHT = (None, Verdict.VERBATIM, Verdict.FAITHFUL)


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield each passage that a claim departs from, unless the verdict says so already."""
    claim = facts.claim(ClaimId(subject))
    for evidence in facts.naming(Evidence, "claim", claim.id):
        if evidence.verdict not in _CALLED_RIGHT:
            continue
        found = differences(facts, claim, evidence.spans)
        if kinds := [term(kind) for kind in dict.fromkeys(each.kind for each in found)]:
            yield Finding(
                code=RULE.code,
                claims=(claim.id,),
                passages=tuple(
                    Passage(evidence.document, s.start, s.end, s.exact) for s in evidence.spans
                ),
                detail=reduce(lambda one, other: Message("{0}, {1}", one, other), kinds),
            )


RULE = Rule(
    "quote-differs",
    Message("Quotation differs"),
    Message("The words of a claim differ from the passage that it was checked against."),
    (Scope.CLAIM,),
    find,
)
