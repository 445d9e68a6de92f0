"""Words that tell that somebody says something, and who: offered, never taken by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.proposals.grammars import grammar_for
from annotator.proposals.language import Grammar
from annotator.text.names import name_at, names_standing_in

Range = tuple[int, int]

_MOST_OFFERED = 5
_BEGINNING = re.compile(r"(?:\A|[.!?…:\n][\"”’»)]*\s*|[\"“„«‘‚(])\Z")
_WORD = re.compile(r"\w+")


def likely_cue(
    text: str, stretch: Range, claimed: Sequence[Range], language: str = ""
) -> Range | None:
    """Return the cue in a stretch (code points) that is nearest to a claim, outside of it.

    `language` is that of the document (BCP 47), where it is known.
    """
    grammar = grammar_for(text[slice(*stretch)], language)
    return _nearest(_cues_in(text, stretch, grammar), claimed, claimed)


def likely_mention(
    text: str,
    stretch: Range,
    claimed: Sequence[Range],
    cue: Sequence[Range],
    language: str = "",
) -> Range | None:
    """Return the name or pronoun in a stretch that is nearest to the cue, else to a likely one."""
    likely = None if cue else likely_cue(text, stretch, claimed, language)
    near = cue or ([likely] if likely else claimed)
    grammar = grammar_for(text[slice(*stretch)], language)
    known = grammar.singular | grammar.plural | grammar.neuter
    words = _WORD.finditer(text, *stretch)
    pronouns = (match.span() for match in words if match.group().lower() in known)
    found = (*names_standing_in(text, *stretch), *pronouns)
    return _nearest(iter(found), claimed, near)


def likely_sources(
    text: str, paragraph: Range, sentence: Range, claimed: Sequence[Range], language: str = ""
) -> list[str]:
    """Return who is named in a paragraph: those of the sentence first, nearest to its cue."""
    grammar = grammar_for(text[slice(*paragraph)], language)
    cue = _nearest(_cues_in(text, sentence, grammar), claimed, claimed)
    near = [cue] if cue else list(claimed)

    def place(found: Range) -> tuple[bool, bool, int]:
        is_elsewhere = not sentence[0] <= found[0] < sentence[1]
        is_claimed = any(_gap(found, span) < 0 for span in claimed)
        return is_elsewhere, is_claimed, min(_gap(found, span) for span in near)

    ordered = sorted(set(names_standing_in(text, *paragraph)), key=place)
    names: dict[str, str] = {}
    for start, end in ordered:
        name = name_at(text, start, end)
        if name and (" " in name or _is_name(text, start, end, paragraph, grammar)):
            names.setdefault(name.casefold(), name)
    return list(names.values())[:_MOST_OFFERED]


def _cues_in(text: str, stretch: Range, grammar: Grammar) -> Iterator[Range]:
    return (m.span() for cue in grammar.cues for m in cue.pattern.finditer(text, *stretch))


def _is_name(text: str, start: int, end: int, paragraph: Range, grammar: Grammar) -> bool:
    """Tell a name of one word from a word that is written so because a sentence begins there."""
    if text[start:end].lower() in grammar.stops:
        return False  # “Nobody knows”
    words = text[slice(*paragraph)]  # for `\A` is where a text begins, not where a search does
    if not _BEGINNING.search(words[: start - paragraph[0]]):
        return True
    if any(cue.pattern.match(text, end + 1) for cue in grammar.cues):
        return True
    others = re.finditer(rf"\b{re.escape(text[start:end])}\b", words)
    return any(not _BEGINNING.search(words[: each.start()]) for each in others)


def _nearest(found: Iterator[Range], claimed: Sequence[Range], to: Sequence[Range]) -> Range | None:
    apart = [each for each in found if not any(_gap(each, span) < 0 for span in (*claimed, *to))]
    return min(apart, key=lambda each: min(_gap(each, span) for span in to), default=None)


def _gap(one: Range, other: Range) -> int:
    """Return how many characters lie between two ranges; less than zero where they overlap."""
    return max(one[0] - other[1], other[0] - one[1])
