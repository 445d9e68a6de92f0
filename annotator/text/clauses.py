"""Where the clauses of a sentence begin and end: the pieces that claims are mostly made of.

Half of all claims are a part of a sentence: what follows “said that”, what stands between two
commas. A clause is found by the signs between clauses, and in English also by the words that
open one (“that”, “which”) or announce one (“said”); the words between clauses belong to none.
It is a place to begin from, which the analyst then shapes word by word. What joins a clause to
others (“and”, “but”, “that”) is left out wherever it stands, also at the beginning of a sentence,
and no clause has one quotation mark of a pair without the other.
"""

from __future__ import annotations

import re

from annotator.text.quote_pairs import with_whole_quotes

Range = tuple[int, int]

ANNOUNCING = (
    "said|says|say|reported|reports|wrote|writes|stressed|stresses|added|adds|insisted|insists"
    "|declared|declares|claimed|claims|announced|announces|warned|warns|noted|notes|argued|argues"
    "|believes|believe|thinks|think"
)
"""Verbs that announce what somebody says; alternatives of a pattern."""
_OPENING = r"(?:(?:in|at|of|on|to|from|by|for|with)\s+)?(?:which|whom)|that|who|dass|daß"
_JOINING = "and|but|or|und|aber|oder"
_CUT = re.compile(
    r"(?P<between>[,;:](?=\s|$)|[，、；：،؛]|\s[–—-]\s?|—|\s\(|\)(?=[\s.,;:]|$)"
    rf"|\s(?:{_OPENING})(?=\s))"
    r"|(?<=[,.!?][\"”’»])(?=\s)"
    rf"|\b(?:{ANNOUNCING})(?=\s)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"[\s,;:]*(?:(?:{_OPENING}|{_JOINING})\s+)*", re.IGNORECASE)
# At the beginning of a sentence “that” is mostly what it is about: “That is five days.”
_LEADING = re.compile(
    rf"(?:(?:{_JOINING}),?\s+)*(?:(?:that|dass|daß)\s+(?=(?:the|an?|he|she|it|they|we|I|there|this|these"
    r"|those|his|her|its|their|our|my|no|nobody|some|any|all|der|die|das|ein|eine|er|sie|es|wir)\b))?",
    re.IGNORECASE,
)
# The last stop of `in the U.S.` is a part of the word before it.
_INITIALS = re.compile(r"(?:\b[^\W\d_]\.)+\Z")
_STOPS = ".。｡।"


def clauses(text: str, start: int, end: int) -> list[Range]:
    """Return the clauses of a sentence (code points, half-open), in text order, none overlapping.

    The full stop at the end of the sentence belongs to none of them.
    """
    whole = (start, end)
    end = _before_stop(text, start, end)
    found: list[Range] = []
    at = start
    while at < end and text[at].isspace():
        at += 1
    if leading := _LEADING.match(text, at, end):
        at = leading.end()
    for match in _CUT.finditer(text, start, end):
        if match.end() <= at:
            continue  # in what stands between the clause before and the next one
        stop = match.start() if match.group("between") else match.end()
        at = _take(text, at, stop, match.end(), end, found)
    _take(text, at, end, end, end, found)
    return _with_whole_quotes(text, found, whole)


def _with_whole_quotes(text: str, found: list[Range], sentence: Range) -> list[Range]:
    """Return clauses without marks whose other is elsewhere, none overlapping the one before."""
    whole: list[Range] = []
    last = sentence[0]
    for each in found:
        start, end = with_whole_quotes(text, each, sentence)
        if end < each[1]:
            end = _before_stop(text, start, end)
        start = max(start, last)
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            whole.append((start, end))
            last = end
    return whole


def without_stop(text: str, start: int, end: int) -> Range:
    """Return what of a sentence a claim is made of: not the single full stop at its end.

    Nor a quotation mark whose other stands in another sentence.
    """
    first, last = with_whole_quotes(text, (start, _before_stop(text, start, end)), (start, end))
    last = _before_stop(text, first, last) if last < end else last
    return first, last


def _before_stop(text: str, start: int, end: int) -> int:
    last = end - 1
    if last <= start or text[last] not in _STOPS or text[last - 1] in ".。…":
        return end
    if text[last] == "." and _INITIALS.search(text, max(start, end - 12), end):
        return end
    return last


def _take(text: str, at: int, stop: int, after: int, end: int, found: list[Range]) -> int:
    """Note the clause from `at` to `stop` unless it has no word; return where the next begins."""
    while stop > at and text[stop - 1].isspace():
        stop -= 1
    if any(character.isalnum() for character in text[at:stop]):
        found.append((at, stop))
    following = _BETWEEN.match(text, after, end)
    return max(at, following.end() if following else after)
