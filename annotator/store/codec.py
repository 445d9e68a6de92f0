"""Records to plain JSON values and to rows, and back.

One description of each record type, read from its dataclass, serves the tables, the history and
the digests: a field's annotation says how it is stored. Plain form leaves out what is empty.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from enum import StrEnum
from functools import cache
from hashlib import blake2b
from types import UnionType
from typing import Any, NewType, get_args, get_origin, get_type_hints

from annotator.errors import DamagedProjectError
from annotator.model import RECORD_TYPES, TYPE_OF_ID, Document, Mention, Record, Span

type_names = {cls: cls.__name__.lower() for cls in RECORD_TYPES}
types_by_name = {name: cls for cls, name in type_names.items()}

Plain = dict[str, Any]
"""A record as JSON values. `Any` because JSON has no narrower type that mypy can follow."""


@dataclass(frozen=True, slots=True)
class Field:
    """How one field of a record is stored."""

    name: str
    type: type
    """The bare type of a column: str, int, bool, datetime, a StrEnum, or tuple."""
    is_optional: bool
    default: Any
    refers_to: type[Record] | None
    item: type | None
    """What a tuple holds: Span, Mention or an id. Such references are not foreign keys."""
    to_plain: Callable[[Any], Any] | None
    from_plain: Callable[[Any], Any] | None


@cache
def fields_of(cls: type[Record]) -> tuple[Field, ...]:
    """Return the fields of a record type, `id` first."""
    hints = get_type_hints(cls)
    return tuple(_field(f.name, hints[f.name], f.default) for f in fields(cls))


def to_plain(record: Record) -> Plain:
    """Return a record's fields as JSON values, without those that hold their default."""
    plain: Plain = {}
    for field in fields_of(type(record)):
        value = getattr(record, field.name)
        if value == field.default and field.default is not MISSING:
            continue
        plain[field.name] = field.to_plain(value) if field.to_plain and value is not None else value
    return plain


def from_plain(cls: type[Record], plain: Mapping[str, Any]) -> Record:
    """Build a record from JSON values; raises DamagedProjectError where they do not fit."""
    try:
        values = {}
        for field in fields_of(cls):
            value = plain.get(field.name, field.default)
            if value is MISSING:
                raise KeyError(field.name)
            if field.from_plain and field.name in plain and value is not None:
                value = field.from_plain(value)
            values[field.name] = value
        return cls(**values)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        name = type_names[cls]
        raise DamagedProjectError(
            f"The project is damaged: a {name} ({plain.get('id', 'without an id')}) holds a value "
            "that does not belong there. Open a backup or a copy of the project."
        ) from error


def to_text(plain: Plain) -> str:
    """Return plain values as the JSON text that the history keeps and the digest covers."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def to_row(cls: type[Record], plain: Plain, digest: str) -> dict[str, Any]:
    """Return the columns of a record's row."""
    row: dict[str, Any] = {"digest": digest}
    for field in fields_of(cls):
        value = plain.get(field.name, None if field.default is MISSING else field.default)
        if field.type is tuple:
            value = to_text(value) if value else "[]"
        row[field.name] = value
    return row


def from_row(cls: type[Record], row: Mapping[str, Any]) -> Record:
    """Build a record from the columns of its row."""
    values = {}
    for field in fields_of(cls):
        value = row[field.name]
        if value is None and field.is_optional:
            continue
        if field.type is tuple:
            if value == "[]":
                continue
            value = parse(value)
        values[field.name] = value
    return from_plain(cls, values)


def parse(text: str) -> Any:
    """Return the JSON value of a column; raises DamagedProjectError where it is not JSON."""
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError) as error:
        raise DamagedProjectError(
            "The project is damaged: a stored value cannot be read. "
            "Open a backup or a copy of the project."
        ) from error


def digest_of(text: str) -> str:
    """Return the short digest that shows silent damage to a stored text."""
    return blake2b(text.encode(), digest_size=8).hexdigest()


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
    to_plain, from_plain = _converters(hint, item)
    return Field(name, hint, is_optional, default, refers_to, item, to_plain, from_plain)


def _converters(
    hint: type, item: Any
) -> tuple[Callable[[Any], Any] | None, Callable[[Any], Any] | None]:
    if item is Span or item is Mention:
        return _spans_to_plain(item), _spans_from_plain(item)
    if hint is tuple:
        return list, _strings
    if hint is datetime:
        return datetime.isoformat, datetime.fromisoformat
    if hint is bool:
        return None, bool
    if issubclass(hint, StrEnum):
        return str, {member.value: member for member in hint}.__getitem__
    return None, None


def _spans_to_plain(item: type[Span] | type[Mention]) -> Callable[[Any], Any]:
    """A span is a list of its values in order, `extra` only where there is one."""
    if item is Span:
        return lambda spans: [
            [s.start, s.end, s.exact, *([s.extra] if s.extra else [])] for s in spans
        ]
    return lambda spans: [
        [s.document, s.start, s.end, s.exact, *([s.extra] if s.extra else [])] for s in spans
    ]


def _spans_from_plain(item: type[Span] | type[Mention]) -> Callable[[Any], Any]:
    return lambda values: tuple(item(*value) for value in values)


def _strings(values: list[Any]) -> tuple[str, ...]:
    return tuple(map(str, values))
