"""Work that may crash, hang or eat the memory, in a separate process that can be killed.

A child is asked one thing after the other. It gets bytes and gives bytes, and holds no rights: see
`rights`. It has limits of memory and of time, and is killed when it goes silent; the next question
gets a new one.
"""

from annotator.processes.child import (
    Child,
    ChildBrokeOffError,
    ChildError,
    ChildOutOfMemoryError,
    ChildSilentError,
)
from annotator.processes.limits import Limits
from annotator.processes.messages import Answer, Header, Message, Prepare

__all__ = [
    "Answer",
    "Child",
    "ChildBrokeOffError",
    "ChildError",
    "ChildOutOfMemoryError",
    "ChildSilentError",
    "Header",
    "Limits",
    "Message",
    "Prepare",
]
