"""What two files disagree on, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.formats.annotated_json.parsing import Json
from annotator.formats.annotated_json.view import WHO_AND_WHEN
from annotator.model import Change, Claim, Evidence, Judgement, Mark, Moment, Relation

TWICE = (Claim, Evidence, Judgement, Mark, Moment, Relation)
"""Of what both sides can be kept, the second under an id of its own."""


class Choice(StrEnum):
    """What becomes of a conflict."""

    OURS = "ours"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Choices:
    """What becomes of conflicts: of each by its `key`, and of all others."""

    of_all: Choice | None = None
    of_each: Mapping[str, Choice] = field(default_factory=dict)
    unites_all: bool = False
    """Whether sources and tags of the same name and kind become one."""
    united: Set[str] = frozenset()
    """Those of sources and tags under two ids that go, the other one being kept."""

    def of(self, record_id: str, number: int = 0) -> Choice | None:
        """Return what becomes of a record where a file differs, None where that waits."""
        return self.of_each.get(_key_of(record_id, number), self.of_all)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record on which two files disagree, as annotated JSON has it on each side.

    `fields` are the members in conflict, none where one side deleted the record.
    """

    what: str
    id: str
    fields: tuple[str, ...]
    ours: Json
    theirs: Json
    is_open: bool
    """Whether it waits for a choice."""
    number: int = 0
    """With which of the other files, in the order in which they are put together.

    Those before it count as ours by then.
    """
    under_two_ids: Change | None = None
    """A source or a tag as we have it under one id, and as they have it under another."""

    @property
    def key(self) -> str:
        """What tells it from all others: several files may differ over one record."""
        return _key_of(self.id, self.number)

    def asks_as(self, other: Conflict) -> bool:
        """Return whether another one asks the same: what differs, as each side has it."""
        one, two = (
            (each.what, each.fields, each._in_question(each.ours), each._in_question(each.theirs))
            for each in (self, other)
        )
        return one == two

    def _in_question(self, side: Json) -> Json:
        """Return what a side has where the two differ; all that it says where one deleted it."""
        if side is None:
            return None
        return {name: side.get(name) for name in self.fields or side.keys() - WHO_AND_WHEN}


def _key_of(record_id: str, number: int) -> str:
    return f"{record_id} #{number}" if number else record_id
