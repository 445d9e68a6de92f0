"""unsourced-quotation: words in quotation marks, and no claim says whose they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.findings.facts import Facts
from annotator.findings.finding import Finding, Passage, Rule, Scope
from annotator.messages import Message
from annotator.model import Claim, Document, RegionKind
from annotator.text.finite_verbs import guessed_language, has_finite_verb
from annotator.text.spoken import is_spoken

Range = tuple[int, int]


def find(facts: Facts, subject: str) -> Iterator[Finding]:
    """Yield each quotation with words that no claim with a layer covers; scare quotes are none."""
    document = facts.get(Document, subject)
    if document is None:
        return
    text = facts.text(document)
    language = document.language or guessed_language(text)
    claims = list(facts.naming(Claim, "document", document.id))
    sourced = [claim for claim in claims if facts.layers(claim.id)]
    covered = sorted((s.start, s.end) for claim in sourced for s in claim.spans)
    for quoted in facts.quotations(document):
        pieces = list(_without(quoted, covered))
        left = " ".join(text[start:end] for start, end in pieces)
        is_said = has_finite_verb(left, language) or (
            pieces == [quoted] and is_spoken(text, quoted)
        )
        if is_said and not _is_furniture(facts, document, quoted[0]):
            yield _finding(facts, document, text, quoted, claims)


def _finding(
    facts: Facts, document: Document, text: str, quoted: Range, claims: Sequence[Claim]
) -> Finding:
    start, end = quoted
    holding = facts.in_order(
        claim.id for claim in claims if any(s.start < end and start < s.end for s in claim.spans)
    )
    passage = Passage(document.id, start, end, text[start:end])
    return Finding(code=RULE.code, claims=holding, passages=() if holding else (passage,))


def _without(stretch: Range, covered: Sequence[Range]) -> Iterator[Range]:
    """Yield the pieces of a stretch that no range covers; the ranges are in order."""
    at, end = stretch
    for first, last in covered:
        if first >= end:
            break
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _is_furniture(facts: Facts, document: Document, offset: int) -> bool:
    return facts.voices(document.id).stand(offset).kind is RegionKind.FURNITURE


RULE = Rule(
    "unsourced-quotation",
    Message("Unsourced quotation"),
    Message("Words stand in quotation marks, and no claim there says whose they are."),
    (Scope.DOCUMENT,),
    find,
)
