"""Deleting records that nothing refers to."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.messages import Message, term
from annotator.model import Evidence, Mark, Region, Relation
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete marks, regions, relations or evidence by their ids."""

    type: type[Mark] | type[Region] | type[Relation] | type[Evidence]
    record_ids: tuple[str, ...]

    @property
    def label(self) -> Message:
        """What it does."""
        return Message("Delete {0}", term(self.type.__name__.lower()))

    def apply(self, tx: Transaction) -> None:
        """Delete the records that there are."""
        tx.need_all(self.type, self.record_ids)
        tx.delete(self.type, *self.record_ids)
