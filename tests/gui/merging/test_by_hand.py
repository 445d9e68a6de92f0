"""Going through a plan and a comparison by real presses, as two colleagues do."""

from __future__ import annotations

import re
import threading
import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.commands import AddClaim, AddSource, DeleteClaims, Revise
from annotator.gui.merging.compare_dialog import CompareDialog
from annotator.gui.session.tasks import Progress
from annotator.messages import Message
from annotator.model import ClaimKind, Source, SourceId, SourceKind
from annotator.project import Project

from ..hands import press_key, press_mouse
from ..robot import Robot
from .test_merging import BEN, conflict, copy, dialogs, fields, merge_dialog, of_kind, shown

__all__ = ["copy"]
DOWN, ENTER = Qt.Key.Key_Down, Qt.Key.Key_Return


def test_a_conflict_asks_only_of_what_both_changed_and_the_rest_is_told_as_coming_in(
    robot: Robot, copy: Path
) -> None:
    claim = conflict(robot, copy)
    dialog = merge_dialog(robot, copy)
    assert dict(fields(dialog.tree.records[claim.id])) == {"kind": "fact"}
    assert list(dialog.chosen) == [claim.id]
    (too,) = {i for i in dialog.tree.records if i.startswith(claim.id)} - {claim.id}
    assert dict(fields(dialog.tree.records[too])) == {"note": "Ben's"}
    assert "Ben Roth: claims 2" in dialog.summary.text()
    press_key(dialog, Qt.Key.Key_1, ENTER)
    robot.wait_for(lambda: len(robot.claims) == 2 and not robot.window.tasks.is_busy)
    kept = next(one for one in robot.claims if one.id == claim.id)
    assert (kept.kind, kept.note) == (ClaimKind.REPORT, "Ben's")


def test_the_chosen_record_is_told_whole_with_who_said_it_at_what_time(
    robot: Robot, copy: Path
) -> None:
    """A row of the tree is a line, and cuts what is longer; the mouse alone had a way to it."""
    long = "a statement " * 20
    (claim,) = robot.claims
    robot.session.do(Revise(claim, replace(claim, statement=long), Message("Change claim")))
    with Project.open(copy, BEN) as project:
        (theirs,) = (one for one in project.read.claims(robot.document.id) if one.id == claim.id)
        project.do(Revise(theirs, replace(theirs, statement="Ben’s own"), Message("Change claim")))
    dialog = merge_dialog(robot, copy)
    lines = dialog.details.toPlainText().splitlines()
    assert lines[0].startswith("claim  “")
    assert "shameful" in lines[0]
    assert re.fullmatch(r"Ours: Ann, \d{4}-\d\d-\d\d \d\d:\d\d", lines[1])
    assert re.fullmatch(r"Theirs: Ben Roth, \d{4}-\d\d-\d\d \d\d:\d\d", lines[3])
    assert (lines[2].strip(), lines[4].strip()) == (
        f"statement: {long}".strip(),
        "statement: Ben’s own",
    )
    press_key(dialog, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is dialog.details
    press_key(dialog, Qt.Key.Key_Escape)
    assert not dialogs(robot)


def test_what_comes_in_stands_in_the_order_of_the_text(robot: Robot, copy: Path) -> None:
    with Project.open(copy, BEN) as project:
        for start in (60, 30, 90):
            project.do(
                AddClaim(
                    document_id=robot.document.id,
                    ranges=((start, start + 6),),
                    kind=ClaimKind.FACT,
                )
            )
    dialog = merge_dialog(robot, copy)
    places = [told.place.start for told in dialog.tree.told.values() if told.place]
    assert places == sorted(places)
    assert len(places) == 5
    dialog.reject()


def test_enter_leads_to_the_text_and_the_comparison_stays_for_the_next_one(
    robot: Robot, copy: Path
) -> None:
    (claim,) = robot.claims
    robot.session.show_claim(None)
    robot.window.merge_actions.compare_path(copy)
    dialog = shown(robot, CompareDialog)
    assert isinstance(dialog, CompareDialog)
    press_key(dialog, DOWN)
    first = dialog.tree.currentItem()
    press_key(dialog, ENTER)
    assert dialog.isVisible()
    robot.wait_for(robot.window.isActiveWindow)
    assert QApplication.focusWidget() is robot.view
    assert dialog.tree.currentItem() is first
    row = dialog.tree.records[claim.id]
    press_mouse(dialog.tree.viewport(), dialog.tree.visualItemRect(row).center())
    press_key(dialog, ENTER)
    assert robot.session.claim_id == claim.id
    press_key(dialog, Qt.Key.Key_Escape)
    assert not of_kind(robot, CompareDialog)


def test_what_runs_is_cancelled_by_key(robot: Robot) -> None:
    """The button in the status line was a long way of Tab from the text."""
    begun = threading.Event()

    def job(progress: Progress) -> None:
        begun.set()
        while True:
            progress(0.5)
            time.sleep(0.005)

    robot.focus_text()
    ended: list[bool] = []
    robot.window.tasks.run(job, lambda _nothing: None, lambda: ended.append(True))
    robot.wait_for(lambda: begun.is_set() and robot.window.messages.cancel.isVisible())
    for _ in range(6):
        press_key(robot.window, Qt.Key.Key_F6)
        if QApplication.focusWidget() is robot.window.messages.cancel:
            break
    press_key(robot.window, Qt.Key.Key_Space)
    robot.wait_for(lambda: ended == [True] and not robot.window.tasks.is_busy)
    assert not robot.window.messages.cancel.isVisible()


def test_another_project_is_told_by_its_title(robot: Robot, tmp_path: Path) -> None:
    other = tmp_path / "other.annotator"
    with Project.create(other, BEN, "Another letter") as project:
        project.do(AddSource(Source(id=SourceId("s"), name="Hale", kind=SourceKind.PERSON)))
    dialog = merge_dialog(robot, other)
    assert "other.annotator is another project, “Another letter”" in dialog.summary.text()
    dialog.reject()


def test_against_a_deletion_stands_what_would_be_lost_with_it(robot: Robot, copy: Path) -> None:
    (claim,) = robot.claims
    with Project.open(copy, BEN) as project:
        project.do(DeleteClaims((claim.id,)))
    robot.project.do(Revise(claim, replace(claim, note="Ann's"), "Note"))
    dialog = merge_dialog(robot, copy)
    row = dialog.tree.records[claim.id]
    rows = filter(None, map(row.child, range(row.childCount())))
    below = [[one.text(column) for column in range(3)] for one in rows]
    assert below == [["kind", "opinion", "fact"], ["note", "Ann's", "Ben's"]]
    told = dialog.details.toPlainText()
    ours, deleted = told.partition("Theirs: deleted: Ben Roth")[::2]
    assert "\n    kind: opinion\n    note: Ann's\n" in ours
    assert deleted.endswith("\n    kind: fact\n    note: Ben's")
    dialog.reject()


def test_what_was_taken_back_there_is_noted_though_nothing_comes_in(
    robot: Robot, tmp_path: Path
) -> None:
    copy = tmp_path / "ben.annotator"
    robot.project.save_copy(copy, with_history=True)
    with Project.open(copy, BEN) as project:
        project.do(AddClaim(document_id=robot.document.id, ranges=((0, 5),)))
        project.undo()
    dialog = merge_dialog(robot, copy)
    assert dialog.summary.text().startswith("Nothing comes in. What was undone there is noted")
    press_key(dialog, ENTER)
    robot.wait_for(lambda: robot.message.startswith("Merged") and not robot.window.tasks.is_busy)
    robot.window.merge_actions.merge_paths([copy])
    robot.wait_for(lambda: "There is nothing to merge" in robot.message)
