"""What became of each sentence of a text."""

from __future__ import annotations

import pytest

from annotator.text.sentence_alignment import Fate, SentenceAlignment

A = "The council met on Monday in the old hall."
B = "Nobody had asked the mayor about the bridge."
C = "The road to the harbour was closed for a week."
D = "An inspector counted forty cracks in the wall."


def fates(old: str, new: str) -> list[Fate]:
    alignment = SentenceAlignment(old, new)
    return [alignment.fate(number) for number in range(len(alignment.old))]


def test_what_stands_is_kept() -> None:
    assert fates(f"{A} {B}\n\n{C}", f"New words came.\n\n{A} {B} {C}") == [Fate.KEPT] * 3


def test_what_stands_elsewhere_moved() -> None:
    assert fates(f"{A}\n\n{B}\n\n{C}\n\n{D}", f"{D}\n\n{A}\n\n{B}\n\n{C}")[3] is Fate.MOVED


def test_what_has_other_words_changed_and_what_has_no_like_is_gone() -> None:
    new = f"{A} {B.replace('mayor', 'baker')} Quite other words, of fish."
    assert fates(f"{A} {B} {C}", new) == [Fate.KEPT, Fate.CHANGED, Fate.GONE]


def test_a_sentence_may_be_split_and_two_may_be_merged() -> None:
    both = f"{B[:-1]}; {C[0].lower()}{C[1:]}"
    assert fates(f"{A} {both} {D}", f"{A} {B} {C} {D}")[1] is Fate.SPLIT
    assert Fate.MERGED in fates(f"{A} {B} {C} {D}", f"{A} {both} {D}")[1:3]


def test_signs_that_are_only_drawn_otherwise_change_nothing() -> None:
    old = "He called it “a dam of glass” – or ‘ice’ – twi\u00adce that day."
    new = "He called it \"a dam of glass\" — or 'ice' — twice that\u00a0day."
    alignment = SentenceAlignment(old, new)
    assert alignment.equal == [0]
    start = old.index("glass”")
    assert alignment.place(start, start + 6) == (new.index('glass"'), new.index('glass"') + 6)
    place = alignment.place(old.index("twi"), old.index(" that"))
    assert place is not None
    assert new[slice(*place)] == "twice"


@pytest.mark.parametrize(
    ("old", "new", "equal"),
    [
        ("aba", "aba", [0, 1, 2]),
        ("xya", "xyya", [0, None, 3]),
        ("xyyyz", "xyyz", [0, None, None, None, 3]),
        ("xyzyw", "xzyw", [0, None, 1, 2, 3]),
        ("xyz", "zyx", [2, 1, 0]),
        ("xyyz", "abxyyz", [2, 3, 4, 5]),
    ],
)
def test_lines_that_occur_several_times_pair_only_where_nothing_else_could_be_meant(
    old: str, new: str, equal: list[int | None]
) -> None:
    assert SentenceAlignment("\n\n".join(old), "\n\n".join(new)).equal == equal
