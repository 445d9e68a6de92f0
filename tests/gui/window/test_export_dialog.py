"""The formats to choose from, and what each shows before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from annotator.errors import ExportError
from annotator.formats import Exporter, Preview, exporter, preview
from annotator.gui.look.theme import LIGHT
from annotator.gui.window.export_dialog import ExportDialog
from annotator.reader import Reader

from ..robot import Robot


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


@pytest.fixture
def dialog(robot: Robot) -> Iterator[ExportDialog]:
    formats = (exporter("json"), Ini(), Binary(), Impossible(), Strange())

    def preview_of(exporter: Exporter) -> Preview | None:
        return robot.session.attempt(lambda: preview(exporter, robot.project.read))

    made = ExportDialog(formats, preview_of, robot.project.path, LIGHT, robot.window)
    made.show()
    yield made
    made.reject()
    made.deleteLater()


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


def test_each_format_is_offered_with_what_it_is(dialog: ExportDialog) -> None:
    offered = [dialog.formats.itemText(row) for row in range(dialog.formats.count())]
    assert offered[0].startswith("Annotated JSON: ")
    assert offered[1:] == ["Settings: a line a claim", "binary", "impossible", offered[1]]
    assert dialog.exporter.name == "json"
    assert dialog.view.toPlainText().startswith("{")


def test_another_format_shows_its_own_beginning_in_its_own_colours(dialog: ExportDialog) -> None:
    dialog.formats.setCurrentIndex(1)
    assert dialog.view.toPlainText() == "[claims]\nkind = fact ; <b>no markup</b>\n"
    assert dialog.note.text() == "This is the whole file."
    assert len(_colours(dialog)) > 1
    dialog.formats.setCurrentIndex(4)
    assert dialog.view.toPlainText().startswith("[claims]")
    assert len(_colours(dialog)) == 1


def test_what_is_no_text_or_cannot_be_written_says_so(robot: Robot, dialog: ExportDialog) -> None:
    dialog.formats.setCurrentIndex(2)
    assert dialog.view.toPlainText() == ""
    assert dialog.note.text() == "There is no preview of this format."
    dialog.formats.setCurrentIndex(3)
    assert robot.message == "There is no claim to write. Add one first."
    assert dialog.note.text() == "This format cannot be written."
    assert not dialog._save.isEnabled()
    dialog.formats.setCurrentIndex(0)
    assert dialog._save.isEnabled()


def test_the_name_of_the_file_follows_the_format(
    dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[str, str]] = []

    def answer(_parent: object, _title: str, suggested: str, kinds: str) -> tuple[str, str]:
        asked.append((Path(suggested).name, kinds))
        return str(tmp_path / "out.ini"), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog.formats.setCurrentIndex(1)
    dialog._save.click()
    assert asked == [("work.ini", "Settings (*.ini *.cfg)")]
    assert dialog.path == tmp_path / "out.ini"
    assert dialog.exporter.name == "ini"
