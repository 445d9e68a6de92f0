"""single-root: claims that seem to bear each other out, and go back to one and the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.findings.independence import are_all_dependent, shared
from annotator.findings.paths import Step
from annotator.messages import Message
from annotator.model import Claim, ClaimId, Judgement, SourceId


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield the claims of a judgement that share a layer, or same claims of one origin."""
    judgement = facts.get(Judgement, subject)
    if judgement is not None:
        for claims, root in _sharing(facts, judgement.claims):
            yield Finding(
                code=RULE.code, claims=claims, sources=(root,), root=root, judgement=judgement.id
            )
    elif facts.get(Claim, subject) is not None:
        yield from _in_group(facts, facts.group(ClaimId(subject)))


def _in_group(facts: Facts, group: frozenset[ClaimId]) -> Iterator[Finding]:
    texts = {facts.text_key(facts.claim(claim_id).document) for claim_id in group}
    if len(texts) < 2:
        return
    claims = facts.in_order(group)
    if not are_all_dependent(facts, claims):
        return
    roots = [root for found, root in _sharing(facts, claims) if len(found) == len(claims)]
    first = shared(facts, claims[0], claims[1])
    node = facts.source(first.node) if first else None
    root = roots[0] if roots else node.id if node else None
    yield Finding(code=RULE.code, claims=claims, sources=(root,) if root else (), root=root)


def _sharing(
    facts: Facts, claims: Iterable[ClaimId]
) -> Iterator[tuple[tuple[ClaimId, ...], SourceId]]:
    """Yield claims that go through one layer, with the root of the one nearest the origin.

    Where all of some claims are among others that share a layer, these are told alone.
    """
    depths: dict[Step, int] = {}
    holders: dict[Step, set[ClaimId]] = {}
    for claim_id in claims:
        for path in facts.paths.through(claim_id):
            for depth, step in enumerate(path):
                holders.setdefault(step, set()).add(claim_id)
                depths[step] = max(depth, depths.get(step, 0))
    nearest: dict[frozenset[ClaimId], Step] = {}
    for step in sorted(holders, key=lambda step: (depths[step], step.head)):
        if len(holders[step]) > 1:
            nearest[frozenset(holders[step])] = step
    for found, step in nearest.items():
        if not any(found < other for other in nearest):
            yield facts.in_order(found), step.head


RULE = Rule(
    "single-root",
    Message("Single root"),
    Message("Claims that seem to bear each other out go back to one and the same source."),
    (Scope.JUDGEMENT, Scope.GROUP),
    find,
)
