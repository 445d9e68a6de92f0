"""`annotator diff`: what two files do not have alike."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from annotator import files
from annotator.cli.opening import add_json
from annotator.cli.output import counted, one_line, say, say_json, shortened
from annotator.merge import Difference, Side, aligned, differences, opened, tell
from annotator.messages import kind_term
from annotator.settings import load_settings

EXAMPLES = """\
annotator diff letter.annotator letter-roth.annotator
annotator diff letter.annotator letter.json --json"""

_LONGEST_NAME = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    for name in ("a", "b"):
        parser.add_argument(
            name, metavar=name.upper(), type=files.path_of, help="a project file or annotated JSON"
        )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print every difference once."""
    analyst = load_settings().analyst
    with opened(arguments.a, analyst) as a, opened(arguments.b, analyst) as b:
        same, ids = aligned(a, b)
        found = list(differences(a, same))
        if arguments.json:
            say_json({"differences": [_members(difference, ids) for difference in found]})
        else:
            _tell(found, a, same)
    return 1 if found else 0


def _members(difference: Difference, ids: Mapping[str, str]) -> dict[str, Any]:
    """Return a difference as JSON members; Any, as JSON is. `ids` are those that B has instead."""
    only = {"only": difference.only} if difference.only else {}
    other = {"other": ids[difference.id]} if difference.id in ids else {}
    return {
        "what": difference.what,
        "id": difference.id,
        **other,
        **only,
        "fields": list(difference.fields),
    }


def _tell(found: list[Difference], a: Side, b: Side) -> None:
    for told in tell(found, a, b):
        name = f"{kind_term(told.type).capitalize()} {shortened(told.name, _LONGEST_NAME)}"
        if told.only:
            say(f"{name}: only in {one_line((b if told.only == 'b' else a).name)}")
            continue
        fields = "; ".join(
            f"{field.name} {field.before or 'none'} → {field.after or 'none'}"
            for field in told.fields
        )
        ours, theirs = told.ours.at, told.theirs.at
        is_ours = ours is not None and (theirs is None or ours > theirs)
        by = one_line(f"in {a.name} {told.ours}" if is_ours else str(told.theirs))
        pair = f" is a pair with {shortened(told.pair, _LONGEST_NAME)}" if told.pair else ""
        say(f"{name}{pair}: {one_line(fields) or 'differs'}{by and ', '}{by}")
    number = counted(len(found), "record") if found else "No record"
    say(f"{number} {'differs' if len(found) < 2 else 'differ'}.")
