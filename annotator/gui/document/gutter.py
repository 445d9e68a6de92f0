"""The room before the text: numbers of claims, coverage, ticks of hits.

It is where lines begin: left of most texts, right of those that read from right to left.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt

from annotator.gui.document.lines import VisibleLines
from annotator.model import ClaimId
from annotator.project.open_document import OpenDocument

_BAR_DISTANCE = 14.0
"""How far from the text the coverage bar stands, in pixels."""
_BAR_EDGE = 3
"""Pixels from the middle of the bar to its edge, with room for what is drawn smoothly."""
_NUMBER_DISTANCE = 6.0
"""How far from the bar the numbers stand."""
_NUMBER_ROOM = 90.0
_TICK_INSET = 2.0
_TICK_WIDTH = 4.0


@dataclass(frozen=True, slots=True)
class Gutter:
    """Where it is, in pixels of the viewport: `text_x` is the edge of the text beside it."""

    text_x: float
    outer_x: float
    is_right: bool

    @property
    def bar_x(self) -> float:
        """Where the bar of coverage stands."""
        return self.text_x + (_BAR_DISTANCE if self.is_right else -_BAR_DISTANCE)

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """How numbers are set, so that they stand in a column beside the bar."""
        return Qt.AlignmentFlag.AlignLeft if self.is_right else Qt.AlignmentFlag.AlignRight

    def strip(self, top: int, bottom: int) -> QRect:
        """Return the room between two heights, but for what claims at the edge take of it."""
        if self.is_right:
            return QRect(
                QPoint(int(self.bar_x) - _BAR_EDGE, top), QPoint(int(self.outer_x), bottom - 1)
            )
        return QRect(QPoint(0, top), QPoint(int(self.bar_x) + _BAR_EDGE, bottom - 1))

    def number_box(self, baseline: float) -> QRectF:
        """Return the room for the number of a line."""
        if self.is_right:
            return QRectF(self.bar_x + _NUMBER_DISTANCE, baseline - 14, _NUMBER_ROOM, 18)
        right = self.bar_x - _NUMBER_DISTANCE
        return QRectF(right - _NUMBER_ROOM, baseline - 14, _NUMBER_ROOM, 18)

    def tick_box(self, top: float, bottom: float) -> QRectF:
        """Return the room for the tick of a hit, at the outer edge of a line."""
        x = self.outer_x - _TICK_INSET - _TICK_WIDTH if self.is_right else _TICK_INSET
        return QRectF(x, top + 4, _TICK_WIDTH, bottom - top - 8)


def numbers_by_line(document: OpenDocument, lines: VisibleLines) -> dict[float, list[ClaimId]]:
    """Return the claims that begin in each line on screen, by its base line, in their order."""
    found: dict[float, list[ClaimId]] = {}
    for start, end, key in document.claims.overlapping(lines.start, lines.end):
        is_first = start == document.outlines.position(key)[0] >= lines.start
        if is_first and (baseline := lines.baseline_of(start, end)) is not None:
            found.setdefault(baseline, []).append(key)
    for keys in found.values():
        keys.sort(key=document.outlines.position)
    return found


def claim_at_number(
    document: OpenDocument, lines: VisibleLines, gutter: Gutter, point: QPoint
) -> ClaimId | None:
    """Return the claim whose number stands at a point of the viewport."""
    for baseline, keys in numbers_by_line(document, lines).items():
        if gutter.number_box(baseline).contains(point):
            return keys[0]
    return None
