"""Whether the hyphen at the end of a line belongs to its word: the document itself is asked.

A word that stands elsewhere in the document without hyphen was only broken; one that stands there
with it keeps it. A capital or a digit after the hyphen means that it is the writer's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.documents.pdf.pieces import Line
from annotator.documents.pdf.words import LINE_END_HYPHEN

HYPHENS = "-\u2010\u00ad" + LINE_END_HYPHEN
SOFT_HYPHEN = "\u00ad"
_EDGES = re.compile(r"^[^\w]+|[^\w]+\Z")
_LEAST_PART = 3
_COMPOUND = re.compile(
    r"self-(?!ish|less|same|hood)\w{3,}"
    r"|(?:long|short|medium|near|mid)-(?:term|range|lived|standing|running|lasting|time|distance"
    r"|haul|serving|awaited|sighted)"
    r"|(?:high|low|top|mid|entry)-(?:level|ranking|profile|quality|risk|speed|tech|income|cost|end)"
    r"|well-(?:known|being|established|informed|defined)|(?:so|co)-called"
    r"|(?:part|full|half|real)-time|half-\w{4,}|(?:left|right|far)-(?:wing|hand|handed|left|right)"
    r"|(?:lower|middle|upper|working|first|second|third)-(?:class|rate|hand|floor)|follow-up"
    r"|old-fashioned|(?:one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety)-(?!teen|some\b|fold|self|ty\b|een|pence|penny)\w{3,}"
    r"|\w+-(?:based|related|backed|wide|style|old|year|owned|making|friendly)"
)
"""English words that keep their hyphen, and are seldom elsewhere in the same document."""


_ONE_WORD = re.compile(
    r"(?:what|how|when|where|who|which)-?ever|(?:some|any|every)-?(?:thing|body|where|times?|how)"
    r"|(?:with|through)-?out|there-?(?:fore|after|by|upon)|where-?(?:as|by|upon)|(?:out|in|be)-?side"
    r"|mean-?(?:while|time)|over-?(?:come|all|head|night)|under-?(?:stand|stood|ground|taken)"
)
"""Words whose parts are words as well, and that have no hyphen all the same."""


class Vocabulary:
    """The words of a document that are not broken at a line's end, in small letters."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: set[str] = set()
        for line in lines:
            whole = line.words[:-1] if line.words[-1].text[-1:] in HYPHENS else line.words
            self._words.update(_bare(word.text) for word in whole)

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Return whether two pieces of a word, both without the hyphen, are joined by one."""
        first, second = _bare(before), _bare(after)
        if not after[:1].islower() or not first:
            return True
        if first + second in self._words or _ONE_WORD.fullmatch(f"{first}-{second}"):
            return False
        if len(first) == 1:
            return True
        if f"{first}-{second}" in self._words:
            return True
        if "-" in first:
            # `state-of-the-` goes on as it began.
            return second in self._words
        if _COMPOUND.fullmatch(f"{first}-{second}"):
            return True
        is_each_known = first in self._words and second in self._words
        return is_each_known and min(len(first), len(second)) > _LEAST_PART


def is_broken(text: str, following: str) -> bool:
    """Return whether a word at the end of a line goes on with the first word of the next."""
    return len(text) > 1 and text[-1] in HYPHENS and text[-2].isalnum() and following[:1].isalnum()


def _bare(text: str) -> str:
    if text.isascii() and text.isalpha():
        return text.lower()
    return _EDGES.sub("", text.replace(SOFT_HYPHEN, "")).replace("\u2010", "-").casefold()
