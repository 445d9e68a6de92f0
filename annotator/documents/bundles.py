"""Bundles that come in again: a new project, equal to the one that was written.

A child takes the archive apart, within the limits of all archives, and puts the rows into a file
that it can do no harm beyond; that file passes the gate like any stranger's, and only then takes
its name.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import NoneType
from typing import Any

from annotator import files
from annotator.check import check
from annotator.documents.archive import LARGEST_TOTAL, Archive
from annotator.errors import (
    DocumentError,
    ImportRefusedError,
    ProjectFileError,
    RecordNotFoundError,
)
from annotator.formats.bundle import (
    CONTENT,
    FORMAT,
    HEAD,
    LINES,
    PROJECT,
    README,
    TABLES,
    is_bundle,
)
from annotator.formats.format import head_of_file
from annotator.formats.refusals import damaged, refused_if_unreadable
from annotator.messages import Message, restored, stored
from annotator.model import Analyst, AnalystId, EditId, ProjectId
from annotator.processes import Child, ChildError, Header, Limits
from annotator.processes import Message as Answer
from annotator.progress import Tell, unheard
from annotator.project import Project
from annotator.project.whole_files import NEWEST, Value, adopt, fill
from annotator.resources import resource_path
from annotator.text.quoting import shortened

_MEMORY = 2 * 1024**3
_SILENCE = 60.0
_SECONDS = 600
_TABLE = re.compile(f"{TABLES}([a-z]{{1,40}}){re.escape(LINES)}")
_CONTENT = re.compile(f"{CONTENT}[0-9a-f]{{64}}")
_LONGEST_NAME = 60
_NOBODY = Analyst(id=AnalystId("nobody"), name="")
_PROJECT_FILE, _ARCHIVE_FILE = "project", "archive"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A project that was in a bundle, in a file that goes away."""

    file: Path
    project_id: ProjectId
    title: str
    last_edit: EditId


def begins_a_bundle(path: Path) -> bool:
    """Return whether a file is a bundle by its head; raises ImportRefusedError."""
    return path.is_file() and is_bundle(head_of_file(path))


def refusal(name: str) -> ImportRefusedError:
    """Return why a bundle is not taken into a project that has something of its own."""
    return ImportRefusedError(
        "{0} is a bundle, which comes in as a new project, with its history. Nothing was changed; "
        "import it under the name of a project that does not exist yet.",
        name,
    )


def is_here(project: Project, unpacked: Unpacked) -> bool:
    """Return whether a project is that of a bundle, and has all its edits."""
    if project.read.details().id != unpacked.project_id:
        return False
    try:
        return not unpacked.last_edit or bool(project.read.history.summary(unpacked.last_edit))
    except RecordNotFoundError:
        return False


def is_untouched(project: Project) -> bool:
    """Return whether a project was made and nothing was done in it since."""
    return len(project.read.history.lines(limit=2)) == 1


@contextmanager
def unpacked(path: Path, tell: Tell = unheard) -> Iterator[Unpacked]:
    """Give the project that a bundle holds; raises ImportRefusedError."""
    name = files.storable(path.name)
    with files.private_folder() as folder:
        archive, target = folder / _ARCHIVE_FILE, folder / _PROJECT_FILE
        with refused_if_unreadable(name):
            if path.stat().st_size > LARGEST_TOTAL:
                raise ImportRefusedError(
                    "{0} was not imported: it is larger than {1} MB, the most that is read at "
                    "once. Ask for a copy of the project instead.",
                    name,
                    LARGEST_TOTAL >> 20,
                )
            shutil.copyfile(path, archive)
            target.touch()
        found = Unpacked(target, *_filled(folder, name, tell))
        _examine(target, name)
        yield found


def settle(found: Unpacked, path: Path, *, in_place: bool = False) -> None:
    """Put an unpacked project under its name; raises ProjectFileError.

    `in_place` has it replace the file that is there, which nobody may have open.
    """
    adopt(found.file, path, in_place=in_place)


def _filled(folder: Path, name: str, tell: Tell) -> tuple[ProjectId, str, EditId]:
    limits = Limits(
        memory=_MEMORY,
        silence=_SILENCE,
        processor=_SECONDS,
        folders=(str(resource_path("schemas")),),
        workplace=str(folder),
        file_size=2 * LARGEST_TOTAL,
    )
    child = Child(_answer, limits)
    try:
        header, _ = child.ask(Header({"folder": str(folder), "name": name}), tell=tell)
        if "refused" in header:
            raise ImportRefusedError(restored(str(header["refused"])))
        project, title, edit = map(str, header["told"])
        return ProjectId(project), title, EditId(edit)
    except (ChildError, KeyError, ValueError, TypeError) as error:
        raise damaged(name) from error
    finally:
        child.kill()


def _examine(file: Path, name: str) -> None:
    """Refuse a project that is not whole, since parts of it went missing on the way."""
    try:
        with Project.open(file, _NOBODY, is_read_only=True) as project:
            breach = next(check(project.read), None)
    except ProjectFileError as error:
        raise damaged(name) from error
    if breach is not None:
        raise ImportRefusedError(
            "{0} was not imported: the project in it is not whole. {1} Have it exported again.",
            name,
            breach.message,
        )


def _answer(header: Header, bodies: Sequence[bytes], tell: Tell) -> Answer:
    """Put the rows of a bundle into a project file; runs in the child."""
    folder, name = Path(header["folder"]), header["name"]
    try:
        archive = Archive((folder / _ARCHIVE_FILE).read_bytes(), name)
        head = json.loads(archive.read(HEAD))
        _check(archive, head, name)
        fill(
            folder / _PROJECT_FILE,
            head["version"],
            ((table, _rows(archive, table)) for table in _tables(archive)),
            (
                (member.removeprefix(CONTENT), archive.read(member))
                for member in archive.names
                if member.startswith(CONTENT)
            ),
        )
    except (DocumentError, ImportRefusedError) as error:
        return Header({"refused": stored(error.message)}), ()
    except (ValueError, TypeError, KeyError, RecursionError):
        why = Message("{0} was not imported: it holds no project. Have it exported again.", name)
        return Header({"refused": stored(why)}), ()
    return Header({"told": [head["project"], head["title"], head["edit"]]}), ()


def _check(archive: Archive, head: dict[str, Any], name: str) -> None:
    """Refuse what is no bundle of ours, or one of a newer version; raises ImportRefusedError."""
    if head["format"] != FORMAT or head["version"] > NEWEST:
        raise ImportRefusedError(
            "{0} was not imported: it was written by a newer version of Annotator. Update this "
            "one, or ask for annotated JSON.",
            name,
        )
    known = {HEAD, README, PROJECT, *(f"{TABLES}{table}{LINES}" for table in _tables(archive))}
    strange = [n for n in archive.names if n not in known and not _CONTENT.fullmatch(n)]
    if strange:
        raise ImportRefusedError(
            "{0} was not imported: it holds “{1}”, which is no part of a bundle. Have it exported "
            "again.",
            name,
            shortened(" ".join(strange[0].split()), _LONGEST_NAME),
        )


def _tables(archive: Archive) -> Iterator[str]:
    for member in archive.names:
        if found := _TABLE.fullmatch(member):
            yield found[1]


def _rows(archive: Archive, table: str) -> Iterator[list[Value]]:
    """Yield the rows of a table; raises ValueError where a line is none."""
    lines = archive.read(f"{TABLES}{table}{LINES}").decode().split("\n")
    for line in lines[1:-1]:
        row = json.loads(line)
        if not isinstance(row, list) or not {str, int, NoneType}.issuperset(map(type, row)):
            raise ValueError(line[:_LONGEST_NAME])
        yield row
