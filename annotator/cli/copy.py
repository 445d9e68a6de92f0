"""`annotator copy`: write copies of a project, also blind ones to code in."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from annotator import files
from annotator.cli.opening import add_project, open_project
from annotator.cli.output import say
from annotator.errors import ProjectFileError

EXAMPLES = """\
annotator copy letter.annotator letter-roth.annotator
annotator copy letter.annotator to-publish.annotator --no-history
annotator copy letter.annotator roth.annotator klein.annotator --blind"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    parser.add_argument(
        "targets", metavar="TARGET", type=files.path_of, nargs="+", help="the files to write"
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument(
        "--no-history",
        action="store_true",
        help="only what is there now, nothing of what was deleted or changed",
    )
    kind.add_argument(
        "--blind",
        action="store_true",
        help="only the documents with their regions, the tags, and the names and kinds of sources: "
        "for analysts who are to work without seeing what others concluded",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write each copy; a file that is there is never replaced."""
    for target in arguments.targets:
        if os.path.lexists(target):
            raise ProjectFileError(
                "{0} exists already. Choose another name, or remove it first.",
                files.storable(target.name),
            )
    with open_project(arguments.project, is_read_only=True) as project:
        for target in arguments.targets:
            if arguments.blind:
                project.save_blind_copy(target)
            else:
                project.save_copy(target, with_history=not arguments.no_history)
            say(f"Wrote {_shown(target)}")
    return 0


def _shown(path: Path) -> str:
    return files.storable(str(path))
