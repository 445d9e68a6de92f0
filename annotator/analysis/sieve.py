"""Which stored texts cannot contain a needle, found without decoding or folding them.

Reading and folding a thousand texts takes a second; looking through their bytes takes some
hundredths of that. Most texts do not hold a rare word, so that few are left to be read.
"""

from __future__ import annotations

import re

from annotator.analysis.matches import Needle, fold

_ASCII = bytes(range(128))
_ALIKE = "['\"\\- ]"
"""What other signs are taken for as well (see `annotator.analysis.matches`)."""
_RUN = re.compile(f"(?:(?!{_ALIKE})[\0-\x7f])+")
_SHARP_S = "ß".encode()
_ODD = tuple(
    prefix.encode()[:size]
    for prefix, size in (
        *(("\ufb00", 2), ("\u1e96", 2)),  # ligatures as in ﬁ, letters as ẖ, the capital ẞ
        *(("\u017f", 2), ("\u0149", 2), ("\u01f0", 2), ("\u0130", 2), ("\u212a", 3)),  # ſ ŉ ǰ İ K
    )
)
"""How letters begin in UTF-8, besides ß, that case folding makes ASCII letters of."""


class Sieve:
    """Lets through every text that holds a needle, and few others."""

    def __init__(self, needle: Needle) -> None:
        runs = _RUN.findall(fold(needle.text))
        self._run = max(runs, key=len, default="").encode()

    def lets_through(self, text_utf8: bytes) -> bool:
        """Return whether a text may hold the needle; False is certain."""
        lowered = text_utf8.lower()
        if self._run in lowered:
            return True
        if lowered.isascii():
            return False
        others = lowered.translate(None, _ASCII)
        if any(odd in others for odd in _ODD):
            return True
        return _SHARP_S in others and self._run in lowered.replace(_SHARP_S, b"ss")
