"""The formats to choose from, and what each shows before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from annotator.commands import AddMark
from annotator.errors import ExportError
from annotator.formats import Exporter, ExportOptions, Loss
from annotator.formats.exporting import Preview, losses, preview
from annotator.formats.registry import exporter
from annotator.gui.exporting.dialog import ExportDialog, Outlook
from annotator.gui.look.theme import LIGHT
from annotator.messages import Message
from annotator.model import Mark
from annotator.reader import Reader

from ..robot import Robot

ON_THE_BOX = QPoint(8, 12)


class Ini(Exporter):
    """A format with colours of its own."""

    name = "ini"
    suffixes = (".ini", ".cfg")
    description = "Settings: a line a claim"
    lexer = "ini"

    def export(self, reader: Reader) -> Iterator[bytes]:
        yield b"[claims]\nkind = fact ; <b>no markup</b>\n"


class Binary(Exporter):
    name = "binary"
    suffixes = (".bin",)

    def export(self, reader: Reader) -> Iterator[bytes]:
        yield b"\0"


class Impossible(Exporter):
    name = "impossible"
    lexer = "text"

    def export(self, reader: Reader) -> Iterator[bytes]:
        raise ExportError("There is no claim to write. Add one first.")


class Strange(Ini):
    name = "strange"
    lexer = "no such lexer"


class Whole(Ini):
    name = "whole"
    is_of_whole = True


class Spoken(Ini):
    name = "spoken"
    audience = "For those who listen"
    languages = ("en", "de")

    def losses(self, reader: Reader) -> list[Loss]:
        return [
            Loss("marks", "", reader.number_of(Mark), Message("It has no place for <b>them</b>."))
        ]


@pytest.fixture
def asked() -> list[ExportOptions]:
    """The choices that a dialog looked at."""
    return []


@pytest.fixture
def dialog(robot: Robot, asked: list[ExportOptions]) -> Iterator[ExportDialog]:
    formats = (exporter("json"), Ini(), Binary(), Impossible(), Strange(), Whole(), Spoken())

    def ask(chosen: Exporter, options: ExportOptions, then: Callable[[Outlook], None]) -> None:
        asked.append(options)
        reader = robot.project.read
        try:
            then(Outlook(preview(chosen, reader, options), losses(chosen, reader, options)))
        except ExportError as error:
            then(Outlook(Preview("", is_whole=False), problem=error.message))

    titles = robot.project.read.titles()
    made = ExportDialog(formats, ask, robot.project.path, titles, LIGHT, robot.window)
    made.show()
    yield made
    made.reject()
    made.deleteLater()


def choose(robot: Robot, dialog: ExportDialog, row: int, asked: list[ExportOptions]) -> None:
    before = len(asked)
    dialog.formats.setCurrentRow(row)
    robot.wait_for(lambda: len(asked) > before)


def _colours(dialog: ExportDialog) -> set[str]:
    found = set()
    block = dialog.view.document().begin()
    while block.isValid():
        found |= {each.format.foreground().color().name() for each in block.layout().formats()}
        cursor_parts = block.begin()
        while not cursor_parts.atEnd():
            fragment = cursor_parts.fragment()
            found.add(fragment.charFormat().foreground().color().name())
            cursor_parts += 1
        block = block.next()
    return found


def test_each_format_is_offered_with_what_it_is(
    robot: Robot, dialog: ExportDialog, asked: list[ExportOptions]
) -> None:
    offered = [dialog.formats.item(row).text() for row in range(dialog.formats.count())]
    assert offered[:4] == ["Annotated JSON", "Settings", "binary", "impossible"]
    assert dialog.exporter.name == "json"
    assert dialog.about.text().startswith("Annotated JSON: ")
    assert dialog.audience.text().startswith("For colleagues")
    assert dialog.view.toPlainText().startswith("{")
    choose(robot, dialog, 1, asked)
    assert dialog.audience.isHidden()


def test_another_format_shows_its_own_beginning_in_its_own_colours(
    robot: Robot, dialog: ExportDialog, asked: list[ExportOptions]
) -> None:
    choose(robot, dialog, 1, asked)
    assert dialog.view.toPlainText() == "[claims]\nkind = fact ; <b>no markup</b>\n"
    assert dialog.note.text() == "This is the whole file."
    assert len(_colours(dialog)) > 1
    choose(robot, dialog, 4, asked)
    assert dialog.view.toPlainText().startswith("[claims]")
    assert len(_colours(dialog)) == 1


def test_a_preview_is_laid_out_once(
    robot: Robot, dialog: ExportDialog, asked: list[ExportOptions]
) -> None:
    heard: list[None] = []
    dialog.view.document().contentsChanged.connect(lambda: heard.append(None))
    choose(robot, dialog, 1, asked)
    assert len(heard) <= 3, "it is emptied, and filled"


def test_what_is_no_text_or_cannot_be_written_says_so(
    robot: Robot, dialog: ExportDialog, asked: list[ExportOptions]
) -> None:
    choose(robot, dialog, 2, asked)
    assert dialog.view.isHidden()
    assert dialog.note.text() == "There is no preview of this format."
    choose(robot, dialog, 3, asked)
    assert dialog.note.text() == "There is no claim to write. Add one first."
    assert not dialog._save.isEnabled()
    choose(robot, dialog, 0, asked)
    assert dialog._save.isEnabled()


def test_what_is_left_out_is_told_before_anything_is_written(
    robot: Robot, dialog: ExportDialog, asked: list[ExportOptions]
) -> None:
    choose(robot, dialog, 1, asked)
    assert dialog.lost.text() == "Nothing of this project is left out."
    assert dialog.losses.isHidden()
    robot.project.do(AddMark(document_id=robot.document.id, ranges=((0, 7),)))
    choose(robot, dialog, 6, asked)
    assert dialog.losses.toPlainText().startswith("marks (")
    assert "<b>them</b>" in dialog.losses.toPlainText()


def test_documents_names_and_language_are_chosen(
    robot: Robot, dialog: ExportDialog, asked: list[ExportOptions]
) -> None:
    assert asked[-1] == ExportOptions()
    assert dialog.language.isHidden()
    choose(robot, dialog, 6, asked)
    first, second, *_ = dialog.documents.values()
    robot.click(second, ON_THE_BOX)
    robot.click(dialog.names, ON_THE_BOX)
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    keys = tuple(key for key, box in dialog.documents.items() if box.isChecked())
    robot.wait_for(
        lambda: asked[-1] == ExportOptions(documents=keys, with_names=False, language="de")
    )
    assert keys == (next(iter(dialog.documents)),)
    robot.click(first, ON_THE_BOX)
    robot.wait_for(lambda: dialog.note.text() == "Choose a document to export.")
    assert not dialog._save.isEnabled()
    choose(robot, dialog, 5, asked)
    assert dialog._save.isEnabled()
    assert not dialog.names.isEnabled()
    assert dialog.options == ExportOptions()


def test_an_answer_that_comes_too_late_is_not_shown(robot: Robot) -> None:
    answers: list[Callable[[Outlook], None]] = []
    dialog = ExportDialog(
        (Ini(), Strange()),
        lambda _format, _options, then: answers.append(then),
        robot.project.path,
        {},
        LIGHT,
        robot.window,
    )
    dialog.formats.setCurrentRow(1)
    answers[0](Outlook(Preview("too late", is_whole=True)))
    assert dialog.view.toPlainText() == ""
    robot.wait_for(lambda: len(answers) == 2)
    dialog.reject()
    answers[1](Outlook(Preview("closed", is_whole=True)))
    assert dialog.view.toPlainText() == ""
    dialog.deleteLater()


def test_the_name_of_the_file_follows_the_format(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[str, str]] = []

    def answer(_parent: object, _title: str, suggested: str, kinds: str) -> tuple[str, str]:
        asked.append((Path(suggested).name, kinds))
        return str(tmp_path / "out.ini"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog.formats.setCurrentRow(1)
    dialog._save.click()
    assert asked == [("work.ini", "Settings (*.ini *.cfg)")]
    assert dialog.path == tmp_path / "out.ini"
    assert dialog.exporter.name == "ini"


def test_an_export_ends_with_the_way_to_its_folder(
    robot: Robot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    robot.window.project_actions.write_export(exporter("csv"), tmp_path / "out.zip")
    robot.wait_for(lambda: robot.message == "Exported out.zip")
    offer = robot.messages[-1].offer
    assert offer is not None
    assert offer.title == "Show in folder"
    offer.run()
    assert shown == [str(tmp_path)]


def test_the_arrows_choose_a_format_as_soon_as_the_dialog_is_there(
    dialog: ExportDialog, robot: Robot
) -> None:
    dialog.show()
    robot.wait_for(dialog.formats.hasFocus)
    robot.key(Qt.Key.Key_Down)
    assert dialog.exporter.name == "ini"


def test_all_that_scrolls_has_an_edge(robot: Robot, dialog: ExportDialog) -> None:
    edges = {QColor(LIGHT.edge).rgb(), QColor(LIGHT.accent).rgb()}
    picture = dialog.grab().toImage()
    boxes: list[QWidget] = [dialog.formats, dialog.view, dialog.losses, dialog._choices]
    for box in boxes:
        corner = box.mapTo(dialog, QPoint(0, box.height() // 2))
        assert picture.pixel(corner) in edges
