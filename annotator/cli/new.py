"""`annotator new`: make a project."""

from __future__ import annotations

import argparse
from pathlib import Path

from annotator import files
from annotator.cli.output import say
from annotator.project import Project
from annotator.project.project import SUFFIX
from annotator.settings import load_settings

EXAMPLES = """\
annotator new letter.annotator
annotator new letter.annotator --title "The letter about the dam\""""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    parser.add_argument(
        "project",
        metavar="PROJECT",
        type=files.path_of,
        help="the file to create; a name without an ending gets .annotator",
    )
    parser.add_argument(
        "--title", default="", help="the title of the project; if not given, the name of the file"
    )


def run(arguments: argparse.Namespace) -> int:
    """Create the project, never in place of another file."""
    path: Path = arguments.project
    if not path.suffix:
        path = path.with_name(path.name + SUFFIX)
    Project.create(path, load_settings().analyst, arguments.title).close()
    say(f"Made {path}")
    return 0
