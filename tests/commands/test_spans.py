"""What is left of ranges."""

import pytest

from annotator.commands.spans import Range, without

TEXT = "one  two   three four"


@pytest.mark.parametrize(
    ("ranges", "taken", "left"),
    [
        (((0, 21),), (5, 8), ((0, 3), (11, 21))),
        (((0, 21),), (6, 7), ((0, 6), (7, 21))),
        (((0, 21),), (0, 4), ((5, 21),)),
        (((0, 21),), (17, 21), ((0, 16),)),
        (((0, 21),), (0, 21), ()),
        (((5, 8),), (0, 21), ()),
        (((0, 3), (5, 8)), (3, 5), ((0, 3), (5, 8))),
        (((0, 3), (5, 8)), (8, 20), ((0, 3), (5, 8))),
        (((0, 3), (5, 8), (11, 16)), (2, 12), ((0, 2), (12, 16))),
        (((0, 8),), (3, 8), ((0, 3),)),
        (((0, 8),), (1, 3), ((0, 1), (5, 8))),
        (((3, 8),), (5, 8), ()),
        ((), (0, 1), ()),
    ],
)
def test_words_are_taken_out_of_ranges_and_the_cuts_bear_no_white_space(
    ranges: tuple[Range, ...], taken: Range, left: tuple[Range, ...]
) -> None:
    assert without(TEXT, ranges, taken) == left
