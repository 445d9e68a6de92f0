"""What an edit changed, in words that can be read: each record before and after.

Names and values that are ours in part are messages, to be translated where they are shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from annotator.grouping import grouped
from annotator.messages import Message, kind_term, term
from annotator.model import (
    Analyst,
    Attribution,
    Change,
    Claim,
    Decision,
    Dismissal,
    Document,
    Edit,
    Evidence,
    Judgement,
    Mark,
    Mention,
    Moment,
    OnePerson,
    ProjectDetails,
    Reading,
    Record,
    Region,
    Relation,
    Revision,
    Source,
    Span,
    Standing,
    Tag,
)
from annotator.store import Field, fields_of
from annotator.text.quoting import quoted, shortened

R = TypeVar("R", bound=Record)

_HIDDEN_FIELDS = {"id", "created", "created_by", "modified", "modified_by", "sha256", "original"}
"""Fields that change by themselves or mean nothing to a reader."""
_LONGEST_NAME = 80
_MOST_CHANGES = 200
"""Records of an edit that are described one by one."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as text; empty where there was nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record: what it is, how it is called, and its fields that differ."""

    type: type[Record]
    name: str
    is_new: bool
    is_gone: bool
    fields: tuple[FieldChange, ...]


class Lookup(Protocol):
    """Where the records are that changes name: a project's reader, or another file's content."""

    def get(self, cls: type[R], record_id: str) -> R | None:
        """Return a record by its id, or None."""


def describe(reader: Lookup, edit: Edit) -> list[RecordChange]:
    """Return what an edit changed, at most so many records of it, in the order of the changes."""
    return describe_changes(reader, edit.changes[:_MOST_CHANGES])


def describe_changes(known: Lookup, changes: Sequence[Change]) -> list[RecordChange]:
    """Return what some changes are in words, in their order."""
    names = _Names(known, changes)
    return [_described(change, names) for change in changes]


def _described(change: Change, names: _Names) -> RecordChange:
    record = change.record
    found = []
    for field in fields_of(type(record)):
        before, after = (getattr(side, field.name, None) for side in (change.before, change.after))
        if field.name in _HIDDEN_FIELDS or before == after:
            continue
        was, now = names.text_of(field, before), names.text_of(field, after)
        if was != now:
            found.append(FieldChange(term(field.name), was, now))
    return RecordChange(
        type=type(record),
        name=names.of(record),
        is_new=change.before is None,
        is_gone=change.after is None,
        fields=tuple(found),
    )


class _Names:
    """Names for ids: of records of the changes themselves, else of what the project holds now."""

    def __init__(self, known: Lookup, changes: Sequence[Change]) -> None:
        self._known = known
        self._own: dict[str, Record] = {c.record.id: c.record for c in changes}
        of_cls = grouped((type(c.record), c.record.id) for c in changes)
        self._only = {of_cls[cls][0] for cls in (Claim, Document) if len(of_cls.get(cls, [])) == 1}
        """A claim and a document that need not be named again for each of their parts."""

    def of(self, record: Record) -> str:
        """Return how a record is called."""
        match record:
            case Claim(spans=spans) | Mark(spans=spans) | Evidence(spans=spans):
                return Message("“{0}”", shortened(_words(spans), _LONGEST_NAME - 2))
            case Document(title=title) | ProjectDetails(title=title):
                return title
            case Source(name=name) | Tag(name=name) | Analyst(name=name):
                return name
            case Attribution(source=source, claim=claim) if claim in self._only:
                return self._named(Source, source)
            case Attribution(source=source, claim=claim):
                return _listed(self._named(Source, source), self._named(Claim, claim))
            case Relation(from_claim=one, type=kind, to_claim=other):
                names = self._named(Claim, one), self._named(Claim, other)
                return Message("{0} {1} {2}", names[0], term(kind), names[1])
            case Region(kind=kind, document=document) if document in self._only:
                return term(kind)
            case Region(kind=kind, document=document):
                return _listed(term(kind), self._named(Document, document))
            case Judgement(statement=statement):
                return shortened(statement, _LONGEST_NAME)
            case Standing(source=source, fallen=fallen):
                return _listed(self._named(Source, source), term(fallen))
            case Dismissal(code=code):
                return code
            case Moment(claim=claim, value=value):
                return _listed(value, self._named(Claim, claim))
            case Decision(claims=claims):
                return _listed(*(self._named(Claim, claim) for claim in claims))
            case OnePerson(analyst=analyst, other=other):
                return _listed(self._named(Analyst, analyst), self._named(Analyst, other))
            case Reading(document=document) | Revision(document=document):
                return self._named(Document, document)

    def text_of(self, field: Field, value: Any) -> str:  # noqa: ANN401 - of the field's type
        """Return a value of a field as text."""
        if value is None or value in ("", (), False):
            return ""
        if field.item is Span:
            return Message("“{0}”", _words(value))
        if field.item is Mention:
            return _listed(*(Message("“{0}”", mention.exact) for mention in value))
        if field.refers_to is not None:
            ids = value if isinstance(value, tuple) else (value,)
            return _listed(*(self._named(field.refers_to, each) for each in ids))
        return _plain(value)

    def _named(self, cls: type[Record], record_id: str) -> str:
        record = self._own.get(record_id) or self._known.get(cls, record_id)
        if record is not None:
            return self.of(record)
        return Message("({0} deleted since)", kind_term(cls))


def _listed(*names: str) -> str:
    """Return names one behind the other: halves of halves, so that no message lies deep."""
    if len(names) < 2:
        return names[0] if names else ""
    middle = len(names) // 2
    return Message("{0}, {1}", _listed(*names[:middle]), _listed(*names[middle:]))


def _plain(value: object) -> str:
    match value:
        case True:
            return term("yes")
        case StrEnum():
            return term(value)
        case datetime():
            return value.isoformat(" ", "minutes")
        case str() if value[:1] in "{[":
            return shortened(" ".join(str(_parsed(value)).split()), _LONGEST_NAME)
    return str(value)


def _parsed(text: str) -> object:
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return text


def _words(spans: Iterable[Span]) -> str:
    return quoted(span.exact for span in spans)
