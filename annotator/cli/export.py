"""`annotator export`: write a project in another format."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from annotator.cli.opening import add_json, add_project, named_document, open_project
from annotator.cli.output import complain, flush, one_line, say, say_json
from annotator.cli.usage import UsageError, typed_time
from annotator.formats import ExportOptions
from annotator.formats.exporting import losses, write_file, write_stream
from annotator.formats.losses import Loss
from annotator.formats.registry import exporter
from annotator.project import Project
from annotator.project.past import as_it_stood, edit_before, edit_numbered

EXAMPLES = """\
annotator export letter.annotator -o letter.json
annotator export letter.annotator | head
annotator export letter.annotator --format json -o letter.json --json
annotator export letter.annotator --at "3 May 2026 14:30" -o then.json
annotator export letter.annotator --format xlsx --language de -o letter.xlsx
annotator formats                           what can be written"""

_DIGITS_OF_A_DAY = 8
"""20260503; a number of fewer digits is that of an edit."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    parser.add_argument("--format", default="json", metavar="NAME", help="json if not given")
    parser.add_argument(
        "--at",
        metavar="TIME",
        type=_edit_or_time,
        help="the project as it stood: at the end of a day or a minute, in local time (2026-05-03, "
        "“3 May 2026 14:30”), or after an edit, by its number in `annotator history`",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="-",
        help="the file to write, which is replaced only once it is whole; - and nothing at all "
        "mean standard output",
    )
    parser.add_argument(
        "--document",
        action="append",
        default=[],
        metavar="TITLE",
        help="a document (title, or id) to write, with what belongs to it; repeat it for more, all "
        "if not given",
    )
    parser.add_argument(
        "--without-names", action="store_true", help="number the analysts instead of naming them"
    )
    parser.add_argument(
        "--language", default="en", metavar="CODE", help="of a report or workbook: en or de"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the project out, and say what of it is not in the file."""
    is_to_file = arguments.output != "-"
    if arguments.json and not is_to_file:
        raise UsageError(
            "“--json” tells what was left out of a file. Name the file with “-o FILE”."
        )
    chosen = exporter(arguments.format)
    if arguments.language not in (chosen.languages or ("en",)):
        known = ", ".join(chosen.languages or ("en",))
        raise UsageError(
            f"“{chosen.name}” is not written in “{arguments.language}”. Choose one of {known}."
        )
    if chosen.is_of_whole and (arguments.document or arguments.without_names):
        raise UsageError(f"“{chosen.name}” is of the whole project. Leave the choice out.")
    with ExitStack() as stack:
        project = stack.enter_context(open_project(arguments.project, is_read_only=True))
        if arguments.at is not None:
            project = stack.enter_context(_past(project, arguments.at))
        options = ExportOptions(
            documents=tuple(named_document(project.read, each) for each in arguments.document),
            with_names=not arguments.without_names,
            language=arguments.language,
        )
        if is_to_file:
            write_file(chosen, project.read, Path(arguments.output), options)
        else:
            flush()
            write_stream(chosen, project.read, sys.stdout.buffer, options)
        found = losses(chosen, project.read, options)
    if arguments.json:
        say_json(_in_lists(found))
        return 0
    for loss in found:
        (say if is_to_file else complain)(one_line(loss.sentence))
    return 0


def _in_lists(found: Iterable[Loss]) -> dict[str, list[dict[str, Any]]]:
    """Return what is left out, and apart from it what the file adds, if it does."""
    lists: dict[str, list[dict[str, Any]]] = {"left_out": []}
    for loss in found:
        members = asdict(loss)
        lists.setdefault("added" if members.pop("is_gain") else "left_out", []).append(members)
    return lists


def _edit_or_time(words: str) -> int | datetime:
    """Return the number of an edit, or when the time is over that was typed."""
    is_number = words.isdecimal() and len(words) < _DIGITS_OF_A_DAY
    return int(words) if is_number else typed_time(words)[1]


def _past(project: Project, at: int | datetime) -> AbstractContextManager[Project]:
    find = edit_numbered(project.read, at) if isinstance(at, int) else edit_before(project.read, at)
    return as_it_stood(project, find)
