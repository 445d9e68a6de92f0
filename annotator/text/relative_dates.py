"""Days that a text tells by when it was written, and whether a date beside them is another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from annotator.text.dates import date_in, iso_date
from annotator.text.day_words import day_words, plain
from annotator.text.weighty_words import NUMBERS

_NUMBERS = {
    **dict.fromkeys(("a", "an", "einem", "einer", "eine", "einen", "une", "uno", "una", "um"), 1),
    **{word: int(number) for word, number in NUMBERS.items() if number != "0"},
}
_ELSEWHERE = re.compile(
    # What comes again and again, and what is counted from something else.
    r"\b(?:every|each|jede[nmrs]?|jene[nmrs]?|chaque|tous les|cada|los|ogni|tod[oa]s?|elke|iedere"
    r"|varje|hver|każd\w+|кажд\w+|кожн\w+|každ\w+|her|minden|fiecare|κάθε"
    # What is called so.
    r"|black|good|ash|palm|easter|bloody|super|cyber|maundy|shrove|casual|whit|schwarze[nr]?|weiße[nr]?"
    r"|(?:welt|bild|zeit|blick|nzz|tagesspiegel) am"
    r"|la|on that|of that)\s+\Z",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_ONE_OF_SEVERAL = re.compile(
    r"\b(?:the|der|die|das|dem|den|am|im)\s+(?:first|second|third|fourth|last|past|next|coming"
    r"|(?:erst|zweit|dritt|viert|letzt|nächst)e[nmrs]?)\s+\Z",
    re.IGNORECASE,
)
_NAMES = re.compile(
    r"\s+(?:times|telegraph|mail|mirror|express|herald|independent|club|review|trading|school"
    r"|newspapers?|papers?)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|des)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s+(?:after|before|following|preceding|of|in|nach|vor|des|der|im)\b", re.IGNORECASE
)
_WITHIN = re.compile(r"\b(?:over|in|within|for|during|by|until|before)\s+the\s+\Z", re.IGNORECASE)
_MORNING = re.compile(
    r"\b(?:la|una|esta|goede|deze|die|heute|gestern|jeden|\w+tag)\s+\Z", re.IGNORECASE
)
"""Before what is no tomorrow but a morning."""
_MONTH_AND_DAY = re.compile(
    r"(?:(?:der|dem|den|le|el)\s+)?(\d{1,2})\.?\s+(?:de\s+)?(\w+)"
    r"|(\w+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b"
)
_BEHIND = re.compile(r"[\s,(–—-]*(?:(?:on|the|dated|am|dem|den|der|le|el|op)\s+)*", re.IGNORECASE)
"""What may stand between a day and the date that tells it again."""
_FIGURE = re.compile(r"(?<!\d)\d{1,4}")
_NEAR = 24
"""Code points that the date may take."""
_DATE_BEFORE = re.compile(
    r"(?P<date>\d{1,2}\.?\s+\w+(?:\s+\d{4})?|[^\W\d]+\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?"
    r"|\d{4}-\d{2}-\d{2})[\s,(–—-]+(?:(?:a|an|einem|einen|un|last|letzten?)\s+)?$"
)
_WEEK = 7
_WORD = re.compile(r"\w+")
_PARTS = ("", "früh", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
"""What German joins to a weekday."""


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """Words that tell a day by when they were written, in code points of the text.

    It lies from `first` to `last` days after that, below zero before it, where that is known.
    """

    start: int
    end: int
    weekday: int | None = None
    """Monday is 0."""
    turn: int = 0
    """-1 for "last Monday", 1 for "next Monday", 0 where nothing of the kind is said."""
    first: float | None = None
    last: float | None = None

    def is_on(self, day: date, written: date | None, *, is_told_beside: bool = False) -> bool:
        """Return whether it can be a day, where it was written on another; True if unknown.

        A weekday is one of the week before or after; of two, where "last" or "next" is said, since
        people do not agree which of them that is. What has its date beside it may be farther away,
        unless one of these is said.
        """
        if self.weekday is not None:
            if day.weekday() != self.weekday:
                return False
            if is_told_beside and not self.turn:
                return True
        if written is None or self.first is None or self.last is None:
            return True
        return self.first <= (day - written).days <= self.last

    def likely(self, written: date) -> date | None:
        """Return the day that is meant; None where it is no day.

        A weekday is the last one, which may be the day of writing itself unless a word says that
        it was before, or comes after.
        """
        if self.first is None or self.last is None:
            return None
        if self.weekday is None:
            one = self.first == self.last
            return written + timedelta(days=int(self.first)) if one else None
        away = (self.weekday - written.weekday()) % _WEEK or _WEEK * (self.turn > 0)
        if self.turn < 0 or (self.turn == 0 and away):
            away -= _WEEK
        return written + timedelta(days=away)


def relative_days(text: str, language: str = "") -> Iterator[RelativeDay]:
    """Yield the words of a text that tell a day, a week or so by when it was written."""
    language = language[:2].casefold()
    marks = _marks(language)
    places = [(word.start(), plain(word[0])) for word in _WORD.finditer(text)]
    if marks.isdisjoint(word for _, word in places):
        return
    firsts, pattern, end = _firsts(language), _pattern(language), 0
    for number, (start, word) in enumerate(places):
        is_number = number + 1 < len(places) and places[number + 1][1] in marks
        match = pattern.match(text, start) if is_number or word in firsts else None
        if match is None or start < end:
            continue
        end = match.end()
        name = {key: value for key, value in match.groupdict().items() if value}
        if _is_elsewhere(text, match, name):
            continue
        weekday, turn, first, last = _place(text, match, name, language)
        yield RelativeDay(*match.span(), weekday, turn, first, last)


def date_beside(text: str, day: RelativeDay, written: date | None, language: str) -> date | None:
    """Return the whole date that stands right beside a day, as in `Thursday, November 6`."""
    start = _BEHIND.match(text, day.end)
    at = start.end() if start else day.end
    before = _DATE_BEFORE.search(text, 0, day.start)
    return _date(text[at : at + _NEAR], written, language) or _date(
        before["date"] if before else "", written, language
    )


def dates_in(text: str, written: date | None, language: str) -> Iterator[date]:
    """Yield the whole dates in a text, and those whose year is that in which it was written."""
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        month = text.rfind(" ", 0, max(start - 1, 0)) + 1
        for words in (text[start : start + _NEAR], text[month : end + len(", 2014")]):
            if found := _date(words, written, language):
                yield found


def whole_date(value: str) -> date | None:
    """Return a day in ISO 8601, None where it is less precise or none."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


@cache
def _marks(language: str) -> frozenset[str]:
    """Return words of which there is one in all that tells a day or so."""
    words = day_words(language)
    told = (*words.days, *words.periods, *(w + part for w in words.weekdays for part in _PARTS))
    return frozenset(max(_WORD.findall(each), key=len) for each in told)


@cache
def _firsts(language: str) -> frozenset[str]:
    """Return the words with which what tells a day begins, if not with a number."""
    words = day_words(language)
    spans = (said for said, _ in words.spans)
    told = (*_marks(language), *words.days, *words.turns, *spans)
    return frozenset(_WORD.findall(each)[0] for each in told)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = day_words(language)
    periods = _any(words.periods)
    forms = [
        rf"(?P<weekday>{_any(words.weekdays)})(?:{'|'.join(_PARTS)})",
        rf"(?P<day>{_any(words.days)})",
        rf"(?P<turn>{_any(words.turns)})\s+(?P<period>{periods})",
        rf"(?P<period_first>{periods})\s+(?P<turn_behind>{_any(words.turns_behind)})",
    ]
    for number, (said, _sign) in enumerate(words.spans):
        parts = {"n": rf"(?P<n{number}>\w+)", "p": rf"(?P<p{number}>{periods})"}
        forms.append(r"\s+".join(parts.get(part, part) for part in said.split()))
    # What is said of a week ago stands before what may be a part of it.
    return re.compile(rf"(?<!\w)(?:{'|'.join(reversed(forms))})(?!\w)", re.IGNORECASE)


def _any(words: Iterable[str]) -> str:
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) or r"(?!)"


def _is_elsewhere(text: str, match: re.Match[str], name: dict[str, str]) -> bool:
    """Return whether what looks like a day is another word, or is counted from elsewhere."""
    start, end = match.span()
    before = text[max(0, start - _NEAR) : start]
    up_to_it = text[max(0, start - _NEAR) : match.start("period") if "period" in name else start]
    if _COUNTED.match(text, end) and _ONE_OF_SEVERAL.search(up_to_it):
        return True
    if "weekday" in name:
        is_named = _NAMES.match(text, end) is not None
        return is_named or any(form.search(before) for form in (_ELSEWHERE, _THE))
    if "day" in name:
        is_noun = name["day"] == "Morgen" and bool(before.strip())
        is_morning = name["day"].casefold() in ("morgen", "mañana") and _MORNING.search(before)
        return is_noun or bool(is_morning)
    if name.get("turn"):
        has_article = _THE.search(before) is not None
        is_then = has_article and not _WITHIN.search(before)
        is_next = name["turn"].casefold() == "next"
        return (
            name["period"].casefold() == "day"
            or (is_next and is_then)
            or _OF.match(text, end) is not None
        )
    return False


def _place(
    text: str, match: re.Match[str], name: dict[str, str], language: str
) -> tuple[int | None, int, float | None, float | None]:
    """Return the weekday that is named, the turn, and between which days it lies."""
    words = day_words(language)
    if "weekday" in name:
        turn = _turn(text, match, language)
        first, last = ((-2 * _WEEK, -1), (-_WEEK, _WEEK), (1, 2 * _WEEK))[turn + 1]
        return words.weekdays[plain(name["weekday"])], turn, first, last
    if "day" in name:
        away = words.days[plain(name["day"])]
        return None, 0, away, away
    if period := name.get("period") or name.get("period_first"):
        days = words.periods[plain(period)]
        told = name.get("turn") or name["turn_behind"]
        turn = (words.turns | words.turns_behind)[plain(told)]
        return None, 0, *((-2 * days - 1, 0), (-days, days), (0, 2 * days + 1))[turn + 1]
    (number,) = (key[1:] for key in name if key[0] == "n" and key[1:].isdecimal())
    days = words.periods[plain(name[f"p{number}"])]
    told = name[f"n{number}"].casefold()
    many = int(told) if told.isdecimal() else _NUMBERS.get(told, 0)
    if not many:
        return None, 0, None, None
    near, far = (many - 1) * days - 1, (many + 1) * days + 1
    return None, 0, *((-far, -near) if words.spans[int(number)][1] < 0 else (near, far))


def _turn(text: str, match: re.Match[str], language: str) -> int:
    """Return -1 where "last" stands beside a weekday, 1 where "next" does, else 0."""
    words = day_words(language)
    before, behind = _turn_patterns(language)
    if found := before.search(text[max(0, match.start() - _NEAR) : match.start()]):
        return words.turns[plain(found[1])]
    if found := behind.match(text, match.end()):
        return words.turns_behind[plain(found[1])]
    return 0


@cache
def _turn_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = day_words(language)
    return (
        re.compile(rf"(?<!\w)({_any(words.turns)})\s+\Z", re.IGNORECASE),
        re.compile(rf"\s+({_any(words.turns_behind)})(?!\w)", re.IGNORECASE),
    )


def _date(words: str, written: date | None, language: str) -> date | None:
    """Read a date; one without a year is of that in which it is nearest to when it was written."""
    if found := date_in(words, language):
        return whole_date(found)
    first = _MONTH_AND_DAY.match(words)
    if first is None or written is None:
        return None
    day, month = (first[1], first[2]) if first[1] else (first[4], first[3])
    years = (written.year, written.year - 1, written.year + 1)
    dates = (whole_date(iso_date(f"{day} {month} {year}", language)) for year in years)
    return min(filter(None, dates), key=lambda each: abs(each - written), default=None)
