"""`annotator history`: who did what, when."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import counted, one_line, say, say_json, table
from annotator.cli.usage import UsageError, typed_time
from annotator.errors import RecordNotFoundError

if TYPE_CHECKING:
    from annotator.model import AnalystId, EditQuery, EditSummary
    from annotator.reader import Reader

SUMMARY = "Show who did what, when"
EXAMPLES = """\
annotator history letter.annotator
annotator history letter.annotator --limit 0 --json
annotator history letter.annotator --by "M. Roth" --since "3 May 2026"
annotator history letter.annotator --since 2026-05 --until yesterday"""

_PAGE = 500


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    parser.add_argument(
        "--limit",
        metavar="N",
        type=_count,
        default=50,
        help="how many edits at most, the newest first; 0 means all; 50 if not given",
    )
    parser.add_argument("--by", metavar="NAME", help="only what an analyst of this name did")
    parser.add_argument(
        "--since",
        metavar="DATE",
        type=typed_time,
        help="only from this day, month, year or time on: 2026-05-03, “3 May 2026”, 3.5.2026, "
        "“3.5.2026 14:30”, 14:30 (of today), yesterday; local time",
    )
    parser.add_argument(
        "--until",
        metavar="DATE",
        type=typed_time,
        help="only up to the end of this day, month, year or minute",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the newest edits first."""
    from annotator.model import EditQuery

    since, until = arguments.since, arguments.until
    if since and until and since[0] >= until[1]:
        raise UsageError("No time lies between the two: --since is after --until.")
    with open_project(arguments.project, is_read_only=True) as project:
        query = EditQuery(
            analysts=None if arguments.by is None else _called(arguments.by, project.read),
            since=since and since[0],
            until=until and until[1],
        )
        edits, is_cut = _newest(project.read, query, arguments.limit)
        if arguments.by is not None:
            seen = _seen(project.read, arguments.by, query)
            edits, is_cut = _together(edits, seen, is_cut, arguments.limit)
        begins_with_copy = project.read.history.begins_with_copy()
    if arguments.json:
        say_json([_members(edit) for edit in edits])
        return 0
    if edits:
        say(table((_row(edit) for edit in edits), ("Edit", "When", "Who", "What")))
    if is_cut:
        say(f"These are the newest {counted(len(edits), 'edit')}; --limit 0 shows all.")
    elif not edits:
        say("No edit answers what was asked.")
    elif begins_with_copy:
        say("The project is a copy that was handed on without its earlier history.")
    return 0


def _count(word: str) -> int:
    try:
        number = int(word)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"“{word}” is not a number of edits")
    return number


def _called(name: str, reader: Reader) -> tuple[AnalystId, ...]:
    """Return who goes or went by a name, whatever its case, and who is declared the same person.

    Nobody where only merges know the name. Raises RecordNotFoundError.
    """
    from annotator.agreement.coding import persons
    from annotator.merge.seen import seen_edits

    names, person, wanted = reader.history.editors(), persons(reader), _folded(name)
    found = {i for i, own in names.items() if wanted in {i, *map(_folded, own)}}
    same = {person.get(i, i) for i in found}
    found |= {i for i in names if person.get(i, i) in same}
    merged = {line.analyst_name: None for line in seen_edits(reader)}
    if not found and wanted not in map(_folded, merged):
        known = dict.fromkeys(one_line(own[-1]) for own in names.values())
        known |= {one_line(each): None for each in merged}
        raise RecordNotFoundError(
            "Nobody called “{0}” edited the project. Those who did: {1}.",
            one_line(name),
            ", ".join(known),
        )
    return tuple(found)


def _seen(reader: Reader, name: str, query: EditQuery) -> list[EditSummary]:
    """Return what somebody of a name did in another copy, as far as merges brought it here."""
    from annotator.merge.seen import seen_edits

    return [
        line
        for line in seen_edits(reader)
        if _folded(line.analyst_name) == _folded(name)
        and (query.since is None or line.at >= query.since)
        and (query.until is None or line.at < query.until)
    ]


def _together(
    edits: list[EditSummary], seen: list[EditSummary], is_cut: bool, limit: int
) -> tuple[list[EditSummary], bool]:
    """Return own edits and those that came by merge in the order of time, the newest first."""
    if not seen:
        return edits, is_cut
    both = sorted((*edits, *seen), key=lambda edit: edit.at, reverse=True)
    return (both[:limit], is_cut or len(both) > limit) if limit else (both, False)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _newest(reader: Reader, query: EditQuery, limit: int) -> tuple[list[EditSummary], bool]:
    """Return the newest edits, and whether there are older ones; a limit of 0 is none."""
    edits: list[EditSummary] = []
    while not limit or len(edits) <= limit:
        page = reader.history.lines(query, before=edits[-1].number if edits else None, limit=_PAGE)
        if not page:
            break
        edits += page
    return (edits[:limit], len(edits) > limit) if limit else (edits, False)


def _row(edit: EditSummary) -> tuple[str | int, ...]:
    when = edit.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return edit.number or "merged", when, edit.analyst_name, edit.label


def _members(edit: EditSummary) -> dict[str, Any]:
    """Return an edit as JSON members; Any, as JSON is."""
    return {
        "number": edit.number or None,
        "id": edit.id,
        "at": edit.at.isoformat(),
        "analyst": {"id": edit.analyst_id or None, "name": edit.analyst_name},
        "action": edit.action.value,
        "label": edit.label,
        "root": edit.root,
        "undoes": edit.undoes,
    }
