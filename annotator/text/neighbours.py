"""Whether a sentence that came beside another may be about it.

An objection can be worded in any way: "The tables cover a single weekend." So a sentence that came
right behind another one counts as one unless it is plainly about something else: it goes on about
a course of events or a plan of its own, and has no word in it that leads back, turns what is said,
or that the other one has too. A language whose words are not listed has no such sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.text.bearing_words import COUNTS, DATES, TO_DATES
from annotator.text.referring_words import POSSESSIVES, REFERRING, REFERRING_BACK
from annotator.text.sentence_words import bears, is_common, is_word
from annotator.text.surrounding_words import (
    ASKING,
    CONTRASTING,
    COURSES,
    FUTURE,
    HERE,
    TOLD,
    WHEN,
)
from annotator.text.unspaced import is_unspaced
from annotator.text.weighty_words import NEGATIONS, PERIODS

_STEM = 5
"""Letters by which a word is known in another sentence."""


def is_about_itself(words: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a sentence is plainly about something else than the one it came behind."""
    small = _small(words)
    if not small or not notable(words).isdisjoint(notable(other)):
        return False
    if _denies(small) or points_back(words):
        return False
    own = small[1:] if small[0] in POSSESSIVES else small
    if any(map(bears, {*own} - FUTURE - {"May"})):
        return False
    if _is_dated(small) and not FUTURE.isdisjoint(small):
        return True
    return _tells_a_course(small) and (own is small or _is_dated(small))


def points_back(words: Sequence[str]) -> bool:
    """Return whether a sentence has a word that leads back, or one that sets it against another."""
    small = _small(words)
    said = " ".join(small)
    own = small[1:] if small and small[0] in POSSESSIVES else small
    is_led = REFERRING_BACK.match(said) is not None or not REFERRING.isdisjoint(own)
    return is_led or CONTRASTING.match(said) is not None


def may_lead_on(words: Sequence[str], *, is_named: bool) -> bool:
    """Return whether a sentence may say something of the one that it came before.

    It does not if it tells what there was or will be, what goes on, or when something was.
    Where the other one names whose words it tells, it begins anew: then only what denies leads on.
    """
    small = _small(words)
    said = " ".join(small)
    if ASKING.match(said) or CONTRASTING.match(said) or _denies(small):
        return True
    is_told = _tells_a_course(small) or _is_dated(small) or not TOLD.isdisjoint(small)
    return not is_named and not is_told


def notable(words: Sequence[str]) -> frozenset[str]:
    """Return the beginnings of the longer words of a sentence, and all signs of others."""
    return frozenset(
        word.lower()[:_STEM]
        for word in words
        if is_word(word) and (is_unspaced(word[0]) or len(word) >= _STEM - 1)
        if not is_common(word) and word.lower() not in DATES
    )


def _small(words: Sequence[str]) -> list[str]:
    """Return the words in small letters, but for the month that is a word like no other then."""
    return [word if word == "May" else word.lower() for word in words if is_word(word)]


def _denies(small: Sequence[str]) -> bool:
    """Return whether words deny something, or begin with what stands beside them."""
    return not NEGATIONS.isdisjoint(small) or not HERE.isdisjoint(small[:1])


def _tells_a_course(small: Sequence[str]) -> bool:
    """Return whether nothing stands behind a verb of a course but when or how long."""
    begins = next((n for n, word in enumerate(small, 1) if word in COURSES), 0)
    behind = [word.lower() for word in small[begins:]]
    is_time = not (TO_DATES | PERIODS | {"until", "bis"}).isdisjoint(behind)
    return begins > 0 and all(
        word in WHEN
        or word.removesuffix("s") in DATES
        or is_common(word)
        or (is_time and (word.isdigit() or word in COUNTS))
        for word in behind
    )


def _is_dated(small: Sequence[str]) -> bool:
    """Return whether a sentence ends in a day or a month."""
    return small[-1].lower() in TO_DATES
