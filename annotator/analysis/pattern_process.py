"""Regular expressions of a person, run where they can be stopped: in a process of its own.

Python's matching engine backtracks, can be interrupted by nothing and keeps all other threads
waiting meanwhile. So a child process does the work. It is started once, holds the text, and is
killed when an expression takes too long; the next one gets a new child. The caller never waits:
it asks, and looks now and then whether an answer has come. Answers are data, not objects.
"""

from __future__ import annotations

import faulthandler
import json
import multiprocessing
import os
import time
from dataclasses import asdict
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from annotator.analysis.matches import Matches, Needle, PatternError, run_pattern

SECONDS = 1.5
"""How long an expression may take."""
_START_SECONDS = 20.0
"""How long a child may take to start on a busy machine."""
_SECONDS_WHEN_WAITED_FOR = 0.3
"""What is left to an expression once a newer one waits."""
_ORPHAN_SECONDS = 30.0
"""After these a child ends itself, should its parent be gone and not have killed it."""
_READY = b"ready"


class PatternProcess:
    """Runs one expression at a time, the newest first; older ones that wait are dropped."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._is_ready = False
        self._sent_text: str | None = None
        self._running: Needle | None = None
        self._waiting: tuple[str, Needle] | None = None
        self._deadline = 0.0

    @property
    def is_busy(self) -> bool:
        """Whether an answer is to come."""
        return self._running is not None or self._waiting is not None

    def start(self) -> None:
        """Start the child ahead of the first question, so that its answer comes sooner."""
        if self._process is not None:
            return
        # Spawned on all systems: a fork of a process with threads may hang.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs,), daemon=True)
        try:
            process.start()
        except OSError as error:
            ours.close()
            raise PatternError(
                f"Regular expressions cannot be run: {error.strerror}. Switch “.*” off."
            ) from error
        finally:
            theirs.close()
        self._process, self._pipe = process, ours
        self._is_ready, self._sent_text = False, None
        self._deadline = time.monotonic() + _START_SECONDS

    def ask(self, text: str, needle: Needle) -> None:
        """Have an expression run over a text; what was asked before is forgotten."""
        self._waiting = (text, needle)
        if self._running is not None:
            self._deadline = min(self._deadline, time.monotonic() + _SECONDS_WHEN_WAITED_FOR)
        self.start()
        self._go_on()

    def forget(self) -> None:
        """Want no answer any more."""
        self._waiting = None
        if self._running is not None:
            self.close()

    def take(self) -> Matches | None:
        """Return the answer to the newest question once it has come; raises PatternError."""
        if self._pipe is None or not self.is_busy:
            return None
        try:
            answer = self._pipe.recv_bytes() if self._pipe.poll() else b""
        except (EOFError, OSError):
            self._give_up("The search by regular expression broke off. Try it again.")
            return None
        if answer == _READY:
            self._is_ready = True
        elif answer:
            self._running = None
        elif time.monotonic() > self._deadline:
            self._give_up(
                f"This expression takes longer than {self._seconds:g} seconds on this text. "
                "Make it simpler, for instance with fewer “*” and “+” inside one another."
            )
            return None
        if self._waiting is not None:
            self._go_on()
            return None
        return _read(answer) if answer and answer != _READY else None

    def close(self) -> None:
        """End the child, whatever it is doing."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = self._running = self._waiting = None

    def _go_on(self) -> None:
        """Hand the child what waits, if it is free: then it reads at once."""
        if self._pipe is None or self._waiting is None or not self._is_ready or self._running:
            return
        text, needle = self._waiting
        self._waiting, self._running = None, needle
        is_known = text is self._sent_text
        self._sent_text = text
        self._deadline = time.monotonic() + self._seconds
        try:
            self._pipe.send_bytes(json.dumps({**asdict(needle), "is_known": is_known}).encode())
            if not is_known:
                self._pipe.send_bytes(text.encode("utf-8", "surrogatepass"))
        except OSError:
            self._deadline = 0.0  # `take` finds the child gone

    def _give_up(self, sentence: str) -> None:
        """End the child; what waits gets a new one, else the analyst is told."""
        waiting = self._waiting
        self.close()
        if waiting is None:
            raise PatternError(sentence)
        self.ask(*waiting)


def _read(answer: bytes) -> Matches:
    members = json.loads(answer)
    if members["error"]:
        raise PatternError(members["error"])
    return Matches(tuple((start, end) for start, end in members["ranges"]), members["is_cut"])


def _serve(pipe: Connection) -> None:
    """Answer questions until the parent is gone; runs in the child."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    text = ""
    try:
        pipe.send_bytes(_READY)
        while True:
            members = json.loads(pipe.recv_bytes())
            if not members.pop("is_known"):
                text = pipe.recv_bytes().decode("utf-8", "surrogatepass")
            faulthandler.dump_traceback_later(_ORPHAN_SECONDS, exit=True, file=nowhere)
            pipe.send_bytes(json.dumps(_answer(text, Needle(**members))).encode())
            faulthandler.cancel_dump_traceback_later()
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _answer(text: str, needle: Needle) -> dict[str, object]:
    try:
        found = run_pattern(text, needle)
    except PatternError as error:
        return {"error": str(error)}
    return {"error": "", "ranges": found.ranges, "is_cut": found.is_cut}
