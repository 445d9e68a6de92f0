"""The graph of chains."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise

from annotator.model import ClaimId, Source, SourceId, SourceKind, Stance
from annotator.pictures.chains import Edge, Graph, Key, Node, draw_chains, graph, paths, place
from annotator.pictures.shapes import Band, Sign
from annotator.reader import ChainRole, Reader, is_named
from annotator.reports.contents import read_contents


def source(name: str, kind: SourceKind = SourceKind.PERSON) -> Source:
    """Return a source."""
    return Source(id=SourceId(name), name=name, kind=kind)


def graph_of(*edges: tuple[str, str]) -> Graph:
    """Return a graph of persons in which each edge is one claim."""
    found = Graph()
    for number, names in enumerate(edges):
        claims = {ClaimId(f"c{number}"): None}
        near, far = (
            found.nodes.setdefault(Key(SourceId(name)), Node(source(name))) for name in names
        )
        for node in (near, far):
            node.claims |= claims
        found.edges.append(Edge(near, far, Stance.ASSERTS, None, claims))
    return found


def test_a_claim_runs_from_the_host_to_its_origin(gold: Reader) -> None:
    contents = read_contents(gold)
    (path,) = paths(contents, contents.claims[ClaimId("r8")])
    assert [str(key.source) for key, _ in path] == [
        "israpundit",
        "haaretz",
        "ravid",
        "wsj-report",
        "wsj",
        "senior-officials",
    ]
    assert path[-1][1] is Stance.DOES_NOT_DENY


def test_nobody_stands_before_whom_the_chain_leads_from(gold: Reader) -> None:
    found = graph(read_contents(gold))
    place(found)
    for edge in found.edges:
        assert edge.near.level < edge.far.level


def test_a_source_that_many_lead_to_stands_once_and_furthest_right() -> None:
    found = graph_of(("a", "root"), ("b", "root"), ("c", "b"))
    place(found)
    assert len(found.nodes) == 4
    assert found.nodes[Key(SourceId("root"))].level == 2


def test_a_circle_is_cut_and_still_drawn() -> None:
    found = graph_of(("a", "b"), ("b", "c"), ("c", "a"))
    place(found)
    assert sorted(node.level for node in found.nodes.values()) == [0, 1, 2]


def test_a_thousand_sources_in_a_row_are_placed() -> None:
    found = graph_of(*((f"s{n}", f"s{n + 1}") for n in range(1_000)))
    place(found)
    assert found.nodes[Key(SourceId("s1000"))].level == 1_000


def test_who_carries_one_document_and_is_cited_in_another_stands_twice(sample: Reader) -> None:
    found = graph(read_contents(sample))
    roles: dict[SourceId, set[object]] = {}
    for key in found.nodes:
        roles.setdefault(key.source, set()).add(key.role)
    assert any(len(found_roles) > 1 and None in found_roles for found_roles in roles.values())


def test_sources_of_a_column_do_not_overlap(sample: Reader) -> None:
    found = graph(read_contents(sample))
    place(found)
    columns: dict[int, list[Node]] = {}
    for node in found.nodes.values():
        columns.setdefault(node.level, []).append(node)
    for column in columns.values():
        column.sort(key=lambda node: node.y)
        for above, below in pairwise(column):
            assert above.y + above.rows <= below.y + 1e-6


def test_unnamed_sources_stand_below_the_named_ones(sample: Reader) -> None:
    found = graph(read_contents(sample))
    place(found)
    for node in found.nodes.values():
        beside = [n for n in found.nodes.values() if n.level == node.level and is_named(n.source)]
        if not is_named(node.source):
            assert all(named.y < node.y for named in beside)


def test_as_many_claims_leave_a_node_as_its_bands_are_broad(gold: Reader) -> None:
    contents = read_contents(gold)
    found = graph(contents)
    place(found)
    picture = draw_chains(contents)
    bands = [shape for shape in picture.body if isinstance(shape, Band)]
    assert len(bands) == len(found.edges)
    host = found.nodes[Key(SourceId("israpundit"), ChainRole.HOST)]
    leaving = [band.breadth for band in bands if abs(band.x - host.x) < 20]
    # Those of one claim are drawn a pixel broad at least.
    assert host.height <= sum(leaving) + 1e-6 <= host.height + len(leaving)


def test_the_graph_of_a_claim_shows_only_its_chain(gold: Reader) -> None:
    found = graph(read_contents(gold), [ClaimId("r8")])
    assert len(found.nodes) == 6
    assert Counter(len(edge.claims) for edge in found.edges) == {1: 5}


def test_each_spot_tells_how_many_claims_it_stands_for(gold: Reader) -> None:
    contents = read_contents(gold)
    (haaretz,) = (s for s in draw_chains(contents).spots if s.source == "haaretz")
    assert len(haaretz.claims) == 38
    assert "38 claims" in haaretz.tip


def test_no_sign_lies_on_another(gold: Reader, sample: Reader) -> None:
    for reader in (gold, sample):
        signs = [s for s in draw_chains(read_contents(reader)).body if isinstance(s, Sign)]
        for one, other in combinations(signs, 2):
            apart = abs(one.x - other.x), abs(one.y - other.y)
            assert max(apart) >= 11, (one, other)
