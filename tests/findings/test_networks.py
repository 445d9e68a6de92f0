"""Planted echo networks: the script knows how many origins there are, and shares nothing with us.

Each origin is a tree of documents: the first one has it from a source, every other one from a
document before it, which it names by its report or by its paper and report, with or without what
that one names in turn, or goes to the same source itself, or says it in the words of a headline
that is the same as a claim that names who said it. Some first ones cite an echo of theirs beside.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

import pytest

from annotator.findings import Ledger
from annotator.findings.independence import (
    Shared,
    all_nodes,
    all_shared,
    are_all_dependent,
    origins,
    shared,
)
from annotator.model import ClaimId, Record, SourceKind

from .made import FACT, SAME, claim, document, facts_of, layers, related, source

Layer = str | tuple[str, str]
"""A source, or one with its via."""


@dataclass
class Network:
    """Records of one group of same claims, and what is true of them."""

    records: list[object] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    origin_of: dict[str, int] = field(default_factory=dict)
    documents: int = 0
    origins: int = 0


def planted(seed: int, size: int) -> Network:
    """Return a network of so many documents."""
    chance = random.Random(seed)
    network = Network(documents=size, origins=chance.randint(1, max(1, size // 3)))
    chains: dict[int, list[list[Layer]]] = {n: [] for n in range(network.origins)}
    for number in range(network.origins):
        network.records += _origin(number, chance)
    last = list(range(network.origins))
    for number in range(size):
        tree = number if number < network.origins else chance.randrange(network.origins)
        chain = _chain(tree, chains[tree], chance)
        network.records += _document(network, number, tree, chain, chance)
        report = f"report {number}"
        names: list[Layer] = [report, (f"press {number}", report)]
        chains[tree].append([chance.choice(names), *chain])
        last[tree] = number
    for first, number in enumerate(last):  # the first one of a tree cites its own echo beside
        if first != number and chance.random() < 0.5:
            network.records += layers(f"c{first}", f"report {number}", beside="back")
    return network


def _origin(number: int, chance: random.Random) -> Iterator[Record]:
    """An origin is a person, one of an office, or a document by somebody."""
    shape = chance.randrange(3)
    yield source(f"office {number}", SourceKind.ORGANISATION)
    office = f"office {number}"
    yield source(f"origin {number}", named=shape != 2, affiliation=office if shape else None)
    yield source(f"spokesman {number}", affiliation=f"office {number}")
    yield source(f"letter {number}", SourceKind.DOCUMENT, by=f"origin {number}")


def _chain(tree: int, before: list[list[Layer]], chance: random.Random) -> list[Layer]:
    if not before or chance.random() < 0.3:
        return chance.choice([[f"origin {tree}"], [f"letter {tree}", f"origin {tree}"]])
    chain = chance.choice(before)
    return chain if chance.random() < 0.6 else chain[: chance.randint(1, len(chain))]


def _document(
    network: Network, number: int, tree: int, chain: list[Layer], chance: random.Random
) -> Iterator[object]:
    name, press = f"d{number}", f"press {number}"
    yield source(press, SourceKind.PUBLICATION)
    yield source(f"author {number}", affiliation=press)
    yield document(name, publication=press, author=f"author {number}", host="host")
    yield source(f"report {number}", SourceKind.DOCUMENT, by=press, document=name)
    own = f"c{number}"
    yield claim(own, of=name, start=9)
    yield from layers(own, *chain)
    heads = [own]
    if chance.random() < 0.3:
        heads.append(f"h{number}")
        yield claim(heads[1], FACT, of=name)
        yield related(heads[1], SAME, own)
    for each in heads:
        network.origin_of[each] = tree
    if network.claims:
        yield related(own, SAME, chance.choice(network.claims))
    network.claims += heads[:1]


@pytest.mark.parametrize("seed", range(34))
def test_documents_and_independent_origins_of_a_network_are_counted(seed: int) -> None:
    size = 2 + round(48 * seed / 33)
    network = planted(seed, size)
    facts = facts_of(*network.records, source("host", SourceKind.PUBLICATION))
    group = facts.group(facts.claim("c0").id)  # type: ignore[arg-type]
    assert group == set(network.origin_of)
    found = origins(facts, group)
    assert (found.documents, found.number) == (network.documents, network.origins)
    assert are_all_dependent(facts, sorted(group)) is (network.origins == 1)


@pytest.mark.parametrize("seed", range(0, 34, 5))
def test_two_claims_of_different_origins_are_independent(seed: int) -> None:
    network = planted(seed, 12)
    facts = facts_of(*network.records, source("host", SourceKind.PUBLICATION))
    for one, other in combinations(sorted(facts.group(facts.claim("c0").id)), 2):  # type: ignore[arg-type]
        if network.origin_of[one] != network.origin_of[other]:
            assert shared(facts, one, other) is None


def test_what_two_claims_share_is_named_with_how_they_come_to_it() -> None:
    records = (
        *(document(), document("e"), source("office"), source("clerk", affiliation="office")),
        *(source("judge"), claim("a"), claim("b", of="e"), *layers("a", "clerk")),
        *layers("b", "office"),
    )
    facts = facts_of(*records)
    found = shared(facts, *sorted(claim.id for claim in (facts.claim("a"), facts.claim("b"))))  # type: ignore[arg-type]
    assert found is not None
    assert (found.node, found.leads) == ("office", ("clerk", "office"))


def test_a_chain_that_comes_back_adds_no_origin_and_keeps_what_it_makes_dependent() -> None:
    records = (
        *(document(), document("e"), source("paper", SourceKind.PUBLICATION), source("judge")),
        *(source("first", SourceKind.DOCUMENT, document="d"), claim("a"), claim("b", of="e")),
        source("echo", SourceKind.DOCUMENT, document="e", by="paper"),
        *(*layers("a", "judge"), *layers("a", "echo", beside="back"), *layers("b", "first")),
        *(related("a", SAME, "b"), claim("c", start=9), *layers("c", "paper")),
    )
    facts = facts_of(*records)
    one, other = ClaimId("a"), ClaimId("c")
    found = origins(facts, facts.group(one))
    assert (found.number, found.sources) == (1, ("judge",))
    assert shared(facts, one, other) == Shared("paper", ("echo", "paper"))


def test_for_many_claims_each_node_is_named_that_most_of_them_lead_to() -> None:
    records = (
        *(document(), source("office"), source("clerk", affiliation="office"), source("judge")),
        *(claim(name) for name in "abcdef"),
        *(*layers("a", "clerk"), *layers("b", "office"), *layers("c", "judge")),
        *(*layers("d", "judge"), *layers("e", "judge"), *layers("f", "loner"), source("loner")),
    )
    found = all_shared(facts_of(*records), [ClaimId(name) for name in "abcdef"])
    assert found == (Shared("judge", ("judge",)), Shared("office", ("clerk", "office")))


def test_the_farthest_node_of_each_origin_is_told_and_whether_it_has_a_name() -> None:
    records = (
        *(document(), document("e"), source("paper", SourceKind.PUBLICATION)),
        *(source("x", SourceKind.ANONYMOUS), claim("a"), claim("b", of="e")),
        *(*layers("a", "paper"), *layers("b", "paper", "x"), related("a", SAME, "b")),
    )
    facts = facts_of(*records)
    found = origins(facts, facts.group(facts.claim("a").id))  # type: ignore[arg-type]
    assert (found.documents, found.number, found.sources, found.named) == (2, 1, ("x",), 0)


def _citing_each_other(number: int) -> list[object]:
    """Documents in a row, each of which has it from all before it; two first ones have a source."""
    records: list[object] = [source("judge"), source("mayor")]
    for n in range(number):
        records += [document(f"d{n}"), claim(f"c{n}", of=f"d{n}")]
        records.append(source(f"r{n}", SourceKind.DOCUMENT, document=f"d{n}"))
        if n > 1:
            for before in range(n):
                records += layers(f"c{n}", f"r{before}", beside=f"{before}-")
        else:
            records += layers(f"c{n}", ("judge", "mayor")[n])
        if n:
            records.append(related(f"c{n - 1}", SAME, f"c{n}"))
    return records


def test_no_way_to_an_origin_is_left_out_where_many_documents_cite_each_other() -> None:
    last = (source("zoe"), *layers("c29", "zoe", beside="last-"))
    facts = facts_of(*_citing_each_other(30), *last)
    found = origins(facts, facts.group(ClaimId("c0")))
    assert (found.documents, found.number) == (30, 3)
    assert found.sources == ("judge", "mayor", "zoe")
    assert {"judge", "mayor", "zoe"} <= all_nodes(facts, ClaimId("c29"))
    assert shared(facts, ClaimId("c0"), ClaimId("c29")) == Shared("judge", ("judge",))


def test_hundreds_of_documents_that_each_cite_all_before_them_are_counted_soon() -> None:
    began = time.process_time()
    ledger = Ledger(facts_of(*_citing_each_other(200)))
    found = ledger.origins["c0"][1]
    assert (found.documents, found.number, found.sources) == (200, 2, ("judge", "mayor"))
    assert time.process_time() - began < 6


def test_more_claims_of_one_office_than_functions_may_nest_have_one_origin() -> None:
    """Each goes back to a clerk of its own, so that none of their paths lies within another."""
    records: list[object] = [source("office", SourceKind.ORGANISATION)]
    for n in range(1_100):
        records += [document(f"d{n}"), claim(f"c{n}", of=f"d{n}")]
        records += [source(f"s{n}", affiliation="office"), *layers(f"c{n}", f"s{n}")]
        if n:
            records.append(related(f"c{n - 1}", SAME, f"c{n}"))
    facts = facts_of(*records)
    found = origins(facts, facts.group(ClaimId("c0")))
    assert (found.documents, found.number) == (1_100, 1)


def test_a_document_that_is_cited_is_no_second_origin_where_nobody_names_its_voice() -> None:
    records = (
        *(document(), document("e"), source("memo", SourceKind.DOCUMENT, document="e")),
        *(claim("a"), claim("b", of="e"), *layers("a", "memo"), related("a", SAME, "b")),
    )
    facts = facts_of(*records)
    found = origins(facts, facts.group(ClaimId("a")))
    assert (found.documents, found.number) == (2, 1)
    assert are_all_dependent(facts, [ClaimId("a"), ClaimId("b")])


def test_documents_that_have_it_from_each_other_alone_have_one_origin() -> None:
    records: list[object] = []
    for n in range(6):
        records += [document(f"d{n}"), claim(f"c{n}", of=f"d{n}")]
        records.append(source(f"r{n}", SourceKind.DOCUMENT, document=f"d{n}"))
        records += layers(f"c{n}", f"r{(n + 1) % 6}")
        records.append(related(f"c{n}", SAME, f"c{(n + 1) % 6}"))
    facts = facts_of(*records)
    found = origins(facts, facts.group(ClaimId("c0")))
    assert (found.documents, found.number) == (6, 1)
