"""Typing while a colleague edits, adds and deletes; `bench_typing` goes on for longer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.commands import AddClaim
from annotator.gui.widgets.growing_edit import TextField
from annotator.gui.window.main_window import MainWindow
from annotator.model import Document, DocumentId
from annotator.project import Project
from annotator.settings import load_settings

from .robot import Robot
from .typing_rounds import Colleague, Figures, play

_ROUNDS = 25
_TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.gui.app import make_application
from annotator.gui.window.main_window import MainWindow

app = make_application()
window = MainWindow()
window.show()
assert window.session.open_project(Path(sys.argv[1]))
window.session.show_claim(window.session.project.read.claims(window.session.document.id)[0].id)
window.claims.card.refresh()
window.claims.card.edit_note()
note = window.claims.card._note

def type_on():
    note.insertPlainText("a")
    print(len(note.text()), time.time(), flush=True)

timer = QTimer()
timer.timeout.connect(type_on)
timer.start(20)
app.exec()
"""
"""Types a letter every fiftieth of a second, and tells how many stand there when."""


def test_nothing_typed_is_lost_while_a_colleague_edits(robot: Robot) -> None:
    figures = Figures()
    colleague = Colleague(robot.project.path)
    try:
        for seed in range(_ROUNDS):
            play(robot, colleague, seed, figures)
    finally:
        colleague.close()
    assert figures.rounds == _ROUNDS
    assert (figures.lost, figures.overwritten, figures.focus_lost) == (0, 0, 0)
    assert figures.saved
    assert figures.conflicts
    assert figures.gone


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_after_a_kill_but_the_last_two_seconds_are_there(
    window: MainWindow, project_path: Path
) -> None:
    with Project.open(project_path, load_settings().analyst) as project:
        document = DocumentId(project.read.ids(Document)[0])
        project.do(AddClaim(document_id=document, ranges=((0, 7),)))
    child = subprocess.Popen(
        [sys.executable, "-c", _TYPIST, str(project_path)], stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    told: list[tuple[int, float]] = []
    while len(told) < 2 or told[-1][1] - told[0][1] < 3:
        number, at = child.stdout.readline().split()
        told.append((int(number), float(at)))
    os.kill(child.pid, signal.SIGKILL)
    killed_at = time.time()
    child.communicate()
    robot = Robot(window)
    assert robot.session.open_project(project_path)
    robot.session.show_claim(robot.claims[0].id)
    QApplication.processEvents()
    field = robot.named("Note")
    assert isinstance(field, TextField)
    robot.wait_for(lambda: bool(field.text()))
    assert len(field.text()) >= max(number for number, at in told if at < killed_at - 2)
    assert robot.window.drafts.isVisible()
    robot.click(robot.window.drafts.keep)
    assert robot.claim.note == field.text()
