"""Where the clauses of a sentence begin and end: the pieces that claims are mostly made of.

Half of all claims are a part of a sentence: what follows “said that”, what stands between two
commas. A clause is found by the signs between clauses, by the words that open one (“that”,
“which”, “que”, “что”), and in English by those that announce one (“said”); the words between
clauses belong to none. Dates, places and names stay whole (“Jan. 5, 2020”, “Acme, Inc.”).
It is a place to begin from, which the analyst then shapes word by word. What joins a clause to
others (“and”, “but”, “that”) is left out wherever it stands, also at the beginning of a sentence,
and no clause has one quotation mark of a pair without the other.
"""

from __future__ import annotations

import re

from annotator.text.quote_pairs import with_whole_quotes
from annotator.text.words import trimmed

Range = tuple[int, int]

ANNOUNCING = (
    "said|says|say|reported|reports|wrote|writes|stressed|stresses|added|adds|insisted|insists"
    "|declared|declares|claimed|claims|announced|announces|warned|warns|noted|notes|argued|argues"
    "|believes|believe|thinks|think"
)
"""Verbs that announce what somebody says; alternatives of a pattern."""
# `That` in the languages in which it stands by itself.
_THAT = (
    "that|dass|daß|dat|que|che|că|что|що|что́|че|że|že|hogy|että|att"
    "|at(?=\\s+(?:han|hun|de|det|der|vi|jeg"
    "|\\w+(?:en|et|erne|ene)\\s+(?:er|var|har|vil|skal|kan|blev|bliver|blir|hadde|havde))\\b)"
    "|ότι|πως|कि|কে|که|کہ|أن|أنّ|إن|إنّ|כי|bahwa|rằng"
)
_OPENING = rf"(?:(?:in|at|of|on|to|from|by|for|with)\s+)?(?:which|whom)|{_THAT}|who"
# `More than`, `so that` and their like in French, Spanish, Portuguese and Italian.
_NOT_THAT = re.compile(
    r"\b(?:(?:plus|moins|aussi|más|menos|tan|tanto|mais|tão|più|meno|così)(?:\s+\w+){0,2}"
    r"|ce|lo|parce|alors|tandis|afin|para|ya|así|sino|hasta)\s\Z",
    re.IGNORECASE,
)
_JOINING = (
    "and|but|or|und|aber|oder|et|ou|mais|y|pero|mas|ma|maar|och|men|og|ale|lecz"
    "|и|а|но|или|і|та|але|και|αλλά|ve|și|és"
)
_MONTHS = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july"
    "|august|september|october|november|december"
)
_DAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    "|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
)
_PLACES = (
    r"D\.C\.|U\.K\.|Ala\.|Ariz\.|Ark\.|Calif\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Ill\.|Ind\.|Kan\.|Ky\.|La\."
    r"|Mass\.|Md\.|Mich\.|Minn\.|Miss\.|Mo\.|Mont\.|N\.[CDHJMY]\.|Neb\.|Nev\.|Okla\.|Ore\.|Pa\.|R\.I\.|S\.[CD]\."
    r"|Tenn\.|Tex\.|Va\.|Vt\.|W\.Va\.|Wash\.|Wis\.|Wyo\.|Alabama|Alaska|Arizona|Arkansas|California"
    "|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky"
    "|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana"
    "|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia"
    "|Wisconsin|Wyoming|N(?:ew|orth) [A-Z][a-z]+|South [A-Z][a-z]+|Ontario|Quebec|England"
    "|Scotland|Wales|Ireland|France|Germany|Italy|Spain|Belgium|Austria|Switzerland|Poland"
    "|Russia|Ukraine|Turkey|Israel|Egypt|Iran|Iraq|Syria|India|China|Japan|Australia|Canada"
    "|Mexico|Brazil|Nigeria|Kenya|South Africa"
)
_TITLES = (
    r"Inc\.?|Ltd\.?|LLC|L\.L\.C\.|Corp\.?|Co\.?|Jr\.?|Sr\.?|Ph\.D\.|M\.D\.|Esq\."
    r"|S\.A\.|GmbH|MP|II|III"
)
# A comma within a date, a place or a name.
_WHOLE = re.compile(
    rf"(?i:\b(?:{_MONTHS})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?P<year>,)\s+(?=\d{{4}}\b))"
    rf"|(?i:\b(?:{_DAYS})(?P<day>,)\s+(?=(?:the\s+|de[nm]\s+|le\s+)?\d|(?:{_MONTHS})\b))"
    rf"|(?<=\w)(?P<place>,)\s+(?=(?:{_PLACES})(?:[,.;:)]|\s*\Z))"
    rf"|(?<=\w)(?P<title>,)\s+(?=(?:{_TITLES})(?:[\s,;:)]|\Z))"
)
_CHINESE = re.compile("[^\u3041-\u30ff]*[\u4e00-\u9fff][^\u3041-\u30ff]*")
_CUT = re.compile(
    r"(?P<between>[,;:](?=\s|$)|[·\u0387](?=\s)|[，、；：،؛]|\s[–—-]\s?|—|\s\(|\)(?=[\s.,;:]|$)"
    rf"|\s(?:{_OPENING})(?=\s)|\squ['’])"
    r"|(?<=[,.!?][\"”’»])(?=\s)"
    rf"|\b(?:{ANNOUNCING})(?=\s)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(rf"[\s,;:·\u0387]*(?:(?:{_OPENING}|{_JOINING})\s+|qu['’])*", re.IGNORECASE)
# At the beginning of a sentence “that” is mostly what it is about: “That is five days.”
_LEADING = re.compile(
    rf"(?:(?:{_JOINING}),?\s+)*(?:(?:that|dass|daß)\s+(?=(?:the|an?|he|she|it|they|we|I|there|this|these"
    r"|those|his|her|its|their|our|my|no|nobody|some|any|all|der|die|das|ein|eine|er|sie|es|wir)\b))?",
    re.IGNORECASE,
)
# The last stop of `in the U.S.` is a part of the word before it.
_INITIALS = re.compile(r"(?:\b[^\W\d_]\.)+\Z")
_STOPS = ".。｡।॥۔።፨។៕။།։"


def clauses(text: str, start: int, end: int) -> list[Range]:
    """Return the clauses of a sentence (code points, half-open), in text order, none overlapping.

    The full stop at the end of the sentence belongs to none of them.
    """
    whole = (start, end)
    end = _before_stop(text, start, end)
    found: list[Range] = []
    at = start
    while at < end and text[at].isspace():
        at += 1
    if leading := _LEADING.match(text, at, end):
        at = leading.end()
    within = {each.start(each.lastgroup or 0) for each in _WHOLE.finditer(text, start, end)}
    is_chinese = _CHINESE.fullmatch(text, start, end) is not None
    for match in _CUT.finditer(text, start, end):
        if match.end() <= at or match.start() in within:
            continue  # in what stands between the clause before and the next one, or in a date
        if match.group() == "、" and is_chinese:
            continue  # it stands between things that are listed
        if match.group().lower() in (" que", " che") and _NOT_THAT.search(
            text, max(start, match.start() - 40), match.start() + 1
        ):
            continue
        stop = match.start() if match.group("between") else match.end()
        at = _take(text, at, stop, match.end(), end, found)
    _take(text, at, end, end, end, found)
    return _with_whole_quotes(text, found, whole)


def _with_whole_quotes(text: str, found: list[Range], sentence: Range) -> list[Range]:
    """Return clauses without marks whose other is elsewhere, none overlapping the one before."""
    whole: list[Range] = []
    last = sentence[0]
    for each in found:
        start, end = with_whole_quotes(text, each, sentence)
        if end < each[1]:
            end = _before_stop(text, start, end)
        start, end = trimmed(text, max(start, last), end)
        if start < end:
            whole.append((start, end))
            last = end
    return whole


def without_stop(text: str, start: int, end: int) -> Range:
    """Return what of a sentence a claim is made of: not the single full stop at its end.

    Nor a quotation mark whose other stands in another sentence.
    """
    first, last = with_whole_quotes(text, (start, _before_stop(text, start, end)), (start, end))
    last = _before_stop(text, first, last) if last < end else last
    return first, last


def _before_stop(text: str, start: int, end: int) -> int:
    last = end - 1
    if last <= start or text[last] not in _STOPS or text[last - 1] in ".。…":
        return end
    if text[last] == "." and _INITIALS.search(text, max(start, end - 12), end):
        return end
    return last


def _take(text: str, at: int, stop: int, after: int, end: int, found: list[Range]) -> int:
    """Note the clause from `at` to `stop` unless it has no word; return where the next begins."""
    while stop > at and text[stop - 1].isspace():
        stop -= 1
    if any(character.isalnum() for character in text[at:stop]):
        found.append((at, stop))
    following = _BETWEEN.match(text, after, end)
    return max(at, following.end() if following else after)
