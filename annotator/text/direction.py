"""Which way a text reads, from the first strong letters of it (UAX #9)."""

from __future__ import annotations

import unicodedata

_LOOKED_AT = 5_000
"""Letters that are enough to tell."""
_RIGHT_TO_LEFT = ("R", "AL")


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


def is_mixed(line: str, *, in_right_to_left: bool) -> bool:
    """Return whether anything in a line runs against the paragraph that it stands in.

    Such a line is not read in one sweep, though all its words may go one way: the white space at
    its end goes the paragraph's. Figures run from left to right in a right-to-left line too.
    """
    if line.isascii() and not in_right_to_left:
        return False
    against = {"L", "EN", "AN"} if in_right_to_left else {"R", "AL"}
    return any(unicodedata.bidirectional(character) in against for character in line)
