"""Words that tell that somebody says something, and who: offered, never taken by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.text.clauses import ANNOUNCING
from annotator.text.names import name_at, names_standing_in

Range = tuple[int, int]

_MOST_OFFERED = 5
_CUE = re.compile(
    rf"\b(?:{ANNOUNCING}|told|according to|denie[sd]|denying|confirmed|confirms|refused|declined"
    r"|sagte|sagt|erklärte|erklärt|schrieb|schreibt|berichtete|berichtet|meldet|meldete|meint"
    r"|laut|nach Angaben|teilte mit|behauptet|behauptete)\b",
    re.IGNORECASE,
)
_BEGINNING = re.compile(r"(?:\A|[.!?…:\n][\"”’»)]*\s*|[\"“„«‘‚(])\Z")
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


def likely_sources(
    text: str, paragraph: Range, sentence: Range, claimed: Sequence[Range]
) -> list[str]:
    """Return who is named in a paragraph: those of the sentence first, nearest to its cue."""
    cue = likely_cue(text, sentence, claimed)
    near = [cue] if cue else list(claimed)

    def place(found: Range) -> tuple[bool, bool, int]:
        is_elsewhere = not sentence[0] <= found[0] < sentence[1]
        is_claimed = any(_gap(found, span) < 0 for span in claimed)
        return is_elsewhere, is_claimed, min(_gap(found, span) for span in near)

    ordered = sorted(set(names_standing_in(text, *paragraph)), key=place)
    names: dict[str, str] = {}
    for start, end in ordered:
        name = name_at(text, start, end)
        if name and (" " in text[start:end] or _is_name(text, start, end, paragraph)):
            names.setdefault(name.casefold(), name)
    return list(names.values())[:_MOST_OFFERED]


def _is_name(text: str, start: int, end: int, paragraph: Range) -> bool:
    """Tell a name of one word from a word that is written so because a sentence begins there."""
    if not _BEGINNING.search(text, paragraph[0], start) or _CUE.match(text, end + 1):
        return True
    others = re.finditer(rf"\b{re.escape(text[start:end])}\b", text[slice(*paragraph)])
    places = (paragraph[0] + each.start() for each in others)
    return any(not _BEGINNING.search(text, paragraph[0], place) for place in places)


def _nearest(found: Iterator[Range], claimed: Sequence[Range], to: Sequence[Range]) -> Range | None:
    apart = [each for each in found if not any(_gap(each, span) < 0 for span in (*claimed, *to))]
    return min(apart, key=lambda each: min(_gap(each, span) for span in to), default=None)


def _gap(one: Range, other: Range) -> int:
    """Return how many characters lie between two ranges; less than zero where they overlap."""
    return max(one[0] - other[1], other[0] - one[1])
