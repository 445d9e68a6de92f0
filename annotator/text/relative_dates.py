"""Days that a text tells by when it was written, and whether a date beside them is another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from annotator.text.dates import date_in, iso_date
from annotator.text.weighty_words import NUMBERS

_WEEKDAYS = (
    "monday montag lundi lunes lunedì maandag",
    "tuesday dienstag mardi martes martedì dinsdag",
    "wednesday mittwoch mercredi miércoles mercoledì woensdag",
    "thursday donnerstag jeudi jueves giovedì donderdag",
    "friday freitag vendredi viernes venerdì vrijdag",
    "saturday samstag sonnabend samedi sábado sabato zaterdag",
    "sunday sonntag dimanche domingo domenica zondag",
)
_WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
_DAYS_AWAY = {
    **dict.fromkeys(("yesterday", "gestern", "hier", "ayer", "ieri", "ontem", "gisteren"), -1),
    **dict.fromkeys(("vorgestern", "avant-hier", "anteayer"), -2),
    **dict.fromkeys(("today", "heute", "tonight", "aujourd’hui", "hoy", "oggi", "hoje"), 0),
    **dict.fromkeys(("tomorrow", "demain", "mañana", "domani", "amanhã"), 1),
}
_PERIOD = r"(?:weeks?|months?|years?|night|days?|wochen?|monat|monaten?|jahr|jahren?|tagen?)"
_BEFORE = r"last|past|letzten?|letztes|letzter|vorigen?|voriges|vergangenen?|vergangenes"
_AFTER = r"next|coming|nächsten?|nächstes|kommenden?|kommendes"
_AGO = r"\d+|a|one|two|three|four|five|six|several|a few|einem|einer|zwei|drei|vier|fünf|sechs"
_RELATIVE = re.compile(
    rf"\b(?:(?P<day>{'|'.join([*_DAYS_AWAY, *_WEEKDAY])})"
    rf"|(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER})|this|diesen?|dieses|dieser)\s+(?P<period>{_PERIOD})"
    rf"|(?P<ago>{_AGO})\s+(?P<periods>{_PERIOD})\s+ago|vor\s+(?P<vor>\w+)\s+(?P<zeit>{_PERIOD})"
    r"|la semaine dernière|le mois dernier|l[’']année dernière|la semana pasada)\b",
    re.IGNORECASE,
)
_LAST = re.compile(rf"\b(?:{_BEFORE})\s+\Z", re.IGNORECASE)
_NEXT = re.compile(rf"\b(?:{_AFTER})\s+\Z", re.IGNORECASE)
_HERE = {"hier": ("de", "nl", "af")}
"""Words for a day that mean something else in other languages."""
_NUMBERS = {
    **dict.fromkeys(("a", "einem", "einer", "eine", "einen"), 1),
    **{word: int(number) for word, number in NUMBERS.items() if number != "0"},
}
_DAYS_IN = {"d": 1, "t": 1, "n": 1, "w": 7, "m": 30.5, "y": 365, "j": 365}
"""By the first letter of a period in English and German."""
_MONTH_AND_DAY = re.compile(
    r"(?:(?:der|dem|den|le)\s+)?(\d{1,2})\.?\s+(\w+)|(\w+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b"
)
_BEHIND = re.compile(r"[\s,(–—-]*(?:(?:on|the|dated|am|dem|den|der|le)\s+)*", re.IGNORECASE)
"""What may stand between a day and the date that tells it again."""
_NEAR = 24
"""Code points that the date may take."""
_DATE_BEFORE = re.compile(
    r"(?P<date>\d{1,2}\.?\s+\w+(?:\s+\d{4})?|[^\W\d]+\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?"
    r"|\d{4}-\d{2}-\d{2})[\s,(–—-]+(?:(?:a|an|einem|einen|un|last|letzten?)\s+)?$"
)


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """Words that tell a day by when they were written, in code points of the text."""

    start: int
    end: int
    weekday: int | None = None
    """Monday is 0."""
    turn: int = 0
    """-1 for "last Monday", 1 for "next Monday", 0 where nothing of the kind is said."""
    days_away: int | None = None
    nearest: float | None = None
    """Days from when it was written, below zero where it was before, that a period begins at."""
    farthest: float | None = None

    def is_on(self, day: date, written: date | None) -> bool:
        """Return whether it can be a day, where it was written on another; True if unknown."""
        if self.weekday is not None:
            return day.weekday() == self.weekday
        if written is None:
            return True
        if self.nearest is not None and self.farthest is not None:
            return self.nearest <= (day - written).days <= self.farthest
        if self.days_away is None:
            return True
        return day == written + timedelta(days=self.days_away)

    def likely(self, written: date) -> date | None:
        """Return the day that is meant; None where it is no day.

        A weekday is the last one, which may be the day of writing itself unless a word says that
        it was before, or comes after.
        """
        if self.weekday is not None:
            if self.turn > 0:
                return written + timedelta(days=(self.weekday - written.weekday() - 1) % 7 + 1)
            before = -self.turn
            return written - timedelta(
                days=(written.weekday() - self.weekday - before) % 7 + before
            )
        return None if self.days_away is None else written + timedelta(days=self.days_away)


def relative_days(text: str, language: str = "") -> Iterator[RelativeDay]:
    """Yield the words of a text that tell a day, a week or so by when it was written."""
    for match in _RELATIVE.finditer(text):
        day = (match["day"] or "").casefold()
        if language[:2].casefold() not in _HERE.get(day, ()):
            nearest, farthest = _period(match)
            yield RelativeDay(
                *match.span(),
                weekday=_WEEKDAY.get(day),
                turn=_turn(text, match.start()),
                days_away=_DAYS_AWAY.get(day),
                nearest=nearest,
                farthest=farthest,
            )


def date_beside(text: str, day: RelativeDay, written: date | None, language: str) -> date | None:
    """Return the whole date that stands right beside a day, as in `Thursday, November 6`."""
    start = _BEHIND.match(text, day.end)
    at = start.end() if start else day.end
    behind = text[at : at + _NEAR]
    before = _DATE_BEFORE.search(text, 0, day.start)
    for words in (behind, before["date"] if before else ""):
        if found := date_in(words, language) or _without_year(words, written, language):
            return whole_date(found)
    return None


def _turn(text: str, start: int) -> int:
    """Return -1 where "last" stands before a word, 1 where "next" does, else 0."""
    before = text[max(0, start - _NEAR) : start]
    return int(_NEXT.search(before) is not None) - int(_LAST.search(before) is not None)


def _period(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Return within how many days of when it was written a week or so lies, with some play."""
    if period := match["period"]:
        days = _DAYS_IN[period[0].casefold()]
        if match["before"]:
            return -2 * days - 1, 0
        return (0, 2 * days + 1) if match["after"] else (-days, days)
    number, period = match["ago"] or match["vor"], match["periods"] or match["zeit"]
    if not number or not period:
        return None, None
    ago = int(number) if number.isdecimal() else _NUMBERS.get(number.casefold(), 0)
    days = _DAYS_IN[period[0].casefold()]
    return (-(ago + 1) * days - 1, -(ago - 1) * days + 1) if ago else (None, None)


def whole_date(value: str) -> date | None:
    """Return a day in ISO 8601, None where it is less precise or none."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def _without_year(words: str, written: date | None, language: str) -> str:
    """Read a month and a day of the year in which they were written."""
    if written is None:
        return ""
    first = _MONTH_AND_DAY.match(words)
    if first is None:
        return ""
    day, month = (first[1], first[2]) if first[1] else (first[4], first[3])
    return iso_date(f"{day} {month} {written.year}", language)
