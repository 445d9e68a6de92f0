"""Which records a record names, and what becomes of it where one of them is gone."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, fields, replace
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints

from annotator.model.records import (
    RECORD_TYPES,
    TYPE_OF_ID,
    Decision,
    Dismissal,
    Document,
    Mention,
    Reading,
    Record,
)

_NOTHING_WITHOUT_ANY = (Decision, Dismissal)
"""Records that say something else once one of those they name is gone."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that names a record of a type, or several."""

    field: str
    target: type[Record]
    is_list: bool
    is_required: bool
    """Whether the record cannot be without what it names."""

    def ids(self, record: Record) -> tuple[str, ...]:
        """Return the ids that a record has in the field."""
        value = getattr(record, self.field)
        if not self.is_list:
            return () if value is None else (value,)
        return tuple(_id_of(item) for item in value)


def references_of(cls: type[Record]) -> tuple[Reference, ...]:
    """Return the fields of a type that name records."""
    return _REFERENCES[cls]


def references_to(target: type[Record]) -> tuple[tuple[type[Record], Reference], ...]:
    """Return the fields of any type that name records of one type."""
    return _REFERENCES_TO[target]


def references(record: Record) -> Iterator[tuple[Reference, str]]:
    """Yield each field of a record that names another one, with the id of that."""
    for reference in _REFERENCES[type(record)]:
        for name in reference.ids(record):
            yield reference, name


def without(record: Record, reference: Reference, gone: Set[str]) -> Record | None:
    """Return a record that does not name some in a field, or None where it cannot be without."""
    ids = reference.ids(record)
    if gone.isdisjoint(ids):
        return record
    if reference.is_required:
        return None
    value: object = None
    if reference.is_list:
        items = getattr(record, reference.field)
        value = tuple(item for item in items if _id_of(item) not in gone)
    return with_values(record, {reference.field: value})


def contents_of(record: Record) -> Iterator[str]:
    """Yield the keys of the text, the original or the findings that a record names."""
    if isinstance(record, Document | Reading):
        yield record.sha256
    if isinstance(record, Document) and record.original:
        yield record.original


# Any: fields of any dataclass will do.
def with_values(record: Record, values: dict[str, Any]) -> Record:
    """Return a record with other values in some fields."""
    return cast(Record, replace(cast(Any, record), **values))


def _id_of(item: Any) -> str:  # noqa: ANN401  an id, or a mention
    return item.document if isinstance(item, Mention) else item


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
                is_required = cls in _NOTHING_WITHOUT_ANY or not (is_list or is_optional)
                found.append(Reference(field.name, target, is_list, is_required))
    return tuple(found)


_REFERENCES = {cls: _references_of(cls) for cls in RECORD_TYPES}
_REFERENCES_TO = {
    target: tuple(
        (cls, reference)
        for cls, found in _REFERENCES.items()
        for reference in found
        if reference.target is target
    )
    for target in RECORD_TYPES
}
