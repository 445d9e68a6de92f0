"""Copies in which every record has another id: what was edited comes in, and nothing else."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import (
    Add,
    AddClaim,
    AddMark,
    AddSource,
    DeleteDocument,
    ImportRecords,
    Revise,
)
from annotator.findings import Facts, Ledger
from annotator.findings.dismissals import dismissal_of, seen
from annotator.merge import Choice, aligned, differences, opened
from annotator.model import (
    Claim,
    Dismissal,
    Document,
    Fallen,
    Mark,
    Source,
    Standing,
    StandingId,
    Tag,
)
from annotator.project import Command, Project

from .example import ANN, BEN, ONE, TEXT, TWO, document_of, make, source
from .renumbered import Json, exported, renumbered_project, with_new_ids
from .test_merge import merge, planned

Edit = Callable[[Json], object]


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "ours.annotator"
    make(path).close()
    return path


def copy(ours: Path, *edits: Edit) -> tuple[Path, dict[str, str]]:
    """Return an edited copy as another program writes it, and its ids by ours."""
    content = exported(ours)
    for edit in edits:
        edit(content)
    content, ids = with_new_ids(content, random.Random(len(edits)))
    path = ours.with_name("copy.json")
    path.write_text(json.dumps(content), encoding="utf-8")
    return path, ids


def one_of(content: Json, what: str, record_id: str) -> Json:
    found: Json = next(item for item in content[what] if item["id"] == record_id)
    return found


def edited(what: str, record_id: str, **values: object) -> Edit:
    return lambda content: one_of(content, what, record_id).update(values)


def moved(content: Json) -> None:
    text = content["documents"][0]["text"]
    one_of(content, "claims", "one")["spans"] = [{"start": 0, "end": 11, "exact": text[:11]}]


def linked_anew(content: Json) -> None:
    one_of(content, "claims", "two")["attributions"][0]["source"] = "minister"


EDITS: dict[str, tuple[Edit, tuple[str, str, tuple[str, ...]]]] = {
    "kind": (edited("claims", "one", kind="fact"), ("claims", "one", ("kind",))),
    "note": (edited("claims", "two", note="n"), ("claims", "two", ("note",))),
    "spans": (moved, ("claims", "one", ("spans",))),
    "layer": (linked_anew, ("claims", "two", ("attributions",))),
    "source": (edited("sources", "paper", name="Post"), ("sources", "paper", ("name",))),
    "tag": (edited("tags", "letters", colour="#aabbcc"), ("tags", "letters", ("colour",))),
    "tag name": (edited("tags", "denials", name="no"), ("tags", "denials", ("name",))),
    "mark": (edited("marks", "mark", reason="meta"), ("marks", "mark", ("reason",))),
    "relation": (edited("relations", "link", rationale="r"), ("relations", "link", ("rationale",))),
    "evidence": (edited("evidence", "proof", note="n"), ("evidence", "proof", ("note",))),
    "document": (edited("documents", TWO, title="Two"), ("documents", TWO, ("title",))),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_a_copy_is_all_that_is_told_of_it(ours: Path, name: str) -> None:
    edit, expected = EDITS[name]
    path, _ = copy(ours, edit)
    with opened(ours, ANN) as one, opened(path, ANN) as other:
        found = [(d.what, d.id, d.fields) for d in differences(one, aligned(one, other)[0])]
        assert found == [expected]
    plan = merge(ours, ANN, path, choice=Choice.THEIRS)
    assert [(c.what, c.id, c.fields) for c in plan.conflicts] == [expected]
    assert sum(plan.incoming.values()) == 1
    assert merge(ours, ANN, path).command.changes == ()


def test_what_a_copy_has_more_or_less_comes_in_and_is_kept(ours: Path) -> None:
    def further(content: Json) -> None:
        content["claims"].append({**one_of(content, "claims", "four"), "id": "x", "kind": "fact"})
        content["marks"].clear()

    path, ids = copy(ours, further)
    plan = merge(ours, ANN, path)
    assert [change.record.id for change in plan.command.changes] == [ids["x"]]


def test_what_a_merge_found_to_be_one_stays_so_whatever_becomes_of_it(ours: Path) -> None:
    path, ids = copy(ours, edited("claims", "one", note="n"))
    merge(ours, ANN, path, choice=Choice.THEIRS)
    content = json.loads(path.read_text(encoding="utf-8"))
    spans = one_of(content, "claims", ids["four"])["spans"]
    one_of(content, "claims", ids["one"]).update(statement="Other.", spans=spans)
    path.write_text(json.dumps(content), encoding="utf-8")
    (conflict,) = merge(ours, ANN, path).conflicts
    assert (conflict.id, conflict.fields) == ("one", ("spans", "statement"))


def test_claims_of_different_analysts_stay_two(ours: Path) -> None:
    def signed(by: str, at: str) -> Edit:
        def edit(content: Json) -> None:
            content["analysts"].append({"id": by, "name": by})
            content["claims"][0] |= {"created_by": by, "created": at}

        return edit

    path, ids = copy(ours, signed("dora", "2026-05-03T12:00:00Z"))
    plan = merge(ours, ANN, path)
    assert plan.conflicts == ()
    with Project.open(ours, ANN) as project:
        assert len(project.read.all(Claim)) == 5
        assert ids["one"] in project.read.ids(Claim)


def test_an_analyst_under_another_id_is_known_by_what_she_made_when(ours: Path) -> None:
    with Project.open(ours, ANN) as project:
        project.do(AddClaim(document_id=TWO, ranges=((0, 7),)))
    path, _ = copy(ours)
    assert not merge(ours, ANN, path).has_changes


def of_taken_in(ours: Path, tmp_path: Path, edit: Callable[[Project], Command]) -> Path:
    """Return the project of somebody who took in a renumbered copy and went on with it."""
    path = renumbered_project(ours, tmp_path / "theirs.annotator", BEN, random.Random(1))
    with Project.open(path, BEN) as project:
        project.do(edit(project))
    return path


def mark_of(project: Project) -> Command:
    (document,) = (d.id for d in project.read.all(Document) if d.length > 100)
    return AddMark(document_id=document, ranges=((110, 114),))


def test_what_each_made_by_hand_since_stays_two(ours: Path, tmp_path: Path) -> None:
    theirs = of_taken_in(ours, tmp_path, mark_of)
    with Project.open(ours, ANN) as project:
        project.do(mark_of(project))
    plan = merge(ours, ANN, theirs)
    assert [type(change.record) for change in plan.command.changes] == [Mark]


def test_copies_from_before_there_were_claims_go_by_ids(tmp_path: Path) -> None:
    paths = tmp_path / "ours.annotator", tmp_path / "theirs.annotator"
    with Project.create(paths[0], ANN, "Example") as project:
        project.do(ImportRecords("Import", (document_of(TEXT),), (TEXT,)))
        project.do(AddSource(source("agency")))
    shutil.copy(*paths)
    for path, analyst in zip(paths, (ANN, BEN), strict=True):
        with Project.open(path, analyst) as project:
            project.do(AddMark(document_id=ONE, ranges=((110, 114),)))
            project.do(AddClaim(document_id=ONE, ranges=((0, 12),)))
    as_json = tmp_path / "theirs.json"
    as_json.write_text(json.dumps(exported(paths[1])), encoding="utf-8")
    merge(paths[0], ANN, as_json)
    with Project.open(paths[0], ANN) as project:
        assert [len(project.read.all(cls)) for cls in (Source, Claim, Mark)] == [1, 2, 2]


@pytest.mark.parametrize("is_deleted", [True, False])
def test_a_document_deleted_on_one_side_stays_so_under_any_id(
    ours: Path, tmp_path: Path, is_deleted: bool
) -> None:
    def renamed(project: Project) -> Command:
        tag = project.read.tags()[0]
        return Revise(tag, replace(tag, colour="#112233"), "Colour")

    theirs = of_taken_in(ours, tmp_path, renamed)
    if is_deleted:
        with Project.open(ours, ANN) as project:
            project.do(DeleteDocument(TWO))
    merge(ours, ANN, theirs)
    with Project.open(ours, ANN) as project:
        assert (project.read.get(Document, TWO) is None) is is_deleted
        assert project.read.all(Tag)[0].colour == "#112233"
        assert len(project.read.all(Document)) == 2 - is_deleted


def test_a_document_deleted_here_and_edited_there_under_another_id_is_a_conflict(
    ours: Path, tmp_path: Path
) -> None:
    def titled(project: Project) -> Command:
        (document,) = (d for d in project.read.all(Document) if d.length < 100)
        return Revise(document, replace(document, title="Renamed"), "Rename")

    theirs = of_taken_in(ours, tmp_path, titled)
    with Project.open(ours, ANN) as project:
        project.do(DeleteDocument(TWO))
        (conflict,) = planned(project, theirs).conflicts
    assert (conflict.id, conflict.ours) == (TWO, None)
    merge(ours, ANN, theirs, choice=Choice.THEIRS)
    with Project.open(ours, ANN) as project:
        assert project.read.need(Document, TWO).title == "Renamed"


def test_a_dismissal_holds_under_other_ids_as_it_held_there(ours: Path, tmp_path: Path) -> None:
    def dismissed(project: Project) -> list[bool]:
        facts = Facts.read(project.read)
        return [one.dismissal is not None for one in seen(facts, Ledger(facts).findings())]

    with Project.open(ours, ANN) as project:
        source = next(s for s in project.read.all(Source) if s.name == "agency")
        standing = Standing(id=StandingId("fell"), source=source.id, fallen=Fallen.WITHDRAWN)
        project.do(Add(standing))
    theirs = renumbered_project(ours, tmp_path / "theirs.annotator", BEN, random.Random(1))
    with Project.open(theirs, BEN) as project:
        facts = Facts.read(project.read)
        for finding in Ledger(facts).findings():
            project.do(Add(dismissal_of(facts, finding, "Seen.")))
        assert all(dismissed(project))
    with Project.open(ours, ANN) as project:
        assert not any(dismissed(project))
    merge(ours, ANN, theirs)
    with Project.open(ours, ANN) as project:
        assert len(project.read.all(Dismissal)) > 0
        assert all(dismissed(project))
    assert not merge(ours, ANN, theirs).has_changes
