"""withdrawn-source: what still rests on a source that was withdrawn, corrected or discredited."""

from __future__ import annotations

from collections.abc import Iterator

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
    Region,
    Source,
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
    fallen = _with_what_is_by(facts, source)
    claims = {claim for claim in _near(facts, fallen) if _depends(facts, claim, fallen)}

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
    judged = {
        j
        for c in claims
        for field in ("claims", "against")
        for j in facts.naming(Judgement, field, c)
    }
    for judgement in sorted(judged, key=lambda judgement: judgement.id):
        own = claims.intersection((*judgement.claims, *judgement.against))
        yield finding(*own, judgement=judgement)


def last_standing(facts: Facts, subject: str) -> Standing | None:
    """Return what became last of a source that fell; None of one that did not."""
    standings = facts.naming(Standing, "source", subject)
    return max(standings, key=lambda standing: (standing.date, standing.id), default=None)


def _with_what_is_by(facts: Facts, source: Source) -> dict[str, Source]:
    """Return a source with the documents and so on that are by it."""
    found = {str(source.id): source}
    waiting = [source]
    while waiting:
        for work in facts.naming(Source, "by", waiting.pop().id):
            if work.id not in found:
                found[work.id] = work
                waiting.append(work)
    return found


def _near(facts: Facts, fallen: dict[str, Source]) -> Iterator[ClaimId]:
    """Yield all claims that may depend on some sources."""
    for name, source in fallen.items():
        for field in ("source", "via"):
            for layer in facts.naming(Attribution, field, name):
                yield from facts.group(layer.claim)
        spoken = {region.document for region in facts.naming(Region, "voice", name)}
        for field in ("author", "publication"):
            spoken |= {document.id for document in facts.naming(Document, field, name)}
        spoken |= {twin.id for twin in facts.twins.get(facts.text_key(source.document), ())}
        for document_id in spoken:
            yield from (claim.id for claim in facts.naming(Claim, "document", document_id))


def _depends(facts: Facts, claim_id: ClaimId, fallen: dict[str, Source]) -> bool:
    claim = facts.claim(claim_id)
    key = facts.text_key(claim.document)
    if any(key == facts.text_key(source.document) for source in fallen.values()):
        return True
    paths = facts.paths.onward(claim_id)
    voice = facts.voice(claim)
    return any(
        not fallen.keys().isdisjoint(nodes_of(path) or ((voice,) if voice else ()))
        for path in paths
    )


RULE = Rule(
    "withdrawn-source",
    Message("Source fell"),
    Message("It rests on a source that was withdrawn, corrected or discredited."),
    (Scope.SOURCE,),
    find,
)
