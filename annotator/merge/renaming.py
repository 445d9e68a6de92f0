"""A file with other ids for some of its records, in all that names them and in its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from annotator.merge.knowledge import Line, Touch
from annotator.merge.side import Records, Side
from annotator.model import Change, Mention, Record
from annotator.model.references import references_of, with_values


def with_ids(side: Side, new: Mapping[str, str]) -> Side:
    """Return a file with other ids for some records, in all that names them and in its history."""

    def changes_of(number: int) -> Iterator[Change]:
        for change in side.changes_of(number):
            before, after = (r and renamed(r, new) for r in (change.before, change.after))
            yield Change(before, after)

    return replace(
        side,
        records=_renamed_in(side.records, new),
        lines=tuple(_renamed_in_line(line, new) for line in side.lines),
        united=_renamed_pairs(side.united.items(), new),
        changes_of=changes_of,
        read={edit_id: _renamed_touches(touched, new) for edit_id, touched in side.read.items()},
    )


def renamed(record: Record, new: Mapping[str, str]) -> Record:
    """Return a record with other ids for itself and what it names."""
    values: dict[str, Any] = {}
    for name in ("id", *(reference.field for reference in references_of(type(record)))):
        value = getattr(record, name)
        changed: object
        if isinstance(value, tuple):
            changed = tuple(_named(item, new) for item in value)
        else:
            changed = new.get(value, value)
        if changed != value:
            values[name] = changed
    return with_values(record, values) if values else record


def _renamed_in(records: Records, new: Mapping[str, str]) -> Records:
    found: Records = {}
    for cls, of_type in records.items():
        changed = (renamed(record, new) for record in of_type.values())
        found[cls] = {record.id: record for record in changed}
    return found


def _renamed_pairs(pairs: Iterable[tuple[str, str]], new: Mapping[str, str]) -> dict[str, str]:
    return {new.get(gone, gone): new.get(kept, kept) for gone, kept in pairs}


def _named(item: str | Mention, new: Mapping[str, str]) -> str | Mention:
    if isinstance(item, Mention):
        same = new.get(item.document)
        return replace(item, document=same) if same else item  # type: ignore[arg-type]
    return new.get(item, item)


def _renamed_in_line(line: Line, new: Mapping[str, str]) -> Line:
    ids = {record_id for record_id, _ in line.touched or ()}.union(*line.united)
    if ids.isdisjoint(new):
        return line
    touched = line.touched and _renamed_touches(line.touched, new)
    united = tuple(_renamed_pairs(line.united, new).items())
    return replace(line, touched=touched, united=united)


def _renamed_touches(touched: Iterable[Touch], new: Mapping[str, str]) -> frozenset[Touch]:
    return frozenset((new.get(record_id, record_id), name) for record_id, name in touched)
