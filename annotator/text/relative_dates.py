"""Days that a text tells by when it was written, and whether a date beside them is another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from annotator.text.dates import date_in, iso_date

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
_PERIOD = r"(?:week|month|year|night|woche|monat|jahr|wochen|monate|tage|days|weeks|months|years)"
_RELATIVE = re.compile(
    rf"\b(?:(?P<day>{'|'.join([*_DAYS_AWAY, *_WEEKDAY])})"
    rf"|(?:last|next|this|past|letzten?|letztes|nächsten?|nächstes|vorigen?|kommenden?)\s+{_PERIOD}"
    rf"|(?:\d+|two|three|several|a few)\s+{_PERIOD}\s+ago|vor\s+\w+\s+{_PERIOD}"
    r"|la semaine dernière|le mois dernier|l[’']année dernière|la semana pasada)\b",
    re.IGNORECASE,
)
_MONTH_AND_DAY = re.compile(
    r"(?:(?:der|dem|den|le)\s+)?(\d{1,2})\.?\s+(\w+)|(\w+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b"
)
_NEAR = 24
"""Code points between a day and the date that tells it again."""


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """Words that tell a day by when they were written, in code points of the text."""

    start: int
    end: int
    weekday: int | None = None
    """Monday is 0."""
    days_away: int | None = None

    def is_on(self, day: date, written: date | None) -> bool:
        """Return whether it can be a day, where it was written on another; True if unknown."""
        if self.weekday is not None:
            return day.weekday() == self.weekday
        if self.days_away is None or written is None:
            return True
        return day == written + timedelta(days=self.days_away)


def relative_days(text: str) -> Iterator[RelativeDay]:
    """Yield the words of a text that tell a day, a week or so by when it was written."""
    for match in _RELATIVE.finditer(text):
        day = (match["day"] or "").casefold()
        yield RelativeDay(*match.span(), _WEEKDAY.get(day), _DAYS_AWAY.get(day))


def date_beside(text: str, day: RelativeDay, written: date | None, language: str) -> date | None:
    """Return the whole date that stands right after a day, as in `Thursday, November 6`."""
    behind = text[day.end : day.end + _NEAR].lstrip(" ,(")
    found = date_in(behind, language) or _without_year(behind, written, language)
    return whole_date(found)


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
