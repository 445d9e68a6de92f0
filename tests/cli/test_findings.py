"""`annotator findings`: what a careful reader would raise."""

from pathlib import Path

from annotator.commands import Add
from annotator.findings import Facts, Ledger
from annotator.findings.dismissals import dismissal_of
from annotator.model import Analyst, AnalystId
from annotator.project import Project

from .conftest import Run

ANALYST = Analyst(id=AnalystId("ann"), name="Ann")


def test_the_findings_of_a_project_are_printed_for_scripts(run: Run, sample_path: Path) -> None:
    result = run("findings", sample_path, "--json")
    assert result.code == 0
    (finding, *_) = (f for f in result.json["findings"] if f["code"] == "unnamed-origin")
    assert set(finding) == {
        *("code", "claims", "sources", "root", "judgement", "passages", "detail", "shared")
    }
    assert len(finding["claims"]) == 1
    assert finding["root"] is None


def test_the_findings_are_told_rule_by_rule(run: Run, sample_path: Path) -> None:
    result = run("findings", sample_path)
    assert result.code == 0
    assert "A report goes back to a source that is not named." in result.out


def test_what_is_all_right_is_told_only_when_asked_for(run: Run, sample_path: Path) -> None:
    before = run("findings", sample_path, "--json").json["findings"]
    with Project.open(sample_path, ANALYST) as project:
        ledger = Ledger(Facts.read(project.read))
        finding = ledger.findings()[0]
        project.do(Add(dismissal_of(ledger.facts, finding, "we have it on paper")))
    left = run("findings", sample_path, "--json").json["findings"]
    assert len(left) == len(before) - 1
    told = run("findings", sample_path, "--json", "--all").json["findings"]
    assert [f["dismissed"] for f in told if "dismissed" in f] == ["we have it on paper"]


def test_a_project_without_claims_has_no_findings(run: Run, empty_path: Path) -> None:
    assert run("findings", empty_path).out == "There are no findings.\n"
    assert run("findings", empty_path, "--json").json == {"findings": []}


def test_where_all_is_all_right_it_says_how_many_there_are(run: Run, sample_path: Path) -> None:
    with Project.open(sample_path, ANALYST) as project:
        ledger = Ledger(Facts.read(project.read))
        found = ledger.findings()
        for finding in found:
            project.do(Add(dismissal_of(ledger.facts, finding, "we have it on paper")))
    assert run("findings", sample_path).out == (
        f"There is none but {len(found)} that were seen and are all right; --all lists them.\n"
    )
