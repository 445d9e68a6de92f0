"""`annotator agree`: how far the analysts of a document agree."""

from __future__ import annotations

import argparse
from itertools import combinations
from typing import Any

from annotator.agreement.coding import Codings, codings
from annotator.agreement.disagreements import Compared, side_by_side
from annotator.agreement.figures import Figure, Paired, figures, paired
from annotator.cli.opening import add_json, add_project, named_document, open_project
from annotator.cli.output import counted, one_line, say, say_json, shortened
from annotator.errors import RecordNotFoundError
from annotator.model import AnalystId, Document, DocumentId
from annotator.reader import ClaimRow, Reader

EXAMPLES = """\
annotator agree letter.annotator
annotator agree letter.annotator --document "A secret letter" --json"""

_LONGEST_WORDS = 64

Json = dict[str, Any]
"""Members of a JSON object; Any, as JSON is."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's arguments."""
    add_project(parser)
    parser.add_argument(
        "--document", metavar="TITLE", help="the document (title, or id), if there are several"
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the figures, then the pairs that differ and the claims that stand alone."""
    with open_project(arguments.project, is_read_only=True) as project:
        read = project.read
        found = codings(read, _document(read, arguments.document))
        if len(found.people) < 2:
            raise RecordNotFoundError(
                "“{0}” holds the claims of {1}. Put another one's work in first, with "
                "`annotator merge`.",
                found.document.title,
                "one analyst" if found.people else "no analyst",
            )
        numbers = list(figures(found))
        matches = [paired(one, other) for one, other in combinations(found.people, 2)]
        compared = [side_by_side(found, match) for match in matches]
        names = {analyst.id: analyst.name for analyst in read.analysts()}
    if arguments.json:
        say_json(_members(found, numbers, matches))
    else:
        _tell(found, numbers)
        for match, items in zip(matches, compared, strict=True):
            _tell_pair(match, items, names)
    return 0


def _document(reader: Reader, wanted: str | None) -> DocumentId:
    if wanted is not None:
        return named_document(reader, wanted)
    documents = [document.id for document in reader.all(Document)]
    if not documents:
        raise RecordNotFoundError(
            "The project has no document. Add one with `annotator import` first."
        )
    if len(documents) > 1:
        raise RecordNotFoundError(
            "{0} documents are in the project. Name one with --document; `annotator info` lists "
            "them.",
            len(documents),
        )
    return documents[0]


def _members(found: Codings, numbers: list[Figure], matches: list[Paired]) -> Json:
    """Return what `--json` prints."""
    people = (
        {"id": p.analyst.id, "name": p.analyst.name, "claims": p.claims} for p in found.people
    )
    return {
        "document": found.document.id,
        "analysts": [{**person, "claims": len(person["claims"])} for person in people],
        "unsigned": found.unsigned,
        "unsigned_marks": found.unsigned_marks,
        "figures": [
            {
                "code": figure.code,
                "people": list(figure.people),
                "value": figure.value,
                "interval": list(figure.interval) if figure.interval else None,
                "units": figure.units,
                "left_out": figure.left_out,
                "is_thin": figure.is_thin,
                "meaning": figure.meaning,
                "cautions": list(figure.cautions),
            }
            for figure in numbers
        ],
        "pairs": [
            {
                "ours": each.ours.claim.id,
                "theirs": each.theirs.claim.id,
                "differs": list(each.differs),
            }
            for match in matches
            for each in match.pairs
        ],
        "alone": [
            row.claim.id for match in matches for row in (*match.only_ours, *match.only_theirs)
        ],
        "decisions": [
            {
                "id": decision.id,
                "by": decision.created_by,
                "claims": list(decision.claims),
                "kept": list(decision.kept),
                "own": decision.own,
                "note": decision.note,
            }
            for decision in found.decisions
        ],
    }


def _tell(found: Codings, numbers: list[Figure]) -> None:
    for person in found.people:
        say(f"{one_line(person.analyst.name)}: {counted(len(person.claims), 'claim')}")
    for number, noun in ((found.unsigned, "claim"), (found.unsigned_marks, "mark")):
        if number:
            say(f"Left out: {counted(number, noun)} of which nobody knows who made them")
    say()
    for figure in numbers:
        value = "–" if figure.value is None else f"{figure.value:.3f}"
        if figure.interval:
            value += f" ({figure.interval[0]:.2f} to {figure.interval[1]:.2f})"
        units = counted(figure.units, "unit")
        say(f"{value}  {figure.name}; {one_line(', '.join(figure.people))}")
        say(f"    {units}; {figure.left_out:,} left out. {figure.meaning}")
        for caution in figure.cautions:
            say(f"    {caution}")


def _tell_pair(match: Paired, items: list[Compared], names: dict[AnalystId, str]) -> None:
    """Tell where two differ, in the order of the text, and what was decided about it."""
    ours, theirs = (one_line(side.analyst.name) for side in (match.ours, match.theirs))
    differ = [item for item in items if not item.is_alike]
    decided = sum(bool(item.decisions) for item in differ)
    alike = len(items) - len(differ)
    say()
    say(f"{ours} and {theirs}: {counted(len(match.pairs), 'pair')}, {alike:,} of them alike")
    if differ:
        say(f"{counted(len(differ), 'disagreement')}, {decided:,} of them decided")
    for item in differ:
        what = ", ".join(item.differs) or f"only {ours if item.rows[0] else theirs}"
        say(f"    “{_words(item.first)}”: {what}")
        for decision in item.decisions:
            who = names.get(decision.created_by, "somebody") if decision.created_by else "somebody"
            say(f"        {one_line(who)}: {one_line(item.outcome(decision))}")


def _words(row: ClaimRow) -> str:
    words = " … ".join(span.exact for span in row.claim.spans)
    return shortened(one_line(words), _LONGEST_WORDS)
