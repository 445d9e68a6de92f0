"""What a language gives to find out who says something: its cues, and the words around names.

A grammar is data. Cues are regular expressions over small letters; where a cue is broken by other
words (“teilte … mit”), its groups `a` and `b` are the two parts. All the rest are sets of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from annotator.model import Stance
from annotator.text.word_lists import words

_NOTHING = re.compile(r"(?!)")


class Frame(Enum):
    """Where a cue has its source and what is said."""

    VERB = auto()
    """A verb: the source before it, or after it where the two are turned round."""
    SPEECH_ACT = auto()
    """A verb whose saying is itself the claim, unless a clause follows: “declined to comment”."""
    PREPOSITION = auto()
    """The source follows: “according to”."""
    POSTPOSITION = auto()
    """The source stands before it: “zufolge”."""
    CITING = auto()
    """The source follows, and told it to the one who speaks: “citing”."""
    NOUN = auto()
    """The source owns the noun: “Israel’s fear is”."""
    UNNAMED = auto()
    """Nobody is named: “is said to”."""
    BETWEEN = auto()
    """A speech act whose negation stands before the source: “Neither X nor Y would comment”."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that tells that somebody says something."""

    pattern: re.Pattern[str]
    stance: Stance
    frame: Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """One language. All words are in small letters."""

    code: str
    cues: tuple[Cue, ...]
    determiners: frozenset[str]
    joining: frozenset[str]
    """What binds two parts of a name whatever they are: `of`."""
    role_joining: frozenset[str]
    """What binds a place to people: `officials in Berlin`."""
    pairing: frozenset[str]
    """`and`."""
    nor: tuple[str, str] = ("", "")
    """What joins two who are denied something, and what joins them otherwise: `nor`, `and`."""
    stops: frozenset[str]
    """What is no part of a name: verbs, conjunctions, adverbs, days."""
    singular: frozenset[str]
    """Pronouns for one person."""
    plural: frozenset[str]
    own: frozenset[str]
    """Pronouns for whoever writes: `we`; they are reported by nobody."""
    neuter: frozenset[str]
    relative: frozenset[str]
    """`who`, `which`."""
    describing: frozenset[str] = frozenset()
    """What begins a clause that needs no comma, behind whom it describes: `who`, `whose`."""
    opening: frozenset[str]
    """What opens a clause that is said: `that`, `whether`."""
    coordinating: frozenset[str]
    """What joins two main clauses: `but`."""
    adverbial: frozenset[str]
    """What begins a phrase of time or place: `on`, `last`."""
    people: re.Pattern[str]
    """Nouns of people without a name: `officials`."""
    titles: re.Pattern[str]
    """Nouns that stand before a person's name: `minister`."""
    written: re.Pattern[str]
    """Nouns of documents: `letter`."""
    spoken: re.Pattern[str]
    """Nouns of occasions of speech: `briefing`."""
    within: re.Pattern[str]
    """What stands before a document or an occasion: `in`, `at`."""
    report: str
    """What a publication's report is called; {0} is its name."""
    nouns_are_capital: bool = False
    within_which: re.Pattern[str] = _NOTHING
    """What points back to a document or an occasion: `in which`, `darin`."""
    participles: re.Pattern[str] = _NOTHING
    """What begins a phrase about whoever speaks: “…, she said, citing aides”."""
    quoting: re.Pattern[str] = _NOTHING
    """What tells who quotes whom, by named groups; `whom`, `who` are names between its words.

    “X `active` Y `says`”, “Y `passive` `by` X `saying`”, “Y `passive` `as_saying` `behind` X”,
    “…, `turned` X Y”.
    """
    passing: re.Pattern[str] = _NOTHING
    """A time at the end of some words, between a source and its verb."""
    verbs_of_reporting: re.Pattern[str] = _NOTHING
    """Cues by which a publication speaks of a report of its own."""
    passives: re.Pattern[str] = _NOTHING
    """Cues in the passive, of which the name before them is the object: `was told`."""
    datives: re.Pattern[str] = _NOTHING
    """What begins words for somebody who is told: `dem`."""
    nouns_too: frozenset[str] = frozenset()
    """Forms of verbs of saying that are nouns as well: `report`."""
    knowing: frozenset[str] = frozenset()
    """Verbs that tell who says it only where a clause follows: `knew that`, not `knew of`."""
    finite: frozenset[str] = frozenset()
    """Verbs that show that some words are a clause: `was`, `would`."""
    joined_relative: str = ""
    """`who` where it is written in one with its verb."""
    article: str = ""
    """What is written in one with a noun, in a language without capital letters."""

    @property
    def is_turned_freely(self) -> bool:
        """Whether the verb may come before its subject whatever stands before it."""
        return self.nouns_are_capital or bool(self.article)


SPEECH_ACTS = (Stance.CONFIRMS, Stance.DENIES, Stance.FEARS)
"""Stances whose saying is itself the claim: to deny is more than to say no."""


def any_of(*texts: str) -> str:
    """Return a pattern of the words of some texts, the longer ones first.

    A `_` stands for spaces inside what counts as one word.
    """
    found = sorted(words(*texts), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(word.replace("_", r"\s+") for word in found) + ")"


def noun(*texts: str) -> re.Pattern[str]:
    """Return what finds whole words."""
    return re.compile(rf"\b{any_of(*texts)}\b", re.IGNORECASE)


def verbs(patterns: Iterable[tuple[Stance, str]]) -> Iterator[Cue]:
    """Yield a cue for each pattern of verbs of a stance."""
    for stance, pattern in patterns:
        yield cue(pattern, stance, Frame.SPEECH_ACT if stance in SPEECH_ACTS else Frame.VERB)


def cues_of(
    says: str,
    confirms: str,
    denies: str,
    asks: str,
    fears: str,
    *,
    before: str,
    patterns: str,
    declines: str,
    not_: str,
) -> tuple[Cue, ...]:
    """Return cues from the forms of verbs, by stance, and from some patterns of more words.

    `before` may stand before a verb; `not_` is what denying is not, {0} its forms.
    """
    denying = any_of(denies)
    return (
        cue(declines, Stance.DECLINES, Frame.SPEECH_ACT),
        cue(not_.format(denying), Stance.DOES_NOT_DENY, Frame.SPEECH_ACT),
        *verbs(
            (stance, f"{before}{any_of(forms)}")
            for stance, forms in (
                (Stance.ASSERTS, says),
                (Stance.CONFIRMS, confirms),
                (Stance.DENIES, denies),
                (Stance.ASKS, asks),
                (Stance.FEARS, fears),
            )
        ),
        cue(patterns, Stance.ASSERTS, Frame.PREPOSITION),
    )


def with_plain_signs(text: str, stretch: tuple[int, int]) -> str:
    """Return a text of the same length in which a stretch has the signs that grammars know.

    Gershayim inside a word (`דו״ח`) are a part of it, outside they are quotation marks.
    """
    start, end = stretch
    plain = text[start:end].translate(_SIGNS)
    return text[:start] + _GERSHAYIM.sub('"', _IN_WORD.sub("״", plain)) + text[end:]


_SIGNS = str.maketrans("،؛؟", ",;?")
_IN_WORD = re.compile(r"(?<=[א-ת])\"(?=[א-ת])")
_GERSHAYIM = re.compile("(?<![א-ת])״|״(?![א-ת])")


def cue(pattern: str, stance: Stance, frame: Frame = Frame.VERB) -> Cue:
    """Return a cue of whole words."""
    return Cue(
        re.compile(rf"(?<![\w’'-])(?:{pattern})(?![\w’'-]|\.\w)", re.IGNORECASE), stance, frame
    )
