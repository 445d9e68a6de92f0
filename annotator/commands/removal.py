"""Deleting records together with what cannot be without them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.messages import Message, kind_term
from annotator.model import (
    Decision,
    Dismissal,
    Evidence,
    Judgement,
    Mark,
    Moment,
    OnePerson,
    Record,
    Region,
    Relation,
    Standing,
)
from annotator.model.references import references_to, without
from annotator.store import Transaction

Deletable = (
    Mark
    | Region
    | Relation
    | Evidence
    | OnePerson
    | Judgement
    | Decision
    | Standing
    | Dismissal
    | Moment
)


@dataclass(frozen=True, slots=True)
class Delete:
    """Delete records of a type by their ids: marks, relations and so on."""

    type: type[Deletable]
    record_ids: tuple[str, ...]

    @property
    def label(self) -> Message:
        """What it does."""
        if self.type is OnePerson:
            return Message("Declare two analysts two people again")
        return Message("Delete {0}", kind_term(self.type))

    def apply(self, tx: Transaction) -> None:
        """Delete the records that there are."""
        tx.need_all(self.type, self.record_ids)
        delete_whole(tx, self.type, self.record_ids)


def delete_whole(tx: Transaction, cls: type[Record], record_ids: Iterable[str]) -> None:
    """Delete records with all that cannot be without them; what can, names them no longer."""
    gone: dict[type[Record], dict[str, None]] = {cls: dict.fromkeys(record_ids)}
    naming: list[tuple[type[Record], str]] = []
    new: list[tuple[type[Record], list[str]]] = [(cls, list(gone[cls]))]
    while new:
        target, ids = new.pop()
        for other, reference in references_to(target):
            found = (
                tx.find_holding(other, reference.field, ids)
                if reference.is_list
                else tx.find(other, **{reference.field: ids})
            )
            if not reference.is_required:
                naming += ((other, record.id) for record in found)
                continue
            known = gone.setdefault(other, {})
            hanging: list[str] = [record.id for record in found if record.id not in known]
            if hanging:
                known.update(dict.fromkeys(hanging))
                new.append((other, hanging))
    left = [
        (other, record_id) for other, record_id in naming if record_id not in gone.get(other, ())
    ]
    for other, record_id in dict.fromkeys(left):
        record: Record | None = tx.need(other, record_id)
        for target, ids_gone in gone.items():
            for of, reference in references_to(target):
                if of is other and record is not None:
                    record = without(record, reference, ids_gone.keys())
        assert record is not None, "what cannot be without them is gone"
        tx.put(record)
    for of_type, ids_gone in reversed(gone.items()):
        tx.delete(of_type, *ids_gone)
