"""What a file of references holds, however it is written, and what is told of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from annotator.errors import ImportRefusedError
from annotator.formats.parsed import Parsed
from annotator.messages import Message
from annotator.model import Source
from annotator.progress import Tell
from annotator.references import Item, Json, source_of
from annotator.references.items import DATES, NAMES
from annotator.text.canonical import canonicalise
from annotator.text.quoting import shortened

MOST = 20_000
"""Entries of one file: more are made to exhaust a program, or are a library's catalogue."""
_MOST_NOTES = 200
_DEEPEST = 12
_LARGEST = 2_000_000
"""Characters of one entry, as JSON."""
_LONGEST_KEY = 60
_TELLING = NAMES | DATES | {
    *("title", "title-short", "container-title", "URL", "DOI", "ISBN", "publisher", "note"),
}  # fmt: skip


_BETWEEN_DOIS = re.compile(
    r"[\s,;|]+(?:and\s+)?(?=(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?10\.\d{4,9}/)", re.IGNORECASE
)


def dois(text: str) -> list[str]:
    """Return the DOIs that stand in one field, each as it is written."""
    return [doi for doi in _BETWEEN_DOIS.split(text.strip().rstrip(",;")) if doi]


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry that cannot be read: what it is called, if that is known, and why."""

    key: str
    why: Message


@dataclass(frozen=True, slots=True)
class Outside:
    """Lines, numbered from 1, that belong to no entry, with the words of the first."""

    first: int
    last: int
    words: str


def parsed(entries: Iterable[Item | Broken | Outside], name: str, count: int, tell: Tell) -> Parsed:
    """Return the sources that entries become; raises ImportRefusedError where none can be read.

    One that says nothing is told by its number, from 1, and keeps no other one out. `count` is
    about how many there are.
    """
    if count > MOST:
        raise ImportRefusedError(
            "{0} was not imported: it holds more than {1} entries, the most that are read at once. "
            "Split it and import the parts.",
            name,
            MOST,
        )
    sources = []
    notes: list[Message] = []
    number = 0
    for entry in entries:
        if isinstance(entry, Outside):
            notes.append(_outside(entry))
            continue
        number += 1
        if number % 100 == 0:
            tell(min(number / max(count, 1), 1.0))
        found = entry if isinstance(entry, Broken) else source(entry)
        if isinstance(found, Broken):
            notes.append(_left_out(number, found))
        else:
            sources.append(found)
    if not sources:
        raise ImportRefusedError(
            "{0} was not imported: none of its entries can be read. {1}",
            name,
            notes[0] if notes else Message("It holds none."),
        )
    if len(notes) > _MOST_NOTES:
        more = Message("{0} more were left out.", len(notes) - _MOST_NOTES)
        notes = [*notes[:_MOST_NOTES], more]
    return Parsed(tuple(sources), notes=tuple(notes))


def _outside(lines: Outside) -> Message:
    words = shortened(lines.words, _LONGEST_KEY)
    if lines.first == lines.last:
        return Message("Line {0}, “{1}”, belongs to no entry and was left out.", lines.first, words)
    return Message(
        "Lines {0} to {1}, from “{2}” on, belong to no entry and were left out.",
        lines.first,
        lines.last,
        words,
    )


def _left_out(number: int, entry: Broken) -> Message:
    if not entry.key:
        return Message("Entry {0} was left out: {1}.", number, entry.why)
    key = shortened(entry.key, _LONGEST_KEY)
    return Message("Entry {0}, “{1}”, was left out: {2}.", number, key, entry.why)


def source(item: Item) -> Source | Broken:
    """Return the source that an item becomes, whose texts can be kept, or why it is of no use."""
    key = item.get("id")
    label = str(key) if isinstance(key, str | int) else ""
    if not any(item.get(name) for name in _TELLING):
        return Broken(label, Message("it names no title, no person, no date and no address"))
    try:
        fit = _fit_to_keep(item, 0)
    except RecursionError:
        return Broken(label, Message("it is nested too deeply"))
    except OverflowError:
        return Broken(label, Message("it holds a number that is too large"))
    assert isinstance(fit, dict), "an object stays one"
    made = source_of(fit)
    if len(made.csl) > _LARGEST:
        return Broken(label, Message("it is too large for a reference"))
    return made


def _fit_to_keep(value: Json, depth: int) -> Json:
    """Return a value whose texts are canonical; raises RecursionError or OverflowError."""
    if depth > _DEEPEST:
        raise RecursionError
    if isinstance(value, str):
        return _canonical(value)
    if isinstance(value, list):
        return [_fit_to_keep(each, depth + 1) for each in value]
    if isinstance(value, float) and not isfinite(value):
        raise OverflowError  # as 1e999 is read
    if isinstance(value, dict):
        return {_canonical(k): _fit_to_keep(v, depth + 1) for k, v in value.items()}
    return value


def _canonical(text: str) -> str:
    # What is printable has nothing that is unfit, and is far sooner known.
    return text if text.isprintable() else canonicalise(text).text
