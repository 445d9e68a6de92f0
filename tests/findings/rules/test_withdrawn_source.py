"""withdrawn-source."""

from annotator.model import Fallen, RegionKind, SourceId, SourceKind, Standing, StandingId

from ..made import FACT, SAME, claim, document, found, judgement, layers, region, related, source

CODE = "withdrawn-source"
PAPER, MAYOR = source("paper", SourceKind.PUBLICATION), source("mayor")
REPORT_OF_IT = source("report", SourceKind.DOCUMENT, by="paper")
START = (document(), PAPER, MAYOR, REPORT_OF_IT)


def fell(name: str, date: str = "", reason: str = "") -> Standing:
    return Standing(
        id=StandingId(name),
        source=SourceId(name),
        fallen=Fallen.WITHDRAWN,
        date=date,
        reason=reason,
    )


def told(*records: object) -> list[tuple[str, ...]]:
    return [finding.claims for finding in found(CODE, *records)]


def test_each_claim_that_goes_back_to_it_is_told() -> None:
    claims = (claim("a"), claim("b", start=5), claim("c", start=9))
    chains = (*layers("a", ("paper", "report")), *layers("b", "mayor", "report"))
    records = (*START, *claims, *chains, *layers("c", "mayor"))
    assert told(*records) == []
    assert told(*records, fell("report")) == [("a",), ("b",)]
    assert told(*records, fell("paper")) == [("a",), ("b",)]
    (one, *_) = found(CODE, *records, fell("report", date="2026-03", reason="Made up."))
    assert one.detail == "withdrawn: 2026-03, Made up."
    assert one.root == "report"


def test_what_inherits_it_and_what_its_voice_says_falls_too() -> None:
    same = (claim("h", FACT), claim("r", start=9), related("h", SAME, "r"), *layers("r", "report"))
    assert told(*START, *same, fell("report"))[:2] == [("h",), ("r",)]
    spoken = region("p", RegionKind.PARAGRAPH, 0, 9, voice="mayor")
    assert told(*START, spoken, claim("a", FACT), claim("b", FACT, 20), fell("mayor")) == [("a",)]


def test_a_document_of_the_project_that_it_is_falls_whole() -> None:
    in_hand = source("letter", SourceKind.DOCUMENT, document="d")
    records = (*START, in_hand, claim("a", FACT), claim("b", start=9), *layers("b", "mayor"))
    assert told(*records, fell("letter")) == [("a",), ("b",)]


def test_what_echoes_a_document_in_hand_that_rests_on_it_falls_too() -> None:
    in_hand = source("article", SourceKind.DOCUMENT, document="e")
    echo = (document("e"), in_hand, claim("a"), claim("b", of="e"), related("a", SAME, "b"))
    records = (*START, *echo, *layers("a", "article"), *layers("b", "mayor"))
    assert told(*records, fell("mayor")) == [("a",), ("b",), ("a", "b")]


def test_groups_without_another_origin_and_judgements_are_told() -> None:
    same = (claim("a"), claim("b", start=9), related("a", SAME, "b"))
    records = (*START, *same, *layers("a", "report"), *layers("b", "report"), judgement("b"))
    assert told(*records, fell("report")) == [("a",), ("b",), ("a", "b"), ("b",)]
    other = (claim("c", start=12), *layers("c", "mayor"), related("c", SAME, "b"))
    assert ("a", "b", "c") not in told(*records, *other, fell("report"))


def test_whoever_carries_a_document_carries_each_claim_of_it() -> None:
    spoken = region("p", RegionKind.PARAGRAPH, 0, 9)
    heard = region("c", RegionKind.COMMENT, 20, 40, voice="reader")
    signed = document(host="portal", publication="paper", author="mayor")
    own = (source("portal"), source("reader"), signed, PAPER, MAYOR, spoken, heard)
    claims = (claim("a", FACT), claim("b", start=5), claim("c", start=25))
    records = (*own, source("clerk"), *claims, *layers("b", "clerk"))
    assert told(*records, fell("portal")) == [("a",), ("b",), ("c",)]
    assert told(*records, fell("paper")) == [("a",), ("b",)]
    assert told(*records, fell("mayor")) == [("a",), ("b",)]
    assert told(*records, fell("reader")) == [("c",)]
    assert told(*records, fell("clerk")) == [("b",)]
    unsigned = document(publication="paper")
    found = told(unsigned, *records[:2], *records[3:], fell("paper"))
    assert found == [("a",), ("b",), ("c",)]


def test_what_has_it_from_a_document_in_hand_falls_with_whoever_published_that() -> None:
    in_hand = source("article", SourceKind.DOCUMENT, document="e")
    printed = document("e", publication="paper", author="mayor")
    records = (document(), PAPER, MAYOR, printed, in_hand, claim("a"), *layers("a", "article"))
    assert told(*records, fell("paper")) == [("a",)]
    assert told(*records, fell("mayor")) == [("a",)]
