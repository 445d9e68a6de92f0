"""`annotator merge`: put what other files hold into a project, as one edit."""

from __future__ import annotations

import argparse
import signal
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from annotator import files
from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import counted, one_line, say, say_json, shortened
from annotator.errors import ReadOnlyProjectError
from annotator.merge import (
    Choice,
    Choices,
    Plan,
    Told,
    arrivals,
    opened,
    plan_merge,
    side_of,
    tell_arrivals,
    tell_conflicts,
    under_one_id,
)
from annotator.messages import kind_term
from annotator.model import Document
from annotator.progress import Tell
from annotator.project import Project
from annotator.settings import load_settings

EXAMPLES = """\
annotator merge letter.annotator letter-roth.annotator --dry-run
annotator merge letter.annotator letter-roth.annotator letter-klein.annotator
annotator merge letter.annotator letter-roth.annotator --prefer both
annotator merge letter.annotator colleague.json --json"""

_LONGEST_VALUE = 80
_NOUNS = {
    "project": ("detail of the project", "details of the project"),
    "evidence": ("passage of evidence", "passages of evidence"),
    "same_people": ("pair who are one person", "pairs who are one person"),
}
"""What is counted in lists that are not called by its plural."""


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
        "--unite",
        action="store_true",
        help="make sources and tags one that have the same name and kind under two ids",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="tell what would be done, and change nothing"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Merge all files at once, or nothing where conflicts wait for a choice.

    The project too is planned with as it is: unless something is merged, it stays so to the byte.
    """
    analyst = load_settings().analyst
    prefer = Choice(arguments.prefer) if arguments.prefer else None
    choices = Choices(prefer, unites_all=arguments.unite)
    with ExitStack() as stack:
        others = [stack.enter_context(opened(path, analyst)) for path in arguments.others]
        project = stack.enter_context(Project.open_as_it_is(arguments.project, analyst))
        ours = side_of(project.read, arguments.project.name)
        (ours, *others), _ = under_one_id((ours, *others))
        plan = plan_merge(ours, others, choices)
        if not arguments.json:
            listed = [one for one in plan.conflicts if one.is_open or not plan.is_open]
            conflicts = tell_conflicts(listed, ours, others)
            incoming = arrivals(tell_arrivals(plan, ours, others))
    if plan.is_to_do and not arguments.dry_run:
        _carry_out(plan, arguments.project)
    if arguments.json:
        say_json(_members(plan))
    else:
        _tell(plan, conflicts, incoming, prefer, is_dry=arguments.dry_run)
    return 1 if plan.is_open else 0


def _carry_out(plan: Plan, path: Path) -> None:
    with open_project(path, is_read_only=False) as project:
        if project.is_read_only:
            raise ReadOnlyProjectError(
                "{0} can only be read, so nothing was merged. Save a copy where you may write and "
                "merge into that.",
                path.name,
            )
        with interrupts_held() as hear:
            project.do(plan.command, hear)


@contextmanager
def interrupts_held() -> Iterator[Tell]:
    """Hold Ctrl+C back, and yield what raises it where an edit can be stopped.

    Anywhere else it might come between an edit and the closing of its file.
    """
    came: list[int] = []

    def hear(_share: float) -> None:
        if came:
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield hear
    finally:
        signal.signal(signal.SIGINT, before)


def _members(plan: Plan) -> dict[str, Any]:
    """Return a plan as JSON members; Any, as JSON is. Remarks are there where there are any."""
    proposed = [
        {
            "what": pair.what,
            "name": pair.name,
            "kept": pair.kept,
            "other": pair.other,
            "united": pair.other in plan.united,
        }
        for pair in plan.namesakes
        if pair.is_same
    ]
    remarks = {
        "two_way": plan.two_way,
        "twins": plan.twins,
        "other_projects": [{"file": name, "title": title} for name, title in plan.called],
        "same_name": proposed,
        "pairs": [{"present": present, "incoming": incoming} for present, incoming in plan.pairs],
    }
    return {
        "changed": plan.is_to_do,
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
        **{name: list(values) for name, values in remarks.items() if values},
    }


def _tell(
    plan: Plan,
    conflicts: Sequence[Told],
    incoming: Counter[tuple[str, str]],
    prefer: Choice | None,
    *,
    is_dry: bool,
) -> None:
    for name in plan.two_way:
        say(
            f"{one_line(name)} has no history in common with the project: what only one of them "
            "has is kept, and what differs is a conflict."
        )
    for name, title in plan.called:
        say(
            f"{one_line(name)} is another project, “{one_line(title)}”: its title and description "
            "are not taken in."
        )
    for title in plan.twins:
        say(f"“{one_line(title)}” has the text of a document that is here from another carrier.")
    if plan.pairs:
        say(
            f"{counted(len(plan.pairs), 'pair')}: claims come in on words that another analyst "
            "claims, too. They stay side by side, each with its analyst."
        )
    _tell_namesakes(plan)
    is_done = plan.is_to_do and not is_dry
    for analyst in sorted({analyst for analyst, _ in incoming}):
        by = f"from {one_line(analyst)}" if analyst else "without a name"
        numbers = {what: incoming[analyst, what] for what in plan.incoming}
        say(f"{'Came' if is_done else 'Comes'} in {by}: {_listed(numbers)}.")
    if any(plan.same.values()):
        say(f"The same: {_listed(plan.same)}.")
    for told in conflicts:
        _tell_conflict(told)
    if plan.is_open:
        waiting = counted(sum(one.is_open for one in plan.conflicts), "conflict")
        if prefer is Choice.BOTH:
            say(
                f"{waiting} in which both cannot be kept, so nothing was changed. Choose ours or "
                "theirs: for all with --prefer, or for each in the window (File, Merge…)."
            )
        else:
            say(
                f"{waiting}, so nothing was changed. Choose with --prefer: ours, theirs, or, for "
                "claims, marks, evidence and relations, both."
            )
    elif any(plan.incoming.values()):
        say(f"{'Would come in' if is_dry else 'Merged'}: {_listed(plan.incoming)}.")
    elif plan.is_to_do:
        say(f"{'Would be' if is_dry else 'Was'} noted as seen: nothing comes in but what is ours.")
    else:
        say("There is nothing to merge: the project already has everything.")


def _listed(numbers: Mapping[str, int]) -> str:
    """Return how many records of each list there are."""
    nouns = {name: _NOUNS.get(name, (name.removesuffix("s"),)) for name in numbers}
    return ", ".join(counted(n, *nouns[name]) for name, n in numbers.items() if n)


def _tell_namesakes(plan: Plan) -> None:
    same = [pair for pair in plan.namesakes if pair.is_same]
    for pair in same:
        kind = pair.what.removesuffix("s")
        end = "; they become one" if pair.other in plan.united else ""
        say(f"The same {kind} under two ids: “{one_line(pair.name)}”{end}.")
    if len(plan.united) < len(same):
        say("Add --unite to merge each pair, with everything that refers to them.")


def _tell_conflict(told: Told) -> None:
    is_within = told.document and told.type is not Document
    within = f", in {one_line(told.document)}" if is_within else ""
    say(f"Conflict: {kind_term(told.type)} {shortened(told.name, _LONGEST_VALUE)}{within}")
    sides = (("ours", told.ours, told.files[0]), ("theirs", told.theirs, told.files[1]))
    for side, signature, file in sides:
        told_by = one_line(", ".join(filter(None, (str(signature), file and f"in {file}"))))
        words = _said(told, is_ours=side == "ours")
        say(f"  {side}: {words}{told_by and ', '}{told_by}")


def _said(told: Told, *, is_ours: bool) -> str:
    """Return what a side says of a record in conflict; against a deletion, what it changed."""
    if told.only == ("b" if is_ours else "a"):
        return "deleted"
    values = []
    for field in told.since if told.only else told.fields:
        both = _value(field.before), _value(field.after)
        own, other = both if is_ours else both[::-1]
        values.append(f"{field.name} {other} → {own}" if told.only else f"{field.name} {own}")
    words = "; ".join(values)
    return f"changed: {words}" if told.only and words else words or "changed"


def _value(text: str) -> str:
    return shortened(one_line(text), _LONGEST_VALUE) or "none"
