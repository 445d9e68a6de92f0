"""unresolved-voice: nobody knows who speaks in a region."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Passage, Rule, Scope
from annotator.messages import Message
from annotator.model import Document, Region, SourceKind

_BEGINNING = 60
"""Code points."""


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield an anonymous source that is the voice of regions; a pseudonym is resolved."""
    source = facts.source(subject)
    if source is None or source.kind is not SourceKind.ANONYMOUS:
        return
    regions = sorted(facts.naming(Region, "voice", source.id), key=lambda r: (r.document, r.start))
    if regions:
        passages = tuple(_passage(facts, region) for region in regions)
        yield Finding(code=RULE.code, sources=(source.id,), root=source.id, passages=passages)


def _passage(facts: Facts, region: Region) -> Passage:
    """Return the beginning of a region, by which it is known."""
    document = facts.get(Document, region.document)
    end = min(region.end, region.start + _BEGINNING)
    text = facts.text(document) if document else ""
    return Passage(region.document, region.start, end, text[region.start : end])


RULE = Rule(
    "unresolved-voice",
    Message("Unresolved voice"),
    Message("Who speaks in a part of the text is not known."),
    (Scope.SOURCE,),
    find,
)
