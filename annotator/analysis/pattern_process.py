"""Regular expressions typed by a person, run where they can be stopped: in a separate process.

Python's matching engine backtracks, can be interrupted by nothing and keeps all other threads
waiting meanwhile. So a child does the work. It is started once, holds the text, and is killed when
an expression takes too long; the next one gets a new child. The caller never waits: it asks, and
looks now and then whether an answer has come.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import asdict

from annotator.analysis.matches import Matches, Needle, PatternError, run_pattern
from annotator.messages import restored, stored
from annotator.processes import (
    Child,
    ChildError,
    ChildOutOfMemoryError,
    ChildSilentError,
    Header,
    Limits,
    Message,
)
from annotator.progress import Tell

SECONDS = 1.5
"""How long an expression may take."""
_SECONDS_WHEN_WAITED_FOR = 0.3
"""What is left to an expression once a newer one waits."""
_MEMORY = 1024**3


class PatternProcess:
    """Runs one expression at a time, the newest first; older ones that wait are dropped."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._child = Child(_answer, Limits(memory=_MEMORY, silence=seconds))
        self._sent_text: str | None = None
        self._is_running = False
        self._waiting: tuple[str, Needle] | None = None
        self._give_up_at = math.inf

    @property
    def is_busy(self) -> bool:
        """Whether an answer is to come."""
        return self._is_running

    def start(self) -> None:
        """Start the child ahead of the first question, so that its answer comes sooner."""
        self._child.start()

    def ask(self, text: str, needle: Needle) -> None:
        """Run an expression over a text; earlier questions are dropped."""
        self._waiting = (text, needle)
        if self._is_running and self._child.is_ready:
            soon = time.monotonic() + _SECONDS_WHEN_WAITED_FOR
            self._give_up_at = min(self._give_up_at, soon)
        else:
            if self._is_running:  # what a child that still starts was to get is not sent
                self._sent_text = None
            self._go_on()

    def forget(self) -> None:
        """Cancel the pending question."""
        if self._is_running:
            self.close()

    def take(self) -> Matches | None:
        """Return the answer to the newest question once it has come; raises PatternError."""
        if not self._is_running:
            return None
        try:
            answer = self._child.receive()
        except ChildError as error:
            if self._waiting is None:
                self.close()
                raise self._lost(error) from error
            self._restart()
            return None
        if answer is None:
            if time.monotonic() > self._give_up_at:
                self._restart()
            return None
        self._is_running = False
        if self._waiting is not None:
            self._go_on()
            return None
        return _matches(answer[0])

    def close(self) -> None:
        """End the child, whatever it is doing."""
        self._child.kill()
        self._sent_text = self._waiting = None
        self._is_running = False

    def _go_on(self) -> None:
        """Hand the child what waits."""
        assert self._waiting is not None, "something waits"
        (text, needle), self._waiting = self._waiting, None
        question = Header({**asdict(needle), "is_known": text is self._sent_text})
        if text is self._sent_text:
            self._child.send(question)
        else:
            self._child.send(question, text.encode("utf-8", "surrogatepass"))
        self._sent_text = text
        self._is_running, self._give_up_at = True, math.inf

    def _restart(self) -> None:
        """Stop the running question, and hand the waiting one to a new child."""
        waiting = self._waiting
        self.close()
        self._waiting = waiting
        self._go_on()

    def _lost(self, error: ChildError) -> PatternError:
        match error:
            case ChildSilentError():
                return PatternError(
                    "This expression takes longer than {0} seconds on this text. Make it simpler, "
                    "for instance with fewer “*” and “+” inside one another.",
                    f"{self._seconds:g}",
                )
            case ChildOutOfMemoryError():
                return PatternError(
                    "This expression needs too much memory on this text. Make it simpler."
                )
        return PatternError("The search by regular expression was interrupted. Try it again.")


def _matches(header: Header) -> Matches:
    if "refused" in header:
        raise PatternError(restored(str(header["refused"])))
    return Matches(tuple((start, end) for start, end in header["ranges"]), header["is_cut"])


class _Held:
    """The text that the child holds."""

    text = ""


def _answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    """Run one expression; runs in the child, which can tell nothing meanwhile."""
    if not header.pop("is_known"):
        _Held.text = bodies[0].decode("utf-8", "surrogatepass")
    try:
        found = run_pattern(_Held.text, Needle(**header))
    except PatternError as error:
        return Header({"refused": stored(error.message)}), ()
    return Header({"ranges": found.ranges, "is_cut": found.is_cut}), ()
