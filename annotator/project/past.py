"""A project as it stood after one of its edits: a copy of its own, the project stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.errors import NothingToUndoError, RecordNotFoundError
from annotator.messages import Message
from annotator.model import EditQuery, EditSummary, ProjectDetails, ProjectId
from annotator.project.project import Project
from annotator.reader import Reader
from annotator.store import Transaction

_PAGE = 1_000


def edit_before(reader: Reader, time: datetime) -> EditSummary:
    """Return the last edit made before a time; raises RecordNotFoundError where there is none."""
    lines = reader.history.lines(EditQuery(until=time), limit=1)
    if not lines:
        raise RecordNotFoundError("The history of the project begins later. Name a later time.")
    return lines[0]


def edit_numbered(reader: Reader, number: int) -> EditSummary:
    """Return an edit by its number in the history; raises RecordNotFoundError."""
    lines = reader.history.lines(before=number + 1, after=number - 1, limit=1)
    if not lines:
        raise RecordNotFoundError(
            "The history has no edit {0}. `annotator history` lists their numbers.", number
        )
    return lines[0]


def every_edit(reader: Reader) -> list[EditSummary]:
    """Return all lines of the history, oldest first."""
    found: list[EditSummary] = []
    while page := reader.history.lines(before=found[-1].number if found else None, limit=_PAGE):
        found += page
    return found[::-1]


@contextmanager
def as_it_stood(project: Project, edit: EditSummary) -> Iterator[Project]:
    """Open a project as an edit left it, for reading, in a copy that is thrown away."""
    with TemporaryDirectory(prefix="annotator-", ignore_cleanup_errors=True) as folder:
        path = Path(folder, project.path.name)
        write_past(project, edit, path)
        with Project.open(path, project.analyst, is_read_only=True) as past:
            yield past


def write_past(
    project: Project, edit: EditSummary, path: Path, project_id: ProjectId | None = None
) -> None:
    """Write a project as an edit left it, with its history until then, into a new file.

    It is the same project to the letter, or another one where an id is given: one that is kept
    open beside the first must not share its drafts. Raises ProjectFileError, or ConflictError
    where the history does not lead back.
    """
    project.save_copy(path)
    with Project.open(path, project.analyst) as past:
        past.keep_edits(False)
        with suppress(NothingToUndoError):
            past.return_to(edit.id)
        if project_id is not None:
            past.do(_BecomeAnother(project_id))
        past.forget_after(edit.number)


@dataclass(frozen=True, slots=True)
class _BecomeAnother:
    """Give a project another id."""

    project_id: ProjectId
    label: Message = Message("New project")

    def apply(self, tx: Transaction) -> None:
        """Put the details under the other id."""
        for details in tx.find(ProjectDetails):
            tx.delete(ProjectDetails, details.id)
            tx.put(replace(details, id=self.project_id))
