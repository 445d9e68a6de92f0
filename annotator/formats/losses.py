"""What a format leaves out of a project, counted: told before and after an export.

A format says which members of annotated JSON it keeps; all else that the project really has is a
loss. So a member that the file format gains is told by every format until somebody lets it in.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from annotator.findings.fallen import fallen_beneath
from annotator.formats.annotated_json.members import CHILDREN, LISTS, Form, Member, members_of
from annotator.messages import Message, term
from annotator.model import (
    Attribution,
    Claim,
    Document,
    Evidence,
    Record,
    Relation,
    Source,
    Standing,
    Tag,
)
from annotator.reader import Reader


@dataclass(frozen=True, slots=True)
class Loss:
    """What does not come out, how often the project has it, and why.

    `what` is a list of annotated JSON, or attributions or regions; `field` is the member of its
    objects that is missing or comes back changed, empty where they are missing themselves.
    """

    what: str
    field: str
    count: int
    why: Message
    is_gain: bool = False
    """Whether the project has nothing there, and the file adds it: no loss, but no equal either."""

    @property
    def sentence(self) -> Message:
        """The loss as it is told to the analyst."""
        if self.field:
            what, field = term(self.what), term(self.field)
            if self.is_gain:
                return Message("{0}, {1} (added to {2}): {3}", what, field, self.count, self.why)
            return Message("{0}, {1} ({2}): {3}", what, field, self.count, self.why)
        return Message("{0} ({1}): {2}", term(self.what), self.count, self.why)


ALL = frozenset({"*"})
"""All members of a list, also those that the program does not know."""

TYPES: dict[str, type[Record]] = LISTS | {name: child for name, child, _ in CHILDREN.values()}
"""The types of the lists that a loss can be of."""

PROJECT = "project"
"""What a loss is of that is none of a list: what is said of the project itself."""
TEXT = "text"
"""The member of a document that is no field of its record."""
_EMPTY = ("", None, "[]")


def left_out(
    reader: Reader,
    kept: Mapping[str, Iterable[str]],
    why: Message,
    reasons: Mapping[str, Message] | None = None,
) -> list[Loss]:
    """Return what a format leaves out of a project, in the order of the file.

    `kept` names the members that it keeps of each list; a list that is not among them is left out
    whole. Ids, and what nests in an object, are never told. `reasons` are for single lists (by
    their names) or members (`claims.note`), `why` is for all others.
    """
    losses = []
    for what, cls in TYPES.items():
        if what not in kept:
            found = {"": reader.number_of(cls)}
        else:
            found = dict(_members_left_out(reader, cls, frozenset(kept[what])))
        for field, count in found.items():
            if count:
                given = reasons or {}
                reason = given.get(f"{what}.{field}") or given.get(what) or why
                losses.append(Loss(what, field, count, reason))
    return losses


def cut_off(chosen: Reader) -> list[Loss]:
    """Return what leads from the chosen documents of a project to others, and so stays behind."""
    why = Message("The other end is in a document that was not chosen.")
    claims, documents = set(chosen.ids(Claim)), set(chosen.ids(Document))
    relations, evidence = chosen.whole.all(Relation), chosen.whole.all(Evidence)
    ends = {
        "relations": [(r.from_claim in claims, r.to_claim in claims) for r in relations],
        "evidence": [(e.claim in claims, e.document in documents) for e in evidence],
    }
    counts = {what: sum(one != other for one, other in pairs) for what, pairs in ends.items()}
    return [Loss(what, "", count, why) for what, count in counts.items() if count]


def description_left_out(reader: Reader, why: Message) -> list[Loss]:
    """Return what a format leaves out that has no place for what a project is about."""
    return [Loss(PROJECT, "description", 1, why)] if reader.details().description else []


def unused_tags(reader: Reader) -> list[Loss]:
    """Return how many tags stand at no claim, nor above one that does."""
    above = dict(reader.stored(Tag, ("id", "parent")))
    used = {key for (tags,) in reader.stored(Claim, ("tags",)) for key in json.loads(tags)}
    while more := {above.get(key) for key in used} - used - {None}:
        used |= more
    why = Message("Only the tags that claims have are there.")
    return [Loss("tags", "", n, why)] if (n := len(above.keys() - used)) else []


def uncited_sources(reader: Reader) -> list[Loss]:
    """Return how many sources no claim cites, and what became of those beneath no claim either."""
    cited = {key for layer in reader.stored(Attribution, ("source", "via")) for key in layer}
    beneath = fallen_beneath(reader)
    rested_on = {
        fell.standing.id
        for found in (*beneath.claims.values(), *beneath.judgements.values())
        for fell in found
    }
    became = sum(
        source not in cited and key not in rested_on
        for key, source in reader.stored(Standing, ("id", "source"))
    )
    uncited = len(set(reader.ids(Source)) - cited)
    why = Message("Only the sources that claims cite are listed.")
    return [
        Loss(what, "", n, why) for what, n in (("sources", uncited), ("standings", became)) if n
    ]


def fields_left_out(
    reader: Reader, what: str, fields: tuple[str, ...], why: Message, *, longer_than: int = 0
) -> list[Loss]:
    """Return how many records of a list have more than so many characters in some fields.

    The fields need not be members of the list; in an object it is its longest text that counts.
    """
    cls = TYPES[what]
    objects = {member.field for member in members_of(cls) if member.form is Form.OBJECT}
    columns = zip(*reader.stored(cls, fields), strict=True)
    counts = [
        sum(_length(text, is_object=f in objects) > longer_than for text in column)
        for f, column in zip(fields, columns, strict=False)
    ]
    return [Loss(what, f, n, why) for f, n in zip(fields, counts, strict=False) if n]


def _length(text: str | bytes | None, *, is_object: bool) -> int:
    texts = map(str, json.loads(text).values()) if text and is_object else (text or "",)
    return max(map(len, texts), default=0)


def _members_left_out(
    reader: Reader, cls: type[Record], kept: frozenset[str]
) -> Iterator[tuple[str, int]]:
    if kept >= ALL:
        return
    members = members_of(cls)
    if cls is Document and TEXT not in kept:
        yield TEXT, sum(bool(length) for (length,) in reader.stored(cls, ("length",)))
    for member in members:
        if member.name not in kept and member.form is not Form.ID:
            rows = reader.stored(cls, (member.field,))
            yield member.name, sum(_is_there(member, row[0]) for row in rows)
    known = {member.name for member in members}
    unknown: Counter[str] = Counter()
    for (extra,) in reader.stored(cls, ("extra",)):
        if extra:
            unknown.update(name for name in json.loads(extra) if name not in known)
    yield from unknown.items()


# Any: stored values of no one type.
def _is_there(member: Member, value: Any) -> bool:  # noqa: ANN401
    is_unset_flag = member.default is False and not value
    return value not in _EMPTY and not is_unset_flag
