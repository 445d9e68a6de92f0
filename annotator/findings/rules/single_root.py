"""single-root: claims that seem to bear each other out, and go back to one and the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.findings.independence import Shared, all_shared, are_all_dependent
from annotator.messages import Message
from annotator.model import Claim, ClaimId, Judgement, JudgementId


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield claims of a judgement, or same claims, of which no two are independent."""
    if (judgement := facts.get(Judgement, subject)) is not None:
        claims = facts.in_order(judgement.claims)
        if len(claims) > 1 and are_all_dependent(facts, claims):
            yield _finding(facts, claims, judgement.id)
        else:
            for some in _sharing(facts, claims):
                yield _finding(facts, some, judgement.id)
    elif facts.get(Claim, subject) is not None:
        claims = facts.in_order(facts.group(ClaimId(subject)))
        texts = {facts.text_key(facts.claim(claim_id).document) for claim_id in claims}
        if len(texts) > 1 and are_all_dependent(facts, claims):
            yield _finding(facts, claims)


def _finding(
    facts: Facts, claims: tuple[ClaimId, ...], judgement: JudgementId | None = None
) -> Finding:
    node = _sharing(facts, claims).get(claims)
    shared = (Shared(node, (node,)),) if node else all_shared(facts, claims)
    root = facts.source(shared[0].node)
    return Finding(
        code=RULE.code,
        claims=claims,
        sources=(root.id,) if root else (),
        root=root.id if root else None,
        judgement=judgement,
        shared=shared,
    )


def _sharing(facts: Facts, claims: Sequence[ClaimId]) -> dict[tuple[ClaimId, ...], str]:
    """Return claims whose chains have a node in common, with the root of those that share it.

    That is the via, else the source, of the shared layer nearest the origin; where several are
    as near, as in a circle, what is dated first. Where all of some claims are among others that
    share a node, these are told alone.
    """
    holders: dict[str, set[ClaimId]] = {}
    places: dict[str, tuple[float, int]] = {}
    for claim_id in claims:
        for path, behind in facts.paths.onward(claim_id).items():
            layers: list[tuple[str, ...]] = [step.nodes for step in path]
            layers = layers or [facts.spoken(claim_id)]
            for steps, nodes in enumerate(reversed(layers)):
                for number, node in enumerate(nodes):
                    holders.setdefault(node, set()).add(claim_id)
                    places[node] = max((behind + steps, number), places.get(node, (0, 0)))
    nearest: dict[frozenset[ClaimId], str] = {}
    for node in sorted(holders, key=lambda node: (places[node], facts.date(node), node)):
        if len(holders[node]) > 1:
            nearest.setdefault(frozenset(holders[node]), node)
    return {
        facts.in_order(found): node
        for found, node in nearest.items()
        if not any(found < other for other in nearest)
    }


RULE = Rule(
    "single-root",
    Message("Single root"),
    Message("Claims that seem to corroborate each other go back to one and the same source."),
    (Scope.JUDGEMENT, Scope.GROUP),
    find,
)
