"""`annotator export`: write a project in another format."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import complain, flush, one_line, say, say_json
from annotator.cli.usage import UsageError

SUMMARY = "Write a project as annotated JSON, or in another format"
EXAMPLES = """\
annotator export letter.annotator -o letter.json
annotator export letter.annotator | head
annotator export letter.annotator --format json -o letter.json --json
annotator formats                           what can be written"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    parser.add_argument("--format", default="json", metavar="NAME", help="json if not given")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        default="-",
        help="the file to write, which is replaced only once it is whole; - and nothing at all "
        "mean standard output",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the project out, and say what of it is not in the file."""
    from annotator.formats import exporter, losses, write_file, write_stream

    is_to_file = arguments.output != "-"
    if arguments.json and not is_to_file:
        raise UsageError(
            "“--json” tells what was left out of a file. Name the file with “-o FILE”."
        )
    chosen = exporter(arguments.format)
    with open_project(arguments.project, is_read_only=True) as project:
        if is_to_file:
            write_file(chosen, project.read, Path(arguments.output))
        else:
            flush()
            write_stream(chosen, project.read, sys.stdout.buffer)
        found = losses(chosen, project.read)
    if arguments.json:
        say_json({"left_out": [asdict(loss) for loss in found]})
        return 0
    for loss in found:
        (say if is_to_file else complain)(one_line(loss.sentence))
    return 0
