"""The order in which the letters of one line are read, where it holds scripts of both directions.

A PDF says where a letter stands, and pdfium's own order is right for whole lines alone. So the
letters are taken as they stand from left to right, and the display order of UAX #9 is undone: runs
against the line's direction are turned, numbers and Latin words in them are not.

Where a number and words of the other direction stand side by side, two orders look the same. A year
is then read after its word (`in 2019`), any other number before it (`5 km`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from annotator.documents.pdf.words import TURNED_LIGATURE, Word

_SPACE = 0.12
"""Of the size of the letters: a wider gap parts two words."""
_SAME_PLACE = 0.01
"""In points: what begins nearer to each other is printed as one sign."""
_PAIRS = ("()", "[]", "{}", "<>")
_MIRRORED = {pair[n]: pair[1 - n] for pair in _PAIRS for n in (0, 1)}
_IN_NUMBERS, _BESIDE_NUMBERS = ".,:/-", "%$€£₪+"
_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
_UNIT_FIRST = re.compile(
    r"(km|cm|mm|m|kg|g|mg|l|ml|ha|kW|MW|GW|GB|MB|kB|Hz|EUR|USD|GBP|NIS|ILS|percent) ([\d.,]+)"
)


class _Sign(NamedTuple):
    """A letter with its marks, or what is printed as one, and the word that it comes from."""

    text: str
    left: float
    right: float
    word: int
    kind: str
    """R or L by its direction, N in a number, a space, nothing for other signs."""


def has_words_to_left(words: Sequence[Word]) -> bool:
    """Return whether a word is of a script that is written to the left."""
    return any(not word.text.isascii() and _kind(word.text) == "R" for word in words)


def in_reading_order(words: Sequence[Word], *, is_to_left: bool) -> list[Word]:
    """Return the words of a line as they are read; they may be parted otherwise than before."""
    line = _numbered(_spaced(sorted(_signs(words), key=lambda sign: sign.left), words))
    shapes = _shapes(line)
    order = _to_left(line, shapes) if is_to_left else _to_right(line, shapes)
    found: list[Word] = []
    run: list[_Sign] = []
    for sign in (*order, _Sign(" ", 0, 0, -1, " ")):
        if sign.kind != " ":
            run.append(sign)
        elif run:
            found.append(_word(run, words))
            run = []
    return found


def places_of(words: Sequence[Word], *, is_to_left: bool) -> list[int]:
    """Return where each word stands, counted from the line's beginning."""
    key = (lambda n: -words[n].right) if is_to_left else (lambda n: words[n].left)
    places = [0] * len(words)
    for place, number in enumerate(sorted(range(len(words)), key=key)):
        places[number] = place
    return places


def _signs(words: Sequence[Word]) -> list[_Sign]:
    found: list[_Sign] = []
    for number, word in enumerate(words):
        letters = word.letters or ((word.text, word.left, word.right),)
        for text, left, right in letters:
            last = found[-1] if found and found[-1].word == number else None
            is_mark = unicodedata.category(text[:1] or " ") == "Mn"
            if last is not None and (is_mark or abs(left - last.left) < _SAME_PLACE):
                joined = last.text + text
                if TURNED_LIGATURE.fullmatch(joined):
                    joined = joined[::-1]
                found[-1] = last._replace(text=joined)
            else:
                found.append(_Sign(text, left, right, number, _kind(text)))
    return found


def _spaced(signs: Sequence[_Sign], words: Sequence[Word]) -> list[_Sign]:
    found: list[_Sign] = list(signs[:1])
    for sign, following in pairwise(signs):
        size = min(words[sign.word].size, words[following.word].size)
        if following.left - sign.right > _SPACE * size:
            found.append(_Sign(" ", sign.right, following.left, -1, " "))
        found.append(following)
    return found


def _numbered(line: list[_Sign]) -> list[_Sign]:
    """Return a line whose signs within numbers and beside them belong to those."""
    kinds = [sign.kind for sign in line]
    for n, sign in enumerate(line):
        before, after = kinds[n - 1] if n else "", kinds[n + 1] if n + 1 < len(kinds) else ""
        is_within = sign.text in _IN_NUMBERS and before == after == "N"
        if is_within or (sign.text in _BESIDE_NUMBERS and "N" in (before, after)):
            kinds[n] = "N"
    return [sign._replace(kind=kind) for sign, kind in zip(line, kinds, strict=True)]


def _shapes(line: Sequence[_Sign]) -> dict[int, str]:
    """Return which way each bracket of a pair opens as it stands: pdfium has turned some."""
    found: dict[int, str] = {}
    for pair in _PAIRS:
        places = [n for n, sign in enumerate(line) if sign.text in pair]
        if len(places) % 2 == 0:
            found |= {place: pair[n % 2] for n, place in enumerate(places)}
    return found


def _to_right(line: Sequence[_Sign], shapes: dict[int, str]) -> Iterator[_Sign]:
    at = 0
    while at < len(line):
        start = at
        if line[at].kind == "N":
            end = _end_of_number(line, at)
            next_one = end + (end < len(line) and line[end].kind == " ")
            is_year = _YEAR.fullmatch("".join(sign.text for sign in line[at:end])) is not None
            if not (is_year and next_one < len(line) and line[next_one].kind == "R"):
                yield from line[at:end]
                at = end
                continue
            start = next_one
        if line[start].kind != "R":
            yield _shaped(line[at], shapes.get(at))
            at += 1
            continue
        end = _reach(line, start, "R", "L")
        yield from _turned(line, at, end, shapes)
        at = end


def _to_left(line: Sequence[_Sign], shapes: dict[int, str]) -> Iterator[_Sign]:
    kept: list[tuple[int, int]] = []
    at = 0
    while at < len(line):
        end = _reach(line, at, "LN", "R") if line[at].kind == "L" else at
        if end > at:
            kept.append((at, end))
        at = max(end, at + 1)
    yield from _turned(line, 0, len(line), shapes, kept)


def _turned(
    line: Sequence[_Sign],
    start: int,
    end: int,
    shapes: dict[int, str],
    kept: Sequence[tuple[int, int]] = (),
) -> Iterator[_Sign]:
    """Yield signs from the right to the left, but for numbers and the stretches that are kept."""
    begins = {last: first for first, last in kept}
    at = end
    while at > start:
        if at in begins:
            first = begins[at]
            stretch = [_shaped(line[n], shapes.get(n)) for n in range(first, at)]
            yield from _unit_last(stretch)
            at = first
        elif line[at - 1].kind == "N":
            first = at - 1
            while first > start and line[first - 1].kind == "N":
                first -= 1
            yield from line[first:at]
            at = first
        else:
            at -= 1
            shape = shapes.get(at)
            yield _shaped(line[at], _MIRRORED[shape] if shape else None)


def _unit_last(stretch: list[_Sign]) -> list[_Sign]:
    match = _UNIT_FIRST.fullmatch("".join(sign.text for sign in stretch))
    if match is None:
        return stretch
    cut = len(match[1])
    return [*stretch[cut + 1 :], stretch[cut], *stretch[:cut]]


def _reach(line: Sequence[_Sign], start: int, wanted: str, other: str) -> int:
    """Return the end of the stretch of signs of one direction, before one of the other."""
    end = at = start
    while at < len(line) and line[at].kind != other:
        at += 1
        if line[at - 1].kind and line[at - 1].kind in wanted:
            end = at
    return end


def _end_of_number(line: Sequence[_Sign], at: int) -> int:
    while at < len(line) and line[at].kind == "N":
        at += 1
    return at


def _shaped(sign: _Sign, shape: str | None) -> _Sign:
    return sign._replace(text=shape) if shape else sign


def _word(run: Sequence[_Sign], words: Sequence[Word]) -> Word:
    text = "".join(sign.text for sign in run)
    first = words[run[0].word]
    is_whole = all(sign.word == run[0].word for sign in run) and text == first.text
    left, right = _sides(run, _SPACE * first.size)
    return first._replace(
        text=text,
        left=left,
        right=right,
        top=min(words[sign.word].top for sign in run),
        bottom=max(words[sign.word].bottom for sign in run),
        raised=first.raised if is_whole else (),
        is_stuck=False,
    )


def _sides(run: Sequence[_Sign], space: float) -> tuple[float, float]:
    """Return where a word stands: its stop may stand at the other end of the line."""
    parts: list[list[_Sign]] = []
    for sign in sorted(run, key=lambda sign: sign.left):
        if parts and sign.left - parts[-1][-1].right <= space:
            parts[-1].append(sign)
        else:
            parts.append([sign])
    largest = max(parts, key=lambda part: sum(bool(sign.kind) for sign in part))
    return largest[0].left, max(sign.right for sign in largest)


def _kind(text: str) -> str:
    """Return R or L by the first letter, N for a number, nothing for signs."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return "R"
        if direction == "L":
            return "L"
    return "N" if any(character.isdigit() for character in text) else ""
