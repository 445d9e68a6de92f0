"""What an export format and an import format are; one file or package a format, see `registry`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator import files
from annotator.commands import ImportRecords
from annotator.formats.losses import Loss
from annotator.formats.refusals import is_a_stream, refused_if_unreadable
from annotator.messages import Message
from annotator.model import DocumentId
from annotator.plugins import Format, InputFormat
from annotator.progress import Tell
from annotator.reader import Reader

HEAD_LENGTH = 65_536
"""Bytes of a file that an importer sees to tell whether it is one of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What the analyst chooses of an export.

    The first two are seen to before an exporter is asked: its reader knows nothing else.
    """

    documents: tuple[DocumentId, ...] = ()
    """The documents that go out, with what belongs to them; none chosen means all."""
    with_names: bool = True
    """Whether the analysts' names go out."""
    language: str = "en"
    """The language of the program's own words in a report, one of `Exporter.languages`."""


EVERYTHING = ExportOptions()


class Exporter(Format, ABC):
    """Writes a project in one format.

    `lexer` is pygments' name for the format, empty where it cannot be shown as text; text is UTF-8.
    """

    lexer: str = ""
    audience: str = ""
    """A line on who needs the format."""
    languages: tuple[str, ...] = ()
    """The languages that it can be written in, if words of the program stand in it."""
    is_of_whole: bool = False
    """Whether it is always of the whole project, with all names."""

    @abstractmethod
    def export(self, reader: Reader) -> Iterator[bytes]:
        """Yield the bytes of a file in parts; raises ExportError if the project does not fit in."""

    def export_with(self, reader: Reader, options: ExportOptions) -> Iterator[bytes]:
        """Yield the bytes in the language that is chosen; for a format that has `languages`."""
        return self.export(reader)

    def losses(self, reader: Reader) -> Sequence[Loss]:
        """Return what of this project does not come out; see `losses.left_out`."""
        return ()


@dataclass(frozen=True, slots=True)
class Given:
    """What a file of annotations gave: the command that takes it in, and what is told of it."""

    command: ImportRecords
    notes: tuple[Message, ...] = ()


class Importer(InputFormat):
    """Takes annotations in from files of one format. `parsed.ParsedImporter` is one in a child."""

    @abstractmethod
    def read(self, path: Path, tell: Tell) -> ImportRecords | Given:
        """Return the command that takes a file in, or raise ImportRefusedError.

        Reads that file and nothing else, and returns values: it may run in any thread or process.
        `tell` is called with the share that is done now and then; what it raises ends the reading.
        """


def head_of_file(path: Path) -> bytes:
    """Return the beginning of a file; raises ImportRefusedError."""
    with refused_if_unreadable(path.name):
        if files.is_stream(path):
            raise is_a_stream(path.name)
        return files.content(path, HEAD_LENGTH)
