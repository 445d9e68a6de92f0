"""What a reader sees as one character: extended grapheme clusters (UAX #29).

A selection never cuts through one: an accent belongs to its letter, a family of emoji is one
sign. The standard library knows the general categories only; the few properties beyond them
(Extended_Pictographic, Prepend, the conjuncts of rule GB9c) stand here as short tables.
"""

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache

ZWNJ = "\u200c"
ZWJ = "\u200d"

_PICTOGRAPHIC = re.compile(
    "[©®\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u2388\u23cf"
    "\u23e9-\u23f3\u23f8-\u23fa\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2605"
    "\u2607-\u2612\u2614-\u2685\u2690-\u2705\u2708-\u2712\u2714\u2716\u271d\u2721\u2728"
    "\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763-\u2767\u2795-\u2797"
    "\u27a1\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297"
    "\u3299\U0001f000-\U0001f0ff\U0001f10d-\U0001f10f\U0001f12f\U0001f16c-\U0001f171"
    "\U0001f17e\U0001f17f\U0001f18e\U0001f191-\U0001f19a\U0001f1ad-\U0001f1e5"
    "\U0001f201-\U0001f20f\U0001f21a\U0001f22f\U0001f232-\U0001f23a\U0001f23c-\U0001f23f"
    "\U0001f249-\U0001f3fa\U0001f400-\U0001f53d\U0001f546-\U0001f64f\U0001f680-\U0001f6ff"
    "\U0001f774-\U0001f77f\U0001f7d5-\U0001f7ff\U0001f80c-\U0001f80f\U0001f848-\U0001f84f"
    "\U0001f85a-\U0001f85f\U0001f888-\U0001f88f\U0001f8ae-\U0001f8ff\U0001f90c-\U0001f93a"
    "\U0001f93c-\U0001f945\U0001f947-\U0001faff\U0001fc00-\U0001fffd]"
)
_EXTEND = re.compile("[\u200c\uff9e\uff9f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
_PREPEND = re.compile(
    "[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd\U000111c2"
    "\U000111c3\U0001193f\U00011941\U00011a3a\U00011a84-\U00011a89\U00011d46\U00011f02]"
)
# Letters of category Lo that are drawn with the letter before.
_SPACING_LETTERS = "\u0e33\u0eb3"
# Marks of category Mc that stand by themselves.
_NOT_SPACING = re.compile(
    "[\u102b\u102c\u1038\u1062-\u1064\u1067-\u106d\u1083\u1087-\u108c\u108f\u109a-\u109c"
    "\u1a61\u1a63\u1a64\uaa7b\uaa7d\U00011720\U00011721]"
)
_VIRAMAS = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"
_CONJUNCT_CONSONANT = re.compile(
    "[\u0915-\u0939\u0958-\u095f\u0978-\u097f\u0995-\u09a8\u09aa-\u09b0\u09b2\u09b6-\u09b9"
    "\u09dc\u09dd\u09df\u09f0\u09f1\u0a95-\u0aa8\u0aaa-\u0ab0\u0ab2\u0ab3\u0ab5-\u0ab9\u0af9"
    "\u0b15-\u0b28\u0b2a-\u0b30\u0b32\u0b33\u0b35-\u0b39\u0b5c\u0b5d\u0b5f\u0b71"
    "\u0c15-\u0c28\u0c2a-\u0c39\u0c58-\u0c5a\u0d15-\u0d3a]"
)


class _Break(Enum):
    """The values of the property Grapheme_Cluster_Break, and Extended_Pictographic."""

    OTHER = auto()
    CONTROL = auto()
    EXTEND = auto()
    ZWJ = auto()
    SPACING = auto()
    PREPEND = auto()
    FLAG = auto()
    PICTOGRAPH = auto()
    L = auto()
    V = auto()
    T = auto()
    LV = auto()
    LVT = auto()


_HANGUL_FOLLOWERS = {
    _Break.L: (_Break.L, _Break.V, _Break.LV, _Break.LVT),
    _Break.LV: (_Break.V, _Break.T),
    _Break.V: (_Break.V, _Break.T),
    _Break.LVT: (_Break.T,),
    _Break.T: (_Break.T,),
}


def is_boundary(text: str, offset: int) -> bool:
    """Return whether an offset lies between two grapheme clusters, or at an end of the text."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before < "\u0300" and after < "\u0300" and after != "\n":
        return True  # Neither extends nor joins anything.
    if before == "\r" and after == "\n":
        return False
    left, right = _class_of(before), _class_of(after)
    if _Break.CONTROL in (left, right):
        return True
    if right in (_Break.EXTEND, _Break.ZWJ, _Break.SPACING) or left is _Break.PREPEND:
        return False
    if right in _HANGUL_FOLLOWERS.get(left, ()):
        return False
    if left is right is _Break.FLAG:
        return _flags_before(text, offset) % 2 == 0
    if right is _Break.PICTOGRAPH and left is _Break.ZWJ:
        return not _follows_pictograph(text, offset - 1)
    if left in (_Break.EXTEND, _Break.ZWJ) and _CONJUNCT_CONSONANT.match(after):
        return not _follows_conjunct(text, offset)
    return True


def grapheme_bounds(text: str, offset: int) -> tuple[int, int]:
    """Return the half-open range of the cluster that holds the code point at an offset.

    At the end of the text that is the empty range there. Raises ValueError if the offset is not
    in the text.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is not in a text of {len(text)} code points")
    if offset == len(text):
        return offset, offset
    return _back(text, offset), _forward(text, offset + 1)


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range widened to whole clusters; an empty range moves to a boundary."""
    wide_start = _back(text, start)
    return wide_start, wide_start if start == end else _forward(text, end)


def _back(text: str, offset: int) -> int:
    while not is_boundary(text, offset):
        offset -= 1
    return offset


def _forward(text: str, offset: int) -> int:
    while not is_boundary(text, offset):
        offset += 1
    return offset


def _flags_before(text: str, offset: int) -> int:
    first = offset
    while first > 0 and _class_of(text[first - 1]) is _Break.FLAG:
        first -= 1
    return offset - first


def _follows_pictograph(text: str, joiner: int) -> bool:
    index = joiner - 1
    while index >= 0 and _class_of(text[index]) is _Break.EXTEND:
        index -= 1
    return index >= 0 and _class_of(text[index]) is _Break.PICTOGRAPH


def _follows_conjunct(text: str, offset: int) -> bool:
    """Return whether a consonant and a virama, with other marks between, come before an offset."""
    index = offset - 1
    has_virama = False
    while index >= 0 and (
        text[index] == ZWJ or (text[index] != ZWNJ and unicodedata.combining(text[index]))
    ):
        has_virama = has_virama or text[index] in _VIRAMAS
        index -= 1
    return has_virama and index >= 0 and _CONJUNCT_CONSONANT.match(text[index]) is not None


@lru_cache(maxsize=4096)
def _class_of(character: str) -> _Break:
    if character == ZWJ:
        return _Break.ZWJ
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return _Break.FLAG
    for pattern, value in (
        (_EXTEND, _Break.EXTEND),
        (_PREPEND, _Break.PREPEND),
        (_PICTOGRAPHIC, _Break.PICTOGRAPH),
    ):
        if pattern.match(character):
            return value
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return _Break.EXTEND
    if (category == "Mc" and not _NOT_SPACING.match(character)) or character in _SPACING_LETTERS:
        return _Break.SPACING
    if category in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return _Break.CONTROL
    return _hangul_class(ord(character))


def _hangul_class(code: int) -> _Break:
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return _Break.L
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return _Break.V
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return _Break.T
    if 0xAC00 <= code <= 0xD7A3:
        return _Break.LVT if (code - 0xAC00) % 28 else _Break.LV
    return _Break.OTHER
