"""Taking in what is chosen, dropped or pasted, with a look at it first where that helps."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from made_files import made_files
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from annotator.documents import ReadDocument, ReadOptions
from annotator.drafts import folder_of
from annotator.gui.importing.clipboard import pasted_in
from annotator.gui.importing.dialog import ImportDialog
from annotator.gui.importing.found_field import FoundFieldEdit
from annotator.gui.importing.summary import ImportSummary
from annotator.model import Document, RegionKind, Source
from annotator.model.findings import FieldName, Findings, FoundField
from annotator.text.regions import ProposedRegion

from ..robot import Robot

TABLE = "name,text\nAda,The bridge is safe and was so last year\nBob,It is not safe at all today\n"
MAIL = (
    b"From: Ada Ray <ada@gazette.example>\nSubject: The letter\nMIME-Version: 1.0\n"
    b"Date: Thu, 06 Nov 2014 09:00:00 +0000\n"
    b'Content-Type: multipart/mixed; boundary="x"\n\n'
    b"--x\nContent-Type: text/plain\n\nHere is the letter that nobody has denied so far.\n"
    b'--x\nContent-Type: text/plain; name="letter.txt"\n'
    b'Content-Disposition: attachment; filename="letter.txt"\n\nDear minister, we saw it all.\n'
    b"--x--\n"
)


def accept_with(change: Callable[[ImportDialog], None]) -> Callable[[QDialog], None]:
    """Return what changes something in the dialog and imports once it was read again."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        change(dialog)
        for _ in range(400):
            QApplication.processEvents()
            if dialog._import.isEnabled():
                break
            dialog.thread().msleep(20)
        dialog.accept()

    return answer


def titles(robot: Robot) -> list[str]:
    return [document.title for document in robot.project.read.all(Document)]


def settle(robot: Robot, documents: int) -> None:
    robot.wait_for(
        lambda: (
            not robot.window.tasks.is_busy and len(robot.project.read.all(Document)) == documents
        ),
        120.0,
    )


def test_a_table_is_shown_before_and_one_column_taken(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(TABLE)

    def choose(dialog: ImportDialog) -> None:
        assert [dialog.column.itemText(n) for n in range(3)] == ["All columns", "name", "text"]
        dialog.column.setCurrentIndex(2)
        dialog.column.activated.emit(2)

    robot.answer_dialogs(accept_with(choose))
    robot.drop(path)
    settle(robot, 3)
    document = robot.document
    assert "Ada" not in document.text
    assert "The bridge is safe" in document.text


def read_while(robot: Robot, path: Path, is_busy_with: Callable[[], object]) -> None:
    """Have a file read while the analyst goes on with something else."""
    path.write_text(TABLE)
    robot.window.import_actions.take_files([path])
    is_busy_with()
    robot.wait_for(lambda: not robot.window.tasks.is_busy, 60.0)
    QApplication.processEvents()


def test_a_table_that_was_read_waits_for_one_who_has_gone_on(robot: Robot, tmp_path: Path) -> None:
    robot.caret_to("shameful")
    first, bar = robot.document.id, robot.window.read_bar
    read_while(robot, tmp_path / "answers.csv", lambda: robot.caret_to("Nobody"))
    read_while(robot, tmp_path / "more.csv", lambda: robot.caret_to("shameful"))
    assert QApplication.activeModalWidget() is None
    assert robot.view.hasFocus()
    assert bar.isVisible()
    assert bar.told.text() == "answers.csv has been read and waits to be imported. (1 more)"
    robot.type("o")
    assert robot.document.id == first
    assert len(robot.claims) == 1
    robot.answer_dialogs(lambda dialog: dialog.accept())
    robot.click(bar.look)
    assert robot.document.document.title == "answers"
    assert bar.told.text().startswith("more.csv has been read")
    robot.click(bar.discard)
    assert not bar.isVisible()
    assert len(robot.project.read.all(Document)) == 3


def test_nothing_that_was_read_opens_before_a_field_or_another_dialog(
    robot: Robot, tmp_path: Path
) -> None:
    shown: list[object] = []

    def open_another() -> None:
        dialog = QDialog(robot.window)
        dialog.setModal(True)
        dialog.open()

    def look() -> None:
        shown.extend(w for w in QApplication.topLevelWidgets() if isinstance(w, ImportDialog))

    def reject(dialog: QDialog) -> None:
        shown.append(dialog)
        dialog.reject()

    robot.answer_dialogs(reject)
    robot.focus_text()
    read_while(robot, tmp_path / "answers.csv", robot.window.documents.setFocus)
    robot.wait_for(lambda: bool(shown))
    shown.clear()
    robot.window.actions_by_name["find_in_document"].trigger()
    read_while(robot, tmp_path / "more.csv", look)
    assert robot.window.desk.pane.find_bar.isAncestorOf(robot._target())
    robot.focus_text()
    read_while(robot, tmp_path / "most.csv", open_another)
    look()
    assert shown == []
    assert robot.window.read_bar.told.text().endswith("(1 more)")
    in_front = QApplication.activeModalWidget()
    assert in_front is not None
    in_front.close()


def test_what_was_read_for_a_project_goes_with_it(robot: Robot, tmp_path: Path) -> None:
    read_while(robot, tmp_path / "answers.csv", lambda: robot.caret_to("Nobody"))
    robot.session.close_project()
    assert robot.window.read_bar.isHidden()


def test_each_row_of_a_table_can_be_a_document_in_one_edit(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(TABLE)
    robot.answer_dialogs(accept_with(lambda dialog: dialog.by_row.setChecked(True)))
    robot.drop(path)
    settle(robot, 4)
    robot.session.undo()
    assert len(robot.project.read.all(Document)) == 2


def test_nothing_is_imported_when_the_dialog_is_left(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(TABLE)
    robot.answer_dialogs(lambda dialog: dialog.reject())
    robot.drop(path)
    robot.wait_for(lambda: robot.message == "Nothing was imported", 20.0)
    assert len(robot.project.read.all(Document)) == 2


def test_what_is_corrected_is_what_is_kept(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text(TABLE)

    def correct(dialog: ImportDialog) -> None:
        dialog.fields[FieldName.TITLE].show_value("What people say")
        dialog.fields[FieldName.AUTHOR].show_value("Ada Ray")
        dialog.fields[FieldName.PUBLISHED].show_value("2014-11")

    robot.answer_dialogs(accept_with(correct))
    robot.drop(path)
    settle(robot, 3)
    document = robot.document.document
    assert (document.title, document.published) == ("What people say", "2014-11")
    assert document.author is not None
    assert robot.project.read.need(Source, document.author).name == "Ada Ray"


def test_what_is_typed_in_the_dialog_outlives_the_program(robot: Robot, tmp_path: Path) -> None:
    path, other = tmp_path / "answers.csv", tmp_path / "other.csv"
    path.write_text(TABLE)
    other.write_text(TABLE.replace("Ada", "Eva"))
    project_path = robot.project.path
    folder = folder_of(robot.project.read.details().id)
    left_behind: dict[Path, bytes] = {}

    def type_and_be_killed(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        for name, text in ((FieldName.TITLE, "What people say"), (FieldName.AUTHOR, "Ada Ray")):
            field = dialog.fields[name].box.lineEdit()
            assert field is not None
            field.selectAll()
            QTest.keyClicks(field, text)
        robot.wait_for(
            lambda: b"Ada Ray" in b"".join(p.read_bytes() for p in folder.glob("*.json"))
        )
        left_behind.update((p, p.read_bytes()) for p in folder.glob("*.json"))
        dialog.reject()

    robot.answer_dialogs(type_and_be_killed)
    robot.drop(path)
    robot.wait_for(lambda: not list(folder.glob("*.json")))
    robot.session.close_project()
    for kept, data in left_behind.items():
        kept.parent.mkdir(exist_ok=True)
        kept.write_bytes(data)
    assert robot.session.open_project(project_path)
    titles_of_other: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, ImportDialog)
        titles_of_other.append(dialog.fields[FieldName.TITLE].value)
        dialog.reject()

    robot.answer_dialogs(look)
    robot.drop(other)
    assert titles_of_other == ["other"]
    robot.answer_dialogs(lambda dialog: dialog.accept())
    robot.drop(path)
    settle(robot, 3)
    document = robot.document.document
    assert document.title == "What people say"
    assert document.author is not None
    assert robot.project.read.need(Source, document.author).name == "Ada Ray"
    robot.wait_for(lambda: not list(folder.glob("*.json")))


def test_a_field_shows_where_it_was_found_and_what_else_was(robot: Robot) -> None:
    found = Findings(
        fields=(
            FoundField(FieldName.TITLE, "A letter", "og:title"),
            FoundField(FieldName.TITLE, "A letter - Gazette", "<title>"),
        )
    )
    document = ReadDocument(
        text="A letter",
        title="A letter",
        media_type="text/html",
        original=b"",
        file_name="a.html",
        encoding="utf-8",
        findings=found,
    )
    options: list[ReadOptions] = []
    dialog = ImportDialog(
        document, lambda wanted, then: options.append(wanted), robot.session.drafts, robot.window
    )
    title = dialog.fields[FieldName.TITLE]
    assert title.origin.text() == "og:title · 1 more below"
    title.box.setCurrentIndex(1)
    assert title.origin.text() == "<title> · 1 more below"
    accepted = dialog.result_document
    assert accepted is not None
    assert accepted.title == "A letter - Gazette"
    assert accepted.findings.first(FieldName.TITLE) == "A letter - Gazette"
    assert len(accepted.findings.fields) == 2
    dialog.extent.setCurrentIndex(1)
    dialog.extent.activated.emit(1)
    assert options[0].extent == "page"
    dialog.deleteLater()


def test_comments_without_voices_are_counted_without_people(robot: Robot) -> None:
    text = "Letter\n\nWell said.\n\nNo."
    document = ReadDocument(
        text=text,
        title="Letter",
        media_type="text/plain",
        original=b"",
        file_name="a.txt",
        encoding="utf-8",
        regions=tuple(
            ProposedRegion(
                start=text.index(said),
                end=text.index(said) + len(said),
                kind=RegionKind.COMMENT,
            )
            for said in ("Well said.", "No.")
        ),
    )
    dialog = ImportDialog(document, lambda *_asked: None, robot.session.drafts, robot.window)
    assert dialog.summary.text() == "4 words · 2 comments"
    dialog.deleteLater()


def test_what_was_corrected_stays_when_the_file_is_read_again(robot: Robot) -> None:
    field = FoundFieldEdit(robot.window)
    field.show_found([FoundField(FieldName.TITLE, "Found", "head")])
    field.box.setCurrentText("Corrected")
    field.show_found([FoundField(FieldName.TITLE, "Found otherwise", "body")])
    assert field.value == "Corrected"
    untouched = FoundFieldEdit(robot.window)
    untouched.show_found([FoundField(FieldName.TITLE, "Found", "head")])
    untouched.show_found([FoundField(FieldName.TITLE, "Found otherwise", "body")])
    assert untouched.value == "Found otherwise"


def test_attachments_are_offered_and_taken_in(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "letter.eml"
    path.write_bytes(MAIL)
    robot.drop(path)
    settle(robot, 3)
    assert "Import attachments" in robot.message
    robot.window.actions_by_name["import_parts"].trigger()
    settle(robot, 4)
    robot.window.actions_by_name["import_parts"].trigger()
    assert robot.message == "The last import held no attachments."


def test_of_many_files_the_outcome_of_each_is_listed(robot: Robot, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("A text of its own, about nothing much.")
    (folder / "b.txt").write_text("A text of its own, about nothing much.")
    (folder / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    robot.drop(folder)
    settle(robot, 3)
    summary = robot.window.findChild(ImportSummary)
    assert summary is not None
    lines = summary.model.as_text().splitlines()
    assert [line.split("\t")[:2] for line in lines] == [
        ["c.png", "refused"],
        ["b.txt", "already here"],
        ["a.txt", "read"],
    ]
    assert "PNG picture" in lines[0]
    summary.close()
    robot.session.undo()
    assert len(titles(robot)) == 2


BIBLIOGRAPHY = """\
@book{a, title = {On walls}, author = {Ray, Ada}, year = 2014}
@book{b, title = {Broken
@book{c, title = {On harbours}, journal = {The Tide}}
@misc{d, x = {y}}
@misc{e, x = {y}}
@misc{f, x = {y}}
"""


def test_a_bibliography_that_is_dropped_fills_the_register_in_one_edit(
    robot: Robot, tmp_path: Path
) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(BIBLIOGRAPHY, encoding="utf-8")
    robot.drop(path)
    summary = robot.window.findChild(ImportSummary)
    assert summary is not None
    lines = [line.split("\t") for line in summary.model.as_text().splitlines()]
    assert [line[:2] for line in lines] == [["refs.bib", "read"]] * 5
    assert lines[0][2] == "2 sources are new."
    assert lines[1][2].startswith("Entry 2, “b”, was left out: its braces")
    summary.close()
    assert robot.message.startswith("Imported refs.bib. 2 sources are new. Entry 2, “b”, was left")
    assert {source.name for source in robot.project.read.sources()} >= {"On walls", "On harbours"}
    robot.session.undo()
    assert "On walls" not in {source.name for source in robot.project.read.sources()}


def test_a_bibliography_in_a_folder_comes_in_beside_documents(robot: Robot, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("A text of its own, about nothing much.")
    (folder / "refs.ris").write_text("TY  - BOOK\nTI  - On walls\nER  - \n")
    robot.drop(folder)
    settle(robot, 3)
    assert "On walls" in {source.name for source in robot.project.read.sources()}
    assert robot.message == "Imported 2 files"
    robot.drop(folder / "refs.ris")
    assert robot.message == "refs.ris is in the project already"


def test_a_folder_of_all_formats_under_wrong_names_is_read_in_one_edit(
    robot: Robot, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    (folder / "deep" / "Story_files").mkdir(parents=True)
    (folder / "deep" / "Story_files" / "frame.html").write_text("<p>An advertisement.")
    # All documents differ but the saved page, which is the page itself.
    for kind, files in made_files().items():
        name = {"docx": "word.zip", "pdf": "paper.txt", "web": "page.doc"}.get(kind, files[0][0])
        (folder / "deep" / f"{kind} {name}").write_bytes(files[0][1])
    (folder / "scan.docx").write_bytes(b"PK\x03\x04 cut off")
    robot.drop(folder)
    kinds = len(made_files())
    settle(robot, 2 + kinds - 1)
    summary = robot.window.findChild(ImportSummary)
    assert summary is not None
    outcomes = [line.split("\t") for line in summary.model.as_text().splitlines()]
    assert [name for name, outcome, _ in outcomes if outcome == "refused"] == ["scan.docx"]
    assert sum(outcome == "already here" for _, outcome, _ in outcomes) == 1
    summary.close()
    robot.session.undo()
    assert len(titles(robot)) == 2


def test_text_is_pasted_with_the_address_that_came_along(robot: Robot) -> None:
    mime = QMimeData()
    mime.setText("The council closed the bridge on Monday, said the mayor.")
    mime.setData("chromium/x-source-url", b"https://gazette.example/bridge")
    QApplication.clipboard().setMimeData(mime)
    robot.answer_dialogs(lambda dialog: dialog.accept())
    robot.window.actions_by_name["import_clipboard"].trigger()
    settle(robot, 3)
    assert robot.document.text.startswith("The council closed")
    assert robot.document.document.url == "https://gazette.example/bridge"


def test_a_link_alone_is_not_followed(robot: Robot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://gazette.example/bridge")])
    QApplication.clipboard().setMimeData(mime)
    robot.window.actions_by_name["import_clipboard"].trigger()
    assert "Nothing is fetched from the network" in robot.message


def test_an_empty_clipboard_gives_a_message(robot: Robot) -> None:
    QApplication.clipboard().clear()
    robot.window.actions_by_name["import_clipboard"].trigger()
    assert robot.message.startswith("The clipboard holds no text")


@pytest.mark.parametrize(
    ("kind", "data", "url"),
    [
        ("chromium/x-source-url", b"https://a.example/b", "https://a.example/b"),
        ("text/x-moz-url-priv", "https://a.example/b".encode("utf-16-le"), "https://a.example/b"),
        ("chromium/x-source-url", b"file:///etc/passwd", ""),
        ("chromium/x-source-url", b"\xff\xfe", ""),
        ("text/unknown", b"https://a.example/b", ""),
    ],
)
def test_the_clipboard_tells_where_words_are_from(kind: str, data: bytes, url: str) -> None:
    mime = QMimeData()
    mime.setHtml("<p>Some words</p>")
    mime.setData(kind, data)
    pasted = pasted_in(mime)
    assert pasted is not None
    assert (pasted.file_name, pasted.url) == ("clipboard.html", url)
    assert "<p>Some words</p>" in pasted.data.decode("utf-8-sig")
