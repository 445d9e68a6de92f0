"""One cue of a sentence with its source, and the words that are said."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model import Stance
from annotator.proposals.language import Frame

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One cue of a sentence; all ranges are code points of the document, half-open."""

    cue: tuple[Range, ...]
    mention: Range | None
    stance: Stance
    frame: Frame
    contents: tuple[Range, ...]
    """What is said, wherever it stands around the cue."""
    is_act: bool = False
    """Whether that it is said is the claim: “declined to comment”."""
    is_behind: bool = False
    """Whether it stands behind what is said."""
    is_joined: bool = False
    """Whether it goes on from the saying before: “and added”."""
    bounds: Range = (0, 0)
    """The sentence, or the quotation inside it, that holds all of this."""
    reach: Range = (0, 0)
    """The part of it in which nobody else speaks in a main clause of his own."""

    @property
    def unit(self) -> Range:
        """From the first to the last word of cue and source."""
        ends = [*self.cue, *([self.mention] if self.mention else [])]
        return min(start for start, _ in ends), max(end for _, end in ends)

    @property
    def around(self) -> tuple[Range, ...]:
        """Where beside it an occasion may be named: not in what is said."""
        start, end = self.unit
        left, right = self.reach
        for begin, stop in self.contents:
            if stop <= start:
                left = max(left, stop)
            elif begin >= end:
                right = min(right, begin)
        return tuple(r for r in ((left, start), (start, end), (end, right)) if r[0] < r[1])
