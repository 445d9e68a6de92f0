"""Tables whose cells a page draws with lines: which words stand in which cell.

Without lines a cell that runs over several lines looks like columns, or like rows that have words
in some cells alone. With them each cell is read whole, and a row cell after cell.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from annotator.documents.pdf.words import Rectangle, Word

_TOUCHING = 2.0
"""Points: lines nearer to each other's ends meet there."""
_SAME = 1.5
_MOST_EDGES = 1_500
"""Of a page; drawings of more are no tables."""
_SHORTEST_EDGE = 6.0
_LARGEST_CELL = 2_000
"""Characters: a larger frame is a column of a page or a box of its own."""
_LARGEST_ROW = 0.5
"""Of the height of all words."""


class _Edge(NamedTuple):
    """A line: where it runs, across its direction, and from where to where, along it."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Row:
    """The words of each cell that has any, from left to right."""

    cells: tuple[tuple[Word, ...], ...]


def rows_and_rest(
    words: Sequence[Word], lines: Sequence[Rectangle]
) -> tuple[list[Row], Sequence[Word]]:
    """Return the rows of the tables that lines make of words, and the words outside of them."""
    level, upright = _edges(lines)
    if len(level) < 2 or len(upright) < 2:
        return [], words
    cells: dict[Rectangle, list[Word]] = {}
    starts, ends = _stretches(upright)
    for word in words:
        n = bisect_right(starts, word.baseline) - 1
        if n < 0 or word.baseline > ends[n]:
            continue  # no upright line stands beside it
        if (cell := _cell_of(word, level, upright)) is not None:
            cells.setdefault(cell, []).append(word)
    rows: dict[float, list[Rectangle]] = {}
    for cell in sorted(cells, key=itemgetter(1, 0)):
        top = next((other for other in list(rows)[-3:] if cell[1] - other < _SAME), cell[1])
        rows.setdefault(top, []).append(cell)
    most = _LARGEST_ROW * (max(w.bottom for w in words) - min(w.top for w in words))
    found = []
    inside: set[int] = set()
    for top, row in rows.items():
        row.sort()
        held = tuple(tuple(cells[cell]) for cell in row)
        is_small = all(sum(len(w.text) for w in cell) <= _LARGEST_CELL for cell in held)
        is_low = min(cell[3] for cell in row) - top <= most or len(rows) > 2
        if len(row) > 1 and is_small and is_low and _is_ruled(row, top, level):
            found.append(Row(held))
            inside.update(id(word) for cell in held for word in cell)
    return found, [word for word in words if id(word) not in inside] if inside else words


def _stretches(upright: list[_Edge]) -> tuple[list[float], list[float]]:
    """Return where the stretches begin and end, from top to bottom, that upright lines cover."""
    starts: list[float] = []
    ends: list[float] = []
    for _, start, end in sorted(upright, key=itemgetter(1)):
        if ends and start <= ends[-1] + _TOUCHING:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _is_ruled(row: list[Rectangle], top: float, level: list[_Edge]) -> bool:
    """Return whether one line runs above all cells of a row: boxes of a drawing stand apart."""
    first = bisect_left(level, top - _SAME, key=itemgetter(0))
    last = bisect_right(level, top + _SAME, key=itemgetter(0))
    left, right = row[0][0] + _TOUCHING, row[-1][2] - _TOUCHING
    return any(level[n].start <= left and right <= level[n].end for n in range(first, last))


def _cell_of(word: Word, level: list[_Edge], upright: list[_Edge]) -> Rectangle | None:
    x, y = (word.left + word.right) / 2, word.baseline - 0.25 * word.size
    top, bottom = _around(level, y, x)
    left, right = _around(upright, x, y)
    if top is None or bottom is None or left is None or right is None:
        return None
    return left, top, right, bottom


def _around(edges: list[_Edge], at: float, along: float) -> tuple[float | None, float | None]:
    """Return the nearest edges before and behind a place, among those that pass it."""
    middle = bisect_right(edges, at, key=itemgetter(0))
    before = (edges[n].at for n in range(middle - 1, -1, -1) if _passes(edges[n], along))
    behind = (edges[n].at for n in range(middle, len(edges)) if _passes(edges[n], along))
    return next(before, None), next(behind, None)


def _passes(edge: _Edge, along: float) -> bool:
    return edge.start - _TOUCHING <= along <= edge.end + _TOUCHING


def _edges(lines: Sequence[Rectangle]) -> tuple[list[_Edge], list[_Edge]]:
    """Return the level and the upright edges that meet others, each in the order of its place."""
    level, upright = [], []
    for left, top, right, bottom in lines:
        if right - left > max(_SHORTEST_EDGE, 3 * (bottom - top)):
            level.append(_Edge((top + bottom) / 2, left, right))
        elif bottom - top > max(_SHORTEST_EDGE, 3 * (right - left)):
            upright.append(_Edge((left + right) / 2, top, bottom))
    level, upright = _joined(level), _joined(upright)
    if len(level) + len(upright) > _MOST_EDGES:
        return [], []
    return _meeting(level, upright), _meeting(upright, level)


def _joined(edges: list[_Edge]) -> list[_Edge]:
    """Return edges whose pieces, which go on in each other, are one."""
    found: list[_Edge] = []
    for edge in sorted(edges):
        last = found[-1] if found else None
        if last is not None and edge.at - last.at < 0.3 and edge.start <= last.end + _TOUCHING:
            found[-1] = _Edge(last.at, last.start, max(last.end, edge.end))
        else:
            found.append(edge)
    return found


def _meeting(edges: list[_Edge], others: list[_Edge]) -> list[_Edge]:
    """Return the edges that meet one of the others at both of their ends."""
    places = [other.at for other in others]

    def meets(edge: _Edge, end: float) -> bool:
        first = bisect_left(places, end - _TOUCHING)
        last = bisect_right(places, end + _TOUCHING)
        return any(_passes(others[n], edge.at) for n in range(first, last))

    return [edge for edge in edges if meets(edge, edge.start) and meets(edge, edge.end)]
