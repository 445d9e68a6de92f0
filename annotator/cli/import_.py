"""`annotator import`: add documents, or the records of annotated JSON files."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from typing import Any, assert_never

from annotator import files
from annotator.cli.opening import add_json, add_project, named_document, open_project
from annotator.cli.output import complain, counted, one_line, say, say_json, shortened
from annotator.cli.usage import UsageError
from annotator.commands import AddDocument, ImportRecords, Together
from annotator.documents import Extent, ReadOptions
from annotator.documents.bundles import (
    begins_a_bundle,
    is_here,
    is_untouched,
    refusal,
    settle,
    unpacked,
)
from annotator.documents.intake import (
    Intake,
    Outcome,
    Taken,
    files_in,
    read_all,
    read_part,
    take_in,
)
from annotator.documents.worker import ReadingProcess
from annotator.errors import ReadOnlyProjectError, RecordNotFoundError
from annotator.messages import Message
from annotator.model import Claim, DocumentId, Edit
from annotator.project import Project
from annotator.reader import Reader
from annotator.text.quoting import quoted

Taking = AddDocument | Together | ImportRecords

EXAMPLES = """\
annotator import letter.annotator report.html memo.pdf briefing.docx
annotator import letter.annotator article.txt notes.md
annotator import letter.annotator colleague.json
annotator import letter.annotator old.txt --encoding cp1252
annotator import letter.annotator folder-of-saved-pages --json
annotator import letter.annotator answers.csv --column text --rows
annotator import letter.annotator corrected.html --revises "A secret letter\""""
_NAMED_PARTS = 8
_LONGEST_WORDS = 64

Json = dict[str, Any]
"""Members of a JSON object; Any, as JSON is."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    parser.add_argument(
        "files",
        metavar="FILE",
        type=files.path_of,
        nargs="+",
        help="what to add: files and folders",
    )
    parser.add_argument(
        "--encoding", help="how the documents are encoded, as in cp1252; detected if not given"
    )
    parser.add_argument(
        "--whole-page",
        action="store_true",
        help="read the whole web page, not just its article",
    )
    parser.add_argument("--column", help="the column of a table that holds the text")
    parser.add_argument("--rows", action="store_true", help="make each row of a table a document")
    parser.add_argument(
        "--parts", action="store_true", help="add the attachments of mails as documents too"
    )
    parser.add_argument(
        "--revises",
        metavar="TITLE",
        help="the document (title, or id) that FILE is a later version of: its claims are carried "
        "over where their words still stand",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Take all documents in as one edit; a file that is refused does not keep the others out."""
    if any(begins_a_bundle(path) for path in arguments.files):
        return _take_bundle(arguments)
    with open_project(arguments.project, is_read_only=False) as project:
        if project.is_read_only:
            raise ReadOnlyProjectError(
                f"{project.path.name} can only be read, so nothing was imported. "
                "Save a copy where you may write and import into that."
            )
        earlier = _earlier(project.read, arguments) if arguments.revises else None
        waits: list[Json] = []
        do = _carrying_over(project, earlier, waits) if earlier else project.do
        is_chosen = any(
            getattr(arguments, name)
            for name in ("revises", "encoding", "whole_page", "column", "rows", "parts")
        )
        taken = take_in(list(_read(arguments)), project.read, do, is_chosen=is_chosen)
    if arguments.json:
        carried = _carried(taken, waits) if earlier else {}
        say_json([{**_line(one), **carried} for one in taken])
        for one in taken:
            if one.problem:
                complain(one.problem)
    else:
        for one in taken:
            _tell(one)
            if earlier and one.edit:
                _report_carried(_carried([one], waits))
    return 1 if any(one.problem for one in taken) else 0


def _take_bundle(arguments: argparse.Namespace) -> int:
    """Make the project that a bundle holds, where there is none or one that nobody touched yet."""
    if len(arguments.files) != 1:
        raise UsageError("A bundle is a project of its own. Import it alone.")
    (bundle,), target = arguments.files, arguments.project
    outcome, problem = Outcome.READ, Message("")
    with unpacked(bundle) as found:
        is_there = os.path.lexists(target)
        if is_there:
            with open_project(target, is_read_only=True) as project:
                if is_here(project, found):
                    outcome = Outcome.ALREADY_HERE
                elif not is_untouched(project):
                    outcome, problem = Outcome.REFUSED, refusal(bundle.name).message
        if outcome is Outcome.READ:
            settle(found, target, in_place=is_there)
    taken = Taken(Intake(files.storable(bundle.name)), outcome, problem)
    if arguments.json:
        say_json([_line(taken)])
    elif outcome is Outcome.READ:
        say(f"Made {one_line(target.name)} of {one_line(bundle.name)}, with its history")
    elif outcome is Outcome.ALREADY_HERE:
        _tell(taken)
    if problem:
        complain(problem)
    return 1 if problem else 0


def _earlier(reader: Reader, arguments: argparse.Namespace) -> DocumentId:
    """Return the document that is revised; raises RecordNotFoundError where it is not clear."""
    if len(arguments.files) != 1 or os.path.isdir(arguments.files[0]):
        raise RecordNotFoundError("A revision is one file. Import one at a time with --revises.")
    return named_document(reader, arguments.revises)


def _carrying_over(
    project: Project, earlier: DocumentId, waits: list[Json]
) -> Callable[[Taking], Edit | None]:
    """Return what takes a document in as a later version of another one, and lists what waits."""
    from annotator.analysis.carry_over import material, plan_carry_over, proposals

    def do(command: Taking) -> Edit | None:
        if not isinstance(command, AddDocument):
            return project.do(command)
        later = command.document_id
        given = material(project.read, later, earlier, command.text)
        carry = plan_carry_over(given)
        found = proposals(given, carry.waiting)
        for claim in given.claims:
            if claim.id in found:
                words = quoted(span.exact for span in claim.spans)
                waits.append({"claim": claim.id, "words": words, "why": found[claim.id].doubt})
        label = Message("Import a revision, “{0}”", command.title)
        return project.do(Together(label, (command, carry)))

    return do


def _carried(taken: list[Taken], waits: list[Json]) -> Json:
    """Return how many claims a revision carried over, and which wait and why."""
    changes = [change for one in taken if one.edit for change in one.edit.changes]
    return {"carried": sum(isinstance(c.after, Claim) for c in changes), "waiting": waits}


def _report_carried(found: Json) -> None:
    say(f"  {counted(found['carried'], 'claim')} carried over, {len(found['waiting'])} waiting")
    for one in found["waiting"]:
        words = shortened(one["words"], _LONGEST_WORDS)
        say(f"  Waits, {one['why'].replace('-', ' ')}: {words}")


def _options(arguments: argparse.Namespace) -> ReadOptions:
    return ReadOptions(
        encoding=arguments.encoding,
        extent=Extent.PAGE if arguments.whole_page else Extent.ARTICLE,
        column=arguments.column,
        is_by_row=arguments.rows,
    )


def _read(arguments: argparse.Namespace) -> Iterator[Intake]:
    options = _options(arguments)
    with ReadingProcess() as process:
        for intake in read_all(files_in(arguments.files), process, lambda number: options):
            # The parts of a table are its rows, wanted in place of the whole.
            if not arguments.rows or not intake.parts:
                yield intake
            if arguments.parts or arguments.rows:
                for part in intake.parts:
                    yield read_part(part, process, options)


def _line(taken: Taken) -> dict[str, object]:
    """Return what `--json` says of a file."""
    return {
        "file": taken.intake.name,
        "outcome": taken.outcome,
        "label": taken.intake.command.label if taken.intake.command else "",
        "edit": taken.edit.summary.id if taken.edit else "",
        "notes": taken.intake.notes,
        "parts": [part.file_name for part in taken.intake.parts],
        "document": taken.document.id if taken.document else "",
        "twins": [twin.id for twin in taken.twins],
        "error": taken.problem,
    }


def _tell(taken: Taken) -> None:
    intake = taken.intake
    match taken.outcome:
        case Outcome.REFUSED:
            complain(taken.problem)
            return
        case Outcome.ALREADY_HERE:
            say(f"{one_line(intake.name)} is in the project already")
            if taken.document is not None:
                return
        case Outcome.READ:
            assert intake.command is not None, "what was read has a command"
            say(f"{one_line(intake.command.label)} ({one_line(intake.name)})")
            for twin in taken.twins:
                say(f"  The same text is here from another carrier, as “{one_line(twin.title)}”.")
            for earlier in taken.earlier:
                say(f"  The same file is here, read otherwise, as “{one_line(earlier.title)}”.")
        case _:
            assert_never(taken.outcome)
    for note in intake.notes:
        say(f"  {one_line(note)}")
    if intake.parts:
        names = ", ".join(one_line(part.file_name) for part in intake.parts[:_NAMED_PARTS])
        more = ", …" if len(intake.parts) > _NAMED_PARTS else ""
        say(f"  Holds {len(intake.parts)} more, which --parts adds: {names}{more}")
