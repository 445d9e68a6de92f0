"""The words of a quotation or of its passage, as the one is held against the other.

`didn't` is two words, `per cent` is one, `five` is `5`; signs of punctuation are none. A word
knows what stood around it that counts: the start of a sentence, brackets, an ellipsis.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from annotator.text.dates import is_month
from annotator.text.sentences import sentences
from annotator.text.weighty_words import (
    HEDGES,
    JOINED,
    NEGATED,
    NEGATIONS,
    NUMBERS,
    ORDINALS,
    SAME,
    SCALES,
    SPELT,
    TENS,
)

Range = tuple[int, int]
"""Half-open; of code points, or of numbers of words."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and where it stands in the text, in code points."""

    key: str
    """As it is compared."""
    start: int
    end: int
    is_capital: bool
    is_first: bool
    """Whether it begins a sentence."""
    is_bracketed: bool
    is_cut: bool = False
    """Whether an ellipsis stands before it."""
    is_month: bool = False
    """Whether it names a month, whatever else it could say: May and Mai are hedge and negation."""


_TOKEN = re.compile(
    r"(?P<word>\d{4}[-‐‑–]\d{2}[-‐‑–]\d{2}|\d{1,2}/\d{1,2}/\d{2,4}"  # a date
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+(?:[.,:\u066b\u066c]\d+)*"  # a number
    r"|[\u3040-\u30ff\u3400-\u9fff]|(?:[^\W\d_]\.){2,}|°\s?[CFK]\b|[%‰$€£&℃℉]"
    r"|\[[^\W\d_]\]\w+"  # [T]he
    r"|\w[\w\u0300-\u036f\u00ad]*(?:['’ʼ`]\w[\w\u0300-\u036f]*)*)"
    r"|(?P<cut>…|\.{3})|(?P<open>\[)|(?P<close>\])",
)
DATE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{2,4}")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.){2,}")
_ALIKE = str.maketrans(
    {"[": None, "]": None, "’": "'", "ʼ": "'", "`": "'", "‐": "-", "–": "-", "\u00ad": None}
)
_TENS, _ONES = re.compile("[2-9]0"), re.compile("[1-9]")
_SPACES = re.compile(r"(?<=\d)\s(?=\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_FRENCH = {
    ("4", "vingt"): "80",
    ("4", "vingts"): "80",
    **{("60", str(10 + one)): str(70 + one) for one in range(7)},
    **{("80", str(ones)): str(80 + ones) for ones in range(1, 17)},
}
_MONEY = {"dollar", "euro", "pound"}
"""Before a number behind which `m` is a million, and no metre."""
_BEING = {"is", "are", "was", "were", "be", "been", "being"}
"""Before `said to`, which is no hedge where somebody says a thing to somebody."""
_OF = {"de", "of", "di", "do", "den"}
"""What may stand between the day and the month."""


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order."""
    words: list[Word] = []
    starts = [start for start, _ in sentences(text)]
    is_cut, depth, last = False, 0, 0
    for match in _TOKEN.finditer(text):
        if match["open"] or match["close"]:
            depth = 1 if match["open"] else 0
        elif match["cut"]:
            is_cut = True
        else:
            token, number = match["word"], bisect_right(starts, match.start())
            is_first, last = number > last, number
            for key in _keys(token):
                capital = token[:1].isupper()
                words.append(Word(key, *match.span(), capital, is_first, depth > 0, is_cut))
            is_cut = False
    return _joined(words)


def is_number(word: Word) -> bool:
    """Return whether a word is a number: in figures, in its order, or as a scale."""
    return word.key[:1].isdigit() or word.key in ORDINALS or word.key in SCALES


def words_beside(words: Sequence[Word], stretch: Range) -> Sequence[Word]:
    """Return the words right before and after a stretch, also those beyond `de` and `of`."""
    start, end = stretch
    if start > 1 and words[start - 1].is_month and is_number(words[start - 2]):
        return words[end : end + 1]  # “7 June 14 tons”: the month has its day
    first = start - 1 - (start > 1 and words[start - 1].key in _OF)
    last = end + 1 + (end < len(words) and words[end].key in _OF)
    return (*words[max(0, first) : start], *words[end:last])


def range_of(words: Sequence[Word], stretch: Range) -> Range:
    """Return where a stretch of words stands in the text, in code points."""
    start, end = stretch
    if start < end:
        return words[start].start, words[end - 1].end
    at = words[start - 1].end if start else 0
    return at, at


def _keys(token: str) -> tuple[str, ...]:
    key = _SPACES.sub("", unicodedata.normalize("NFKC", token).casefold().translate(_ALIKE))
    if _ABBREVIATION.fullmatch(key):
        return (key.replace(".", ""),)
    if DATE.fullmatch(key):
        return (key,)
    if key in SAME:
        return (SAME[key],)
    if key in SPELT:
        return SPELT[key]
    if key[:1].isdigit():
        return (re.sub(r"[.,]", "", key) if _THOUSANDS.fullmatch(key) else key.replace(",", "."),)
    if negated := NEGATED.fullmatch(key):
        return negated["verb"], "not"
    is_month_name = token[:1].isupper() and is_month(key)
    if (key in NUMBERS or key in TENS) and not is_month_name:
        return (NUMBERS.get(key) or TENS[key],)
    return tuple("ne" if part == "n" else part for part in key.split("'") if part)


def _joined(words: list[Word]) -> list[Word]:
    """Make one of `per cent` and `peut-être`, and know the months."""
    found: list[Word] = []
    for word in words:
        both = f"{found[-1].key}-{word.key}" if found else ""
        before = found[-2].key if len(found) > 1 else ""
        if word.key == "m" and before in _MONEY:
            word = replace(word, key="million")
        if both == "said-to" and before not in _BEING:
            both = ""
        joined = JOINED.get(both) or (_whole_number(found[-1], word) if found else "")
        if joined:
            word = replace(found.pop(), key=joined, end=word.end)
        found.append(word)
    return [
        replace(word, is_month=True)
        if _is_month(word, words_beside(found, (number, number + 1)))
        else word
        for number, word in enumerate(found)
    ]


def _whole_number(tens: Word, ones: Word) -> str:
    """Return the number of `twenty` and `one`; nothing where two words are none."""
    apart = ones.start - tens.end
    if ones.key in SCALES and apart in (0, 1):
        return _scaled(tens.key, SCALES[ones.key])
    if apart != 1 or min(tens.end - tens.start, ones.end - ones.start) <= 2:  # figures
        return ""
    if _TENS.fullmatch(tens.key) and _ONES.fullmatch(ones.key):
        return tens.key[0] + ones.key
    if (tens.key, ones.key) in _FRENCH:  # soixante-dix, quatre-vingt-dix
        return _FRENCH[tens.key, ones.key]
    return ""


def _scaled(number: str, zeros: int) -> str:
    """Return a number in figures with so many zeros; nothing where it is none, or too large."""
    whole, _, part = number.partition(".")
    if not f"{whole}{part}".isdigit() or max(len(whole), len(part)) > zeros:
        return ""
    return f"{whole}{part.ljust(zeros, '0')}".lstrip("0")


def _is_month(word: Word, beside: Sequence[Word]) -> bool:
    """Return whether a word names a month: by its capital, or a day beside it."""
    has_day = any(other.key.isdigit() for other in beside)
    is_told_apart = not word.is_first or word.key not in HEDGES | NEGATIONS
    return (has_day or (word.is_capital and is_told_apart)) and is_month(word.key)
