"""The parent's side: a child that is asked one thing after the other."""

from __future__ import annotations

import time
import weakref
from contextlib import suppress
from typing import TYPE_CHECKING

from annotator.processes.limits import Limits
from annotator.processes.messages import Answer, Header, Line, Message, Prepare, pipes
from annotator.progress import Tell

if TYPE_CHECKING:
    import subprocess

_START_SECONDS = 30.0
"""How long a child may take to start on a busy machine."""
_POLL_SECONDS = 0.05


class ChildError(Exception):
    """A child gave no answer."""


class ChildBrokeOffError(ChildError):
    """It ended, or answered what makes no sense."""


class ChildOutOfMemoryError(ChildError):
    """It needed more memory than it may have."""


class ChildSilentError(ChildError):
    """It was silent for too long, and was killed."""


class Child:
    """A process that answers. Not thread-safe: one thread asks."""

    def __init__(self, answer: Answer, limits: Limits, prepare: Prepare | None = None) -> None:
        self._answer = answer
        self._prepare = prepare
        self._limits = limits
        self._line: Line | None = None
        self._end: weakref.finalize[[subprocess.Popen[bytes]], Child] | None = None
        """Kills the process, at the latest when this object or the program ends."""
        self.held: tuple[str, ...] = ()
        """What is kept from the child (see `rights`), once it is ready."""
        self.pid: int | None = None
        """The number of its process, while it runs."""
        self.is_ready = False
        """Whether it has started and takes questions at once."""
        self._question: Message | None = None
        """Asked and not yet sent: a pipe that nobody reads takes little, and then waits."""
        self._last_sign = 0.0
        self.share = 0.0
        """The share done of what was asked last, as far as it was told."""

    @property
    def is_running(self) -> bool:
        """Whether it was started and not ended since, as far as is known."""
        return self._line is not None

    def start(self) -> None:
        """Start the process ahead of the first question, so that its answer comes sooner.

        If the system gives none, that is found out when an answer is awaited.
        """
        if self._line is not None:
            return
        from annotator.processes.starting import start_process

        self._line, theirs = pipes()
        self.is_ready = False
        with suppress(OSError):
            process = start_process(self._answer, self._prepare, self._limits, theirs)
            self._end, self.pid = weakref.finalize(self, _kill, process), process.pid
        theirs.close()
        self._last_sign = time.monotonic() + _START_SECONDS - self._limits.silence

    def send(self, header: Header, *bodies: bytes) -> None:
        """Ask; a child that is gone is found out when its answer is awaited.

        Never waits for a child that starts: it gets the question once it reports to be ready.
        """
        self.start()
        self.share = 0.0
        self._question = header, bodies
        self._send_on()

    def receive(self, seconds: float = 0.0) -> Message | None:
        """Wait so long for the answer; None if it is still to come. Raises ChildError."""
        end = time.monotonic() + seconds
        try:
            while True:
                assert self._line is not None, "something was asked"
                if self._line.receiving.poll(max(0.0, end - time.monotonic())):
                    header, bodies = self._line.receive()
                    self._last_sign = time.monotonic()
                    if "share" in header:
                        self.share = float(header["share"])
                    elif "is_ready" in header:
                        self.is_ready = True
                        self.held = tuple(map(str, header["held"]))
                        self._send_on()
                    else:
                        return _checked(header), bodies
                elif time.monotonic() - self._last_sign > self._limits.silence:
                    raise ChildSilentError(f"no sign of life for {self._limits.silence:g} seconds")
                else:
                    return None
        except (EOFError, OSError, ValueError, TypeError, KeyError, RecursionError) as error:
            self.kill()
            raise ChildBrokeOffError(str(error)) from error
        except BaseException:
            self.kill()
            raise

    def ask(self, header: Header, *bodies: bytes, tell: Tell) -> Message:
        """Ask and wait for the answer, telling the share done meanwhile. Raises ChildError.

        `tell` may raise to give up; then the child is killed.
        """
        self.send(header, *bodies)
        while True:
            if (answer := self.receive(_POLL_SECONDS)) is not None:
                return answer
            try:
                tell(self.share)
            except BaseException:
                self.kill()
                raise

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        if self._end is not None:
            self._end()
        if self._line is not None:
            self._line.close()
        self._end = self._line = self._question = self.pid = None

    def _send_on(self) -> None:
        """Send what was asked, if the child is ready for it."""
        if self._question is None or not self.is_ready:
            return
        assert self._line is not None, "a child that is ready has a pipe"
        question, self._question = self._question, None
        with suppress(OSError):
            self._line.send(*question)
        self._last_sign = time.monotonic()


def _checked(header: Header) -> Header:
    match header.get("trouble"):
        case None:
            return header
        case "memory":
            raise ChildOutOfMemoryError("out of memory")
        case trouble:
            raise ChildBrokeOffError(str(trouble))


def _kill(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
