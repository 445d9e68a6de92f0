"""What a check finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from annotator.model import Record


@dataclass(frozen=True, slots=True)
class Breach:
    """One thing that should be true of a project and is not.

    `record_type` is a record's type in small letters, or `edit` or `content`; `record_id` is its
    id, an edit's number or a SHA-256, empty where it is unknown. `message` is a sentence.
    """

    invariant: str
    record_type: str
    record_id: str
    message: str

    def __str__(self) -> str:
        return f"{self.record_type} {self.record_id}: {self.message}"


class Finding(NamedTuple):
    """A breach before it is known of which invariant."""

    record_type: str
    record_id: str
    message: str


def finding(record: Record, fault: str) -> Finding:
    """Return a finding about a record; the fault is the end of a sentence that begins with it."""
    name = type_name(type(record))
    return Finding(name, record.id, f"The {name} {fault}.")


def type_name(cls: type[Record]) -> str:
    """Return a record type as breaches name it."""
    return cls.__name__.lower()


Findings = Iterator[Finding]
