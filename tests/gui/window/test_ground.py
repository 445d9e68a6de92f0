"""What the window says and offers when the file under it is not what it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.analysis.claim_orders import ClaimOrder
from annotator.commands import AddClaim, Together
from annotator.errors import BusyProjectError
from annotator.ground import Look, look
from annotator.gui.all_claims.model import COLUMNS
from annotator.gui.session.session import POLL_MILLISECONDS
from annotator.gui.window.message_bar import MessageBar
from annotator.gui.window.project_actions import ProjectActions
from annotator.messages import Message
from annotator.model import Claim, Document
from annotator.project import Project, watching
from annotator.settings import load_settings
from annotator.store.store import Store

from ..robot import Robot, document_of

_PATIENCE = 60_000
"""Milliseconds that a machine may stand still under a test."""


def add(project: Project, start: int = 0) -> None:
    document = project.read.all(Document)[0]
    assert project.do(AddClaim(document_id=document.id, ranges=((start, start + 5),)))


def leave(robot: Robot) -> None:
    """Close a window whose file is in trouble, once it has told of that."""
    robot.wait_for(lambda: robot.session.file_guard.trouble is not None)
    robot.session.file_guard.is_warned = True
    assert robot.window.close()


def offered(bar: MessageBar) -> str:
    return bar._offer.text() if bar._offer.isVisible() else ""


def test_edits_that_a_project_lacks_are_offered_and_put_back(
    empty: Robot, project_path: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copy(project_path, old)
    with Project.open(project_path, load_settings().analyst) as project:
        add(project)
        add(project, 9)
        os.replace(old, project_path)
    assert empty.session.open_project(project_path)
    bar = empty.window.messages
    assert bar.text.startswith("work.annotator lacks 2 edits that were made on this computer")
    assert offered(bar) == "Put back"
    bar._offer.click()
    assert bar.text == "Edits put back: 2"
    assert offered(bar) == ""
    assert empty.session.project is not None
    assert len(empty.session.project.read.all(Claim)) == 2


@pytest.mark.parametrize("is_large", [False, True])
def test_a_file_written_over_while_it_was_closed_is_made_again_when_asked(
    empty: Robot,
    project_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    is_large: bool,
) -> None:
    with Project.open(project_path, load_settings().analyst) as project:
        project.keep_basis()
        add(project)
        qtbot.waitUntil(lambda: project._store._keeper._basis is not None)
        assert project._store._keeper._basis is not None
        project._store._keeper._basis.wait()
        write_rubbish(project_path, project_path)
    rubbish = project_path.read_bytes()
    monkeypatch.setattr(Project, "takes_long_to_open", classmethod(lambda cls, path: is_large))
    bar = empty.window.messages
    empty.window.project_actions.open_path(project_path)
    qtbot.waitUntil(lambda: offered(bar) == "Make it again")
    assert bar.text.startswith("work.annotator is no whole project any more")
    assert project_path.read_bytes() == rubbish
    bar._offer.click()
    assert bar.text.startswith("work.annotator was made again from what is kept on this computer")
    assert empty.session.project is not None
    assert len(empty.session.project.read.all(Claim)) == 1
    kept = project_path.with_name("work before recovery") / project_path.name
    assert kept.read_bytes() == rubbish


def test_what_is_made_again_up_to_a_gap_offers_the_edits_behind_it(
    empty: Robot, project_path: Path, qtbot: QtBot
) -> None:
    with Project.open(project_path, load_settings().analyst) as project:
        project.keep_basis()
        add(project)
        assert project._store._keeper._basis is not None
        project._store._keeper._basis.wait()
        with Project.open(project_path, load_settings().analyst) as colleague:
            add(colleague)
        project.poll()
        add(project)
        write_rubbish(project_path, project_path)
    bar = empty.window.messages
    empty.window.project_actions.open_path(project_path)
    qtbot.waitUntil(lambda: offered(bar) == "Make it again")
    assert "until somebody else edited it (edits: " in bar.text
    bar._offer.click()
    assert offered(bar) == "Put back"
    assert bar.text.startswith("work.annotator was made again from what is kept")
    assert "lacks 1 edit" in bar.text
    bar._offer.click()
    assert empty.session.project is not None
    assert len(empty.session.project.missing_edits()) == 0


def test_keeping_edits_is_ticked_and_can_be_left(robot: Robot) -> None:
    action = robot.window.actions_by_name.of(ProjectActions.switch_keeping)
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert robot.session.project is not None
    assert not robot.session.project.keeps_edits
    action.trigger()
    assert action.isChecked()


def empty_it(path: Path, _old: Path) -> None:
    os.truncate(path, 0)


def overwrite_by_old(path: Path, old: Path) -> None:
    path.write_bytes(old.read_bytes())


def replace_by_old(path: Path, old: Path) -> None:
    os.replace(old, path)


def delete(path: Path, _old: Path) -> None:
    path.unlink()


def take_folder(path: Path, _old: Path) -> None:
    path.parent.rename(path.parent.with_name("elsewhere"))


def make_read_only(path: Path, _old: Path) -> None:
    path.chmod(0o444)


def write_rubbish(path: Path, _old: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def damage(path: Path, where: str, rubbish: str) -> None:
    """Write over a part of a file in a process of its own; both are expressions of Python."""
    code = (
        "import os, sqlite3, sys; file = open(sys.argv[1], 'r+b'); data = file.read();"
        f"file.seek({where}); file.write({rubbish})"
    )
    subprocess.run([sys.executable, "-c", code, path], check=True)


def damage_a_page(path: Path, _old: Path) -> None:
    root = "SELECT rootpage FROM sqlite_master WHERE name = 'claim'"
    where = f"4096 * (sqlite3.connect(sys.argv[1]).execute({root!r}).fetchone()[0] - 1)"
    damage(path, where, "os.urandom(4096)")


def damage_a_word(path: Path, _old: Path) -> None:
    """Every page stays as SQLite would have it."""
    damage(path, "data.index(b'deny the letter')", "b'hide'")


def add_table(path: Path, _old: Path) -> None:
    code = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('CREATE TABLE a (b)')"
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)


@pytest.mark.parametrize(
    ("attack", "told", "offer"),
    [
        (damage_a_page, "was damaged by another program", "Save a copy"),
        (damage_a_word, "was damaged by another program", "Save a copy"),
        (empty_it, "was emptied by another program", "Save a copy"),
        (overwrite_by_old, "work.annotator was replaced by an older version", "Put back"),
        (replace_by_old, "was replaced by another file", "Open again"),
        (delete, "was deleted or moved", "Save a copy"),
        (take_folder, "The folder of work.annotator cannot be reached", "Save a copy"),
        (make_read_only, "can no longer be written", "Save a copy"),
        (write_rubbish, "was overwritten by another program", "Save a copy"),
        (add_table, "was overwritten by another program", "Save a copy"),
    ],
)
def test_what_happens_to_the_file_is_told_within_two_seconds(
    empty: Robot,
    project_path: Path,
    tmp_path: Path,
    qtbot: QtBot,
    attack: Callable[[Path, Path], None],
    told: str,
    offer: str,
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    path = project_path.rename(folder / project_path.name)
    old = Path(shutil.copy(path, tmp_path / "old"))
    assert empty.session.open_project(path)
    assert empty.session.project is not None
    add(empty.session.project)
    bar = empty.window.messages
    QTest.qWait(50)  # the claim is shown before the file goes
    attack(path, old)
    qtbot.waitUntil(lambda: told in bar.text, timeout=_PATIENCE)
    assert offered(bar) == offer
    if offer in ("Put back", "Open again"):
        bar._offer.click()
        if offer == "Open again":
            assert offered(bar) == "Put back"
            bar._offer.click()
        assert len(empty.session.project.read.all(Claim)) == 1
        assert empty.session.file_guard.trouble is None
    elif attack is not make_read_only:
        assert not empty.window.close()
        assert "Close once more" in bar.text
    assert empty.window.close()


@pytest.mark.parametrize("attack", [empty_it, write_rubbish, delete])
@pytest.mark.parametrize(
    "shown", ["", "all_claims", "show_history", "show_sources", "show_tags", "show_findings"]
)
def test_what_is_read_between_keys_is_no_bug_where_the_file_is_gone(
    empty: Robot, project_path: Path, qtbot: QtBot, attack: Callable[[Path, Path], None], shown: str
) -> None:
    """What follows the keys reads in slices, and the file goes before the first one."""
    with Project.open(project_path, load_settings().analyst) as project:
        for number in range(12):
            project.do(document_of(f"Text {number}. It has two sentences.", f"Title {number}"))
    assert empty.session.open_project(project_path)
    if shown:
        empty.window.actions_by_name[shown].trigger()
    attack(project_path, project_path)
    qtbot.waitUntil(lambda: empty.session.file_guard.trouble is not None, timeout=_PATIENCE)
    qtbot.wait(400)
    leave(empty)


def test_rows_that_cannot_be_read_any_more_are_painted_empty(
    empty: Robot, project_path: Path
) -> None:
    with Project.open(project_path, load_settings().analyst) as project:
        project.do(document_of("Words. " * 300, "Many"))
        many = project.read.all(Document)[-1]
        ranges = [((7 * number, 7 * number + 5),) for number in range(300)]
        claims = [AddClaim(document_id=many.id, ranges=each) for each in ranges]
        project.do(Together(Message("Many"), tuple(claims)))
    assert empty.session.open_project(project_path)
    empty.session.show_document(many.id)
    table = empty.window.claims.table
    QTest.qWait(100)
    write_rubbish(project_path, project_path)
    table.scrollToBottom()
    QTest.qWait(100)
    last = table.model().index(table.model().rowCount() - 1, 0)
    assert table.visualRect(last).intersects(table.viewport().rect())
    leave(empty)


def test_cells_of_all_claims_that_cannot_be_read_any_more_are_empty(
    empty: Robot, project_path: Path
) -> None:
    with Project.open(project_path, load_settings().analyst) as project:
        add(project)
    assert empty.session.open_project(project_path)
    empty.window.actions_by_name["all_claims"].trigger()
    model = empty.window.panes.all_claims.panel.model
    empty.wait_for(lambda: model.rowCount() == 1)
    QTest.qWait(100)  # the claim is shown before the file goes
    model._apart = None  # as before the first look at it
    write_rubbish(project_path, project_path)
    cells = {column: model.index(0, n).data() for n, column in enumerate(COLUMNS)}
    assert (cells[ClaimOrder.NUMBER], cells[ClaimOrder.DOCUMENT]) == (1, None)
    leave(empty)


def test_what_happens_before_the_first_look_is_told(
    empty: Robot, project_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_look = Event()

    def look_late(path: Path) -> Look:
        may_look.wait(_PATIENCE / 1000)
        return look(path)

    monkeypatch.setattr(watching, "look", look_late)
    assert empty.session.open_project(project_path)
    write_rubbish(project_path, project_path)
    may_look.set()
    qtbot.waitUntil(lambda: empty.session.file_guard.trouble is not None, timeout=_PATIENCE)
    assert "was overwritten" in empty.message
    leave(empty)


def test_what_happens_while_the_file_is_locked_is_told_later(
    empty: Robot, project_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert empty.session.open_project(project_path)
    find, asked = Store._look, []

    def find_once_free(store: Store) -> object:
        asked.append(store)
        if len(asked) == 1:
            raise BusyProjectError(Message("Locked"))
        return find(store)

    monkeypatch.setattr(Store, "_look", find_once_free)
    write_rubbish(project_path, project_path)
    qtbot.waitUntil(lambda: empty.session.file_guard.trouble is not None, timeout=_PATIENCE)
    assert "was overwritten" in empty.message
    leave(empty)


def test_trouble_is_told_within_two_seconds() -> None:
    assert 1000 * watching._SECONDS_BETWEEN_LOOKS + POLL_MILLISECONDS < 2000


def test_a_file_that_is_only_touched_is_read_and_is_no_trouble(
    robot: Robot, project_path: Path, qtbot: QtBot
) -> None:
    assert robot.session.project is not None
    store = robot.session.project._store
    os.utime(project_path)
    qtbot.waitUntil(lambda: store._is_doubtful, timeout=_PATIENCE)
    qtbot.waitUntil(lambda: not store._is_doubtful, timeout=_PATIENCE)
    assert robot.session.file_guard.trouble is None


def test_damage_is_told_until_the_file_is_sound_again(
    robot: Robot, project_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    whole = Path(shutil.copy(project_path, tmp_path / "whole"))
    damage_a_word(project_path, whole)
    guard = robot.session.file_guard
    qtbot.waitUntil(lambda: guard.trouble is not None, timeout=_PATIENCE)
    assert robot.session.project is not None
    add(robot.session.project)  # what is stored through SQLite makes it no sounder
    first = guard._first_look
    qtbot.waitUntil(lambda: guard._watch is not None and guard._watch.seen != first)
    qtbot.wait(2 * POLL_MILLISECONDS)
    assert guard.trouble is not None
    damage(project_path, "data.index(b'hide the letter')", "b'deny'")
    qtbot.waitUntil(lambda: guard.trouble is None, timeout=_PATIENCE)
    assert robot.window.messages.text == "work.annotator is as it should be again."


def test_another_windows_edit_is_no_trouble(robot: Robot, project_path: Path, qtbot: QtBot) -> None:
    first = robot.session.file_guard._first_look
    with Project.open(project_path, load_settings().analyst) as other:
        add(other)
    qtbot.waitUntil(lambda: robot.session.file_guard._first_look != first, timeout=_PATIENCE)
    assert robot.session.file_guard.trouble is None


def test_a_look_that_does_not_come_back_is_reported(
    robot: Robot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    back = Event()

    def hang(path: Path) -> Look:
        back.wait(_PATIENCE / 1000)
        return look(path)

    monkeypatch.setattr(watching, "look", hang)
    bar = robot.window.messages
    qtbot.waitUntil(lambda: "cannot be reached" in bar.text, timeout=_PATIENCE)
    back.set()
    qtbot.waitUntil(lambda: robot.session.file_guard.trouble is None, timeout=_PATIENCE)
    assert bar.text == "work.annotator is as it should be again."
