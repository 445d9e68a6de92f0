# ruff: noqa: ANN401 - JSON values and the fields of any record have no narrower type
"""Records to plain JSON values and to rows, and back.

One description of each record type, read from its dataclass, serves the tables, the history and
the digests: a field's annotation says how it is stored. Plain form leaves out what is empty.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from enum import StrEnum
from functools import cache, partial
from hashlib import blake2b
from types import UnionType
from typing import Any, NewType, cast, get_args, get_origin, get_type_hints

from annotator.errors import DamagedProjectError, InvalidEditError
from annotator.messages import term
from annotator.model import RECORD_TYPES, TYPE_OF_ID, Document, DocumentId, Mention, Record, Span

type_names: dict[type, str] = {cls: cls.__name__.lower() for cls in RECORD_TYPES}
types_by_name: dict[str, type] = {name: cls for cls, name in type_names.items()}

Plain = dict[str, Any]
"""A record as JSON values. `Any` because JSON has no narrower type that mypy can follow."""

_Converter = Callable[[Any], Any]
RECORD_LIMIT = 8_000_000
"""Bytes of one record, as it is stored."""
VALUE_LIMIT = 1_000_000
"""Values in one list or one state of a record."""
_TEXTS = re.compile(r'"(?:[^"\\]++|\\.)*+"')
_raw_decode = json.JSONDecoder().raw_decode
to_text = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""Returns plain values as JSON text, as the history keeps it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """How one field of a record is stored."""

    name: str
    python_type: type
    """The bare type of a column: str, int, bool, datetime, a StrEnum, or tuple."""
    is_optional: bool
    default: Any
    refers_to: type | None
    item: type | None
    """What a tuple holds: Span, Mention or an id. Such references are not foreign keys."""
    to_plain: _Converter | None
    from_plain: _Converter | None
    to_column: _Converter | None
    from_column: _Converter | None


def fields_of(cls: type) -> tuple[Field, ...]:
    """Return the fields of a record type, `id` first."""
    return _fields_of(cls)


def to_plain(record: Record) -> Plain:
    """Return a record's fields as JSON values, without those that hold their default."""
    plain: Plain = {}
    cls: type = type(record)
    for name, default, convert in _plain_writers(cls):
        value = getattr(record, name)
        if value == default:
            continue
        plain[name] = convert(value) if convert and value is not None else value
    return plain


def from_plain(cls: type, plain: Any) -> Record:
    """Build a record from a JSON value; raises DamagedProjectError where that does not fit."""
    if not isinstance(plain, dict):
        raise _unfit(cls, None)
    try:
        values = {}
        for name, convert, is_optional in _plain_readers(cls):
            if name in plain:
                value = plain[name]
                values[name] = None if value is None and is_optional else convert(value)
        return cast(Record, cls(**values))
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise _unfit(cls, plain.get("id")) from error


def to_row(record: Record) -> dict[str, Any]:
    """Return the columns of a record's row, the digest last."""
    row: dict[str, Any] = {}
    cls: type = type(record)
    for name, convert in _row_writers(cls):
        value = getattr(record, name)
        row[name] = convert(value) if convert and value is not None else value
    data = _joined(row.values())
    if len(data) > RECORD_LIMIT:
        raise InvalidEditError(
            "A {0} would take more than {1} MB, so nothing was changed. Make it shorter.",
            term(type_names[cls]),
            RECORD_LIMIT // 1_000_000,
        )
    row["digest"] = blake2b(data, digest_size=8).hexdigest()
    return row


def from_row(cls: type, row: Sequence[Any]) -> Record:
    """Build a record from the columns of its fields, in their order.

    Raises DamagedProjectError where they do not fit.
    """
    try:
        setters, converters = _row_readers(cls)
        values = list(row)
        for place, convert in converters:
            value = values[place]
            if value == "[]":
                values[place] = ()
            elif value is not None:
                values[place] = convert(value)
        # As a copy is made of a frozen record: by names, its own way takes half as long again.
        record: Any = object.__new__(cls)
        for put, value in zip(setters, values, strict=True):
            put(record, value)
        return cast(Record, record)
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise _unfit(cls, row[0]) from error


def parse(text: str) -> Any:
    """Return the JSON value of a column; raises DamagedProjectError where it is not JSON."""
    try:
        _refuse_too_many(text)
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedProjectError(
            "The project is damaged: a stored value cannot be read. "
            "Open a backup or a copy of the project."
        ) from error


class Digest:
    """The short digest that shows silent damage to stored values: texts, numbers, None.

    It is no defence against intent, so that no care is taken to tell None from "None".
    """

    def __init__(self, values: Iterable[Any]) -> None:
        self._digest = blake2b(_joined(values), digest_size=8)

    def add(self, values: Iterable[Any]) -> None:
        """Take in what comes next, at least one value."""
        self._digest.update(b"\x1f" + _joined(values))

    def text(self) -> str:
        """Return the digest of all values so far (hexadecimal)."""
        return self._digest.hexdigest()


def digest_of(values: Iterable[Any]) -> str:
    """Return the digest of some values."""
    return blake2b(_joined(values), digest_size=8).hexdigest()


def _joined(values: Iterable[Any]) -> bytes:
    return "\x1f".join(map(str, values)).encode()


@cache
def _fields_of(cls: type) -> tuple[Field, ...]:
    hints = get_type_hints(cls)
    return tuple(_field(f.name, hints[f.name], f.default) for f in fields(cls))


@cache
def _plain_writers(cls: type) -> tuple[tuple[str, Any, _Converter | None], ...]:
    return tuple((field.name, field.default, field.to_plain) for field in fields_of(cls))


@cache
def _row_writers(cls: type) -> tuple[tuple[str, _Converter | None], ...]:
    return tuple((field.name, field.to_column) for field in fields_of(cls))


@cache
def _plain_readers(cls: type) -> tuple[tuple[str, _Converter, bool], ...]:
    return tuple(
        (f.name, f.from_plain or partial(_exactly, f.python_type), f.is_optional)
        for f in fields_of(cls)
    )


@cache
def _row_readers(
    cls: type,
) -> tuple[tuple[Callable[[object, Any], None], ...], tuple[tuple[int, _Converter], ...]]:
    """Return what sets each field of a new record, and what converts the columns of some."""
    assert not hasattr(cls, "__post_init__"), "nothing is to be done once the fields are set"
    setters = tuple(getattr(cls, field.name).__set__ for field in fields_of(cls))
    converters = ((n, field.from_column) for n, field in enumerate(fields_of(cls)))
    return setters, tuple((place, convert) for place, convert in converters if convert)


def _field(name: str, hint: Any, default: Any) -> Field:
    is_optional = False
    if get_origin(hint) is UnionType or type(None) in get_args(hint):
        is_optional = True
        (hint,) = (option for option in get_args(hint) if option is not type(None))
    item: Any = None
    if get_origin(hint) is tuple:
        item, hint = get_args(hint)[0], tuple
    refers_to = TYPE_OF_ID.get(item or hint) if name != "id" else None
    if item is Mention:
        refers_to = Document
    while isinstance(hint, NewType):
        hint = hint.__supertype__
    to_plain, from_plain = _plain_converters(hint, item)
    to_column, from_column = to_plain, from_plain
    if hint is tuple and to_plain and from_plain:
        to_column, from_column = _column_converters(to_plain, from_plain)
    elif hint is bool:
        to_column = int
    return Field(
        name=name,
        python_type=hint,
        is_optional=is_optional,
        default=default,
        refers_to=refers_to,
        item=item,
        to_plain=to_plain,
        from_plain=from_plain,
        to_column=to_column,
        from_column=from_column,
    )


def _plain_converters(hint: type, item: Any) -> tuple[_Converter | None, _Converter | None]:
    if item is Span:
        return _spans_to_plain, lambda values: tuple(map(_span, _list(values)))
    if item is Mention:
        return _mentions_to_plain, lambda values: tuple(map(_mention, _list(values)))
    if hint is tuple:
        return list, _strings
    if hint is datetime:
        return datetime.isoformat, datetime.fromisoformat
    if hint is bool:
        return None, {True: True, False: False}.__getitem__
    if issubclass(hint, StrEnum):
        return str, {member.value: member for member in hint}.__getitem__
    return None, None


def _column_converters(
    to_plain: _Converter, from_plain: _Converter
) -> tuple[_Converter, _Converter]:
    """A list is a column of JSON; most are empty, and those need no parsing."""
    return (
        lambda value: to_text(to_plain(value)) if value else "[]",
        lambda text: from_plain(_parse_quickly(text)),
    )


def _parse_quickly(text: str) -> Any:
    """`json.loads` for what has no white space around it, at half the price."""
    _refuse_too_many(text)
    value, end = _raw_decode(text)
    if end != len(text):
        raise ValueError(text)
    return value


def _refuse_too_many(text: str) -> None:
    """Raise ValueError where a JSON text holds more values than memory should be spent on."""
    if len(text) > VALUE_LIMIT and _TEXTS.sub("", text).count(",") > VALUE_LIMIT:
        raise ValueError("too many values")


def _spans_to_plain(spans: Sequence[Span]) -> list[list[Any]]:
    """A span is a list of its values in order, `extra` only where there is one."""
    return [[s.start, s.end, s.exact, *([s.extra] if s.extra else [])] for s in spans]


def _mentions_to_plain(mentions: Sequence[Mention]) -> list[list[Any]]:
    return [
        [m.document, m.start, m.end, m.exact, *([m.extra] if m.extra else [])] for m in mentions
    ]


def _exactly(python_type: type, value: Any) -> Any:
    if type(value) is not python_type:
        raise TypeError(value)
    return value


def _span(value: Any) -> Span:
    start, end, exact, *extra = _list(value)
    if type(start) is int and type(end) is int and type(exact) is str:
        if not extra:
            return Span(start, end, exact)
        if type(extra[0]) is str:
            return Span(start, end, exact, *extra)
    raise TypeError(value)


def _mention(value: Any) -> Mention:
    document, *rest = _list(value)
    if type(document) is not str:
        raise TypeError(value)
    span = _span(rest)
    return Mention(DocumentId(document), span.start, span.end, span.exact, span.extra)


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _strings(values: Any) -> tuple[str, ...]:
    if not all(isinstance(value, str) for value in _list(values)):
        raise TypeError(values)
    return tuple(values)


def _unfit(cls: type, record_id: object) -> DamagedProjectError:
    return DamagedProjectError(
        "The project is damaged: a {0} ({1}) holds a value that does not belong there. Open a "
        "backup or a copy of the project.",
        term(type_names[cls]),
        str(record_id or "?"),
    )
