"""Untrusted JSON, parsed strictly, within bounds, and never whole in memory.

Python's parser lets duplicate members, NaN and lone surrogates pass, and needs many times a file's
size in memory. Here it gets one value of the top level, or one item of a list there, at a time out
of a window over the file; the few signs between them are read by hand.
"""

from __future__ import annotations

import codecs
import json
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NoReturn

from annotator.formats.annotated_json.faults import FaultError, Step, shown
from annotator.messages import Message
from annotator.progress import Tell, unheard

SIZE_LIMIT = 256 * 1024 * 1024
VALUE_LIMIT = 2_000_000
"""Values in one item or one member that the format does not know, which bounds the memory."""
DEPTH_LIMIT = 100
"""Levels in a member that the format does not know."""

_WINDOW = 1024 * 1024
_LONGEST_SIGN = 16
"""Characters of the longest word or escape that the end of a window may cut in two."""
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BLANK = re.compile(r"[ \t\r\n]*")
_TEXTS = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_ESCAPED_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")

Bytes = bytes | bytearray
Json = Any
"""A JSON value. `Any` because JSON has no narrower type that mypy can follow."""


class Stream:
    """A file's text from its beginning to its end; raises FaultError where that is not JSON.

    What is in objects twice or half a character is told when the file was read to its end, by
    `late`, since a broken file is broken first of all.
    """

    def __init__(self, data: Bytes, tell: Tell = unheard) -> None:
        if len(data) > SIZE_LIMIT:
            raise FaultError(
                Message("is larger than {0} MB, the most that is read at once", SIZE_LIMIT >> 20)
            )
        self._data = memoryview(data)
        self._tell = tell
        self._offset = len(_BYTE_ORDER_MARK) if data[:3] == _BYTE_ORDER_MARK else 0
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._text = ""
        self._at = 0
        self._line = self._column = 1
        """Where the window begins."""
        self._may_hold_surrogates = bool(_ESCAPED_SURROGATE.search(data))
        self._repeated: dict[int, str] = {}
        """What stands twice in an object, by the object's id."""
        self._kept: list[dict[str, Json]] = []
        """Those objects, so that no other one gets an id of theirs."""
        self._decode = json.JSONDecoder(
            object_pairs_hook=self._to_object, parse_constant=_no_number, parse_float=_finite
        ).raw_decode
        self.late: FaultError | None = None

    def members(self) -> Iterator[str]:
        """Yield the names of the object that the file is; the caller reads each member's value."""
        if self._next() != "{":
            self._refuse_other_than_object()
        names: set[str] = set()
        for _ in self._elements("}"):
            if self._next() != '"':
                self._refuse("Expecting property name enclosed in double quotes")
            name = str(self._value())
            self._need(":", "Expecting ':' delimiter")
            if name in names:
                self.late = FaultError(Message("has the member “{0}” twice", name))
            names.add(name)
            self._check_characters(name)
            yield name
        self._refuse_rest()

    def items(self, *path: Step) -> Iterator[Json] | None:
        """Return the items of the value that comes next, or None where it is no list."""
        return self._items(path) if self._next() == "[" else None

    def value(self, *path: Step) -> Json:
        """Return the value that comes next, which stands at a place of the file."""
        self._next()
        value = self._value()
        if self._repeated and self.late is None:
            self.late = _repetition(value, self._repeated, path)
        self._repeated.clear()
        self._kept.clear()
        self._check_characters(value, *path)
        return value

    def _items(self, path: tuple[Step, ...]) -> Iterator[Json]:
        for index, _ in enumerate(self._elements("]")):
            yield self.value(*path, index)

    def _elements(self, end: str) -> Iterator[None]:
        """Yield before each element of an object or a list, and go past its end."""
        self._at += 1
        if self._next() != end:
            yield
        while self._next() != end:
            self._need(",", "Expecting ',' delimiter")
            yield
        self._at += 1

    def _refuse_other_than_object(self) -> NoReturn:
        value = self._value()
        self._refuse_rest()
        raise FaultError(
            Message("is {0}, not the object that annotated JSON begins with", shown(value))
        )

    def _refuse_rest(self) -> None:
        if self._next():
            self._refuse("Extra data")

    def _next(self) -> str:
        """Go past blanks and return the sign that comes next, empty at the end."""
        while True:
            blank = _BLANK.match(self._text, self._at)
            assert blank is not None, "no blank is one too"
            self._at = blank.end()
            if self._at < len(self._text) or not self._read_on():
                return self._text[self._at : self._at + 1]

    def _need(self, sign: str, why: str) -> None:
        if self._next() != sign:
            self._refuse(why)
        self._at += 1

    def _value(self) -> Json:
        while True:
            self._repeated.clear()
            self._kept.clear()
            try:
                value, end = self._decode(self._text, self._at)
            except json.JSONDecodeError as error:  # it keeps all of the window from being let go
                why, place = error.msg, error.pos
            except RecursionError as error:
                raise FaultError(Message("is nested too deeply")) from error
            except MemoryError as error:
                raise FaultError(Message("needs more memory than is available")) from error
            except ValueError as error:  # Python converts no number of more than 4300 digits
                raise FaultError(Message("holds a number with too many digits")) from error
            else:
                if end < len(self._text) or not self._read_on():
                    self._at = end
                    return value
                continue
            is_cut_off = (
                why.startswith("Unterminated string") or place >= len(self._text) - _LONGEST_SIGN
            )
            if not is_cut_off or not self._read_on():
                self._refuse(why, place)
            self._check_number_of_values()

    def _read_on(self) -> bool:
        """Move the window's beginning to where we are, and its end on; False at the file's end."""
        if self._offset == len(self._data):
            return False
        before = self._text[: self._at]
        lines = before.count("\n")
        self._line += lines
        self._column = len(before) - before.rfind("\n") if lines else self._column + len(before)
        rest = self._text[self._at :]
        self._text = before = ""
        # A value that is larger than the window is read again from its beginning: few times.
        end = min(len(self._data), self._offset + max(_WINDOW, len(rest) // 2))
        pending = len(self._utf8.getstate()[0])
        try:
            rest += self._utf8.decode(self._data[self._offset : end], end == len(self._data))
        except UnicodeDecodeError as error:
            place = self._offset - pending + error.start + 1
            raise FaultError(Message("is not in UTF-8 (byte {0})", str(place))) from error
        self._text, self._at, self._offset = rest, 0, end
        self._tell(end / len(self._data))
        return True

    def _check_number_of_values(self) -> None:
        """Refuse what would need too much memory; all of the window is part of one value."""
        if _values_in(self._text) > VALUE_LIMIT and _values_in(_TEXTS.sub("", self._text)) > (
            VALUE_LIMIT
        ):
            raise FaultError(
                Message("holds more than {0} million values in one", VALUE_LIMIT // 1_000_000)
            )

    def _refuse(self, why: str, at: int | None = None) -> NoReturn:
        before = self._text[: self._at if at is None else at]
        lines = before.count("\n")
        column = len(before) - before.rfind("\n") if lines else self._column + len(before)
        raise FaultError(
            Message(
                "is not JSON: line {0}, column {1}: {2}",
                str(self._line + lines),
                str(column),
                why,
            )
        )

    def _to_object(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        members = dict(pairs)
        if len(members) != len(pairs):
            name = Counter(name for name, _ in pairs).most_common(1)[0][0]
            self._repeated[id(members)] = name
            self._kept.append(members)
        return members

    def _check_characters(self, value: Json, *path: Step) -> None:
        if not self._may_hold_surrogates or self.late is not None:
            return
        for inner, place in _walk(value, path):
            texts = [inner] if isinstance(inner, str) else inner if isinstance(inner, dict) else ()
            for text in texts:
                try:
                    text.encode("utf-8")
                except UnicodeEncodeError:
                    self.late = FaultError(
                        Message("holds half a character (a lone surrogate)"), *place
                    )
                    return


def to_json_text(value: Json) -> str:
    """Return a JSON value as compact text; raises FaultError where it is nested too deeply."""
    level, depth = [value], 0
    while level:
        if depth > DEPTH_LIMIT:
            raise FaultError(Message("is nested more than {0} levels deep", DEPTH_LIMIT))
        level = [
            child
            for parent in level
            if isinstance(parent, dict | list)
            for child in (parent.values() if isinstance(parent, dict) else parent)
        ]
        depth += 1
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _values_in(text: str) -> int:
    return text.count(",") + text.count("[") + text.count("{")


def _no_number(name: str) -> NoReturn:
    raise FaultError(Message("holds {0}, which is no number in JSON", name))


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise FaultError(Message("holds the number {0}, which is too large", digits[:40]))
    return number


def _repetition(value: Json, repeated: dict[int, str], path: tuple[Step, ...]) -> FaultError:
    for inner, place in _walk(value, path):
        if id(inner) in repeated:
            return FaultError(Message("has the member “{0}” twice", repeated[id(inner)]), *place)
    return FaultError(
        Message("has the member “{0}” twice in one object", next(iter(repeated.values())))
    )


def _walk(value: Json, path: tuple[Step, ...]) -> Iterator[tuple[Json, tuple[Step, ...]]]:
    """Yield every value with its path."""
    waiting: list[tuple[Json, tuple[Step, ...]]] = [(value, path)]
    while waiting:
        value, path = waiting.pop()
        yield value, path
        if isinstance(value, dict):
            waiting += [(child, (*path, name)) for name, child in value.items()]
        elif isinstance(value, list):
            waiting += [(child, (*path, index)) for index, child in enumerate(value)]
