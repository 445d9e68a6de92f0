"""Putting a colleague's copy together with one's own, through the window."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPushButton,
    QTreeWidgetItem,
)

from annotator.commands import AddClaim, AddSource, DeleteClaims, DeleteSource, Revise, Together
from annotator.gui.merging import writing
from annotator.gui.merging.compare_dialog import CompareDialog
from annotator.gui.merging.merge_dialog import MergeDialog
from annotator.gui.merging.people_dialog import PeopleDialog
from annotator.gui.merging.prepared import Prepared
from annotator.gui.merging.writing import write_merge
from annotator.gui.session.waiting import Waiting
from annotator.merge import Choice, Signature, Told, opened, plan_merge, side_of
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    ClaimId,
    ClaimKind,
    OnePerson,
    Source,
    SourceId,
    SourceKind,
    new_id,
)
from annotator.progress import Tell
from annotator.project import Command, Project
from annotator.project.edit_description import FieldChange
from annotator.store import rows

from ..robot import Robot
from ..window.test_waiting import Holder

ANN = Analyst(id=AnalystId("ann"), name="Ann")
BEN = Analyst(id=AnalystId("ben"), name="Ben Roth")


@pytest.fixture
def copy(robot: Robot, tmp_path: Path) -> Path:
    """Ben's copy: a claim of his own, and another kind and note of ours."""
    robot.caret_to("shameful")
    robot.type("o")
    path = tmp_path / "ben.annotator"
    robot.project.save_copy(path, with_history=True)
    before = path.read_bytes()
    with Project.open(path, BEN) as project:
        (claim,) = project.read.claims(robot.document.id)
        after = replace(claim, kind=ClaimKind.FACT, note="Ben's")
        project.do(Revise(claim, after, Message("Change claim")))
        project.do(AddClaim(document_id=robot.document.id, ranges=((0, 7),), kind=ClaimKind.FACT))
    assert path.read_bytes() != before
    return path


D = TypeVar("D", bound=QDialog)


def shown(robot: Robot, kind: type[MergeDialog] | type[CompareDialog]) -> object:
    robot.wait_for(lambda: any(d.isVisible() for d in of_kind(robot, kind)))
    return next(d for d in of_kind(robot, kind) if d.isVisible())


def of_kind(robot: Robot, kind: type[D]) -> list[D]:
    """Return the dialogs of a kind.

    Not by findChildren, which goes through all parts of the window and does not bear that the
    collector frees one of them meanwhile: a plan in the background wakes it often.
    """
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, kind) and top.parentWidget() == robot.window]


def dialogs(robot: Robot) -> list[MergeDialog]:
    return of_kind(robot, MergeDialog)


def merge_dialog(robot: Robot, path: Path) -> MergeDialog:
    robot.window.merge_actions.merge_paths([path])
    dialog = shown(robot, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    return dialog


def fields(row: QTreeWidgetItem) -> Iterator[tuple[str, str]]:
    """Yield the fields that differ below a record, each with what the other side has."""
    for number in range(row.childCount()):
        below = row.child(number)
        assert below is not None
        yield below.text(0), below.text(2)


def press(dialog: MergeDialog, robot: Robot) -> None:
    dialog.accept()
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    QApplication.processEvents()


def test_what_comes_in_is_told_by_analyst_and_comes_in_as_one_edit(
    robot: Robot, copy: Path
) -> None:
    theirs = copy.read_bytes()
    dialog = merge_dialog(robot, copy)
    assert "Ben Roth: claims 2" in dialog.summary.text()
    assert dialog.box is None
    press(dialog, robot)
    assert len(robot.claims) == 2
    assert {claim.note for claim in robot.claims} == {"", "Ben's"}
    assert robot.message == "Merged ben.annotator"
    robot.session.undo()
    assert [claim.kind for claim in robot.claims] == [ClaimKind.OPINION]
    assert copy.read_bytes() == theirs


@pytest.fixture
def large(robot: Robot, copy: Path) -> Path:
    """Ben's copy with 300 claims more, so that a merge tells now and then how far it is."""
    with Project.open(copy, BEN) as project:
        new = AddClaim(document_id=robot.document.id, ranges=((0, 7),), kind=ClaimKind.FACT)
        project.do(
            Together("Many", tuple(replace(new, claim_id=ClaimId(new_id())) for _ in range(300)))
        )
    return copy


_ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0"
)


def test_a_merge_can_be_cancelled_while_their_file_is_read(
    robot: Robot, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def check_for_ever(connect: Callable[[], sqlite3.Connection]) -> bool:
        begun.set()
        with closing(connect()) as connection:
            return bool(connection.execute(_ENDLESS).fetchone())

    monkeypatch.setattr(rows, "_are_pages_sound", check_for_ever)
    moved = Path(shutil.copy(copy, copy.with_name("never read here.annotator")))
    robot.window.merge_actions.merge_paths([moved])
    robot.wait_for(begun.is_set)
    robot.window.tasks.cancel()
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    assert robot.message == "Merging was cancelled; nothing was changed."


def test_a_merge_can_be_cancelled_while_it_writes(
    robot: Robot, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = robot.project.path
    before = path.read_bytes(), large.read_bytes()
    begun, go_on = threading.Event(), threading.Event()
    tell = writing._Turn.tell

    def held(turn: writing._Turn, share: float) -> None:
        begun.set()
        go_on.wait()
        tell(turn, share)

    monkeypatch.setattr(writing._Turn, "tell", held)
    dialog = merge_dialog(robot, large)
    dialog.accept()
    robot.wait_for(begun.is_set)
    robot.window.tasks.cancel()
    go_on.set()
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    assert robot.message == "Merging was cancelled; nothing was changed."
    robot.session.poll_other_processes()
    assert [each.kind for each in robot.claims] == [ClaimKind.OPINION]
    assert (path.read_bytes(), large.read_bytes()) == before
    press(merge_dialog(robot, large), robot)
    assert len(robot.claims) == 302


def refuses_readers(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=0)) as connection:
        try:
            connection.execute("SELECT * FROM sqlite_schema").fetchall()
        except sqlite3.OperationalError:
            return True
    return False


@pytest.mark.parametrize("is_another_opened", [False, True])
def test_closing_a_project_cancels_the_merge_that_is_written_to_it(
    robot: Robot, large: Path, is_another_opened: bool
) -> None:
    path = robot.project.path
    theirs = large.read_bytes()
    dialog = merge_dialog(robot, large)
    # Nothing is stored while somebody reads: the merge cannot come to its end before the closing.
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM sqlite_schema").fetchall()
    dialog.accept()
    journal = path.with_name(f"{path.name}-journal")
    robot.wait_for(lambda: journal.exists() and journal.stat().st_size > 0)
    robot.session.leaving.connect(reader.close)
    while not refuses_readers(path):  # from here on who asks the file would wait for the merge
        time.sleep(0.001)
    if is_another_opened:
        robot.session.open_project(large)
    else:
        robot.window.project_actions.close_project()
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    assert robot.message == "Merging was cancelled; nothing was changed."
    robot.session.close_project()
    with Project.open(path, BEN) as project:
        assert [each.kind for each in project.read.all(Claim)] == [ClaimKind.OPINION]
    if not is_another_opened:
        assert large.read_bytes() == theirs


def test_an_edit_that_has_to_wait_for_a_merge_says_so(robot: Robot, large: Path) -> None:
    robot.focus_text()
    said: list[str] = []
    robot.session.said.connect(lambda notice: said.append(notice.text))
    project, waiting, goes_on = robot.project, robot.session.waiting, threading.Event()
    with opened(large, ANN) as other:
        plan = plan_merge(side_of(project.read, project.path.name), [other])

    def write() -> None:
        write_merge(project.path, project.analyst, plan.command, waiting, tell)

    def tell(share: float) -> None:
        if share:  # it is in the middle of it
            goes_on.wait()

    writing = threading.Thread(target=write)
    writing.start()
    robot.wait_for(lambda: waiting.is_for_a_merge)
    QTimer.singleShot(500, goes_on.set)
    robot.type("f")
    writing.join()
    assert said[0] == (
        "A merge is being written to work.annotator. What you type meanwhile is done after that."
    )
    assert not waiting.is_for_a_merge
    robot.session.poll_other_processes()
    assert {claim.note for claim in robot.claims} == {"", "Ben's"}
    assert len(robot.claims) == 302


def test_an_edit_and_a_merge_that_wait_for_another_program_say_so(robot: Robot, copy: Path) -> None:
    robot.focus_text()
    dialog = merge_dialog(robot, copy)
    said: list[str] = []
    robot.session.said.connect(lambda notice: said.append(notice.text))
    holder = Holder(robot.project.path, "IMMEDIATE")
    dialog.accept()
    QTimer.singleShot(1_000, holder.let_go)
    robot.type("f")
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    holder.end()
    assert said[0].startswith("Waiting for "), "whichever of the two comes next"


@pytest.mark.parametrize("is_compared", [False, True])
def test_nothing_is_shown_of_a_project_that_was_closed_meanwhile(
    robot: Robot, copy: Path, is_compared: bool
) -> None:
    if is_compared:
        robot.window.merge_actions.compare_path(copy)
    else:
        robot.window.merge_actions.merge_paths([copy])
    robot.session.close_project()
    robot.session.open_project(copy)
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    assert not dialogs(robot)
    assert not robot.window.findChildren(CompareDialog)


def conflict(robot: Robot, copy: Path) -> Claim:
    """Change here, unseen by Ben, the kind that he changed there."""
    (claim,) = robot.claims
    robot.session.do(Revise(claim, replace(claim, kind=ClaimKind.REPORT), Message("Change claim")))
    return claim


@pytest.mark.parametrize(
    ("key", "kinds"),
    [
        (Qt.Key.Key_1, [ClaimKind.FACT, ClaimKind.REPORT]),
        (Qt.Key.Key_2, [ClaimKind.FACT, ClaimKind.FACT]),
        (Qt.Key.Key_3, [ClaimKind.FACT, ClaimKind.FACT, ClaimKind.REPORT]),
    ],
)
def test_a_conflict_is_settled_by_a_key(
    robot: Robot, copy: Path, key: Qt.Key, kinds: list[ClaimKind]
) -> None:
    claim = conflict(robot, copy)
    dialog = merge_dialog(robot, copy)
    assert list(dialog.chosen) == [claim.id]
    row = dialog.tree.records[claim.id]
    assert "shameful" in row.text(0)
    assert "Ann" in row.text(1)
    assert "Ben Roth" in row.text(2)
    assert "kind" in dict(fields(row))
    assert dialog.tree.currentItem() is row
    assert QApplication.focusWidget() is dialog.tree
    robot.key(key)
    press(dialog, robot)
    assert sorted(claim.kind or "" for claim in robot.claims) == kinds


def test_of_a_deletion_it_is_told_who_made_it_and_when(robot: Robot, copy: Path) -> None:
    (claim,) = robot.claims
    robot.session.do(DeleteClaims((claim.id,)))
    row = merge_dialog(robot, copy).tree.records[claim.id]
    assert row.text(1).startswith("deleted: Ann, ")
    assert row.text(2).startswith("Ben Roth, ")


def test_a_choice_may_bring_about_another_conflict_and_stands(robot: Robot, tmp_path: Path) -> None:
    """Theirs names a source that was deleted here: that is asked next, and only that."""
    robot.caret_to("shameful")
    robot.type("o")
    robot.link("The Herald")
    for name in ("mayor", "aides"):
        source = Source(id=SourceId(name), name=name.title(), kind=SourceKind.PERSON)
        robot.session.do(AddSource(source))
    path = tmp_path / "ben.annotator"
    robot.project.save_copy(path, with_history=True)
    (layer,) = robot.project.read.layers(robot.claim.id)
    with Project.open(path, BEN) as project:
        project.do(Revise(layer, replace(layer, source=SourceId("aides")), Message("Change")))
    robot.session.do(Revise(layer, replace(layer, source=SourceId("mayor")), Message("Change")))
    robot.session.do(DeleteSource(SourceId("aides")))
    dialog = merge_dialog(robot, path)
    assert list(dialog.chosen) == [robot.claim.id]
    dialog.choose_for_all(Choice.THEIRS)
    press(dialog, robot)
    robot.wait_for(lambda: any(d is not dialog and d.isVisible() for d in dialogs(robot)))
    second = next(d for d in dialogs(robot) if d is not dialog and d.isVisible())
    assert list(second.chosen) == ["aides"]
    second.choose_for_all(Choice.THEIRS)
    press(second, robot)
    assert robot.message == "Merged ben.annotator"
    assert [each.source for each in robot.project.read.layers(robot.claim.id)] == ["aides"]
    assert "Aides" in {source.name for source in robot.project.read.sources()}


def two_conflicts(robot: Robot, tmp_path: Path) -> tuple[Path, list[Claim]]:
    """Two claims of which Ben's copy says one thing, and the project another."""
    for start in (0, 30):
        robot.session.do(AddClaim(document_id=robot.document.id, ranges=((start, start + 7),)))
    path = tmp_path / "two.annotator"
    robot.project.save_copy(path, with_history=True)
    claims = list(robot.claims)
    with Project.open(path, BEN) as project:
        for claim in claims:
            project.do(Revise(claim, replace(claim, note="Ben's"), Message("Change claim")))
    for claim in claims:
        robot.session.do(Revise(claim, replace(claim, note="Ann's"), Message("Change claim")))
    return path, list(robot.claims)


def revise(project: Project, claim: Claim, **values: object) -> None:
    after = replace(claim, **values)  # type: ignore[arg-type]
    project.do(Revise(claim, after, Message("Change claim")))


def test_choices_that_still_fit_are_kept_where_an_edit_came_between(
    robot: Robot, tmp_path: Path
) -> None:
    path, (first, second) = two_conflicts(robot, tmp_path)
    dialog = merge_dialog(robot, path)
    dialog.choose_for_all(Choice.THEIRS)
    with Project.open(robot.project.path, ANN) as beside:
        revise(beside, first, note="Ann's own")
    press(dialog, robot)
    robot.wait_for(lambda: any(d is not dialog and d.isVisible() for d in dialogs(robot)))
    anew = next(d for d in dialogs(robot) if d is not dialog and d.isVisible())
    assert anew.chosen == {first.id: Choice.OURS, second.id: Choice.THEIRS}
    said = anew.summary.text()
    assert "was edited meanwhile, so the merge was planned anew. What you chose stands" in said
    words = first.spans[0].exact.split()[0]
    (changed,) = (line for line in said.splitlines() if "another conflict now" in line)
    assert words in changed
    assert second.spans[0].exact not in changed
    press(anew, robot)
    assert robot.message == "Merged two.annotator"
    assert {claim.note for claim in robot.claims} == {"Ann's own", "Ben's"}


def test_a_choice_that_is_no_longer_asked_for_is_told(robot: Robot, tmp_path: Path) -> None:
    path, (first, second) = two_conflicts(robot, tmp_path)
    dialog = merge_dialog(robot, path)
    dialog.choose_for_all(Choice.THEIRS)
    with Project.open(robot.project.path, ANN) as beside:
        revise(beside, first, note="Ben's")
    press(dialog, robot)
    robot.wait_for(lambda: any(d is not dialog and d.isVisible() for d in dialogs(robot)))
    anew = next(d for d in dialogs(robot) if d is not dialog and d.isVisible())
    assert anew.chosen == {second.id: Choice.THEIRS}
    assert "Chosen before, and no conflict any more: “" in anew.summary.text()
    anew.reject()


def test_an_edit_that_changes_no_answer_asks_nothing_again(robot: Robot, tmp_path: Path) -> None:
    path, (first, _second) = two_conflicts(robot, tmp_path)
    dialog = merge_dialog(robot, path)
    dialog.choose_for_all(Choice.THEIRS)
    with Project.open(robot.project.path, ANN) as beside:
        revise(beside, first, credibility=2)
    press(dialog, robot)
    robot.wait_for(lambda: robot.message == "Merged two.annotator")
    assert [claim.note for claim in robot.claims] == ["Ben's", "Ben's"]
    assert {claim.credibility for claim in robot.claims} == {None, 2}


def test_an_edit_while_the_merge_waits_to_be_written_loses_no_choice(
    robot: Robot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, (first, second) = two_conflicts(robot, tmp_path)
    edits = ["Ann's own"]

    def edit_first(
        ours: Path, analyst: Analyst, command: Command, waiting: Waiting, tell: Tell
    ) -> None:
        if edits:
            with Project.open(ours, ANN) as beside:
                revise(beside, first, note=edits.pop())
        write_merge(ours, analyst, command, waiting, tell)

    monkeypatch.setattr("annotator.gui.merging.actions.write_merge", edit_first)
    dialog = merge_dialog(robot, path)
    dialog.choose_for_all(Choice.THEIRS)
    press(dialog, robot)
    robot.wait_for(lambda: any(d is not dialog and d.isVisible() for d in dialogs(robot)))
    anew = next(d for d in dialogs(robot) if d is not dialog and d.isVisible())
    assert anew.chosen == {first.id: Choice.OURS, second.id: Choice.THEIRS}
    press(anew, robot)
    assert robot.message == "Merged two.annotator"
    assert {claim.note for claim in robot.claims} == {"Ann's own", "Ben's"}


def test_a_conflict_between_two_other_files_is_told_of_the_two(
    robot: Robot, tmp_path: Path
) -> None:
    """The project has never heard of what two colleagues disagree about."""
    nobody, first, second = (tmp_path / f"{n}.annotator" for n in ("nobody", "first", "second"))
    robot.project.save_copy(nobody, with_history=True)
    robot.project.save_copy(first, with_history=True)
    made = AddClaim(document_id=robot.document.id, ranges=((0, 7),), kind=ClaimKind.FACT)
    with Project.open(first, BEN) as project:
        project.do(made)
        project.save_copy(second, with_history=True)
    for path, kind in ((first, ClaimKind.REPORT), (second, ClaimKind.OPINION)):
        with Project.open(path, BEN) as project:
            claim = project.read.need(Claim, made.claim_id)
            project.do(Revise(claim, replace(claim, kind=kind), Message("Change claim")))
    robot.window.merge_actions.merge_paths([nobody, first, second])
    dialog = shown(robot, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    ((key, row),) = dialog.tree.records.items()
    assert list(dialog.chosen) == [key]
    assert {row.text(side).split(" · ")[0] for side in (1, 2)} == {first.name, second.name}
    below = row.child(0)
    assert below is not None
    assert {below.text(1), below.text(2)} == {"report", "opinion"}
    dialog.reject()


@pytest.mark.parametrize("is_turned", [False, True])
@pytest.mark.parametrize("chosen", ["ours", "first", "second"])
def test_of_several_files_in_conflict_over_a_record_each_is_shown_and_can_be_chosen(
    robot: Robot, tmp_path: Path, is_turned: bool, chosen: str
) -> None:
    robot.caret_to("shameful")
    robot.type("o")
    notes = {"first": "one", "second": "two"}
    paths = [tmp_path / f"{name}.annotator" for name in notes]
    for path, note in zip(paths, notes.values(), strict=True):
        robot.project.save_copy(path, with_history=True)
        with Project.open(path, BEN) as project:
            (claim,) = project.read.claims(robot.document.id)
            project.do(Revise(claim, replace(claim, note=note), Message("Note")))
    (claim,) = robot.claims
    robot.session.do(Revise(claim, replace(claim, note="mine"), Message("Note")))
    robot.window.merge_actions.merge_paths(paths[::-1] if is_turned else paths)
    dialog = shown(robot, MergeDialog)
    assert isinstance(dialog, MergeDialog)
    said = {}
    for key, row in dialog.tree.records.items():
        below = row.child(0)
        assert below is not None
        said[row.text(2).split(".")[0]] = key
        assert (below.text(1), below.text(2)) == ("mine", notes[row.text(2).split(".")[0]])
    assert said.keys() == notes.keys()
    for name, key in said.items():
        dialog._choose(key, Choice.THEIRS if name == chosen else Choice.OURS)
    press(dialog, robot)
    for other in (d for d in dialogs(robot) if d.isVisible()):
        # Once one is taken the other one differs from that, too.
        assert [row.text(1).split(".")[0] for row in other.tree.records.values()] == [chosen]
        press(other, robot)
    assert robot.claim.note == {**notes, "ours": "mine"}[chosen]


def test_a_cancelled_merge_changes_nothing(robot: Robot, copy: Path) -> None:
    conflict(robot, copy)
    edits = len(robot.project.read.history.lines())
    merge_dialog(robot, copy).reject()
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    assert len(robot.project.read.history.lines()) == edits


def test_a_copy_that_says_the_same_brings_nothing(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "same.annotator"
    robot.project.save_copy(path, with_history=True)
    robot.window.merge_actions.merge_paths([path])
    robot.wait_for(lambda: "There is nothing to merge" in robot.message)
    robot.window.merge_actions.compare_path(path)
    robot.wait_for(lambda: "is the same as this project" in robot.message)


def test_a_damaged_file_is_refused_and_ours_stays_open(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "broken.annotator"
    path.write_bytes(b"SQLite format 3\0" + bytes(2_000))
    edits = len(robot.project.read.history.lines())
    robot.window.merge_actions.merge_paths([path])
    robot.wait_for(lambda: robot.messages[-1:] != [] and robot.messages[-1].is_error)
    assert "broken.annotator" in robot.message
    assert len(robot.project.read.history.lines()) == edits


def test_differences_are_listed_by_document_and_lead_to_the_claim(robot: Robot, copy: Path) -> None:
    (claim,) = robot.claims
    robot.window.merge_actions.compare_path(copy)
    dialog = shown(robot, CompareDialog)
    assert isinstance(dialog, CompareDialog)
    row = dialog.tree.records[claim.id]
    assert dialog.summary.text() == "2 records differ."
    assert dict(fields(row)) == {"kind": "fact", "note": "Ben's"}
    robot.session.show_claim(None)
    dialog.tree.itemActivated.emit(row, 0)
    assert robot.session.claim_id == claim.id
    dialog.close()


@pytest.mark.parametrize("answer", ["Merge", "Open", "Cancel"])
def test_a_dropped_project_is_opened_or_merged_as_the_analyst_says(
    robot: Robot, copy: Path, tmp_path: Path, answer: str
) -> None:
    ours = robot.project.path
    dropped = tmp_path / "dropped.annotator"
    shutil.copy(copy, dropped)

    def press_button(box: object) -> None:
        assert isinstance(box, QMessageBox)
        buttons = {b.text().replace("&", ""): b for b in box.findChildren(QPushButton)}
        buttons[answer].click()

    robot.answer_dialogs(press_button)
    robot.drop(dropped)
    if answer == "Merge":
        dialog = shown(robot, MergeDialog)
        assert isinstance(dialog, MergeDialog)
        dialog.reject()
    assert robot.project.path == (dropped if answer == "Open" else ours)


def agency(record_id: str, name: str = "Reuters") -> AddSource:
    kind = SourceKind.ORGANISATION
    return AddSource(Source(id=SourceId(record_id), name=name, kind=kind))


def names(robot: Robot) -> list[str]:
    return sorted(source.name for source in robot.project.read.sources())


def ticks(dialog: MergeDialog) -> list[QTreeWidgetItem]:
    """Return the rows that can be ticked."""
    sections = (dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount()))
    rows = (s.child(n) for s in sections if s is not None for n in range(s.childCount()))
    role = Qt.ItemDataRole.CheckStateRole
    return [row for row in rows if row is not None and row.data(0, role) is not None]


@pytest.mark.parametrize("is_taken", [True, False])
def test_sources_of_one_name_are_ticked_and_become_one_unless_somebody_unticks_them(
    robot: Robot, copy: Path, is_taken: bool
) -> None:
    robot.session.do(agency("r2"))
    with Project.open(copy, BEN) as project:
        project.do(agency("r1"))
        project.do(agency("r3", "Reuters World"))
    dialog = merge_dialog(robot, copy)
    rows = ticks(dialog)
    assert [row.checkState(0) is Qt.CheckState.Checked for row in rows] == [True, False]
    if not is_taken:
        dialog.tree.setCurrentItem(rows[0])
        QTest.keyClick(dialog.tree, Qt.Key.Key_Space)
    press(dialog, robot)
    assert names(robot) == ["Reuters"] * (2 - is_taken) + ["Reuters World"]
    robot.session.undo()
    assert names(robot) == ["Reuters"]


def test_thousands_that_come_in_are_folded_by_document_and_made_when_unfolded(
    robot: Robot, tmp_path: Path
) -> None:
    path = tmp_path / "many.annotator"
    robot.project.save_copy(path, with_history=True)
    with Project.open(path, BEN) as project:
        claims = (
            AddClaim(document_id=robot.document.id, ranges=((i % 40, i % 40 + 2),))
            for i in range(60)
        )
        project.do(Together(Message("Many"), tuple(claims)))
    dialog = merge_dialog(robot, path)
    assert not dialog.tree.records
    section = dialog.tree.topLevelItem(0)
    assert section is not None
    group = section.child(0)
    assert group is not None
    assert "(60)" in group.text(0)
    group.setExpanded(True)
    assert len(dialog.tree.records) == 60
    dialog.reject()


def test_claims_of_two_analysts_on_the_same_words_are_told_as_a_pair(
    robot: Robot, tmp_path: Path
) -> None:
    robot.caret_to("shameful")
    path = tmp_path / "ben.annotator"
    robot.project.save_copy(path, with_history=True)
    robot.type("o")
    (claim,) = robot.claims
    span = claim.spans[0]
    made = AddClaim(
        document_id=robot.document.id, ranges=((span.start, span.end),), kind=ClaimKind.FACT
    )
    with Project.open(path, BEN) as project:
        project.do(made)
    robot.window.merge_actions.compare_path(path)
    compared = shown(robot, CompareDialog)
    assert isinstance(compared, CompareDialog)
    (row,) = compared.tree.records.values()
    assert dict(fields(row))["kind"] == "fact"
    compared.close()
    dialog = merge_dialog(robot, path)
    assert "1 merged claim covers words" in dialog.summary.text()
    press(dialog, robot)
    assert {c.created_by for c in robot.claims} == {claim.created_by, BEN.id}


def test_what_only_they_have_is_shown_where_it_stands_in_the_text(robot: Robot, copy: Path) -> None:
    robot.caret_to("shameful")
    robot.window.merge_actions.compare_path(copy)
    dialog = shown(robot, CompareDialog)
    assert isinstance(dialog, CompareDialog)
    theirs = next(told for told in dialog.tree.told.values() if told.only == "b")
    dialog.tree.itemActivated.emit(dialog.tree.records[theirs.id], 0)
    start = robot.view.textCursor().selectionStart()
    assert start == 0
    dialog.close()


def test_two_analysts_are_declared_one_person_and_taken_apart_again(
    robot: Robot, copy: Path
) -> None:
    press(merge_dialog(robot, copy), robot)
    robot.window.merge_actions.declare_people()
    dialog = robot.window.findChild(PeopleDialog)
    assert dialog is not None
    texts = [dialog.analyst.itemText(n) for n in range(dialog.analyst.count())]
    assert {text.split("  ")[0] for text in texts} == {"Ann", "Ben Roth"}
    dialog.declare.click()
    (pair,) = robot.project.read.all(OnePerson)
    assert {pair.analyst, pair.other} == {a.id for a in robot.project.read.analysts()}
    assert dialog.pairs.count() == 1
    robot.session.undo()
    assert robot.project.read.all(OnePerson) == []
    dialog.declare.click()
    dialog.part.click()
    assert (robot.project.read.all(OnePerson), dialog.pairs.count()) == ([], 0)
    dialog.other.setCurrentIndex(dialog.analyst.currentIndex())
    assert not dialog.declare.isEnabled()
    dialog.reject()


def many(number: int, document: str = "Page") -> tuple[Told, ...]:
    kind = FieldChange(name="kind", before="fact", after="report")
    return tuple(
        Told(
            id=f"{document} {n}",
            type=Claim,
            name=f"claim {n}",
            document=document,
            only="",
            fields=(kind,),
            ours=Signature("Ann"),
            theirs=Signature("Ben"),
            allows_both=True,
        )
        for n in range(number)
    )


def test_documents_stand_in_the_order_of_all_lists(robot: Robot) -> None:
    titles = ["Page 10", "", "Zeta", "page 2", "Ärzte"]
    told = [one for title in titles for one in many(1, title)]
    dialog = CompareDialog(told, "a", "b", robot.window)
    shown = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    assert [row.text(0).rpartition("  ")[0] for row in shown if row] == [
        *("Ärzte", "page 2", "Page 10", "Zeta", "Of no document"),
    ]
    dialog.close()


def test_while_a_merge_is_planned_no_other_one_is(robot: Robot, copy: Path) -> None:
    robot.window.merge_actions.merge_paths([copy])
    robot.window.merge_actions.merge_paths([copy])
    assert robot.message == "Another merge is being planned; wait for it, or cancel it."
    assert isinstance(shown(robot, MergeDialog), MergeDialog)
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    (dialog,) = dialogs(robot)
    dialog.reject()
    robot.window.merge_actions.merge_paths([copy])
    robot.wait_for(lambda: len(dialogs(robot)) == 1)
    dialogs(robot)[0].reject()


def test_hundreds_of_conflicts_are_walked_by_key_over_folded_documents(
    robot: Robot, copy: Path
) -> None:
    """Each key chooses and goes on, into the next document; the row says what was chosen."""
    with opened(copy, robot.project.analyst) as theirs:
        plan = plan_merge(side_of(robot.project.read, "ours"), [theirs])
    told = (*many(60, "B page"), *many(2, "A page"))
    prepared = Prepared(plan=plan, conflicts=told, arrivals=(), proposed=())
    dialog = MergeDialog(prepared, ["theirs"], robot.window)
    dialog.show()
    dialog.tree.setFocus()
    for key in (Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_2):
        QTest.keyClick(dialog.tree, key)
    chosen = [(i, choice) for i, choice in dialog.chosen.items() if choice is not Choice.OURS]
    assert chosen == [
        ("A page 0", Choice.THEIRS),
        ("A page 1", Choice.BOTH),
        ("B page 0", Choice.THEIRS),
    ]
    assert dialog.tree.records["B page 0"].text(3) == "Theirs"
    current = dialog.tree.currentItem()
    assert current is dialog.tree.records["B page 1"]
    assert dialog.box is not None
    dialog.box.setCurrentIndex(dialog.box.findData(Choice.BOTH))
    assert dialog.chosen["B page 1"] is Choice.BOTH
    dialog.close()


def test_enter_merges_whichever_button_had_the_focus_before(robot: Robot, copy: Path) -> None:
    dialog = merge_dialog(robot, copy)
    cancel = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    cancel.setFocus()
    dialog.tree.setFocus()
    assert not cancel.isDefault()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Return)
    robot.wait_for(lambda: not robot.window.tasks.is_busy and len(robot.claims) == 2)
