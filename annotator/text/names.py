"""Names that stand in a text, found by their first letters: sources are named where they speak.

A name is a run of words with capitals (“Ministry of Water”), or a few words that end in one for
people without a name (“senior administration officials”). It is offered, never taken by itself.
"""

from __future__ import annotations

import re

_REACH = 20_000
"""How far from a place, in code points, names are looked for."""
_CAPITALS = "".join(chr(code) for code in range(0x600) if chr(code).isupper())
"""Those of the Latin, Greek, Cyrillic and Armenian scripts."""
_CAPITAL = rf"(?:(?:[{_CAPITALS}]\.)+|[{_CAPITALS}][\w’'-]*)"
_BINDING = r"(?:of|for|and|the|de|la|du|van|von|der|den|und|für|bin|al)"
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:{_BINDING}\s){{0,2}}{_CAPITAL})*")
_PEOPLE = re.compile(
    r"(?:[^\W\d_][\w’'-]*\s){0,3}"
    r"(?:officials?|sources?|diplomats?|aides?|advis[eo]rs?|analysts?|experts?|critics|insiders?"
    r"|lawyers?|lawmakers?|residents|witnesses|spokes(?:man|woman|person|people))\b"
)
_BETWEEN = re.compile(r"\s(?:and|und|et|&)\s|[,;:|/•·–—\n]|\s-\s")
_BY = re.compile(r"\A\s*(?:by|von|par|por|di|av|af|door)\b:?\s*", re.IGNORECASE)
_DATE = re.compile(
    r"(?:Jan|Feb|Mar|M[äa]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])[a-z]*"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Published|Updated|Staff|[AP]M"
)
_MOST_WORDS = 5
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")


def names_beginning(text: str, needle: str, near: int, limit: int = 3) -> list[str]:
    """Return names around a place that begin with some letters in any case, the nearest first."""
    start, end = max(0, near - _REACH), near + _REACH
    words = r"\s+".join(map(re.escape, needle.split()))
    found: list[tuple[int, int, str]] = []
    for match in re.finditer(rf"(?<!\w){words}", text[start:end], re.IGNORECASE):
        place = start + match.start()
        for rank, pattern in enumerate((_PEOPLE, _NAME)):
            name = pattern.match(text, place)
            if name is not None and place + len(match.group()) <= name.end():
                found.append((abs(place - near), rank, _tidy(name.group())))
    folded = needle.casefold()
    found.sort(key=lambda each: (each[2].casefold() != folded, each[0], each[1]))
    names: dict[str, str] = {}
    for _distance, _rank, each in found:
        names.setdefault(each.casefold(), each)
    return list(names.values())[:limit]


def names_standing_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where names stand in a stretch (code points)."""
    return [
        match.span() for pattern in (_NAME, _PEOPLE) for match in pattern.finditer(text, start, end)
    ]


def names_in(text: str) -> list[str]:
    """Return the names in a byline or a headline, in order; two joined by “and” are two.

    A headline that writes each word with a capital names nobody.
    """
    names: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        for match in _NAME.finditer(_BY.sub("", part)):
            name = _tidy(match.group())
            if len(name.split()) <= _MOST_WORDS and not _DATE.fullmatch(name):
                names.setdefault(name.casefold(), name)
    return list(names.values())


def _tidy(name: str) -> str:
    return _POSSESSIVE.sub("", " ".join(name.split()))
