"""Searching a whole project: words in texts, statements and notes, and claims by what they are.

A search with words finds every place where they stand. A search that asks for claims as well
keeps the places within such claims; without words it finds the claims themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from annotator.analysis.matches import Needle
from annotator.model import (
    AnalystId,
    ClaimId,
    ClaimKind,
    DocumentId,
    SourceId,
    Stance,
    TagId,
)
from annotator.text.quoting import shortened

if TYPE_CHECKING:
    from annotator.reader import Reader

CONTEXT = 60
"""Characters shown on either side of a hit."""
_LONGEST_WORDS = 240


class Place(StrEnum):
    """Where the words of a hit stand."""

    TEXT = "text"
    STATEMENT = "statement"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is searched for. Empty members ask for nothing; all others must hold together."""

    text: str = ""
    is_word: bool = False
    is_case: bool = False
    document: DocumentId | None = None
    kind: ClaimKind | None = None
    is_untagged: bool = False
    """Claims without a kind."""
    source: SourceId | None = None
    """In any layer, as the source or as that in which it was said."""
    stance: Stance | None = None
    """Of any layer."""
    tag: TagId | None = None
    """This one or one beneath it."""
    analyst: AnalystId | None = None
    """Who made the claim."""
    is_unnamed: bool = False
    """Claims that go back to somebody without a name."""
    is_unchecked: bool = False
    """Claims that were held against no passage."""

    @property
    def needle(self) -> Needle:
        """The words, and how they are looked for."""
        return Needle(text=self.text, is_word=self.is_word, is_case=self.is_case)

    @property
    def asks_for_claims(self) -> bool:
        """Whether only places in certain claims are wanted."""
        wanted = replace(self, text="", is_word=False, is_case=False, document=None)
        return wanted != Query()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for, and so nothing found."""
        return not self.text and not self.asks_for_claims

    def to_members(self) -> dict[str, object]:
        """Return what is asked for as members of a JSON object."""
        return {name: value for name, value in asdict(self).items() if value}

    @classmethod
    def from_members(cls, members: Mapping[str, object]) -> Query:
        """Return a query from stored members; what is not understood is not asked for."""
        known: dict[str, object] = {}
        for field in fields(cls):
            value = members.get(field.name)
            if isinstance(value, bool if field.name.startswith("is_") else str):
                known[field.name] = value
        for name, values in (("kind", ClaimKind), ("stance", Stance)):
            value = known.pop(name, None)
            known[name] = next((v for v in values if v == value), None)
        return cls(**known)  # type: ignore[arg-type]  # each was held against its type


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
    place: Place = Place.TEXT


def search(reader: Reader, query: Query) -> Iterator[Hit]:
    """Yield what a query finds, document by document in order of entry, each in text order.

    For more than one search, or in a window, keep a `SearchIndex`.
    """
    from annotator.analysis.search_index import SearchIndex

    return (hit for hit in SearchIndex(reader).search(query) if hit is not None)


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
