"""`annotator history`: who did what, when."""

from __future__ import annotations

import argparse
from typing import Any

from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import one_line, say, say_json, table
from annotator.cli.usage import UsageError, typed_time
from annotator.errors import RecordNotFoundError
from annotator.model import EditQuery, EditSummary, SeenEdit
from annotator.project.editors import Editor, editors, plain_name
from annotator.project.history_lines import HistoryFilter, HistoryLines
from annotator.reader import Reader

EXAMPLES = """\
annotator history letter.annotator
annotator history letter.annotator --limit 0 --json
annotator history letter.annotator --by "M. Roth" --since "3 May 2026"
annotator history letter.annotator --since 2026-05 --until yesterday"""


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
    """Print the newest edits first, with those that merges brought word of if any are asked for."""
    since, until = arguments.since, arguments.until
    if since and until and since[0] >= until[1]:
        raise UsageError("No time lies between the two: --since is after --until.")
    with open_project(arguments.project, is_read_only=True) as project:
        wanted = _filter(arguments, project.read)
        seen = [] if wanted == HistoryFilter() else _seen(project.read)
        edits, is_cut = _newest(HistoryLines(project.read, wanted, seen), arguments.limit)
        begins_with_copy = project.read.history.begins_with_copy()
    if arguments.json:
        say_json([_members(edit) for edit in edits])
        return 0
    if edits:
        say(table((_row(edit) for edit in edits), ("Edit", "When", "Who", "What")))
    if is_cut:
        newest = (
            "This is the newest edit"
            if len(edits) == 1
            else f"These are the newest {len(edits):,} edits"
        )
        say(f"{newest}; --limit 0 shows all.")
        return 0
    is_filtered = wanted != HistoryFilter()
    if not edits and is_filtered:
        say("No edits match.")
    if begins_with_copy:
        kept_back = "earlier history" if edits or is_filtered else "history"
        say(f"The project is a copy that was handed on without its {kept_back}.")
    return 0


def _count(word: str) -> int:
    try:
        number = int(word)
    except ValueError:
        number = -1
    if number < 0:
        raise argparse.ArgumentTypeError(f"“{word}” is not a number of edits")
    return number


def _filter(arguments: argparse.Namespace, reader: Reader) -> HistoryFilter:
    """Return what is asked for; raises RecordNotFoundError for the name of nobody."""
    editor = None if arguments.by is None else _called(arguments.by, reader)
    query = EditQuery(
        analysts=editor.ids if editor else None,
        since=arguments.since and arguments.since[0],
        until=arguments.until and arguments.until[1],
    )
    return HistoryFilter(query, editor=editor)


def _called(name: str, reader: Reader) -> Editor:
    """Return who goes or went by a name, whatever its case, and who is declared the same person.

    Several people of one name are taken together.
    """
    known = editors(reader, _seen(reader))
    found = [each for each in known if name in each.ids or plain_name(name) in each.names]
    if not known:
        raise RecordNotFoundError(
            "The project is a copy that was handed on without its history. Ask for one with it."
        )
    if not found:
        raise RecordNotFoundError(
            "Nobody called “{0}” edited the project. Those who did: {1}.",
            one_line(name),
            ", ".join(dict.fromkeys(one_line(each.name) for each in known)),
        )
    return Editor(
        found[0].name,
        tuple(i for each in found for i in each.ids),
        frozenset(own for each in found for own in each.names),
    )


def _seen(reader: Reader) -> list[SeenEdit]:
    from annotator.merge.seen import seen_edits  # most who ask for the history need no merging

    return seen_edits(reader)


def _newest(lines: HistoryLines, limit: int) -> tuple[list[EditSummary], bool]:
    """Return the newest edits, and whether there are older ones; a limit of 0 is none."""
    edits: list[EditSummary] = []
    while not lines.is_whole and (not limit or len(edits) <= limit):
        edits += lines.more()
    return (edits[:limit], len(edits) > limit) if limit else (edits, False)


def _row(edit: EditSummary) -> tuple[str | int, ...]:
    when = edit.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    seen = "withdrawn" if isinstance(edit, SeenEdit) and edit.is_withdrawn else "merged"
    return edit.number or seen, when, edit.analyst_name, edit.label


def _members(edit: EditSummary) -> dict[str, Any]:
    """Return an edit as JSON members; Any, as JSON is.

    One that a merge brought word of has no number, and says whether the merge was undone.
    """
    withdrawn = {"withdrawn": edit.is_withdrawn} if isinstance(edit, SeenEdit) else {}
    return {
        "number": edit.number or None,
        "id": edit.id,
        "at": edit.at.isoformat(),
        "analyst": {"id": edit.analyst_id or None, "name": edit.analyst_name},
        "action": edit.action.value,
        "label": edit.label,
        "root": edit.root,
        "undoes": edit.undoes,
        **withdrawn,
    }
