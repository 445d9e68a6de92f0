"""What a proposal is made of, and what it goes by.

These are loaded with the window; what reads the words of a language is loaded when it is needed.
"""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import SourceId, SourceKind, Stance

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSource:
    """A source of the project as far as its name goes."""

    id: SourceId
    name: str
    kind: SourceKind
    role: str = ""
    by: SourceId | None = None
    mentions: tuple[str, ...] = ()
    """Words that named it before, in this document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """A source that the project does not have yet."""

    name: str
    kind: SourceKind
    role: str = ""

    @property
    def named(self) -> bool | None:
        """Whether it has a name, where the kind tells."""
        return False if self.kind is SourceKind.ANONYMOUS else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierLayer:
    """A layer of a claim of this document: whom its words meant."""

    source: SourceId
    via: SourceId | None = None
    mention: Range | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What there is to go by; offsets are code points of `text`."""

    text: str
    sentence: Range
    paragraph: Range
    language: str = ""
    sources: tuple[KnownSource, ...] = ()
    """Those that are used most recently first."""
    carriers: frozenset[SourceId] = frozenset()
    """Who carries the document; nobody of them says a sentence of it."""
    earlier: tuple[EarlierLayer, ...] = ()
    """The layers of the document, in order of entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedLayer:
    """One layer; `source` is None where the words name nobody that can be told."""

    source: SourceId | NewSource | None
    via: SourceId | NewSource | None = None
    stance: Stance = Stance.ASSERTS
    cue: tuple[Range, ...] = ()
    mention: tuple[Range, ...] = ()
    is_guess: bool = False
    """Whether the source is guessed: a pronoun, or one of several of the name."""
    is_via_guess: bool = False
    """Whether the via is not named in the sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A chain, the outermost layer first, and the words of the claim that are said."""

    layers: tuple[ProposedLayer, ...]
    words: tuple[Range, ...]
