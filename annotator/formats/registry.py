"""What can be written and what can be taken in, by name.

Built-in formats are listed here, since frozen builds lose entry points. Others come through the
entry points `annotator.exporters` and `annotator.importers`; see `annotator.plugins`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from annotator import files
from annotator.commands import ImportRecords
from annotator.errors import ExportError, ImportRefusedError
from annotator.formats import annotated_json
from annotator.messages import Message
from annotator.plugins import Format, Found, InputFormat, blamed, expected, found, recognises
from annotator.reader import Reader

HEAD_LENGTH = 65_536
"""Bytes of a file that an importer sees to tell whether it is one of its own."""

Tell = Callable[[float], None]


class Exporter(Format, ABC):
    """Writes a project in one format.

    `lexer` is pygments' name for the format, empty where it cannot be shown as text; text is UTF-8.
    """

    lexer: str = ""

    @abstractmethod
    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the bytes of a file in parts; raises ExportError if the project does not fit in."""


class Importer(InputFormat):
    """Takes annotations in from files of one format."""

    @abstractmethod
    def read(self, path: Path, tell: Tell) -> ImportRecords:
        """Return the command that takes a file in, or raise ImportRefusedError.

        Reads that file and nothing else, and returns values: it may run in any thread or process.
        `tell` is called with the share that is done now and then; what it raises ends the reading.
        """


class JsonExporter(Exporter):
    """The public format, which holds all but the history."""

    name = "json"
    suffixes = (".json",)
    description = Message("Annotated JSON: the whole project in one text file, to be read back")
    lexer = "json"

    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield annotated JSON."""
        return (part.encode() for part in annotated_json.export_json(reader))


class JsonImporter(Importer):
    """The public format, read back."""

    name = "json"
    suffixes = (".json",)
    description = "Annotated JSON, as this program exports it"

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Return whether a file begins as annotated JSON does."""
        return annotated_json.is_annotated_json(head)

    def read(self, path: Path, tell: Tell) -> ImportRecords:
        """Return the command that takes annotated JSON in."""
        return annotated_json.read_json_file(path, tell)


@cache
def exporters() -> Found[Exporter]:
    """Return all exporters, the built-in ones first."""
    return found("annotator.exporters", Exporter, (JsonExporter(),))


@cache
def importers() -> Found[Importer]:
    """Return all importers, the built-in ones first."""
    return found("annotator.importers", Importer, (JsonImporter(),))


def exporter(name: str) -> Exporter:
    """Return an exporter by its name; raises ExportError where there is none."""
    formats = {item.name: item for item in exporters().formats}
    if name not in formats:
        raise ExportError(
            "There is no export format “{0}”. Choose one of {1}.", name, ", ".join(formats)
        )
    return formats[name]


def sniff(path: Path) -> Importer | None:
    """Return the importer that knows a file by its head, or None; raises ImportRefusedError."""
    try:
        if files.is_stream(path):
            raise ImportRefusedError(
                "{0} cannot be read: it is a device or pipe, not a file. Choose a file.", path.name
            )
        with path.open("rb") as file:
            head = file.read(HEAD_LENGTH)
    except OSError as error:
        raise ImportRefusedError(
            "{0} cannot be read: {1}. Check that it is a file you may read.",
            path.name,
            error.strerror or str(error),
        ) from error
    formats = importers().formats
    return next((item for item in formats if recognises(item, head, path.name)), None)


def read_records(importer: Importer, path: Path, tell: Tell) -> ImportRecords:
    """Return the command that takes a file in; raises ImportRefusedError."""
    with blamed(importer, ImportRefusedError, path.name):
        return expected(importer.read(path, tell), ImportRecords)
