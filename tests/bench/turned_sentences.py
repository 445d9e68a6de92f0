"""Sentences of real words that say something else after one change, each with a claim in them.

Who says it, how, whether, or what is said of it changes; the words of the claim stay. The lists
share nothing with those of the program.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

_SPEAKERS = (
    *("Anna Berg", "Oren Katz", "Lund", "the harbour board", "the Ministry of Health", "Mr Okafor"),
    *("a spokesman", "the union", "Captain Ito", "the UN", "two witnesses", "the baker"),
)
_SAID = ("said", "told reporters", "announced", "wrote", "testified", "claimed", "recalled")
_NOT_SAID = (
    *("denied", "doubted", "joked", "sang", "refused to say", "never said", "dreamt", "hid"),
    *("read aloud a pamphlet", "made believe", "mumbled", "quoted Hale as writing", "heard"),
)
_HEDGES = (
    *("perhaps", "allegedly", "reputedly", "hardly", "in no way", "never", "not", "barely"),
    *("nominally", "theoretically", "arguably", "unofficially", "falsely"),
)
_TAILS = (
    *(
        ", which nobody believed",
        ", a drunk claimed",
        ", or so he hoped",
        ", he joked",
        ", they say",
    ),
    *(", in his dreams", ", at least in the film", ", if the map is right", ", on paper"),
    *(", tongue in cheek", " only in a dream", ", quipped the miller", ", but that was a lie"),
    *(", although this is disputed", ", according to a hoax", ", so the song goes", ", Hale mused"),
    *(", with a grin", ", just for laughs", ", which is rubbish", ", pigs may fly", ", for fun"),
)
_HEADS = (
    *("It is false that ", "Nobody thinks that ", "In a novel, ", "According to a drunk, "),
    *("If the moon is cheese, ", "As the joke goes, ", "Hale doubts that ", "In theory, "),
    *("To the miller, ", "By one account, ", "Rumour has it that ", "In the eyes of a fool, "),
)
_AFTER = (
    *("That is not so.", "None of this is true.", "This was later denied.", "He took that back."),
    *("The paper has withdrawn the sentence.", "Wrong.", "It turned out to be a hoax."),
    *("Nothing of the kind took place.", "The sentence above is an error."),
)
_QUOTED = ("said the miller", "reads a leaflet", "a drunk claimed", "is how the joke begins")


@dataclass(frozen=True, slots=True)
class Turned:
    """A text, one in which the claim's words mean something else, the claim, and who says it."""

    old: str
    new: str
    claim: str
    speaker: str
    cue: str


def turned_sentences(pool: list[str], rng: random.Random) -> Iterator[Turned]:
    """Yield texts of three sentences without end."""
    while True:
        before, said, after = rng.sample(pool, 3)
        speaker, cue = rng.choice(_SPEAKERS), rng.choice(_SAID)
        claim = said[0].lower() + said[1:-1]
        front = rng.choice(("", "On Monday ", "After the long talks, "))
        tail = rng.choice(
            ("", ", after the storm of May", f", and {_lower(rng.choice(pool))[:-1]}")
        )
        first = speaker if front else speaker[0].upper() + speaker[1:]
        aside = rng.choice(("", ", who came late,", ", the owner of a farm,"))
        sentence = f"{front}{first}{aside} {cue} that {claim}{tail}."
        change = rng.choice(_CHANGES)
        later, kept = change(sentence, claim, first, cue, rng)
        yield Turned(f"{before} {sentence} {after}", f"{before} {later} {after}", kept, first, cue)


def _lower(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


_Changed = tuple[str, str]


def _other_speaker(s: str, claim: str, name: str, _cue: str, rng: random.Random) -> _Changed:
    other = rng.choice([each for each in _SPEAKERS if each.lower() != name.lower()])
    return re.sub(re.escape(name), other, s, count=1), claim


def _other_cue(s: str, claim: str, _name: str, cue: str, rng: random.Random) -> _Changed:
    return s.replace(f" {cue} that", f" {rng.choice(_NOT_SAID)} that", 1), claim


def _hedged_cue(s: str, claim: str, _name: str, cue: str, rng: random.Random) -> _Changed:
    return s.replace(f" {cue} that", f" {rng.choice(_HEDGES)} {cue} that", 1), claim


def _hedged(s: str, claim: str, _name: str, _cue: str, rng: random.Random) -> _Changed:
    words = claim.split()
    at = rng.randrange(1, len(words) - 1)
    rest = " ".join(words[at:])
    whole = f"{' '.join(words[:at])} {rng.choice(_HEDGES)} {rest}"
    return s.replace(claim, whole, 1), rest


def _ended(s: str, claim: str, _name: str, _cue: str, rng: random.Random) -> _Changed:
    return f"{s[:-1]}{rng.choice(_TAILS)}.", claim


def _interrupted(s: str, claim: str, _name: str, _cue: str, rng: random.Random) -> _Changed:
    return s.replace(claim, f"{claim}{rng.choice(_TAILS)}", 1), claim


def _begun(s: str, claim: str, _name: str, _cue: str, rng: random.Random) -> _Changed:
    return f"{rng.choice(_HEADS)}{_lower(s)}", claim


def _taken_back(s: str, claim: str, _name: str, _cue: str, rng: random.Random) -> _Changed:
    return f"{s} {rng.choice(_AFTER)}", claim


def _put_in_quotes(s: str, claim: str, _name: str, _cue: str, rng: random.Random) -> _Changed:
    return f"“{s[:-1]}”, {rng.choice(_QUOTED)}.", claim


_CHANGES = (
    *(_other_speaker, _other_cue, _hedged_cue, _hedged, _ended, _interrupted, _begun, _taken_back),
    _put_in_quotes,
)
