"""How much of a document has been dealt with: its sentences, by what touches them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

Range = tuple[int, int]


class SentenceState(StrEnum):
    """What touches a sentence; a claim outweighs a mark."""

    CLAIMED = "claimed"
    MARKED = "marked"
    UNTOUCHED = "untouched"


@dataclass(frozen=True, slots=True)
class Coverage:
    """The state of each sentence, in the order of the sentences, and where each stands."""

    states: tuple[SentenceState, ...]
    sentences: tuple[Range, ...]

    @property
    def claimed(self) -> int:
        """Sentences that a claim's span overlaps."""
        return self.states.count(SentenceState.CLAIMED)

    @property
    def marked(self) -> int:
        """Sentences that only a mark overlaps."""
        return self.states.count(SentenceState.MARKED)

    @property
    def untouched(self) -> int:
        """Sentences that nothing overlaps."""
        return self.states.count(SentenceState.UNTOUCHED)

    @property
    def total(self) -> int:
        """All sentences."""
        return len(self.states)

    def first(self, state: SentenceState) -> Range | None:
        """Return the first sentence in a state, None where no sentence is."""
        return self.sentences[self.states.index(state)] if state in self.states else None


def coverage(
    sentences: Sequence[Range], claimed: Iterable[Range], marked: Iterable[Range]
) -> Coverage:
    """Say of each sentence whether it is claimed, only marked or untouched.

    Sentences stand in text order and do not overlap; claimed and marked ranges may come in any
    order and overlap. Ranges are half-open, in code points.
    """
    is_claimed = _overlapped(sentences, claimed)
    is_marked = _overlapped(sentences, marked)
    return Coverage(
        tuple(
            SentenceState.CLAIMED
            if claim
            else SentenceState.MARKED
            if mark
            else SentenceState.UNTOUCHED
            for claim, mark in zip(is_claimed, is_marked, strict=True)
        ),
        tuple(sentences),
    )


def union(ranges: Iterable[Range]) -> list[Range]:
    """Return the same stretches of text as sorted ranges that neither overlap nor touch."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if start >= end:
            continue
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _overlapped(sentences: Sequence[Range], ranges: Iterable[Range]) -> list[bool]:
    joined = union(ranges)
    starts = [start for start, _ in joined]
    flags = []
    for start, end in sentences:
        # The last range that begins before the sentence ends reaches furthest of all these.
        index = bisect_right(starts, end - 1) - 1
        flags.append(index >= 0 and joined[index][1] > start)
    return flags
