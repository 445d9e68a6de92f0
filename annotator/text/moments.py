"""Days and times as analysts type them, in the time zone of their computer."""

import re
from datetime import UTC, date, datetime, time, timedelta

from annotator.text.dates import is_month, iso_date

_CLOCK = re.compile(
    r"(?P<day>.*?)[\s,]*(?<!\d)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
    r"(?:\s?(?P<half>[ap])\.?m\.?)?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"(?<=\d)T(?=\d)")
"""Between day and time in ISO 8601."""
_WORD = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d+")
_COMPACT = re.compile(r"\d{8}")
_BESIDE = frozenset({"of", "de", "del", "d", "st", "nd", "rd", "th", "er", "го"})
"""What may stand in a date beside the name of a month."""
_DAYS_AGO = {"today": 0, "heute": 0, "yesterday": 1, "gestern": 1}

Stretch = tuple[datetime, datetime]


def moments(text: str) -> Stretch | None:
    """Return when what was typed begins and when it is over, in UTC; None where it is no time.

    A year, month, day, minute or second lasts as long as it does: `2026-05` is over when June
    begins. A time alone is of today. An exact time with a zone is that moment.
    """
    text = " ".join(text.split())
    try:
        return _exact(text) or _typed(text)
    except (ValueError, OverflowError):  # 30 February, 25:00, the year 9999
        return None


def _exact(text: str) -> Stretch | None:
    """Read what machines write."""
    if "T" not in text or not (text.endswith("Z") or "+" in text or text[-6:-5] == "-"):
        return None
    at = datetime.fromisoformat(text).astimezone(UTC)
    return at, at + timedelta(microseconds=1)


def _typed(text: str) -> Stretch | None:
    text = _SEPARATOR.sub(" ", text)
    clock = _CLOCK.fullmatch(text)
    day = _day(text if clock is None else clock["day"] or "today")
    if clock is None or len(day) < len("2026-05-03"):
        return _whole(day) if day and clock is None else None
    hour = int(clock["hour"])
    if half := clock["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half in "pP" else 0)
    second = clock["second"]
    begin = _utc(
        datetime.combine(
            date.fromisoformat(day), time(hour, int(clock["minute"]), int(second or 0))
        )
    )
    return begin, begin + timedelta(seconds=1 if second else 60)


def _day(text: str) -> str:
    """Return the year, month or day that is all of a text, in ISO 8601; nothing for none."""
    if (ago := _DAYS_AGO.get(text.casefold())) is not None:
        return (datetime.now().astimezone().date() - timedelta(days=ago)).isoformat()
    found = iso_date(text)
    if _COMPACT.fullmatch(text):
        return found
    figures, parts = ({int(f) for f in _FIGURES.findall(t)} for t in (text, found))
    is_all = all(is_month(w) or w.casefold() in _BESIDE for w in _WORD.findall(text))
    return found if is_all and figures <= parts else ""


def _whole(day: str) -> Stretch:
    """Return when a year, month or day begins and is over."""
    year, month, number = (*map(int, day.split("-")), 0, 0)[:3]
    begin = date(year, month or 1, number or 1)
    if number:
        end = begin + timedelta(days=1)
    else:
        end = date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1)
    return _utc(_midnight(begin)), _utc(_midnight(end))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _utc(local: datetime) -> datetime:
    return local.astimezone(UTC)
