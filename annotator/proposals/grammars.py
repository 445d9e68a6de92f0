"""The grammars there are, and which one a stretch of text is read by."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest

from annotator.proposals.language import Grammar
from annotator.text.referring_words import FUNCTION_WORDS, MORE_FUNCTION_WORDS

_ENGLISH = "en"
_CODES = (_ENGLISH, "de", "fr", "es", "it", "pt", "nl")
"""In the order of the function words."""
_COMMON = [
    known | more
    for known, more in zip_longest(FUNCTION_WORDS, MORE_FUNCTION_WORDS, fillvalue=frozenset[str]())
]
_CLEAR = 2
"""Words more than the document's own language by which another one shows."""
_SCRIPTS = {"he": re.compile("[א-ת]"), "ar": re.compile("[ء-ي]")}
_PERSIAN = re.compile("[پچژگکیٹڈے]")
"""Letters of languages that share the Arabic script."""


def grammar_for(text: str, language: str) -> Grammar:
    """Return the grammar of a paragraph's words, else of the document's language, else English."""
    for script, letters in _SCRIPTS.items():
        if letters.search(text) and len(letters.findall(text)) * 2 > sum(map(str.isalpha, text)):
            is_other = script == "ar" and _PERSIAN.search(text) is not None
            return _grammar(_ENGLISH if is_other else script)
    small = [word.strip("“”„\"'’.,;:!?()«»") for word in text.lower().split()]
    counts = [sum(word in known for word in small) for known in _COMMON]
    code = language.lower()[:2]
    otherwise = code if code in _CODES else _ENGLISH
    counts = counts[: len(_CODES)]
    best = max(counts)
    if best < counts[_CODES.index(otherwise)] + _CLEAR:
        return _grammar(otherwise)
    return _grammar(_CODES[counts.index(best)])


@cache
def _grammar(code: str) -> Grammar:
    # Patterns take a while to compile: a language is loaded when a text is in it.
    match code:
        case "de":
            from annotator.proposals.german import GERMAN

            return GERMAN
        case "en":
            from annotator.proposals.english import ENGLISH

            return ENGLISH
        case "he" | "ar":
            from annotator.proposals.semitic import ARABIC, HEBREW

            return HEBREW if code == "he" else ARABIC
        case _:
            from annotator.proposals.others import GRAMMARS

            return GRAMMARS[code]
