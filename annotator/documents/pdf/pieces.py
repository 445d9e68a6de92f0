"""Lines, their pieces, and the gaps that all lines of a stretch of a page leave free."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from annotator.documents.pdf.words import Word, is_east_asian

_NARROWEST_GUTTER = 0.7


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column; `left` and `right` are its own ends, `column` those of its column."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    column: tuple[float, float]
    has_cells: bool
    is_to_left: bool
    places: tuple[int, ...] = ()
    """Where each word stands, counted from the line's beginning, if not in the order of reading."""
    cells: tuple[tuple[Line, ...], ...] = ()
    """Of the row of a table that is drawn with lines: the lines of each cell."""

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(word.text for word in self.words)


class Piece(NamedTuple):
    """Words that stand close behind each other on one line."""

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    length: int
    """Letters and a space a word; a sign of Chinese or Japanese, which is as wide, for two."""
    row: Line | None = None
    """If the piece is a whole row of a table."""

    @property
    def text(self) -> str:
        """The words with spaces between."""
        return " ".join(word.text for word in self.words)


Band = list[Piece]


def is_right_to_left(words: Sequence[Word], *, leans: bool | None = None) -> bool:
    """Return whether most letters are of a script that is written to the left.

    A line has to have half as many again where that is not the direction that its page `leans` to.
    """
    if all(word.text.isascii() for word in words):
        return False
    to_left = to_right = 0
    for word in words:
        for character in word.text:
            if character.isascii():
                to_right += character.isalpha()
                continue
            direction = unicodedata.bidirectional(character)
            to_left += direction in ("R", "AL")
            to_right += direction == "L"
    if leans is None:
        return to_left > to_right
    return 3 * to_left > 2 * to_right if leans else 2 * to_left > 3 * to_right


def piece_of(run: list[Word]) -> Piece:
    """Return words as one piece."""
    size = usual_size(run)
    return Piece(
        tuple(run),
        min(word.left for word in run),
        min(word.top for word in run),
        max(word.right for word in run),
        max(word.bottom for word in run),
        next(word.baseline for word in run if word.size == size),
        size,
        sum(len(word.text) * (1 + is_east_asian(word.text)) + 1 for word in run),
    )


def has_room(above: Sequence[Piece], below: Sequence[Piece], ends: tuple[float, float]) -> bool:
    """Return whether the first word of a line had room in the one above, within a column's ends."""
    is_to_left = is_right_to_left(above[0].words)
    first = below[-1].words[-1] if is_to_left else below[0].words[0]
    room = above[0].left - ends[0] if is_to_left else ends[1] - above[-1].right
    # Chinese and Japanese have no spaces: a line breaks after any letter.
    width = first.size if is_east_asian(first.text) else first.right - first.left
    return room > width + 0.3 * above[0].size


def may_go_on(text: str) -> bool:
    """Return whether words may go on from a line above: only a capital tells that they begin."""
    return text[:1].isalpha() and not text[:1].isupper()


def usual_size(words: Sequence[Word]) -> float:
    """Return the size of most letters, in points."""
    first = words[0].size
    if all(word.size == first for word in words):
        return first
    lengths: dict[float, int] = {}
    for word in words:
        lengths[word.size] = lengths.get(word.size, 0) + len(word.text)
    return max(lengths, key=lambda size: (lengths[size], size))


def by_gutters(pieces: Sequence[Piece], gutters: Sequence[float]) -> list[list[Piece]]:
    """Return the pieces of each column, from left to right."""
    columns: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in pieces:
        columns[sum(piece.right > gutter for gutter in gutters)].append(piece)
    return columns


def gaps_of(band: Sequence[Piece]) -> list[tuple[float, float]]:
    """Return the stretches between the pieces of a band that none of them covers."""
    found = []
    ordered = sorted(band, key=lambda piece: piece.left)
    reach = ordered[0].right
    least = _NARROWEST_GUTTER * median(piece.size for piece in band)
    for piece in ordered[1:]:
        if piece.left - reach >= least:
            found.append((reach, piece.left))
        reach = max(reach, piece.right)
    return found


def common_gaps(
    free: list[tuple[float, float]], band: Band, narrowest: float = _NARROWEST_GUTTER
) -> list[tuple[float, float]]:
    """Return what a band leaves free of some gaps; `narrowest` in sizes of its letters."""
    for piece in band:
        least = narrowest * piece.size
        cut: list[tuple[float, float]] = []
        for left, right in free:
            if piece.right <= left or piece.left >= right:
                cut.append((left, right))
                continue
            if piece.left - left >= least:
                cut.append((left, piece.left))
            if right - piece.right >= least:
                cut.append((piece.right, right))
        free = cut
    return free
