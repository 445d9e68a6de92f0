"""Where sentences begin and end: well enough to count what an analyst has dealt with.

Made for the prose of newspapers, first in English, and harmless elsewhere. A text is cut into
blocks at blank lines, blocks into pieces at line ends that mean something, pieces into sentences
at full stops that end one. Each rule looks at a few words around a stop only, so that the time
is linear in the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from annotator.text.abbreviations import (
    BEFORE_NUMBERS,
    MAYBE_LAST,
    MONTHS_AFTER_DAY,
    NEVER_FIRST,
    NEVER_LAST,
    STARTERS,
)
from annotator.text.lines import blocks, is_wrapped, page_width

_WIDE_STOPS = "。！？｡"
_STRONG_STOPS = "؟۔।॥"
_STOP = re.compile(
    rf"([.!?…{_STRONG_STOPS}{_WIDE_STOPS}‼⁇⁈⁉]+)"
    "([\"'”’“‘»«›‹)\\]}」』】》〉）］*_]*(?:[\u00a0\u202f][»›])?)"
    # Marks of notes belong to the sentence before them.
    r"(?:\[(?:\d{1,4}|[A-Za-z]|[ivx]{1,5})\]|[⁰¹²³⁴-⁹])*"
)
_SPACE = re.compile(r"\s*")
_OPENING = re.compile("[\"'“”‘’„‚«»‹›(\\[{¿¡*_「『《（【—–-]*")
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}")
# The word before a stop, with its inner stops, as in `U.S`.
_LONGEST_TOKEN = 24
_TOKEN = re.compile(r"[^\s\"“”‘«»„(\[{—–/]+\Z")
# A word may be stuck to the front, where an editing slip lost the space: `captionU.S.`
_INITIALS = re.compile(r"[^\W\d_]*(?:\.[^\W\d_])+|[^\W\d_]")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,6})")
_PLAIN_WORDS = re.compile(r"[^\W\d_]['’\-\w]*[^\W\d_]{2}\Z")


def sentences(text: str, regions: Iterable[tuple[int, int]] = ()) -> list[tuple[int, int]]:
    """Return the sentences of a text as half-open ranges of code points, in text order.

    They carry no white space at their ends and do not overlap; every other character is in
    exactly one. No sentence goes across the beginning or end of one of the `regions`.
    """
    borders = sorted({border for region in regions for border in region})
    found: list[tuple[int, int]] = []
    for start, end in _pieces(text):
        for part_start, part_end in _between(borders, start, end):
            for begin, stop in _split(text, part_start, part_end):
                begin, stop = _trim(text, begin, stop)
                if begin < stop:
                    found.append((begin, stop))
    return found


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches that no sentence leaves: lines, joined where a page broke them."""
    for block in blocks(text):
        width = page_width(block)
        start, end = block[0].start, block[0].end
        for line, following in pairwise(block):
            if not is_wrapped(text, line, following, width):
                yield start, end
                start = following.start
            end = following.end
        yield start, end


def _between(borders: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    index = bisect_right(borders, start)
    while index < len(borders) and borders[index] < end:
        yield start, borders[index]
        start = borders[index]
        index += 1
    yield start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _STOP.finditer(text, start, end):
        after = match.end()
        # A stop before any word stands for words left out: `...and then`.
        if after < end and match.start() > begin and _is_end(text, begin, end, match):
            yield begin, after
            begin = after
    yield begin, end


def _is_end(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    """Return whether a sentence that began at `begin` ends with this stop."""
    stop, closers = match.groups()
    after = match.end()
    if stop[-1] in _WIDE_STOPS:
        # In Japanese, what is said goes on with the word for `said`.
        return not (closers and text[after] in "とっ") and text[after] not in "、，,"
    following = _skip(_SPACE, text, after, end)
    if text[following] in ".!?…":
        return False
    if following == after:
        return _is_glued_end(text, begin, end, match)
    opened = _skip(_OPENING, text, following, end)
    if opened == end:
        return False
    first = text[opened]
    if stop[-1] in _STRONG_STOPS:
        return True
    if first in ",;:)]}":
        return False
    if stop == ".":
        return _is_full_stop(text, begin, end, match, opened)
    if stop[-1] in "…." and "!" not in stop and "?" not in stop:
        return not first.islower() and not first.isdigit()
    return not first.islower() or ("?" in stop and not closers)


def _is_glued_end(text: str, begin: int, end: int, match: re.Match[str]) -> bool:
    """Return whether a stop before no white space ends a sentence: `to happen.It is late`."""
    stop, closers = match.groups()
    after = match.end()
    word = _WORD.match(text, after, end)
    if word is None or not text[after].isupper() or closers.strip("”’)"):
        return False
    if stop == "…" or (stop.startswith("...") and set(stop) == {"."}):
        return text[match.start() - 1].isalnum()
    name = word.group()
    is_word = name == name.capitalize() or "’" in name or "'" in name
    is_clear = word.end() == end or text[word.end()].isspace() or text[word.end()] in ",;:"
    if not is_word or not is_clear or name.lower() in NEVER_FIRST:
        return False
    token = _token(text, begin, match.start())
    return bool(_PLAIN_WORDS.match(token)) and token[-1].islower()


def _is_full_stop(text: str, begin: int, end: int, match: re.Match[str], opened: int) -> bool:
    """Return whether a single full stop before a word that starts at `opened` ends a sentence."""
    first = text[opened]
    if first.islower():
        return False
    stop, closers = match.start(), match.group(2)
    token = _token(text, begin, stop)
    if not token or closers.strip(")*_"):
        return True
    if stop - len(token) - begin <= 1 and _ENUMERATOR.fullmatch(token):
        return False
    word = _WORD.match(text, opened, end)
    next_word = word.group().lower() if word else ""
    return _ends_after(token, next_word, first)


def _ends_after(token: str, next_word: str, first: str) -> bool:
    """Return whether the stop after a token ends a sentence, given what follows."""
    name = token.lower()
    if name in NEVER_LAST:
        return False
    if first.isdigit() and name in BEFORE_NUMBERS:
        return False
    is_initials = _INITIALS.fullmatch(token) is not None
    if is_initials or (name in MAYBE_LAST and token[0].isupper()):
        # The words of scripts without capitals are never abbreviated so.
        return next_word in STARTERS or not (first.isdigit() or first.isupper())
    return not (token.isdigit() and len(token) <= 2 and next_word in MONTHS_AFTER_DAY)


def _token(text: str, begin: int, stop: int) -> str:
    """Return the word that ends at `stop`, or its last part if it is very long."""
    match = _TOKEN.search(text[max(begin, stop - _LONGEST_TOKEN) : stop])
    return match.group() if match else ""


def _skip(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.match(text, start, end)
    assert match is not None
    return match.end()
