"""One of the files that are held against each other: a project or annotated JSON, only read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar, cast

from annotator.formats.annotated_json import is_annotated_json, read_json_file
from annotator.merge.knowledge import Line, Touch, known_of, touches_of
from annotator.model import RECORD_TYPES, Analyst, Change, EditId, Record
from annotator.model.references import references
from annotator.progress import Tell, unheard
from annotator.project import Project
from annotator.reader import Reader

R = TypeVar("R", bound=Record)
_HEAD = 4096

Records = dict[type, dict[str, Record]]
"""Records by their type and id, in the order of entry."""


@dataclass(frozen=True, slots=True)
class Names:
    """What is one record under several ids in files that are put together."""

    stays: Mapping[str, str]
    """The id that stays, by each other one."""
    ranks: Mapping[str, str]
    """The first of all in the alphabet, by the one that stays."""


@dataclass(frozen=True, kw_only=True)
class Side:
    """What a file holds at one moment. Its content can be asked for while the file is open."""

    name: str
    records: Records
    origin: str | None
    """Which copy without history its history begins with, empty for none; None without history."""
    blind_of: tuple[str, str] | None = None
    """Of what it is a blind copy: the origin of that, and its newest edit, empty for none."""
    lines: tuple[Line, ...]
    """The edits that the file knows, oldest first."""
    united: Mapping[str, str]
    """Sources and tags that merges made one: those kept, by those that went."""
    same: Mapping[str, str] = field(default_factory=dict)
    """Ids that merges found to stand for a record of the file, with its id here."""
    names: Names | None = None
    """What has one id now that had several, in this file and those that it is put together with."""
    changes_of: Callable[[int], Iterable[Change]]
    """Gives the changes of the edit of a number of the file itself."""
    content: Callable[[str], bytes]
    """Gives texts and originals by their SHA-256."""
    read: dict[EditId, frozenset[Touch]] = field(default_factory=dict, repr=False, compare=False)
    """What the edits of the file itself touched, as far as that was asked."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""
        return cast(R | None, self.records[cls].get(record_id))  # the key holds the type

    # Any: values of no one type.
    def find(self, cls: type[R], **conditions: Any) -> list[R]:  # noqa: ANN401
        """Return the records of a type whose fields have these values."""
        found = cast(Iterable[R], self.records[cls].values())
        return [r for r in found if all(getattr(r, n) == v for n, v in conditions.items())]

    def rank(self, record_id: str) -> str:
        """Return what an id is put in order by, whichever of several stands for the record here."""
        return self.names.ranks.get(record_id, record_id) if self.names else record_id

    def touched(self, line: Line) -> Iterable[Touch]:
        """Return what an edit that the file knows touched."""
        if line.touched is not None:
            return line.touched
        if line.id not in self.read:
            self.changes(line)
        return self.read[line.id]

    def changes(self, line: Line) -> tuple[Change, ...]:
        """Return the changes of an edit of the file itself."""
        changes = tuple(self.changes_of(line.number))
        self.read[line.id] = frozenset(touches_of(changes))
        return changes

    @property
    def is_blind(self) -> bool:
        """Whether it lacks what others concluded, and has not been merged with it since."""
        return self.blind_of is not None and not any(
            line.id == self.blind_of[1] if self.blind_of[1] else line.via for line in self.lines
        )

    def known(self, other: Side) -> set[EditId]:
        """Return which edits the file knows; a blind copy knows those before it of that."""
        ids = {line.id for line in self.lines}
        newest = self.blind_of[1] if self.blind_of else ""
        last = next((n for n, line in enumerate(other.lines) if line.id == newest), None)
        if last is not None:
            via = other.lines[last].via
            ids.update(line.id for line in other.lines[: last + 1] if not via or line.via == via)
        return ids

    @cached_property
    def hanging(self) -> dict[tuple[type[Record], str], list[Record]]:
        """The records that cannot be without another one, by that."""
        found: dict[tuple[type[Record], str], list[Record]] = {}
        for of_type in self.records.values():
            for record in of_type.values():
                for reference, named in references(record):
                    if reference.is_required:
                        found.setdefault((reference.target, named), []).append(record)
        return found


def shares_history(one: Side, other: Side) -> bool:
    """Return whether the histories of two files can tell what each has changed."""
    if one.origin is None or other.origin is None:
        return False
    return one.origin == other.origin or _is_made_from(one, other) or _is_made_from(other, one)


def _is_made_from(blind: Side, whole: Side) -> bool:
    if blind.blind_of is None or blind.blind_of[0] != whole.origin:
        return False
    newest = blind.blind_of[1]
    return not newest or any(line.id == newest for line in whole.lines)


def side_of(reader: Reader, name: str) -> Side:
    """Return what an open project holds."""
    with reader.at_one_moment():
        records: Records = {cls: {r.id: r for r in reader.all(cls)} for cls in RECORD_TYPES}
        lines, united, same = known_of(reader)
        return Side(
            name=name,
            records=records,
            origin=reader.history.origin(),
            blind_of=reader.history.blind_base(),
            lines=lines,
            united=united,
            same=same,
            changes_of=reader.history.changes_of,
            content=reader.content,
        )


@contextmanager
def opened(path: Path, analyst: Analyst, tell: Tell = unheard) -> Iterator[Side]:
    """Open a file that may be untrusted, without changing a byte of it.

    `tell` is called with the share that is read; what it raises ends the reading. Raises
    ProjectFileError or ImportRefusedError.
    """
    if _is_json(path):
        yield _side_of_json(path, tell)
        return
    with Project.open_as_it_is(path, analyst, tell) as project:
        yield side_of(project.read, path.name)


def _is_json(path: Path) -> bool:
    """Return whether to read JSON; opening all else as a project says what is wrong with it."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return is_annotated_json(file.read(_HEAD)) or path.suffix.lower() == ".json"
    except OSError:
        return False


def _side_of_json(path: Path, tell: Tell) -> Side:
    read = read_json_file(path, tell)
    assert read.details is not None, "a file says of which project it is"
    records: Records = {cls: {} for cls in RECORD_TYPES}
    for record in (read.details, *read.records):
        records[type(record)][record.id] = record
    texts: Mapping[str, bytes] = {sha256(t).hexdigest(): t for t in map(str.encode, read.texts)}
    return Side(
        name=path.name,
        records=records,
        origin=None,
        lines=(),
        united={},
        changes_of=lambda _: (),
        content=texts.__getitem__,
    )
