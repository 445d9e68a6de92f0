"""Whether words of a text still mean in a later version of it what they meant: what bears on them.

That the very words stand somewhere is not enough. "The dam leaks" is another claim behind "the
board denied that", inside quotation marks, as the answer to another question, or where "he" is
somebody else. So words are held to stand only within the sentence that their own became, and only
if nothing changed that may bear on them: the rest of the sentence, the quotation it belongs to,
the turn of the speaker, what its pronouns lead back to, and corrections beside it. What cannot be
decided does not stand: the analyst looks at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import cached_property

from annotator.text.around import Around
from annotator.text.bearing import aside
from annotator.text.changed_sentences import ChangedSentences
from annotator.text.comparison import Range
from annotator.text.referring_words import BODIES, GROUPS, PERSONS, THINGS
from annotator.text.sentence_alignment import SentenceAlignment
from annotator.text.sentence_words import (
    drops_its_subject,
    is_known_language,
    is_word,
    led_from_outside,
    may_be_name,
    names,
    names_no_person,
    names_no_speaker,
    referring,
    speaks,
)

_FEWEST_WORDS = 6
"""Words that a sentence needs to be known by itself; a shorter one needs a neighbour."""
_FEWEST_SIGNS = 12
"""The same in signs, for scripts that put no space between words."""
_LONGEST_CHAIN = 6
"""Sentences through which a pronoun is followed back."""
_MOST_LOOKED_AT = 200
"""Sentences that tell the language of a text."""


class Change(StrEnum):
    """Why words do not stand."""

    GONE = "gone"
    WORDS = "words"
    SEVERAL = "several"
    AROUND = "around"


class Standing:
    """Compares words of one text with another."""

    def __init__(self, old: str, new: str, language: str = "") -> None:
        self.alignment = SentenceAlignment(old, new, language)
        self._old, self._new = self.alignment.old, self.alignment.new
        self._pair = ChangedSentences(self.alignment)
        self._around = Around(self._pair)
        self._is_same = old == new

    def place(self, start: int, end: int) -> Range | Change:
        """Return where a range stands now, or why that is not certain. Its words are the same."""
        if self._is_same:
            return start, end
        first, behind = self._old.numbers(start, end)
        if first == behind:
            return Change.GONE
        for number in range(first, behind):
            if (change := self._change(number)) is not None:
                return change
        found = self.alignment.place(start, end)
        if found is None and behind - first == 1 and first in self.alignment.alike:
            found = self._pair.place_in_changed(first, start, end)
        return Change.WORDS if found is None else found

    def bears(self, first: int, ranges: Sequence[Range], *, is_named: bool = False) -> bool:
        """Return whether something changed that bears on the words of a sentence.

        `ranges` are all its words that have to stand: those of the claim, its cue, its mention;
        `is_named` tells whether whose words they are is named among them.
        """
        if self._is_same:
            return False
        other = self.alignment.counterpart(first)
        assert other is not None, "its words stand"
        if self.alignment.equal[first] is None and not self._pair.is_harmless(first, other, ranges):
            return True
        return (
            self._around.bears(first, other, is_named=is_named)
            or not self._refers_to_the_same(first, ranges)
            or not (is_named or self._has_its_subject(first))
        )

    def sentence_of(self, offset: int) -> int:
        """Return the number of the old sentence at an offset, or the one before it."""
        return max(0, self._old.numbers(offset, offset + 1)[1] - 1)

    def sentences_of(self, ranges: Iterable[Range]) -> list[int]:
        """Return the numbers of all old sentences that some ranges touch, rising."""
        touched = (range(*self._old.numbers(start, end)) for start, end in ranges)
        return sorted({number for numbers in touched for number in numbers})

    def stands_with(self, first: int, last: int, *, is_named: bool) -> bool:
        """Return whether a sentence still says whom a later one is about.

        `is_named` tells whether the later one names somebody itself ("the mayor"): then others may
        come between that name nobody.
        """
        if is_named and first < last:
            return self._pair.is_about_the_same(first) and self._goes_on(first, last, frozenset())
        return all(
            self._goes_on(number, number + 1, self._led(number + 1) or THINGS)
            and self._pair.is_about_the_same(number)
            for number in range(first, last)
        )

    def _led(self, number: int) -> frozenset[str]:
        """Return the words of an old sentence that lead to a sentence before it."""
        return referring(led_from_outside(self._old.strings(number)))

    def _goes_on(self, first: int, last: int, led: frozenset[str]) -> bool:
        """Return whether nothing came between two sentences that some words may stand for.

        Without such words, nothing that names somebody.
        """
        if self.alignment.are_adjacent(first, last):
            return True
        is_free = self._free_between(last, led)
        if is_free is None:
            return False
        one, other = self.alignment.counterpart(first), self.alignment.counterpart(last)
        known = {self.alignment.counterpart(number) for number in range(first, last)}
        if one is None or other is None or other < one:
            return False
        return all(n in known or is_free(n) for n in range(one, other))

    def _free_between(self, last: int, led: frozenset[str]) -> Callable[[int], bool] | None:
        """Return a test for new sentences that name nothing that some words may stand for."""
        words = self._old.strings(last)
        if not led:
            return self._names_nobody
        if led <= PERSONS:
            return lambda number: names_no_person(self._new.strings(number))
        if led <= GROUPS | BODIES and speaks(words, led):
            return lambda number: names_no_speaker(self._new.strings(number))
        if led <= GROUPS:
            return lambda number: names_no_speaker(self._new.strings(number), has_several=False)
        return None

    def _change(self, number: int) -> Change | None:
        """Return why a sentence is not surely the one its counterpart is."""
        if self.alignment.counterpart(number) is None:
            is_there = self._old.keys[number] in self._new_keys
            return Change.SEVERAL if is_there else Change.GONE
        is_changed = self.alignment.equal[number] is None
        is_unique = is_changed or self.alignment.is_unique(number)
        if not self._is_long(number) and not self._is_led_to(number):
            return Change.AROUND if is_unique else Change.SEVERAL
        if not is_unique and not any(
            map(self._pair.stands_beside(number), (number - 1, number + 1))
        ):
            return Change.SEVERAL
        return None

    def _is_led_to(self, number: int) -> bool:
        """Return whether what a short sentence answers, or else what follows it, came along."""
        if len(self._old) == 1:
            return self.alignment.counterpart(number) == 0
        return self._pair.stands_beside(number)(number - 1 if number else 1)

    def _is_long(self, number: int) -> bool:
        words = [w for w in self._old.strings(number) if w[0].isalnum()]
        signs = sum(map(len, words))
        has_spaces = signs < 12 * max(1, len(self._old.keys[number].split()))
        said = sum(word[0].isalpha() for word in words)  # "Carried by 4 votes to 3."
        return said >= _FEWEST_WORDS if has_spaces else signs >= _FEWEST_SIGNS

    @cached_property
    def _new_keys(self) -> frozenset[str]:
        return frozenset(self._new.keys)

    def _refers_to_the_same(self, number: int, ranges: Sequence[Range]) -> bool:
        """Return whether the sentences that a pronoun may lead back to have come along."""
        words = self._old.strings(number)
        apart = aside(words, self._pair.touched(number, ranges))
        words = [word for n, word in enumerate(words) if n not in apart]
        led = referring(led_from_outside(words))
        for _ in range(_LONGEST_CHAIN):
            found = referring(words)
            if number == 0 or not found:
                return True
            # What is no subject is a thing: it does not lead back to a name.
            is_thing = found <= THINGS and found.isdisjoint(w.lower() for w in words[:3])
            number -= 1
            if not self._goes_on(number, number + 1, led):
                return False
            if not self._pair.is_about_the_same(number, is_thing=is_thing):
                return False
            words = self._old.strings(number)
            led = referring(words)
        return True

    def _has_its_subject(self, number: int) -> bool:
        """Return whether a subject that a sentence leaves out still stands before it.

        In a language that is not known any sentence may have none; then it counts in paragraphs.
        """
        words = self._old.strings(number)
        if drops_its_subject(words):
            is_led = number > 0
        else:
            is_led = (
                number > 0
                and not self._is_of_known_language
                and not is_known_language(words)
                and not self._old.is_apart(number - 1, number)
            )
        return not is_led or (
            self.alignment.are_adjacent(number - 1, number)
            and self._pair.is_about_the_same(number - 1)
        )

    @cached_property
    def _is_of_known_language(self) -> bool:
        """Return whether most sentences of the old text, or of some, are of a known language."""
        looked_at = range(0, len(self._old), 1 + len(self._old) // _MOST_LOOKED_AT)
        known = sum(is_known_language(self._old.strings(number)) for number in looked_at)
        return 2 * known >= len(looked_at)

    def _names_nobody(self, number: int) -> bool:
        """Return whether no name stands in a sentence of the new text.

        A first word is none if it is known, or is written small elsewhere in one of the texts.
        """
        words = self._new.strings(number)
        if names(words) or not is_known_language(words):
            return False
        first = next(filter(is_word, words), "")
        return first.islower() or not may_be_name(first) or first.lower() in self._small_words

    @cached_property
    def _small_words(self) -> frozenset[str]:
        texts = (self._old, self._new)
        every = (word for text in texts for n in range(len(text)) for word in text.strings(n))
        return frozenset(filter(str.islower, every))
