"""Undo and redo as an analyst meets them: her own edits, in their order, in a shared file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.commands import AddDocument, AddSource, AddTag, DeleteTag, Revise
from annotator.errors import ConflictError, NothingToUndoError
from annotator.model import (
    Analyst,
    AnalystId,
    EditAction,
    EditId,
    EditQuery,
    EditSummary,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.project import Project
from annotator.project.undo import UndoOrder, plan

ANN = Analyst(id=AnalystId("änn"), name="Änn")
BOB = Analyst(id=AnalystId("bob"), name="Bob")


def tag(name: str) -> AddTag:
    return AddTag(Tag(id=TagId(name), name=name))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "shared.annotator"
    Project.create(path, ANN).close()
    return path


@pytest.fixture
def ann(path: Path) -> Iterator[Project]:
    with Project.open(path, ANN) as project:
        yield project


@pytest.fixture
def bob(path: Path) -> Iterator[Project]:
    with Project.open(path, BOB) as project:
        yield project


def tags(project: Project) -> str:
    return " ".join(found.name for found in project.read.tags())


def test_each_undoes_and_redoes_her_own_edits(ann: Project, bob: Project) -> None:
    ann.do(tag("a1"))
    bob.do(tag("b1"))
    ann.do(tag("a2"))
    bob.do(tag("b2"))
    ann.undo()
    assert tags(bob) == "a1 b1 b2"
    bob.undo()
    bob.undo()
    assert tags(ann) == "a1"
    assert (str(ann.undo_label), str(ann.redo_label)) == ("Add tag", "Add tag")
    assert (str(bob.undo_label), str(bob.redo_label)) == ("", "Add tag")
    with pytest.raises(NothingToUndoError, match="You have nothing to undo"):
        bob.undo()
    bob.redo()
    assert tags(ann) == "a1 b1"
    ann.redo()
    bob.redo()
    assert tags(ann) == "a1 b1 a2 b2"
    for project in (ann, bob):
        with pytest.raises(NothingToUndoError, match="You have nothing to redo"):
            project.redo()


def test_nothing_is_redone_behind_a_new_edit(ann: Project) -> None:
    ann.do(tag("a"))
    ann.undo()
    ann.do(tag("b"))
    assert str(ann.redo_label) == ""
    with pytest.raises(NothingToUndoError):
        ann.redo()
    ann.undo()
    assert tags(ann) == ""
    ann.redo()
    assert tags(ann) == "b"


def test_undo_goes_on_past_what_was_undone_and_redone(ann: Project) -> None:
    for name in "abc":
        ann.do(tag(name))
    ann.undo()
    ann.redo()
    ann.undo()
    ann.undo()
    assert tags(ann) == "a"
    ann.undo()
    assert tags(ann) == ""
    with pytest.raises(NothingToUndoError):
        ann.undo()
    for seen in ("a", "a b", "a b c"):
        ann.redo()
        assert tags(ann) == seen


def test_the_lines_of_the_history_name_what_is_undone(ann: Project) -> None:
    edit = ann.do(tag("a"))
    assert edit is not None
    undone = ann.undo().summary
    redone = ann.redo().summary
    assert [str(s.label) for s in (undone, redone)] == ["Undo: Add tag", "Redo: Add tag"]
    assert (undone.action, redone.action) == (EditAction.UNDO, EditAction.REDO)
    assert undone.root == redone.root == edit.summary.id
    made = plan(ann.read, redone.id)
    assert (made.action, made.root, made.number) == (
        EditAction.UNDO,
        edit.summary.id,
        redone.number,
    )
    assert str(made.label) == "Undo: Add tag"


def test_a_title_with_a_colon_is_named_whole(ann: Project) -> None:
    ann.do(AddDocument(text="Words.", title="x. y: z"))
    ann.undo()
    assert str(ann.redo_label) == "Import “x. y: z”"
    assert str(ann.redo().summary.label) == "Redo: Import “x. y: z”"


def test_a_record_that_was_changed_since_is_a_conflict(ann: Project, bob: Project) -> None:
    source = Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)
    added = ann.do(AddSource(source))
    ann.do(tag("a"))
    assert added is not None
    seen = bob.read.need(Source, "s")
    bob.do(Revise(seen, replace(seen, note="mine"), "Note"))
    ann.undo()
    with pytest.raises(ConflictError, match="“Undo: Add source” is not possible: a source it"):
        ann.undo()
    assert ann.read.need(Source, "s").note == "mine"
    bob.undo()
    ann.undo()
    assert ann.read.get(Source, "s") is None


def test_what_was_deleted_comes_back_with_what_was_changed_for_it(ann: Project) -> None:
    ann.do(tag("a"))
    ann.do(AddTag(Tag(id=TagId("b"), name="b", parent=TagId("a"))))
    ann.do(DeleteTag(TagId("a")))
    assert [(t.name, t.parent) for t in ann.read.tags()] == [("b", None)]
    ann.undo()
    assert [(t.name, t.parent) for t in ann.read.tags()] == [("a", None), ("b", "a")]
    ann.redo()
    assert [(t.name, t.parent) for t in ann.read.tags()] == [("b", None)]


def test_an_analyst_stays_while_something_names_her(ann: Project) -> None:
    first = ann.do(AddSource(Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)))
    ann.do(AddSource(Source(id=SourceId("t"), name="T", kind=SourceKind.PERSON)))
    assert first is not None
    ann.revert(first.summary.id)
    assert [a.id for a in ann.read.analysts()] == [ANN.id]
    assert [s.name for s in ann.read.sources()] == ["T"]


def test_an_analyst_goes_with_her_only_edit(ann: Project) -> None:
    ann.do(AddSource(Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)))
    ann.undo()
    assert ann.read.analysts() == []


def test_many_edits_of_others_hide_none_of_ones_own(ann: Project, bob: Project) -> None:
    ann.do(tag("a"))
    for number in range(105):
        ann.do(tag(f"x{number}"))
        ann.undo()
    ann.undo()
    assert tags(bob) == ""


def walked(project: Project, wanted: EditAction) -> EditSummary | None:
    """Return what is next to undo (EDIT) or to redo (UNDO), found by walking the whole history."""
    seen = set()
    for line in project.read.history.lines(EditQuery((project.analyst.id,)), limit=10_000):
        if wanted is EditAction.UNDO and line.action in (EditAction.EDIT, EditAction.CREATE):
            return None
        is_newest = (line.root or line.id) not in seen
        seen.add(line.root or line.id)
        stands = line.action in (EditAction.EDIT, EditAction.REDO)
        if is_newest and (line.action is wanted or (wanted is EditAction.EDIT and stands)):
            return line
    return None


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_undo_is_that_of_a_walk_through_the_history(
    path: Path, ann: Project, bob: Project, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.project.undo._PAGE", 3)
    chance = random.Random(seed)
    with Project.open(path, ANN) as elsewhere:
        for number in range(120):
            acting = chance.choice((ann, ann, ann, bob, elsewhere))
            if not number:
                acting.do(tag("first"))
            acting.poll()
            with suppress(ConflictError, NothingToUndoError):
                match chance.randrange(7):
                    case 0 | 1:
                        acting.do(tag(f"t{number}"))
                    case 2 | 3:
                        acting.undo()
                    case 4 | 5:
                        acting.redo()
                    case 6:
                        acting.revert(chance.choice(acting.read.history.lines(limit=20)[:-1]).id)
            for asked in chance.sample((ann, bob, elsewhere), 2):
                fresh = UndoOrder(asked.read, asked.analyst.id)
                for order in (asked._undo_order, fresh):
                    assert order.next_to_undo() == walked(asked, EditAction.EDIT)
                    assert order.next_to_redo() == walked(asked, EditAction.UNDO)


def test_many_undos_in_a_row_read_each_line_of_the_history_once(
    path: Path, ann: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.project.undo._PAGE", 10)
    edits = 60
    for number in range(edits):
        ann.do(tag(f"t{number}"))
    with Project.open(path, ANN) as again:
        lines: list[EditSummary] = []
        history = again.read.history.lines

        def counted(query: EditQuery, *, before: int, after: int, limit: int) -> list[EditSummary]:
            found = history(query, before=before, after=after, limit=limit)
            lines.extend(found)
            return found

        monkeypatch.setattr(again.read.history, "lines", counted)
        for _ in range(edits):
            again.undo()
        for _ in range(edits):
            again.redo()
        # Each line there was, and at each question what came since with the last one known.
        assert len(lines) <= edits + 1 + 2 * 3 * edits
        assert tags(again).split() == [f"t{number}" for number in range(edits)]


def test_what_a_sync_client_put_back_is_not_undone_from_memory(path: Path, ann: Project) -> None:
    ann.do(tag("a"))
    assert str(ann.undo_label) == "Add tag"
    order = ann._undo_order
    assert order._newest is not None
    order._newest = replace(order._newest, id=EditId("gone"))
    order._standing.clear()
    assert str(ann.undo_label) == "Add tag"
