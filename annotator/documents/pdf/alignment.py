"""Tables without lines whose cells run over several lines: rows begin where all columns do.

Such a table leaves the same gaps free from top to bottom, as columns of prose do. But its rows
begin at one height in all columns, and their cells end at several. Where rows stand apart from each
other by more than the lines of a cell do, that parts them; else a line begins a row if there was
room for its first word in the line above, which so was the last of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from annotator.documents.pdf.directions import STOPS
from annotator.documents.pdf.hyphens import is_broken
from annotator.documents.pdf.pieces import (
    Band,
    Piece,
    by_gutters,
    common_gaps,
    gaps_of,
    has_room,
    may_go_on,
    piece_of,
)
from annotator.documents.pdf.words import Word

_MARKER = re.compile(r"\W{1,2}|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[o§]")
"""Of an item of a list, which is no cell."""
_FEWEST_ROWS = 3
_APART = 1.12
"""Times the least distance of two lines: so far apart two rows are at least."""
_LEAP = 1.6
"""Times the least distance of two lines: no cell goes on so far below."""
_FARTHEST = 4.0
"""In sizes of the letters: what is farther below is no row of the same table."""
_SAME_LINE, _BELOW = 0.15, 0.5
"""Of the size: a row begins on one baseline in all columns; what is a line below the others."""
_FULL = 0.6
"""Of the rows begin in all columns."""
_KEY = 60
"""Characters, on average: the cells of one column at least are as short."""
_MOST_GO_ON = 0.5
"""Of the rows that stand apart may seem to go on in the next."""
_JUSTIFIED, _FEWEST_JUSTIFIED = 0.75, 4
"""Of the lines of a column that go on end at one place, as those of prose may."""
_LONG = 24
"""Lines."""
_LONGEST_CELL = 400
"""Characters, on average: longer ones are columns of prose."""
_NARROWEST_GAP = 0.35
"""In sizes of the letters, before a word that begins where its column does."""
_ALIGNED = 1.5
"""Points."""


class Table(NamedTuple):
    """The words of the cells of each row, from left to right, and the bands that they fill."""

    rows: list[tuple[tuple[Word, ...], ...]]
    end: int


_Ends = Sequence[tuple[float, float]]
_Cells = list[list[Piece]]
"""The pieces of a band, by column."""


def table_from(bands: Sequence[Band], start: int, *, leans: bool) -> Table:
    """Return the table with wrapped cells that begins with a band; without rows, there is none.

    Then none need be looked for before its end: in a long stretch that would take the square.
    """
    if len(bands[start]) < 2:
        return Table([], start + 1)
    free = gaps_of(bands[start])
    found: list[list[Piece]] = [list(bands[start])]
    for above, band in pairwise(islice(bands, start, None)):
        size = max(piece.size for piece in band)
        step = band[0].baseline - above[0].baseline
        pieces = _parted(band, free)
        narrowed = common_gaps(free, pieces, _NARROWEST_GAP)
        if len(narrowed) < len(free) or step > _FARTHEST * size or not _is_level(band, _BELOW):
            break
        free = narrowed
        found.append(pieces)
    gutters = [(left + right) / 2 for left, right in free]
    lines = [by_gutters(band, gutters) for band in found]
    steps = [_baseline(below) - _baseline(line) for line, below in pairwise(lines)]
    least = min(steps, default=0.0)
    gaps = [n for n, step in enumerate(steps, 1) if step > max(_APART * least, least + 1)]
    leaps = {n for n, step in enumerate(steps, 1) if step > _LEAP * least}
    ends = _ends(lines)
    rooms = sorted(leaps.union(_breaks_by_room(lines, ends)))
    before = _beside(bands[start - 1 : start], free, gutters)
    for breaks, is_sure, most in (
        (gaps, True, 0.0),
        (rooms, False, 0.0),
        (gaps, True, _MOST_GO_ON),
    ):
        rows = _rows(lines, breaks)
        end = start + sum(map(len, rows))
        if _is_table(rows, is_sure=is_sure, leans=leans):
            after = _beside(bands[end : end + 1], free, gutters)
            if not _is_prose([*before, *rows, *after], ends, most=most):
                return Table([tuple(_cells(row)) for row in rows], end)
    return Table([], start + (1 if len(found) < _LONG else len(found) // 4))


def _beside(
    bands: Sequence[Band], free: list[tuple[float, float]], gutters: Sequence[float]
) -> list[list[_Cells]]:
    """Return the lines above or below a table that leave the same gaps free, each by itself."""
    parted = [_parted(band, free) for band in bands]
    return [
        [by_gutters(pieces, gutters)]
        for pieces in parted
        if len(common_gaps(free, pieces, _NARROWEST_GAP)) == len(free)
    ]


def _cells(row: Sequence[_Cells]) -> Iterator[tuple[Word, ...]]:
    """Yield the words of the cells of a row that have any."""
    for lines in zip(*row, strict=True):
        if words := tuple(word for line in lines for piece in line for word in piece.words):
            yield words


def _is_level(pieces: Sequence[Piece], share: float) -> bool:
    """Return whether the baselines of pieces differ by no more than a share of their size."""
    heights = [piece.baseline for piece in pieces]
    return max(heights) - min(heights) <= share * max(piece.size for piece in pieces)


def _parted(band: Band, free: Sequence[tuple[float, float]]) -> list[Piece]:
    """Return pieces taken apart where one of their words begins where a column does."""
    parts: list[Piece] = []
    for piece in band:
        run: list[Word] = []
        for word in piece.words:
            is_first = any(abs(word.left - right) < _ALIGNED for _, right in free)
            if run and is_first and word.left - run[-1].right > _NARROWEST_GAP * word.size:
                parts.append(piece_of(run))
                run = []
            run.append(word)
        parts.append(piece_of(run) if len(run) < len(piece.words) else piece)
    return parts


def _filled(line: _Cells) -> int:
    return sum(map(bool, line))


def _baseline(line: _Cells) -> float:
    return next(cell[0].baseline for cell in line if cell)


def _ends(lines: Sequence[_Cells]) -> list[tuple[float, float]]:
    """Return from where to where the words of each column reach."""
    columns = [[piece for cell in column for piece in cell] for column in zip(*lines, strict=True)]
    return [(min(p.left for p in column), max(p.right for p in column)) for column in columns]


def _goes_on(above: Sequence[Piece], below: Sequence[Piece], ends: tuple[float, float]) -> bool:
    """Return whether the words of a line go on in the next: they are no two cells."""
    last, first = above[-1].text, below[0].text
    is_filled = may_go_on(first) and last[-1:] not in STOPS and not has_room(above, below, ends)
    return is_filled or is_broken(last, first)


def _breaks_by_room(lines: Sequence[_Cells], ends: _Ends) -> list[int]:
    return [
        n
        for n, (above, line) in enumerate(pairwise(lines), 1)
        if _filled(above) < _filled(line) or (all(line) and any(map(has_room, above, line, ends)))
    ]


def _is_prose(rows: Sequence[Sequence[_Cells]], ends: _Ends, *, most: float) -> bool:
    """Return whether a column goes on from row to row, those above and below a table included.

    `most`: the share of rows that may seem to, as a full cell does if no small letter tells that it
    does.
    """
    for column, sides in enumerate(ends):
        cells = [[line[column] for line in row if line[column]] for row in rows]
        pairs = [*pairwise(filter(None, cells))]
        going = [b[0] for a, b in pairs if _goes_on(a[-1], b[0], sides)]
        is_told = any(line[0].text[:1].islower() for line in going)
        if is_told or len(going) > most * len(pairs):
            return True
        inner = [line for cell in cells for line in cell[:-1]]
        at_end = sum(sides[1] - line[-1].right < _ALIGNED for line in inner)
        if len(inner) >= _FEWEST_JUSTIFIED and at_end >= _JUSTIFIED * len(inner):
            return True
    return False


def _rows(lines: list[_Cells], breaks: Sequence[int]) -> list[list[_Cells]]:
    """Return the lines of each row, up to the first that is none."""
    rows: list[list[_Cells]] = []
    for start, end in pairwise((0, *breaks, len(lines))):
        row = lines[start:end]
        if not _is_row(row):
            break
        rows.append(row)
    return rows


def _is_row(row: Sequence[_Cells]) -> bool:
    """Return whether all cells of a row begin with its first line, and have no gap below."""
    pieces = [piece for cell in row[0] for piece in cell]
    if _filled(row[0]) < 2 or not _is_level(pieces, _SAME_LINE):
        return False
    return all(
        bool(cell) >= bool(below)
        for line, following in pairwise(row)
        for cell, below in zip(line, following, strict=True)
    )


def _is_table(rows: Sequence[Sequence[_Cells]], *, is_sure: bool, leans: bool) -> bool:
    """Return whether rows are those of a table with cells of several lines that end unevenly."""
    if len(rows) < _FEWEST_ROWS:
        return False
    full = sum(all(row[0]) for row in rows)
    uneven = sum(_filled(row[-1]) < _filled(row[0]) for row in rows)
    long = sum(len(row) > 1 for row in rows)
    first = [piece.text for row in rows for line in row for piece in line[-leans]]
    if all(map(_MARKER.fullmatch, first)):
        return False
    cells = sum(_filled(row[0]) for row in rows)
    lengths = [
        sum(piece.length for cell in column for piece in cell)
        for column in zip(*(line for row in rows for line in row), strict=True)
    ]
    return (
        full >= _FULL * len(rows)
        and uneven >= (1 if is_sure else max(2, long / 2))
        and sum(lengths) <= _LONGEST_CELL * cells
        and min(lengths) <= _KEY * len(rows)
    )
