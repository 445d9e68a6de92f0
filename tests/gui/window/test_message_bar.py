"""How long a message stays at the foot of the window."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.exceptions import capture_exceptions

from annotator.gui.app import Application
from annotator.gui.session.notices import Notice, Offer
from annotator.gui.widgets.elided_button import ElidedLabel
from annotator.gui.window.message_bar import MessageBar

from ..conftest import window_open
from ..robot import Robot

ROOT = Path(__file__).resolve().parents[3]
SHORT = 75
"""Characters that fit beside everything else."""
PARTS = ("source", "translation")


def _pass_time(robot: Robot) -> None:
    """Let the time pass for which a message is shown at least."""
    timer = robot.window.messages.findChild(QTimer)
    assert isinstance(timer, QTimer)
    timer.setInterval(0)
    timer.start()
    robot.wait_for(lambda: not timer.isActive())


def _close(robot: Robot) -> QWidget:
    return robot.named("Close this message")


def test_an_error_stays_until_the_analyst_goes_on(robot: Robot) -> None:
    robot.session.say("notes.pages could not be read.", is_error=True)
    robot.caret_to("shameful")
    assert robot.message == "notes.pages could not be read.", "it was only just shown"
    _pass_time(robot)
    assert robot.message == "notes.pages could not be read.", "nobody may have been there"
    robot.caret_to("Monday")
    assert robot.message == ""


def test_an_error_can_be_closed(robot: Robot) -> None:
    robot.session.say("notes.pages could not be read.", is_error=True)
    robot.click(_close(robot))
    assert robot.message == ""


def test_an_offer_stays_as_an_error_does(robot: Robot) -> None:
    robot.session.say("It is there.", offer=Offer("Go", lambda: None))
    _pass_time(robot)
    assert robot.message == "It is there."
    robot.caret_to("shameful")
    assert robot.message == ""


def test_what_needs_no_answer_goes_by_itself(robot: Robot) -> None:
    robot.session.say("Done.")
    _pass_time(robot)
    assert robot.message == ""


def test_what_opening_did_is_shown_whole_and_stays(robot: Robot, tmp_path: Path) -> None:
    path = tmp_path / "moved.annotator"
    shutil.copy(robot.project.path, path)
    path.with_name(path.name + "-journal").write_bytes(b"x" * 600)
    robot.window.resize(800, 600)
    assert robot.session.open_project(path)
    robot.wait_for(lambda: "has been recovered" in robot.message)
    QApplication.processEvents()
    label = robot.named(robot.message)
    assert isinstance(label, QLabel)
    two_lines = 2 * label.fontMetrics().height()
    robot.wait_for(lambda: label.height() > two_lines)
    _pass_time(robot)
    assert "has been recovered" in robot.message


def _texts() -> list[str]:
    """Return all that the window says at length in both languages, with words for the names."""
    name = "The committee of inquiry into the harbour"
    known = ElementTree.parse(ROOT / "resources/translations/annotator_de.ts")
    texts = (each.findtext(part) for each in known.iter("message") for part in PARTS)
    told = [re.sub(r"\{\d\}", name, text) for text in texts if text and "\n" not in text]
    return [text for text in told if len(text) > SHORT]


@pytest.mark.parametrize(
    ("width", "place"),
    [(800, "keys: claim 12 · 11 %"), (1024, "f r o u 0: diese 2 Wörter · sonst: Behauptung 6")],
)
def test_no_message_is_cut_nor_what_the_next_key_acts_on(
    robot: Robot, width: int, place: str
) -> None:
    pane = QWidget(robot.window)
    bar = MessageBar()
    column = QVBoxLayout(pane)
    column.addStretch(1)
    column.addWidget(bar)
    pane.resize(width, 400)
    pane.show()
    bar.show_place(place)
    bar.show_coverage("5 claimed · 0 marked · 7 untouched of 12 sentences")
    bar.show_saved("Saved 12:34:56")
    texts = _texts()
    assert len(texts) > 500
    for text in texts:
        bar.show_message(Notice(text, can_undo=True))
        for _round in range(2):  # the bar is laid out, then what it lies in
            QApplication.processEvents()
        shown = [label for label in bar.findChildren(ElidedLabel) if label.isVisible()]
        assert {text, place} <= {label.text() for label in shown}
        cut = [label.text() for label in shown if not _fits(label)]
        assert not cut
    pane.deleteLater()


def test_the_coverage_is_there_again_once_a_long_message_went(robot: Robot) -> None:
    robot.window.resize(1024, 640)
    robot.caret_to("officials")
    robot.wait_for(lambda: "claimed" in _shown(robot))
    robot.session.say("A long message " * 20, can_undo=True)
    QApplication.processEvents()
    assert "claimed" not in _shown(robot)
    robot.window.messages.clear()
    QApplication.processEvents()
    assert "claimed" in _shown(robot)


def _shown(robot: Robot) -> str:
    labels = robot.window.messages.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def _fits(label: QLabel) -> bool:
    """Return whether all of a text is to be seen, on one line or broken into several."""
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.fontMetrics().horizontalAdvance(label.text())


def test_a_window_goes_quietly_with_the_button_that_has_the_focus(qapp: Application) -> None:
    with capture_exceptions() as caught, window_open("en"):
        assert isinstance(qapp.focusWidget(), QPushButton)
    assert caught == []
