"""Quotations changed by a script, and what is told of each change.

The sentences have slots, so that the script knows what it changes; it shares nothing with what it
tests.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from itertools import cycle

import pytest

from annotator.text.fidelity import Departure, departures, passage_of

SENTENCES = (
    "The {name} said on {date} that the council had {neg} approved {num} {unit} of cable, and that"
    " the work {hedge} begin before the winter.",
    "“We did {neg} receive the {num} letters,” {name} told reporters on {date}, and she {hedge} be"
    " right about the {num2} {unit} that went missing.",
    "In {date} the region exported {num} {unit} of wheat; {name} does {neg} expect that it {hedge}"
    " sell more to the mills of {name2}.",
    "According to {name}, the ships carried {num} {unit} of oil to {name2}, which was {neg} insured"
    " and {hedge} be lost since {date}.",
    "The inquiry of {date} found that {name} had {neg} paid {num} {unit} to the clerks, although"
    " the ledgers {hedge} hide more.",
)
GERMAN = (
    "Die Ministerin sagte am {date}, der Rat habe die {num} {unit} Kabel {neg} genehmigt, und die"
    " Arbeiten {hedge} vor dem Winter beginnen.",
    "Nach Angaben von {name} wurden am {date} {num} {unit} Weizen {neg} verkauft, obwohl die Mühlen"
    " sie {hedge} gebraucht haben.",
)
SLOTS: dict[str, tuple[str, ...]] = {
    "name": ("Corvin Hale", "Mira Osei", "Judge Allard", "Teodor Brandt"),
    "name2": ("Lisbon", "Accra", "Hamburg", "Trieste"),
    "date": ("March 14", "Thursday", "November 2019", "April 3, 2021"),
    "num": ("1,200", "five", "45", "3.5"),
    "num2": ("17", "230", "90"),
    "unit": ("tonnes", "kilometres", "barrels", "miles"),
    "neg": ("not", "never"),
    "hedge": ("may", "might", "could"),
}
GERMAN_SLOTS = SLOTS | {
    "date": ("14. März", "Donnerstag", "3. April 2021"),
    "unit": ("Tonnen", "Kilometer", "Meilen"),
    "neg": ("nicht", "nie"),
    "hedge": ("könnte", "dürfte"),
    "num": ("1.200", "fünf", "45"),
}
BETTER = {"approved": "sold", "receive": "burn", "exported": "grew", "carried": "took"}
BETTER |= {"found": "claims", "genehmigt": "verworfen", "verkauft": "verbrannt"}

Values = dict[str, str]


class Pairs:
    """Makes pairs of a quotation and its passage."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._frames = cycle([(s, SLOTS) for s in SENTENCES] + [(s, GERMAN_SLOTS) for s in GERMAN])

    def sentence(self) -> tuple[str, Values, dict[str, tuple[str, ...]]]:
        frame, slots = next(self._frames)
        return frame, {name: self.chance.choice(of) for name, of in slots.items()}, slots

    def pair(self, change: Callable[[Pairs], tuple[str, str]]) -> tuple[str, str]:
        said, original = change(self)
        if self.chance.random() < 0.5:  # a passage is longer than what is quoted from it
            original = f"Nobody saw that coming. {original} The mayor of Accra shrugged."
        return said, original

    def other(self, slot: str) -> tuple[str, str]:
        while True:
            frame, values, slots = self.sentence()
            if "{" + slot + "}" in frame:
                break
        new = self.chance.choice([value for value in slots[slot] if value != values[slot]])
        return _filled(frame, values | {slot: new}), _filled(frame, values)

    def without(self, slot: str) -> tuple[str, str]:
        frame, values, _ = self.sentence()
        said = re.sub(" +", " ", _filled(frame, values | {slot: ""}))
        original = _filled(frame, values)
        return (original, said) if self.chance.random() < 0.3 else (said, original)


def _filled(frame: str, values: Values) -> str:
    return re.sub(r"\{(\w+)\}", lambda place: values[place[1]], frame)


def _omission(pairs: Pairs) -> tuple[str, str]:
    frame, values, _ = pairs.sentence()
    original = _filled(frame, values)
    words = original.split()
    plain = [
        i
        for i in range(2, len(words) - 3)
        if all(w.isalpha() and w.islower() for w in words[i : i + 2])
        and not {*words[i : i + 2]} & {*SLOTS["neg"], *SLOTS["hedge"], *SLOTS["num"]}
        and not {*words[i : i + 2]} & {*GERMAN_SLOTS["neg"], *GERMAN_SLOTS["hedge"], "fünf"}
    ]
    at = pairs.chance.choice(plain)
    sign = pairs.chance.choice([[], ["…"], ["[...]"]])
    return " ".join([*words[:at], *sign, *words[at + 2 :]]), original


def _splice(pairs: Pairs) -> tuple[str, str]:
    (frame, values, _), (second, others, _) = pairs.sentence(), pairs.sentence()
    one, other = _filled(frame, values), _filled(second, others)
    head, tail = one.split()[:-4], other.split()[6:]
    return " ".join([*head, *tail]), f"{one} {other}"


def _reorder(pairs: Pairs) -> tuple[str, str]:
    frame, values, _ = pairs.sentence()
    original = _filled(frame, values)
    words = original.split()
    at = pairs.chance.randrange(4, len(words) - 4)
    size = pairs.chance.choice([2, 3])
    start = at + size if at + 2 * size < len(words) else at - size
    moved = words[:]
    moved[at : at + size], moved[start : start + size] = (
        words[start : start + size],
        words[at : at + size],
    )
    return " ".join(moved), original


def _paraphrase(pairs: Pairs) -> tuple[str, str]:
    while True:
        frame, values, _ = pairs.sentence()
        original = _filled(frame, values)
        verbs = [verb for verb in BETTER if verb in original]
        if verbs:
            return original.replace(verbs[0], BETTER[verbs[0]]), original


def _punctuation(pairs: Pairs) -> tuple[str, str]:
    frame, values, _ = pairs.sentence()
    original = _filled(frame, values)
    said = original.replace(", ", pairs.chance.choice([" ", " – "])).rstrip(".")
    return said[:1].lower() + said[1:], original


def _glyphs(pairs: Pairs) -> tuple[str, str]:
    frame, values, _ = pairs.sentence()
    original = _filled(frame, values)
    marks = pairs.chance.choice(['""', "«»", "‘’", "„“"])
    said = original.replace("“", marks[0]).replace("”", marks[1]).replace("did not", "didn’t")
    return f"{marks[0]}{said}{marks[1]}", original


CHANGES: dict[Departure, Callable[[Pairs], tuple[str, str]]] = {
    Departure.NEGATION: lambda pairs: pairs.without("neg"),
    Departure.HEDGE: lambda pairs: pairs.without("hedge"),
    Departure.NUMBER: lambda pairs: pairs.other("num"),
    Departure.UNIT: lambda pairs: pairs.other("unit"),
    Departure.DATE: lambda pairs: pairs.other("date"),
    Departure.NAME: lambda pairs: pairs.other("name"),
    Departure.OMISSION: _omission,
    Departure.SPLICE: _splice,
    Departure.REORDER: _reorder,
    Departure.PARAPHRASE: _paraphrase,
}


@pytest.mark.parametrize("seed", [203, 1995, 2511])
def test_of_two_hundred_pairs_the_changes_are_named_and_nothing_else(seed: int) -> None:
    pairs = Pairs(seed)
    missed = []
    for kind, change in CHANGES.items():
        for _ in range(15):
            said, original = pairs.pair(change)
            if kind not in {found.kind for found in departures(said, original)}:
                missed.append((kind, said, original))
    false = []
    for number in range(50):
        said, original = pairs.pair(_punctuation if number % 2 else _glyphs)
        if found := departures(said, original):
            false.append((found, said, original))
    assert false == []
    assert len(missed) <= 150 * 0.05, (Counter(kind for kind, *_ in missed), missed[:5])


@pytest.mark.parametrize(
    ("said", "original", "kinds"),
    [
        ("She did not pay.", "She didn’t pay.", []),
        ("It fell by 5%.", "It fell by five per cent.", []),
        ("It fell by 5 points.", "It fell by 5 percent.", [Departure.UNIT]),
        ("1200 letters", "1,200 letters", []),
        ("He [the mayor] paid.", "He paid.", []),
        ("Il a payé.", "Il n’a pas payé.", [Departure.NEGATION]),
        ("Es war kein Brief da.", "Es war ein Brief da.", [Departure.NEGATION]),
        ("Le 4 mai, il a payé.", "Le 4 juin, il a payé.", [Departure.DATE]),
        ("Im Mai fiel er.", "Im März fiel er.", [Departure.DATE]),
        ("In May it fell.", "In June it fell.", [Departure.DATE]),
        ("May 5 was cold.", "May 6 was cold.", [Departure.DATE]),
        ("Il a payé.", "Il a peut-être payé.", [Departure.HEDGE]),
        ("neuf euros", "cinq euros", [Departure.NUMBER]),
        ("veertig mensen", "40 mensen", []),
        ("850 Kubikmeter Wasser", "850 Liter Wasser", [Departure.UNIT]),
        ("4\u00a0000 Menschen", "4.000 Menschen", []),
        ("das Cafe\u0301 am Tor", "das Caf\u00e9 am Tor", []),
        ("the \ufb01nal o\u00adffer", "the final offer", []),
        ("the U.S. and the E.U.", "the US and the EU", []),
        ("twenty-one men", "21 men", []),
        ("einundzwanzig Männer, dreihundert Frauen", "21 Männer, 300 Frauen", []),
        ("on 2014\u201111\u201306", "on 2014-11-06", []),
        ("zweihundert Leute", "dreihundert Leute", [Departure.NUMBER]),
        ("dozens were hurt", "hundreds were hurt", [Departure.NUMBER]),
        ("on 3/4/2019", "on 4/4/2019", [Departure.DATE]),
        ("on 2014-11-06", "on 2014-11-07", [Departure.DATE]),
        ("It fell last week.", "It fell last month.", [Departure.DATE]),
        ("It rose by 2 °C.", "It rose by 2°F.", [Departure.UNIT]),
        ("It was possible.", "It was impossible.", [Departure.NEGATION]),
        ("Es ist unwahr.", "Es ist wahr.", [Departure.NEGATION]),
        ("They are guilty.", "They are said to be guilty.", [Departure.HEDGE]),
        ("Er ist schuldig.", "Er soll schuldig sein.", [Departure.HEDGE, Departure.PARAPHRASE]),
        (
            "He went home.",
            "He, who was not there yet, went home.",
            [Departure.OMISSION, Departure.NEGATION],
        ),
        ("dogs bite men", "men bite dogs", [Departure.REORDER]),
        ("他没有付钱", "他付钱", [Departure.NEGATION, Departure.PARAPHRASE]),
        ("4.7 million euros", "4.7 billion euros", [Departure.NUMBER]),
        ("20 Millionen Euro", "20 Milliarden Euro", [Departure.NUMBER]),
        ("It cost $5m then.", "It cost $5bn then.", [Departure.NUMBER]),
        ("It cost £5m then.", "It cost £5 million then.", []),
        ("It was 5m high.", "It was 5 million high.", [Departure.NUMBER]),
        ("It rose by 3 percent.", "It rose by 3 percentage points.", [Departure.UNIT]),
        ("It is safe.", "It is said to be safe.", [Departure.HEDGE]),
        (
            "It sank at noon.",
            "It sank, as some thought, at noon.",
            [Departure.HEDGE, Departure.OMISSION],
        ),
        ("It sank at noon.", "It probably sank at noon.", [Departure.HEDGE]),
        (
            "Lund said … it is safe.",
            "Lund said to the clerks that it is safe.",
            [Departure.OMISSION],
        ),
        ("He met … at noon.", "He met Mr. Brown and his sons at noon.", [Departure.OMISSION]),
        ("Sie hat … verkauft.", "Sie hat am 7. März alles verkauft.", [Departure.OMISSION]),
        ("He paid … and left.", "He paid 45. Then he smiled and left.", [Departure.SPLICE]),
        ("4.7 million euros", "4,700,000 euros", []),
        ("two hundred thousand men", "200,000 men", []),
        ("40 tonnes of it", "40 thousand tonnes of it", [Departure.NUMBER]),
        ("am 7. Juni neun Tonnen Öl", "am 7. Juni 14 Tonnen Öl", [Departure.NUMBER]),
        ("am 7. Juni neun Tonnen Öl", "am 8. Juni neun Tonnen Öl", [Departure.DATE]),
        ("It fell this morning.", "It fell yesterday morning.", [Departure.DATE]),
        ("on Nov. 6", "on November 6", []),
        ("[T]he co-operative paid", "so the cooperative paid", []),
        ("It’s closed, they’ve left.", "It is closed, they have left.", []),
        ("I’d go.", "I would go.", []),
    ],
)
def test_what_says_the_same_is_none_in_several_languages(
    said: str, original: str, kinds: list[Departure]
) -> None:
    assert {found.kind for found in departures(said, original)} <= {*kinds}
    assert bool(departures(said, original)) is bool(kinds)


@pytest.mark.parametrize(
    ("said", "original", "kinds"),
    [
        ("Das Schiff sank.", "Das Schiff sank nicht.", [Departure.NEGATION]),
        ("everyone agreed", "Not everyone agreed.", [Departure.NEGATION]),
        ("he fired first", "It rained. Perhaps he fired first.", [Departure.HEDGE]),
        ("we left at noon", "No, we left at noon.", []),
        ("we left at noon", "She said: No. We left at noon. Perhaps.", []),
        ("we left", "It is not as if we left.", []),
        ("She wept.", "She left. She never wept.", [Departure.NEGATION]),
        ("paid by Rome", "paid by Oslo. Nobody laughed.", [Departure.NAME]),
        ("It was our plan.", "It was raining. It was never our plan.", [Departure.NEGATION]),
    ],
)
def test_at_its_edges_a_passage_tells_what_turns_the_quotation_and_no_more(
    said: str, original: str, kinds: list[Departure]
) -> None:
    assert [found.kind for found in departures(said, original)] == kinds


def test_words_left_out_beside_a_hedge_are_told_too_where_dots_say_so() -> None:
    original = "Shares fell after the bank said that it would not pay a dividend."
    said = "Shares fell after the bank said … not pay a dividend."
    kinds = {found.kind for found in departures(said, original)}
    assert kinds == {Departure.HEDGE, Departure.OMISSION}
    spliced = "Shares fell in May, paid a dividend."
    both = "Shares fell in June. Nobody can say why. The bank paid a dividend."
    assert Departure.SPLICE in {found.kind for found in departures(spliced, both)}


def test_a_difference_has_its_place_on_both_sides() -> None:
    said, original = "paid 40 clerks", "He said that she paid 50 clerks in May."
    (found,) = departures(said, original)
    assert said[slice(*found.said)] == "40"
    assert original[slice(*found.original)] == "50"


def test_the_passage_of_a_quotation_is_found_exactly_else_nearly() -> None:
    text = "Before it all. She did not pay the 50 clerks in May. And after it."
    exact = passage_of("did not pay the 50 clerks", text)
    assert exact
    assert text[slice(*exact)] == "did not pay the 50 clerks"
    near = passage_of("“She didn’t pay 40 clerks in May”", text)
    assert near
    assert text[slice(*near)].startswith("She did not pay")
    assert passage_of("Nothing of the kind was ever seen", text) is None
    assert passage_of("…", text) is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("She did not pay the 50 clerks in Oslo", Departure.NAME),
        ("Marta did not pay the 50 clerks in Delft", Departure.NAME),
        ("They left on Tuesday", Departure.DATE),
        ("300 of them were paid", Departure.HEDGE),
        ("soldier crossed the river", Departure.NEGATION),
    ],
)
def test_a_passage_holds_what_was_changed_or_left_out_at_the_ends(
    said: str, kind: Departure
) -> None:
    text = (
        "Before it all. She did not pay the 50 clerks in Delft. They left on Friday."
        " Nearly 300 of them were paid. No soldier crossed the river."
    )
    passage = passage_of(said, text)
    assert passage
    assert [each.kind for each in departures(said, text[slice(*passage)])] == [kind]
