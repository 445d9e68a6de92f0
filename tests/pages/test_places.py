"""Where words stand on pages, and which words stand at a place."""

import pytest

from annotator.model.boxes import Box, Boxes
from annotator.model.findings import Page
from annotator.pages.places import PagePlaces, Stretch, resized

# Page 1: "one two com-" / "mittee", page 2: "next".
FIRST = Boxes(
    [
        Box(0, 3, 10, 10, 40, 20),
        Box(4, 7, 45, 10, 75, 20),
        Box(8, 11, 80, 10, 120, 20),
        Box(11, 17, 10, 25, 70, 35),
    ]
)
PLACES = PagePlaces(
    [
        Page("1", 200, 100, 0, 18, FIRST),
        Page("2", 200, 100, 18, 22, Boxes([Box(18, 22, 10, 10, 50, 20)])),
        Page("3", 200, 100, 22, 22),
    ],
    "one two committee next",
)


def test_words_of_a_line_are_one_run_and_a_cut_word_is_cut() -> None:
    assert PLACES.stretches(0, 0, 17) == [Stretch(10, 10, 120, 20), Stretch(10, 25, 70, 35)]
    assert PLACES.stretches(0, 1, 7) == [Stretch(20, 10, 75, 20)]
    assert PLACES.stretches(1, 0, 17) == []


def test_the_pages_of_a_range_are_those_that_show_words_of_it() -> None:
    assert PLACES.pages_with(5, 20) == [0, 1]
    assert PLACES.pages_with(18, 18) == [1]
    assert PLACES.pages_with(3, 3) == []


@pytest.mark.parametrize(
    ("x", "y", "offset"), [(12, 15, 0), (39, 12, 2), (50, 17, 4), (190, 15, 10), (12, 90, 11)]
)
def test_the_nearest_character_is_found(x: float, y: float, offset: int) -> None:
    assert PLACES.offset(0, x, y) == offset


def test_a_page_without_words_has_nothing_at_a_place() -> None:
    assert PLACES.offset(2, 10, 10) is None
    assert not PLACES.is_word(2, 10, 10)
    assert PLACES.is_word(0, 15, 12)
    assert not PLACES.is_word(0, 42, 12)


def test_a_word_that_runs_to_the_left_is_cut_at_its_right() -> None:
    page = Page("1", 200, 100, 0, 4, Boxes([Box(0, 4, 10, 10, 50, 20)]))
    places = PagePlaces([page], "שלום")
    assert places.stretches(0, 1, 4) == [Stretch(10, 10, 40, 20)]
    assert [places.offset(0, x, 15) for x in (48, 12)] == [0, 3]


@pytest.mark.parametrize(
    ("following", "is_one"),
    [
        (Box(2, 4, 59.9, 10, 80, 20), True),
        (Box(2, 4, 60, 10, 80, 20), False),
        (Box(2, 4, 0, 10, 5, 20), True),
        (Box(2, 4, 45, 14.9, 80, 24.9), True),
        (Box(2, 4, 45, 15, 80, 25), False),
        (Box(2, 4, 45, 5.1, 80, 15.1), True),
        (Box(2, 4, 45, 12, 80, 16), True),
        (Box(2, 4, 48.1, 12, 80, 16), False),
        (Box(2, 4, 47.9, 12, 80, 16), True),
        (Box(2, 4, 45, 30, 80, 40), False),
    ],
)
def test_words_are_one_run_if_they_stand_on_a_line_and_near(following: Box, is_one: bool) -> None:
    first = Box(0, 2, 10, 10, 40, 20)
    places = PagePlaces([Page("1", 200, 100, 0, 4, Boxes([first, following]))], "abcd")
    boxes = (first, following)
    whole = Stretch(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )
    apart = [Stretch(box.left, box.top, box.right, box.bottom) for box in boxes]
    assert places.stretches(0, 0, 4) == ([whole] if is_one else apart)


@pytest.mark.parametrize(
    ("x", "y", "offset"),
    [
        (9, 15, 0),
        (22.4, 15, 0),
        (22.6, 15, 1),
        (500, 15, 3),
        (28, 23, 1),
        (40, 24, 4),
        (66, 20, 2),
        (80.01, 15, 3),
        (0, 99, 4),
    ],
)
def test_up_and_down_count_more_than_beside(x: float, y: float, offset: int) -> None:
    boxes = [Box(0, 2, 10, 10, 35, 20), Box(2, 3, 60, 10, 70, 20), Box(3, 4, 80, 10, 80, 20)]
    boxes.append(Box(4, 5, 10, 26, 50, 36))
    places = PagePlaces([Page("1", 200, 100, 0, 5, Boxes(boxes))], "abcde")
    assert places.offset(0, x, y) == offset


def test_a_range_is_on_each_page_that_it_reaches_into() -> None:
    assert [PLACES.reach(page) for page in (0, 1)] == [(0, 17), (18, 22)]
    assert PLACES.pages_with(0, 22) == [0, 1]
    assert PLACES.pages_with(17, 18) == []
    assert PLACES.pages_with(16, 16) == [0]
    assert PLACES.pages_with(21, 21) == [1]
    assert PLACES.pages_with(22, 30) == []


def test_a_stretch_is_resized_on_all_sides() -> None:
    assert resized(Stretch(1, 2, 3, 4), 2.5) == Stretch(2.5, 5, 7.5, 10)
