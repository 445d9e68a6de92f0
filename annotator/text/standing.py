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

from annotator.text.asides import beside
from annotator.text.bearing import aside, leaves_as_meant, leaves_its_subjects, runs
from annotator.text.bearing_words import (
    ABOVE,
    BODIES,
    CORRECTIONS,
    FOLLOWING,
    GROUPS,
    LEANING,
    NOTED,
    PERSONS,
    THINGS,
)
from annotator.text.comparison import Range
from annotator.text.leading import Leads, leads, note_signs, notes
from annotator.text.neighbours import is_about_itself, may_lead_on, notable, points_back
from annotator.text.sentence_alignment import SentenceAlignment, Sentences
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
from annotator.text.surroundings import (
    introduces,
    items,
    labels,
    quotations,
    refutes,
    says_little,
    takes_back,
)

_FEWEST_WORDS = 6
"""Words that a sentence needs to be known by itself; a shorter one needs a neighbour."""
_FEWEST_SIGNS = 12
"""The same in signs, for scripts that put no space between words."""
_LONGEST_CHAIN = 6
"""Sentences through which a pronoun is followed back."""
_FARTHEST_LEANING = 3
"""Sentences back to the one that "the same was said of …" may be about."""
_MOST_LOOKED_AT = 200
"""Sentences that tell the language of a text."""
_FARTHEST_OBJECTION = 4
"""Sentences from one up to the last that may still take it back."""


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
            found = self._place_in_changed(first, start, end)
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
        if self.alignment.equal[first] is None and not self._is_harmless(first, other, ranges):
            return True
        return (
            self._quotation_changed(first)
            or self._old_labels[first] != self._new_labels[other]
            or self._old_leads[first] != self._new_leads[other]
            or self._old_beside.get(first) != self._new_beside.get(other)
            or self._note_changed(first)
            or self._is_corrected(first)
            or not self._leans_on_the_same(first)
            or not self._refers_to_the_same(first, ranges)
            or not (is_named or self._has_its_subject(first))
            or self._corrected_beside(first, other, is_named=is_named)
            or self._taken_back_below(first, other)
            or any(number < other for number in self._taking_back[0])
            or any(number > other for number in self._taking_back[1])
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
            return self._is_about_the_same(first) and self._goes_on(first, last, frozenset())
        return all(
            self._goes_on(number, number + 1, self._led(number + 1) or THINGS)
            and self._is_about_the_same(number)
            for number in range(first, last)
        )

    def _led(self, number: int) -> frozenset[str]:
        """Return the words of an old sentence that lead to a sentence before it."""
        return referring(led_from_outside(self._strings(self._old, number)))

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
        words = self._strings(self._old, last)
        if not led:
            return self._names_nobody
        if led <= PERSONS:
            return lambda number: names_no_person(self._strings(self._new, number))
        if led <= GROUPS | BODIES and speaks(words, led):
            return lambda number: names_no_speaker(self._strings(self._new, number))
        if led <= GROUPS:
            return lambda number: names_no_speaker(
                self._strings(self._new, number), has_several=False
            )
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
        if not is_unique and not any(map(self._stands_beside(number), (number - 1, number + 1))):
            return Change.SEVERAL
        return None

    def _is_led_to(self, number: int) -> bool:
        """Return whether what a short sentence answers, or else what follows it, came along."""
        if len(self._old) == 1:
            return self.alignment.counterpart(number) == 0
        return self._stands_beside(number)(number - 1 if number else 1)

    def _stands_beside(self, number: int) -> Callable[[int], bool]:
        """Return a test for whether a sentence stands, and beside this one as before."""

        def stands(beside: int) -> bool:
            if not self.alignment.are_adjacent(number, beside):
                return False
            other = self.alignment.alike.get(beside)
            return other is None or self._is_harmless(beside, other, ())

        return stands

    def _is_long(self, number: int) -> bool:
        words = [w for w in self._strings(self._old, number) if w[0].isalnum()]
        signs = sum(map(len, words))
        has_spaces = signs < 12 * max(1, len(self._old.keys[number].split()))
        said = sum(word[0].isalpha() for word in words)  # "Carried by 4 votes to 3."
        return said >= _FEWEST_WORDS if has_spaces else signs >= _FEWEST_SIGNS

    @cached_property
    def _new_keys(self) -> frozenset[str]:
        return frozenset(self._new.keys)

    # The sentence itself

    def _place_in_changed(self, number: int, start: int, end: int) -> Range | None:
        """Return where a range stands in a sentence that changed, if its words stand in a row."""
        other = self.alignment.alike[number]
        ours, theirs = self._old.words(number), self._new.words(other)
        touched = [n for n, (a, b) in enumerate(ours) if a < end and b > start]
        strings = self._strings(self._old, number), self._strings(self._new, other)
        for tag, (a, b), (c, _) in runs(*strings) if touched else ():
            if tag == "equal" and a <= touched[0] and touched[-1] < b:
                first, last = theirs[c + touched[0] - a], theirs[c + touched[-1] - a]
                begin = max(0, start - ours[touched[0]][0])
                rest = max(0, ours[touched[-1]][1] - end)
                return first[0] + begin, last[1] - rest
        return None

    def _is_harmless(self, number: int, other: int, ranges: Sequence[Range]) -> bool:
        """Return whether what changed in a sentence leaves some words of it as they were meant."""
        words, others, left_out = self._compared(number, other)
        kept = frozenset(n - left_out for n in self._touched(number, ranges))
        return not (kept and min(kept) < 0) and leaves_as_meant(words, others, kept)

    def _compared(self, number: int, other: int) -> tuple[list[str], list[str], int]:
        """Return the words of an old sentence and of a new one, and how many were left out.

        The numbers of two items of lists are: they change with what comes before them.
        """
        words, others = self._strings(self._old, number), self._strings(self._new, other)
        left_out = 2 if number in self._old_items and other in self._new_items else 0
        return words[left_out:], others[left_out:], left_out

    @cached_property
    def _old_items(self) -> frozenset[int]:
        return items(self._old)

    @cached_property
    def _new_items(self) -> frozenset[int]:
        return items(self._new)

    def _touched(self, number: int, ranges: Sequence[Range]) -> frozenset[int]:
        """Return which words of a sentence some ranges touch."""
        return frozenset(
            n
            for n, (a, b) in enumerate(self._old.words(number))
            if any(a < end and b > start for start, end in ranges)
        )

    # What is around it

    def _quotation_changed(self, number: int) -> bool:
        """Return whether a sentence is part of another quotation now, or of one no longer."""
        first, last = self._old_quotations[number]
        other = self.alignment.counterpart(number)
        ends = [self.alignment.counterpart(end) for end in (first, last)]
        if other is None or None in ends or self._new_quotations[other] != tuple(ends):
            return True
        return any(self.alignment.equal[end] is None for end in (first, last) if end != number)

    @cached_property
    def _old_quotations(self) -> list[Range]:
        return quotations(self._old)

    @cached_property
    def _new_quotations(self) -> list[Range]:
        return quotations(self._new)

    @cached_property
    def _old_labels(self) -> list[str]:
        return labels(self._old)

    @cached_property
    def _new_labels(self) -> list[str]:
        return labels(self._new)

    @cached_property
    def _old_beside(self) -> dict[int, list[str]]:
        return beside(self._old)

    @cached_property
    def _new_beside(self) -> dict[int, list[str]]:
        return beside(self._new)

    def _leans_on_the_same(self, number: int) -> bool:
        """Return whether all stands that "the same was said of …" may lead back to."""
        before = range(max(0, number - _FARTHEST_LEANING), number)
        is_there = all(map(self._stands_beside(number), before))
        return is_there or LEANING.search(self._old.keys[number]) is None

    def _is_corrected(self, number: int) -> bool:
        """Return whether a note came that corrects the text and speaks of what a sentence does."""
        said = notable(self._strings(self._old, number))
        return any(not words.isdisjoint(said) for words in self._corrections)

    @cached_property
    def _corrections(self) -> list[frozenset[str]]:
        """Return what the notes that came and correct the text speak of."""
        return [
            notable(self._strings(self._new, number))
            for number in sorted(self._came | self._changed.keys())
            if NOTED.match(self._new.keys[number])
        ]

    def _note_changed(self, number: int) -> bool:
        """Return whether a footnote to a sentence, or to the head above it, changed."""
        lines = "\n".join((*self._old_leads[number], self._old.keys[number])).split("\n")
        signs = {sign for line in lines for sign in note_signs(line)}
        return any(self._notes[0].get(sign) != self._notes[1].get(sign) for sign in signs)

    @cached_property
    def _notes(self) -> tuple[dict[str, str], dict[str, str]]:
        return notes(self._old), notes(self._new)

    @cached_property
    def _old_leads(self) -> list[Leads]:
        return leads(self._old)

    @cached_property
    def _new_leads(self) -> list[Leads]:
        return leads(self._new)

    def _refers_to_the_same(self, number: int, ranges: Sequence[Range]) -> bool:
        """Return whether the sentences that a pronoun may lead back to have come along."""
        words = self._strings(self._old, number)
        apart = aside(words, self._touched(number, ranges))
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
            if not self._is_about_the_same(number, is_thing=is_thing):
                return False
            words = self._strings(self._old, number)
            led = referring(words)
        return True

    def _has_its_subject(self, number: int) -> bool:
        """Return whether a subject that a sentence leaves out still stands before it.

        In a language that is not known any sentence may have none; then it counts in paragraphs.
        """
        words = self._strings(self._old, number)
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
            self.alignment.are_adjacent(number - 1, number) and self._is_about_the_same(number - 1)
        )

    @cached_property
    def _is_of_known_language(self) -> bool:
        """Return whether most sentences of the old text, or of some, are of a known language."""
        looked_at = range(0, len(self._old), 1 + len(self._old) // _MOST_LOOKED_AT)
        known = sum(is_known_language(self._strings(self._old, number)) for number in looked_at)
        return 2 * known >= len(looked_at)

    def _names_nobody(self, number: int) -> bool:
        """Return whether no name stands in a sentence of the new text.

        A first word is none if it is known, or is written small elsewhere in one of the texts.
        """
        words = self._strings(self._new, number)
        if names(words) or not is_known_language(words):
            return False
        first = next(filter(is_word, words), "")
        return first.islower() or not may_be_name(first) or first.lower() in self._small_words

    @cached_property
    def _small_words(self) -> frozenset[str]:
        texts = (self._old, self._new)
        every = (
            word for text in texts for n in range(len(text)) for word in self._strings(text, n)
        )
        return frozenset(filter(str.islower, every))

    def _is_about_the_same(self, number: int, *, is_thing: bool = False) -> bool:
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
        if is_old and beside < number and self.alignment.equal[beside] is not None:
            return False  # it is still there
        if says_little(said):
            return True
        words = self._strings(text, beside)
        if is_old:
            has_gone = beside > number and self.alignment.counterpart(beside) is None
            return has_gone and points_back(words)
        if beside not in self._came:
            return False
        if beside < number:
            return may_lead_on(words, is_named=is_named)
        return not is_about_itself(words, self._strings(text, number))

    def _taken_back_below(self, number: int, other: int) -> bool:
        """Return whether a sentence that takes back one before it came, went or turned below it."""
        return any(
            self._has_turned(text, below)
            for text, at in ((self._old, number), (self._new, other))
            for below in range(at + 2, min(at + _FARTHEST_OBJECTION, len(text)))
            if not any(text.is_apart(n, n + 1) for n in range(at, below))
        )

    def _has_turned(self, text: Sentences, number: int) -> bool:
        """Return whether a sentence takes back one before it, and says what its like did not.

        Of those that went only what is plain counts: "That is wrong".
        """
        is_old = text is self._old
        if self.alignment.equal[number] is not None if is_old else number in self._kept:
            return False
        said, test = text.string(number), refutes if is_old else takes_back
        other = (self.alignment.alike if is_old else self._changed).get(number)
        if not test(said) or other is None:
            return test(said)
        if not test((self._new if is_old else self._old).string(other)):
            return True
        pair = (number, other) if is_old else (other, number)
        return refutes(said) and not self._is_harmless(*pair, ())

    @cached_property
    def _changed(self) -> dict[int, int]:
        """Return the old sentences of the new ones that are like them and no more."""
        return {other: number for number, other in self.alignment.alike.items()}

    @cached_property
    def _kept(self) -> frozenset[int | None]:
        """Return the numbers of the new sentences that are equal to an old one."""
        return frozenset(self.alignment.equal)

    @cached_property
    def _came(self) -> frozenset[int]:
        """Return the numbers of the new sentences that stand for no old one."""
        known = self._kept | self._changed.keys()
        return frozenset(n for n in range(len(self._new)) if n not in known)

    @cached_property
    def _taking_back(self) -> tuple[list[int], list[int]]:
        """Return the new sentences that came and take back all that follows, or all before."""
        said = [n for n in sorted(self._came) if CORRECTIONS.search(self._new.keys[n])]
        following, above = (
            [n for n in said if pattern.search(self._new.keys[n])] for pattern in (FOLLOWING, ABOVE)
        )
        return following, above

    def _is_same_beside(self, number: int, other: int, step: int) -> bool:
        beside, new_beside = number + step, other + step
        is_there = 0 <= beside < len(self._old) and 0 <= new_beside < len(self._new)
        return is_there and self._old.keys[beside] == self._new.keys[new_beside]

    def _strings(self, text: Sentences, number: int) -> list[str]:
        return [text.text[start:end] for start, end in text.words(number)]
