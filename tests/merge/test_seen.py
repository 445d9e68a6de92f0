"""What others did in copies that were merged: by whom, in whose words, and whether it stands."""

import shutil
from pathlib import Path

import pytest

from annotator.commands import Add, AddTag, TagClaims
from annotator.errors import DamagedProjectError
from annotator.merge.knowledge import Line, Note, note_text
from annotator.merge.seen import seen_edits
from annotator.model import (
    ClaimId,
    ClaimKind,
    EditAction,
    EditId,
    EditQuery,
    OnePerson,
    Tag,
    TagId,
    one_person_id,
)
from annotator.project import Project
from annotator.project.claim_past import past_of
from annotator.project.editors import editors
from annotator.project.history_lines import HistoryFilter, HistoryLines
from annotator.store import Transaction

from .example import ANN, BEN, copies_of_example
from .test_merge import at_work, merge

ONE = ClaimId("one")


def tag_it(project: Project) -> None:
    project.do(TagClaims((ONE,), ClaimKind.FACT))


def tag_project(project: Project) -> None:
    project.do(AddTag(Tag(id=TagId("new"), name="new")))


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Ann's copy with a new tag, and Ben's with another kind of a claim, merged into Ann's."""
    ann, ben = copies_of_example(tmp_path, tag_project, tag_it)
    merge(ann, ANN, ben)
    return ann, ben


def labels(project: Project, wanted: HistoryFilter) -> list[str]:
    lines = HistoryLines(project.read, wanted, seen_edits(project.read))
    found = []
    while not lines.is_whole:
        found += lines.more()
    return [str(line.label) for line in found]


def test_it_is_told_with_its_author_in_a_form_that_can_be_translated(
    pair: tuple[Path, Path],
) -> None:
    with at_work(pair[0], ANN) as project:
        (line,) = seen_edits(project.read)
        (theirs,) = [e for e in project.read.history.lines() if str(e.label).startswith("Merge")]
    assert (line.analyst_name, str(line.label), line.is_withdrawn) == (
        "Ben",
        "Tag claim as fact",
        False,
    )
    assert line.label.template == "Tag claim as {0}"
    assert ONE in line.records
    assert line.at < theirs.at


def test_several_are_told_newest_first_with_what_each_touched_and_took_back(
    tmp_path: Path,
) -> None:
    def work(project: Project) -> None:
        tag_it(project)
        tag_project(project)
        project.undo()

    ann, ben = copies_of_example(tmp_path, lambda _project: None, work)
    merge(ann, ANN, ben)
    with at_work(ben, BEN) as project:
        own = project.read.history.lines()[:3]
    with at_work(ann, ANN) as project:
        seen = seen_edits(project.read)
    assert [line.id for line in seen] == [line.id for line in own]
    undo, tag, kind = seen
    assert (undo.action, undo.root) == (EditAction.UNDO, tag.id)
    assert (tag.action, tag.root) == (EditAction.EDIT, None)
    assert undo.touched == {("new", "")}
    assert {(ONE, "kind"), (ONE, "modified_by")} <= kind.touched
    assert [name[:1] for _, name in tag.touched] == ["+"]
    assert {line.number for line in seen} == {0}
    assert {line.analyst_id for line in seen} == {""}


def test_undoing_the_merge_withdraws_it_and_another_merge_brings_it_back(
    pair: tuple[Path, Path],
) -> None:
    ann, ben = pair
    with at_work(ann, ANN) as project:
        project.undo()
        assert [line.is_withdrawn for line in seen_edits(project.read)] == [True]
        project.redo()
        assert [line.is_withdrawn for line in seen_edits(project.read)] == [False]
        project.undo()
    merge(ann, ANN, ben)
    with at_work(ann, ANN) as project:
        assert [line.is_withdrawn for line in seen_edits(project.read)] == [False]


def test_a_claims_own_history_has_it_between_the_others_by_time(pair: tuple[Path, Path]) -> None:
    with at_work(pair[0], ANN) as project:
        past = past_of(project.read, ONE, seen_edits(project.read))
        assert [str(step.line.label) for step in past] == [
            "Merge “ben.annotator”",
            "Tag claim as fact",
            "Import",
        ]
        other = past_of(project.read, ClaimId("two"), seen_edits(project.read))
        assert [str(step.line.label) for step in other] == ["Import"]


def test_the_whole_history_is_the_order_of_undo_and_a_filter_finds_it(
    pair: tuple[Path, Path],
) -> None:
    with at_work(pair[0], ANN) as project:
        assert "Tag claim as fact" not in labels(project, HistoryFilter())
        assert labels(project, HistoryFilter(text="ben")) == [
            "Merge “ben.annotator”",
            "Tag claim as fact",
        ]
        (line,) = seen_edits(project.read)
        for query, found in (
            (EditQuery(claim=ONE), True),
            (EditQuery(claim=ClaimId("two")), False),
            (EditQuery(since=line.at), True),
            (EditQuery(until=line.at), False),
        ):
            assert ("Tag claim as fact" in labels(project, HistoryFilter(query))) is found
        for editor in editors(project.read, [line]):
            query = EditQuery(analysts=editor.ids)
            of_editor = labels(project, HistoryFilter(query, editor=editor))
            assert ("Tag claim as fact" in of_editor) is (editor.name == "Ben")


def test_whoever_is_declared_the_same_person_counts_by_merge_too(pair: tuple[Path, Path]) -> None:
    with at_work(pair[0], ANN) as project:
        project.do(Entered())
        assert [one.name for one in editors(project.read, seen_edits(project.read))] == [
            "Ann",
            "Ben",
        ]
        pair_id = one_person_id(ANN.id, BEN.id)
        project.do(Add(OnePerson(id=pair_id, analyst=BEN.id, other=ANN.id)))
        (both,) = editors(project.read, seen_edits(project.read))
        assert both.ids == (ANN.id,)
        assert both.names == {"ann", "ben"}


class Entered:
    """Enters both, who made no record that names them."""

    label = "Enter"

    def apply(self, tx: Transaction) -> None:
        tx.put_all((ANN, BEN))


def test_a_time_that_is_none_is_damage(tmp_path: Path) -> None:
    for at in ("yesterday", "2026-05-03T12:00:00"):
        line = Line(
            id=EditId("x"),
            root=EditId("x"),
            is_undo=False,
            by="Ben",
            at=at,
            label="Add",
            touched=frozenset(),
        )
        folder = tmp_path / at.replace(":", "")
        folder.mkdir()
        ann, _ben = copies_of_example(folder, tag_project, tag_it)
        with at_work(ann, ANN) as project:
            project.do(Noted(note_text(Note(seen=(line,)))))
            with pytest.raises(DamagedProjectError):
                seen_edits(project.read)
        shutil.rmtree(folder)


class Noted:
    """A merge that a stranger noted something of."""

    label = "Merge"

    def __init__(self, note: str) -> None:
        self._note = note

    def apply(self, tx: Transaction) -> None:
        tx.note_merge(self._note)
