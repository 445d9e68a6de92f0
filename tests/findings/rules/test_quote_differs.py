"""quote-differs."""

import pytest

from annotator.findings.quoting import passage_for, passage_in_hand, proposed_verdict
from annotator.model import (
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Evidence,
    EvidenceId,
    Span,
    Verdict,
)
from annotator.text.fidelity import departures

from ..made import claim, document, facts_of, found, layers, source

CODE = "quote-differs"
PASSAGE = "She did not pay the 50 clerks in May."
START = (document(), document("e"), source("mayor"))


def told(
    text: str, words: str, verdict: Verdict | None = None, passage: str = PASSAGE
) -> list[str]:
    held = Evidence(
        id=EvidenceId("x"),
        claim=ClaimId("a"),
        document=DocumentId("e"),
        spans=(Span(0, len(passage), passage),),
        verdict=verdict,
    )
    of = claim("a", start=text.index(words), words=words)
    findings = found(CODE, *START, of, *layers("a", "mayor"), held, texts={"d": text, "e": passage})
    return [str(finding.detail) for finding in findings]


def test_any_difference_of_a_quotation_is_told_with_its_kind() -> None:
    text = "“She did pay the 40 clerks in May,” he said."
    assert told(text, text[1:33]) == ["negation, number"]
    assert told("“She didn’t pay the 50 clerks”.", "She didn’t pay the 50 clerks") == []


def test_words_of_a_report_may_be_others_but_no_other_number() -> None:
    assert told("He said she left 50 people unpaid.", "she left 50 people unpaid") == []
    (detail,) = told("He said she did not pay 40 clerks.", "she did not pay 40 clerks")
    assert "number" in detail


def test_a_report_is_not_surer_than_its_passage() -> None:
    passage = "Some 40 hives may have died in May."
    assert told("He said 40 hives died.", "40 hives died", passage=passage)[0].startswith("hedge")
    assert (
        told("He said 40 hives might have died.", "40 hives might have died", passage=passage) == []
    )


@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_that_says_so_is_enough(verdict: Verdict) -> None:
    text = "“She did pay the 40 clerks in May,” he said."
    is_called_right = verdict in (Verdict.VERBATIM, Verdict.FAITHFUL)
    assert bool(told(text, text[1:33], verdict)) is is_called_right


@pytest.mark.parametrize(
    ("said", "is_quoted", "verdict"),
    [
        ("She did not pay the 50 clerks", True, Verdict.VERBATIM),
        ("She did not pay the 50 clerks", False, Verdict.FAITHFUL),
        ("She did not pay the 40 clerks", True, Verdict.CONTRADICTED),
        ("She did not pay … clerks", True, Verdict.PARTIAL),
        ("She did not thank the 50 clerks", True, Verdict.PARTIAL),
        ("She did not perhaps pay the 50 clerks", True, Verdict.OVERSTATED),
    ],
)
def test_a_verdict_is_proposed_from_the_differences(
    said: str, is_quoted: bool, verdict: Verdict
) -> None:
    found_ = departures(said, PASSAGE)
    assert proposed_verdict(found_, is_quoted=is_quoted) is verdict


def test_the_passage_of_a_claim_is_found_by_its_quoted_words() -> None:
    text = f"Before. {PASSAGE} After."
    of: Claim = claim("a", start=0, words="“not pay the 50 clerks”")
    facts = facts_of(*START, of, texts={"d": "“not pay the 50 clerks” he said", "e": text})
    other = facts.get(Document, "e")
    assert other is not None
    place = passage_for(facts, of, other)
    assert place is not None
    assert text[slice(*place)] == "not pay the 50 clerks"


def in_hand(texts: dict[str, str], *records: object) -> tuple[str, str, list[str]] | None:
    """Return in which document the words of a claim were found, which, and how they differ."""
    said = "He said “she did not pay the 50 clerks”."
    of = claim("a", words=said[8:39], start=8)
    texts |= {"d": said}
    documents = [document(name, text) for name, text in texts.items()]
    facts = facts_of(*documents, source("mayor"), of, *records, texts=texts)
    found = passage_in_hand(facts, of.id)
    if found is None:
        return None
    words = texts[found.document][slice(*found.range)]
    return found.document, words, [each.kind for each in found.differences]


def test_the_passage_is_found_in_any_other_document_exact_before_near() -> None:
    near = "Well, she did pay the 40 clerks."
    assert in_hand({"e": "Of nothing at all."}) is None
    found = in_hand({"e": near})
    assert found == ("e", "she did pay the 40 clerks", ["negation", "number"])
    found = in_hand({"e": near, "f": PASSAGE})
    assert found == ("f", "She did not pay the 50 clerks", [])


def test_documents_that_are_sources_of_the_claim_come_first() -> None:
    letter = source("letter", document="f")
    chain = layers("a", ("mayor", "letter"))
    found = in_hand({"e": PASSAGE, "f": f"Well. {PASSAGE}"}, letter, *chain)
    assert found is not None
    assert found[0] == "f"
