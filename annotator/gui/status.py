"""Keeps the foot of the window true: place, coverage, time of the last save."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.gui.document.desk import Desk
from annotator.gui.message_bar import MessageBar
from annotator.gui.session import Session
from annotator.gui.tasks import TaskRunner
from annotator.project.open_document import Counts

_PAUSE_MILLISECONDS = 150
_SLICE_SECONDS = 0.004
_BREATH_MILLISECONDS = 5
"""Coverage is counted in slices between events; a thread would slow every key press."""


class Status(QObject):
    """Hears of the session and of the caret, and writes the foot."""

    def __init__(self, session: Session, desk: Desk, bar: MessageBar, tasks: TaskRunner) -> None:
        super().__init__(bar)
        self._session = session
        self._desk = desk
        self._bar = bar
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._timer.timeout.connect(self._count)
        session.document_changed.connect(self._on_document)
        session.patched.connect(lambda _patch: self._timer.start(_PAUSE_MILLISECONDS))
        session.edited.connect(lambda _edit: self._show_saved())
        desk.caret_moved.connect(self._show_place)

    def _on_document(self) -> None:
        self._bar.show_coverage("")
        self._bar.show_place("")
        self._show_saved()
        if self._session.document is not None:
            self._timer.start(_PAUSE_MILLISECONDS)

    def _show_saved(self) -> None:
        at = self._session.saved_at
        time = at.astimezone().strftime("%H:%M:%S") if at else ""
        self._bar.show_saved(self.tr("Saved {0}").format(time) if time else "")

    def _show_place(self) -> None:
        document = self._session.document
        selected = self._desk.view.selected_range
        if document is None:
            self._bar.show_place("")
        elif selected:
            length = selected[1] - selected[0]
            self._bar.show_place(self.tr("{0} characters selected").format(length))
        else:
            share = 100 * self._desk.view.caret // max(1, len(document.text))
            self._bar.show_place(self.tr("{0} %").format(share))

    def _count(self) -> None:
        document = self._session.document
        if document is None:
            return
        counts = document.count(_SLICE_SECONDS)
        if counts is None:
            self._timer.start(_BREATH_MILLISECONDS)
        else:
            self._show(counts)

    def _show(self, found: Counts) -> None:
        self._bar.show_coverage(
            self.tr("{0} claimed · {1} marked · {2} untouched of {3} sentences").format(
                found.claimed, found.marked, found.untouched, found.total
            )
        )
