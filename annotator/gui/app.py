"""The program around its windows: Qt, theme, and the last place where bugs are caught."""

from __future__ import annotations

import faulthandler
import logging
import os
import signal
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from annotator import __version__
from annotator.code_path import absolute_entries
from annotator.collector import begin_collecting
from annotator.errors import AnnotatorError
from annotator.gui.look.language import translate_message, use_language
from annotator.gui.look.roles import tell_roles
from annotator.gui.look.theme import apply_style_sheet, begin_theme, colours_for
from annotator.gui.session.session import Session
from annotator.gui.widgets.placing import keep_on_screen
from annotator.gui.window.main_window import MainWindow
from annotator.project.project import SUFFIX
from annotator.project.sample import SAMPLES
from annotator.resources import resource_path
from annotator.settings import load_settings, read_state, state_path, write_state

log = logging.getLogger("annotator")

_LAST = "last-session.json"
_PLUGIN_FOLDERS = ("QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
_COLLECT_AFTER_MILLISECONDS = 1_000
_SWITCH_SECONDS = 0.0005
"""After which a thread that works gives way, a tenth of what Python has.

A key that stores something gives way some fifty times, as it writes and waits for the disk. Each
time it waits so long for whatever is checked or searched meanwhile: 0.3 s in all, with Python's.
"""
_NEXT_WINDOW = QPoint(32, 32)
"""How far a further window stands from the one before it, in pixels."""


class Application(QApplication):
    """Also receives the file to open from macOS: a double click there is an event, no argument."""

    file_opened = Signal(Path)

    def event(self, event: QEvent) -> bool:
        """Announce a file that the desktop wants opened."""
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def make_application() -> QApplication:
    """Return the QApplication with name, icon, language and theme applied."""
    app = begin_application()
    apply_style_sheet(app, colours_for(load_settings().theme))
    return app


def begin_application() -> QApplication:
    """Do all of that but for the style sheet, which the first window is made without."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        for name in _PLUGIN_FOLDERS:  # a relative one is whatever the current folder holds
            if name in os.environ:
                os.environ[name] = absolute_entries(os.environ[name])
        app = Application(sys.argv[:1])
    sys.setswitchinterval(_SWITCH_SECONDS)
    tell_roles()
    app.setApplicationName("annotator")
    app.setApplicationDisplayName("Annotator")
    app.setApplicationVersion(__version__)
    app.setOrganizationName("annotator")
    app.setDesktopFileName("annotator")
    app.setWindowIcon(QIcon(str(resource_path("icons/annotator.svg"))))
    settings = load_settings()
    use_language(app, settings.language)
    begin_theme(app, colours_for(settings.theme))
    return app


def start(file: Path | None, *, is_sample: bool = False) -> int:
    """Open the window on a file, if any, and stay until all are closed; returns the exit code.

    Without a file the last open project is opened again. `is_sample` keeps that from
    happening for the sample, which is nobody's work.
    """
    app = begin_application()
    _log_to_file()
    windows = Windows(app)
    sys.excepthook = windows.show_bug
    if isinstance(app, Application):
        app.file_opened.connect(windows.open_file)
    window = windows.open()
    if file is None and is_first_start():
        QTimer.singleShot(0, window.welcome_newcomer)
    elif file is None:
        file = last_project()
    if file is not None:
        QTimer.singleShot(0, lambda: _open(window, file))
    app.aboutToQuit.connect(lambda: remember_projects(windows.paths, is_kept=not is_sample))
    _leave_on_signals(windows)
    QTimer.singleShot(_COLLECT_AFTER_MILLISECONDS, begin_collecting)
    return app.exec()


class Windows(QObject):
    """The open windows of the program."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._windows: list[MainWindow] = []
        self.paths: list[str] = []
        """The projects that were open when their windows closed, the last one last."""

    def open(self) -> MainWindow:
        """Open another window."""
        window = MainWindow()
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.window_requested.connect(self.open)
        window.past_requested.connect(
            lambda source, number: self.open_past(source, number, window.session)
        )
        window.language_changed.connect(self._begin_speaking)
        window.closing.connect(lambda: self._on_closing(window))
        window.session.settings_changed.connect(lambda: self._share_settings(window))
        if self._windows:
            window.move(self._windows[-1].pos() + _NEXT_WINDOW)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not app.styleSheet():
            apply_style_sheet(app, colours_for(window.session.settings.theme))
        self._windows.append(window)
        window.show()
        keep_on_screen(window)
        return window

    def open_past(
        self, source: Path, number: int | None, asking: Session | None = None
    ) -> MainWindow:
        """Open a window on a project as it stood after an edit, the newest if none is named."""
        window = self.open()
        window.show_past(source, number, asking)
        return window

    def open_file(self, file: Path) -> None:
        """Open a file in a window that has no project yet, or in one of its own."""
        free = (window for window in self._windows if window.session.project is None)
        _open(next(free, None) or self.open(), file)

    def close_all(self) -> None:
        """Close every window in order."""
        for window in tuple(self._windows):
            window.close()

    def show_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log a bug and show it; every finished edit is stored, so the program may go on."""
        if isinstance(error, AnnotatorError) and self._windows:  # the world's fault
            self._windows[-1].session.say(translate_message(error.message), is_error=True)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.error("%s", details)
        if sys.__stderr__ is not None:
            sys.__stderr__.write(details)
        from annotator.gui.help.bug_dialog import BugDialog

        BugDialog(details, self._windows[-1] if self._windows else None).open()

    def _share_settings(self, chosen_in: MainWindow) -> None:
        """Tell the other windows, each of which would else save what was chosen before."""
        for window in self._windows:
            if window is not chosen_in:
                window.take_settings(chosen_in.session.settings)

    def _begin_speaking(self) -> None:
        """Apply the language of the settings, in rebuilt windows."""
        # Not at once: the window that asked is still busy with its menu.
        QTimer.singleShot(0, self._rebuild_windows)

    def _rebuild_windows(self) -> None:
        app = make_application()
        app.setQuitOnLastWindowClosed(False)
        for old in tuple(self._windows):
            path = old.session.project.path if old.session.project else None
            is_past = bool(old.session.past)
            old.close()
            if is_past:
                continue
            new = self.open()
            if path is not None:
                new.project_actions.open_path(path)
        app.setQuitOnLastWindowClosed(True)

    def _on_closing(self, window: MainWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)
            if window.session.project is not None and not window.session.past:
                self.paths.append(str(window.session.project.path))


def last_project() -> Path | None:
    """Return the project that was open when the program quit, if it still exists."""
    name = read_state(state_path(_LAST)).get("project")
    path = Path(name) if isinstance(name, str) and name else None
    return path if path is not None and path.exists() else None


def is_first_start() -> bool:
    """Return whether the program has never been quit before, and nobody has opened a project."""
    return not read_state(state_path(_LAST)) and not load_settings().recent_paths


def remember_projects(paths: list[str], *, is_kept: bool) -> None:
    """Keep which project was open last, to open it again; the samples are nobody's work."""
    if is_kept:
        own = [path for path in paths if Path(path).name not in SAMPLES]
        write_state(state_path(_LAST), {"project": own[-1] if own else ""})


def _open(window: MainWindow, file: Path) -> None:
    if file.suffix.lower() == SUFFIX:
        window.project_actions.open_path(file)
    else:
        window.import_actions.take_files([file])


def _leave_on_signals(windows: Windows) -> None:
    """Close in order on Ctrl+C in the terminal and on SIGTERM."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: windows.close_all())
    # Python runs its signal handlers only between its own instructions; give it some.
    timer = QTimer(windows, interval=300)
    timer.timeout.connect(lambda: None)
    timer.start()


def _log_to_file() -> None:
    path = state_path("annotator.log")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        log.addHandler(
            RotatingFileHandler(
                path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
            )
        )
        faulthandler.enable(path.with_suffix(".crash").open("w"))
    except OSError:
        return
