"""Which way a text reads, from the first strong letters of it (UAX #9)."""

from __future__ import annotations

import re
import unicodedata

_LOOKED_AT = 5_000
"""Letters that are enough to tell."""
_RIGHT_TO_LEFT = ("R", "AL")
_RUNS_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_MAY_RUN_LEFT = re.compile(f"{_RUNS_LEFT.pattern}|[\u200f\U0001e800-\U0001efff]")
"""Whatever may be of the classes R and AL, also what shows no sign by itself."""
_ISOLATE, _END = "\u2068", "\u2069"
_ISOLATES = "\u2066\u2067\u2068"
_OVERRIDES = "\u202a\u202b\u202c\u202d\u202e"
_CONTROLS = re.compile(f"[{_OVERRIDES}{_ISOLATES}{_END}]")


def reads_right_to_left(text: str) -> bool:
    """Return whether most letters at the beginning of a text are of a right-to-left script."""
    if text.isascii():
        return False
    rights = lefts = 0
    for character in text:
        direction = unicodedata.bidirectional(character)
        rights += direction in _RIGHT_TO_LEFT
        lefts += direction == "L"
        if rights + lefts >= _LOOKED_AT:
            break
    return rights > lefts


def contained(words: str) -> str:
    """Return words whose own signs of direction turn nothing that stands behind them (UAX #9).

    Embeddings and overrides go; each isolate has its end, and each end its isolate.
    """
    if words.isascii() or not _CONTROLS.search(words):
        return words
    kept: list[str] = []
    depth = 0
    for character in words:
        if character in _OVERRIDES or (character == _END and not depth):
            continue
        depth += (character in _ISOLATES) - (character == _END)
        kept.append(character)
    return "".join(kept) + _END * depth


def isolated(words: str) -> str:
    """Return words that keep their own direction wherever they stand, as between arrows.

    Where any of them runs from right to left they are put into Unicode's isolates (UAX #9), which
    are invisible; an ellipsis behind what is cut off then stands at the end of the words.
    """
    words = contained(words)
    if words.isascii() or words[0] == _ISOLATE or not _RUNS_LEFT.search(words):
        return words
    return f"{_ISOLATE}{words}{_END}"


def without_isolates(words: str) -> str:
    """Return words as they were before they were put into isolates."""
    return words.removeprefix(_ISOLATE).removesuffix(_END) if words[:1] == _ISOLATE else words


def is_mixed(line: str, *, in_right_to_left: bool) -> bool:
    """Return whether anything in a line runs against the paragraph that it stands in.

    Such a line is not read in one sweep, though all its words may go one way: the white space at
    its end goes the paragraph's. Figures run from left to right in a right-to-left line too.
    """
    if not in_right_to_left and not _MAY_RUN_LEFT.search(line):
        return False
    against = {"L", "EN", "AN"} if in_right_to_left else {"R", "AL"}
    return any(unicodedata.bidirectional(character) in against for character in line)
