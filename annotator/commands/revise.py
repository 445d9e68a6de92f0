"""Changing fields of a record, and several commands as one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any, Protocol, cast

from annotator.errors import ConflictError, InvalidEditError
from annotator.messages import term
from annotator.model import Record, Signed
from annotator.store import Transaction


class Step(Protocol):
    """A command, seen from here."""

    def apply(self, tx: Transaction) -> None:
        """Check, then put and delete."""


@dataclass(frozen=True, slots=True)
class Revise:
    """Change the fields in which `after` differs from `before`, the record as it was seen.

    What somebody else changed in other fields since then stays; the same field is a conflict.
    """

    before: Record
    after: Record
    label: str

    def apply(self, tx: Transaction) -> None:
        """Put the record with the new values."""
        cls = type(self.before)
        if type(self.after) is not cls or self.after.id != self.before.id:
            raise InvalidEditError("A record can only be revised into itself.")
        present = tx.need(cls, self.before.id)
        values: dict[str, Any] = {}
        for field in fields(cls):
            old, new = getattr(self.before, field.name), getattr(self.after, field.name)
            if old == new:
                continue
            if getattr(present, field.name) not in (old, new):
                raise ConflictError(
                    "The {0} was changed elsewhere in the meantime. Nothing was overwritten; "
                    "look at the new value and change it again.",
                    term(field.name),
                )
            values[field.name] = new
        revised = cast(Record, replace(cast(Any, present), **values))  # any dataclass will do
        if revised == present:
            return
        if isinstance(revised, Signed):
            revised = replace(revised, modified=tx.now, modified_by=tx.analyst_id)
        tx.put(revised)


@dataclass(frozen=True, slots=True)
class Together:
    """Several commands as one edit: all of them or none."""

    label: str
    steps: tuple[Step, ...]

    def apply(self, tx: Transaction) -> None:
        """Apply each in turn."""
        for step in self.steps:
            step.apply(tx)
