"""The words of a claim with those of its passage between them, where they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text.fidelity import Difference

_AROUND = 40
"""Characters of equal words that are kept beside a difference."""
_LONGEST = 300
"""Characters of one side of a difference."""


class Mark(Enum):
    """Who has some words."""

    BOTH = "both"
    GONE = "gone"
    """The passage alone."""
    COME = "come"
    """The claim alone."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that share a mark; white space at either end parts them from their neighbours."""

    text: str
    mark: Mark = Mark.BOTH


def word_diff(said: str, original: str, found: Sequence[Difference]) -> list[Piece]:
    """Return a claim's words with what differs marked; equal words are cut to a few around it.

    `found` are their differences as `departures` tells them; without any there are no pieces.
    """
    pieces: list[Piece] = []
    at, places = 0, {(each.said, each.original): each for each in found}
    for difference in places.values():  # one place may be told under two kinds
        start, end = difference.said
        gone, come = sides(said, original, difference)
        _add(pieces, _cut(said[at:start], is_first=not pieces))
        if gone.casefold() != come.casefold():
            _add(pieces, gone, Mark.GONE)
        _add(pieces, come, Mark.COME)
        at = end
    if pieces:
        _add(pieces, _cut(said[at:], is_last=True))
    return pieces


def sides(said: str, original: str, difference: Difference) -> tuple[str, str]:
    """Return the words of the passage and those of the claim that stand for them, on one line."""
    gone, come = original[slice(*difference.original)], said[slice(*difference.said)]
    return _on_a_line(gone), _on_a_line(come)


def _on_a_line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _add(pieces: list[Piece], words: str, mark: Mark = Mark.BOTH) -> None:
    """Add words, parted from the passage's own, which stood between others."""
    if not words:
        return
    is_foreign = mark is Mark.GONE or bool(pieces and pieces[-1].mark is Mark.GONE)
    if pieces and is_foreign and pieces[-1].text[-1].isalnum() and words[0].isalnum():
        pieces.append(Piece(" "))
    pieces.append(Piece(words, mark))


def _cut(words: str, *, is_first: bool = False, is_last: bool = False) -> str:
    """Return equal words, of many only those beside a difference."""
    line = re.sub(r"\s+", " ", words)
    if is_first and len(line) > _AROUND:
        return f"… {_end_of(line)}"
    if is_last and len(line) > _AROUND:
        return f"{_start_of(line)} …"
    if len(line) > 2 * _AROUND:
        return f"{_start_of(line)} … {_end_of(line)}"
    return line


def _start_of(line: str) -> str:
    return line[:_AROUND].rsplit(" ", 1)[0] if " " in line[1:_AROUND] else line[:_AROUND]


def _end_of(line: str) -> str:
    return line[-_AROUND:].split(" ", 1)[-1]
