"""A finding, and the rule that it follows from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, TypeAlias

from annotator.findings.independence import Shared
from annotator.messages import Message
from annotator.model import ClaimId, JudgementId, Mention, SourceId

if TYPE_CHECKING:
    from annotator.findings.facts import Facts

Passage: TypeAlias = Mention
"""Words of a named document that no claim holds."""

NOTHING = Message("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a careful reader would raise about some claims, sources, a judgement or words.

    `root` is the source that it all goes back to, where the rule is about one; `detail` says what
    the rule alone does not tell, `shared` why claims are not independent. Claims stand document by
    document, in the order of the text.
    """

    code: str
    claims: tuple[ClaimId, ...] = ()
    sources: tuple[SourceId, ...] = ()
    root: SourceId | None = None
    judgement: JudgementId | None = None
    passages: tuple[Passage, ...] = ()
    detail: Message = NOTHING
    shared: tuple[Shared, ...] = ()

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about: the same for the same finding, whatever became of its ground."""
        places = tuple((p.document, p.start, p.end) for p in self.passages)
        return self.code, frozenset(self.claims), frozenset(self.sources), self.judgement, places

    @property
    def is_of_one_claim(self) -> bool:
        """Whether it is about a claim alone, no group of them and no judgement."""
        return len(self.claims) == 1 and self.judgement is None

    @property
    def key(self) -> str:
        """The same as a text, for what is kept outside of the project."""
        *_, places = self.subject
        parts = (
            self.code,
            sorted(set(self.claims)),
            sorted(set(self.sources)),
            self.judgement,
            places,
        )
        return sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Scope(Enum):
    """What a rule looks at, one by one."""

    CLAIM = "claim"
    GROUP = "group"
    """Claims that are the same; its id is that of the first of them."""
    SOURCE = "source"
    JUDGEMENT = "judgement"
    DOCUMENT = "document"
    PROJECT = "project"


Find = Callable[["Facts", str], Iterator[Finding]]
"""Yields what there is to find about what has an id."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding: its code, its name, the rule in one sentence, and what finds it."""

    code: str
    title: Message
    sentence: Message
    scopes: tuple[Scope, ...]
    find: Find
