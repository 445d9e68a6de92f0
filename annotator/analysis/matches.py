"""Finding a needle in a text.

A plain needle is looked for in a copy of the text that is folded once, by the rules of
`annotator.text.folding`. A hit always begins and ends at whole characters of the text itself.

A regular expression can take for ever on thirty letters, and no check between lines or hits helps,
since the time passes inside one call that nothing interrupts. `find_matches` runs one to its end;
what a person types goes through `annotator.analysis.pattern_process`, which can be killed.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from annotator.collector import collector_paused
from annotator.errors import AnnotatorError
from annotator.text.folding import FoldedText, asked_for

HIT_LIMIT = 5_000
"""More hits than these are not listed; nobody walks through them."""

Range = tuple[int, int]


class PatternError(AnnotatorError):
    """An invalid regular expression, or one that ran out of time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needle:
    """What is looked for, and how."""

    text: str
    is_regex: bool = False
    is_word: bool = False
    is_case: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is not enough that the folded letters are the same."""
        return self.is_case or self.is_word or asked_for(self.text).has_marks


@dataclass(frozen=True, slots=True)
class Matches:
    """Ranges (code points) in text order, none empty; `is_cut` where there are more."""

    ranges: tuple[Range, ...] = ()
    is_cut: bool = False


class SearchableText:
    """A text with the folded copies in which needles are looked for, made when first needed."""

    __slots__ = ("_same_case", "_without_case", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._without_case = FoldedText(text)
        self._same_case: FoldedText | None = None

    def prepare(self) -> bool:
        """Fold a further slice of the text; returns whether there is more to do."""
        return self._without_case.prepare()

    def find(self, needle: Needle) -> Iterator[Range]:
        """Yield where a plain needle stands, from the beginning; hits do not overlap."""
        copy = self._without_case
        if needle.is_case:
            self._same_case = copy = self._same_case or FoldedText(self.text, is_case=True)
        found = copy.find(asked_for(needle.text, is_case=needle.is_case))
        if not needle.is_word:
            return found
        return (hit for hit in found if is_whole_word(self.text, *hit))

    def matches(self, needle: Needle, limit: int = HIT_LIMIT) -> Matches:
        """Return the first hits of a plain needle, none for an empty one."""
        return _first(self.find(needle), limit)


def find_matches(
    text: str, needle: str, *, is_regex: bool = False, is_word: bool = False, is_case: bool = False
) -> Matches:
    """Return where a needle stands in a text; raises PatternError.

    A regular expression is run to its end, however long that takes.
    """
    wanted = Needle(text=needle, is_regex=is_regex, is_word=is_word, is_case=is_case)
    return run_pattern(text, wanted) if is_regex else SearchableText(text).matches(wanted)


def run_pattern(text: str, needle: Needle) -> Matches:
    """Return the first hits of a regular expression, however long that takes; raises PatternError.

    `^` and `$` stand at the ends of lines. Empty hits are left out.
    """
    flags = re.MULTILINE | (0 if needle.is_case else re.IGNORECASE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a later Python may read differently
            pattern = re.compile(needle.text, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(
            "This is not a valid regular expression: {0}. Correct it, or switch “.*” off.",
            str(error),
        ) from error
    found = (match.span() for match in pattern.finditer(text))
    hits = (
        (start, end)
        for start, end in found
        if start < end and (not needle.is_word or is_whole_word(text, start, end))
    )
    return _first(hits, HIT_LIMIT)


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Return whether a range cuts through no word at either end."""
    cuts_start = _is_in_word(_letter_before(text, start)) and _is_in_word(text[start])
    cuts_end = _is_in_word(text[end - 1]) and _is_in_word(_letter_at(text, end))
    return not cuts_start and not cuts_end


def _first(hits: Iterator[Range], limit: int) -> Matches:
    with collector_paused():
        ranges = tuple(islice(hits, limit))
    return Matches(ranges, len(ranges) == limit and next(hits, None) is not None)


def _letter_before(text: str, at: int) -> str:
    """Return the character before an offset, past those that nobody sees."""
    while at > 0 and unicodedata.category(text[at - 1]) == "Cf":
        at -= 1
    return text[at - 1] if at else ""


def _letter_at(text: str, at: int) -> str:
    while at < len(text) and unicodedata.category(text[at]) == "Cf":
        at += 1
    return text[at] if at < len(text) else ""


def _is_in_word(character: str) -> bool:
    if not character:
        return False
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"
