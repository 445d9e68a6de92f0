"""Texts of real sentences and later states of them, with what is known of each sentence.

Prose, minutes, questions and answers, tables and press notes, each with sentences that occur
several times. A revision adds, deletes, moves and turns sentences; every sentence is an object, so
that where it went is known whatever it says. Nothing of how the program decides is used here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

NAMES = ("Anna Berg", "Oren Katz", "the Ministry", "Lund", "Mr Okafor", "the UN", "Dr Weiss", "Ito")
CUES = ("said", "told reporters", "announced", "wrote", "noted")
TURNS = (
    "{0}, {1} denied.",
    "It is false that {0}.",
    "Nobody believes that {0}.",
    "“{0}”, a drunk claimed.",
    "According to {1}, {0}.",
    "{0} only in part.",
    "If {0}, the talks will end.",
    "{0}: that is what {1} would like.",
)
DECISIONS = ("Agreed.", "Noted.", "The motion was carried.")


@dataclass(eq=False, slots=True)
class Said:
    """A sentence. `name` is whom it goes back to, where that stands in it or before it."""

    text: str
    name: str = ""
    is_turned: bool = False
    """Whether something happened to what it means, though its words stand."""
    was: Said | None = None
    """The sentence that this is with other letters."""

    copy_of: Said | None = None
    """The sentence that this says once more: which is meant nobody can tell, so either is right."""

    @property
    def root(self) -> Said:
        """The sentence as it was first."""
        return self if self.was is None else self.was.root

    @property
    def leans(self) -> bool:
        """Whether it means nothing without the sentence before it."""
        return len(self.text.split()) < 5 or self.text in DECISIONS or self.text.startswith("He ")


Line = list[Said]
Text = list[Line]


@dataclass(slots=True)
class Revised:
    """Both states of a text, and where each sentence of either stands."""

    kind: str
    old: str
    new: str
    old_places: dict[Said, int] = field(default_factory=dict)
    new_places: dict[Said, int] = field(default_factory=dict)
    touched: set[Said] = field(default_factory=set)
    """Sentences beside which something changed."""
    old_led_by: dict[Said, str] = field(default_factory=dict)
    new_led_by: dict[Said, str] = field(default_factory=dict)
    """What stands before each sentence of either text."""

    def is_same_place(self, old: Said, new: Said) -> bool:
        """Return whether nobody could tell a sentence from another one: swapped twice, say."""
        return old.text == new.text and self.old_led_by.get(old) == self.new_led_by.get(new)


def real_sentences(texts: list[str]) -> list[str]:
    """Return sentences of some texts, as a person would cut them: short, whole, no quotations."""
    pattern = r"(?<=[.!?] )[A-Z][a-z][^.!?\n“”\"„:*`|_]{25,160}\.(?= )"
    found = [s for text in texts for s in re.findall(pattern, text) if len(s.split()) >= 6]
    return list(dict.fromkeys(found))


def made(kind: str, pool: list[str], rng: random.Random) -> Text:
    """Return a text of a kind: prose, minutes, answers, table or notes."""
    fresh = iter(rng.sample(pool, min(len(pool), 120)))
    match kind:
        case "prose":
            return [_paragraph(fresh, rng) for _ in range(rng.randint(5, 12))]
        case "minutes":
            return [
                [
                    Said(f"Item {n}: {next(fresh)}"),
                    *(_reported(next(fresh), rng) for _ in range(rng.randint(0, 2))),
                    Said(rng.choice(DECISIONS)),
                ]
                for n in range(1, rng.randint(6, 12))
            ]
        case "answers":
            lines: Text = []
            for _ in range(rng.randint(6, 14)):
                lines.append([Said(f"Q: {next(fresh)[:-1]}?")])
                answer = rng.choice(("A: Yes.", "A: No.", "A: No comment.", f"A: {next(fresh)}"))
                lines.append([Said(answer)])
            return lines
        case "table":
            cells = ("yes", "no", "open", "not known")
            names = [next(fresh).split()[-1][:-1] for _ in range(rng.randint(8, 20))]
            return [[Said(f"{name} | {rng.randint(1, 9)} | {rng.choice(cells)}")] for name in names]
        case _:
            head = [[Said(next(fresh)[:-1])], [Said("For immediate release")]]
            body = [_paragraph(fresh, rng) for _ in range(rng.randint(3, 6))]
            return [*head, *body, [Said("No further comment will be made.")]]


def revised(kind: str, text: Text, pool: list[str], rng: random.Random) -> Revised:
    """Return a text with a later state of it."""
    old = [list(line) for line in text]
    touched: set[Said] = set()
    # A sentence that went and one of the same words that came in its place are the same to anybody.
    held = {said.text for said in _all(text)}
    pool = [sentence for sentence in pool if sentence not in held]
    for _ in range(rng.randint(1, 4)):
        rng.choice(_EDITS)(text, pool, rng, touched)
    result = Revised(kind, "", "", touched=touched)
    before = {said: last for last, said in pairwise(_all(old))}
    for last, said in pairwise(_all(text)):
        # An answer under another question is another answer.
        known = before.get(said.root, last).root
        if said.leans and known.text != last.root.text:
            said.is_turned = True
    result.old_led_by = {said: last.text for last, said in pairwise(_all(old))}
    result.new_led_by = {said: last.text for last, said in pairwise(_all(text))}
    result.old = _joined(old, result.old_places)
    result.new = _joined(text, result.new_places)
    return result


def _all(text: Text) -> list[Said]:
    return [said for line in text for said in line]


def _paragraph(fresh: Iterator[str], rng: random.Random) -> Line:
    sentences = [_reported(next(fresh), rng) for _ in range(rng.randint(2, 5))]
    if rng.random() < 0.3:
        name = sentences[0].name
        if name:
            sentences[1:2] = [Said(f"He {rng.choice(CUES)} that nothing was decided.", name)]
    return sentences


def _reported(sentence: str, rng: random.Random) -> Said:
    if rng.random() < 0.5:
        return Said(sentence)
    name = rng.choice(NAMES)
    begin = f"{name[0].upper()}{name[1:]} {rng.choice(CUES)} that "
    return Said(f"{begin}{sentence[0].lower()}{sentence[1:]}", name)


def _joined(text: Text, places: dict[Said, int]) -> str:
    parts: list[str] = []
    length = 0
    for line in text:
        for number, said in enumerate(line):
            gap = " " if number else "\n\n" if parts else ""
            parts += [gap, said.text]
            places[said] = length + len(gap)
            length += len(gap) + len(said.text)
    return "".join(parts)


def _beside(text: Text, row: int, touched: set[Said]) -> None:
    """Note that something changed at a line: its sentences and those next to it."""
    for line in text[max(0, row - 1) : row + 2]:
        touched.update(line)


def _turn_followers(text: Text, row: int, column: int, name: str) -> None:
    """Mark the sentences whose pronoun led to a name that is another one now."""
    for said in text[row][column + 1 :]:
        if said.text.startswith("He ") and said.name == name:
            said.is_turned = True
        else:
            break


def _insert(text: Text, pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    row = rng.randrange(len(text) + 1)
    text.insert(row, [Said(rng.choice(pool))])
    _beside(text, row, touched)


def _delete(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    row = rng.randrange(len(text))
    _beside(text, row, touched)
    column = rng.randrange(len(text[row]))
    gone = text[row].pop(column)
    _turn_followers(text, row, column - 1, gone.name)
    if not text[row] and len(text) > 1:
        del text[row]


def _delete_line(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    if len(text) > 2:
        row = rng.randrange(len(text))
        _beside(text, row, touched)
        del text[row]


def _move_line(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    row = rng.randrange(len(text))
    _beside(text, row, touched)
    line = text.pop(row)
    row = rng.randrange(len(text) + 1)
    text.insert(row, line)
    _beside(text, row, touched)


def _copy_line(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    row = rng.randrange(len(text))
    text.insert(row, [Said(said.text, said.name, copy_of=said.root) for said in text[row]])
    _beside(text, row, touched)


def _turn(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    row = rng.randrange(len(text))
    column = rng.randrange(len(text[row]))
    said = text[row][column]
    words = said.text.rstrip(".?!")
    form = rng.choice(TURNS)
    if form.find("{0}") > 0 and rng.random() < 0.5:
        words = words[0].lower() + words[1:]
    _beside(text, row, touched)
    text[row][column] = Said(form.format(words, rng.choice(NAMES)), said.name)


def _negate(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    row = rng.randrange(len(text))
    column = rng.randrange(len(text[row]))
    words = text[row][column].text.split(" ")
    words.insert(rng.randrange(1, len(words) + 1) if len(words) > 1 else 1, "not")
    _beside(text, row, touched)
    text[row][column] = Said(" ".join(words), text[row][column].name)


def _rename(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    """Have somebody else say it; what "he" says below is that other person's then."""
    named = [(r, c) for r, line in enumerate(text) for c, said in enumerate(line) if said.name]
    if not named:
        return
    row, column = rng.choice(named)
    said = text[row][column]
    other = rng.choice([name for name in NAMES if name != said.name])
    pattern = re.compile(re.escape(said.name), re.IGNORECASE)
    if pattern.search(said.text) is None:
        return
    _beside(text, row, touched)
    text[row][column] = Said(pattern.sub(other, said.text), other)
    _turn_followers(text, row, column, said.name)


def _swap(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    """Swap the last sentences of two lines: answers, decisions, cells."""
    rows = rng.sample(range(len(text)), 2) if len(text) > 1 else [0, 0]
    first, second = rows
    if text[first] and text[second] and text[first][-1].text != text[second][-1].text:
        text[first][-1], text[second][-1] = text[second][-1], text[first][-1]
        for row in rows:
            _beside(text, row, touched)


def _correct_letters(text: Text, _pool: list[str], rng: random.Random, touched: set[Said]) -> None:
    row = rng.randrange(len(text))
    column = rng.randrange(len(text[row]))
    said = text[row][column]
    words = said.text.split(" ")
    long = [n for n, word in enumerate(words) if len(word) > 8 and word.isalpha()]
    if long:
        n = rng.choice(long)
        words[n] = words[n][:4] + words[n][4] + words[n][4:]
        text[row][column] = Said(" ".join(words), said.name, was=said)
        _beside(text, row, touched)


_Edit = Callable[[Text, list[str], random.Random, set[Said]], None]
_EDITS: tuple[_Edit, ...] = (
    *(_insert, _insert, _delete, _delete_line, _move_line, _copy_line),
    *(_turn, _turn, _negate, _negate, _rename, _rename, _swap, _correct_letters),
)
