"""Opening a project for a command."""

from __future__ import annotations

import argparse
from pathlib import Path

from annotator import files
from annotator.cli.output import complain, counted
from annotator.errors import RecordNotFoundError
from annotator.model import Document, DocumentId
from annotator.project import Project
from annotator.reader import Reader
from annotator.settings import load_settings


def add_project(parser: argparse.ArgumentParser) -> None:
    """Add the project's file to the arguments of a command."""
    parser.add_argument("project", metavar="PROJECT", type=files.path_of, help="a project file")


def add_json(parser: argparse.ArgumentParser) -> None:
    """Add the option --json to the arguments of a command."""
    parser.add_argument("--json", action="store_true", help="print JSON, for scripts")


def open_project(path: Path, *, is_read_only: bool) -> Project:
    """Open a project as the analyst who is set up on this computer; raises ProjectFileError."""
    project = tell_recovery(Project.open(path, load_settings().analyst, is_read_only=is_read_only))
    if not is_read_only and (told := project.read_only_reason or project.remark):
        complain(told)
    if missing := len(project.missing_edits()):
        complain(
            f"{path.name} lacks {counted(missing, 'edit')} made on this computer: it was replaced "
            "by an older version of itself. Open it in the window to restore them."
        )
    return project


def named_document(reader: Reader, wanted: str) -> DocumentId:
    """Return the document of a title or an id; raises RecordNotFoundError where it is not clear."""
    found = [d.id for d in reader.all(Document) if wanted in (d.id, d.title)]
    if len(found) != 1:
        which = f"{len(found)} documents are" if found else "No document is"
        raise RecordNotFoundError(
            f"{which} called “{wanted}”. `annotator info --json` lists them; an id is exact."
        )
    return found[0]


def tell_recovery(project: Project) -> Project:
    """Say on standard error what was done to put the file in order, if anything was."""
    if project.recovered:
        complain(project.recovered)
    return project
