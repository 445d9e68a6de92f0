"""Readers' comments beneath an article, which speak with voices of their own.

Three shapes are known: comments numbered in one sequence, comments that each begin with a line
such as `Laura says:`, and those beneath a name and a time of day, `Laura, 3 May, 09:12`. A numbered
list is taken for comments only where something says so: a line like `24 Comments` before it, or
addressees like `@ Laura:` in half of its points.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from annotator.text import region_heuristics as heuristics
from annotator.text.lines import Line

_NUMBER = re.compile(r"#?(\d{1,6})[.)]?(?=\s)")
_ADDRESSED = re.compile(
    r"@\s?\S|\S[^\n.!?]{0,60}\s(?:said|says|wrote|writes|replied)\b[^\n]{0,60}:", re.I
)
_LONGEST_GAP = 10
_FEWEST = 2
_MOST_HEADERS = 8


class _Point(NamedTuple):
    number: int
    line: Line
    is_addressed: bool


def find_comments(text: str, stretches: Sequence[Sequence[Line]]) -> list[tuple[int, int]]:
    """Return the ranges of the comments, each from its number or name to the end of its text.

    A comment goes on over blank lines to the next one, or to a line of furniture that stands
    further left than the comments' text.
    """
    points = _points(text, stretches)
    for header in reversed(_headers(text, stretches)):
        starts = [point.line for point in _run([p for p in points if p.line.start > header])]
        starts = starts or _named(text, stretches, header)
        if starts and _announces(text, stretches, header, starts[0]):
            return _ranges(text, stretches, starts)
    run = _run(points)
    if len(run) >= _FEWEST and 2 * sum(point.is_addressed for point in run) >= len(run):
        return _ranges(text, stretches, [point.line for point in run])
    return []


def _headers(text: str, stretches: Sequence[Sequence[Line]]) -> list[int]:
    """Return where lines begin that announce comments; the last few are enough."""
    starts = [
        line.start
        for stretch in stretches
        for line in stretch
        if heuristics.is_comments_header(text[line.start : line.end])
    ]
    return starts[-_MOST_HEADERS:]


def _announces(text: str, stretches: Sequence[Sequence[Line]], header: int, first: Line) -> bool:
    """Return whether only furniture stands between a header and the first comment."""
    return all(
        heuristics.is_furniture(text[line.start : line.end])
        for stretch in stretches
        if header < stretch[0].start < first.start
        for line in stretch
    )


def _points(text: str, stretches: Sequence[Sequence[Line]]) -> list[_Point]:
    points = []
    for stretch in stretches:
        line = stretch[0]
        match = _NUMBER.match(text, line.start, line.end)
        if match and (match.group()[-1] in ".)" or match.group()[0] == "#"):
            rest = text[match.end() : line.end].lstrip()
            points.append(_Point(int(match[1]), line, _ADDRESSED.match(rest) is not None))
    return points


def _run(points: Sequence[_Point]) -> list[_Point]:
    """Return the points that are one sequence, upwards or downwards, from the first one on."""
    if not points:
        return []
    run = [points[0]]
    step = 0
    # The list within a comment stands further right, or does not go on with the count.
    least_indent = min(point.line.indent for point in points)
    for point in points[1:]:
        gap = point.number - run[-1].number
        is_next = 0 < abs(gap) <= _LONGEST_GAP and (not step or (gap > 0) == (step > 0))
        if is_next and point.line.indent <= least_indent + 1:
            run.append(point)
            step = step or gap
    return run


def _named(text: str, stretches: Sequence[Sequence[Line]], header: int) -> list[Line]:
    beneath = [stretch for stretch in stretches if stretch[0].start > header]
    if stamped := [stretch[0] for stretch in beneath if _is_stamped(text, stretch)]:
        return stamped
    firsts = [stretch[0] for stretch in beneath]
    starts = [at for at in firsts if heuristics.is_comment_author(text[at.start : at.end])]
    return starts if len(starts) >= _FEWEST else []


def _is_stamped(text: str, stretch: Sequence[Line]) -> bool:
    """Return whether a name and a time stand above words, on one line or on two."""
    first, *rest = (text[line.start : line.end].strip() for line in stretch[:3])
    if not rest:
        return False
    return heuristics.is_stamped(first) or (
        len(rest) > 1 and "," not in first and heuristics.is_stamped(f"{first}, {rest[0]}")
    )


def _ranges(
    text: str, stretches: Sequence[Sequence[Line]], starts: Sequence[Line]
) -> list[tuple[int, int]]:
    """Return from each start to the last line before the next start or the end of comments."""
    ranges: list[tuple[int, int]] = []
    if not starts:
        return ranges
    begins = {line.start for line in starts}
    indent = starts[0].indent
    begin = end = -1
    for stretch in stretches:
        if stretch[0].start in begins:
            if begin >= 0:
                ranges.append((begin, end))
            begin = stretch[0].start
        elif begin >= 0 and _ends_comments(text, stretch, indent):
            break
        end = stretch[-1].end
    ranges.append((begin, end))
    return ranges


def _ends_comments(text: str, stretch: Sequence[Line], indent: int) -> bool:
    line = stretch[0]
    is_left = line.indent < indent or (line.indent == indent == 0)
    return is_left and len(stretch) == 1 and heuristics.is_furniture(text[line.start : line.end])
