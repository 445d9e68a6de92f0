"""Looks at the file under an open project each second, in a thread of its own.

A look at a share that is gone may hang for minutes, which must stop nothing but itself.
"""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event, Thread

from annotator.ground import Look, look

_SECONDS_BETWEEN_LOOKS = 0.7
_SECONDS_TO_ANSWER = 1.5


class Watch:
    """The looks at one file, until it is ended."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._ended = Event()
        self._seen: Look | None = None
        self._began = time.monotonic()
        self._is_looking = False
        self._thread = Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    @property
    def seen(self) -> Look | None:
        """What the last look found, None before the first."""
        return self._seen

    @property
    def is_hanging(self) -> bool:
        """Whether a look has not come back for longer than a share takes to answer."""
        return self._is_looking and time.monotonic() - self._began > _SECONDS_TO_ANSWER

    def end(self) -> None:
        """Look no more; a look that hangs is left behind."""
        self._ended.set()
        self._thread.join(0.0 if self.is_hanging else 0.2)

    def _run(self) -> None:
        while not self._ended.is_set():
            self._began = time.monotonic()
            self._is_looking = True
            self._seen = look(self._path)
            self._is_looking = False
            self._ended.wait(_SECONDS_BETWEEN_LOOKS)
