"""Every window and dialog fits the screen that it stands on, frame and all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import json, sys
from dataclasses import replace
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from annotator.documents import read_document
from annotator.documents.intake import Intake, Outcome, Taken
from annotator.gui.app import Windows, make_application
from annotator.gui.help.bug_dialog import BugDialog
from annotator.gui.importing.dialog import ImportDialog
from annotator.settings import load_settings, save_settings

save_settings(replace(load_settings(), language=sys.argv[1], analyst_name="A"))
app = make_application()
screen = app.primaryScreen().availableGeometry()
sizes = {}

def look(name, widget):
    frame = widget.frameGeometry()
    sizes[name] = [screen.contains(frame), frame.getRect()]

windows = Windows(app)
window = windows.open()
window.project_actions.open_sample()
QTest.qWait(400)
look("window", window)
window.resize(1, 1)
QTest.qWait(50)
look("smallest", window)
page = read_document(b"<html><body><article><p>Words.</p></article></body></html>", "a.html")
drafts = window.session.drafts
dialogs = {
    "import": lambda: ImportDialog(page, lambda _options, _then: None, drafts, window).open(),
    "bug": lambda: BugDialog("Traceback\\nKeyError: " + 300 * "x ", window).open(),
    "files": lambda: QFileDialog(window).open(),
}
for name in ("show_keys", "change_keys", "show_help", "about", "preferences"):
    dialogs[name] = window.actions_by_name[name].trigger
for name, show in dialogs.items():
    show()
    QTest.qWait(50)
    shown = [w for w in app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
    assert len(shown) == 1, name
    look(name, shown[0])
    shown[0].close()
    QTest.qWait(10)
window.close()
print(json.dumps(sizes))
"""


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_all_of_the_window_and_of_each_dialog_is_on_a_small_screen(
    tmp_path: Path, scale: float, language: str
) -> None:
    """800 × 600 in the units in which windows are measured, whatever the scale."""
    size = {"width": int(800 * scale), "height": int(600 * scale)}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [{"name": "small", "x": 0, "y": 0, **size}]}))
    home = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    environment = {
        **os.environ,
        **home,
        "XDG_STATE_HOME": str(tmp_path),
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": str(scale),
    }
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, language],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    sizes: dict[str, tuple[bool, list[int]]] = json.loads(done.stdout.splitlines()[-1])
    assert len(sizes) == 10
    assert {name: frame for name, (fits, frame) in sizes.items() if not fits} == {}
