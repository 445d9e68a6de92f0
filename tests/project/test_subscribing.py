"""Who hears of what, and in which order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.commands import AddSource, AddTag, DeleteTag
from annotator.errors import NothingToUndoError, StorageError
from annotator.model import Analyst, AnalystId, Edit, Source, SourceId, SourceKind, Tag, TagId
from annotator.project import Project

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BOB = Analyst(id=AnalystId("bob"), name="Bob")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "project.annotator"
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


def tag(name: str) -> AddTag:
    return AddTag(Tag(id=TagId(name), name=name))


def names(edits: list[Edit]) -> list[str]:
    return [edit.changes[0].record.id for edit in edits]


def test_both_receive_the_same_edits_in_the_order_of_the_file(ann: Project, bob: Project) -> None:
    heard_by_ann: list[Edit] = []
    heard_by_bob: list[Edit] = []
    ann.subscribe(heard_by_ann.append)
    bob.subscribe(heard_by_bob.append)
    ann.do(tag("1"))
    bob.do(tag("2"))
    bob.do(tag("3"))
    ann.do(tag("4"))
    assert ann.poll() == 0
    assert bob.poll() == 1
    assert names(heard_by_ann) == names(heard_by_bob) == ["1", "2", "3", "4"]
    assert heard_by_ann == heard_by_bob
    assert [edit.summary.analyst_name for edit in heard_by_ann] == ["Ann", "Bob", "Bob", "Ann"]


def test_a_subscriber_that_edits_lets_all_receive_one_edit_before_the_next(ann: Project) -> None:
    heard: list[Edit] = []

    def answer(edit: Edit) -> None:
        if len(ann.read.tags()) < 3:
            ann.do(tag(f"answer-{len(ann.read.tags())}"))

    ann.subscribe(answer)
    ann.subscribe(heard.append)
    ann.do(tag("first"))
    assert names(heard) == ["first", "answer-1", "answer-2"]


def test_a_subscriber_that_fails_does_not_stop_the_others(ann: Project) -> None:
    heard: list[Edit] = []

    def fail(edit: Edit) -> None:
        raise RuntimeError("a view is broken")

    end = ann.subscribe(fail)
    ann.subscribe(heard.append)
    with pytest.raises(RuntimeError, match="a view is broken"):
        ann.do(tag("1"))
    end()
    end()
    ann.do(tag("2"))
    assert names(heard) == ["1", "2"]
    assert len(ann.read.tags()) == 2


def test_an_unsubscribed_function_is_called_no_more(ann: Project) -> None:
    heard: list[Edit] = []
    end = ann.subscribe(heard.append)
    ann.do(tag("1"))
    end()
    ann.do(tag("2"))
    assert names(heard) == ["1"]


def test_a_stored_edit_is_published_later_if_those_before_it_cannot_be_read(
    ann: Project, bob: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Edit] = []
    ann.subscribe(heard.append)
    bob.do(tag("1"))

    def fail(_: int) -> list[Edit]:
        raise StorageError("The disk reported an error.")

    monkeypatch.setattr(ann.read.history, "edits_since", fail)
    assert ann.do(tag("2"))
    assert heard == []
    with pytest.raises(StorageError):
        ann.poll()
    monkeypatch.undo()
    assert ann.poll() == 2
    assert names(heard) == ["1", "2"]


def test_each_undoes_her_own(ann: Project, bob: Project) -> None:
    ann.do(tag("of-ann"))
    bob.do(tag("of-bob"))
    ann.undo()
    assert [t.id for t in ann.read.tags()] == ["of-bob"]
    with pytest.raises(NothingToUndoError, match="You have nothing"):
        ann.undo()
    assert (ann.undo_label, ann.redo_label) == ("", "Add tag")
    assert bob.undo_label == "Add tag"
    bob.do(tag("more"))
    ann.redo()
    assert {t.id for t in bob.read.tags()} == {"of-ann", "of-bob", "more"}


def test_a_new_edit_ends_what_could_be_redone(ann: Project) -> None:
    for name in ("1", "2", "3"):
        ann.do(tag(name))
    ann.undo()
    ann.undo()
    ann.redo()
    ann.do(tag("4"))
    assert ann.redo_label == ""
    with pytest.raises(NothingToUndoError):
        ann.redo()
    for expected in (["1", "2"], ["1"], []):
        ann.undo()
        assert [t.id for t in ann.read.tags()] == expected


def test_undo_puts_a_deleted_record_back_in_its_place(ann: Project) -> None:
    for name in ("1", "2", "3"):
        ann.do(tag(name))
    ann.do(DeleteTag(TagId("2")))
    ann.do(tag("4"))
    deletion = ann.read.history.lines()[1]
    ann.revert(deletion.id)
    assert [t.id for t in ann.read.tags()] == ["1", "2", "3", "4"]


def test_a_place_is_kept_for_what_was_deleted(ann: Project) -> None:
    ann.do(tag("1"))
    ann.do(DeleteTag(TagId("1")))
    ann.do(tag("2"))
    ann.revert(ann.read.history.lines()[1].id)
    assert [t.id for t in ann.read.tags()] == ["1", "2"]


def test_a_label_that_begins_like_an_undo_is_kept_readable(ann: Project) -> None:
    source = Source(id=SourceId("s"), name="S", kind=SourceKind.PERSON)
    ann.do(AddSource(source))
    ann.undo()
    ann.redo()
    ann.undo()
    labels = [line.label for line in ann.read.history.lines()]
    assert labels[:3] == ["Undo: Add source", "Redo: Add source", "Undo: Add source"]
