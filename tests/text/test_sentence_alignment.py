"""Which sentences of two versions of a text stand for each other."""

from __future__ import annotations

import pytest

from annotator.text.sentence_alignment import SentenceAlignment

A = "The council met on Monday in the old hall."
B = "Nobody had asked the mayor about the bridge."
C = "The road to the harbour was closed for a week."
D = "An inspector counted forty cracks in the wall."


def counterparts(old: str, new: str) -> list[int | None]:
    alignment = SentenceAlignment(old, new)
    return [alignment.counterpart(number) for number in range(len(alignment.old))]


def test_what_stands_has_its_counterpart_wherever_lines_end() -> None:
    assert counterparts(f"{A} {B}\n\n{C}", f"New words came.\n\n{A} {B} {C}") == [1, 2, 3]


def test_what_stands_elsewhere_is_found_there() -> None:
    new = f"{D}\n\n{A}\n\n{B}\n\n{C}"
    assert counterparts(f"{A}\n\n{B}\n\n{C}\n\n{D}", new) == [1, 2, 3, 0]


def test_what_has_other_words_has_a_counterpart_and_what_has_no_like_has_none() -> None:
    new = f"{A} {B.replace('mayor', 'baker')} Quite other words, of fish."
    alignment = SentenceAlignment(f"{A} {B} {C}", new)
    assert alignment.equal == [0, None, None]
    assert alignment.alike == {1: 1}


def test_a_sentence_that_was_split_or_merged_has_one_counterpart() -> None:
    both = f"{B[:-1]}; {C[0].lower()}{C[1:]}"
    assert counterparts(f"{A} {both} {D}", f"{A} {B} {C} {D}") == [0, 2, 3]
    assert counterparts(f"{A} {B} {C} {D}", f"{A} {both} {D}") == [0, None, 1, 2]


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
        ("pqrsxyyz", "xyyzpqrs", [4, 5, 6, 7, 0, 1, 2, 3]),
    ],
)
def test_lines_that_occur_several_times_pair_only_where_nothing_else_could_be_meant(
    old: str, new: str, equal: list[int | None]
) -> None:
    assert SentenceAlignment("\n\n".join(old), "\n\n".join(new)).equal == equal
