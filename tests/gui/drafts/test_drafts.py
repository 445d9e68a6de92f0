"""What is typed is never lost, and never replaces what somebody else wrote."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from annotator import files
from annotator.commands import AddSource, AddTag, DeleteClaims, DeleteSource, DeleteTag, Revise
from annotator.drafts import folder_of
from annotator.errors import StorageError
from annotator.gui.widgets.growing_edit import TextField
from annotator.gui.window.main_window import MainWindow
from annotator.messages import Message
from annotator.model import (
    Analyst,
    AnalystId,
    Claim,
    Document,
    Record,
    Source,
    SourceId,
    SourceKind,
    Tag,
    TagId,
)
from annotator.project import Command, Project

from ..robot import CTRL, Robot

K = Qt.Key
BEN = Analyst(id=AnalystId("ben"), name="Ben")
MINE, THEIRS = "what I typed", "what Ben wrote"


def elsewhere(robot: Robot, *commands: Command) -> None:
    """Have a colleague do something in a project of his own, and hear of it."""
    with Project.open(robot.project.path, BEN) as project:
        for command in commands:
            project.do(command)
    robot.session.poll_other_processes()
    for _ in range(3):
        QApplication.processEvents()


def changed(robot: Robot, cls: type[Record], record_id: str, **values: str) -> Revise:
    record: Any = robot.project.read.need(cls, record_id)
    return Revise(record, replace(record, **values), Message("Change"))


def claimed(robot: Robot) -> Claim:
    robot.select("shameful affair")
    robot.type("o")
    QApplication.processEvents()
    return robot.claim


def with_sources(robot: Robot, *names: str) -> None:
    for name in names:
        source = Source(id=SourceId(name), name=name, kind=SourceKind.PERSON)
        robot.project.do(AddSource(source))
        robot.project.do(AddTag(Tag(id=TagId(name), name=name)))


# Each field: how the keys come into it, and where the text belongs


def into_statement(robot: Robot) -> tuple[type[Record], str, str]:
    robot.focus_text()
    robot.type("i")
    return Claim, robot.claim.id, "statement"


def into_note(robot: Robot) -> tuple[type[Record], str, str]:
    robot.focus_text()
    robot.type("m")
    return Claim, robot.claim.id, "note"


def into_title(robot: Robot) -> tuple[type[Record], str, str]:
    robot.key(K.Key_4, CTRL)
    robot.named("Title").setFocus()
    return Document, robot.document.id, "title"


def into_address(robot: Robot) -> tuple[type[Record], str, str]:
    robot.key(K.Key_4, CTRL)
    robot.named("Address").setFocus()
    return Document, robot.document.id, "url"


def into_source(robot: Robot) -> tuple[type[Record], str, str]:
    robot.window.view_actions.show_sources()
    robot.window.sources.choose(SourceId("Lee"))
    robot.window.sources.table.edit(robot.window.sources.table.currentIndex())
    return Source, "Lee", "name"


def into_tag(robot: Robot) -> tuple[type[Record], str, str]:
    robot.window.view_actions.show_tags()
    panel = robot.window.tags
    rows = range(panel.model.rowCount())
    names = [panel.model.index(row, 0).data(Qt.ItemDataRole.EditRole) for row in rows]
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(names.index("Lee"), 3))
    panel.table.edit(panel.table.currentIndex())
    return Tag, "Lee", "description"


Into = Callable[[Robot], tuple[type[Record], str, str]]
FIELDS = (into_statement, into_note, into_title, into_address, into_source, into_tag)
each_field = pytest.mark.parametrize("into", FIELDS, ids=lambda into: into.__name__)


@pytest.fixture
def ready(robot: Robot) -> Robot:
    with_sources(robot, "Ann", "Lee", "Zoe")
    claimed(robot)
    return robot


@pytest.mark.parametrize("into", FIELDS[:4], ids=lambda into: into.__name__)
def test_a_field_is_opened_with_the_caret_behind_its_text(ready: Robot, into: Into) -> None:
    cls, record_id, name = into(ready)
    retype(ready, "It goes on")
    ready.focus_text()
    ready.caret_to("Mayor")
    ready.type("f")
    ready.caret_to("shameful affair")
    into(ready)
    ready.type("!")
    ready.focus_text()
    assert value(ready, (cls, record_id, name)) == "It goes on!"


def value(robot: Robot, place: tuple[type[Record], str, str]) -> str:
    cls, record_id, name = place
    return str(getattr(robot.project.read.need(cls, record_id), name))


def retype(robot: Robot, text: str) -> None:
    """Type a text in place of what stands in the field."""
    robot.key(K.Key_A, CTRL)
    robot.type(text)


@each_field
def test_a_colleagues_text_is_not_overwritten_and_both_are_shown(ready: Robot, into: Into) -> None:
    place = into(ready)
    QApplication.processEvents()
    retype(ready, MINE[:6])
    field = QApplication.focusWidget()
    elsewhere(ready, changed(ready, place[0], place[1], **{place[2]: THEIRS}))
    assert QApplication.focusWidget() is field, "the field keeps the focus"
    ready.type(MINE[6:])
    ready.focus_text()
    assert value(ready, place) == THEIRS
    bar = ready.window.drafts
    assert bar.isVisible()
    assert (bar.mine.text(), bar.theirs.text()) == (MINE, THEIRS)
    ready.click(bar.keep)
    assert value(ready, place) == MINE
    assert not bar.isVisible()


@each_field
def test_theirs_can_be_chosen(ready: Robot, into: Into) -> None:
    place = into(ready)
    retype(ready, MINE)
    elsewhere(ready, changed(ready, place[0], place[1], **{place[2]: THEIRS}))
    ready.focus_text()
    ready.click(ready.window.drafts.give_up)
    assert value(ready, place) == THEIRS
    assert not ready.window.drafts.isVisible()
    into(ready)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit | TextField)
    assert field.text() == THEIRS


@each_field
def test_edits_of_other_records_close_no_field(ready: Robot, into: Into) -> None:
    place = into(ready)
    retype(ready, MINE[:6])
    field = QApplication.focusWidget()
    elsewhere(
        ready,
        DeleteSource(SourceId("Ann")),
        DeleteTag(TagId("Ann")),
        AddSource(Source(id=SourceId("new"), name="Aab", kind=SourceKind.PERSON)),
        AddTag(Tag(id=TagId("new"), name="Aab")),
        changed(ready, Source, "Zoe", name="Abe"),
        changed(ready, Tag, "Zoe", name="Abe"),
    )
    assert QApplication.focusWidget() is field
    ready.type(MINE[6:])
    ready.focus_text()
    assert value(ready, place) == MINE
    assert not ready.window.drafts.isVisible()


@each_field
def test_a_field_left_untouched_writes_nothing(ready: Robot, into: Into) -> None:
    odd = "a\u00a0b\u2028c\nd  e "
    place = into(ready)
    ready.focus_text()
    elsewhere(ready, changed(ready, place[0], place[1], **{place[2]: odd}))
    before = ready.project.read.history.lines(limit=1)[0].number
    into(ready)
    QApplication.processEvents()
    ready.focus_text()
    QApplication.processEvents()
    assert ready.project.read.history.lines(limit=1)[0].number == before
    assert value(ready, place) == odd


@pytest.mark.parametrize("into", [into_statement, into_note])
def test_what_was_not_touched_in_a_text_stays_sign_by_sign(ready: Robot, into: Into) -> None:
    place = into(ready)
    ready.focus_text()
    elsewhere(ready, changed(ready, place[0], place[1], **{place[2]: "a\u00a0b\u2028c\nd"}))
    into(ready)
    ready.key(K.Key_End, CTRL)
    ready.type("!")
    ready.focus_text()
    assert value(ready, place) == "a\u00a0b\u2028c\nd!"


def test_a_claim_deleted_elsewhere_leaves_the_field_and_offers_the_text(ready: Robot) -> None:
    claim = ready.claim
    into_note(ready)
    ready.type(MINE[:6])
    field = QApplication.focusWidget()
    elsewhere(ready, DeleteClaims((claim.id,)))
    assert QApplication.focusWidget() is field
    claims = ready.claims
    ready.type(MINE[6:])
    ready.key(K.Key_Escape)
    assert ready.claims == claims, "no letter has acted on the text"
    bar = ready.window.drafts
    assert bar.mine.text() == MINE
    ready.click(bar.copy)
    assert QApplication.clipboard().text() == MINE
    ready.click(bar.keep)
    assert ready.project.read.need(Claim, claim.id).note == MINE
    assert not bar.isVisible()


@pytest.mark.parametrize("into", [into_source, into_tag])
def test_a_row_deleted_elsewhere_leaves_its_cell_open(ready: Robot, into: Into) -> None:
    place = into(ready)
    retype(ready, MINE[:6])
    field = QApplication.focusWidget()
    is_source = place[0] is Source
    elsewhere(ready, DeleteSource(SourceId("Lee")) if is_source else DeleteTag(TagId("Lee")))
    assert QApplication.focusWidget() is field
    ready.type(MINE[6:])
    ready.enter()
    bar = ready.window.drafts
    assert bar.mine.text() == MINE
    ready.click(bar.keep)
    assert value(ready, place) == MINE


@each_field
def test_a_refused_edit_leaves_the_text(
    ready: Robot, into: Into, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = into(ready)
    before = value(ready, place)
    retype(ready, MINE)

    def refuse(*_: object) -> None:
        raise StorageError("The disk is full. Make room and try again.")

    monkeypatch.setattr(Project, "do", refuse)
    ready.focus_text()
    monkeypatch.undo()
    assert value(ready, place) == before
    assert ready.window.drafts.mine.text() == MINE
    ready.click(ready.window.drafts.keep)
    assert value(ready, place) == MINE


@each_field
def test_another_window_in_front_neither_closes_nor_stores(ready: Robot, into: Into) -> None:
    place = into(ready)
    before = value(ready, place)
    retype(ready, MINE)
    field = QApplication.focusWidget()
    assert field is not None
    reason = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut, reason))
    QApplication.processEvents()
    assert value(ready, place) == before
    assert field.isVisible()


@each_field
def test_escape_in_a_cell_gives_up_and_in_a_field_stores(ready: Robot, into: Into) -> None:
    place = into(ready)
    before = value(ready, place)
    retype(ready, MINE)
    ready.key(K.Key_Escape)
    QApplication.processEvents()
    ready.focus_text()
    is_cell = into in (into_source, into_tag)
    assert value(ready, place) == (before if is_cell else MINE)
    assert not ready.window.drafts.isVisible()


def kept_texts(robot: Robot) -> list[str]:
    folder = folder_of(robot.project.read.details().id)
    return [
        draft["text"]
        for path in folder.glob("*.json")
        for draft in json.loads(path.read_text())["drafts"]
    ]


@each_field
def test_what_is_typed_is_on_the_disk_within_two_seconds(ready: Robot, into: Into) -> None:
    into(ready)
    retype(ready, MINE)
    ready.wait_for(lambda: kept_texts(ready) == [MINE], seconds=2)
    ready.focus_text()
    ready.wait_for(lambda: kept_texts(ready) == [], seconds=2)


def test_a_full_disk_is_told_once_and_tried_again(
    ready: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.gui.drafts.drafts._RETRY_MILLISECONDS", 20)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    into_note(ready)
    with monkeypatch.context() as disk:
        disk.setattr(files, "write", full)
        ready.type(MINE)
        ready.wait_for(lambda: any("memory only" in m.text for m in ready.messages))
        QApplication.processEvents()
        assert len([m for m in ready.messages if "memory only" in m.text]) == 1
    ready.wait_for(lambda: kept_texts(ready) == [MINE])


def test_a_text_left_behind_stands_in_its_field_and_is_offered(
    ready: Robot, window: MainWindow, project_path: Path
) -> None:
    claim = ready.claim
    place = into_note(ready)
    ready.type(MINE)
    ready.wait_for(lambda: kept_texts(ready) == [MINE])
    (path,) = folder_of(ready.project.read.details().id).glob("*.json")
    left_behind = path.read_bytes()
    ready.key(K.Key_Z, CTRL)
    ready.key(K.Key_A, CTRL)
    ready.key(K.Key_Backspace)
    ready.session.close_project()
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(left_behind)
    assert ready.session.open_project(project_path)
    ready.session.show_claim(claim.id)
    QApplication.processEvents()
    assert value(ready, place) == "", "nothing is stored without being asked"
    field = ready.named("Note")
    assert isinstance(field, TextField)
    assert field.text() == MINE
    assert ready.window.drafts.mine.text() == MINE
    ready.click(ready.window.drafts.keep)
    assert value(ready, place) == MINE
    ready.wait_for(lambda: kept_texts(ready) == [])


def test_a_project_that_leaves_no_trace_has_no_drafts_on_the_disk(
    ready: Robot, project_path: Path
) -> None:
    folder = folder_of(ready.project.read.details().id)
    into_note(ready)
    ready.type(MINE)
    ready.wait_for(lambda: kept_texts(ready) == [MINE])
    ready.window.project_actions.switch_keeping()
    assert list(folder.glob("*.json")) == []
    ready.type("!")
    QTest.qWait(700)
    assert list(folder.glob("*.json")) == []
    ready.focus_text()
    assert ready.claim.note == f"{MINE}!"
    ready.session.close_project()
    assert not folder.exists()
    assert ready.session.open_project(project_path)
    ready.session.show_claim(ready.claims[0].id)
    into_note(ready)
    ready.type("?")
    QTest.qWait(700)
    assert list(folder.glob("*.json")) == []
    ready.window.project_actions.switch_keeping()
    ready.wait_for(lambda: kept_texts(ready) == [f"{MINE}!?"])


def test_the_texts_of_a_window_that_lives_are_its_own(ready: Robot, project_path: Path) -> None:
    into_note(ready)
    ready.type(MINE)
    ready.wait_for(lambda: kept_texts(ready) == [MINE])
    other = MainWindow()
    try:
        assert other.session.open_project(project_path)
        assert other.session.drafts.offers == []
    finally:
        other.close()
        other.deleteLater()
    assert kept_texts(ready) == [MINE]


def test_letters_in_a_picker_outlive_a_click_elsewhere_and_are_typed_over(ready: Robot) -> None:
    ready.focus_text()
    ready.type("s")
    ready.type("Typed na")
    ready.click(ready.window.view.viewport())
    assert not ready.window.pick_box.isVisible()
    ready.session.show_claim(ready.claims[0].id)
    ready.focus_text()
    ready.type("s")
    assert ready.window.pick_box.field.text() == "Typed na"
    ready.key(K.Key_Escape)
    ready.focus_text()
    ready.type("s")
    assert ready.window.pick_box.field.text() == "", "Escape gives up"
    ready.key(K.Key_Escape)


def test_letters_in_a_picker_are_on_the_disk_until_they_are_used(ready: Robot) -> None:
    ready.focus_text()
    ready.type("s")
    ready.type("Le")
    ready.wait_for(lambda: kept_texts(ready) == ["Le"])
    ready.enter()
    assert ready.source_names() == ["Lee"]
    ready.wait_for(lambda: kept_texts(ready) == [])
    assert not ready.window.drafts.isVisible()
