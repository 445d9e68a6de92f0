"""In what order names stand in a list: as in a dictionary that serves all languages at once.

Nearly the root order of the Unicode Collation Algorithm, made from the standard library: signs,
numbers by their size, letters script by script, each with its accented forms. Accents decide
where all letters are the same, then capitals, which come last. A table of the 40,000 elements of
the algorithm would take 8 MB and orders the names of people and papers no better.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from annotator.text.folding import fold

_NUMBER = re.compile("0*([0-9]+)")
_SIGN = re.compile(r"[^\w\s]|_")
_LETTER = re.compile("[^\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u0655\u3099\u309a]")
"""What is no accent."""
_AFTER = "\U0010ffff"
"""Behind every letter: `є` comes after all words that go on with another letter after `е`."""
_PLACES = {
    **{ord(kana): chr(ord(kana) - 0x60) for kana in map(chr, range(0x30A1, 0x30F7))},
    **{
        ord(letter): before + _AFTER
        for before, letters in {
            "d": "ð",
            "e": "ə",
            "n": "ŋ",
            "t": "þ",
            "г": "ґ",
            "д": "ђ",
            "е": "є",
            "и": "і",
            "к": "ќ",
            "л": "љ",
            "н": "њ",
            "т": "ћ",
            "ц": "џ",
            "з": "ѕ",
        }.items()
        for letter in letters
    },
}


@lru_cache(maxsize=16_384)
def sort_key(name: str) -> str:
    """Return the key by which a name is sorted, empty for an empty one."""
    name = " ".join(name.split())
    marks = ""
    if name.isascii():
        signs = _SIGN.sub("!", name.lower())
    else:
        apart = unicodedata.normalize("NFD", fold(name))
        voiceless = "".join(c for c in apart if c not in "\u3099\u309a")
        signs = _SIGN.sub("!", unicodedata.normalize("NFC", voiceless))
        marks = _LETTER.sub(" ", unicodedata.normalize("NFD", name)).rstrip()
    numbers = _NUMBER.sub(lambda found: f"{len(found[1]):07}{found[1]}", signs)
    if not name.isascii():
        numbers = numbers.translate(_PLACES)
    return f"{numbers}\0{marks}\0{name.swapcase()}" if name else ""
