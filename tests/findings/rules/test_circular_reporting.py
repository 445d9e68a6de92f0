"""circular-reporting."""

from annotator.model import SourceKind

from ..made import FACT, SAME, claim, document, found, layers, related, source

CODE = "circular-reporting"
DOCUMENTS = tuple(document(name) for name in "def")
SOURCES = tuple(source(f"report {name}", SourceKind.DOCUMENT, document=name) for name in "def")
CLAIMS = tuple(claim(name.upper(), of=name) for name in "def")
START = (*DOCUMENTS, *SOURCES, *CLAIMS, source("mayor"))


def test_the_claims_that_make_the_steps_of_a_circle_are_told() -> None:
    steps = (*layers("D", "mayor", "report e"), *layers("E", "report f"), *layers("F", "report d"))
    beside = (claim("X", of="e", start=9), *layers("X", "report d"))
    (finding,) = found(CODE, *START, *steps, claim("Y", start=9), *layers("Y", "mayor"), *beside)
    assert finding.claims == ("D", "E", "X", "F")


def test_a_way_that_does_not_lead_back_is_none() -> None:
    steps = (*layers("D", "report e"), *layers("E", "report f"), *layers("F", "mayor"))
    assert found(CODE, *START, *steps) == []


def test_a_step_may_be_inherited() -> None:
    headline = (claim("h", FACT, 9), related("h", SAME, "D"), *layers("h", "mayor"))
    steps = (*layers("D", "report e", "mayor"), *layers("E", "report d"))
    (finding,) = found(CODE, *START, *steps, *headline)
    assert finding.claims == ("D", "h", "E")


def test_a_document_that_cites_itself_or_its_twin_is_no_circle() -> None:
    twin = (document("d", "one text"), document("e", "one text"))
    records = (*twin, *SOURCES[:2], claim("a"), claim("b", of="e"))
    assert found(CODE, *records, *layers("a", "report d"), *layers("b", "report d")) == []
    assert found(CODE, *records, *layers("a", "report e")) == []
