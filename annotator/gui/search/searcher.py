"""Searching a project on the main thread, a few milliseconds at a time.

A project must not leave its thread; and the first hits of most searches take less time than
handing the question to another one would.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.analysis.project_index import ProjectIndex
from annotator.analysis.query import Hit, Query
from annotator.analysis.search_index import SearchIndex
from annotator.errors import AnnotatorError
from annotator.gui.look.language import translate_message
from annotator.gui.search.results import Result
from annotator.model import Edit
from annotator.reader import Reader

SHOWN_HITS = 2_000
_SECONDS_AT_ONCE = 0.008
_SECONDS_BETWEEN_LISTINGS = 0.06
"""Further hits are below what is seen; to list them takes longer than to find them."""


class Searcher(QObject):
    """Runs one search at a time; reads ahead when there is none."""

    found = Signal(object)
    """A list of further Results; the first come before `run` returns if they are quick."""
    finished = Signal(bool)
    """The search is complete, or with True cut off at the most that is shown."""

    refused = Signal(str)
    """A sentence: why the project cannot be searched."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index: SearchIndex | None = None
        self._running: Iterator[Hit | None] | None = None
        self._warming: Iterator[None] | None = None
        self._number = 0
        self._waiting: list[Result] = []
        """What is found and not told yet."""
        self._told_at = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._attempt)

    @property
    def is_running(self) -> bool:
        """Whether there may be more results."""
        return self._running is not None

    def set_project(self, reader: Reader | None, claims: ProjectIndex | None) -> None:
        """Search in another project, or in none."""
        self.stop()
        self._index = SearchIndex(reader, claims) if reader and claims else None

    def apply(self, edit: Edit) -> None:
        """Take in an edit."""
        if self._index is not None:
            self._index.apply(edit)

    def warm(self) -> None:
        """Read ahead, so that the first search is as fast as any."""
        if self._index is not None:
            self._warming = self._index.warm()
            self._timer.start()

    def run(self, query: Query) -> None:
        """Begin a search in place of the one that is running."""
        self._number, self._told_at = 0, 0.0
        self._waiting.clear()
        if self._index is None or query.is_empty:
            self._running = None
            self.finished.emit(False)
            return
        self._running = self._index.search(query)
        self._timer.start()
        self._attempt()

    def stop(self) -> None:
        """Take no more time."""
        self._running = self._warming = None
        self._waiting.clear()
        self._timer.stop()

    def _attempt(self) -> None:
        try:
            self._go_on()
        except AnnotatorError as error:
            self.stop()
            self.refused.emit(translate_message(error.message))

    def _go_on(self) -> None:
        deadline = time.perf_counter() + _SECONDS_AT_ONCE
        if self._running is None or self._index is None:
            self._read_ahead(deadline)
            return
        found = self._waiting
        is_whole = has_more = False
        while time.perf_counter() < deadline and not is_whole and not has_more:
            match next(self._running, self):
                case Hit() as hit:
                    has_more = self._number + len(found) == SHOWN_HITS
                    if not has_more:
                        found.append(Result(hit, self._index.title(hit.document)))
                case Searcher():
                    is_whole = True
        is_over = is_whole or has_more
        if is_over:
            self._running = None
        if found and (is_over or time.perf_counter() > self._told_at + _SECONDS_BETWEEN_LISTINGS):
            self._number += len(found)
            self._waiting = []
            self.found.emit(found)
            self._told_at = time.perf_counter()
        if is_over:
            self.finished.emit(has_more)

    def _read_ahead(self, deadline: float) -> None:
        for _step in self._warming or ():
            if time.perf_counter() > deadline:
                return
        self._warming = None
        self._timer.stop()
