"""The order in which the words of one line are read, where it holds words of both directions.

A PDF says where a word stands. A line of Hebrew or Arabic is read from its right end; words of the
other direction in it are read their own way (UAX #9, for whole words).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from annotator.documents.pdf.words import Word


def has_words_to_left(words: Sequence[Word]) -> bool:
    """Return whether a word is of a script that is written to the left."""
    return any(not word.text.isascii() and _kind(word.text) == "R" for word in words)


def order_of(words: Sequence[Word], *, is_to_left: bool) -> list[int]:
    """Return the places of words in the order of reading.

    The words are given as they stand from the beginning of the line, which is its right end where
    `is_to_left`. A run of words against the line's direction is read from its other end.
    """
    own, other = ("R", "L") if is_to_left else ("L", "R")
    kinds = [_kind(word.text) for word in words]
    order: list[int] = []
    at = 0
    while at < len(kinds):
        end = at + 1
        if kinds[at] in (other, "N") and kinds[at] != own:
            reach = end
            while reach < len(kinds) and kinds[reach] != own:
                reach += 1
                if kinds[reach - 1] in (other, "N"):
                    end = reach
            if other not in kinds[at:end]:
                end = at + 1
        order += range(end - 1, at - 1, -1)
        at = end
    return order


def _kind(text: str) -> str:
    """Return R or L by the first letter, N for a number, nothing for signs."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return "R"
        if direction == "L":
            return "L"
    return "N" if any(character.isdigit() for character in text) else ""
