"""single-root."""

import random
from itertools import permutations

import pytest

from annotator.findings.independence import Shared, origins
from annotator.model import ClaimId, RegionKind, SourceKind

from ..made import (
    FACT,
    SAME,
    claim,
    document,
    facts_of,
    found,
    judgement,
    layers,
    region,
    related,
    source,
)

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


def test_claims_of_a_judgement_that_share_a_node_are_told_whatever_else_their_layers_hold() -> None:
    claims = (claim("a"), claim("b", start=5), claim("c", start=9), claim("d", start=12))
    by_source = (*layers("a", ("mayor", "report")), *layers("b", ("mayor", "letter")))
    by_via = (*layers("c", ("clerk", "hearing")), *layers("d", ("judge", "hearing")))
    places = (source("letter", SourceKind.DOCUMENT), source("hearing", SourceKind.BRIEFING))
    records = (*START, *places, *claims, *by_source, *by_via, judgement("a", "b", "c", "d"))
    told = {finding.claims: finding.root for finding in found(CODE, *records)}
    assert told == {("a", "b"): "mayor", ("c", "d"): "hearing"}


def test_a_judgement_all_of_whose_claims_depend_on_each_other_is_told_with_the_reason() -> None:
    office = (source("office"), source("one", affiliation="office"), source("two", by="office"))
    claims = (claim("a"), claim("b", start=5))
    records = (*START, *office, *claims, *layers("a", "one"), *layers("b", "two"))
    (finding,) = found(CODE, *records, judgement("a", "b"))
    assert (finding.claims, finding.root) == (("a", "b"), "office")
    assert finding.shared == (Shared("office", ("one", "two")),)
    assert (
        found(CODE, *records, claim("c", start=9), *layers("c", "judge"), judgement("a", "b", "c"))
        == []
    )


@pytest.mark.parametrize("circle", [*permutations("xyz", 2), *permutations("xyz")], ids="".join)
def test_the_reason_names_the_root_wherever_a_circle_is_entered(circle: tuple[str, ...]) -> None:
    names = "abc"[: len(circle)]
    claims = [claim(name, start=5 * number) for number, name in enumerate(names)]
    chains = [
        layer
        for number, name in enumerate(names)
        for layer in layers(name, *circle[number:], *circle[:number])
    ]
    sources = [source(name) for name in circle]
    (finding,) = found(CODE, document(), *sources, *claims, *chains, judgement(*names))
    assert finding.root is not None
    assert finding.shared == (Shared(finding.root, (finding.root,)),)


CIRCLE = (
    *(source("one", SourceKind.DOCUMENT, document="d"), document("d"), claim("a")),
    *(source("two", SourceKind.DOCUMENT, document="e"), document("e"), claim("b", of="e")),
    *(related("a", SAME, "b"), *layers("a", "two"), *layers("b", "one")),
)
"""Two documents that have it from each other."""


@pytest.mark.parametrize("origin", ["archive", "zoo"])
@pytest.mark.parametrize("cites", ["a", "b"])
def test_an_origin_behind_a_circle_is_its_root_whatever_it_is_called(
    origin: str, cites: str
) -> None:
    (finding,) = found(CODE, *CIRCLE, source(origin), *layers(cites, origin, beside="too"))
    assert finding.root == origin


@pytest.mark.parametrize(("first", "second"), [("2020", "2021"), ("2021", "2020")])
def test_in_a_circle_without_an_origin_the_first_that_was_published_is_the_root(
    first: str, second: str
) -> None:
    dated = (document("d", published=first), document("e", published=second))
    (finding,) = found(CODE, *CIRCLE, *dated)
    assert finding.root == ("one" if first < second else "two")
    assert finding.shared == (Shared(finding.root, (finding.root,)),)
    assert origins(facts_of(*CIRCLE, *dated), finding.claims).sources == (finding.root,)


@pytest.mark.parametrize("seed", range(20))
def test_what_is_found_does_not_hang_on_the_order_of_the_records(seed: int) -> None:
    chance = random.Random(seed)
    names = range(chance.randint(2, 6))
    records: list[object] = [source("mayor")]
    for n in names:
        records += [document(f"d{n}"), claim(f"c{n}", of=f"d{n}")]
        records += [source(f"r{n}", SourceKind.DOCUMENT, document=f"d{n}")]
        records += [related(f"c{n}", SAME, f"c{chance.randrange(n)}")] if n else []
        for way in range(chance.randint(1, 3)):
            cited = chance.choice([f"r{other}" for other in names if other != n] + ["mayor"])
            records += layers(f"c{n}", cited, beside=str(way))
    told = set()
    for _ in range(6):
        chance.shuffle(records)
        facts = facts_of(*records)
        told.add((tuple(found(CODE, *records)), origins(facts, sorted(facts.group(ClaimId("c0"))))))
    assert len(told) == 1


def test_facts_in_one_voice_under_one_judgement_are_told() -> None:
    records = (*START, source("author"), claim("a", FACT), claim("b", FACT, 5), judgement("a", "b"))
    spoken = region("p", RegionKind.PARAGRAPH, 0, 40, voice="author")
    (finding,) = found(CODE, *records, spoken)
    assert (finding.claims, finding.root) == (("a", "b"), "author")


def test_an_echo_of_a_report_in_hand_that_is_named_as_its_via_is_one() -> None:
    in_hand = source("article", SourceKind.DOCUMENT, by="paper", document="e")
    records = (
        *(
            document(),
            document("e"),
            PAPER,
            in_hand,
            source("mayor"),
            claim("a"),
            claim("b", of="e"),
        ),
        *(*layers("a", ("paper", "article")), *layers("b", "mayor"), related("a", SAME, "b")),
    )
    (finding,) = found(CODE, *records)
    assert (finding.claims, finding.root) == (("a", "b"), "mayor")


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
