"""Single values of the file: each function checks one and returns it, or raises FaultError."""

from __future__ import annotations

from collections.abc import Callable, Set
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any

from annotator.formats.annotated_json.faults import FaultError, shown, within
from annotator.formats.annotated_json.members import (
    DESCRIPTOR_MEMBERS,
    SPAN_MEMBERS,
    Form,
    Member,
)
from annotator.formats.annotated_json.parsing import Json, to_json_text
from annotator.formats.annotated_json.times import parse_time, written_time
from annotator.messages import Message
from annotator.model import NO_JSON, DocumentId, JsonText, Mention, Span

_NUL = "\0"
_OF_A_SPAN = frozenset(SPAN_MEMBERS)
_OF_A_MENTION = _OF_A_SPAN | {"document"}


def need_object(value: Json) -> dict[str, Json]:
    """Return the value, which must be an object."""
    if not isinstance(value, dict):
        raise FaultError(Message("is {0}, not an object", shown(value)))
    return value


def need_list(value: Json) -> list[Json]:
    """Return the value, which must be a list."""
    if not isinstance(value, list):
        raise FaultError(Message("is {0}, not a list", shown(value)))
    return value


def need_text(value: Json) -> str:
    """Return the value, which must be a text that every database can hold."""
    if not isinstance(value, str):
        raise FaultError(Message("is {0}, not a text", shown(value)))
    if _NUL in value:
        raise FaultError(Message("holds the character NUL"))
    return value


def need_id(value: Json) -> str:
    """Return the value, which must be a text that is not empty."""
    if not need_text(value):
        raise FaultError(Message("is empty"))
    return str(value)


def need_number(value: Json) -> int:
    """Return the value as a whole number; `2.0` is one in JSON, `true` is not."""
    if type(value) is float and value.is_integer():
        return int(value)
    if type(value) is not int:
        raise FaultError(Message("is {0}, not a whole number", shown(value)))
    if value < 0:
        raise FaultError(Message("is {0}, which is below 0", shown(value)))
    return value


def _flag(_: Member, value: Json) -> bool:
    if not isinstance(value, bool):
        raise FaultError(Message("is {0}, not true or false", shown(value)))
    return value


def _word(member: Member, value: Json) -> StrEnum | None:
    if value is None and member.is_nullable:
        return None
    word = member.words.get(value) if isinstance(value, str) else None
    if word is None:
        raise FaultError(Message("is {0}, not one of {1}", shown(value), ", ".join(member.words)))
    return word


def _time(_: Member, value: Json) -> datetime:
    time = parse_time(need_text(value))
    if time is None:
        raise FaultError(Message("is {0}, not a time such as 2025-01-31T09:30:00Z", shown(value)))
    return time


def _object(member: Member, value: Json) -> JsonText:
    need_object(value)
    if member.name == "descriptor":
        for name in DESCRIPTOR_MEMBERS:
            if name in value and not isinstance(value[name], str):
                raise FaultError(Message("is {0}, not a text", shown(value[name])), name)
    return JsonText(to_json_text(value))


_READERS: dict[Form, Callable[[Member, Json], Any]] = {
    Form.NUMBER: lambda _, value: need_number(value),
    Form.FLAG: _flag,
    Form.WORD: _word,
    Form.TIME: _time,
    Form.OBJECT: _object,
}


def reader_of(member: Member) -> Callable[[Json], Any]:
    """Return what reads a member whose value needs nothing else of the file."""
    if member.form in (Form.ID, Form.TEXT):
        return need_id if member.form is Form.ID else need_text
    return partial(_READERS[member.form], member)


def is_our_time(time: datetime, raw: Json) -> bool:
    """Return whether a time will be written again just as it came."""
    return bool(written_time(time.isoformat()) == raw)


def spans(value: Json, text: str) -> tuple[Span, ...]:
    """Return a list of spans, at least one; their order is a matter of the record's rules."""
    if not need_list(value):
        raise FaultError(Message("is empty; there must be a span"))
    read = []
    for index, item in enumerate(value):
        with within(index):
            read.append(Span(*_range(item, text), _extra(item, _OF_A_SPAN)))
    return tuple(read)


def mention(value: dict[str, Json], document: str, text: str) -> Mention:
    """Return a span of a named document."""
    start, end, exact = _range(value, text)
    extra = _extra(value, _OF_A_MENTION)
    return Mention(DocumentId(document), start, end, exact, extra)


def _range(item: Json, text: str) -> tuple[int, int, str]:
    """Return start, end and words of a span that are those of the text."""
    need_object(item)
    for name in SPAN_MEMBERS[:3]:
        if name not in item:
            raise FaultError(Message("lacks the member “{0}”", name))
    start, end, exact = item["start"], item["end"], item["exact"]
    if type(start) is not int or type(end) is not int or start < 0:
        with within("start"):
            start = need_number(start)
        with within("end"):
            end = need_number(end)
    if not isinstance(exact, str):
        raise FaultError(Message("is {0}, not a text", shown(exact)), "exact")
    if start >= end:
        raise FaultError(
            Message("is {0}, which is not behind the start, {1}", shown(end), shown(start)), "end"
        )
    if end > len(text):
        raise FaultError(
            Message("is {0}, behind the end of the text ({1})", shown(end), len(text)), "end"
        )
    if text[start:end] != exact:
        raise FaultError(
            Message("is {0}, but the text has {1} there", shown(exact), shown(text[start:end])),
            "exact",
        )
    _check_context(item, start, end, text)
    return start, end, exact


def _check_context(item: dict[str, Json], start: int, end: int, text: str) -> None:
    """Compare the words around a span: “the” stands in many places, and they tell which."""
    prefix, suffix = item.get("prefix", ""), item.get("suffix", "")
    for name, value in (("prefix", prefix), ("suffix", suffix)):
        if not isinstance(value, str):
            raise FaultError(Message("is {0}, not a text", shown(value)), name)
    if not text.endswith(prefix, 0, start):
        found = text[max(0, start - len(prefix)) : start]
        raise FaultError(
            Message("is {0}, but the text has {1} there", shown(prefix), shown(found)), "prefix"
        )
    if not text.startswith(suffix, end):
        found = text[end : end + len(suffix)]
        raise FaultError(
            Message("is {0}, but the text has {1} there", shown(suffix), shown(found)), "suffix"
        )


def _extra(item: dict[str, Json], known: Set[str]) -> JsonText:
    if item.keys() <= known:
        return NO_JSON
    return JsonText(to_json_text({n: value for n, value in item.items() if n not in known}))
