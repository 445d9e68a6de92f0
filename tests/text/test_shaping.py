"""Shaping a selection: both ends, by every unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.project.sentence_map import SentenceMap
from annotator.text.shaping import Range, Shaper, Unit

TEXT = "The Herald said that he, the mayor, is ill. It is a shame. Ça va, e\u0301te\u0301?"
MOVES = (Shaper.end_forward, Shaper.end_back, Shaper.start_forward, Shaper.start_back)


def shaper(text: str = TEXT) -> Shaper:
    return Shaper(text, SentenceMap(text, []))


def place(words: str) -> Range:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("unit", "words", "longer", "shorter"),
    [
        (Unit.WORD, "the mayor", "the mayor, is", "the"),
        (Unit.CHARACTER, "the mayor", "the mayor,", "the mayo"),
        (Unit.CLAUSE, "he, the mayor", "he, the mayor, is ill", "he"),
        (Unit.SENTENCE, "It is a shame", "It is a shame. Ça va, e\u0301te\u0301?", "It is a shame"),
        (Unit.CHARACTER, "Ça va, e\u0301t", "Ça va, e\u0301te\u0301", "Ça va, e\u0301"),
    ],
)
def test_the_end_moves_by_the_unit(unit: Unit, words: str, longer: str, shorter: str) -> None:
    assert TEXT[slice(*shaper().end_forward(place(words), unit))] == longer
    assert TEXT[slice(*shaper().end_back(place(words), unit))] == shorter


@pytest.mark.parametrize(
    ("unit", "words", "longer", "shorter"),
    [
        (Unit.WORD, "the mayor", "he, the mayor", "mayor"),
        (Unit.CHARACTER, "the mayor", ", the mayor", "he mayor"),
        (Unit.CLAUSE, "the mayor, is ill", "he, the mayor, is ill", "is ill"),
        (
            Unit.SENTENCE,
            "It is a shame",
            "The Herald said that he, the mayor, is ill. It is a shame",
            "It is a shame",
        ),
    ],
)
def test_the_start_moves_by_the_unit(unit: Unit, words: str, longer: str, shorter: str) -> None:
    assert TEXT[slice(*shaper().start_back(place(words), unit))] == longer
    assert TEXT[slice(*shaper().start_forward(place(words), unit))] == shorter


@pytest.mark.parametrize(
    ("unit", "words", "wide"),
    [
        (Unit.SENTENCE, "mayor, is", "The Herald said that he, the mayor, is ill"),
        (Unit.CLAUSE, "ayor, i", "the mayor, is ill"),
        (Unit.WORD, "ayor, i", "mayor, is"),
        (Unit.CHARACTER, "ayor", "ayor"),
    ],
)
def test_a_selection_is_widened_to_whole_pieces(unit: Unit, words: str, wide: str) -> None:
    assert TEXT[slice(*shaper().widened(place(words), unit))] == wide


@given(st.text("ab .,\n\u0301“”", min_size=1, max_size=40), st.data())
def test_no_move_leaves_the_text_or_loses_the_selection(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    selected = start, data.draw(st.integers(start + 1, len(text)))
    for unit in Unit:
        for move in MOVES:
            found = move(shaper(text), selected, unit)
            assert 0 <= found[0] < found[1] <= len(text)
            kept = 0 if move in (Shaper.end_forward, Shaper.end_back) else 1
            low, high = sorted((found[kept], selected[kept]))
            assert not set(text[low:high]) - set("“”., \n\u0301"), (
                "marks go with their other, words stay"
            )


@given(st.text("ab .,\n“”", min_size=1, max_size=40))
def test_a_step_out_goes_on_until_nothing_more_is_to_be_taken(text: str) -> None:
    for unit in Unit:
        selected = (0, 1)
        for _ in range(len(text) + 1):
            selected = shaper(text).end_forward(selected, unit)
        assert shaper(text).end_forward(selected, unit) == selected
