"""How the records' fields and the members of the file belong together.

Read from the dataclasses, as the store's own description is, so that a new field is a new member
by being born. A test holds the result against the published schema.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from datetime import datetime
from enum import Enum, StrEnum, auto
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from annotator.model import (
    RECORD_TYPES,
    TYPE_OF_ID,
    Analyst,
    Attribution,
    Claim,
    Decision,
    Dismissal,
    Document,
    Evidence,
    JsonText,
    Judgement,
    Mark,
    Mention,
    Moment,
    OnePerson,
    Record,
    Region,
    Relation,
    Revision,
    Source,
    Span,
    Standing,
    Tag,
)

FORMAT = "annotator/1"
OFFSETS = "Unicode code points, 0-based, half-open"
CONTEXT_LENGTH = 32
"""Code points of text on either side of a span that go with it."""

LISTS: dict[str, type[Record]] = {
    "analysts": Analyst,
    "documents": Document,
    "tags": Tag,
    "sources": Source,
    "claims": Claim,
    "relations": Relation,
    "evidence": Evidence,
    "marks": Mark,
    "revisions": Revision,
    "judgements": Judgement,
    "standings": Standing,
    "dismissals": Dismissal,
    "moments": Moment,
    "decisions": Decision,
    "same_people": OnePerson,
}
"""The lists of the file, in the order they are written."""

LEFT_OUT_IF_EMPTY = {
    "revisions",
    *("judgements", "standings", "dismissals", "moments", "decisions", "same_people"),
}
"""Lists that only some projects have; a reader of the file looks for all others."""

CHILDREN: dict[type[Record], tuple[str, type[Record], str]] = {
    Document: ("regions", Region, "document"),
    Claim: ("attributions", Attribution, "claim"),
}
"""What nests in an object: the member, the type, and the field that names the object."""

SPAN_MEMBERS = ("start", "end", "exact", "prefix", "suffix")
DESCRIPTOR_MEMBERS = ("access", "basis", "record", "bias", "currency", "completeness", "note")

_RENAMED = {"from_claim": "from", "to_claim": "to"}
NOT_HELD = ("original", "encoding", "file_name")
"""Fields of a document that tell how the project came by its bytes: no part of the annotation."""
_NOT_IN_THE_FILE = {"extra", "file_extra", *NOT_HELD}
_REQUIRED_IN_THE_FILE = {(Attribution, "stance")}
_ALWAYS_WRITTEN = {(Claim, "tags")}


class Form(Enum):
    """What the value of a member looks like in the file."""

    ID = auto()
    TEXT = auto()
    NUMBER = auto()
    FLAG = auto()
    WORD = auto()
    TIME = auto()
    OBJECT = auto()
    REFERENCE = auto()
    REFERENCES = auto()
    SPANS = auto()
    MENTIONS = auto()


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an object and the field it is kept in."""

    name: str
    field: str
    form: Form
    target: type[Record] | None
    """What a reference leads to."""
    words: dict[str, StrEnum]
    """The values of a closed vocabulary."""
    default: Any
    """The field's value where the member is absent; Any, since fields differ."""
    is_required: bool
    is_nullable: bool
    is_always_written: bool


def members_of(cls: type[Record]) -> tuple[Member, ...]:
    """Return the members that a record's own fields make, in the order they are written."""
    return _MEMBERS[cls]


def _members(cls: type[Record]) -> tuple[Member, ...]:
    hints = get_type_hints(cls)
    parents = {child: field for _, child, field in CHILDREN.values()}
    return tuple(
        _member(cls, f.name, hints[f.name], f.default)
        for f in fields(cls)
        if f.name not in _NOT_IN_THE_FILE and parents.get(cls) != f.name
    )


# Any: annotations are looked at while the program runs, and field defaults differ.
def _member(cls: type[Record], name: str, hint: Any, default: Any) -> Member:  # noqa: ANN401
    is_optional = isinstance(hint, UnionType) or type(None) in get_args(hint)
    if is_optional:
        (hint,) = (option for option in get_args(hint) if option is not type(None))
    form, target = _form(name, hint)
    is_required = default is MISSING or (cls, name) in _REQUIRED_IN_THE_FILE
    return Member(
        name=_RENAMED.get(name, name),
        field=name,
        form=form,
        target=target,
        words={word.value: word for word in hint} if form is Form.WORD else {},
        default=None if default is MISSING else default,
        is_required=is_required,
        is_nullable=is_optional and is_required,
        is_always_written=is_required or (cls, name) in _ALWAYS_WRITTEN,
    )


def _form(name: str, hint: Any) -> tuple[Form, type[Record] | None]:  # noqa: ANN401
    if name == "id":
        return Form.ID, None
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        listed = {Span: Form.SPANS, Mention: Form.MENTIONS}
        return listed.get(item, Form.REFERENCES), TYPE_OF_ID.get(item)
    if hint in TYPE_OF_ID:
        return Form.REFERENCE, TYPE_OF_ID[hint]
    plain = {str: Form.TEXT, int: Form.NUMBER, bool: Form.FLAG, datetime: Form.TIME}
    return (Form.OBJECT if hint is JsonText else plain.get(hint, Form.WORD)), None


_MEMBERS = {cls: _members(cls) for cls in RECORD_TYPES}
