"""The vocabularies are those of the annotated JSON."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from annotator.model import (
    ClaimKind,
    Confidence,
    Directness,
    MarkReason,
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
    assert {cls.__name__ for cls in ours - set(_PLACES)} == {"EditAction"}
