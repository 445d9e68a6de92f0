"""withdrawn-source: what still rests on a source that was withdrawn, corrected or discredited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.findings.paths import nodes_of
from annotator.messages import Message, term
from annotator.model import (
    Attribution,
    Claim,
    ClaimId,
    Document,
    Judgement,
    Source,
    SourceId,
    Standing,
)


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield the claims, the groups of same claims and the judgements that depend on a source."""
    source = facts.source(subject)
    last = last_standing(facts, subject)
    if source is None or last is None:
        return
    why = ", ".join(filter(None, (last.date, last.reason)))
    detail = Message("{0}: {1}", term(last.fallen), why) if why else term(last.fallen)
    claims = dependent(facts, source.id)

    def finding(*of: ClaimId, judgement: Judgement | None = None) -> Finding:
        return Finding(
            code=RULE.code,
            claims=facts.in_order(of),
            sources=(source.id,),
            root=source.id,
            judgement=judgement.id if judgement else None,
            detail=detail,
        )

    for claim_id in facts.in_order(claims):
        yield finding(claim_id)
    for group in {facts.group(claim_id) for claim_id in claims}:
        if len(group) > 1 and group <= claims:
            yield finding(*group)
    for judgement in judged_by(facts, claims):
        own = claims.intersection((*judgement.claims, *judgement.against))
        yield finding(*own, judgement=judgement)


def last_standing(facts: Facts, subject: str) -> Standing | None:
    """Return what became last of a source that fell; None of one that did not."""
    standings = facts.naming(Standing, "source", subject)
    return max(standings, key=attrgetter("order"), default=None)


def dependent(facts: Facts, source_id: SourceId) -> set[ClaimId]:
    """Return the claims that depend on a source."""
    fallen = fallen_with(facts, source_id)
    return {claim for claim in _near(facts, fallen) if _depends(facts, claim, fallen)}


def judged_by(facts: Facts, claims: set[ClaimId]) -> list[Judgement]:
    """Return the judgements that rest on any of some claims, by their ids."""
    on = (j for j in facts.all(Judgement) if not claims.isdisjoint((*j.claims, *j.against)))
    return sorted(on, key=lambda judgement: judgement.id)


def fallen_with(facts: Facts, source_id: SourceId) -> dict[SourceId, str]:
    """Return a source and all that is by it, or is a document that it wrote or published.

    Each has what the documents of its text have in common, nothing where it is none of them.
    """
    found: dict[SourceId, str] = {}
    waiting = [source_id]
    while waiting:
        name = waiting.pop()
        source = facts.source(name)
        if source is not None and name not in found:
            found[name] = facts.text_key(source.document)
            waiting += [work.id for work in facts.naming(Source, "by", name)]
            for field in ("author", "publication"):
                for document in facts.naming(Document, field, name):
                    waiting += [work.id for work in facts.naming(Source, "document", document.id)]
    return found


def _near(facts: Facts, fallen: Mapping[SourceId, str]) -> set[ClaimId]:
    """Return all claims that may depend on some sources."""
    near: set[ClaimId] = set()
    for name, key in fallen.items():
        for layered in ("source", "via"):
            near.update(layer.claim for layer in facts.naming(Attribution, layered, name))
        carried = set(facts.voiced_by(name))
        for field in ("host", "publication", "author"):
            carried |= {document.id for document in facts.naming(Document, field, name)}
        carried |= {twin.id for twin in facts.twins.get(key, ())}
        for document_id in carried:
            near.update(claim.id for claim in facts.naming(Claim, "document", document_id))
    return {same for claim in near for same in facts.group(claim)}


def _depends(facts: Facts, claim_id: ClaimId, fallen: Mapping[SourceId, str]) -> bool:
    """Return whether any who passes a claim on fell: who carries it, or a node of its chains."""
    _, document, start = facts.stand(claim_id)
    for carrier in facts.voices(document).carriers(start):
        if carrier.source in fallen:
            return True
    return facts.text_key(document) in fallen.values() or (
        any(not fallen.keys().isdisjoint(nodes_of(p)) for p in facts.paths.onward(claim_id))
    )


RULE = Rule(
    "withdrawn-source",
    Message("Source fell"),
    Message("It rests on a source that was withdrawn, corrected or discredited."),
    (Scope.SOURCE,),
    find,
)
