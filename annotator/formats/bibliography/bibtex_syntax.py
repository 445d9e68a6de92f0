"""The files of BibTeX and BibLaTeX: their entries with fields, in TeX, and back.

bibtexparser finds where a block ends, also behind a broken one. What a value is made of (`@string`,
`#`), a comma that is missing between two fields and `crossref` are seen to here.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from annotator.formats.bibliography.entries import Outside
from annotator.messages import Message
from annotator.text.word_lists import words

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PARTS_OF_BOOKS = words(
    "inbook bookinbook suppbook incollection suppcollection inproceedings conference inreference"
)
_NOT_INHERITED = words("crossref xref key entryset related ids options shorttitle")
_NEXT_FIELD = re.compile(r"\s*,?\s*([A-Za-z][\w+:.-]*)\s*=\s*")
_JOINED = re.compile(r"\s*#\s*")
_WORD = re.compile(r'[^\s#,{}"=]+')
_BROKEN_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*[{(]\s*([^\s,{}()=\"]*)")
_NO_ENTRIES = ("string", "preamble", "comment")
_LONGEST_VALUE = 4_000_000

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("bibtexparser").propagate = False  # what is broken is told as a note


@dataclass(slots=True)
class BibEntry:
    """One entry; fields are in small letters and in TeX. `trouble` says why it cannot be read."""

    type: str
    key: str
    fields: dict[str, str] = field(default_factory=dict)
    trouble: Message | None = None


def split(text: str) -> list[BibEntry | Outside]:
    """Return the entries of a file in order, broken ones too, and what stands between them.

    Lines that begin with `%` are remarks.
    """
    strings: dict[str, str] = {}
    found: list[BibEntry | Outside] = []
    for block in Splitter(text).split().blocks:
        match _wanted(block):
            case String() as string:
                strings[string.key.lower()] = _resolved(string.value, strings)[0]
            case Entry() as entry:
                found.append(_entry(entry, strings))
            case ParsingFailedBlock() as broken:
                begin = _BROKEN_ENTRY.match(broken.raw or "")
                if begin and begin[1].lower() not in _NO_ENTRIES:
                    why = Message("its braces or quotation marks do not close")
                    found.append(BibEntry(begin[1].lower(), begin[2], trouble=why))
                else:
                    found += _outside(broken)
            case ImplicitComment() as between:
                found += _outside(between)
            case _:
                pass
    _inherit([each for each in found if isinstance(each, BibEntry)])
    return found


def _outside(block: Block) -> Iterator[Outside]:
    """Yield the lines of a block that are no remarks, those that stand together as one."""
    lines: list[tuple[int, str]] = []
    for number, line in enumerate((block.raw or "").split("\n"), (block.start_line or 0) + 1):
        if line.strip() and not line.lstrip().startswith("%"):
            lines.append((number, line.strip()))
        elif lines and line.strip():
            yield Outside(lines[0][0], lines[-1][0], lines[0][1])
            lines = []
    if lines:
        yield Outside(lines[0][0], lines[-1][0], lines[0][1])


def joined(entries: Iterable[BibEntry]) -> Iterator[str]:
    """Yield the text of a file with some entries, whose fields are in TeX."""
    is_empty = True
    for entry in entries:
        is_empty = False
        lines = [f"@{entry.type}{{{entry.key},"]
        lines += [f"  {name} = {{{value}}}," for name, value in entry.fields.items()]
        yield "\n".join([*lines, "}\n\n"])
    if is_empty:
        yield "% No references\n"


def _wanted(block: Block) -> Block | None:
    """Return a block, also where another one has its key, or a field stands in it twice."""
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        return block.ignore_error_block
    return block


def _entry(block: Entry, strings: dict[str, str]) -> BibEntry:
    entry = BibEntry(block.entry_type.strip().lower(), block.key)
    for each in block.fields:
        name, value = each.key.lower(), str(each.value)
        while name:
            resolved, rest = _resolved(value, strings)
            if resolved.strip() and not entry.fields.get(name):
                entry.fields[name] = resolved
            missing = _NEXT_FIELD.match(rest)  # a comma is missing before it
            name, value = (missing[1].lower(), rest[missing.end() :]) if missing else ("", "")
    return entry


def _resolved(value: str, strings: dict[str, str]) -> tuple[str, str]:
    """Return what a value says once its strings are put in, and what stands behind it."""
    pieces: list[str] = []
    at = len(value) - len(value.lstrip())
    size = 0
    while True:
        end = _end_of_piece(value, at)
        piece = value[at:end]
        pieces.append(piece[1:-1] if piece[:1] in ('"', "{") else _value_of(piece, strings))
        size += len(pieces[-1])
        following = _JOINED.match(value, end)
        if following is None or size > _LONGEST_VALUE:
            return "".join(pieces), value[end:]
        at = following.end()


def _end_of_piece(value: str, start: int) -> int:
    first = value[start : start + 1]
    if first not in ('"', "{"):
        word = _WORD.match(value, start)
        return word.end() if word else start
    depth = 0
    for found in re.compile(r'\\.|[{}"]', re.DOTALL).finditer(value, start + (first == '"')):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth <= 0 and found[0] == ('"' if first == '"' else "}"):
            return found.end()
    return len(value)


def _value_of(word: str, strings: dict[str, str]) -> str:
    return strings.get(word.lower(), word)


def _inherit(entries: list[BibEntry]) -> None:
    """Give entries what they leave to the one that their `crossref` names."""
    wanted = {_parent(entry) for entry in entries} - {""}
    parents = {e.key.lower(): dict(e.fields) for e in reversed(entries) if e.key.lower() in wanted}
    for entry in entries:
        for name, value in parents.get(_parent(entry), {}).items():
            if name not in _NOT_INHERITED:
                entry.fields.setdefault(_inherited(name, entry.type), value)


def _parent(entry: BibEntry) -> str:
    """Return the key of the entry that one inherits from, empty where there is none."""
    key = entry.fields.get("crossref", "").strip().lower()
    return key if key != entry.key.lower() else ""


def _inherited(name: str, entry_type: str) -> str:
    """Return the field that a parent's field becomes, as BibLaTeX has it."""
    if name in ("title", "subtitle", "titleaddon") and entry_type in _PARTS_OF_BOOKS:
        return f"book{name}"
    if name == "title" and entry_type == "article":
        return "journal"
    if name == "author" and entry_type in _PARTS_OF_BOOKS:
        return "bookauthor"
    return name
