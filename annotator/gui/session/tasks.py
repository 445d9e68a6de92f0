"""Slow work off the main thread: values in, values out, with progress and cancel.

A job never sees a project or a widget. Expected errors become messages; anything else goes
to the same handler as every other bug.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import AnnotatorError, CancelledError
from annotator.gui.look.language import translate_message
from annotator.progress import Tell

T = TypeVar("T")

_SHOW_AFTER_MILLISECONDS = 400
_SMALLEST_SHARE = 0.005
_SLICE_SECONDS = 0.008


class Progress:
    """What a job is given to tell how far it is, and to learn that it is not wanted any more."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._told = -1.0
        self._is_cancelled = Event()

    def __call__(self, share: float) -> None:
        """Tell the share done, 0 to 1; raises CancelledError once the job is cancelled."""
        if self._is_cancelled.is_set():
            raise CancelledError
        # Each of thousands would wake the main thread, and wait for it where the machine is busy.
        if abs(share - self._told) >= _SMALLEST_SHARE or share == 1:
            self._told = share
            self._tell(share)

    def cancel(self) -> None:
        """Ask the job to stop where it next reports its progress."""
        self._is_cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._is_cancelled.is_set()


class Task:
    """A job that was given to the runner."""

    def __init__(self, progress: Progress, future: Future[None], *, only_reads: bool) -> None:
        self._progress, self._future, self._only_reads = progress, future, only_reads

    @property
    def is_over(self) -> bool:
        """Whether the job has ended or was given up, even if nobody has heard of it yet."""
        return self._future.done() or (self._only_reads and self._progress.is_cancelled)

    def stop(self) -> None:
        """Cancel the job; if it runs already, wait until it has let go of its files."""
        self._progress.cancel()
        if self._future.running():
            wait((self._future,))


class _Outcome(QObject, Generic[T]):
    """Carries a job's result to the main thread."""

    done = Signal(object, object)
    progressed = Signal(float)
    ended = Signal()
    """Behind the last of the others."""

    def __init__(self, parent: QObject, *, only_reads: bool) -> None:
        super().__init__(parent)
        self.only_reads = only_reads


class TaskRunner(QObject):
    """Runs one job after the other; shows progress for those that take long."""

    progressed = Signal(object)
    """Share done, 0 to 1, or None when nothing is running."""
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="task")
        self._outcomes: dict[_Outcome[Any], Progress] = {}
        """Of the jobs that run or wait, in their order. Any: results of no one type."""
        self._timer = QTimer(self, singleShot=True, interval=_SHOW_AFTER_MILLISECONDS)
        self._timer.timeout.connect(lambda: self.progressed.emit(0.0))

    def run(
        self,
        job: Callable[[Progress], T],
        then: Callable[[T], object],
        cancelled: Callable[[], object] = lambda: None,
        *,
        only_reads: bool = False,
    ) -> Task:
        """Run a job in the background and hand its result to `then` on the main thread.

        `cancelled` is called there instead if the job was cancelled: at once if it `only_reads`,
        for then nobody needs to know how it ended, else when it has ended.
        """
        outcome: _Outcome[T] = _Outcome(self, only_reads=only_reads)
        progress = Progress(outcome.progressed.emit)
        self._outcomes[outcome] = progress

        def finish(result: T | None, error: BaseException | None) -> None:
            if self._outcomes.pop(outcome, None) is None:
                return  # it was given up
            self._timer.stop()
            self.progressed.emit(None)
            if not all(waiting.is_cancelled for waiting in self._outcomes.values()):
                self._timer.start()  # for the next one
            if isinstance(error, AnnotatorError):
                self.refused.emit(translate_message(error.message))
            elif isinstance(error, CancelledError):
                cancelled()
            elif error is not None:
                sys.excepthook(type(error), error, error.__traceback__)
            else:
                then(result)  # type: ignore[arg-type]  # a job's result is a T

        def work() -> None:
            try:
                result = job(progress)
            except BaseException as error:  # noqa: BLE001  handed to the main thread whole
                outcome.done.emit(None, error)
            else:
                outcome.done.emit(result, None)
            # Deleted from here it could be gone before the main thread heard what it says.
            outcome.ended.emit()

        outcome.done.connect(finish)
        outcome.ended.connect(outcome.deleteLater)
        outcome.progressed.connect(self._on_progress)
        self._timer.start()
        return Task(progress, self._executor.submit(work), only_reads=only_reads)

    @property
    def is_busy(self) -> bool:
        """Whether a job is running or waiting."""
        return bool(self._outcomes)

    def cancel(self) -> None:
        """Ask the running job to stop, or give it up if it only reads."""
        for outcome, progress in list(self._outcomes.items())[:1]:
            progress.cancel()
            if outcome.only_reads:
                outcome.done.emit(None, CancelledError())

    def close(self) -> None:
        """Stop, and wait for the job that cannot be stopped at once."""
        for progress in self._outcomes.values():
            progress.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _on_progress(self, share: float) -> None:
        if self._outcomes and not self._timer.isActive():
            self.progressed.emit(share)


class Slices(QObject):
    """Does work on the main thread, so much at once that it fits between two key presses."""

    done = Signal()
    """The work came to its end."""

    def __init__(self, step: Callable[[], bool | None], parent: QObject) -> None:
        """`step` does a little of it and returns whether that was the last, None if it failed."""
        super().__init__(parent)
        self._step = step
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    def start(self) -> None:
        """Begin, or go on."""
        if not self._timer.isActive():
            self._timer.start()

    def _go_on(self) -> None:
        deadline = time.perf_counter() + _SLICE_SECONDS
        is_last = self._step()
        while is_last is False and time.perf_counter() < deadline:
            is_last = self._step()
        if is_last is not False:
            self._timer.stop()
        if is_last:
            self.done.emit()
