"""Fields of records as text to be typed over: also those inside a source's reference or descriptor.

`csl.author` is the variable `author` of a source's reference, `descriptor.access` a member of what
is said of its quality. What a text leaves as it was stays as it was stored, to the letter.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from annotator.model import NO_JSON, JsonText, Record, Source
from annotator.references import dates, people
from annotator.references.items import DATES, NAMES, names_of, text_of
from annotator.references.sources import TYPES_OF_KINDS, item_in, title_of
from annotator.references.values import Item, Json

R = TypeVar("R", bound=Record)
_BETWEEN = ";"
"""Between two names."""


def value_of(record: Record, field: str) -> str:
    """Return the text of a field of a record."""
    outer, _, name = field.partition(".")
    if not name or not isinstance(record, Source):
        return str(getattr(record, outer))
    value = _members(record, outer)
    if outer == "csl" and name in NAMES:
        return f"{_BETWEEN} ".join(people.to_line(each) for each in names_of(value, name))
    if outer == "csl" and name in DATES:
        return dates.shown(value.get(name))
    return text_of(value, name)


def with_value(record: R, field: str, text: str) -> R:
    """Return a record with another text in a field; an empty text takes a member away."""
    outer, _, name = field.partition(".")
    changing: Any = record  # `replace` takes any dataclass; the field is one of it
    if not name or not isinstance(record, Source):
        changed: R = replace(changing, **{outer: text})
        return changed
    if value_of(record, field) == text:
        return record
    before = _members(record, outer)
    after = {key: value for key, value in before.items() if key != name}
    if text:
        places = list(before) if name in before else [*before, name]
        after[name] = _parsed(before, name, text) if outer == "csl" else text
        after = {key: after[key] for key in places}
    values: dict[str, Any] = {outer: _stored(after)}
    if outer == "csl":
        if after and "type" not in after:
            values["csl"] = _stored({"type": TYPES_OF_KINDS.get(record.kind, "document"), **after})
        values |= _kept_in_step(record, before, after)
    revised: R = replace(changing, **values)
    return revised


def as_stored(record: Record, field: str, text: str) -> str:
    """Return how a text will read in a field once it is stored there: dates in ISO 8601."""
    return value_of(with_value(record, field, text), field) if "." in field else text


def _kept_in_step(source: Source, before: Item, after: Item) -> dict[str, str]:
    """Return the name and the date that a source has from its reference, where it still has."""
    values: dict[str, str] = {}
    taken: tuple[tuple[str, Callable[[Item], str]], ...] = (
        ("name", title_of),
        ("date", lambda item: dates.shown(item.get("issued"))),
    )
    for field, read in taken:
        is_taken = getattr(source, field) in (read(before), "")
        if before and after and is_taken and read(after) != read(before):
            values[field] = read(after)
    return values


def _parsed(before: Item, name: str, text: str) -> Json:
    if name in NAMES:
        given = before.get(name)
        known = {
            people.to_line(line): each
            for each in (given if isinstance(given, list) else [])
            for line in names_of({name: [each]}, name)
        }
        lines = [line.strip() for line in text.split(_BETWEEN)]
        return [known.get(line) or dict(people.from_line(line)) for line in lines if line]
    if name in DATES:
        return dict(dates.parsed(text))
    return text


def _members(source: Source, outer: str) -> Item:
    if outer == "csl":
        return item_in(source)
    value: Json = json.loads(source.descriptor) if source.descriptor else {}
    return value if isinstance(value, dict) else {}


def _stored(item: Item) -> JsonText:
    if not item:
        return NO_JSON
    return JsonText(json.dumps(item, ensure_ascii=False, separators=(",", ":")))
