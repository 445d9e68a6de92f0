"""Taking in many records at once, as one edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.errors import ImportRefusedError
from annotator.grouping import grouped
from annotator.messages import Message, term
from annotator.model import RECORD_TYPES, Mention, ProjectDetails, Record, guid
from annotator.reader import Reader
from annotator.store import Transaction
from annotator.store.codec import (
    fields_of,
    from_plain,
    parse,
    to_plain,
    to_text,
    type_names,
    types_by_name,
)
from annotator.text.quoting import quoted, shortened

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class ImportRecords:
    """Add the records of a file that the project lacks, with the texts of their documents.

    What is there and equal is passed over, so that the same file again changes nothing. A record
    is known by its id, or by the UUID that another format writes in its place (`model.guid`).
    `not_held` names fields of records that the format does not hold: what a project has there is
    no difference. `details` replaces what the project says about itself where it is still empty.
    """

    label: str
    records: tuple[Record, ...] = field(repr=False)
    texts: tuple[str, ...] = field(repr=False)
    details: ProjectDetails | None = None
    not_held: Mapping[type[Record], Collection[str]] = field(default_factory=dict, repr=False)

    def remarks(self, reader: Reader) -> tuple[Message, ...]:
        """Return what the analyst should know of what this does to the project, before it does."""
        return ()

    def apply(self, tx: Transaction) -> None:
        """Put what is new, all of it or nothing; raises ImportRefusedError."""
        new = self._new(tx)
        if self.details is not None and _is_empty(tx):
            for present in tx.find(ProjectDetails):
                tx.delete(ProjectDetails, present.id)
            tx.put(self.details)
        for text in self.texts:
            tx.put_content(text.encode())
        tx.put_all(new)
        tx.check_ids(record.id for record in new)

    def _new(self, tx: Transaction) -> list[Record]:
        new: list[Record] = []
        for cls, records in _by_type(_under_own_ids(tx, self.records)).items():
            ids = [record.id for record in records]
            if len(set(ids)) != len(ids):
                twice = next(i for i, number in Counter(ids).items() if number > 1)
                raise ImportRefusedError(
                    "The file's {0} “{1}” is there twice, so nothing was imported. Give one of "
                    "them another id.",
                    term(type_names[cls]),
                    twice,
                )
            known = tx.existing(cls, ids)
            present = {record.id: record for record in tx.need_all(cls, known)}
            for record in records:
                if record.id not in present:
                    new.append(record)
                elif not self._is_equal(record, present[record.id]):
                    raise ImportRefusedError(
                        "The file's {0} “{1}” ({2}) is in the project already, and it is not the "
                        "same there, so nothing was imported. Import the file into a new project "
                        "and merge that.",
                        term(type_names[cls]),
                        shortened(name_of(record), _LONGEST_NAME),
                        record.id,
                    )
        return new

    def _is_equal(self, record: Record, present: Record) -> bool:
        names = self.not_held.get(type(record), ())
        return replace(record, **{name: getattr(present, name) for name in names}) == present


def packed(records: Iterable[Record]) -> bytes:
    """Return records as bytes that another process can be given."""
    return to_text([[type_names[type(record)], to_plain(record)] for record in records]).encode()


def unpacked(data: bytes) -> list[Record]:
    """Return the records in such bytes, which may come from a process that was taken over.

    Raises DamagedProjectError, ValueError, TypeError or LookupError where there are none.
    """
    return [from_plain(types_by_name[name], plain) for name, plain in parse(data.decode())]


def name_of(record: Record) -> str:
    """Return what a record is known by: its name, title, statement or words, else its id."""
    for name in ("name", "title", "statement"):
        if found := getattr(record, name, ""):
            return str(found)
    return quoted(span.exact for span in getattr(record, "spans", ())) or record.id


def _by_type(records: Iterable[Record]) -> dict[type[Record], list[Record]]:
    return grouped((type(record), record) for record in records)


def _under_own_ids(tx: Transaction, records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return records under the ids that the project has for them, where it has any."""
    own: dict[str, str] = {}
    for cls, group in _by_type(records).items():
        ids = {record.id for record in group}
        if missing := ids.difference(tx.existing(cls, ids)):
            own |= {guid(i): i for i in tx.ids(cls) if guid(i) in missing}
    return tuple(_renamed(record, own) for record in records) if own else records


def _renamed(record: Record, own: Mapping[str, str]) -> Record:
    """Return a record with other ids, its own and those that it refers to."""
    changed: dict[str, Any] = {}  # Any: fields of no one type
    for each in fields_of(type(record)):
        value = getattr(record, each.name)
        if each.item is Mention:
            changed[each.name] = tuple(
                replace(m, document=own.get(m.document, m.document)) for m in value
            )
        elif each.item and each.refers_to:
            changed[each.name] = tuple(own.get(one, one) for one in value)
        elif each.name == "id" or each.refers_to:
            changed[each.name] = own.get(value, value)
    return replace(record, **changed)


def _is_empty(tx: Transaction) -> bool:
    return not any(tx.has_any(cls) for cls in RECORD_TYPES if cls is not ProjectDetails)
