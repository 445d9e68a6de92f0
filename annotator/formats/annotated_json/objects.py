"""The text of the file's objects, made from stored columns.

It works column by column over a page of rows: most members are empty in most rows, and what a
loop does for a whole page at once costs a fraction of what it costs row by row.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
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
        self._indentation = " " * (depth + 1)

    def documents_of(self, rows: Sequence[Row]) -> list[str]:
        """Return the ids of the documents that objects name, empty where they name none."""
        if "document" not in self.fields:
            return [""] * len(rows)
        place = self.fields.index("document")
        return [row[place] for row in rows]

    def write(
        self, rows: Sequence[Row], documents: Sequence[str], further: Sequence[str] = ()
    ) -> list[str]:
        """Return the text of an object for each row.

        `documents` are the ids of those that spans are in; `further` is the text of members that
        come last.
        """
        if not rows:
            return []
        columns = list(zip(*rows, strict=True))
        written = [
            self._column(member, values, documents)
            for member, values in zip(self._members, columns, strict=False)
            if member.is_always_written or not {None, _empty(member)}.issuperset(values)
        ]
        if further:
            written.append(list(further))
        parts = (filter(None, part) for part in zip(*written, strict=True))
        end = "\n" + " " * self._depth + "}"
        if not any(columns[-1]):
            return ["{\n" + ",\n".join(part) + end for part in parts]
        return [
            "{\n" + ",\n".join(self._with_extra(list(part), row)) + end
            for row, part in zip(rows, parts, strict=True)
        ]

    def _column(self, member: Member, values: Row, documents: Sequence[str]) -> list[str]:
        """Return a member's text for each row, empty where there is nothing to write."""
        head = f"{self._indentation}{quote(member.name)}: "
        if member.form in (Form.REFERENCE, Form.WORD) and not member.is_nullable:
            # Few are named by many.
            known = {v: head + quote(v or "") for v in set(values)}
            if not member.is_always_written:
                known |= {None: "", "": ""}
            return [known[v] for v in values]
        if member.form in (Form.ID, Form.TEXT, Form.REFERENCE, Form.WORD):
            if member.is_nullable:
                return [head + (quote(v) if v else "null") for v in values]
            if member.is_always_written:
                return [head + quote(v) for v in values]
            return [head + quote(v) if v else "" for v in values]
        texts = self._texts(member, values, documents)
        if member.is_always_written:
            return [head + text for text in texts]
        empty = _empty(member)
        return [
            head + text if value is not None and value != empty else ""
            for value, text in zip(values, texts, strict=True)
        ]

    def _texts(self, member: Member, values: Row, documents: Sequence[str]) -> Iterator[str]:
        depth = self._depth + 1
        match member.form:
            case Form.SPANS:
                span = _SpanWriter(depth + 1)
                return (
                    list_of([span.write(one, text) for one in spans], depth)
                    for spans, document in zip(_parsed(values), documents, strict=True)
                    for text in (self._text_of(document) if spans else "",)
                )
            case Form.MENTIONS:
                return (
                    list_of([self._mention(m, _SpanWriter(depth + 1)) for m in mentions], depth)
                    for mentions in _parsed(values)
                )
            case Form.REFERENCES:
                return (list_of([quote(i) for i in ids], depth) for ids in _parsed(values))
            case Form.OBJECT:
                return (indented(json.loads(value), depth) if value else "" for value in values)
            case Form.FLAG:
                return ("true" if value else "false" for value in values)
            case Form.TIME:
                return (quote(written_time(value)) if value else "" for value in values)
            case _:
                return map(str, values)

    def _mention(self, mention: list[Any], writer: _SpanWriter) -> str:
        document, *span = mention
        return writer.write(span, self._text_of(document), f'"document": {quote(document)}')

    def _with_extra(self, parts: list[str], row: Row) -> list[str]:
        """Add what came in with the object and has no field, or no room in its field."""
        if not row[-1]:
            return parts
        # A part may hold two members; those have names that no extra member has.
        places = {part.split(":", 1)[0]: index for index, part in enumerate(parts)}
        times = {m.name: row[i] for i, m in enumerate(self._members) if m.form is Form.TIME}
        for name, value in json.loads(row[-1]).items():
            head = self._indentation + quote(name)
            text = f"{head}: {indented(value, self._depth + 1)}"
            if head not in places:
                parts.append(text)
            elif times.get(name) and _is_same_time(value, times[name]):
                parts[places[head]] = text
        return parts


def list_of(items: Sequence[str], depth: int) -> str:
    """Return the text of a list, each of its items on a line of its own."""
    if not items:
        return "[]"
    before = "\n" + " " * (depth + 1)
    return "[" + before + ("," + before).join(items) + "\n" + " " * depth + "]"


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


class _SpanWriter:
    """Writes spans at one depth of the file."""

    def __init__(self, depth: int) -> None:
        self._depth = depth
        before, self._end = "\n" + " " * (depth + 1), "\n" + " " * depth + "}"
        self._between = "," + before
        self._begin = "{" + before

    def write(self, span: list[Any], text: str, first: str = "") -> str:
        """Return the text of a stored span, with the words around it in the document's text.

        `first` is the text of a member that comes before all others.
        """
        start, end, exact, *extra = span
        between = self._between
        members = (
            f'"start": {start}{between}"end": {end}{between}"exact": {quote(exact)}'
            f'{between}"prefix": {quote(text[max(0, start - CONTEXT_LENGTH) : start])}'
            f'{between}"suffix": {quote(text[end : end + CONTEXT_LENGTH])}'
        )
        if first:
            members = first + self._between + members
        if extra:
            for name, value in json.loads(extra[0]).items():
                members += f"{self._between}{quote(name)}: {indented(value, self._depth + 1)}"
        return self._begin + members + self._end


def _is_same_time(spelling: object, stored: str) -> bool:
    time = parse_time(spelling) if isinstance(spelling, str) else None
    return time is not None and time.isoformat() == stored
