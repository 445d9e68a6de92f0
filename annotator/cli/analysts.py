"""`annotator analysts`: who works on a project, and which of them are one person."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import one_line, say, say_json, table
from annotator.cli.usage import UsageError
from annotator.commands import Add, Delete, Together
from annotator.errors import ReadOnlyProjectError, RecordNotFoundError
from annotator.model import AnalystId, OnePerson, one_person_id
from annotator.model.people import People
from annotator.project.editors import plain_name
from annotator.project.project import Command
from annotator.reader import Reader

EXAMPLES = """\
annotator analysts letter.annotator
annotator analysts letter.annotator --same "M. Roth" "Margarete Roth"
annotator analysts letter.annotator --apart "M. Roth" "Margarete Roth" --json"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    change = parser.add_mutually_exclusive_group()
    change.add_argument(
        "--same",
        metavar="NAME",
        nargs="+",
        help="declare the analysts of these names (or ids) one person, such as one who works on "
        "two computers; one name is enough if several go by it. Where analysts are compared, they "
        "count as the last one. It is an edit, which the window can undo",
    )
    change.add_argument(
        "--apart", metavar="NAME", nargs="+", help="take back that these are one person"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Declare what is asked for, then list the analysts."""
    if arguments.same or arguments.apart:
        _declare(arguments.project, arguments.same or (), arguments.apart or ())
    with open_project(arguments.project, is_read_only=True) as project:
        found = _members(project.read)
    if arguments.json:
        say_json({"analysts": found})
        return 0
    names = {one["id"]: one["name"] for one in found}
    rows = [
        (one["name"], one["claims"], ", ".join(names[i] for i in one["same_as"]), one["id"])
        for one in found
    ]
    if rows:
        say(table(rows, ("Analyst", "Claims", "Is also", "Id")))
    else:
        say("No analysts yet: the first claim, source or tag enters who made it.")
    return 0


def _declare(path: Path, same: Sequence[str], apart: Sequence[str]) -> None:
    """Declare analysts one person, or take that back, as one edit."""
    with open_project(path, is_read_only=False) as project:
        if project.is_read_only:
            raise ReadOnlyProjectError(
                "{0} can only be read, so nothing was declared. Save a copy where you may write.",
                path.name,
            )
        command = _part(project.read, apart) if apart else _unite(project.read, same)
        if command is not None:
            project.do(command)


def _unite(reader: Reader, names: Sequence[str]) -> Command | None:
    """Return what makes analysts one person, the last one; None where they are that already."""
    *others, last = _named(reader, names)
    if not others:
        raise UsageError("Only one analyst is called so. Name the other one too, by name or id.")
    declared = reader.all(OnePerson)
    steps = []
    for one in others:
        people = People(declared)
        if people.of(one) != people.of(last):
            declared.append(OnePerson(id=one_person_id(one, last), analyst=one, other=last))
            steps.append(Add(declared[-1]))
    return Together(steps[0].label, tuple(steps)) if steps else None


def _part(reader: Reader, names: Sequence[str]) -> Command:
    """Return what takes back that analysts are one person; raises RecordNotFoundError."""
    named = {*_named(reader, names)}
    declared = [one.id for one in reader.all(OnePerson) if {one.analyst, one.other} <= named]
    if not declared:
        raise RecordNotFoundError(
            "They were not declared one person, so nothing was changed. `annotator analysts` says "
            "who was; name both."
        )
    return Delete(OnePerson, tuple(declared))


def _named(reader: Reader, names: Sequence[str]) -> list[AnalystId]:
    """Return the analysts of some names or ids, in that order; raises RecordNotFoundError."""
    analysts = reader.analysts()
    found: dict[AnalystId, None] = {}
    for name in names:
        own = [a.id for a in analysts if name == a.id or plain_name(name) == plain_name(a.name)]
        if not own:
            raise RecordNotFoundError(
                "No analyst is called “{0}”. Those of the project are: {1}.",
                one_line(name),
                ", ".join(dict.fromkeys(one_line(a.name) for a in analysts)) or "nobody yet",
            )
        found |= dict.fromkeys(own)
    return list(found)


def _members(reader: Reader) -> list[dict[str, Any]]:
    """Return what is known of each analyst as JSON members; Any, as JSON is."""
    people, made = People(reader.all(OnePerson)), reader.claims_made()
    analysts = reader.analysts()
    return [
        {
            "id": one.id,
            "name": one.name,
            "claims": made.get(one.id, 0),
            "same_as": [
                other.id
                for other in analysts
                if other.id != one.id and people.of(other.id) == people.of(one.id)
            ],
        }
        for one in analysts
    ]
