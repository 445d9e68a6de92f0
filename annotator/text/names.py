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
_SPACE = r"[^\S\n\x85\u2028\u2029]"
"""Within a line: no name goes over the end of one."""
_CAPITAL = rf"(?:(?:[{_CAPITALS}]\.)+|[{_CAPITALS}][\w\xad\u0300-\u036f’'-]*)"
_BINDING = r"(?:of|for|and|the|de|la|du|van|von|der|den|und|für|bin|al|&)"
_JOINED = rf"{_SPACE}(?:{_BINDING}{_SPACE}){{0,2}}"
_NAME = re.compile(rf"{_CAPITAL}(?:{_JOINED}{_CAPITAL}){{0,9}}")
_PARTICLES = rf"{_SPACE}(?:(?:de|la|du|van|von|der|den|bin|al|&){_SPACE}){{0,2}}"
_BEFORE = re.compile(rf"(?<![\w.])(?:{_CAPITAL}{_PARTICLES}){{1,3}}\Z")
_AND_ANOTHER = re.compile(rf"{_SPACE}(?:and|und){_SPACE}(?={_CAPITAL}{_PARTICLES}{_CAPITAL})")
_LONGEST_BEFORE = 80
# “Wim de Graaf of the Naval Institute” and “Öhler von der Technischen Hochschule” name two.
_OF_WHOM = re.compile(
    rf"(?<!\w)(?:{_CAPITAL}{_SPACE}(?:(?:de|van|von|der){_SPACE})*)+"
    rf"(?P<surname>{_CAPITAL})(?P<rest>{_SPACE}of{_SPACE}.*)"
    rf"|.*?(?P<place>{_SPACE}(?:von{_SPACE}(?:der|den|dem)|vom|der|des){_SPACE}\w+{_SPACE}{_CAPITAL}.*)",
    re.DOTALL,
)
BODY = re.compile(
    r"(?:Minist|Depart|Offic|Bank|Hous|Universit|Institut|Council|Commit|Associat|Societ|Bureau"
    r"|Board|Chu|Republic|City|Union|Academ|Agenc|Chamber|Court|Colleg|Federa|Secretar|League"
    r"|School|Cent(?:er|re)\b|Foundation|Allianc|Coalition|Organi[sz]ation|Museum|Friend|Bishop|Duke|Lord|States|Kingdom)",
    re.IGNORECASE,
)
"""How a word begins that is a body’s, or a place’s, and nobody’s family name."""
_NO_NAME = re.compile(
    r"(?:The|An?|But|And|Or|On|In|At|To|For|From|By|With|When|While|As|If|He|She|It|They|We|I|His"
    r"|Her|Its|Their|This|That|These|Those|There|Asked|Der|Die|Das|Ein|Eine|Und|Aber|Nach|Laut"
    r"|Als|Wenn|Im|Am|Bei|Von|Mit|Für|Mr|Mrs|Ms|According|Whether|Over|However|Yet|So|Then|After"
    r"|Before|Since|Because|Although|Though|Until|What|Why|How|Who|Where|Which|Whose|Some|Many|Most"
    r"|All|No|Others|Another|Both|Each|Every|Also|Still|Even|Only|Now|Nevertheless|Obwohl|Während"
    r"|Nachdem|Bevor|Seit|Weil|Dass|Ob|Wer|Was|Wie|Wo|Auch|Doch|Jedoch|Damals|Darin)\Z"
)
_TITLE = re.compile(
    r"(?:Prof(?:essor)?|Dr|Mr|Mrs|Ms|Mayor|President|Minister|Senator|Judge|Captain|Herr|Frau"
    r"|Bürgermeister(?:in)?|Professorin|Sir|Dame|Lord)\.?\Z"
)
_PEOPLE = re.compile(
    r"(?:[^\W\d_][\w’'-]*\s){0,3}"
    r"(?:officials?|sources?|diplomats?|aides?|advis[eo]rs?|analysts?|experts?|critics|insiders?"
    r"|lawyers?|lawmakers?|residents|witnesses|spokes(?:man|woman|person|people))\b"
)
_BETWEEN = re.compile(r"\s(?:and|und|et|&)\s|[,;:|/•·–—\n]|\s-\s")
_BY = re.compile(r"\A\s*(?:by|von|par|por|di|av|af|door)\b:?\s*", re.IGNORECASE)
_DATE = re.compile(
    r"(?:Jan|Feb|Mar|M[äa]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])[a-z]*"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch"
    r"|Published|Updated|Staff|[AP]M"
)
_MOST_WORDS = 5
_BEFORE_PEOPLE = {
    *("according", "to", "by", "that", "and", "but", "from", "of", "the", "a", "an", "in", "with"),
    *(
        "as",
        "for",
        "on",
        "at",
        "when",
        "while",
        "said",
        "say",
        "says",
        "told",
        "reported",
        "denied",
    ),
}
"""What the words before people without a name may be, and is no part of how they are called."""
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")


def names_beginning(
    text: str, needle: str, near: int, limit: int = 3, sentence: tuple[int, int] = (0, 0)
) -> list[str]:
    """Return names of which a word begins with some letters in any case, the nearest first.

    Those of a sentence come before all others, in its order: its subject is who mostly speaks.
    """
    start, end = max(0, near - _REACH), near + _REACH
    words = r"\s+".join(map(re.escape, needle.split()))
    found: list[tuple[int, int, str]] = []
    for match in re.finditer(rf"(?<!\w){words}", text[start:end], re.IGNORECASE):
        place = start + match.start()
        is_here = sentence[0] <= place < sentence[1]
        distance = place - sentence[1] if is_here else abs(place - near)
        for rank, pattern in enumerate((_PEOPLE, _NAME)):
            name = pattern.match(text, place)
            if name is not None and place + len(match.group()) <= name.end():
                whole = name.group() if pattern is _PEOPLE else _whole_name(text, name)
                found.append((distance, rank, _tidy(whole)))
    folded = needle.casefold()
    found.sort(key=lambda each: (each[2].casefold() != folded, each[0], each[1]))
    names: dict[str, str] = {}
    for _distance, _rank, each in found:
        known = names.setdefault(each.casefold(), each)
        if known.isupper():  # as a byline or a headline writes it
            names[each.casefold()] = each
    return list(names.values())[:limit]


def _whole_name(text: str, found: re.Match[str]) -> str:
    """Return one name: no body that somebody is of, but what stands before a lone surname."""
    name = found.group()
    if not BODY.match(name):
        name = _AND_ANOTHER.split(name)[0]
    name = name[: len(name) - len(body_behind(name))]
    if len(name.split()) > 1:
        return name
    before = _BEFORE.search(text, max(0, found.start() - _LONGEST_BEFORE), found.start())
    words = (before.group() + name).split() if before else [name]
    while len(words) > 1 and (_NO_NAME.match(words[0]) or _DATE.fullmatch(words[0])):
        del words[0]
    if len(words) > 2 and _TITLE.match(words[0]):
        del words[0]
    return " ".join(words)


def body_behind(name: str) -> str:
    """Return what body a person is of, as it stands behind the name; empty where none does."""
    of_whom = _OF_WHOM.fullmatch(name)
    if of_whom and (of_whom["place"] or not BODY.match(of_whom["surname"])):
        return of_whom["place"] or of_whom["rest"]
    return ""


def names_standing_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where names stand in a stretch (code points)."""
    return [
        match.span() for pattern in (_NAME, _PEOPLE) for match in pattern.finditer(text, start, end)
    ]


def name_at(text: str, start: int, end: int) -> str:
    """Return the name that stands at a place as it is offered; empty where that is none."""
    found = _NAME.fullmatch(text, start, end)
    words = (_tidy(_whole_name(text, found)) if found else text[start:end]).split()
    while words and (
        _NO_NAME.match(words[0])
        or _DATE.fullmatch(words[0])
        or words[0].casefold() in _BEFORE_PEOPLE
    ):
        del words[0]
    name = " ".join(words).rstrip("’'")
    return "" if len(words) > _MOST_WORDS or _TITLE.fullmatch(name) else name


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


def is_name_within(name: str, text: str) -> bool:
    """Return whether a text writes a word as a name where no sentence begins, or it is several."""
    return " " in name or re.search(rf"[a-zß-ÿ,]\s{re.escape(name)}(?!\w)", text) is not None


def _tidy(name: str) -> str:
    return _POSSESSIVE.sub("", " ".join(name.replace("\xad", "").split()))
