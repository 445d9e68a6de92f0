"""`annotator merge`, on real files."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.merge import interrupts_held
from annotator.commands import (
    AddClaim,
    AddDocument,
    AddSource,
    AddTag,
    DeleteClaims,
    Revise,
    Together,
)
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    Document,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.project import Project

from .conftest import Run

ANN = Analyst(id=AnalystId("ann"), name="Ann")
ROTH = Analyst(id=AnalystId("roth"), name="M. Roth")
STORE_TESTS = Path(__file__).parents[1] / "store"
VERSION_1 = STORE_TESTS / "versions" / "version-1.annotator"
EDITOR = STORE_TESTS / "left_behind.py"
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
        project.revert(project.read.history.lines(limit=1)[0].id)
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
    told = run("merge", ours, theirs).out
    assert re.search(r"ours: deleted, by .+, \d{4}-\d\d-\d\d \d\d:\d\d\n", told), (
        "by whom, and when"
    )
    assert re.search(r"theirs: changed: note .+ → Keep\., by ", told), "what would be lost"
    turned = run("merge", theirs, ours).out
    assert re.search(r"ours: changed: note .+ → Keep\., by .*\n +theirs: deleted, by ", turned)
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


LISTS = {
    *("analysts", "documents", "tags", "sources", "claims", "relations", "evidence", "marks"),
    "revisions",
}


def test_json_has_the_documented_members_and_no_others(run: Run, sample_path: Path) -> None:
    ours, theirs = pair(sample_path, revised(credibility=5), revised(credibility=1))
    for words in ((ours, ours), (ours, theirs), (ours, theirs, "--prefer", "both")):
        told = run("merge", *words, "--dry-run", "--json").json
        assert set(told) == {"changed", "incoming", "same", "conflicts"}
        assert set(told["incoming"]) == set(told["same"]) >= LISTS
        for conflict in told["conflicts"]:
            assert set(conflict) == {"what", "id", "fields", "ours", "theirs"}


def test_keeping_all_of_ours_is_noted_and_so_a_change(run: Run, sample_path: Path) -> None:
    ours, theirs = pair(sample_path, revised(credibility=5), revised(credibility=1))
    before = ours.read_bytes()
    told = run("merge", ours, theirs, "--prefer", "ours", "--json").json
    assert told["changed"] is True
    assert told["incoming"]["claims"] == 0
    assert ours.read_bytes() != before
    assert run("merge", ours, theirs, "--json").json["changed"] is False


def test_both_is_not_offered_for_a_source_and_nothing_is_changed(
    run: Run, sample_path: Path
) -> None:
    def renamed(name: str) -> Change:
        def change(project: Project) -> object:
            source = project.read.sources()[0]
            return project.do(Revise(source, replace(source, name=name), "Rename"))

        return change

    ours, theirs = pair(sample_path, renamed("One"), renamed("Other"))
    before = ours.read_bytes()
    result = run("merge", ours, theirs, "--prefer", "both", "--json")
    assert (result.code, result.json["changed"]) == (1, False)
    assert [c["fields"] for c in result.json["conflicts"]] == [["name"]]
    heading, *_, end = run("merge", ours, theirs, "--prefer", "both").out.splitlines()[1:]
    assert heading == "Conflict: source One", "it is called as the project calls it"
    assert end == (
        "1 conflict in which both cannot be kept, so nothing was changed. Choose ours or theirs: "
        "for all with --prefer, or for each in the window (File, Merge…)."
    )
    assert ours.read_bytes() == before


def test_a_conflict_is_told_with_its_document_and_who_said_what_when(
    run: Run, sample_path: Path
) -> None:
    ours, theirs = pair(sample_path, revised(credibility=5), revised(credibility=1))
    same, first, one, other, _last = run("merge", ours, theirs).out.splitlines()
    assert same.startswith("The same: ")
    assert first.startswith("Conflict: claim “")
    assert ", in " in first
    assert one.startswith("  ours: credibility 5, by Ann, 20")
    assert other.startswith("  theirs: credibility 1, by M. Roth, 20")


def test_a_plan_tells_what_comes_in_by_analyst_and_kind_and_what_is_the_same(
    run: Run, sample_path: Path
) -> None:
    ours, theirs = pair(sample_path, lambda project: None, revised(credibility=1))
    with Project.open(theirs, ANN) as project:
        project.do(AddTag(Tag(id=TagId("new"), name="letters")))
    dry = run("merge", ours, theirs, "--dry-run").out.splitlines()
    assert dry[:2] == ["Comes in from Ann: 1 tag.", "Comes in from M. Roth: 1 claim."]
    assert dry[2].startswith("The same: ")
    assert dry[3:] == ["Would come in: 1 analyst, 1 tag, 1 claim."]
    done = run("merge", ours, theirs).out.splitlines()
    assert done[1:] == [
        "Came in from M. Roth: 1 claim.",
        dry[2],
        "Merged: 1 analyst, 1 tag, 1 claim.",
    ]


def test_where_both_cannot_be_kept_only_that_is_listed_as_open(run: Run, sample_path: Path) -> None:
    def judged_and_renamed(value: int) -> Change:
        def change(project: Project) -> None:
            revised(credibility=value)(project)
            tag = project.read.all(Tag)[0]
            project.do(Revise(tag, replace(tag, name=f"tag {value}"), "Rename"))

        return change

    ours, theirs = pair(sample_path, judged_and_renamed(5), judged_and_renamed(1))
    result = run("merge", ours, theirs, "--prefer", "both")
    conflicts = [line for line in result.out.splitlines() if line.startswith("Conflict: ")]
    assert (result.code, conflicts) == (1, ["Conflict: tag tag 5"])


def test_an_older_project_is_not_brought_up_to_date_unless_something_comes_in(
    run: Run, tmp_path: Path
) -> None:
    old = tmp_path / "old.annotator"
    shutil.copy(VERSION_1, old)
    before = old.read_bytes()
    for words in ((old, old), (old, old, "--dry-run")):
        assert run("merge", *words).code == 0
        assert old.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_refused_and_not_waited_for(run: Run, sample_path: Path) -> None:
    pipe = sample_path.with_name("pipe")
    os.mkfifo(pipe)
    for words in (("merge", sample_path, pipe), ("diff", pipe, sample_path)):
        result = run(*words)
        assert (result.code, result.out) == (2, "")
        assert "device or pipe" in result.err


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
@pytest.mark.parametrize("is_known", [False, True])
def test_another_file_left_in_the_middle_of_an_edit_is_read_and_stays_so(
    run: Run, sample_path: Path, tmp_path: Path, is_known: bool
) -> None:
    other = tmp_path / "other" / "left.annotator"
    other.parent.mkdir()
    shutil.copy(sample_path, other)
    words = (sys.executable, str(EDITOR), str(other), "kill")
    subprocess.run(words, capture_output=True, check=False)
    journal = other.with_name(other.name + "-journal")
    if not is_known:
        moved = tmp_path / "moved" / other.name
        shutil.copytree(other.parent, moved.parent)
        other, journal = moved, moved.with_name(journal.name)
    before = other.read_bytes(), journal.read_bytes()
    assert before[1]
    assert run("diff", sample_path, other).code == 1
    told = run("merge", sample_path, other, "--json")
    assert (told.code, told.json["incoming"]["claims"]) == (0, 5)
    assert (other.read_bytes(), journal.read_bytes()) == before
    assert set(other.parent.iterdir()) == {other, journal}


def test_ctrl_c_is_heard_only_where_an_edit_can_be_stopped() -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), interrupts_held() as hear:  # noqa: PT012
        signal.raise_signal(signal.SIGINT)
        hear(0.5)
    with interrupts_held() as hear:
        hear(0.5)
        signal.raise_signal(signal.SIGINT)  # nothing is left to be stopped
    assert signal.getsignal(signal.SIGINT) == before


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C goes to a whole console there")
def test_a_merge_stopped_by_ctrl_c_leaves_both_files_as_they_were(sample_path: Path) -> None:
    other = Path(shutil.copy(sample_path, sample_path.with_name("other.annotator")))
    with Project.open(other, ROTH) as project:
        document = project.read.all(Document)[0].id
        many = (AddClaim(document_id=document, ranges=((n, n + 5),)) for n in range(800))
        project.do(Together("Many", tuple(many)))
    before = sample_path.read_bytes(), other.read_bytes()
    journal = sample_path.with_name(sample_path.name + "-journal")
    words = (sys.executable, "-P", "-m", "annotator", "merge", str(sample_path), str(other))
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while child.poll() is None and not journal.exists():
        time.sleep(0.001)
    child.send_signal(signal.SIGINT)
    child.communicate()
    assert not journal.exists()
    assert child.returncode in (130, 0)  # a machine may be slow to send it
    is_before = (sample_path.read_bytes(), other.read_bytes()) == before
    assert is_before is (child.returncode == 130)


def test_an_emptied_file_that_was_open_here_is_refused_and_stays_empty(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "emptied.annotator"
    with Project.create(other, ROTH) as project:
        project.do(AddTag(Tag(id=TagId("t"), name="t")))
        other.write_bytes(b"")
    result = run("merge", sample_path, other)
    assert (result.code, result.out) == (2, "")
    assert other.read_bytes() == b""


def with_agency(record_id: str) -> Change:
    source = Source(id=SourceId(record_id), name="The Agency", kind=SourceKind.ORGANISATION)
    return lambda project: project.do(AddSource(source))


def test_sources_of_one_name_are_listed_and_become_one_where_that_is_asked_for(
    run: Run, sample_path: Path
) -> None:
    ours, theirs = pair(sample_path, with_agency("a2"), with_agency("a1"))
    told = run("merge", ours, theirs, "--dry-run", "--json").json
    pair_told = {"what": "sources", "name": "The Agency", "kept": "a1", "other": "a2"}
    assert told["same_name"] == [{**pair_told, "united": False}]
    assert told["incoming"]["sources"] == 1
    words = run("merge", ours, theirs, "--dry-run").out
    assert "The same source under two ids: “The Agency”." in words
    assert "--unite" in words
    result = run("merge", ours, theirs, "--unite", "--json")
    assert (result.code, result.json["changed"]) == (0, True)
    assert result.json["same_name"] == [{**pair_told, "united": True}]
    with Project.open(ours, ANN) as project:
        assert [s.id for s in project.read.sources() if s.name == "The Agency"] == ["a1"]
    again = run("merge", ours, theirs, "--json")
    assert again.json["changed"] is False
    assert "same_name" not in again.json
    assert run("merge", theirs, ours).code == 0
    assert run("diff", ours, theirs).code == 0
    assert run("check", ours).code == 0


def test_each_of_several_files_in_conflict_over_a_record_is_listed(
    run: Run, sample_path: Path
) -> None:
    ours, first = pair(sample_path, revised(credibility=5), revised(credibility=1))
    second = Path(shutil.copy(sample_path, sample_path.with_name("second.annotator")))
    with Project.open(second, ROTH) as project:
        revised(credibility=2)(project)
    told = [run("merge", ours, *others) for others in ((first, second), (second, first))]
    assert told[0].out == told[1].out
    assert told[0].code == 1
    assert told[0].out.count("ours: credibility 5") == 2
    for path, grade in ((first, 1), (second, 2)):
        (line,) = [line for line in told[0].out.splitlines() if f"in {path.name}" in line]
        assert line.startswith(f"  theirs: credibility {grade}, by M. Roth")


def test_another_project_is_named_whose_title_stays_there(
    run: Run, sample_path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.annotator"
    assert run("new", other, "--title", "Another letter").code == 0
    assert (
        "other.annotator is another project, “Another letter”"
        in run("merge", sample_path, other).out
    )
    assert run("merge", sample_path, other, "--json").json["other_projects"] == [
        {"file": "other.annotator", "title": "Another letter"}
    ]
    assert "other_projects" not in run("merge", sample_path, sample_path, "--json").json
