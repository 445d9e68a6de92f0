"""`annotator import`: add documents, or the records of annotated JSON files."""

from __future__ import annotations

import argparse
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import complain, one_line, say, say_json
from annotator.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.project import Project

SUMMARY = "Add documents, or the records of annotated JSON files"
EXAMPLES = """\
annotator import letter.annotator article.txt report.md
annotator import letter.annotator colleague.json
annotator import letter.annotator old.txt --encoding cp1252"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Outcome:
    """What became of one file; the members of `--json`."""

    file: str
    label: str = ""
    edit: str = ""
    """The id of the edit, empty if the file was refused."""
    notes: tuple[str, ...] = ()
    error: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words of this command."""
    add_project(parser)
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help="what to add")
    parser.add_argument(
        "--encoding", help="how the documents are encoded, as in cp1252; else it is found out"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Take each file in as one edit; a file that is refused does not keep the others out."""
    outcomes = []
    with open_project(arguments.project, is_read_only=False) as project:
        if project.is_read_only:
            _refuse(project)
        for path in arguments.files:
            outcome = _take_in(project, path, arguments.encoding)
            outcomes.append(outcome)
            if not arguments.json:
                _tell(outcome)
    if arguments.json:
        say_json([asdict(outcome) for outcome in outcomes])
        for outcome in outcomes:
            if outcome.error:
                complain(outcome.error)
    return 1 if any(outcome.error for outcome in outcomes) else 0


def _take_in(project: Project, path: Path, encoding: str | None) -> _Outcome:
    from annotator.documents.intake import read_for_import

    intake = read_for_import(path, encoding=encoding)
    if intake.command is None:
        return _Outcome(file=str(path), error=intake.problem)
    try:
        edit = project.do(intake.command)
    except AnnotatorError as error:
        return _Outcome(file=str(path), error=str(error))
    edit_id = edit.summary.id if edit else ""
    label = intake.command.label
    return _Outcome(file=str(path), label=label, edit=edit_id, notes=intake.notes)


def _refuse(project: Project) -> None:
    from annotator.errors import ReadOnlyProjectError

    raise ReadOnlyProjectError(
        f"{project.path.name} can only be read, so nothing was imported. "
        "Save a copy where you may write and import into that."
    )


def _tell(outcome: _Outcome) -> None:
    if outcome.error:
        complain(outcome.error)
        return
    say(f"{one_line(outcome.label)} ({one_line(outcome.file)})")
    for note in outcome.notes:
        say(f"  {one_line(note)}")
