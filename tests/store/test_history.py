"""The history of a project: what each edit did, who made what, and how edits are written down."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.commands import AddSource, AddTag, DeleteTag, Revise
from annotator.errors import DamagedProjectError
from annotator.model import (
    Analyst,
    AnalystId,
    Attribution,
    Claim,
    ClaimId,
    EditAction,
    EditId,
    EditQuery,
    Record,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.model.edits import EVERY_EDIT
from annotator.project import Project
from annotator.store.history import edit_from_plain, to_json

from .conftest import ANALYST, fill

BEN = Analyst(id=AnalystId("ben"), name="Zoë")
NEW = Tag(id=TagId("new"), name="new")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Ann's edits, then Ben's: a tag entered, changed, and deleted; the last one undone, redone."""
    path = tmp_path_factory.mktemp("history") / "p.annotator"
    with Project.create(path, ANALYST, "P") as ann:
        fill(ann)
    with Project.open(path, BEN) as ben:
        ben.do(AddTag(NEW))
        ben.do(Revise(NEW, replace(NEW, name="newer"), "Rename"))
        ben.do(AddSource(Source(id=SourceId("é"), name="É", kind=SourceKind.PERSON)))
        ben.do(DeleteTag(NEW.id))
        ben.undo()
        ben.redo()
        yield ben


def labels(project: Project, **named: Any) -> list[str]:
    return [str(line.label) for line in project.read.history.lines(**named)]


def test_every_edit_comes_back_from_the_values_it_is_written_as(project: Project) -> None:
    edits = project.read.history.edits_since(0)
    kinds = {(c.before is None, c.after is None) for edit in edits for c in edit.changes}
    assert kinds == {(True, False), (False, False), (False, True)}
    for edit in edits:
        assert edit_from_plain(json.loads("".join(to_json(edit)))) == edit


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ({5: "yesterday"}, {}),
        ({6: "nothing"}, {}),
        ({}, {0: "nothing"}),
        ({}, {1: None, 2: None}),
    ],
)
def test_a_line_that_cannot_be_read_is_damage(
    project: Project, line: dict[int, Any], change: dict[int, Any]
) -> None:
    edit = project.read.history.edits_since(0)[-1]
    values, ((*state,),) = json.loads("".join(to_json(edit)))
    for number, value in line.items():
        values[number] = value
    for number, value in change.items():
        state[number] = value
    with pytest.raises(DamagedProjectError):
        edit_from_plain([values, [state]])


def test_lines_tell_what_was_done_undone_and_done_again(project: Project) -> None:
    redone, undone, deleted, added, renamed, entered = project.read.history.lines(limit=6)
    assert labels(project, limit=6) == [
        *("Redo: Delete tag", "Undo: Delete tag", "Delete tag"),
        *("Add source", "Rename", "Add tag"),
    ]
    assert [line.action for line in (redone, undone, deleted)] == [
        *(EditAction.REDO, EditAction.UNDO, EditAction.EDIT)
    ]
    assert (deleted.root, undone.root, redone.root) == (None, deleted.id, deleted.id)
    assert (deleted.undoes, undone.undoes) == (None, deleted.id)
    numbers = [line.number for line in (redone, undone, deleted, added, renamed, entered)]
    assert numbers == list(range(numbers[0], numbers[0] - 6, -1))
    assert {line.analyst_name for line in (redone, entered)} == {"Zoë"}
    history = project.read.history
    assert history.lines(before=entered.number, limit=1)[0].analyst_name == "Ann"
    assert history.lines(after=added.number) == [redone, undone, deleted]
    assert history.lines(before=redone.number, after=added.number) == [undone, deleted]
    assert history.lines(EditQuery((ANALYST.id,)), limit=1)[0].number == numbers[-1] - 1
    assert len(history.lines(EVERY_EDIT, limit=1_000)) == redone.number
    assert history.about([deleted.id]) == [deleted, undone, redone]
    assert history.about([EditId("none")]) == []
    assert history.editors() == {ANALYST.id: ("Ann",), BEN.id: ("Zoë",)}


def changed(project: Project, number: int) -> list[tuple[str, bool, bool]]:
    changes = project.read.history.changes_of(number)
    return [(c.record.id, c.before is None, c.after is None) for c in changes]


def test_the_changes_of_an_edit_have_both_states(project: Project) -> None:
    history = project.read.history
    redone, undone, deleted, _added, renamed, entered = history.lines(limit=6)
    found = [changed(project, line.number) for line in (entered, renamed, deleted, undone, redone)]
    assert found == [
        [("new", True, False)],
        [("new", False, False)],
        [("new", False, True)],
        [("new", True, False)],
        [("new", False, True)],
    ]
    (change,) = history.changes_of(renamed.number)
    assert (change.before, change.after) == (NEW, replace(NEW, name="newer"))
    assert [c.before for c in history.changes_of(deleted.number)] == [replace(NEW, name="newer")]


def test_what_changed_since_is_told_from_then_to_now(project: Project) -> None:
    history = project.read.history
    redone, undone, deleted, added, renamed, entered = history.lines(limit=6)

    def net(after: int) -> dict[str, tuple[Record | None, Record | None]]:
        changes = history.net_changes(after)
        return {
            c.record.id: (c.before, c.after) for c in changes if not isinstance(c.record, Analyst)
        }

    source = project.read.need(Source, "é")
    assert net(redone.number) == {}
    assert net(undone.number) == {"new": (replace(NEW, name="newer"), None)}
    assert net(deleted.number) == {}
    assert net(renamed.number) == {
        "é": (None, source),
        "new": (replace(NEW, name="newer"), None),
    }
    assert net(entered.number)["new"] == (NEW, None)
    assert net(entered.number - 1) == {"é": (None, source)}
    assert history.edits_of_each(entered.number) == {"Zoë": 5}
    assert history.edits_of_each(entered.number - 2) == {"Zoë": 6, "Ann": 1}
    touched = history.last_touches(["new", "é", "claim-0"], entered.number)
    assert touched == {(Tag, "new"): redone.number, (Source, "é"): added.number}


def test_who_made_a_record_is_who_entered_it_first(project: Project) -> None:
    history = project.read.history
    entered = history.lines(limit=6)[-1]
    made = history.makers_of(Tag, ["new", "tag-letters", "none"])
    assert made["new"] == (entered.id, BEN.id)
    assert made["tag-letters"][1] == ANALYST.id
    assert set(made) == {"new", "tag-letters"}
    assert history.makers_of(Source, ["new"]) == {}


def test_a_claim_is_told_with_its_layers_from_its_beginning(project: Project) -> None:
    history = project.read.history
    (layer,) = project.read.layers(ClaimId("claim-0"))
    found = history.changes_of_claim(ClaimId("claim-0"))
    assert [(type(c.record), c.record.id) for _, c in found] == [
        (Claim, "claim-0"),
        (Attribution, layer.id),
        (Claim, "claim-0"),
    ]
    numbers = [number for number, _ in found]
    assert numbers == sorted(set(numbers))
    first, _layer, last = (change for _, change in found)
    assert (first.before, last.after) == (None, project.read.need(Claim, "claim-0"))
    assert history.net_changes(numbers[0], ClaimId("claim-1")) != ()
    assert {c.record.id for c in history.net_changes(numbers[1], ClaimId("claim-0"))} == {"claim-0"}


def test_every_change_has_a_place_of_its_own(project: Project) -> None:
    history = project.read.history
    every = list(history.every_change())
    numbers = [number for number, _ in every]
    assert numbers == sorted(numbers)
    assert [*dict.fromkeys(numbers)] == [line.number for line in history.lines(limit=1_000)][::-1]
    end = 0
    for number in dict.fromkeys(numbers):
        before, last = history.extent_of(number)
        assert (before, last - before) == (end, len(history.changes_of(number)))
        end = last
    assert history.end() == end == len(every)
    assert history.changes_after(0, end) == list(enumerate((c for _, c in every), 1))
    assert history.changes_after(3, 2) == [(4, every[3][1]), (5, every[4][1])]
    assert history.changes_after(end, 2) == []
    with pytest.raises(DamagedProjectError):
        history.extent_of(max(numbers) + 1)
    assert history.damaged_edits() == []


def test_a_project_is_of_its_own_history(project: Project, tmp_path: Path) -> None:
    whole, bare, blind = project.path, tmp_path / "bare.annotator", tmp_path / "blind.annotator"
    project.save_copy(bare, with_history=False)
    project.save_blind_copy(blind)
    newest = project.read.history.lines(limit=1)[0]
    origins = []
    for path in (whole, bare, blind):
        with Project.open(path, ANALYST, is_read_only=True) as copy:
            history = copy.read.history
            origins.append(history.origin())
            assert history.begins_with_copy() is (path != whole)
            assert bool(history.copy_origin()) is (path != whole)
            assert (history.blind_base() == ("", newest.id)) is (path == blind)
    assert origins[0] == ""
    assert origins[2] == f"blind  {newest.id}"
    assert len({*origins}) == 3
