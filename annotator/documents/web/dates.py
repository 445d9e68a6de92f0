"""Dates as pages write them, in ISO 8601 and no more precise than they are."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime

_PARTIAL = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_WORDED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+)?)?(?P<month>[^\W\d_]{3,12})\.?"
    r"(?:\s+(?P<day_after>\d{1,2})(?:st|nd|rd|th)?,?)?\s+(?:de\s+)?(?P<year>\d{4})"
)
_OFFSET = re.compile(r"\s?([+-]\d{2}):?(\d{2})$")
_FRACTION = re.compile(r"(:\d{2})[.,]\d+")
# The first letters of each month in languages that analysts read often.
_MONTHS = (
    ("jan", "ene", "gen", "jän"),
    ("feb", "fév", "fev"),
    ("mar", "mär", "maa", "mrt"),
    ("apr", "avr", "abr"),
    ("may", "mai", "maj", "mei", "mag"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aoû", "ago"),
    ("sep", "set"),
    ("oct", "okt", "out", "ott"),
    ("nov",),
    ("dec", "dez", "déc", "dic"),
)


def iso_date(text: str) -> str:
    """Return a date, or a date and time, in ISO 8601; nothing if it is none or is ambiguous.

    Years and months alone stay so, and a time without a zone gets none.
    """
    text = " ".join(text.split())
    if not 4 <= len(text) <= 60:
        return ""
    return _partial(text) or _whole(text) or _mail(text) or _worded(text)


def _partial(text: str) -> str:
    match = _COMPACT.fullmatch(text) or _PARTIAL.fullmatch(text)
    if match is None:
        return ""
    year, month, day = match[1], match[2], match[3]
    return _checked(int(year), int(month or 0), int(day or 0))


def _checked(year: int, month: int, day: int) -> str:
    try:
        whole = datetime(year, month or 1, day or 1).date().isoformat()  # noqa: DTZ001  a date
    except ValueError:
        return ""
    return whole if day else whole[:7] if month else whole[:4]


def _whole(text: str) -> str:
    text = _FRACTION.sub(r"\1", _OFFSET.sub(r"\1:\2", text)).replace("/", "-")
    text = re.sub(r"\s?(?:Z|UTC|GMT)$", "+00:00", text)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return ""
    is_short = text.count(":") - found.isoformat().count("+") == 1 and not found.second
    return found.isoformat(timespec="minutes" if is_short else "seconds")


def _mail(text: str) -> str:
    try:
        return parsedate_to_datetime(text).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _worded(text: str) -> str:
    match = _WORDED.search(text.lower())
    if match is None:
        return ""
    month = next(
        (number for number, starts in enumerate(_MONTHS, 1) if match["month"].startswith(starts)),
        0,
    )
    day = match["day"] or match["day_after"]
    return _checked(int(match["year"]), month, int(day or 0)) if month else ""
