"""Running heads, feet and page numbers: what stands at the same place on page after page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from annotator.documents.pdf.pieces import Line

_ZONE = 0.16
"""Which share of a page, at its top and bottom, can be furniture."""
_NUMBER_ZONE = 0.13
_MOST_ROWS = 3
_LEAST_PAGES = 3
_NEAR = 6.0
_NUMBER = re.compile(r"[-–—\s]*(?:\d{1,4}|[ivxlc]{1,7})[-–—.\s]*")
_DIGITS = re.compile(r"\d+|(?<!\w)[ivxlc]+(?!\w)")


@dataclass(frozen=True, slots=True)
class _Candidate:
    page: int
    line: int
    is_head: bool
    is_outermost: bool
    baseline: float
    size: float
    text: str
    """In small letters, with # for each number."""
    number: int | None
    """If the line is nothing but one."""


def find_furniture(
    pages: Sequence[Sequence[Line]], heights: Sequence[float]
) -> list[dict[int, bool]]:
    """Return for each page which of its lines are furniture, and whether of its head or foot."""
    candidates = [
        candidate
        for number, (lines, height) in enumerate(zip(pages, heights, strict=True))
        for candidate in _candidates(number, lines, height)
    ]
    chosen = {id(candidate) for candidate in _repeated(candidates, len(pages))}
    found: list[dict[int, bool]] = [{} for _ in pages]
    for candidate in candidates:
        lines, height = pages[candidate.page], heights[candidate.page]
        if id(candidate) in chosen or _is_lone_number(candidate, lines, height):
            found[candidate.page][candidate.line] = candidate.is_head
    return found


def _candidates(page: int, lines: Sequence[Line], height: float) -> list[_Candidate]:
    order = sorted(range(len(lines)), key=lambda n: lines[n].baseline)
    found: list[_Candidate] = []
    for is_head in (True, False):
        rows = 0
        previous: float | None = None
        for index in order if is_head else reversed(order):
            line = lines[index]
            share = line.baseline / height if height else 0.5
            if (share if is_head else 1 - share) > _ZONE:
                break
            if previous is None or abs(line.baseline - previous) > 2:
                rows += 1
            if rows > _MOST_ROWS:
                break
            previous = line.baseline
            text = " ".join(_DIGITS.sub("#", line.text).split()).casefold()
            found.append(
                _Candidate(
                    page, index, is_head, rows == 1, line.baseline, line.size, text, _number(line)
                )
            )
    return found


def _repeated(candidates: list[_Candidate], page_count: int) -> list[_Candidate]:
    groups: defaultdict[tuple[bool, str], list[_Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[candidate.is_head, candidate.text].append(candidate)
    least = _LEAST_PAGES if page_count > _LEAST_PAGES else 2
    found: list[_Candidate] = []
    for group in groups.values():
        middle = median(candidate.baseline for candidate in group)
        near = [c for c in group if abs(c.baseline - middle) <= _NEAR]
        if len({candidate.page for candidate in near}) >= least and _may_be_numbers(near):
            found += near
    return found + _at_same_place(candidates, found)


def _number(line: Line) -> int | None:
    digits = line.text.strip("-–—. ")
    return int(digits) if digits.isdecimal() and len(digits) <= 5 else None


def _may_be_numbers(group: list[_Candidate]) -> bool:
    """Return whether lines that hold a number only count the pages, unlike the rows of a table."""
    offsets = [c.number - c.page for c in group if c.number is not None]
    if len(offsets) < len(group):
        return True
    return max(map(offsets.count, offsets)) >= 0.6 * len(offsets)


def _at_same_place(candidates: list[_Candidate], found: list[_Candidate]) -> list[_Candidate]:
    """Return the heads that say something else but stand where others do, as a chapter's name."""
    places: defaultdict[tuple[bool, int], list[_Candidate]] = defaultdict(list)
    for candidate in found:
        if candidate.is_outermost:
            places[candidate.is_head, round(candidate.baseline)].append(candidate)
    known = {id(candidate) for candidate in found}
    more = []
    for candidate in candidates:
        if not candidate.is_outermost or id(candidate) in known:
            continue
        like = places.get((candidate.is_head, round(candidate.baseline)), [])
        if len(like) >= _LEAST_PAGES and abs(like[0].size - candidate.size) < 0.5:
            more.append(candidate)
    return more


def _is_lone_number(candidate: _Candidate, lines: Sequence[Line], height: float) -> bool:
    """Return whether a line is a number that stands alone at the very edge of its page."""
    line = lines[candidate.line]
    share = line.baseline / height
    is_edge = share < _NUMBER_ZONE or share > 1 - _NUMBER_ZONE
    if not (candidate.is_outermost and is_edge and _NUMBER.fullmatch(line.text)):
        return False
    distances = [abs(other.baseline - line.baseline) for other in lines if other is not line]
    sizes = [other.size for other in lines if other is not line]
    return bool(distances) and min(distances) > 2.5 * line.size and line.size <= 1.2 * max(sizes)
