"""Words that tell that somebody says something, and who: offered, never taken by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.text.clauses import ANNOUNCING
from annotator.text.names import names_standing_in

Range = tuple[int, int]

_CUE = re.compile(
    rf"\b(?:{ANNOUNCING}|told|according to|denie[sd]|denying|confirmed|confirms|refused|declined"
    r"|sagte|sagt|erklärte|erklärt|schrieb|schreibt|berichtete|berichtet|meldet|meldete|meint"
    r"|laut|nach Angaben|teilte mit|behauptet|behauptete)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|they|it|er|sie|es)\b", re.IGNORECASE)


def likely_cue(text: str, stretch: Range, claimed: Sequence[Range]) -> Range | None:
    """Return the cue in a stretch (code points) that is nearest to a claim, outside of it."""
    return _nearest((match.span() for match in _CUE.finditer(text, *stretch)), claimed, claimed)


def likely_mention(
    text: str, stretch: Range, claimed: Sequence[Range], cue: Sequence[Range]
) -> Range | None:
    """Return the name or pronoun in a stretch that is nearest to the cue, else to a likely one."""
    likely = None if cue else likely_cue(text, stretch, claimed)
    near = cue or ([likely] if likely else claimed)
    pronouns = (match.span() for match in _PRONOUN.finditer(text, *stretch))
    found = (*names_standing_in(text, *stretch), *pronouns)
    return _nearest(iter(found), claimed, near)


def _nearest(found: Iterator[Range], claimed: Sequence[Range], to: Sequence[Range]) -> Range | None:
    apart = [each for each in found if not any(_gap(each, span) < 0 for span in (*claimed, *to))]
    return min(apart, key=lambda each: min(_gap(each, span) for span in to), default=None)


def _gap(one: Range, other: Range) -> int:
    """Return how many characters lie between two ranges; less than zero where they overlap."""
    return max(one[0] - other[1], other[0] - one[1])
