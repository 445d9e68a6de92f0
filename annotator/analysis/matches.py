"""Finding a needle in a text.

A plain needle is looked for in a copy of the text that is folded once: case, kinds of quotation
marks and dashes, and white space make no difference, so that words broken over two lines are
found, and an apostrophe finds a typographic one. Folding may lengthen a text (ß becomes ss); the
copy knows where, and a hit always begins and ends at whole characters of the text itself.

A regular expression can take for ever on thirty letters, and no check between lines or hits helps,
since the time passes inside one call that nothing interrupts. `find_matches` runs one to its end;
what a person types goes through `annotator.analysis.pattern_process`, which can be killed.
"""

from __future__ import annotations

import re
import unicodedata
import warnings
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from annotator.errors import AnnotatorError
from annotator.reader.collector import collector_paused

HIT_LIMIT = 5_000
"""More hits than these are not listed; nobody walks through them."""

_SLICE = 65_536
"""Characters folded at once: about a millisecond."""
_ALIKE = (
    ("'", "\u2018\u2019\u02bc"),
    ('"', "\u201c\u201d\u201e"),
    ("-", "\u2010\u2011\u2012\u2013\u2014\u2212"),
    (" ", "\n\t\u00a0\u2007\u2009\u202f\u2028\u2029"),
)
"""Characters that a plain needle treats as equal, one for one."""

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


@dataclass(frozen=True, slots=True)
class Matches:
    """Ranges (code points) in text order, none empty; `is_cut` where there are more."""

    ranges: tuple[Range, ...] = ()
    is_cut: bool = False


class SearchableText:
    """A text with the folded copies in which needles are looked for, made when first needed."""

    __slots__ = ("_folded", "_map", "_parts", "_same_case", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._parts: list[str] = []
        self._folded: str | None = None
        self._same_case: str | None = None
        self._map = _FoldMap()

    def prepare(self) -> bool:
        """Fold a further slice of the text; returns whether there is more to do."""
        if self._folded is not None:
            return False
        start = len(self._parts) * _SLICE
        if start < len(self.text):
            part = self.text[start : start + _SLICE]
            folded = part.casefold()
            if len(folded) != len(part):
                self._map.note(part, start)
            self._parts.append(_made_alike(folded))
            return True
        self._folded = "".join(self._parts)
        self._parts = []
        return False

    def find(self, needle: Needle) -> Iterator[Range]:
        """Yield where a plain needle stands, from the beginning; hits do not overlap."""
        if needle.is_case:
            if self._same_case is None:
                self._same_case = _made_alike(self.text)
            copy, wanted, offsets = self._same_case, _made_alike(needle.text), _FoldMap()
        else:
            while self.prepare():
                pass
            copy, wanted, offsets = self._folded or "", fold(needle.text), self._map
        size = len(wanted)
        is_simple = offsets.is_straight and not needle.is_word
        at = copy.find(wanted) if wanted else -1
        while at >= 0:
            if is_simple:
                yield at, at + size
                at = copy.find(wanted, at + size)
                continue
            start, end = offsets.offset(at), offsets.offset(at + size)
            is_hit = start >= 0 and end >= 0
            if is_hit and needle.is_word:
                is_hit = is_whole_word(self.text, start, end)
            if is_hit:
                yield start, end
            at = copy.find(wanted, at + (size if is_hit else 1))

    def matches(self, needle: Needle, limit: int = HIT_LIMIT) -> Matches:
        """Return the first hits of a plain needle, none for an empty one."""
        if not needle.text:
            return Matches()
        return _first(self.find(needle), limit)


def find_matches(
    text: str, needle: str, *, is_regex: bool = False, is_word: bool = False, is_case: bool = False
) -> Matches:
    """Return where a needle stands in a text; raises PatternError.

    A regular expression is run to its end, however long that takes.
    """
    wanted = Needle(text=needle, is_regex=is_regex, is_word=is_word, is_case=is_case)
    return run_pattern(text, wanted) if is_regex else SearchableText(text).matches(wanted)


def run_pattern(text: str, needle: Needle, limit: int = HIT_LIMIT) -> Matches:
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
    return _first(hits, limit)


def fold(text: str) -> str:
    """Return a text in which case and like signs make no difference."""
    return _made_alike(text.casefold())


def is_whole_word(text: str, start: int, end: int) -> bool:
    """Return whether a range cuts through no word at either end."""
    cuts_start = start > 0 and _is_in_word(text[start - 1]) and _is_in_word(text[start])
    cuts_end = end < len(text) and _is_in_word(text[end - 1]) and _is_in_word(text[end])
    return not cuts_start and not cuts_end


class _FoldMap:
    """Positions in a folded copy and in its text, which differ after characters that grew."""

    __slots__ = ("_folded_at", "_grown", "_sizes", "_text_at")

    def __init__(self) -> None:
        self._text_at: list[int] = []
        self._folded_at: list[int] = []
        self._sizes: list[int] = []
        self._grown = 0

    @property
    def is_straight(self) -> bool:
        """Whether all positions are the same in both."""
        return not self._grown

    def note(self, part: str, start: int) -> None:
        """Note the characters of a part of the text, from an offset on, that grow."""
        for match in _growing().finditer(part):
            at, size = start + match.start(), len(match[0].casefold())
            self._text_at.append(at)
            self._folded_at.append(at + self._grown)
            self._sizes.append(size)
            self._grown += size - 1

    def offset(self, position: int) -> int:
        """Return the text's offset of a position in the copy, -1 within a character."""
        number = bisect_right(self._folded_at, position) - 1
        if number < 0:
            return position
        after = position - self._folded_at[number]
        if after == 0:
            return self._text_at[number]
        size = self._sizes[number]
        return -1 if after < size else self._text_at[number] + 1 + after - size


def _first(hits: Iterator[Range], limit: int) -> Matches:
    with collector_paused():
        ranges = tuple(islice(hits, limit))
    return Matches(ranges, len(ranges) == limit and next(hits, None) is not None)


def _made_alike(text: str) -> str:
    is_ascii = text.isascii()
    for plain, others in _ALIKE:
        for other in others:
            if not is_ascii or other.isascii():
                text = text.replace(other, plain)
    return text


def _is_in_word(character: str) -> bool:
    is_mark = unicodedata.category(character)[0] == "M"
    return character.isalnum() or character == "_" or is_mark


@cache
def _growing() -> re.Pattern[str]:
    """The characters whose case folding is longer than they are; all are below U+10000."""
    grown = (chr(c) for c in range(0x80, 0x10000) if len(chr(c).casefold()) > 1)
    return re.compile(f"[{''.join(grown)}]")
