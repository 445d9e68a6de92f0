"""A record as the object that annotated JSON has for it, to compare and to show.

This is `objects` for single records: values and no text. The words before and after a span are
left out, since the text tells them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum

from annotator.formats.annotated_json.members import Form, Member, members_of
from annotator.formats.annotated_json.parsing import Json
from annotator.formats.annotated_json.times import written_time
from annotator.model import Mention, Record, Span

WHO_AND_WHEN = frozenset({"created", "created_by", "modified", "modified_by"})
"""Members that tell who made or changed a record, and when: no part of what it says."""


def members_view(record: Record) -> dict[str, Json]:
    """Return the members of a record's object without those that are empty or nested."""
    view: dict[str, Json] = {}
    for member in members_of(type(record)):
        value = getattr(record, member.field)
        if member.is_always_written or value not in (None, "", (), False):
            view[member.name] = _plain(member, value)
        elif value is False and member.default is not False:
            view[member.name] = False
    if record.extra:
        further = json.loads(record.extra)
        view |= {name: further[name] for name in further if name not in view and further[name]}
    return view


def differing(one: Mapping[str, Json], other: Mapping[str, Json]) -> list[str]:
    """Return the members in which two views differ, but for who and when, in the file's order."""
    names = dict.fromkeys((*one, *other))
    return [n for n in names if n not in WHO_AND_WHEN and one.get(n) != other.get(n)]


def _plain(member: Member, value: object) -> Json:
    match value:
        case tuple():
            return [_item(item) for item in value]
        case datetime():
            return written_time(value.isoformat())
        case StrEnum():
            return value.value
        case str() if member.form is Form.OBJECT:
            return json.loads(value)
    return value


def _item(item: object) -> Json:
    match item:
        case Mention(document, start, end, exact, extra):
            return {"document": document, **_item(Span(start, end, exact, extra))}
        case Span(start, end, exact, extra):
            further = json.loads(extra) if extra else {}
            return {**further, "start": start, "end": end, "exact": exact}
    return item
