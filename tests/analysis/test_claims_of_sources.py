"""The claims of a source: every place gives one answer, and the numbers of the reports."""

from __future__ import annotations

import json
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.analysis.figures import Figures, project_figures
from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Query
from annotator.analysis.search_index import SearchIndex, search
from annotator.cli import main
from annotator.formats.annotated_json import read_json_file
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    AttributionId,
    Claim,
    ClaimId,
    Document,
    SourceId,
    Stance,
)
from annotator.project import Project
from annotator.project.document_list import cited_lines
from annotator.project.source_register import SourceRegister
from annotator.reader import ClaimSources, Link, SourceRole, claim_sources

ANN = Analyst(id=AnalystId("ann"), name="Ann")
SAMPLE = Path(__file__).resolve().parents[2] / "projects" / "sample.annotator"


def link(name: str, source: str, parent: str = "", via: str = "") -> Link:
    return Link(
        AttributionId(name),
        ClaimId("c"),
        AttributionId(parent) if parent else None,
        SourceId(source),
        SourceId(via) if via else None,
        Stance.ASSERTS,
    )


@pytest.mark.parametrize(
    ("layers", "sources"),
    [
        ([], ((), (), ("voice",), ())),
        ([link("a", "s")], (("s",), ("s",), (), ("s",))),
        ([link("a", "s", via="v")], (("s",), ("s",), (), ("v", "s"))),
        ([link("a", "s", via="s")], (("s",), ("s",), (), ("s",))),
        ([link("b", "t", "a"), link("a", "s")], (("s",), ("t",), (), ("t", "s"))),
        ([link("a", "s"), link("b", "t")], (("s", "t"), ("s", "t"), (), ("s", "t"))),
        ([link("a", "s"), link("b", "s")], (("s",), ("s",), (), ("s",))),
        (
            [link("a", "s"), link("b", "t", "a"), link("c", "u", "a", "v")],
            (("s",), ("t", "u"), (), ("s", "t", "v", "u")),
        ),
        ([link("a", "s", "b"), link("b", "t", "a")], (("s",), ("t",), (), ("s", "t"))),
        ([link("a", "s", "gone"), link("b", "t", "a")], (("s",), ("t",), (), ("s", "t"))),
    ],
)
def test_nearest_origins_own_voice_and_chain(
    layers: list[Link], sources: tuple[tuple[str, ...], ...]
) -> None:
    found = claim_sources(layers, SourceId("voice"))
    assert found == ClaimSources(*sources)  # type: ignore[arg-type]  # ids are texts
    assert found.in_role(None) == (found.chain or found.voices)


def test_a_claim_in_nobodys_voice_counts_for_nobody() -> None:
    assert claim_sources([], None) == ClaimSources()


@pytest.fixture(params=["sample", "gold"])
def project(request: pytest.FixtureRequest, tmp_path: Path, seed_path: Path) -> Iterator[Project]:
    path = tmp_path / "p.annotator"
    if request.param == "sample":
        shutil.copy(SAMPLE, path)
        with Project.open(path, ANN) as opened:
            yield opened
        return
    with Project.create(path, ANN, "gold") as made:
        made.do(read_json_file(seed_path / "article.gold.json"))
        yield made


def from_records(project: Project) -> dict[tuple[SourceId, str, SourceRole], set[str]]:
    """Return the claims of each source in each document and role, worked out from records."""
    found: dict[tuple[SourceId, str, SourceRole], set[str]] = defaultdict(set)
    layers: dict[str, list[Attribution]] = defaultdict(list)
    for layer in project.read.all(Attribution):
        layers[layer.claim].append(layer)
    documents = {d.id: d for d in project.read.all(Document)}
    for claim in project.read.all(Claim):
        own = layers[claim.id]
        document = documents[claim.document]
        start = claim.spans[0].start
        regions = [r for r in project.read.regions(document.id) if r.start <= start < r.end]
        voice = (regions and regions[0].voice) or document.author or document.publication
        if not own and voice:
            found[voice, document.id, SourceRole.VOICE].add(claim.id)
        for layer in own:
            for named in (layer.source, layer.via):
                if named:
                    found[named, document.id, SourceRole.CHAIN].add(claim.id)
            if layer.parent is None:
                found[layer.source, document.id, SourceRole.NEAREST].add(claim.id)
            if all(other.parent != layer.id for other in own):
                found[layer.source, document.id, SourceRole.ORIGIN].add(claim.id)
    return found


def test_every_place_gives_the_same_claims_of_every_source_in_every_document(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    read, index = project.read, ProjectIndex(project.read)
    expected = from_records(project)
    searching = SearchIndex(read, index)
    register = SourceRegister(read, index)
    assert main(["info", str(project.path), "--json"]) == 0
    told = {s["id"]: s for s in json.loads(capsys.readouterr().out)["claims_of_sources"]}
    cited = {line.source.id: line.claims for line in cited_lines(read)}
    for source in read.sources():
        sums: Counter[SourceRole] = Counter()
        for document in read.all(Document):
            claims = index.of(document)
            of_any: set[str] = set()
            for role in SourceRole:
                wanted = expected[source.id, document.id, role]
                query = Query(sources=frozenset({source.id}), role=role, document=document.id)
                assert claims.matching(query) == wanted, "the filter"
                hits = {hit.claim for hit in searching.search(query) if hit is not None}
                assert hits == wanted, "the search"
                assert claims.tally.sources[role][source.id] == len(wanted), "the counts"
                rows = read.rows(ClaimId(i) for i in wanted)
                if role is SourceRole.ORIGIN:
                    for row in rows:
                        assert source in [n.source for n in row.chain.origins], "table and card"
                if role is SourceRole.VOICE:
                    assert all(not row.chain.origins for row in rows), "table and card"
                    assert all(row.chain.nodes[-1].source == source for row in rows)
                sums[role] += len(wanted)
                of_any |= wanted
            query = Query(sources=frozenset({source.id}))
            assert claims.matching(query) == of_any
            offered = dict(claims.offers())
            assert offered.get(query, 0) == len(of_any), "what the filter offers"
        for role in SourceRole:
            assert register.count(source, role) == sums[role], "the register"
            assert told[source.id][role.replace(" ", "_")] == sums[role], "info"
        assert cited.get(source.id, sums[SourceRole.CHAIN]) == sums[SourceRole.CHAIN]


def test_the_figures_are_those_of_the_reports(project: Project) -> None:
    figures = {
        "gold": Figures(
            attributed=29, layered=4, unnamed_origin=12, cited=18, not_in_hand=5, hanging=17
        ),
        "sample": Figures(
            attributed=60, layered=14, unnamed_origin=25, cited=35, not_in_hand=6, hanging=21
        ),
    }
    expected = figures["gold" if project.read.number_of(Claim) == 88 else "sample"]
    assert project_figures(project.read, ProjectIndex(project.read)) == expected


def test_a_spokesman_who_speaks_and_is_quoted_counts_for_both(tmp_path: Path) -> None:
    shutil.copy(SAMPLE, tmp_path / "p.annotator")
    with Project.open(tmp_path / "p.annotator", ANN) as project:
        index = ProjectIndex(project.read)
        (source,) = (s for s in project.read.sources() if s.name == "Piers Aldous")
        assert [index.tally.sources[role][source.id] for role in SourceRole] == [2, 2, 14, 2]
        of_him = Query(sources=frozenset({source.id}))
        assert len(list(search(project.read, of_him))) == 16
        assert sum(len(index.of(d).matching(of_him)) for d in index.documents.values()) == 16
