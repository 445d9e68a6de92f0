"""Taking in the entries of a bibliography as sources."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.commands.imports import ImportRecords
from annotator.messages import Message
from annotator.model import Record, Source
from annotator.reader import Reader
from annotator.references import new_sources
from annotator.store import Transaction


@dataclass(frozen=True, slots=True)
class ImportReferences(ImportRecords):
    """Enter the sources of a bibliography that the register lacks; what it knows stays as it is."""

    def remarks(self, reader: Reader) -> tuple[Message, ...]:
        """Say how many sources are new, and which entries differ from what the register says."""
        brought = new_sources(self._sources(), reader.sources())
        number = len(brought.sources)
        if not number:
            return brought.notes
        one, several = Message("1 source is new."), Message("{0} sources are new.", number)
        return (one if number == 1 else several, *brought.notes)

    def _new(self, tx: Transaction) -> list[Record]:
        brought = new_sources(self._sources(), tx.find(Source)).sources
        return [replace(s, created=tx.now, created_by=tx.analyst_id) for s in brought]

    def _sources(self) -> list[Source]:
        return [record for record in self.records if isinstance(record, Source)]
