"""The sample of findings is what its script makes, and shows what was worked out by hand."""

import runpy
from pathlib import Path

import pytest

from annotator.check import check
from annotator.findings import RULES, Facts, Finding, Ledger
from annotator.model import Analyst, AnalystId
from annotator.project import Project
from annotator.project.sample import SAMPLES, echo_copy
from annotator.resources import sample_path

ANALYST = Analyst(id=AnalystId("tester"), name="Tester")
TANK = {"dispatch-tank", "star-head", "star-tank", "blog-tank"}
FOUND = {"letter-found", "dispatch-head", "dispatch-found", "post-found"}
STUDY = {"post-study", "star-study"}
EXPECTED = {
    "second-hand-not-in-hand": {"post-ill", "star-warned"},
    "attribution-dropped": {
        *("letter-found", "dispatch-head", "post-ill-head", "post-knew-head", "star-head")
    },
    "presupposes-report": {"post-summer"},
    "contradiction": {"post-ill-head", "post-ill", "post-knew-head", "dispatch-known"},
    "unnamed-origin": {"dispatch-ill", "post-ill", "post-sister"},
    "no-occasion": {"dispatch-ill", "dispatch-known", "post-deck", "post-ill", "star-warned"},
    "single-root": TANK | FOUND | STUDY | {"dispatch-ill", "post-ill"},
    "circular-reporting": TANK,
    "unresolved-voice": {"source/reader"},
    "rating-unsupported": {"post-study"},
    "unsourced-quotation": {"They let us drink it for a week and told us nothing,"},
    "verdict-open": {"post-found", "dispatch-tank", "star-tank", "blog-tank"},
    "quote-differs": {"post-danger"},
    "withdrawn-source": STUDY,
    "stale-time": {"post-council", "blog-sample"},
}
"""By the rules of the manual: the ids of claims, else of sources, else the words."""


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    path = echo_copy(tmp_path_factory.mktemp("echo"))
    with Project.open(path, ANALYST) as project:
        assert list(check(project.read)) == []
        return Ledger(Facts.read(project.read)).findings()


def test_it_is_what_the_script_makes(tmp_path: Path) -> None:
    path = tmp_path / "rebuilt.json"
    runpy.run_path(str(sample_path("make_echo.py")))["build"](path)
    assert path.read_bytes() == sample_path("sample-echo.json").read_bytes(), (
        "run python projects/make_echo.py"
    )


def test_the_analysts_own_copy_is_made_once_and_kept(tmp_path: Path) -> None:
    path = echo_copy(tmp_path)
    before = path.read_bytes()
    assert echo_copy(tmp_path) == path
    assert path.read_bytes() == before
    assert path.name in SAMPLES


def test_each_kind_of_finding_occurs() -> None:
    assert {rule.code for rule in RULES} == EXPECTED.keys()


@pytest.mark.parametrize("code", EXPECTED)
def test_what_a_rule_finds_is_what_was_worked_out(code: str, findings: list[Finding]) -> None:
    told: set[str] = set()
    for finding in findings:
        if finding.code == code:
            told.update(finding.claims or finding.sources or (p.exact for p in finding.passages))
    assert told == EXPECTED[code]


def test_it_says_by_which_node_claims_hang_together(findings: list[Finding]) -> None:
    roots = {finding.root for finding in findings if finding.code == "single-root"}
    assert {"source/nurse", "source/study"} <= roots
    assert all(finding.shared for finding in findings if finding.code == "single-root")
