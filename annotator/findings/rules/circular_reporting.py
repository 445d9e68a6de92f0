"""circular-reporting: a document that reports what is reported by itself, through others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.findings.paths import nodes_of
from annotator.messages import Message
from annotator.model import Attribution, ClaimId, Source

Steps = dict[str, dict[str, set[ClaimId]]]
"""By the text of a document and of one that it goes back to: the claims that do."""


def find(facts: Facts, _subject: str) -> Iterator[Finding]:
    """Yield for each circle of documents the claims that make its steps."""
    steps = _steps(facts)
    for circle in _circles(steps):
        claims = {
            claim_id
            for one in circle
            for other, found in steps[one].items()
            if other in circle
            for claim_id in found
        }
        yield Finding(code=RULE.code, claims=facts.in_order(claims))


def _steps(facts: Facts) -> Steps:
    steps: Steps = {}
    in_hand = [source for source in facts.all(Source) if source.document]
    near = {
        claim_id
        for source in in_hand
        for field in ("source", "via")
        for layer in facts.naming(Attribution, field, source.id)
        for claim_id in facts.group(layer.claim)
    }
    keys = {source.id: facts.text_key(source.document) for source in in_hand}
    for claim_id in near:
        here = facts.text_key(facts.claim(claim_id).document)
        for path in facts.paths.whole(claim_id):
            for node in nodes_of(path):
                if (there := keys.get(node, "")) and there != here:
                    steps.setdefault(here, {}).setdefault(there, set()).add(claim_id)
    return steps


def _circles(steps: Mapping[str, Mapping[str, object]]) -> list[set[str]]:
    """Return the documents that lead to each other, those of each circle together."""
    reached = {key: _reached(steps, key) for key in steps}
    circles: list[set[str]] = []
    for key in sorted(reached):
        circle = {other for other in reached[key] if key in reached.get(other, ())}
        if circle and circle not in circles:
            circles.append(circle)
    return circles


def _reached(steps: Mapping[str, Mapping[str, object]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = set(steps.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found


RULE = Rule(
    "circular-reporting",
    Message("Circular reporting"),
    Message("A document goes back, through others, to itself."),
    (Scope.PROJECT,),
    find,
)
