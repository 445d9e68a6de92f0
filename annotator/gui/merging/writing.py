"""Writing a merge into the file that the window shows, from a thread beside it."""

from __future__ import annotations

import time
from pathlib import Path

from annotator.gui.session.waiting import Waiting
from annotator.model import Analyst
from annotator.progress import Tell
from annotator.project import Command, Project

_LONGEST_WAIT_SECONDS, _PAUSE_SECONDS = 20.0, 0.01


def write_merge(
    path: Path, analyst: Analyst, command: Command, waiting: Waiting, tell: Tell
) -> None:
    """Merge as another program would, so that it can be stopped while it writes.

    `waiting` knows meanwhile that it is the merge that keeps the file locked. `tell` gets the
    share that is written; what it raises ends the merge, with nothing changed. Raises
    AnnotatorError.
    """
    tell(0.0)
    with Project.open(path, analyst) as beside:
        turn = _Turn(waiting, tell)
        beside.wait_by(turn)
        try:
            turn.over()
            beside.do(command, turn.tell)
        finally:
            turn.end()


class _Turn:
    """Waits until others let go of the file: who cancels the merge does not wait for them."""

    def __init__(self, waiting: Waiting, tell: Tell) -> None:
        self._waiting, self._tell = waiting, tell
        self._share = 0.0
        self._has_ended = False

    def tell(self, share: float) -> None:
        """Pass on the share that is written."""
        self._share = share
        self._tell(share)

    def __call__(self, seconds: float) -> bool:
        """Wait a little; meanwhile it is not the merge that has the lock."""
        self._waiting.is_for_a_merge = False
        if self._has_ended:  # closing the file: the window, which has it open, will put it in order
            return False
        self._tell(self._share)
        time.sleep(_PAUSE_SECONDS)
        return seconds <= _LONGEST_WAIT_SECONDS

    def over(self) -> None:
        """Have the lock, or be about to end."""
        self._waiting.is_for_a_merge = not self._has_ended

    def end(self) -> None:
        """Wait for nothing any more: the merge is written, or was given up."""
        self._has_ended = True
        self._waiting.is_for_a_merge = False
