"""no-occasion: somebody said it, and the text does not say where or in what."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Rule, Scope
from annotator.messages import Message
from annotator.model import ClaimId, RegionKind, Stance
from annotator.reader.chains import outermost


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield a claim with an outermost layer without a via; silence has no occasion."""
    claim = facts.claim(ClaimId(subject))
    layers = facts.layers(claim.id)
    said = [
        layer.source
        for layer in (outermost(layers) if len(layers) > 1 else layers)
        if layer.via is None and layer.stance is not Stance.DECLINES
    ]
    if said and facts.region_kind(claim) is not RegionKind.COMMENT:
        yield Finding(code=RULE.code, claims=(claim.id,), sources=tuple(dict.fromkeys(said)))


RULE = Rule(
    "no-occasion",
    Message("No occasion"),
    Message("The text does not say where, or on what occasion, the source said it."),
    (Scope.CLAIM,),
    find,
)
