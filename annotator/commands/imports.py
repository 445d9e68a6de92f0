"""Taking in many records at once, as one edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.errors import ImportRefusedError
from annotator.messages import term
from annotator.model import RECORD_TYPES, ProjectDetails, Record
from annotator.store import Transaction
from annotator.store.codec import (
    from_plain,
    parse,
    to_plain,
    to_text,
    type_names,
    types_by_name,
)


@dataclass(frozen=True, slots=True)
class ImportRecords:
    """Add records, all of them new, with the texts of their documents.

    `details` replaces what the project says about itself where the project is still empty.
    """

    label: str
    records: tuple[Record, ...] = field(repr=False)
    texts: tuple[str, ...] = field(repr=False)
    details: ProjectDetails | None = None

    def apply(self, tx: Transaction) -> None:
        """Refuse if anything is there already, else put everything."""
        by_type: dict[type[Record], list[str]] = {}
        for record in self.records:
            by_type.setdefault(type(record), []).append(record.id)
        for cls, ids in by_type.items():
            if len(set(ids)) != len(ids):
                twice = next(i for i, number in Counter(ids).items() if number > 1)
                raise ImportRefusedError(
                    "The file's {0} “{1}” is there twice, so nothing was imported. Give one of "
                    "them another id.",
                    term(cls.__name__.lower()),
                    twice,
                )
            if known := tx.existing(cls, ids):
                raise ImportRefusedError(
                    "The file's {0} “{1}” is in the project already, so nothing was imported. "
                    "Import the file into a new project.",
                    term(cls.__name__.lower()),
                    known[0],
                )
        if self.details is not None and _is_empty(tx):
            for present in tx.find(ProjectDetails):
                tx.delete(ProjectDetails, present.id)
            tx.put(self.details)
        for text in self.texts:
            tx.put_content(text.encode())
        tx.put_all(self.records)


def packed(records: Iterable[Record]) -> bytes:
    """Return records as bytes that another process can be given."""
    return to_text([[type_names[type(record)], to_plain(record)] for record in records]).encode()


def unpacked(data: bytes) -> list[Record]:
    """Return the records in such bytes, which may come from a process that was taken over.

    Raises DamagedProjectError, ValueError, TypeError or LookupError where there are none.
    """
    return [from_plain(types_by_name[name], plain) for name, plain in parse(data.decode())]


def _is_empty(tx: Transaction) -> bool:
    return not any(tx.has_any(cls) for cls in RECORD_TYPES if cls is not ProjectDetails)
