"""Small projects to find something in, as records: ids are names."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from annotator.findings import Facts, Finding, Ledger
from annotator.model import (
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    ClaimKind,
    Confidence,
    Document,
    DocumentId,
    Judgement,
    JudgementId,
    Likelihood,
    Record,
    Region,
    RegionId,
    RegionKind,
    Relation,
    RelationId,
    RelationType,
    Source,
    SourceId,
    SourceKind,
    Span,
    Stance,
)

FACT, REPORT, OPINION = ClaimKind.FACT, ClaimKind.REPORT, ClaimKind.OPINION
SAME = RelationType.SAME_AS
TEXT = "The minister said that nobody had denied the letter. Others laughed at that. " * 4


def facts_of(*records: object, texts: dict[str, str] | None = None) -> Facts:
    """Return the facts of some records; texts by the id of their document, else `TEXT`."""
    facts = Facts(lambda document: (texts or {}).get(document.id, TEXT))
    for record in records:
        assert isinstance(record, Record), record
        facts.put(type(record), record.id, record)
    return facts


def found(code: str, *records: object, texts: dict[str, str] | None = None) -> list[Finding]:
    """Return what one rule finds in some records."""
    findings = Ledger(facts_of(*records, texts=texts)).findings()
    return [finding for finding in findings if finding.code == code]


def document(name: str = "d", text: str = "", **fields: Any) -> Document:
    """Return a document; those of one `text` are twins, and without one it is its own."""
    key = sha256((text or name).encode()).hexdigest()
    return Document(id=DocumentId(name), title=name, sha256=key, length=len(text or TEXT), **fields)


def region(name: str, kind: RegionKind, start: int, end: int, **fields: Any) -> Region:
    """Return a region of the document `d`."""
    given: dict[str, Any] = {"document": DocumentId("d"), **fields}
    return Region(id=RegionId(name), kind=kind, start=start, end=end, **given)


def source(name: str, kind: SourceKind = SourceKind.PERSON, **fields: Any) -> Source:
    """Return a source."""
    return Source(id=SourceId(name), name=name, kind=kind, **fields)


def claim(
    name: str,
    kind: ClaimKind | None = REPORT,
    start: int = 0,
    *,
    words: str = "The",
    of: str = "d",
    **fields: Any,
) -> Claim:
    """Return a claim that begins at an offset."""
    span = Span(start, start + len(words), words)
    return Claim(id=ClaimId(name), document=DocumentId(of), kind=kind, spans=(span,), **fields)


def layers(name: str, *steps: str | tuple[str, str], **fields: Any) -> list[Attribution]:
    """Return a chain of a claim, outermost first; a step is a source, or a source and its via."""
    made: list[Attribution] = []
    for number, step in enumerate(steps):
        said, via = step if isinstance(step, tuple) else (step, None)
        made.append(
            Attribution(
                id=AttributionId(f"{name}/{fields.get('beside', '')}{number}"),
                claim=ClaimId(name),
                source=SourceId(said),
                via=SourceId(via) if via else None,
                stance=fields.get("stance", Stance.ASSERTS),
                parent=made[-1].id if made else None,
                directness=fields.get("directness"),
            )
        )
    return made


def related(one: str, kind: RelationType, other: str) -> Relation:
    """Return a relation."""
    return Relation(
        id=RelationId(f"{one} {kind} {other}"),
        from_claim=ClaimId(one),
        type=kind,
        to_claim=ClaimId(other),
    )


def judgement(*claims: str) -> Judgement:
    """Return a judgement that rests on some claims."""
    return Judgement(
        id=JudgementId("j"),
        statement="So it is.",
        likelihood=Likelihood.LIKELY,
        confidence=Confidence.LOW,
        claims=tuple(map(ClaimId, claims)),
    )
