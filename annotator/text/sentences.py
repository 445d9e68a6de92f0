"""Where sentences begin and end: well enough to count what an analyst has dealt with.

Made for the prose of newspapers in any language. A text is cut into blocks at blank lines, blocks
into pieces at line ends that mean something, pieces into sentences at stops that end one. Each
rule looks at a few words around a stop only, so that the time is linear in the text. What the
language decides, as whether `19.` is an ordinal, is told by the common words of the block.

Note marks and emoji behind a stop belong to the sentence before them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from annotator.text.abbreviations import (
    ACRONYMS,
    AFTER_STATES,
    AFTER_TIMES,
    AND_OTHERS,
    BEFORE_NUMBERS,
    CAPITALS_ONLY,
    DEVANAGARI_INITIALS,
    LETTERED,
    MAYBE_LAST,
    MAYBE_LAST_SMALL,
    NEVER_FIRST,
    NEVER_LAST,
    NUMBERED,
    ORDINAL_LANGUAGES,
    PAIRS,
    PARTICLES,
    SAID,
    SHOUTED,
    STARTERS,
    SUBJECTS,
    TIMES,
    UNITS,
    WITH_ORDINALS,
    WITHOUT_ORDINALS,
)
from annotator.text.lines import Line, blocks, is_wrapped, page_width
from annotator.text.words import trimmed

_WIDE_STOPS = "。！？｡"
_STRONG_STOPS = (
    # Arabic, Urdu, Syriac; Devanagari and its neighbours; Ethiopic; Khmer, Burmese, Tibetan.
    "؟۔܀-܂।॥።፧፨។៕။།༎෴᠃᠉᱾᱿꧈꧉꩝-꩟꯫᭚᭛᭞᭟᪨-᪫߹։\u0700"
)
_LOCAL_STOPS = ";\u037e:፡"
"""Stops in one script alone: the question in Greek, a full stop in Armenian, two in Ethiopic."""
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_ARMENIAN = re.compile("[\u0561-\u0587]")
_EMOJI = (
    "[\u2600-\u27bf\u2b05-\u2b55\u3030\u303d\u231a-\u23ff\U0001f000-\U0001faff]"
    "[\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\u2600-\u27bf\U0001f000-\U0001faff]*"
)
_NOTE = r"\[(?:\d{1,4}|[A-Za-z]|[ivx]{1,5})\]"
_STOP = re.compile(
    rf"([.!?…{_LOCAL_STOPS}{_STRONG_STOPS}{_WIDE_STOPS}‼⁇⁈⁉]+)"
    rf"((?:[\"'”’»«›‹)\]}}」』】》〉）］*_]|(?<![{_WIDE_STOPS}”’])[“‘]|[״׳](?!\w))*"
    r"(?:\s?[»›](?!\w)[\"'”’»)]*)?)"
    rf"(?:{_NOTE}|[⁰¹²³⁴-⁹⁻†‡]|\s+(?:{_NOTE})+(?=\s|$)|\s*{_EMOJI})*"
)
_SPACE = re.compile(r"\s*")
_OPENING = re.compile(r"(?:[\"'“”‘’„‚«»‹›(\[{¿¡*_「『《（【]|«\s+|[—–-]\s*)*")
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,40}")
# The word before a stop, with its inner stops, as in `U.S`.
_LONGEST_TOKEN = 24
_LONGEST_DAY = 2
_TOKEN = re.compile(r"[^\s\"“”‘«»„(\[{—–/]+\Z")
_WORD_BEFORE = re.compile(r"[^\s\"“”‘«»„(\[{—–/]+(?=\s+\Z)")
# A word may be stuck to the front, where an editing slip lost the space: `captionU.S.`
_INITIALS = re.compile(r"[^\W\d_]*(?:[.-][^\W\d_])+|[^\W\d_]|(?:[^\W\d_]\.)*J\.?-[A-Z]")
_STATE = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_ROMAN = re.compile("[IVXLC]{1,6}")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]|[ivxIVX]{1,6})")
_PLAIN_WORDS = re.compile(r"[^\W\d_]['’\-\w]*[^\W\d_]{2}\Z")
_ASKED_HIM = re.compile(r"[^\W\d_]+-(?:t-)?(?:il|elle|on|je|ils|elles|nous|vous)\b")
_NEXT_LOWER = re.compile(r"[\w’'-]+\s+([^\W\d_]+)")
_NO_CASE = re.compile("[\u10d0-\u10ff\u0590-\u08ff\u0900-\u0eff\u1000-\u109f\u1780-\u17ff]")
_NEVER_STOPPED = re.compile("[\u0e00-\u0eff]")
"""Thai and Lao, which write a full stop in abbreviations alone."""
_SAID_NEXT = re.compile(
    rf"[^，,、。！？!?\s“「『]{{0,9}}[{SAID}][^，,、。！？!?]{{0,6}}[，。：:！？,]"
)
_SAID_BEHIND = re.compile(
    r"(?:שאל|אמר|השיב|ענ|צעק|הוסיפ?|לחש|טענ?)[\u05d0-\u05ea]{0,2}\b"
    r"|(?:قال|سأل|أجاب|أضاف|صرخ|هتف)[تا]?\b"
    r"|(?:[\uac00-\ud7a3 ]{0,12})(?:말했|말한|물었|답했|외쳤|덧붙)"
)
"""Who said it, where no small letter shows that a sentence goes on."""
_MONTH_NUMBER = re.compile(r"(?:0?[1-9]|1[0-2])\.(?:[,)]|\s*\d{2,4}\b)")
_YEAR = re.compile(r"[12]\d{3}\b")
_DAY = re.compile(r"\d{1,2}\.")
_SHORT_WORD = re.compile(r"[^\W\d_]{1,3}")
_SMALL_NUMBER = re.compile(r"\d{1,3}(?=[.,;:)]|\Z)")
_BULLETS = " \t\"“„«‘'(•⁃‣◦▪●·*–—-"
_SHORT_INDIC = re.compile("[\u0b80-\u0d7f]{1,4}")
"""An initial in Tamil, Telugu, Kannada or Malayalam."""
_TIME_FIRST = re.compile(r"(?:At|By|On|In|Around|About|Until|Since|From|After|Before)\b[^,.]{0,40}")
_AND = re.compile("དང[་༌]?\\Z")
"""The Tibetan word at a stop behind which a sentence goes on."""
_TITLE_END = re.compile("[^《》]{1,30}》")
_SAMPLE = 600
"""Characters of a block by which its language is told."""


def sentences(
    text: str, regions: Iterable[tuple[int, int]] = (), language: str = ""
) -> list[tuple[int, int]]:
    """Return the sentences of a text as half-open ranges of code points, in text order.

    They carry no white space at their ends and do not overlap; every other character is in
    exactly one. No sentence goes across the beginning or end of one of the `regions`. `language` is
    what is known of the whole text (a tag of BCP 47): it decides where a block's own words do not.
    """
    borders = sorted({border for region in regions for border in region})
    found: list[tuple[int, int]] = []
    for block in blocks(text):
        of_block = _Language(text[block[0].start : block[0].start + _SAMPLE], language)
        for start, end in _pieces(text, block):
            for part_start, part_end in _between(borders, start, end):
                for begin, stop in _Piece(text, part_start, part_end, of_block).split():
                    begin, stop = trimmed(text, begin, stop)
                    if begin < stop:
                        found.append((begin, stop))
    return found


def _pieces(text: str, block: list[Line]) -> Iterator[tuple[int, int]]:
    """Yield the stretches that no sentence leaves: lines, joined where a page broke them."""
    width = page_width(block)
    start, end = block[0].start, block[0].end
    for line, following in pairwise(block):
        if not is_wrapped(text, line, following, width):
            yield start, end
            start = following.start
        end = following.end
    yield start, end


def _between(borders: list[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    index = bisect_right(borders, start)
    while index < len(borders) and borders[index] < end:
        yield start, borders[index]
        start = borders[index]
        index += 1
    yield start, end


class _Language:
    """What the language of a block decides."""

    def __init__(self, sample: str, known: str) -> None:
        self._sample = sample
        self._known = known

    @cached_property
    def has_ordinals(self) -> bool:
        """Whether it seems to write ordinals with a full stop."""
        words = _WORD.findall(self._sample.lower())
        more = sum((w in WITH_ORDINALS) - (w in WITHOUT_ORDINALS) for w in words)
        return more > 0 or (not more and self._known[:2].lower() in ORDINAL_LANGUAGES)


class _Piece:
    """A stretch that no sentence leaves."""

    def __init__(self, text: str, start: int, end: int, language: _Language) -> None:
        self._text = text
        self._start, self._end = start, end
        self._language = language

    def split(self) -> Iterator[tuple[int, int]]:
        """Yield its sentences, with the white space between them."""
        begin = self._start
        for match in _STOP.finditer(self._text, self._start, self._end):
            after = match.end()
            # A stop before any word stands for words left out: `...and then`.
            if after < self._end and match.start() > begin and self._is_end(begin, match):
                yield begin, after
                begin = after
        yield begin, self._end

    def _is_end(self, begin: int, match: re.Match[str]) -> bool:
        """Return whether a sentence that began at `begin` ends with this stop."""
        text, end = self._text, self._end
        stop, closers = match.groups()
        after = match.end()
        if stop[-1] in _WIDE_STOPS:
            return self._is_wide_end(closers, after)
        following = _skip(_SPACE, text, after, end)
        if following == end or text[following] in ".!?…" or text[following] in _STRONG_STOPS:
            return False
        if stop[0] in _LOCAL_STOPS and not self._is_local_stop(stop, match.start(), following):
            return False
        if stop[-1] in _STRONG_STOPS or stop == "፡፡":
            return self._is_strong_end(match, following)
        if following == after:
            return self._is_glued_end(begin, match)
        opened = _skip(_OPENING, text, following, end)
        if opened == end:
            return False
        first = text[opened]
        if first in ",;:)]}":
            return False
        is_small = first.islower() and not _NO_CASE.match(first)
        if is_small and text_at(text, opened + 1).isupper():
            is_small = False  # `iPhone`
        if closers and _SAID_BEHIND.match(text, opened, end):
            return False
        if stop == ".":
            return not is_small and self._is_full_stop(begin, match, opened)
        if stop in _LOCAL_STOPS:
            return not is_small
        if stop[-1] in "…." and "!" not in stop and "?" not in stop:
            return not is_small and not first.isdigit()
        if "!" in stop and _lower_word(text, begin, match.start()) in SHOUTED:
            return False
        if not is_small:
            return True
        goes_on = any(dash in text[following:opened] or text[begin] == dash for dash in "—–")
        goes_on = goes_on or _ASKED_HIM.match(text, opened, end) is not None
        return "?" in stop and not closers and not goes_on

    def _is_local_stop(self, stop: str, at: int, following: int) -> bool:
        before = self._text[at - 1]
        if stop == ":":
            first = self._text[following]
            is_new = first.isdigit() or first in "«—" or "\u0531" <= first <= "\u0556"
            return _ARMENIAN.match(before) is not None and is_new
        return stop == "፡፡" or _GREEK.match(before) is not None

    def _is_wide_end(self, closers: str, after: int) -> bool:
        # In Japanese, what is said goes on with the word for `said`.
        if text_at(self._text, after) in _WIDE_STOPS or text_at(self._text, after) in "、，,":
            return False
        if _TITLE_END.match(self._text, after, self._end):
            return False
        if not closers:
            return True
        if self._text[after] in "とっ":
            return False
        return _SAID_NEXT.match(self._text, after, self._end) is None

    def _is_strong_end(self, match: re.Match[str], following: int) -> bool:
        """Return whether the stop of a script that needs no space behind it ends a sentence."""
        before, first = self._text[match.start() - 1], self._text[following]
        if first in "،,;:؛)]}" or (before.isdigit() and first.isdigit()):
            return False
        if _AND.search(self._text, max(self._start, match.start() - 4), match.start()):
            return False
        # `And so on` in Khmer is a letter between two stops.
        return not self._text.startswith("ល។", following)

    def _is_glued_end(self, begin: int, match: re.Match[str]) -> bool:
        """Return whether a stop before no white space ends a sentence: `to happen.It is late`."""
        text, end = self._text, self._end
        stop, closers = match.group(1), match.group(2)
        after = match.end()
        if stop[-1] in "!?" and _NEVER_STOPPED.match(text, after):
            return _NEVER_STOPPED.match(text, match.start() - 1) is not None
        word = _WORD.match(text, after, end)
        if word is None or not text[after].isupper() or closers.strip("”’)"):
            return False
        if stop == "…" or (stop.startswith("...") and set(stop) == {"."}):
            return text[match.start() - 1].isalnum()
        name = word.group()
        is_word = name == name.capitalize() or "’" in name or "'" in name
        is_clear = word.end() == end or text[word.end()].isspace() or text[word.end()] in ",;:"
        if not is_word or not is_clear or name.lower() in NEVER_FIRST:
            return False
        token = _token(text, begin, match.start())
        return bool(_PLAIN_WORDS.match(token)) and token[-1].islower()

    def _is_full_stop(self, begin: int, match: re.Match[str], opened: int) -> bool:
        """Return whether a full stop before a word with a capital, at `opened`, ends a sentence."""
        text = self._text
        stop, closers = match.start(), match.group(2)
        token = _token(text, begin, stop).lstrip("״׳")
        if closers.strip(")*_") and _NO_CASE.fullmatch(token):
            return False  # the last of somebody's initials between quotation marks
        if not token or closers.strip(")*_"):
            return True
        if not text[begin : stop - len(token)].strip(_BULLETS) and _ENUMERATOR.fullmatch(token):
            return False
        if _NEVER_STOPPED.match(token[-1]):
            return False
        word = _WORD.match(text, opened, self._end)
        next_word = word.group() if word else ""
        before = _WORD_BEFORE.search(text[max(begin, stop - len(token) - 24) : stop - len(token)])
        context = _Context(
            before=before.group() if before else "",
            next_word=next_word.lower(),
            first=text[opened],
            is_initial_next=len(next_word) == 1 and text_at(text, opened + 1) == ".",
            is_sentence_next=bool(_NEXT_LOWER.match(text, opened, self._end))
            and not text.startswith(next_word + "-", opened)
            and _small_after(text, opened, self._end),
            language=self._language,
            is_in_date=_MONTH_NUMBER.match(text, opened, self._end) is not None
            or (
                before is not None
                and _DAY.fullmatch(before.group()) is not None
                and _YEAR.match(text, opened, self._end) is not None
            ),
            is_small_number_next=_SMALL_NUMBER.match(text, opened, self._end) is not None,
            is_time_first=_TIME_FIRST.fullmatch(text, begin, stop - len(token)) is not None,
        )
        return context.ends_after(token)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What stands around a word with a full stop."""

    before: str
    next_word: str
    """In small letters."""
    first: str
    is_initial_next: bool
    is_sentence_next: bool
    """Whether what follows looks like a subject and its verb: a capital, then a small letter."""
    language: _Language
    is_small_number_next: bool
    """Whether a figure or two come next, and no word behind them."""
    is_in_date: bool
    """Whether it stands behind the day or the month of a date in figures."""
    is_time_first: bool
    """Whether nothing but a time has been said yet."""

    @property
    def is_started(self) -> bool:
        """Whether the next word seldom follows an abbreviation within a sentence."""
        return self.next_word in STARTERS and not self.is_initial_next

    def ends_after(self, token: str) -> bool:
        """Return whether the stop after a word ends a sentence."""
        name = token.lower()
        last = "" if _STATE.fullmatch(token) else name.rpartition(".")[2]
        names = {name, *re.split("['’-]", name)[-1:], last}
        if self.is_in_date and token.isdigit() and len(token) <= _LONGEST_DAY:
            return False
        if name == "m" and _YEAR.fullmatch(self.before):
            return self.is_started  # a year in Lithuanian
        if self.before[-1:].isdigit() and name in UNITS:
            is_short = len(name) <= 2 or not name.isascii()
            is_clear = is_short or self.is_started or not self.language.has_ordinals
            return self.first.isupper() and is_clear
        is_before_number = not names.isdisjoint(BEFORE_NUMBERS) or name.endswith(("str", "gt"))
        if is_before_number and (self.first.isdigit() or self.first == "§" or self._is_number):
            return False
        if name in TIMES and self.is_time_first and not self.is_started:
            return False
        if (self.before.lower(), name) in PAIRS:
            return False
        if token.isupper() and name in ACRONYMS:
            return not self.first.isdigit()
        if self.first.isdigit() and self.is_small_number_next and _SHORT_WORD.fullmatch(name):
            return name in STARTERS and name not in MAYBE_LAST_SMALL
        if names & NEVER_LAST and not (name in CAPITALS_ONLY and name == token):
            if (self.before, name) in AND_OTHERS:
                return True
            was_street = self.before[:1].isupper() and self.next_word in SUBJECTS
            return was_street and not self.is_initial_next
        if name in DEVANAGARI_INITIALS or _SHORT_INDIC.fullmatch(name):
            return False
        if _NO_CASE.match(token[-1]) and ("." in token or _INITIALS.fullmatch(token)):
            return not _NO_CASE.match(self.first)
        if _INITIALS.fullmatch(token):
            return self._ends_after_initials(token, name)
        if name in MAYBE_LAST_SMALL or (name in MAYBE_LAST and token[0].isupper()):
            # The words of scripts without capitals are never abbreviated so.
            return self.is_started or not (self.first.isdigit() or self.first.isupper())
        is_ordinal = token.isdigit() and len(token) <= 3
        is_ordinal = is_ordinal and not (self.before[-1:].isdigit() or self.before.endswith("."))
        is_ordinal = is_ordinal and self.before.lower() not in NUMBERED
        if (is_ordinal or _ROMAN.fullmatch(token)) and self.language.has_ordinals:
            return self.is_started or not self.first.isupper()
        return True

    @property
    def _is_number(self) -> bool:
        return bool(re.fullmatch("[ivxlc]+", self.next_word))

    def _ends_after_initials(self, token: str, name: str) -> bool:
        if self.first.isdigit():
            return False
        if not self.first.isupper():
            return True
        if name in ("a.m", "p.m"):
            return self.next_word not in AFTER_TIMES
        if len(token) > 1:
            if _STATE.fullmatch(token) and self.next_word not in AFTER_STATES:
                return self.is_started or self.is_sentence_next
            return self.is_started
        if self.before.lower() in LETTERED:
            return True
        if name == "i" and self.before[:1].islower():
            return True
        return self.is_started and self.next_word not in PARTICLES


def _small_after(text: str, opened: int, end: int) -> bool:
    found = _NEXT_LOWER.match(text, opened, end)
    return found is not None and found.group(1).islower() and found.group(1) not in ("of", "and")


def text_at(text: str, offset: int) -> str:
    """Return the character at an offset, a space behind the end."""
    return text[offset] if offset < len(text) else " "


def _lower_word(text: str, begin: int, stop: int) -> str:
    return _token(text, begin, stop).lower()


def _token(text: str, begin: int, stop: int) -> str:
    """Return the word that ends at `stop`, or its last part if it is very long."""
    match = _TOKEN.search(text[max(begin, stop - _LONGEST_TOKEN) : stop])
    return match.group() if match else ""


def _skip(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    match = pattern.match(text, start, end)
    assert match is not None
    return match.end()
