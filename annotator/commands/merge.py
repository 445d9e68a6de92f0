"""Putting what other files hold into a project, as one edit."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.errors import ConflictError
from annotator.grouping import grouped
from annotator.messages import Message
from annotator.model import Change
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class Merge:
    """Write what a plan of `annotator.merge` decided; each change holds a record as it was seen.

    `contents` are the texts and originals that come along; `note` says which edits of the other
    files have been seen with it.
    """

    label: Message
    changes: tuple[Change, ...] = field(repr=False)
    contents: tuple[bytes, ...] = field(repr=False)
    note: str = field(repr=False)

    def apply(self, tx: Transaction) -> None:
        """Refuse if a record is not what the plan saw, else put and delete everything."""
        ids = grouped((type(change.record), change.record.id) for change in self.changes)
        for cls, of_type in ids.items():
            tx.existing(cls, of_type)  # read them all at once
        for change in self.changes:
            if tx.get(type(change.record), change.record.id) != change.before:
                raise ConflictError(
                    "The project was edited while the merge was being planned, so nothing was "
                    "merged. Merge again."
                )
        for data in self.contents:
            tx.put_content(data)
        tx.put_all(change.after for change in self.changes if change.after is not None)
        for change in self.changes:
            if change.after is None:
                tx.delete(type(change.record), change.record.id)
        tx.check_ids(change.record.id for change in self.changes if change.before is None)
        tx.note_merge(self.note)
