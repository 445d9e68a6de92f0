"""A quotation or report held against the words that it is of, each difference by its kind.

Words are compared without case, signs of punctuation, the glyphs of quotation marks and dashes;
`didn't` is `did not`, `%` is `percent`, `five` is `5`. What stands in the passage before and after
the quotation is no difference. Words that the quotation adds in square brackets are told by
themselves to be the reporter's, and are none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from annotator.text.compared_words import (
    DATE,
    Range,
    Word,
    is_number,
    range_of,
    words_beside,
    words_of,
)
from annotator.text.weighty_words import (
    AWAY,
    DAYS,
    DENYING,
    FULL,
    HEDGES,
    NEGATIONS,
    PERIODS,
    UNITS,
)


class Departure(StrEnum):
    """How a quotation departs from its passage."""

    NEGATION = "negation"
    HEDGE = "hedge"
    NUMBER = "number"
    UNIT = "unit"
    DATE = "date"
    NAME = "name"
    SPLICE = "splice"
    OMISSION = "omission"
    REORDER = "reorder"
    PARAPHRASE = "paraphrase"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation and those of the passage that they stand for, in code points.

    Either range may be empty: where something was left out, or added.
    """

    kind: Departure
    said: Range
    original: Range


@dataclass(frozen=True, slots=True)
class _Block:
    """A stretch of words of either side that is not in the other one."""

    said: tuple[int, int]
    original: tuple[int, int]


_ALONE = (Departure.REORDER, Departure.SPLICE)
_WITHIN = (Departure.NEGATION, Departure.HEDGE)
"""What may have gone with words around it, which were left out too."""
_FEW = 3
_LEAST_SHARE = 0.6
"""Of the weight of a quotation's words that a passage must hold to be its own."""


def departures(said: str, original: str) -> list[Difference]:
    """Return the differences between a quotation and its passage, in the quotation's order."""
    ours = words_of(said)
    theirs = _from_its_sentence(ours, words_of(original))
    blocks = _blocks(ours, theirs)
    return sorted(_told(ours, theirs, blocks), key=lambda found: found.said)


def passage_of(said: str, text: str) -> Range | None:
    """Return where in a text the words of a quotation stand, exactly or nearly; None if nowhere.

    Words of its sentence for which the quotation begins or ends with others stand there too, and
    a negation or hedge of which it leaves out no more than that.
    """
    ours, theirs = [word for word in words_of(said) if not word.is_bracketed], words_of(text)
    found = _exactly(ours, theirs) or _near(Counter(word.key for word in ours), theirs)
    return range_of(theirs, _widened(found, ours, theirs)) if found else None


def _exactly(ours: Sequence[Word], theirs: Sequence[Word]) -> Range | None:
    keys, wanted = ([word.key for word in words] for words in (theirs, ours))
    for first in range(len(keys) - len(wanted) + 1 if wanted else 0):
        if keys[first] == wanted[0] and keys[first : first + len(wanted)] == wanted:
            return first, first + len(wanted)
    return None


def _widened(stretch: Range, ours: Sequence[Word], theirs: Sequence[Word]) -> Range:
    """Return a stretch of words with what its sentence has for those that were changed at its ends.

    Also with the one or two words before it that turn it.
    """
    start, end = stretch
    *same, _ = _matcher(ours, theirs[start:end]).get_matching_blocks()
    for _ in range(same[0].a):
        start -= start > 0 and not theirs[start].is_first
    for _ in range(len(ours) - same[-1].a - same[-1].size):
        end += end < len(theirs) and not theirs[end].is_first
    for first in range(max(0, start - _FEW + 1), start):
        if theirs[first].is_first and _turns(theirs[first:start], theirs[first : start + 1]):
            return first, end
    return start, end


def _near(wanted: Counter[str], theirs: Sequence[Word]) -> Range | None:
    """Return the shortest stretch that holds most of some words, rare ones counting for more.

    Of numbers of words, half-open.
    """
    common = Counter(word.key for word in theirs)
    weights = {key: 1 / common[key] for key in wanted if common[key]}
    whole = sum(number * weights.get(key, 1.0) for key, number in wanted.items())
    size = 2 * sum(wanted.values()) + 8
    places = [index for index, word in enumerate(theirs) if word.key in weights]
    best, found = _LEAST_SHARE * whole, None
    for number, first in enumerate(places):
        left, weight = wanted.copy(), 0.0
        for last in places[number:]:
            if last - first >= size:
                break
            key = theirs[last].key
            if left[key]:
                left[key] -= 1
                weight += weights[key]
                if weight > best + 1e-9:
                    best, found = weight, (first, last + 1)
    return found


# Stretches


def _from_its_sentence(ours: Sequence[Word], theirs: Sequence[Word]) -> Sequence[Word]:
    """Return a passage without sentences before the quotation that begin as it does."""
    same = _matcher(ours, theirs).get_matching_blocks()
    first, second = same[0], same[min(1, len(same) - 1)]
    for start in range(second.b, first.b + first.size, -1):
        if start < len(theirs) and theirs[start].is_first:
            later = _matcher(ours, theirs[start:]).get_matching_blocks()
            if sum(each.size for each in later) == sum(each.size for each in same):
                return theirs[start:]
    return theirs


def _matcher(ours: Sequence[Word], theirs: Sequence[Word]) -> SequenceMatcher[str]:
    ours_keys, theirs_keys = ([word.key for word in words] for words in (ours, theirs))
    return SequenceMatcher(None, ours_keys, theirs_keys, autojunk=False)


def _blocks(ours: Sequence[Word], theirs: Sequence[Word]) -> list[_Block]:
    """Return the stretches that differ, brackets apart."""
    plain = [index for index, word in enumerate(ours) if not word.is_bracketed]
    matcher = _matcher([ours[index] for index in plain], theirs)
    blocks = []
    for operation, a, b, c, d in matcher.get_opcodes():
        if operation != "equal":
            start = plain[a] if a < len(plain) else len(ours)
            end = plain[b - 1] + 1 if b > a else start
            blocks.append(_Block((start, end), (c, d)))
    return blocks


# Kinds


def _told(
    ours: Sequence[Word], theirs: Sequence[Word], blocks: Sequence[_Block]
) -> Iterator[Difference]:
    moved = _moved(ours, theirs, blocks)
    for block in blocks:
        kind: Departure | None = Departure.REORDER
        if block in moved:
            block = _Block(block.said, moved[block])
            kind = kind if block.said[0] < block.said[1] else None
        else:
            block = _without_edges(block, ours, theirs)
            kind = _kind_of(block, ours, theirs)
        if kind is None:
            continue
        at = range_of(ours, block.said), range_of(theirs, block.original)
        yield Difference(kind, *at)
        number = block.said[1] - block.said[0]
        fewer = block.original[1] - block.original[0] - number
        is_cut = any(word.is_cut for word in ours[block.said[0] : block.said[1] + 1])
        if fewer > _FEW and kind not in _ALONE and _is_splice(block, ours, theirs):
            yield Difference(Departure.SPLICE, *at)
        elif kind in _WITHIN and not number and (fewer >= _FEW or is_cut):
            yield Difference(Departure.OMISSION, *at)


def _without_edges(block: _Block, ours: Sequence[Word], theirs: Sequence[Word]) -> _Block:
    """Leave out what the passage has before and after the quotation.

    A negation or hedge stays that is all of its sentence there: “Perhaps it sank” is no passage
    for “it sank”.
    """
    start, end = block.original
    words = ours[slice(*block.said)]
    ends = [at for at in range(start, end) if theirs[at].is_first]
    if any(word.is_first for word in words[1:]):
        ends = []
    if start == 0:
        start = max([start, *ends])
        if words or not _turns(theirs[start:end], theirs[start : end + 1]):
            start = max(start, end - len(words))
    elif end == len(theirs):
        is_fresh = bool(words) and words[0].is_first
        end = min([end, *(at for at in ends if at > start or not is_fresh)])
        if words or not _turns(theirs[start:end], theirs[start - 1 : end]):
            end = min(end, start + len(words))
    return _Block(block.said, (start, end))


def _say_the_same(new: Sequence[Word], old: Sequence[Word]) -> bool:
    """Return whether words differ by a hyphen, a space, an elision or a shortened month."""
    one, other = sorted(("".join(word.key for word in words) for words in (new, old)), key=len)
    are_months = len(new) == len(old) == 1 and new[0].is_month and old[0].is_month
    return one == other or other in FULL.get(one, ()) or (are_months and other.startswith(one))


def _turns(beyond: Sequence[Word], joined: Sequence[Word]) -> bool:
    """Return whether one or two words turn what they are joined to by nothing but a space."""
    return (
        0 < len(beyond) < _FEW
        and len(joined) > len(beyond)
        and not any(word.is_first for word in joined[1:])
        and all(one.end + 1 == other.start for one, other in pairwise(joined))
        and all(word.key in NEGATIONS | HEDGES and not word.is_month for word in beyond)
    )


def _kind_of(block: _Block, ours: Sequence[Word], theirs: Sequence[Word]) -> Departure | None:
    new, old = ours[slice(*block.said)], theirs[slice(*block.original)]
    if _say_the_same(new, old):
        return None
    if not new and _is_splice(block, ours, theirs):
        return Departure.SPLICE
    return _kind(new, old, words_beside(ours, block.said), words_beside(theirs, block.original))


def _is_splice(block: _Block, ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Return whether words go on within a sentence where the passage has begun another one."""
    following = ours[block.said[1] : block.said[1] + 1]
    is_joined = bool(following) and not following[0].is_first
    return is_joined and _has_end(theirs, block.original)


def _moved(
    ours: Sequence[Word], theirs: Sequence[Word], blocks: Sequence[_Block]
) -> dict[_Block, tuple[int, int]]:
    """Return the stretches whose words stand elsewhere in the passage, with where."""
    inner = [_without_edges(block, ours, theirs) for block in blocks]
    new = Counter(word.key for b in inner for word in ours[slice(*b.said)])
    old = Counter(word.key for b in inner for word in theirs[slice(*b.original)])
    if new and new == old:
        return {block: block.original for block in blocks}
    found: dict[_Block, tuple[int, int]] = {}
    for block in blocks:
        keys = [word.key for word in ours[slice(*block.said)]]
        least = max(2, len(keys) * 3 // 5)
        for other in blocks if keys else ():
            there = [word.key for word in theirs[slice(*other.original)]]
            match = SequenceMatcher(None, keys, there, autojunk=False).find_longest_match()
            if other is block:
                continue
            if len(keys) > 1 and Counter(keys) == Counter(there):
                found[block] = other.original
                found.setdefault(other, other.original)
            elif match.size >= least:
                start = other.original[0] + match.b
                found[block] = start, start + match.size
                found.setdefault(other, other.original)
    return found


def _kind(
    new: Sequence[Word],
    old: Sequence[Word],
    beside_new: Sequence[Word],
    beside_old: Sequence[Word],
) -> Departure:
    """Return what it is that some words stand for others, the gravest first."""
    if _opposites(new, old):
        return Departure.NEGATION
    gone, come = (Counter(w.key for w in words if not w.is_month) for words in (old, new))
    if _number_of(gone, NEGATIONS) != _number_of(come, NEGATIONS):
        return Departure.NEGATION
    if new and old:
        if _dates(new, beside_new) and _dates(old, beside_old):
            return Departure.DATE
        if _numbers(new) != _numbers(old):
            return Departure.NUMBER
        if any(w.key in UNITS for w in new) and any(w.key in UNITS for w in old):
            return Departure.UNIT
    if _number_of(gone, HEDGES) != _number_of(come, HEDGES):
        return Departure.HEDGE
    if new and old and _has_name(new) and _has_name(old):
        return Departure.NAME
    return Departure.PARAPHRASE if new else Departure.OMISSION


def _opposites(new: Sequence[Word], old: Sequence[Word]) -> bool:
    """Return whether a word stands for itself with a prefix that denies it."""
    come, gone = {w.key for w in new}, {w.key for w in old}
    return any(
        f"{prefix}{key}" in ours
        for ours, theirs in ((come, gone), (gone, come))
        for key in theirs
        if len(key) > _FEW
        for prefix in DENYING
    )


def _number_of(words: Counter[str], listed: frozenset[str]) -> int:
    return sum(number for key, number in words.items() if key in listed)


def _numbers(words: Sequence[Word]) -> list[str]:
    return [word.key for word in words if is_number(word)]


def _dates(words: Sequence[Word], beside: Sequence[Word]) -> bool:
    """Return whether words are of a date: a day, a month, a year, or a number beside a month."""
    has_month = any(w.is_month for w in (*words, *beside))
    has_way = any(w.key in AWAY for w in beside)
    return any(
        w.key in DAYS
        or w.is_month
        or DATE.fullmatch(w.key)
        or (w.key in PERIODS and has_way)
        or (w.key in AWAY and any(other.key in DAYS | PERIODS for other in beside))
        or (is_number(w) and (has_month or _is_year(w)))
        for w in words
    )


def _is_year(word: Word) -> bool:
    return word.end - word.start == 4 and word.key.isdigit() and "1000" <= word.key <= "2199"


def _has_name(words: Sequence[Word]) -> bool:
    return any(word.is_capital and not word.is_first for word in words) or all(
        word.is_capital for word in words
    )


def _has_end(words: Sequence[Word], stretch: tuple[int, int]) -> bool:
    """Return whether a sentence ends at or within a stretch that was left out."""
    start, end = stretch
    return any(word.is_first for word in words[max(1, start) : end + 1])
