"""second-hand-not-in-hand."""

import pytest

from annotator.model import Source, SourceKind

from ..made import FACT, SAME, claim, document, found, layers, related, source

CODE = "second-hand-not-in-hand"
PAPER = source("paper", SourceKind.PUBLICATION)
REPORT_OF_IT = source("report", SourceKind.DOCUMENT, by="paper")
MAYOR = source("mayor")


def test_the_claims_that_a_report_not_in_hand_is_nearest_of_are_told_together() -> None:
    records = (
        *(document(), PAPER, REPORT_OF_IT, MAYOR, claim("a", start=5), claim("b")),
        *(claim("inner"), *layers("a", ("paper", "report"))),
        *layers("b", ("paper", "report"), "mayor"),
        *layers("inner", "mayor", "paper"),
    )
    (finding,) = found(CODE, *records)
    assert finding.claims == ("b", "a")
    assert finding.root == "report"
    assert finding.sources == ("report",)


@pytest.mark.parametrize(
    ("cited", "is_found"),
    [
        (PAPER, True),
        (REPORT_OF_IT, True),
        (source("paper", SourceKind.PUBLICATION, document="d"), False),
        (source("report", SourceKind.DOCUMENT, by="paper", document="d"), False),
        (source("report", SourceKind.DOCUMENT, by="mayor"), False),
        (source("report", SourceKind.DOCUMENT), False),
        (source("agency", SourceKind.ORGANISATION), False),
    ],
)
def test_it_is_a_publication_or_its_document_that_is_no_document_here(
    cited: Source, is_found: bool
) -> None:
    by = [PAPER] if cited.by else []
    records = (document(), MAYOR, *by, cited, claim("a"), *layers("a", cited.id, "mayor"))
    assert bool(found(CODE, *records)) is is_found


def test_a_headline_without_layers_inherits_the_report_it_is_the_same_as() -> None:
    records = (document(), PAPER, claim("h", FACT), claim("r", start=9), related("h", SAME, "r"))
    (finding,) = found(CODE, *records, *layers("r", "paper"))
    assert finding.claims == ("h", "r")


def test_nothing_is_inherited_from_another_document_or_through_a_third_claim() -> None:
    records = (
        *(document(), document("e"), PAPER, claim("r"), claim("h", FACT, 9), claim("o", of="e")),
        *(claim("far", FACT, 12), related("h", SAME, "r"), related("o", SAME, "r")),
        *(related("far", SAME, "h"), *layers("r", "paper")),
    )
    (finding,) = found(CODE, *records)
    assert finding.claims == ("r", "h")
