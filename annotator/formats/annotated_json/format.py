"""Annotated JSON among the formats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.commands import ImportRecords
from annotator.formats.annotated_json.members import NOT_HELD
from annotator.formats.annotated_json.process import read_json_file
from annotator.formats.annotated_json.sniffing import is_annotated_json
from annotator.formats.annotated_json.writing import export_json
from annotator.formats.format import Exporter, Importer
from annotator.formats.losses import Loss, fields_left_out
from annotator.messages import Message
from annotator.progress import Tell
from annotator.reader import Reader


class JsonExporter(Exporter):
    """The public format, which holds all but the history and what the documents came from."""

    name = "json"
    suffixes = (".json",)
    description = Message("Annotated JSON: the whole project in one text file, to be read back")
    audience = Message("For colleagues who use Annotator, for scripts, and for keeping")
    lexer = "json"

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield annotated JSON."""
        return (part.encode() for part in export_json(reader))

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return how many documents came from a file, which stays behind."""
        why = Message("Annotated JSON does not hold it; a bundle does.")
        return fields_left_out(reader, "documents", NOT_HELD, why)


class JsonImporter(Importer):
    """The public format, read back."""

    name = "json"
    suffixes = (".json",)
    description = Message("Annotated JSON, as this program exports it")

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins as annotated JSON does."""
        return is_annotated_json(head)

    def read(self, path: Path, tell: Tell) -> ImportRecords:
        """Return the command that takes annotated JSON in."""
        return read_json_file(path, tell)
