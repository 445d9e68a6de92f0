"""verdict-open: what could be checked in the project, and was not judged."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Passage, Rule, Scope
from annotator.findings.paths import nodes_of
from annotator.messages import Message
from annotator.model import ClaimId, ClaimKind, Evidence


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield evidence without a verdict, and a report not held against a source in hand."""
    claim = facts.claim(ClaimId(subject))
    for evidence in facts.naming(Evidence, "claim", claim.id):
        if evidence.verdict is None:
            passages = tuple(
                Passage(evidence.document, s.start, s.end, s.exact) for s in evidence.spans
            )
            yield Finding(
                code=RULE.code,
                claims=(claim.id,),
                passages=passages,
                detail=Message("The passage has no verdict yet."),
            )
    if claim.kind is not ClaimKind.REPORT:
        return
    held = {
        facts.text_key(evidence.document)
        for same in facts.group(claim.id)
        for evidence in facts.naming(Evidence, "claim", same)
    }
    here = facts.text_key(claim.document)
    nodes = dict.fromkeys(node for path in facts.paths.own(claim.id) for node in nodes_of(path))
    for source in map(facts.source, nodes):
        key = facts.text_key(source.document) if source else ""
        if source and key and key != here and key not in held:
            yield Finding(
                code=RULE.code,
                claims=(claim.id,),
                sources=(source.id,),
                root=source.id,
                detail=Message(
                    "The report has not been checked against its source, which is in the project."
                ),
            )


RULE = Rule(
    "verdict-open",
    Message("Verdict open"),
    Message("A claim could be checked against a document of the project, and has no verdict."),
    (Scope.CLAIM,),
    find,
)
