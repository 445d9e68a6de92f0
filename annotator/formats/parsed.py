"""Foreign files, parsed where malicious content does no harm: in a separate process.

The parent reads the bytes of one file and understands none of them. What the child makes of them
comes back as plain values and is looked at again: the file may have taken the process over.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

from annotator import files
from annotator.commands import ImportRecords
from annotator.commands.imports import packed, unpacked
from annotator.errors import DamagedProjectError, ImportRefusedError
from annotator.formats.format import Given, Importer
from annotator.formats.refusals import damaged, is_a_stream, refused_if_unreadable
from annotator.messages import Message, restored, stored
from annotator.model import Record
from annotator.processes import Child, ChildError, ChildOutOfMemoryError, Header, Limits
from annotator.processes import Message as Answer
from annotator.progress import Tell


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds: records with the texts of the documents among them, and notes.

    A note says what was left out or changed, with numbers of lines or entries.
    """

    records: tuple[Record, ...] = ()
    texts: tuple[str, ...] = ()
    notes: tuple[Message, ...] = ()


class ParsedImporter(Importer):
    """Takes in a foreign file. Subclasses stand at the top of a module and take no arguments."""

    limits: ClassVar[Limits] = Limits(memory=1024**3, silence=30.0, processor=60)
    size_limit: ClassVar[int] = 64 * 1024**2
    not_held: Mapping[type[Record], Collection[str]] = MappingProxyType({})
    """Fields of records that the format does not hold, whatever a project has there."""

    @abstractmethod
    def parse(self, data: bytes, file_name: str, tell: Tell) -> Parsed:
        """Return what the bytes of a file hold; raises ImportRefusedError. Runs in the child."""

    def command(self, parsed: Parsed, file_name: str) -> ImportRecords:
        """Return the command that takes in what was parsed."""
        label = Message("Import “{0}”", file_name)
        return ImportRecords(label, parsed.records, parsed.texts, not_held=self.not_held)

    def read(self, path: Path, tell: Tell) -> Given:
        """Have a child parse a file; raises ImportRefusedError."""
        name = files.storable(path.name)
        data = self._bytes(path)
        child = Child(_answer, self.limits)
        own = type(self)
        question = Header({"class": [own.__module__, own.__qualname__], "name": name})
        try:
            header, bodies = child.ask(question, data, tell=tell)
            if "refused" in header:
                raise ImportRefusedError(restored(str(header["refused"])))
            records, *texts = bodies
            parsed = Parsed(
                tuple(unpacked(records)),
                tuple(text.decode() for text in texts),
                tuple(restored(str(note)) for note in header["notes"]),
            )
            return Given(self.command(parsed, name), parsed.notes)
        except ChildOutOfMemoryError as error:
            raise ImportRefusedError(
                "{0} was not imported: it needs more than {1} MB of memory. Split it and import "
                "the parts.",
                name,
                self.limits.memory >> 20,
            ) from error
        except (ChildError, DamagedProjectError, ValueError, TypeError, LookupError) as error:
            raise damaged(name) from error
        finally:
            child.kill()

    def _bytes(self, path: Path) -> bytes:
        with refused_if_unreadable(path.name):
            if files.is_stream(path):
                raise is_a_stream(path.name)
            if path.stat().st_size > self.size_limit:
                raise ImportRefusedError(
                    "{0} was not imported: it is larger than {1} MB, the most that is read at "
                    "once. Split it and import the parts.",
                    path.name,
                    self.size_limit >> 20,
                )
            return files.content(path, self.size_limit)


def _answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Answer:
    """Parse one file; runs in the child."""
    module, name = header["class"]
    importer = getattr(import_module(module), name)()
    assert isinstance(importer, ParsedImporter), "the parent names one of its importers"
    try:
        parsed = importer.parse(bodies[0], header["name"], tell)
    except ImportRefusedError as error:
        return Header({"refused": stored(error.message)}), ()
    notes = [stored(note) for note in parsed.notes]
    return Header({"notes": notes}), (packed(parsed.records), *(t.encode() for t in parsed.texts))
