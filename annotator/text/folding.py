"""What a reader takes for the same letters, so that searches, filters and lists agree on it.

Folding follows Unicode: case, compatibility forms (ﬁ, Ａ, …), accents and points go. So do signs
that nobody sees, as soft hyphens, marks of direction and the joins of emoji; quotation marks,
dashes and the figures of all scripts become one kind each, and a run of white space one space.
Vowel signs and voicing marks, without which a syllable is another one, stay.

A letter that is asked for with an accent or a point must carry it: `Müller` does not find `Muller`,
while `Muller` finds both. Greek capitals are written without accents, so they carry any.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from operator import sub

_ALIKE = {
    **dict.fromkeys("‘’‚‛′‹›´ʼʹʻ׳", "'"),
    **dict.fromkeys("“”„‟″«»〝〞〟「」『』״", '"'),
    "−": "-",
    "⁄": "/",
    "〜": "~",
    "İ": "I",
    "ı": "i",
    # One letter on the keyboards of different countries.
    "ٱ": "ا",
    "ی": "ي",
    "ى": "ي",
    "ک": "ك",
    "\u0345": "ι",
    # Comma and cedilla below, which Romanian keyboards mix.
    "\u0326": "\u0327",
    # Letters with a stroke, or run together, which Unicode does not take apart.
    "ł": "l\u0335",
    "ø": "o\u0335",
    "đ": "d\u0335",
    "ħ": "h\u0335",
    "ŧ": "t\u0335",
    "Ł": "L\u0335",
    "Ø": "O\u0335",
    "Đ": "D\u0335",
    "Ħ": "H\u0335",
    "Ŧ": "T\u0335",
    "æ": "ae",
    "œ": "oe",
    "Æ": "AE",
    "Œ": "OE",
}
_UNSEEN = "\u034f\u0640\u180b\u180c\u180d" + "".join(map(chr, range(0xFE00, 0xFE10)))
"""What is not seen, or only widens a word, besides the format characters."""
_WHOLE = re.compile("[\u3041-\u30ff\uff66-\uff9f\uac00-\ud7a3]")
"""Syllables of Korean and Japanese, which are not taken apart."""
# The spaces that French puts before some signs and inside guillemets.
_BEFORE_SIGNS = re.compile(" +(?=[!?;:])")
_OPENING = re.compile(r"(?<![^ (\[])« +")
_CLOSING = re.compile(r" +»(?!\w)")
_SPACES = re.compile("  +(?![ »!?;:])")
_IN_PARTS = re.compile(
    "[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
    "|[\u3046-\u30fd\uff66-\uff9d][\u3099\u309a\uff9e\uff9f]"
)
"""Syllables of Korean and Japanese written in parts."""
_LATER_PARTS = {*map(chr, range(0x1161, 0x11C3)), *"\u3099\u309a\uff9e\uff9f"}
_PRINTED = bytes(range(32, 127))
"""What ASCII prints, with the space."""
_MOST_REPLACED = 40
"""Beyond so many characters, looking each one up is quicker than replacing each kind."""
_SLICE = 65_536
"""Characters folded at once: about a millisecond."""

Range = tuple[int, int]
Run = tuple[int, int, str]
"""A range of a text, and what it is folded to."""


def fold(text: str, *, is_case: bool = False) -> str:
    """Return a text without what makes no difference; with its case where that does."""
    odd = _odd_in(text)
    spaced = _spaced(text, odd)
    return _folded(spaced, odd, _runs_in(spaced, odd), is_case=is_case)


@lru_cache(maxsize=16_384)
def fold_name(name: str) -> str:
    """Return a name folded, kept for the next letter that is typed."""
    return fold(name)


class Asked:
    """What is looked for: folded, and with the accents and points that it asks for."""

    __slots__ = ("_marked", "folded", "needed_marks", "text")

    def __init__(self, text: str, *, is_case: bool = False) -> None:
        self.text = text
        self.folded = fold(text, is_case=is_case)
        letters = _letters(text)
        self._marked = letters if any(marks for _, marks, _ in letters) else ()
        self.needed_marks = {
            mark for letter, marks, _ in self._marked if not _is_greek(letter) for mark in marks
        }

    @property
    def has_marks(self) -> bool:
        """Whether it is not enough that a text's folded letters are the same."""
        return bool(self._marked)

    def is_carried_by(self, text: str) -> bool:
        """Return whether the letters of a text, the same when folded, carry the marks too."""
        return not self._marked or all(
            marks <= others or is_bare
            for (_, marks, _), (_, others, is_bare) in zip(
                self._marked, _letters(text), strict=False
            )
        )

    def is_in(self, name: str) -> bool:
        """Return whether a name holds it."""
        if self.folded not in fold_name(name):
            return False
        return not self._marked or any(True for _ in FoldedText(name).find(self))


@lru_cache(maxsize=64)
def asked_for(text: str, *, is_case: bool = False) -> Asked:
    """Return what is looked for, kept for the next text: a search goes through thousands."""
    return Asked(text, is_case=is_case)


def typed(letters: str) -> Asked:
    """Return what somebody types into a filter, where white space around it means nothing."""
    return Asked(letters.strip())


class FoldedText:
    """A folded copy of a text, made slice by slice, that knows where each part of it comes from."""

    __slots__ = ("_at", "_folded", "_is_case", "_map", "_odd", "_parts", "text")

    def __init__(self, text: str, *, is_case: bool = False) -> None:
        self.text = text
        self._is_case = is_case
        self._at = 0
        self._parts: list[str] = []
        self._odd: set[str] = set()
        self._folded: str | None = None
        self._map = _Map()

    def prepare(self) -> bool:
        """Fold a further slice of the text; returns whether there is more to do."""
        if self._folded is not None:
            return False
        if self._at < len(self.text):
            end = _slice_end(self.text, self._at)
            self._parts.append(self._fold_slice(self._at, end))
            self._at = end
            return True
        self._folded = "".join(self._parts)
        self._parts = []
        return False

    def find(self, asked: Asked) -> Iterator[Range]:
        """Yield where something stands, in order; hits do not overlap.

        A hit begins and ends at whole characters of the text, with the marks on the last one.
        """
        while self.prepare():
            pass
        copy, wanted, size = self._folded or "", asked.folded, len(asked.folded)
        at = copy.find(wanted) if wanted and self._may_carry(asked) else -1
        is_simple = self._map.is_straight and not asked.has_marks
        while at >= 0:
            if is_simple:
                yield at, at + size
                at = copy.find(wanted, at + size)
                continue
            start, end = self._map.range(at, at + size)
            is_hit = 0 <= start < end
            if is_hit:
                while end < len(self.text) and _is_dropped_mark(self.text[end]):
                    end += 1
                is_hit = asked.is_carried_by(self.text[start:end])
            if is_hit:
                yield start, end
            at = copy.find(wanted, at + (size if is_hit else 1))

    def _fold_slice(self, start: int, end: int) -> str:
        part = self.text[start:end]
        odd = _odd_in(part)
        self._odd |= odd
        part = _spaced(part, odd)
        runs = _runs_in(part, odd)
        table = _table(self._is_case)
        resized = runs
        if changing := "".join(sorted(c for c in odd if len(table[ord(c)]) != 1)):
            found = [
                (at, at + 1, table[ord(part[at])])
                for at in map(re.Match.start, _one_of(changing).finditer(part))
            ]
            resized = sorted([*runs, *found]) if runs else found
        self._map.note(start, resized)
        return _folded(part, odd, runs, is_case=self._is_case)

    def _may_carry(self, asked: Asked) -> bool:
        """Return whether the text has the marks at all that are asked for."""
        needed = asked.needed_marks
        return not needed or needed <= {m for c in self._odd for m in _spelt(c) if _is_mark(m)}


class _Map:
    """Positions in a folded copy and in its text, which differ after what has another length."""

    __slots__ = ("_folded_at", "_grown", "_sizes", "_text_at", "_text_sizes")

    def __init__(self) -> None:
        self._text_at = array("q")
        self._text_sizes = array("q")
        self._folded_at = array("q")
        self._sizes = array("q")
        self._grown = 0

    @property
    def is_straight(self) -> bool:
        """Whether all positions are the same in both."""
        return not self._text_at

    def note(self, start: int, resized: list[Run]) -> None:
        """Note what has another length in a part of the text that begins at an offset, in order.

        Each is given by its range in that part, and what it is folded to.
        """
        if not resized:
            return
        text_sizes = [end - at for at, end, _ in resized]
        sizes = [len(folded) for _, _, folded in resized]
        grown = list(accumulate(map(sub, sizes, text_sizes), initial=self._grown))
        self._text_at.extend([start + at for at, _, _ in resized])
        self._text_sizes.extend(text_sizes)
        self._folded_at.extend(
            [start + run[0] + more for run, more in zip(resized, grown, strict=False)]
        )
        self._sizes.extend(sizes)
        self._grown = grown[-1]

    def range(self, start: int, end: int) -> Range:
        """Return the range of the text for one of the copy, an end -1 within a character."""
        number = bisect_right(self._folded_at, start) - 1
        last = number
        if last + 1 < len(self._folded_at) and self._folded_at[last + 1] < end:
            last = bisect_right(self._folded_at, end - 1, last + 1) - 1
        return self._start(number, start), self._end(last, end)

    def _start(self, number: int, position: int) -> int:
        if number < 0:
            return position
        if (after := position - self._folded_at[number] - self._sizes[number]) >= 0:
            return self._text_at[number] + self._text_sizes[number] + after
        return self._text_at[number] if position == self._folded_at[number] else -1

    def _end(self, number: int, position: int) -> int:
        if number < 0:
            return position
        after = position - self._folded_at[number] - self._sizes[number]
        return -1 if after < 0 else self._text_at[number] + self._text_sizes[number] + after


class _Table(dict[int, str]):
    """What each code point is folded to, found when it is first met."""

    def __init__(self, *, is_case: bool) -> None:
        self._is_case = is_case

    def __missing__(self, code: int) -> str:
        spelt = _spelt(chr(code))
        folded = "".join(c for c in spelt if not _is_mark(c))
        self[code] = folded if self._is_case else folded.casefold()
        return self[code]


@cache
def _table(is_case: bool) -> _Table:
    return _Table(is_case=is_case)


@lru_cache(maxsize=8192)
def _spelt(char: str) -> str:
    """Return a character taken apart into letters and marks, in its case; empty if unseen."""
    if (known := _ALIKE.get(char)) is not None:
        return known
    category = unicodedata.category(char)
    if char.isspace():
        return " "
    if category == "Cf" or char in _UNSEEN:
        return ""
    if category == "Pd":
        return "-"
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if _WHOLE.search(whole := unicodedata.normalize("NFKC", char)):
        return whole
    parts = unicodedata.normalize("NFKD", char)
    # An accent by itself is taken apart into a space and a mark.
    if parts[0] == " ":
        return char
    return "".join(_ALIKE.get(c, c) for c in parts if c not in _UNSEEN)


def _is_mark(char: str) -> bool:
    """Return whether a character is an accent or a point, without which a letter stays itself."""
    if char < "\u0300":
        return False
    place = unicodedata.combining(char)
    # Strokes; nuktas; Hebrew, Arabic and Syriac points; what stands above and below.
    return place in (1, 7) or 10 <= place <= 36 or 200 <= place <= 240


def _is_dropped_mark(char: str) -> bool:
    return char >= "\u0300" and (_is_mark(char) or (char in _UNSEEN and char != "\u0640"))


def _is_greek(char: str) -> bool:
    return "\u0370" <= char <= "\u03ff"


def _letters(text: str) -> tuple[tuple[str, frozenset[str], bool], ...]:
    """Return the letters of a text taken apart: each, its marks, and whether those are left out."""
    found: list[tuple[str, frozenset[str], bool]] = []
    odd = _odd_in(text)
    spaced = _spaced(text, odd)
    for char in _joined(spaced, _runs_in(spaced, odd)):
        for part in _spelt(char):
            if _is_mark(part):
                if found:
                    found[-1] = (found[-1][0], found[-1][1] | {part}, False)
            else:
                small = part.casefold()
                found += [(c, frozenset(), _is_greek(part) and part.isupper()) for c in small]
    return tuple(found)


def _odd_in(text: str) -> set[str]:
    """Return the characters beyond those that ASCII prints."""
    others = text.encode("utf-8", "surrogatepass").translate(None, _PRINTED)
    return set(others.decode("utf-8", "surrogatepass"))


def _spaced(text: str, odd: set[str]) -> str:
    """Return a text, as long as it is, with the space for all white space."""
    for space in odd:
        if space.isspace():
            text = text.replace(space, " ")
    return text


def _runs_in(spaced: str, odd: set[str]) -> list[Run]:
    """Return what is folded as one, in text order."""
    looked_for: list[tuple[re.Pattern[str], str]] = []
    if any(_is_spaced_off(sign, spaced) for sign in "!?;:"):
        looked_for.append((_BEFORE_SIGNS, ""))
    if "«" in odd:
        looked_for.append((_OPENING, '"'))
    if "»" in odd:
        looked_for.append((_CLOSING, '"'))
    found = [
        (*m.span(), folded) for pattern, folded in looked_for for m in pattern.finditer(spaced)
    ]
    at = spaced.find("  ")
    while at >= 0:  # several times quicker than to look for the pattern itself
        run = _SPACES.match(spaced, at)
        if run is not None:
            found.append((at, run.end(), " "))
        at = spaced.find("  ", run.end() if run is not None else at + 1)
    if odd & _LATER_PARTS:
        matches = _IN_PARTS.finditer(spaced)
        found += [(*m.span(), unicodedata.normalize("NFKC", m.group())) for m in matches]
    found.sort()
    return [
        run for before, run in zip([(0, 0, ""), *found], found, strict=False) if run[0] >= before[1]
    ]


def _is_spaced_off(sign: str, spaced: str) -> bool:
    """Return whether a space stands before a sign anywhere.

    To look for both at once takes Python ten times longer than to find the sign alone.
    """
    at = spaced.find(sign)
    while at >= 0:
        if spaced[at - 1 : at] == " ":
            return True
        at = spaced.find(sign, at + 1)
    return False


def _joined(spaced: str, runs: list[Run]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, folded in runs:
        parts += (spaced[at:start], folded)
        at = end
    return "".join((*parts, spaced[at:]))


def _folded(spaced: str, odd: set[str], runs: list[Run], *, is_case: bool) -> str:
    text = _joined(spaced, runs) if runs else spaced
    table = _table(is_case)
    if len(odd) > _MOST_REPLACED:
        return text.translate(table)
    for char in odd:
        if char != (folded := table[ord(char)]):
            text = text.replace(char, folded)
    return text if is_case else text.casefold()  # quick where only ASCII is left


@lru_cache(maxsize=64)
def _one_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]")


def _slice_end(text: str, start: int) -> int:
    """Return where a slice ends, which cuts nothing that is folded as one."""
    end = start + _SLICE
    while end < len(text) and (
        text[end - 1].isspace() or text[end].isspace() or text[end] in _LATER_PARTS
    ):
        end += 1
    return end
