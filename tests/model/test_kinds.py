"""The vocabularies are those of the annotated JSON."""

import json
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from annotator.model import (
    ClaimKind,
    Confidence,
    Directness,
    EditAction,
    Fallen,
    Likelihood,
    MarkReason,
    MomentKind,
    Obtained,
    RegionKind,
    RelationType,
    Reliability,
    SourceKind,
    Stance,
    Verdict,
    kinds,
)

_PLACES: dict[type[StrEnum], str] = {
    RegionKind: "document/properties/regions/items/properties/kind",
    SourceKind: "source/properties/kind",
    Reliability: "source/properties/reliability",
    Obtained: "source/properties/obtained",
    ClaimKind: "claim/properties/kind",
    Stance: "attribution/properties/stance",
    Directness: "attribution/properties/directness",
    RelationType: "relation/properties/type",
    Confidence: "relation/properties/confidence",
    Verdict: "evidence/properties/verdict",
    MarkReason: "mark/properties/reason",
}


@pytest.mark.parametrize("vocabulary", _PLACES, ids=lambda cls: cls.__name__)
def test_a_vocabulary_is_that_of_the_format(vocabulary: type[StrEnum], shared_path: Path) -> None:
    schema = json.loads((shared_path / "format" / "annotator-1.schema.json").read_text("utf-8"))
    place: Any = schema["$defs"]
    for name in _PLACES[vocabulary].split("/"):
        place = place[name]
    assert [value for value in place["enum"] if value is not None] == list(vocabulary)


def test_no_vocabulary_of_the_format_is_left_out(shared_path: Path) -> None:
    text = (shared_path / "format" / "annotator-1.schema.json").read_text("utf-8")
    assert text.count('"enum"') == len(_PLACES)
    ours = {
        cls
        for cls in vars(kinds).values()
        if isinstance(cls, type) and issubclass(cls, StrEnum) and cls is not StrEnum
    }
    later = {Fallen, Likelihood, MomentKind}  # what the program added to the format
    assert ours - set(_PLACES) == {EditAction, *later}


def test_the_bands_of_likelihood_are_those_of_icd_203_and_meet() -> None:
    ranges = [likelihood.range for likelihood in Likelihood]
    assert ranges[0] == (1, 5)
    assert ranges[-1] == (95, 99)
    assert all(first[1] == second[0] for first, second in pairwise(ranges))
