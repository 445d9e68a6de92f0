"""Where the pages stand below each other, at some zoom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QRectF

MARGIN = 14.0
GAP = 12.0


class Arrangement:
    """Pages in one column; `zoom` is pixels a point, all else is pixels."""

    def __init__(self, sizes: Sequence[tuple[float, float]], zoom: float, width: float) -> None:
        self.zoom = zoom
        self._sizes = sizes
        # Whole pixels, so that a picture is not smeared over two.
        heights = [round(height * zoom) + GAP for _, height in sizes]
        self._tops = list(accumulate(heights, initial=MARGIN))
        self._widest = max((size[0] for size in sizes), default=0.0) * zoom
        self.width = max(width, self._widest + 2 * MARGIN)
        self.height = self._tops[-1] - GAP + MARGIN if sizes else 0.0

    def rect(self, page: int) -> QRectF:
        """Return where a page stands."""
        width, height = (side * self.zoom for side in self._sizes[page])
        return QRectF(round((self.width - width) / 2), self._tops[page], width, height)

    def between(self, top: float, bottom: float) -> range:
        """Return the pages of which something stands between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        return range(first, min(len(self._sizes), bisect_right(self._tops, bottom)))

    def at(self, y: float) -> int:
        """Return the page at a height, or the nearest one above."""
        return max(0, min(len(self._sizes) - 1, bisect_right(self._tops, y) - 1))
