"""`annotator export`: write a project in another format."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from annotator.cli.opening import add_project, open_project
from annotator.cli.output import flush

SUMMARY = "Write a project as annotated JSON, or in another format"
EXAMPLES = """\
annotator export letter.annotator -o letter.json
annotator export letter.annotator | head
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


def run(arguments: argparse.Namespace) -> int:
    """Write the project out."""
    from annotator.formats import exporter, write_file, write_stream

    chosen = exporter(arguments.format)
    with open_project(arguments.project, is_read_only=True) as project:
        if arguments.output == "-":
            flush()
            write_stream(chosen, project.read, sys.stdout.buffer)
        else:
            write_file(chosen, project.read, Path(arguments.output))
    return 0
