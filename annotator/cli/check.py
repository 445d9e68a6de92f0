"""`annotator check`: whether every invariant of a project holds."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from annotator.check import INVARIANTS, check
from annotator.cli.opening import add_json, add_project, tell_recovery
from annotator.cli.output import complain, counted, one_line, say, say_json
from annotator.model import Revision
from annotator.project import Project
from annotator.settings import load_settings

EXAMPLES = """\
annotator check letter.annotator
annotator check letter.annotator --json"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print every breach with its record, as it is found."""
    number = 0
    found = []
    opened = Project.open_to_check(arguments.project, load_settings().analyst)
    with tell_recovery(opened) as project:
        for breach in check(project.read):
            number += 1
            if arguments.json:
                found.append(asdict(breach))
            else:
                say(one_line(str(breach)))
        name = project.path.name
        waiting = sum(len(revision.waiting) for revision in project.read.all(Revision))
    if arguments.json:
        say_json(found)
    elif not number:
        say(f"{one_line(name)} is whole: all {len(INVARIANTS)} invariants hold.")
        if waiting:
            say(f"{counted(waiting, 'claim')} of earlier states still waiting for a place.")
    else:
        complain(
            f"{name} is not whole: {counted(number, 'breach', 'breaches')} found. "
            "Open a backup, or ask for a new copy."
        )
    return 1 if number else 0
