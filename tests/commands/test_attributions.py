"""Chains, field by field."""

import pytest

from annotator.commands import LinkSource, SetCue, SetMention, Side, UnlinkSource
from annotator.model import AttributionId, ClaimId, Directness, Stance
from annotator.project import Project

from .differences import Difference, difference
from .example import AGENCY, MINISTER, OTHER, PAPER, cut

NEW = AttributionId("нов")


@pytest.mark.parametrize(
    ("claim", "parent"), [("one", "ganz"), ("two", "other"), ("three", None), ("四", "слой 2")]
)
def test_a_source_is_linked_behind_the_innermost_layer(
    filled: Project, claim: str, parent: str | None
) -> None:
    command = LinkSource(claim_id=ClaimId(claim), source_id=AGENCY, attribution_id=NEW)
    assert command.label == "Link source"
    made = {"claim": claim, "source": AGENCY}
    assert difference(filled, command) == Difference(
        new={NEW: made | ({"parent": parent} if parent else {})}
    )


@pytest.mark.parametrize(
    ("claim", "outermost"), [("one", "outer"), ("two", "other"), ("three", None), ("四", "слой")]
)
def test_an_outer_source_reports_the_outermost_layer_alone(
    filled: Project, claim: str, outermost: str | None
) -> None:
    command = LinkSource(
        claim_id=ClaimId(claim), source_id=AGENCY, side=Side.OUTSIDE, attribution_id=NEW
    )
    assert command.label == "Add outer source"
    assert difference(filled, command) == Difference(
        new={NEW: {"claim": claim, "source": AGENCY}},
        changed={outermost: {"parent": NEW}} if outermost else {},
    )


def test_a_layer_holds_all_that_it_was_given(filled: Project) -> None:
    command = LinkSource(
        claim_id=ClaimId("three"),
        source_id=MINISTER,
        via_id=PAPER,
        stance=Stance.DENIES,
        directness=Directness.DIRECT,
        cue=((8, 13), (0, 7)),
        mention=((15, 18), (18, 24)),
        attribution_id=NEW,
    )
    assert difference(filled, command).new == {
        NEW: {
            "claim": "three",
            "source": MINISTER,
            "via": PAPER,
            "stance": Stance.DENIES,
            "directness": Directness.DIRECT,
            "cue": (cut(0, 7, OTHER), cut(8, 13, OTHER)),
            "mention": (cut(15, 24, OTHER),),
        }
    }


def test_cue_and_mention_are_words_of_the_claims_document(filled: Project) -> None:
    layer = AttributionId("слой")
    assert difference(filled, SetCue(layer, ((0, 7),))) == Difference(
        changed={layer: {"cue": (cut(0, 7, OTHER),)}}
    )
    assert difference(filled, SetMention(layer, ((0, 7),))) == Difference(
        changed={layer: {"mention": (cut(0, 7, OTHER),)}}
    )
    assert difference(filled, SetCue(layer, ())).changed == {layer: {"cue": ()}}
    assert difference(filled, SetMention(layer, ())).changed == {layer: {"mention": ()}}


@pytest.mark.parametrize(
    ("layer", "moved"),
    [
        ("outer", {"inner": None, "beside": None}),
        ("inner", {"tief": "outer"}),
        ("tief", {"tiefer": "inner"}),
        ("ganz", {}),
        ("beside", {}),
        ("слой", {"слой 2": None}),
    ],
)
def test_what_an_unlinked_layer_reported_moves_to_what_reported_it(
    filled: Project, layer: str, moved: dict[str, str | None]
) -> None:
    assert difference(filled, UnlinkSource(AttributionId(layer))) == Difference(
        changed={inside: {"parent": parent} for inside, parent in moved.items()}, gone={layer}
    )
