"""The program around its windows: Qt, theme, and the last border for bugs."""

from __future__ import annotations

import faulthandler
import logging
import signal
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.gui.theme import apply_theme, colours_for
from annotator.gui.window import MainWindow
from annotator.project.project import SUFFIX
from annotator.settings import load_settings, state_path

log = logging.getLogger("annotator")


def make_application() -> QApplication:
    """Return the one QApplication, dressed."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("annotator")
    app.setDesktopFileName("annotator")
    apply_theme(app, colours_for(load_settings().theme))
    return app


def run(file: Path | None, *, is_sample: bool = False) -> int:
    """Open the window on a file, if any, and stay until it is closed; returns the exit code."""
    app = make_application()
    _log_to_file()
    window = MainWindow()
    sys.excepthook = lambda *error: _on_bug(window, *error)
    window.show()
    if file is not None:
        QTimer.singleShot(0, lambda: _open(window, file))
    _leave_on_signals(window)
    del is_sample
    return app.exec()


def _open(window: MainWindow, file: Path) -> None:
    if file.suffix.lower() == SUFFIX:
        window.session.open_project(file)
    else:
        window.project_actions.take_files([file])


def _leave_on_signals(window: MainWindow) -> None:
    """Close in order on Ctrl+C in the terminal and on a polite kill."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close())
    # Python runs its signal handlers only between its own instructions; give it some.
    timer = QTimer(window, interval=300)
    timer.timeout.connect(lambda: None)
    timer.start()


def _log_to_file() -> None:
    path = state_path("annotator.log")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        log.addHandler(RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, delay=True))
        faulthandler.enable(path.with_suffix(".crash").open("w"))
    except OSError:
        return


def _on_bug(
    window: MainWindow,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """Log a bug and show it; every finished edit is stored, so the program may go on."""
    details = "".join(traceback.format_exception(kind, error, trace))
    log.error("%s", details)
    sys.__stderr__ and sys.__stderr__.write(details)
    from annotator.gui.bug_dialog import BugDialog

    BugDialog(details, window).open()
