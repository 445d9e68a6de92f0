"""Why claims are not independent, in words."""

import pytest

from annotator.findings import Finding
from annotator.findings.independence import Shared, all_shared
from annotator.findings.telling import names_in, words_of_shared
from annotator.model import ClaimId, JudgementId, SourceId

from .made import claim, document, facts_of, judgement, layers, source

SOURCES = (
    source("office"),
    source("clerk", affiliation="office"),
    source("letter", by="office"),
    source("aide", affiliation="clerk"),
)


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("clerk", "clerk", "They go back to clerk."),
        ("clerk", "office", "They lead to office: clerk is affiliated to it."),
        ("clerk", "letter", "They lead to office: clerk is affiliated to it, letter is by it."),
        ("aide", "letter", "They lead to office: aide is by it or affiliated to it through others,"
         " letter is by it."),
    ],
)  # fmt: skip
def test_the_node_is_named_with_how_each_comes_to_it(one: str, other: str, words: str) -> None:
    claims = (claim("a"), claim("b", start=5), *layers("a", one), *layers("b", other))
    facts = facts_of(document(), *SOURCES, *claims)
    shared = all_shared(facts, [ClaimId("a"), ClaimId("b")])
    assert words_of_shared(facts, shared) == [words]


def test_what_is_no_source_is_told_too() -> None:
    facts = facts_of(document())
    text, voice = Shared("text:1", ("x", "y")), Shared("voice:1", ("voice:1",))
    assert words_of_shared(facts, [text, voice]) == [
        "They go back to one and the same text.",
        "One voice of the text says them.",
    ]


def test_a_finding_is_named_by_its_judgement_and_the_sources_that_are_there() -> None:
    facts = facts_of(*SOURCES, judgement())
    sources = (SourceId("clerk"), SourceId("none"), SourceId("letter"))
    named = Finding(code="code", sources=sources)
    assert names_in(facts, named, str) == "clerk, letter"
    judged = Finding(code="code", sources=sources[:1], judgement=JudgementId("j"))
    assert names_in(facts, judged, repr) == "'So it is.', clerk"
    assert names_in(facts, Finding(code="code", judgement=JudgementId("none")), str) == ""
