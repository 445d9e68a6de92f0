"""verdict-open."""

from annotator.model import (
    Claim,
    ClaimId,
    DocumentId,
    Evidence,
    EvidenceId,
    SourceKind,
    Span,
    Verdict,
)

from ..made import FACT, SAME, claim, document, found, layers, related, source

CODE = "verdict-open"
IN_HAND = source("paper", SourceKind.DOCUMENT, document="e")
START = (document(), document("e"), IN_HAND, source("mayor"))


def held(verdict: Verdict | None, of: str = "a", in_: str = "e") -> Evidence:
    spans = (Span(0, 3, "The"),)
    return Evidence(
        id=EvidenceId(f"{of} {in_}"),
        claim=ClaimId(of),
        document=DocumentId(in_),
        spans=spans,
        verdict=verdict,
    )


def told(*records: object) -> list[tuple[object, ...]]:
    return [(*f.claims, *f.sources, *(p.exact for p in f.passages)) for f in found(CODE, *records)]


def test_evidence_without_a_verdict_is_open() -> None:
    assert told(*START, claim("a", FACT), held(None)) == [("a", "The")]
    assert told(*START, claim("a", FACT), held(Verdict.NOT_FOUND)) == []


def test_a_report_is_held_against_its_source_in_hand() -> None:
    report = (*START, claim("a"), *layers("a", "paper", "mayor"))
    assert told(*report) == [("a", "paper")]
    assert [f.root for f in found(CODE, *report)] == ["paper"]
    assert told(*report, held(Verdict.FAITHFUL)) == []
    assert told(*report, held(Verdict.FAITHFUL, in_="d")) == [("a", "paper")]


def test_once_is_enough_for_what_is_the_same() -> None:
    twice: list[Claim] = [claim("a"), claim("b", start=9)]
    chains = (*layers("a", "paper"), *layers("b", "paper"))
    records = (*START, *twice, *chains, related("a", SAME, "b"))
    assert told(*records, held(Verdict.FAITHFUL)) == []
    assert told(*records) == [("a", "paper"), ("b", "paper")]


def test_a_source_that_is_the_document_itself_is_no_check() -> None:
    own = source("self", SourceKind.DOCUMENT, document="d")
    assert told(*START, own, claim("a"), *layers("a", "self")) == []
