"""Which way a text reads, from the first strong letters of it (UAX #9)."""

from __future__ import annotations

import unicodedata

_LOOKED_AT = 5_000
"""Letters that are enough to tell."""
_RIGHT_TO_LEFT = ("R", "AL")


def reads_right_to_left(text: str) -> bool:
    """Tell whether most letters at the beginning of a text are of a right-to-left script."""
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


def is_mixed(text: str) -> bool:
    """Tell whether a line holds runs of both directions, so that it is not read in one sweep.

    Figures run from left to right in a right-to-left line too.
    """
    if text.isascii():
        return False
    found = {unicodedata.bidirectional(character) for character in text}
    return bool(found & {"R", "AL"}) and bool(found & {"L", "EN", "AN"})
