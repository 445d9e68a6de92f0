"""single-root."""

from annotator.model import SourceKind

from ..made import SAME, claim, document, found, judgement, layers, related, source

CODE = "single-root"
PAPER = source("paper", SourceKind.PUBLICATION)
REPORT_OF_IT = source("report", SourceKind.DOCUMENT, by="paper")
START = (document(), PAPER, REPORT_OF_IT, source("mayor"), source("clerk"), source("judge"))


def test_the_claims_of_a_judgement_that_share_a_layer_are_told_without_the_others() -> None:
    claims = (claim("a"), claim("b", start=5), claim("c", start=9))
    chains = (
        *layers("a", ("paper", "report")),
        *(*layers("b", ("paper", "report"), "mayor"), *layers("c", "judge")),
    )
    (finding,) = found(CODE, *START, *claims, *chains, judgement("b", "a", "c"))
    assert finding.claims == ("a", "b")
    assert (finding.root, finding.judgement) == ("report", "j")


def test_the_root_is_the_shared_layer_nearest_the_origin() -> None:
    claims = (claim("a"), claim("b", start=5))
    chains = [each for name in "ab" for each in layers(name, ("paper", "report"), "mayor")]
    (finding,) = found(CODE, *START, *claims, *chains, judgement("a", "b"))
    assert finding.root == "mayor"


def test_independent_claims_are_none() -> None:
    claims = (claim("a"), claim("b", start=5))
    chains = (*layers("a", "mayor"), *layers("b", "judge"))
    assert found(CODE, *START, *claims, *chains, judgement("a", "b")) == []


def test_same_claims_of_several_documents_that_are_one_echo_are_told() -> None:
    records = (
        *(*START, document("e"), document("f"), claim("a"), claim("b", of="e"), claim("c", of="f")),
        *(*layers("a", "mayor"), *layers("b", "paper", "mayor"), *layers("c", "mayor")),
        *(related("a", SAME, "b"), related("b", SAME, "c")),
    )
    (finding,) = found(CODE, *records)
    assert finding.claims == ("a", "b", "c")
    assert finding.root == "mayor"
    further = (document("g"), claim("d", of="g"), *layers("d", "judge"), related("d", SAME, "a"))
    assert found(CODE, *records, *further) == []


def test_same_claims_of_one_document_or_its_twin_are_no_echo() -> None:
    records = (
        *(*START, document("d", "one text"), document("e", "one text")),
        *(claim("a"), claim("b", start=5), claim("c", of="e")),
        *(*layers("a", "mayor"), *layers("b", "mayor"), *layers("c", "mayor")),
        *(related("a", SAME, "b"), related("b", SAME, "c")),
    )
    assert found(CODE, *records) == []
