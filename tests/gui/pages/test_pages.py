"""The pages beside the text: drawn, followed, and selected on, with the keys of the text."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pdf.made_up import report
from pdf.writer import Run, Sheet, lines, pdf
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.documents import ReadOptions
from annotator.documents.intake import command_for
from annotator.documents.worker import ReadingProcess
from annotator.gui.look.theme import LIGHT
from annotator.gui.pages.view import PageView
from annotator.gui.window.main_window import MainWindow
from annotator.model import ClaimKind, Document

from ..robot import CTRL, NONE, SHIFT, Robot

LEFT = Qt.MouseButton.LeftButton
WORDS = ["The Herald reported on Monday that nobody", "had denied the letter of the com-"]
MORE = ["mittee, which is a shameful affair."]
PDF = pdf([Sheet(runs=lines(80, 700, [*WORDS, *MORE])), Sheet(runs=[Run(80, 700, "Page two.")])])


def take_in(robot: Robot, data: bytes) -> None:
    with ReadingProcess() as process:
        command = command_for(process.read(data, "paper.pdf", ReadOptions()))
    robot.project.do(command)
    robot.session.show_document(command.document_id)


@pytest.fixture
def pages(robot: Robot) -> PageView:
    """The pages of the PDF, drawn."""
    take_in(robot, PDF)
    robot.key(Qt.Key.Key_P, CTRL | SHIFT)
    view = robot.window.desk.pane.beside.pages
    assert view is not None
    wait_until_drawn(view)
    return view


def wait_until_drawn(view: PageView) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        QApplication.processEvents()
        if view.pictures._kept and not view.pictures._timer.isActive():
            return
        time.sleep(0.01)
    raise AssertionError("no page was drawn")


def enlarge(view: PageView) -> None:
    """Show the pages so large that lines are whole pixels, the word at the caret in view."""
    for _ in range(14):
        view.zoom_in()
    view.follow()
    wait_until_drawn(view)


def point_of(view: PageView, words: str) -> QPoint:
    """Return the middle of the first of some words, in pixels of the viewport."""
    document = view._document
    assert document is not None
    start = document.text.index(words)
    (page, *_) = view._places.pages_with(start, start + 1)
    s = view._places.stretches(page, start, start + 1)[0]
    middle = QPointF((s.left + s.right) / 2, (s.top + s.bottom) / 2) * view.zoom
    return (view._arrangement.rect(page).topLeft() + middle - view._origin()).toPoint()


def drag(view: PageView, first: str, last: str) -> None:
    start, end = point_of(view, first), point_of(view, last)
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, end)
    QApplication.processEvents()


def shows(view: PageView, words: str, *names: str) -> bool:
    """Return whether some colours, or very nearly so, are to be seen at a word."""
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    centre, reach = point_of(view, words), int(9 * view.zoom)
    seen = {
        image.pixelColor(centre.x() + dx, centre.y() + dy).rgb()
        for dx in range(-reach, reach)
        for dy in range(-reach, reach)
    }
    colours = [QColor(rgb) for rgb in seen]
    return all(any(_distance(QColor(name), one) < 30 for one in colours) for name in names)


def _distance(one: QColor, other: QColor) -> int:
    parts = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return sum(abs(a - b) for a, b in parts)


def test_pages_are_offered_where_a_document_has_some(robot: Robot) -> None:
    action = robot.window.actions_by_name["show_pages"]
    assert not action.isEnabled()
    take_in(robot, PDF)
    assert action.isEnabled()
    assert robot.window.desk.pane.beside.pages is None


def test_a_page_is_drawn_as_it_is(pages: PageView) -> None:
    enlarge(pages)
    assert shows(pages, "Herald", "black", LIGHT.pane)


def test_selecting_on_the_page_makes_the_claim_that_selecting_in_the_text_makes(
    robot: Robot, pages: PageView
) -> None:
    drag(pages, "Herald", "committee")
    assert robot.selected_words().startswith("Herald reported on")
    assert robot.selected_words().endswith("letter of the committee")
    pages.setFocus()
    QTest.keyClick(pages, Qt.Key.Key_R)
    assert robot.words() == [f"Herald reported on Monday that nobody {WORDS[1][:-4]}committee"]
    assert robot.claim.kind is ClaimKind.REPORT
    enlarge(pages)
    assert shows(pages, "Herald", LIGHT.report)
    robot.view.move_caret(robot.document.text.index("mittee"))
    wait_until_drawn(pages)
    assert shows(pages, "mittee", LIGHT.report)


def test_the_second_piece_of_a_broken_word_is_the_whole_word(robot: Robot, pages: PageView) -> None:
    QTest.mouseDClick(pages.viewport(), LEFT, NONE, point_of(pages, "mittee"))
    QTest.mouseRelease(pages.viewport(), LEFT, NONE, point_of(pages, "mittee"))
    assert robot.selected_words() == "committee"


def test_a_click_puts_the_caret_there_and_chooses_the_claim(robot: Robot, pages: PageView) -> None:
    drag(pages, "nobody", "letter")
    QTest.keyClick(pages, Qt.Key.Key_F)
    claim_id = robot.session.claim_id
    QTest.mouseClick(pages.viewport(), LEFT, NONE, point_of(pages, "shameful"))
    assert robot.session.claim_id is None
    QTest.mouseClick(pages.viewport(), LEFT, NONE, point_of(pages, "denied"))
    assert robot.session.claim_id == claim_id
    assert shows(pages, "denied", LIGHT.current)


def test_the_pages_follow_the_caret_of_the_text(robot: Robot, pages: PageView) -> None:
    enlarge(pages)
    bar = pages.verticalScrollBar()
    assert pages._visible() == range(1)
    robot.view.move_caret(robot.document.text.index("Page two"))
    assert bar.value() > 0
    assert 1 in pages._visible()


def test_zooming_keeps_what_is_under_the_mouse(pages: PageView) -> None:
    before, zoom = point_of(pages, "denied"), pages.zoom
    turn, none = QPoint(0, 360), QPoint()
    position = QPointF(before)
    wheel = QWheelEvent(
        position, pages.viewport().mapToGlobal(position), none, turn,
        Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pages.viewport(), wheel)
    assert pages.zoom > 1.4 * zoom
    assert (point_of(pages, "denied") - before).manhattanLength() <= 3
    pages.fit_width()
    assert pages.zoom == zoom


def test_what_is_shown_comes_back_at_the_next_start(
    qtbot: QtBot, robot: Robot, pages: PageView
) -> None:
    path = robot.project.path
    robot.window.close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    again = Robot(window)
    assert again.session.open_project(path)
    again.session.show_document(again.project.read.all(Document)[-1].id)
    assert window.desk.pane.beside.has_pages
    assert window.actions_by_name["show_pages"].isChecked()
    window.close()


def test_a_text_without_pages_shows_none(robot: Robot, pages: PageView) -> None:
    robot.session.show_first_document()
    assert not robot.window.desk.pane.beside.has_pages
    assert robot.window.desk.shows_pages


def test_a_page_that_cannot_be_drawn_says_so(pages: PageView) -> None:
    assert LIGHT.dim not in colours_of(pages)
    pages.pictures.broken.add(0)
    assert LIGHT.dim in colours_of(pages)


def colours_of(view: PageView) -> set[str]:
    """Return the colours in the middle of the first page."""
    image = view.viewport().grab().toImage()
    middle = view._arrangement.rect(0).center().toPoint()
    return {
        image.pixelColor(middle.x() + dx, middle.y() + dy).name()
        for dx in range(-100, 100)
        for dy in range(-12, 12)
    }


def test_a_book_scrolls_with_few_pages_drawn(robot: Robot) -> None:
    take_in(robot, pdf(report(60)))
    robot.key(Qt.Key.Key_P, CTRL | SHIFT)
    view = robot.window.desk.pane.beside.pages
    assert view is not None
    wait_until_drawn(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    wait_until_drawn(view)
    drawn = {piece.page for piece in view.pictures._kept}
    assert 59 in drawn
    assert len(drawn) < 10


def test_a_book_is_seen_while_it_is_read(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(pdf(report(120)))
    robot.window.import_actions.take_files([path])
    beside = robot.window.desk.pane.beside
    end = time.monotonic() + 60
    seen = False
    while robot.document.document.file_name != "book.pdf" and time.monotonic() < end:
        QApplication.processEvents()
        unread = beside._unread
        seen = seen or (unread is not None and bool(unread.pictures._kept))
        time.sleep(0.005)
    assert seen
    assert beside._unread is None
    assert robot.view.isVisible()


def test_a_file_that_is_refused_leaves_the_document_as_it_was(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing" + bytes(600_000))
    before = robot.document.id
    robot.window.import_actions.take_files([path])
    end = time.monotonic() + 60
    while robot.window.tasks.is_busy and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.processEvents()
    assert "damaged" in robot.message
    assert robot.document.id == before
    assert robot.view.isVisible()


def test_the_focus_moves_from_the_text_to_the_pages_and_back(robot: Robot, pages: PageView) -> None:
    robot.focus_text()
    robot.key(Qt.Key.Key_F6)
    assert pages.hasFocus()
    robot.caret_to("denied")
    pages.setFocus()
    QTest.keyClick(pages, Qt.Key.Key_V)
    QTest.keyClick(pages, Qt.Key.Key_O)
    assert robot.claim.kind is ClaimKind.OPINION
    robot.key(Qt.Key.Key_P, CTRL | SHIFT)
    assert pages.isHidden()
    assert robot.view.hasFocus()
