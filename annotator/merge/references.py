"""Which records a record names, and what becomes of it where one of them is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from annotator.model import RECORD_TYPES, TYPE_OF_ID, Document, Mention, Record


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that names a record of a type, or several."""

    field: str
    target: type[Record]
    is_list: bool
    is_required: bool


def references(record: Record) -> Iterator[tuple[Reference, str]]:
    """Yield each field of a record that names another one, with the id of that."""
    for reference in _REFERENCES[type(record)]:
        value = getattr(record, reference.field)
        if not reference.is_list:
            if value is not None:
                yield reference, value
            continue
        for item in value:
            yield reference, item.document if isinstance(item, Mention) else item


def without(record: Record, reference: Reference, record_id: str) -> Record | None:
    """Return a record that names one no longer, or None where it cannot be without."""
    if reference.is_required:
        return None
    value: object = None
    if reference.is_list:
        value = tuple(
            item
            for item in getattr(record, reference.field)
            if (item.document if isinstance(item, Mention) else item) != record_id
        )
    return with_values(record, {reference.field: value})


# Any: fields of any dataclass will do.
def with_values(record: Record, values: dict[str, Any]) -> Record:
    """Return a record with other values in some fields."""
    return cast(Record, replace(cast(Any, record), **values))


def _references_of(cls: type[Record]) -> tuple[Reference, ...]:
    hints = get_type_hints(cls)
    found = []
    for field in fields(cls):
        hint = hints[field.name]
        is_list = get_origin(hint) is tuple
        is_optional = isinstance(hint, UnionType) or type(None) in get_args(hint)
        options = get_args(hint) if is_list or is_optional else (hint,)
        for option in options:
            target = Document if option is Mention else TYPE_OF_ID.get(option)
            if target is not None and field.name != "id":
                is_required = not (is_list or is_optional)
                found.append(Reference(field.name, target, is_list, is_required))
    return tuple(found)


_REFERENCES = {cls: _references_of(cls) for cls in RECORD_TYPES}
