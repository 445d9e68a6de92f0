"""Work that may crash, hang or eat the memory, in a process of its own that can be killed.

A child is asked one thing after the other. Questions and answers are JSON with bytes beside it:
data, never objects, since whatever broke into the child would write them. A child may write no
file, has a limit of memory where the system keeps one (Windows keeps none, macOS hardly), and is
killed when it goes silent; the next question gets a new one.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NewType

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Header = NewType("Header", dict[str, Any])
"""The JSON object of a message. Any: JSON has no narrower type that mypy can follow."""

Tell = Callable[[float], None]
Message = tuple[Header, Sequence[bytes]]
Answer = Callable[[Header, Sequence[bytes], Tell], Message]
"""What a child does with a question, telling now and then which share is done. A function of a
module, since the child has to find it by its name."""

LARGEST_MESSAGE = 512 * 1024 * 1024
_START_SECONDS = 30.0
"""How long a child may take to start on a busy machine."""
_ORPHAN_SECONDS = 60.0
"""How much longer than its silence a child lives whose parent is gone and cannot kill it."""
_POLL_SECONDS = 0.05


class ChildError(Exception):
    """A child gave no answer."""


class ChildBrokeOffError(ChildError):
    """It ended, or answered what makes no sense."""


class ChildOutOfMemoryError(ChildError):
    """It needed more memory than it may have."""


class ChildSilentError(ChildError):
    """It was not heard of for too long, and was killed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`memory` in bytes, `silence` in seconds between two signs of life."""

    memory: int
    silence: float


class Child:
    """A process that answers. Not thread-safe: one thread asks."""

    def __init__(self, answer: Answer, limits: Limits) -> None:
        self._answer = answer
        self._limits = limits
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
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
        return self._pipe is not None

    def start(self) -> None:
        """Start the process ahead of the first question, so that its answer comes sooner.

        If the system gives none, that is found out when an answer is awaited.
        """
        if self._pipe is not None:
            return
        # Spawned on all systems: a fork of a process with threads may hang.
        import multiprocessing  # a start of the program need not wait for it

        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        arguments = (theirs, self._answer, self._limits)
        process = context.Process(target=_serve, args=arguments, daemon=True)
        with suppress(OSError):
            process.start()
            self._process = process
        theirs.close()
        self._pipe, self.is_ready = ours, False
        self._last_sign = time.monotonic() + _START_SECONDS - self._limits.silence

    def send(self, header: Header, *bodies: bytes) -> None:
        """Ask; a child that is gone is found out when its answer is awaited.

        Never waits for a child that starts: it gets the question when it is heard to be ready.
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
                assert self._pipe is not None, "something was asked"
                if self._pipe.poll(max(0.0, end - time.monotonic())):
                    header, bodies = _receive(self._pipe)
                    self._last_sign = time.monotonic()
                    if "share" in header:
                        self.share = float(header["share"])
                    elif "is_ready" in header:
                        self.is_ready = True
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
            answer = self.receive(_POLL_SECONDS)
            if answer is not None:
                return answer
            try:
                tell(self.share)
            except BaseException:
                self.kill()
                raise

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = self._question = None

    def _send_on(self) -> None:
        """Send what was asked, if the child is ready for it."""
        if self._question is None or not self.is_ready:
            return
        assert self._pipe is not None, "a child that is ready has a pipe"
        question, self._question = self._question, None
        with suppress(OSError):
            _send(self._pipe, *question)
        self._last_sign = time.monotonic()


def _checked(header: Header) -> Header:
    match header.get("trouble"):
        case None:
            return header
        case "memory":
            raise ChildOutOfMemoryError("out of memory")
        case trouble:
            raise ChildBrokeOffError(str(trouble))


def _send(pipe: Connection, header: Header, bodies: Sequence[bytes]) -> None:
    pipe.send_bytes(json.dumps([header, len(bodies)]).encode())
    for body in bodies:
        pipe.send_bytes(body)


def _receive(pipe: Connection) -> Message:
    header, count = json.loads(pipe.recv_bytes(LARGEST_MESSAGE))
    if not isinstance(header, dict):
        raise TypeError(header)
    return Header(header), [pipe.recv_bytes(LARGEST_MESSAGE) for _ in range(int(count))]


def _serve(pipe: Connection, answer: Answer, limits: Limits) -> None:
    """Answer questions until the parent is gone; runs in the child."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):  # libraries complain there, and nobody reads it
        os.dup2(nowhere, stream)
    _restrict(limits.memory)

    def stay_alive() -> None:
        seconds = limits.silence + _ORPHAN_SECONDS
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)

    def tell(share: float) -> None:
        stay_alive()
        _send(pipe, Header({"share": share}), ())

    try:
        _send(pipe, Header({"is_ready": True}), ())
        while True:
            header, bodies = _receive(pipe)
            stay_alive()
            _send(pipe, *_answered(answer, header, bodies, tell))
            faulthandler.cancel_dump_traceback_later()
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _answered(answer: Answer, header: Header, bodies: Sequence[bytes], tell: Tell) -> Message:
    try:
        return answer(header, bodies, tell)
    except MemoryError:
        return Header({"trouble": "memory"}), ()
    # The border of the process: parsers fail in any way on a file made to break them.
    except Exception as error:  # noqa: BLE001
        return Header({"trouble": f"{type(error).__name__}: {error}"[:2_000]}), ()


def _restrict(memory: int) -> None:
    """Take from this process what only somebody who broke into it would need."""
    if sys.platform == "win32":
        return
    import resource

    for limit, value in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(OSError, ValueError):  # macOS knows some of them by name only
            resource.setrlimit(limit, (value, value))
