"""Which stored texts cannot contain a needle, found without decoding or folding them.

Reading and folding a thousand texts takes a second; looking through their bytes takes some
hundredths of that. Most texts do not hold a rare word, so that few are left to be read.
"""

from __future__ import annotations

import re

from annotator.analysis.matches import Needle
from annotator.text.folding import fold, fold_name

_ASCII = bytes(range(128))
_RUN = re.compile("[0-9a-z]+")
"""Letters between which no sign is folded away."""
_MOST_REPLACED = 40


class Sieve:
    """Lets through every text that holds a needle, and few others."""

    def __init__(self, needle: Needle) -> None:
        run = max(_RUN.findall(fold(needle.text)), key=len, default="")
        self._letters = frozenset(run)
        self._text = run
        self._run = run.encode()

    def lets_through(self, text_utf8: bytes) -> bool:
        """Return whether a text may hold the needle; False is certain."""
        lowered = text_utf8.lower()
        if self._run in lowered:
            return True
        if lowered.isascii():
            return False
        others = lowered.translate(None, _ASCII).decode("utf-8", "surrogatepass")
        changed = [(c, folded) for c in set(others) if self._counts(folded := fold_name(c))]
        if len(changed) > _MOST_REPLACED:
            return True
        if changed and self._needed(changed) not in lowered:
            return False
        for character, folded in changed:
            lowered = lowered.replace(
                character.encode("utf-8", "surrogatepass"), folded.encode("utf-8", "surrogatepass")
            )
        return self._run in lowered

    def _needed(self, changed: list[tuple[str, str]]) -> bytes:
        """Return the longest part of the needle that no changed character can be a part of.

        To look for it is quicker than to change them.
        """
        if not all(folded for _, folded in changed):
            return b""
        made = set().union(*(folded for _, folded in changed))
        own = "".join(" " if letter in made else letter for letter in self._text)
        return max(own.split(), key=len, default="").encode()

    def _counts(self, folded: str) -> bool:
        """Return whether folding a character may bring letters of the needle together."""
        return not folded or not self._letters.isdisjoint(folded)
