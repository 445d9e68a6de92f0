"""The messages between a child and its parent: JSON with bytes beside it, over two pipes.

Data, never objects, since whatever broke into the child would write them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NewType

from annotator.progress import Tell

if TYPE_CHECKING:
    import sys

    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection as Connection
    else:
        from multiprocessing.connection import Connection

Header = NewType("Header", dict[str, Any])
"""The JSON object of a message. Any: JSON has no narrower type that mypy can follow."""

Message = tuple[Header, Sequence[bytes]]
Answer = Callable[[Header, Sequence[bytes], Tell], Message]
"""What a child does with a question, telling now and then which share is done. A function of a
module, since the child has to find it by its name."""

Prepare = Callable[[], None]
"""What a child does once, with all its rights and before it gets anything: a function of a module.
Some libraries have to start before the rights are gone."""

LARGEST_MESSAGE = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Line:
    """One end of the two pipes: one to receive, one to send."""

    receiving: Connection
    sending: Connection

    def send(self, header: Header, bodies: Sequence[bytes] = ()) -> None:
        """Send a message; raises OSError if nobody is there to receive it."""
        self.sending.send_bytes(json.dumps([header, len(bodies)]).encode())
        for body in bodies:
            self.sending.send_bytes(body)

    def receive(self) -> Message:
        """Wait for the next message.

        Raises EOFError or OSError where nothing comes any more, and ValueError, TypeError or
        RecursionError for what makes no sense.
        """
        header, count = json.loads(self.receiving.recv_bytes(LARGEST_MESSAGE))
        if not isinstance(header, dict):
            raise TypeError(header)
        bodies: list[bytes] = []
        left = LARGEST_MESSAGE  # in all: whoever says it may want to fill the memory
        for _ in range(int(count)):
            bodies.append(self.receiving.recv_bytes(left))
            left -= len(bodies[-1])
        return Header(header), bodies

    def close(self) -> None:
        """Close both pipes."""
        self.receiving.close()
        self.sending.close()


def pipes() -> tuple[Line, Line]:
    """Return the parent's and the child's end of new pipes."""
    from multiprocessing.connection import Pipe  # a start of the program need not wait for it

    answers, answering = Pipe(duplex=False)
    asked, asking = Pipe(duplex=False)
    return Line(answers, asking), Line(asked, answering)
