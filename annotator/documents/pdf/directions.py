"""The order in which the letters of one line are read, where it holds scripts of both directions.

A PDF says where a letter stands, and pdfium's own order is right for whole lines alone. So the
letters are taken as they stand, and the display order of the Unicode Bidirectional Algorithm
(UAX #9) is undone: each gets the level that the rules W2 to I2 give it, and what stands at a level
is turned back. The rules are the same from both ends of a line, but for what was read before a
number (W2, W7) and a pair of brackets (N0): in words of the left that stands to its left on the
page, in words of the right to its right.

Some orders look the same. A number beside words of both directions is read after the Latin ones,
but a year in a line to the right after the others (`in 2019`), and before its unit (`5 km`). What
stands in brackets is read after the words beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from annotator.documents.pdf.pointed import SPACE
from annotator.documents.pdf.words import TURNED_LIGATURE, Word

_BRACKETS, _OPENING = "()[]{}", "([{"
_MOST_BRACKETS = 60
"""In a line; one with more is no line of a text, and its time would grow with their square."""
_PAIRS = ("()", "[]", "{}", "<>", "«»", "‹›")
_MIRRORED = {pair[n]: pair[1 - n] for pair in _PAIRS for n in (0, 1)}
_LETTERS, _NUMBERS = ("L", "R", "AL"), ("EN", "AN")
_PARTS = re.compile("[^\r\n]+")
_TURNED = {**_MIRRORED, **dict(pairwise("“”“")), **dict(pairwise("‘’‘"))}
_AGAINST = {"L", *_NUMBERS}
"""What is not read from right to left."""
_SEPARATED = {("EN", "ES"), ("EN", "CS"), ("AN", "CS")}
_LOOSE = " .,;:!?،؛؟"
"""What a bracket turns its back to, besides other brackets."""
STOPS = tuple(".,;:!?")
_YEAR = re.compile("1[0-9]{3}|20[0-9]{2}")
_BEFORE_YEAR = {"in", "since", "until", "by", "from", "of", "im", "seit", "en", "depuis", "desde"}
_UNITS = {
    "km", "cm", "mm", "m", "kg", "g", "mg", "l", "ml", "ha", "kW", "MW", "GW", "GB", "MB", "kB",
    "Hz", "EUR", "USD", "GBP", "NIS", "ILS", "percent",
}  # fmt: skip


class _Sign(NamedTuple):
    """A letter with its marks, or what is printed as one, and the word that it comes from."""

    text: str
    left: float
    right: float
    word: int
    kind: str
    """Its class in UAX #9, that of its first letter; WS for the space between two words."""


def has_words_to_left(words: Sequence[Word]) -> bool:
    """Return whether a word is of a script that is written to the left."""
    return any(not word.text.isascii() and _kind(word.text) in ("R", "AL") for word in words)


def ends_of(words: Sequence[Word]) -> tuple[str, str]:
    """Return the sign at the left end of a line and that at its right end."""
    first = min(words, key=lambda word: word.left)
    last = max(words, key=lambda word: word.right)
    at_left = min(_signs([first]), key=lambda sign: sign.left)
    return at_left.text, max(_signs([last]), key=lambda sign: sign.right).text


def in_reading_order(words: Sequence[Word], *, is_to_left: bool) -> list[Word]:
    """Return the words of a line as they are read; they may be parted otherwise than before."""
    line = _shaped(_spaced(sorted(_signs(words), key=lambda sign: sign.left), words))
    kinds = _with_numbers(line, is_to_left=is_to_left)
    if is_to_left:
        line.reverse()
        kinds.reverse()
    if is_to_left and _AGAINST.isdisjoint(kinds):
        levels = [1] * len(line)
    else:
        levels = _levels(line, kinds, "R" if is_to_left else "L")
    found: list[Word] = []
    run: list[_Sign] = []
    for sign in (*_read(line, levels, is_to_left=is_to_left), _Sign(" ", 0, 0, -1, "WS")):
        if sign.kind != "WS":
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


def as_printed(text: str) -> str:
    """Return pdfium's text of a page with the brackets and quotation marks that the page shows.

    pdfium turns them where it takes a sign to stand in words of the right: behind a letter of such
    (`CPDF_TextPage::CloseTempLine`), or before any in a line of more such words than others.
    """
    return _PARTS.sub(_as_printed, text)


def _as_printed(line: re.Match[str]) -> str:
    kinds = [_kind(sign) for sign in line.group()]
    runs = [kind for kind, _ in groupby(kinds) if kind in _LETTERS]
    to_right = runs.count("L")
    is_turned = len(runs) - to_right >= max(1, to_right)
    signs: list[str] = []
    for sign, kind in zip(line.group(), kinds, strict=True):
        if kind in _LETTERS:
            is_turned = kind != "L"
        signs.append(_TURNED.get(sign, sign) if is_turned else sign)
    return "".join(signs)


def _signs(words: Sequence[Word]) -> Iterator[_Sign]:
    for number, word in enumerate(words):
        found: list[_Sign] = []
        places: dict[float, int] = {}
        for text, left, right in word.letters or ((word.text, word.left, word.right),):
            at = places.setdefault(round(left, 2), len(found))
            if at == len(found) and found and unicodedata.category(text[:1] or " ") == "Mn":
                at -= 1
            if at == len(found):
                found.append(_Sign(text, left, right, number, _kind(text)))
                continue
            joined = found[at].text + text
            if TURNED_LIGATURE.fullmatch(joined) or found[at].kind == "NSM":
                joined = text + found[at].text
            right = max(right, found[at].right)
            found[at] = found[at]._replace(text=joined, right=right, kind=_kind(joined))
        yield from found


def _spaced(signs: Sequence[_Sign], words: Sequence[Word]) -> list[_Sign]:
    found: list[_Sign] = list(signs[:1])
    for sign, following in pairwise(signs):
        size = min(words[sign.word].size, words[following.word].size)
        if following.left - sign.right > SPACE * size:
            found.append(_Sign(" ", sign.right, following.left, -1, "WS"))
        found.append(following)
    return found


def _shaped(line: list[_Sign]) -> list[_Sign]:
    """Return a line, from left to right, whose brackets open as they do on the page.

    What a file calls a bracket may be its shape there or that which it has in a line to the right.
    So of all ways to pair them that is taken which agrees most with their neighbours, which a
    bracket turns its back to where they are no letters, and with the file.
    """
    line = list(line)
    held = [n for n, sign in enumerate(line) if sign.text in _MIRRORED]
    for pair in _PAIRS if 0 < len(held) <= _MOST_BRACKETS else ():
        places = [n for n in held if line[n].text in pair]
        # By how many are open: the least that speaks against it, and which they are.
        ways: dict[int, tuple[float, str]] = {0: (0.0, "")}
        for n in places:
            before = line[n - 1].text[-1:] if n else " "
            after = line[n + 1].text[:1] if n + 1 < len(line) else " "
            against = [3.0 * (after in _LOOSE) + (line[n].text != pair[0])]
            against.append(3.0 * (before in _LOOSE) + (line[n].text != pair[1]))
            after_it: dict[int, tuple[float, str]] = {}
            for depth, (cost, way) in ways.items():
                for closes in (0, 1):
                    lone = 4.0 * (closes and not depth)
                    deep = max(0, depth + 1 - 2 * closes)
                    new = cost + against[closes] + lone, way + pair[closes]
                    after_it[deep] = min(after_it.get(deep, new), new)
            ways = after_it
        _, shapes = min((cost + 4.0 * depth, way) for depth, (cost, way) in ways.items())
        for n, shape in zip(places, shapes, strict=True):
            line[n] = line[n]._replace(text=shape)
    return line


def _with_numbers(line: Sequence[_Sign], *, is_to_left: bool) -> list[str]:
    """Return the class of each sign of a line, from left to right, after the rules W2 to W7."""
    kinds = [sign.kind for sign in line]
    before = _nearest(line, "" if is_to_left else "L")
    behind = _nearest(line[::-1], "")[::-1]
    for n, kind in enumerate(kinds):
        if kind == "EN" and before[n] != "L" and behind[n] == "AL":
            kinds[n] = "AN"
    for n in range(1, len(line) - 1):
        if (near := kinds[n - 1]) == kinds[n + 1] and (near, kinds[n]) in _SEPARATED:
            kinds[n] = near
    for step, order in ((1, range(1, len(line))), (-1, range(len(line) - 2, -1, -1))):
        for n in order:
            if kinds[n] == "ET" and kinds[n - step] == "EN":
                kinds[n] = "EN"
    start = 0
    while start < len(line):
        end = start + 1
        if kinds[start] == "EN":
            while end < len(line) and kinds[end] == "EN":
                end += 1
            if before[start] == "L" and not _is_of_others(line, start, end, is_to_left=is_to_left):
                kinds[start:end] = ["L"] * (end - start)
        start = end
    return ["R" if kind == "AL" else kind for kind in kinds]


def _nearest(line: Sequence[_Sign], first: str) -> list[str]:
    """Return the class of the letters before each sign; none where a sign stands apart between."""
    found: list[str] = []
    last, before = first, ""
    for sign in line:
        found.append(last)
        if sign.kind in _LETTERS:
            last = sign.kind
        elif before == "WS" and sign.text in STOPS:
            last = ""  # at the wrong side of its word: it belongs to the number behind it
        before = sign.kind
    return found


def _is_of_others(line: Sequence[_Sign], start: int, end: int, *, is_to_left: bool) -> bool:
    """Return whether a number behind a word of the left is read with the words to its right."""
    if start and line[start - 1].text == "°":
        return True
    at = start - 1 if start and line[start - 1].kind == "WS" else start
    last = at
    while at < start and at and line[at - 1].kind != "WS":
        at -= 1
    word = "".join(sign.text for sign in line[at:last])
    if is_to_left:
        return word in _UNITS and (at < 2 or line[at - 2].kind != "L")
    if end + 1 >= len(line) or line[end].kind != "WS":
        return False
    if line[end + 1].text in STOPS:
        return True
    is_year = _YEAR.fullmatch("".join(sign.text for sign in line[start:end])) is not None
    return is_year and line[end + 1].kind in ("R", "AL") and word.lower() not in _BEFORE_YEAR


def _levels(line: Sequence[_Sign], kinds: Sequence[str], base: str) -> list[int]:
    """Return the level of each sign, in the order of the line, by the rules N0 to I2."""
    found = list(kinds)
    for start, end in _bracketed(line, is_to_left=base == "R"):
        if inside := {_side(kind) for kind in found[start + 1 : end]} - {""}:
            # Behind, since that is where what was read before it stands on the page.
            behind = next(filter(None, map(_side, found[end + 1 :])), base)
            is_turned = base not in inside and behind != base
            found[start] = found[end] = {"L": "R", "R": "L"}[base] if is_turned else base
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and not _side(found[end]):
            end += 1
        before = _side(found[at - 1]) if at else base
        after = _side(found[end]) if end < len(found) else base
        found[at:end] = [before if before == after else base] * (end - at)
        at = end + 1
    level = {"L": 2 if base == "R" else 0, "R": 1}
    return [level.get(kind, 2) for kind in found]


def _bracketed(line: Sequence[_Sign], *, is_to_left: bool) -> list[tuple[int, int]]:
    """Return the pairs of brackets (BD16), in the order of their opening ones."""
    if sum(sign.text in _MIRRORED for sign in line) > _MOST_BRACKETS:
        return []
    found: list[tuple[int, int]] = []
    opened: list[tuple[int, str]] = []
    for n, sign in enumerate(line):
        if len(sign.text) != 1 or sign.text not in _BRACKETS:
            continue
        if (sign.text in _OPENING) != is_to_left:
            opened.append((n, _MIRRORED[sign.text]))
            continue
        at = next((i for i in range(len(opened) - 1, -1, -1) if opened[i][1] == sign.text), None)
        if at is not None:
            found.append((opened[at][0], n))
            del opened[at:]
    return sorted(found)


def _side(kind: str) -> str:
    """Return which way a class is read, for what stands beside it; nothing for neutral ones."""
    return "R" if kind in _NUMBERS else kind if kind in ("L", "R") else ""


def _read(line: Sequence[_Sign], levels: Sequence[int], *, is_to_left: bool) -> Iterator[_Sign]:
    """Yield the signs as they are read: turned back, as the rules L2 and L4 turned them."""
    found = list(zip(line, levels, strict=True))
    for least in (2,) if is_to_left else (1, 2):
        runs = groupby(found, key=lambda item: item[1] >= least)
        found = [item for is_high, run in runs for item in (list(run)[::-1] if is_high else run)]
    for sign, level in found:
        is_turned = level == 1 and sign.text in _MIRRORED
        yield sign._replace(text=_MIRRORED[sign.text]) if is_turned else sign


def _word(run: Sequence[_Sign], words: Sequence[Word]) -> Word:
    first = words[run[0].word]
    if len(run) == 1 and run[0][:3] == first[:2] + first[3:4]:
        return first._replace(is_stuck=False)
    text = "".join(sign.text for sign in run)
    is_whole = all(sign.word == run[0].word for sign in run) and text == first.text
    left, right = _sides(run, SPACE * first.size)
    return first._replace(
        text=text,
        left=left,
        right=right,
        top=min(words[sign.word].top for sign in run),
        bottom=max(words[sign.word].bottom for sign in run),
        raised=first.raised if is_whole else (),
        struck=((len(text), 0),) if all(words[sign.word].struck for sign in run) else (),
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
    largest = max(parts, key=lambda part: sum(sign.kind in _LETTERS + _NUMBERS for sign in part))
    return largest[0].left, max(sign.right for sign in largest)


@lru_cache(maxsize=16_384)
def _kind(text: str) -> str:
    """Return the class of a word's first letter or, without any, of its first sign."""
    kinds = [unicodedata.bidirectional(character) for character in text]
    return next((kind for kind in kinds if kind in _LETTERS), (*kinds, "ON")[0])
