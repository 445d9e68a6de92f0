"""By which sign a stance and a kind of source are told apart, and what each is called."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.messages import Message, term
from annotator.model import Claim, ClaimKind, SourceKind, Stance
from annotator.pictures.shapes import Box, Glyph, Sign, ink_of
from annotator.reports.telling import claim_words

OF_STANCE = {
    Stance.ASSERTS: Glyph.DISC,
    Stance.CONFIRMS: Glyph.TICK,
    Stance.DENIES: Glyph.CROSS,
    Stance.DOES_NOT_DENY: Glyph.RING,
    Stance.DECLINES: Glyph.DASH,
    Stance.ASKS: Glyph.QUESTION,
    Stance.FEARS: Glyph.BANG,
    Stance.UNCOMMITTED: Glyph.WAVE,
}
OF_SOURCE = {
    SourceKind.PERSON: Glyph.DISC,
    SourceKind.ORGANISATION: Glyph.SQUARE,
    SourceKind.PUBLICATION: Glyph.PAPER,
    SourceKind.DOCUMENT: Glyph.PAGE,
    SourceKind.BRIEFING: Glyph.DIAMOND,
    SourceKind.ANONYMOUS: Glyph.HOLLOW,
    SourceKind.PSEUDONYM: Glyph.MASK,
    SourceKind.OWN_OBSERVATION: Glyph.TRIANGLE,
}

Legend = Sequence[tuple[Sign | Box, Message]]


def stance_legend(stances: Sequence[Stance]) -> Legend:
    """Return the signs of the stances that a picture shows."""
    shown = [stance for stance in Stance if stance in set(stances)]
    return [(Sign(0, 0, OF_STANCE[stance]), word(stance)) for stance in shown]


def source_legend(kinds: Sequence[SourceKind]) -> Legend:
    """Return the signs of the kinds of sources that a picture shows."""
    shown = [kind for kind in SourceKind if kind in set(kinds)]
    return [(Sign(0, 0, OF_SOURCE[kind]), word(kind)) for kind in shown]


def kind_legend(kinds: Sequence[ClaimKind | None]) -> Legend:
    """Return the colours of the kinds of claims that a picture shows."""
    shown = [kind for kind in (*ClaimKind, None) if kind in set(kinds)]
    return [(Box(0, 0, 12, 12, ink_of(kind)), kind_words(kind)) for kind in shown]


def kind_words(kind: ClaimKind | None) -> Message:
    """Return what a kind of claim is called; having none is called something too."""
    return word(kind) if kind else Message("untagged")


def word(value: str) -> Message:
    """Return a word of a closed vocabulary as a text of its own."""
    return Message("{0}", term(value))


def claim_text(claim: Claim, number: str) -> str:
    """Return a claim on one line: its number, and its statement or else its words."""
    return f"{number}  {claim.statement or claim_words(claim)}"


def counted_claims(number: int) -> Message:
    """Return a number of claims."""
    return Message("1 claim") if number == 1 else Message("{0} claims", number)
