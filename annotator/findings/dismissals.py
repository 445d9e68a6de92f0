"""Findings that somebody saw and called all right, for as long as their ground is the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding
from annotator.grouping import grouped
from annotator.model import (
    Claim,
    Dismissal,
    DismissalId,
    Judgement,
    Relation,
    RelationType,
    Source,
    Standing,
    new_id,
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A finding with the dismissal that holds for it, if any."""

    finding: Finding
    dismissal: Dismissal | None = None


def seen(facts: Facts, findings: Iterable[Finding]) -> Iterator[Seen]:
    """Yield findings with their dismissals, but for those of rules that are switched off."""
    if not facts.all(Dismissal):
        yield from map(Seen, findings)
        return
    off = {dismissal.code for dismissal in facts.all(Dismissal) if is_of_rule(dismissal)}
    known = grouped((subject_of(dismissal), dismissal) for dismissal in facts.all(Dismissal))
    for finding in findings:
        if finding.code in off:
            continue
        told = known.get(finding.subject, ())
        ground = ground_of(facts, finding) if told else ""
        yield Seen(finding, next((d for d in told if d.ground == ground), None))


def dismissal_of(facts: Facts, finding: Finding, because: str) -> Dismissal:
    """Return the record that says that a finding is all right."""
    return Dismissal(
        id=DismissalId(new_id()),
        code=finding.code,
        claims=finding.claims,
        sources=finding.sources,
        judgement=finding.judgement,
        passages=finding.passages,
        because=because,
        ground=ground_of(facts, finding),
    )


def is_of_rule(dismissal: Dismissal) -> bool:
    """Return whether a dismissal switches its rule off."""
    return not (dismissal.claims or dismissal.sources or dismissal.judgement or dismissal.passages)


def ground_of(facts: Facts, finding: Finding) -> str:
    """Return a digest of all that a finding rests on."""
    said: list[object] = [finding.code, finding.root, str(finding.detail)]
    said += ((each.node, *each.leads) for each in finding.shared)
    for claim_id in sorted(finding.claims):
        if (claim := facts.get(Claim, claim_id)) is not None:
            said += [claim.kind, claim.credibility, [span.exact for span in claim.spans]]
        layers = facts.links(claim_id)
        said += sorted((a.source, a.via or "", a.stance, a.parent or "") for a in layers)
        said += sorted(facts.group(claim_id))
        said += sorted(facts.beside(claim_id, RelationType.CONTRADICTS))
        rests = facts.naming(Relation, "from_claim", claim_id)
        said += sorted(r.to_claim for r in rests if r.type is RelationType.DEPENDS_ON)
    for source_id in sorted(finding.sources):
        if (source := facts.get(Source, source_id)) is not None:
            said += [source.kind, source.named, source.by, source.affiliation, source.document]
        standings = facts.naming(Standing, "source", source_id)
        said += sorted((s.id, s.fallen, s.date) for s in standings)
    if (judgement := facts.get(Judgement, finding.judgement)) is not None:
        said += [judgement.statement, judgement.likelihood, judgement.claims, judgement.against]
    return blake2b(repr(said).encode(), digest_size=8).hexdigest()


def subject_of(dismissal: Dismissal) -> tuple[object, ...]:
    """Return the subject of the finding that a dismissal is about."""
    return Finding(
        code=dismissal.code,
        claims=dismissal.claims,
        sources=dismissal.sources,
        judgement=dismissal.judgement,
        passages=dismissal.passages,
    ).subject
