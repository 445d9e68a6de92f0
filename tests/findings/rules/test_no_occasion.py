"""no-occasion."""

import pytest

from annotator.model import RegionKind, SourceKind, Stance

from ..made import claim, document, found, layers, region, source

CODE = "no-occasion"
MAYOR, BRIEFING = source("mayor"), source("briefing", SourceKind.BRIEFING)
PAPER = source("paper", SourceKind.PUBLICATION)
START = (document(), MAYOR, BRIEFING, PAPER, claim("a"))


def test_an_outermost_layer_needs_that_in_which_it_was_said() -> None:
    (finding,) = found(CODE, *START, *layers("a", "mayor"))
    assert (finding.claims, finding.sources) == (("a",), ("mayor",))
    assert found(CODE, *START, *layers("a", ("mayor", "briefing"))) == []
    assert found(CODE, *START, *layers("a", ("paper", "briefing"), "mayor")) == []


def test_any_of_several_outermost_layers_is_enough() -> None:
    beside = layers("a", "mayor", beside="b")
    (finding,) = found(CODE, *START, *layers("a", ("paper", "briefing")), *beside)
    assert finding.sources == ("mayor",)


@pytest.mark.parametrize("stance", list(Stance))
def test_only_silence_has_no_occasion(stance: Stance) -> None:
    records = (*START, *layers("a", "mayor", stance=stance))
    assert bool(found(CODE, *records)) is (stance is not Stance.DECLINES)


def test_comments_are_left_out() -> None:
    comment = region("c", RegionKind.COMMENT, 0, 9)
    assert found(CODE, *START, comment, *layers("a", "mayor")) == []
