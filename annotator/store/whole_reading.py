"""Reading an open project whole, in a child, to see whether another program damaged it.

No lock is taken, so that no edit waits. What is written meanwhile may look damaged: that counts
only if nothing was.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from annotator.processes import Child, ChildError, Header, Limits
from annotator.processes import Message as Answer
from annotator.progress import Tell
from annotator.resources import resource_path
from annotator.store import gate, known

_MEMORY = 2**30
_SILENCE = 600.0


class Outcome(StrEnum):
    """What came of reading a file whole."""

    SOUND = "sound"
    DAMAGED = "damaged"
    CHANGED = "changed"
    """It was written to meanwhile: it has to be read again."""
    UNKNOWN = "unknown"


class WholeReading:
    """One file that is being read."""

    def __init__(self, file: Path) -> None:
        file = Path(os.path.realpath(file))
        folders = (str(file.parent), str(resource_path("schemas")))
        limits = Limits(memory=_MEMORY, silence=_SILENCE, folders=folders)
        self._child = Child(_answer, limits)
        self._child.send(Header({"file": str(file)}))

    def outcome(self) -> Outcome | None:
        """Return what came of it, None while it is still to come."""
        try:
            answer = self._child.receive()
        except ChildError:
            return Outcome.UNKNOWN
        if answer is None:
            return None
        self.end()
        return Outcome(answer[0]["outcome"])

    def end(self) -> None:
        """Read no more."""
        self._child.kill()


def _answer(header: Header, _bodies: Sequence[bytes], tell: Tell) -> Answer:
    """Read the file; runs in the child."""
    file = Path(header["file"])
    before = known.fingerprint(file)
    outcome = Outcome.SOUND
    if not gate.is_sound(file, tell):
        is_steady = before == known.fingerprint(file) and not gate.is_being_written(file)
        outcome = Outcome.DAMAGED if is_steady else Outcome.CHANGED
    return Header({"outcome": outcome.value}), ()
