"""All of a project in memory, so that each record can be held against the others quickly."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from annotator.check.breach import Finding, finding, type_name
from annotator.errors import DamagedProjectError
from annotator.model import RECORD_TYPES, Document, Record
from annotator.reader import Reader

R = TypeVar("R", bound=Record)


class State:
    """The records of a project by type and id; a place where rules look up what they need."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.records: dict[type[Record], dict[str, Record]] = {}
        self.without_text: set[str] = set()
        """Documents whose text is missing or broken."""
        self._texts: dict[str, str] = {}

    def load(self) -> Iterator[Finding]:
        """Read every record, and yield what is wrong with the rows."""
        for cls in RECORD_TYPES:
            found = self.records[cls] = {}
            try:
                for record, is_as_written in self.reader.every_with_digest(cls):
                    found[record.id] = record
                    if not is_as_written:
                        yield finding(record, "is not what was written; something damaged it")
            except DamagedProjectError:
                yield from self._load_singly(cls)

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        of_type: Any = self.records  # mypy cannot tell that the key is the type of what is found
        return cast(R | None, of_type[cls].get(record_id))

    def text(self, document: Document) -> str:
        """Return the canonical text of a document."""
        text = self._texts.get(document.sha256)
        if text is None:
            # One at a time: all texts of a large project would fill the memory.
            text = self.reader.text(document)
            self._texts = {document.sha256: text}
        return text

    def all(self) -> Iterator[Record]:
        """Yield every record."""
        for of_type in self.records.values():
            yield from of_type.values()

    def _load_singly(self, cls: type[Record]) -> Iterator[Finding]:
        """Read the records of a type one by one, since one of them cannot be read."""
        found = self.records[cls] = {}
        for record_id in self.reader.ids(cls):
            try:
                record = self.reader.get(cls, record_id)
            except DamagedProjectError:
                name = type_name(cls)
                yield Finding(name, record_id, f"The {name} holds a value that cannot be read.")
            else:
                if record is not None:
                    found[record_id] = record
