"""Dates of references: CSL's date variables, and how files write them.

CSL has a date as numbers (`date-parts`), as text to be parsed (`raw`) and as text to be shown
(`literal`); files hold ISO 8601, ranges of it, EDTF's seasons and doubts, and words.
"""

from __future__ import annotations

import re

from annotator.references.values import Json

SEASONS = ("spring", "summer", "autumn", "winter")
_LONGEST = 200
# Compiled when they are first used: the window opens without them.
_NUMBERS = r"(-?\d{1,4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:T[\d:.,Z+-]*)?/?"
_SEASON = r"(?i)(?:(spring|summer|autumn|fall|winter)[,\s]+)?(\d{4})(?:-2([1-4]))?"
_SEASON_BEHIND = r"(?i)(\d{4})[,\s]+(spring|summer|autumn|fall|winter)"
_CIRCA = r"(?i)(?:c(?:irca|a)?\b\.?\s*)(?=\d)"
_DOUBT = r"[~?%]+(?=$|/)"
_FLAGS = ("season", "circa")
_TEXTS = ("literal", "raw")


def parsed(text: str) -> dict[str, Json]:
    """Return a date variable of a date as files write it; what cannot be read is literal."""
    text = " ".join(text.split())
    if not text:
        return {}
    is_circa = bool(re.match(_CIRCA, text) or re.search(_DOUBT, text))
    plain = re.sub(_DOUBT, "", re.sub(_CIRCA, "", text)).strip()
    found = _season(plain) or _parts(plain)
    if not found:
        return {"literal": text}
    return {**found, "circa": True} if is_circa else found


def date_variable(value: Json) -> dict[str, Json] | None:
    """Return what the schema allows of a date, None if it holds none."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str):
        return parsed(value) or None
    if not isinstance(value, dict):
        return None
    date: dict[str, Json] = {}
    given = value.get("date-parts")
    ends = [_number_list(each) for each in given[:2]] if isinstance(given, list) else []
    if ends and all(ends):
        date["date-parts"] = [[*end] for end in ends]
    elif ends and ends[0]:  # a range that has no end yet
        date["date-parts"] = [[*ends[0]]]
    for name in _FLAGS:
        flag = value.get(name)
        if isinstance(flag, str | int | float) and (name == "circa" or not isinstance(flag, bool)):
            date[name] = flag
    for name in _TEXTS:
        text = value.get(name)
        if isinstance(text, str):
            date[name] = text
    return date or None


def shown(value: Json) -> str:
    """Return a date variable as it is put down in the register: ISO 8601, or as it was written."""
    date = date_variable(value) or {}
    season = _season_name(date.get("season"))
    if ends := ["-".join(_iso(end)) for end in _ends(date)]:
        return f"{season} {ends[0]}" if season and len(ends[0]) == 4 else "/".join(ends)
    text = date.get("literal") or date.get("raw")
    if not isinstance(text, str):
        return ""
    read = parsed(text)
    return text[:_LONGEST] if "literal" in read else shown(read)


def edtf(value: Json) -> str:
    """Return a date variable as BibLaTeX writes it, empty if it is not made of numbers."""
    date = date_variable(value) or {}
    ends = ["-".join(_iso(end)) for end in _ends(date)]
    if not ends:
        return ""
    season = _season_name(date.get("season"))
    if season and len(ends) == 1 and len(ends[0]) == 4:
        ends = [f"{ends[0]}-{21 + SEASONS.index(season)}"]
    return "/".join(ends) + ("~" if date.get("circa") else "")


def year_of(value: Json) -> str:
    """Return the year of a date variable, empty if it is not known."""
    found = re.search(r"-?\d{4}", shown(value))
    return found[0] if found else ""


def _ends(date: dict[str, Json]) -> list[list[int]]:
    parts = date.get("date-parts")
    ends = [_number_list(end) for end in parts] if isinstance(parts, list) else []
    numbers = [[int(str(n)) for n in end if re.fullmatch(r"-?\d+", str(n))] for end in ends]
    return [end for end in numbers if end]


def _iso(end: list[int]) -> list[str]:
    year, *rest = end
    return [f"{'-' * (year < 0)}{abs(year):04}", *(f"{number:02}" for number in rest)]


def _number_list(value: Json) -> list[Json]:
    """Return year, month and day as far as they are given, without what is no number of ours."""
    found: list[Json] = []
    for number in value[:3] if isinstance(value, list) else ():
        is_number = isinstance(number, int) and not isinstance(number, bool)
        if not (is_number or (isinstance(number, str) and number.strip())) or str(number) == "0":
            break
        found.append(number)
    return found


def _season(text: str) -> dict[str, Json]:
    before, behind = re.fullmatch(_SEASON, text), re.fullmatch(_SEASON_BEHIND, text)
    if before and before[3]:
        return {"date-parts": [[int(before[2])]], "season": int(before[3])}
    year, word = (
        (before[2], before[1]) if before else (behind[1], behind[2]) if behind else ("", "")
    )
    if not word:
        return {}
    name = word.lower().replace("fall", "autumn")
    return {"date-parts": [[int(year)]], "season": SEASONS.index(name) + 1}


def season_of(value: Json) -> str:
    """Return the season of a date variable in English, in small letters; empty if it has none."""
    return _season_name((date_variable(value) or {}).get("season"))


def _season_name(value: Json) -> str:
    text = str(value).strip().lower() if isinstance(value, str | int) else ""
    if text.replace("fall", "autumn") in SEASONS:
        return text.replace("fall", "autumn")
    return SEASONS[int(text) - 1] if text in ("1", "2", "3", "4") else ""


def _parts(text: str) -> dict[str, Json]:
    if whole := _one(text):
        return {"date-parts": [[*whole]]}
    ends = [end.strip() for end in text.replace("--", "/").split("/")]
    if len(ends) == 2 and all(ends):
        both = [_one(end) for end in ends]
        if all(both):
            return {"date-parts": [[*end] for end in both]}
    return {}


def _one(text: str) -> list[int]:
    """Return the numbers of one date, nothing if it is none."""
    found = re.fullmatch(_NUMBERS, text)
    if found is None:
        from annotator.text.dates import iso_date  # late: it knows the months of fifty languages

        found = re.fullmatch(_NUMBERS, iso_date(text) or "-")
    if found is None:
        return []
    numbers = [int(number) for number in found.groups() if number]
    if len(found[1].lstrip("-")) < 3 or not all(
        1 <= n <= most for n, most in zip(numbers[1:], (12, 31), strict=False)
    ):
        return []
    return numbers
