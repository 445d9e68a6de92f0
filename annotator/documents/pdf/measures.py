"""What is usual in a document: the size of its letters, the distance of its lines, its indents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from annotator.documents.pdf.pieces import Line

_HEADING = 1.14
"""Times the usual size."""
_MANY = 8
_NO_SIZE = 10.0


@dataclass(frozen=True, slots=True)
class Measures:
    """Measures over all pages; sizes in points, rounded to a half."""

    body_size: float
    has_indents: bool
    _leadings: dict[float, float] = field(repr=False)
    _bold_share: float
    _usual_width: float

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> Measures:
        """Measure the lines of all pages, in their order."""
        lengths: Counter[float] = Counter()
        steps: defaultdict[float, list[float]] = defaultdict(list)
        widths: list[float] = []
        indents = bold = total = 0
        for lines in pages:
            for line in lines:
                length = sum(len(word.text) for word in line.words)
                lengths[_rounded(line.size)] += length
                total += length
                bold += length * _is_bold(line)
                widths.append(line.right - line.left)
            for line, following in pairwise(lines):
                step = following.baseline - line.baseline
                if abs(line.size - following.size) < 0.3 and 0 < step < 2.6 * line.size:
                    steps[_rounded(line.size)].append(step)
                    indents += 0.7 * line.size < following.left - line.left < 5 * line.size
        return cls(
            body_size=max(lengths, key=lambda size: (lengths[size], size), default=_NO_SIZE),
            has_indents=indents >= max(2, sum(map(len, steps.values())) // 40),
            _leadings={size: _leading(size, found) for size, found in steps.items()},
            _bold_share=bold / total if total else 0.0,
            _usual_width=sorted(widths)[int(0.7 * len(widths))] if widths else 0.0,
        )

    def leading(self, size: float) -> float:
        """Return the usual distance of two baselines of letters of a size."""
        return self._leadings.get(_rounded(size), 1.3 * size)

    def is_heading_size(self, size: float) -> bool:
        """Return whether letters are so large that they head something."""
        return size > _HEADING * self.body_size

    def is_bold(self, line: Line) -> bool:
        """Return whether a line is bold, in a document where that means something."""
        return self._bold_share < 0.5 and _is_bold(line)

    def is_full(self, line: Line) -> bool:
        """Return whether a line fills its column, and that is no narrow one."""
        is_long = line.right - line.left >= 0.6 * self._usual_width
        return is_long and self.room_after(line) <= 2 * line.size

    def room_after(self, line: Line) -> float:
        """Return how much of its column a line leaves free at its end."""
        if line.is_to_left:
            return line.left - line.column[0]
        return line.column[1] - line.right


def _rounded(size: float) -> float:
    return round(2 * size) / 2


def _leading(size: float, steps: list[float]) -> float:
    middle = median(steps)
    # A few lines far from each other are paragraphs, not a text set wide.
    return middle if len(steps) >= _MANY else min(middle, 1.4 * max(size, 1.0))


def _is_bold(line: Line) -> bool:
    return all(word.font.is_bold for word in line.words)
