"""Whether what stands around a sentence changed in a way that bears on it.

That is the quotation it belongs to, the turn of the speaker, its heading and the head of its table,
notes and credits, and sentences that came beside it and may be about it.
"""

from __future__ import annotations

from functools import cached_property

from annotator.text.asides import beside
from annotator.text.changed_sentences import ChangedSentences
from annotator.text.comparison import Range
from annotator.text.leading import Leads, is_heading, leads, note_signs, notes
from annotator.text.neighbours import (
    contests,
    is_topic,
    may_lead_on,
    may_object,
    notable,
    points_back,
)
from annotator.text.sentence_alignment import Sentences
from annotator.text.surrounding_words import ABOVE, CORRECTIONS, FOLLOWING, LEANING, NOTED
from annotator.text.surroundings import (
    introduces,
    is_note,
    is_question,
    is_whole,
    labels,
    quotations,
    refutes,
    says_little,
    takes_back,
)

_FARTHEST_LEANING = 3
"""Sentences back to the one that "the same was said of …" may be about."""
_FARTHEST_OBJECTION = 4
"""Sentences from one up to the last that may still take it back."""


class Around:
    """Compares what stands around the sentences of two states of a text."""

    def __init__(self, pair: ChangedSentences) -> None:
        self._pair = pair
        self._old, self._new = pair.old, pair.new

    def bears(self, number: int, other: int, *, is_named: bool) -> bool:
        """Return whether something around an old sentence changed that bears on it.

        `other` is the new sentence that stands for it; `is_named` tells whether it names whose
        words it has.
        """
        return (
            self._quotation_changed(number)
            or self._labels[0][number] != self._labels[1][other]
            or self._leads[0][number] != self._leads[1][other]
            or self._beside[0].get(number) != self._beside[1].get(other)
            or self._note_changed(number)
            or self._is_corrected(number)
            or not self._leans_on_the_same(number)
            or self._corrected_beside(number, other, is_named=is_named)
            or self._taken_back_below(number, other)
            or self._noted_below(other)
            or self._is_contested_beside(other)
            or self._is_spoken_of(number, other)
            or self._is_headed_anew(other)
            or any(below < other for below in self._taking_back[0])
            or any(above > other for above in self._taking_back[1])
        )

    def _quotation_changed(self, number: int) -> bool:
        """Return whether a sentence is part of another quotation now, or of one no longer."""
        equal = self._pair.alignment.equal
        first, last = self._quotations[0][number]
        other = self._pair.alignment.counterpart(number)
        ends = [self._pair.alignment.counterpart(end) for end in (first, last)]
        if other is None or None in ends or self._quotations[1][other] != tuple(ends):
            return True
        return any(equal[end] is None for end in (first, last) if end != number)

    def _leans_on_the_same(self, number: int) -> bool:
        """Return whether all stands that "the same was said of …" may lead back to."""
        before = range(max(0, number - _FARTHEST_LEANING), number)
        is_there = all(map(self._pair.stands_beside(number), before))
        return is_there or LEANING.search(self._old.keys[number]) is None

    def _is_corrected(self, number: int) -> bool:
        """Return whether a note came that corrects the text and speaks of what a sentence does."""
        said = notable(self._old.strings(number))
        return any(not words.isdisjoint(said) for words in self._corrections)

    @cached_property
    def _corrections(self) -> list[frozenset[str]]:
        """Return what the notes that came and correct the text speak of."""
        return [
            notable(self._new.strings(number))
            for number in sorted(self._pair.came | self._pair.was.keys())
            if NOTED.match(self._new.keys[number])
        ]

    def _note_changed(self, number: int) -> bool:
        """Return whether a footnote to a sentence, or to the head above it, changed."""
        lines = "\n".join((*self._leads[0][number], self._old.keys[number])).split("\n")
        signs = {sign for line in lines for sign in note_signs(line)}
        return any(self._notes[0].get(sign) != self._notes[1].get(sign) for sign in signs)

    @cached_property
    def _quotations(self) -> tuple[list[Range], list[Range]]:
        return quotations(self._old), quotations(self._new)

    @cached_property
    def _labels(self) -> tuple[list[str], list[str]]:
        return labels(self._old), labels(self._new)

    @cached_property
    def _beside(self) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
        return beside(self._old), beside(self._new)

    @cached_property
    def _leads(self) -> tuple[list[Leads], list[Leads]]:
        return leads(self._old), leads(self._new)

    @cached_property
    def _notes(self) -> tuple[dict[str, str], dict[str, str]]:
        return notes(self._old), notes(self._new)

    def _corrected_beside(self, number: int, other: int, *, is_named: bool) -> bool:
        """Return whether a sentence that introduces or corrects this one came or went beside it."""
        for step, is_about_it in ((-1, introduces), (1, takes_back)):
            is_same = self._is_same_beside(number, other, step)
            found = {
                is_about_it(text.string(n + step), is_apart=text.is_apart(n, n + step))
                or (not is_same and self._may_speak_of_it(text, n, n + step, is_named=is_named))
                for text, n in ((self._old, number), (self._new, other))
                if 0 <= n + step < len(text)
            }
            if True in found and (not is_same or False in found):
                return True
        return False

    def _may_speak_of_it(
        self, text: Sentences, number: int, beside: int, *, is_named: bool
    ) -> bool:
        """Return whether a sentence may be about the one beside it, as far as can be told."""
        if text.is_apart(number, beside):
            return False
        is_old, said = text is self._old, text.string(beside)
        if is_old and beside < number and self._pair.alignment.equal[beside] is not None:
            return False  # it is still there
        if says_little(said):
            return True
        words = text.strings(beside)
        if is_old:
            has_gone = beside > number and self._pair.alignment.counterpart(beside) is None
            return has_gone and points_back(words)
        if beside not in self._pair.came:
            return False
        if beside < number:
            is_against = not is_named and contests(words, text.strings(number))
            return is_against or may_lead_on(words, is_named=is_named)
        return True

    def _taken_back_below(self, number: int, other: int) -> bool:
        """Return whether a sentence that takes back one before it came, went or turned below it."""
        return any(
            self._has_turned(text, below)
            for text, at in ((self._old, number), (self._new, other))
            for below in range(at + 2, min(at + _FARTHEST_OBJECTION, len(text)))
            if not any(text.is_apart(n, n + 1) for n in range(at, below))
        )

    def _noted_below(self, other: int) -> bool:
        """Return whether a note came or changed below the paragraph of a new sentence.

        The turns of a conversation have labels too, and are none.
        """
        below = self._next_paragraphs[other]
        is_told = below not in self._pair.kept and not self._labels[1][other]
        return below < len(self._new) and is_told and is_note(self._new.string(below))

    def _is_contested_beside(self, other: int) -> bool:
        """Return whether a sentence that may object came as a paragraph below that of a new one.

        Or right before it.
        """
        beside_it = [self._next_paragraphs[other]]
        if self._paragraphs[other] == other:
            beside_it.append(other - 1)
        return any(
            0 <= beside < len(self._new)
            and beside in self._pair.came
            and self._paragraphs[beside] == beside == self._next_paragraphs[beside] - 1
            and is_whole(self._new.keys[beside])
            and not is_question(self._new.keys[beside])
            and is_whole(self._new.keys[other])
            and not (self._labels[1][beside] or self._labels[1][other])
            and may_object(
                self._new.strings(beside), self._new.strings(other), begins_text=beside == 0
            )
            for beside in beside_it
        )

    def _is_spoken_of(self, number: int, other: int) -> bool:
        """Return whether a sentence came in the paragraph of a new one and speaks of the same."""
        said = notable(self._old.strings(number))
        return any(
            n in self._pair.came and not said.isdisjoint(notable(self._new.strings(n)))
            for n in range(self._paragraphs[other], self._next_paragraphs[other])
        )

    def _is_headed_anew(self, other: int) -> bool:
        """Return whether a heading came above a new sentence's paragraph and tells no topic."""
        begin, end = self._paragraphs[other], self._next_paragraphs[other]
        above = begin - 1
        if above < 0 or above in self._pair.kept or not is_heading(self._new, above):
            return False
        if above == 0 and is_heading(self._old, 0):
            return False  # another title
        below = [word for number in range(begin, end) for word in self._new.strings(number)]
        return is_whole(self._new.keys[other]) and not is_topic(
            self._new.strings(above), below, self._old_words
        )

    @cached_property
    def _old_words(self) -> frozenset[str]:
        return frozenset(word for n in range(len(self._old)) for word in self._old.strings(n))

    @cached_property
    def _paragraphs(self) -> list[int]:
        """Return for each new sentence the first one of its paragraph."""
        found: list[int] = []
        for number in range(len(self._new)):
            begins = number == 0 or self._new.is_apart(number - 1, number)
            found.append(number if begins else found[-1])
        return found

    @cached_property
    def _next_paragraphs(self) -> list[int]:
        """Return for each new sentence the first one of the next paragraph."""
        found: list[int] = []
        for number in range(len(self._new), 0, -1):
            is_last = number == len(self._new) or self._new.is_apart(number - 1, number)
            found.append(number if is_last else found[-1])
        return found[::-1]

    def _has_turned(self, text: Sentences, number: int) -> bool:
        """Return whether a sentence takes back one before it, and says what its like did not.

        Of those that went only what is plain counts: "That is wrong".
        """
        is_old = text is self._old
        if self._pair.alignment.equal[number] is not None if is_old else number in self._pair.kept:
            return False
        said, test = text.string(number), refutes if is_old else takes_back
        other = (self._pair.alignment.alike if is_old else self._pair.was).get(number)
        if not test(said) or other is None:
            return test(said)
        if not test((self._new if is_old else self._old).string(other)):
            return True
        pair = (number, other) if is_old else (other, number)
        return refutes(said) and not self._pair.is_harmless(*pair, ())

    @cached_property
    def _taking_back(self) -> tuple[list[int], list[int]]:
        """Return the new sentences that came and take back all that follows, or all before."""
        said = [n for n in sorted(self._pair.came) if CORRECTIONS.search(self._new.keys[n])]
        following, above = (
            [n for n in said if pattern.search(self._new.keys[n])] for pattern in (FOLLOWING, ABOVE)
        )
        return following, above

    def _is_same_beside(self, number: int, other: int, step: int) -> bool:
        beside, new_beside = number + step, other + step
        is_there = 0 <= beside < len(self._old) and 0 <= new_beside < len(self._new)
        return is_there and self._old.keys[beside] == self._new.keys[new_beside]
