"""`annotator diff`, on real files."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import Revise
from annotator.model import Analyst, AnalystId, Attribution, Claim, Stance, Tag
from annotator.project import Project

from .conftest import Run

ROTH = Analyst(id=AnalystId("roth"), name="M. Roth")


def changed_copy(path: Path) -> tuple[Path, str]:
    """Return a copy in which a colleague changed the credibility of one claim."""
    copy = path.with_name("copy.annotator")
    shutil.copy(path, copy)
    with Project.open(copy, ROTH) as project:
        claim = next(c for c in project.read.all(Claim) if c.credibility == 2)
        project.do(Revise(claim, replace(claim, credibility=3), "Judge"))
    return copy, claim.id


def test_what_differs_is_told_in_words_and_by_whom(run: Run, sample_path: Path) -> None:
    copy, _ = changed_copy(sample_path)
    result = run("diff", sample_path, copy)
    assert result.code == 1
    first, last = result.out.splitlines()
    assert first.startswith("Claim “")
    assert "credibility 2 → 3, by M. Roth, 20" in first
    assert last == "1 record differs."
    assert result.err == ""
    turned = run("diff", copy, sample_path).out.splitlines()[0]
    assert f"credibility 3 → 2, in {copy.name} by M. Roth, 20" in turned


def test_what_does_not_sign_itself_is_told_by_whose_edit_it_was(
    run: Run, sample_path: Path
) -> None:
    copy = sample_path.with_name("copy.annotator")
    shutil.copy(sample_path, copy)
    with Project.open(copy, ROTH) as project:
        layer, tag = project.read.all(Attribution)[0], project.read.all(Tag)[0]
        project.do(Revise(layer, replace(layer, stance=Stance.FEARS), "Judge"))
        project.do(Revise(tag, replace(tag, name="new name"), "Rename"))
    lines = run("diff", sample_path, copy).out.splitlines()[:-1]
    assert len(lines) == 2
    assert all(", by M. Roth, 20" in line for line in lines)


def test_differences_are_json_for_scripts(run: Run, sample_path: Path, tmp_path: Path) -> None:
    copy, claim_id = changed_copy(sample_path)
    expected = {"what": "claims", "id": claim_id, "fields": ["credibility"]}
    assert run("diff", sample_path, copy, "--json").json == {"differences": [expected]}
    exported = tmp_path / "exported.json"
    assert run("export", copy, "-o", exported).code == 0
    same = run("diff", copy, exported, "--json")
    assert (same.code, same.json) == (0, {"differences": []})
    content = json.loads(exported.read_text(encoding="utf-8"))
    mark = content["marks"].pop()
    exported.write_text(json.dumps(content), encoding="utf-8")
    found = run("diff", copy, exported, "--json").json["differences"]
    assert found == [{"what": "marks", "id": mark["id"], "only": "a", "fields": []}]


def test_nothing_that_differs_is_0(run: Run, sample_path: Path) -> None:
    result = run("diff", sample_path, sample_path)
    assert (result.code, result.out) == (0, "No record differs.\n")


@pytest.mark.parametrize("words", ["no project", '{"format": "annotator/1"}'])
def test_what_is_refused_is_2(run: Run, sample_path: Path, words: str) -> None:
    path = sample_path.with_name("notes.json")
    path.write_text(words, encoding="utf-8")
    for pair in ((sample_path, path), (path, sample_path), (sample_path, path.with_name("none"))):
        result = run("diff", *pair)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("annotator: ")
