"""The findings on the seed article are those that its experts list."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.findings import Facts, Finding, Ledger
from annotator.formats.annotated_json import read_json
from annotator.model import Analyst, AnalystId
from annotator.project import Project

Json = dict[str, Any]


@pytest.fixture(scope="module")
def expected(seed_path: Path) -> Json:
    content: Json = json.loads((seed_path / "article.findings.json").read_bytes())
    return content


@pytest.fixture(scope="module")
def findings(
    seed_path: Path, expected: Json, tmp_path_factory: pytest.TempPathFactory
) -> list[Finding]:
    content = json.loads((seed_path / "article.gold.json").read_bytes())
    content["judgements"] = expected["judgements"]
    path = tmp_path_factory.mktemp("seed") / "seed.annotator"
    with Project.create(path, Analyst(id=AnalystId("ann"), name="Ann"), "Seed") as project:
        project.do(read_json(json.dumps(content).encode(), "gold.json"))
        return Ledger(Facts.read(project.read)).findings()


def test_each_code_has_the_ids_that_are_listed(expected: Json, findings: list[Finding]) -> None:
    for code, listed in expected["findings"].items():
        wanted = {*listed.get("claims", ()), *listed.get("sources", ())}
        wanted |= {claim for pair in listed.get("pairs", ()) for claim in pair}
        of_code = [
            finding
            for finding in findings
            if finding.code == code and finding.judgement in (None, listed.get("judgement"))
        ]
        of_claims = {claim for finding in of_code for claim in finding.claims}
        of_sources = {source for finding in of_code for source in finding.sources}
        assert (of_sources if "sources" in listed else of_claims) == wanted, code
        if "root" in listed:
            assert {finding.root for finding in of_code} == {listed["root"]}


def test_a_headline_and_the_claim_it_repeats_have_one_root(findings: list[Finding]) -> None:
    (finding,) = (each for each in findings if each.judgement == "j2")
    assert (set(finding.claims), finding.root) == ({"h2", "r4"}, "wsj-report")
