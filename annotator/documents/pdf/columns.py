"""From the words of a page to its lines in reading order.

Words that stand close behind each other make a piece of a line. The page is then cut into bands
that no piece crosses, and bands below each other that leave the same gap free are columns: read
one after the other, each cut again in the same way. Tables leave gaps too, but their rows stand
on the same baselines and are short: they are read row by row.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from annotator.documents.pdf.alignment import table_from
from annotator.documents.pdf.directions import (
    STOPS,
    ends_of,
    has_words_to_left,
    in_reading_order,
    places_of,
)
from annotator.documents.pdf.grid import Row, rows_and_rest
from annotator.documents.pdf.pieces import (
    Band,
    Line,
    Piece,
    by_gutters,
    common_gaps,
    gaps_of,
    has_room,
    is_right_to_left,
    may_go_on,
    piece_of,
    usual_size,
)
from annotator.documents.pdf.words import Rectangle, Word

_WIDEST_SPACE = 0.9
"""In sizes of the letters: a wider gap may be that between two columns."""
_SAME_LINE = 0.45
"""Of the size: words whose baselines are nearer stand on one line, raised ones too."""
_RAISED_LINE = 0.75
"""Of the size, likewise for figures that are smaller and stand above: browsers raise them twice."""
_FIGURES = re.compile(r"[\d*†‡§¶+−-]{1,6}")
_MUCH_ROOM = 6
"""In sizes of the letters: no indent of a paragraph is so wide."""
_DEEPEST = 12
_FILLED = 0.75
"""Of the rows of a table have a cell in each column."""
_CELLS = 0.5
_CLOSING = (*STOPS, "-")
_LONG_TABLE = 24
"""Rows."""
_SHORTEST_TEXT = 15
"""Characters: columns of shorter lines that stand on the same baselines are a table."""
_FEWEST_LINES, _ALIGNED = 4, 1.5
"""Fewer lines may leave a gap by chance, unless they stand, in points, at one edge of it."""
_AS_LARGE, _AS_NEAR = 0.1, 1.8
"""Of the size of a column's lines, and times their distance: its first line differs by no more."""
_AS_WIDE = 1.5
"""Times the narrowest of columns of prose the widest is at most."""
_LARGER, _STANDS_APART, _UNEVEN = 1.25, 2.5, 3.5
"""Times the size of the lines; times its own size; and the size: a heading across columns."""
_EQUAL = 0.2
"""Of the size: spaces of a justified line differ by no more."""
_LONGER_THAN_CELLS = 10
"""Characters: shorter ones between the lines beside them are as likely cells of a table."""
_NEARER_THAN_LINES = 0.95
"""Of the size: lines of one column stand farther from each other."""


def lines_in_order(words: Sequence[Word], rules: Sequence[Rectangle] = ()) -> list[Line]:
    """Return the lines of a page, or of one direction of it, in reading order.

    What the `rules` of the page, which may be of tables, make a row of is one line.
    """
    leans = is_right_to_left(words)
    rows, words = rows_and_rest(words, rules) if rules else ([], words)
    if has_words_to_left(words):
        words = _as_they_stand(words)
    pieces = [*_pieces(words), *(_piece_of_row(row, leans=leans) for row in rows)]
    return list(_ordered(pieces, 0, leans=leans))


def _piece_of_row(row: Row, *, leans: bool) -> Piece:
    """Return the row of a table as a piece that nothing stands beside."""
    cells = row.cells[::-1] if leans else row.cells
    lines = tuple(tuple(lines_in_order(cell)) for cell in cells)
    words = [word for cell in lines for line in cell for word in line.words]
    piece = piece_of(words)
    piece = piece._replace(baseline=max(word.baseline for word in words))
    line = Line(
        *piece[:7],
        column=(piece.left, piece.right),
        has_cells=True,
        is_to_left=leans,
        cells=lines,
    )
    return piece._replace(row=line)


def _as_they_stand(words: Sequence[Word]) -> list[Word]:
    """Return words line by line, from left to right: pdfium's order jumps between directions."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.baseline):
        if lines and word.baseline - lines[-1][0].baseline <= _SAME_LINE * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line, key=lambda word: word.left)]


def _pieces(words: Sequence[Word]) -> Iterator[Piece]:
    run: list[Word] = []
    for word in words:
        if run and not _is_behind(run[-1], word):
            yield piece_of(run)
            run = []
        run.append(word)
    if run:
        yield piece_of(run)


def _is_behind(word: Word, following: Word) -> bool:
    """Whether a word stands in the same line right behind (or, to the left, before) another."""
    size = max(word.size, following.size)
    overlap = min(word.bottom, following.bottom) - max(word.top, following.top)
    height = min(word.bottom - word.top, following.bottom - following.top)
    if not _share_line(word, following) or overlap < 0.4 * height:
        return False
    return _gap(word, following) <= _WIDEST_SPACE * size


def _share_line(one: Word | Piece, other: Word | Piece) -> bool:
    """Return whether two words or pieces stand on one line, if only as what is raised there."""
    above, below = (one, other) if one.baseline <= other.baseline else (other, one)
    is_raised = above.size < 0.9 * below.size and _FIGURES.fullmatch(above.text)
    reach = _RAISED_LINE if is_raised else _SAME_LINE
    return below.baseline - above.baseline <= reach * max(one.size, other.size)


def _ordered(pieces: list[Piece], depth: int, *, leans: bool) -> Iterator[Line]:
    if not pieces:
        return
    bands = list(_with_tables(_bands(pieces), leans=leans))
    for group, gutters, is_table in _groups(bands):
        inside = [piece for band in group for piece in band]
        if gutters and depth < _DEEPEST:
            yield from _by_columns(inside, gutters, depth, leans=leans)
        else:
            yield from _as_lines(group, leans=leans, is_table=is_table)


def _with_tables(bands: list[Band], *, leans: bool) -> Iterator[Band]:
    """Yield bands, those of tables with wrapped cells row by row."""
    position = 0
    while position < len(bands):
        table = table_from(bands, position, leans=leans)
        if table.rows:
            yield from ([_piece_of_row(Row(row), leans=leans)] for row in table.rows)
        else:
            yield from bands[position : table.end]
        position = table.end


def _bands(pieces: list[Piece]) -> list[Band]:
    """Return the pieces in stretches from top to bottom that no piece crosses.

    What stands beside the line above and nearer than lines of one column do is in a stretch with
    it: the lines of two columns may stand between each other.
    """
    bands: list[Band] = []
    reach = float("-inf")
    for piece in sorted(pieces, key=lambda p: p.baseline - 0.6 * p.size):
        # Without descenders and accents, so that tight lines do not touch.
        is_below = piece.baseline - 0.6 * piece.size >= reach - 0.01
        if is_below and not (bands and _stands_between(bands[-1], piece)):
            bands.append([])
        bands[-1].append(piece)
        reach = max(reach, piece.baseline)
    return bands


def _stands_between(band: Band, piece: Piece) -> bool:
    """Return whether a line stands beside all of a band, too near to be below it in a column."""
    return all(
        min(piece.length, other.length) >= _LONGER_THAN_CELLS
        and piece.baseline - other.baseline < _NEARER_THAN_LINES * piece.size
        and (other.right < piece.left or piece.right < other.left)
        for other in band
    )


def _groups(bands: list[Band]) -> Iterator[tuple[list[Band], list[float], bool]]:
    """Yield neighbouring bands with the gutters that all leave free, if they are columns.

    Then whether they are the rows of a table, which is told by its cells.
    """
    start = position = 0
    while position < len(bands):
        end, gutters, is_table = _columns_from(bands, position)
        if gutters:
            position = _top_of_columns(bands, start, (position, end), gutters)
        if gutters or is_table:
            if start < position:
                yield bands[start:position], [], False
            yield bands[position:end], gutters, is_table
            start = position = end
        else:
            # In a long table not each row is tried, which would take the square of its length.
            length = end - position
            position += 1 if length < _LONG_TABLE else length // 4
    if start < position:
        yield bands[start:], [], False


def _columns_from(bands: list[Band], start: int) -> tuple[int, list[float], bool]:
    """Return where the bands end that leave a gap of one free, and the gutters of its columns.

    Without gutters these bands are a table, or lines that happen to leave the same gap.
    """
    if len(bands[start]) < 2:
        return start, [], False
    free = gaps_of(bands[start])
    end = start + 1
    while end < len(bands) and (narrowed := common_gaps(free, bands[end])):
        if _heads_columns(bands, start, end, free):
            break
        free = narrowed
        end += 1
    inside = [piece for band in bands[start:end] for piece in band]
    gutters = [(left + right) / 2 for left, right in free]
    columns = [list(_whole_lines(column)) for column in by_gutters(inside, gutters)]
    dividing = [gutter for n, gutter in enumerate(gutters, 1) if _divides_columns(columns, n)]
    is_table = bool(dividing) and _are_cells(columns)
    return end, [] if is_table else dividing, is_table


def _top_of_columns(
    bands: list[Band], first: int, group: tuple[int, int], gutters: list[float]
) -> int:
    """Return where columns begin: above the line that all have, if another than the first does.

    What stands higher is of a column if it is as near and as large as the lines of the column are,
    and goes on there. Columns that are not equally wide may be of a table.
    """
    top = group[0]
    columns = by_gutters([piece for band in bands[slice(*group)] for piece in band], gutters)
    if not _are_equally_wide(columns):
        return top
    is_to_left = is_right_to_left(_beginnings(piece for column in columns for piece in column))
    first_column = len(columns) - 1 if is_to_left else 0
    ends = [_ends(column) for column in columns]
    columns = [list(islice(_whole_lines(column), 2)) for column in columns]
    for at in range(top - 1, first - 1, -1):
        if any(piece.left < gutter < piece.right for piece in bands[at] for gutter in gutters):
            break
        for n, above in enumerate(by_gutters(bands[at], gutters)):
            if not above or n == first_column:
                continue
            line, following = columns[n][0], columns[n][-1]
            step = line.baseline - above[0].baseline
            if abs(above[0].size - line.size) > _AS_LARGE * line.size or step > _AS_NEAR * (
                following.baseline - line.baseline
            ):
                return top
            if not has_room(above, [line], ends[n]):
                top = at
            columns[n] = [above[0], line]
    return top


def _heads_columns(
    bands: list[Band], start: int, end: int, free: list[tuple[float, float]]
) -> bool:
    """Return whether a band is a heading across columns, although it leaves a gap of them free.

    Those above it have ended together, and all begin again below it.
    """
    gutters = [(left + right) / 2 for left, right in free]
    below = [piece for band in bands[end + 1 : end + 3] for piece in band]
    columns = by_gutters(below, gutters)
    head = bands[end][0]
    if not all(columns) or any(_gap(*pair) > 2 * head.size for pair in pairwise(bands[end])):
        return False
    size = usual_size([word for piece in below for word in piece.words])
    reach = max(piece.baseline for piece in bands[end - 1])
    tops = [min(piece.baseline for piece in column) for column in columns]
    room = min(tops) - reach
    if head.size < _LARGER * size or room < _STANDS_APART * head.size:
        return False
    columns = by_gutters([piece for band in bands[start:end] for piece in band], gutters)
    if not all(columns) or not _are_equally_wide(columns):
        return False
    reaches = (max(piece.baseline for piece in column) for column in columns)
    return min(reaches) > reach - _UNEVEN * size and max(tops) < min(tops) + size


def _are_equally_wide(columns: Iterable[Sequence[Piece]]) -> bool:
    """Return whether columns may be of prose: others may be of a table."""
    widths = [right - left for left, right in map(_ends, columns)]
    return max(widths) <= _AS_WIDE * min(widths)


def _ends(column: Sequence[Piece]) -> tuple[float, float]:
    return min(piece.left for piece in column), max(piece.right for piece in column)


def _whole_lines(column: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces of a column, those of a justified line, whose spaces may be wide, as one."""
    for row in _rows(column):
        words = [word for piece in sorted(row, key=lambda p: p.left) for word in piece.words]
        gaps = [_gap(*pair) for pair in pairwise(words)]
        if len(row) > 1 < len(gaps) and max(gaps) - min(gaps) <= _EQUAL * words[0].size:
            yield piece_of(words)
        else:
            yield from row


def _are_cells(columns: list[list[Piece]]) -> bool:
    """Return whether lines are cells of a table: each is a whole, and no line goes on in the next.

    A line of a column of prose goes on in a next one whose first word had no room in it. A line
    that is closed may end a paragraph, and a capital begin a name.
    """
    rows = sorted(piece.baseline for piece in max(columns, key=len))
    filled = (sum(_has_near(rows, piece.baseline) for piece in column) for column in columns)
    if min(filled) < max(2, _FILLED * len(rows)):
        return False
    signs: list[float] = []
    for column in columns:
        ends = _ends(column)
        for cell, below in pairwise(sorted(column, key=lambda piece: piece.baseline)):
            is_closed = cell.text[-1:] in _CLOSING
            if has_room([cell], [below], ends):
                signs.append(0.5 if is_closed else 1.0)
            else:
                signs.append(0.0 if is_closed or may_go_on(below.text) else 0.75)
    return sum(signs) >= _CELLS * len(signs)


def _divides_columns(columns: list[list[Piece]], n: int) -> bool:
    before = [line for column in columns[:n] for line in column]
    after = [line for column in columns[n:] for line in column]
    fewest = min(len(before), len(after))
    if fewest < 2 or (fewest < _FEWEST_LINES and not _have_edge(columns[n - 1], columns[n])):
        return False
    baselines = sorted(piece.baseline for piece in after)
    aligned = sum(_has_near(baselines, piece.baseline) for piece in before)
    if aligned < 0.6 * min(len(before), len(after)):
        return True
    shortest = min(sum(piece.length for piece in side) / len(side) for side in (before, after))
    return shortest >= _SHORTEST_TEXT


def _have_edge(before: list[Piece], after: list[Piece]) -> bool:
    """Return whether lines beside a gap end or begin at one place, as wide spaces hardly do."""
    return any(
        sum(abs(side - other) <= _ALIGNED for other in sides) > max(1, len(sides) / 2)
        for sides in (
            [line.right for line in before],
            [line.left for line in after],
            [(line.left + line.right) / 2 for line in after],
        )
        for side in sides
    )


def _has_near(ordered: list[float], value: float) -> bool:
    place = bisect_left(ordered, value - 1)
    return place < len(ordered) and ordered[place] <= value + 1


def _by_columns(
    pieces: list[Piece], gutters: list[float], depth: int, *, leans: bool
) -> Iterator[Line]:
    columns = by_gutters(pieces, gutters)
    for column in reversed(columns) if is_right_to_left(_beginnings(pieces)) else columns:
        yield from _ordered(column, depth + 1, leans=leans)


def _beginnings(pieces: Iterable[Piece]) -> list[Word]:
    return [word for piece in pieces for word in piece.words[:4]]


def _as_lines(bands: list[Band], *, leans: bool, is_table: bool) -> Iterator[Line]:
    """Yield the lines of one column."""
    pieces = [piece for band in bands for piece in band]
    column = _ends(pieces)
    for band in bands:
        yield from (piece.row for piece in band if piece.row is not None)
        for row in _rows([piece for piece in band if piece.row is None]):
            line = _line(row, column, leans=leans)
            yield replace(line, has_cells=True) if is_table and len(row) > 1 else line


def _rows(band: Band) -> list[list[Piece]]:
    """Return the pieces of a band that stand on one baseline together, from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(band, key=lambda p: (p.baseline, p.left)):
        above = rows[-1][-1] if rows else None
        if above and _share_line(above, piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _line(row: list[Piece], column: tuple[float, float], *, leans: bool) -> Line:
    words = [word for piece in row for word in piece.words]
    is_to_left = _runs_to_left(words, column, leans=leans)
    row = sorted(row, key=lambda p: -p.right if is_to_left else p.left)
    widest = max(
        (_gap(one, other) / max(one.size, 1) for one, other in pairwise(row)),
        default=0.0,
    )
    words = [word for piece in row for word in piece.words]
    size = usual_size(words)
    places: list[int] = []
    if is_to_left or has_words_to_left(words):
        words.sort(key=lambda word: -word.right if is_to_left else word.left)
        widest = max((_gap(*pair) for pair in pairwise(words)), default=0.0) / max(size, 1)
        words = in_reading_order(words, is_to_left=is_to_left)
        places = places_of(words, is_to_left=is_to_left)
    return Line(
        tuple(words),
        min(piece.left for piece in row),
        min(piece.top for piece in row),
        max(piece.right for piece in row),
        max(piece.bottom for piece in row),
        next(word.baseline for word in words if word.size == size),
        size,
        column,
        has_cells=widest > 1.5,
        is_to_left=is_to_left,
        places=tuple(places),
    )


def _runs_to_left(words: Sequence[Word], column: tuple[float, float], *, leans: bool) -> bool:
    """Return whether a line of words begins at its right end.

    A stop stands at the end of a line. Without one the line begins where its page's lines do, if it
    leaves much of its column free at the other end.
    """
    if leans or has_words_to_left(words):
        first, last = ends_of(words)
        if (first in STOPS) != (last in STOPS):
            return first in STOPS
        size = usual_size(words)
        rooms = (
            min(word.left for word in words) - column[0],
            column[1] - max(word.right for word in words),
        )
        if rooms[not leans] > max(_MUCH_ROOM * size, 3 * rooms[leans]):
            return leans
    return is_right_to_left(words, leans=leans)


def _gap(one: Word | Piece, other: Word | Piece) -> float:
    return max(other.left - one.right, one.left - other.right)
