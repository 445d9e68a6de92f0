"""Small edits of sentences in fourteen languages: such as turn a claim, and such as leave it alone.

Somebody else comes in before "he said", a word becomes another word, an adjective turns a speaker
or a letter, a letter of a name is doubled: all these have to wait. A slip of the pen in a long word
or a line at the end of the text should not. The sentences and words are in `turned_edits.txt` and
share nothing with the rules of the program.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

_TABLE = Path(__file__).with_suffix(".txt")
_LONG = 7
_MARKS = str.maketrans("", "", "⟨⟩")

Words = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Edit:
    """A text, a later version of it, a claim in both, and whether it has to wait."""

    language: str
    kind: str
    old: str
    new: str
    claim: str
    must_wait: bool


def turned_edits(rng: random.Random) -> Iterator[Edit]:
    """Yield edits without end."""
    languages = _languages()
    while True:
        language = rng.choice(list(languages))
        kind, (make, must_wait) = rng.choice(list(_KINDS.items()))
        claim, old, new = make(languages[language], rng)
        if old.translate(_MARKS) != new.translate(_MARKS):
            yield Edit(
                language, kind, old.translate(_MARKS), new.translate(_MARKS), claim, must_wait
            )


def _languages() -> dict[str, Words]:
    found: dict[str, Words] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition(" ")
        if key == "=":
            words = found[rest] = {}
        elif key != "#":
            words[key] = rest.split(" | ")
    return found


_Made = tuple[str, str, str]


def _frame(words: Words, kind: str, rng: random.Random) -> tuple[str, str, str, list[str]]:
    """Return a claim, the sentence before it, that with the claim, and other names."""
    name, *others = rng.sample(words["names"], 3)
    claim = rng.choice(words["claims"])
    opening = rng.choice(words["opens"]).replace("{N}", name)
    said = rng.choice(words[kind]).replace("{N}", name).replace("{C}", claim)
    return claim, opening, said, others


def _other_antecedent(words: Words, rng: random.Random) -> _Made:
    """Have another name in the sentence before "he said"."""
    name, other = rng.sample(words["names"], 2)
    claim = rng.choice(words["claims"])
    opening, said = rng.choice(words["opens"]), rng.choice(words["he-says"]).replace("{C}", claim)
    old, new = (f"{opening.replace('{N}', each)} {said}" for each in (name, other))
    return claim, old, new


def _somebody_between(words: Words, rng: random.Random) -> _Made:
    claim, opening, said, _ = _frame(words, "he-says", rng)
    return claim, f"{opening} {said}", f"{opening} {rng.choice(words['others'])} {said}"


def _other_word(words: Words, rng: random.Random) -> _Made:
    claim, opening, said, _ = _frame(words, "names-says", rng)
    plain = said.translate(_MARKS)
    pairs = [pair.split(" > ") for pair in words["turns"]]
    old, new = rng.choice([pair for pair in pairs if pair[0] in plain] or [["", ""]])
    return claim, f"{opening} {plain}", f"{opening} {plain.replace(old, new, 1) if old else plain}"


def _adjective(words: Words, rng: random.Random) -> _Made:
    claim, opening, said, _ = _frame(words, "names-says", rng)
    at = rng.choice([match.start() for match in re.finditer("⟨", said)])
    turned = f"{said[:at]}{rng.choice(words['adjectives'])} {said[at:]}"
    return claim, f"{opening} {said}", f"{opening} {turned}"


def _name_misspelt(words: Words, rng: random.Random) -> _Made:
    """Double a letter of the speaker's name, or swap two: another name."""
    claim, opening, said, _ = _frame(words, "names-says", rng)
    names = [name for name in words["names"] if name in said]
    name = names[0].split()[1]
    return claim, f"{opening} {said}", f"{opening} {said.replace(name, _slip(name, rng), 1)}"


def _long_word_misspelt(words: Words, rng: random.Random) -> _Made:
    claim, opening, said, _ = _frame(words, "names-says", rng)
    plain = said.translate(_MARKS)
    long = [
        match
        for match in re.finditer(r"\w+", plain.replace(claim, " " * len(claim)))
        if len(match.group()) >= _LONG and match.group().islower()
    ]
    if not long:
        return claim, opening, opening
    match = rng.choice(long)
    changed = plain[: match.start()] + _slip(match.group(), rng) + plain[match.end() :]
    return claim, f"{opening} {plain}", f"{opening} {changed}"


def _line_at_the_end(words: Words, rng: random.Random) -> _Made:
    claim, opening, said, others = _frame(words, "names-says", rng)
    line = rng.choice(words["opens"]).replace("{N}", others[0])
    return claim, f"{opening} {said}", f"{opening} {said}\n\n{line}"


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(2, len(word) - 2) if len(word) > 4 else 1
    if len(word) > 2 and rng.random() < 0.5 and word[at] != word[at + 1]:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[: at + 1] + word[at:]


_KINDS: dict[str, tuple[Callable[[Words, random.Random], _Made], bool]] = {
    "other antecedent": (_other_antecedent, True),
    "somebody between": (_somebody_between, True),
    "other word": (_other_word, True),
    "adjective": (_adjective, True),
    "name misspelt": (_name_misspelt, True),
    "long word misspelt": (_long_word_misspelt, False),
    "line at the end": (_line_at_the_end, False),
}
