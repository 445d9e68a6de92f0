"""Whether a sentence that came beside another may be about it.

An objection can be worded in any way: "The tables cover a single weekend." So a sentence that came
right behind another one counts as one unless it is plainly about something else: no word in it
leads back, denies, reports or qualifies, and none that says something stands in the other one too.
A language whose words are not listed has no such sentences.
What goes on from there by knowledge of the world alone ("Divers saw sound stone.") is not seen.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.text.bearing_words import DATES
from annotator.text.referring_words import POSSESSIVES, REFERRING, REFERRING_BACK
from annotator.text.sentence_words import bears, is_common, is_known_language, is_word
from annotator.text.surrounding_words import ASKING, CONTRASTING, FUTURE, HERE, OBJECTING
from annotator.text.unspaced import is_unspaced
from annotator.text.weighty_words import NEGATIONS

_STEM = 5
"""Letters by which a word is known in another sentence."""


def is_about_itself(words: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a sentence is plainly about something else than the one it came behind."""
    small = _small(words)
    if not small or not notable(words).isdisjoint(notable(other)):
        return False
    if _denies(small) or points_back(words) or OBJECTING.search(" ".join(small)):
        return False
    return is_known_language([*words, *other]) and not _bears(
        small[1:] if small[0] in POSSESSIVES else small
    )


def points_back(words: Sequence[str]) -> bool:
    """Return whether a sentence has a word that leads back, or one that sets it against another."""
    small = _small(words)
    said = " ".join(small)
    own = small[1:] if small and small[0] in POSSESSIVES else small
    is_led = REFERRING_BACK.match(said) is not None or not REFERRING.isdisjoint(own)
    return is_led or CONTRASTING.match(said) is not None


def may_lead_on(words: Sequence[str], *, is_named: bool) -> bool:
    """Return whether a sentence may say something of the one that it came before.

    It does if it asks, denies, reports or qualifies, or is set against what stands before it.
    Where the other one names whose words it tells, it begins anew: then only what denies leads on.
    """
    small = _small(words)
    said = " ".join(small)
    if ASKING.match(said) or CONTRASTING.match(said) or _denies(small):
        return True
    return not is_named and _bears(small)


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


def _bears(small: Sequence[str]) -> bool:
    return any(map(bears, {*small} - FUTURE - {"May"}))


def _denies(small: Sequence[str]) -> bool:
    """Return whether words deny something, or begin with what stands beside them."""
    return not NEGATIONS.isdisjoint(small) or not HERE.isdisjoint(small[:1])
