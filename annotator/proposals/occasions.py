"""In what something was said: a letter, a statement, a briefing, named beside the cue."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model import SourceKind
from annotator.proposals.language import Grammar
from annotator.proposals.saying import Saying
from annotator.proposals.tokens import tokens

Range = tuple[int, int]

_MOST_BEFORE = 6
_GOES_ON = re.compile(
    r"\s+(?:with\s+(?:the\s+)?[^\W\d_]\w*(?:\s[A-Z]\w*){0,3}"
    r"|(?:to|of|by)\s+(?:the\s+)?[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4}"
    r"|on\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec))[A-Z]\w*"
    r"|to\s+(?:(?:the|his|her|its|their|this|that)\s+\w+|(?!this\b|his\b|its\b)[a-z]+(?<!s)s)"
    r"(?=[\s.,;])"
    r"|mit\s+(?:der|dem|den)?\s*[„“\"]?[A-ZÄÖÜ][\w-]*[“”\"]?(?:\s[A-ZÄÖÜ]\w+){0,2}"
    r"|an\s+(?:den|die|das)\s+[A-ZÄÖÜ]\w*(?:\s[A-ZÄÖÜ]\w+){0,2})"
)
_ARTICLE = re.compile(
    r"(?:the|a|an|his|her|its|their|this|that|der|die|das|dem|den|des|ein|eine|einem|einer|einen"
    r"|eines|seinem|seiner|ihrem|ihrer|le|la|les|un|une|el|los|una|il|lo|uno|o|os|um|uma|de|het|een)"
    r"\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A document or a speech event that a sentence names."""

    words: Range
    """Without the article."""
    name: str
    head: str
    """The noun itself, in small letters: `letter`."""
    kind: SourceKind


def occasion_of(grammar: Grammar, text: str, saying: Saying, sentence: Range) -> Occasion | None:
    """Return what a sentence says it was said in, or None."""
    start = saying.unit[0]
    which = list(grammar.within_which.finditer(text, max(sentence[0], start - 30), start + 1))
    if which and not text[which[-1].end() : start].strip(" ,"):
        found = [
            occasion
            for occasion in _named(grammar, text, (sentence[0], which[-1].start()))
            if occasion.kind is SourceKind.DOCUMENT or "at" in which[-1].group()
        ]
        return found[-1] if found else None
    for stretch in saying.around:
        for occasion in _named(grammar, text, stretch):
            if saying.mention and _overlap(occasion.words, saying.mention):
                continue
            if _is_within(grammar, text, stretch[0], occasion.words[0]):
                return occasion
    return None


def all_occasions_in(grammar: Grammar, text: str, stretch: Range) -> list[Occasion]:
    """Return the documents and speech events that a stretch names, in its order."""
    return _named(grammar, text, stretch)


def occasions_in(grammar: Grammar, text: str, stretch: Range) -> list[Occasion]:
    """Return the documents and speech events in which something is said to happen."""
    return [
        occasion
        for occasion in _named(grammar, text, stretch)
        if _is_within(grammar, text, stretch[0], occasion.words[0])
    ]


def head_of(grammar: Grammar, words: str) -> tuple[str, SourceKind] | None:
    """Return the noun by which some words name a document or a speech event."""
    for pattern, kind in (
        (grammar.spoken, SourceKind.BRIEFING),
        (grammar.written, SourceKind.DOCUMENT),
    ):
        if found := list(pattern.finditer(words)):
            return found[-1].group().lower(), kind
    return None


def _named(grammar: Grammar, text: str, stretch: Range) -> list[Occasion]:
    found = []
    for pattern, kind in (
        (grammar.spoken, SourceKind.BRIEFING),
        (grammar.written, SourceKind.DOCUMENT),
    ):
        for match in pattern.finditer(text, *stretch):
            if text[match.end() : match.end() + 2] in ("’s", "'s"):
                continue
            begin = _begin(grammar, text, stretch[0], match.start())
            more = _GOES_ON.match(text, match.end(), stretch[1])
            end = more.end() if more else match.end()
            name = " ".join(text[begin:end].split()).replace("\xad", "")
            found.append(Occasion((begin, end), name, match.group().lower(), kind))
    found.sort(key=lambda occasion: occasion.words)
    return [o for o in found if not any(p is not o and _covers(p.words, o.words) for p in found)]


def _begin(grammar: Grammar, text: str, limit: int, noun: int) -> int:
    """Return where the words before a noun begin that belong to it."""
    begin = noun
    for token in reversed(tokens(text, limit, noun)[-_MOST_BEFORE:]):
        is_apart = bool(text[token.end : begin].strip())
        if is_apart or token.small in grammar.stops | grammar.determiners | grammar.adverbial:
            break
        begin = token.start
    return begin


def _is_within(grammar: Grammar, text: str, limit: int, begin: int) -> bool:
    """Return whether `in`, `at` or the like stands before."""
    before = text[max(limit, begin - 40) : begin].rstrip() + " "
    article = re.search(rf"{_ARTICLE.pattern}\Z", before, re.IGNORECASE)
    if article is not None:
        before = before[: article.start()].rstrip() + " "
    return re.search(rf"(?:{grammar.within.pattern})\s\Z", before, re.IGNORECASE) is not None


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _covers(one: Range, other: Range) -> bool:
    return one != other and one[0] <= other[0] and other[1] <= one[1]
