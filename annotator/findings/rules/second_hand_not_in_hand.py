"""second-hand-not-in-hand: what a publication reported, and nobody has the report."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import Attribution, ClaimId, Source, SourceId, SourceKind


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield the claims whose proximate source is this report, or publication."""
    source = facts.source(subject)
    if source is None or source.document is not None or not _is_published(facts, source):
        return
    claims = facts.in_order(
        claim
        for claim in _near(facts, source.id)
        if any(path and path[0].head == source.id for path in facts.paths.whole(claim))
    )
    if claims:
        yield Finding(code=RULE.code, claims=claims, sources=(source.id,), root=source.id)


def _is_published(facts: Facts, source: Source) -> bool:
    if source.kind is SourceKind.DOCUMENT:
        by = facts.source(source.by)
        return by is not None and by.kind is SourceKind.PUBLICATION
    return source.kind is SourceKind.PUBLICATION


def _near(facts: Facts, source_id: SourceId) -> Iterator[ClaimId]:
    """Yield the claims that have a source in their layers, and those that may inherit it."""
    for field in ("via", "source"):
        for layer in facts.naming(Attribution, field, source_id):
            yield from facts.group(layer.claim)


RULE = Rule(
    "second-hand-not-in-hand",
    Message("Second hand, not in hand"),
    Message("The claim comes from a publication’s report that is not in the project."),
    (Scope.SOURCE,),
    find,
)
