"""What came beside a claim in six languages: objections to it, and what is about something else.

Half of the objections object by knowledge of the world alone. What each is was written down before
any rule; the texts are in `neighbours.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.text.sentences import sentences

_CASES = Path(__file__).with_suffix(".txt")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A text, a later version of it with something more, a claim, and whether that objects to it.

    `place` is where the new words stand to the claim: `s+`, `s-`, `p+`, `p-` or `h`.
    """

    old: str
    new: str
    claim: str
    place: str
    objects: bool


def neighbours() -> Iterator[Neighbour]:
    """Yield all cases."""
    language = ""
    paragraphs: list[list[str]] = []
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        sign, _, rest = line.partition(" ")
        if sign == "@":
            language = rest
        elif sign == "=":
            paragraphs = [_cut(text) for text in rest.split("|")]
        elif sign != "#":
            place, number, words = rest.split(" ", 2)
            gap = "" if language == "zh" else " "
            old, new, claim = _versions(paragraphs, place, int(number) - 1, words, gap)
            yield Neighbour(old, new, claim, place, sign == "o")


def _cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text, ())]


def _versions(
    paragraphs: list[list[str]], place: str, number: int, words: str, gap: str
) -> tuple[str, str, str]:
    """Return a text, the same with some words beside a sentence, and the sentence."""
    places = [(row, column) for row, line in enumerate(paragraphs) for column in range(len(line))]
    row, column = places[number]
    later = [list(line) for line in paragraphs]
    if place in ("s+", "s-"):
        later[row].insert(column + (place == "s+"), words)
    else:
        later.insert(row + (place == "p+"), [words])
    old, new = ("\n\n".join(["News", *map(gap.join, text)]) for text in (paragraphs, later))
    return old, new, paragraphs[row][column].rstrip(".。")
