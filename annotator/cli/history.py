"""`annotator history`: who did what, when."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from annotator.cli.opening import add_json, add_project, open_project
from annotator.cli.output import counted, say, say_json, table

if TYPE_CHECKING:
    from annotator.model import EditSummary
    from annotator.reader import Reader

SUMMARY = "Show who did what, when"
EXAMPLES = """\
annotator history letter.annotator
annotator history letter.annotator --limit 0 --json"""

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
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the newest edits first."""
    with open_project(arguments.project, is_read_only=True) as project:
        edits, is_cut = _newest(project.read, arguments.limit)
        begins_with_copy = project.read.begins_with_copy()
    if arguments.json:
        say_json([_members(edit) for edit in edits])
        return 0
    if edits:
        say(table((_row(edit) for edit in edits), ("Edit", "When", "Who", "What")))
    if is_cut:
        say(f"These are the newest {counted(len(edits), 'edit')}; --limit 0 shows all.")
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


def _newest(reader: Reader, limit: int) -> tuple[list[EditSummary], bool]:
    """Return the newest edits, and whether there are older ones; a limit of 0 is none."""
    edits: list[EditSummary] = []
    while not limit or len(edits) <= limit:
        page = reader.history(before=edits[-1].number if edits else None, limit=_PAGE)
        if not page:
            break
        edits += page
    return (edits[:limit], len(edits) > limit) if limit else (edits, False)


def _row(edit: EditSummary) -> tuple[str | int, ...]:
    when = edit.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return edit.number, when, edit.analyst_name, edit.label


def _members(edit: EditSummary) -> dict[str, Any]:
    """Return an edit as JSON members; Any, as JSON is."""
    return {
        "number": edit.number,
        "id": edit.id,
        "at": edit.at.isoformat(),
        "analyst": {"id": edit.analyst_id, "name": edit.analyst_name},
        "action": edit.action.value,
        "label": edit.label,
        "root": edit.root,
        "undoes": edit.undoes,
    }
