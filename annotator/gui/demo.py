"""The sample job without a display: open, annotate, save, export, and take a picture."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from annotator.commands import Revise
from annotator.errors import ExportError
from annotator.formats.exporting import write_file
from annotator.formats.registry import exporter
from annotator.messages import Message
from annotator.model import Claim
from annotator.project.sample import sample_copy

_NOTE = "Looked at again without a display."


def run_off_screen(folder: Path) -> list[Path]:
    """Do the sample job in a folder; returns the project, the JSON and the window's picture.

    Raises AnnotatorError.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Late, since Qt chooses its platform when it is first used.
    from PySide6.QtCore import QCoreApplication

    from annotator.gui.app import make_application
    from annotator.gui.window.main_window import MainWindow

    project_path = sample_copy(folder)
    app = make_application()
    window = MainWindow()
    session = window.session
    try:
        window.show()
        if not session.open_project(project_path):
            raise ExportError(window.messages.text)
        assert session.project is not None, "the project was just opened"
        if (document := session.document) is not None and document.places:
            claim_id = document.places[min(5, len(document.places) - 1)][2]
            session.show_claim(claim_id)
            claim = session.project.read.need(Claim, claim_id)
            session.do(Revise(claim, replace(claim, note=_NOTE), Message("Write note")))
        json_path = folder / "sample.json"
        write_file(exporter("json"), session.project.read, json_path)
        text = QCoreApplication.translate("project_actions", "Exported {0}")
        session.say(text.format(json_path.name))
        for _round in range(5):  # layouts settle in a few rounds of events
            app.processEvents()
        picture_path = folder / "sample.png"
        if not window.grab().save(str(picture_path)):
            raise ExportError("{0} could not be written. Check the folder.", str(picture_path))
    finally:
        window.close()
    return [project_path, json_path, picture_path]
