"""The one form in which a document's text is kept.

Line ends differ between systems, and a few code points cannot be stored or sent everywhere:
SQLite's functions stop at NUL, neither SQLite nor PostgreSQL nor UTF-8 takes a lone surrogate,
XML takes no control character, and Qt uses noncharacters for itself. They are dealt with once,
when a document arrives, so that no export can fail on them later. All else, DEL, the C1 controls
and the normalisation form included, stays as it came: the text is evidence.
"""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
BYTE_ORDER_MARK = "\ufeff"

# What is fit, negated: most characters are found in the first ranges, so that the pattern is
# fifteen times as fast as one of the unfit.
_UNFIT = re.compile(
    "[^\t\n -\ud7ff\ue000-\ufdcf\ufdf0-\ufffd"
    + "".join(f"{chr(plane << 16)}-{chr(plane << 16 | 0xFFFD)}" for plane in range(1, 17))
    + "]"
)
_UNFIT_ASCII = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0D})
# How the noncharacters begin or end in UTF-8. U+FDC0..FDFF and others share them: a hit only says
# that the slow look is needed.
_NONCHARACTER_SIGNS = (b"\xef\xb7", b"\xbf\xbe", b"\xbf\xbf")
_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Canonical:
    """A canonical text, and what became U+FFFD: (code point, how often), by code point."""

    text: str
    replaced: tuple[tuple[int, int], ...] = ()


def canonicalise(raw: str) -> Canonical:
    r"""Return the canonical form of a decoded text.

    Byte order marks at the beginning are taken off, `\r\n` and a lone `\r` become `\n`, and each
    code point that is not fit to be kept becomes one U+FFFD. Canonical text stays as it is.
    """
    text = raw.lstrip(BYTE_ORDER_MARK)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _may_hold_unfit(text):
        return Canonical(text)
    counts = Counter(_UNFIT.findall(text))
    if not counts:
        return Canonical(text)
    replaced = tuple((ord(character), counts[character]) for character in sorted(counts))
    return Canonical(_UNFIT.sub(REPLACEMENT, text), replaced)


def is_canonical(text: str) -> bool:
    """Return whether `canonicalise` would leave a text as it is."""
    if "\r" in text or text.startswith(BYTE_ORDER_MARK):
        return False
    return not (_may_hold_unfit(text) and _UNFIT.search(text))


def sha256_of(text: str) -> str:
    """Return the SHA-256 of a canonical text in UTF-8, in hexadecimal: a document's identity."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _may_hold_unfit(text: str) -> bool:
    """Search the UTF-8 bytes, which is ten times as fast as a pattern over the text.

    Piece by piece: memory that was just used is at hand, and that of a second long text is not.
    """
    for start in range(0, len(text), _PIECE):
        try:
            encoded = text[start : start + _PIECE].encode("utf-8")
        except UnicodeEncodeError:
            return True
        if len(encoded.translate(None, _UNFIT_ASCII)) != len(encoded):
            return True
        if not encoded.isascii() and any(sign in encoded for sign in _NONCHARACTER_SIGNS):
            return True
    return False
