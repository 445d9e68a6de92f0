"""`annotator merge`: put what other files hold into a project, as one edit."""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from annotator import files
from annotator.cli.opening import add_json, add_project
from annotator.cli.output import counted, one_line, say, say_json, shortened
from annotator.errors import ReadOnlyProjectError

if TYPE_CHECKING:
    from annotator.merge import Conflict, Plan

SUMMARY = "Put colleagues' copies together with a project, as one edit"
EXAMPLES = """\
annotator merge letter.annotator letter-roth.annotator --dry-run
annotator merge letter.annotator letter-roth.annotator letter-klein.annotator
annotator merge letter.annotator letter-roth.annotator --prefer both
annotator merge letter.annotator colleague.json --json"""

_LONGEST_VALUE = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words of this command."""
    add_project(parser)
    parser.add_argument(
        "others",
        metavar="OTHER",
        type=files.path_of,
        nargs="+",
        help="projects or annotated JSON to take in; they stay as they are",
    )
    parser.add_argument(
        "--prefer",
        choices=("ours", "theirs", "both"),
        help="what becomes of conflicts; both keeps two records of claims, marks, evidence and "
        "relations",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="tell what would be done, and change nothing"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Merge all files at once, or nothing where conflicts wait for a choice."""
    from annotator.merge import Choice, opened, plan_merge, side_of
    from annotator.project import Project
    from annotator.settings import load_settings

    analyst = load_settings().analyst
    choice = Choice(arguments.prefer) if arguments.prefer else None
    with ExitStack() as stack:
        # Theirs first: a file that is refused leaves ours unopened.
        others = [stack.enter_context(opened(path, analyst)) for path in arguments.others]
        project = stack.enter_context(Project.open(arguments.project, analyst))
        if project.is_read_only and not arguments.dry_run:
            raise ReadOnlyProjectError(
                "{0} can only be read, so nothing was merged. Save a copy where you may write and "
                "merge into that.",
                project.path.name,
            )
        plan = plan_merge(side_of(project.read, project.path.name), others, choice)
        is_done = plan.has_changes and not plan.is_open
        if is_done and not arguments.dry_run:
            project.do(plan.command)
    is_changed = is_done and bool(plan.command.changes)
    if arguments.json:
        say_json(_members(plan, is_changed=is_changed))
    else:
        _tell(plan, is_changed=is_changed, is_dry=arguments.dry_run)
    return 1 if plan.is_open else 0


def _members(plan: Plan, *, is_changed: bool) -> dict[str, Any]:
    """Return a plan as JSON members; Any, as JSON is."""
    return {
        "changed": is_changed,
        "incoming": plan.incoming,
        "same": plan.same,
        "conflicts": [
            {
                "what": conflict.what,
                "id": conflict.id,
                "fields": list(conflict.fields),
                "ours": conflict.ours,
                "theirs": conflict.theirs,
            }
            for conflict in plan.conflicts
        ],
        "two_way": list(plan.two_way),
        "twins": list(plan.twins),
    }


def _tell(plan: Plan, *, is_changed: bool, is_dry: bool) -> None:
    for name in plan.two_way:
        say(
            f"{one_line(name)} has no history in common with the project: what only one of them "
            "has is kept, and what differs is a conflict."
        )
    for title in plan.twins:
        say(f"“{one_line(title)}” has the text of a document that is here from another carrier.")
    for conflict in plan.conflicts:
        _tell_conflict(conflict)
    incoming = [f"{number:,} {name}" for name, number in plan.incoming.items() if number]
    if plan.is_open:
        number = sum(conflict.is_open for conflict in plan.conflicts)
        say(
            f"{counted(number, 'conflict')}, so nothing was changed. Choose with --prefer: ours, "
            "theirs, or, for claims, marks, evidence and relations, both."
        )
    elif is_changed:
        say(f"{'Would come in' if is_dry else 'Merged'}: {', '.join(incoming)}.")
    else:
        say("Nothing comes in: the project has it all.")


def _tell_conflict(conflict: Conflict) -> None:
    ours, theirs = conflict.ours, conflict.theirs
    record = ours or theirs
    words = " … ".join(span["exact"] for span in record.get("spans", ()))
    name = record.get("name") or record.get("title") or (f"“{words}”" if words else conflict.id)
    say(f"Conflict, {conflict.what}: {shortened(name, _LONGEST_VALUE)}")
    for side, view in (("ours", ours), ("theirs", theirs)):
        if view is None:
            say(f"  {side}: deleted")
        elif conflict.fields:
            told = (f"{name} {_value(view.get(name))}" for name in conflict.fields)
            say(f"  {side}: {'; '.join(told)}")
        else:
            say(f"  {side}: changed")


def _value(value: Any) -> str:  # noqa: ANN401 - of any JSON
    import json

    if isinstance(value, str) or value is None:
        return shortened(value or "none", _LONGEST_VALUE)
    if isinstance(value, list) and value and all("exact" in i for i in value if i):
        return shortened("“" + " … ".join(i["exact"] for i in value) + "”", _LONGEST_VALUE)
    return shortened(json.dumps(value, ensure_ascii=False), _LONGEST_VALUE)
