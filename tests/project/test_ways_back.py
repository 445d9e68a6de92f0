"""What the ways back from an edit would do, found in slices, each change read once."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.commands import AddClaim, AddDocument, DeleteClaims, TagClaims
from annotator.errors import NothingToUndoError
from annotator.model import Analyst, AnalystId, Change, Claim, ClaimId, ClaimKind, Edit
from annotator.project import Project
from annotator.project import ways_back as tested
from annotator.project.returning import plan_return
from annotator.project.ways_back import ReturnPreview, WaysBack

ANN = Analyst(id=AnalystId("änn"), name="Änn")
TEXT = AddDocument(text="The mayor said so. " * 20, title="A text")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.annotator", ANN) as made:
        made.do(TEXT)
        yield made


def whole(ways: WaysBack) -> WaysBack:
    while not ways.go_on(0):
        pass
    return ways


def work(project: Project, chance: random.Random) -> Edit | None:
    """Do something with claims, or take it back."""
    claims = [ClaimId(i) for i in project.read.ids(Claim)]
    chosen = tuple(chance.sample(claims, min(len(claims), 2)))
    match chance.randrange(5):
        case 0 if chosen:
            return project.do(TagClaims(chosen, chance.choice(list(ClaimKind))))
        case 1 if chosen:
            return project.do(DeleteClaims(chosen))
        case 2 if project.undo_label:
            return project.undo()
        case 3 if project.redo_label:
            return project.redo()
    start = chance.randrange(300)
    return project.do(AddClaim(document_id=TEXT.document_id, ranges=((start, start + 9),)))


def expected(project: Project, edit: Edit) -> ReturnPreview:
    """Return what the plan of a return says."""
    number = project.read.history.lines(limit=1)[0].number - edit.summary.number
    found = ReturnPreview(number, +Counter({ANN.name: number}))
    for change in plan_return(project.read, edit.summary.id).changes:
        counter = found.changed
        if change.before is None:
            counter = found.deleted
        elif change.after is None:
            counter = found.brought_back
        counter[type(change.record)] += 1
    return found


@pytest.mark.parametrize("seed", range(3))
def test_what_is_told_is_what_the_way_back_would_do(
    project: Project, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tested, "_PAGE", 2)
    chance = random.Random(seed)
    watched: list[tuple[WaysBack, Edit]] = []
    for number in range(60):
        edit = work(project, chance)
        if edit is not None and number % 6 == 0:
            watched.append((WaysBack(project.read, edit.summary), edit))
        for ways, of_edit in watched:
            preview = whole(ways).preview()
            with suppress(NothingToUndoError):
                assert preview == expected(project, of_edit)
            left = [project.read.get(type(c.record), c.record.id) for c in of_edit.changes]
            differs = left != [change.after for change in of_edit.changes]
            assert bool(ways.why_not_revert()) == differs


def test_each_change_is_read_once_however_many_edits_come(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = project.do(AddClaim(document_id=TEXT.document_id, ranges=((0, 9),)))
    assert first is not None
    ways = whole(WaysBack(project.read, first.summary))
    read: list[tuple[int, Change]] = []
    changes_after = project.read.history.changes_after

    def counted(place: int, limit: int) -> list[tuple[int, Change]]:
        found = changes_after(place, limit)
        read.extend(found)
        return found

    monkeypatch.setattr(project.read.history, "changes_after", counted)
    for start in range(50):
        project.do(AddClaim(document_id=TEXT.document_id, ranges=((start, start + 9),)))
        assert whole(ways).preview().edits == start + 1
    assert len(read) == 50
    assert ways.preview().deleted == Counter({Claim: 50})


def test_of_a_long_history_only_the_number_is_told_and_nothing_is_read(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tested, "_MOST_READ", 3)
    adding = AddClaim(document_id=TEXT.document_id, ranges=((0, 9),))
    first = project.do(adding)
    assert first is not None
    for kind in (ClaimKind.FACT, ClaimKind.REPORT, ClaimKind.OPINION, ClaimKind.FACT):
        project.do(TagClaims((adding.claim_id,), kind))
    ways = WaysBack(project.read, first.summary)
    asked: list[tuple[int, int]] = []
    changes_after = project.read.history.changes_after

    def noted(place: int, limit: int) -> list[tuple[int, Change]]:
        found = changes_after(place, limit)
        asked.append((place, len(found)))
        return found

    monkeypatch.setattr(project.read.history, "changes_after", noted)
    assert whole(ways).preview() == ReturnPreview(4)
    assert sum(number for _, number in asked) == ways.changes == len(first.changes)
    assert "“Tag claim" in ways.why_not_revert()
    for _ in range(4):
        project.undo()
    assert whole(ways).why_not_revert() == ""


def test_an_edit_of_many_changes_is_described_by_the_first(project: Project) -> None:
    claims = [AddClaim(document_id=TEXT.document_id, ranges=((n, n + 5),)) for n in range(7)]
    for claim in claims:
        project.do(claim)
    edit = project.do(DeleteClaims(tuple(claim.claim_id for claim in claims)))
    assert edit is not None
    ways = WaysBack(project.read, edit.summary)
    assert ways.changes == 7
    assert ways.first_changes(3) == Edit(edit.summary, edit.changes[:3])
    assert ways.first_changes(100) == edit
