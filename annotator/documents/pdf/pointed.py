"""Words with points (niqqud, harakat) of a page: put together from their signs.

A point is drawn by itself, higher or lower than its letter, and now and then the two are told to
stand where the point is: so pdfium parts words and lines at points, and takes them for those of the
next letter. Here each point goes to the letter that it stands over, each letter to the nearest
line, and words end where the page draws a space, or where a gap is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import mean
from typing import NamedTuple
from unicodedata import combining

from annotator.documents.pdf.clusters import Part, parts_of
from annotator.documents.pdf.words import Font, PageTransform, Word
from annotator.pages.pdfium import PdfPage

POINTS = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]"
)
_TURNED = re.compile("\\A(?:[اأإآ]ل|هلل)")
"""Ligatures whose parts are given from left to right."""
SPACE = 0.15
"""Of the size of the letters: a wider gap parts two words."""
_WIDE = 0.24
"""The same where points may leave their letters' boxes, and no space is drawn in the gap."""
_BESIDE = 0.1
"""Of the size: so far from a narrow letter its point may stand."""
_NEAR_LINE, _LINES_APART = 0.6, 0.8
"""Of the size: how far from its line a letter is told to stand; how far two lines are apart."""


class Sign(NamedTuple):
    """A character, or what is drawn as one letter, on the page as it is drawn."""

    text: str
    first: int
    """Of its first character."""
    left: float
    right: float
    baseline: float
    size: float
    address: int
    """Of what draws it."""
    origin: float

    @property
    def middle(self) -> float:
        """Where it stands among others."""
        return (self.left + self.right) / 2


PointedWord = tuple[list[Sign], float]
"""The letters of a word from left to right, and its baseline."""


def word_of(letters: Sequence[Sign], baseline: float, font: Font) -> Word:
    """Return a word whose letters, given from left to right, touch."""
    size = max(letter.size for letter in letters)
    middles = [letter.middle for letter in letters]
    ends = [letters[0].left, *map(mean, pairwise(middles)), letters[-1].right]
    return Word(
        "".join(letter.text for letter in reversed(letters)),
        ends[0],
        baseline - 0.9 * size,
        ends[-1],
        baseline + 0.25 * size,
        baseline,
        size,
        font,
        letters=tuple((n.text, *sides) for n, sides in zip(letters, pairwise(ends), strict=True)),
    )


def pointed_words(signs: Sequence[Sign], page: PdfPage, place: PageTransform) -> list[PointedWord]:
    """Return the words that signs, spaces among them, make, and their baselines."""
    runs: dict[tuple[bool, int, float, float], list[Sign]] = {}
    for sign in signs:
        place_of = sign.text == " ", sign.address, sign.origin, sign.baseline
        runs.setdefault(place_of, []).append(sign)
    drawn = [_as_one(run) for run in runs.values()]
    letters = [sign for sign in drawn if not combining(sign.text[0])]
    spans = _spans(page, place) if any(len(letter.text) > 1 for letter in letters) else {}
    for n, letter in enumerate(letters):
        left, right, baseline = min(letter.origin, letter.left), letter.right, letter.baseline
        if len(letter.text) > 1:
            left, right, baseline = spans.get(letter.address, (left, right, baseline))
        letters[n] = letter._replace(left=left, right=right, baseline=baseline)
    lines = _lines([letter for letter in letters if letter.text != " "])
    by_line: dict[float, list[Sign]] = {}
    for letter in letters:
        by_line.setdefault(_nearest(lines, letter), []).append(letter)
    for point in drawn:
        if combining(point.text[0]) and (line := by_line.get(_nearest(lines, point))):
            own = min(range(len(line)), key=lambda n: _distance(line[n], point))
            new = "".join(sign for sign in point.text if sign not in line[own].text)
            line[own] = line[own]._replace(text=line[own].text + new)
    return [
        (word, at) for at, line in by_line.items() for word in _words(line, is_marked=bool(spans))
    ]


def _as_one(signs: list[Sign]) -> Sign:
    """Return what is drawn at one place as one letter, whose points stand behind it."""
    signs.sort(key=lambda sign: -sign.middle)
    is_letter = not all(combining(sign.text) for sign in signs)
    if (is_letter and combining(signs[0].text)) or _TURNED.search(
        "".join(sign.text for sign in signs if sign.text.isalpha())
    ):
        signs.reverse()
    left, right = min(sign.left for sign in signs), max(sign.right for sign in signs)
    text = "".join(sign.text for sign in signs)
    return signs[0]._replace(text=text, left=left, right=right)


def _spans(page: PdfPage, place: PageTransform) -> dict[int, tuple[float, float, float]]:
    """Return where each letter is whose parts are marked as one, by the address of each part.

    Left, right and baseline are those of the part that stands where most do, as points of Arabic
    do not, and is the highest of such.
    """
    parts: dict[int, list[Part]] = {}
    common: Counter[float] = Counter()
    for part in parts_of(page, place):
        common[round(part.baseline, 1)] += 1
        if part.mark:
            parts.setdefault(part.mark, []).append(part)
    found: dict[int, tuple[float, float, float]] = {}
    for same in parts.values():
        main = max(same, key=lambda p: (common[round(p.baseline, 1)], p.bottom - p.top))
        sides = main.origin, main.right, round(main.baseline, 1)
        found.update((part.address, sides) for part in same)
    return found


def _lines(letters: Sequence[Sign]) -> list[float]:
    """Return the baselines on which most letters stand."""
    counts = Counter(round(letter.baseline, 1) for letter in letters)
    size = max((letter.size for letter in letters), default=1.0)
    found: list[float] = []
    for at, _ in counts.most_common():
        if all(abs(at - other) >= _LINES_APART * size for other in found):
            found.append(at)
    return found


def _nearest(lines: Sequence[float], sign: Sign) -> float:
    at = min(lines, key=lambda line: abs(line - sign.baseline), default=sign.baseline)
    return at if abs(at - sign.baseline) <= _NEAR_LINE * sign.size else sign.baseline


def _distance(letter: Sign, point: Sign) -> tuple[bool, bool, float, float]:
    """Return how unlikely it is that a point is a letter's: it mostly is drawn right behind."""
    is_behind = point.first == letter.first + len(letter.text) and letter.address == point.address
    outside = max(letter.left - point.middle, point.middle - letter.right, _BESIDE * letter.size)
    return not letter.text[0].isalpha(), not is_behind, outside, abs(letter.middle - point.middle)


def _words(line: list[Sign], *, is_marked: bool) -> Iterator[list[Sign]]:
    """Yield the runs of letters between gaps, which are wider where no space is drawn in them."""
    run: list[Sign] = []
    widest = SPACE if is_marked else _WIDE
    for sign in sorted(line, key=attrgetter("middle")):
        if sign.text == " ":
            widest = SPACE
            continue
        if run and sign.left - run[-1].right > widest * sign.size:
            yield run
            run = []
        # What is marked as one letter may give its text for each of its parts.
        is_again = bool(run) and sign.text == run[-1].text and sign.middle < run[-1].right
        if not is_again:
            run.append(sign)
        widest = SPACE if is_marked else _WIDE
    if run:
        yield run
