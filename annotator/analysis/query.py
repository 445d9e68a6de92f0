"""What is asked of the claims of a project or of a document, and what a search finds.

One value serves the filter over the claims of a document and the search of a project, so that a
condition means the same in both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from annotator.analysis.matches import Needle
from annotator.model import (
    AnalystId,
    ClaimId,
    ClaimKind,
    DocumentId,
    RelationType,
    Reliability,
    SourceId,
    Stance,
    TagId,
    Verdict,
)
from annotator.reader import SourceRole
from annotator.text.quoting import shortened

CONTEXT = 60
"""Characters shown on either side of a hit."""
_LONGEST_WORDS = 240
UNTAGGED = "untagged"
"""What stands for claims without a kind or a grade among stored values."""
DEEPEST = 3
"""The depth that stands for itself and for all beyond it."""
GRADES = (1, 2, 3, 4, 5, 6, None)
"""The grades of credibility, and claims without one."""
_WORDS = ("text", "is_word", "is_case")
_VOCABULARIES: dict[str, Iterable[object]] = {
    "kinds": (*ClaimKind, None),
    "stances": Stance,
    "relations": RelationType,
    "verdicts": Verdict,
    "reliabilities": (*Reliability, None),
    "grades": GRADES,
    "depths": range(DEEPEST + 1),
}
"""The members of a query whose values are closed vocabularies."""
_NAMES_BEFORE = {
    "kind": "kinds",
    "source": "sources",
    "stance": "stances",
    "tag": "tags",
    "analyst": "analysts",
}
"""Members of stored searches that asked for one of a sort, and what holds them now."""


class HitField(StrEnum):
    """The field that the words of a hit stand in."""

    TEXT = "text"
    STATEMENT = "statement"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is wanted. Empty members ask for nothing; all others must hold together.

    Of a sort (kinds, sources, …), any of those named will do.
    """

    text: str = ""
    """In a project: words of texts, statements and notes. In a document: of its claims, their
    statements, and the names of their origins."""
    is_word: bool = False
    is_case: bool = False
    document: DocumentId | None = None
    kinds: frozenset[ClaimKind | None] = frozenset()
    """None stands for claims without a kind."""
    sources: frozenset[SourceId] = frozenset()
    role: SourceRole | None = None
    """What the sources must be to the claim; without one, anything it counts for."""
    stances: frozenset[Stance] = frozenset()
    """Of any layer."""
    depths: frozenset[int] = frozenset()
    """How many layers lie one within the other; `DEEPEST` stands for more as well."""
    reliabilities: frozenset[Reliability | None] = frozenset()
    """Of an origin, or of the own voice of a claim without layers."""
    grades: frozenset[int | None] = frozenset()
    """The credibility of the claim."""
    verdicts: frozenset[Verdict] = frozenset()
    """Of any passage that the claim was held against."""
    relations: frozenset[RelationType] = frozenset()
    """To another claim, or of another one to it."""
    tags: frozenset[TagId] = frozenset()
    """These or any beneath them."""
    analysts: frozenset[AnalystId] = frozenset()
    """Who made the claim."""
    is_without_source: bool = False
    """Claims that are linked to no source."""
    is_unnamed: bool = False
    """Claims with an origin that has no name."""
    is_unchecked: bool = False
    """Claims not checked against any passage."""
    is_missing: bool = False
    """Claims whose chain names a document or a briefing that nobody has obtained."""
    is_echo: bool = False
    """Claims that several documents carry, of one origin."""
    is_fallen: bool = False
    """Claims that rest on a source that was withdrawn, corrected or discredited."""
    published_from: str = ""
    """When their document was published, as the beginning of an ISO 8601 date; so all four."""
    published_until: str = ""
    made_from: str = ""
    """When the claim was made."""
    made_until: str = ""

    @property
    def needle(self) -> Needle:
        """The words, and how they are looked for."""
        return Needle(text=self.text, is_word=self.is_word, is_case=self.is_case)

    @property
    def asks_for_claims(self) -> bool:
        """Whether only certain claims are wanted."""
        return any(part.document is None for part in self.parts())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.text and not self.asks_for_claims

    def parts(self) -> list[Query]:
        """Return each condition, words apart, as a query of its own; all of them make this one."""
        found: list[Query] = []
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in _WORDS or not value:
                continue
            values = sorted(value, key=str) if isinstance(value, frozenset) else [value]
            for each in values:
                one = frozenset({each}) if isinstance(value, frozenset) else each
                found.append(Query(**{field.name: one}))  # type: ignore[arg-type]  # its own
        return found

    def joined(self, part: Query) -> Query:
        """Return a query that asks for a condition as well; of a sort, for either."""
        values: dict[str, object] = {}
        for field in fields(self):
            own, other = getattr(self, field.name), getattr(part, field.name)
            values[field.name] = own | other if isinstance(own, frozenset) else other or own
        return replace(self, **values)  # type: ignore[arg-type]  # members of two queries

    def to_members(self) -> dict[str, object]:
        """Return what is asked for as members of a JSON object."""
        members: dict[str, object] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, frozenset):
                value = sorted(map(_stored, value))
            if value:
                members[field.name] = value
        return members

    @classmethod
    def from_members(cls, members: Mapping[str, object]) -> Query:
        """Return a query from stored members; what is not understood is not asked for."""
        members = {_NAMES_BEFORE.get(name, name): value for name, value in members.items()}
        if members.get("is_untagged") is True:
            members["kinds"] = UNTAGGED
        known: dict[str, object] = {}
        for field in fields(cls):
            value = members.get(field.name)
            if isinstance(field.default, frozenset):
                known[field.name] = _set_of(field.name, value)
            elif field.name == "role":
                known["role"] = next((role for role in SourceRole if role == value), None)
            elif isinstance(value, bool if field.name.startswith("is_") else str):
                known[field.name] = value
        return cls(**known)  # type: ignore[arg-type]  # each was held against its type


def _set_of(name: str, value: object) -> frozenset[object]:
    values = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    texts = [each for each in values if isinstance(each, str)]
    if name not in _VOCABULARIES:
        return frozenset(texts)
    known = {_stored(each): each for each in _VOCABULARIES[name]}
    return frozenset(known[text] for text in texts if text in known)


def _stored(value: object) -> str:
    return UNTAGGED if value is None else str(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that was found: a quote in its context, each part on one line.

    The range (code points) is that of the words in the document's text. For words of a statement
    or a note, and for claims found without words, it is the first span of their claim.
    """

    document: DocumentId
    start: int
    end: int
    claim: ClaimId | None
    number: int
    """The claim's number in its document, 0 where the place is in none."""
    kind: ClaimKind | None
    before: str
    words: str
    after: str
    field: HitField = HitField.TEXT


def in_context(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what stands before a range, its words, and what follows, each on one line.

    The context ends at an empty line, and at a whole word where it is cut.
    """
    before = text[max(0, start - CONTEXT - 20) : start].rpartition("\n\n")[2]
    after = text[end : end + CONTEXT + 20].partition("\n\n")[0]
    return _last_words(on_one_line(before)), on_one_line(text[start:end]), _first_words(after)


def on_one_line(text: str) -> str:
    """Return a text with each run of white space as one space, long ones cut."""
    line = " ".join(text[: 2 * _LONGEST_WORDS].split())
    if line and text[0].isspace():
        line = f" {line}"
    if line and text[-1].isspace() and len(text) <= 2 * _LONGEST_WORDS:
        line = f"{line} "
    return shortened(line, _LONGEST_WORDS)


def _last_words(line: str) -> str:
    if len(line) <= CONTEXT:
        return line
    cut = line[-CONTEXT:]
    return cut.partition(" ")[2] if " " in cut.strip() else cut


def _first_words(text: str) -> str:
    line = on_one_line(text)
    if len(line) <= CONTEXT:
        return line
    cut = line[:CONTEXT]
    return cut.rpartition(" ")[0] if " " in cut.strip() else cut
