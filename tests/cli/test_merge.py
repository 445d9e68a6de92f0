"""`annotator merge`, on real files."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.commands import AddDocument, DeleteClaims, Revise
from annotator.model import Analyst, AnalystId, Claim, Document
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.project import Project

from .conftest import Run

ANN = Analyst(id=AnalystId("ann"), name="Ann")
ROTH = Analyst(id=AnalystId("roth"), name="M. Roth")
Change = Callable[[Project], object]


def revised(**values: Any) -> Change:
    def change(project: Project) -> object:
        claim = project.read.all(Claim)[0]
        return project.do(Revise(claim, replace(claim, **values), "Judge"))

    return change


def deleted(project: Project) -> object:
    return project.do(DeleteClaims((project.read.all(Claim)[0].id,)))


def pair(path: Path, ours: Change, theirs: Change) -> tuple[Path, Path]:
    """Return two copies of a project, each changed by another analyst."""
    made = []
    for name, analyst, change in (("ours", ANN, ours), ("theirs", ROTH, theirs)):
        made.append(Path(shutil.copy(path, path.with_name(f"{name}.annotator"))))
        with Project.open(made[-1], analyst) as project:
            change(project)
    return made[0], made[1]


def first_claim(path: Path) -> Claim:
    with Project.open(path, ANN, is_read_only=True) as project:
        return project.read.all(Claim)[0]


def test_a_change_of_one_field_here_and_another_there_is_no_conflict(
    run: Run, sample_path: Path
) -> None:
    ours, theirs = pair(sample_path, revised(credibility=5), revised(note="Checked."))
    before = theirs.read_bytes()
    dry = run("merge", ours, theirs, "--dry-run", "--json").json
    assert dry["changed"] is True
    assert first_claim(ours).note != "Checked."
    result = run("merge", ours, theirs, "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json == dry
    assert result.json["incoming"]["claims"] == 1
    assert result.json["same"]["claims"] > 1
    assert result.json["conflicts"] == []
    assert (first_claim(ours).credibility, first_claim(ours).note) == (5, "Checked.")
    assert theirs.read_bytes() == before
    again = run("merge", ours, theirs, "--json").json
    assert again["changed"] is False
    assert run("check", ours).code == 0


def test_conflicts_without_a_choice_change_nothing_and_are_1(run: Run, sample_path: Path) -> None:
    ours, theirs = pair(sample_path, revised(credibility=5), revised(credibility=1))
    before = ours.read_bytes()
    result = run("merge", ours, theirs, "--json")
    assert result.code == 1
    assert result.json["changed"] is False
    (conflict,) = result.json["conflicts"]
    assert (conflict["what"], conflict["fields"]) == ("claims", ["credibility"])
    assert (conflict["ours"]["credibility"], conflict["theirs"]["credibility"]) == (5, 1)
    assert ours.read_bytes() == before
    told = run("merge", ours, theirs).out
    assert "ours: credibility 5" in told
    assert "--prefer" in told


@pytest.mark.parametrize(("prefer", "expected"), [("ours", {5}), ("theirs", {1}), ("both", {1, 5})])
def test_a_choice_settles_a_conflict_for_good(
    run: Run, sample_path: Path, prefer: str, expected: set[int]
) -> None:
    ours, theirs = pair(sample_path, revised(credibility=5), revised(credibility=1))
    result = run("merge", ours, theirs, "--prefer", prefer, "--json")
    assert result.code == 0
    with Project.open(ours, ANN) as project:
        words = project.read.all(Claim)[0].spans
        found = [c for c in project.read.all(Claim) if c.spans == words]
        assert {c.credibility for c in found} == expected
        project.revert(project.read.history(limit=1)[0].id)
    assert first_claim(ours).credibility == 5
    assert run("merge", ours, theirs).code == 1
    assert run("merge", ours, theirs, "--prefer", prefer).code == 0
    assert run("merge", ours, theirs).code == 0
    back = run("merge", theirs, ours, "--json")
    assert (back.code, back.json["conflicts"]) == (0, [])
    assert run("diff", ours, theirs).code == 0
    assert run("check", ours).code == run("check", theirs).code == 0


def test_a_deletion_against_an_edit_is_a_conflict(run: Run, sample_path: Path) -> None:
    ours, theirs = pair(sample_path, deleted, revised(note="Keep."))
    (conflict,) = run("merge", ours, theirs, "--json").json["conflicts"]
    assert (conflict["ours"], conflict["theirs"]["note"]) == (None, "Keep.")
    assert run("merge", ours, theirs, "--prefer", "theirs").code == 0
    assert run("diff", ours, theirs).code == 0


def test_a_copy_without_history_and_annotated_json_are_merged_two_way(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    ours, theirs = pair(sample_path, revised(note="Ours."), deleted)
    bare, exported = tmp_path / "bare.annotator", tmp_path / "theirs.json"
    with Project.open(theirs, ROTH) as project:
        project.save_copy(bare, with_history=False)
    assert run("export", ours, "-o", exported).code == 0
    content = json.loads(exported.read_text(encoding="utf-8"))
    content["claims"][0]["note"] = "Theirs."
    exported.write_text(json.dumps(content), encoding="utf-8")
    kept = run("merge", ours, bare, "--json")
    assert (kept.code, kept.json["changed"], kept.json["two_way"]) == (0, False, ["bare.annotator"])
    differs = run("merge", ours, exported, "--json")
    assert differs.code == 1
    assert [c["fields"] for c in differs.json["conflicts"]] == [["note"]]
    assert "no history in common" in run("merge", ours, exported).out
    assert run("merge", ours, exported, "--prefer", "theirs").code == 0
    assert first_claim(ours).note == "Theirs."


def test_the_same_page_imported_twice_does_not_differ_and_texts_come_along(
    run: Run, tmp_path: Path
) -> None:
    def page(text: str) -> AddDocument:
        fields = (FoundField(FieldName.AUTHOR, "Jane Doe", "byline"),)
        return AddDocument(
            text=text, title=text[:8], findings=Findings(fields=fields), original=text.encode()
        )

    paths = []
    for analyst, texts in ((ANN, ("One text.",)), (ROTH, ("One text.", "Another."))):
        path = tmp_path / f"{analyst.id}.annotator"
        with Project.create(path, analyst) as project:
            for text in texts:
                project.do(page(text))
        paths.append(path)
    with Project.open(paths[1], ROTH) as project:
        document = project.read.all(Document)[0]
        project.do(Revise(document, replace(document, title="Renamed"), "Rename"))
    result = run("merge", *paths, "--json")
    assert (result.code, result.json["conflicts"]) == (0, [])
    assert result.json["incoming"]["sources"] == 0
    with Project.open(paths[0], ANN) as project:
        documents = project.read.all(Document)
        assert [d.title for d in documents] == ["Renamed", "Another."]
        assert project.read.original(documents[1]) == b"Another."
    assert run("check", paths[0]).code == 0


def test_what_is_refused_is_2_and_leaves_both_files_as_they_are(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "hostile.annotator"
    other.write_bytes(sample_path.read_bytes()[:5000])
    before = sample_path.read_bytes(), other.read_bytes()
    for words in ((sample_path, other), (other, sample_path), (sample_path, tmp_path / "none")):
        result = run("merge", *words)
        assert (result.code, result.out) == (2, "")
        assert result.err.startswith("annotator: ")
    assert (sample_path.read_bytes(), other.read_bytes()) == before
