"""Sentences of two states of a text: which came, which changed, and whether that bears on words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from annotator.text.bearing import leaves_as_meant, leaves_its_subjects, runs
from annotator.text.comparison import Range
from annotator.text.sentence_alignment import SentenceAlignment
from annotator.text.surroundings import items


class ChangedSentences:
    """Compares the sentences that stand for each other in an alignment."""

    def __init__(self, alignment: SentenceAlignment) -> None:
        self.alignment = alignment
        self.old, self.new = alignment.old, alignment.new

    def place_in_changed(self, number: int, start: int, end: int) -> Range | None:
        """Return where a range stands in a sentence that changed, if its words stand in a row."""
        other = self.alignment.alike[number]
        ours, theirs = self.old.words(number), self.new.words(other)
        touched = [n for n, (a, b) in enumerate(ours) if a < end and b > start]
        strings = self.old.strings(number), self.new.strings(other)
        for tag, (a, b), (c, _) in runs(*strings) if touched else ():
            if tag == "equal" and a <= touched[0] and touched[-1] < b:
                first, last = theirs[c + touched[0] - a], theirs[c + touched[-1] - a]
                begin = max(0, start - ours[touched[0]][0])
                rest = max(0, ours[touched[-1]][1] - end)
                return first[0] + begin, last[1] - rest
        return None

    def is_harmless(self, number: int, other: int, ranges: Sequence[Range]) -> bool:
        """Return whether what changed in a sentence leaves some words of it as they were meant."""
        words, others, left_out = self._compared(number, other)
        kept = frozenset(n - left_out for n in self.touched(number, ranges))
        return not (kept and min(kept) < 0) and leaves_as_meant(words, others, kept)

    def _compared(self, number: int, other: int) -> tuple[list[str], list[str], int]:
        """Return the words of an old sentence and of a new one, and how many were left out.

        The numbers of two items of lists are: they change with what comes before them.
        """
        words, others = self.old.strings(number), self.new.strings(other)
        left_out = 2 if number in self._items[0] and other in self._items[1] else 0
        return words[left_out:], others[left_out:], left_out

    @cached_property
    def _items(self) -> tuple[frozenset[int], frozenset[int]]:
        return items(self.old), items(self.new)

    def touched(self, number: int, ranges: Sequence[Range]) -> frozenset[int]:
        """Return which words of a sentence some ranges touch."""
        return frozenset(
            n
            for n, (a, b) in enumerate(self.old.words(number))
            if any(a < end and b > start for start, end in ranges)
        )

    def stands_beside(self, number: int) -> Callable[[int], bool]:
        """Return a test for whether a sentence stands, and beside this one as before."""

        def stands(beside: int) -> bool:
            if not self.alignment.are_adjacent(number, beside):
                return False
            other = self.alignment.alike.get(beside)
            return other is None or self.is_harmless(beside, other, ())

        return stands

    def is_about_the_same(self, number: int, *, is_thing: bool = False) -> bool:
        """Return whether what changed in a sentence, if anything, leaves alone whom it is about.

        Or else, a thing, that is, what has no name.
        """
        if self.alignment.equal[number] is not None:
            return True
        other = self.alignment.alike.get(number)
        if other is None:
            return False
        words, others, _ = self._compared(number, other)
        return leaves_its_subjects(words, others, is_thing=is_thing)

    @cached_property
    def was(self) -> dict[int, int]:
        """Return the old sentences of the new ones that are like them and no more."""
        return {other: number for number, other in self.alignment.alike.items()}

    @cached_property
    def kept(self) -> frozenset[int | None]:
        """Return the numbers of the new sentences that are equal to an old one."""
        return frozenset(self.alignment.equal)

    @cached_property
    def came(self) -> frozenset[int]:
        """Return the numbers of the new sentences that stand for no old one."""
        known = self.kept | self.was.keys()
        return frozenset(n for n in range(len(self.new)) if n not in known)
