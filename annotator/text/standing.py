"""Whether words of a text still mean in a later version of it what they meant: what bears on them.

That the very words stand somewhere is not enough. "The dam leaks" is another claim behind "the
board denied that", inside quotation marks, as the answer to another question, or where "he" is
somebody else. So words are held to stand only within the sentence that their own became, and only
if nothing changed that may bear on them: the rest of the sentence, the quotation it belongs to,
the turn of the speaker, what its pronouns lead back to, and corrections beside it. What cannot be
decided does not stand: the analyst looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from functools import cached_property

from annotator.text.bearing import (
    aside,
    bears,
    is_known_language,
    leaves_as_meant,
    leaves_its_subjects,
    led_from_outside,
    names,
    referring,
    runs,
)
from annotator.text.bearing_words import (
    ABOVE,
    CORRECTIONS,
    DENIALS,
    FOLLOWING,
    REFERRING,
    SPEECH,
    THINGS,
)
from annotator.text.comparison import Range
from annotator.text.sentence_alignment import SentenceAlignment, Sentences
from annotator.text.weighty_words import NEGATIONS

_FEWEST_WORDS = 6
"""Words that a sentence needs to be known by itself; a shorter one needs a neighbour."""
_FEWEST_SIGNS = 12
"""The same in signs, for scripts that put no space between words."""
_LONGEST_CHAIN = 6
"""Sentences through which a pronoun is followed back."""
_FEWEST_LABELS = 4
_LEAST_SHARE_OF_LABELS = 0.2
"""Share of the paragraphs that begin with a label where a text is a conversation."""
_LONGEST_OBJECTION = 6
"""Words of a sentence that says no more than that another one does not hold."""
_LABEL = re.compile(r"[^\S\n]*([^\n:：.?!]{1,40}?)[^\S\n]*[:：](?=\s|\Z|[^\W\d])")
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", '"': '"'}
_LEADING = frozenset(("so", "but", "that"))
_ENDS = frozenset('.!?。！？؟।”"»)]')


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
            change = self._change(number)
            if change is not None:
                return change
        found = self.alignment.place(start, end)
        if found is None and behind - first == 1 and first in self.alignment.alike:
            found = self._place_in_changed(first, start, end)
        return Change.WORDS if found is None else found

    def bears(self, first: int, ranges: Sequence[Range]) -> bool:
        """Return whether something changed that bears on the words of a sentence.

        `ranges` are all its words that have to stand: those of the claim, its cue, its mention.
        """
        if self._is_same:
            return False
        other = self.alignment.counterpart(first)
        assert other is not None, "its words stand"
        if self.alignment.equal[first] is None and not self._is_harmless(first, other, ranges):
            return True
        return (
            self._quotation_changed(first)
            or self._label(self._old, first) != self._label(self._new, other)
            or not self._refers_to_the_same(first, ranges)
            or self._corrected_beside(first, other)
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
            return self._is_about_the_same(first) and self._goes_on(first, last)
        return all(
            self.alignment.are_adjacent(number, number + 1) and self._is_about_the_same(number)
            for number in range(first, last)
        )

    def _goes_on(self, first: int, last: int) -> bool:
        """Return whether nothing that names somebody came between two sentences."""
        one, other = self.alignment.counterpart(first), self.alignment.counterpart(last)
        known = {self.alignment.counterpart(number) for number in range(first, last)}
        if one is None or other is None or other < one:
            return False
        return all(n in known or self._names_nobody(n) for n in range(one, other))

    def _change(self, number: int) -> Change | None:
        """Return why a sentence is not surely the one its counterpart is."""
        equal = self.alignment.equal[number]
        if equal is None:
            if number in self.alignment.alike:
                return None
            is_there = self._old.keys[number] in self._new_keys
            return Change.SEVERAL if is_there else Change.GONE
        is_long, is_unique = self._is_long(number), self.alignment.is_unique(number)
        if not is_long and not self._is_led_to(number):
            return Change.AROUND if is_unique else Change.SEVERAL
        if not is_unique and not any(map(self._stands_beside(number), (number - 1, number + 1))):
            return Change.SEVERAL
        return None

    def _is_led_to(self, number: int) -> bool:
        """Return whether what a short sentence answers, or else what follows it, came along."""
        if len(self._old) == 1:
            return self.alignment.equal[number] == 0
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
        return len(words) >= _FEWEST_WORDS if has_spaces else signs >= _FEWEST_SIGNS

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
        words, others = self._strings(self._old, number), self._strings(self._new, other)
        return leaves_as_meant(words, others, self._touched(number, ranges))

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
        return _quotations(self._old)

    @cached_property
    def _new_quotations(self) -> list[Range]:
        return _quotations(self._new)

    def _label(self, text: Sentences, number: int) -> str:
        labels = self._old_labels if text is self._old else self._new_labels
        return labels[number]

    @cached_property
    def _old_labels(self) -> list[str]:
        return _labels(self._old)

    @cached_property
    def _new_labels(self) -> list[str]:
        return _labels(self._new)

    def _refers_to_the_same(self, number: int, ranges: Sequence[Range]) -> bool:
        """Return whether the sentences that a pronoun may lead back to have come along."""
        words = self._strings(self._old, number)
        apart = aside(words, self._touched(number, ranges))
        words = [word for n, word in enumerate(words) if n not in apart]
        is_led = not referring(led_from_outside(words))
        for _ in range(_LONGEST_CHAIN):
            found = referring(words)
            if number == 0 or not found:
                return True
            # What is no subject is a thing: it does not lead back to a name.
            is_thing = found <= THINGS and found.isdisjoint(w.lower() for w in words[:3])
            number -= 1
            goes_on = self._goes_on if is_led else self.alignment.are_adjacent
            if not goes_on(number, number + 1):
                return False
            if not self._is_about_the_same(number, is_thing=is_thing):
                return False
            words, is_led = self._strings(self._old, number), False
        return True

    def _names_nobody(self, number: int) -> bool:
        """Return whether no name stands in a sentence of the new text."""
        words = self._strings(self._new, number)
        return is_known_language(words) and not names(words)

    def _is_about_the_same(self, number: int, *, is_thing: bool = False) -> bool:
        """Return whether what changed in a sentence, if anything, leaves alone whom it is about.

        Or else, a thing, that is, what has no name.
        """
        if self.alignment.equal[number] is not None:
            return True
        other = self.alignment.alike.get(number)
        if other is None:
            return False
        words, others = self._strings(self._old, number), self._strings(self._new, other)
        return leaves_its_subjects(words, others, is_thing=is_thing)

    def _corrected_beside(self, number: int, other: int) -> bool:
        """Return whether a sentence that introduces or corrects this one came or went beside it."""
        for step, speaks in ((-1, _introduces), (1, _takes_back)):
            is_same = self._is_same_beside(number, other, step)
            found = {
                speaks(text.string(n + step), is_apart=text.is_apart(n, n + step))
                for text, n in ((self._old, number), (self._new, other))
                if 0 <= n + step < len(text)
            }
            if True in found and (not is_same or False in found):
                return True
        return False

    @cached_property
    def _taking_back(self) -> tuple[list[int], list[int]]:
        """Return the new sentences that came and take back all that follows, or all before."""
        known = {self.alignment.counterpart(number) for number in range(len(self._old))}
        came = [n for n in range(len(self._new)) if n not in known]
        said = [n for n in came if CORRECTIONS.search(self._new.keys[n])]
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


def _quotations(text: Sentences) -> list[Range]:
    """Return for each sentence the first and the last of the quotation that it is part of.

    A sentence outside of quotations, or one that holds its own whole, is both by itself. What is
    not closed runs to the end of its paragraph.
    """
    found = [(n, n) for n in range(len(text))]
    opened: int | None = None
    closer = ""
    end_before = 0
    for number, (start, end) in enumerate(text.ranges):
        if opened is not None and "\n" in text.text[end_before:start]:
            found[opened:number] = [(opened, number - 1)] * (number - opened)
            opened = None
        for sign in text.text[start:end]:
            if opened is None:
                if sign in _PAIRS:
                    opened, closer = number, _PAIRS[sign]
            elif sign in closer:
                if number > opened:
                    found[opened : number + 1] = [(opened, number)] * (number + 1 - opened)
                opened = None
        end_before = end
    if opened is not None:
        found[opened:] = [(opened, len(text) - 1)] * (len(text) - opened)
    return found


def _labels(text: Sentences) -> list[str]:
    """Return whose turn each sentence is, as the label before it says; "" where none does.

    A label holds for its paragraph, in a conversation until the next one.
    """
    found: list[str] = []
    current = ""
    marked = paragraphs = 0
    own: list[str | None] = []
    end_before = 0
    for start, end in text.ranges:
        if not own or "\n" in text.text[end_before:start]:
            match = _LABEL.match(text.text, start, end)
            own.append(match.group(1).strip() if match else None)
            paragraphs += 1
            marked += match is not None
        else:
            own.append(own[-1])
        end_before = end
    is_conversation = marked >= _FEWEST_LABELS and marked >= _LEAST_SHARE_OF_LABELS * paragraphs
    for label in own:
        current = label if label is not None else (current if is_conversation else "")
        found.append(current)
    return found


def _introduces(sentence: str, *, is_apart: bool) -> bool:
    """Return whether a sentence takes back the one after it, or leads to it otherwise."""
    if sentence.endswith((":", "：")) or not (is_apart or sentence[-1] in _ENDS):
        return True
    # A note at the head of a page is about all of it, unless it says that it is not.
    is_about_it = not is_apart or FOLLOWING.search(sentence) is not None
    return is_about_it and CORRECTIONS.search(sentence) is not None


def _takes_back(sentence: str, *, is_apart: bool) -> bool:
    """Return whether a sentence says something of the one before it."""
    if is_apart:
        return ABOVE.search(sentence) is not None and CORRECTIONS.search(sentence) is not None
    words = [word.lower() for word in re.findall(r"[\w’']+", sentence)]
    if sentence[0].islower() or CORRECTIONS.search(sentence) or SPEECH.search(sentence):
        return True
    if len(words) <= _LONGEST_OBJECTION and not NEGATIONS.isdisjoint(words):
        return True
    if not words or words[0] not in REFERRING | _LEADING:
        return False
    if words[0] in _LEADING | THINGS:
        return any(map(bears, words[1:]))
    is_denied = DENIALS.search(sentence) is not None or not NEGATIONS.isdisjoint(words)
    return is_denied and not (_LEADING | THINGS).isdisjoint(words)
