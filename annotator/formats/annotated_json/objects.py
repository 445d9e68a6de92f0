"""The text of the file's objects, made from stored columns.

It works column by column over a page of rows: most members are empty in most rows, and what a
loop does for a whole page at once costs a fraction of what it costs row by row.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import repeat
from typing import Any

from annotator.formats.annotated_json.members import (
    CONTEXT_LENGTH,
    Form,
    Member,
    members_of,
)
from annotator.formats.annotated_json.parsing import Json
from annotator.formats.annotated_json.times import parse_time, written_time
from annotator.model import Record

quote: Callable[[str], str] = json.encoder.encode_basestring
"""A text as JSON, with all but controls, quotes and backslashes as it is."""

Row = tuple[Any, ...]
"""Stored values of no one type, hence Any."""


class ObjectWriter:
    """Writes the objects of one record type at one depth of the file."""

    def __init__(self, cls: type[Record], depth: int, text_of: Callable[[str], str]) -> None:
        self._members = members_of(cls)
        self.fields = (*(member.field for member in self._members), "extra")
        """The columns that a row for `write` holds."""
        self._depth = depth
        self._text_of = text_of
        self._begin = ",\n" + " " * depth + "{"
        self._before = ",\n" + " " * (depth + 1)
        self._end = "\n" + " " * depth + "}"

    def documents_of(self, rows: Sequence[Row]) -> list[str]:
        """Return the ids of the documents that objects name, empty where they name none."""
        if "document" not in self.fields:
            return [""] * len(rows)
        place = self.fields.index("document")
        return [row[place] for row in rows]

    def write(
        self, rows: Sequence[Row], documents: Sequence[str], further: Sequence[str] = ()
    ) -> Iterable[Sequence[str]]:
        """Return the text of an object for each row, in parts; each begins with a comma.

        `documents` are the ids of those that spans are in; `further` is the text of members that
        come last.
        """
        if not rows:
            return ()
        columns = list(zip(*rows, strict=True))
        written = [
            self._column(member, values, documents)
            for member, values in zip(self._members, columns, strict=False)
            if member.is_always_written or not {None, _empty(member)}.issuperset(values)
        ]
        if further:
            written.append(list(further))
        parts = zip(repeat(self._begin), *written, repeat(self._end), strict=False)
        return map(self._with_extra, parts, rows) if any(columns[-1]) else parts

    def _column(self, member: Member, values: Row, documents: Sequence[str]) -> list[str]:
        """Return a member's text for each row, empty where there is nothing to write."""
        head = f"{self._before}{quote(member.name)}: "
        if member is self._members[0]:
            head = head[1:]
        if member.form in (Form.REFERENCE, Form.WORD) and not member.is_nullable:
            # Few are named by many.
            known = {v: head + quote(v or "") for v in set(values)}
            if not member.is_always_written:
                known |= {None: "", "": ""}
            return list(map(known.__getitem__, values))
        if member.form in (Form.ID, Form.TEXT, Form.REFERENCE, Form.WORD):
            if member.is_nullable:
                return [head + (quote(v) if v else "null") for v in values]
            if member.is_always_written:
                return [head + quote(v) for v in values]
            return [head + quote(v) if v else "" for v in values]
        texts = self._texts(member, head, values, documents)
        if member.is_always_written:
            return list(texts)
        empty = _empty(member)
        return [
            text if value is not None and value != empty else ""
            for value, text in zip(values, texts, strict=True)
        ]

    def _texts(
        self, member: Member, head: str, values: Row, documents: Sequence[str]
    ) -> Iterator[str]:
        """Yield a member's text for each row, whether or not it is to be written."""
        depth = self._depth + 1
        match member.form:
            case Form.SPANS:
                return self._spans(_parsed(values), documents, depth, head)
            case Form.MENTIONS:
                return (self._mentions(mentions, depth, head) for mentions in _parsed(values))
            case Form.REFERENCES:
                # Few lists are carried by many.
                known = {
                    v: list_of(list(map(quote, json.loads(v))), depth, head) for v in {*values}
                }
                return map(known.__getitem__, values)
            case Form.OBJECT:
                return (head + indented(json.loads(v), depth) if v else "" for v in values)
            case Form.FLAG:
                return (head + ("true" if value else "false") for value in values)
            case Form.TIME:
                return (head + quote(written_time(value)) if value else "" for value in values)
            case _:
                return (f"{head}{value}" for value in values)

    def _spans(
        self, lists: Iterable[list[Any]], documents: Iterable[str], depth: int, head: str
    ) -> Iterator[str]:
        """Yield the text of each list of stored spans, with the words around them.

        Most lists hold one span, which is written without a list of its own.
        """
        begin, _, end = _around_items(depth)
        text_of, opening, written = self._text_of, "{" + _before_start(depth), _span_writer(depth)
        first = f"{head}{begin}{opening}"
        known, text = None, ""
        for spans, document in zip(lists, documents, strict=False):
            if not spans:
                yield head + "[]"
                continue
            if document != known:
                known, text = document, text_of(document)
            if len(spans) == 1:
                yield written(first, end, text, *spans[0])
            else:
                yield list_of([written(opening, "", text, *s) for s in spans], depth, head)

    def _mentions(self, mentions: Sequence[list[Any]], depth: int, head: str) -> str:
        """Return the text of a list of stored mentions, which are spans that name documents."""
        start, written = _before_start(depth), _span_writer(depth)
        before = "{" + start.partition('"')[0] + '"document": '
        items = [
            written(f"{before}{quote(document)},{start}", "", self._text_of(document), *span)
            for document, *span in mentions
        ]
        return list_of(items, depth, head)

    def _with_extra(self, parts: Sequence[str], row: Row) -> Sequence[str]:
        """Add what came in with the object and has no field, or no room in its field."""
        if not row[-1]:
            return parts
        *parts, end = filter(None, parts)
        # A part may hold two members; those have names that no extra member has.
        places = {part.split(":", 1)[0].lstrip(",\n "): i for i, part in enumerate(parts)}
        times = {m.name: row[i] for i, m in enumerate(self._members) if m.form is Form.TIME}
        for name, value in json.loads(row[-1]).items():
            text = f"{self._before}{quote(name)}: {indented(value, self._depth + 1)}"
            if quote(name) not in places:
                parts.append(text)
            elif times.get(name) and _is_same_time(value, times[name]):
                parts[places[quote(name)]] = text
        return [*parts, end]


def list_of(items: Sequence[str], depth: int, head: str = "") -> str:
    """Return the text of a list behind its head, each of its items on a line of its own."""
    if not items:
        return head + "[]"
    begin, between, end = _around_items(depth)
    return f"{head}{begin}{between.join(items)}{end}"


def _before_start(depth: int) -> str:
    """Return what comes before the start of a span in a list at a depth."""
    return "\n" + " " * (depth + 2) + '"start": '


@cache
def _span_writer(depth: int) -> Callable[..., str]:
    """Return what writes a span from its start on, in a list at a depth.

    It takes what comes before and after it, the text that it is in, and its stored values.
    No other part of a file takes as long.
    """
    before = "\n" + " " * (depth + 2)
    to_end, to_exact, to_prefix, to_suffix = (
        f',{before}"{name}": ' for name in ("end", "exact", "prefix", "suffix")
    )
    closing, length = before[:-1] + "}", CONTEXT_LENGTH

    def written(
        begin: str, behind: str, text: str, start: int, end: int, exact: str, extra: str = ""
    ) -> str:
        return (
            f"{begin}{start}{to_end}{end}{to_exact}{quote(exact)}"
            f"{to_prefix}{quote(text[start - length if start > length else 0 : start])}"
            f"{to_suffix}{quote(text[end : end + length])}"
            f"{_further_members(extra, depth + 2) if extra else ''}{closing}{behind}"
        )

    return written


@cache
def _around_items(depth: int) -> tuple[str, str, str]:
    before = "\n" + " " * (depth + 1)
    return f"[{before}", f",{before}", f"{before[:-1]}]"


def indented(value: Json, depth: int) -> str:
    """Return a JSON value as text that fits at a depth."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return text.replace("\n", "\n" + " " * depth)


def _parsed(values: Sequence[str]) -> list[Any]:
    """Parse a whole column at once, which takes a quarter of the time."""
    parsed: list[Any] = json.loads("[" + ",".join(values) + "]")
    return parsed


def _empty(member: Member) -> object:
    """Return the stored value that means there is nothing to write."""
    if member.form is Form.FLAG:
        return 0 if member.default is False else None
    return "[]" if member.default == () else ""


def _further_members(extra: str, depth: int) -> str:
    """Return the text of members that come behind others at a depth."""
    before = ",\n" + " " * depth
    members = json.loads(extra).items()
    return "".join(f"{before}{quote(name)}: {indented(value, depth)}" for name, value in members)


def _is_same_time(spelling: object, stored: str) -> bool:
    time = parse_time(spelling) if isinstance(spelling, str) else None
    return time is not None and time.isoformat() == stored
