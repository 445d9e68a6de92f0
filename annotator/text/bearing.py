"""Whether what changed in a sentence bears on some of its words, or on whom it is about.

A change is held to bear on everything in its sentence unless it is one of a few kinds that cannot:
a word spelt otherwise, a date, or words of another part of the sentence. A part is what stands
between two commas, dashes or brackets. What may change in it goes by the word that opens it and by
where it stands: "after the storm" may come and go, "the baker wrote" may not, and "in a comedy" may
only get another adjective. All of it holds for the languages of `bearing_words`; in any other one
every change of a sentence bears on all of it, except a typo: a letter twice or two in
the other order, in a long word that is no name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import IntEnum
from itertools import takewhile

from annotator.text.bearing_words import (
    ARTICLES,
    AT,
    CONDITIONS,
    COUNTS,
    DATES,
    DESCRIBING,
    INCLUDING,
    JOINING,
    MANNERS,
    MONTHS,
    NO_NAME_BEHIND,
    OF_A_SPEAKER,
    ON,
    PARTITIVE,
    PLACING,
    RELATIVE,
    SEVERAL,
    SIZES,
    SMALL,
    TEMPORAL,
    TO_DATES,
    WITH,
)
from annotator.text.comparison import Range
from annotator.text.referring_words import REFERRING
from annotator.text.sentence_words import (
    GERMAN,
    attributes,
    bears,
    is_known_language,
    is_plain,
    is_small,
    is_word,
    likely_languages,
)
from annotator.text.weighty_words import SCALES, UNITS

_FEWEST_WORDS_OF_PROSE = 6
_SUBJECT = 5
"""Words at the beginning of a sentence that may say whom it is about."""
_MOST_ADJECTIVES = 2
_DOING = re.compile(r"\w{2,}(?:ed|ing)$")
_FEWEST_WITH = 4
_SHORTEST_SPELLING = 6
_SHORTEST_MISSPELT = 7
_JOINS = frozenset("-–")
_STROKED = str.maketrans("łđøıħŧ", "ldoiht")
_OF_THEM = frozenset(("them", "which", "whom"))
"""What a part that goes on about things just named says of them: nothing is left where it went."""
_BREAKS = frozenset(",;–—()")
"""Signs between the parts of a sentence."""
_CLOSES = frozenset('.!”"')
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NEGATING = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "de", "anti", "re")
_VOWELS = frozenset("aeiouyäöüáàâéèêëíîïóôúûаеёиоуыэюя")
_ALIKE = (frozenset("scz"), frozenset("ckq"))

Run = tuple[str, Range, Range]


class _Freedom(IntEnum):
    """What may change in a part of a sentence without bearing on another."""

    NOTHING = 0
    ADJECTIVES = 1
    WORDS = 2
    ALL = 3


@dataclass(frozen=True, slots=True)
class _Side:
    """What a change is in one of the two sentences: the words `first` to `behind`, maybe none."""

    words: Sequence[str]
    first: int
    behind: int
    kept: frozenset[int]

    @property
    def changed(self) -> Sequence[str]:
        return self.words[self.first : self.behind]

    def part(self) -> Range:
        """Return the part of the sentence that the change is in, without the signs around it."""
        left, right = self.first, self.behind
        if left < right and self.words[left] in _BREAKS:
            left += 1
        else:
            while left and self.words[left - 1] not in _BREAKS:
                left -= 1
        if left < right and self.words[right - 1] in _BREAKS:
            right -= 1
        else:
            while right < len(self.words) and self.words[right] not in (*_BREAKS, *_CLOSES):
                right += 1
        return left, right

    def is_beside_kept(self) -> bool:
        """Return whether words that matter stand in the same part, or there are none."""
        return not self.kept or not self.kept.isdisjoint(range(*self.part()))

    def is_whole(self) -> bool:
        """Return whether a part came or went as a whole."""
        left, right = self.part()
        return self.first <= left < right <= self.behind

    def _joined(self, left: int) -> int | None:
        """Return where "and" begins what the change is in, behind words that matter."""
        last = max(self.kept)
        begun = range(self.first - 1, last, -1) if left <= last < self.first else ()
        return next((n for n in begun if self.words[n].lower() in JOINING), None)

    def freedom(self) -> _Freedom:
        """Return what may change in the part."""
        left, right = self.part()
        joined = self._joined(left)
        left = left if joined is None else joined
        part = [word.lower() for word in self.words[left:right]]
        inner = self.words[max(left, self.first) : min(right, self.behind)]
        if not part or any(n in self.kept for n in range(left, right)) or _BREAKS & {*inner}:
            return _Freedom.NOTHING
        if any(map(attributes, part)) or any(not is_plain(word) for word in part):
            return _Freedom.NOTHING
        if left > max(self.kept):
            return min(
                _freedom_behind(part), _Freedom.ALL if joined is None else _Freedom.ADJECTIVES
            )
        if part[0] in TEMPORAL:
            rest = {word.lower() for word in (*self.words[:left], *self.words[right:])}
            return _Freedom.NOTHING if rest & REFERRING else _Freedom.WORDS
        is_said = left > 1 and bears(self.words[left - 2])
        is_aside = right < max(self.kept) and left > 1 and part[0] in RELATIVE and not is_said
        return _Freedom.WORDS if is_aside else _Freedom.NOTHING


def _freedom_behind(part: Sequence[str]) -> _Freedom:
    """Return what may change in a part behind all words that matter."""
    if PARTITIVE.search(" ".join(part)) or part[0] in INCLUDING or _is_number_with(part):
        return _Freedom.ALL
    if REFERRING.intersection(part):
        return _Freedom.NOTHING
    if (
        part[0] in WITH
        and not CONDITIONS.isdisjoint(part)
        and OF_A_SPEAKER.search(" ".join(part)) is None
    ):
        return _Freedom.ALL
    if part[0] == "who":
        return _Freedom.WORDS
    if part[0] in TEMPORAL and _DOING.search(part[1] if len(part) > 1 else ""):
        return _Freedom.NOTHING  # "since mended", "after being paid to"
    if part[0] in TEMPORAL | JOINING:
        return _Freedom.ALL
    return _Freedom.ADJECTIVES if part[0] in PLACING | RELATIVE else _Freedom.NOTHING


def _is_number_with(part: Sequence[str]) -> bool:
    """Return whether a part tells how many were with it: "with three people hurt"."""
    return (
        len(part) >= _FEWEST_WITH
        and part[0] in WITH
        and (part[1].isdigit() or part[1] in COUNTS | SEVERAL)
        and OF_A_SPEAKER.search(" ".join(part)) is None
    )


def runs(words: Sequence[str], others: Sequence[str]) -> list[Run]:
    """Return what differs and what not between two sentences, in numbers of words."""
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    return [(tag, (a, b), (c, d)) for tag, a, b, c, d in matcher.get_opcodes()]


def leaves_as_meant(words: Sequence[str], others: Sequence[str], kept: frozenset[int]) -> bool:
    """Return whether what changed in a sentence leaves some of its words as they were meant.

    `kept` are the numbers of these words; all of them stand in both.
    """
    found = runs(words, others)
    also_kept = frozenset(
        c + n - a for tag, (a, b), (c, _) in found if tag == "equal" for n in kept if a <= n < b
    )
    sides = [
        (_Side(words, *old, kept), _Side(others, *new, also_kept)) for old, new in _changes(found)
    ]
    if all(_is_misspelling(old, new) for old, new in sides):
        return True
    if not (is_known_language(words) and words[-1] in _CLOSES and others[-1] in _CLOSES):
        return False
    return all(_is_harmless(old, new) for old, new in sides)


def leaves_its_subjects(words: Sequence[str], others: Sequence[str], *, is_thing: bool) -> bool:
    """Return whether what changed in a sentence leaves alone whom it is about, or else, a thing.

    Those are all that a pronoun of the next sentence may stand for.
    """
    is_known = is_known_language(words)
    for (a, b), (c, d) in _changes(runs(words, others)):
        changed = (*words[a:b], *others[c:d])
        sides = (_Side(words, a, b, frozenset()), _Side(others, c, d, frozenset()))
        if not any(map(is_word, changed)) or _is_misspelling(*sides):
            continue
        if not is_known:
            if a < b and c < d and all(map(str.isdigit, changed)):
                continue
            return False
        if _is_spelling(*(side.changed for side in sides)):
            continue
        if _is_date(*sides) or _is_measure(*sides) or all(map(_is_age, sides)):
            continue
        if any(bears(word) or not is_plain(word) for word in changed):
            return False
        is_aside = a in aside(words, frozenset())
        if a == b and (is_aside or a >= _SUBJECT) and _is_described(*sides):
            continue
        names = [word[0].isupper() for word in changed if is_word(word)]
        if not (is_thing and all(names)):
            return False
    return True


def aside(words: Sequence[str], kept: frozenset[int]) -> frozenset[int]:
    """Return the numbers of words between two signs that go on about a name: "who runs it"."""
    found: set[int] = set()
    begun = 0
    for number, word in enumerate(words):
        if word in _BREAKS:
            part = range(begun + 1, number)
            is_apart = begun and part and kept.isdisjoint(part)
            if is_apart and words[begun + 1].lower() in RELATIVE:
                found.update(part)
            begun = number
    return frozenset(found)


def _changes(found: Sequence[Run]) -> Iterator[tuple[Range, Range]]:
    return ((old, new) for tag, old, new in found if tag != "equal")


def _is_harmless(old: _Side, new: _Side) -> bool:
    changed = (*old.changed, *new.changed)
    is_stressed = max(old.first, new.first) > 0 and any(map(_stresses, changed))
    if is_stressed or not all(map(is_plain, changed)):
        return False
    if _is_spelling(old.changed, new.changed) or not any(map(is_word, changed)):
        return True
    if _is_misspelling(old, new) or (_is_age(old) and _is_age(new)):
        return True
    if any(n in old.kept for n in range(old.first, old.behind)):
        return False
    if _is_descriptive(old, new):
        return True
    if len(old.words) >= _FEWEST_WORDS_OF_PROSE and _is_date(old, new):
        return True
    return bool(old.kept) and not _is_beside(old, new) and _is_in_another_part(old, new)


def _stresses(sign: str) -> bool:
    """Return whether a sign sets words off, or makes a face at them."""
    return sign == "*" or (len(sign) == 1 and unicodedata.category(sign) == "So")


def _is_beside(old: _Side, new: _Side) -> bool:
    """Return whether a change touches words that matter with no sign between."""
    sides = [side for side in (old, new) if side.changed]
    begins = all(side.changed[0] in _BREAKS for side in sides)
    ends = all(side.changed[-1] in _BREAKS for side in sides)
    return (old.first - 1 in old.kept and not begins) or (old.behind in old.kept and not ends)


def _is_in_another_part(old: _Side, new: _Side) -> bool:
    sides = [side for side in (old, new) if side.changed]
    if len(sides) == 1 and sides[0].is_whole():
        part = sides[0].words[slice(*sides[0].part())]
        small = [word.lower() for word in part]
        is_plain_fact = (
            sides[0] is old or small[0] not in RELATIVE or not (TO_DATES | COUNTS).isdisjoint(small)
        )
        is_own = small[0] not in JOINING and (is_plain_fact or any(map(str.isdigit, small)))
        least = _Freedom.WORDS
    else:
        sides, is_own, least = [old, new], True, _Freedom.ADJECTIVES
    freedom = min(side.freedom() for side in sides)
    changed = [word for side in sides for word in side.changed if is_word(word)]
    if freedom < least or not is_own or any(bears(w) and w not in _OF_THEM for w in changed):
        return False
    if freedom is _Freedom.ALL:
        return True
    if any(word[0].isupper() for word in changed):
        return False
    return freedom is _Freedom.WORDS or _is_described(old, new)


def _is_described(old: _Side, new: _Side) -> bool:
    """Return whether all that changed are adjectives before a noun, or numbers."""
    changed = (*old.changed, *new.changed)
    if all(word.isdigit() or word.lower() in COUNTS or word in ",." for word in changed):
        return True
    following = old.words[old.behind] if old.behind < len(old.words) else ""
    return (
        all(word.islower() and word.isalpha() and not is_small(word) for word in changed)
        and max(len(old.changed), len(new.changed)) <= _MOST_ADJECTIVES
        and following.isalpha()
        and not is_small(following)
    )


def _is_descriptive(old: _Side, new: _Side) -> bool:
    """Return whether an adjective came or went that only describes: "the young mayor".

    A word of size does so in a phrase of place or time alone: "at a long talk".
    """
    side, other = (new, old) if new.changed else (old, new)
    at, small = side.first, [word.lower() for word in side.words]
    if other.changed or len(side.changed) != 1 or at < 1 or side.kept & {at - 1, at + 1}:
        return False
    described = list(takewhile(lambda word: word.isalpha() and not is_small(word), small[at + 1 :]))
    behind = at + 1 + len(described)
    is_common = "".join(side.words[at + 1 : behind]).islower() or GERMAN in likely_languages(small)
    goes_on = not is_word(small[behind]) or small[behind] in AT | PLACING | ARTICLES | DATES
    is_size = small[at] in SIZES and small[max(0, at - 2)] in AT and goes_on
    return (
        small[at - 1] in ARTICLES
        and (is_size or small[at] in DESCRIBING)
        and (0 < len(described) <= _MOST_ADJECTIVES and is_common)
        and side.kept.isdisjoint(range(at, behind))
        and MANNERS.isdisjoint(described)
    )


def _is_age(side: _Side) -> bool:
    """Return whether a change is the age behind a name, "Anna Hale, 54, said", or none."""
    before = side.words[max(0, side.first - 1)]
    behind = side.words[side.behind] if side.behind < len(side.words) else ""
    match [word for word in side.changed if word != ","]:
        case []:
            return True
        case [age] if age.isdigit() and len(age) == 2:
            name = before if "," in side.changed[:1] else side.words[max(0, side.first - 2)]
            is_apart = before == "," or side.changed[0] == ","
            return is_apart and name.istitle() and "," in (behind, side.changed[-1])
    return False


def _is_measure(old: _Side, new: _Side) -> bool:
    """Return whether only the number of some units changed."""
    is_number = all(word.isdigit() or word in ",." for word in (*old.changed, *new.changed))
    is_counted = all(word.lower() in COUNTS for word in (*old.changed, *new.changed))
    following = old.words[old.behind] if old.behind < len(old.words) else ""
    return (is_number or is_counted) and not {following.lower()}.isdisjoint(UNITS | SCALES.keys())


def _is_date(old: _Side, new: _Side) -> bool:
    """Return whether only a date or a time of day changed, and none that describes somebody."""
    before = old.words[old.first - 1].lower() if old.first else ""
    if before in ARTICLES and not (old.changed and new.changed):
        return False  # "the late mayor", "the night nurse"
    return all(_is_dated(side) for side in (old, new) if side.changed)


def _is_dated(side: _Side) -> bool:
    changed = [word for word in side.changed if is_word(word)]
    small = [word.lower() for word in changed]
    low, high = max(0, side.first - 2), side.behind + 2
    around = {word.lower() for word in side.words[low:high]}
    before = side.words[side.first - 1].lower() if side.first else "in"
    leads = (
        before in SMALL | DATES or before.isdigit() or small[:1] == [*SMALL.intersection(small[:1])]
    )
    for word in changed:
        if word.isdigit():
            is_year = _YEAR.fullmatch(word) and (leads or len(small) > 1)
            if not (is_year or (len(word) <= 2 and around & TO_DATES)):
                return False
        elif word.lower() in MONTHS:
            if not leads or word == "may":
                return False
        elif word.lower() not in SMALL | (DATES if around & TO_DATES else TO_DATES):
            return False
    is_day = any(word in DATES or word.isdigit() for word in small)
    return is_day or not small or (small[0] in ON and len(small) == 1)


def _is_spelling(went: Sequence[str], came: Sequence[str]) -> bool:
    """Return whether words are only spelt otherwise: joined, or one letter within a word.

    What differs at the beginning or at the end of a word may make it another one.
    """
    one, other = "".join(went), "".join(came)
    if not (one and other and one.islower() and other.islower()):
        return False
    if bears(one) or bears(other) or min(len(one), len(other)) < _SHORTEST_SPELLING:
        return False
    if any(one == prefix + other or other == prefix + one for prefix in _NEGATING):
        return False
    plain, also_plain = (text.replace("-", "") for text in (one, other))
    if plain == also_plain:
        return plain.isalpha() and not one.startswith("re")
    return len(went) == len(came) == 1 and one.isalpha() and _is_slip(one, other)


def _is_misspelling(old: _Side, new: _Side) -> bool:
    """Return whether one long word has a letter twice, or two in the other order, in any language.

    There are hardly two words that differ so. Names do: "Hofmann", "Hoffmann".
    """
    if len(old.changed) != 1 or len(new.changed) != 1:
        return False
    one, other = sorted((old.changed[0], new.changed[0]), key=len)
    if one.islower() and other.islower() and one.isalpha() and len(one) >= _SHORTEST_MISSPELT:
        return _is_misspelt(one, other) or (not old.is_beside_kept() and _is_slip_apart(one, other))
    before = old.words[old.first - 1] if old.first else ""
    around = (old.words[old.behind : old.behind + 1] or [""])[0]
    is_noun = (
        before in NO_NAME_BEHIND and one.istitle() and other.istitle() and around not in _JOINS
    )
    return is_noun and not around[:1].isupper() and _is_misspelt(one, other)


def _is_misspelt(one: str, other: str) -> bool:
    """Return whether a letter is doubled or two are swapped, none of them at an end."""
    if len(one) == len(other):
        first = next((n for n in range(len(one)) if one[n] != other[n]), 0)
        swapped = one[:first] + one[first + 1 : first + 2] + one[first] + one[first + 2 :]
        return 2 <= first < len(one) - 2 and swapped == other
    return len(other) == len(one) + 1 and any(
        other[:n] + other[n + 1 :] == one and other[n] == other[n - 1]
        for n in range(2, len(other) - 2)
    )


def _is_slip_apart(one: str, other: str) -> bool:
    """Return whether a vowel is missing in the middle of a word, or accents are."""
    plain, also_plain = (_without_accents(word) for word in (one, other))
    if plain == also_plain:
        return one[-2:] == other[-2:]
    return len(other) == len(one) + 1 and any(
        other[:n] + other[n + 1 :] == one and other[n] in _VOWELS for n in range(3, len(one) - 3)
    )


def _without_accents(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if sign.isalpha()).translate(
        _STROKED
    )


def _is_slip(one: str, other: str) -> bool:
    """Return whether two words differ in a letter too many or other, or in two that changed place.

    Two letters at the beginning and two at the end are the same.
    """
    first = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    last = next(
        (n for n, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=False)) if a != b), 0
    )
    if first < 2 or last < 2:
        return False
    middle = one[first : len(one) - last], other[first : len(other) - last]
    if len(one) != len(other):
        return abs(len(one) - len(other)) == 1 and "" in middle
    if len(middle[0]) == 1:
        letters = {*middle[0], *middle[1]}
        return letters <= _VOWELS or any(letters <= alike for alike in _ALIKE)
    return len(middle[0]) == 2 and middle[0] == middle[1][::-1]
