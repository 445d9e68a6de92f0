"""The words of a claim and a passage as one."""

from __future__ import annotations

import pytest

from annotator.text.fidelity import departures
from annotator.text.word_diff import Mark, Piece, word_diff


def drawn(said: str, original: str) -> str:
    """Return the pieces, with what is gone in [-…-] and what came in {+…+}."""
    signs = {Mark.BOTH: "{}", Mark.GONE: "[-{}-]", Mark.COME: "{{+{}+}}"}
    pieces = word_diff(said, original, departures(said, original))
    return "".join(signs[piece.mark].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("said", "original", "told"),
    [
        ("It killed 12 people.", "It killed 10 people.", "It killed [-10-] {+12+} people."),
        (
            "The port, he said, is closed",
            "The old port, he said, is closed",
            "The [-old-] port, he said, is closed",
        ),
        ("The large port is closed", "The port is closed", "The {+large+} port is closed"),
        ("He did\nnot deny it", "He did deny it", "He did {+not+} deny it"),
        ("عدد القتلى 12 شخصا", "عدد القتلى 10 شخصا", "عدد القتلى [-10-] {+12+} شخصا"),
        ("It is closed", "It is closed", ""),
        ("is closed", "The port is closed today", ""),
    ],
)
def test_what_differs_stands_where_it_differs(said: str, original: str, told: str) -> None:
    assert drawn(said, original) == told


def test_equal_words_are_cut_to_a_few_beside_a_difference() -> None:
    words = " ".join(f"word{number}" for number in range(40))
    told = drawn(f"{words} 12 {words} 14 {words}", f"{words} 10 {words} 15 {words}")
    assert told.startswith("… word")
    assert told.endswith(" …")
    assert told.count("…") == 3
    assert len(told) < 260


def test_a_place_that_is_told_under_two_kinds_is_drawn_once() -> None:
    said = "the letter is old"
    original = "the letter which nobody in town could not read is old"
    found = departures(said, original)
    assert len(found) > 1
    assert sum(piece.mark is Mark.GONE for piece in word_diff(said, original, found)) == 1


def test_endless_words_are_cut() -> None:
    said, original = "It is x now", f"It is {'y' * 10_000} now"
    gone = [p for p in word_diff(said, original, departures(said, original)) if p.mark is Mark.GONE]
    assert gone == [Piece("y" * 299 + "…", Mark.GONE)]
