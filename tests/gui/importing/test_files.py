"""Projects, imports, exports, copies, other processes, and what may go wrong with them."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPushButton

from annotator.commands import AddClaim
from annotator.errors import DamagedProjectError, StorageError
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporter
from annotator.gui.app import Application, Windows
from annotator.gui.help.bug_dialog import BugDialog
from annotator.gui.look.fonts import reading_families
from annotator.gui.look.theme import DARK, LIGHT
from annotator.gui.window.main_window import MainWindow
from annotator.model import Analyst, AnalystId, ClaimKind, Document
from annotator.project import Project
from annotator.settings import load_settings
from annotator.store import gate, rows

from ..robot import CTRL, SHIFT, TEXT, Robot, type_path


@pytest.fixture
def article_path(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _is_one_sentence(text: str) -> bool:
    return text.endswith(".") and "Traceback" not in text and "Error(" not in text


def test_a_project_is_made_opened_and_found_among_the_recent_ones(
    empty: Robot, tmp_path: Path
) -> None:
    path = tmp_path / "new.annotator"
    empty.answer_dialogs(type_path(path))
    empty.key(Qt.Key.Key_N, CTRL) if QApplication.focusWidget() else _trigger(empty, "new_project")
    assert empty.project.path == path
    _trigger(empty, "close_project")
    assert empty.session.project is None
    empty.answer_dialogs(type_path(path))
    _trigger(empty, "open_project")
    assert empty.project.path == path
    assert load_settings().recent_paths[0] == str(path)
    buttons = empty.window.welcome.findChildren(QPushButton)
    assert any(button.text().startswith("new") for button in buttons)


def test_a_new_project_never_replaces_a_file(empty: Robot, project_path: Path) -> None:
    before = project_path.read_bytes()
    assert not empty.session.new_project(project_path)
    assert project_path.read_bytes() == before
    assert empty.messages[-1].is_error
    assert _is_one_sentence(empty.message)


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the analyst keeps documents."""
    path = tmp_path / "Documents"
    path.mkdir()
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(path))
    monkeypatch.setattr("annotator.settings.documents_path", lambda: path)
    monkeypatch.setattr("annotator.gui.importing.actions.documents_path", lambda: path)
    return path


def test_a_dropped_article_gets_a_project_among_the_documents(
    empty: Robot, article_path: Path, documents: Path
) -> None:
    (documents / "Council hides the letter.annotator").write_bytes(b"somebody else's")
    empty.drop(article_path)
    assert empty.document.text == TEXT
    assert empty.project.path == documents / f"{empty.document.document.title} 2.annotator"
    assert empty.view.hasFocus()


def test_a_drop_of_the_addresses_of_files_as_text_imports_the_files(
    robot: Robot, tmp_path: Path
) -> None:
    path = tmp_path / "a third.txt"
    path.write_text("A third text.\n\nWith words.\n", encoding="utf-8")
    data = QMimeData()
    data.setText(f"{path.as_uri()}\r\n")
    robot.window.import_actions.take_mime(data)
    robot.wait_for(lambda: not robot.window.tasks.is_busy)
    assert robot.document.text.startswith("A third text")


def test_what_was_guessed_of_an_article_is_asked_and_can_be_changed(
    robot: Robot, tmp_path: Path
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(
        "Ferry late again\n\nBy Ina Holt, TARNBY POST\n\nThe ferry came an hour late on Monday, "
        "and nobody at the quay was told why it had not left in time.\n",
        encoding="utf-8",
    )
    robot.drop(path)
    assert "Author “Ina Holt”, Publication “TARNBY POST”?" in robot.message
    robot.click(
        next(b for b in robot.window.messages.findChildren(QPushButton) if b.text() == "Change…")
    )
    assert robot.window.details.isVisible()
    assert robot.session.document is not None
    assert robot.session.document.document.title == "Ferry late again"
    assert QApplication.focusWidget() is robot.named("Author")


def test_no_project_is_made_where_nothing_could_be_read(
    empty: Robot, tmp_path: Path, documents: Path
) -> None:
    noise = tmp_path / "noise.bin"
    noise.write_bytes(bytes(range(256)) * 40)
    empty.drop(noise)
    assert empty.session.project is None
    assert list(documents.iterdir()) == []
    assert empty.messages[-1].is_error
    assert "noise.bin" in empty.message


def test_a_dropped_project_is_opened(empty: Robot, project_path: Path) -> None:
    empty.drop(project_path)
    assert empty.project.path == project_path


def test_a_drop_of_good_and_bad_takes_the_good_and_names_the_bad(
    robot: Robot, tmp_path: Path
) -> None:
    good, bad = tmp_path / "third.txt", tmp_path / "noise.bin"
    good.write_text("A third text.\n\nWith words.\n", encoding="utf-8")
    bad.write_bytes(bytes(range(256)) * 40)
    robot.drop(good, bad)
    assert len(robot.project.read.all(Document)) == 3
    assert robot.document.text.startswith("A third text")
    assert "noise.bin" in robot.message
    assert robot.messages[-1].is_error


def test_export_shows_the_file_and_writes_it(robot: Robot, tmp_path: Path) -> None:
    robot.caret_to("shameful")
    robot.type("o")
    target = tmp_path / "out.json"

    def accept(dialog: QDialog) -> None:
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        export = next(b for b in buttons.buttons() if "xport" in b.text())
        export.click()

    robot.answer_dialogs(accept, type_path(target))
    robot.key(Qt.Key.Key_E, CTRL)
    robot.wait_for(lambda: target.exists() and not robot.window.tasks.is_busy)
    exported = json.loads(target.read_text(encoding="utf-8"))
    assert "It is a shameful affair." in json.dumps(exported, ensure_ascii=False)
    robot.wait_for(lambda: "out.json" in robot.message)


def test_an_export_that_cannot_be_written_says_so(robot: Robot, tmp_path: Path) -> None:
    target = tmp_path / "missing" / "out.json"
    robot.window.project_actions.write_export(exporter("json"), target)
    robot.wait_for(lambda: bool(robot.messages) and robot.messages[-1].is_error)
    assert _is_one_sentence(robot.message)


def test_a_copy_holds_what_the_project_holds(robot: Robot, tmp_path: Path) -> None:
    robot.caret_to("shameful")
    robot.type("o")
    target = tmp_path / "copy.annotator"
    robot.answer_dialogs(type_path(target))
    robot.key(Qt.Key.Key_S, CTRL | SHIFT)
    with Project.open(target, load_settings().analyst) as copy:
        assert copy.read.claims(robot.document.id) == robot.claims


def test_saying_saved_means_that_it_was_saved(robot: Robot, tmp_path: Path) -> None:
    """A copy onto a folder that cannot be written must not be announced as done."""
    target = tmp_path / "old.annotator"
    target.mkdir()
    robot.answer_dialogs(lambda dialog: dialog.reject())
    robot.key(Qt.Key.Key_S, CTRL | SHIFT)
    assert "Saved a copy" not in robot.message


def test_edits_of_another_process_arrive_within_a_second(robot: Robot, project_path: Path) -> None:
    ben = Analyst(id=AnalystId("ben"), name="Ben")
    with Project.open(project_path, ben) as other:
        other.do(AddClaim(document_id=robot.document.id, ranges=((0, 7),), kind=ClaimKind.REPORT))
        robot.wait_for(lambda: len(robot.document.outlines) == 1, seconds=1.0)
    assert robot.window.claims.model.rowCount() == 1
    assert "Ben" in robot.message


def test_a_claim_that_another_process_deletes_leaves_the_card(
    robot: Robot, project_path: Path
) -> None:
    from annotator.commands import DeleteClaims

    robot.caret_to("shameful")
    robot.type("o")
    with Project.open(project_path, Analyst(id=AnalystId("ben"), name="Ben")) as other:
        other.do(DeleteClaims((robot.claim.id,)))
        robot.wait_for(lambda: robot.session.claim_id is None, seconds=1.0)
    robot.focus_text()
    robot.type("s")
    assert not robot.window.pick_box.isVisible()


@pytest.mark.parametrize(
    "content", [b"", b"not a project at all", b"SQLite format 3\x00" + b"x" * 90]
)
def test_a_file_that_is_no_project_is_refused_in_one_sentence(
    robot: Robot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "strange.annotator"
    path.write_bytes(content)
    before = robot.project.path
    assert not robot.session.open_project(path)
    assert robot.project.path == before
    assert robot.messages[-1].is_error
    assert "strange.annotator" in robot.message
    assert _is_one_sentence(robot.message)
    assert path.read_bytes() == content


@pytest.fixture
def large_path(project_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project from elsewhere that counts as large."""
    monkeypatch.setattr(gate, "_LARGE_BYTES", 0)
    monkeypatch.setattr(rows, "_ROWS_BETWEEN_TELLING", 1)
    path = tmp_path / "from elsewhere.annotator"
    shutil.copy(project_path, path)
    return path


def test_a_large_project_from_elsewhere_is_read_in_the_background_and_then_opened(
    empty: Robot, large_path: Path
) -> None:
    empty.window.project_actions.open_path(large_path)
    assert empty.window.tasks.is_busy
    assert empty.session.project is None
    empty.wait_for(lambda: empty.session.project is not None)
    assert empty.project.path == large_path


def test_a_project_left_in_the_middle_of_an_edit_is_put_in_order_in_the_background_and_reported(
    empty: Robot, project_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "moved.annotator"
    shutil.copy(project_path, path)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    empty.window.project_actions.open_path(path)
    assert empty.window.tasks.is_busy
    assert empty.session.project is None
    empty.wait_for(lambda: empty.session.project is not None)
    assert empty.project.path == path
    assert "has been recovered: every finished edit is there" in empty.message
    assert str(path.with_name("moved before recovery")) in empty.message
    assert not journal.exists()


def test_one_that_is_opened_without_the_file_menu_is_put_in_order_too(
    empty: Robot, project_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "moved.annotator"
    shutil.copy(project_path, path)
    path.with_name(path.name + "-journal").write_bytes(b"x" * 600)
    assert empty.session.open_project(path)
    assert "has been recovered" in empty.message


def test_the_reading_of_a_large_project_can_be_cancelled(empty: Robot, large_path: Path) -> None:
    empty.window.project_actions.open_path(large_path)
    empty.window.tasks.cancel()
    empty.wait_for(lambda: not empty.window.tasks.is_busy)
    assert empty.session.project is None
    assert not empty.messages[-1].is_error


def test_a_large_project_that_is_damaged_is_refused_in_one_sentence(
    empty: Robot, large_path: Path
) -> None:
    content = large_path.read_bytes().replace(b"shameful", b"shamefuI")
    large_path.write_bytes(content)
    empty.window.project_actions.open_path(large_path)
    empty.wait_for(lambda: not empty.window.tasks.is_busy)
    assert empty.session.project is None
    assert empty.messages[-1].is_error
    assert large_path.name in empty.message
    assert _is_one_sentence(empty.message)
    assert large_path.read_bytes() == content


def test_a_read_only_project_opens_and_refuses_edits_in_a_sentence(
    empty: Robot, project_path: Path
) -> None:
    if sys.platform == "win32" or os.geteuid() == 0:
        pytest.skip("the superuser may write everywhere")
    project_path.chmod(0o400)
    assert empty.session.open_project(project_path)
    assert "(read-only)" in empty.window.windowTitle()
    empty.caret_to("shameful")
    empty.type("o")
    assert empty.claims == []
    assert _is_one_sentence(empty.message)


def test_an_error_of_the_disk_is_one_sentence_and_loses_nothing(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot.caret_to("shameful")
    robot.type("o")

    def fail(*_: object, **__: object) -> None:
        raise StorageError("work.annotator cannot be written: the disk is full. Free some space.")

    monkeypatch.setattr(robot.project._store, "write", fail)
    robot.caret_to("Nobody")
    robot.type("f")
    assert robot.messages[-1].is_error
    assert "disk is full" in robot.message
    monkeypatch.undo()
    robot.type("f")
    assert len(robot.claims) == 2


def test_a_sentence_about_an_error_takes_the_width_of_the_window(robot: Robot) -> None:
    robot.window.resize(1440, 900)
    robot.session.say("notes.pages could not be read. Save it as .docx or .pdf.", is_error=True)
    QApplication.processEvents()
    (label,) = [
        label
        for label in robot.window.messages.findChildren(QLabel)
        if label.text().startswith("notes.pages")
    ]
    assert label.width() > label.fontMetrics().horizontalAdvance(label.text())


def test_what_the_disk_did_is_a_sentence_wherever_it_was_noticed(robot: Robot) -> None:
    windows = Windows(robot.window)
    window = windows.open()
    error = DamagedProjectError("{0} is damaged. Open a backup.", "work.annotator")
    windows.show_bug(type(error), error, None)
    QApplication.processEvents()
    assert window.messages.text == "work.annotator is damaged. Open a backup."
    assert not window.findChildren(BugDialog)
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_bug_is_shown_and_the_window_goes_on(
    robot: Robot, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The border for bugs logs, shows a dialog with details to copy, and lets work go on."""
    monkeypatch.setattr(sys, "__stderr__", None)
    windows = Windows(robot.window)
    window = windows.open()
    try:
        raise ZeroDivisionError("a bug of ours")
    except ZeroDivisionError as error:
        windows.show_bug(type(error), error, error.__traceback__)
    QApplication.processEvents()
    (dialog,) = window.findChildren(BugDialog)
    assert dialog.isVisible()
    (copy,) = [button for button in dialog.buttons() if button.text() == "Copy details"]
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    copied = QApplication.clipboard().text()
    assert "a bug of ours" in copied
    assert "Traceback" in copied
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    other = Robot(window)
    window.activateWindow()
    assert window.session.open_project(project_path)
    other.caret_to("shameful")
    other.type("o")
    assert len(other.claims) == 1
    windows.close_all()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_closing_the_window_keeps_the_statement_that_is_being_typed(
    robot: Robot, project_path: Path
) -> None:
    robot.caret_to("shameful")
    robot.type("oi")
    robot.type("A shame")
    document = robot.document.id
    robot.window.close()
    with Project.open(project_path, load_settings().analyst) as again:
        assert [claim.statement for claim in again.read.claims(document)] == ["A shame"]
    assert not list(project_path.parent.glob("*-journal"))


def test_closing_the_project_keeps_the_note_that_is_being_typed(
    robot: Robot, project_path: Path
) -> None:
    robot.caret_to("shameful")
    robot.type("om")
    robot.type("Check it")
    document = robot.document.id
    robot.window.actions_by_name["close_project"].trigger()
    with Project.open(project_path, load_settings().analyst) as again:
        assert [claim.note for claim in again.read.claims(document)] == ["Check it"]


def test_themes_change_at_once_and_are_remembered(robot: Robot) -> None:
    _trigger(robot, "theme_dark")
    assert QApplication.palette().base().color().name() == DARK.card
    assert load_settings().theme == "dark"
    _trigger(robot, "theme_light")
    assert QApplication.palette().base().color().name() == LIGHT.card


def test_text_grows_and_shrinks_by_keys(robot: Robot) -> None:
    before = robot.view.document().defaultFont().pixelSize()
    robot.key(Qt.Key.Key_Plus, CTRL)
    assert robot.view.document().defaultFont().pixelSize() == before + 1
    robot.key(Qt.Key.Key_Minus, CTRL)
    robot.key(Qt.Key.Key_Minus, CTRL)
    assert robot.view.document().defaultFont().pixelSize() == before - 1
    assert load_settings().text_size == before - 1


def test_the_font_of_the_text_is_chosen_by_a_few_letters_and_remembered(robot: Robot) -> None:
    family = reading_families()[-1]
    own = robot.view.document().defaultFont().families()
    robot.window.view_actions.text_font()
    robot.type(family)
    robot.enter()
    assert robot.view.document().defaultFont().families()[0] == family
    assert load_settings().text_font == family
    assert robot.view.hasFocus()
    robot.window.view_actions.text_font()
    robot.type("as chosen by")
    robot.enter()
    assert robot.view.document().defaultFont().families() == own


def test_the_title_and_the_foot_say_where_one_is(robot: Robot) -> None:
    assert robot.window.windowTitle().startswith("work")
    robot.caret_to("shameful")
    robot.type("o")
    robot.wait_for(lambda: "1 claimed" in robot.window.messages._coverage.text())


def _trigger(robot: Robot, name: str) -> None:
    robot.window.actions_by_name[name].trigger()
    QApplication.processEvents()


def test_a_second_window_of_the_same_file_sees_the_first(robot: Robot, project_path: Path) -> None:
    second = MainWindow()
    try:
        assert second.session.open_project(project_path)
        robot.focus_text()
        robot.caret_to("shameful")
        robot.type("o")
        document = second.session.document
        assert document is not None
        robot.wait_for(lambda: len(document.outlines) == 1, seconds=1.0)
    finally:
        second.close()
        second.deleteLater()


def test_a_file_that_the_desktop_wants_opened_is_opened(
    qapp: QApplication, robot: Robot, project_path: Path
) -> None:
    """As macOS tells of a double click; a window that holds a project keeps it."""
    assert isinstance(qapp, Application)
    windows = Windows(robot.window)
    qapp.file_opened.connect(windows.open_file)
    first = windows.open()
    for _ in range(2):
        QApplication.sendEvent(qapp, QFileOpenEvent(str(project_path)))
    opened = windows._windows
    assert opened[0] is first
    assert [window.session.project is not None for window in opened] == [True, True]
    qapp.file_opened.disconnect(windows.open_file)
    windows.close_all()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_bundle_that_is_dropped_becomes_a_project_of_its_own(
    robot: Robot, tmp_path: Path
) -> None:
    bundle, target = tmp_path / "all.zip", tmp_path / "again.annotator"
    write_file(exporter("bundle"), robot.project.read, bundle)
    titles = list(robot.project.read.titles().values())
    robot.answer_dialogs(type_path(target))
    robot.drop(bundle)
    robot.wait_for(lambda: robot.project.path == target)
    assert list(robot.project.read.titles().values()) == titles
    assert robot.project.read.history.lines()


def test_a_bundle_that_was_tampered_with_says_so(robot: Robot, tmp_path: Path) -> None:
    bundle = tmp_path / "all.zip"
    write_file(exporter("bundle"), robot.project.read, bundle)
    bundle.write_bytes(bundle.read_bytes()[:-100])
    before = robot.project.path
    robot.answer_dialogs(type_path(tmp_path / "again.annotator"))
    robot.drop(bundle)
    robot.wait_for(lambda: bool(robot.messages) and robot.messages[-1].is_error)
    assert _is_one_sentence(robot.message)
    assert robot.project.path == before
