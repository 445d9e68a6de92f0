"""Whether a sentence that came beside another may be about it.

An objection can be worded in any way: "The tables cover a single weekend." Most go on from the
other sentence by knowledge of the world alone: "Divers saw sound stone." No list of words tells
them from what is about something else: with lists made from 540 neighbours 8 of 18 new objections
passed, and 7 of 18 others. So whatever comes right behind a sentence counts, and in its paragraph
whatever speaks of the same. A short paragraph of its own counts too, unless it names a day or
somebody: that tells what happened next.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from annotator.text.bearing_words import ARTICLES, DATES
from annotator.text.neighbour_words import (
    AT,
    CARDINALS,
    CHINESE_DATE,
    COMPARED,
    PERCEIVED,
    PLAIN_HEADINGS,
    RECORDS,
)
from annotator.text.referring_words import (
    MORE_FUNCTION_WORDS,
    POSSESSIVES,
    REFERRING,
    REFERRING_BACK,
    REFERRING_ELSEWHERE,
)
from annotator.text.sentence_words import (
    FRENCH,
    GERMAN,
    SPANISH,
    bears,
    is_common,
    is_known_language,
    is_word,
    likely_languages,
    names,
)
from annotator.text.surrounding_words import ASKING, CONTRASTING, FUTURE, HERE
from annotator.text.unspaced import is_unspaced
from annotator.text.weighty_words import DAYS, NEGATIONS

_STEM = 5
"""Letters by which a word is known in another sentence."""
_LONGEST_ASIDE = 14
"""Words of a paragraph that may say nothing but of the one beside it."""
_LONGEST_UNSPACED_ASIDE = 30
_TELLING_NOTHING = DATES.union(*MORE_FUNCTION_WORDS)
_MONTHS = frozenset(("May", "Mai"))
"""Those that are words like no others in small letters."""
_CHINESE = re.compile(r"[\u3400-\u9fff\d]+")
_CHINESE_NUMBER = re.compile(
    "(?<![期周拜第一二三四五六七八九十百千万亿])[一二两三四五六七八九十百千万亿]+"
    "(?![月日点年时號号一二三四五六七八九十百千万亿]|小时|分钟)|[0-9]+(?![年月日点0-9]|小时|分钟)"
)
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_TIMES = DATES | DAYS | {"second", "seconds", "minute", "minutes", "hour", "hours", "heures"}


def may_object(words: Sequence[str], other: Sequence[str], *, begins_text: bool) -> bool:
    """Return whether a paragraph is so short that it may speak of nothing but the one beside it.

    One that begins the text, or names a day or somebody, has to hold something against it.
    """
    small = _small(words)
    is_short = len(small) <= (
        _LONGEST_UNSPACED_ASIDE if any(is_unspaced(word[0]) for word in small) else _LONGEST_ASIDE
    )
    if not (small and is_short):
        return False
    begins_anew = begins_text or _names_somebody(words, other) or _is_dated(small)
    return contests(words, other) or not begins_anew


def contests(words: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a sentence may hold what was seen, counted or recorded against another."""
    if not _is_known(words, other):
        return False
    said = _joined(_small(words))
    if RECORDS.search(said) or PERCEIVED.search(said) or COMPARED.search(said):
        return True
    return _counts(words) and _counts(other)


def is_topic(heading: Sequence[str], below: Sequence[str], known: Container[str]) -> bool:
    """Return whether a heading tells what stands below it: it has a word in common with that.

    Or it names what is known from elsewhere, or its language is not known.
    """
    if not _is_known(heading, below):
        return True
    is_plain = PLAIN_HEADINGS.match(_joined(_small(heading))) is not None
    is_named = any(heading[number] in known for number in names(heading))
    return is_plain or is_named or not notable(heading).isdisjoint(notable(below))


def points_back(words: Sequence[str]) -> bool:
    """Return whether a sentence has a word that leads back, or one that sets it against another."""
    small = _small(words)
    said = " ".join(small)
    own = small[1:] if small and small[0] in POSSESSIVES else small
    led = REFERRING - REFERRING_ELSEWHERE if is_known_language(words) else REFERRING
    is_led = REFERRING_BACK.match(said) is not None or not led.isdisjoint(own)
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
    """Return the beginnings of the longer words of a sentence, and all pairs of Chinese signs."""
    found = {
        word.lower()[:_STEM]
        for word in words
        if is_word(word) and not (len(word) == 1 and is_unspaced(word))
        if is_unspaced(word[0]) or len(word) >= _STEM - 1
        if not is_common(word) and word.lower() not in _TELLING_NOTHING
    }
    pairs = (a + b for a, b in pairwise(words) if len(a) == len(b) == 1)
    return frozenset(found.union(pair for pair in pairs if all(map(is_unspaced, pair))))


def _names_somebody(words: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether a sentence beside another names somebody: in German, in two words."""
    found = names(words)
    has_capital_nouns = likely_languages(_small([*words, *other])) == [GERMAN]
    return any(not has_capital_nouns or n + 1 in found for n in found)


def _is_dated(small: Sequence[str]) -> bool:
    is_chinese = CHINESE_DATE.search("".join(small)) is not None
    return is_chinese or not DATES.isdisjoint(map(str.lower, small))


def _counts(words: Sequence[str]) -> bool:
    """Return whether a sentence has a number that is no date and no time."""
    small = [word.lower() for word in words]
    if _CHINESE_NUMBER.search("".join(small)) and any(is_unspaced(word[0]) for word in small):
        return True
    return any(
        (word.isdigit() or word in CARDINALS)
        and _YEAR.fullmatch(word) is None
        and before not in AT | ARTICLES
        and after not in _TIMES
        for before, word, after in zip(["", *small], small, [*small[1:], ""], strict=False)
    )


def _is_known(words: Sequence[str], other: Sequence[str]) -> bool:
    return _is_chinese(_small(words)) or is_known_language([*words, *other])


def _is_chinese(small: Sequence[str]) -> bool:
    return all(map(_CHINESE.fullmatch, small))


def _joined(small: Sequence[str]) -> str:
    return ("" if _is_chinese(small) else " ").join(small)


def _small(words: Sequence[str]) -> list[str]:
    """Return the words in small letters, but for months that are other words then."""
    small = [word if word in _MONTHS else word.lower() for word in words if is_word(word)]
    if "mai" in small and FRENCH in likely_languages(small):
        small[small.index("mai")] = "Mai"
    return small


def _bears(small: Sequence[str]) -> bool:
    own = {*small} - FUTURE - _MONTHS
    if not {FRENCH, SPANISH}.isdisjoint(likely_languages(small)):
        own.discard("se")  # it is "if" in others
    return any(map(bears, own))


def _denies(small: Sequence[str]) -> bool:
    """Return whether words deny something, or begin with what stands beside them."""
    return not NEGATIONS.isdisjoint(small) or not HERE.isdisjoint(small[:1])
