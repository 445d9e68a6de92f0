"""From the words of the text to their places on the pages, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.model.boxes import Box
from annotator.model.findings import Page
from annotator.text.direction import reads_right_to_left

_WIDEST_SPACE = 2.0
"""In heights of a line: boxes further apart are drawn apart."""
_WEIGHT_OF_HEIGHT = 3.0
"""How much further up or down counts than to the side, when the nearest word is looked for."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words within a line of a page, in points from its top left."""

    left: float
    top: float
    right: float
    bottom: float


class PagePlaces:
    """Answers where words stand on the pages of a document; pages are numbered from 0."""

    def __init__(self, pages: Sequence[Page], text: str) -> None:
        self._pages = pages
        self._text = text
        self._reaches = [(page.boxes.first, page.boxes.last) for page in pages]

    def reach(self, page: int) -> Range:
        """Return the range of the text from the first word of a page to its last."""
        return self._reaches[page]

    def pages_with(self, start: int, end: int) -> list[int]:
        """Return the pages that show words of a range, which may be one offset."""
        end = max(end, start + 1)
        near = [n for n, (first, last) in enumerate(self._reaches) if first < end and start < last]
        return [n for n in near if self._pages[n].boxes.overlapping(start, end)]

    def stretches(self, page: int, start: int, end: int) -> list[Stretch]:
        """Return the runs of words of a range on a page; a word that it cuts is cut likewise."""
        found: list[Stretch] = []
        for box in self._pages[page].boxes.overlapping(start, end):
            left, right = self._cut(box, start, end)
            run = Stretch(left, box.top, right, box.bottom)
            last = found[-1] if found else None
            if last and _are_together(last, run):
                found[-1] = Stretch(
                    min(last.left, run.left),
                    min(last.top, run.top),
                    max(last.right, run.right),
                    max(last.bottom, run.bottom),
                )
            else:
                found.append(run)
        return found

    def nearest(self, page: int, x: float, y: float) -> Box | None:
        """Return the box at a point of a page, or else the nearest one; None without words."""
        return min(self._pages[page].boxes, key=lambda box: _distance(box, x, y), default=None)

    def is_word(self, page: int, x: float, y: float) -> bool:
        """Return whether a word stands at a point of a page."""
        box = self.nearest(page, x, y)
        return box is not None and _distance(box, x, y) == 0

    def offset(self, page: int, x: float, y: float) -> int | None:
        """Return the offset of the character at, or nearest to, a point of a page."""
        box = self.nearest(page, x, y)
        if box is None:
            return None
        share = (x - box.left) / max(0.01, box.right - box.left)
        if self._runs_to_left(box):
            share = 1 - share
        return box.start + int(min(max(share, 0.0), 0.999) * (box.end - box.start))

    def _cut(self, box: Box, start: int, end: int) -> tuple[float, float]:
        length = max(1, box.end - box.start)
        width = box.right - box.left
        before = width * max(0, start - box.start) / length
        after = width * max(0, box.end - end) / length
        if self._runs_to_left(box):
            before, after = after, before
        return box.left + before, box.right - after

    def _runs_to_left(self, box: Box) -> bool:
        return reads_right_to_left(self._text[box.start : box.end])


def resized(stretch: Stretch, factor: float) -> Stretch:
    """Return a stretch in pixels of which `factor` are a point."""
    s = stretch
    return replace(
        s, left=s.left * factor, top=s.top * factor, right=s.right * factor,
        bottom=s.bottom * factor,
    )  # fmt: skip


def _are_together(run: Stretch, following: Stretch) -> bool:
    height = min(run.bottom - run.top, following.bottom - following.top)
    overlap = min(run.bottom, following.bottom) - max(run.top, following.top)
    gap = max(following.left - run.right, run.left - following.right)
    return overlap > 0.5 * height and gap < _WIDEST_SPACE * height


def _distance(box: Box, x: float, y: float) -> float:
    beside = max(box.left - x, 0.0, x - box.right)
    above = max(box.top - y, 0.0, y - box.bottom)
    return beside + _WEIGHT_OF_HEIGHT * above
