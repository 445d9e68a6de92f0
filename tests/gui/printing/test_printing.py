"""Printing: the report, and the text with its claims, on a printer that writes a file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from annotator.model import Document
from annotator.pages.pdfium import pdfium

from ..robot import Robot, document_of


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def pages_of(printer: QPrinter) -> list[str]:
    document = pdfium.PdfDocument(Path(printer.outputFileName()).read_bytes())
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_the_report_is_printed(robot: Robot, printer: QPrinter) -> None:
    robot.caret_to("shameful")
    robot.type("f")
    robot.window.print_actions.report_to(printer)
    robot.wait_for(lambda: robot.message.startswith("Sent "))
    text = " ".join(" ".join(pages_of(printer)).split())
    assert "Source summary statement" in text
    assert "Claim, and who says so" in text
    assert "How to read this report" in text


def open_long(robot: Robot) -> None:
    lines = [f"Paragraph {n} says something about the letter.\n\n" for n in range(300)]
    command = document_of("".join(lines), "Long")
    robot.session.do(command)
    robot.session.show_document(robot.project.read.all(Document)[-1].id)


def test_the_text_is_printed_line_for_line(robot: Robot, printer: QPrinter) -> None:
    open_long(robot)
    robot.window.print_actions.text_to(printer)
    found = pages_of(printer)
    numbers = re.findall(r"Paragraph (\d+) says", " ".join(found))
    assert numbers == [str(n) for n in range(300)], "each line once, on one page"
    assert robot.message == f"Sent {len(found)} pages to the printer"
    assert len(found) > 6


def test_the_text_is_dark_on_white_under_every_theme(robot: Robot, printer: QPrinter) -> None:
    open_long(robot)
    robot.session.change_settings(replace(robot.session.settings, theme="dark"))
    robot.window.apply_theme()
    robot.window.print_actions.text_to(printer)
    page = pdfium.PdfDocument(Path(printer.outputFileName()).read_bytes())[0]
    shades = bytes(page.render(scale=2, grayscale=True).buffer)
    letters = sum(shade < 96 for shade in shades)
    assert letters > 2_000, "the words are black, not pale"
    assert shades.count(255) > 0.8 * len(shades), "paper has no ground of its own"


def test_a_desert_of_blank_lines_comes_to_an_end(robot: Robot, printer: QPrinter) -> None:
    robot.session.do(document_of("First.\n" + "\n" * 3_000 + "Last.\n", "Desert"))
    robot.session.show_document(robot.project.read.all(Document)[-1].id)
    robot.window.print_actions.text_to(printer)
    assert " ".join(" ".join(pages_of(printer)).split()).startswith("First.")
    assert "Last." in pages_of(printer)[-1]


def test_claims_are_printed_where_they_stand(robot: Robot, tmp_path: Path) -> None:
    sizes = []
    for number in range(2):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{number}.pdf"))
        robot.window.print_actions.text_to(printer)
        sizes.append(" ".join(pages_of(printer)))
        robot.caret_to("shameful")
        robot.type("f")
    assert "1 F" not in sizes[0]
    assert "1 F" in sizes[1]


@pytest.mark.parametrize("name", ["print_report", "print_text"])
def test_printing_asks_for_a_printer_and_can_be_left(robot: Robot, name: str) -> None:
    asked = robot.answer_dialogs(lambda dialog: dialog.reject())
    robot.window.actions_by_name[name].trigger()
    assert [type(dialog) for dialog in asked] == [QPrintDialog]
    assert not robot.window.tasks.is_busy


def test_without_a_text_there_is_none_to_print(robot: Robot) -> None:
    robot.session.show_document(None)
    robot.window.actions_by_name["print_text"].trigger()
    assert robot.message == "No text is open. Open a document first."
