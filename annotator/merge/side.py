"""One of the files that are held against each other: a project or annotated JSON, only read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar, cast

from annotator.formats.annotated_json import is_annotated_json, read_json_file
from annotator.model import RECORD_TYPES, Analyst, Record
from annotator.project import Project
from annotator.reader import Reader

R = TypeVar("R", bound=Record)
_HEAD = 4096

Records = dict[type, dict[str, Record]]
"""Records by their type and id, in the order of entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What a file holds at one moment. Its content can be asked for while the file is open."""

    name: str
    records: Records
    content: Callable[[str], bytes]
    """Gives texts and originals by their SHA-256."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        return cast(R | None, self.records[cls].get(record_id))  # the key holds the type


def side_of(reader: Reader, name: str) -> Side:
    """Return what an open project holds."""
    with reader.at_one_moment():
        records: Records = {cls: {r.id: r for r in reader.all(cls)} for cls in RECORD_TYPES}
        return Side(name=name, records=records, content=reader.content)


@contextmanager
def opened(path: Path, analyst: Analyst) -> Iterator[Side]:
    """Open a file that may come from a stranger, and leave it as it is byte for byte.

    Raises ProjectFileError or ImportRefusedError.
    """
    if _is_json(path):
        yield _side_of_json(path)
        return
    with Project.open_as_it_is(path, analyst) as project:
        yield side_of(project.read, path.name)


def _is_json(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return is_annotated_json(file.read(_HEAD)) or path.suffix.lower() == ".json"
    except OSError:
        return False  # opening it as a project says what is wrong


def _side_of_json(path: Path) -> Side:
    read = read_json_file(path)
    assert read.details is not None, "a file says of which project it is"
    records: Records = {cls: {} for cls in RECORD_TYPES}
    for record in (read.details, *read.records):
        records[type(record)][record.id] = record
    texts: Mapping[str, bytes] = {sha256(t).hexdigest(): t for t in map(str.encode, read.texts)}
    return Side(name=path.name, records=records, content=texts.__getitem__)
