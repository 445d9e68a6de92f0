"""Dates as pages, mails and articles write them, in ISO 8601 and no more precise than they are."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from unicodedata import digit

from annotator.text.month_names import MONTHS
from annotator.text.word_lists import words

_LONGEST = 60
_PARTIAL = re.compile(r"(\d{4})(?:(?:[-/]|\. ?)(\d{1,2})(?:(?:[-/]|\. ?)(\d{1,2})\.?)?)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})")
_SIGNED = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]")
_VIETNAMESE = re.compile(r"(\d{1,2}) tháng (\d{1,2})(?:,| năm) ?(\d{4})")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_ERA = re.compile(rf"({'|'.join(_ERAS)})(\d{{1,2}}|元)(?=年)")
_BUDDHIST = 543
"""Years that Thailand counts more."""
_SECONDS = re.compile(r"([1-4]\d{9})(?:\d{3})?")
"""Seconds or milliseconds since 1970, from 2001 on: fewer digits can be anything."""
_CLOCK = re.compile(
    r"(?P<date>\d{4}-\d{2}-\d{2})[T\s,]+(?P<hour>\d{1,2})[:.](?P<rest>\d{2}(?::\d{2})?)"
    r"\s?(?P<half>[ap])\.?m\.?",
    re.IGNORECASE,
)
_WITH_CLOCK = re.compile(
    r"(?P<date>.*?\d.*?)(?:,|\b)\s*"
    r"(?:[-–|]\s|(?:at|um|à|às|a las|alle|om|kl|klo|ore|в|о|u|godz)\b\.?)?\s*"
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.h]|\s?時|\s?시\s?)"
    r"(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?![\d:.])"
    r"[分분]?(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?(?:\s(?:Uhr|h|hod|uur)\b\.?)?"
    r"\s?(?P<zone>[A-Z]{1,4}|(?:GMT|UTC)?[+-]\d{2}:?\d{2})?(?:\s?\([^)]*\))?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\s?([+-]\d{2}):?(\d{2})$")
_FRACTION = re.compile(r"(:\d{2})[.,]\d+")
_ZONE = re.compile(r"\s?(?<![A-Za-z])([A-Z]{1,4})$")
_ZONES = {
    **dict.fromkeys(("Z", "UTC", "GMT", "WET"), "+00:00"),
    **dict.fromkeys(("CET", "MEZ", "WEST"), "+01:00"),
    **dict.fromkeys(("CEST", "MESZ", "EET", "SAST"), "+02:00"),
    **dict.fromkeys(("EEST", "MSK"), "+03:00"),
    "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
    "PST": "-08:00", "PDT": "-07:00", "HKT": "+08:00", "JST": "+09:00", "KST": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
}  # fmt: skip
"""Names of zones that mean one thing; BST, CST and IST mean several."""
_ANYWHERE = re.compile(
    r"(?<![\d.,/-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}/\d{1,2}/\d{4}"
    r"|\d{1,2}-\d{1,2}-\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4}"
    r"|\d{4}/\d{1,2}/\d{1,2}|\d{4}\. ?\d{1,2}\. ?\d{1,2}"
    r"|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일])(?![\d/-])"
)
_DAY = r"(?<![\d.,/-])(?P<day>\d{1,2})"
_WORD = r"[^\s\d.,،|:;()\[\]/–—-]{2,15}"
_MONTH = rf"(?P<month>{_WORD}\.?(?: {_WORD})?)"
_YEAR = r"(?P<year>[12]\d{3})(?![\d:])"
_WORDED = (
    re.compile(
        rf"{_DAY}(?:\.\s?|(?:º|°|er|st|nd|rd|th|ος|η|-?го)?[\s/-]+)(?:(?:of|de|del)\s+|d[’'])?"
        rf"{_MONTH}[,،]?[\s/.-]+(?:de\s+|del\s+)?{_YEAR}"
    ),
    re.compile(rf"{_MONTH}\s+{_DAY}(?:\.|st|nd|rd|th)?,?\s+{_YEAR}"),
    re.compile(rf"(?<!\d){_YEAR}\.?,?\s+(?:m\.\s+)?{_MONTH}\s+{_DAY}\b"),
    re.compile(rf"(?<!\d){_YEAR}\.?\s+gada\s+{_DAY}\.?\s+{_MONTH}"),
)
"""Day, month, year; month, day, year; year, month, day; year, day, month as in Latvia."""
_DECLINED = {
    name: number
    for year in (
        "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
        "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra"
        " decembra",
        "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī"
        " decembrī",
        "jaenner feber maerz",
    )
    for number, name in enumerate(year.split(), 1)
}
"""How months are called after a day in Serbian, Slovene and Latvian, and in German without ä."""
_MONTH_AND_YEAR = re.compile(rf"(?:{_WORD}:\s)?{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}")
_DAY_FIRST_ENGLISH = {"en-gb", "en-au", "en-nz", "en-ie", "en-in", "en-za"}
_DAY_FIRST_LANGUAGES = words("""
    ar bg bn bs ca cs da de el es et fi fr ga gl he hi hr id is it lv mk ms nb nl nn no pl pt ro ru
    sk sl sq sr sv th tr uk ur vi
""")
"""Not those that also write the year first, nor English, whose United States begin with the month.
"""
_EPOCH, _EARLIEST, _LATEST = "1970-01-01", 1400, 2090


def iso_date(text: str, language: str = "") -> str:
    """Return a date, or a date and time, in ISO 8601; nothing if it is none or is ambiguous.

    Years and months alone stay so, and a time without a zone gets none. `language` (BCP 47) tells
    months apart that two languages call by one name.
    """
    text = _in_figures(text)
    if not 4 <= len(text) <= _LONGEST:
        return ""
    return (
        _partial(text)
        or _since_1970(text)
        or _whole(text)
        or _clocked(text, language)
        or _numbered(text, language)
        or _mail(text)
        or _worded(text, language)
    )


def date_in(line: str, language: str = "") -> str:
    """Return the first whole date in a line, without its time; nothing where there is none."""
    line = _in_figures(line)
    found = _ANYWHERE.search(line)
    date = iso_date(found[0], language) if found else ""
    return date or (_worded(line, language, is_alone=False) if len(line) < 4 * _LONGEST else "")


def is_month(word: str) -> bool:
    """Return whether a word is the name of a month in any language."""
    return word.casefold().rstrip(".") in _months()


def _in_figures(text: str) -> str:
    """Return a text on one line, its digits of any script as those of ASCII."""
    line = " ".join(text.split())
    if line.isascii():
        return line
    return "".join(str(digit(c)) if c.isdecimal() else c for c in line)


def is_sound(date: str) -> bool:
    """Return whether a date can be meant: machines write 0001, 1970 and 2099 for none."""
    return not date.startswith(_EPOCH) and _EARLIEST <= int(date[:4]) < _LATEST


def _partial(text: str) -> str:
    match = _COMPACT.fullmatch(text) or _PARTIAL.fullmatch(text)
    if match is None:
        return ""
    year, month, day = match[1], match[2], match[3]
    return _checked(int(year), int(month or 0), int(day or 0))


def _numbered(text: str, language: str) -> str:
    """Read figures alone; with strokes the size of the day or the language tells it."""
    text = _ERA.sub(lambda era: str(_ERAS[era[1]] + int(era[2].replace("元", "1"))), text)
    if match := _VIETNAMESE.search(text):
        return _checked(int(match[3]), int(match[2]), int(match[1]))
    if match := _SIGNED.search(text):
        return _checked(int(match[1]), int(match[2]), int(match[3]))
    match = _DAY_FIRST.match(text)
    if match is None:
        return ""
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12 or first == second or _is_day_first(language):
        return _checked(year, second, first)
    return _checked(year, first, second) if second > 12 else ""


def _is_day_first(language: str) -> bool:
    """Return whether a language, by its tag, is known to write the day before the month."""
    tag = language.lower()
    return tag in _DAY_FIRST_ENGLISH or tag.partition("-")[0] in _DAY_FIRST_LANGUAGES


def _since_1970(text: str) -> str:
    match = _SECONDS.fullmatch(text)
    if match is None:
        return ""
    return datetime.fromtimestamp(int(match[1]), UTC).isoformat(timespec="seconds")


def _checked(year: int, month: int, day: int) -> str:
    try:
        whole = datetime(year, month or 1, day or 1).date().isoformat()  # noqa: DTZ001  a date
    except ValueError:
        return ""
    return whole if day else whole[:7] if month else whole[:4]


def _whole(text: str) -> str:
    text = text.replace("/", "-")
    if (zone := _ZONE.search(text)) and zone[1] in _ZONES:
        text = text[: zone.start()] + _ZONES[zone[1]]
    text = _CLOCK.sub(_in_24_hours, text)
    text = _FRACTION.sub(r"\1", _OFFSET.sub(r"\1:\2", text))
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return ""
    is_short = text.count(":") - found.isoformat().count("+") == 1 and not found.second
    return found.isoformat(timespec="minutes" if is_short else "seconds")


def _clocked(text: str, language: str) -> str:
    """Read a date in words or figures with a time behind it."""
    match = _WITH_CLOCK.fullmatch(text)
    if match is None:
        return ""
    date = iso_date(match["date"].rstrip(" ,-–|"), language)
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        hour = hour % 12 + 12 * (half == "p") if 1 <= hour <= 12 else 99
    zone = re.sub(r"^(?:GMT|UTC)(?=[+-])", "", (match["zone"] or "").upper())
    return _whole(
        f"{date}T{hour:02}:{match['minute']}{':' + match['second'] if match['second'] else ''}"
        f"{zone if zone[:1] in ('+', '-') else _ZONES.get(zone, '')}"
    )


def _in_24_hours(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    if not 1 <= hour <= 12:
        return match[0]
    hour = hour % 12 + (12 if match["half"] in "pP" else 0)
    return f"{match['date']}T{hour:02}:{match['rest']}"


def _mail(text: str) -> str:
    try:
        return parsedate_to_datetime(text).isoformat(timespec="seconds")
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def _worded(text: str, language: str, *, is_alone: bool = True) -> str:
    """Read a date whose month is a word; a month and a year must stand alone."""
    text = text.casefold()
    found = (match for pattern in _WORDED for match in pattern.finditer(text))
    for match in (*found, *((_MONTH_AND_YEAR.fullmatch(text),) if is_alone else ())):
        if match is None:
            continue
        year, day = int(match["year"]), int(match.groupdict().get("day", 0))
        if month := _month(match["month"], language, has_day=bool(day)):
            is_thai = "\u0e00" < match["month"][0] < "\u0e80"
            return _checked(year - _BUDDHIST * is_thai * (year > _LATEST), month, day)
    return ""


def _month(words: str, language: str, *, has_day: bool) -> int:
    """Return the number of a month that a word or two name, 0 where languages differ on it.

    Beside a day the month may stand among other words, and be declined.
    """
    words = words.rstrip(".")
    first, last = words.split()[0].rstrip("."), words.split()[-1]
    if has_day and words in _DECLINED:
        return _DECLINED[words]
    for name in (words, first, last, words.removeprefix("ב")) if has_day else (words,):
        if numbers := _months().get(name):
            own = numbers.get(language.partition("-")[0].lower())
            return own or (next(iter(numbers.values())) if len(set(numbers.values())) == 1 else 0)
    return 0


@cache
def _months() -> dict[str, dict[str, int]]:
    """Return the number of a month by its name and the language."""
    found: dict[str, dict[str, int]] = {"sept": {"en": 9}}
    for language, year in MONTHS.items():
        for number, names in enumerate(year.split("; "), 1):
            for name in names.split("|"):
                found.setdefault(name, {})[language.partition("_")[0]] = number
    return found
