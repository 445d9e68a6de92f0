"""Keeps the foot of the window true: place, coverage, time of the last save."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.gui.document.desk import Desk
from annotator.gui.message_bar import MessageBar
from annotator.gui.session import Session
from annotator.gui.tasks import Progress, TaskRunner
from annotator.project.open_document import OpenDocument
from annotator.text.coverage import Coverage, coverage
from annotator.text.sentences import sentences

_PAUSE_MILLISECONDS = 150
_SMALL_TEXT = 60_000
"""Code points up to which coverage is counted at once; longer texts go to the background."""


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
        session.patched.connect(lambda _patch: self._timer.start())
        session.edited.connect(lambda _edit: self._show_saved())
        desk.caret_moved.connect(self._show_place)

    def _on_document(self) -> None:
        self._bar.show_coverage("")
        self._bar.show_place("")
        self._show_saved()
        if self._session.document is not None:
            self._timer.start()

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
        if len(document.text) <= _SMALL_TEXT:
            self._show(_coverage_of(*_values(document)))
        elif not self._tasks.is_busy:
            values = _values(document)
            sentence_map = document.sentences

            def job(_progress: Progress) -> Coverage:
                return _coverage_of(*values)

            def show(found: Coverage) -> None:
                if self._session.document and self._session.document.sentences is sentence_map:
                    self._show(found)

            self._tasks.run(job, show)

    def _show(self, found: Coverage) -> None:
        self._bar.show_coverage(
            self.tr("{0} claimed · {1} marked · {2} untouched of {3} sentences").format(
                found.claimed, found.marked, found.untouched, found.total
            )
        )


_Ranges = list[tuple[int, int]]


def _values(document: OpenDocument) -> tuple[str, _Ranges, _Ranges, _Ranges]:
    return (
        document.text,
        [(region.start, region.end) for region in document.regions],
        [(start, end) for start, end, _key in document.claims],
        [(start, end) for start, end, _key in document.marks],
    )


def _coverage_of(text: str, regions: _Ranges, claimed: _Ranges, marked: _Ranges) -> Coverage:
    return coverage(sentences(text, regions), claimed, marked)
